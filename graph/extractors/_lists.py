"""Coded line + a place in it -> the persons and bodies of the list that ends there.

It is read leftwards piece by piece, so that a name not recognized does not hide the others. A
comma goes on only behind a person's name or a group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from itertools import chain

from graph.context.coding import Coded
from graph.extractors._coded import mark_before
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.patterns import pattern

_OF = "的"
_PEOPLE = "\ue000"
_STOPS = ";。!?:|"
_PARTS = "、," + _STOPS
_VERB = 2  # characters of a verb behind those whom somebody leads
_HEADS = "人名位"  # units of people
_UNREAD = frozenset(("n", "nz", "nw", "w", "vn", "s"))


@cache
def clause_pattern(name: str) -> re.Pattern[str]:
    """The pattern of ``lexicons/clause_patterns.tsv`` by its name."""
    return pattern(forms("clause_patterns")[name]["pattern"])


def listed(coded: Coded, index: int, floor: int = 0) -> list[Span]:
    """The persons and bodies, in the text's order, of the list from ``floor`` up to ``index``."""
    code, found = coded.code, list[Span]()
    stop = index
    while stop > 0:
        start = max(floor, _piece_start(code, stop))
        piece = _piece(coded, start, stop, last=stop == index)
        if piece is None and floor < (named := _before_crowd(coded, stop, index)):
            stop = named
            start = max(floor, _piece_start(code, stop))
            piece = _piece(coded, start, stop, last=False)
        acts = _acts(coded, start, stop)
        if acts and stop < index and code[stop] == ",":  # 甲看望了乙|,企业家代表出席
            crowd = _of_group(coded, stop + 1, index)  # 甲看望了乙|,并出席
            return found if found or crowd else listed(coded, acts, floor)
        if piece is None:
            break
        found = piece + found
        if start <= floor or code[start - 1] in _STOPS or acts:
            break
        if code[start - 1] == "," and not _ends_named(coded, start - 1):
            break
        stop = start - 1
    theirs = kin(coded, 0, index)
    return [s for s in found if s not in theirs]


def kin(coded: Coded, start: int, stop: int) -> list[Span]:
    """The persons of whom somebody between ``start`` and ``stop`` is kin or a fellow (甲母亲乙说,
    甲生前同事、某校教师丙参加), and the party whose member he is (某党优秀党员、原市长丁)."""
    found = (clause_pattern(n).finditer(coded.code, start, stop) for n in ("kin-of", "member-of"))
    theirs = [s for match in chain(*found) for s in coded.covered(*match.span("p"))]
    for match in clause_pattern("sent-by").finditer(coded.code, start, stop):
        absent = next(name for name in "pqs" if match[name])
        theirs += coded.covered(*match.span(absent))  # 受甲委托, 甲派代表, 甲生病,委托乙
    for match in clause_pattern("stood-for").finditer(coded.code, start, stop):
        for title in coded.covered(*match.span("t")):  # 甲|代表|县委书记乙出席
            stands = coded.report_text[title.start : title.end] in words("for_words")
            theirs += coded.covered(*match.span("p")) if stands else []
    for match in clause_pattern("aide-of").finditer(coded.code, start, stop):
        for title in coded.covered(*match.span("t")):  # 甲|秘书|乙陪同
            said = coded.report_text[title.start - 1 : title.end]
            stands = said[0] == _OF and said[1:] in words("for_words")  # 甲的|代表|乙
            aide = stands or said[1:] in words("post_aides")
            theirs += coded.covered(*match.span("p")) if aide else []
    return theirs


def grouped(lines: Sequence[Coded], coded: Coded, index: int) -> list[Span]:
    """Those of the groups before the one whose list ends at ``index``, each a line of its own that
    a semicolon ends: 市长甲,副市长乙;某公司董事长丙|参加会见."""
    found, stop, at = list[Span](), index, lines.index(coded)
    block = coded.line.sentence.block
    while _only_names(lines[at], stop):
        at -= 1
        if at < 0 or lines[at].line.sentence.block != block:
            break
        before = lines[at]
        stop = len(before.code.rstrip("; "))
        if ";" not in before.code[stop:] or not _ends_named(before, stop):
            break
        if not _only_names(before, stop):
            break
        found = listed(before, stop) + found
    return found


def _only_names(coded: Coded, stop: int) -> bool:
    """Whether nothing but a list of names stands before ``stop``."""
    code = coded.code[:stop]
    if not code or any(mark in code for mark in _STOPS) or _verbs(coded, 0, stop, "v"):
        return False
    return not any(s.type in ("Date", "Event", "Document") for s in coded.covered(0, stop))


def owned(coded: Coded, index: int) -> bool:
    """Whether what a verb at ``index`` names is only somebody's: 甲总书记的重要|讲话,立意高远."""
    at = coded.code.rfind(_PEOPLE, 0, index)
    found = clause_pattern("owned").match(coded.code, at + 1) if at >= 0 else None
    return found is not None and found.end() > index


def further(coded: Coded, start: int, stop: int) -> list[Span]:
    """The bodies of a list behind a piece that is read in part: 某局"救116"轮、某飞行队救起, 甲支队
    32名队员、乙支队12名队员到达, 甲局和乙局负责人参加; the persons of one that goes on at once
    (甲|、安全部经理乙被拘留), with 共同 any: 甲与外国某部部长乙|共同主持."""
    marks = words("list_marks") | words("facing_with")
    if not any(mark in marks for mark in coded.code[start:stop]):
        return []
    line, found, joined, piece = coded.line.words, list[Span](), False, 0
    both = coded.code.endswith(ordered("both_adverbs"), start, stop)
    if both and (sited := clause_pattern("sited-with").match(coded.code, start, stop)):
        start = sited.end()  # 甲在北京|与乙共同主持
    marks = marks if both else words("list_marks")
    both |= coded.code.startswith("、", start)
    people = start  # where a word for people ends, whatever the tagger makes of it: 指|战员
    for at in range(start, stop):
        span, char = coded.spans[at], coded.code[at]
        counted = coded.spans[at - 1]
        if counted is not None and counted.type == "Figure":
            people = at + len(forms("person_nouns").at(coded.code, at, stop) or "")
        index = line.starts.get(coded.starts[at]) if at >= people else None
        if char in marks:
            joined, piece = True, coded.ends[at]
        elif span is not None and (span.type == "Organization" or (both and char == _PEOPLE)):
            found = [s for s in found if s.start < piece] if char == _PEOPLE else found
            found += [span] if joined else []
        elif span is not None and joined and (staff := _staffed([span])):
            found += staff
        elif span is not None and span.type in ("Figure", "Position"):
            if span.type == "Position" and not (both or (counted and counted.type == "Figure")):
                break  # but 12名|队员
        elif span is not None or (index is not None and line.tokens[index].tag not in _UNREAD):
            break
    return found


def _piece_start(code: str, stop: int) -> int:
    """Where the piece before ``stop`` starts; a mark in brackets, (女,藏族), parts none."""
    at = mark_before(code, stop, _PARTS)
    while at >= 0 and code.count(")", at, stop) > code.count("(", at, stop):
        at = mark_before(code, at, _PARTS)
    return at + 1


def _piece(coded: Coded, start: int, stop: int, *, last: bool) -> list[Span] | None:
    """The spans of one piece of the list, [] for an unknown name, None where the list ends."""
    start = _acts(coded, start, stop) or start
    if coded.code[start] == "(" and (closed := coded.code.find(")", start, stop - 1)) > 0:
        start = closed + 1  # (记者 甲)由乙、丙主办
    if coded.code[stop - 1] == ")" and (bare := _before_bracket(coded.code, start, stop)):
        stop = bare
    code = coded.code[start:stop]
    people = [at for at in range(start, stop) if coded.code[at] == _PEOPLE]
    spans = coded.covered(start, people[-1] + 1 if people else stop)
    if not people and not last and (counted := clause_pattern("bodies-counted").fullmatch(code)):
        return coded.covered(start + counted.start("b"), start + counted.end("b"))
    if not people and spans and all(s.type == "Figure" for s in spans):
        of = last and _counted(coded, start, stop)
        return None if _verbs(coded, start, stop, "v") and not of else []
    if people and _only_figures(coded, start, people[0]) and not _verbs(coded, start, people[0]):
        start = people[0]  # 2021级某专业学生甲
        spans = coded.covered(start, people[-1] + 1)
    if any(s.type in ("Figure", "Event", "Document") for s in spans):
        rest = clause_pattern("rest").search(code) if last and not people else None
        if rest and rest.start():
            return coded.covered(start, start + rest.start())
        return [] if last and _counted(coded, start, stop) else None
    if people:
        lead = coded.code[start : people[0]]
        if _verbs(coded, start, people[0]) or len(lead) > 14:
            spans = coded.covered(people[0], people[-1] + 1)
        behind = coded.covered(people[-1] + 1, stop)
        if clause_pattern("joined-body").fullmatch(coded.code, people[-1] + 1, stop):
            return [s for s in spans if s.type == "Person"] + behind  # 甲以及|县住建局|、发改委
        led = clause_pattern("led").match(coded.code, people[-1] + 1, stop + _VERB)
        if led and led.end() == stop:
            behind = [s for s in coded.covered(*led.span("p")) if s.type == "Organization"]
            return [s for s in spans if s.type == "Person"] + behind  # 甲率|某代表团|出席
        behind = _staffed([s for s in behind if s.type == "Position"])
        return [s for s in spans if s.type == "Person"] + behind
    if not people and code.startswith("各"):
        if _of_group(coded, start, stop) or not (last or _verbs(coded, start, stop, "v")):
            return []  # 各县总工会负责同志, 各学院、机关各部门负责人
    bodies = [s for s in spans if s.type == "Organization"]
    if posts := [s for s in spans if s.type == "Position"]:
        staff = _staffed(posts)
        joined = clause_pattern("body-and-staff").match(code) if staff else None
        return coded.covered(start, start + 1) + staff if joined else staff  # 甲局|和乙局负责人
    if bodies:
        after = code.rpartition("\ue001")[2]
        after_start = stop - len(after)
        staffed = clause_pattern("staff").fullmatch(after)
        if last and not staffed and _of_group(coded, after_start, stop):
            return []  # 国家防总|其他成员单位负责同志
        whole = staffed or (last and not _verbs(coded, after_start, stop))
        return bodies if whole and not _verbs(coded, start, stop - len(after)) else None
    if last and stop - start <= 6:
        return []
    placed = spans and all(s.type == "Place" for s in spans) and stop - start <= 4
    if placed or _of_group(coded, start, stop):
        return []
    return [] if 2 <= stop - start <= 10 and not _verbs(coded, start, stop) else None


def _before_crowd(coded: Coded, stop: int, index: int) -> int:
    """Where those with a name end before groups without one, in the last of which ``stop`` stands:
    甲|,法国、德国等国驻华使节,受表彰的120名代表; 0 where they are none."""
    at, end = coded.code.rfind(_PEOPLE, 0, stop) + 1, coded.code.find(",", stop, index)
    end = end if end >= 0 else index
    crowd = clause_pattern("crowd").fullmatch(coded.code, at, end) if at else None
    if crowd is None or _PEOPLE in coded.code[at:end]:
        return 0
    for piece in re.finditer(r"[^,]+", coded.code[crowd.start("c") : end]):
        start, stop = (crowd.start("c") + n for n in piece.span())
        of = coded.code.rfind(_OF, start, stop) + 1 or start
        told = any(s.type in ("Event", "Document") for s in coded.covered(of, stop))
        if told or not _of_group(coded, start, stop):
            return 0
    return crowd.end("t")


def _counted(coded: Coded, start: int, stop: int) -> bool:
    """Whether a piece ends with how many people it names: 受表彰的先进工作者共600余人."""
    end = coded.spans[stop - 1]
    of = coded.code.rfind("的", start, stop) + 1 or start
    people = end and end.type == "Figure" and coded.report_text[end.end - 1] in _HEADS
    return bool(people) and not _verbs(coded, of, stop, "v", words("group_verbs"))


def _of_group(coded: Coded, start: int, stop: int) -> bool:
    """Whether a piece names a group of people, by whatever it says of them: 以及双方相关部门负责人,
    受表彰的先进工作者代表."""
    of = coded.code.rfind("的", start, stop) + 1 or start
    if manner := clause_pattern("attending-manner").search(coded.code, of, stop):
        stop = manner.start()
    end = clause_pattern("people-end").search(coded.code, of, stop)
    alone = words("group_verbs") if _PEOPLE not in coded.code[of:stop] else frozenset[str]()
    return end is not None and not _verbs(coded, of, end.start(), "v", alone)


def _only_figures(coded: Coded, start: int, stop: int) -> bool:
    """Whether a figure, and no event or document, stands before a list's name."""
    types = {s.type for s in coded.covered(start, stop)}
    return "Figure" in types and types.isdisjoint(("Event", "Document"))


def _before_bracket(code: str, start: int, stop: int) -> int:
    """Where the bracket that ends a piece opens (某医院(下称"某院")); 0 where none does."""
    depth = 0
    for at in range(stop - 1, start, -1):
        depth += (code[at] == ")") - (code[at] == "(")
        if depth == 0:
            return at
    return 0


def _acts(coded: Coded, start: int, stop: int) -> int:
    """Where the list starts behind a verb between two persons: 甲会见乙、丙; 0 without one."""
    people = [at for at in range(start, stop) if coded.code[at] == _PEOPLE]
    pairs = zip(people[::-1][1:], people[::-1], strict=False)
    return next((one + 1 for one, other in pairs if _verbs(coded, one, other, "v")), 0)


def _staffed(posts: list[Span]) -> list[Span]:
    """The bodies for which 代表, 负责同志 … without a name stand; 人大代表 sit in it for others."""
    staff = [s for s in posts if s.inner and s.head in words("body_staff")]
    return [s.inner[0] for s in staff if not s.inner[0].head.endswith(ordered("assemblies"))]


def _verbs(
    coded: Coded, start: int, stop: int, tags: str = "vur", but: Set[str] = frozenset()
) -> bool:
    line = coded.line.words
    for at in range(start, stop):
        index = line.starts.get(coded.starts[at]) if coded.spans[at] is None else None
        token = line.tokens[index] if index is not None else None
        word = line.word(token) if token else ""
        if token and token.tag in tags and word not in words("list_verbs") and word not in but:
            return True
    return False


def _ends_named(coded: Coded, stop: int) -> bool:
    """Whether a name, perhaps with a bracket or 等, or a body's staff stands before ``stop``."""
    last = coded.spans[stop - 1]
    if last is not None and last.type == "Position" and _staffed([last]):
        return True
    start = mark_before(coded.code, stop, "," + _STOPS) + 1
    if _PEOPLE not in coded.code[start:stop]:
        if _of_group(coded, start, stop):
            return True  # 各县(市、区)总工会|负责同志,
        listed_bodies = clause_pattern("bodies-listed").fullmatch(coded.code, start, stop)
        if listed_bodies and not _verbs(coded, start, stop, "v"):
            return True
    unknown = clause_pattern("unknown-name").search(coded.code, max(0, stop - 8), stop)
    if unknown and not _verbs(coded, unknown.start() + 1, stop, "v"):
        return True
    at = coded.code.rfind(_PEOPLE, 0, stop)
    if at == stop - 2 and last is None and not _verbs(coded, at + 1, stop):
        return True  # 胡光|前: a character torn off a name
    return at >= 0 and clause_pattern("tail").fullmatch(coded.code, at + 1, stop) is not None
