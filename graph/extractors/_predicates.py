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
from graph.extractors._clauses import clause_subject
from graph.extractors._predicate import Predicate, token_at
from graph.extractors._stretches import object_end, opening
from graph.lexicons import forms, ordered, words
from graph.model import Token

_MARKS = ",;。!?:|[]"
_TITLED = ("title", "subtitle", "caption", "heading")
_NOTHING = ' "\ue006'  # what is no object: blanks, quotation marks, a date
_VERBAL = frozenset(("v", "vn", "vd"))
_THINGS = frozenset(("n", "nz", "nw", "nr", "ns", "nt", "vn", "an", "PER", "LOC", "ORG", "s"))
_NOMINAL = frozenset(("n", "nz", "vn", "a", "an", "nw"))


def predicates(coded: Coded) -> Iterator[Predicate]:
    """The predicates of a line, in order."""
    titled = coded.line.sentence.role in _TITLED
    for start, end in _clauses(coded.code, _MARKS + " " if titled else _MARKS):
        at = start
        while found := _next(coded, start, at, end):
            if found.end > found.at + len(found.verb) or found.bare:
                yield found
            at = found.end


def _clauses(code: str, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches between marks; what stands in quotation marks is not cut."""
    start, quoted, depth = 0, False, 0
    even = code.count('"') % 2 == 0
    for at, char in enumerate(code):
        quoted ^= even and char == '"'
        depth += (char == "(") - (char == ")")
        if char in marks and not quoted and depth <= 0:
            if start < at:
                yield start, at
            start = at + 1
    if start < len(code):
        yield start, len(code)


def _next(coded: Coded, clause: int, at: int, end: int) -> Predicate | None:
    """The first predicate of ``code[at:end]``, None where there is none or a verb bars it."""
    prepositional, light, start = False, -1, at
    unsorted: Predicate | None = None
    while at < end:
        if coded.code[at] in '"(':
            closing = coded.code.find('"' if coded.code[at] == '"' else ")", at + 1, end)
            at = closing + 1 if closing > 0 else at + 1
            continue
        token = token_at(coded, at)
        if token is None:
            prepositional &= coded.spans[at] is None
            at += 1
            continue
        word = coded.line.words.word(token)
        form = _act(coded, token, at, end)
        if form and (found := _predicate(coded, (clause, start, end), at, form, light)):
            return found
        if word in words("light_verbs"):
            light = at
        elif token.tag == "p" or _manner(coded, word, at, end):
            prepositional = True
        elif token.tag in _NOMINAL and token.tag != "vn":
            prepositional = False
        elif _bars(coded, at, token) and not form and not prepositional:
            at = _passive(coded, at, end) or _joined(coded, at, end)
            start = clause = at
            unsorted = None
            continue
        elif unsorted is None and not form and not prepositional:
            unsorted = _unsorted(coded, (clause, start, end), at, token)
        at = bisect_left(coded.starts, token.end, at, end)
    return unsorted


def _manner(coded: Coded, word: str, at: int, end: int) -> bool:
    """Whether a verb only leads in how something is done: 采取明察暗访的方式检查."""
    if word not in words("manner_verbs"):
        return False
    return any(noun in coded.code[at:end] for noun in words("manner_nouns"))


def _unsorted(
    coded: Coded, clause: tuple[int, int, int], at: int, token: Token
) -> Predicate | None:
    """A verb of no list as the predicate of its clause, when it takes something."""
    word = coded.line.words.word(token)
    if token.tag != "v" or word in words("idle_verbs") or _noun(coded, at, token, -1, 0):
        return None
    first, _, end = clause
    verb_end = at + len(word)
    behind = coded.code[verb_end : object_end(coded, verb_end, end)]
    if len(word) == 1 or not _names_thing(coded, verb_end, verb_end + len(behind)):
        return None
    if any(_denies(char) for char in behind):
        return None
    if behind.endswith(ordered("abstract_ends")) or _leads_on(behind):
        return None
    if len(behind.lstrip("了")) < 2 or behind[:1] in words("object_ends"):
        return None
    if behind[0] == "、" or behind[-1] == "的" or "的" in behind[:2]:
        return None
    if at == first and "的" in behind:
        return None  # a noun with what describes it: 扎根牧区的法官
    return Predicate(word, at, at, verb_end + len(behind), first, bare=False)


def _leads_on(behind: str) -> bool:
    """Whether it only leads in what follows: 在某委指挥|下, 接群众举报|称."""
    return behind in words("leading_ends")


def _names_thing(coded: Coded, start: int, end: int) -> bool:
    """Whether what stands behind a verb has a noun, a name or a number: not of 集合完毕."""
    for at in range(start, end):
        token = token_at(coded, at)
        if coded.spans[at] is not None or (token is not None and token.tag in _THINGS):
            return True
    return False


def _passive(coded: Coded, at: int, end: int) -> int:
    """Where 被 begins what is done, behind the reason: 因…、帮助…罪被依法逮捕; 0 without one."""
    for place in range(at + 1, end):
        token = token_at(coded, place)
        if coded.code[place] == "被" and token is not None and token.tag == "p":
            return place
    return 0


def _joined(coded: Coded, at: int, end: int) -> int:
    """Where the clause goes on with a second verb (…,并…), its end if it does not."""
    while at < end:
        token = token_at(coded, at)
        if token is not None and coded.line.words.word(token) in words("clause_joiners"):
            return token.end - token.start + at
        at += 1
    return end


def _bars(coded: Coded, at: int, token: Token) -> bool:
    """Whether the verb at ``at`` makes the rest no telling; 有3人失联 is one."""
    word = coded.line.words.word(token)
    if word in words("predicate_bars"):
        following = coded.spans[at + len(word)] if at + len(word) < len(coded.spans) else None
        return following is None or following.type != "Figure" or word not in words("there_are")
    return token.tag == "v" and (word in words("general_verbs") or word in words("speech_verbs"))


def _act(coded: Coded, token: Token, at: int, end: int) -> str | None:
    """The listed verb that starts here, over several tokens, or that ends this one."""
    table, line = forms("event_acts"), coded.line.words
    for form in table.all_at(coded.code, at):
        stop = at + len(form)
        whole = stop <= end and (coded.ends[stop - 1] in line.ends or _span_at(coded, stop))
        if whole and (token.tag in _VERBAL or token.end - token.start < len(form)):
            return form
    if token.tag not in _VERBAL:
        return None
    last = table.ending(line.text, token.end, token.start + 1)
    return last if last and line.text[token.start] not in words("denying_chars") else None


def _span_at(coded: Coded, at: int) -> bool:
    """Whether a name starts at ``at``: the tagger takes 清通国道219线 for one word."""
    return at < len(coded.spans) and coded.spans[at] is not None


def _predicate(
    coded: Coded, clause: tuple[int, int, int], at: int, form: str, light: int
) -> Predicate | None:
    """The predicate of a listed verb; None where it is a noun, modifies one or lacks an object."""
    code, (first, begin, end) = coded.code, clause
    token = token_at(coded, at)
    verb_end = at + (token.end - token.start if token and not code.startswith(form, at) else 0)
    verb_end = max(verb_end, at + len(form) if code.startswith(form, at) else 0)
    if _noun(coded, at, token, light, len(form)):
        return None
    stop = object_end(coded, verb_end, end)
    if forms("event_acts")[form]["frame"] == "move":
        stop = _next_verb(coded, verb_end, stop)
    behind = code[verb_end:stop].lstrip("了过")
    if behind[:1] in words("object_ends") and behind[:1] == "的":
        return None
    if behind[:2] in words("empty_objects") or behind in words("empty_objects"):
        return None
    if behind.startswith(ordered("measuring_words")) or behind.endswith("的"):
        return None
    if behind.endswith(ordered("abstract_ends")) or _leads_on(behind):
        return None
    if _tags_along(coded, at, begin) or _aim(coded, at) or _amid(coded, begin, at, stop):
        return None
    if behind.startswith(ordered("case_openers")):
        return None
    if behind in words("crime_nouns") or behind.startswith(ordered("since_words")):
        return None
    bare = not behind.strip(_NOTHING)
    if bare and form in words("speech_verbs"):
        return None  # 警方昨日公布,…
    if not bare and _modifies(coded, form, verb_end, stop):
        return None
    told_of = bare and light >= 0 and any(c in words("facing_chars") for c in code[begin:light])
    if bare and forms("event_acts")[form]["object"] == "yes" and not told_of:
        if not _adverb_before(coded, at, begin) and not _done_by(coded, form, first, at, light):
            return None
    if bare and light >= 0 and code.startswith(ordered("witness_words"), light):
        return None
    if code[at - 1 : at] in words("reason_words") and "罪" in behind:
        return None  # 以包庇罪判处
    if at > 0 and (_denies(code[at - 1]) or (bare and code[at - 1] == "经")):
        return None  # 未上诉; 经调查
    if bare and stop < end and code[stop] not in words("clause_joiners"):
        return None  # 宣判后, 会谈中: told before
    found = Predicate(form, at, at, stop, first, bare)
    return replace(found, first=opening(coded, found, begin, light))


def _denies(char: str) -> bool:
    """Whether a character before a verb says that it is not done: 未, 不, 没; not 拟."""
    planned = forms("modality").rows.get(char, {}).get("modality") == "planned"
    return char in words("denying_chars") and not planned


def _tags_along(coded: Coded, at: int, begin: int) -> bool:
    """Whether an adverb makes it part of what was done before: 一并移送, 随案移送."""
    along = ordered("along_words")
    return coded.code.startswith(along, at) or coded.code.endswith(along, begin, at)


def _amid(coded: Coded, begin: int, at: int, stop: int) -> bool:
    """Whether the phrase says only amid what something is done: 在抢险救灾中."""
    led = any(coded.code[i] == "在" and coded.spans[i] is None for i in range(begin, at))
    return led and coded.code.startswith(ordered("amid_ends"), stop)


def _aim(coded: Coded, at: int) -> bool:
    """Whether 为 right before the verb says what for: 为表彰先进."""
    return at > 0 and coded.code[at - 1] == "为" and coded.spans[at - 1] is None


def _next_verb(coded: Coded, start: int, stop: int) -> int:
    """Where the next listed verb stands: a way ends there (赶赴医院看望伤员)."""
    table = forms("event_acts")
    for at in range(start + 1, stop):
        token = token_at(coded, at)
        form = _act(coded, token, at, stop) if token is not None and token.tag == "v" else None
        if form and table[form]["frame"] != "move" and coded.code[at - 1] != "的":
            return at
    return stop


def _modifies(coded: Coded, form: str, end: int, stop: int) -> bool:
    """Whether what stands behind a verb that takes no object is a noun that it sorts: 获奖队伍."""
    row, span = forms("event_acts")[form], coded.spans[end]
    if row["frame"] != "undergo" or row["object"] == "yes":
        return False
    if span is not None and span.type == "Figure" and _next_verb(coded, end, stop) < stop:
        return True
    return coded.code[end] not in words("verb_followers") and (
        span is None or span.type not in ("Figure", "Date", "Place")
    )


def _adverb_before(coded: Coded, at: int, begin: int) -> bool:
    """Whether an adverb or 获 makes a verb tell what is done to its subject: 已全部扑灭."""
    if at <= begin:
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[at]) if coded.spans[at - 1] is None else None
    last = line.tokens[index] if index is not None else None
    if last is None:
        return False
    word = line.word(last)
    return last.tag in ("d", "ad") or word in words("passive_chars") or word in words("all_words")


def _done_by(coded: Coded, form: str, first: int, at: int, light: int) -> bool:
    """Whether a named person or body does what a bare verb tells: 某局逐项验收, 某局组织验收."""
    token = token_at(coded, at)
    said = token is not None and token.tag == "v" and token.end - token.start > 1
    if not (said or light >= 0) or forms("event_acts")[form]["kind"] not in words("sole_kinds"):
        return False
    return any(s.type in ("Person", "Organization") for s in clause_subject(coded, first, at))


def _noun(coded: Coded, at: int, token: Token | None, light: int, size: int) -> bool:
    """Whether the verb is a noun here: behind 的, or with a noun before it (安全检查)."""
    if token is None:
        return False
    before = coded.code[at - 1] if at else ","
    if before in "的之、":
        return True
    if before in _MARKS and token.tag == "vn" and coded.line.sentence.role not in _TITLED:
        return True
    if token.tag != "vn" or coded.spans[at - 1] is not None or token.end - token.start < size:
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[at])
    last = line.tokens[index] if index is not None else None
    return last is not None and last.tag in _NOMINAL and light < 0
