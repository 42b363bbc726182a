"""A meeting's name -> the assembly whose session it is, the body with which it opens."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered
from graph.mentions.spans import Span
from graph.script import simplified

_STANDING, _WHOLE = "人大常委会", "人民代表大会常务委员会"
_DISCIPLINE = "discipline"


def of_assembly(scene: Scene, named: Span) -> bool:
    """Whether a name is that of an assembly's session, whose region says whose it is, not where."""
    name = scene.report.text[named.start : named.end]
    return named.kind == "meeting" and clause_pattern("session").match(name) is not None


def session_body(scene: Scene, named: Span) -> Key | None:
    """The assembly whose session it is: 云州市第十七届人民代表大会常务委员会第四次会议."""
    name = scene.report.text[named.start : named.end]
    whole = clause_pattern("session").match(name)
    if whole is None:
        return None
    body = clause_pattern("term").sub("", whole.group(1))
    bodies = [(k, d) for k, d in scene.register.drafts.items() if k[0] == "Organization"]
    for key, draft in bodies:
        if body in (draft.name, key[1], *draft.forms):
            return key
    return _assembly(body, [(k, [d.name, *sorted(d.forms)]) for k, d in bodies])


def elected_to(scene: Scene, coded: Coded) -> Key | None:
    """The body whose officers the session elects of which a line tells: that of its name, of a
    congress the standing committee (临泽县第十九届人民代表大会第一次会议选出: 主任…), or a 纪委."""
    for event in coded.line.events:
        named = simplified(scene.report.text[event.start : event.end])
        session = clause_pattern("congress-session").match(named)
        if session is None:
            continue
        end = event.start + session.end("r")
        for place in coded.line.places:
            key = scene.key(place)
            if place.start >= event.start and place.end == end and key and str(key[1]).isdigit():
                unit = gazetteer().place(str(key[1]))
                shown = scene.naming.unit_form(unit) + _STANDING
                return scene.register.body(
                    Name(shown, unit.name + _WHOLE, unit, _STANDING, "congress")
                )
    watching = [b for b in coded.line.bodies if b.kind == _DISCIPLINE]
    return scene.key(watching[0]) if len(watching) == 1 else None


def hosts_of(scene: Scene, coded: Coded, named: Span) -> list[Key]:
    """The body with which a meeting's name opens, or which it follows: 县政府第13次常务会议."""
    groups, text = ordered("all_regions"), scene.report.text
    said = text[named.start : named.end]
    joined = any(word in said for word in ordered("event_joiners"))  # 常委会会议暨研讨会
    if named.kind != "meeting" or not (joined or named.head.endswith(ordered("session_ends"))):
        return []
    term = clause_pattern("term-front").match(
        text, named.start, named.end
    )  # 二十届|中央纪委三次全会
    start = term.end() if term is not None else named.start
    beside = [b for b in coded.line.bodies if b.start <= start <= b.end]
    hosts = [b for b in beside if b.end < named.end]
    hosts = [b for b in hosts if b.source == "organ" or not text.startswith(groups, b.start)]
    outer = max(hosts, key=lambda b: b.end - b.start, default=None)
    return list(scene.keys.get(outer, ())) if outer is not None else []


def join_hosts(scene: Scene, told: Happening, named: Span) -> None:
    """Note whose meeting it is by its name: 省委十二届七次全会."""
    if named.kind == "meeting" and (body := session_body(scene, named)):
        told.join(body, "", "organizer")
    for key in hosts_of(scene, told.coded, named):
        told.join(key, "", "organizer")


def _assembly(body: str, named: list[tuple[Key, list[str]]]) -> Key | None:
    """The one assembly of the kind and region that a short name stands for: 市人大常委会."""
    forms_ = forms("assemblies")
    short = forms_.ending(body, len(body))
    if short is None:
        return None
    region, kind = body[: -len(short)], forms_[short]["kind"]
    fit = []
    for key, names in named:
        same = any((e := forms_.ending(n, len(n))) and forms_[e]["kind"] == kind for n in names)
        if same and any(region in n or len(region) <= 1 for n in names):
            fit.append(key)
    return fit[0] if len(fit) == 1 else None
