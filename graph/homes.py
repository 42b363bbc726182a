"""Gathered facts -> the division that each report names most often."""

from __future__ import annotations

from collections import Counter

from graph.corpus import Corpus


def homes(gathered: Corpus) -> dict[str, str]:
    """Report -> code of the division that it names most often, of several the smallest code."""
    best: dict[str, tuple[int, str]] = {}
    for _, node in gathered.typed("Place"):
        codes = node.said("code")
        if codes:
            code = min(codes)
            for report, count in Counter(report for report, _, _ in node.mentions).items():
                found = (-count, code)
                best[report] = min(best.get(report, found), found)
    return {report: code for report, (_, code) in best.items()}
