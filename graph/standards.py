"""What standard terms say of an entity in another form than our own literals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.bounds import bounds
from graph.ontology import BASE, TERMS, ontology
from graph.vocabulary import ORG, OWL, SCHEMA, SEM, SKOS, WIKIDATA, XSD, Literal, Pair, string

DIVISION = TERMS + "divisionCode"

_ITEM = re.compile(r"Q[1-9]\d*")


def dates(start: object, end: object) -> Iterator[Pair]:
    """Days between which something begins and ends (the terms are those of SEM)."""
    begins, ends = bounds(start), bounds(end)
    yield from _stamps(
        {
            "hasBeginTimeStamp": begins[0] or ends[0],
            "hasEndTimeStamp": ends[1] or begins[1],
            "hasEarliestBeginTimeStamp": begins[0],
            "hasLatestBeginTimeStamp": begins[1],
            "hasEarliestEndTimeStamp": ends[0],
            "hasLatestEndTimeStamp": ends[1],
        }
    )


def _stamps(days: Mapping[str, str | None]) -> Iterator[Pair]:
    for name, day in days.items():
        if day:
            yield SEM + name, Literal(day, None, XSD + "date")


def extras(type_: str, data: Mapping[str, Any]) -> Iterator[Pair]:
    """The pairs of a node of this type."""
    yield from _kind(type_, data.get("kind"))
    item = data.get("wikidata")
    if isinstance(item, str) and _ITEM.fullmatch(item):
        yield OWL + "sameAs", WIKIDATA + item
    if type_ == "Place" and isinstance(data.get("code"), str):
        yield SKOS + "notation", Literal(string(data["code"]).value, None, DIVISION)
    if type_ == "Event":
        yield from dates(data.get("start"), data.get("end"))
    if type_ == "Statistic":
        first, last = bounds(data.get("period"))
        yield from _stamps({"hasBeginTimeStamp": first, "hasEndTimeStamp": last})
    if type_ == "Report":
        yield from _report(data)


def _kind(type_: str, kind: object) -> Iterator[Pair]:
    terms = ontology()
    predicate, folder, known = {
        "Event": (SEM + "eventType", "event-kind", terms.event_kinds),
        "Organization": (ORG + "classification", "organization-kind", terms.organization_kinds),
        "Place": (SEM + "placeType", "place-kind", terms.place_kinds),
    }.get(type_, ("", "", {}))
    if isinstance(kind, str) and kind in known:
        yield predicate, f"{BASE}ontology/{folder}/{kind}"


def _report(data: Mapping[str, Any]) -> Iterator[Pair]:
    if isinstance(data.get("title"), str):
        yield SCHEMA + "headline", string(data["title"])
    first, last = bounds(data.get("published"))
    if first and first == last:
        yield SCHEMA + "datePublished", Literal(first, None, XSD + "date")
    else:
        yield from _stamps({"hasBeginTimeStamp": first, "hasEndTimeStamp": last})
