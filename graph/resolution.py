"""Gathered facts -> which ids are one entity: places, bodies and posts, people, events.

Each type has its pairs and its features: people of one name (``namesakes``), places and
bodies under an old and a new name (``renames``), events of one time (``eventpairs``). All are
weighed alike (``verdicts``). What is thought of a pair rests on the reports that speak of the
two and on tables, so that a report that speaks of neither changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph import eventpairs, renames
from graph.bodykeys import BodyKeys
from graph.corpus import Corpus, Node
from graph.judgements import NONE, SAME, Judgements, Pair
from graph.namesakes import people
from graph.profiles import profiles
from graph.verdicts import Verdict

# What belongs to one article, by what tells it apart there: dates may hang on the reprint's own.
COPIED = {
    "Statistic": ("measure", "value", "value_max", "unit", "comparator", "change"),
    "Event": ("kind", "modality"),
}
NO_REPRINTS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Resolution:
    """``into``: id that goes -> id that stays; ``leads``: id that stays -> id whose name and
    attributes go before; ``verdicts`` on all pairs that were compared, by type."""

    into: dict[str, str] = field(default_factory=dict)
    leads: dict[str, str] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()


def _told(
    gathered: Corpus, judgements: Mapping[Pair, str], into: Mapping[str, str]
) -> dict[str, str]:
    """Entities of one type and of several names that a person says are the same."""
    joined: dict[str, str] = {}
    for (one, other), said in sorted(judgements.items()):
        first, second = into.get(one, one), into.get(other, other)
        first, second = joined.get(first, first), joined.get(second, second)
        known = first in gathered.nodes and second in gathered.nodes
        if said != SAME or not known or first == second:
            continue
        if gathered.nodes[first].type == gathered.nodes[second].type:
            joined = {k: first if v == second else v for k, v in joined.items()}
            joined[second] = first
    return {**{k: joined[v] for k, v in into.items() if v in joined}, **joined}


def copies(gathered: Corpus, originals: Mapping[str, str]) -> dict[str, str]:
    """Figures and events of reprints that the original has: they gain sources, not copies.

    Two that one report tells apart stay two; those of a reprint join them in their order.
    """
    articles_ = {*originals, *originals.values()}
    nodes = [
        (key, node)
        for key, node in (gathered.typed(*COPIED) if originals else ())
        if any(report in articles_ for report, _, _ in node.mentions)
    ]
    first = sorted(((_earliest(n, originals), key, n) for key, n in nodes), key=lambda n: n[:2])
    into: dict[str, str] = {}
    kept: dict[tuple[object, ...], list[tuple[str, set[str]]]] = {}
    for _, key, node in first:
        reports = {report for report, _, _ in node.mentions}
        articles = frozenset(originals.get(report, report) for report in reports)
        said = tuple(tuple(sorted(node.said(name))) for name in COPIED[node.type])
        places = kept.setdefault((node.type, min(node.names), articles, said), [])
        for one, known in places:
            if not known & reports:
                known |= reports
                into[key] = one
                break
        else:
            places.append((key, reports))
    return into


def _earliest(node: Node, originals: Mapping[str, str]) -> tuple[bool, int]:
    """Whether only reprints tell of it, and where the first report does."""
    report, start, _ = min(node.mentions, key=lambda m: (m[0] in originals, m))
    return report in originals, start


def resolve(
    gathered: Corpus,
    judgements: Judgements = NONE,
    originals: Mapping[str, str] = NO_REPRINTS,
    reasons: bool = True,
) -> Resolution:
    """The ids that are one entity, over all readings; ``originals``: reprint -> original.

    Without ``reasons`` the verdicts, which are many, are forgotten.
    """
    into = copies(gathered, originals)
    keys = BodyKeys(gathered)
    places = renames.places(gathered, judgements)
    bodies = renames.bodies(gathered, keys, judgements)
    posts = renames.posts(gathered, bodies)
    verdicts: list[Verdict] = []
    judged: set[Pair] = set()

    def note(found: Iterable[Verdict]) -> None:
        for one in found:
            if (one.one, one.other) in judgements.pairs:
                judged.add((one.one, one.other))
            if reasons:
                verdicts.append(one)

    note((*places.verdicts, *bodies.verdicts))
    for group in profiles(gathered, keys, originals):
        same, found = people(group, judgements)
        note(found)
        into |= same
    events = eventpairs.events(gathered, keys, judgements, originals, into)
    note(events.verdicts)
    leads: dict[str, str] = {}
    for found_ in (places, bodies, posts, events):
        into = {**{k: found_.into.get(v, v) for k, v in into.items()}, **found_.into}
        leads |= found_.leads
    told = _told(gathered, {p: j for p, j in judgements.pairs.items() if p not in judged}, into)
    into |= told
    leads = {into.get(key, key): lead for key, lead in leads.items()}
    return Resolution(into, leads, tuple(verdicts))
