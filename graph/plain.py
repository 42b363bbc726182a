"""Facts -> the plain triples that stand beside their statements.

Everyday queries ask plain triples, so only what is asserted becomes one, and of posts only
those that are held; whatever else a report says is a statement alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graph.annotations import evidence_of
from graph.bounds import bounds
from graph.ontology import TERMS, Export, ontology
from graph.rows import Fact, Rows

HELD = frozenset({None, "in-office", "appointed", "elected"})

Triple = tuple[str, str, str]


class Plain:
    """Knows the graph's types and IRIs, and says of each fact what stands."""

    def __init__(
        self, rows: Rows, type_of: Callable[[str], str], iri_of: Callable[[str], str]
    ) -> None:
        self._rows = rows
        self._type_of = type_of
        self._iri_of = iri_of
        self._relations = ontology().relations
        self._known: dict[tuple[str, str, str], tuple[Export, ...]] = {}

    def triples(self, fact: Fact) -> Iterator[Triple]:
        """In our own term, then in the standard ones; none unless the fact stands."""
        subject, object_, _, data = fact
        if not self.stands(data):
            return
        start, end, relation = self._iri_of(subject), self._iri_of(object_), data["relation"]
        yield start, TERMS + relation, end
        ends = (relation, self._type_of(subject), self._type_of(object_))
        exports = self._known.get(ends)
        if exports is None:
            exports = self._known[ends] = self._relations[relation].exports_for(*ends[1:])
        for export in exports:
            if export.inverse:
                yield end, export.predicate, start
            else:
                yield start, export.predicate, end

    def stands(self, data: Mapping[str, Any]) -> bool:
        """Whether a fact is written as a plain triple."""
        if data.get("modality", "asserted") != "asserted":
            return False
        return data["relation"] != "holds" or self._held(data)

    def _held(self, data: Mapping[str, Any]) -> bool:
        """Whether the newest report of the fact sees the post held; no clock is asked."""
        qualifiers = data.get("qualifiers") or {}
        if qualifiers.get("status") not in HELD:
            return False
        if "end" not in qualifiers:
            return True
        end = bounds(qualifiers["end"])[0]
        reports = {item[0] for item in evidence_of(data.get("evidence"))[0]}
        known = filter(None, map(self._rows.get, reports))
        dates = [bounds(data.get("published"))[1] for data in known]
        newest = max((date for date in dates if date), default=None)
        return end is not None and newest is not None and end > newest
