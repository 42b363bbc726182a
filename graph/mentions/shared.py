"""Names that share their last words -> one body span each.

河南、黑龙江、安徽三省|人民政府, 福州、宁德市|政府: each place is a body of its own, with the
words behind the last one (``value``: a span of those words). 市消防支队调派海南、乌达两个|大队:
each is a part of the body named before. 公安、住建、水务三|局: bare heads. 县委、县政府|办公室:
two offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from graph.gazetteer import Place, is_sure
from graph.lexicons import forms, words
from graph.mentions.heads import direct, is_committee
from graph.mentions.spans import Span, Words

_NUMBER = re.compile(r"等?(?:[两二三四五六七八九十]|[0-9]{1,2})个?")
_MORE = re.compile(f"{_NUMBER.pattern}|等")
COUNTED = (
    "counted"  # source of the words that counted places share: the places stand for themselves
)
_LAND = "地"  # 两地: whatever units the two are
_MARK = "、"
_CLASSES = 3  # characters of a counted class: 两县, 三省区


def shared(sentence: Words, grown: Sequence[Span], places: Sequence[Span]) -> list[Span]:
    """The bodies of all such lists; those of counted places take the place of a grown one."""
    found = [s for body in grown for s in _of_places(sentence, body, places)]
    found += _units(sentence, grown, places)
    found += _counted(sentence, found, places)
    found += _departments(sentence)
    return found + _offices(sentence, grown)


def _listed(sentence: Words, last: Span, places: Sequence[Span]) -> list[Span]:
    """The places of the list that ends with ``last``, in the text's order."""
    found = [last]
    for place in reversed(places):
        between = sentence.text[place.end : found[0].start]
        if place.end <= found[0].start and between in words("joiners"):
            village = place.head in words("village_words") and place.head == last.head
            if not village and (not isinstance(place.value, tuple) or place.head):
                break
            found.insert(0, place)
    return found


def _of_places(sentence: Words, body: Span, places: Sequence[Span]) -> Iterator[Span]:
    """The bodies of places before the one that opens ``body``."""
    root = _root(body)
    place = root.inner[0] if root.inner and root.source == "place" else None
    if place is None or place.type != "Place" or place not in places:
        return
    listed = _listed(sentence, place, places)
    if len(listed) < 2:
        return
    start = _behind_count(sentence, place.end)
    counted = start > place.end
    head = forms("organ_heads").ending(sentence.text, body.end, start)
    if head is None or forms("organ_heads")[head]["tie"] != "jurisdiction":
        return
    tail = Span(start, body.end, "Organization", head=head, source=COUNTED if counted else "")
    if not counted and not _shares(sentence, listed, head):
        return
    for one in listed if counted else listed[:-1]:
        yield _body(one, head, tail, (one,), "place")


def _counted(sentence: Words, known: Sequence[Span], places: Sequence[Span]) -> Iterator[Span]:
    """昆明、红河两地中院: the court of each place, though the last makes no body with the words
    behind it."""
    text, limit = sentence.text, sentence.sentence.end
    for place in places:
        start = _behind_count(sentence, place.end)
        if start == place.end or not _told(place) or any(k.end == place.end for k in known):
            continue
        listed = _listed(sentence, place, places)
        found = direct(sentence, start) if len(listed) > 1 and start < limit else None
        if found is None or len(found[1]) < 2:
            continue
        end, head = found
        if forms("organ_heads").rows.get(head, {}).get("tie") != "jurisdiction":
            continue
        if is_committee(head):
            continue  # 德化、永春两县|县委书记
        if len(forms("titles").at(text, start, limit) or "") > len(head):
            continue
        tail = Span(start, end, "Organization", head=head, source=COUNTED)
        for one in listed:
            yield _body(one, head, tail, (one,), "place")


def _behind_count(sentence: Words, start: int) -> int:
    """The place behind a number of units (三省, 两县, 等市) at ``start``, else ``start``."""
    count = _MORE.match(sentence.text, start, sentence.sentence.end)
    at = end = count.end() if count else start
    limit = min(at + _CLASSES, sentence.sentence.end)
    while count and end < limit and _classes(sentence.text[end]):
        end += 1
        if sentence.text[end : end + 1] == sentence.text[end - 1]:
            break  # 等市|市场监督管理局
    return end if end > at else start


def _classes(char: str) -> bool:
    return char in words("levels") or char == _LAND


def _shares(sentence: Words, listed: Sequence[Span], head: str) -> bool:
    """Whether the places before the last one want its head: stems before a class word (福州、
    宁德市|政府), or units of one level that no preposition makes a place alone."""
    if listed[-1].head and all(one.head == listed[-1].head for one in listed):
        first = max(listed[0].start - 1, sentence.sentence.start)
        led = sentence.text[first : listed[0].start] in words("place_openers")
        return not led and head in words("party_units")  # 路东村、城上村|党支部
    sure = [any(is_sure(p, sentence.text[o.start : o.end]) for p in _told(o)) for o in listed]
    last = sure[-1] or (head[0] in words("levels"))
    before = sentence.text[max(listed[0].start - 1, sentence.sentence.start) : listed[0].start]
    led = before in words("place_openers")
    if not any(sure[:-1]):
        met = led and sentence.text[listed[-2].end : listed[-1].start] != _MARK
        return last and not met and _levelled(listed)  # 在贵阳与|贵州省教育厅厅长座谈
    levels = {p.level for one in listed for p in _told(one)[:1]}
    return all(sure) and len(levels) == 1 and not led


def _levelled(listed: Sequence[Span]) -> bool:
    """Whether each place can be a unit of the level of the last one."""
    last = {p.level for p in _told(listed[-1])}
    return all(last & {p.level for p in _told(one)} for one in listed if _told(one))


def _told(place: Span) -> tuple[Place, ...]:
    return place.value if isinstance(place.value, tuple) else ()


def _root(body: Span) -> Span:
    while body.inner and body.inner[0].type == "Organization":
        body = body.inner[0]
    return body


def _units(sentence: Words, grown: Sequence[Span], places: Sequence[Span]) -> Iterator[Span]:
    """海南、乌达两个大队: parts of the body named before, called after their places."""
    text, limit = sentence.text, sentence.sentence.end
    for place in places:
        count = _NUMBER.match(text, place.end, limit)
        head = forms("branches").at(text, count.end(), limit) if count else None
        if count is None or head is None or not isinstance(place.value, tuple):
            continue
        listed = _listed(sentence, place, places)
        before = (g for g in grown if g.end <= listed[0].start)
        owner = max(before, key=lambda g: (g.end, -g.start), default=None)
        if owner is None or len(listed) < 2:
            continue
        tail = Span(count.end(), count.end() + len(head), "Organization", head=head)
        for one in listed:
            yield _body(one, head, tail, (owner,), "part")


def _departments(sentence: Words) -> Iterator[Span]:
    """公安、住建、交通、水务四局: each word with the shared head is a department's name."""
    text, start, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if words("single_heads").isdisjoint(sentence.chars) or not _counted_heads().search(
        text, start, limit
    ):
        return
    for count in _NUMBER.finditer(text, start, limit):
        head = text[count.end() : count.end() + 1]
        if head not in words("single_heads") or count.end() + 1 not in sentence.ends:
            continue
        tail = Span(count.end(), count.end() + 1, "Organization", head=head)
        end, items = count.start(), list[Span]()
        while item := _item(text, start, end, head):
            items.insert(0, Span(item, end, "Organization"))
            joined = forms("joiners").ending(text, item, start)
            end = item - len(joined) if joined else start
        if len(items) > 1:
            for one in items:
                yield _body(one, text[one.start : one.end] + head, tail, (), "bare")


@cache
def _counted_heads() -> re.Pattern[str]:
    """The end of a number with a class word of one character behind it."""
    return re.compile(f"[两二三四五六七八九十个0-9][{''.join(sorted(words('single_heads')))}]")


def _item(text: str, start: int, end: int, head: str) -> int | None:
    """Where the longest word before ``end`` starts that makes a known head with ``head``."""
    heads = words("organ_heads")
    sizes = range(min(8, end - start), 1, -1)
    return next((end - n for n in sizes if text[end - n : end] + head in heads), None)


def _offices(sentence: Words, grown: Sequence[Span]) -> list[Span]:
    """县委、县政府办公室: the committee's office and the government's."""
    found = []
    for first, second in pairwise(grown):
        office = second.inner[-1] if second.inner else None
        if office is None or office.type != "Organization" or office.kind != "government":
            continue
        between = sentence.text[first.end : second.start]
        committee = first.head[-1:] == "委" and first.kind == "party"
        head = forms("office_heads").at(sentence.text, office.end, second.end)
        if committee and between in words("joiners") and head:
            tail = Span(office.end, second.end, "Organization", head=head)
            found.append(replace(_body(first, head, tail, (first,), "part"), kind="party"))
    return found


def _body(words_: Span, head: str, tail: Span, inner: tuple[Span, ...], source: str) -> Span:
    kind = forms("organ_heads").rows.get(head, {}).get("kind", "other")
    return Span(
        words_.start,
        words_.end,
        "Organization",
        head=head,
        kind=kind,
        inner=inner,
        value=tail,
        source=source,
    )
