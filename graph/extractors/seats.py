"""Scene -> where schools, hospitals, companies, villages and sites stand.

Read from what opens a name (洛阳理工学院), from a bracket behind it (某煤业公司(嘉峰镇)), from a
verb of place (注册于, 位于) and, for a village without a chain, from the township of its line.
Part of ``ties``.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors import _sited, _stands
from graph.extractors._stands import opens
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.borders import STREETS, on_street
from graph.mentions.halls import HALL
from graph.mentions.spans import Span
from graph.mentions.told import told
from graph.script import simplified

_SEATED, _SENT, _MISSION = (
    ("school", "hospital"),
    "队",
    ("使馆", "领事馆"),
)  # 上海|医疗队 is sent elsewhere
_UNSEATED = ("company", "court", "procuratorate", "public-security")


def extract(scene: Scene) -> None:
    """Write locatedIn and within for bodies and sites of all lines."""
    named = named_places(scene)
    tied = {f.subject for f in scene.register.facts if f.relation == "locatedIn"}
    for line in scene.lines:
        for body in line.bodies:
            for span in body.walk():
                _opened(scene, span, named, tied)
                _called_after(scene, span)
        for span in line.places:
            _seat(scene, span)
        _sited.extract(scene, line)
    _stands.extract(scene, named)
    _addressed(scene)
    _site_openings(scene, named)
    _villages(scene)


def named_places(scene: Scene) -> dict[str, Key]:
    """Form -> the place of the report that alone is called so."""
    found: dict[str, set[Key]] = {}
    for key, draft in sorted(scene.register.drafts.items(), key=lambda item: repr(item[0])):
        if key[0] == "Place" and not is_natural(scene, key):
            for form in (draft.name, *draft.forms):
                found.setdefault(simplified(form), set()).add(key)
    return {form: keys.pop() for form, keys in found.items() if len(keys) == 1}


def is_natural(scene: Scene, key: Key) -> bool:
    """Whether a place is a river, a lake or a mountain: 赣江|医科大学 is in none."""
    if scene.register.drafts[key].attributes.get("kind") == "natural":
        return True
    return len(key) == 2 and gazetteer().place(str(key[1])).level == "natural"


def _opened(scene: Scene, span: Span, named: dict[str, Key], tied: set[Key]) -> None:
    """A school or hospital stands in the place that its name opens with."""
    row = forms("organ_heads").rows.get(span.head, {})
    for key in scene.keys.get(span, ()):
        kind = scene.register.drafts[key].attributes.get("kind")
        branch = branch_place(scene, span)
        seated = kind in _SEATED or row.get("tie") == "locatedIn"
        seated = seated and not span.head.endswith(_SENT)
        if key in tied or not (seated or (branch and kind not in _UNSEATED)):
            continue
        if scene.naming.simple(span.start, span.end).endswith(_MISSION):
            continue  # 莱索托|驻华大使馆
        inner = any(p.type == "Organization" for p in span.inner)
        if inner and kind != "hospital" and branch is None:
            continue
        place = _opening(scene, span, named) if branch is None else branch[0]
        bracket = _bracket(scene, span.end)
        if place is not None and bracket is None:
            tied.add(key)
            evidence = (span.start, span.end)
            scene.register.fact("locatedIn", key, place, evidence, "name/locatedIn", confidence=0.9)


def branch_place(scene: Scene, span: Span) -> tuple[Key | None] | None:
    """Where the branch of a hospital or an institute is that a place tells apart (某医院|珲春分院),
    in a tuple of none where the name has no place; None for what is no branch."""
    own = next((p for p in span.inner if p.type == "Organization"), None)
    simple = scene.lines[0].words.text
    head = forms("branch_heads").ending(simple, span.end, own.end) if own else None
    if own is None or head is None:
        return None
    match = next((m for m in gazetteer().match(simple[own.end : span.end]) if m.start == 0), None)
    end = own.end + match.end if match else own.end
    if match is None or end != span.end - len(head):
        return (None,)
    place = scene.regions.choose(Span(own.end, end, "Place", value=match.places))
    return (scene.register.place(place) if place and place.is_division else None,)


def _opening(scene: Scene, span: Span, named: dict[str, Key]) -> Key | None:
    """The place whose form opens the name: one that the report names, else one of the table
    that is sure without its class word (a province, a prefecture)."""
    inner = max((p.end for p in span.inner if not _stem(scene, p)), default=span.start)
    said = simplified("".join(scene.report.text[inner : span.end].split()))
    if (owned := forms("owned_words").at(said, 0)) is not None:
        said, inner = said[len(owned) :], inner + len(owned)  # 国立|屏东大学
    own = max(
        (f for f in named if said.startswith(f) and 1 < len(f) < len(said)), key=len, default=""
    )
    if own and own not in words("names_of_honour"):
        return named[own] if named[own] != ("Place", "100000") else None
    if (stem := opens(said, named)) is not None:
        return stem
    first = span.start + len(owned or "")
    simple = scene.lines[0].words.text[first : span.end]
    match = next((m for m in gazetteer().match(simple) if m.start == 0), None)
    if match is None or match.form in words("names_of_honour"):
        return None
    if on_street(simple[match.end :]):
        return None
    part = Span(first, first + match.end, "Place", value=match.places)
    place = scene.regions.choose(part)
    if place is None or (place.level not in ("province", "prefecture") and not match.full):
        return None
    if not place.is_division or place.level == "natural":
        return None
    key = scene.register.place(place)
    scene.register.drafts[key].form(said[: match.end])
    return key


def _called_after(scene: Scene, span: Span) -> None:
    """A school stands in the town of its county that it is called after: 莲花县|坊楼|中学."""
    places = [p for p in span.inner if p.type == "Place"]
    unit = scene.regions.choose(places[-1]) if places and span.kind == "school" else None
    if unit is None or unit.level != "county":
        return
    said, table = scene.naming.simple(places[-1].end, span.end), gazetteer()
    name = said.removesuffix(span.head)
    called = [name + word for word in sorted(words("village_towns")) if len(word) == 1]
    towns = {p for form in called for p in table.named(form) if p.parent == unit.code}
    towns = {p for p in towns if p.until is None and p.level == "township"}
    for key in scene.keys.get(span, ()) if len(towns) == 1 else ():
        town, at = scene.register.place(min(towns, key=lambda p: p.code)), (span.start, span.end)
        scene.register.fact("locatedIn", key, town, at, "name/locatedIn", confidence=0.75)


def _stem(scene: Scene, part: Span) -> bool:
    """Whether a bare form in a name is no unit of the table here: 桃源|中心小学 of a 桃源镇."""
    bare = part.type == "Place" and part.source == "gazetteer" and not part.inner
    return bare and scene.key(part) is None and scene.regions.choose(part) is None


def _site_openings(scene: Scene, named: dict[str, Key]) -> None:
    """A site without a chain stands in the place of the report that its name opens with."""
    placed = {f.subject for f in scene.register.facts if f.relation in ("within", "locatedIn")}
    for line in scene.lines:
        for span in (p for site in line.places for p in site.walk()):
            key = scene.key(span)
            if key is None or len(key) == 2 or key in placed or span.head[-1:] in STREETS:
                continue
            own = _level(scene, span) or opens(scene.register.drafts[key].name, named)
            if span.head not in words("borrowing_heads"):  # 朝阳|社区
                own = own or _of_table(scene, span)
            water = is_natural(scene, key) and span.head in words("water_classes")
            if own is not None and own != key and _headed(scene, span) and not water:
                placed.add(key)
                evidence = (span.start, span.end)
                scene.register.fact(
                    "locatedIn", key, own, evidence, "name/locatedIn", confidence=0.8
                )


def _headed(scene: Scene, span: Span) -> bool:
    """Whether a site's name ends with a class word, also one that only the tagger saw."""
    said = scene.lines[0].words.text[span.start : span.end]
    tables = ("site_heads", "venue_heads", "station_words")
    return bool(span.head) or any(forms(t).ending(said, len(said)) for t in tables)


def _of_table(scene: Scene, span: Span) -> Key | None:
    """The province or prefecture that a hall or memorial is called after (武汉|国际博览中心)."""
    simple = scene.lines[0].words.text[span.start : span.end]
    match = next((m for m in gazetteer().match(simple) if m.start == 0), None)
    if match is None or match.form in words("names_of_honour") or len(simple) - match.end < 2:
        return None
    if on_street(simple[match.end :]) or span.kind == "natural":
        return None
    part = Span(span.start, span.start + match.end, "Place", value=match.places)
    place = scene.regions.choose(part)
    if place is None or place.level not in ("province", "prefecture") or not place.is_division:
        return None
    return scene.register.place(place)


def _level(scene: Scene, span: Span) -> Key | None:
    """The unit that the level word before a venue stands for: 市|体育中心."""
    said = scene.naming.simple(span.start, span.end)
    level = forms("levels").at(said, 0, 1)
    if level is None or (span.source != HALL and said[1:] not in words("venue_heads")):
        return None
    unit = scene.regions.unit(level, span.start)
    return scene.register.place(unit) if unit is not None else None


def _bracket(scene: Scene, end: int) -> Span | None:
    """The place in a bracket that opens at ``end``: 公司(嘉峰镇)."""
    text = scene.lines[0].words.text
    if text[end : end + 1] != "(":
        return None
    for line in scene.lines:
        for span in line.places:
            if span.start == end + 1 and text[span.end : span.end + 1] == ")":
                return span
    return None


def _seat(scene: Scene, span: Span) -> None:
    """A site whose name opens with a place, or that stands behind "X的"."""
    seat, key = told(span).seat, scene.key(span)
    if seat is None or key is None or len(key) == 2:
        return
    outer = scene.key(seat)
    unit = scene.regions.choose(seat) if outer is None else None
    if unit is not None and unit.is_division:
        outer = scene.register.place(unit)
    if outer is not None and outer != key:
        evidence = (min(seat.start, span.start), span.end)
        scene.register.fact("locatedIn", key, outer, evidence, "name/locatedIn", confidence=0.9)


def _addressed(scene: Scene) -> None:
    """地址:某区 in the foot of a page: where the body of the page stands, if that is no office."""
    for line in scene.lines:
        for place in line.places:
            text = line.words.text[line.sentence.start : place.start].rstrip(" :")
            outer = scene.key(place)
            if outer is None or not text.endswith(ordered("address_words")):
                continue
            owners = [scene.key(b) for b in line.bodies if b.end <= place.start] or [scene.house]
            unit = _unit(scene, outer)
            for owner in owners[:1]:
                kind = scene.register.drafts[owner].attributes.get("kind") if owner else None
                if owner is not None and unit is not None and kind in (*_SEATED, "company"):
                    evidence = (place.start, place.end)
                    scene.register.fact(
                        "locatedIn", owner, unit, evidence, "text/locatedIn", confidence=0.85
                    )


def _unit(scene: Scene, key: Key) -> Key | None:
    """The table place itself, or the one that a street's address lies in."""
    if len(key) == 2:
        return key
    outer = (f.object for f in scene.register.facts if f.subject == key and f.relation in _INSIDE)
    return next(outer, None)


_INSIDE = ("locatedIn", "within")


def _villages(scene: Scene) -> None:
    """A village that no chain places lies in the township that its line names before it."""
    facts = scene.register.facts
    placed = {f.subject for f in facts if f.relation in ("within", "locatedIn")}
    for line in scene.lines:
        inside = [p for b in line.bodies for p in b.walk() if p.type == "Place"]
        inside += [p for site in line.places for p in site.walk()]
        for span in inside:
            key = scene.key(span)
            if key is None or key in placed or span.head not in words("village_words"):
                continue
            # 勺哈乡洋堡村 has a township of its own, which no table has
            town = forms("town_levels").inside(line.words.text[span.start + 1 : span.end - 1])
            own = span.head in words("levels") or town
            unit = None if own else scene.regions.township(span.start)
            unit = unit or scene.regions.county(span.start)
            if unit is not None:
                placed.add(key)
                outer = scene.register.place(unit)
                evidence = (span.start, span.end)
                scene.register.fact(
                    "within", key, outer, evidence, "context/within", confidence=0.7
                )
