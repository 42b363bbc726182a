"""Two entities and the features that hold of both -> whether they are one, and who is joined.

Each feature of ``lexicons/identity_features.tsv`` that holds adds its weight. From
``SAME_FROM`` on two entities are the same, up to ``DIFFERENT_TO`` different; in between it is
unsure, and they stay apart: two made one are worse than one told twice. A person's judgement
comes before all scores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from graph import resources
from graph.judgements import DIFFERENT, SAME, UNSURE, Judgements

SAME_FROM, DIFFERENT_TO = 3.0, 0.0
First = tuple[str, str]  # date and id of the first report that tells of an entity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of two ids of one type, and the features that say so.

    ``name``: the name of both, or the two names with a stroke between.
    """

    type: str
    name: str
    one: str
    other: str
    judgement: str
    score: float
    features: tuple[str, ...]
    told: bool = False  # by a person


@dataclass(frozen=True, slots=True)
class Outcome:
    """``into``: id that goes -> id that stays; ``leads``: the latter -> id whose name and
    attributes go before."""

    into: dict[str, str] = field(default_factory=dict)
    leads: dict[str, str] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()


@cache
def weights(type_: str) -> dict[str, float]:
    """Feature -> weight, of the features of one type."""
    rows = resources.table("lexicons/identity_features.tsv")
    return {row["feature"]: float(row["weight"]) for row in rows if row["type"] == type_}


def verdict(
    type_: str,
    ends: tuple[tuple[str, str], tuple[str, str]],
    found: Iterable[str],
    judgements: Judgements,
) -> Verdict:
    """The verdict on two entities; ``ends``: (id, name) of each, the smaller id first."""
    features = tuple(found)
    score = sum(weights(type_)[feature] for feature in features)
    judgement = SAME if score >= SAME_FROM else DIFFERENT if score <= DIFFERENT_TO else UNSURE
    (one, name), (other, called) = sorted(ends)
    told = judgements.of(one, other)
    both = name if name == called else f"{name} / {called}"
    return Verdict(
        type_, both, one, other, told or judgement, score, features, told=told is not None
    )


def joined(
    first: Mapping[str, First],
    verdicts: Iterable[Verdict],
    apart: Callable[[str, str], bool],
) -> dict[str, str]:
    """Id that goes -> id that stays: the surest pairs first, no group with two who are different.

    ``first`` says of whom is told earliest: that one's id stays. ``apart``: whether two ids,
    the smaller first, must not be in one group.
    """
    members: dict[str, set[str]] = {}
    close = [v for v in verdicts if v.judgement == SAME]
    for v in sorted(close, key=lambda v: (not v.told, -v.score, v.one, v.other)):
        one, other = members.setdefault(v.one, {v.one}), members.setdefault(v.other, {v.other})
        if one is other or any(apart(*sorted((a, b))) for a in one for b in other):
            continue
        one |= other
        for key in other:
            members[key] = one
    stays = {key: min(all_, key=lambda k: (first[k], k)) for key, all_ in members.items()}
    return {key: kept for key, kept in stays.items() if key != kept}


def outcome(
    first: Callable[[str], First],
    verdicts: Iterable[Verdict],
    rank: Callable[[str], tuple[object, ...]],
    judgements: Judgements,
    apart: Callable[[str, str], bool] = lambda one, other: False,
) -> Outcome:
    """Who is joined, and of each group the one with the greatest ``rank`` as its lead."""
    found = tuple(verdicts)
    different = {(v.one, v.other) for v in found if v.judgement == DIFFERENT}
    different |= {both for both, said in judgements.pairs.items() if said == DIFFERENT}
    ids = {key for v in found if v.judgement == SAME for key in (v.one, v.other)}
    into = joined(
        {key: first(key) for key in ids},
        found,
        lambda one, other: (one, other) in different or apart(one, other),
    )
    groups: dict[str, set[str]] = {}
    for key, kept in into.items():
        groups.setdefault(kept, {kept}).add(key)
    leads = {kept: max(group, key=lambda k: (rank(k), k)) for kept, group in groups.items()}
    return Outcome(into, leads, found)
