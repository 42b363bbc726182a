"""A number in a sentence -> the words for what it counts.

What is counted stands behind the unit (5名英模), before the number (读书班54期), is a verb
of those counted (3人失联), or was said of an earlier number (…,同比增长5%).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from graph.extractors import _phrases as phrases
from graph.extractors._parts import (
    MARKS,
    NOUNS,
    NUMBER,
    Clauses,
    Part,
    empty,
    grouped,
    hollow,
    kind,
)
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals

_RUN = NOUNS | {"a", "POST", "BODY", "PLACE", "NAME"}
_ATTRIBUTES = NOUNS | {"a", "m", "v", "ad", "d", "BODY", "POST", "PLACE"}


@dataclass(frozen=True, slots=True)
class Known:
    """A number already read in the paragraph: where it stands and what it counts."""

    start: int
    quantity: Quantity
    measure: str


class Measures(Clauses):
    """Reads the measures of the numbers of one sentence, from its first to its last."""

    def __init__(self, text: str, found: Sequence[Part], known: list[Known]) -> None:
        super().__init__(text, found)
        self._known = known  # of the paragraph

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
        if phrases.is_rate(quantity, left):
            return self._rate(at, first, quantity, right)
        own = self._before(left)
        if own is None and right and right[0].tag in _RUN and phrases.bounds(quantity):
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
                return run if not phrases.bounds(quantity) else None
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

    def _run(self, right: list[Part], *, sums: bool = True) -> str | None:
        """The nouns right behind the unit; with ``sums`` off only nouns of money."""
        named = bool(right) and right[0].tag == "DOC"
        rest = right[1:] if named else right
        while rest and (
            rest[0].word in ("的", '"', "等")
            or (grouped(rest[0]) and phrases.starts_noun(rest[1:2]))
        ):
            rest = rest[1:]
        run: list[Part] = []
        for part in rest:
            if part.tag not in _RUN or part.word in kind("each"):
                break
            run.append(part)
        while run and run[-1].tag == "a":
            run.pop()
        if named and not run:
            return self._said(right[:1])
        turned = len(run) == 1 and run[0].tag == "vn" and rest[1:2]  # 15个整合为6个
        if not run or (turned and rest[1].word in kind("filler")):
            return None
        if not sums and not run[-1].word.endswith(tuple(kind("sum"))):
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
        if right and right[0].word in kind("copula"):
            return self._run(right[1:])
        while start < len(right) and phrases.adverbial(right[start]):
            start += 1
        verb = start
        while verb < len(right) and (
            right[verb].tag == "v" or (verb == start and phrases.split_verb(right[verb:]))
        ):
            verb += 1
        if verb == start or phrases.no_predicate(right[start]):
            return None
        if start and right[start - 1].word == "被":
            start -= 1
        whole = right[start:]
        closed = (
            whole
            and whole[-1].tag != NUMBER
            and all(p.tag not in ("p", "d", "u") for p in whole[1:])
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
            if part.tag not in _ATTRIBUTES or part.word in kind("each") | kind("inner"):
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
            if change and part.word[0] in kind("compare") and part.tag in ("p", "v", "d", "TIME"):
                phrase = phrase[:index]
                break
        while phrase and (empty(phrase[-1]) or phrases.dated(phrase)):
            phrase.pop()
        if phrase and phrase[-1].word == "的":
            phrase = phrase[:-1] if change else []
        phrase = phrases.front(phrase, verb=verb)
        phrase = [p for p in phrase if p.word not in kind("inner")]
        if not any(p.tag in NOUNS or p.tag in ("v", "BODY", "POST", "PLACE") for p in phrase):
            return None
        said = self._said(phrase)
        return said if said and (len(said) > 1 or said in kind("dimension")) else None

    def _topic(self, at: int, left: list[Part], first: int, quantity: Quantity) -> str | None:
        """What the clause is about, or what the number before counts: 127户486人."""
        verb = next((p for p in reversed(left) if not hollow(p)), None)
        if verb is not None and verb.word.rstrip("了到出") in words("counting_verbs"):
            return self._subject(left)
        dimension = "".join(p.word for p in left if not hollow(p))
        if dimension in kind("dimension"):
            return self._owner(at, dimension)
        previous = self._parts[at - 1] if at else None
        goes_on = quantity.comparator != "="  # …持续增长,超过400亿元
        follows = previous is not None and (
            previous.tag == NUMBER or (goes_on and previous.word == ",")
        )
        beside = bool(left) or first != at or follows
        if beside and not any(p.tag in NOUNS or (p.tag == "v" and not empty(p)) for p in left):
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
        while clause and (cut := phrases.dropped(clause)):
            clause = clause[cut:]
        subject = list(takewhile(lambda p: p.tag in NOUNS | {"a", "p", "PLACE", "BODY"}, clause))
        said = self._said(subject) if subject and subject[-1].tag in NOUNS else None
        return said if said and len(said) > 1 else None

    def _near(self) -> bool:
        """Whether the number before stands in the same sentence."""
        return self._known[-1].start >= self._parts[0].start

    def _owner(self, at: int, dimension: str) -> str | None:
        """决口宽 for 出现漫堤决口,宽约127米: the noun that ends the clause before."""
        index = next((i for i in range(at - 1, -1, -1) if self._parts[i].word[0] in MARKS), 0)
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
