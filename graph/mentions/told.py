"""What the words say of a place that the table lacks; the ``value`` of such a place span."""

from __future__ import annotations

from dataclasses import dataclass

from graph.light import light
from graph.mentions.spans import Span


@light
@dataclass(frozen=True, slots=True)
class Told:
    """``name``: the full name where the span is elliptic (荻溪 in 荻溪、崇复2个村), else empty.

    ``seat``: the place span that the name opens with (巴音布鲁克 in 巴音布鲁克景区), if any.
    ``whole`` and ``part``: for a section, the road or river and the place that it passes.
    """

    name: str = ""
    seat: Span | None = None
    whole: Span | None = None
    part: Span | None = None


def told(span: Span) -> Told:
    """What the words say of the place of ``span``; nothing for a place of the table."""
    return span.value if isinstance(span.value, Told) else Told()
