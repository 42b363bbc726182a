"""Words + place spans -> body spans by the grammar of official names.

A name opens with a place (合作市), a level word that stands for the report's own unit
(州, 省), a national organ or what the tagger takes for a body; it goes on with heads of
``lexicons/organ_heads.tsv``, each with the modifiers before it: 合作市|人民法院|审判委员会.
Every head makes a body, the longer one holds the shorter (``inner``). Heads that stand
alone are kept with ``source="bare"``: only the context can say whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph import resources
from graph.lexicons import Forms, forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_CHIEF = "长"  # 大队|大队长: behind a body the title, not the head once more
_LEAGUE = "团"  # 团县委: the youth league's committee of the 县
_LIMIT = 18  # characters between an opening and its first head
_UNIT_LIMIT = 10  # between a head and the head of a part
_ORDINAL = re.compile(r"第.+|[一二三四五六七八九十]+届?|[0-9]+届?")
_MODIFIERS = frozenset(
    ("n", "nz", "nw", "vn", "m", "an", "s", "ORG", "nt", "LOC", "ns", "xc", "PER")
)
_SPLITTABLE = ("ORG", "nt", "n", "nz")


def bodies(sentence: Words, places: list[Span]) -> list[Span]:
    """Body spans of one sentence; longest first where they meet, by start."""
    grown = [
        _prefixed(sentence, s) for o in _openings(sentence, places) if (s := _grow(sentence, o))
    ]
    grown += [s for s in _groups(sentence) if not any(g.meets(s) and g.end >= s.end for g in grown)]
    tagged = [s for s in _tagged(sentence, grown, places)]
    kept = _outermost([*grown, *tagged])
    return sorted([*kept, *_bare(sentence, kept)], key=lambda s: s.start)


@cache
def organs() -> Forms:
    """National organs by name and alias."""
    rows = []
    for row in resources.table("lexicons/national_organs.tsv"):
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            rows.append((form, row))
    return Forms(reversed(rows))


def _prefixed(sentence: Words, span: Span) -> Span:
    """中共甘南州委, 政协綦江区委员会, 共青团喜德县委: the word before the place tells the kind."""
    prefix = forms("body_prefixes").ending(sentence.text, span.start, sentence.sentence.start)
    first = span.inner[0] if span.inner else None
    if prefix is None or (first is not None and first.type == "Organization" and not first.inner):
        return span
    root = span
    while root.inner and root.inner[0].type == "Organization":
        root = root.inner[0]
    if root.source not in ("place", "level") or root.head[-1:] not in "委会":
        return span
    return _with_prefix(span, span.start - len(prefix), prefix)


def _with_prefix(span: Span, start: int, prefix: str) -> Span:
    inner = tuple(
        _with_prefix(p, start, prefix) if p.type == "Organization" else p for p in span.inner
    )
    return replace(span, start=start, inner=inner, value=prefix)


def _openings(sentence: Words, places: list[Span]) -> Iterator[Span]:
    """What a body's name can start with, as spans without a head."""
    for place in places:
        for unit in (place, *place.inner):
            if _is_country(unit):
                continue
            if not unit.head and not _is_class(sentence, unit.start):
                yield Span(unit.start, unit.end, "Organization", inner=(unit,), source="place")
    for token in sentence.tokens:
        form = organs().at(sentence.text, token.start, sentence.sentence.end)
        if form and form in words("body_prefixes"):
            continue
        if form and _aligned(sentence, token.start + len(form)):
            yield Span(
                token.start, token.start + len(form), "Organization", head=form, source="organ"
            )
        yield from _level_openings(sentence, token.start)
        if token.tag in ("ORG", "nt") and sentence.text[token.start] in words("function_chars"):
            yield from _level_openings(sentence, token.start + 1)


def _is_country(unit: Span) -> bool:
    """中国 opens names of companies and banks, and makes none of them China's own."""
    return isinstance(unit.value, tuple) and any(p.code == "100000" for p in unit.value)


def _level_openings(sentence: Words, start: int) -> Iterator[Span]:
    text, own = sentence.text, 0
    if text[start] == _LEAGUE and text[start + 1 : start + 2] in words("levels"):
        if text[start + 2 : start + 3] == "委" and not _is_class(sentence, start):
            yield Span(
                start,
                start + 2,
                "Organization",
                region=text[start + 1],
                value=next(p for p in words("body_prefixes") if p.endswith(_LEAGUE) and len(p) == 3),
                source="level",
            )
        return
    if text[start] in "我本" and start + 1 < sentence.sentence.end:
        own = 1
    word = forms("levels").at(text, start + own, sentence.sentence.end)
    if word is None or _is_class(sentence, start):
        return
    if forms("organ_heads").at(text, start) and not own:
        longest = forms("organ_heads").at(text, start) or ""
        if len(longest) > len(word) + 1 and _aligned(sentence, start + len(longest)):
            direct = forms("organ_heads").at(text, start + len(word))
            if direct is None:
                return
    if forms("level_compounds").at(text, start + own) and not _direct(
        sentence, start + own + len(word)
    ):
        return
    yield Span(
        start, start + own + len(word), "Organization", region=word, source="level" + "own" * own
    )


def _is_class(sentence: Words, start: int) -> bool:
    """Whether what stands before ``start`` makes a class of bodies (各县市委, 有关部门)."""
    index = sentence.starts.get(start)
    before = sentence.tokens[index - 1] if index else None
    if before is None:
        return False
    word = sentence.word(before)
    level = len(word) == 1 and word in words("levels")
    return word in words("group_words") or word[0] == "各" or level


def _aligned(sentence: Words, end: int) -> bool:
    """Whether a head may end here: at a token's end, or before a head or title in one token."""
    if end in sentence.ends:
        return True
    token = sentence.covering(end)
    if token is None:
        return False
    if sentence.text[end - 1 : end + 1] in words("shared_titles") and end + 1 in sentence.ends:
        return True
    if token.tag not in _SPLITTABLE:
        return False
    if token.tag in ("ORG", "nt") and forms("organ_heads").ending(sentence.text, token.end, end):
        return True
    for name in ("organ_heads", "titles", "joiners"):
        following = forms(name).at(sentence.text, end, sentence.sentence.end)
        if following and (token.tag in ("ORG", "nt") or end + len(following) in sentence.ends):
            return True
    return False


def _direct(sentence: Words, cursor: int) -> tuple[int, str] | None:
    """(end, head) of the longest head right at ``cursor``."""
    text = sentence.text
    if text[cursor : cursor + 1] == "委" and text[cursor - 1] in words("levels"):
        if text[cursor + 1 : cursor + 2] not in words("committee_words") and _committee(
            sentence, cursor + 1
        ):
            return cursor + 1, text[cursor - 1] + "委"
    for head in forms("organ_heads").all_at(text, cursor):
        if head in words("not_bodies") or _is_title(sentence, cursor, head):
            continue
        end = cursor + len(head)
        if end > sentence.sentence.end or (len(head) == 1 and not _single(sentence, head, end)):
            continue
        if _aligned(sentence, end):
            return end, head
    return None


def _is_title(sentence: Words, cursor: int, head: str) -> bool:
    """Whether a title stands at ``cursor``: 局长 is not the head 局."""
    title = forms("titles").at(sentence.text, cursor, sentence.sentence.end)
    if title is None or not title.startswith(head):
        return False
    return (len(head) == 1 and len(title) > 1) or title[len(head) :] == _CHIEF


def _single(sentence: Words, head: str, end: int) -> bool:
    """Whether a head of one character right behind a place names a body (县局, not 北京站)."""
    if end not in sentence.ends:
        return False
    tagged = sentence.tokens[sentence.ends[end]].tag in ("ORG", "nt")
    return head in words("single_heads") and (tagged or head != "部")


def _committee(sentence: Words, end: int) -> bool:
    """州委 may end inside a token (州委常委, 县委书记) or at its end."""
    return _aligned(sentence, end) or forms("organ_heads").at(sentence.text, end) is not None


def _next_head(
    sentence: Words, cursor: int, *, part: bool, bare_level: bool
) -> tuple[int, str] | None:
    """(end, head) of the head that follows ``cursor``, with modifiers between."""
    if cursor >= sentence.sentence.end:
        return None
    if found := _direct(sentence, cursor):
        if bare_level and not part and len(found[1]) == 1:
            return None
        if not part or _may_be_part(found[1]):
            return found
        return None
    heads, text = forms("organ_heads"), sentence.text
    limit = cursor + (_UNIT_LIMIT if part else _LIMIT)
    verbs = joined = False
    for end, tag in _pieces(sentence, cursor):
        word = text[cursor:end]
        paired = not part and tag == "c" and word[-1] in "和与" and len(word) <= 8
        if end > limit or not (paired or _modifies(sentence, end, tag)):
            return None
        verbs, joined = verbs or tag == "v", joined or paired
        head = heads.ending(text, end, cursor + 1)
        if head is None or word in words("group_words") or _is_common(sentence, end):
            continue
        row = heads[head]
        if part and not _may_be_part(head):
            return None
        if verbs and row["kind"] != "group":
            continue
        if len(head) <= (tag == "vn" or joined):
            continue
        if tag in ("n", "nz", "ORG", "nt", "vn", "LOC", "ns", "nw"):
            return end, head
    return None


def _is_common(sentence: Words, end: int) -> bool:
    """Whether the token that ends at ``end`` is a common word with a head's ending (干部)."""
    word = forms("not_bodies").ending(sentence.text, end, sentence.sentence.start)
    if word is None:
        return False
    whole = end in sentence.ends and sentence.word(sentence.tokens[sentence.ends[end]]) == word
    return whole or (forms("not_bodies")[word]["kind"] == "word" and len(word) > 1)


def _may_be_part(head: str) -> bool:
    row = forms("organ_heads").rows.get(head)
    return row is None or row["unit"] == "yes" or row["generic"] == "yes" or head in words("branches")


def _pieces(sentence: Words, cursor: int) -> Iterator[tuple[int, str]]:
    """(end, tag) of the tokens from ``cursor`` on; the rest of a token counts as one."""
    token = sentence.covering(cursor)
    index = sentence.starts[token.start] if token else len(sentence.tokens)
    for token in sentence.tokens[index:]:
        if token.tag in ("ORG", "nt"):
            yield from _inside(sentence, max(cursor, token.start), token)
        yield token.end, token.tag


def _inside(sentence: Words, start: int, token: Token) -> Iterator[tuple[int, str]]:
    """Ends of heads inside a long tagged name: 云南|总队|昭通支队."""
    heads = forms("organ_heads")
    for end in range(start + 2, token.end - 1):
        head = heads.ending(sentence.text, end, start + 1)
        if sentence.text[end - 1] == "委" and sentence.text[end] in words("committee_words"):
            continue
        if head and len(head) >= 2 and (head in words("branches") or heads[head]["generic"] == "no"):
            if heads.ending(sentence.text, token.end, end):
                yield end, token.tag


def _modifies(sentence: Words, end: int, tag: str) -> bool:
    """Whether the token that ends at ``end`` can stand inside a body's name."""
    if end not in sentence.ends:
        return True
    token = sentence.tokens[sentence.ends[end]]
    word = sentence.word(token)
    if word in words("joiners") or word in words("titles") or word in words("group_words"):
        return False
    if tag == "v":
        return word not in words("event_triggers") and word not in words("speech_verbs")
    if tag == "m":
        return _ORDINAL.fullmatch(word) is not None
    return tag in _MODIFIERS


def _grow(sentence: Words, opening: Span) -> Span | None:
    """The longest body that starts with ``opening``, holding the shorter ones."""
    current: Span | None = opening if opening.head else None
    cursor = opening.end
    while True:
        found = _next_head(
            sentence, cursor, part=current is not None, bare_level=opening.region != ""
        )
        if found is None:
            break
        cursor, head = found
        row = forms("organ_heads").rows.get(head, {})
        inner: tuple[Span, ...] = opening.inner
        if current is not None:
            inner = current.inner if head in words("legal_forms") else (current,)
        if whole := _composite(opening, cursor, head, inner):
            inner = (whole,)
        current = Span(
            opening.start,
            cursor,
            "Organization",
            head=head,
            kind=row.get("kind", "party"),
            region=opening.region,
            inner=inner,
            source=opening.source,
        )
    return current if current is None or current.kind or current.head else None


def _composite(
    opening: Span, end: int, head: str, inner: tuple[Span, ...]
) -> Span | None:
    """The body inside a head of two words: 防汛抗旱指挥部|办公室 holds the 指挥部."""
    heads = forms("organ_heads")
    for cut in range(len(head) - 2, 2, -1):
        first, second = head[:cut], head[cut:]
        if first in heads and second in heads and heads[second]["unit"] == "yes":
            if heads[first]["generic"] == "no" or opening.inner or opening.region:
                return replace(
                    opening,
                    end=end - len(second),
                    head=first,
                    kind=heads[first]["kind"],
                    inner=inner,
                )
    return None


def _groups(sentence: Words) -> Iterator[Span]:
    """Temporary groups and companies that no place opens: 教育整顿筹备工作组."""
    heads = forms("organ_heads")
    for token in sentence.tokens:
        head = heads.ending(sentence.text, token.end, sentence.sentence.start)
        if head is None or token.tag not in ("n", "nz", "ORG", "nt"):
            continue
        row = heads[head]
        if head in words("not_bodies") or _is_common(sentence, token.end):
            continue
        if row["kind"] not in ("group", "company") or len(head) < 2:
            continue
        if row["kind"] == "company" and head not in words("legal_forms") and not _proper(sentence, token):
            continue
        start = _left(sentence, token.end - len(head), verbs=row["kind"] == "group")
        if token.end - len(head) - start >= 4 or (
            row["kind"] == "company" and token.end - len(head) - start >= 2
        ):
            yield Span(
                start, token.end, "Organization", head=head, kind=row["kind"], source="group"
            )


def _proper(sentence: Words, token: Token) -> bool:
    """Whether a name, not just nouns, stands in or before a company's head."""
    index = sentence.starts[token.start]
    near = sentence.tokens[max(0, index - 3) : index + 1]
    return any(t.tag in ("nz", "ORG", "nt", "LOC", "ns", "nw", "PER", "xc") for t in near)


def _left(sentence: Words, start: int, *, verbs: bool) -> int:
    """Where the modifiers that end at ``start`` begin; a group's may hold verbs and quotes."""
    token = sentence.covering(start)
    index = sentence.starts[token.start] if token else 0
    left = token.start if token else start
    while index > 0 and start - left <= 2 * _LIMIT:
        token = sentence.tokens[index - 1]
        if sentence.word(token) == '"' and verbs:
            opening = sentence.text.rfind('"', sentence.sentence.start, token.start)
            if opening < 0 or token.start - opening > 16:
                break
            left = opening
            index = sentence.starts.get(opening, 0)
            continue
        if not _modifies(sentence, token.end, token.tag) or token.tag == "PER":
            break
        if token.tag == "v" and (not verbs or sentence.word(token) in words("general_verbs")):
            break
        left, index = token.start, index - 1
    return left


def _tagged(sentence: Words, grown: list[Span], places: list[Span]) -> Iterator[Span]:
    """Bodies that the tagger sees, where the grammar has none or a shorter one."""
    heads = forms("organ_heads")
    for token in sentence.tagged("ORG", "nt"):
        word = sentence.word(token)
        meeting = [g for g in grown if g.start < token.end and token.start < g.end]
        if any(g.start <= token.start and token.end <= g.end for g in meeting):
            continue
        head = heads.ending(sentence.text, token.end, token.start)
        if _joins(word) or word in words("group_words") or head in words("not_bodies") or _is_class(sentence, token.start):
            continue
        same = [g for g in meeting if g.start == token.start]
        if any(_is_title(sentence, g.end, sentence.text[g.end]) for g in same):
            continue
        if meeting and not (same and head):
            continue
        if head == word or (head is None and (token.tag == "nt" or len(word.strip()) < 2)):
            continue
        if _odd(word[: -len(head)] if head else word):
            continue
        if head is None and (_no_name(sentence, token) or any(p.start <= token.start < p.end for p in places)):
            continue
        row = heads.rows.get(head or "", {})
        inner = (max(same, key=lambda s: s.end),) if same else _opening_place(token.start, places)
        yield Span(
            token.start,
            token.end,
            "Organization",
            head=head or "",
            kind=row.get("kind", "other"),
            inner=inner,
            source="tagger",
        )


def _opening_place(start: int, places: list[Span]) -> tuple[Span, ...]:
    return tuple(p for p in places if p.start == start)[:1]


def _joins(word: str) -> bool:
    """Whether a joining word stands inside: two bodies taken for one."""
    if any(j in word[1:-1] for j in words("joiners") if len(j) > 1 or j == "、"):
        return True
    if any(v in word[1:] for v in words("cutting_words")):
        return True
    return word[0] in words("function_chars") or any(c in words("cutting_chars") for c in word[1:-1])


def _no_name(sentence: Words, token: Token) -> bool:
    """Whether a word without a head is a measure, a people or the like, not a name."""
    before = sentence.text[token.start - 1 : token.start]
    word = sentence.word(token)
    return before.isdigit() or word in words("ethnic_groups") or word in words("units") or any(
        c.isdigit() for c in word
    ) or forms("units").ending(sentence.text, token.end, token.start) is not None


def _odd(word: str) -> bool:
    """Whether a word without a head holds a title: no body (人大代表政协)."""
    titles = forms("titles")
    return any(titles.at(word, i) for i in range(len(word)))


def _outermost(found: list[Span]) -> list[Span]:
    """Without bodies that lie in another or start inside one; the longest from each start."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end, s.source)):
        if not any(k.meets(span) for k in kept):
            kept.append(span)
    return kept


def _bare(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """Heads that stand alone (检察院, 公安局): whose they are, only the context knows."""
    heads = forms("organ_heads")
    reached = -1
    for start in _bare_starts(sentence):
        if start < reached or any(k.start <= start < k.end for k in known):
            continue
        head = heads.at(sentence.text, start, sentence.sentence.end)
        if head is None or len(head) < 2:
            continue
        end = start + len(head)
        titled = forms("titles").at(sentence.text, end, sentence.sentence.end) is not None
        if heads[head]["generic"] == "yes" and not (titled and heads[head]["unit"] == "yes"):
            continue
        if not _aligned(sentence, end) or _is_class(sentence, start):
            continue
        if head in words("not_bodies") or _is_title(sentence, start, head):
            continue
        reached = end
        yield Span(start, end, "Organization", head=head, kind=heads[head]["kind"], source="bare")


def _bare_starts(sentence: Words) -> list[int]:
    """Where a bare head may start: at a token, or behind a joining word in a long one."""
    found = [t.start for t in sentence.tokens]
    for token in sentence.tagged("ORG", "nt"):
        for at in range(token.start + 1, token.end - 1):
            joiner = forms("joiners").ending(sentence.text, at, token.start + 1)
            if joiner and len(joiner) > 1:
                found.append(at)
    return sorted(found)
