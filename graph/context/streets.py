"""A bare office behind a body of the same street, village or community -> its name.

办事处 behind 大良街道党工委书记甲 is the street's, 纪委 behind 定水镇党委书记甲 the town's, 居委会
behind 王寺社区党总支书记、 the community's.
"""

from __future__ import annotations

from graph.context.naming import Name, Naming
from graph.context.special import full_form
from graph.lexicons import ordered, words
from graph.mentions.spans import Span

_TOWN = "township"
FAR = 60  # characters behind a body in which a titled unit is still its own


def beside(naming: Naming, span: Span, last: tuple[Span, Name] | None) -> Name | None:
    """The name of ``span``, which stands without a place, behind the body named last."""
    if last is None or span.source != "bare" or span.start - last[0].end > FAR:
        return None
    region, village = last[1].region, last[1].open_form
    if span.head in words("street_bodies") | words("town_organs"):
        if region is not None and region.level == _TOWN:
            return naming.of_unit(span, region)
        if region is None and village.endswith(ordered("village_towns")):
            return _of(naming, span, village)
    if not village.endswith(ordered("village_words")) or span.head not in words("village_bodies"):
        return None
    return _of(naming, span, village)


def _of(naming: Naming, span: Span, place: str) -> Name:
    """The name of a bare head as a body of a place that no table has."""
    said = naming.words(span)
    full = place + full_form(said, None)
    return Name(place + said, full, None, span.head, span.kind, None, place)
