"""Evidence -> Web Annotation resources: the quote and the place in the report.

A source is shared by all facts that quote it, so its IRI is made of what it says:
report, span and a mark of quote and rule. https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from graph.ontology import TERMS
from graph.rows import Rows
from graph.vocabulary import OA, RDF, Pair, Resource, encodable, number, segment, string

CONTEXT = 24  # characters of oa:prefix and oa:suffix
REPORT = TERMS + "report"
RULE = TERMS + "rule"
MENTION = TERMS + "mention"
SECTIONS = ("evidence", "quote", "span")  # of the resources of this module

Evidence = tuple[str, int, int, str, str]
Span = tuple[str, int, int]
_TYPE = RDF + "type"
_IS_EVIDENCE = (_TYPE, OA + "SpecificResource")
_IS_QUOTE = (_TYPE, OA + "TextQuoteSelector")
_IS_SPAN = (_TYPE, OA + "TextPositionSelector")
_SOURCE = OA + "hasSource"
_SELECTOR = OA + "hasSelector"
_START = OA + "start"
_END = OA + "end"
_EXACT, _PREFIX, _SUFFIX = OA + "exact", OA + "prefix", OA + "suffix"


class Sources:
    """Collects evidence and spans while facts are written, then gives their resources."""

    def __init__(self, rows: Rows, base: str) -> None:
        self._rows = rows
        self._base = base
        self._evidence: dict[str, Evidence] = {}
        self._spans: dict[str, Span] = {}
        self._rules: dict[str, Pair] = {}

    def span(self, span: Span) -> str:
        """The IRI of (report, start, end), which is noted."""
        iri = self.span_iri(span)
        self._spans[iri] = span
        return iri

    def evidence(self, item: Evidence) -> str:
        """The IRI of (report, start, end, quote, rule), which is noted."""
        iri = self.evidence_iri(item)
        self._evidence[iri] = item
        return iri

    def resources(self) -> Iterator[Resource]:
        """Evidence, quotes and spans, each once and sorted by IRI."""
        quotes: dict[str, Evidence] = {}
        for iri, item in sorted(self._evidence.items()):
            quotes[self.quote_iri(item)] = item
            yield self.evidence_resource(iri, item, self.span(item[:3]))
        for iri, item in sorted(quotes.items()):
            yield Resource("quote", iri, self._quote(item))
        for iri, span in sorted(self._spans.items()):
            yield self.span_resource(iri, span)

    def parts(self, item: Evidence) -> tuple[Resource, Resource, Resource]:
        """The resources of one piece of evidence: itself, its quote and its span."""
        span = self.span_iri(item[:3])
        return (
            self.evidence_resource(self.evidence_iri(item), item, span),
            Resource("quote", self.quote_iri(item), self._quote(item)),
            self.span_resource(span, item[:3]),
        )

    def span_iri(self, span: Span) -> str:
        report, start, end = span
        return f"{self._base}span/{segment(report)}-{start}-{end}"

    def evidence_iri(self, item: Evidence) -> str:
        report, start, end, quote, rule = item
        return f"{self._base}evidence/{segment(report)}-{start}-{end}-{_mark(quote, rule)}"

    def quote_iri(self, item: Evidence) -> str:
        report, start, end, quote, _ = item
        return f"{self._base}quote/{segment(report)}-{start}-{end}-{_mark(quote)}"

    def evidence_resource(self, iri: str, item: Evidence, span: str) -> Resource:
        """``iri``: its own; ``span``: that of its place in the text."""
        rule = item[4]
        pairs: list[Pair] = [
            _IS_EVIDENCE,
            (_SOURCE, self._report(item[0])),
            (_SELECTOR, self.quote_iri(item)),
            (_SELECTOR, span),
            self._rules.get(rule) or self._rules.setdefault(rule, (RULE, string(rule))),
        ]
        return Resource("evidence", iri, pairs)

    def span_resource(self, iri: str, span: Span) -> Resource:
        report, start, end = span
        pairs: list[Pair] = [
            _IS_SPAN,
            (_START, number(start)),
            (_END, number(end)),
            (REPORT, self._report(report)),
        ]
        return Resource("span", iri, pairs)

    def _report(self, report: str) -> str:
        return f"{self._base}Report/{segment(report)}"

    def _quote(self, item: Evidence) -> list[Pair]:
        report, start, end, quote, _ = item
        pairs: list[Pair] = [_IS_QUOTE, (_EXACT, string(quote))]
        text = (self._rows.get(report) or {}).get("text")
        if isinstance(text, str) and text[start:end] == quote:
            pairs.append((_PREFIX, string(text[max(0, start - CONTEXT) : start])))
            pairs.append((_SUFFIX, string(text[end : end + CONTEXT])))
        return pairs


def report_of(iri: str) -> str:
    """The IRI of the report that evidence, a quote or a span belongs to."""
    head, _, last = iri.rpartition("/")
    base, _, section = head.rpartition("/")
    return f"{base}/Report/{last.rsplit('-', 2 if section == 'span' else 3)[0]}"


@lru_cache(1 << 16)  # a sentence is the quote of many facts
def _mark(*parts: str) -> str:
    """Tells apart what is quoted or read at the same span."""
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:12]


def spans_of(items: object) -> tuple[list[Span], bool]:
    """The well-formed spans of a ``mentions`` list, and whether they are all there is."""
    if not isinstance(items, list):
        return [], False
    spans = [
        (item["report"], item["start"], item["end"])
        for item in items
        if isinstance(item, dict) and _is_span(item)
    ]
    if len(spans) != len(items):
        return spans, False
    for item in items:
        if len(item) != 3:
            return spans, False
    return spans, len(spans) == 1 or _ascending(spans)


def evidence_of(items: object) -> tuple[list[Evidence], bool]:
    """The well-formed evidence of a fact, and whether it is all there is."""
    if not isinstance(items, list):
        return [], False
    found = [
        (item["report"], item["start"], item["end"], item["quote"], item["rule"])
        for item in items
        if isinstance(item, dict)
        and _is_span(item)
        and isinstance(item.get("quote"), str)
        and isinstance(item.get("rule"), str)
    ]
    if len(found) != len(items):
        return found, False
    for item in items:
        if len(item) != 5 or not (encodable(item["quote"]) and encodable(item["rule"])):
            return found, False
    return found, len(found) == 1 or _ascending(found)


def _is_span(item: Mapping[str, Any]) -> bool:
    report = item.get("report")
    return (
        isinstance(report, str)
        and report != ""
        and type(item.get("start")) is int
        and type(item.get("end")) is int
        and 0 <= item["start"] <= item["end"]  # oa:start and oa:end are not negative
    )


def _ascending(values: list[Any]) -> bool:
    """Whether a loader that sorts and drops repeats would give the same list."""
    return all(one < other for one, other in pairwise(values))
