"""A list of departments that says nothing of their house -> whether they are the report's own:
深入|急诊医学科、重症医学科|检查, |规划发展部、工程建设部|负责人参加.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.context.houses import is_division
from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_KINDS = ("hospital", "school", "company")
_LIST, _SHORT = "、", 2  # characters of a field of medicine too: 内科、儿科
_OPEN = ("bare", "unit", "class")  # sources of spans that name no house


def listed(
    span: Span,
    line: Line,
    house: Key,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> bool:
    """Whether a department stands in a list of such, before which its paragraph names no other
    house, nor an office where an office may have such departments too."""
    kind = str(register.drafts[house].attributes.get("kind"))
    if kind not in _KINDS or not _department(span):
        return False
    run = _run(span, line.bodies, line.words.text)
    short = span.end - span.start <= _SHORT
    if len(run) < 2 or short or not all(_department(one) for one in run):
        return False
    own = forms("organ_heads").rows.get(span.head, {}).get("kind") == kind
    start = register.text.rfind("\n", 0, run[0].start) + 1
    before = {k for s, e, k in register.mentions if start <= s and e <= run[0].start}
    others = [k for k in before if k[0] == "Organization" and not _part(k, house, register)]
    kinds = {str(register.drafts[k].attributes.get("kind")) for k in others}
    return kinds.isdisjoint(_KINDS) and (own or kinds.isdisjoint(words("ruling_kinds")))


def _department(span: Span) -> bool:
    """Whether a name is one of a department alone: 急诊医学科, 规划发展部, 公司|办公室."""
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    return is_division(span) or (span.source in _OPEN and unit)


def _run(span: Span, bodies: Sequence[Span], text: str) -> list[Span]:
    """The names of the list in which ``span`` stands, itself among them."""
    order = sorted(bodies, key=lambda b: b.start)
    run = [span]
    for body in reversed([b for b in order if b.end <= span.start]):
        if text[body.end : run[0].start].strip() == _LIST:
            run.insert(0, body)
    for body in (b for b in order if b.start >= span.end):
        if text[run[-1].end : body.start].strip() == _LIST:
            run.append(body)
    return run


def _part(key: Key, house: Key, register: Register) -> bool:
    return register.drafts[key].name.startswith(register.drafts[house].name)
