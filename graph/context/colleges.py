"""A party body behind the head of a college -> the university's, where its holder has a post that
no college has: 文学院院长甲,党委副书记、校长乙.
"""

from __future__ import annotations

from graph.context.naming import Name, Naming
from graph.lexicons import forms, ordered
from graph.mentions.spans import Span

_SCHOOL, _REACH = "school", 12
_ENDS = (",", "，", ";", "；", "。", "(")


def raised(naming: Naming, span: Span, house: tuple[Span, Name]) -> tuple[Span, Name]:
    """``house``, or the university of which it is a college if ``span`` is rather that one's."""
    other, name = house
    college = name.kind == _SCHOOL and name.head.endswith(ordered("college_heads"))
    if not college or name.parent is None:
        return house
    if other.end >= span.start:
        return house  # 文学院|党委
    said = naming.simple(span.start, span.start + _REACH)
    stop = min((at for end in _ENDS if (at := said.find(end)) >= 0), default=len(said))
    above = naming.name(name.parent)
    if above is None or not forms("upper_posts").inside(said[:stop]):
        return house
    return name.parent, above
