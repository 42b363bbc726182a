"""Rule and relation -> how often such a fact was right, measured on the development reports.

``lexicons/confidence.tsv`` is written by ``tests/benchmarks/calibration.py``. A rule that was
seen too seldom leans on its relation as a whole; one that was never judged keeps the
confidence that its author gave it.
"""

from __future__ import annotations

from functools import cache

from graph import resources


@cache
def _table() -> dict[tuple[str, str], float]:
    rows = resources.table("lexicons/confidence.tsv")
    return {(row["rule"], row["relation"]): float(row["confidence"]) for row in rows}


def calibrated(rule: str, relation: str, given: float) -> float:
    """The measured confidence, 0..1, of a fact; ``given`` where nothing was measured."""
    table = _table()
    found = table.get((rule, relation))
    return given if found is None else found
