"""A telling of an event in one sentence, as the happenings' modules hand it on."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.context.coding import Coded
from graph.context.register import Key
from graph.dates import When
from graph.extractors._coded import Found, mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, ordered, words
from graph.model import Modality
from graph.script import simplified
from graph.width import half

MARKS = ",;。!?:"
_ADVERBIAL = 30  # characters of when and where, between a gathering's name and its verb
BEGUN = "events/projects-begun"
_SITE = ("Place", "site")
_HAPPENED = "events/happened-in"
_HOLDING = ("events/is-held", "events/held-of-no-head")
TITLES = ("title", "subtitle", "caption", "related")


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
    forms: list[str] = field(default_factory=list)  # other words of the text that name it
    published: str = ""
    led: bool = False  # somebody does it, but it is unclear who
    runs: bool = False  # its paragraph goes on with a day told before
    whole: Happening | None = None  # the gathering of which it is a part
    regional: list[Key] = field(default_factory=list)  # places only by its name: 全县…会
    inherited: dict[Key, Coded] = field(default_factory=dict)  # sites told elsewhere
    sayings: dict[Key, tuple[Coded, str]] = field(default_factory=dict)  # told elsewhere, by a rule

    @property
    def role(self) -> str:
        """The role of the line that tells it: title, caption, paragraph …"""
        return self.coded.line.sentence.role

    @property
    def titled(self) -> bool:
        """Whether a title or caption tells it, which sum up what the text dates."""
        return self.role in TITLES

    @property
    def day(self) -> str | None:
        """The one day on which it takes place, when it is told."""
        moment = self.when
        if moment is None or moment.begin is None or moment.begin != moment.finish:
            return None
        return moment.begin if len(moment.begin) == 10 else None

    def settle_sides(self) -> None:
        """Take from what two places do that each is where it is: 甲市与乙县缔结友城, 甲市·乙县协作
        座谈会."""
        sides = [key for key, *_ in self.agents if key[0] == "Place"]
        between = clause_pattern("between-sides").search(self.coded.report_text, 0, self.start)
        if between or (len(sides) > 1 and self.kind in words("paired_kinds")):
            self.places = [key for key in self.places if key not in sides]

    @property
    def borne(self) -> bool:
        """Whether it is done to a person: 甲,某院罢免|其职务."""
        return any(key[0] == "Person" and not role for key, role, _ in self.agents)

    def join(self, key: Key, role: str, relation: str, said: Found | None = None) -> None:
        """Note one who takes part, once for each role; ``said`` is what tells it, if elsewhere."""
        if any(k == key and (role in r or (r and r in role)) for k, r, _ in self.agents):
            return
        roads = (*ordered("road_ends"), *ordered("street_words"))
        if key[:2] == _SITE and simplified(str(key[2])).endswith(roads):
            return  # 中正路一段…完成拆迁,|发放补偿金: no road does
        self.agents.append((key, role, relation))
        if said is not None:
            self.sayings.setdefault(key, (said.coded, f"attendance/{said.name}"))


def refers(told: Happening) -> bool:
    """Whether its sentence opens with, or its clause has, a word that points back: 会上, 会前."""
    line, code = told.coded.line.text, told.coded.code
    table = forms("event_references")
    start = mark_before(code, told.first, MARKS) + 1
    if table.at(line, len(line) - len(line.lstrip('" '))) or table.at(code, start):
        return True
    clause = code[start : told.first]
    if any(word in clause for word in words("pointing_words")):
        return True
    if clause_pattern("pointing-clause").search(code, 0, told.first):
        return True
    return _event_before(line, len(line) - len(line.lstrip('" '))) is not None


def _event_before(line: str, start: int, table: str = "event_sides") -> str | None:
    """An event's bare head that opens a sentence, with what is of it: 座谈会后, 走访结束后."""
    act = clause_pattern("bare-act").match(line, start)
    for head in (*forms("event_heads").all_at(line, start), *([act.group()] if act else [])):
        if line.startswith(ordered(table), start + len(head)):
            return head
    return None


def opening(coded: Coded) -> str | None:
    """The word that makes a line part of the gathering told of: 会上, 活动期间, 会议通过."""
    line = coded.line.text
    start = len(line) - len(line.lstrip('" '))
    if line.startswith(ordered("inside_words"), start):  # 在论坛上
        head = _event_before(line, start + 1, "event_insides")
        return line[start + 1 : start + 2 + len(head)] if head else None
    word = forms("event_references").at(line, start)
    if word and word.endswith((*ordered("event_insides"), *ordered("event_amid"))):
        return word
    return _event_before(line, start, "event_insides") or _event_before(line, start, "event_amid")


def beyond(coded: Coded) -> bool:
    """Whether a line opens with a word for what is before or behind the gathering told of, whose
    people it does not tell: 会前, 典礼结束后."""
    line = coded.line.text
    start = len(line) - len(line.lstrip('" '))
    word = forms("event_references").at(line, start)
    if word and word.endswith(ordered("beyond_ends")):
        return True
    return word is None and _event_before(line, start, "event_beyond") is not None


def earlier(coded: Coded, start: int, stop: int) -> bool:
    """Whether ``code[start:stop]`` sets what it tells before what is told: 甲|日前已|作介绍."""
    said = simplified(coded.report_text[coded.starts[start] : coded.ends[stop - 1]])
    return start < stop and any(word in said for word in words("earlier_words"))


def relation(key: Key, role: str) -> str:
    """organizer or participant, by the role as written (主持, 主办 …)."""
    if key[0] != "Person" and role in words("launching_verbs"):
        return "organizer"  # 某市启动…行动: who presses the button is a person
    if key[0] == "Place" and role in words("agreeing_words"):
        return "organizer"  # 甲市与乙县签署…协议
    if key[0] == "Person" and role in words("roles"):
        return "participant"
    if role in words("roles") and forms("roles")[role]["role"] not in words("hosting_roles"):
        return "participant"
    return "organizer"


def of_held(held: Happening, done: Happening) -> bool:
    """Whether a bare verb only says where and when what is held is: 大赛已于15日在长安镇启动, 事故
    发生在某路."""
    if held.rule == BEGUN:  # 甲工程、乙项目集中开工: each of its own
        return done.start < held.end and held.start < done.end
    if held.rule == _HAPPENED:
        return 0 <= done.start - held.end <= 1 and done.head in words("occurring_verbs")
    between = half(held.coded.report_text[held.end : done.start]).removeprefix(",")
    same = held.rule in _HOLDING and held.end <= done.start and len(between) <= _ADVERBIAL
    return (
        same and simplified(done.name).endswith(done.head) and not any(m in between for m in MARKS)
    )


def to_be_done(
    coded: Coded, first: int, stop: int, *, kind: str, rule: str, confidence: float, published: str
) -> Happening:
    """What ``code[first:stop]`` says is going to be done, named by its words."""
    start, end = coded.starts[first], coded.ends[stop - 1]
    return Happening(
        "".join(coded.report_text[start:end].split()),
        kind,
        "",
        rule,
        coded,
        start,
        end,
        first,
        strong=True,
        confidence=confidence,
        modality="planned",
        published=published,
    )
