"""为其颁奖, 为他们颁发聘书 -> those just told to have been honoured or taken on."""

from __future__ import annotations

from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import words

_GIVEN = ("award", "appointment", "distribution", "ceremony")
_HONOURED = ("award", "appointment")


def prized(one: Happening, told: list[Happening]) -> None:
    """Give what is handed to 其, 他们 all who were honoured in the clause or sentence before."""
    coded = one.coded
    start = mark_before(coded.code, one.first, MARKS) + 1
    if one.kind not in _GIVEN or one.titled:
        return
    if clause_pattern("for-them").search(coded.report_text, coded.starts[start], one.end) is None:
        return
    block = coded.line.sentence.block
    near = [h for h in told if h.coded.line.sentence.block == block and h.kind in _HONOURED]
    for key, role, _ in near[-1].agents if near else ():
        if key[0] == "Person" and not (role and role in words("attending_verbs")):
            one.join(key, "", "participant")
