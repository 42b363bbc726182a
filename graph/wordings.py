"""The patterns of ``lexicons/clause_patterns.tsv`` that are read over plain text."""

from __future__ import annotations

import re
from functools import cache

from graph.lexicons import forms


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of that name, compiled; KeyError where the table has none."""
    return re.compile(forms("clause_patterns")[name]["pattern"])
