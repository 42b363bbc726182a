"""What 甲一行 goes on to do -> those who go along with him, told before in this piece of news.

书记甲到某县调研。副县长乙、局长丙陪同。随后,甲一行|察看了某厂: 乙 and 丙 were there too.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.extractors._coded import mark_before
from graph.extractors._happening import Happening
from graph.extractors._speaking import this_news
from graph.lexicons import forms, ordered, words

_ALONG = "attendance/goes-along"


def gone_along(told: list[Happening]) -> None:
    """Give what somebody's party does the persons of whom it was told that they accompany him."""
    for number, one in enumerate(told):
        if one.kind not in words("tour_kinds") or one.titled or one.modality != "asserted":
            continue
        heads = _heads(one)
        before = [h for h in told[:number] if h.coded is not one.coded]
        for key, said in _company(heads, one, before) if heads and before else ():
            if all(k != key for k, *_ in one.agents):
                one.join(key, "", "participant")
                one.sayings.setdefault(key, (said, _ALONG))


def _heads(one: Happening) -> set[Key]:
    """The persons behind whose names the clause, or the ones before it, has 一行."""
    coded, stop = one.coded, one.first
    start = mark_before(coded.code, stop, ";。!?|") + 1
    named = (s for s in coded.covered(start, stop) if s.type == "Person")
    text = coded.report_text
    led = [s for s in named if text.startswith(ordered("along_with_him"), s.end)]
    names = {"".join(text[s.start : s.end].split()) for s in led}
    return {k for k, *_ in one.agents if k[0] == "Person" and k[1] in names}


def _company(heads: set[Key], one: Happening, before: list[Happening]) -> list[tuple[Key, Coded]]:
    """Those who accompany one of ``heads`` on the tour told last on which anybody does."""
    tours = (h for h in this_news(before) if h.kind in words("tour_kinds") and not h.titled)
    tours = (h for h in tours if h.modality == "asserted" and heads & {k for k, *_ in h.agents})
    tours = (h for h in tours if one.day is None or h.day in (None, one.day))
    for tour in reversed(list(tours)):
        along = [k for k, role, _ in tour.agents if k[0] == "Person" and _accompanies(role)]
        if along:
            return [(k, tour.sayings.get(k, (tour.coded, ""))[0]) for k in along]
    return []


def _accompanies(role: str) -> bool:
    """Whether a role is of one who goes along: 陪同, 参加调研; not 汇报."""
    row = forms("attending_verbs").rows.get(role)
    return role in words("escorting_words") or (
        row is not None and row["role"] in words("along_roles")
    )
