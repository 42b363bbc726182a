"""Shared reading of rule matches: the spans behind a group and the clause around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph import rulebook
from graph.context.coding import Coded
from graph.lexicons import forms, ordered, words
from graph.light import light
from graph.mentions.spans import Span
from graph.patterns import anchored, closing, pattern, required
from graph.width import half

_NAMING = frozenset(
    ("n", "nz", "vn", "nt", "an", "j", "s", "nw", "ORG", "LOC", "b", "m", "q", "w", "f")
)


def unbracketed(coded: Coded, first: int, last: int) -> list[Span]:
    """The spans of a stretch outside the brackets that open in it: 李伟|(联络员:县政府办 张涛)."""
    found, depth = list[Span](), 0
    for char, span in zip(coded.code[first:last], coded.spans[first:last], strict=True):
        depth = max(0, depth + (char == "(") - (char == ")"))
        if span is not None and not depth:
            found.append(span)
    return found


@light
@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule in a coded line."""

    rule: dict[str, object]
    match: re.Match[str]
    coded: Coded

    @property
    def name(self) -> str:
        """The rule's name, which evidence carries."""
        return str(self.rule["name"])

    def spans(self, group: str, type_: str | None = None) -> list[Span]:
        """The spans (of a type) behind a group of the pattern, [] when it took no part."""
        if group not in self.match.re.groupindex or self.match.start(group) < 0:
            return []
        found = self.coded.covered(*self.match.span(group))
        if type_ == "Person":
            found = unbracketed(self.coded, *self.match.span(group))
        return [s for s in found if type_ is None or s.type == type_]

    def said(self, group: str) -> str:
        """The characters behind a group as the report has them, marks made half-width, "" when it
        took no part: 告诉记者."""
        first, last = self.match.span(group)
        if first >= last:
            return ""
        return half(self.coded.report_text[self.coded.starts[first] : self.coded.ends[last - 1]])

    @property
    def stretch(self) -> tuple[int, int]:
        """The code points of the report that the match covers."""
        first, last = self.match.start(), self.match.end() - 1
        return self.coded.starts[first], self.coded.ends[last]


def of_nouns(found: Found, group: str) -> bool:
    """Whether the words behind a group, and the title behind them, are those of a chief of a body
    that was not read: 、区教育系统专员组|主任, 、"两委"|主任; no 群众|代表, no 某司司长代表、."""
    first, last = found.match.start(group), found.match.end(group) - 1
    start, end = found.coded.starts[first], found.coded.ends[last]
    before, title = found.coded.spans[first - 2], found.coded.spans[last + 1]
    rank = forms("titles").rows.get(title.head if title else "", {}).get("rank")
    if rank not in ("head", "deputy") or (before and before.head in words("verb_titles")):
        return False
    line, opened = found.coded.line.words, found.coded.code[first - 1] == ","
    tokens = [t for t in line.tokens if t.start < end and start < t.end]
    named = all(t.tag in _NAMING or (t.tag == "v" and not opened) for t in tokens)
    return named and line.text[start] not in words("group_words")


def matches(book: str, coded: Coded) -> Iterator[Found]:
    """All matches of the rules of one book in a line, rule by rule."""
    code = coded.code
    held, known = _held(code), _rules(book)
    for one in _asked_for(book, known.told & held):
        for needed in one.needs:
            if not needed(code):
                break
        else:
            for match in one.found(code):
                if match.end() > match.start():
                    yield Found(one.rule, match, coded)


@lru_cache(maxsize=2048)  # many lines hold the same few characters that tell
def _asked_for(book: str, chars: frozenset[str]) -> tuple[_Prepared, ...]:
    """The rules of a book that a line with these characters asks for, in order."""
    known = _rules(book)
    told = {number for char in chars for number in known.by_char.get(char, ())}
    asked = (known.rules[number] for number in sorted(told.union(known.always)))
    return tuple(one for one in asked if not any(map(chars.isdisjoint, one.spans)))


@lru_cache(maxsize=4)  # the books are asked for the same line in turn
def _held(code: str) -> frozenset[str]:
    return frozenset(code)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule, its spans of which a line must hold each (by the characters that may stand for it),
    what it must hold beside them, and the matches in a line."""

    rule: dict[str, object]
    spans: tuple[frozenset[str], ...]
    needs: tuple[Callable[[str], object], ...]
    found: Callable[[str], Iterable[re.Match[str]]]


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of a book; ``by_char``: those that a line asks for by holding a character.

    Most lines ask for few. ``told``: the characters that tell; ``always``: the rules for which
    none does.
    """

    rules: tuple[_Prepared, ...]
    by_char: dict[str, tuple[int, ...]]
    told: frozenset[str]
    always: frozenset[int]


@cache
def _rules(book: str) -> _Rules:
    known, always = list[_Prepared](), set[int]()
    by_char: dict[str, tuple[int, ...]] = {}
    for number, rule in enumerate(rulebook.rules(book)):
        source = str(rule["pattern"])
        asked = [str(rule[key]) for key in ("requires", "holds") if key in rule]
        spans = tuple(required(source))
        known.append(_Prepared(rule, spans, tuple(map(_asked, asked)), _matcher(source)))
        told = (rulebook.initials(one) or closing(one) for one in asked)
        chars = next(filter(None, (*told, *spans)), None)
        for char in chars or ():
            by_char[char] = (*by_char.get(char, ()), number)
        if chars is None:
            always.add(number)
    tell = frozenset(by_char).union(*(chars for one in known for chars in one.spans))
    return _Rules(tuple(known), by_char, tell, frozenset(always))


def _asked(source: str) -> Callable[[str], object]:
    """Whether a line holds what a pattern says."""
    return pattern(source).match if anchored(source) else pattern(source).search


def _matcher(source: str) -> Callable[[str], Iterable[re.Match[str]]]:
    """The matches of a pattern in a line; one that begins with the line is not looked for."""
    compiled = pattern(source)
    if not anchored(source):
        return compiled.finditer
    return lambda code: filter(None, (compiled.match(code),))


def sentence_span(coded: Coded) -> tuple[int, int]:
    """The code points of the whole sentence: what the evidence quotes."""
    return coded.line.sentence.start, coded.line.sentence.end


_MARKED = re.compile(r"^\W+")


# a comma in brackets parts no clause: 在某区(北纬31度,东经92度)发生地震
_BRACKET = re.compile(r"\([^()。;!?]{0,40}\)")


def mark_before(code: str, stop: int, marks: str) -> int:
    """Where the last of ``marks`` before ``stop`` stands in ``code``, -1 if none does."""
    places = _places(code, marks)
    index = bisect_left(places, stop)
    return places[index - 1] if index else -1


def mark_after(code: str, start: int, marks: str) -> int:
    """Where the first of ``marks`` from ``start`` on stands in ``code``, -1 if none does."""
    places = _places(code, marks)
    index = bisect_left(places, start)
    return places[index] if index < len(places) else -1


@lru_cache(maxsize=64)  # all readers of a line ask for the same few marks
def _places(code: str, marks: str) -> tuple[int, ...]:
    held = [m.span() for m in _BRACKET.finditer(code)] if "(" in code and "(" not in marks else []
    found = (match.start() for match in _class(marks).finditer(code))
    return tuple(at for at in found if not any(start < at < end for start, end in held))


@cache
def _class(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


def opens_news(coded: Coded) -> bool:
    """Whether a line begins another piece of news: 又讯 …."""
    return _MARKED.sub("", coded.line.text).startswith(ordered("news_openers"))


def behind_bracket(code: str, start: int, stop: int) -> int:
    """``start``, or behind a bracket that ends in ``code[start:stop]`` only: (记者:甲), or that of
    the byline: [记者甲/桃园报道]."""
    end = code.find("]", start, stop) if code.startswith("[", start) else -1
    told = end > 0 and code[start:end].endswith(ordered("byline_verbs"))
    start = end + 1 if told else start
    depth, at = 0, start
    for place in range(start, stop):
        depth += (code[place] == "(") - (code[place] == ")")
        if depth < 0:
            depth, at = 0, place + 1
    return at


def comes_from(behind: str) -> bool:
    """Whether what stands behind a place only says that somebody or a ship comes from there."""
    if behind[:1] in words("origin_nouns"):
        return True  # 利比里亚|籍散货船
    if forms("foreign_people").at(behind, 0):
        return True  # 看望在校柬埔寨|留学生
    return behind[:1] in words("origin_words") and behind[1:2] in ("", ")", ",", "。", ";")


def unled(found: Found) -> bool:
    """Whether the verb nearest before a list is another than its rule wants: 选举甲为会长,|乙为副
    会长|,聘任丙为秘书长."""
    if (other := found.rule.get("unled")) is None:
        return False
    before = found.coded.code[: found.match.start("p")]
    at, led = (
        max((m.start() for m in re.finditer(str(verbs), before)), default=-1)
        for verbs in (other, found.rule["requires"])
    )
    return at > led
