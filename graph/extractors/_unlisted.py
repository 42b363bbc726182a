"""Verbs that no list sorts -> the predicate of their clause, when they take something.

A verb of holding takes a noun that no list of heads has (举行视频会商), one of making a number of
people what they then do (组织3842艘渔船回港); any other verb a thing, a name or a number.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import Predicate, token_at
from graph.extractors._stretches import object_end
from graph.extractors._things import befallen
from graph.extractors._verbs import HELD, VERBAL, denies, describes, is_noun, last_start, nowhere
from graph.lexicons import forms, ordered, words
from graph.model import Token

_THINGS = frozenset(("n", "nz", "nw", "nr", "ns", "nt", "vn", "an", "PER", "LOC", "ORG", "s"))


def holding(coded: Coded, clause: tuple[int, int, int], at: int, token: Token) -> Predicate | None:
    """A verb of holding with the noun that it takes: 举行视频会商."""
    first, _, end = clause
    if token.tag not in VERBAL or is_noun(coded, at, token, -1, 0):
        return None
    verb = coded.line.words.word(token)
    start = at + len(verb)
    stop = object_end(coded, start, end)
    behind = coded.code[start:stop].lstrip("了过")
    short = len(behind) < HELD and behind not in words("bare_meetings")
    if short or _none(coded, stop - len(behind)) or behind[-1] == "的":
        return None
    if behind in words("empty_objects") or behind.endswith(ordered("abstract_ends")):
        return None
    inner = stop - (coded.code[stop - 1] == '"')
    if verb in words("pivot_verbs") and _pivots(coded, start, stop):
        return Predicate(verb, at, at, stop, first, bare=False, pivot=True, held=True)
    last = token_at(coded, last_start(coded, inner))
    if last is not None and coded.line.words.word(last) in words("task_nouns"):
        return None
    if last is None or last.tag not in ("n", "vn", "nz", "v"):
        return None
    return Predicate(verb, at, at, stop, first, bare=False, held=True)


def _pivots(coded: Coded, start: int, stop: int) -> bool:
    """Whether a number of them stands behind the verb, and what they then do."""
    span = coded.spans[start] if start < stop else None
    if span is None or span.type != "Figure":
        return False
    later = (token_at(coded, at) for at in range(start + 1, stop))
    return any(t is not None and t.tag == "v" for t in later)


def manner(coded: Coded, word: str, at: int, end: int) -> bool:
    """Whether a verb only leads in how something is done: 采取明察暗访的方式检查."""
    if word not in words("manner_verbs"):
        return False
    return any(noun in coded.code[at:end] for noun in words("manner_nouns"))


def unlisted(
    coded: Coded, clause: tuple[int, int, int], at: int, token: Token, *, idle: bool = False
) -> Predicate | None:
    """A verb of no list as the predicate of its clause, when it takes something.

    ``idle``: a verb that tells of nothing by itself counts too.
    """
    word = coded.line.words.word(token)
    if not idle and word in words("idle_verbs"):
        return None
    if word in words("coming_verbs") and nowhere(coded, word, at + len(word)):
        return None  # 来访|群众
    if token.tag != "v" or is_noun(coded, at, token, -1, 0):
        return None
    if len(word) == 1 and forms("attending_verbs").at(coded.code, at):
        return None  # 按|下启动键
    first, _, end = clause
    word += _result(coded, at + len(word), end) if len(word) == 1 else ""
    verb_end = at + len(word)
    behind = coded.code[verb_end : object_end(coded, verb_end, end)]
    if not _names_thing(coded, verb_end, verb_end + len(behind)):
        return None
    if len(word) == 1 and not _handles(coded, word, verb_end, verb_end + len(behind)):
        staged = coded.spans[verb_end] if verb_end < end else None
        done = _completed(coded, verb_end, verb_end + len(behind))
        if not done and (staged is None or staged.type != "Document"):
            return None  # but 演|《百里奚》
    if any(denies(char) and _alone(coded, verb_end + i) for i, char in enumerate(behind)):
        return None
    if behind.endswith(ordered("abstract_ends")) or leads_on(behind):
        return None
    if clause_pattern("led-behind").search(behind):
        return None  # 居民自|建房|倒塌事故调查组由某部牵头: of the name of the subject
    if len(behind.lstrip("了")) < 2 or _none(coded, verb_end):
        return None
    if behind[0] in "、—-" or behind[-1] == "的" or "的" in behind[:2]:
        return None
    if describes(coded, first, at, verb_end, verb_end + len(behind)):
        return None
    one = clause_pattern("one-of").match(coded.code, first, at)
    if "的" in behind and (at == first or one):
        return None  # a noun with what describes it: 一名扎根牧区的法官
    loose = word in forms("event_acts") and nowhere(coded, word, verb_end)
    return Predicate(word, at, at, verb_end + len(behind), first, bare=False, loose=loose)


def suffered(coded: Coded, clause: tuple[int, int, int]) -> Predicate | None:
    """What 被 or 遭 says is done to the subject, by any verb: 被“导师”骗走养老钱, 遭土石掩埋."""
    first, begin, end = clause
    at = begin
    while at < end:
        token = token_at(coded, at)
        word = coded.line.words.word(token) if token is not None else ""
        if coded.code[at] == '"':
            at = max(at, coded.code.find('"', at + 1, end))
        elif word in words("suffering_words") and at > first and coded.code[at - 1] not in "的、":
            return _done_to(coded, first, at, at + len(word), end)
        elif word[:1] in words("suffering_words") and token is not None and token.tag == "v":
            if at > first and befallen(coded, coded.line.words.starts[token.start], end):
                at += len(word)
                continue  # 将|被困|群众救出
            return _done_to(coded, first, at, at + 1, end) if len(word) == 2 else None
        at += max(1, len(word))
    return None


def _done_to(coded: Coded, first: int, by: int, start: int, end: int) -> Predicate | None:
    """The verb behind 被 at ``by``: the first that modifies no noun of who did it."""
    stop, at = object_end(coded, start, end), start
    while at < stop:
        token = token_at(coded, at)
        torn = at == start and start == by + 1 and coded.starts[at] not in coded.line.words.starts
        if coded.code[at] == '"':
            at = max(at, coded.code.find('"', at + 1, stop)) + 1
            continue
        if token is None and not torn:
            at += 1
            continue
        word = coded.code[at] if token is None else coded.line.words.word(token)
        if torn or (token is not None and token.tag in ("v", "vd")):
            if word in words("idle_verbs") or word in words("predicate_bars"):
                return None
            if forms("speech_verbs").rows.get(word) or word in words("general_verbs"):
                return None
            word += _result(coded, at + len(word), stop) if len(word) == 1 else ""
            behind = coded.code[at + len(word) : stop]
            other = _whose(coded, at + len(word), stop)  # 被|巡逻|民警|拦下
            if not other and "的" not in behind and not behind.startswith(ordered("torn_ends")):
                bare = not behind.strip("了")
                stop += bare and len(word) == 1 and coded.code.startswith("中", stop)  # 砸|中
                return Predicate(word, at, by, stop, first, bare=bare, suffered=True)
        at += len(word)
    return None


def _whose(coded: Coded, at: int, stop: int) -> bool:
    """Whether a noun right at ``at`` does what a verb behind it says."""
    noun = token_at(coded, at) if at < stop else None
    if noun is None or noun.tag != "n":
        return False
    verb = (
        token_at(coded, at + noun.end - noun.start) if at + noun.end - noun.start < stop else None
    )
    return verb is not None and verb.tag == "v"


def fronted(coded: Coded, clause: tuple[int, int, int]) -> Predicate | None:
    """What is done to what 把 puts before its verb, by what came of it: 把二人抓回."""
    first, begin, end = clause
    by = next((i for i in range(begin, end) if _puts(coded, i)), -1)
    if by < 0:
        return None
    stop = object_end(coded, by + 1, end)
    for at in range(by + 2, stop):
        token = token_at(coded, at)
        if token is None or token.tag != "v":
            continue
        word = coded.line.words.word(token)
        word += _result(coded, at + len(word), stop) if len(word) == 1 else ""
        come = len(word) == 2 and word[-1] in words("result_chars")
        behind = coded.code[at + len(word) : stop].lstrip("了")
        if come and word not in words("idle_verbs") and "的" not in behind:
            return Predicate(word, at, by, stop, first, bare=False, held=True)
    return None


def _puts(coded: Coded, at: int) -> bool:
    """Whether 把 stands at ``at`` as a word of its own."""
    if coded.code[at] not in words("fronting_words"):
        return False
    token = token_at(coded, at)
    return token is not None and token.tag == "p" and token.end - token.start == 1


def _handles(coded: Coded, verb: str, start: int, stop: int) -> bool:
    """Whether a verb of one character takes a thing with its number: 撒盐1.5吨, 设安置点26处."""
    if verb not in words("handling_chars"):
        return False
    last = coded.spans[stop - 1]
    return last is not None and last.type == "Figure" and stop - start > 1


def _result(coded: Coded, at: int, end: int) -> str:
    """What came of a deed, where the tagger tore it off its verb: 砸|毁, 追|出; or nothing."""
    token = token_at(coded, at) if at < end else None
    if token is None or token.end - token.start > 1 or token.tag not in ("v", "f"):
        return ""
    char = coded.code[at]
    told = char in words("result_chars") or coded.code[at + 1 : at + 2] in ("了", "")
    return char if told and char not in words("turning_chars") else ""


def _completed(coded: Coded, start: int, stop: int) -> bool:
    """Whether a verb of one character is said to be done to something: 去了|某镇, 签了|责任书."""
    return coded.code[start] == "了" and stop - start > 2


def _none(coded: Coded, at: int) -> bool:
    """Whether what stands behind a verb is no object: 建设|等工作; not the 时 of 埋设|时空胶囊."""
    return coded.code[at] in words("object_ends") and _alone(coded, at)


def _alone(coded: Coded, at: int) -> bool:
    """Whether the character at ``at`` is a word: not the 不 of 不合格复合肥."""
    token = token_at(coded, at)
    return token is not None and token.end - token.start == 1


def leads_on(behind: str) -> bool:
    """Whether it only leads in what follows: 在某委指挥|下, 接群众举报|称."""
    return behind in words("leading_ends")


def _names_thing(coded: Coded, start: int, end: int) -> bool:
    """Whether what stands behind a verb has a noun, a name or a number: not of 集合完毕."""
    for at in range(start, end):
        token = token_at(coded, at)
        if coded.spans[at] is not None or (token is not None and token.tag in _THINGS):
            return True
    return False
