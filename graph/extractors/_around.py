"""Coded line + a place in it -> what stands around it: whose case, by whose leave, where."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import clause_subject, own_subject, verb_in
from graph.extractors._clausesites import anew, of_another
from graph.extractors._coded import comes_from, mark_after, mark_before
from graph.extractors._lists import clause_pattern
from graph.extractors._things import fronted
from graph.lexicons import forms, ordered, words
from graph.mentions.eventfronts import celebrated_at
from graph.mentions.spans import Span

_MARKS = ",;。!?:|"
_DURING, _LAND = "期间", "地"
_ENDS = ";。!?|"
_REPORTED = "报"  # before the body that something is reported to
_JOINING = ("Person", "Organization")


def case_of(coded: Coded, start: int) -> list[Span]:
    """The persons of the case that a clause before, in the sentence, opens with: …受贿一案,由…."""
    code = coded.code
    while start > 0 and code[start - 1] == ",":
        stop = start - 1
        start = mark_before(code, stop, _MARKS) + 1
        if code[start:stop].endswith(ordered("case_ends")):
            return [s for s in coded.covered(start, stop) if s.type == "Person"]
    return []


def suspected(coded: Coded, verb: str, clause: int, at: int) -> bool:
    """Whether what a step of the authorities has before it in its clause is the case of a suspect:
    原县长李明涉嫌受贿案|提起公诉; not 检察官甲对乙涉嫌受贿案|提起公诉."""
    if verb not in words("prosecution_verbs"):
        return False
    said = coded.code[clause:at]
    ends = [said.rfind(word) for word in (*words("befalling_words"), *words("case_ends"))]
    named = said[: max(ends)] if max(ends) >= 0 else None
    return named is not None and not any(c in named for c in words("facing_chars"))


def approvers(coded: Coded, index: int) -> list[tuple[Span, str]]:
    """The bodies that decide or approve what the sentence tells at ``index``: 经某院批准,…; where
    one decides and another, to which it is reported, agrees (经甲研究并报乙批准), the first."""
    start = mark_before(coded.code, index, _ENDS) + 1
    found: list[tuple[Span, str]] = []
    for match in clause_pattern("approved").finditer(coded.code, start, index):
        first, last = coded.starts[match.start("p")], coded.ends[match.end("p") - 1]
        inside = [b for b in coded.line.bodies if first <= b.start and b.end <= last]
        outer = [b for b in inside if not any(o is not b and o.holds(b) for o in inside)]
        own = [b for b in outer if coded.report_text[b.start - 1 : b.start] != _REPORTED]
        found += [(b, match["verb"]) for b in own or outer]
    return found


def together(coded: Coded, index: int) -> list[Span]:
    """Those with whom what is done at ``index`` is done, in its clause or the one before.

    甲会同乙、丙,开展…; what the clauses behind tell is no more of all of them.
    """
    start = mark_before(coded.code, index, _ENDS) + 1
    found: list[Span] = []
    for match in clause_pattern("together").finditer(coded.code, start, index):
        at = mark_after(coded.code, match.end(), _MARKS)
        if 0 <= at < index:
            other = mark_after(coded.code, at + 1, _MARKS)
            if 0 <= other < index or clause_subject(coded, at + 1, index):
                continue
            if own_subject(coded, at + 1, index):
                continue
        found += [s for s in coded.covered(*match.span("p")) if s.type in _JOINING]
    return found


def works_of(coded: Coded, first: int, end: int) -> list[Span]:
    """The bodies that the clause of a work up to ``end``, or the one before that names it, names.

    某公司光伏组件项目,8月投产; 某公司援建的冷库交付使用.
    """
    code = coded.code
    start = mark_before(code, first, _MARKS) + 1
    if code[start - 1 : start] == ",":
        before = mark_before(code, start - 1, _MARKS) + 1
        if code.endswith(ordered("project_words"), before, start - 1):
            start = before
    return [s for s in coded.covered(start, end) if s.type == "Organization"]


def met_on(coded: Coded, first: int, end: int) -> list[Span]:
    """Those with whom a list goes on behind a comma: 会见部长甲,州长乙."""
    found = clause_pattern("going-on").match(coded.code, end)
    if found is None or not any(s.type == "Person" for s in coded.covered(end - 1, end)):
        return []
    return [] if verb_in(coded, *found.span("p")) else coded.covered(*found.span("p"))


def inviting(coded: Coded, first: int) -> list[Span]:
    """Those at whose invitation somebody comes, in the clause before: 应部长甲邀请,乙访问…."""
    start = mark_before(coded.code, first, _ENDS) + 1
    found = clause_pattern("invited").search(coded.code, start, first)
    if found is None or coded.code.count(",", found.end(), first) > 1:
        return []
    return [s for s in coded.covered(*found.span("p")) if s.type in _JOINING]


def parties(coded: Coded, first: int) -> list[Span]:
    """The two sides named right before a case: 王立诉某公司|合同纠纷案."""
    start = mark_before(coded.code, first, _MARKS) + 1
    found = clause_pattern("sued").search(coded.code, start, first)
    return [s for s in coded.covered(*found.span("p")) if s.type in _JOINING] if found else []


def staff_of(coded: Coded, first: int, end: int) -> list[Span]:
    """The bodies whose unnamed heads are summoned: 约谈某公司|负责人."""
    taken_ = coded.covered(first, end)
    if any(s.type == "Person" for s in taken_):
        return []
    staff = [s for s in taken_ if s.type == "Position" and s.inner]
    return [s.inner[0] for s in staff if s.head in words("body_staff")]


def at_home(coded: Coded, first: int) -> list[Span]:
    """The persons to whose home the clause of a visit goes: 来到村民甲家中|走访慰问."""
    start = mark_before(coded.code, first, _MARKS) + 1
    homes = clause_pattern("at-home").finditer(coded.code, start, first)
    found = (s for m in homes for s in coded.covered(*m.span("p")))
    return [s for s in found if s.type == "Person"]


def doers(coded: Coded, index: int) -> list[Span]:
    """Those by whom the clause says that it is done to its subject: 被某法院一审判处…."""
    start = mark_before(coded.code, index, _MARKS) + 1
    by = clause_pattern("passive").search(coded.code, start, index)
    return acting_for(coded.covered(*by.span("p"))) if by else []


def acting_for(spans: list[Span]) -> list[Span]:
    """``spans``, for unnamed people alone the body whose they are: 被|县公安局民警|抓获."""
    staff = len(spans) == 1 and spans[0].inner and spans[0].head in words("rank_and_file")
    return [spans[0].inner[0]] if staff else spans


def honoured(coded: Coded, index: int) -> list[Span]:
    """Those for whom the clause says that it is held, 为总统甲|举行欢迎仪式, and the body whose
    years its name celebrates."""
    return _held_for(coded, index) + _celebrated(coded, index)


def _celebrated(coded: Coded, index: int) -> list[Span]:
    """The body whose years the name at ``index`` celebrates: 某大学|建校45周年庆典."""
    event, text = coded.spans[index], coded.line.words.text
    if event is None or event.type != "Event":
        return []
    years = celebrated_at(text, event)
    return [b for b in coded.line.bodies if event.start <= b.start and b.end == years]


def _held_for(coded: Coded, index: int) -> list[Span]:
    start = mark_before(coded.code, index, _MARKS) + 1
    found = clause_pattern("held-for").search(coded.code, start, index + 1)
    if found is None:
        return []
    said = coded.report_text[coded.starts[found.start()] : coded.ends[index]]
    if any(word in said for word in words("commemorating_words")):
        return []  # 为已故局长甲举行追思会
    return [s for s in coded.covered(*found.span("p")) if s.type == "Person"]


def taken(coded: Coded, index: int) -> list[Span]:
    """Those whom 将 or 把 in the clause of ``index`` puts before the verb: 将嫌疑人王立抓获."""
    start = mark_before(coded.code, index, _MARKS) + 1
    found = (coded.covered(*m.span("p")) for m in fronted(coded, start, index))
    return [s for spans in found for s in spans if s.type in _JOINING]


def clause_places(coded: Coded, first: int, index: int) -> list[Span]:
    """Sites behind 在, 赴, 走进 … in the clause of ``index``, else in the one before it."""
    code = coded.code
    own = start = mark_before(code, first, _MARKS) + 1
    end = mark_after(code, index, _MARKS)
    end = end if end >= 0 else len(code)
    if start > 0 and code[start - 1] == "," and not own_subject(coded, start, first):
        start = mark_before(code, start - 1, _MARKS) + 1
        start = own if of_another(coded, start, own, end) else start
    matches = [
        m for m in clause_pattern("at").finditer(code, start, end) if not _under(code, m.end())
    ]
    matches = [m for m in matches if m.start() >= own] or (
        [] if anew(coded, own, end, matches) else matches
    )
    found = [s for m in matches for s in no_origins(coded, *m.span("l"), seats=False)]
    return found + _station(coded, own)


def led_places(coded: Coded, first: int) -> list[Span]:
    """The sites that lead to what is done at ``first``: 到赤东镇|察看…, 在高力板镇,他|考察…."""
    code = coded.code
    start = mark_before(code, first, _MARKS) + 1
    found = []
    for match in clause_pattern("at").finditer(code, start, first):
        if not _under(code, match.end()):
            found += coded.covered(match.start("l"), match.end("l"))
    return found + _station(coded, start)


def _station(coded: Coded, start: int) -> list[Span]:
    """The sites with which a line opens before the clause at ``start``; not where somebody stays
    who goes elsewhere: 在赣期间,还将赴|景德镇市."""
    opened = clause_pattern("station").match(coded.code)
    if not opened or opened.end("l") > start or _under(coded.code, opened.end("l")):
        return []
    if coded.code.startswith(_DURING, opened.end("l")):
        gone = clause_pattern("at").search(coded.code, opened.end())
        stop = mark_after(coded.code, opened.end(), _MARKS)
        if gone and (stop < 0 or gone.start() < stop):
            return []
    return coded.covered(opened.start("l"), opened.end("l"))


def site_before(coded: Coded, first: int) -> list[Span]:
    """The sites of a clause before that names nothing else: G30高速某县境内,一辆货车起火."""
    code = coded.code
    stop = mark_before(code, first, _MARKS)
    if stop <= 0 or code[stop] != ",":
        return []
    start = mark_before(code, stop, _MARKS) + 1
    whole = clause_pattern("only-site").fullmatch(code, start, stop)
    return coded.covered(whole.start("l"), whole.end("l")) if whole else []


def no_origins(coded: Coded, start: int, stop: int, *, seats: bool = True) -> list[Span]:
    """The spans of a stretch, but no place that only says where somebody comes from or where a
    vehicle goes: (男,46岁,河南濮阳|人), 由|文山|方向驶来的轿车, 开往|延安|的大巴, |宁波|援建的学校;
    nor without ``seats`` where a site stands: 位于|浦东新区|的某科学城."""
    code = coded.code
    ways = [m.span() for m in clause_pattern("way").finditer(code)]
    if not seats:
        ways += [m.span("l") for m in clause_pattern("seat-of").finditer(code)]
    makers = [m.span() for m in clause_pattern("made-by").finditer(code)]
    found = []
    for at, span in enumerate(coded.spans[start:stop], start):
        if span is None or any(first <= at < last for first, last in makers):
            continue  # 参观|某大学|研发的新品种
        gone = any(first <= at < last for first, last in ways) or paired(coded, at)
        if span.type != "Place" or not (gone or comes_from(code[at + 1 : at + 4])):
            found.append(span)
    return found


def paired(coded: Coded, at: int) -> bool:
    """Whether a one-character name stands beside another, before what the two do together:
    对接|苏|陕|协作工作; not 在|浙|皖|两省调研."""
    end = at + 1
    while end < len(coded.spans) and _abbreviated(coded.spans[end]):
        end += 1
    if not _abbreviated(coded.spans[at]) or not (
        end > at + 1 or (at > 0 and _abbreviated(coded.spans[at - 1]))
    ):
        return False
    word = forms("abbreviation_followers").at(coded.code, end, len(coded.code))
    return word is not None and word[-1] not in words("levels") and word[-1] != _LAND


def _abbreviated(span: Span | None) -> bool:
    return span is not None and span.source == "abbreviation"


def _under(code: str, at: int) -> bool:
    """Whether those named before ``at`` lead or help: 在市委统一指挥下 says no place."""
    return clause_pattern("under").match(code, at) is not None
