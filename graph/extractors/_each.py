"""Numbers side by side -> what each counts, when the words before them name as many things.

A和B分别为1吨、2吨; 第一、二产业增加值分别增长4%、5%; or all count the same (近三年分别为…).
"""

from __future__ import annotations

import re

from graph.extractors import _told as told
from graph.extractors._lists import clause_pattern
from graph.extractors._parts import JOINTS, LONGEST, Part, hollow
from graph.extractors._people import People
from graph.numbers import Quantity

_SEVERALLY = "分别"


class Each(People):
    """Reads the numbers of a list of which each has its own of the nouns before it."""

    def _respective(self, at: int, first: int, quantity: Quantity) -> str | None:
        """A和B分别为1吨、2吨: each number has its own of the nouns, or all have the same."""
        turn, length = self._turn(at, first)
        left = self._left(first)
        if length == 1:
            return None
        if not any(p.word.startswith(_SEVERALLY) for p in left):
            again = len(self._each) == length and all(hollow(p) for p in left)
            return self._each[turn] if again else None
        if each := self._numbered(left, length):
            self._each = each
            return each[turn]
        own = self._before(left, change=True)
        if own is None:
            listed = [
                k
                for k in self._known
                if not k.quantity.change and k.start < self._parts[first].start
            ]
            if quantity.kind == "count" and not quantity.change:  # 甲乙分别签约4个
                listed = [k for k in listed if k.quantity.unit == quantity.unit]
            return listed[turn - length].measure if len(listed) >= length else None
        if len(each := told.apart(own)) == length:
            return each[turn]
        halves = [h for h in re.split("[、和與与及]", own) if len(h) > 1]
        if len(halves) == length:
            joint = max((i for i, p in enumerate(left) if p.word in JOINTS), default=-1)
            self._each = told.shared(halves, left[joint + 1 :])
            return self._each[turn]
        start = self._parts[first].start
        plain = [k for k in self._known if not k.quantity.change and k.start < start]
        if left[0].word.startswith(_SEVERALLY) and len(plain) >= length:  # 分别完成目标的…
            whole = f"{plain[turn - length].measure}{own}"
            return whole if len(whole) <= LONGEST else own
        return own

    def _named_before(self, left: list[Part]) -> list[Part]:
        """What stands before 分别 and the words of time and comparison there."""
        end = next(i for i, p in enumerate(left) if p.word.startswith(_SEVERALLY))
        while end and hollow(left[end - 1]):
            end -= 1
        return left[:end]

    def _numbered(self, left: list[Part], length: int) -> list[str]:
        """第一、二、三产业增加值: 第一产业增加值 and so on; [] elsewhere."""
        named = self._named_before(left)
        said = "".join(p.word for p in named)
        found = clause_pattern("numbered-items").search(said)
        items = re.split("[、和及与]第?", found["items"]) if found else []
        if found is None or len(items) != length:
            return []
        return [f"{found['first']}{item}{found['head']}" for item in items]
