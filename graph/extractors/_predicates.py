"""Coded line -> predicates: what its clauses say is done, whatever the construction.

A clause runs from mark to mark, and anew from a 并 before a verb. Its predicate is the first
verb of ``lexicons/event_acts.tsv`` in it, unless a verb that makes the rest a wish, a task
or what somebody says stands before it (a preposition's phrase apart: 为加强合作签署协议), and
unless it modifies a noun (调运的帐篷) or is one itself (安全检查). What names the event runs
from the verb, or from what is put before it (将…, 被…), to the end of the clause; a verb that
stands bare takes along whom or what it is about (与企业座谈, 大桥通车).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from graph.context.coding import Coded
from graph.extractors._bars import bars, joined, of_held, passive, said_next, tells
from graph.extractors._clauses import own_subject
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import Predicate, one_word, token_at
from graph.extractors._stretches import object_end, opening, puts
from graph.extractors._unlisted import fronted as put_before
from graph.extractors._unlisted import holding, leads_on, manner, suffered, unlisted
from graph.extractors._verbs import (
    MARKS,
    TITLED,
    act_at,
    adverb_before,
    aim,
    amid,
    come_about,
    denies,
    describes,
    done_by,
    faced_right,
    granted,
    is_noun,
    lasts,
    modifies,
    next_verb,
    tags_along,
    timed_only,
    torn,
)
from graph.lexicons import among, forms, ordered, words

_GROUP = 2  # characters of those who do it, before the place: 专家团队在|门诊大厅义诊
_UNDERGOES, _FEELS, _WORK = "受", "表示", "工作"
_TOLD_BEFORE = ("后,", "前,")
_NOTHING = ' "\ue006'  # what is no object: blanks, quotation marks, a date
_NOMINAL = frozenset(("n", "nz", "vn", "a", "an", "nw"))


def predicates(coded: Coded) -> Iterator[Predicate]:
    """The predicates of a line, in order."""
    titled = coded.line.sentence.role in TITLED
    for start, end in _clauses(coded.code, MARKS + "— " if titled else MARKS + "—"):
        at = start
        while found := _next(coded, start, at, end):
            if found.end > found.at + len(found.verb) or found.bare:
                yield found
            at = found.end


def _clauses(code: str, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches between marks; what stands in quotation marks is not cut."""
    start, quoted, depth = 0, False, 0
    even = code.count('"') % 2 == 0
    whole = [m.span() for m in clause_pattern("founded-by").finditer(code)]  # 由甲牵头,乙参加的…组
    for at, char in enumerate(code):
        quoted ^= even and char == '"'
        depth += (char == "(") - (char == ")")
        joins = char == "—" and code[at - 1 : at + 2].count("—") == 1  # 中国—中亚
        inside = joins or quoted or depth > 0 or any(a < at < b for a, b in whole)
        if char in marks and not inside:
            if start < at:
                yield start, at
            start = at + 1
    if start < len(code):
        yield start, len(code)


def _next(coded: Coded, clause: int, at: int, end: int) -> Predicate | None:
    """The first predicate of ``code[at:end]``, None where there is none or a verb bars it."""
    prepositional, fronted, light, start = False, False, -1, at
    wrong = held = -1
    unsorted: Predicate | None = None
    while at < end:
        if coded.code[at] in '"(':
            closing = coded.code.find('"' if coded.code[at] == '"' else ")", at + 1, end)
            at = closing + 1 if closing > 0 else at + 1
            continue
        token = token_at(coded, at)
        if token is None:
            faced = at > 0 and coded.code[at - 1] in words("done_for_words")
            faced = faced or _sited_name(coded, at) or _done_to(coded, at)
            if (faced or not prepositional) and (
                found := _named(coded, (clause, start, end), at, light)
            ):
                return found
            prepositional &= coded.spans[at] is None
            at += 1
            continue
        word = coded.line.words.word(token)
        form = act_at(coded, token, at, end)
        found = _predicate(coded, (clause, start, end), at, form, light) if form else None
        if found and fronted and _carried(coded, found):
            at = bisect_left(coded.starts, token.end, at, end)
            continue
        if found:
            return _misdeed(found, wrong)
        if word in words("wrong_adverbs") and token.tag in ("d", "ad", "v", "vd", "a", "b"):
            wrong = at
        elif wrong >= 0 and token.tag == "v" and not word.startswith("所"):  # 违纪|所得
            if found := unlisted(coded, (clause, start, end), at, token, idle=True):
                return _misdeed(found, wrong)
        holds = word in words("holding_verbs") or word in words("loose_holding_verbs")
        holds &= coded.report_text[token.end : token.end + 1] != "、"  # 由甲主办、乙承办
        if holds and not prepositional:
            held = at
        if word in words("light_verbs"):
            light = at
        elif token.tag == "p" or manner(coded, word, at, end):
            prepositional = fronted = True
        elif token.tag == "s" or (token.tag in _NOMINAL and token.tag != "vn"):
            prepositional = False  # 为村里|修好水渠
        elif bars(coded, at, token) and not (form or prepositional or of_held(coded, held, at)):
            at = tells(coded, at, token) or passive(coded, at, end) or joined(coded, at, end)
            start = clause = at
            unsorted, held = None, -1
            continue
        elif unsorted is None and not form and not prepositional:
            held_here = held == at and word not in words("light_verbs")
            place = (clause, start, end)
            unsorted = holding(coded, place, at, token) if held_here else None
            unsorted = unsorted or unlisted(coded, place, at, token)
        at = bisect_left(coded.starts, token.end, at, end)
    taken = token_at(coded, held) if unsorted is None and held >= 0 else None
    found = unsorted or (holding(coded, (clause, start, end), held, taken) if taken else None)
    if found is None:
        return suffered(coded, (clause, start, end)) or put_before(coded, (clause, start, end))
    return None if fronted and _carried(coded, found) else found


def _sited_name(coded: Coded, at: int) -> bool:
    """Whether a name holds the place where it is done, behind 在: 在|门诊大厅义诊."""
    span = coded.spans[at]
    led = at > 0 and coded.code[at - 1] in words("date_leaders")
    return led and span is not None and span.end - span.start > len(span.head)


def _done_to(coded: Coded, at: int) -> bool:
    """Whether a name holds who does it to the subject: 被|公安机关刑事拘留."""
    return at > 0 and coded.code[at - 1] in words("passive_chars")


def _named(coded: Coded, clause: tuple[int, int, int], at: int, light: int) -> Predicate | None:
    """A verb at the end of its clause that was read as the head of a name: 某委对其|立案审查."""
    span, (first, begin, end) = coded.spans[at], clause
    if (
        span is None
        or span.type != "Event"
        or coded.code[at + 1 : end][:1].strip("、")
        or light >= begin
        or at == begin
    ):
        return None
    row = forms("event_acts").rows.get(span.head)
    if row is None or row["object"] != "free" or coded.line.sentence.role in TITLED:
        return None
    last = coded.line.words.ends.get(coded.ends[at])
    said = coded.line.words.tokens[last] if last is not None else None
    if said is None or said.tag not in ("v", "vn", "nz") or coded.code[at - 1] in "的、":
        return None
    faces = coded.code[begin:at].rfind("对")
    types: tuple[str, ...] = ("Person", "Organization")
    if row["kind"] in words("mishap_kinds"):
        types = ("Place", "Figure", "Organization")
    before = coded.covered(first, at)
    sited = {"Place", "Date"} <= {s.type for s in before}  # 9月16日到某街道|义诊
    own = own_subject(coded, first, at) or (_sited_name(coded, at) and at - first > _GROUP)
    own = own or _done_to(coded, at)
    if not (sited or own or any(s.type in types for s in before)):
        return None
    opens = begin + faces if faces >= 0 else at - _done_to(coded, at)
    return Predicate(span.head, at, opens, at + 1, first, bare=True)


def _carried(coded: Coded, found: Predicate) -> bool:
    """Whether it only begins what something is done about or for: 对|开展整治的意义进行学习,
    为|展开工作打牢基础."""
    said = coded.code[found.at + len(found.verb) : found.end]
    return any(verb in said for verb in words("carrying_verbs"))


def _misdeed(found: Predicate, wrong: int) -> Predicate:
    """The predicate as a misdeed, named from the adverb that makes it one."""
    return found if wrong < 0 else replace(found, first=wrong, wrong=True)


def _empty(coded: Coded, at: int, behind: str) -> bool:
    """Whether what a verb takes opens with a word that names nothing (支持和帮助), and no noun goes
    on behind it (问题线索14条)."""
    if behind[:2] not in words("empty_objects") or at < 0:
        return False
    whole = token_at(coded, at)
    if whole is not None and whole.end - whole.start > 2:
        return False  # 责任书
    following = token_at(coded, at + 2) if at + 2 < len(coded.code) else None
    return len(behind) == 2 or following is None or following.tag not in ("n", "nz")


def _round(coded: Coded, form: str, begin: int, light: int) -> bool:
    """Whether somebody named goes round to see to something: 书记张明带队开展巡河|工作."""
    kind = forms("event_acts")[form]["kind"]
    return any(
        s is not None and s.type == "Person" for s in coded.spans[begin:light]
    ) and kind in words("tour_kinds")


def _by_somebody(coded: Coded, clause: int, at: int, kind: str) -> bool:
    """Whether a bare verb is what somebody named does to its subject: 被某办|通报, 由某院|收治."""
    by = clause_pattern("passive").search(coded.code, clause, at)
    told = by and (by.group()[0] in words("suffering_words") or kind in words("rescue_kinds"))
    return bool(told) and by is not None and by.end("p") == at


def _predicate(
    coded: Coded, clause: tuple[int, int, int], at: int, form: str, light: int
) -> Predicate | None:
    """The predicate of a listed verb; None where it is a noun, modifies one or lacks an object."""
    code, (first, begin, end) = coded.code, clause
    token = token_at(coded, at)
    verb_end = at + (token.end - token.start if token and not code.startswith(form, at) else 0)
    verb_end = max(verb_end, at + len(form) if code.startswith(form, at) else 0)
    if is_noun(coded, at, token, light, len(form)):
        return None
    if any(word in code[begin:at] for word in words("about_words")) and "的" in code[verb_end:end]:
        return None  # 作了关于|选举办法的说明
    if coded.code.endswith(ordered("submitting_words"), begin, max(begin, at - 1)):
        return None  # 提请某市人大常委会|审议
    countered = coded.code.endswith(ordered("countering_words"), begin, at)
    row = forms("event_acts")[form]
    if countered and (form in words("misdeed_verbs") or row["kind"] in words("rescue_kinds")):
        return None  # 拦截|诈骗电话, 防|灭火
    stop = object_end(coded, verb_end, end)
    stop = next_verb(coded, verb_end, stop) if row["frame"] == "move" else stop
    behind = code[verb_end:stop].lstrip("了过")
    if torn(coded, verb_end, stop):
        return None
    made = behind == _WORK and _round(coded, form, begin, light)
    empty = behind in words("empty_objects")
    if not made and (empty or _empty(coded, code.find(behind, verb_end), behind)):
        return None
    if behind.startswith(ordered("measuring_words")) or behind.endswith("的"):
        return None
    if behind.endswith(ordered("abstract_ends")) or leads_on(behind):
        return None
    if tags_along(coded, at, begin) or aim(coded, at) or amid(coded, begin, at, stop):
        return None
    if behind[:1] in words("list_marks") and token is not None:
        after = token_at(coded, verb_end + 1)
        if token.tag == "vn" or (after is not None and after.tag in ("n", "s", "nz")):
            return None  # 调研|文旅产业恢复|和乡村振兴工作
    if behind and form + behind in among("session_parts", "attending_verbs"):
        return None  # 闭幕会后, 会见时在座
    led = (*ordered("case_openers"), *ordered("since_words"), *ordered("bearing_words"))
    if behind in words("crime_nouns") or behind.startswith(led):
        return None
    if describes(coded, first, at, verb_end, stop):
        return None
    bare = not behind.strip(_NOTHING) and not lasts(coded, verb_end, stop)
    by_somebody = bare and _by_somebody(coded, first, at, forms("event_acts")[form]["kind"])
    if bare and not by_somebody and said_next(coded, form, first, stop):
        return None  # 警方昨日公布,…
    if not bare and modifies(coded, form, verb_end, stop):
        return None
    if not bare and code[at - 1 : at] == _UNDERGOES:
        return None  # 代表受|表扬集体发言
    if _FEELS in behind and any(c in words("facing_chars") for c in code[begin:at]):
        return None  # 对|演练成功表示祝贺
    told_of = bare and light >= 0 and any(c in words("facing_chars") for c in code[begin:light])
    told_of = told_of or (bare and faced_right(coded, begin, at))
    told_of = told_of or (bare and (timed_only(coded, first, at) or puts(coded, begin, at)))
    told_of = told_of or (bare and light >= 0 and granted(coded, first, at, light))
    if bare and forms("event_acts")[form]["object"] == "yes" and not told_of:
        by_it = code[at] in words("passive_chars") and not code.startswith(form, at)
        if (
            not by_it
            and not come_about(coded, form, first, at)
            and not by_somebody
            and not adverb_before(coded, at, begin)
            and not done_by(coded, form, first, at, light)
        ):
            return None
    if bare and light >= 0 and code.startswith(ordered("witness_words"), light):
        return None
    if code[at - 1 : at] in words("reason_words") and "罪" in behind:
        return None  # 以包庇罪判处
    mishap = forms("event_acts")[form]["kind"] in words("mishap_kinds")
    if mishap and code[at - 1 : at] in words("reason_words") and code[stop : stop + 1] == ",":
        return None  # 因|突发团雾,发生…事故
    if at > 0 and (denies(code[at - 1]) or (bare and code[at - 1] == "经")):
        return None  # 未上诉; 经调查
    if bare and stop < end and code[stop] != "(" and code[stop] not in words("clause_joiners"):
        return None  # 宣判后, 会谈中: told before
    if bare and at == begin and code[stop : stop + 2] in _TOLD_BEFORE:
        return None  # 会谈后,双方签署协议
    found = Predicate(form, at, at, stop, first, bare)
    named = opening(coded, found, begin, light)
    while named < at and code[named] in words("clause_ends") and one_word(coded, named):
        named += 1  # 改造后|恢复开放; not 中药材开市
    return replace(found, first=named)
