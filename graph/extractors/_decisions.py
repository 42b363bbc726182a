"""Who decides on the posts of a list, and when: the body whose list the title says that it is.

某政府关于…任免的通知, 某常委会任免名单, 某院任免工作人员: the appointments and removals that the
report lists behind are its decisions, unless their own sentence or session says whose they are;
so are those behind 市政府决定: and, with 经研究,决定: alone, those of the body that signs.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.dates import When, find
from graph.extractors._around import approvers
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered, words

PERSONNEL = ("appointment", "removal", "election")
_LAST = 6  # lines at the end of a notice among which its day stands
_DATE = 12  # characters of a date
_DAY = len("2021-06-02")
_STAMP, _POSTS = "credits/stamp", "posts/"
_RULE = "events/list-of-decisions"


def listed_decision(one: Happening) -> bool:
    """Whether it is one of several decisions, as a list tells them: 任命…; 免去…."""
    return one.rule.startswith("posts/") or one.name.startswith(ordered("appointing_verbs"))


def decided(scene: Scene, told: list[Happening]) -> None:
    """Give the decisions of a list that name nobody who decides the body of its title, and the day
    of the notice that makes them known."""
    _read_out(scene, told)
    _confirmed(scene, told)
    lists = [found for coded in scene.coded if (found := _list(scene, coded)) is not None]
    heads = [f for coded in scene.coded if (f := _head(scene, coded, lists)) is not None]
    lists = sorted([*lists, *heads], key=lambda found: found[0].line.sentence.start)
    document = any(_document(coded) for coded in scene.coded if coded.line.sentence.role == "title")
    signed, day = _passed(scene) or _signed(scene), (scene.report.published or "")[:_DAY]
    for one in told:
        if one.kind not in PERSONNEL or one.modality != "asserted" or not listed_decision(one):
            continue
        acted = any(relation == "organizer" for _, _, relation in one.agents)
        before = [(c, keys) for c, keys in lists if c.line.sentence.end <= one.start]
        if one.titled and not (before and one.rule.startswith(_POSTS)):
            continue
        for coded, keys in () if acted else before[-1:]:
            for key in keys:
                one.join(key, "", "organizer")
                one.sayings.setdefault(key, (coded, _RULE))
        noticed = document or any(_document(c) for c, _ in before[-1:])
        if one.when is None and (noticed or before) and signed is not None:
            one.when = signed
        elif one.when is None and noticed and len(day) == _DAY:
            one.when = When(one.start, one.end, day, day, day, "date", "published")


def _read_out(scene: Scene, told: list[Happening]) -> None:
    """Give what a decision read out in its paragraph decides those who decided it, and not whoever
    read it: 副部长甲宣读市委、市政府决定:乙任…."""
    for one in told:
        if one.kind not in PERSONNEL or one.titled or one.modality != "asserted":
            continue
        block, at = one.coded.line.sentence.block, one.coded.line.sentence.start
        lines = (c for c in scene.coded if c.line.sentence.block == block)
        before = [c for c in lines if c.line.sentence.start <= at]
        for coded in reversed(before):  # who read it out last
            stop = one.first if coded is one.coded else len(coded.code)
            found = clause_pattern("decision-read").search(coded.code, 0, stop)
            if found is None:
                continue
            spans = coded.covered(*found.span("b"))
            bodies = [k for s in spans for k in scene.keys.get(s, ()) if k[0] == "Organization"]
            said = {k for s in coded.covered(0, found.start()) for k in scene.keys.get(s, ())}
            apart = [a for a in one.agents if a[2] != "organizer"]  # nor the host of the meeting
            one.agents = (
                apart if bodies else [a for a in one.agents if a in apart or a[0] not in said]
            )
            for key in bodies:
                one.join(key, "", "organizer")
                one.sayings.setdefault(key, (coded, _RULE))
            break


def _passed(scene: Scene) -> When | None:
    """The day that a line below the title says the list was passed: (某日某会议通过)."""
    for coded in scene.coded[:_LAST]:
        if found := clause_pattern("passed-on").fullmatch(coded.code.strip()):
            span = coded.spans[coded.code.index(found["d"])]
            if span is not None and isinstance(span.value, When):
                return span.value
    return None


def _spelled(coded: Coded) -> str:
    """The coded line with the words of what it takes for a document: 某会关于…任免|名单."""
    code = coded.code
    for at, span in enumerate(coded.spans):
        if span is not None and span.type == "Document":
            code = code.replace(code[at], coded.report_text[span.start : span.end], 1)
            break
    return code


def _confirmed(scene: Scene, told: list[Happening]) -> None:
    """Give a punishment that a session confirms those who decided it before, and no day of the
    session: 确认省委常委会之前作出的给予甲开除党籍的处分."""
    for one in (h for h in told if h.kind == "judgment" and not h.titled):
        found = clause_pattern("earlier-decided").search(one.coded.code, 0, one.first)
        if found is None or found.end() != one.first:
            continue
        spans = one.coded.covered(*found.span("b"))
        for key in (k for s in spans for k in scene.keys.get(s, ()) if k[0] == "Organization"):
            one.join(key, "", "organizer")
            one.sayings.setdefault(key, (one.coded, _RULE))
        one.when, one.whole = None, None


def _signed(scene: Scene) -> When | None:
    """The day that alone makes up the last such line: a notice is signed with it."""
    for coded in reversed(scene.coded[-_LAST:]):
        said = coded.line.text.strip()
        whens = find(said, None) if len(said) <= _DATE else []
        alone = len(whens) == 1 and whens[0].end - whens[0].start == len(said)
        if alone and len(whens[0].begin or "") == _DAY:
            return whens[0]
    return None


def _document(coded: Coded) -> bool:
    """Whether the title is that of a notice, which is dated by the day it is made known."""
    return coded.line.text.rstrip().endswith(ordered("document_kinds"))


def _list(scene: Scene, coded: Coded) -> tuple[Coded, tuple[Key, ...]] | None:
    """A line that is no more than the title of a body's list, with the body."""
    found = clause_pattern("list-of-body").fullmatch(_spelled(coded).strip(" 。"))
    if found is None:
        return None
    at = len(coded.code) - len(coded.code.lstrip(" 。")) + found.start("b")
    span = coded.spans[at]
    keys = scene.keys.get(span, ()) if span is not None else ()
    return (coded, keys) if keys else None


def _head(
    scene: Scene, coded: Coded, lists: list[tuple[Coded, tuple[Key, ...]]]
) -> tuple[Coded, tuple[Key, ...]] | None:
    """A line that says that what follows is decided, with the body; without one, that of the
    list's title or the one that signs: 市政府决定:, 经研究,决定:."""
    said = coded.code.strip(" 。")
    found = clause_pattern("decided-below").fullmatch(said)
    found = found or clause_pattern("person-decides").fullmatch(said)
    if found is None:
        return None
    if found["b"] is None:
        signs = [f.object for f in scene.register.facts if f.evidence.rule == _STAMP]
        return (coded, tuple(signs[:1])) if signs and not lists else None
    at = len(coded.code) - len(coded.code.lstrip(" 。")) + found.start("b")
    span = coded.spans[at]
    keys = scene.keys.get(span, ()) if span is not None else ()
    return (coded, keys) if keys else None


def approved(scene: Scene, told: Happening, index: int) -> None:
    """Note the bodies by whose decision or approval it is done, where nobody else does it."""
    done = any(relation == "organizer" for *_, relation in told.agents)
    done |= told.head in words("in_force_words")  # 经省政府同意,现印发,自9月1日起|施行
    if told.kind in words("approved_kinds") and not done:
        for span, verb in approvers(told.coded, index):
            for key in scene.keys.get(span, ()):
                told.join(key, verb, "organizer")
