"""Coded line + a place in it -> whether what is named there is told, or called for, or denied."""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._things import fronted, puts_noun
from graph.lexicons import forms, ordered, words
from graph.model import Modality
from graph.script import simplified

_CLAUSE = ",;。!?:|"
_QUOTED = re.compile('"[^"]*"')
_NOT, _FRONT, _OFFENCE = "不", "front", "case"
_DONE = re.compile("[了过已]")


def negation(coded: Coded, index: int) -> Modality:
    """The modality of what happens at ``index``, by the words before it in its clause."""
    code = coded.code
    start = mark_before(code, index, _CLAUSE) + 1
    before = re.sub("[\ue000-\ue007]", " ", code[start:index])
    before = _QUOTED.sub(lambda said: " " * len(said.group()), before)
    table = forms("modality")
    best: Modality = "denied" if _not(coded, index) else "asserted"
    for at, char in enumerate(before):
        form = table.at(before, at) if char in table.first else None
        if not form or not _word_like(coded, start + at, form, index):
            continue
        if _FRONT in table[form]["note"] and before[:at].strip():
            continue  # 就公路|后续|绿化签署备忘录
        behind = code[start + at : index]
        if table[form]["modality"] == "denied":
            if _reason(code, start + at, index) or ("的" in behind and _to_those(code, start, at)):
                continue
        described = "的" in behind or _in_phrase(coded, start, start + at)
        described |= forms("prosecution_verbs").at(code, index) is not None  # 涉嫌犯罪问题|移送
        if table[form]["modality"] != "alleged" or not described:
            best = table[form]["modality"]  # type: ignore[assignment]
    if _refuted(coded, index):
        return "denied"
    return "planned" if best == "asserted" and _intended(coded, start, index) else best


def charged(told: Happening) -> Modality:
    """The modality that is written: an offence is alleged where its sentence says that a prosecutor
    charges somebody with it (公诉机关指控,甲|收受贿赂), no step of the case itself."""
    code = told.coded.code
    if told.modality != "asserted" or told.kind != _OFFENCE:
        return told.modality
    if forms("prosecution_verbs").inside(simplified(told.name)):
        return told.modality
    start = mark_before(code, told.first, "。!?") + 1
    return "alleged" if clause_pattern("accuses").search(code, start, told.first) else "asserted"


def _refuted(coded: Coded, index: int) -> bool:
    """Whether what is named there is then called untrue: 甲被约谈一事|不属实; 网传…,|该消息不实."""
    end = mark_after(coded.code, index, _CLAUSE)
    end = end if end >= 0 else len(coded.code)
    here = clause_pattern("refuted-here").search(coded.code, index, end)
    return bool(here or clause_pattern("refuted-next").match(coded.code, end))


def _intended(coded: Coded, start: int, index: int) -> bool:
    """Whether a clause that its verb opens goes on with what the one before says is going to be
    done: 双方将开展合作,|共建研究中心."""
    code = coded.code
    joined = code.startswith(ordered("clause_joiners"), start)  # ,并与某公司|签订协议
    if not start or code[start - 1] != "," or not (joined or not code[start:index].strip(' "')):
        return False
    end = mark_after(code, index, _CLAUSE)
    if _DONE.search(code, start, end if end >= 0 else len(code)):
        return False
    return negation(coded, start - 1) == "planned"


def is_to_come(scene: Scene, told: Happening) -> bool:
    """Whether what is told begins only after the report's publication: 大会8月20日至22日举行."""
    published, when = (scene.report.published or "")[:10], told.when
    begin = (when.begin or "")[:10] if when is not None else ""
    return bool(published and begin) and begin > published[: len(begin)]


def _not(coded: Coded, index: int) -> bool:
    """Whether 不 stands right before what is named: 不|举行告别仪式; not 不断|举行."""
    line = coded.line.words
    token = line.ends.get(coded.starts[index]) if 0 < index < len(coded.starts) else None
    return token is not None and line.word(line.tokens[token]) == _NOT


def _reason(code: str, at: int, index: int) -> bool:
    """Whether a word before a verb only is of the reason given: 以未批先建为由送达…."""
    return any(w in code[at:index] for w in words("basis_words"))


def _to_those(code: str, start: int, at: int) -> bool:
    """Whether a word at ``at`` only tells to whom it is done: 向|不符合条件的217人."""
    return any(char in words("facing_chars") for char in code[start : start + at])


def _in_phrase(coded: Coded, start: int, at: int) -> bool:
    """Whether a preposition before ``at`` makes 涉嫌 only the reason: 因涉嫌受贿被逮捕."""
    return any(char in words("reason_words") for char in coded.code[start:at])


def _word_like(coded: Coded, at: int, form: str, stop: int) -> bool:
    """将 and 未 count only as adverbs: not 将…发放 for 把, nor 将军, 未成年人, 未来."""
    if form[0] in words("object_markers"):
        those = clause_pattern("put-those").match(coded.code, at)
        if those or any(match.start() == at for match in fronted(coded, at, stop)):
            return False
    if len(form) > 1:
        return not coded.code.startswith(ordered("readiness_nouns"), at + len(form))  # 准备|工作
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    if index is None or line.word(line.tokens[index]) != form:
        return False
    return line.tokens[index].tag in ("d", "v", "ad") and not puts_noun(line, index)


def told_from(coded: Coded, clause: int) -> int:
    """Where what somebody says begins, of which the clause is: 王立表示,…; 0 outside of it.

    What the court then does (遂改判) is not only said.
    """
    code, verbs = coded.code, forms("speech_verbs")
    start = mark_before(code, clause, "。;!?") + 1
    if any(code.startswith(word, clause) for word in words("so_words")):
        return 0
    if clause_pattern("rules").match(code, clause):
        return 0  # 某院认为…,|判处甲有期徒刑三年
    for at in range(start, max(start, clause - 1)):
        verb = verbs.at(code, at) if code[at] in verbs.first else None
        if verb and code[at + len(verb) : at + len(verb) + 1] in (",", ":"):
            called = _bidden(code, at + len(verb)) or _call(code, at)
            if not _noun(coded, at) and not called:
                return at + len(verb) + 1
    return 0


def only_said(coded: Coded, first: int) -> bool:
    """Whether what is named at ``first`` is only spoken of, or decided on: 决定9月召开党代会."""
    start = mark_before(coded.code, first, "。;!?") + 1
    return bool(
        told_from(coded, first) or clause_pattern("resolved-on").search(coded.code[start:first])
    )


def _bidden(code: str, end: int) -> bool:
    """Whether a verb that ends there only says at whose invitation: 应部长甲|邀请,乙访问…."""
    start = mark_before(code, end, MARKS) + 1
    found = clause_pattern("invited").search(code, start, end)
    return found is not None and found.end() == end


def _call(code: str, at: int) -> bool:
    """Whether the verb at ``at`` leads in what a call says that was taken: 接群众报警|称:…."""
    start = mark_before(code, at, MARKS) + 1
    return clause_pattern("call-taken").fullmatch(code, start, at) is not None


def told_of(coded: Coded, said: int, first: int) -> bool:
    """Whether what is said names who or when before ``first``: 王立说,某局5月已查处3人."""
    if any(s.type == "Date" for s in coded.covered(said, first)):
        return True
    start = said
    while start < first:
        stop = min((e for m in MARKS if (e := coded.code.find(m, start)) >= 0), default=first)
        if clause_subject(coded, start, min(stop, first)):
            return True
        start = stop + 1
    clause = mark_before(coded.code, first, MARKS) + 1
    named = any(s.type in ("Person", "Organization", "Place") for s in coded.covered(clause, first))
    done = any(word in coded.code[clause:first] for word in words("done_words"))
    done |= negation(coded, first) == "planned"
    return (named or done) and (done or own_subject(coded, clause, first))


def _noun(coded: Coded, at: int) -> bool:
    """Whether a verb of saying is a noun here: 听取某局关于安全生产情况的汇报,审议…."""
    before = coded.code[at - 1] if at else ""
    if before in words("noun_makers"):
        return True
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    last = line.ends.get(coded.starts[at])
    if index is None or last is None or coded.spans[at - 1] is not None:
        return False
    if line.tokens[index].tag in ("n", "nz"):
        return True
    return line.tokens[index].tag != "v" and line.tokens[last].tag in ("n", "vn", "nz")


def called_for(coded: Coded, first: int, *, alone: bool = False, terms: bool = False) -> bool:
    """Whether the clause demands or wishes what it names: 要召开…, 会议要求,开展….

    ``alone``: the clause has its own subject, so that no 要 of one before it holds for it.
    ``terms``: 每年 may be that of an agreement: 每年选派12名专家.
    """
    code = coded.code
    clause = mark_before(code, first, MARKS) + 1
    line = coded.line.words
    sentence = mark_before(code, first, "。;!?") + 1
    for at in range(clause if alone else sentence, first):
        index = line.starts.get(coded.starts[at]) if coded.spans[at] is None else None
        calling = words("calling_words" if at >= clause else "demanding_words")
        token = line.tokens[index] if index is not None else None
        span = coded.spans[at]
        if span is not None and at >= clause and not terms and span.type == "Date":
            if line.text[span.start : span.end] in calling:
                return True  # 每年组织培训
        if token and token.tag != "p" and line.word(token) in calling:
            if not _invited(coded, at, first):
                return True
    if any(word in code[clause:first] for word in words("so_words")):
        return False
    if clause_pattern("rules").match(code, clause):
        return False  # 某院认为…,|判处甲有期徒刑三年
    if day_set(coded, clause, first) or (alone and _set_for(coded, clause, first)):
        return False
    verbs = forms("demanding_verbs")
    around = range(sentence, max(sentence, clause - 1))
    found = [(at, verbs.at(code, at)) for at in around if code[at] in verbs.first]
    calls = [(at, v) for at, v in found if v]
    calls = [(at, v) for at, v in calls if not (_noun(coded, at) or _does(coded, at, len(v)))]
    said = [v for _, v in calls]
    if not said or _urges(said):
        return bool(said)
    last, verb = calls[-1]
    since = last + len(verb) if code.count(",", last, clause) == 1 else clause
    return not _announced(coded, min(clause, since), first)  # 明确自7月1日起,在某地开展…


def _does(coded: Coded, at: int, size: int) -> bool:
    """Whether a verb of demanding is none here: 提出上诉 is done, 建议29条 are counted."""
    if len(forms("event_acts").at(coded.code, at) or "") > size:
        return True
    behind = coded.spans[at + size] if at + size < len(coded.spans) else None
    return behind is not None and behind.type == "Figure"


def _invited(coded: Coded, at: int, first: int) -> bool:
    """Whether 应 says only at whose wish: 应某部部长邀请,…."""
    if coded.code[at] != "应":
        return False
    stop = min((e for m in MARKS if (e := coded.code.find(m, at)) >= 0), default=first)
    return coded.code[at:stop].endswith(ordered("inviting_words"))


def _urges(said: list[str]) -> bool:
    """Whether one of the verbs only wishes or demands: 要求, 希望."""
    return any(verb in words("urging_verbs") for verb in said)


def _announced(coded: Coded, clause: int, first: int) -> bool:
    """Whether the clause says in which month, or that it is planned and in which year."""
    moments = (s.value for s in coded.covered(clause, first) if s.type == "Date")
    dates = [m.begin or m.finish or "" for m in moments if isinstance(m, When)]
    if any(len(d) >= len("2021-01") for d in dates):
        return True
    return bool(dates) and negation(coded, first) == "planned"


def _set_for(coded: Coded, clause: int, first: int) -> bool:
    """Whether a clause with its own subject sets a time or a plan: 某厅将于9月底前出台…."""
    if any(s.type == "Date" for s in coded.covered(clause, first)):
        return True
    return negation(coded, first) == "planned"


def day_set(coded: Coded, clause: int, first: int) -> bool:
    """Whether the clause sets a day, which is more than a demand: 会议明确,10月31日召开…."""
    dates = (s.value for s in coded.covered(clause, first) if s.type == "Date")
    days = (d for d in dates if isinstance(d, When) and d.begin == d.finish)
    return any(len(d.begin or "") >= len("2021-01-01") for d in days)


def conditional(coded: Coded, first: int) -> bool:
    """Whether the clause, or one before it in its sentence, says in which case: 抓获…的,奖励…."""
    code = coded.code
    start, stop = mark_before(code, first, ";。!?") + 1, mark_after(code, first, MARKS)
    stop = stop if stop >= 0 else len(code)
    ends = (at for at in range(start, stop) if code[at] == "," or at == stop - 1)
    cases = (at if code[at] == "," else at + 1 for at in ends)
    return any(code[at - 1] == "的" and _says_doing(coded, at) for at in cases)


def _says_doing(coded: Coded, end: int) -> bool:
    """Whether the clause that ends at ``end`` has a verb: 情节严重的, not 最大的."""
    line, start = coded.line.words, mark_before(coded.code, end - 1, MARKS) + 1
    if _is_one(coded, start, end):
        return False
    places = (line.starts.get(coded.starts[at]) for at in range(start, end))
    return any(line.tokens[index].tag == "v" for index in places if index is not None)


def _is_one(coded: Coded, start: int, end: int) -> bool:
    """Whether 是…的 only says who did it: 是王立帮着处置的."""
    at = coded.code.find("是", start, end)
    return at >= 0 and coded.spans[at] is None
