"""Resources -> the sorted canonical form of N-Triples and N-Quads.

As no node is blank, this is the result of RDF Dataset Canonicalization: the hash of the
file is the hash of the graph. https://www.w3.org/TR/rdf-canon/#canonical-quads
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from graph.runs import Runs
from graph.vocabulary import Literal, Object, Resource

AT_ONCE = 1000  # parts that are sorted in together
KNOWN = 1 << 18  # terms that are remembered
LONG = 16  # characters: longer literals seldom come twice
_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f\ufffe\uffff]')
_ESCAPES = {
    "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\",
}  # fmt: skip


def write(path: Path, parts: Iterable[tuple[str | None, Resource]]) -> None:
    """Write all statements in order of code points; of None as graph, triples."""
    with Runs(path.parent) as runs, path.open("wb") as file:
        waiting = _lines(parts)
        while some := list(islice(waiting, AT_ONCE)):
            runs.add(list(chain.from_iterable(some)))
        file.writelines(runs)


def _lines(parts: Iterable[tuple[str | None, Resource]]) -> Iterator[list[str]]:
    """The statements of each part as lines."""
    terms = _Terms()
    for graph, (_, iri, pairs) in parts:
        subject = terms[iri]
        end = f" {terms[graph]} .\n" if graph else " .\n"
        yield [f"{subject} {terms[name]} {terms[value]}{end}" for name, value in pairs]


class _Terms(dict[Object, str]):
    """IRI or literal -> its N-Triples; each is worked out once, long literals each time."""

    def __missing__(self, term: Object) -> str:
        if isinstance(term, Literal):
            text = self._literal(*term)
            if len(text) > LONG:
                return text
        else:
            text = f"<{term}>"
        if len(self) >= KNOWN:
            self.clear()
        self[term] = text
        return text

    def _literal(self, value: str, language: str | None, datatype: str | None) -> str:
        if _SPECIAL.search(value):
            value = _SPECIAL.sub(_escape, value)
        if language:
            return f'"{value}"@{language}'
        return f'"{value}"^^<{datatype}>' if datatype else f'"{value}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"
