"""Words -> bodies that only their chief's title shows: 加义法庭|庭长, 关峡分场|副场长.

The title repeats the class word of the name, so the words before it are a body's name whatever
the tagger takes them for; it begins behind a mark, a verb or a joining word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import forms, opening_chars, ordered, words
from graph.mentions.heads import is_common
from graph.mentions.openings import is_class
from graph.mentions.spans import Span, Words
from graph.model import Token

CHIEF = "chief"  # source of these spans
_LONGEST = 14  # characters of the name
_LEAST = 2  # characters before its class word
_NAMED = frozenset(("nz", "nw", "ORG", "nt", "LOC", "ns", "PER", "nr", "xc"))
_PARTS = _NAMED | {"n", "vn", "an", "s", "m", "b"}
_VERBS = (  # tables of the verbs that begin no name
    "event_acts",
    "event_triggers",
    "speech_verbs",
    "general_verbs",
    "idle_verbs",
    "counting_verbs",
    "leading_words",
    "sending_verbs",
    "tail_verbs",
)
_PEOPLE = ("PER", "nr")
_DEPUTY = "副"
_MARKS = frozenset('、,;:。(“"')
_UNNAMED = frozenset(("r", "m", "q", "u", "w", "t", "TIME", "PER"))


def chiefs(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The bodies of one sentence before their chief's title that no span of ``known`` meets."""
    text, limit, titles = sentence.text, sentence.sentence.end, forms("chief_titles")
    offices = words("short_offices")
    for index in sentence.starting(_starts()):
        end = sentence.tokens[index].start
        if text[end] in offices and (short := _letters(sentence, index)):
            if not any(k.meets(short) for k in known):
                yield short
        at = end + (text[end] == _DEPUTY)
        if text[at : at + 1] not in titles.first or index == 0:
            continue
        title = titles.at(text, at, limit)
        if title is None or text[end - 1] != titles[title]["class"]:
            continue
        span = _named(sentence, index, end)
        if span is not None and not any(k.meets(span) for k in known):
            yield span


@cache
def _starts() -> frozenset[str]:
    """The characters of tokens before which such a body can end."""
    return opening_chars("short_offices", "chief_titles") | {_DEPUTY}


def headed_sites(sentence: Words, sites: Sequence[Span]) -> list[Span]:
    """The sites before their chief's title as bodies: 凤翔区柳林镇敬老院|院长, 云岭火车站|站长;
    those run as a business before that of who runs them: 四道湾宾馆|经理."""
    text, titles, found = sentence.text, forms("chief_titles"), list[Span]()
    for site in (s for s in sites if s.head):
        at = site.end + (text[site.end : site.end + 1] == _DEPUTY)
        title = titles.at(text, at, sentence.sentence.end)
        chief = title is not None and text[site.end - 1] == titles[title]["class"]
        if chief or (site.head in words("run_sites") and _run(sentence, site.end)):
            kind = forms("organ_heads").rows.get(site.head, {}).get("kind", "other")
            body = replace(site, type="Organization", kind=kind, source=CHIEF)
            found.append(replace(body, inner=within(text, site)))
    return found


def _run(sentence: Words, at: int) -> bool:
    """Whether the title of who runs a business stands at ``at``: 宾馆|经理."""
    return forms("titles").at(sentence.text, at, sentence.sentence.end) in words("run_titles")


def within(text: str, site: Span) -> tuple[Span, ...]:
    """The place in a site's name, with that between it and the class word: 凤翔区|柳林镇."""
    last, end = next(iter(site.inner), None), site.end - len(site.head)
    if last is None or last.end >= end:
        return site.inner
    held = tuple(m for m in gazetteer().matches(text, last.end, end) if m.start == last.end)
    if not any(m.end == end for m in held):
        return site.inner
    value = next(m.places for m in held if m.end == end)
    return (Span(last.start, end, "Place", value=value, source="gazetteer", inner=(last,)),)


def _named(sentence: Words, index: int, end: int) -> Span | None:
    """The body whose name ends before token ``index``."""
    start, named = _start(sentence, index, end)
    if not named:
        return None
    head = forms("organ_heads").ending(sentence.text, end, start) or sentence.text[end - 1]
    if end - start < len(head) + _LEAST or is_class(sentence, start):
        return None
    fields = sentence.text[start - 1 : end - 1]
    joined = any(joint in fields[:1] + fields[2:] for joint in words("field_joiners"))
    if joined and sentence.text.endswith(ordered("college_heads"), start, end):
        return None  # 数学与|计算机科学学院, 信息科学与技术学院: of a university
    if head in words("not_bodies") or is_common(sentence, end):
        return None
    row = forms("organ_heads").rows.get(head, {})
    part = {head} <= words("ministry_parts") & words("division_chars")
    listed = start > sentence.sentence.start and sentence.text[start - 1] in _MARKS
    source = "unit" if part and listed else CHIEF  # 部长助理甲、|亚洲司|司长乙: the ministry's
    return Span(start, end, "Organization", head, row.get("kind", "other"), source=source)


def _letters(sentence: Words, index: int) -> Span | None:
    """A short name that the tagger reads as two single words before the class word that begins
    token ``index``: 、经|发|局长."""
    at, text = sentence.tokens[index].start, sentence.text
    if index < _LEAST:
        return None
    if forms("titles").at(text, at, sentence.sentence.end) not in words("shared_titles"):
        return None
    first, last = sentence.tokens[index - 2 : index]
    if last.end != at or first.end != last.start or at - first.start != _LEAST:
        return None
    said = text[first.start : at]
    if {first.tag, last.tag} & _UNNAMED or said in words("status_words") or said[1] in _DEPUTY:
        return None
    before = text[first.start - 1] if first.start > sentence.sentence.start else ","
    if last.tag == "a" or not (before in _MARKS or before in words("field_joiners")):
        return None
    head = text[at]
    return Span(first.start, at + 1, "Organization", head=head, kind="government", source=CHIEF)


def _start(sentence: Words, index: int, end: int) -> tuple[int, bool]:
    """(where the name that ends before token ``index`` begins, whether it begins with a name)."""
    start, named = end, False
    for token in reversed(sentence.tokens[:index]):
        if token.end != start or end - token.start > _LONGEST:
            break
        if token.tag in _PEOPLE and forms("appointing_verbs").ending(sentence.text, token.start):
            return start, False  # 免去|王军|公安局局长职务
        if not _fits(sentence, token):
            unread = _unread(sentence, token, end)
            return (token.start, True) if unread else (start, named)
        start, named = token.start, token.tag in _NAMED
    return start, named


def _unread(sentence: Words, token: Token, end: int) -> bool:
    """Whether the tagger took the name of a branch for a verb: 加义|法庭."""
    word, text = sentence.word(token), sentence.text
    if token.tag != "v" or len(word) != _LEAST or text[token.end : end] not in words("local_heads"):
        return False
    if token.start > sentence.sentence.start and text[token.start - 1].isalnum():
        return False
    return not any(word in words(table) for table in _VERBS)


def _fits(sentence: Words, token: Token) -> bool:
    word = sentence.word(token)
    if token.tag not in _PARTS or word in words("titles") or word in words("joiners"):
        return False
    return not any(word in words(t) for t in ("group_words", "person_nouns", "cutting_words"))
