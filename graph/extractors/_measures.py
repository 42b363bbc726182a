"""Line -> parts, and a number among them -> the words for what it counts.

Parts are the tokens of a sentence cut at the numbers, with names, dates and titles as one
part each. What is counted stands behind the unit (5名英模), before the number (读书班54期),
is a verb of those counted (3人失联), or was said of an earlier number (…,同比增长5%).
All word lists are ``lexicons/measure_fillers.tsv`` and ``counting_verbs.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from graph import resources
from graph.lexicons import words
from graph.mentions.lines import Line
from graph.numbers import Quantity
from graph.numerals import words as numerals

NUMBER = "NUM"
NOUNS = frozenset(("n", "nz", "vn", "an", "nw", "LOC", "ORG", "nt", "ns", "b", "PER", "s"))
_AGENTS = ("NAME", "BODY", "POST")
_RUN = NOUNS | {"a", "POST", "BODY", "PLACE", "NAME"}
_ATTRIBUTES = NOUNS | {"a", "m", "v", "ad", "d", "BODY", "POST", "PLACE"}
_MARKS = frozenset(",;。!?:|…")
_JOINTS = frozenset(("、", "和", "及", "与", "以及"))
_LONGEST = 24  # characters of a measure


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; offsets in the report. ``tag`` is the tagger's, or NUM, DATE,
    PLACE, BODY, POST, NAME, DOC; ``word`` is simplified with half-width marks."""

    start: int
    end: int
    tag: str
    word: str


@dataclass(frozen=True, slots=True)
class Known:
    """A number already read in the paragraph: where it stands and what it counts."""

    start: int
    quantity: Quantity
    measure: str


@cache
def _kind(kind: str) -> frozenset[str]:
    rows = resources.table("lexicons/measure_fillers.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


@cache
def _no_predicates() -> frozenset[str]:
    return _kind("lead") | _kind("filler")


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


def counts_bodies(unit: str) -> bool:
    """Whether a spelled number before ``unit`` is no part of a body's name, as in 四十七团."""
    return unit in _kind("apart")


def found_one(text: str, start: int) -> bool:
    """Whether a spelled 一 at ``start`` counts: somebody found or saved it (救起一名儿童)."""
    before = text[:start].rstrip("了")
    return before.endswith(tuple(_kind("finding")))


def _free(start: int, end: int, fixed: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The stretches of [start, end) that no fixed part covers."""
    for a, b, _ in sorted(f for f in fixed if f[0] < end and start < f[1]):
        if start < a:
            yield start, a
        start = max(start, b)
    if start < end:
        yield start, end


class Measures:
    """Reads the measures of the numbers of one sentence, from its first to its last."""

    def __init__(self, text: str, line: Line, found: Sequence[Part], known: list[Known]) -> None:
        self._text = text  # as written
        self._line = line
        self._parts = found
        self._known = known  # of the paragraph
        self._taken = 0  # where the words end that an earlier number counts

    def of(self, at: int, quantity: Quantity) -> str | None:
        """What ``parts[at]`` counts; None when the sentence does not say."""
        measure = self._read(at, quantity)
        if measure is not None:
            self._known.append(Known(self._parts[at].start, quantity, measure))
        return measure

    def _read(self, at: int, quantity: Quantity) -> str | None:
        left, right = self._left(at), self._right(at)
        first = self._list_start(at)
        shared = self._respective(at, first)
        if shared is not None:
            return shared
        if _is_rate(quantity, left):
            return self._rate(at, first, quantity, right)
        own = self._before(left)
        if own is None and right and right[0].tag in _RUN and _bounds(quantity):
            return None
        if quantity.kind == "money":
            verb = bool(left) and left[-1].tag == "v"
            measure = (verb and self._run(right, sums=False)) or own or self._run(right, sums=False)
        else:
            measure = self._count(quantity, left, right, own)
        measure = measure or self._topic(at, left, first, quantity) or self._before(left, verb=True)
        return measure or self._last(left, right, quantity)

    def _last(self, left: list[Part], right: list[Part], quantity: Quantity) -> str | None:
        """What is left to take: a verb before 的, or who pays, for an amount of money."""
        if quantity.kind != "money":
            return None
        return self._before(left, change=True) or self._run(right) or self._subject(left)

    def _respective(self, at: int, first: int) -> str | None:
        """A和B分别为1吨、2吨: each number has its own of the nouns, or all have the same."""
        turn, length = self._turn(at, first)
        left = self._left(first)
        if length == 1 or not any(p.word.startswith("分别") for p in left):
            return None
        own = self._before(left, change=True)
        if own is None:
            listed = [
                k
                for k in self._known
                if not k.quantity.change and k.start < self._parts[first].start
            ]
            return listed[turn - length].measure if len(listed) >= length else None
        halves = [h for h in re.split("[、和與与及]", own) if len(h) > 1]
        return halves[turn] if len(halves) == length else own

    def _count(
        self, quantity: Quantity, left: list[Part], right: list[Part], own: str | None
    ) -> str | None:
        beside = bool(own) and bool(left) and left[-1].tag in NOUNS | {"v"}
        noun = beside and left[-1].tag in NOUNS
        people = quantity.unit in numerals("people")
        if own and noun and (quantity.kind != "count" or left[-1].word.endswith(quantity.unit)):
            return own
        if not (own and beside and self._leads(right)):
            run = self._run(right)
            if run:
                return run if not _bounds(quantity) else None
        if people and not noun:
            said = self._predicate(right)
            if said:
                return said
        alone = own is None or (not noun and left[-1].tag == "v" and len(own) == len(left[-1].word))
        said = self._attributive(right) if alone else None
        repeated = quantity.unit.endswith("次")
        return said or own or (self._predicate(right) if repeated else None)

    def _leads(self, right: list[Part]) -> bool:
        """Whether the nouns behind the unit lead to a number of their own (3座 总面积 50亩)."""
        nouns = 0
        while nouns < len(right) and right[nouns].tag in NOUNS:
            nouns += 1
        return nouns < len(right) and right[nouns].tag == NUMBER

    def _rate(self, at: int, first: int, quantity: Quantity, right: list[Part]) -> str | None:
        """What a share or a change is of: its clause's phrase, or that of an earlier number."""
        if not quantity.change and right and right[0].word == "的":
            run = self._run(right[1:])
            if run:
                return run
        left = self._left(first)
        own = self._before(left, change=True)
        if own and not quantity.change and left[-1].tag == "v" and len(own) == len(left[-1].word):
            return self._run(right) or own  # 持有30%股权
        if own or (not quantity.change and not left):
            return own or self._run(right) or self._predicate(right)
        plain = [k for k in self._known if not k.quantity.change]
        same = [k for k in plain if k.quantity.unit == quantity.unit]
        if quantity.kind not in ("percent", "share") and same:
            return same[-1].measure
        if not quantity.change and (said := self._clause_before(first - len(left) - 1)):
            return said
        earlier = plain or self._known
        if not earlier or not (quantity.change or self._near()):
            return None
        return earlier[-1].measure

    def _turn(self, at: int, first: int) -> tuple[int, int]:
        """Which number of a list 41.2%、55% ``at`` is, and how many the list has."""
        turn, last = (at - first) // 2, at
        while self._joined(last + 2):
            last += 2
        return turn, (last - first) // 2 + 1

    def _list_start(self, at: int) -> int:
        while self._joined(at):
            at -= 2
        return at

    def _joined(self, at: int) -> bool:
        """Whether ``parts[at]`` is a number right behind another one and 、 or 和."""
        found = self._parts
        return (
            2 <= at < len(found)
            and found[at].tag == found[at - 2].tag == NUMBER
            and found[at - 1].word in _JOINTS
        )

    def _left(self, at: int) -> list[Part]:
        """The parts of the clause before a number, back to a mark or another number."""
        found: list[Part] = []
        depth = 0
        for part in reversed(self._parts[:at]):
            depth += part.word.count(")") - part.word.count("(")
            if depth < 0 or part.tag == NUMBER or part.end <= self._taken:
                break
            if depth == 0 and _closes(part, found):
                break
            found.append(part)
        found.reverse()
        if depth < 0 and all(_hollow(p) for p in found):  # 免去(共3人)
            opening = next(i for i in range(at - 1, -1, -1) if "(" in self._parts[i].word)
            return self._left(opening)
        return found

    def _right(self, at: int) -> list[Part]:
        """The parts of the clause behind a number, up to a mark, and a number that follows."""
        found: list[Part] = []
        for part in self._parts[at + 1 :]:
            if part.word[0] in _MARKS or part.word in ("、", ")", "("):
                break
            found.append(part)
            if part.tag == NUMBER:
                break
        return found

    def _run(self, right: list[Part], *, sums: bool = True) -> str | None:
        """The nouns right behind the unit; with ``sums`` off only nouns of money."""
        named = bool(right) and right[0].tag == "DOC"
        rest = right[1:] if named else right
        while rest and (
            rest[0].word in ("的", '"', "等") or (_grouped(rest[0]) and _noun(rest[1:2]))
        ):
            rest = rest[1:]
        run: list[Part] = []
        for part in rest:
            if part.tag not in _RUN or part.word in _kind("each"):
                break
            run.append(part)
        while run and run[-1].tag == "a":
            run.pop()
        if named and not run:
            return self._said(right[:1])
        if not run:
            return None
        if not sums and not run[-1].word.endswith(tuple(_kind("sum"))):
            return None
        return self._take(run)

    def _take(self, run: list[Part]) -> str | None:
        said = self._said(run)
        if said is not None:
            self._taken = run[-1].end
        return said

    def _predicate(self, right: list[Part]) -> str | None:
        """What those counted do or suffer: 失联, 全部下撤, 荣获"…"称号, (身为)党员."""
        start = 0
        if right and right[0].word in _kind("copula"):
            return self._run(right[1:])
        while start < len(right) and _adverbial(right[start]):
            start += 1
        verb = start
        while verb < len(right) and (
            right[verb].tag == "v" or (verb == start and _down(right[verb:]))
        ):
            verb += 1
        if verb == start or (right[start].tag == "v" and right[start].word in _no_predicates()):
            return None
        whole = right[start:]
        closed = (
            whole and whole[-1].tag != NUMBER and all(p.tag not in ("p", "d", "u") for p in whole)
        )
        full = self._said(whole) if closed and whole[-1].tag in NOUNS | {"v"} else None
        said = full if full and len(full) <= 16 else self._said(right[start:verb])
        if said is not None:
            self._taken = right[verb - 1].end
        return said if said is None or len(said) > 1 else None

    def _attributive(self, right: list[Part]) -> str | None:
        """A noun behind a verb of its own: 3起 违反规定典型问题, 6.2万座 跨航道桥梁."""
        run: list[Part] = []
        for part in right:
            if part.tag not in _ATTRIBUTES or part.word in _kind("each") | _kind("inner"):
                break
            run.append(part)
        while run and run[-1].tag not in NOUNS - {"vn"}:
            run.pop()
        return self._take(run) if run and run[0].tag in ("v", "ad", "d") else None

    def _before(self, left: list[Part], *, change: bool = False, verb: bool = False) -> str | None:
        """The phrase before a number without verbs of holding, adverbs, agents and times.

        ``change``: for a rate, whose phrase ends before what it is compared with; ``verb``:
        the last verb of holding is what is said (首期投入1800万元).
        """
        phrase = list(left)
        for index, part in enumerate(phrase):
            if change and part.word[0] in _kind("compare") and part.tag in ("p", "v", "d", "TIME"):
                phrase = phrase[:index]
                break
        while phrase and (_empty(phrase[-1]) or _dated(phrase)):
            phrase.pop()
        if phrase and phrase[-1].word == "的":
            phrase = phrase[:-1] if change else []
        phrase = self._front(phrase, verb=verb)
        phrase = [p for p in phrase if p.word not in _kind("inner")]
        if not any(p.tag in NOUNS or p.tag in ("v", "BODY", "POST", "PLACE") for p in phrase):
            return None
        said = self._said(phrase)
        return said if said and (len(said) > 1 or said in _kind("dimension")) else None

    def _front(self, phrase: list[Part], *, verb: bool = False) -> list[Part]:
        """The phrase behind the last word that does not belong to what is counted."""
        last = len(phrase) - 1
        cuts = (i + 1 for i in range(last, -1, -1) if _cuts(phrase, i, verb=verb))
        phrase = phrase[next(cuts, 0) :]
        while phrase and (dropped := _dropped(phrase)):
            phrase = phrase[dropped:]
        while _length(phrase) > 12 and (de := _first(phrase, "的")):
            phrase = phrase[de:]
        while _length(phrase) > _LONGEST and len(phrase) > 1:
            phrase = phrase[_late(phrase) or 1 :]
        return phrase

    def _said(self, run: list[Part]) -> str | None:
        """The words of parts as written, without what was dropped between them."""
        said = "".join(self._text[p.start : p.end] for p in run).strip(" \"'“”「」\u3000")
        return said if run and 0 < len(said) <= _LONGEST else None

    def _topic(self, at: int, left: list[Part], first: int, quantity: Quantity) -> str | None:
        """What the clause is about, or what the number before counts: 127户486人."""
        verb = next((p for p in reversed(left) if not _hollow(p)), None)
        if verb is not None and verb.word.rstrip("了到出") in words("counting_verbs"):
            return self._subject(left)
        dimension = "".join(p.word for p in left if not _hollow(p))
        if dimension in _kind("dimension"):
            return self._owner(at, dimension)
        previous = self._parts[at - 1] if at else None
        goes_on = quantity.comparator != "="  # …持续增长,超过400亿元
        follows = previous is not None and (
            previous.tag == NUMBER or (goes_on and previous.word == ",")
        )
        beside = bool(left) or first != at or follows
        if beside and not any(p.tag in NOUNS or (p.tag == "v" and not _empty(p)) for p in left):
            said = self._clause_before(at - len(left) - 1)
            return said or (self._known[-1].measure if self._known and self._near() else None)
        return None

    def _clause_before(self, mark: int) -> str | None:
        """What the clause before is about, if it has no number itself: 存量持续增长,超过400亿元."""
        if mark < 1 or self._parts[mark].word != ",":
            return None
        clause = self._left(mark)
        start = mark - len(clause) - 1
        if not clause or (start >= 0 and self._parts[start].tag == NUMBER):
            return None
        while clause and (dropped := _dropped(clause)):
            clause = clause[dropped:]
        subject = list(takewhile(lambda p: p.tag in NOUNS | {"a", "p", "PLACE", "BODY"}, clause))
        said = self._said(subject) if subject and subject[-1].tag in NOUNS else None
        return said if said and len(said) > 1 else None

    def _near(self) -> bool:
        """Whether the number before stands in the same sentence."""
        return self._known[-1].start >= self._parts[0].start

    def _owner(self, at: int, dimension: str) -> str | None:
        """决口宽 for 出现漫堤决口,宽约127米: the noun that ends the clause before."""
        index = next((i for i in range(at - 1, -1, -1) if self._parts[i].word[0] in _MARKS), 0)
        before = self._parts[index - 1] if index else None
        said = self._said([before]) if before is not None and before.tag in NOUNS else ""
        return f"{said}{dimension}"

    def _subject(self, left: list[Part]) -> str | None:
        """The first noun phrase of the clause, the topic of 座谈会在……召开了11次."""
        phrase: list[Part] = []
        for part in left:
            if part.tag in ("p", "w") and phrase:
                break
            if part.word == "的" or part.tag in ("v", "r", "d", "DATE"):
                phrase = []
            elif part.tag in NOUNS:
                phrase.append(part)
            elif phrase:
                break
        said = self._said(phrase)
        return said if said and len(said) > 1 else None


def _adverbial(part: Part) -> bool:
    """What may stand between those counted and their verb: 全部, 被, 不幸, 正在."""
    if part.tag in ("d", "p", "ad"):
        return True
    return part.tag != "v" and (_grouped(part) or part.word in _kind("each"))


def _closes(part: Part, behind: list[Part]) -> bool:
    """Whether a clause starts behind ``part``; an empty cell belongs to the one before it."""
    if part.word[0] in "|:" or (part.word.isspace() and len(part.word) > 1):
        return not all(_hollow(p) for p in behind)
    return part.word[0] in _MARKS


def _grouped(part: Part) -> bool:
    return part.word in words("group_words") or part.word in words("region_words")


def _hollow(part: Part) -> bool:
    return _empty(part) or part.tag in ("w", "DATE", "TIME", "t")


def _empty(part: Part) -> bool:
    """A word between what is counted and the number: 共, 约, 达, 为, 了, 同比增长."""
    if part.tag == "u":
        return part.word in ("了", "着", "过")
    return part.tag in ("d", "w", "DATE", "TIME", "t") or part.word in _kind("filler")


def _cuts(phrase: list[Part], index: int, *, verb: bool) -> bool:
    """Whether what is counted starts behind ``phrase[index]``: a time, or a verb that holds it.

    Right before the number only a verb of holding cuts: in 专题交流研讨77场 the verb counts.
    """
    part, behind = phrase[index], phrase[index + 1 :]
    if part.tag in ("DATE", "TIME"):
        return True
    if part.tag == "v" and part.word.rstrip("了到出") in words("counting_verbs"):
        return _length(behind) != 1 and not (verb and not behind)
    if not behind or _length(behind) == 1:
        return False
    return part.word in words("speech_verbs") or part.word == "等"


def _bounds(quantity: Quantity) -> bool:
    """Whether the number sorts what follows and counts nothing: 12座以下渡船."""
    behind = quantity.end > quantity.unit_start + len(quantity.unit)
    return behind and quantity.comparator in (">=", "<=")


def _length(phrase: list[Part]) -> int:
    return sum(len(p.word) for p in phrase)


def _first(phrase: list[Part], word: str) -> int:
    """Where the phrase goes on behind the first ``word`` in it, 0 if it does not."""
    return next((i + 1 for i, p in enumerate(phrase[:-1]) if p.word == word), 0)


def _late(phrase: list[Part]) -> int:
    """Where an overlong phrase can begin: behind its last verb, preposition or place."""
    found = (i + 1 for i in range(len(phrase) - 2, -1, -1) if phrase[i].tag in ("v", "p", "PLACE"))
    return next(found, 0)


def _noun(phrase: list[Part]) -> bool:
    return bool(phrase) and phrase[0].tag in NOUNS


def _down(right: list[Part]) -> bool:
    """下撤, 上岗 cut in two by the tagger."""
    return len(right) > 1 and right[0].tag == "f" and right[1].tag == "v"


def _dated(phrase: list[Part]) -> bool:
    """A 的 behind a time: 由去年同期的9起."""
    return len(phrase) > 1 and phrase[-1].word == "的" and phrase[-2].tag in ("DATE", "TIME")


def _is_rate(quantity: Quantity, left: list[Part]) -> bool:
    """Whether a number is about another one: a share, or a change against something."""
    if quantity.kind in ("percent", "share"):
        return True
    compared = any(p.word[0] in _kind("compare") or p.word[:2] in _kind("rate") for p in left)
    return quantity.change is not None and (compared or not left)


def _dropped(phrase: list[Part]) -> int:
    """How many parts at the front are no part of what is counted."""
    first = phrase[0]
    rest = _length(phrase[1:])
    if first.word[0] == "每" and first.word not in _kind("lead"):
        return 0
    if first.tag in ("u", "w", "d", "c", "r", "t", "TIME", "DATE") or (
        first.tag == "f" and rest > 1
    ):
        return 1
    if first.tag == "v" and len(first.word) == 1 and first.word in _kind("direction") and rest > 1:
        return 1
    if first.tag == "m" and first.word[0] not in "第首":
        return 1
    if first.word in _kind("part") and len(phrase) > 2 and phrase[1].word == "的":
        return 2
    if first.word in _kind("lead") or _grouped(first) or first.tag in _AGENTS:
        return 1
    if first.tag == "PLACE" and len(phrase) > 1 and phrase[1].tag not in ("p", "c"):
        return 2 if phrase[1].word == "的" else 1
    if first.tag == "PLACE" and len(phrase) == 1:
        return 1
    if first.tag == "p" and first.word not in ("为", "每"):
        verb = next((i for i, p in enumerate(phrase) if p.tag == "v"), None)
        return 0 if verb == 1 else verb or 1  # 被骗12万元
    return 0
