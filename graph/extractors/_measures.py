"""A number in a sentence -> the words for what it counts.

What is counted stands behind the unit (5名英模; ``_runs``), before the number (读书班54期),
is a verb of those counted (3人失联), or was said of an earlier number (…,同比增长5%).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from graph.extractors import _phrases as phrases
from graph.extractors._parts import (
    LONGEST,
    MARKS,
    NOUNS,
    NUMBER,
    Part,
    empty,
    hollow,
    kind,
)
from graph.extractors._quantities import GROUP, listed_noun
from graph.extractors._runs import Runs
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals

_NAMES = ("BODY", "PLACE")
_SUBJECT = NOUNS | {"a", "p", "PLACE", "BODY"}


@dataclass(frozen=True, slots=True)
class Known:
    """A number already read in the paragraph: where it stands and what it counts."""

    start: int
    quantity: Quantity
    measure: str


class Measures(Runs):
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
        if quantity.kind == GROUP:
            return self._listed(at)
        left, right = self._left(at), self._right(at)
        left = phrases.without_each(left)
        first = self._list_start(at)
        shared = self._respective(at, first)
        if shared is not None:
            return shared
        if phrases.is_rate(quantity, left):
            return self._rate(at, first, quantity, right)
        own = self._before(left)
        if phrases.bounds(quantity) and phrases.sorts(own, right):
            self._sorting.add(self._parts[at].start)
            return None
        if quantity.kind == "money":
            measure = self._sum(left, right, own)
        else:
            measure = self._count(quantity, left, right, own)
        measure = measure or self._topic(at, left, first, quantity) or self._before(left, verb=True)
        return measure or self._chain(at) or self._last(left, right, quantity)

    def _listed(self, at: int) -> str | None:
        """The noun that a list before a number gives: 固始、淮滨两县."""
        part = self._parts[at]
        noun = listed_noun(part.word)
        self._taken = part.end
        return noun

    def _sum(self, left: list[Part], right: list[Part], own: str | None) -> str | None:
        """What an amount of money is: 处以15万元罚款, 奖金5000元, 以5万元保释."""
        verb = bool(left) and left[-1].tag == "v"
        by = next((p for p in reversed(left) if p.tag not in NOUNS), None)
        if by is not None and by.word in kind("means"):
            done = self._run(right[1:]) if right[:1] and right[0].word in kind("as") else None
            done = done or self._predicate(right)
            if done:
                return done
        return (verb and self._run(right, sums=False)) or own or self._run(right, sums=False)

    def _last(self, left: list[Part], right: list[Part], quantity: Quantity) -> str | None:
        """What is left to take: what befalls things, a verb before 的, or who pays."""
        if quantity.kind == "count":
            return self._predicate(right)
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
        if people and not noun:
            state = self._state(right)
            if state:
                return state
        if not (own and beside and self._leads(right)):
            run = self._run(right)
            if run:
                return run if not phrases.bounds(quantity) else None
        if left and left[-1].word in kind("split"):
            return self._predicate(right) or own
        if (people and not noun) or own is None:
            said = self._verbal(left) or self._group(left)
            said = said or (self._predicate(right) if people else None)
            if said:
                return said
        alone = own is None or (not noun and left[-1].tag == "v" and len(own) == len(left[-1].word))
        said = self._attributive(right) if alone else None
        if own and alone and not said and len(right) == 1 and right[0].tag == "v":
            return f"{own}{self._said(right)}"  # 恢复1120户供电
        repeated = quantity.unit.endswith("次")
        return said or own or (self._predicate(right) if repeated else None)

    def _verbal(self, left: list[Part]) -> str | None:
        """A verb before 的 whose object has no noun: 调集的 162人."""
        if len(left) < 2 or left[-1].word != "的" or left[-2].tag != "v":
            return None
        return self._said(left[-2:-1])

    def _rate(self, at: int, first: int, quantity: Quantity, right: list[Part]) -> str | None:
        """What a share or a change is of: its clause's phrase, or that of an earlier number."""
        if not quantity.change and right and right[0].word == "的":
            run = None if right[1:] and right[1].word in kind("level") else self._run(right[1:])
            if run:
                return run
        left = phrases.without_each(self._left(first))
        own = self._before(left, change=True)
        if own and not quantity.change and left[-1].tag == "v" and len(own) == len(left[-1].word):
            return self._run(right) or own  # 持有30%股权
        if own and phrases.relates(left):
            return self._related(first - len(self._left(first)) - 1, left, own)
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

    def _related(self, mark: int, left: list[Part], own: str) -> str:
        """A share of something, or a distance from it, told of what was named before.

        人口13万人,占总人口21% is 人口占总人口; 混凝土强度不足,仅为设计值的52% is 混凝土强度.
        """
        near = self._known and self._near()
        subject = self._clause_before(mark) or (self._known[-1].measure if near else None)
        if subject is None or phrases.measured_by(left):
            return subject or own
        return f"{subject}{own}" if len(subject + own) <= LONGEST else own

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
        alone = kind("dimension") | set(numerals("toll"))
        return said if said and (len(said) > 1 or said in alone) else None

    def _topic(self, at: int, left: list[Part], first: int, quantity: Quantity) -> str | None:
        """What the clause is about, or what the number before counts: 127户486人."""
        verb = next((p for p in reversed(left) if not hollow(p)), None)
        if verb is not None and verb.word.rstrip("了到出") in words("counting_verbs"):
            return self._subject(left)
        dimension = "".join(p.word for p in left if not hollow(p))
        if dimension in kind("dimension"):
            return self._owner(at, dimension)
        named = self._named(left, quantity)
        if named:
            return named
        previous = self._parts[at - 1] if at else None
        goes_on = quantity.comparator != "="  # …持续增长,超过400亿元
        follows = previous is not None and (
            previous.tag == NUMBER or (goes_on and previous.word == ",")
        )
        beside = bool(left) or first != at or follows
        if beside and not any(p.tag in NOUNS or (p.tag == "v" and not empty(p)) for p in left):
            money = quantity.kind == "money"
            said = self._clause_before(at - len(self._left(at)) - 1, money=money)
            return said or (self._known[-1].measure if self._known and self._near() else None)
        return None

    def _named(self, left: list[Part], quantity: Quantity) -> str | None:
        """Those counted in a body, or in a place as one of several: 阿合奇大队28人."""
        if not left or quantity.kind != "count":
            return None
        last = left[-1]
        if last.tag == "PLACE" and self._known and self._near():
            before = self._known[-1]
            if before.quantity.unit == quantity.unit:
                place, said = self._said([last]), before.measure
                said = said.removeprefix(self._places.get(said, ""))
                measure = f"{place}{said}"
                self._places[measure] = place or ""
                return measure
        return self._said([last]) if last.tag in _NAMES else None

    def _group(self, left: list[Part]) -> str | None:
        """The class at the end of a list: 应急、水利等部门 61人."""
        group = len(left) > 1 and left[-2].word == "等" and left[-1].tag in NOUNS
        return self._said(left[-1:]) if group else None

    def _chain(self, at: int) -> str | None:
        """The verb before a number and its nouns, for the number right behind these.

        惠及 两个村 312户.
        """
        index = at - 1
        while index >= 0 and self._parts[index].tag in NOUNS:
            index -= 1
        if index < 0 or index == at - 1 or self._parts[index].tag != NUMBER:
            return None
        taken, self._taken = self._taken, 0
        left = self._left(index)
        self._taken = taken
        verb = next((p for p in reversed(left) if p.tag == "v"), None)
        return self._before(left, verb=True) or self._said([verb] if verb else [])

    def _clause_before(self, mark: int, *, money: bool = False) -> str | None:
        """What the clause before is about, if it has no number itself.

        For ``money`` its object (调高慰问金,最高10万元), else its subject (存量增长,超过400亿元).
        """
        if mark < 1 or self._parts[mark].word != ",":
            return None
        clause = self._left(mark)
        start = mark - len(clause) - 1
        if not clause or (start >= 0 and self._parts[start].tag == NUMBER):
            return None
        if money and (told := phrases.told_of(clause)):
            return self._said(told)
        subject = phrases.before_predicate(clause)
        while not subject and clause and (cut := phrases.dropped(clause)):
            clause = clause[cut:]
        subject = subject or list(takewhile(lambda p: p.tag in _SUBJECT, clause))
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
