"""A match of the attendance rules -> the meeting at which somebody speaks or takes the floor."""

from __future__ import annotations

from collections.abc import Mapping

from graph.context.coding import CODES, Coded
from graph.extractors._asides import dates_of
from graph.extractors._coded import Found, mark_before, opens_news
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._signings import signs
from graph.lexicons import forms, ordered, words
from graph.width import half

MAIN = ("meeting", "ceremony", "report-session", "activity", "training")
_MARK = 8  # characters in which a paragraph's number stands
FAR = 3  # paragraphs back that 上述活动 can mean
_THERE = ("award", "publication", "appointment", "removal", "election", "signing")
_REPORTED, _SIGNING = "campaign", "signing"
_OATH = "宣誓"
_DONE = "events/predicate"
_BESIDE = 2  # characters between a sentence and the next: a closing mark


def this_news(told: list[Happening]) -> list[Happening]:
    """Those of the last piece of news."""
    return told[max((at for at, h in enumerate(told) if opens_news(h.coded)), default=0) :]


def fitting(
    row: Mapping[str, str], titles: list[Happening], *pools: list[Happening]
) -> list[Happening]:
    """The gatherings of the likelier kinds, near ones first; of the others where none is told,
    not even by a title. What is signed at one is meant where the news tells of no ceremony:
    开园仪式…。甲与乙签订协议。丙主持|仪式."""
    acts, kinds = list[Happening](), row["kinds"].split("|")
    for pool in (*pools, titles):
        fit = [h for h in pool if h.kind in kinds]
        held = [h for h in fit if h.kind == kinds[0] or not signs(h)]
        if acts:
            held = [h for h in this_news(pool) if h in held] if pool is not titles else []
        if held:
            return held
        acts = acts or fit
    if acts:
        return acts
    for pool in pools:
        if fit := [h for h in pool if h.kind in row["otherwise"].split("|")]:
            return fit
    return []


def lead(told: list[Happening]) -> Happening:
    """The first of the last piece of news: 又讯, 另讯 begins another."""
    return this_news(told)[0]


def held_there(match: Found, told: list[Happening], everywhere: list[Happening]) -> list[Happening]:
    """The gathering in which somebody takes the floor: of its paragraph, else one before it.

    A paragraph that tells of a day of its own has left the one before.
    """
    here = match.coded.line.sentence.block
    rows, said = forms("gathering_words").rows, match.match.group()
    row = next((row for word, row in rows.items() if word in said), None)
    kinds = [*row["kinds"].split("|"), *row["otherwise"].split("|")] if row else list(MAIN)
    fit = [h for h in everywhere if h.kind in kinds and h.head and h.start < match.stretch[0]]
    sworn = any(word in said for word in words("inaugural_words"))
    fit = [h for h in fit if h.modality == "asserted" and (sworn or _OATH not in h.name)]
    if left(match.coded, told, fit, match.match.start()):
        return []
    near = [h for h in fit if here - h.coded.line.sentence.block <= FAR]
    near = [h for h in near if h.coded.line.sentence.block == here] or near
    if named := _meeting_named(match):  # 在座谈会上指出, where another meeting is told of
        near = [h for h in near if named in h.name]
    if not near:
        return []
    last = _around(near[-1])
    held = [h for h in near if h.kind in MAIN and h.day == last.day]
    return held[-1:] if last.kind == _SIGNING and held else [last]


def _meeting_named(match: Found) -> str:
    """The head of the meeting at which somebody is said to speak; empty without one."""
    spans = match.coded.covered(match.match.start(), match.match.end())
    return next((s.head for s in spans if s.type == "Event" and s.kind == "meeting"), "")


def agenda(coded: Coded, told: list[Happening]) -> list[Happening]:
    """The meeting whose items are told one a paragraph: …召开常务会议,研究了以下事项: 一、…."""
    text, start = coded.report_text, coded.line.sentence.start
    opened = half(text[text.rfind("\n", 0, start) + 1 : start + _MARK])
    block = coded.line.sentence.block
    if not clause_pattern("list-item").match(opened):
        return []
    main = [h for h in told if h.kind in MAIN and h.head and h.modality == "asserted"]
    main = [h for h in main if not h.titled and h.coded.line.text.rstrip().endswith(":")]
    if not main or any(h.coded.line.sentence.block == block for h in told if h.kind in MAIN):
        return []
    return main[-1:]


def _around(told: Happening) -> Happening:
    """The ceremony of which a signing is a part: whoever takes the floor does so there."""
    return told.whole if told.kind == "signing" and told.whole is not None else told


def left(
    coded: Coded, told: list[Happening], gatherings: list[Happening], stop: int | None = None
) -> bool:
    """Whether a paragraph without a gathering tells of something else, on a day of its own: one
    named before ``stop``, for what is said behind it has days of its own."""
    if any(h.coded.line.sentence.block == coded.line.sentence.block for h in gatherings):
        return False
    dated = dates_of(coded)
    if dated and stop is not None:
        dated = [s.value for s in coded.spans[:stop] if s and s.type == "Date" and s.value in dated]
    return bool(dated) or moved_on(coded, told, {h.day for h in gatherings}, stop)


def moved_on(
    coded: Coded,
    told: list[Happening],
    days: set[str | None] | None = None,
    stop: int | None = None,
) -> bool:
    """Whether something on a day of its own is told before in the paragraph (before ``stop``, in
    the line itself): no prize or decision of one of ``days``, those of the gatherings."""
    sentence = coded.line.sentence
    end = coded.starts[stop] if stop is not None and stop < len(coded.starts) else sentence.end
    here = (h for h in told if h.coded.line.sentence.block == sentence.block and not h.titled)
    here = (h for h in here if h.day and h.start < end)
    return any(h.day not in (days or ()) or not (h.kind in _THERE or h.whole) for h in here)


def mute(told: Happening) -> bool:
    """Whether it is an activity that only a verb of holding names: nobody takes the floor at it."""
    held = (*ordered("holding_verbs"), *ordered("loose_holding_verbs"))
    return (
        told.kind == "activity" and told.rule == "events/predicate" and told.name.startswith(held)
    )


def heard(match: Found) -> bool:
    """Whether those who attend hear the speaker, whose clause that is: 听取某局局长介绍情况."""
    at = match.match.start()
    start = mark_before(match.coded.code, at, MARKS) + 1
    return any(w in match.coded.code[start:at] for w in words("hearing_verbs"))


def hearing(match: Found, told: list[Happening]) -> list[Happening]:
    """The meeting that hears bodies: of the sentence that tells it (召开会议,听取甲局汇报), or told
    last before one that opens with its class word (会议听取了甲局汇报)."""
    line = match.coded.line
    opened = forms("gathering_words").at(line.text.lstrip('" '), 0) is not None
    block = line.sentence.block
    fit = [h for h in told if h.kind == "meeting" and h.head in words("event_heads")]
    fit = [h for h in fit if not h.titled and h.start < match.stretch[0]]
    near = [h for h in fit if opened and block - h.coded.line.sentence.block <= FAR]
    return [h for h in near or fit if near or h.coded is match.coded][-1:]


def spoken_at(match: Found, told: list[Happening]) -> list[Happening]:
    """The meeting told last, when its paragraph, or the next, goes on with who speaks there.

    At a press conference that the news opens with whoever speaks with a post is there.
    """
    first = lead(told) if told else None
    if first is not None and first.name.endswith(ordered("press_heads")):
        at = match.match.start("p")
        posted = match.coded.code[at - 1 : at] == CODES["Position"]
        block = match.coded.line.sentence.block
        others = (h for h in told if h is not first and h.coded.line.sentence.block == block)
        return [first] if posted and not any(h.modality == "asserted" for h in others) else []
    if match.match["verb"] not in words("meeting_speech"):
        return []
    last = told[-1:]
    if last and last[0].rule == _DONE and (whole := last[0].whole) in told and whole is not None:
        at_it = whole.kind in words("speaking_kinds")
        last = [whole] if at_it else last  # 会上,甲就问题进行了反馈。乙强调,…
    if last and last[0].kind == _REPORTED:  # 随后举行座谈会,甲通报专项行动情况
        here = [h for h in told if h.coded is last[0].coded and h.first < last[0].first]
        last = [h for h in here if h.kind in words("speaking_kinds")][-1:] or last
    if not last or last[0].kind not in words("speaking_kinds") or not last[0].head:
        return []
    block = last[0].coded.line.sentence.block
    beside = [h for h in told if h.coded.line.sentence.block == block]
    far = match.coded.line.sentence.block - block
    beside = [h for h in beside if h.kind in words("tour_kinds")]
    beside = [h for h in beside if not far or h.start > last[0].start or h.coded is last[0].coded]
    if last[0].modality != "asserted" or beside:
        return []
    return last if 0 <= far <= 1 and last[0].start < match.stretch[0] else []


def station_of(match: Found, told: list[Happening]) -> list[Happening]:
    """The station of a tour with which the sentence right before ends, where its speaker then
    tells of it: 副省长甲来到某公司,察看车间。董事长乙介绍,…."""
    opens = clause_pattern("speaker-opens").fullmatch(match.coded.code, 0, match.match.start("p"))
    there = there_toured(match, told)
    return there if opens and there and there[0].coded is not match.coded else []


def there_toured(match: Found, told: list[Happening]) -> list[Happening]:
    """The station of a tour told last, in the same sentence or the one before, at which somebody
    is spoken with: 他走进大棚,问种粮大户甲:…."""
    line = match.coded.line.sentence
    here = [h for h in told if h.coded.line.sentence.block == line.block and not h.titled]
    here = [h for h in here if h.start < match.stretch[0] and h.modality == "asserted"]
    if not here or here[-1].kind not in words("tour_kinds"):
        return []
    near = line.start - here[-1].coded.line.sentence.end <= _BESIDE
    return here[-1:] if near and any(k[0] == "Person" for k, *_ in here[-1].agents) else []


def led_by(match: Found, told: list[Happening]) -> list[Happening]:
    """The visit or the talks that the news opens with, and what else its sentence tells, in a
    paragraph without a gathering."""
    block = match.coded.line.sentence.block
    news = this_news(told)
    if not news or any(h.coded.line.sentence.block == block for h in news):
        return []
    opened = news[0].kind in words("led_kinds")
    return [h for h in news if h.coded is news[0].coded] if opened else []


def news_opening(verb: str, near: list[Happening], told: list[Happening]) -> list[Happening]:
    """The meeting that the news opens with, which its last paragraph says who attended."""
    first = lead(told) if told else None
    if first is None or first.kind not in MAIN or first.modality != "asserted":
        return []
    return [first] if not near or any(w in verb for w in words("meeting_attending")) else []


def within_days(one: Happening, tour: Happening) -> bool:
    """Whether those who tour hold ``one`` on a day of the tour."""
    who = {k for k, *_ in tour.agents if k[0] == "Person"}
    begin = (tour.when.begin or "")[:10] if tour.when else ""
    end = (tour.when.finish or begin)[:10] if tour.when else ""
    return begin <= (one.day or "") <= end and bool(who & {k for k, *_ in one.agents})
