"""Bare heads that only a special administrative region has -> the region: 律政司, 房屋署."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.context.regions import Regions
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.mentions.spans import Span


def special(regions: Regions, heads: Mapping[str, int], span: Span) -> Place | None:
    """Hong Kong for 律政司, 房屋署 in a report of Hong Kong, and so for Macao.

    ``heads``: region -> how many departments of it alone the report names.
    """
    row = forms("special_organs").rows.get(span.head)
    codes = row["regions"].split("|") if row else []
    home = next((p for p in regions.home if p.code in codes), None)
    named = [code for code in codes if regions.speaks_of(code)]
    if home or len(named) == 1:
        return home or gazetteer().place(named[0])
    return _sole(regions, heads, codes)


def _sole(regions: Regions, heads: Mapping[str, int], codes: Sequence[str]) -> Place | None:
    """The region whose departments alone a report without places speaks of."""
    seen = {code for code in codes if not regions.home and heads.get(code, 0) > 1}
    return gazetteer().place(min(seen)) if len(seen) == 1 else None
