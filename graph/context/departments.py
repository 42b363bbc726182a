"""A list of departments that says nothing of their house -> whether they are the report's own:
深入|急诊医学科、重症医学科|检查, |规划发展部、工程建设部|负责人参加.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.context.houses import is_division
from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.mentions.departmentlists import listed_unit
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_KINDS = ("hospital", "school", "company")
_LIST, _SHORT = "、", 2  # characters of a field of medicine too: 内科、儿科
_HOSPITAL = "hospital"
_OWN = "class"  # source of an office with a word for its own house
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
    if len(run) > 1 and run[0].source == _OWN:
        return True  # |学校办公室、科学技术研究院
    short = span.end - span.start <= _SHORT
    own = forms("organ_heads").rows.get(span.head, {}).get("kind") == kind
    alone = len(run) == 1 and not (kind == _HOSPITAL and own and _acts(span, line))
    if alone or short or not all(_department(one) for one in run):
        return False
    start = register.text.rfind("\n", 0, run[0].start) + 1
    before = {k for s, e, k in register.mentions if start <= s and e <= run[0].start}
    others = [k for k in before if k[0] == "Organization" and not _part(k, house, register)]
    kinds = {str(register.drafts[k].attributes.get("kind")) for k in others}
    return kinds.isdisjoint(_KINDS) and (own or kinds.isdisjoint(words("ruling_kinds")))


def _acts(span: Span, line: Line) -> bool:
    """Whether a verb stands right behind: 急诊科|获评."""
    index = line.words.starts.get(span.end)
    return index is not None and line.words.tokens[index].tag == "v"


def _department(span: Span) -> bool:
    """Whether a name is one of a department alone: 急诊医学科, 规划发展部, 公司|办公室."""
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    college = span.source == "tagger" and not span.inner and span.head in words("college_heads")
    open_ = span.source in _OPEN and (unit or listed_unit(span.head))
    return is_division(span) or open_ or college


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
