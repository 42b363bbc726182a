"""EDTF start and end -> intervals and instants of OWL-Time, shared by all that last as long.

https://www.w3.org/TR/owl-time/. An instant is placed as precisely as it is known; the first and
last days, which engines can compare, stand at the fact itself (``graph.standards.dates``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.bounds import bounds
from graph.vocabulary import RDF, RDFS, TIME, XSD, Literal, Pair, Resource, segment, string

_TYPE = RDF + "type"
_OPEN = "open"
_POSITIONS = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "inXSDDate", "date"),
    (re.compile(r"\d{4}-(?:0\d|1[0-2])"), "inXSDgYearMonth", "gYearMonth"),
    (re.compile(r"\d{4}"), "inXSDgYear", "gYear"),
)


class Intervals:
    """Collects intervals while facts are written, then gives their resources."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._found: dict[str, tuple[str | None, str | None]] = {}

    def interval(self, start: object, end: object) -> str | None:
        """The IRI of the interval; None when neither end is a date."""
        ends = _date(start), _date(end)
        if ends == (None, None):
            return None
        name = "_".join(segment(one) if one else _OPEN for one in ends)
        iri = f"{self._base}interval/{name}"
        self._found[iri] = ends
        return iri

    def resources(self) -> Iterator[Resource]:
        """Intervals, then instants, each once and sorted."""
        instants: dict[str, str] = {}
        for iri, ends in sorted(self._found.items()):
            pairs: list[Pair] = [(_TYPE, TIME + "Interval")]
            for name, edtf in zip(("hasBeginning", "hasEnd"), ends, strict=True):
                if edtf:
                    instant = f"{self._base}instant/{segment(edtf)}"
                    instants[instant] = edtf
                    pairs.append((TIME + name, instant))
            yield Resource("interval", iri, pairs)
        for iri, edtf in sorted(instants.items()):
            yield Resource("instant", iri, list(_instant(edtf)))


def _date(edtf: object) -> str | None:
    """An EDTF date of which a day is known that bounds it."""
    return edtf if isinstance(edtf, str) and bounds(edtf) != (None, None) else None


def _instant(edtf: str) -> Iterator[Pair]:
    yield _TYPE, TIME + "Instant"
    yield RDFS + "label", string(edtf)
    for pattern, name, type_ in _POSITIONS:
        if pattern.fullmatch(edtf):
            yield TIME + name, Literal(edtf, None, XSD + type_)
