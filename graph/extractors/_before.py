"""A number in a sentence -> the words before it that say what it counts.

The phrase of its own clause (读书班54期), what the clause before is about, the place or class
that is counted apart (其中地厅级3人), or what an earlier number of the sentence counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from graph.extractors import _objects as objects
from graph.extractors import _phrases as phrases
from graph.extractors import _told as told
from graph.extractors._parts import JOINTS, MARKS, NOUNS, NUMBER, Part, empty, hollow, kind
from graph.extractors._runs import Runs
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals

_NAMES = ("BODY", "PLACE")
_PHYSICAL = ("length", "area", "mass", "energy")  # amounts of nothing but their own noun
_LABEL = frozenset(("n", "nz", "vn", "nw", "b", "PLACE", "LOC", "ns"))
_LONGEST_LABEL = 8
_SUM = 4  # parts at the front of a sentence before the number of a sum
_CLASSES = ("n", "nz", "nw", "vn")
_SUBJECT = NOUNS | {"a", "p", "PLACE", "BODY"}


@dataclass(frozen=True, slots=True)
class Known:
    """A number already read in the paragraph: where it stands and what it counts."""

    start: int
    quantity: Quantity
    measure: str


class Before(Runs):
    """Reads what stands before the numbers of one sentence; ``known`` is of the paragraph."""

    def __init__(self, text: str, found: Sequence[Part], known: list[Known]) -> None:
        super().__init__(text, found)
        self._known = known  # of the paragraph
        self._each: list[str] = []  # what each number of the last list counts
        self._compared: dict[str, str] = {}  # a distance from something -> what lies so far from it

    def _before(self, left: list[Part], *, change: bool = False, verb: bool = False) -> str | None:
        """The phrase before a number without verbs of holding, adverbs, agents and times.

        ``change``: for a rate, whose phrase ends before what it is compared with; ``verb``:
        the last verb of holding is what is said (首期投入1800万元).
        """
        phrase = phrases.without_source(left)
        for index, part in enumerate(phrase):
            if change and part.word[0] in kind("compare") and part.tag in ("p", "v", "d", "TIME"):
                phrase = phrase[:index]
                break
        said_of = len(phrase)
        if len(phrase) > 1 and phrase[-1].word in words("all_words") and phrase[-2].tag in NOUNS:
            phrase.pop()  # 集体收入|全部超过100万元
        while phrase and (empty(phrase[-1]) or phrases.dated(phrase) or phrases.allotted(phrase)):
            del phrase[-2 if phrases.dated(phrase) else -1 :]
        if phrase and phrase[-1].word == "的":
            whole = change or len(phrase) < said_of  # 买车的有7户
            phrase = phrase[:-1] if whole else []
        elif len(phrase) > 1 and phrase[-1].word == "等" and phrase[-2].tag in _CLASSES:
            phrase.pop()
        phrase = phrases.front(phrase, verb=verb)
        phrase = [p for p in phrase if p.word not in kind("inner") or p.tag in NOUNS]
        if phrase and phrase[-1].word in kind("party"):  # 代表团一行9人
            return self._said(phrases.with_group(left, left.index(phrase[-1])))
        if phrase and phrase[-1].word in kind("aside"):  # 创伤专家|岩某等2人
            return self._said(told.class_of(phrase[:-1]))
        if phrases.says_nothing(phrase):
            return None  # 王某先后|3次, 以“值班费”名义向|37名教职工
        if phrase and phrase[-1].tag == "DOC":  # 发放《防诈骗手册》3.2万册
            return self._said(phrase[-1:])
        if phrase and any(p.tag == "PLACE" for p in left) and objects.settled(left):
            return None  # 克村、贾院、龙王四村共1126户
        if not any(p.tag in NOUNS or p.tag in ("v", "BODY", "POST", "PLACE") for p in phrase):
            return None
        said = self._said(phrase)
        alone = kind("dimension") | kind("single") | kind("paying") | kind("acting")
        alone |= set(numerals("toll"))
        return said if said and (len(said) > 1 or said in alone) else None

    def _process(self, quantity: Quantity, left: list[Part]) -> str | None:
        """What is being done to something, of a share that is done: 玉米|收获|过半."""
        said = [p for p in left if not hollow(p)]
        whole = len(said) > 1 and said[-1].tag in ("v", "vn") and said[-2].tag in NOUNS
        return self._said(said[-2:]) if whole and not quantity.change else None

    def _verbal(self, left: list[Part]) -> str | None:
        """What those counted do, before 的: 调集的 162人, 判处五年以上有期徒刑的 93人."""
        if len(left) < 2 or left[-1].word != "的" or phrases.dated(left):
            return None
        first = next((i for i, p in enumerate(left) if p.tag == "v" and not empty(p)), None)
        if first is None:
            return None
        if left[-2].tag != "v":
            return self._said(phrases.front(left[first:-1], verb=True))
        start = len(left) - 2
        while start and left[start - 1].word in kind("negation"):
            start -= 1
        return self._said(left[start:-1])

    def _group(self, left: list[Part]) -> str | None:
        """The class at the end of a list: 应急、水利等部门 61人."""
        group = len(left) > 1 and left[-2].word == "等" and left[-1].tag in NOUNS
        return self._said(left[-1:]) if group else None

    def _topic(self, at: int, left: list[Part], first: int, quantity: Quantity) -> str | None:
        """What the clause is about, or what the number before counts: 127户486人."""
        verb = next((p for p in reversed(left) if not hollow(p)), None)
        if verb is not None and verb.word.rstrip("了到出") in words("counting_verbs"):
            people = quantity.unit in numerals("people")
            return self._said([verb]) if people and len(verb.word) > 1 else self._subject(left)
        dimension = "".join(p.word for p in left if not hollow(p))
        if dimension in kind("dimension"):
            return self._owner(at, dimension)
        named = self._deployed(at, quantity) or self._named(left, quantity) or self._classed(left)
        if named:
            return named
        previous = self._parts[at - 1] if at else None
        goes_on = quantity.comparator != "="  # …持续增长,超过400亿元
        joined = previous is not None and previous.tag == NUMBER
        follows = joined or (goes_on and previous is not None and previous.word == ",")
        beside = bool(left) or first != at or joined
        if (beside or follows) and not any(
            p.tag in NOUNS or (p.tag == "v" and not empty(p)) for p in left
        ):
            money = quantity.kind == "money"
            said = self._clause_before(at - len(self._left(at)) - 1, money=money)
            return said or self._carried(at, quantity, beside=beside)
        return None

    def _carried(self, at: int, quantity: Quantity, *, beside: bool) -> str | None:
        """What an earlier number of the sentence counts: of the same unit, else the last."""
        if not self._known:
            return None
        if not self._near():
            return self._summed_up(at, quantity)
        near = [k for k in self._known if k.start >= self._parts[0].start]
        rates = ("percent", "share")
        same = [k for k in near if k.quantity.unit == quantity.unit]
        last = near[-1]
        mark = at - len(self._left(at)) - 1
        touching = mark >= 0 and last.start == self._parts[mark].start  # 213栋1.9万平方米
        other = quantity.kind in _PHYSICAL and last.quantity.kind != quantity.kind and not touching
        of_rate = last.quantity.kind in rates and not last.quantity.change
        other = other or (
            quantity.kind == "count" and last.quantity.kind == "money" and not touching
        )
        if of_rate or other or not beside:
            return same[-1].measure if same else None
        return last.measure

    def _counted_in(self, present: str, at: int, quantity: Quantity) -> str:
        """Those who came, of the class that was told before: 应到委员35名,实到|31名."""
        carried = self._carried(at, quantity, beside=True) or ""
        return present + re.split("|".join(sorted(kind("present"), reverse=True)), carried)[-1]

    def _summed_up(self, at: int, quantity: Quantity) -> str | None:
        """What the sentence before counts, where one opens with a sum of it: 前七个月累计1974万."""
        before = [p for p in self._parts[:at] if p.word.strip()]
        dated = bool(before) and any(p.tag == "DATE" for p in before[:2])
        if not dated or len(before) > _SUM or before[-1].word not in kind("sums"):
            return None
        last = self._known[-1]
        same = [
            k for k in self._known if k.quantity.unit == quantity.unit and not k.quantity.change
        ]
        return same[-1].measure if same and last.start >= same[-1].start else None

    def _deployed(self, at: int, quantity: Quantity) -> str | None:
        """The verb that sends vehicles, and the people with them: 出动3个大队,共8车42人."""
        before = self._known[-1].quantity.unit if self._known and self._near() else ""
        crew = quantity.unit in numerals("people") and before in numerals("vehicle")
        if crew:
            return self._known[-1].measure
        if quantity.unit not in numerals("vehicle"):
            return None
        verbs = (p for p in reversed(self._parts[:at]) if p.tag == "v")
        return next((p.word for p in verbs if p.word in words("counting_verbs")), None)

    def _classed(self, left: list[Part]) -> str | None:
        """A class that the tagger takes for no noun: 其中地厅级3人."""
        phrase = list(left)
        while phrase and empty(phrase[-1]):
            phrase.pop()
        while phrase and (hollow(phrase[0]) or phrase[0].tag in ("r", "f", "c", "w")):
            phrase = phrase[1:]
        if not phrase or any(p.tag in ("v", "p", "PLACE", "BODY", "POST") for p in phrase):
            return None
        if phrase[0].word in kind("lead") or phrase[-1].word in ("的", "等"):
            return None
        said = self._said(phrase)
        return said if said and len(said) > 1 else None

    def _named(self, left: list[Part], quantity: Quantity) -> str | None:
        """Those counted in a body, or in a place as one of several: 阿合奇大队28人."""
        if not left:
            return None
        last = left[-1]
        if last.tag == "POST" and quantity.unit in numerals("people"):
            if all(p.word == "、" for p in left[:-1]) and self._known and self._near():
                return self._said([last])  # 市委委员41人、|市委候补委员8人
        if quantity.kind != "count":
            return self._said([last]) if last.tag == "BODY" and quantity.kind in _PHYSICAL else None
        if last.tag in ("PLACE", "LOC", "ns", "BODY") and self._known and self._near():
            before = self._known[-1]
            if phrases.alike(before.quantity.unit, quantity.unit):
                place, said = self._said([last]), before.measure
                said = said.removeprefix(self._places.get(said, ""))
                measure = self._instead(left, said) or f"{place}{said}"
                self._places[measure] = place or ""
                return measure
        return self._said([last]) if last.tag in _NAMES else None

    def _instead(self, left: list[Part], said: str) -> str | None:
        """The act with this body in place of the last one's: 移送市纪委监委7件、|市公安局3件."""
        at = self._parts.index(left[0]) - 1
        before = self._parts[at - 1] if at > 1 else None
        if left[-1].tag != "BODY" or before is None or before.tag != "BODY":
            return None
        if self._parts[at].tag != NUMBER or self._parts[at - 2].tag != "v":
            return None
        one, other = self._said([before]) or "", self._said(left[-1:]) or ""
        return said.removesuffix(one) + other if said.endswith(one) else None

    def _listed_behind(self, at: int) -> Part | None:
        """The number that follows with nothing but 、 or 和 between."""
        joint, number = self._parts[at + 1 : at + 2], self._parts[at + 2 : at + 3]
        follows = joint and number and joint[0].word in JOINTS and number[0].tag == NUMBER
        return number[0] if follows else None

    def _turned(self, at: int) -> str | None:
        """What a number right before has turned into: 由31项精简至 19项."""
        left = self._left(at)
        before = self._parts[at - len(left) - 1 : at - len(left)]
        if not left or not self._known or not self._near() or not before:
            return None
        verbs = all(p.tag in ("v", "d", "ad", "u") for p in left)
        same = before[0].start == self._known[-1].start and left[-1].word[-1] in kind("result")
        return self._known[-1].measure if verbs and same else None

    def _chain(self, at: int) -> str | None:
        """The verb before a number and its nouns, for the number right behind these.

        惠及 两个村 312户.
        """
        index = at - 1
        while index >= 0 and (self._parts[index].tag in NOUNS or empty(self._parts[index])):
            index -= 1
        if index < 0 or index == at - 1 or self._parts[index].tag != NUMBER:
            return None
        taken, self._taken = self._taken, 0
        left = self._left(index)
        self._taken = taken
        verb = next((p for p in reversed(left) if p.tag == "v"), None)
        acts = [] if verb is None or verb.word in kind("lead") else [verb]
        return self._before(left, verb=True) or self._said(acts)

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
        if money and (nouns := told.told_of(clause)):
            return self._said(nouns)
        subject = told.before_predicate(clause)
        while not subject and clause and (cut := phrases.dropped(clause)):
            clause = clause[cut:]
        if len(subject) > 1 and subject[-1].word in kind("share"):
            subject.pop()  # 案件|降幅最大
        subject = subject or list(takewhile(lambda p: p.tag in _SUBJECT, clause))
        said = self._said(subject) if subject and subject[-1].tag in NOUNS else None
        return said if said and len(said) > 1 else None

    def _labelled(self, at: int, measure: str) -> str:
        """What is measured with the label that its clauses stand behind: 钛白粉:产量20万吨."""
        if measure not in kind("plain"):
            return measure
        end = next((i for i in range(at, -1, -1) if self._parts[i].word in (":", ";")), -1)
        if end < 1 or self._parts[end].word != ":":
            return measure
        start = end
        while start and self._parts[start - 1].tag in _LABEL:
            start -= 1
        item = start == 2 and self._parts[1].word in ("、", ".")  # 一、小麦:
        opens = item or not start or self._parts[start - 1].word in (";", " ", "\u3000")
        label = self._said(list(self._parts[start:end])) if opens and start < end else None
        known = label is not None and 1 < len(label) <= _LONGEST_LABEL
        return f"{label}{measure}" if known and label not in kind("lead") else measure

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
        said = self._said(told.topic(left))
        return said if said and len(said) > 1 else None
