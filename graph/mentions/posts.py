"""Words + bodies + persons -> post spans: a title with the body or place before it.

合作市人民法院审判委员会专职委员 is one span that holds its body; a bare title (局长, 法官) is
a span without one, which the rules use only where something ties it to a person. The
status word before a post (原, 时任, 拟任) is kept in ``value``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_POSTED = "驻"


def posts(sentence: Words, bodies: list[Span], places: list[Span]) -> list[Span]:
    """Post spans of one sentence by start; those with a body first where they meet."""
    taken = {b.start for b in bodies}
    alone = [s for s in _alone(sentence) if s.start not in taken or s.value]
    found = [*_with_owner(sentence, bodies), *_with_owner(sentence, places), *alone]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if kept and kept[-1].meets(span):
            if span.inner and not kept[-1].inner and span.end >= kept[-1].end:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _with_owner(sentence: Words, owners: list[Span]) -> Iterator[Span]:
    for owner in owners:
        cursor = _status_end(sentence, owner.end)
        title = title_at(sentence, cursor)
        if title is None and (joint := _shared(sentence, owner)):
            cursor, title = cursor - 1, joint
        if title is None or _kind(title) == "honorific":
            continue
        if owner.type == "Place" and sentence.text[owner.start - 1 : owner.start] == _POSTED:
            yield _abroad(sentence, owner, owners, title)
            continue
        start, status = _status_before(sentence, owner.start)
        inside = sentence.text[owner.end : max(cursor, owner.end)]
        yield Span(
            start,
            cursor + len(title),
            "Position",
            head=title,
            inner=(owner,),
            value=_status(inside) or status,
            source="owner",
        )


def _abroad(sentence: Words, owner: Span, owners: list[Span], title: str) -> Span:
    """中国驻美国大使: a post of the country before 驻, with the title 驻美国大使."""
    start = owner.start - 1
    sender = next((o for o in owners if o.end == start), None)
    end = owner.end + len(title)
    head = sentence.text[start:end]
    first = sender.start if sender else start
    inner = (sender,) if sender else ()
    return Span(first, end, "Position", head=head, inner=inner, source="owner")


def _shared(sentence: Words, owner: Span) -> str | None:
    """组织部长, 公安局长: the title shares the last character of the body's name."""
    title = sentence.text[owner.end - 1 : owner.end + 1]
    ends = owner.end + 1 in sentence.ends
    return title if owner.head and ends and title in words("shared_titles") else None


def _alone(sentence: Words) -> Iterator[Span]:
    starts = forms("status_words").first | forms("titles").first
    starts |= {sentence.text[span.start] for span in sentence.given("Position")}
    for token in sentence.tokens:
        if sentence.text[token.start] not in starts:
            continue
        cursor = _status_end(sentence, token.start)
        title = title_at(sentence, cursor)
        if title is None or _kind(title) == "honorific":
            continue
        glued = token.end - cursor - len(title)
        if token.tag in ("PER", "nr") and glued > 0 and (glued < 2 or len(title) < 3):
            continue
        yield Span(
            token.start,
            cursor + len(title),
            "Position",
            head=title,
            kind=_kind(title),
            value=_status(sentence.text[token.start : cursor]),
            source="alone",
        )


def title_at(sentence: Words, cursor: int) -> str | None:
    """The longest title at ``cursor`` that the tokens let end there."""
    text, limit = sentence.text, sentence.sentence.end
    for span in sentence.given("Position"):
        if span.start == cursor:
            return text[span.start : span.end]
    for title in forms("titles").all_at(text, cursor):
        end = cursor + len(title)
        if end <= limit and _ends(sentence, cursor, end):
            return title
    return None


def _kind(title: str) -> str:
    """The kind of a title; a title of the user's glossary has none."""
    return str(forms("titles").rows.get(title, {}).get("kind", ""))


def _ends(sentence: Words, start: int, end: int) -> bool:
    if end in sentence.ends:
        return True
    token = sentence.covering(end)
    if token is None:
        return False
    # a name that the tagger glued to the title, or a title inside one long token
    return token.tag in ("PER", "nr", "LOC") and token.end - end >= (1 if token.tag == "LOC" else 2)


def _status(word: str) -> str:
    word = word.strip()
    return str(forms("status_words")[word]["status"]) if word in words("status_words") else ""


def _status_end(sentence: Words, cursor: int) -> int:
    """The place behind a status word at ``cursor`` (原, 时任), else ``cursor``."""
    word = forms("status_words").at(sentence.text, cursor, sentence.sentence.end)
    return cursor + len(word) if word else cursor


def _status_before(sentence: Words, start: int) -> tuple[int, str]:
    """(start with the status word before it, its status)."""
    word = forms("status_words").ending(sentence.text, start, sentence.sentence.start)
    if word and start - len(word) in sentence.starts:
        return start - len(word), _status(word)
    return start, ""
