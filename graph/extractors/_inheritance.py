"""A telling without a date -> the day, and who decides, of what was told before it.

会上, 同日, 仪式结束后 take the day of the gathering told last; so do appointments and
decisions, with its body as who makes them; what goes on with the same people in the same
paragraph (…,随后走进…。他还看望了…) takes the day of what they did before.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._attendance import gathers
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening, opening, refers
from graph.lexicons import forms, words

_AT_ONCE = ("award", "ceremony", "visit", "signing", "publication")
_PERSONNEL = ("appointment", "removal", "election")
_DECIDED = (*_PERSONNEL, "publication", "establishment", "meeting", "report-session")
_WHOLES = ("meeting", "ceremony", "activity", "report-session", "training")
_FAR = 3  # paragraphs back that 会上 can mean


def inherit(one: Happening, told: list[Happening], lines: list[Coded]) -> None:
    """Give ``one`` the day and the deciding body of what was told before, where it has none."""
    if one.titled or one.modality != "asserted":
        return
    gatherings = [h for h in told if gathers(h) and h.modality == "asserted"]
    whole = _whole(one, gatherings)
    if whole is not None:
        one.whole = whole
    meetings = [h for h in gatherings if h.kind == "meeting" and h.head and h.day]
    if one.kind in _DECIDED and not _acting(one):
        _decided(one, gatherings, meetings)
    if one.when is not None and not _same_day(one):
        return
    source = _gathering(one, [h for h in gatherings if h.day]) or _same_people(one, told)
    if source is None and one.kind in _PERSONNEL and meetings:
        source = meetings[-1]
    moment = source.when if source is not None else _goes_on(one, lines)
    if moment is not None:
        one.when = moment


def _whole(one: Happening, gatherings: list[Happening]) -> Happening | None:
    """The gathering told last, of which 会上, 活动期间 make the event a part."""
    before = [h for h in gatherings if not h.titled and h.coded is not one.coded and _near(one, h)]
    word = opening(one) if before else None
    if word is None:
        return None
    rows = forms("gathering_words").rows
    kinds = next((rows[w]["kinds"].split("|") for w in rows if w in word), list(_WHOLES))
    fit = [h for h in before if h.kind in kinds]
    return fit[-1] if fit else None


def _acting(one: Happening) -> bool:
    return any(relation == "organizer" for _, _, relation in one.agents)


def _decided(one: Happening, gatherings: list[Happening], meetings: list[Happening]) -> None:
    """The body whose meeting decides: 会议审议通过 …, and appointments made at a session."""
    if refers(one) and gatherings and _near(one, gatherings[-1]):
        source = gatherings[-1]
    elif one.kind in _PERSONNEL and meetings and one.rule.startswith("posts/"):
        source = meetings[-1]
    else:
        return
    for key, role, relation in source.agents:
        if relation == "organizer" and key[0] == "Organization":
            one.join(key, role, "organizer")


def _near(one: Happening, other: Happening) -> bool:
    return one.coded.line.sentence.block - other.coded.line.sentence.block <= _FAR


def _gathering(one: Happening, dated: list[Happening]) -> Happening | None:
    """The gathering on whose day it takes place: 会上, 会前, or the same sentence goes on."""
    if not dated:
        return None
    last = dated[-1]
    known = _near(one, last) or len({h.day for h in dated}) == 1
    if _same_day(one) or (refers(one) and known):
        return last
    near = one.coded.line.sentence.block == last.coded.line.sentence.block
    at_once = near and one.kind in _AT_ONCE and bool(one.agents)
    return last if at_once and not _dated_between(one, last) else None


def _same_people(one: Happening, told: list[Happening]) -> Happening | None:
    """What the same people did before in the paragraph, when its day is known."""
    block = one.coded.line.sentence.block
    if any(d.value != one.when for d in one.coded.line.dates):
        return None
    before = [h for h in told if h.coded.line.sentence.block == block and h.modality == "asserted"]
    dated = next((h for h in reversed(before) if h.when is not None), None)
    if dated is None or dated.day is None:
        return None
    who = {k for k, _, _ in one.agents if k[0] != "Place"}
    return dated if who & {k for k, _, _ in dated.agents} else None


def _goes_on(one: Happening, lines: list[Coded]) -> When | None:
    """The only day that the lines of its paragraph before it name, when nothing looks back."""
    line = one.coded.line
    said = one.coded.code[mark_before(one.coded.code, one.first, MARKS) + 1 : one.first]
    if line.dates or not one.agents or any(w in said for w in words("looking_back")):
        return None
    if any(line.text.startswith(w) for w in words("looking_back")):
        return None
    block = [c for c in lines if c.line.sentence.block == line.sentence.block]
    days = [d.value for c in block for d in c.line.dates if isinstance(d.value, When)]
    known = {d.begin for d in days}
    if len(known) != 1 or days[0].begin is None or days[0].begin != days[0].finish:
        return None
    return days[0] if len(days[0].begin) == 10 else None


def _same_day(one: Happening) -> bool:
    """Whether its date is only 同日, 当天 and nothing before in its paragraph says which."""
    moment = one.when
    if moment is None or not moment.text.startswith(tuple(sorted(words("same_day")))):
        return False
    return one.day == one.published


def _dated_between(one: Happening, last: Happening) -> bool:
    """Whether the sentence of ``one`` names a date of its own."""
    return bool(one.coded.line.dates) and one.coded is not last.coded
