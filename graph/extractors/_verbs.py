"""What stands at a place in a coded line: a verb, or a noun that looks like one.

A verb is none where it modifies a noun (调运的帐篷), is one itself (安全检查), is denied, or says
only for what or amid what something is done.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import compounded, token_at
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.model import Token
from graph.numbers import Quantity
from graph.numerals import words as numerals

MARKS = ",;。!?:|[]◎●○■□◆◇▲△▶►★☆※"
TITLED = ("title", "subtitle", "caption", "heading", "related")
VERBAL = frozenset(("v", "vn", "vd"))
_NOMINAL = frozenset(("n", "nz", "vn", "a", "an", "nw"))
_SENT = "派驻"
HELD = 4  # characters of what is held by which it can be told apart


def last_start(coded: Coded, stop: int) -> int:
    """Where the last word before ``stop`` starts."""
    index = coded.line.words.ends.get(coded.ends[stop - 1])
    if index is None or coded.spans[stop - 1] is not None:
        return stop - 1
    return stop - (coded.line.words.tokens[index].end - coded.line.words.tokens[index].start)


def act_at(coded: Coded, token: Token, at: int, end: int) -> str | None:
    """The listed verb that starts here, over several tokens, or that ends this one."""
    table, line = forms("event_acts"), coded.line.words
    for form in table.all_at(coded.code, at):
        stop = at + len(form)
        if nowhere(coded, form, stop):
            continue
        whole = stop <= end and (coded.ends[stop - 1] in line.ends or _span_at(coded, stop))
        alone = token.tag in VERBAL or token.end - token.start < len(form)
        if whole and (alone or (len(form) >= HELD and stop == at + token.end - token.start)):
            return form
        if not whole and token.tag == "nz" and _glued(coded, token, at, form):
            return form
    if token.tag not in VERBAL:
        return None
    last = table.ending(line.text, token.end, token.start + 1)
    if last and nowhere(coded, last, at + token.end - token.start):
        return None
    return last if last and line.text[token.start] not in words("denying_chars") else None


def _glued(coded: Coded, token: Token, at: int, form: str) -> bool:
    """Whether a verb behind its subject was taken for the front of a name: 某公司|中标管网改造."""
    row, before = forms("event_acts")[form], coded.spans[at - 1] if at else None
    rest = token.end - token.start - len(form)
    acting = before is not None and before.type in ("Organization", "Person")
    return acting and len(form) > 1 and rest > 1 and row["object"] == "yes"


def nowhere(coded: Coded, form: str, stop: int) -> bool:
    """Whether a verb of taking somebody somewhere names no site (将工程款|转入他人账户), one of
    coming says only who comes (接待|来访|群众), or it is a noun: 检查|中发现的问题."""
    row, span = forms("event_acts").rows.get(form, {}), (coded.spans[stop:] or [None])[0]
    if form in words("coming_verbs"):
        behind = token_at(coded, stop) if span is None and stop < len(coded.code) else None
        noun = behind is not None and behind.tag in ("n", "nz")
        return noun and not coded.code.startswith(ordered("own_houses"), stop)
    amid = clause_pattern("amid-verb").match(coded.code, stop) is not None
    if amid or row.get("frame") != "move" or row["kind"] not in words("rescue_kinds"):
        return amid
    return span is None or span.type not in ("Organization", "Place")


def _span_at(coded: Coded, at: int) -> bool:
    """Whether a name starts at ``at``: the tagger takes 清通国道219线 for one word."""
    return at < len(coded.spans) and coded.spans[at] is not None


def denies(char: str) -> bool:
    """Whether a character before a verb says that it is not done: 未, 不, 没; not 拟."""
    planned = forms("modality").rows.get(char, {}).get("modality") == "planned"
    return char in words("denying_chars") and not planned


def tags_along(coded: Coded, at: int, begin: int) -> bool:
    """Whether an adverb makes it part of what was done before: 一并移送, 随案移送."""
    along = ordered("along_words")
    return coded.code.startswith(along, at) or coded.code.endswith(along, begin, at)


def amid(coded: Coded, begin: int, at: int, stop: int) -> bool:
    """Whether the phrase says only amid what something is done: 在抢险救灾中, 在培训上."""
    code, ends = coded.code, ordered("amid_ends")
    return "在" in code[begin:at] and (code[at + 2 : stop] == "上" or code.startswith(ends, stop))


def aim(coded: Coded, at: int) -> bool:
    """Whether 为 right before the verb says what for: 为表彰先进."""
    return at > 0 and coded.code[at - 1] == "为" and coded.spans[at - 1] is None


def next_verb(coded: Coded, start: int, stop: int) -> int:
    """Where the next listed verb stands: a way ends there (赶赴医院看望伤员)."""
    table = forms("event_acts")
    for at in range(start + 1, stop):
        if coded.code.count('"', start, at) % 2:
            continue  # within quotation marks
        token = token_at(coded, at)
        if token is None or not (token.tag == "v" or _gone_to_do(coded, at, token)):
            continue
        form = act_at(coded, token, at, stop)
        if form and table[form]["frame"] != "move" and coded.code[at - 1] != "的":
            return at
    return stop


def modifies(coded: Coded, form: str, end: int, stop: int) -> bool:
    """Whether what stands behind a verb that takes no object is a noun that it sorts: 获奖队伍."""
    row, span = forms("event_acts")[form], coded.spans[end]
    if row["frame"] != "undergo" or row["object"] == "yes":
        return False
    if span is not None and span.type == "Figure" and next_verb(coded, end, stop) < stop:
        return True
    return coded.code[end] not in words("verb_followers") and (
        span is None or span.type not in ("Figure", "Date", "Place")
    )


def adverb_before(coded: Coded, at: int, begin: int) -> bool:
    """Whether an adverb or 获 makes a verb tell what is done to its subject: 已全部扑灭."""
    if at <= begin:
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[at]) if coded.spans[at - 1] is None else None
    last = line.tokens[index] if index is not None else None
    if last is None:
        return False
    word = line.word(last)
    if word in words("hardly_words"):
        return False
    return (
        last.tag in ("d", "ad", "vd")
        or word in words("passive_chars")
        or word in words("all_words")
    )


def faced_right(coded: Coded, begin: int, at: int) -> bool:
    """Whether a verb stands right behind whom or where it is said to: 向某县委反馈."""
    span = coded.spans[at - 1] if at > begin else None
    if span is None or span.type not in ("Organization", "Person", "Place"):
        return False
    lead = coded.code[begin : at - 1]
    return any(c in words("facing_chars") or c in words("date_leaders") for c in lead)


def describes(coded: Coded, clause: int, at: int, start: int, stop: int) -> bool:
    """Whether a verb only describes a noun behind it, or what it takes is none: 剪彩后的合影,
    安置点的副院长, 一辆|核载35人的客车, 拟任|人员, 通报|强调, 控制在6万元以内, 任命(市长提请)."""
    code, behind = coded.code, coded.code[start:stop]
    if not behind:
        return False
    if compounded(coded, start) or forms("side_words").at(code, start, stop):
        return True
    if behind in words("speech_core") or (behind[0] == "(" and behind[-1] == ")"):
        return True
    if clause_pattern("of-somebody").match(code, start, stop):
        return True  # 应邀访问某国的副主席甲会见乙
    if behind.startswith(ordered("responding_words")) and "对" in code[clause:at]:
        return True  # 对代表团来访|表示欢迎
    span = coded.spans[start + 1] if start + 1 < stop else None
    if behind[0] in words("date_leaders") and span is not None and span.type == "Figure":
        return True
    if code.startswith(_SENT, at) and clause_pattern("sent-one").match(code, start, stop):
        return True  # 派驻某村第一书记王立到户走访
    counted = at > clause and (s := coded.spans[at - 1]) is not None and s.type == "Figure"
    counted = counted or clause_pattern("one-of").fullmatch(code, at - 2, at) is not None
    last = coded.spans[stop - 1]
    named = last is not None and last.type not in ("Person", "Organization", "Place", "Document")
    return "的" in behind and counted and (last is None or named)


def come_about(coded: Coded, form: str, clause: int, at: int) -> bool:
    """Whether a bare verb tells what came of a thing, its subject: 隧道打通, 便桥冲毁."""
    if form[-1] not in words("outcome_chars") or coded.line.sentence.role in TITLED:
        return False
    token = token_at(coded, at)
    if token is None or token.tag == "vn":
        return False  # 在案件侦破中, 无论在督察、案件侦破
    index = coded.line.words.ends.get(coded.starts[at]) if at > clause else None
    return index is not None and coded.line.words.tokens[index].tag in ("n", "nz")


def done_by(coded: Coded, form: str, first: int, at: int, light: int) -> bool:
    """Whether a named person or body does what a bare verb tells: 某局逐项验收, 某局组织验收."""
    token = token_at(coded, at)
    said = token is not None and token.tag == "v" and token.end - token.start > 1
    if not (said or light >= 0) or forms("event_acts")[form]["kind"] not in words("sole_kinds"):
        return False
    return any(s.type in ("Person", "Organization") for s in clause_subject(coded, first, at))


def _only_verb(coded: Coded, at: int, token: Token) -> bool:
    """Whether a word that can be a noun is the one verb of its clause: 实际整治企业23家.

    A number ends what it takes, or it opens a clause behind one that says who or when.
    """
    if coded.line.sentence.role in TITLED:
        return False
    line, code = coded.line.words, coded.code
    start = max((code.rfind(m, 0, at) for m in MARKS), default=-1) + 1
    stop = min((e for m in MARKS if (e := code.find(m, at)) >= 0), default=len(code))
    tokens = (line.starts.get(coded.starts[i]) for i in range(start, stop) if not coded.spans[i])
    tags = [line.tokens[i].tag for i in tokens if i is not None]
    if "v" in tags:
        return False
    behind = coded.covered(at, stop)
    counted = bool(behind) and coded.spans[stop - 1] is behind[-1] and behind[-1].type == "Figure"
    size = stop - at - (token.end - token.start)
    opens = at == start and bool(start) and code[start - 1] == ","
    return size >= HELD and (counted or opens or tags[:1] == ["p"])


def is_noun(coded: Coded, at: int, token: Token | None, light: int, size: int) -> bool:
    """Whether the verb is a noun here: behind 的, or with a noun before it (安全检查)."""
    if token is None:
        return False
    before = coded.code[at - 1] if at else ","
    people = forms("person_nouns").at(coded.code, at) or "" if token.tag == "vn" else ""
    if before in "的之、" or len(people) > token.end - token.start:
        return True  # 种植|大户
    if token.tag == "vn" and _only_verb(coded, at, token):
        return False
    if before in MARKS and token.tag == "vn" and coded.line.sentence.role not in TITLED:
        return True
    if token.tag != "vn" or coded.spans[at - 1] is not None or token.end - token.start < size:
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[at])
    noun = index is not None and line.tokens[index].tag in _NOMINAL and light < 0
    return noun and not _gone_to_do(coded, at, token)


def _gone_to_do(coded: Coded, at: int, token: Token) -> bool:
    """Whether a word that can be a noun is what somebody does where he goes: 深入企业、学校|调研|
    制造业; not 深入企业|调研|活动."""
    line = coded.line.words
    index = line.ends.get(coded.starts[at]) if token.tag == "vn" else None
    while index is not None and line.tokens[index].tag in (*_NOMINAL, "s", "f"):
        index = line.ends.get(line.tokens[index].start)
        if index is not None and line.word(line.tokens[index]) == "、":
            index = line.ends.get(line.tokens[index].start)
    if index is None or line.word(line.tokens[index]) not in words("passing_verbs"):
        return False
    following = token_at(coded, at + token.end - token.start)
    if following is None or following.tag not in _NOMINAL:
        return False
    return line.word(following) not in words("event_heads")


def torn(coded: Coded, start: int, stop: int) -> bool:
    """Whether a verb is none by what stands behind: 的, 地, 、, a noun of one character, a rate."""
    if start >= stop or coded.spans[start] is not None:
        return start + 1 == stop and _rate(coded.spans[start])
    token, mark = token_at(coded, start), coded.code[start]
    tag = token.tag if token is not None else ""
    if mark in words("torn_ends") and (mark == "、" or tag == "u"):
        return True
    if coded.line.sentence.role in TITLED and tag == "p":
        return mark in words("date_leaders")  # 发表于河北
    level = any(s is not None and s.type == "Figure" for s in coded.spans[start:stop])
    if level and mark in words("level_chars"):
        return True  # 提升至每小时36箱
    alone = token is not None and token.end - token.start == 1
    return alone and tag == "n" and (stop - start == 1 or mark in words("fund_chars"))


def _rate(span: Span | None) -> bool:
    """Whether a number is a share, or so many points or times."""
    amount = span.value if span is not None and span.type == "Figure" else None
    return isinstance(amount, Quantity) and (
        amount.kind in ("percent", "share") or amount.unit in numerals("turns")
    )


def lasts(coded: Coded, start: int, end: int) -> bool:
    """Whether a verb is followed by how long it is for: 判囚28个月, 停课一天."""
    behind = (s for s in coded.covered(start, end) if s.type == "Date")
    return any(s.kind == "duration" for s in behind)


def granted(coded: Coded, clause: int, at: int, light: int) -> bool:
    """Whether 予以 makes a bare verb what is done to its subject: 请求予以驳回."""
    token = token_at(coded, light)
    said = coded.line.words.word(token) if token is not None else ""
    right = token is not None and light + token.end - token.start == at
    counted = any(s.type == "Figure" for s in coded.covered(clause, light))
    if right and said in words("receiving_verbs"):
        return counted or own_subject(coded, clause, light)
    return right and said in words("granting_verbs") and own_subject(coded, clause, light)


def timed_only(coded: Coded, clause: int, at: int) -> bool:
    """Whether only a plan and a day stand before a bare verb, its thing told: 预计6月出台."""
    dated = any(s.type == "Date" for s in coded.covered(clause, at))
    line, at_ = coded.line.words, clause
    while at_ < at:
        token = token_at(coded, at_)
        span = coded.spans[at_]
        if span is not None and span.type != "Date":
            return False
        if token is not None and forms("modality").rows.get(line.word(token)) is None:
            return False
        at_ += 1 if token is None else token.end - token.start
    return dated and clause > 0 and coded.code[clause - 1] == ","
