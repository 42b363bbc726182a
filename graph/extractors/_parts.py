"""Line -> parts: its tokens cut at the numbers, with names, dates and titles as one part each.

``Clauses`` finds the parts of a clause before and behind a number. All word lists are
``lexicons/measure_fillers.tsv``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph import resources
from graph.lexicons import words
from graph.light import light
from graph.mentions.lines import Line
from graph.mentions.thatplaces import THAT

NUMBER = "NUM"
NOUNS = frozenset(("n", "nz", "vn", "an", "nw", "LOC", "ORG", "nt", "ns", "b", "PER", "s"))
_BRACKET = 6  # characters of brackets behind a unit that are read over
LONGEST = 24  # characters of a measure
MARKS = frozenset(",;。!?:|…")
JOINTS = frozenset(("、", "和", "及", "与", "以及"))
CLOSING, OPENING = frozenset("”」』’"), frozenset("“「『‘")
_QUOTED = re.compile(r"“[^“”,，。;；!！?？:：]{2,12}”|「[^「」,，。;；!！?？:：]{2,12}」")


@light
@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; offsets in the report. ``tag`` is the tagger's, or NUM, DATE,
    PLACE, BODY, POST, NAME, DOC; ``word`` is simplified with half-width marks."""

    start: int
    end: int
    tag: str
    word: str


@cache
def kind(kind: str) -> frozenset[str]:
    rows = resources.table("lexicons/measure_fillers.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


def parts(line: Line, figures: Sequence[tuple[int, int]], written: str) -> list[Part]:
    """The parts of a line of the report ``written``; a short quotation is a name.

    ``figures`` are the code points of the line's numbers, by start.
    """
    text, fixed = line.words.text, [(a, b, NUMBER) for a, b in figures]
    quotes = _QUOTED.finditer(written, line.sentence.start, line.sentence.end)
    fixed += [
        (q.start(), q.end(), "nz")
        for q in quotes
        if not any(q.start() < b and a < q.end() for a, b in figures)
    ]
    fixed += [
        (a.start(), a.end(), "d")
        for a in _aims().finditer(text, line.sentence.start, line.sentence.end)
        if not any(a.start() < e and s < a.end() for s, e in figures)
    ]
    for spans, tag in (
        (line.documents, "DOC"),
        (line.dates, "DATE"),
        (line.persons, "NAME"),
        ([p for p in line.posts if p.source != "alone"], "POST"),
        ([b for b in line.bodies if b.source != "bare"], "BODY"),
        ([p for p in line.places if p.source != THAT], "PLACE"),
    ):
        for span in spans:
            if not any(span.start < b and a < span.end for a, b, _ in fixed):
                fixed.append((span.start, span.end, tag))
    found = [Part(a, b, tag, text[a:b]) for a, b, tag in fixed]
    fixed.sort()
    ends = [b for _, b, _ in fixed]  # of parts that do not meet: in order as their starts
    for token in line.words.tokens:
        behind = fixed[bisect_right(ends, token.start) :] if fixed else fixed
        for a, b in _free(token.start, token.end, behind):
            noun = "n" if text[a:b] in kind("no-verb") else ""
            led = "p" if text[a:b] in kind("about") else ""
            found.append(Part(a, b, noun or led or token.tag, text[a:b]))
    return _fused(sorted(found, key=lambda p: p.start))


@cache
def _aims() -> re.Pattern[str]:
    """Words of what is to be reached, which the tagger cuts wrong: 要力|争."""
    return re.compile("|".join(sorted(kind("aim"))))


def _fused(found: list[Part]) -> list[Part]:
    """The parts with verbs and nouns that the tagger cut behind a single character: 调|运, 风|电,
    在|营企业."""
    whole: list[Part] = []
    for part in found:
        last = whole[-1] if whole else part
        said = last.word + part.word
        verb = said in words("counting_verbs") and len(part.word) == 1
        first = len(whole) < 2 or whole[-2].word in MARKS  # 村|均, not 3个村|均
        torn = said in kind("torn") or (first and said in kind("torn-first"))
        tag = "v" if verb else "n" if torn else ""
        if said in kind("manner") and last.end == part.start:
            whole[-1] = Part(last.start, part.end, "d", said)  # 不同|程度
        elif tag and len(last.word) == 1 and last.end == part.start:
            whole[-1] = Part(last.start, part.end, tag, said)
        else:
            whole.append(part)
    return whole


def _free(start: int, end: int, fixed: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The stretches of [start, end) that no part of ``fixed``, which are by start, covers."""
    for a, b, _ in fixed:
        if a >= end:
            break
        if start < a:
            yield start, a
        start = max(start, b)
    if start < end:
        yield start, end


def counts_bodies(unit: str) -> bool:
    """Whether a spelled number before ``unit`` is no part of a body's name, as in 四十七团."""
    return unit in kind("apart")


def found_one(text: str, start: int, end: int) -> bool:
    """Whether a spelled 一 counts: somebody found or saved it (救起一名儿童, 捣毁窝点一处), or
    it is a vote (一票弃权)."""
    before = text[:start].rstrip("了")
    if before.endswith(tuple(kind("finding"))) or text.startswith(tuple(kind("votes")), end):
        return True
    if text[end : end + 1] not in MARKS | JOINTS or text[end - 1] in kind("repeats"):
        return False
    clause = before[max(before.rfind(m) for m in (*MARKS, *JOINTS)) + 1 :]
    return any(w in clause[:-2] for w in kind("seizing"))


def grouped(part: Part) -> bool:
    return part.word in words("group_words") or part.word in words("region_words")


def hollow(part: Part) -> bool:
    return empty(part) or part.tag in ("w", "DATE", "TIME", "t")


def empty(part: Part) -> bool:
    """A word between what is counted and the number: 共, 约, 达, 为, 了, 同比增长."""
    if part.tag == "u":
        return part.word in ("了", "着", "过")
    if part.tag in ("d", "w", "DATE", "TIME", "t"):
        return True
    return part.word in kind("filler") or part.word in kind("former")


def closes(part: Part, behind: list[Part]) -> bool:
    """Whether a clause starts behind ``part``; an empty cell belongs to the one before it."""
    if part.word[0] in "|:" or (part.word.isspace() and len(part.word) > 1):
        return not all(hollow(p) for p in behind)
    return part.word[0] in MARKS


class Clauses:
    """The parts of one sentence around its numbers; ``text`` is the report's as written."""

    def __init__(self, text: str, found: Sequence[Part]) -> None:
        self._text = text
        self._parts = found
        self._taken = 0  # where the words end that an earlier number counts
        self._sorting = set[int]()  # starts of numbers that sort what is counted (3级以上余震)
        self._places = dict[str, str]()  # measure -> the place that it begins with

    def _left(self, at: int) -> list[Part]:
        """The parts of the clause before a number, back to a mark or another number."""
        found: list[Part] = []
        depth = 0
        for part in reversed(self._parts[:at]):
            depth += part.word.count(")") - part.word.count("(")
            number = part.tag == NUMBER and part.start not in self._sorting
            opened = part.word == '"' and self._text[part.start] in OPENING
            if depth < 0 or number or opened or part.end <= self._taken:
                break
            wide = self._text[part.start] == "\u3000" and any(not hollow(p) for p in found)
            if depth == 0 and (wide or closes(part, found)):
                break
            found.append(part)
        found.reverse()
        if depth < 0 and all(hollow(p) for p in found):  # 免去(共3人)
            opening = next(i for i in range(at - 1, -1, -1) if "(" in self._parts[i].word)
            return self._left(opening)
        return found

    def _right(self, at: int) -> list[Part]:
        """The parts of the clause behind a number, up to a mark, and a number that follows."""
        found: list[Part] = []
        at += self._aside(at + 1)
        for index, part in enumerate(self._parts[at + 1 :], at + 1):
            if part.word[0] in MARKS or part.word in (")", "("):
                break
            if part.word == "、" and not (found and self._goes_on(found, index)):
                break
            found.append(part)
            if part.tag == NUMBER:
                break
        return found

    def _aside(self, at: int) -> int:
        """How many parts at ``at`` are brackets with other units: 38.7万头(只、匹)牲畜."""
        end = next((i for i, p in enumerate(self._parts[at:], at) if p.word == ")"), at)
        inside = self._parts[at : end + 1]
        short = sum(len(p.word) for p in inside) <= _BRACKET and len(inside) > 1
        plain = short and inside[0].word == "(" and not any(p.tag == NUMBER for p in inside)
        return len(inside) if plain else 0

    def _goes_on(self, found: list[Part], index: int) -> bool:
        """Whether the nouns behind a number go on behind 、 with no number of their own."""
        behind = index + 1
        while behind < len(self._parts) and self._parts[behind].tag in NOUNS:
            behind += 1
        numbered = behind < len(self._parts) and self._parts[behind].tag == NUMBER
        return behind > index + 1 and not numbered and found[-1].tag in NOUNS | {"v"}

    def _said(self, run: list[Part]) -> str | None:
        """The words of parts as written, without what was dropped between them."""
        said = "".join(self._text[p.start : p.end] for p in run).strip(" \"'\u3000")
        if said[:1] == "《" and said.find("》") == len(said) - 1:
            said = said[1:-1]
        if said.count("“") + said.count("「") != 1 or said[:1] + said[-1:] in ("“”", "「」"):
            said = said.strip("“”「」")
        if said.count("(") + said.count("（") != said.count(")") + said.count("）"):
            return None
        return said if run and 0 < len(said) <= LONGEST else None

    def _list_start(self, at: int) -> int:
        while (before := self._listed_before(at)) is not None:
            at = before
        return at

    def _turn(self, at: int, first: int) -> tuple[int, int]:
        """Which number of a list 41.2%、55% ``at`` is, and how many the list has."""
        places, last = [first], first
        for index in range(first + 1, len(self._parts)):
            if self._parts[index].tag == NUMBER:
                if self._listed_before(index) != last:
                    break
                places.append(index)
                last = index
        return places.index(at), len(places)

    def _listed_before(self, at: int) -> int | None:
        """The number that ``parts[at]`` follows with 、 or 和 between, and a word of change."""
        if self._parts[at].tag != NUMBER:
            return None
        joint = at - 1
        while joint > 0 and self._parts[joint].word in kind("filler"):
            joint -= 1
        if joint < 1 or self._parts[joint].word not in JOINTS:
            return None
        return joint - 1 if self._parts[joint - 1].tag == NUMBER else None
