"""Words -> place spans: units of the place table and chains of them, with villages and sites.

A place span's ``value`` is the tuple of table places that its form can mean, or ``Told`` for
what the table lacks (villages, sites, foreign regions); choosing among the places is the
context's work. In a chain (云南省昆明市五华区) the span is the innermost place, the others
are ``inner``. Villages are read in ``villages``, sites in ``sites``, the rest in ``unlisted``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph import names
from graph.gazetteer import Match, Place, gazetteer
from graph.lexicons import among, forms, words
from graph.mentions.abbreviations import abbreviations
from graph.mentions.borders import (
    cut_off,
    in_medium,
    inside_word,
    joins,
    native,
    of_people,
    on_street,
    opens_organ,
    party_before,
)
from graph.mentions.nameforms import region_said
from graph.mentions.sections import sections
from graph.mentions.sites import sites
from graph.mentions.spans import Span, Words, disjoint, entry
from graph.mentions.told import Told
from graph.mentions.towns import before_ward, opens_town
from graph.mentions.unitchiefs import chief_units
from graph.mentions.unlisted import unknown_town, unlisted, untabled
from graph.mentions.villages import foreign, listed, villages
from graph.model import Token

_COUNTRY, _PERSONS, _BODIES = "country", ("PER", "nr"), ("ORG", "nt")
_NAMES = ("LOC", "ns", *_BODIES)
_SHORT_WATER = 3  # characters of a river's name, up to which other words may hold it
_UNLIKELY = 0.1  # names.han_name_score below which a string is no Han name
_STEMMED = ("province", "prefecture", "county")


def places(sentence: Words, again: Sequence[Span] = ()) -> list[Span]:
    """Place spans of one sentence by start; chains joined, sites with what lies before them.

    ``again``: places that the report's other lines name in full (``recalled``).
    """
    given = [*_named(sentence), *listed(sentence)]
    given += [a for a in (*chief_units(sentence), *again) if not any(g.meets(a) for g in given)]
    given += [a for a in abbreviations(sentence) if not any(g.meets(a) for g in given)]
    single = [u for u in _units(sentence) if not (given and any(g.meets(u) for g in given))]
    single += _beside(sentence, single, given)
    units = _chained(sorted([*single, *given], key=lambda s: s.start))
    for more in (foreign, villages, untabled):
        units = _joined(units, more(sentence, units))
    found = sites(sentence, units)
    named = [s for s in found if s.source != "planned"]
    left = [u for u in units if not any(s.meets(u) for s in named)] if named else units
    taken = [*left, *named, *(s for s in found if s.source == "planned")]
    return sections(sentence, disjoint(_joined([*left, *named], unlisted(sentence, taken))))


def _named(sentence: Words) -> list[Span]:
    """The places of the user's glossary: one of the table, or a site of that name."""
    return [
        replace(span, head="", value=known.places or Told(known.stands_for))
        for span in sentence.given("Place")
        if (known := entry(span))
    ]


def _joined(units: list[Span], longer: list[Span]) -> list[Span]:
    """``units`` and ``longer``, without the units that a longer span has taken in."""
    left = [u for u in units if not any(s.holds(u) for s in longer)] if longer else units
    return sorted([*left, *longer], key=lambda s: s.start) if longer else units


def _units(sentence: Words) -> list[Span]:
    """Table places that the tokens allow; the longest from each start, left to right."""
    line = sentence.sentence
    found: list[Span] = []
    for whole in gazetteer().matches(sentence.text, line.start, line.end):
        match = before_ward(sentence.text, whole)
        start = match.start
        before = found[-1] if found else None
        if before is not None and start < before.end:
            continue
        for part in _parts(match):
            if _stands(sentence, part, start, part.end, before):
                token = sentence.covering(start)
                source = "untagged" if token and token.tag in _PERSONS else "gazetteer"
                found.append(Span(start, part.end, "Place", value=part.places, source=source))
                break
    return found


def _beside(sentence: Words, units: list[Span], given: list[Span]) -> list[Span]:
    """Stems taken for other words, beside a unit of the same parent in a list: 三元、沙县、永安."""
    found, tied = list[Span](), "、" in sentence.chars
    todo = [u for u in (*units, *given) if tied and _candidates(u) and not u.inner]
    while todo:
        unit = todo.pop()
        parents = {p.parent for p in _candidates(unit)}
        for token in _listed_beside(sentence, unit):
            same = gazetteer().named(sentence.word(token))
            same = tuple(p for p in same if p.level == "county" and p.parent in parents)
            span = Span(token.start, token.end, "Place", value=same, source="listed")
            if same and not any(span.meets(s) for s in (*units, *given, *found)):
                found.append(span)
                todo.append(span)
    return found


def _listed_beside(sentence: Words, unit: Span) -> Iterator[Token]:
    """The words that 、 ties to ``unit``."""
    mark = sentence.text[unit.end : unit.end + 1]
    if mark == "、" and (after := sentence.starts.get(unit.end + 1)) is not None:
        yield sentence.tokens[after]
    if sentence.text[unit.start - 1 : unit.start] == "、":
        before = sentence.ends.get(unit.start - 1)
        if before is not None:
            yield sentence.tokens[before]


def _parts(match: Match) -> Iterator[Match]:
    """The form, then without its class word, for where that begins another word (北京市民)."""
    yield match
    held = gazetteer().named(match.form[:-1]) if match.full and len(match.form) > 2 else ()
    if found := tuple(p for p in held if p in match.places and p.level in _STEMMED):
        yield Match(match.start, match.end - 1, match.form[:-1], False, found)


def _stands(sentence: Words, match: Match, start: int, end: int, before: Span | None) -> bool:
    """Whether the tokens let ``match`` be a place here."""
    chained = before is not None and before.end == start
    if before is not None and chained:
        state = any(p.level == _COUNTRY for p in _candidates(before)) and not match.full
        chained = not state and bool(_inside(match.places, _candidates(before)))  # 同中国|合作
        if not chained and match.full and end in sentence.ends:
            unit = Span(start, end, "Place", value=match.places, source="gazetteer")
            if unknown_town(before, unit):
                return True
    if match.form in words("never_stems") or (match.form in words("common_names") and not chained):
        return False
    stem = inside_word(sentence, start, end) or opens_organ(sentence, start, end)
    stem = not match.full and (stem or opens_town(sentence.text, match, start, end))
    if stem or sentence.text[start : end + 1] in words("ethnic_groups"):
        return False  # 东乡|族
    led = match.form[0] in words("function_chars") and match.form[1:] in words("levels")
    if led and not chained:
        return False  # 从州党委…手中: no town of that name; but 马鞍山市|和县
    if not match.full and any(o(sentence, end) for o in (_other_class, in_medium, _water)):
        return False
    if match.places[0].level == _COUNTRY and of_people(sentence, end):
        return False  # 蒙古|文版
    token = sentence.covering(start)
    if token is None:
        return False
    if not chained and joins(sentence, token, match.form, end):
        return False  # 林业局|会同|县公安局: no 会同县; but 和|布克赛尔县
    if token.tag in ("p", "c") and token.end < end and match.places[0].level == "township":
        return False  # 快|于|城镇居民: no 于城镇
    if chained:
        inside = token.tag in _NAMES and _rest_of_place(sentence, match, end, token)
        return match.full or end in sentence.ends or inside or native(sentence.text, end)
    if match.full and cut_off(sentence, start, end):
        return True
    if _clear(sentence, match, end):
        glued = sentence.text[token.start : start]
        free = glued in words("body_prefixes") or glued in words("function_chars")
        return start == token.start or free or len(match.form) >= 4
    own = start == token.start or party_before(sentence, token, start, end)  # 中共|漳县|县委
    if not own or (token.tag in _PERSONS and end != token.end) or _compound(sentence, end):
        return False
    if token.tag in _NAMES:
        return match.full or token.end <= end or _rest_of_place(sentence, match, end, token)
    if token.tag in _PERSONS:
        said = len(match.form) == 2 and region_said(sentence.text, match.form)
        if said or _no_person(match.form):
            return True
    return _untagged(sentence, match, start, end)


def _no_person(form: str) -> bool:
    """Whether a stem that the tagger takes for a person has no person's form: 尖扎, 比什凯克."""
    if names.ethnic_name_end(form, 0) == len(form):
        return False
    unlikely = names.surname(form) is None or names.han_name_score(form) < _UNLIKELY
    return len(form) > 4 or unlikely


def _rest_of_place(sentence: Words, match: Match, end: int, token: Token) -> bool:
    """Whether what follows a bare stem in its token leaves it a place: 乌兰 is none in 乌兰乌德."""
    if match.form in words("names_of_honour"):
        return False
    rest = sentence.text[end : token.end]
    if rest in words("station_words") and token.tag == "LOC":
        return False  # 荆州|站
    if rest in words("medium_endings") or on_street(rest[:1]):
        return False  # 天山网|讯, 朝阳|路北
    if rest in among("site_heads", "stem_ends") and len(rest) == 1 and token.tag not in _BODIES:
        return False  # 双江|口 is no 双江县
    if token.tag in _BODIES or len(rest) == 1:
        return not on_street(rest)
    if forms("site_heads").ending(sentence.text, token.end, end) or rest in words("common_names"):
        return True
    return any(gazetteer().named(rest[:size]) for size in range(2, len(rest) + 1))


def _untagged(sentence: Words, match: Match, start: int, end: int) -> bool:
    """Whether a form that the tagger takes for no place is one: a township's full name needs
    a place beside it, or a word before or behind it that goes with places."""
    if match.places[0].level == _COUNTRY and sentence.starts.get(start) == sentence.ends.get(end):
        return True  # 多哥
    if not match.full or len(match.form) < 3 or end not in sentence.ends:
        return False
    if any(p.level != "township" for p in match.places):
        return True
    tags = {t.tag for t in sentence.tokens if t.start < end and start < t.end}
    if "LOC" in tags or len(match.form) >= 5:
        return True
    before = sentence.text[max(start - 1, sentence.sentence.start) : start]
    return before in words("place_openers") or _followed(sentence, end)


def _followed(sentence: Words, end: int) -> bool:
    """Whether a body's head or a list stands behind (列麦乡党委, 列麦乡等)."""
    head = forms("organ_heads").at(sentence.text, end, sentence.sentence.end)
    return head is not None and len(head) > 1


def _other_class(sentence: Words, end: int) -> bool:
    """Whether a class word of other units follows a bare stem: 巴彦淖尔|嘎查, 高平|省."""
    word = forms("unit_classes").at(sentence.text, end, sentence.sentence.end)
    if word is None or sentence.text[end : end + 2] in words("level_compounds"):
        return False
    title = forms("titles").at(sentence.text, end, sentence.sentence.end)
    if title and len(title) > len(word):
        return False  # 永安|市长
    after = sentence.text[end + len(word) : end + len(word) + 1]
    if word in words("levels") and len(word) == 1:  # 甘南州: a form of the table; 兰州市委
        return end + 1 in sentence.ends
    if word in words("water_classes"):
        return sentence.covering(end) == sentence.covering(end - 1)
    longer = after in words("village_followers") or after in words("site_followers")
    return len(word) > 1 or not longer


def _water(sentence: Words, end: int) -> bool:
    """Whether a bare stem is that of a water by what stands behind it: 红河|两岸."""
    if sentence.text[end - 1] not in words("water_classes"):
        return False
    return forms("water_followers").at(sentence.text, end, sentence.sentence.end) is not None


def _clear(sentence: Words, match: Match, end: int) -> bool:
    """Whether a full name of a county or more stands, however the tokens were cut: its class
    word must not begin another word (吉首市 in 吉首市场)."""
    if not match.full or len(match.form) < 3:
        return False
    level = match.places[0].level
    if level not in ("province", "prefecture", "county", "country"):
        return level == "natural" and len(match.form) > _SHORT_WATER  # 雅鲁|藏|布江
    return not _compound(sentence, end)


def _compound(sentence: Words, end: int) -> bool:
    """Whether the class word before ``end`` begins another word: 吉首|市场; not 福建省|长泰县."""
    text = sentence.text
    if end in sentence.ends or text[end - 1 : end + 1] not in words("level_compounds"):
        return False
    if len(forms("organ_heads").at(text, end, sentence.sentence.end) or "") > 1:
        return False  # 宁德市|政府, 福清市|民政局
    return not any(gazetteer().named(text[end : end + size]) for size in (3, 4, 5))


def _chained(units: list[Span]) -> list[Span]:
    """Adjacent units where the second can lie in the first, as one span."""
    joined: list[Span] = []
    for unit in units:
        before = joined[-1] if joined else None
        if before and before.end == unit.start:
            inside = _inside(_candidates(unit), _candidates(before))
            if inside:
                outer = _narrowed(before, inside)
                held = Span(outer.start, outer.end, "Place", value=outer.value, source=outer.source)
                chain = (*outer.inner, held)
                joined[-1] = Span(
                    outer.start, unit.end, "Place", inner=chain, value=inside, source=unit.source
                )
                continue
            if unknown_town(before, unit):
                outer = Span(before.start, before.end, "Place", value=before.value)
                chain = (*before.inner, outer)
                town = replace(unit, start=before.start, inner=chain, value=Told())
                joined[-1] = replace(town, kind="region", source="tagger")
                continue
        joined.append(unit)
    return joined


def _candidates(span: Span) -> tuple[Place, ...]:
    return span.value if isinstance(span.value, tuple) else ()


def _inside(inner: tuple[Place, ...], outer: tuple[Place, ...]) -> tuple[Place, ...]:
    table, codes = gazetteer(), {p.code for p in outer}
    return tuple(p for p in inner if codes & table.above(p))


def _narrowed(span: Span, inside: tuple[Place, ...]) -> Span:
    """``span`` with only those candidates that hold one of ``inside``."""
    held = frozenset[str]().union(*(gazetteer().above(p) for p in inside))
    left = tuple(o for o in _candidates(span) if o.code in held)
    return Span(span.start, span.end, "Place", inner=span.inner, value=left, source=span.source)
