"""Occurrences -> which of them are one event, told by several reports.

Only tellings of one kind are compared that share a day and a trait (a host, a place, the
topic), or a week and the topic; so the work grows with the tellings, not with their pairs. A
planned event and one that came about on the planned day are one: it was asserted, and so are
its hosts and its place; when the plan names participants whom the later report does not, they
stay apart, for nobody should be said to have come who was only expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from graph.bodykeys import BodyKeys
from graph.corpus import Corpus
from graph.eventnames import compared
from graph.judgements import DIFFERENT, Judgements
from graph.lexicons import words
from graph.occurrences import Occurrence, occurrences
from graph.script import simplified
from graph.verdicts import Outcome, Verdict, outcome, verdict

_DOUBTED = ("alleged", "denied")
_UNHOSTED = ("accident", "disaster")


def events(
    gathered: Corpus,
    keys: BodyKeys,
    judgements: Judgements,
    originals: Mapping[str, str],
    gone: Mapping[str, str],
) -> Outcome:
    """The events that are one; an asserted and exactly dated telling goes before."""
    known = {o.id: o for o in occurrences(gathered, keys, originals, gone)}
    verdicts = {(one.id, other.id): judged(one, other, judgements) for one, other in _pairs(known)}

    def apart(one: str, other: str) -> bool:
        first, second = known[one], known[other]
        if (one, other) in verdicts:
            return False
        both = judged(first, second, judgements)
        return bool(first.reports & second.reports) or both.judgement == DIFFERENT

    def rank(key: str) -> tuple[object, ...]:
        one = known[key]
        return one.modality == "asserted", one.exact, len(one.reports), key

    return outcome(gathered.first, verdicts.values(), rank, judgements, apart)


def _pairs(known: Mapping[str, Occurrence]) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Pairs that share a mark, once each, the smaller id first; none of one report."""
    blocks: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(known):
        for mark in known[key].marks():
            blocks.setdefault(mark, []).append(key)
    seen: set[tuple[str, str]] = set()
    for mark in sorted(blocks):
        for both in combinations(dict.fromkeys(blocks[mark]), 2):
            one, other = known[both[0]], known[both[1]]
            if both not in seen and not one.reports & other.reports:
                seen.add(both)
                yield one, other


def judged(one: Occurrence, other: Occurrence, judgements: Judgements) -> Verdict:
    """The verdict on two tellings."""
    ends = ((one.id, one.name), (other.id, other.name))
    return verdict("Event", ends, features(one, other), judgements)


def features(one: Occurrence, other: Occurrence) -> Iterator[str]:
    """The features that hold of two tellings of one kind."""
    if one.articles & other.articles:
        yield "reprint"
    yield from compared(one.said, other.said)
    yield from _time(one, other)
    yield from _hosts(one, other)
    yield from _guests(one, other)
    yield from _places(one, other)
    if one.documents & other.documents:
        yield "same_document"
    yield from _modality(one, other)


def _time(one: Occurrence, other: Occurrence) -> Iterator[str]:
    if one.first > other.last or other.first > one.last:
        yield "other_day"
    elif not (one.exact and other.exact):
        yield "vague_day"
    else:
        yield "same_day" if one.first == other.first else "day_within"


def _hosts(one: Occurrence, other: Occurrence) -> Iterator[str]:
    shared = one.hosts & other.hosts
    if shared:
        yield "region_organizer" if all(map(str.isdigit, shared)) else "same_organizer"
    elif one.hosts & other.guests or other.hosts & one.guests:
        yield "same_agent"
    elif _called(one, other) or _called(other, one):
        yield "named_organizer"
    elif one.hosts and other.hosts:
        regions = {h.partition("/")[0] for h in one.hosts if h[:1].isdigit()}
        others = {h.partition("/")[0] for h in other.hosts if h[:1].isdigit()}
        by_region = regions & others & {*one.hosts, *other.hosts}
        yield "region_organizer" if by_region else "other_organizer"


def _called(one: Occurrence, other: Occurrence) -> bool:
    """Whether the name of one, of which no host is told, says a host of the other."""
    name = simplified(one.name)
    return not one.hosts and any(calling in name for calling in other.callings)


def _guests(one: Occurrence, other: Occurrence) -> Iterator[str]:
    shared = one.guests & other.guests
    if shared:
        yield "same_participants"
        if len(shared) > 1:
            yield "more_participants"
    elif one.guests and other.guests:
        if one.kind in words("concerning_kinds"):
            yield "other_concerned"  # two appointments of one day are of two people
        elif one.modality == other.modality and not _mixed(one, other):
            yield "other_participants"


def _mixed(one: Occurrence, other: Occurrence) -> bool:
    """Whether a host of one is a participant of one."""
    return bool((one.hosts | other.hosts) & (one.guests | other.guests))


def _places(one: Occurrence, other: Occurrence) -> Iterator[str]:
    if one.spots & other.spots:
        yield "same_place"
    elif one.spots and other.spots:
        yield "other_place"
    if one.counties & other.counties:
        yield "same_county"
        if one.kind in _UNHOSTED and one.exact and other.exact and one.first == other.first:
            yield "same_mishap"
    elif (one.counties and other.counties) or not _nested(one.wider, other.wider):
        yield "other_region"
    else:
        yield "same_prefecture"


def _nested(one: set[str], other: set[str]) -> bool:
    """Whether a region of one is or holds one of the other's; unknown ones do not tell."""
    near = any(a.startswith(b) or b.startswith(a) for a in one for b in other)
    return near or not one or not other


def _modality(one: Occurrence, other: Occurrence) -> Iterator[str]:
    if one.modality == other.modality:
        return
    if one.modality in _DOUBTED or other.modality in _DOUBTED:
        yield "other_modality"
    plan, held = sorted((one, other), key=lambda o: o.modality != "planned")
    if plan.modality == "planned" and plan.guests - held.guests - held.hosts:
        yield "plan_only"
