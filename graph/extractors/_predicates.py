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
from dataclasses import dataclass, replace

from graph.context.coding import Coded
from graph.lexicons import forms, words
from graph.model import Token

_MARKS = ",;。!?:|[]"
_TITLED = ("title", "subtitle", "caption", "heading")
_NOTHING = ' "\ue006'  # what is no object: blanks, quotation marks, a date
_LONGEST = 36  # characters of a name
_SHORT = 4  # below this a verb does not name its event alone
_VERBAL = frozenset(("v", "vn", "vd"))
_NOMINAL = frozenset(("n", "nz", "vn", "a", "an", "nw"))


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with what it takes; all numbers index the coded string."""

    verb: str
    at: int
    first: int
    end: int
    clause: int
    bare: bool

    @property
    def frame(self) -> str:
        """act, undergo or move."""
        return self._said("frame", "act")

    @property
    def kind(self) -> str:
        """The event's kind by its verb."""
        return self._said("kind", "activity")

    @property
    def grounds(self) -> str:
        """one, both; or all for a verb that no list sorts: a name, a day and a plain telling."""
        return self._said("grounds", "all")

    def _said(self, column: str, otherwise: str) -> str:
        table = forms("event_acts")
        return table[self.verb][column] if self.verb in table else otherwise


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
        token = _token(coded, at)
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
        elif token.tag == "p":
            prepositional = True
        elif token.tag in _NOMINAL and token.tag != "vn":
            prepositional = False
        elif _bars(coded, at, token) and not form and not prepositional:
            at = _joined(coded, at, end)
            start = clause = at
            unsorted = None
            continue
        elif unsorted is None and not form and not prepositional:
            unsorted = _unsorted(coded, (clause, start, end), at, token)
        at = bisect_left(coded.starts, token.end, at, end)
    return unsorted


def _unsorted(
    coded: Coded, clause: tuple[int, int, int], at: int, token: Token
) -> Predicate | None:
    """A verb of no list as the predicate of its clause, when it takes something."""
    word = coded.line.words.word(token)
    if token.tag != "v" or word in words("idle_verbs") or _noun(coded, at, token, -1, 0):
        return None
    first, _, end = clause
    verb_end = at + len(word)
    behind = coded.code[verb_end : _object_end(coded, verb_end, end)]
    if len(word) == 1 and behind[:1] not in "了上下出进回过":
        return None
    if len(behind.lstrip("了")) < 2 or behind[:1] in words("object_ends"):
        return None
    if behind[0] == "、" or behind[-1] == "的" or "的" in behind[:2]:
        return None
    if at == first and "的" in behind:
        return None  # a noun with what describes it: 扎根牧区的法官
    return Predicate(word, at, at, verb_end + len(behind), first, bare=False)


def _joined(coded: Coded, at: int, end: int) -> int:
    """Where the clause goes on with a second verb (…,并…), its end if it does not."""
    while at < end:
        token = _token(coded, at)
        if token is not None and coded.line.words.word(token) in words("clause_joiners"):
            return token.end - token.start + at
        at += 1
    return end


def _token(coded: Coded, at: int) -> Token | None:
    """The token that starts at ``at`` outside all spans."""
    if coded.spans[at] is not None:
        return None
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return None if index is None else line.tokens[index]


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
        whole = at + len(form) <= end and coded.ends[at + len(form) - 1] in line.ends
        if whole and (token.tag in _VERBAL or token.end - token.start < len(form)):
            return form
    if token.tag not in _VERBAL:
        return None
    form = table.ending(line.text, token.end, token.start + 1)
    return form if form and line.text[token.start] not in words("denying_chars") else None


def _predicate(
    coded: Coded, clause: tuple[int, int, int], at: int, form: str, light: int
) -> Predicate | None:
    """The predicate of a listed verb; None where it is a noun, modifies one or lacks an object."""
    code, (first, begin, end) = coded.code, clause
    token = _token(coded, at)
    verb_end = at + (token.end - token.start if token and not code.startswith(form, at) else 0)
    verb_end = max(verb_end, at + len(form) if code.startswith(form, at) else 0)
    if _noun(coded, at, token, light, len(form)):
        return None
    stop = _object_end(coded, verb_end, end)
    behind = code[verb_end:stop].lstrip("了过")
    if behind[:1] in words("object_ends") and behind[:1] == "的":
        return None
    if behind[:2] in words("empty_objects") or behind in words("empty_objects"):
        return None
    if behind in words("crime_nouns"):
        return None
    bare = not behind.strip(_NOTHING)
    if not bare and _modifies(coded, form, verb_end):
        return None
    told_of = bare and light >= 0 and any(c in words("facing_chars") for c in code[begin:light])
    if bare and forms("event_acts")[form]["object"] == "yes" and not told_of:
        if not _adverb_before(coded, at, begin):
            return None
    if bare and light >= 0 and code.startswith(tuple(words("witness_words")), light):
        return None
    if bare and stop < end and code[stop] not in words("clause_joiners"):
        return None  # 宣判后, 会谈中: told before
    found = Predicate(form, at, at, stop, first, bare)
    return replace(found, first=_opening(coded, found, begin, light))


def _modifies(coded: Coded, form: str, end: int) -> bool:
    """Whether what stands behind a verb that takes no object is a noun that it sorts: 获奖队伍."""
    row, span = forms("event_acts")[form], coded.spans[end]
    if row["frame"] != "undergo" or row["object"] == "yes":
        return False
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


def _object_end(coded: Coded, start: int, end: int) -> int:
    """Where what the verb takes ends: at the clause's end, before 并 and a verb, before 后, 时."""
    line, code, stop = coded.line.words, coded.code, end
    for at in range(start, end):
        token = _token(coded, at)
        word = line.word(token) if token is not None else ""
        if word in words("clause_joiners") or word in words("clause_ends"):
            following = _token(coded, at + len(word)) if at + len(word) < end else None
            if following and _goes_on(coded, word, following):
                stop = at
                break
    said = code[start:stop]
    if verb := forms("speech_core").ending(said, len(said), 1):
        said = said[: -len(verb)]
        stop -= len(verb)
    ending = forms("clause_ends").ending(said, len(said)) if said else None
    while stop > start and (ending or code[stop - 1] in ' "(、'):
        if ending:
            stop -= len(ending)
            ending = None
        elif code[stop - 1] == '"' and code[start:stop].count('"') % 2 == 0:
            break
        else:
            stop -= 1
    return stop


def _goes_on(coded: Coded, word: str, following: Token) -> bool:
    """Whether 并 before a verb, or 时, 后 before one of saying, ends what the verb takes."""
    if word in words("clause_joiners") and following.tag in ("v", "d", "p", "ad"):
        return True
    said = coded.line.words.word(following)
    return word in words("clause_ends") and said in words("speech_verbs")


def _size(coded: Coded, start: int, end: int) -> int:
    """Characters of the report behind ``code[start:end]``."""
    return coded.ends[end - 1] - coded.starts[start]


def _opening(coded: Coded, found: Predicate, begin: int, light: int) -> int:
    """Where the name starts: at 将, 把 or 被, at a light verb, or at what a bare verb is about."""
    code, at = coded.code, found.at
    fronted = max((i for i in range(begin, at) if _fronts(coded, i)), default=-1)
    if fronted >= 0 and _size(coded, fronted, found.end) <= _LONGEST:
        return fronted
    if at > begin and code[at - 1] in words("passive_chars"):
        return at - 1
    if not found.bare and _size(coded, at, found.end) >= _SHORT:
        return at
    facing = max((i for i in range(begin, at) if code[i] in words("facing_chars")), default=-1)
    if facing >= 0 and _joins(coded, facing, facing + 1):
        facing = -1
    if found.bare and light >= 0 and facing >= 0 and _size(coded, facing, found.end) <= _LONGEST:
        return facing
    if light >= begin and _size(coded, light, found.end) >= _SHORT and at - light <= 10:
        return light
    return _extended(coded, found, begin)


def _fronts(coded: Coded, at: int) -> bool:
    """Whether 将 or 把 at ``at`` puts the object before its verb."""
    if coded.code[at] not in words("fronting_words"):
        return False
    token = _token(coded, at)
    return token is not None and token.tag == "p" and token.end - token.start == 1


def _extended(coded: Coded, found: Predicate, begin: int) -> int:
    """The start with the adverbs, the preposition's phrase or the subject right before a verb."""
    line, at = coded.line.words, found.at
    subject = found.frame == "undergo" or found.kind in words("subject_named_kinds")
    while at > begin:
        span = coded.spans[at - 1]
        if span is not None and span.type in ("Date", "Figure"):
            break
        index = line.ends.get(coded.starts[at]) if span is None else None
        token = line.tokens[index] if index is not None else None
        if span is None and token is None:
            break
        if token is not None:
            word, size = line.word(token), token.end - token.start
            if word in words("accompanying_words") and token.tag in ("p", "c"):
                return found.at if _joins(coded, at - size, at) else at - size
            if size > at - begin or token.tag in ("w", "r", "c", "TIME", "t") or _skips(word):
                break
            at -= size
        else:
            at -= 1
        if found.end - at > _LONGEST - 8:
            break
    if subject or _only_adverbs(coded, at, found.at) or _size(coded, found.at, found.end) < _SHORT:
        acting = ("Person", "Position") if subject else ("Person", "Position", "Organization")
        return _unnamed(coded, at, found.at, acting)
    return found.at


def _unnamed(coded: Coded, start: int, end: int, acting: tuple[str, ...]) -> int:
    """``start``, or behind the last name of a person or body, who acts and is not named."""
    named = [i for i in range(start, end) if (s := coded.spans[i]) and s.type in acting]
    return named[-1] + 1 if named else start


def _joins(coded: Coded, at: int, behind: int) -> bool:
    """Whether 与 joins two subjects (甲与乙签字), or 为 is that of 以…为由."""
    before = coded.spans[at - 1] if at > 0 else None
    both = before is not None and before.type in ("Person", "Organization", "Place", "Position")
    return both or coded.code.startswith("由", behind)


def _skips(word: str) -> bool:
    """Whether a word is none of the name's: 已, 将, 随后."""
    return word in words("modality") or word in words("clause_openers")


def _only_adverbs(coded: Coded, start: int, end: int) -> bool:
    line = coded.line.words
    for at in range(start, end):
        if coded.spans[at] is not None:
            return False
        index = line.starts.get(coded.starts[at])
        if index is not None and line.tokens[index].tag not in ("d", "ad", "vd"):
            return False
    return True
