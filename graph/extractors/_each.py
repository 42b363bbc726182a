"""Numbers side by side -> what each counts, when the words before them name as many things.

A和B分别为1吨、2吨; 第一、二产业增加值分别增长4%、5%; or all count the same (近三年分别为…).
"""

from __future__ import annotations

import re

from graph.extractors import _phrases as phrases
from graph.extractors import _told as told
from graph.extractors._lists import clause_pattern
from graph.extractors._parts import JOINTS, LONGEST, NUMBER, Part, hollow, kind
from graph.extractors._people import People
from graph.numbers import Quantity

_SEVERALLY, _THAN = "分别", "于"


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

    def _acted_on(self, at: int, left: list[Part], quantity: Quantity) -> str | None:
        """What is done to those that a number behind 、 counts, where the one before it has nouns
        of its own: 恢复供电 3条线路、|4200户."""
        before = self._parts[at - len(left) - 1] if at > len(left) else None
        joined = len(left) == 1 and left[0].word in JOINTS
        if not joined or before is None or before.end != self._taken or before.tag == NUMBER:
            return None
        index = next((i for i in range(at - 1, -1, -1) if self._parts[i].tag == NUMBER), None)
        last = self._known[-1] if self._known and self._near() else None
        if index is None or last is None or last.quantity.unit == quantity.unit:
            return None
        taken, self._taken = self._taken, 0
        acts = self._left(index)
        self._taken = taken
        return self._before(acts, verb=True) if acts and acts[-1].tag in ("v", "vn") else None

    def _related(self, mark: int, left: list[Part], own: str) -> str:
        """A share of something, or a distance from it, told of what was named before.

        人口13万人,占总人口21% is 人口占总人口, 造林5万亩,完成年度任务的94% is 造林完成年度任务;
        混凝土强度不足,仅为设计值的52% is 混凝土强度.
        """
        near = self._known and self._near()
        subject = self._clause_before(mark) or (self._known[-1].measure if near else None)
        done = self._said([p for p in left if p.tag != "d"][:-1]) or ""
        plan = done.startswith(tuple(kind("fulfilled"))) and done.endswith(tuple(kind("task")))
        if subject and plan and phrases.measured_by(left):
            self._compared[f"{subject}{done}"] = subject
            return f"{subject}{done}" if len(subject + done) <= LONGEST else done
        if subject is None or phrases.measured_by(left):
            return subject or own
        said = f"{subject}{own}" if len(subject + own) <= LONGEST else own
        if own[1:2] == _THAN:
            self._compared[said] = subject  # 增长5%,高于全国1个百分点;一季度增长4%
        return said
