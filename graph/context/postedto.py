"""A group posted to a body by another -> the body to which it is posted, with its name.

Who heads 省纪委监委驻|省财政厅|纪检监察组 is of the 党组 of 省财政厅, not of 省纪委.
"""

from __future__ import annotations

from graph.context.naming import Name, Naming
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.mentions.spans import Span

_POSTED, _KIND, _GROUP = "驻", "discipline", "组"


def is_posted(naming: Naming, span: Span) -> bool:
    """Whether ``span`` is a group for discipline that is posted to another body."""
    said = naming.simple(span.start, span.end)
    return span.kind == _KIND and span.head.endswith(_GROUP) and _POSTED in said


def host(naming: Naming, span: Span) -> tuple[Span, Name] | None:
    """The body to which a group is posted, if a level word or a national organ opens its name."""
    said = naming.simple(span.start, span.end)
    start, end = span.start + said.rfind(_POSTED) + 1, span.end - len(span.head)
    said = naming.simple(start, end)
    if said in organs():
        kind = organs()[said]["kind"]
        body = Span(start, end, "Organization", head=said, kind=kind, source="organ")
    else:
        level = forms("levels").at(said, 0)
        head = forms("organ_heads").ending(said, len(said), len(level or "")) or ""
        row = forms("organ_heads").rows.get(head)
        if level is None or row is None or said in words("house_words"):
            return None
        body = Span(
            start, end, "Organization", head=head, kind=row["kind"], region=level, source="level"
        )
    name = naming.name(body)
    return (body, name) if name else None
