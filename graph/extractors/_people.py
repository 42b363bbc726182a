"""A number behind names, or of some of those counted before -> what is said of them.

傅华强等21人因涉嫌诈骗罪被依法逮捕, 抓获傅华强等47人, 胡定江等6名拟任人选: the names are some of
those counted, and the sentence says what they do or are. 其中51名被采取强制措施, 伤员中2人危重,
仍有5个没有整改到位: the number is a part of what was named before, told by its predicate.
"""

from __future__ import annotations

from graph.extractors import _objects as objects
from graph.extractors import _phrases as phrases
from graph.extractors._before import Before
from graph.extractors._parts import MARKS, NOUNS, Part, empty, hollow, kind
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals


class People(Before):
    """Reads the numbers of those who were named or counted before."""

    def _named_people(self, at: int, quantity: Quantity, left: list[Part]) -> str | None:
        """What the number behind 傅华强等 counts."""
        if quantity.unit not in numerals("person") or not objects.names_some(left):
            return None
        right = self._right(at)
        if quantity.unit not in numerals("people"):  # 名, 位 need a noun
            return self._run(right) or self._attributive(right) or self._governing(left, right)
        if right and right[0].word in kind("as"):  # 聘请…等12人为监督员
            return self._run(right[1:])
        case = any(q.word in words("case_ends") for q in self._clause(at))
        if case and (who := objects.accused(left)):
            return self._said(who)  # 被告人赵某等6人诈骗|一案
        return self._governing(left, right) or self._suffered(at, right)

    def _governing(self, left: list[Part], right: list[Part]) -> str | None:
        """The verb whose object the named are: 抓获…等47人, 将…等2人控制."""
        described = False  # 将正在转账的唐某等5人…: that verb tells of them
        for index in range(len(left) - 1, -1, -1):
            part = left[index]
            described = described or part.word == "的"
            if part.word in words("object_markers"):
                return self._predicate(right) or self._verb(right)
            if part.tag == "v" and not described:
                if part.word in words("light_verbs"):  # 给予…等3人嘉奖
                    return self._run(right) or self._verb(right)
                if len(part.word) < 2:  # 摆某 cut in two by the tagger
                    continue
                plain = part.word in kind("lead") or part.word in kind("filler")
                return None if plain else self._said(objects.apposed(left, index))
        return None

    def _clause(self, at: int) -> list[Part]:
        """The rest of the clause behind a number."""
        behind = list(self._parts[at + 1 :])
        return behind[: next((i for i, p in enumerate(behind) if p.word[0] in MARKS), len(behind))]

    def _verb(self, right: list[Part]) -> str | None:
        """The first verb behind the number."""
        return self._said([p for p in right if p.tag == "v" and len(p.word) > 1][:1])

    def _suffered(self, at: int, right: list[Part]) -> str | None:
        """What the named do or suffer, in the clause behind their number or in the next one."""
        behind = list(self._parts[at + 1 :])
        if not right and behind[1:] and behind[0].word == ",":
            right = behind = behind[1:]
        end = next((i for i, p in enumerate(behind) if p.word[0] in MARKS), len(behind))
        clause = behind[:end]
        last = next((i for i in range(end - 1, 0, -1) if clause[i].tag == "v"), 0)
        if last and clause[0].word in kind("about"):
            return self._said(clause[last:])  # 围绕竹山机械化、品牌建设|作发言
        passive = [i for i, p in enumerate(clause) if p.word in words("passive_chars")]
        if passive:
            right = clause[passive[-1] + 1 :]
            return self._said(self._acts(right)) or self._said(right[:1])
        acts = self._acts(right)
        if acts and acts[-1].word in words("light_verbs"):  # 进行了 宪法宣誓
            rest = right[right.index(acts[-1]) + 1 :]
            return self._run([p for p in rest if p.tag != "u"]) or None
        return self._predicate(right)

    def _acts(self, right: list[Part]) -> list[Part]:
        """The first verbs of a clause, side by side."""
        start = next((i for i, p in enumerate(right) if p.tag == "v"), len(right))
        end = start
        while end < len(right) and right[end].tag == "v":
            end += 1
        return right[start:end]

    def _subset(self, at: int, quantity: Quantity, left: list[Part]) -> str | None:
        """What is said of a part of those named before: 其中51名被采取强制措施."""
        if quantity.unit not in numerals("person") and (rest := self._of_rest(at, left)):
            return rest
        if not (self._of_some(at, left) or self._of_last(at, quantity, left)):
            return None
        return self._whole(self._right(at))

    def _of_rest(self, at: int, left: list[Part]) -> str | None:
        """其余3个年底前清零: what is left of those counted, where no noun follows."""
        said = [p for p in left if p.word in kind("rest") or not hollow(p)]
        rest = len(said) == 1 and said[0].word in kind("rest")
        behind = self._right(at)[:1]
        noun = phrases.starts_noun(behind) or (behind and behind[0].tag in ("a", "POST", "NAME"))
        return self._said(said) if rest and not noun else None

    def _of_last(self, at: int, quantity: Quantity, left: list[Part]) -> bool:
        """Whether a bare number is a part of the last one: 隐患37处,9处已当场整改."""
        if left or not self._known or not self._near() or self._parts[at - 1].word != ",":
            return False
        last = self._known[-1].quantity
        return last.unit == quantity.unit and last.value > quantity.value

    def _of_some(self, at: int, left: list[Part]) -> bool:
        """Whether a number is a part of what stands before it: 其中, …中, 仍有."""
        rest = list(left)
        while rest and rest[-1].word not in kind("among"):
            if rest[-1].word not in kind("there") and not hollow(rest[-1]):
                break
            rest.pop()
        rest = [p for p in rest if p.tag != "c"]
        if rest and rest[-1].word in kind("among"):
            return True
        start = at - len(left) - 1
        before = self._parts[start] if start >= 0 else None
        has = any(p.word in kind("there") for p in left[len(rest) :])
        if rest or not has or before is None:
            return False
        counted = before.end <= self._taken and before.tag in NOUNS
        return counted or (before.word[0] in MARKS and bool(self._known) and self._near())

    def _changed(self, left: list[Part], verb: str) -> str:
        """狍子种群恢复 for 狍子种群近五年恢复了两成: with the nouns before it and its time."""
        end = len(left)
        while end and (left[end - 1].tag in ("v", "u", "d", "t") or empty(left[end - 1])):
            end -= 1
        said = self._said(phrases.front(left[:end])) if end and left[end - 1].tag in NOUNS else None
        return f"{said}{verb}" if said and len(said) > 1 else verb
