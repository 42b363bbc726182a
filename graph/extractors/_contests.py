"""Who wins, judges or directs -> the contest, the show or the drill of which he is so a part.

某大赛在某地举行…。甲夺得冠军,乙任裁判长: both take part in the contest that the paragraph, or the
one before it, tells.
"""

from __future__ import annotations

from graph.extractors._coded import Found
from graph.extractors._happening import Happening
from graph.lexicons import forms, ordered, words

_FAR = 1  # paragraphs from the contest to who wins or judges
_RULE = "attendance/wins-there"
_KINDS = ("activity", "ceremony", "meeting", "training", "campaign")


def won(told: list[Happening]) -> None:
    """Give a contest those who win in it, in the lines behind it and on its day."""
    for number, act in enumerate(told):
        prize = act.kind == "award" and act.name.rstrip('"”」').endswith(ordered("prize_ends"))
        if not prize or act.titled or act.modality != "asserted":
            continue
        contest = _staged(told[:number], act.coded.line.sentence.block, "contest")
        if contest is None or act.day not in (None, contest.day):
            continue
        for key, role, _ in act.agents:
            if key[0] == "Person" and all(k != key for k, *_ in contest.agents):
                contest.join(key, role, "participant")
                contest.sayings.setdefault(key, (act.coded, _RULE))


def judged(match: Found, role: str, told: list[Happening]) -> list[Happening]:
    """What somebody judges or directs by the post that he is said to serve in there."""
    if not role.endswith(ordered("staging_posts")):
        return []
    before = [h for h in told if h.start < match.stretch[0]]
    staged = _staged(before, match.coded.line.sentence.block, "contest", "show")
    return [staged] if staged is not None else []


def _staged(told: list[Happening], block: int, *which: str) -> Happening | None:
    """The contest or show told last in a paragraph, or in the one before it."""
    rows = forms("contested_ends").rows
    ends = tuple(sorted(w for w in words("contested_ends") if rows[w]["which"] in which))
    near = [h for h in told if not h.titled and h.modality == "asserted" and h.kind in _KINDS]
    near = [h for h in near if 0 <= block - h.coded.line.sentence.block <= _FAR]
    return next((h for h in reversed(near) if h.name.rstrip('"”」').endswith(ends)), None)
