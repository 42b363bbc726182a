"""Dated decisions on posts -> when the holder's tenure begins or ends.

Only what a congress, a council or a government decides, or a notice makes known, is dated by its
decision; a meeting at which a party committee's decision is read out tells no such day. One that
says since when the post is held (任职时间从2023年4月起计算) counts from then, and what confirms a
holder on trial (试用期满,正式任职) is no beginning.
"""

from __future__ import annotations

from dataclasses import replace

from graph.context.register import DraftFact
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._asides import begun
from graph.extractors._decisions import PERSONNEL, listed_decision
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import words

_DECIDING = ("congress", "cppcc", "government")
_STARTS = ("appointed", "elected")
_ENDS = ("removed", "resigned")
_TIMES = ("start", "end")
_LIVED = ("posts/serves",)


def tenures(scene: Scene, told: list[Happening]) -> None:
    """Write the day of a decision as start or end of the ``holds`` facts that it tells."""
    _late(scene, told)
    settled = [one for one in told if _settled(scene, one)]
    for one in settled:
        sentence = one.coded.line.sentence
        holders = {key for key, _, relation in one.agents if relation == "participant"}
        for index, fact in enumerate(scene.register.facts):
            inside = sentence.start <= fact.evidence.start < sentence.end
            about = fact.object in one.objects or _left(one, fact)
            if fact.relation == "holds" and inside and about and fact.subject in holders:
                if day := _day(one):
                    scene.register.facts[index] = _dated(fact, day)


def _left(one: Happening, fact: DraftFact) -> bool:
    """Whether a removal without a post of its own tells that this one is left: 甲不再担任某职."""
    leaves = dict(fact.qualifiers).get("status") in _ENDS
    return leaves and one.kind == "removal" and not one.objects


def _late(scene: Scene, told: list[Happening]) -> None:
    """Make former what the life of somebody who has died tells last: 1993年任某县政协主席,…逝世."""
    late = {
        key
        for one in told
        if one.modality == "asserted" and not one.name.startswith("的")  # 甲|的父亲去世
        if any(map(one.name.__contains__, words("dying_words")))
        for key, _, relation in one.agents
        if key[0] == "Person" and relation == "participant"
    }
    for index, fact in enumerate(scene.register.facts if late else ()):
        said = dict(fact.qualifiers)
        lived = fact.relation == "holds" and fact.subject in late and fact.evidence.rule in _LIVED
        if lived and said.get("status") == "in-office":
            former = tuple(sorted({**said, "status": "former"}.items()))
            scene.register.facts[index] = replace(fact, qualifiers=former)


def _day(one: Happening) -> str | None:
    """The day from which a decision counts; None where it confirms who served before."""
    coded = one.coded
    if found := clause_pattern("served-since").search(coded.code, one.first):
        at = coded.starts[found.start("d")]
        said = [d.value for d in coded.line.dates if d.start == at]
        since = next((w.begin for w in said if isinstance(w, When) and w.begin), None)
        if since is not None:
            return since
    if clause_pattern("confirmed").search(coded.code, one.first):
        return None
    return begun(one)


def _settled(scene: Scene, one: Happening) -> bool:
    """Whether a dated decision on a post is that of a body whose day counts."""
    if not listed_decision(one) or one.modality != "asserted" or not begun(one):
        return False
    if not one.rule.startswith("posts/") and one.kind not in PERSONNEL:
        return False
    bodies = [k for k, _, said in one.agents if said == "organizer" and k[0] == "Organization"]
    kinds = {scene.register.drafts[key].attributes.get("kind") for key in bodies}
    return bool(kinds & set(_DECIDING))


def _dated(fact: DraftFact, day: str) -> DraftFact:
    """The fact with ``day`` as its start or end, by its status, where it has neither."""
    said = dict(fact.qualifiers)
    if any(said.get(time) for time in _TIMES):
        return fact
    status = said.get("status")
    time = "start" if status in _STARTS else "end" if status in _ENDS else None
    if time is None:
        return fact
    return replace(fact, qualifiers=tuple(sorted({**said, time: day}.items())))
