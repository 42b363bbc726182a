"""Line -> parts: its tokens cut at the numbers, with names, dates and titles as one part each.

``Clauses`` finds the parts of a clause before and behind a number. All word lists are
``lexicons/measure_fillers.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph import resources
from graph.lexicons import words
from graph.mentions.lines import Line

NUMBER = "NUM"
NOUNS = frozenset(("n", "nz", "vn", "an", "nw", "LOC", "ORG", "nt", "ns", "b", "PER", "s"))
LONGEST = 24  # characters of a measure
MARKS = frozenset(",;。!?:|…")
_JOINTS = frozenset(("、", "和", "及", "与", "以及"))


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


def parts(line: Line, figures: Sequence[tuple[int, int]]) -> list[Part]:
    """The parts of a line; ``figures`` are the code points of its numbers, by start."""
    text, fixed = line.words.text, [(a, b, NUMBER) for a, b in figures]
    for spans, tag in (
        (line.documents, "DOC"),
        (line.dates, "DATE"),
        (line.persons, "NAME"),
        ([p for p in line.posts if p.source != "alone"], "POST"),
        ([b for b in line.bodies if b.source != "bare"], "BODY"),
        (line.places, "PLACE"),
    ):
        for span in spans:
            if not any(span.start < b and a < span.end for a, b, _ in fixed):
                fixed.append((span.start, span.end, tag))
    found = [Part(a, b, tag, text[a:b]) for a, b, tag in fixed]
    for token in line.words.tokens:
        for a, b in _free(token.start, token.end, fixed):
            found.append(Part(a, b, token.tag, text[a:b]))
    return sorted(found, key=lambda p: p.start)


def _free(start: int, end: int, fixed: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The stretches of [start, end) that no fixed part covers."""
    for a, b, _ in sorted(f for f in fixed if f[0] < end and start < f[1]):
        if start < a:
            yield start, a
        start = max(start, b)
    if start < end:
        yield start, end


def counts_bodies(unit: str) -> bool:
    """Whether a spelled number before ``unit`` is no part of a body's name, as in 四十七团."""
    return unit in kind("apart")


def found_one(text: str, start: int) -> bool:
    """Whether a spelled 一 at ``start`` counts: somebody found or saved it (救起一名儿童)."""
    before = text[:start].rstrip("了")
    return before.endswith(tuple(kind("finding")))


def grouped(part: Part) -> bool:
    return part.word in words("group_words") or part.word in words("region_words")


def hollow(part: Part) -> bool:
    return empty(part) or part.tag in ("w", "DATE", "TIME", "t")


def empty(part: Part) -> bool:
    """A word between what is counted and the number: 共, 约, 达, 为, 了, 同比增长."""
    if part.tag == "u":
        return part.word in ("了", "着", "过")
    return part.tag in ("d", "w", "DATE", "TIME", "t") or part.word in kind("filler")


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

    def _left(self, at: int) -> list[Part]:
        """The parts of the clause before a number, back to a mark or another number."""
        found: list[Part] = []
        depth = 0
        for part in reversed(self._parts[:at]):
            depth += part.word.count(")") - part.word.count("(")
            if depth < 0 or part.tag == NUMBER or part.end <= self._taken:
                break
            if depth == 0 and closes(part, found):
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
        for part in self._parts[at + 1 :]:
            if part.word[0] in MARKS or part.word in ("、", ")", "("):
                break
            found.append(part)
            if part.tag == NUMBER:
                break
        return found

    def _said(self, run: list[Part]) -> str | None:
        """The words of parts as written, without what was dropped between them."""
        said = "".join(self._text[p.start : p.end] for p in run).strip(" \"'“”「」\u3000")
        return said if run and 0 < len(said) <= LONGEST else None

    def _list_start(self, at: int) -> int:
        while self._joined(at):
            at -= 2
        return at

    def _turn(self, at: int, first: int) -> tuple[int, int]:
        """Which number of a list 41.2%、55% ``at`` is, and how many the list has."""
        turn, last = (at - first) // 2, at
        while self._joined(last + 2):
            last += 2
        return turn, (last - first) // 2 + 1

    def _joined(self, at: int) -> bool:
        """Whether ``parts[at]`` is a number right behind another one and 、 or 和."""
        found = self._parts
        return (
            2 <= at < len(found)
            and found[at].tag == found[at - 2].tag == NUMBER
            and found[at - 1].word in _JOINTS
        )
