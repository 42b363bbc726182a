"""Words + body spans -> the halls among them: where something is held is a place.

在|市行政中心|召开, 在|县民族文化广场|开幕: behind 在 a hall, a square or a guest house is the place
of what happens there, whatever body runs it. A level word before it stands for the report's
own unit. A room or building of an institution (在|门诊楼五楼多功能厅|召开) needs no name at all
where a verb of holding follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.gazetteer import gazetteer
from graph.lexicons import among, closing_chars, forms, ordered, words
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told

HALL = "hall"  # source of these spans
_AT = ("在", "于")
_OF_HALL = ("n", "nz", "vn", "an", "nt", "ORG", "LOC")
_OF_ROOM = (*_OF_HALL, "m", "s", "f", "nw", "ns")
_LONGEST = 14  # characters of a hall's name behind its level word
_FARTHEST = 20  # characters of a room's name with the institution that it is in
_ADVERB = 2  # characters between a room and the verb of holding: 隆重|举行
_NTH, _DONE = "第", "了"
_OF, _ON = "的", "上里内前"
_BEHIND = frozenset((*_AT, _DONE, _OF))  # what stands before a room, besides a verb of looking
_MARKS, _AND_SO = ("", ",", "。", ";"), "等"
_TABLES = ("hall_heads", "room_heads")
_ROOMS = (*_TABLES, "lone_halls")  # what a room or hall is called


def halls(sentence: Words, bodies: Sequence[Span], units: Sequence[Span]) -> list[Span]:
    """The places of one sentence that are halls, by start; what ``bodies`` holds of them too.

    ``units``: the places read so far, which a hall's name can begin with.
    """
    found = [hall for body in bodies if (hall := _hall(sentence, body))]
    if closing_chars(*_ROOMS).isdisjoint(sentence.chars):
        return sorted(found, key=lambda s: s.start)
    own = [h for h in _own(sentence) if not any(h.meets(s) for s in (*bodies, *found))]
    rooms = _rooms(sentence, bodies, units)
    own += [r for r in rooms if not any(r.meets(h) for h in (*own, *found))]
    return sorted([*found, *own], key=lambda s: s.start)


def without(body: Span, found: Sequence[Span]) -> tuple[Span, ...]:
    """``body``, or what is left of it where its end is one of the halls ``found``: the
    university of 某大学|紫金港校区."""
    if not any(h.meets(body) and h.end == body.end for h in found):
        return (body,)
    owners = (p for p in body.inner if p.type == "Organization")
    return tuple(p for p in owners if not any(h.meets(p) for h in found))


def _hall(sentence: Words, body: Span) -> Span | None:
    if campus := _campus(sentence.text, body):
        return campus
    if not _held_at(sentence, body.start, body.end):
        return None
    head = _head(sentence.text, body.start, body.end)
    if head is None:
        return None
    if body.end - len(head) <= max((p.end for p in body.inner), default=body.start) - len(head):
        return None
    end = _room_in(sentence, body.end)
    inner = tuple(p for p in body.inner if p.type == "Place")
    inner = inner or tuple(c for p in body.inner if (c := _campus(sentence.text, p)))
    inner = inner or _unit(sentence.text, body.start, body.end - len(head))
    return _site(body.start, end, head if end == body.end else sentence.text[body.end : end], inner)


def _room_in(sentence: Words, start: int) -> int:
    """Where the room ends that is told behind a house, before a verb of holding: 西校区图书馆|
    报告厅|举行; else ``start``."""
    room = forms("room_heads").at(sentence.text, start, sentence.sentence.end) or ""
    return start + len(room) if room and _held_in(sentence, start + len(room)) else start


def _campus(text: str, body: Span) -> Span | None:
    """The campus that a body's name is: 西陵校区, no body of its own."""
    head = forms("campus_heads").ending(text, body.end, body.start + 2)
    if head is None or body.source == "that":
        return None
    start = max((p.end for p in body.inner if p.type == "Organization"), default=body.start)
    if body.end - len(head) <= start:
        return None
    return _site(start, body.end, head, ())


def _unit(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The unit with its class word that a name begins with: 城关镇|县文化艺术中心."""
    found = (m for m in gazetteer().match(text[start:end]) if m.start == 0 and m.full)
    return tuple(Span(start, start + m.end, "Place", value=m.places) for m in found)


def _held_at(sentence: Words, start: int, end: int) -> bool:
    """Whether 在 stands before and nothing that says of a person where he works follows."""
    text, floor = sentence.text, sentence.sentence.start
    if start <= floor or text[start - 1] not in _AT:
        return False
    return not _worked(sentence, end)


def _worked(sentence: Words, end: int) -> bool:
    return forms("working_words").at(sentence.text, end, sentence.sentence.end) is not None


def _led(sentence: Words, start: int) -> bool:
    """Whether 在 or a word for going somewhere stands before: 来到|县市民广场."""
    text, floor = sentence.text, sentence.sentence.start
    return text[start - 1 : start] in _AT or bool(forms("tour_ways").ending(text, start, floor))


def _own(sentence: Words) -> list[Span]:
    """县民族文化广场: a level word and the words for a hall behind 在, 来到."""
    text, levels, found = sentence.text, forms("levels"), list[Span]()
    for index in sentence.starting(levels.first):
        token = sentence.tokens[index]
        if index == 0:
            continue
        word = levels.at(text, token.start, token.end)
        if word is None or not _led(sentence, token.start):
            continue
        at = token.start + len(word)
        head = forms("hall_heads").at(text, at, sentence.sentence.end)
        if head and at + len(head) in sentence.starts and not _worked(sentence, at + len(head)):
            found.append(_site(token.start, at + len(head), head, ()))
            continue  # 县|迎|宾馆
        end = token.end
        for other in sentence.tokens[index:]:
            if other.start != max(end, token.start) and other is not token:
                break
            if other.tag not in _OF_HALL or other.end - token.start > _LONGEST:
                break
            end = other.end
            head = forms("hall_heads").ending(text, end, token.start + len(word))
            if head is not None and end - len(head) >= token.start + len(word):
                if not _worked(sentence, end):
                    found.append(_site(token.start, end, head, ()))
                break
    return found


def _rooms(sentence: Words, bodies: Sequence[Span], units: Sequence[Span]) -> list[Span]:
    """图书馆报告厅, 镇综合文化站会议厅: words that end in a room or hall, between 在 and a verb
    of holding; with the body or place that they begin with."""
    text, found, before = sentence.text, list[Span](), closing_chars("tour_verbs").union(_BEHIND)
    for index, token in enumerate(sentence.tokens):
        start = token.start
        if text[start - 1] not in before or index == 0:
            continue
        numbered = token.tag == "m" and text[start] == _NTH
        if not numbered and token.tag not in _OF_HALL:
            continue
        looked = _looked_at(text, sentence.sentence.start, start)
        seat = _seat(text, start, units)
        if not (looked or seat or text[start - 1] in _AT):
            continue
        chosen = text.endswith(ordered("setting_words"), 0, start)
        end = stop = start
        head = None
        for other in sentence.tokens[index:]:
            if other.start != stop or other.tag not in _OF_ROOM or other.end - start > _FARTHEST:
                break
            stop = other.end
            last = _head(text, start, stop)
            if last and (_listed(text, stop) if looked or chosen else _held_in(sentence, stop)):
                end, head = stop, last
        whole = Span(start, end, "Place")
        named = [b for b in bodies if b.source != "bare" or not whole.holds(b)]  # 民族|文化宫
        known = [s for s in (*named, *units) if s.meets(whole)]
        if head is None or any(s.start < start or s.end >= end for s in known):
            continue
        own = words("house_words")  # 集团公司|三楼会议室, but 我校|报告厅
        if any(s.start > start or (s.source == "that" and s.head not in own) for s in known):
            continue
        if text.startswith(ordered("all_regions"), start):
            continue
        inner = tuple(s for s in known if s.type == "Place")[:1]
        if inner and inner[0].kind == "site":  # 雁塔校区|行政楼第三会议室
            inner = inner[0].inner
        if inner and text[inner[0].end : end] in words("room_heads"):
            inner = inner[0].inner  # 人民大会堂北|大厅
        inner = inner if all(s.type == "Place" for s in known) else ()
        found.append(_site(start, end, head, inner, None if inner else seat))
    return found


def _seat(text: str, start: int, units: Sequence[Span]) -> Span | None:
    """The place in which what starts there is said to lie: 在|位于荣县的|科技馆, 在|荣县的|广场; at
    a clause's front, 双洲社区的|文化广场上."""
    unit = next((u for u in units if u.end == start - 1 and text[start - 1] == _OF), None)
    led = unit and text.endswith((*ordered("lying_words"), *_MARKS[1:]), 0, unit.start)
    return unit if unit and (led or not unit.start) else None


def _looked_at(text: str, floor: int, start: int) -> bool:
    """Whether a verb of looking at something stands before: 参观了|校史馆."""
    before = text[floor:start].removesuffix(_DONE)
    return forms("tour_verbs").ending(before, len(before)) is not None


def _listed(text: str, end: int) -> bool:
    """Whether nothing of the name follows: a mark, a joint or the end."""
    behind = text[end : end + 1]
    return behind in _MARKS or behind == _AND_SO or behind in words("joiners")


def owner(hall: Span, bodies: Sequence[Span]) -> Span | None:
    """The body whose name a hall's begins with: 县政府 of 县政府|五楼会议室."""
    inside = (b for b in bodies if b.start == hall.start and b.end < hall.end)
    return max(inside, key=lambda b: b.end, default=None) if hall.source == HALL else None


def _head(text: str, start: int, end: int) -> str | None:
    """The class word of halls that ends at ``end``, behind one character or more."""
    found = (forms(table).ending(text, end, start + 1) for table in _TABLES)
    longest = max((f for f in found if f), key=len, default=None)
    whole = text[start:end]
    return whole if longest is None and whole in among(*_ROOMS) else longest


def _held_in(sentence: Words, end: int) -> bool:
    """Whether a verb of holding or opening follows, or what somebody does there with others."""
    text, stop = sentence.text, sentence.sentence.end
    index = sentence.starts.get(end)
    token = sentence.tokens[index] if index is not None else None
    if token is not None and sentence.word(token) in words("with_others"):
        return True
    if token is not None and token.tag == "v" and sentence.word(token) in words("hall_acts"):
        return True
    if text[end : end + 1] in _ON and text[end + 1 : end + 2] == ",":
        return True  # 双洲社区的文化广场|上,
    verbs = [forms(table) for table in ("holding_verbs", "launching_verbs")]
    return any(v.at(text, at, stop) for at in range(end, end + _ADVERB + 1) for v in verbs)


def _site(
    start: int, end: int, head: str, inner: tuple[Span, ...], seat: Span | None = None
) -> Span:
    kind = forms("site_heads").rows.get(head, {}).get("kind", "site")
    told = Told(seat=seat)
    return Span(start, end, "Place", head, kind, inner=inner, value=told, source=HALL)
