"""A match that says who is of a group -> the setting up of it, told last."""

from __future__ import annotations

from bisect import bisect_left

from graph.extractors._coded import Found
from graph.extractors._happening import MARKS, Happening
from graph.lexicons import among, ordered, words

_DOERS = ("Person", "Organization", "Position")


def team(match: Found, told: list[Happening]) -> list[Happening]:
    """The group set up last, in the same sentence or the one before it."""
    at = match.match.start("verb")
    post = match.coded.spans[at]
    said = match.coded.report_text[match.coded.starts[at] : match.stretch[1]]
    if post is not None and not said.endswith(ordered("team_heads")):
        return []
    line = match.coded.line.sentence
    made = [h for h in told if h.kind == "establishment" and not h.titled]
    near = [
        h
        for h in made
        if h.coded is match.coded
        or (
            h.coded.line.sentence.block == line.block
            and h.coded.line.sentence.end >= line.start - 2
        )
    ]
    here = [h for h in near if h.coded is not match.coded or h.first < match.match.start()]
    return here[-1:]


def set_out(found: list[Happening]) -> None:
    """Let a group just set up, and whoever heads it, do what its sentence goes on with, not those
    who set it up or are part of it: 成立由甲任组长的课题组,|赴三县调研."""
    for one in found:
        code = one.coded.code
        if one.kind not in words("party_kinds") or one.titled:
            continue
        made = [h for h in found if h.kind == "establishment" and h.first < one.first]
        end = bisect_left(one.coded.starts, made[-1].end) if made else 0
        between = code[end : one.first]
        if not made or between[:1] != "," or any(mark in between[1:] for mark in MARKS):
            continue
        own = any(s.type in _DOERS for s in one.coded.covered(end, one.first))
        if own or between[1:2] in among("clause_joiners", "adding_words"):
            continue  # 成立调查组,|县长甲到某镇调研; 成立工作组,并|多次召开筹备会议: who set it up
        people = (k for k, _, r in made[-1].agents if k[0] == "Person" and r == "participant")
        heads = [*dict.fromkeys(people)]
        doing = heads * (len(heads) == 1) + [k for k in made[-1].objects if k[0] == "Organization"]
        of_it = {k for k, _, r in made[-1].agents if doing or r == "participant"}
        one.agents = [a for a in one.agents if a[0] not in of_it]
        one.agents += [(k, "", "organizer") for k in doing]
