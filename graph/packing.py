"""Reading <-> plain tuples, in which it goes from one process to another.

Pickled as it is, a frozen value with slots is taken apart and set field by field in Python:
tuples take a quarter of the time. What is equal before is equal after.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from graph.model import Entity, Evidence, Fact, Mention, Reading, Report

Packed = tuple[Report, list[Any], list[Any], list[Any], int]

_entity = attrgetter("key", "type", "name", "aliases", "attributes")
_mention = attrgetter("start", "end", "text", "type", "entity", "nested", "reference")
_evidence = attrgetter("start", "end", "quote", "rule")
_fact = attrgetter("relation", "subject", "object", "confidence", "modality", "qualifiers")


def pack(reading: Reading) -> Packed:
    """The reading as tuples in the order of the fields."""
    return (
        reading.report,
        [_entity(one) for one in reading.entities],
        [_mention(one) for one in reading.mentions],
        [(*_fact(one), [_evidence(e) for e in one.evidence]) for one in reading.facts],
        reading.fingerprint,
    )


def unpack(packed: Packed) -> Reading:
    """The reading that was packed."""
    report, entities, mentions, facts, fingerprint = packed
    return Reading(
        report,
        tuple(Entity(*one) for one in entities),
        tuple(Mention(*one) for one in mentions),
        tuple(
            Fact(relation, subject, object_, tuple(Evidence(*e) for e in evidence), *rest)
            for relation, subject, object_, *rest, evidence in facts
        ),
        fingerprint,
    )
