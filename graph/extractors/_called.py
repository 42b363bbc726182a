"""Coded line + a stretch beside a person -> whether it only says what he is, or that he speaks."""

from __future__ import annotations

from itertools import pairwise

from graph.context.coding import CODES, Coded
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.patterns import pattern

_LABEL = pattern(r"^[ \"\[]*(?:<Posts>[ ]?)?<Person>[ \]]*:$")
_LONGEST = 8  # characters of what a person is called
_BODIES = ("ORG", "nt")
_NOUNS = frozenset(("n", "vn", "nz", "b", "nw"))
_CLAUSE = ",;。!?"
_CLAUSES = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"
_ONE = 1  # characters of the noun that makes one of a verb before it: 主攻|手


def called(coded: Coded, start: int, stop: int) -> bool:
    """Whether ``code[start:stop]`` is a post or the nouns for one, right before a person: 某队|
    主攻手|甲, 该院|前任主任|乙; not 某局|抓获嫌疑人|丙."""
    if coded.code[stop - 1] == CODES["Position"]:  # 某大学|教师教育学院副教授|丁
        stop -= 1
    code = coded.code[start:stop]
    if not code:
        return True
    if not 0 < len(code) <= _LONGEST or any(coded.spans[at] for at in range(start, stop)):
        return False
    line = coded.line.words
    first = line.starts.get(coded.starts[start])
    if first is None:  # 某大学教师教育学院, one word
        whole = line.covering(coded.starts[start])
        return whole is not None and whole.tag in _BODIES and whole.end == coded.ends[stop - 1]
    tokens = [t for t in line.tokens[first : first + len(code)] if t.start < coded.starts[stop]]
    for token, after in pairwise(tokens):
        made = token.tag == "v" and after.tag == "n" and after.end - after.start == _ONE
        if token.tag not in _NOUNS and not made:
            return False
    return tokens[-1].tag in _NOUNS


def labelled(coded: Coded, at: int) -> bool:
    """Whether the colon at ``at`` stands behind a name that opens the line: what follows is what he
    says (马强:大会明天召开), not what he does."""
    code = coded.code
    return code[at : at + 1] == ":" and _LABEL.match(code, 0, at + 1) is not None


def object_led(coded: Coded, index: int) -> int:
    """Where 将 or 把 stands before a list with brackets up to ``index``, whose names are done
    something to; -1 if none: 将|嫌疑人甲(男,汉族)、乙|抓获."""
    code, depth, bracketed = coded.code, 0, False
    for at in range(index - 1, -1, -1):
        depth += (code[at] == ")") - (code[at] == "(")
        bracketed = bracketed or code[at] == ")"
        if depth == 0 and code[at] in _CLAUSE:
            return -1
        if depth == 0 and code[at] in words("object_openers"):
            led = CODES["Person"] in code[at:index]
            return at if led and bracketed else -1
    return -1


def marked(coded: Coded, start: int, stop: int) -> bool:
    """Whether a word of ``code[start:stop]`` puts an object before its verb; 被告人 puts none."""
    line = coded.line.words
    for at in range(start, stop):
        if coded.code[at] in words("object_markers"):
            token = line.covering(coded.starts[at]) if coded.spans[at] is None else None
            if token is None or line.word(token) not in words("person_nouns"):
                return True
    return False


def before_preposition(coded: Coded, people: list[int]) -> list[int]:
    """Those of ``people`` before a preposition: 村民甲|给民警乙送来锦旗 is done by the first."""
    for at in range(people[0] + 1, people[-1]):
        if coded.code[at] in words("done_for_words") and coded.spans[at] is None:
            return [i for i in people if i < at]
    return people


def only_names(coded: Coded, first: int) -> bool:
    """Whether nothing but names stands before a case: 原副局长甲,原主任|乙受贿案."""
    start = mark_before(coded.code, first, "。;:!?") + 1
    return clause_pattern("names-only").fullmatch(coded.code, start, first) is not None


def said_of(coded: Coded, index: int) -> bool:
    """Whether what is named at ``index`` is only told of by somebody (甲通报了|"8·12"抢劫案), or
    greeted from afar: 甲向|某论坛|致贺信."""
    after = index + 1 + coded.code.startswith('"', index + 1)
    led = coded.code[:index].rstrip('"')[-1:] in words("facing_chars")
    if led and forms("absent_words").at(coded.code, after):
        return True
    start = mark_before(coded.code, index, _CLAUSE) + 1
    stop = len(coded.code[:index].rstrip('"了'))
    verb = forms("speech_verbs").ending(coded.code, stop, start)
    return verb is not None and CODES["Person"] in coded.code[start:stop]


def named_to(coded: Coded, span: Span) -> bool:
    """Whether somebody is only said to be made something: 选举甲为省长,乙|为副省长."""
    at = coded.spans.index(span) + 1
    return span.type == "Person" and clause_pattern("named-to").match(coded.code, at) is not None


def reports(coded: Coded, span: Span, index: int) -> bool:
    """Whether a person only tells of what is done at ``index``: 局长甲通报:|一季度查处隐患9条."""
    at = coded.code.rfind(":", 0, index)
    if at < 0 or span.type != "Person" or span.start > coded.starts[at]:
        return False
    return bool(
        forms("speech_verbs").inside(coded.code[mark_before(coded.code, at, _CLAUSES) + 1 : at])
    )
