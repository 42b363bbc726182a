"""A group of happenings that are one event -> its entity, its mentions, its facts."""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import sentence_span
from graph.extractors._happening import Happening
from graph.extractors._insides import INSIDE
from graph.extractors._mood import charged
from graph.extractors._progress import whole_span
from graph.extractors._sameness import plain
from graph.lexicons import ordered
from graph.model import Modality

_INHERITED = 0.75  # of a site that what was told before has
_GATHERED = ("meeting", "activity", "ceremony", "training", "signing", "report-session")
_NOT_ISSUED = ("events/approve", "events/read-out")  # adopted or read out at a meeting only


def part(scene: Scene, key: Key, whole: Key, one: Happening) -> None:
    span = sentence_span(one.coded)
    scene.register.fact("subEventOf", key, whole, span, "events/part", confidence=0.8)


def write(scene: Scene, group: list[Happening]) -> Key:
    register = scene.register
    name = _name(group)
    moments = [h.when for h in group if h.when is not None and h.when.begin]
    # the one day (11日下午) goes before days of which it is one (7月10日至11日)
    moment = max(moments, key=lambda w: (len(w.begin or ""), w.begin == w.finish), default=None)
    moment = whole_span(group, moment) or moment
    first = group[0]
    key: Key = ("Event", plain(name), moment.begin if moment else None)
    if key in register.drafts:  # a step that another case of the report has too
        key = (*key, str(first.start))
    said = {charged(one) for one in group}
    modality = said.pop() if len(said) == 1 else "asserted"
    body = next((h for h in group if not h.titled), first)
    register.draft(
        key,
        "Event",
        name,
        kind=body.kind,
        start=moment.begin if moment else None,
        end=moment.finish if moment and moment.finish != moment.begin else None,
        when=moment.text if moment else None,
        modality=modality,
    )
    if any(h.places for h in group if not h.titled) and body.kind in _GATHERED:
        for one in (h for h in group if h.titled):
            one.places = []  # 某地…展开幕, in a title, of what the text tells to be in a hall
    regional = {k for h in group for k in h.regional}
    sites = {k for h in group for k in h.places} - regional
    if body.kind in _GATHERED and sites - {k for h in group for k in h.inherited}:
        for one in group:  # 全县…会,在某会议室召开: in the room
            one.places = [k for k in one.places if k not in one.regional]
    roled = {(k, relation) for h in group for k, role, relation in h.agents if role}
    for one in group:
        # a title that gives no role adds nothing to the text that gives one
        one.agents = [a for a in one.agents if a[1] or (a[0], a[2]) not in roled]
        for form in (one.name, *one.forms):
            register.drafts[key].form(form)
        register.mention(key, one.start, one.end)
        _facts(scene, key, one, modality)
    return key


def _name(group: list[Happening]) -> str:
    """The longest name; a title's only where the text has its head, for a title sums up."""
    heads = {h.head for h in group if not h.titled}
    stated = [h.name for h in group if not heads or not h.titled or h.head in heads]
    return max(stated, key=lambda n: (len(n), n))


def _facts(scene: Scene, key: Key, one: Happening, modality: Modality) -> None:
    register, span = scene.register, sentence_span(one.coded)
    sure = one.confidence
    for agent, role, relation in one.agents:
        where, rule = one.sayings.get(agent, (one.coded, one.rule))
        said = sentence_span(where)
        register.fact(
            relation, key, agent, said, rule, confidence=sure, modality=modality, role=role
        )
    heard = one.kind == "meeting" and one.name.startswith(ordered("hearing_verbs"))
    papers = ("about" if heard else "issues", one.documents)  # 听取和审议李文所作的《…》
    slots = (("place", one.places), papers, ("about", one.objects))
    for slot, ends in slots:
        for end in ends:
            if slot == "place" and end in one.inherited:
                there = sentence_span(one.inherited[end])
                register.fact(
                    slot, key, end, there, INSIDE, confidence=_INHERITED, modality=modality
                )
                continue
            register.fact(slot, key, end, span, one.rule, confidence=sure, modality=modality)
    passed = one.rule in _NOT_ISSUED and not one.name.startswith(ordered("voting_words"))
    if one.kind == "publication" and modality in ("asserted", "planned") and not passed:
        _issue(scene, one, modality)


def _issue(scene: Scene, one: Happening, modality: Modality) -> None:
    """Whoever publishes a document issues it; not who only agrees to a draft of it."""
    if one.name.startswith(ordered("unissued_verbs")):
        return
    for agent, _, relation in one.agents:
        if agent[0] == "Organization" and relation == "organizer":
            for document in one.documents:
                scene.register.fact(
                    "issues",
                    agent,
                    document,
                    sentence_span(one.coded),
                    one.rule,
                    confidence=one.confidence,
                    modality=modality,
                )
