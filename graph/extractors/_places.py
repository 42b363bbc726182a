"""A telling -> where it takes place, by what stands around it.

The region that 全市, 我镇 open its clause with; the place that heads an item of a list
(■朝阳镇:…); that to which those sent go (派出督导组,赴两省); the site of a gathering for its
opening; the school or hospital whose building it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._around import no_origins
from graph.extractors._coded import mark_before
from graph.extractors._fronts import opening_site, site_before_here
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._mood import told_from
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified
from graph.width import half

_HERE = 12  # characters behind a gathering's name in which 在此 stands
_FAR = 12  # paragraphs back that the session of a sitting is told
_SECTION = 1  # paragraphs below a section's heading that are of the place it names
_ACTING = ("Position", "Organization")
_CODED = 2  # items of the key of a place of the table
_QUAKE = "地震"
_NATIVE = "籍"  # 走访遂宁籍|企业家
_HEADED = ("meeting", "ceremony", "activity", "training", "negotiation", "visit", "signing")


def front_region(scene: Scene, coded: Coded, index: int, kind: str) -> Key | None:
    """The region that a word at the front of the clause of ``index`` stands for: 全市开展…."""
    if kind in words("bodily_kinds"):
        return None
    start = mark_before(coded.code, index, MARKS) + 1
    opened = clause_pattern("openers").match(coded.code, start, index)
    at = opened.end() if opened else start
    word = forms("region_words").at(coded.code, at, index)
    behind = at + len(word) if word else index
    if word is None:
        return None
    return scene.region_reference(coded.starts[at], coded.ends[behind - 1], word)


def led_region(scene: Scene, coded: Coded, index: int) -> Key | None:
    """The region that the words stand for: 在全县铺开, 来我市调研."""
    start = mark_before(coded.code, index, MARKS) + 1
    regions, leaders = forms("region_words"), words("region_leaders")
    for at in range(start, index):
        word = regions.at(coded.code, at + 1, index) if coded.code[at] in leaders else None
        if word:
            first, last = coded.starts[at + 1], coded.ends[at + len(word)]
            return scene.region_reference(first, last, word)
    return None


def regions_named(scene: Scene, named: Span) -> list[Key]:
    """The regions at the front of an event's name: 甘南州…报告会, 全省…会."""
    found: list[Key] = []
    text = scene.report.text
    for inner in named.inner:
        beside = text[inner.start - 1 : inner.start] + text[inner.end : inner.end + 1]
        if any(mark in beside for mark in words("name_joints")):
            continue  # “中国—中亚”论坛, 宝安·都安协作会议: between whom, not where
        if beside[-1:] in words("place_abbreviations") and _short(inner):
            continue  # 闽|宁协作联席会议
        if clause_pattern("between-sides").search(text, 0, inner.start):
            continue  # 甲市·第一师|乙市座谈会
        before = half(text[named.start : inner.start])
        if before.count('"') % 2:
            continue  # “中国梦·劳动美”气排球比赛, “平安云南”创建活动: what it is called
        place = scene.key(inner)
        if place is None:
            chosen = scene.regions.choose(inner)
            place = scene.register.place(chosen) if chosen else None
        if place is not None:
            found.append(place)
    word = forms("region_words").at(text, named.start)
    if word and (key := scene.region_reference(named.start, named.start + len(word), word)):
        found.append(key)
    return found


def _short(place: Span) -> bool:
    return place.end - place.start == 1


def item_site(coded: Coded) -> list[Span]:
    """The places that head an item of a list: ■朝阳镇:…项目."""
    head = clause_pattern("item-site").match(coded.code)
    return coded.covered(head.start("l"), head.end("l")) if head else []


def sent_to(coded: Coded, index: int) -> list[Span]:
    """The places to which the next clause says that those sent go: 派出督导组,赴河北、江苏…."""
    goes = clause_pattern("sent-to").search(coded.code, index)
    if goes is None or any(m in coded.code[index : goes.start()] for m in ";。!?"):
        return []
    return coded.covered(*goes.span("l" if goes["l"] else "r"))


def seen(coded: Coded, start: int, stop: int) -> list[Span]:
    """The bodies that those who tour look at: 到某区考察了某研究中心, not 看望某厂职工张三."""
    found = clause_pattern("looked-at").search(coded.code, start, stop)
    if found is None or any(s.type == "Person" for s in coded.covered(found.start("l"), stop)):
        return []
    if coded.code.startswith(_NATIVE, found.end("l")):
        return []
    return coded.covered(found.start("l"), found.end("l"))


def faced_places(coded: Coded, start: int, stop: int) -> list[Span]:
    """The places of what is looked into, and works: 对泊头、南皮两地的健身中心进行验收."""
    found = clause_pattern("faced-places").search(coded.code, start, stop)
    inside = no_origins(coded, found.start("l"), found.end("l")) if found else []
    return [s for s in inside if s.type == "Place" or s.kind in words("walked_kinds")]


def at_home(scene: Scene, one: Happening) -> None:
    """Give an election by the people of a village or ward that place: 插柳村补选村委会主任."""
    if one.kind == "election" and not one.places:
        named = ((k, scene.register.drafts.get(k)) for k, _, _ in one.agents if k[0] == "Place")
        one.places += [k for k, d in named if d and d.name.endswith(ordered("village_ends"))]
        return
    field = one.kind in words("field_kinds") and one.modality == "asserted" and not one.titled
    if field and not one.places and not one.name.startswith(ordered("attending_verbs")):
        one.places += _own_town(scene, one)


def _own_town(scene: Scene, one: Happening) -> list[Key]:
    """The one village or town whose people do it, as those before it in its sentence are called:
    孔明村村支书王立背出老人2名, 段村乡党委书记李文组织群众腾出民房."""
    coded = one.coded
    start = mark_before(coded.code, one.first, ";。!?") + 1
    acting = [s for s in coded.covered(start, one.first) if s.type in _ACTING]
    acting = [s for s in acting if s.type == "Organization" or s.inner]  # a bare 乡长 is theirs
    towns = [t for s in acting for t in _innermost(s) if _of_town(scene, t)]
    if len(acting) != len(towns):
        return []
    found = dict.fromkeys(scene.key(t) or inner_place(scene, t) for t in towns)
    return [key for key in found if key is not None] if len(found) == 1 else []


def _innermost(span: Span) -> list[Span]:
    """The last place inside a post's or body's name."""
    inside = [t for s in span.inner for t in ((s,) if s.type == "Place" else _innermost(s))]
    return inside[-1:]


def _of_town(scene: Scene, place: Span) -> bool:
    name = scene.report.text[place.start : place.end]
    return name.endswith((*ordered("village_ends"), *ordered("town_levels")))


def inner_place(scene: Scene, span: Span) -> Key | None:
    """The key of a village or site inside a body's name: a node without a mention."""
    if (own := scene.regions.choose(span)) is not None:
        return scene.register.place(own)
    parent: Key | None = None
    for part in span.inner:
        unit = scene.regions.choose(part)
        parent = scene.register.place(unit) if unit is not None else parent
    start = max((i.end for i in span.inner), default=span.start)
    said = "".join(scene.report.text[start : span.end].split())
    key = scene.register.site(scene.regions.site_name(span, said), span.kind, parent)
    scene.keys[span] = (key,)
    if parent is not None:
        tied(scene, key, parent, (span.start, span.end))
    return key


def tied(scene: Scene, key: Key, outer: Key, evidence: tuple[int, int]) -> None:
    """A village lies within its township, a site is located in what its name says."""
    draft = scene.register.drafts[key]
    sited = draft.attributes.get("kind") in ("site", "natural")
    zoned = draft.name.endswith(ordered("zone_heads")) and len(key) > _CODED
    relation = "locatedIn" if sited or zoned else "within"
    scene.register.fact(relation, key, outer, evidence, f"name/{relation}", confidence=0.95)


def at_gathering(one: Happening, told: list[Happening]) -> None:
    """Give a bare 开幕式, 闭幕式 or a sitting the site of the gathering whose it is."""
    part = one.head in words("session_ceremonies") and simplified(one.name) == one.head
    sitting = clause_pattern("sitting").fullmatch(one.name)
    hosted = any(k[0] == "Organization" and r == "organizer" for k, _, r in one.agents)
    if one.places or not (part or (sitting and not hosted)):
        return
    here = one.coded.line.sentence.block
    kinds = ("activity", "meeting", "ceremony", "campaign")
    far = _FAR if not part else 2
    near = (h for h in reversed(told) if here - h.coded.line.sentence.block <= far)
    fit = (h for h in near if h.kind in kinds and h.places and not h.titled)
    main = next((h for h in fit if _lasts(h, one.day)), None)
    if main is not None:
        one.places += main.places


def _lasts(whole: Happening, day: str | None) -> bool:
    """Whether a gathering goes on on ``day``, one of its own days."""
    moment = whole.when
    if day is None or moment is None or not moment.begin or len(moment.begin) < len(day):
        return False
    return moment.begin[:10] <= day <= (moment.finish or moment.begin)[:10]


def at_here(scene: Scene, one: Happening, lines: Sequence[Coded]) -> None:
    """Give what is held 在此, 在当地 the site at which the sentence before is told, what is held
    在该村 the village named last."""
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    stop = max(one.first, start) + len(one.name) + _HERE
    here = clause_pattern("held-here").search(one.coded.code, start, stop)
    if one.places or here is None:
        return
    if here["p"]:
        one.places += _pointed(scene, one, lines, start, here["u"])
        return
    if front := site_before_here(one.coded, start):
        one.places += [k for k in scene.keys.get(front, ()) if k not in one.places]
        return
    block = one.coded.line.sentence.block
    for coded in reversed([c for c in lines if block - c.line.sentence.block <= 1]):
        for match in clause_pattern("at").finditer(coded.code):
            named = coded.covered(match.start("l"), match.end("l"))
            one.places += [k for s in named for k in scene.keys.get(s, ())]
        one.places += [] if one.places else opening_site(scene, coded)
        if one.places:
            return


def _pointed(
    scene: Scene, one: Happening, lines: Sequence[Coded], start: int, unit: str | None
) -> list[Key]:
    """The place that 该村, or 当地 where ``unit`` is None, means at ``start`` of its line."""
    block = one.coded.line.sentence.block
    near = [c for c in lines if block - c.line.sentence.block <= 1]
    for coded, stop in [(one.coded, start), *((c, len(c.code)) for c in reversed(near))]:
        if unit is not None:
            named = [s for s in coded.covered(0, stop) if s.type == "Place"]
            named = [s for s in named if coded.report_text.endswith(unit, s.start, s.end)][-1:]
        else:
            led = clause_pattern("at").finditer(coded.code, 0, stop)
            named = [s for m in led for s in coded.covered(m.start("l"), m.end("l"))]
        found = list(dict.fromkeys(k for s in named for k in scene.keys.get(s, ())))
        if found:
            return found if len(found) == 1 else []
    return []


def at_heading(scene: Scene, one: Happening, lines: Sequence[Coded]) -> None:
    """Give a gathering or visit the place in brackets that its paragraph opens with: 【平泽】."""
    if one.places or one.titled or told_from(one.coded, one.first):
        return
    block = one.coded.line.sentence.block
    headed = (c for c in reversed(lines) if 0 < block - c.line.sentence.block <= _SECTION)
    above = next((c for c in headed if clause_pattern("list-item").match(c.line.text)), None)
    section = clause_pattern("section-place").match(above.code) if above is not None else None
    if above is not None and section and one.modality == "asserted":
        named = above.covered(section.start("l"), section.end("l"))
        one.places += [k for s in named for k in scene.keys.get(s, ()) if k[0] == "Place"]
        return
    if one.kind not in _HEADED:
        return
    opened = next((c for c in lines if c.line.sentence.block == block), one.coded)
    if head := clause_pattern("place-head").match(opened.code):
        named = opened.covered(head.start("l"), head.end("l"))
        one.places += [k for s in named for k in scene.keys.get(s, ()) if k[0] == "Place"]


def epicentre(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Give the earthquake told last the spot that a line says was its centre: 震中位于某乡."""
    said = clause_pattern("epicentre").search(coded.code)
    quake = next((h for h in reversed(told) if _QUAKE in h.name and not h.titled), None)
    if said is None or quake is None or quake.kind != "disaster":
        return
    if coded.line.sentence.block - quake.coded.line.sentence.block <= 1:
        named = coded.covered(said.start("l"), said.end("l"))
        spots = [k for s in named for k in scene.keys.get(s, ()) if k[0] == "Place"]
        quake.places += [k for k in spots if k not in quake.places]


def own_building(scene: Scene, key: Key) -> bool:
    """Whether a body is itself a place, whose works take place there: a school, a hospital."""
    draft = scene.register.drafts.get(key)
    return draft is not None and draft.attributes.get("kind") in words("housed_kinds")
