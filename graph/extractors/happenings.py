"""Scene -> events with who, when, where, what they issue; the same event is told once.

``rules/events.toml`` says what makes a happening and where its name stands; who does it
is the subject of the clause, or of the clause before when its own has none; when is the
nearest date before it in the sentence. Happenings of one name (or of a name that ends
with the other) without contradicting dates are one event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.context.register import Key
from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._clauses import clause_places, negation, subject, when
from graph.extractors._coded import Found, matches, sentence_span
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.model import Modality

_GATHERINGS = ("meeting", "ceremony", "activity", "inspection", "visit", "training", "report-session",
               "signing", "negotiation", "campaign")
_PARTICLES = re.compile(r"(?<=[\u4e00-\u9fff])了(?=[\u4e00-\u9fff《])")


@dataclass(slots=True)
class Happening:
    """One telling of an event in one sentence."""

    name: str
    kind: str
    head: str
    rule: str
    coded: Coded
    start: int
    end: int
    strong: bool
    confidence: float
    modality: Modality = "asserted"
    when: When | None = None
    agents: list[tuple[Key, str, str]] = field(default_factory=list)
    places: list[Key] = field(default_factory=list)
    documents: list[Key] = field(default_factory=list)
    objects: list[Key] = field(default_factory=list)
    sayings: dict[Key, Coded] = field(default_factory=dict)  # agents told of in another sentence


def extract(scene: Scene) -> None:
    """Write the events of a report and their facts into its register."""
    told: list[Happening] = []
    for coded in scene.coded:
        found = _happenings(scene, coded)
        for happening in found:
            _inherit(happening, told)
        told += found
        _attend(scene, coded, found, told)
    for group in _same(told):
        _write(scene, group)


def _inherit(happening: Happening, told: list[Happening]) -> None:
    """会议审议通过 … happens when the meeting just told of does."""
    line = happening.coded.line.text
    opener = forms("event_references").at(line, len(line) - len(line.lstrip('" ')))
    if happening.when is not None or opener is None:
        return
    for before in reversed(told):
        if before.when is not None and before.kind in _GATHERINGS:
            if before.coded.line.sentence.block >= happening.coded.line.sentence.block - 3:
                happening.when = before.when
            return


def _attend(scene: Scene, coded: Coded, found: list[Happening], told: list[Happening]) -> None:
    """Persons told to attend, chair or accompany without the event's name: the last one's."""
    gatherings = [h for h in told if h.kind in _GATHERINGS]
    if not gatherings or coded.line.sentence.role not in ("paragraph", "caption"):
        return
    event = gatherings[-1]
    for match in matches("attendance", coded):
        verb = match.match["verb"]
        for span in match.spans("p"):
            if span.type not in ("Person", "Organization"):
                continue
            for key in scene.keys.get(span, ()):
                if not any(k == key and r == verb for k, r, _ in event.agents):
                    event.agents.append((key, verb, "participant"))
                    event.sayings[key] = coded


def _happenings(scene: Scene, coded: Coded) -> list[Happening]:
    """The happenings of one line; of two that share a name's place the first rule's stays."""
    found: list[Happening] = []
    for match in matches("events", coded):
        happening = _happening(scene, match)
        if happening is None:
            continue
        if any(h.start < happening.end and happening.start < h.end for h in found):
            continue
        found.append(happening)
    return found


def _happening(scene: Scene, found: Found) -> Happening | None:
    stretch = _stretch(found)
    if stretch is None or (found.rule.get("needs") and not found.spans(str(found.rule["needs"]))):
        return None
    name, start, end = stretch
    named = [s for s in found.spans("e") if s.type == "Event"]
    whole = len(named) == 1 and (named[0].start, named[0].end) == (start, end)
    strong = whole and named[0].value == "strong"
    if found.rule.get("strength") == "strong" and not strong:
        return None
    if whole and _counted(found.coded, found.match.end("e")):
        return None
    kind = str(found.rule.get("kind") or (named[0].kind if whole else "activity"))
    happening = Happening(
        name,
        kind,
        named[0].head if whole else "",
        f"events/{found.name}",
        found.coded,
        start,
        end,
        strong,
        float(str(found.rule.get("confidence", 0.9))),
    )
    _fill(scene, found, happening, named[0] if whole else None)
    if found.rule.get("needs_date") and happening.when is None:
        return None
    if found.name == "strong-name" and not _anchored(found, happening):
        return None
    return happening


def _anchored(found: Found, happening: Happening) -> bool:
    """A name alone is an event in a title, or where a date, an agent or a place goes with it."""
    if found.coded.line.sentence.role in ("title", "subtitle", "caption"):
        return True
    after = found.coded.code[found.match.end() : found.match.end() + 1]
    return bool(happening.when or happening.places) and after not in ("的", "精")


def _stretch(found: Found) -> tuple[str, int, int] | None:
    """(name, start, end) of the stretch that names the happening."""
    order = found.rule.get("order")
    groups = [str(g) for g in order] if isinstance(order, list) else ["e"]
    pieces, starts, ends = [], [], []
    for group in groups:
        if found.match.start(group) < 0 or found.match.end(group) == found.match.start(group):
            return None
        start = found.coded.starts[found.match.start(group)]
        end = found.coded.ends[found.match.end(group) - 1]
        pieces.append((start, end))
        starts.append(start)
        ends.append(end)
    name = "".join(_PARTICLES.sub("", found.coded.report_text[a:b]) for a, b in pieces)
    return name.strip(), min(starts), max(ends)


def _counted(coded: Coded, index: int) -> bool:
    """Whether a figure follows: 座谈会11次 is a statistic."""
    for at in range(index, min(index + 3, len(coded.spans))):
        span = coded.spans[at]
        if span is not None:
            return span.type == "Figure"
    return False


def _fill(scene: Scene, found: Found, happening: Happening, named: Span | None) -> None:
    coded = found.coded
    index = found.match.start("e") if "e" in found.match.re.groupindex else found.match.start()
    first = min(index, found.match.start())
    verb = found.match.groupdict().get("verb") or ""
    happening.modality = negation(coded, first)
    happening.when = when(coded, index)
    direct = [(s, verb) for s in found.spans("a")] or subject(coded, first, verb)
    for span, role in direct:
        for key in scene.keys.get(span, ()):
            happening.agents.append((key, role, _relation(key, role)))
    for span in found.spans("p"):
        for key in scene.keys.get(span, ()):
            happening.agents.append((key, "", "participant"))
    for span in [*found.spans("l"), *clause_places(coded, first, index)]:
        for key in scene.keys.get(span, ()):
            if key not in happening.places:
                happening.places.append(key)
    if named is not None:
        _front_place(scene, named, happening)
    happening.documents += [k for s in found.spans("d") for k in scene.keys.get(s, ())]
    if "o" in found.match.re.groupindex:
        happening.objects += [
            k for s in found.spans("o") if s.type == "Organization" for k in scene.keys.get(s, ())
        ]


def _front_place(scene: Scene, named: Span, happening: Happening) -> None:
    """A region at the front of the name (甘南州…报告会, 全省…会) is the place."""
    for inner in named.inner:
        place = scene.key(inner)
        if place is None:
            chosen = scene.regions.choose(inner)
            place = scene.register.place(chosen) if chosen else None
        if place is not None:
            happening.places.append(place)
    word = forms("region_words").at(scene.report.text, named.start)
    if word and (key := scene.region_reference(named.start, named.start + len(word), word)):
        happening.places.append(key)


def _relation(key: Key, role: str) -> str:
    if key[0] == "Person" and role in words("roles"):
        return "participant"
    if role in words("roles") and forms("roles")[role]["role"] not in ("主办", "承办", "协办"):
        return "participant"
    return "organizer"


def _norm(name: str) -> str:
    return "".join(c for c in name if c not in "“”\"'‘’「」 \u3000\xa0")


def _same(told: list[Happening]) -> list[list[Happening]]:
    """Groups of tellings that are one event, in the order of their first telling."""
    groups: list[list[Happening]] = []
    for happening in sorted(told, key=lambda h: (-len(_norm(h.name)), h.start)):
        group = next((g for g in groups if _one(g, happening)), None)
        if group is None:
            groups.append([happening])
        else:
            group.append(happening)
    for group in groups:
        group.sort(key=lambda h: h.start)
    return sorted(groups, key=lambda g: g[0].start)


def _one(group: list[Happening], other: Happening) -> bool:
    """Whether ``other`` tells the event of ``group`` (whose names are longer or equal)."""
    dates = {h.when.begin for h in group if h.when and h.when.begin}
    if other.when and other.when.begin and dates and other.when.begin not in dates:
        return False
    short = _norm(other.name)
    for happening in group:
        long = _norm(happening.name)
        if long == short:
            return True
        if other.head and other.head == happening.head and long.endswith(short):
            return True
        if other.head and other.head == happening.head and _subsequence(short, long):
            mine = {k for k, _, _ in happening.agents}
            if mine & {k for k, _, _ in other.agents}:
                return True
    return False


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return len(short) >= 4 and all(c in rest for c in short)


def _write(scene: Scene, group: list[Happening]) -> None:
    register = scene.register
    name = max((h.name for h in group), key=lambda n: (len(n), n))
    moment = next((h.when for h in group if h.when is not None and h.when.begin), None)
    first = group[0]
    key: Key = ("Event", _norm(name), moment.begin if moment else None)
    modality = first.modality if all(h.modality == first.modality for h in group) else "asserted"
    register.draft(
        key,
        "Event",
        name,
        kind=next((h.kind for h in group if h.kind), "activity"),
        start=moment.begin if moment else None,
        end=moment.finish if moment and moment.finish != moment.begin else None,
        when=moment.text if moment else None,
        modality=modality,
    )
    for happening in group:
        register.drafts[key].form(happening.name)
        register.mention(key, happening.start, happening.end)
        _facts(scene, key, happening, modality)


def _facts(scene: Scene, key: Key, happening: Happening, modality: Modality) -> None:
    register, span = scene.register, sentence_span(happening.coded)
    sure = happening.confidence
    for agent, role, relation in happening.agents:
        said = sentence_span(happening.sayings[agent]) if agent in happening.sayings else span
        rule = "attendance/attend" if agent in happening.sayings else happening.rule
        register.fact(
            relation, key, agent, said, rule, confidence=sure, modality=modality, role=role
        )
    for place in happening.places:
        register.fact("place", key, place, span, happening.rule, confidence=sure, modality=modality)
    for document in happening.documents:
        register.fact("issues", key, document, span, happening.rule, confidence=sure, modality=modality)
        if happening.kind == "publication" and modality == "asserted":
            for agent, _, relation in happening.agents:
                if agent[0] == "Organization" and relation == "organizer":
                    register.fact(
                        "issues", agent, document, span, happening.rule, confidence=sure
                    )
    for object_ in happening.objects:
        register.fact("about", key, object_, span, happening.rule, confidence=sure, modality=modality)
