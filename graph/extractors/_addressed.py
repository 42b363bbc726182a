"""Those to whom something is said or for whom it is done: no speakers, though the verb follows.

甲向市委书记乙、县长丙介绍; 甲为优秀教师乙颁奖并讲话. The preposition rules all nouns and names
up to the verb. Nor does he speak in the next clause with whom its subject only talks: 甲与乙
亲切交谈,要求…. Nor who is heard out (听取局长甲汇报,要求…).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.context.coding import Coded
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import Found, mark_before
from graph.extractors._lists import clause_pattern, owned
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_RULED = ("n", "nz", "nw", "nr", "PER", "nt", "ORG", "ns", "LOC", "vn", "a", "an", "m", "q", "c")
_MARKS = frozenset("、()·")
_OF = "的"
_PEOPLE = "\ue000"
_LEAVE = (",", "")  # behind a clause of its own
_CLAUSES = ",;。!?:|"


def addressed(coded: Coded, span: Span) -> bool:
    """Whether a preposition of telling or doing rules ``span``, a person or body, or somebody does
    something to that person: 老人握住镇长甲的手; 村民甲对来自某院的医生乙说, but 对此有体会的村民甲
    说."""
    line, described = coded.line.words, False
    if span in coded.spans:
        at = coded.spans.index(span)
        start = mark_before(coded.code, at, _CLAUSES) + 1
        if clause_pattern("done-to-person").search(coded.code, start, at):
            return True
    title = forms("titles").ending(line.text, span.start, line.sentence.start) or ""
    first = span.start - len(title)
    token = line.covering(first)
    index = line.starts.get(token.start) if token is not None else None
    while index:
        index -= 1
        before = line.tokens[index]
        if before.start < line.sentence.start:
            return False
        word = line.word(before)
        said = forms("addressing_words").ending(line.text, before.end, line.sentence.start)
        if said and before.end - len(said) in line.starts:  # 冲|着 too
            return not described or _led(coded, before.end - len(said))
        if line.text.startswith(ordered("torn_addresses"), before.start):
            return _led(coded, before.start)
        behind = line.tokens[index + 1]
        doing = before.tag == "v" and behind.tag == "n" and first in (behind.start, behind.end)
        if before.tag in _RULED or word in _MARKS or doing:  # 帮扶|队员
            continue
        if word != _OF and (not described or before.tag == "w"):
            return False
        described |= word == _OF
    return False


def _led(coded: Coded, start: int) -> bool:
    """Whether a person stands in the clause before what starts at ``start`` in the report."""
    at = next((n for n, begin in enumerate(coded.starts) if begin >= start), len(coded.code))
    return _PEOPLE in coded.code[mark_before(coded.code, at, _CLAUSES) + 1 : at]


def unaddressed(coded: Coded, spans: Sequence[Span]) -> list[Span]:
    """Those of ``spans`` that no such preposition rules."""
    return [span for span in spans if not addressed(coded, span)]


def spoke_on(coded: Coded, clause: int, at: int) -> list[Span]:
    """Who took the floor in the clause before one that a verb of saying opens: 甲作了最后陈述,
    并当庭|表示认罪."""
    start = mark_before(coded.code, max(clause - 1, 0), _CLAUSES) + 1
    openings = (clause_pattern(p).fullmatch(coded.code, clause, at) for p in ("and-then", "manner"))
    opened = any(openings)
    took = clause_pattern("took-floor").search(coded.code, start, clause) if opened else None
    if took is None:
        return []
    named = [s for s in coded.covered(start, took.start()) if s.type == "Person"]
    return clause_subject(coded, start, clause - 1) or (named if len(named) == 1 else [])


def talked_with(coded: Coded, stop: int, start: int = 0) -> list[Span]:
    """The persons with whom somebody talks in a clause of the line before ``stop``."""
    found = clause_pattern("talks-with").finditer(coded.code, start, stop)
    spans = (s for match in found for s in coded.covered(*match.span("p")))
    return [span for span in spans if span.type == "Person"]


def gone_to(coded: Coded, clause: int, at: int) -> bool:
    """Whether a body is what the speaker goes to or does something with: 甲到|党校|调研时强调."""
    span, line = coded.spans[at], coded.line.words
    index = line.ends.get(coded.starts[at]) if at > clause and coded.spans[at - 1] is None else None
    if span is None or span.type == "Person" or index is None:
        return False
    token = line.tokens[index]
    return token.tag in ("v", "p") and line.word(token) not in words("sources")


def only_heard(found: Found, clause: int) -> bool:
    """Whether the clause is of those who hear a speech or read it: 会议听取某局作的汇报."""
    unless, stop = found.rule.get("unless"), found.match.end("verb") + 1
    if found.rule.get("turn") and owned(found.coded, found.match.start()):
        return True  # 甲的|讲话,立意高远
    if clause_pattern("criticized").search(found.coded.code, clause, stop - 1):
        return True  # 某院被通报批评,…
    if clause_pattern("heard-out").search(found.coded.code, clause, stop):
        return True  # 听取局长甲汇报,要求…
    before = found.coded.code[clause : found.match.start("verb")]
    return unless is not None and re.search(str(unless), before) is not None


def hears(coded: Coded, clause: int, at: int) -> bool:
    """Whether the subject is told what somebody else says: 某局接群众举报称,…."""
    if at == clause and coded.code[at - 1 : at] == ",":  # 接群众报警,|称被骗
        at, clause = at - 1, mark_before(coded.code, at - 1, _CLAUSES) + 1
    if not coded.code.endswith(ordered("report_nouns"), clause, at):
        return False
    return any(coded.code.startswith("接", i) and not coded.spans[i] for i in range(clause, at))


def met(coded: Coded, at: int, person: Span) -> bool:
    """Whether the person before a comma is whom the subject met or heard: 甲会见了乙,
    出席开幕式并致辞."""
    comma = coded.code.rfind(",", 0, at + 1)
    if comma < 0 or not person.start < coded.starts[comma] or _PEOPLE in coded.code[comma:at]:
        return False
    first = coded.spans.index(person) if person in coded.spans else 0
    start = mark_before(coded.code, first, _CLAUSES) + 1
    if any(forms("hearing_verbs").at(coded.code, i) for i in range(start, first)):
        return True  # 甲听取了乙、丙的发言,并讲话
    acts = [form for i in range(start, first) if (form := forms("event_acts").at(coded.code, i))]
    met = any(forms("event_acts")[form]["kind"] in words("mutual_kinds") for form in acts)
    return met and any(s.type == "Person" for s in clause_subject(coded, start, first))


def unsaid(coded: Coded, clause: int, found: Found) -> bool:
    """Whether a verb of saying is none of a named speaker's: it is hearsay (网传甲|称, 如果甲|说),
    he does not say it (甲未|透露), or somebody without a name says it (一位老人|说)."""
    at, code = found.match.start("verb"), coded.code
    front = found.match.start("p") if "p" in found.match.re.groupindex else at
    if clause_pattern("hearsay").search(code, 0, max(front, clause)):
        return True
    last = found.match.end("verb")
    if clause_pattern("by-leave").fullmatch(code, clause, last) and code[last : last + 1] in _LEAVE:
        return True  # 经甲提议,某村|发放津补贴
    if clause_pattern("introduced").match(code, at) or clause_pattern("reckons-with").search(
        code, clause, last
    ):
        return True  # 介绍审计组成员, 一边与企业负责人乙|算账
    wished = found.rule.get("on") and code[clause - 1 : clause] == "," and at == clause
    if wished and forms("speech_core").ending(code, clause - 1) is not None:
        return True  # 甲说,|希望大家…: what he says
    if clause_pattern("unspoken").search(code, clause, at):
        return True
    stranger = clause_pattern("unknown-speaker").search(code, clause, at)
    if stranger is None:
        return False
    start = max(code.rfind(_PEOPLE, clause, stranger.start()) + 1, clause)
    return clause_pattern("spoken-to").search(code, start, stranger.start()) is None
