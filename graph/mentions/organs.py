"""The table of national organs -> their forms, by name and alias."""

from __future__ import annotations

from functools import cache

from graph import resources
from graph.lexicons import Forms, words


@cache
def organs() -> Forms:
    """National organs by name and alias."""
    rows = []
    for row in resources.table("lexicons/national_organs.tsv"):
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            rows.append((form, row))
        if row["kind"] == "government":
            rows += [(state + row["name"], row) for state in sorted(words("state_names"))]
    return Forms(reversed(rows))
