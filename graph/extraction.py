"""Report -> Reading: everything known of one report, a pure function of its text.

Local keys become ids here, when all is known that tells a person from a namesake: the body
or place of the first post, else the report itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph import plugins
from graph.calibration import calibrated
from graph.context.register import Draft, DraftFact, Key
from graph.context.scene import Scene
from graph.glossary import NONE, Glossary
from graph.identity import entity_id
from graph.mentions.lines import lines
from graph.model import Entity, Fact, Mention, Reading, Report, Sentence, Token, Value
from graph.ontology import ontology
from graph.reprints import fingerprint

# the credits name persons whom posts and speech also use; ties come last, over all bodies
ORDER = ("credits", "posts", "happenings", "figures", "speech", "ties")
NAMING = ORDER[:2]  # all that name somebody: the others only tell what is done
AGENTS = ("organizer", "place", "says")  # what tells events of one name apart, in this order


_NAMES = ("Organization", "Place")


def reading(
    report: Report,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    glossary: Glossary = NONE,
    *,
    stages: Sequence[str] = ORDER,
) -> Reading:
    """Read one report; ``tokens[i]`` are those of ``sentences[i]``, relative to its start.

    ``stages``: the extractors, the first of ``ORDER``; with ``NAMING`` who and what is named is
    known as with all of them, and little of what is done; such a reading has no fingerprint.
    """
    scene = Scene(report, lines(report, sentences, tokens, glossary), glossary)
    for name in stages:
        plugins.load("extractors", name).extract(scene)
    return _frozen(scene, 0 if stages == NAMING else fingerprint(report))


def _frozen(scene: Scene, mark: int) -> Reading:
    ids = _Ids(scene)
    register = scene.register
    entities = tuple(
        sorted(
            (_entity(ids, k, d) for k, d in register.drafts.items()), key=lambda e: (e.type, e.key)
        )
    )
    mentions = sorted(
        (
            Mention(m.start, m.end, m.text, m.type, ids.of(key), m.nested, m.reference)
            for (_, _, key), m in register.mentions.items()
        ),
        key=lambda m: (m.start, -m.end, m.entity),
    )
    mentions = _nested(mentions)
    facts = [_fact(ids, f) for f in register.facts]
    types = {e.key: e.type for e in entities}
    kept = [f for f in facts if _allowed(types, f)]
    return Reading(scene.report, entities, tuple(mentions), tuple(kept), mark)


def _nested(mentions: list[Mention]) -> list[Mention]:
    """The mentions, a body or place inside a longer body or place marked as nested."""
    outer = [m for m in mentions if m.type in _NAMES and not m.nested]
    found, reach = [], -1
    whole: set[int] = set()
    for mention in outer:  # by start, then longer first
        if mention.end <= reach:
            whole.add(id(mention))
        reach = max(reach, mention.end)
    for mention in mentions:
        found.append(replace(mention, nested=True) if id(mention) in whole else mention)
    return found


class _Ids:
    """Ids of local keys; a person's depends on the facts of the whole report."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[Key, str] = {("Report",): scene.report.id}
        self._apart = _discriminators(scene)
        self._agents = _first_agents(scene.register.facts)

    def of(self, key: Key) -> str:
        if key not in self._known:
            self._known[key] = self._make(key)
        return self._known[key]

    def _make(self, key: Key) -> str:
        type_ = str(key[0])
        if type_ == "Person":
            return entity_id("Person", key[1], self._apart[key])
        if type_ == "Statistic":
            return entity_id("Statistic", self._scene.report.id, *key[1:])
        if type_ == "Event":
            agents = self._first_agent(key)
            return entity_id("Event", *key[1:], agents)
        parts = [self.of(p) if isinstance(p, tuple) else p for p in key[1:]]
        return entity_id(type_, *parts)

    def _first_agent(self, key: Key) -> str:
        """The first organizer, else place, else speaker: tells apart events of one name."""
        for relation in AGENTS:
            if agent := self._agents.get((relation, key)):
                return self.of(agent)
        return self._scene.report.id


def _first_agents(facts: Sequence[DraftFact]) -> dict[tuple[str, Key], Key]:
    """The other end of the first fact of each relation that speaks of a key."""
    found: dict[tuple[str, Key], Key] = {}
    for fact in facts:
        if fact.relation in AGENTS:
            found.setdefault((fact.relation, fact.subject), fact.object)
            found.setdefault((fact.relation, fact.object), fact.subject)
    return found


def _discriminators(scene: Scene) -> dict[Key, str]:
    """What tells each person of the report from a namesake elsewhere.

    The body of the first post; without one the report itself: whether people of one name in
    several reports are one is for the resolution to judge.
    """
    found: dict[Key, str] = {}
    for fact in scene.register.facts:
        if fact.relation == "holds" and fact.subject not in found:
            owner = fact.object[1]
            if isinstance(owner, tuple) and owner[0] in ("Organization", "Place"):
                found[fact.subject] = "@".join(map(str, owner[1:3]))
    drafts = scene.register.drafts
    return {k: found.get(k, scene.report.id) for k in drafts if k[0] == "Person"}


def _entity(ids: _Ids, key: Key, draft: Draft) -> Entity:
    aliases = tuple(sorted(f for f in draft.forms if f != draft.name))
    attributes: tuple[tuple[str, Value], ...] = tuple(
        sorted((k, v) for k, v in draft.attributes.items() if v is not None)
    )
    return Entity(ids.of(key), draft.type, draft.name, aliases, attributes)


def _fact(ids: _Ids, fact: DraftFact) -> Fact:
    return Fact(
        fact.relation,
        ids.of(fact.subject),
        ids.of(fact.object),
        (fact.evidence,),
        calibrated(fact.evidence.rule, fact.relation, fact.confidence),
        fact.modality,
        fact.qualifiers,
    )


def _allowed(types: dict[str, str], fact: Fact) -> bool:
    """Whether the ontology lets the relation tie these types; what it does not is not said."""
    term = ontology().relations[fact.relation]
    subject, object_ = types.get(fact.subject, "Report"), types.get(fact.object, "Report")
    return fact.subject != fact.object and subject in term.domain and object_ in term.range
