"""One match of ``rules/events.toml`` -> a telling of an event: its name and what fills its slots.

What is called for (要召开…), counted (召开座谈会11次), spoken of (关于开展…的意义) or a bare
一次 of a programme is no event; so is a telling without a date, an agent or a place where
its rule asks for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.context.register import Key
from graph.context.scene import Coded, Scene
from graph.dates import When
from graph.extractors._clauses import (
    clause_places,
    group_subject,
    negation,
    recipients,
    subject,
    subjectless,
    when,
)
from graph.extractors._coded import Found
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.model import Modality

_MARKS = ",;。!?:"
_PARTICLES = re.compile(r"(?<=[\u4e00-\u9fff])了(?=[\u4e00-\u9fff《“「\"])")
_SESSION = re.compile(r"(.{2,30}届.{2,24}?)第[一二三四五六七八九十百0-9]+次(?:全体)?会议$")
_MISHAPS = ("accident", "disaster")
_GENERIC = ("campaign", "activity", "inspection", "training", "case", "investigation", "project")
_TITLES = ("title", "subtitle", "caption")


@dataclass(slots=True)
class Happening:
    """One telling of an event in one sentence; ``first`` indexes its line's coded string."""

    name: str
    kind: str
    head: str
    rule: str
    coded: Coded
    start: int
    end: int
    first: int
    strong: bool
    confidence: float
    modality: Modality = "asserted"
    when: When | None = None
    agents: list[tuple[Key, str, str]] = field(default_factory=list)
    places: list[Key] = field(default_factory=list)
    documents: list[Key] = field(default_factory=list)
    objects: list[Key] = field(default_factory=list)
    published: str = ""
    sayings: dict[Key, tuple[Coded, str]] = field(default_factory=dict)  # told elsewhere, by a rule

    @property
    def role(self) -> str:
        """The role of the line that tells it: title, caption, paragraph …"""
        return self.coded.line.sentence.role

    @property
    def titled(self) -> bool:
        """Whether a title or caption tells it, which sum up what the text dates."""
        return self.role in _TITLES

    @property
    def day(self) -> str | None:
        """The one day on which it takes place, when it is told."""
        moment = self.when
        if moment is None or moment.begin is None or moment.begin != moment.finish:
            return None
        return moment.begin if len(moment.begin) == 10 else None

    def join(self, key: Key, role: str, relation: str, said: Found | None = None) -> None:
        """Note one who takes part, once for each role; ``said`` is what tells it, if elsewhere."""
        if any(k == key and (role in r or (r and r in role)) for k, r, _ in self.agents):
            return
        self.agents.append((key, role, relation))
        if said is not None:
            self.sayings.setdefault(key, (said.coded, f"attendance/{said.name}"))


def happening(scene: Scene, found: Found, before: Happening | None) -> Happening | None:
    """The event that a match tells of, or None when it tells of none.

    ``before``: the happening whose sentence this one goes on with behind a semicolon.
    """
    stretch = _stretch(found)
    if stretch is None or (found.rule.get("needs") and not found.spans(str(found.rule["needs"]))):
        return None
    name, start, end = stretch
    named = [s for s in found.spans("e") if s.type == "Event"]
    inner = next((s for s in found.spans("inner") if _enough(found, s)), None)
    if inner is not None:
        start, end = inner.start, inner.end
        name, named = found.coded.report_text[start:end], [inner]
    whole = len(named) == 1 and (named[0].start, named[0].end) == (start, end)
    strong = whole and named[0].value == "strong"
    if found.rule.get("strength") == "strong" and not strong:
        return None
    if _called_for(found) or (whole and not _particular(found, named[0])):
        return None
    if found.rule.get("kinds") and not _act_of_its_own(found):
        return None
    if found.rule.get("brief") and _summed(found):
        return None
    told = Happening(
        name,
        _kind(found, named[0] if whole else None),
        named[0].head if whole else "",
        f"events/{found.name}",
        found.coded,
        start,
        end,
        found.match.start("e") if "e" in found.match.re.groupindex else found.match.start(),
        strong,
        float(str(found.rule.get("confidence", 0.9))),
    )
    told.published = (scene.report.published or "")[:10]
    _fill(scene, found, told, named[0] if whole else None)
    if before and not told.agents and subjectless(found.coded):
        verb = found.match.groupdict().get("verb") or ""
        told.agents = [(k, verb, relation(k, verb)) for k, _, _ in before.agents[:1]]
    return told if _grounded(found, told) else None


def _enough(found: Found, inner: Span) -> bool:
    """Whether the event in 对…进行了… is named well enough without what it is done to."""
    long = inner.end - inner.start >= 4
    dated = when(found.coded, found.match.start("inner")) is not None
    return long and (dated or inner.kind not in ("inspection", "training", "activity"))


def _summed(found: Found) -> bool:
    """Whether the sentence sums up a longer time: 近三年营救153人."""
    said = found.coded.line.text[: max(0, found.stretch[0] - found.coded.line.sentence.start)]
    moment = when(found.coded, found.match.start())
    long = moment is not None and len(moment.begin or "") < 10 and moment.begin != moment.finish
    return long or any(word in said for word in words("summing_words"))


def _kind(found: Found, named: Span | None) -> str:
    """The kind that the rule, its verb's table or the head of the name gives."""
    table = found.rule.get("kinds")
    if table:
        return str(forms(str(table))[found.match["verb"]]["kind"])
    return str(found.rule.get("kind") or (named.kind if named else "activity"))


def _stretch(found: Found) -> tuple[str, int, int] | None:
    """(name, start, end) of the stretch that names the happening."""
    order = found.rule.get("order")
    groups = [str(g) for g in order] if isinstance(order, list) else ["e"]
    pieces = []
    for group in groups:
        if found.match.start(group) < 0 or found.match.end(group) == found.match.start(group):
            return None
        start = found.coded.starts[found.match.start(group)]
        end = found.coded.ends[found.match.end(group) - 1]
        pieces.append((start, end))
    name = "".join(_PARTICLES.sub("", found.coded.report_text[a:b]) for a, b in pieces)
    return name.strip(), min(a for a, _ in pieces), max(b for _, b in pieces)


def _called_for(found: Found) -> bool:
    """Whether the clause demands or wishes what it names: 要召开…, 会议要求,开展…."""
    coded, first = found.coded, found.match.start()
    code = coded.code
    clause = max(code.rfind(mark, 0, first) for mark in _MARKS) + 1
    line = coded.line.words
    for at in range(clause, first):
        index = line.starts.get(coded.starts[at]) if coded.spans[at] is None else None
        if index is not None and line.word(line.tokens[index]) in words("calling_words"):
            return True
    verbs = forms("demanding_verbs")
    sentence = max(code.rfind(mark, 0, first) for mark in "。;!?") + 1
    return any(verbs.at(code, at) for at in range(sentence, max(sentence, clause - 1)))


def _particular(found: Found, named: Span) -> bool:
    """Whether a named event is one of its own: not counted, not spoken of, not just its head."""
    code, last = found.coded.code, found.match.end("e")
    role = found.coded.line.sentence.role
    if _counted(found.coded, last) or _counted(found.coded, found.match.end()):
        return False
    before = code[max(0, found.match.start() - 6) : found.match.start("e")]
    if before.endswith("一次") or "类似" in before:
        return False
    if code[last : last + 1] == "的" and found.rule.get("kind") is None:
        return False
    if code[last : last + 2] in words("event_aspects"):
        return False
    said = found.coded.report_text[named.start : named.end]
    bare = said.strip(" \"“”「」") == named.head
    bare = bare and "的" not in code[found.match.start() + 4 : found.match.start("e")]
    timed = when(found.coded, found.match.start("e")) is not None
    timed = timed or (role in _TITLES and len(named.head) >= 6)
    return not (bare and named.kind in _GENERIC and not timed)


def _act_of_its_own(found: Found) -> bool:
    """Whether verb and object are a predicate that says more than 检查工作, 表彰决定."""
    coded, at = found.coded, found.match.start("verb")
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    if index is None or line.tokens[index].tag not in ("v", "vn"):
        return False
    said = coded.code[found.match.start("o") : found.match.end("o")]
    weak = words("event_aspects")
    return said[-2:] not in weak and said[:2] not in weak and said[0] not in words("object_ends")


def _counted(coded: Coded, index: int) -> bool:
    """Whether a figure follows: 座谈会11次 is a statistic."""
    for at in range(index, min(index + 3, len(coded.spans))):
        span = coded.spans[at]
        if span is not None:
            return span.type == "Figure"
    return False


def _grounded(found: Found, told: Happening) -> bool:
    """Whether the sentence gives what the rule asks for beside the name."""
    asked = str(found.rule.get("asks", ""))
    given = (("date", told.when), ("day", told.day), ("agent", told.agents or refers(told)))
    if asked and not any(name in asked and value for name, value in given):
        return False
    if found.name != "strong-name" or told.titled:
        return True
    after = found.coded.code[found.match.end() : found.match.end() + 1]
    return bool(told.when or told.places) and after not in ("的", "精")


def refers(told: Happening) -> bool:
    """Whether its sentence opens with, or its clause has, a word that points back: 会上, 会前."""
    line, code = told.coded.line.text, told.coded.code
    if forms("event_references").at(line, len(line) - len(line.lstrip('" '))):
        return True
    start = max(code.rfind(mark, 0, told.first) for mark in _MARKS) + 1
    clause = code[start : told.first]
    return any(word in clause for word in words("pointing_words"))


def _fill(scene: Scene, found: Found, told: Happening, named: Span | None) -> None:
    coded, index = found.coded, told.first
    first = min(index, found.match.start())
    verb = found.match.groupdict().get("verb") or ""
    told.modality = negation(coded, first)
    told.when = when(coded, index)
    if told.when is None and named is not None:
        told.when = _year_in(coded, told)
    if told.titled and told.role != "caption" and told.day is None:
        told.when = None
    patient = bool(found.rule.get("patient"))
    sited = bool(found.rule.get("sited"))
    direct = [(s, verb) for s in found.spans("a")] or subject(coded, first, verb)
    for span, role in direct:
        for key in scene.keys.get(span, ()):
            _act(told, key, role, patient=patient, sited=sited)
    if not direct and (group := _group(scene, coded, first)):
        told.join(group, verb, relation(group, verb))
    for span in [*found.spans("p"), *_given_to(found)]:
        for key in scene.keys.get(span, ()):
            told.join(key, "", "participant")
    if "其" in coded.code[max(0, first - 12) : found.match.end()] and (patient or found.rule.get("kinds")):
        if not any(r == "participant" for _, _, r in told.agents):
            meant = _meant(scene, found, told)
            if meant is not None:
                told.join(meant, "", "participant")
    if "inner" in found.match.re.groupindex:
        for span in found.spans("o", "Person"):
            for key in scene.keys.get(span, ()):
                told.join(key, "", "participant")
        for span in found.spans("o", "Place"):
            _locate(told, scene.keys.get(span, ()))
    if named is not None and named.kind == "meeting" and (body := _session(scene, named)):
        told.join(body, "", "organizer")
    own = found.spans("l")
    for span in own or clause_places(coded, first, index):
        _locate(told, scene.keys.get(span, ()))
    _own_region(scene, coded, index, told)
    if named is not None:
        _front_place(scene, named, told)
    told.documents += [k for s in found.spans("d") for k in scene.keys.get(s, ())]
    bodies = [s for s in found.spans("o") if s.type == "Organization"]
    told.objects += [k for s in bodies for k in scene.keys.get(s, ())]


def _group(scene: Scene, coded: Coded, first: int) -> Key | None:
    """The body that 代表团, 工作组 … at the start of the clause stands for, if one is named."""
    word = group_subject(coded, first)
    if word is None:
        return None
    drafts, here = scene.register.drafts, coded.starts[first]
    said = (
        (start, key)
        for start, _, key in scene.register.mentions
        if start < here and key[0] == "Organization" and key[1] != word
    )
    return max(((s, k) for s, k in said if drafts[k].name.endswith(word)), key=_start,
               default=(0, None))[1]


def _start(entry: tuple[int, object]) -> int:
    return entry[0]


def _meant(scene: Scene, found: Found, told: Happening) -> Key | None:
    """The person whom 其 stands for: the only other one that its paragraph names before."""
    sentence = found.coded.line.sentence
    block = scene.report.blocks[sentence.block]
    acting = {k for k, _, _ in told.agents}
    named = {
        key
        for start, end, key in scene.register.mentions
        if key[0] == "Person" and block.start <= start and end <= told.start and key not in acting
    }
    return named.pop() if len(named) == 1 else None


def _session(scene: Scene, named: Span) -> Key | None:
    """The assembly whose session it is: 云州市第十七届人民代表大会常务委员会第四次会议."""
    name = scene.report.text[named.start : named.end]
    whole = _SESSION.match(name)
    if whole is None:
        return None
    body = re.sub(r"第[^届]{1,6}届|[^第届]{1,4}届(?=委员会|人民|人大)", "", whole.group(1))
    for key, draft in scene.register.drafts.items():
        if key[0] == "Organization" and body in (draft.name, key[1], *draft.forms):
            return key
    return None


def _given_to(found: Found) -> list[Span]:
    """The persons behind 为, 给 or 向 right before the verb: 为李文颁发聘书."""
    if not found.rule.get("kinds"):
        return []
    return recipients(found.coded, found.match.start("e"))


def _act(told: Happening, key: Key, role: str, *, patient: bool, sited: bool) -> None:
    """Who does it, or to whom it is done; a mishap has a place and no one who does it."""
    if told.kind in _MISHAPS or sited:
        if key[0] != "Person":
            _locate(told, (key,))
        return
    if patient and key[0] == "Person":
        told.join(key, "", "participant")
        return
    told.join(key, role, relation(key, role))
    if key[0] == "Place" and told.kind in ("meeting", "campaign", "ceremony", "report-session"):
        _locate(told, (key,))


def _locate(told: Happening, keys: tuple[Key, ...]) -> None:
    told.places += [k for k in keys if k not in told.places and k[0] != "Person"]


def _own_region(scene: Scene, coded: Coded, index: int, told: Happening) -> None:
    """在全县铺开: the region that the words stand for."""
    start = max(coded.code.rfind(mark, 0, index) for mark in _MARKS) + 1
    at = coded.code.find("在", start, index) + 1
    word = forms("region_words").at(coded.code, at, index) if at else None
    if word:
        place = scene.region_reference(coded.starts[at], coded.ends[at + len(word) - 1], word)
        _locate(told, (place,) if place else ())


def _year_in(coded: Coded, told: Happening) -> When | None:
    """The year that the name itself gives: 2023年…大会."""
    for span in coded.line.dates:
        if told.start <= span.start and span.end <= told.end and isinstance(span.value, When):
            if span.value.begin and len(span.value.begin) == 4:
                return span.value
    return None


def _front_place(scene: Scene, named: Span, told: Happening) -> None:
    """A region at the front of the name (甘南州…报告会, 全省…会) is the place."""
    for inner in named.inner:
        place = scene.key(inner)
        if place is None:
            chosen = scene.regions.choose(inner)
            place = scene.register.place(chosen) if chosen else None
        if place is not None:
            _locate(told, (place,))
    word = forms("region_words").at(scene.report.text, named.start)
    if word and (key := scene.region_reference(named.start, named.start + len(word), word)):
        _locate(told, (key,))


def relation(key: Key, role: str) -> str:
    """organizer or participant, by the role as written (主持, 主办 …)."""
    if key[0] == "Person" and role in words("roles"):
        return "participant"
    if role in words("roles") and forms("roles")[role]["role"] not in ("主办", "承办", "协办"):
        return "participant"
    return "organizer"
