"""A stem in a report from Hong Kong, Macao or Taiwan -> the region there that it means."""

from __future__ import annotations

from graph.context.spoken import candidates
from graph.gazetteer import Place, gazetteer
from graph.mentions.spans import Span

_CODES = ("71", "81", "82")  # first digits of the codes of Taiwan, Hong Kong and Macao
_UNITS = "区镇乡市"


def islander(home: Place, span: Span, form: str) -> Place | None:
    """The region that ``form``, a stem, means in a report from ``home``, though the mainland has
    a unit of that name (大埔 of Hong Kong); None elsewhere and for full names."""
    if home.code[:2] not in _CODES or span.inner:
        return None
    if any(p.name == form for p in candidates(span)):
        return None
    named = (p for unit in _UNITS for p in gazetteer().named(form + unit))
    return next((p for p in named if p.level == "region"), None)
