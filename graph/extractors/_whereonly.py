"""Event, those who do it -> which of the names only say where it comes about.

A bridge or a river does nothing; a place before those counted behind it says where they are
from (某乡|一养殖场|直排粪污), and a name that opens the works' own name is no builder
(某镇|集中供氧项目|建成投用).
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import own_subject
from graph.extractors._coded import mark_before
from graph.extractors._fronts import front_site
from graph.extractors._groups import touring
from graph.extractors._happening import MARKS, Happening
from graph.extractors._places import own_building
from graph.extractors._predicate import Predicate
from graph.extractors._slots import locate
from graph.lexicons import forms, ordered, words

_PREDICATE = "events/predicate"
_BY = "由"
_AT = ("在", "于")
_NOUNS = frozenset(("n", "nz", "vn", "nt", "ns", "LOC", "ORG"))


def sites_apart(scene: Scene, done: Predicate, told: Happening) -> None:
    """Take from those who do it the names that only say where (``_only_site``)."""
    for key in [
        k for k, _, r in told.agents if r == "organizer" and _only_site(scene, done, told.coded, k)
    ]:
        told.agents = [agent for agent in told.agents if agent[0] != key]
        sited = key[0] == "Place" or own_building(scene, key)
        made = _maker(scene, told.coded, key, done.clause)
        told.places = [place for place in told.places if not made or place != key]
        locate(told, (key,) if sited and not made else ())


def _maker(scene: Scene, coded: Coded, key: Key, start: int) -> bool:
    """Whether 由 stands before the name, which says by whom, and it is not also named as where:
    由|国家大剧院|制作的歌剧首演."""
    led = [
        coded.code[at - 1 : at]
        for at, span in enumerate(coded.spans[start:], start)
        if span is not None and key in scene.keys.get(span, ())
    ]
    return _BY in led and not any(char in _AT for char in led)


def doers_apart(scene: Scene, told: Happening) -> None:
    """Take from those who do it whoever only leads the party, and the place that is only named."""
    _party_apart(scene, told)
    _crowd_apart(scene, told)


def _party_apart(scene: Scene, told: Happening) -> None:
    """Take from what a party does, unless it is to go round, whoever only leads it: 检查组|下达停产
    整改指令,罚款5万元."""
    if told.rule != _PREDICATE or told.kind in words("party_kinds"):
        return
    if touring(told.coded, told.first):
        here = told.coded.covered(0, told.first)
        named = {k for s in here if s.type == "Person" for k in scene.keys.get(s, ())}
        told.agents = [a for a in told.agents if a[0][0] != "Person" or a[0] in named]


def _crowd_apart(scene: Scene, told: Happening) -> None:
    """Make a place that alone stands before those who do it only where it is: 桃花潭镇,|游客乘坐
    竹筏."""
    start = mark_before(told.coded.code, told.first, MARKS) + 1
    site = front_site(told.coded, start)
    if site is None or not own_subject(told.coded, start, len(told.coded.code)):
        return
    here = scene.keys.get(site, ())
    told.agents = [agent for agent in told.agents if agent[0] not in here]
    locate(told, () if told.places else here)


def _only_site(scene: Scene, done: Predicate, coded: Coded, key: Key) -> bool:
    """Whether a name only tells where it comes about: a site, which does nothing, the first word of
    those who do it (某乡|一养殖场|直排粪污) or of the works' own name (某镇|供氧项目|建成投用)."""
    if scene.register.drafts[key].attributes.get("kind") in words("unacting_kinds"):
        return key[0] == "Place"
    behind = [
        at + 1
        for at in range(done.clause, done.at)
        if (span := coded.spans[at]) is not None and key in scene.keys.get(span, ())
    ]
    if not behind:
        return False
    works = forms("event_acts").rows.get(done.verb, {})
    come = works.get("kind") == "project" or done.verb in words("into_use")
    if done.bare and come and works.get("object") == "free":
        return _opens_noun(coded, behind[-1], done.at)
    return key[0] == "Place" and _opens_count(coded, behind[-1])


def _opens_count(coded: Coded, at: int) -> bool:
    """Whether the name before ``at`` only says where those are from who are counted or described
    behind it: 某乡|一养殖场, 某镇|两处卡点, 某村|的村民; not where it counts the places (两县)."""
    line, code = coded.line.words, coded.code
    if code.startswith("的", at):
        return True
    if at >= len(code):
        return False
    if (span := coded.spans[at]) is not None and span.type == "Figure":
        figure = coded.report_text[span.start : span.end] + code[at + 1 : at + 2]
        return not figure.endswith(ordered("levels"))
    index = line.starts.get(coded.starts[at])
    said = line.tokens[index] if index is not None and coded.spans[at] is None else None
    if said is None or said.tag != "m":
        return False
    counted = coded.report_text[said.start : said.end + 1]
    return not any(unit in counted for unit in ordered("levels"))


def _opens_noun(coded: Coded, at: int, stop: int) -> bool:
    """Whether the name before ``at`` only begins the noun whose works ``stop`` tells, as do those
    listed with it: 日屋镇|集中供氧项目|将于10月|建成投用, 甲乡、乙乡|灌溉工程|开工."""
    while coded.code[at : at + 1] in words("list_marks") and at + 1 < stop:
        if coded.spans[at + 1] is None:
            break
        at += 2
    line = coded.line.words
    for place in range(at, stop):
        index = line.starts.get(coded.starts[place])
        if (span := coded.spans[place]) is not None and span.type in ("Place", "Organization"):
            return True
        if span is not None or index is None:
            continue
        if line.tokens[index].tag == "p":
            return False
        if line.tokens[index].tag in _NOUNS:
            return True
    return False
