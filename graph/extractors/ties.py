"""Scene -> what names and the place table say: partOf, jurisdiction, locatedIn, within.

The evidence is the mention that triggered the fact; the rule says that a name or the table is
the reason. Where a school, hospital or site stands is read in ``seats``.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.wholes import sent_to
from graph.extractors import _issuers, _outposts, _ownplaces, _prefixes, _rooms, _wholes, seats
from graph.extractors._places import inner_place, tied
from graph.extractors._zones import zone
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.mentions.told import told

_SHORT_FORM = 2  # characters of 公司, 集团, which end short names too
_TOWNS = ordered("town_levels")
_COMMITTEES = ("party", "discipline")


def extract(scene: Scene) -> None:
    """Write the ties of bodies and places into the register; each pair once a mention."""
    for line in scene.lines:
        for span in line.bodies:
            _body(scene, span)
        for span in line.places:
            _site(scene, span)
            key, held = scene.key(span), _stretch(span)
            if key is not None and held is not None and (whose := scene.key(held)) is not None:
                tied(scene, key, whose, (span.start, span.end))
        _wholes.extract(scene, line)
    _prefixes.extract(scene)
    seats.extract(scene)
    _rooms.extract(scene)
    _outposts.extract(scene)
    _ownplaces.extract(scene, seats.named_places(scene), _tie)
    _issuers.extract(scene)
    for key in sorted((k for k in scene.register.drafts if k[0] == "Place"), key=repr):
        _within(scene, key)


def _body(scene: Scene, span: Span) -> None:
    keys = scene.keys.get(span, ())
    evidence = (span.start, span.end)
    for part in span.inner:
        if part.type == "Organization":
            _body(scene, part)
            for key in keys:
                for above in scene.keys.get(part, ()):
                    if above != key and not sent_to(scene.report.text, span):
                        scene.register.fact(
                            "partOf", key, above, evidence, "name/part", confidence=0.95
                        )
    if unit := _in_bracket(scene, span):
        for key in keys:
            scene.register.fact(
                "locatedIn", key, scene.register.place(unit), evidence, "name/locatedIn"
            )
    for key in keys:
        code = str(key[2]) if len(key) > 2 else ""
        relation = _tie(scene, span)
        unit = _table_place(code)
        known = unit is not None and not _open_town(scene, span)
        within = scene.register.place(unit) if known and unit is not None else None
        if (own := zone(scene, span, key, within)) is not None:
            scene.register.fact(
                "jurisdiction", key, own, evidence, "name/jurisdiction", confidence=0.9
            )
            continue
        if relation == "locatedIn" and seats.branch_place(scene, span) is not None:
            continue  # of a place of its own: 山南市人民医院|泽当分院
        if relation and known and unit is not None and unit.level != "natural":
            if relation == "jurisdiction":
                unit = _own_part(scene, span, unit)
            place = scene.register.place(unit)
            scene.register.fact(relation, key, place, evidence, f"name/{relation}", confidence=0.95)
        else:
            _of_village(scene, span, key, relation)


def _table_place(code: str) -> Place | None:
    """The place of a body's region; None where the key holds other words."""
    try:
        return gazetteer().place(code)
    except KeyError:
        return None


def _in_bracket(scene: Scene, span: Span) -> Place | None:
    """The place that a bracket at the name's end tells: 山东大学(威海)."""
    said = scene.naming.simple(span.start, span.end)
    if not said.endswith(")") or "(" not in said:
        return None
    named = gazetteer().named(said[said.rindex("(") + 1 : -1])
    order = ("country", "province", "prefecture", "county")
    found = [p for p in named if p.until is None and p.level in order]
    return min(found, key=lambda p: (order.index(p.level), p.code)) if found else None


def _tie(scene: Scene, span: Span) -> str | None:
    """How the place in a body's name is tied to it, by the head (organ_heads.tsv).

    A generic head behind a place without its class word (甘肃媒体版权保护中心) says nothing of
    an office: companies and societies are called so too.
    """
    row = forms("organ_heads").rows.get(span.head)
    if (row is None or row["tie"] == "jurisdiction") and _of_seated(scene, span):
        return "locatedIn"  # 县人民医院|党总支 has no county to govern
    if row is None:
        return "jurisdiction" if span.kind in ("party", "government") else None
    if row["generic"] == "yes" and not span.inner and not span.region:
        own = span.source == "village" or span.head in words("village_bodies")
        return row["tie"] if own and row["tie"] != "none" else None
    first = span.inner[0] if span.inner else None
    stem = first is not None and first.type == "Place" and not _classed(scene, first)
    short = first is not None and first.end - first.start == 1  # 新|港海关
    service = row["kind"] != "other" or span.head in words("service_heads")
    official = service and (not stem or span.head in words("ruling_heads"))
    official = official and not (short and row["generic"] == "yes")
    unsure = row["generic"] == "yes" and row["tie"] == "jurisdiction" and not official
    return row["tie"] if row["tie"] != "none" and not unsure else None


def _of_seated(scene: Scene, span: Span) -> bool:
    """Whether a body is a part of one that lies somewhere and governs nothing, a school or a
    hospital, which its name or the report tells: 校党委办公室 of 某大学."""
    rows = forms("organ_heads").rows
    for part in span.inner:
        if part.type == "Organization":
            return span.head not in words("branches") and _tie(scene, part) == "locatedIn"
    own = rows.get(span.head)
    if own is None or (own["unit"] != "yes" and own["kind"] not in _COMMITTEES):
        return False
    names = [str(key[1]) for key in scene.keys.get(span, ())]
    heads = [forms("organ_heads").ending(n, at) or "" for n in names for at in range(2, len(n))]
    return any(len(head) > 1 and rows[head]["tie"] == "locatedIn" for head in heads)


def _classed(scene: Scene, place: Span) -> bool:
    """Whether a place stands with its class word (甘肃省, not 甘肃)."""
    if place.head in words("village_words"):
        return True
    said = scene.naming.simple(place.start, place.end)
    return forms("levels").ending(said, len(said)) is not None


def _own_part(scene: Scene, span: Span, unit: Place) -> Place:
    """The part of ``unit`` that a body, or the one that its name holds, is called after:
    杭州市公安局余杭区分局|经侦大队 is of 余杭区."""
    if own := _narrower(scene, span, unit):
        return own
    first = span.inner[0] if span.inner else None
    if first is None or first.type != "Organization":
        return unit
    return _own_part(scene, first, unit)


def _narrower(scene: Scene, span: Span, unit: Place) -> Place | None:
    """The part of ``unit`` that the last part of a body's name is called after:
    霍山县公安局|磨子潭派出所, 云南省消防救援总队|昭通支队, 莎车县人民法院|米夏镇人民法庭."""
    first = span.inner[0] if span.inner else None
    start = first.end if first is not None else span.start + len(span.region)
    if first is not None and first.type == "Place" and scene.regions.choose(first) is None:
        start = span.start  # 南岗|派出所: no 南岗区
    name = _simple(scene, start, span.end)
    if isinstance(span.value, Span):
        name = scene.naming.words(span)
    cut = len(name) - len(span.head)
    stem = name[:cut] if name.endswith(span.head) and cut >= 2 else name
    if span.head not in words("local_heads") and not stem.endswith(_TOWNS):
        return None
    if len(stem) > 1 and unit.name.startswith(stem) and span.head in words("local_heads"):
        return unit  # 林芝支队 of 林芝市, no 林芝镇
    table = gazetteer()
    for end in range(len(stem), 1, -1):
        form = stem[:end]
        whole = end == len(stem)
        named = (*table.named(form), *(p for w in _TOWNS if whole for p in table.named(form + w)))
        found = {p.code: p for p in named if p.until is None and unit.code in table.above(p)}
        near = {c: p for c, p in found.items() if p.parent == unit.code}
        found = near if len(found) > 1 else found
        if len(found) == 1 and (whole or form.endswith(_TOWNS)):
            return next(iter(found.values()))
    return None


def _simple(scene: Scene, start: int, end: int) -> str:
    """The characters as the tables have them: simplified, without white space."""
    text = scene.lines[0].words.text if scene.lines else scene.report.text
    return "".join(text[start:end].split())


def _of_village(scene: Scene, span: Span, key: Key, relation: str | None) -> None:
    """The village or foreign region whose body it is: 石壕镇万隆村|党总支, 蛟洋|派出所."""
    first = span.inner[0] if span.inner else None
    if span.source == "village" and first is None:
        first = scene.naming.village(span)
    elif first is None and span.head in words("village_bodies"):
        first = scene.naming.village(span)  # 王寺社区党总支书记、|居委会|主任
        if first is not None:
            begin = max((p.end for p in first.inner), default=first.start)
            own = str(key[1]).startswith(_simple(scene, begin, first.end))
            first = first if own else None
    place: Key | None = None
    if first is not None and first.type == "Place":
        foreign = scene.regions.foreign_region(first) != ""
        told_ = first.head in words("village_words") or _open_town(scene, span)
        firm = span.kind == "company" and first.inner != ()  # 甘南县平阳镇|丰裕公司
        unit = scene.regions.choose(first)
        town = unit is not None and unit.level == "township"
        open_ = unit is None and not _legal(scene.naming.words(span))  # 江西余干|农商银行: no seat
        firm = firm and (town or open_)
        if firm or foreign or (relation and (told_ or scene.key(first) is not None)):
            place = scene.key(first) or inner_place(scene, first)
    if place is None and span.head in words("local_heads") and not span.region:
        county = next((u for u in scene.regions.home if u.level in ("county", "prefecture")), None)
        unit = _narrower(scene, span, county) if county is not None else None
        place = scene.register.place(unit) if unit is not None else None
    if place is not None and not seats.is_natural(scene, place):
        evidence, relation = (span.start, span.end), relation or "locatedIn"
        scene.register.fact(relation, key, place, evidence, f"name/{relation}", confidence=0.9)


def _open_town(scene: Scene, span: Span) -> bool:
    """Whether a body is of a township that the table lacks: 代县峪口乡|党委."""
    first = span.inner[0] if span.inner else None
    if first is None or first.type != "Place" or not first.inner or first.head:
        return False
    town = scene.naming.simple(first.start, first.end).endswith(_TOWNS)
    return town and first.kind == "region" and scene.regions.choose(first) is None


def _legal(name: str) -> bool:
    """Whether a company's name ends with its legal form: places in it are a name's, no seat."""
    return len(forms("legal_forms").ending(name, len(name)) or "") > _SHORT_FORM


def _site(scene: Scene, span: Span) -> None:
    """What the chain before a village or a site says, for each link of the chain."""
    for part in span.inner:
        if part.inner:
            _site(scene, part)
    key = scene.key(span)
    if key is None or len(key) == 2:
        return
    region = scene.regions.foreign_region(span)
    if region and region != scene.register.drafts[key].name:  # 高平市 lies in 高平省
        tied(scene, key, scene.register.site(region, "region", None), (span.start, span.end))
    if not span.inner or told(span).seat is not None:
        return
    outer = next((k for p in reversed(span.inner) if (k := scene.key(p)) is not None), None)
    if outer is not None and outer != key:
        tied(scene, key, outer, (span.start, span.end))


def _stretch(span: Span) -> Span | None:
    """The place that a section of a road passes."""
    return told(span).part if span.kind == "site" else None


def _within(scene: Scene, key: Key) -> None:
    """The containing units of a table place, up to its province."""
    place = gazetteer().place(str(key[1])) if len(key) == 2 else None
    if place is None or place.level == "natural":
        return  # a lake or a river lies in several
    evidence = _first_use(scene, key)
    if evidence is None:
        return
    while place is not None:
        above = gazetteer().parent(place)
        if above is None or (above.level == "country" and place.is_division):
            return
        abroad = not any(unit.is_division for unit in gazetteer().chain(above))
        if abroad and ("Place", above.code) not in scene.register.drafts:
            return  # a foreign country is a node only where the report names it
        scene.register.fact(
            "within",
            scene.register.place(place),
            scene.register.place(above),
            evidence,
            "table/within",
            confidence=1.0,
        )
        place = above


def _first_use(scene: Scene, key: Key) -> tuple[int, int] | None:
    """Where the place is first mentioned, or stands in a body's name."""
    own = [m for m in scene.register.mentions if m[2] == key]
    if own:
        return min((start, end) for start, end, _ in own)
    inside = [(s.start, s.end) for s, keys in scene.keys.items() if key in keys]
    if inside:
        return min(inside)
    used = [
        (f.evidence.start, f.evidence.end)
        for f in scene.register.facts
        if key in (f.subject, f.object)
    ]
    return min(used) if used else None
