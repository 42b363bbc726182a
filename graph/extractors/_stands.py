"""Scene -> where a body or site stands by what is told around it: who goes there, 驻, a chain.

赴某区参观某厂, 在保安镇,他还察看了某园: what one goes to a place to see stands there. A
mission's name tells its place behind 驻 (驻成都总领事馆); a site right behind a place is in it, a
firm where it was founded (在某镇设立某公司).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.borders import STREETS
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.script import simplified

_POSTED, _AREA = "驻", "区"
_CODED = 2  # items of the key of a place of the table
_AT = ("在", "于")
_FOUNDED = ("company", "school", "hospital", "site")
_LEVELS = ("township", "county")
_RULERS = ("government", "party", "congress", "cppcc", "court", "procuratorate", "discipline")


@cache
def _visit() -> re.Pattern[str]:
    """What may stand between a place and what is seen there: the verb, a pronoun before it."""
    told = {w.lstrip(",") for w in words("tour_verbs")}
    verbs = "|".join(sorted(told, key=lambda w: (-len(w), w)))
    return re.compile(f",?[^,。;:、的]{{0,5}}?(?:{verbs})了?(?:[^,。;:、]{{2,10}}的)?")


@cache
def _next() -> re.Pattern[str]:
    """What may stand between a place gone to and a site in the next clause: ,他先后来到, ,在."""
    told = {w.strip(",") for w in words("tour_verbs")} | (words("tour_ways") - {"赴", "到"})
    verbs = "|".join(sorted(told, key=lambda w: (-len(w), w)))
    return re.compile(f",[^,。;:、的]{{0,14}}?(?:{verbs}|向)了?")


def extract(scene: Scene, named: Mapping[str, Key]) -> None:
    """Write ``locatedIn`` of what is visited, of missions and of sites right behind a place.
    ``named``: form -> the place of the report called so.
    """
    for line in scene.lines:
        _toured(scene, line)
        _chained(scene, line)
        _founded(scene, line)
        for body in line.bodies:
            _mission(scene, body, named)


def _toured(scene: Scene, line: Line) -> None:
    text = line.words.text
    seen = sorted((*line.bodies, *line.places), key=lambda s: (s.start, -s.end))
    for place in line.places:
        way = forms("tour_ways").ending(text, place.start, line.sentence.start)
        outer = scene.key(place)
        if way is None or outer is None:
            continue
        at = place.end
        for span in seen:
            if span.start < at:
                continue
            between = text[at : span.start]
            first = at == place.end
            told = _visit().fullmatch(between) if first else _lists(between)
            own = span.type == "Place" and span.kind == "site" and span.head != ""
            own = own or (span.type == "Organization" and span.kind in _FOUNDED)
            told = told or (first and own and bool(_next().fullmatch(between)))
            ruler = span.type == "Organization" and span.kind in _RULERS
            opens = any(o.start == span.end for o in seen)  # 调研|中国能建|贵阳大数据中心
            if not told or ruler or opens or _placed(scene, span, outer):
                break
            _locate(scene, span, outer, (place.start, span.end))
            at = span.end


def _founded(scene: Scene, line: Line) -> None:
    """在某镇|设立|某公司: a firm, a school or a site stands where it was founded."""
    text = line.words.text
    for place in line.places:
        outer, led = scene.key(place), text[place.start - 1 : place.start] in _AT
        made = forms("founded_words").at(text, place.end, line.sentence.end)
        if outer is None or not led or made is None:
            continue
        at = place.end + len(made)
        for span in (s for s in (*line.bodies, *line.places) if s.start == at):
            kind = span.kind if span.type == "Organization" else "site"
            if kind in _FOUNDED and not _placed(scene, span):
                _locate(scene, span, outer, (place.start, span.end))


def _placed(scene: Scene, span: Span, outer: Key | None = None) -> bool:
    """Whether a span is a unit of the table, or holds one that tells where it is: not one that
    holds ``outer`` (在樊城区,他走进|湖北某公司)."""
    keys = [k for one in span.walk() if (k := scene.key(one)) is not None]
    held = [k for k in keys if k[0] == "Place" and len(k) == _CODED]
    body = span.type == "Organization" and outer is not None
    return any(not (body and outer and _holds(k, outer)) for k in held)


def _chained(scene: Scene, line: Line) -> None:
    """贝尔格莱德|塞尔维亚宫: a site right behind a place of the table."""
    ends = {p.end: p for p in line.places if not p.head}
    for site in line.places:
        place, key = ends.get(site.start), scene.key(site)
        if place is None or key is None or len(key) == 2 or site.head[-1:] in STREETS:
            continue
        outer = scene.key(place)
        if outer is not None and site.head and not site.inner:
            _locate(scene, site, outer, (place.start, site.end))


def _mission(scene: Scene, body: Span, named: Mapping[str, Key]) -> None:
    """驻莫桑比克|大使馆, 驻某村|工作队: where the name says that it is posted."""
    simple = scene.lines[0].words.text
    at = simple.rfind(_POSTED, body.start, body.end)
    if at < 0 or forms("mission_heads").ending(simple, body.end, at) is None:
        return
    for key in scene.keys.get(body, ()):
        for outer in _there(scene, at + 1, body.end, named):
            fact = ("locatedIn", key, outer, (body.start, body.end), "name/locatedIn")
            scene.register.fact(*fact, confidence=0.9)
            break


def _there(scene: Scene, start: int, end: int, named: Mapping[str, Key]) -> Iterator[Key]:
    """The place that the words from ``start`` begin with, the longest first."""
    simple = scene.lines[0].words.text
    for stop in range(end - 1, start + 1, -1):
        if (key := named.get(simple[start:stop])) is not None:
            yield key
        elif units := gazetteer().named(simple[start:stop]):
            place = scene.regions.choose(Span(start, stop, "Place", value=units))
            if place is not None:
                yield scene.register.place(place)


def _locate(scene: Scene, span: Span, outer: Key, evidence: tuple[int, int]) -> None:
    facts = [f for f in scene.register.facts if f.relation in ("locatedIn", "within")]
    whole = span.type == "Organization" or span.head.endswith(_AREA)  # 前郭|灌区 is in many towns
    placed = {f.subject for f in facts if whole or not _holds(f.object, outer)}
    for key in scene.keys.get(span, ()):
        if key != outer and key not in placed and not (key[0] == "Place" and len(key) == 2):
            scene.register.fact(
                "locatedIn", key, outer, evidence, "text/locatedIn", confidence=0.85
            )


def _holds(place: Key, outer: Key) -> bool:
    """Whether a unit of the table holds another, of which it says less: 沙洋县, 官垱镇."""
    if len(place) != _CODED or len(outer) != _CODED or outer == place:
        return False
    return str(place[1]) in gazetteer().above(gazetteer().place(str(outer[1])))


def _lists(between: str) -> bool:
    """Whether a word joins the members of a list: 和, not 会同."""
    row = forms("joiners").rows.get(between)
    return row is not None and row["kind"] == "list"


@cache
def _units() -> tuple[str, ...]:
    """The class words of townships, of counties and of villages, as the tables have them."""
    rows = forms("levels").rows.items()
    found = [w for level in _LEVELS for w, row in rows if level in row["level"].split("|")]
    return (*found, *sorted(words("village_words")))


def opens(name: str, named: dict[str, Key]) -> Key | None:
    """The unit or region whose form, or whose stem (巴音布鲁克 of the 镇), opens ``name``."""
    name = simplified(name)
    for end in range(len(name) - 1, 1, -1):
        form = name[:end]
        if form in words("names_of_honour"):
            continue
        key = named.get(form) or next(
            (named[form + w] for w in _units() if form + w in named and form + w != name), None
        )
        key = key or next((k for n, k in named.items() if _of_people(form, n)), None)
        if key is not None and key != ("Place", "100000"):
            return key
    return None


def _of_people(form: str, name: str) -> bool:
    """Whether a unit of a people is called ``form`` for short: 九保 of 九保阿昌族乡."""
    if not name.startswith(form) or name[-1] not in words("levels"):
        return False
    return name[len(form) : -1].removesuffix("自治") in words("ethnic_groups")
