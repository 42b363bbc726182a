"""Profiles of people of one name -> which of them are one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from graph import names
from graph.judgements import DIFFERENT, NONE, Judgements, Pair
from graph.profiles import Profile
from graph.verdicts import Verdict, joined, verdict

NEAR_DAYS = 120  # so close in time two posts count as held together
# names.han_name_score from which a name of two characters is no rare one, and one of three
# no rare one, a plain one
_RARE, _UNCOMMON, _PLAIN = 0.12, 0.45, 0.8
MANY = 40
_COMPANY = 2  # entities named together with both


def people(
    group: Sequence[Profile], judgements: Judgements
) -> tuple[dict[str, str], list[Verdict]]:
    """Of the people of one name: id that goes -> id that stays, and the verdicts.

    Up to ``MANY`` are all compared with each other; of more those who share a mark, for without
    any no features reach the sum from which two are the same.
    """
    known = {p.id: p for p in group}
    pairs = _pairs(group, judgements) if len(group) > MANY else combinations(sorted(known), 2)
    found = {(a, b): judged(known[a], known[b], judgements) for a, b in pairs}

    def apart(one: str, other: str) -> bool:
        both = found.get((one, other)) or judged(known[one], known[other], judgements)
        return both.judgement == DIFFERENT

    verdicts = list(found.values())
    return joined({p.id: p.first for p in group}, verdicts, apart), verdicts


def _pairs(group: Sequence[Profile], judgements: Judgements) -> list[Pair]:
    """Pairs that share a body, a prefecture, an article or company, or that a person judged."""
    blocks: dict[str, list[str]] = {}
    for one in group:
        for mark in {
            *one.bodies,
            *one.wholes,
            *one.seats,
            *one.prefectures,
            *one.articles,
            *one.company,
        }:
            blocks.setdefault(mark, []).append(one.id)
    known = {p.id for p in group}
    found = {both for both in judgements.pairs if known.issuperset(both)}
    for block in blocks.values():
        found.update(combinations(sorted(block), 2))
    return sorted(found)


def judged(one: Profile, other: Profile, judgements: Judgements = NONE) -> Verdict:
    """The verdict on two people of one name."""
    ends = ((one.id, one.name), (other.id, other.name))
    return verdict("Person", ends, features(one, other), judgements)


def features(one: Profile, other: Profile) -> Iterator[str]:
    """The features that hold of two people of one name."""
    if one.articles & other.articles:
        yield "reprint"
    if one.posts & other.posts:
        yield "same_post"
    elif one.bodies & other.bodies:
        yield "same_body"
    elif one.seats & other.seats:
        yield "same_seat"
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
    if len(name) <= 3 and names.is_name_part(name):
        return "common_name"  # 扎西, 多吉: every village has one
    if names.ethnic_name_end(name, 0) == len(name):
        return "plain_name"  # without the father's name many bear it: 才让东智, 巴特尔
    if len(name) > 3:
        return "rare_name"
    if names.surname(name) is None:
        return "plain_name"
    score = names.han_name_score(name) * (2.0 if len(name) == 2 else 1.0)
    if len(name) == 2 and score >= _RARE:
        return "common_name" if names.is_common_surname(name[0]) else "plain_name"
    if score < _UNCOMMON:
        return "rare_name"
    return "plain_name" if score >= _PLAIN else "uncommon_name"


def _concurrent(one: Profile, other: Profile) -> bool:
    """Whether both hold posts in unrelated bodies at about the same time."""
    related = (
        one.seats & other.seats
        or one.bodies & other.bodies
        or one.bodies & other.wholes
        or other.bodies & one.wholes
    )
    if related:
        return False
    return any(
        abs((day - another).days) <= NEAR_DAYS for _, day in one.terms for _, another in other.terms
    )
