"""The word with which a line opens (会上, 座谈会上) -> the gathering there, told before or only so.

A feedback meeting or a talk that no one is said to have held is told by 反馈会上, 座谈会上 alone;
it is then not the meeting of another kind that was told before.
"""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._asides import FAR
from graph.extractors._happening import Happening, opening
from graph.extractors._lists import clause_pattern
from graph.extractors._referred import all_of_it, here_first, named_so, short_of
from graph.extractors._speaking import this_news
from graph.extractors._storydays import WHOLES
from graph.lexicons import forms, ordered, words

UNHELD = "events/unheld"
_THERE, _MARK, _CEREMONY = "上", ",", "ceremony"
_DAYS = ("期间", "其间")
_MET = ("meeting", "report-session", "training", "negotiation")
_CONFIDENCE = 0.7


def whole_of(coded: Coded, gatherings: list[Happening]) -> Happening | None:
    """The gathering told last, of which 会上, 活动期间 make what a line tells a part."""
    if own := [h for h in gatherings if h.coded is coded and h.rule == UNHELD]:
        return own[-1]
    told = [h for h in gatherings if not h.titled and h.coded is not coded]
    near = [h for h in told if coded.line.sentence.block - h.coded.line.sentence.block <= FAR]
    # 会上 of a long report on one gathering:
    before = told if not near and len({h.day for h in told}) == 1 else near
    word = opening(coded) if before else None
    if word is None:
        return None
    rows = forms("gathering_words").rows
    meant = next((w for w in rows if w in word), "")
    kinds = rows[meant]["kinds"].split("|") if meant else WHOLES
    if word in _DAYS:  # 期间,甲还主持召开座谈会: in the days, not at a ceremony
        kinds = [kind for kind in kinds if kind != _CEREMONY]
    fit = [h for h in before if h.kind in kinds and not _parted(word.removesuffix(_THERE), h)]
    fit = named_so(meant, fit)
    fit = here_first(fit, before, coded) if word == meant else fit
    if meant in words("visit_words"):  # 访问期间 is at no meeting of the visit alone
        fit = [h for h in fit if any(w in h.name for w in words("visit_words"))]
    return all_of_it(fit, coded) if fit else None


def _parted(head: str, told: Happening) -> bool:
    """Whether a head means a meeting of another use than one told: 反馈会 no 汇报会."""
    ends = ordered("parted_meetings")
    return head in ends and told.name.endswith(ends) and not told.name.endswith(head)


def _bounds(coded: Coded, said: re.Match[str]) -> tuple[int, int]:
    """Where the meeting stands in the report at which somebody is said to speak."""
    return coded.starts[said.start("h")], coded.ends[said.end("h") - 1]


def unheld(scene: Scene, coded: Coded, told: list[Happening]) -> Happening | None:
    """The meeting that only the opening of a line tells of (反馈会上,组长甲指出…), or where its
    speaker says it: 组长甲在反馈会上指出…."""
    said = clause_pattern("said-there").match(coded.code)
    meant = coded.report_text[slice(*_bounds(coded, said))] if said else opening(coded) or ""
    head = meant.removesuffix(_THERE)
    row = forms("event_heads").rows.get(head)
    if row is None or head not in words("parted_meetings"):
        return None
    at = coded.line.text.index(head)
    there = said is not None or coded.line.text.startswith(_THERE + _MARK, at + len(head))
    if coded.line.sentence.role != "paragraph" or not there:
        return None
    known = this_news(told)
    fit = [h for h in known if h.kind in _MET and not _parted(head, h) and h.head]
    if fit or short_of(head, coded, known) or not known or any(head in h.name for h in told):
        return None
    start = coded.line.sentence.start + at
    one = Happening(
        head,
        row["kind"],
        head,
        UNHELD,
        coded,
        start,
        start + len(head),
        next(i for i, begin in enumerate(coded.starts) if begin >= start),
        strong=True,
        confidence=_CONFIDENCE,
    )
    one.published = (scene.report.published or "")[:10]
    people = [s for s in coded.covered(0, said.end() if said else 0) if s.type == "Person"]
    for key in (k for s in people[-1:] for k in scene.keys.get(s, ())):
        one.join(key, "", "participant")
    return one
