"""Gathered facts -> which ids are one entity: people of one name, told apart by a table.

Each feature of ``lexicons/identity_features.tsv`` that holds of two people of one name adds
its weight. From ``SAME_FROM`` on they are the same, up to ``DIFFERENT_TO`` different; in
between it is unsure, and they stay apart: two officials made one are worse than one told
twice. The closest pairs are joined first, and nobody joins a group in which one member is a
different person. A person's judgements come before all scores. The id of the one who is
told of earliest stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from graph import names, resources
from graph.gathered import Corpus, Node
from graph.judgements import DIFFERENT, NONE, SAME, UNSURE, Judgements, Pair
from graph.profiles import Profile, profiles

# What belongs to one article, by what tells it apart there: dates may hang on the reprint's own.
COPIED = {
    "Statistic": ("measure", "value", "value_max", "unit", "comparator", "change"),
    "Event": ("kind", "modality"),
}
NO_REPRINTS: Mapping[str, str] = {}
SAME_FROM, DIFFERENT_TO = 3.0, 0.0
NEAR_DAYS = 120  # so close in time two posts count as held together
_RARE, _PLAIN = 0.12, 0.8  # names.han_name_score from which a name is no rare one, a plain one
_COMPANY = 2  # entities named together with both


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of two ids of one name, and the features that say so."""

    name: str
    one: str
    other: str
    judgement: str
    score: float
    features: tuple[str, ...]
    told: bool = False  # by a person


@dataclass(frozen=True, slots=True)
class Resolution:
    """``into``: id that goes -> id that stays; ``verdicts`` on all pairs, by name and ids."""

    into: dict[str, str] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()


def _told(
    gathered: Corpus, judgements: Mapping[Pair, str], into: Mapping[str, str]
) -> dict[str, str]:
    """Entities of one type and of several names that a person says are the same."""
    joined: dict[str, str] = {}
    for (one, other), said in sorted(judgements.items()):
        first, second = into.get(one, one), into.get(other, other)
        first, second = joined.get(first, first), joined.get(second, second)
        type_ = gathered.type_of(first)
        if said != SAME or first == second or type_ is None:
            continue
        if type_ == gathered.type_of(second):
            joined = {k: first if v == second else v for k, v in joined.items()}
            joined[second] = first
    return {**{k: joined[v] for k, v in into.items() if v in joined}, **joined}


def copies(gathered: Corpus, originals: Mapping[str, str]) -> dict[str, str]:
    """Figures and events of reprints that the original has: they gain sources, not copies.

    Two that one report tells apart stay two; those of a reprint join them in their order.
    """
    into: dict[str, str] = {}
    kept: dict[tuple[object, ...], list[tuple[str, set[str]]]] = {}
    nodes = gathered.copied(COPIED, {*originals, *originals.values()}) if originals else ()
    first = sorted(((_earliest(n, originals), key, n) for key, n in nodes), key=lambda n: n[:2])
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


@cache
def weights() -> dict[str, float]:
    """Feature -> weight."""
    rows = resources.table("lexicons/identity_features.tsv")
    return {row["feature"]: float(row["weight"]) for row in rows}


def resolve(
    gathered: Corpus,
    judgements: Judgements = NONE,
    originals: Mapping[str, str] = NO_REPRINTS,
    reasons: bool = True,
) -> Resolution:
    """The ids that are one entity, over all readings; ``originals``: reprint -> original.

    Without ``reasons`` the verdicts, which are many, are forgotten with their name.
    """
    into = copies(gathered, originals)
    verdicts: list[Verdict] = []
    left = dict(judgements.pairs)
    for group in profiles(gathered, originals):
        found = [judged(a, b, judgements) for a, b in combinations(group, 2)]
        into |= _joined(group, found)
        for verdict in found if left else ():
            left.pop((verdict.one, verdict.other), None)
        verdicts += found if reasons else ()
    into |= _told(gathered, left, into)
    return Resolution(into, tuple(verdicts))


def judged(one: Profile, other: Profile, judgements: Judgements = NONE) -> Verdict:
    """The verdict on two people of one name."""
    found = tuple(features(one, other))
    score = sum(weights()[feature] for feature in found)
    judgement = SAME if score >= SAME_FROM else DIFFERENT if score <= DIFFERENT_TO else UNSURE
    told = judgements.of(one.id, other.id)
    return Verdict(
        one.name, one.id, other.id, told or judgement, score, found, told=told is not None
    )


def features(one: Profile, other: Profile) -> Iterator[str]:
    """The features that hold of two people of one name."""
    if one.articles & other.articles:
        yield "reprint"
    if one.posts & other.posts:
        yield "same_post"
    elif one.bodies & other.bodies:
        yield "same_body"
    elif one.bodies & other.wholes or other.bodies & one.wholes:
        yield "related_body"
    yield from _regions(one, other)
    yield _rarity(one.name)
    if len(one.company & other.company) >= _COMPANY:
        yield "companions"
    if _concurrent(one, other):
        yield "concurrent"
    if one.genders and other.genders and not one.genders & other.genders:
        yield "gender"
    if one.peoples and other.peoples and not one.peoples & other.peoples:
        yield "ethnicity"


def _regions(one: Profile, other: Profile) -> Iterator[str]:
    if one.counties & other.counties:
        yield "same_county"
    elif one.prefectures & other.prefectures:
        yield "same_prefecture"
    elif one.provinces and other.provinces:
        if not one.provinces & other.provinces:
            yield "other_province"
        elif one.prefectures and other.prefectures:
            yield "other_prefecture"


def _rarity(name: str) -> str:
    """How often people bear the name, by its length and the commonness of its characters."""
    if any(dot in name for dot in names.DOTS):
        return "rare_name"
    if names.ethnic_name_end(name, 0) == len(name):
        return "plain_name"  # without the father's name many bear it: 才让东智, 巴特尔
    if len(name) > 3:
        return "rare_name"
    score = names.han_name_score(name) * (2.0 if len(name) == 2 else 1.0)
    if score < _RARE or names.surname(name) is None:
        return "rare_name"
    if len(name) == 2:
        return "common_name" if names.is_common_surname(name[0]) else "plain_name"
    return "rare_name" if not names.is_common_surname(name[0]) else _three(name)


def _three(name: str) -> str:
    return "plain_name" if names.han_name_score(name) >= _PLAIN else "rare_name"


def _concurrent(one: Profile, other: Profile) -> bool:
    """Whether both hold posts in unrelated bodies at about the same time."""
    related = one.bodies & other.bodies or one.bodies & other.wholes or other.bodies & one.wholes
    if related:
        return False
    return any(
        abs((day - another).days) <= NEAR_DAYS for _, day in one.terms for _, another in other.terms
    )


def _joined(group: Sequence[Profile], verdicts: Sequence[Verdict]) -> dict[str, str]:
    """Groups of the same, the surest pairs first, none with two who are different."""
    apart = {frozenset((v.one, v.other)) for v in verdicts if v.judgement == DIFFERENT}
    members = {p.id: {p.id} for p in group}
    close = [v for v in verdicts if v.judgement == SAME]
    for v in sorted(close, key=lambda v: (not v.told, -v.score, v.one, v.other)):
        one, other = members[v.one], members[v.other]
        if one is other or any(frozenset((a, b)) in apart for a in one for b in other):
            continue
        one |= other
        for key in other:
            members[key] = one
    first = {p.id: (p.first, p.id) for p in group}
    stays = {key: min(all_, key=first.__getitem__) for key, all_ in members.items()}
    return {key: kept for key, kept in stays.items() if key != kept}
