"""Clause -> whether a body of a class opens it, whom nobody told of before is: 某市公安局立案,|检察
机关批准逮捕."""

from __future__ import annotations

from collections.abc import Mapping

from graph.context.coding import Coded
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms


def another(coded: Coded, at: int, stop: int) -> bool:
    """Whether ``code[at:stop]`` opens with a word for a body of a class, for which no body that the
    line names before stands: 某县水利局启动响应,|消防部门救援; not 某县医院接诊,|医院全力救治."""
    found = clause_pattern("class-body").match(coded.code, at, stop)
    if found is None or any(s for s in coded.covered(at, stop) if s.type == "Person"):
        return False
    return others(coded, at, forms("class_bodies")[found["w"]])


def others(coded: Coded, at: int, row: Mapping[str, str] | None) -> bool:
    """Whether no body that a line names before ``at`` is of those that a row's word stands for, or
    has such people; False without a row."""
    if row is None:
        return False
    parts = [part for part in row["bodies"].split("|") if part]
    bodies = (s for s in coded.covered(0, at) if s.type in ("Organization", "Position"))
    said = [coded.report_text[s.start : s.end] for s in bodies]
    return not any(part in name for part in parts for name in said)
