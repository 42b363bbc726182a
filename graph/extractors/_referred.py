"""Words with which a line speaks of a gathering told before -> that gathering.

A head that opens the sentence (开工仪式由甲主持), a noun of its class (赛事, 本届山花节), the verb
alone (反馈会 of 反馈巡视情况).
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._coded import Found
from graph.extractors._happening import Happening, beyond, opening
from graph.lexicons import forms, ordered, words

_HOLDING = ("events/held", "events/is-held")
_HELD = ("meeting", "ceremony", "report-session")
_STEM, _HEAD = 2, 3  # characters of a verb that tells again, of a head that says which
_DURING = "期间"
_POINTING = 2  # characters before a noun that points back: 此次活动


def named_first(coded: Coded, told: list[Happening]) -> list[Happening]:
    """The gathering of the head with which a sentence opens: 开工仪式由甲主持,乙致辞."""
    line = coded.line.text
    head = forms("event_heads").at(line, len(line) - len(line.lstrip('" ')))
    if head is None or len(head) < _HEAD:
        return []
    others = [h for h in told if h.coded is not coded]
    return ([h for h in others if h.name.endswith(head)] or short_of(head, coded, others))[-1:]


def inviter(coded: Coded, told: list[Happening]) -> list[Happening]:
    """The gathering whose class word opens a sentence that tells whom it invites:
    论坛邀请教授甲作专题讲座."""
    line = coded.line.text
    start = len(line) - len(line.lstrip('" '))
    classes = forms("gathering_words")
    head = forms("event_heads").at(line, start) or classes.at(line, start)
    if head is None or not line.startswith(ordered("inviting_words"), start + len(head)):
        return []
    others = [h for h in told if h.coded is not coded and not h.titled]
    row = classes.rows.get(head)
    kinds = row["kinds"].split("|") if row else [forms("event_heads")[head]["kind"]]
    named = [h for h in others if h.name.endswith(head)]
    return (named or [h for h in others if h.kind in kinds])[-1:]


def short_of(head: str, coded: Coded, told: list[Happening]) -> list[Happening]:
    """What a head tells again by its verb alone: 反馈会 of 反馈巡视情况, 开工仪式 of …开工建设."""
    end = next((e for e in ordered("gathering_ends") if head.endswith(e)), "")
    stem, block = head.removesuffix(end), coded.line.sentence.block
    if not end or len(stem) < _STEM:
        return []
    near = (h for h in told if 0 <= block - h.coded.line.sentence.block <= 1 and not h.titled)
    return [h for h in near if stem in h.name]


def referred(front: str, coded: Coded, told: list[Happening]) -> list[Happening]:
    """The event named last before whose name ends as the noun that opens the sentence, or as one
    of its class does: 赛事 of a 马拉松, 本届山花节 of a 山花文化旅游节."""
    rows = forms("reference_nouns").rows
    nouns = sorted(rows, key=lambda w: (-len(w), w))
    noun = next((w for w in nouns if w in front[: len(w) + _POINTING]), front)
    block = coded.line.sentence.block
    near = [h for h in told if not h.titled and block - h.coded.line.sentence.block <= 1]
    named = [h for h in near if h.coded is not coded and h.head in words("event_heads")]
    row = rows.get(noun)
    kin = tuple(row["ends"].split("|")) if row and row["ends"] else (front.rstrip()[-1:],)
    for ends in ((noun[-2:],), kin):
        if fit := [h for h in named if h.name.rstrip('"”」').endswith(ends)]:
            return fit[-1:]
    return []


def named_so(word: str, told: list[Happening]) -> list[Happening]:
    """Those whose names end with the word that means them, if any does: 仪式 the 签约仪式, not
    the 集中签约 there."""
    so = [h for h in told if h.name.rstrip('"”」').endswith(word)]
    return so if so and so[-1].kind not in words("tour_kinds") else told


def here_first(fit: list[Happening], told: list[Happening], coded: Coded) -> list[Happening]:
    """The named gathering of the paragraph itself, whatever its kind, before ``fit`` of those told
    in one before: 某校与某市签约仪式举行。…。会上,甲与乙签订协议."""
    block = coded.line.sentence.block
    here = [h for h in told if h.coded.line.sentence.block == block]
    held = [h for h in here if h.kind in _HELD and h.head in words("event_heads")]
    if held and not any(h in fit for h in here):
        return held
    since = fit[-1].coded.line.sentence.block if fit else block
    later = [h for h in told if since < h.coded.line.sentence.block and _opens_held(h)]
    return later or fit


def stayed(coded: Coded) -> bool:
    """Whether a line tells of what is done at some time of a tour or visit: 调研期间,…."""
    word, line = (opening(coded) or "").removesuffix(_DURING), coded.line.text.lstrip('" \u3000')
    row = forms("gathering_words").rows.get(word) if line.startswith(word + _DURING) else None
    kinds = row["kinds"].split("|") if row else []
    return bool(kinds) and all(kind in words("tour_kinds") for kind in kinds)


def all_of_it(fit: list[Happening], coded: Coded) -> Happening:
    """The last of ``fit``; where a line is of a tour, all of it rather than its last station."""
    last = fit[-1]
    if not stayed(coded):
        return last
    tour = last.whole if last.whole and last.whole.kind in words("tour_kinds") else last
    longer = (h for h in (tour, *fit) if h.when is not None and h.when.kind == "range")
    return next(longer, tour)


def _opens_held(one: Happening) -> bool:
    """Whether a paragraph opens with the holding of it."""
    text, start = one.coded.report_text, one.coded.line.sentence.start
    held = one.kind in _HELD and one.head in words("event_heads") and one.rule in _HOLDING
    held = held and not one.name.endswith(ordered("ceremony_parts"))
    return held and text[:start].rstrip(" \u3000")[-1:] in ("\n", "") and not beyond(one.coded)


def worded(match: Found) -> str:
    """The match as written where it names only the class of what is attended: 参加|捐赠仪式."""
    named = match.spans("e", "Event") if match.name == "attend" else []
    return match.match.group() + "".join(match.coded.report_text[s.start : s.end] for s in named)
