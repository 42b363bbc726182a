"""A telling whose own sentence does not say when -> the day that another line gives it.

A case that a heading names is dated by the sentence behind it, a notice by its publication or by
the line that says how long it is open, a mishap by its name; what is to be done by a day to come
is planned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import when
from graph.extractors._years import of_learning
from graph.lexicons import ordered, words
from graph.width import half

_NOTICES = ("events/notice", "events/predicate")
_CLOSING = "。;:. "
_DEADLINES = ordered("deadline_words")
_YEAR = "年"
_WITHIN = ("年内",)  # 快速路年内开工


def settle_days(scene: Scene, told: Sequence[Happening]) -> None:
    """Date the cases, notices and mishaps that their own sentences do not."""
    for one in told:
        if one.kind in words("mishap_kinds") and one.when is None and not one.titled:
            one.when = day_in(scene, one)  # 通报"5·18"火灾|处置情况
        if one.kind == "case" and one.when is None and heads(one):
            one.when = told_next(scene, one)
        if one.rule in _NOTICES and one.published and not one.titled:
            one.when = made_known(one)
        if one.rule == "events/notice" and one.when is None:
            one.when = open_from(scene)


def heads(one: Happening) -> bool:
    """Whether a sentence only names a case that the next one tells: 一、李文受贿问题。; not
    某法院审理了李文受贿案。经查,2010年至2021年,…."""
    sentence = one.coded.line.sentence
    behind = half(one.coded.report_text[one.end : sentence.end]).strip(_CLOSING)
    tried = any(word in one.coded.line.text for word in words("trial_words"))
    return not (behind or tried) and mark_before(one.coded.code, one.first, ",;:") < 0


def told_next(scene: Scene, one: Happening) -> When | None:
    """The date of the sentence behind a heading: …违规收受礼金问题。2019年5月,…."""
    sentence = one.coded.line.sentence
    behind = [
        c
        for c in scene.coded
        if c.line.sentence.block == sentence.block and c.line.sentence.start >= sentence.end
    ]
    if not behind or not behind[0].line.dates:
        return None
    first = behind[0].spans[0]
    if first is not None and isinstance(first.value, When) and first.value.begin:
        return first.value
    return when(behind[0], len(behind[0].code.rstrip(_CLOSING)))


def made_known(one: Happening) -> When | None:
    """The day of a notice's publication: not that of the meeting that decided before."""
    day = one.published
    told = one.when
    decided = told is not None and clause_pattern("decided-on").search(one.coded.line.text)
    if not decided or told is None:
        return told
    return replace(told, text=day, begin=day, finish=day, rule="published")


def open_from(scene: Scene) -> When | None:
    """The date of the line that says how long a notice is open: 公示时间:5月8日至14日."""
    opened = (c for c in scene.coded if clause_pattern("notice-time").search(c.code))
    return next((w for c in opened if (w := when(c, len(c.code)))), None)


def fall_due(one: Happening) -> None:
    """Plan what is only to be done by a day to come, as nothing says that it is: 6月底前通水."""
    told = one.when
    due = (*_DEADLINES, *(_WITHIN if one.kind in words("building_kinds") else ()))
    if told is None or one.modality != "asserted" or not told.text.endswith(due):
        return
    coded = one.coded
    moments = [d.value for d in coded.line.dates if isinstance(d.value, When)]
    ends = [w.finish or "" for w in moments if w.text == told.text]
    said = coded.code[mark_before(coded.code, one.first, MARKS) + 1 : one.first]
    done = any(word in said for word in words("done_words"))
    if one.published and not done and any(end >= one.published[: len(end) or 99] for end in ends):
        one.modality = "planned"


def unlearn(one: Happening) -> None:
    """Take from ``one`` the day on which a reporter learnt of it: 记者16日从某局获悉,…."""
    days = [(at, s.value) for at, s in enumerate(one.coded.spans) if s and s.type == "Date"]
    same = [(at, w) for at, w in days if one.when and w == one.when]
    if same and all(of_learning(one.coded, at, one.first) for at, _ in same):
        one.when = None


def day_in(scene: Scene, told: Happening) -> When | None:
    """The day by which a case or an accident is named (“8·9”泄漏闪爆事故), in the year in which
    the report tells of that day."""
    match = clause_pattern("dated-name").search(told.name)
    if match is None or len(told.published) < len("2021-01-01"):
        return None
    day = f"-{int(match['m']):02}-{int(match['d']):02}"
    year = int(told.published[:4])
    year -= day > told.published[4:]
    begin = f"{year}{day}"
    dates = [w for line in scene.lines for s in line.dates if isinstance(w := s.value, When)]
    named = {(w.begin or "")[: len(begin)] for w in dates if _YEAR in w.text}
    fit = sorted(d for d in named if d.endswith(day))
    begin = fit[0] if len(fit) == 1 else begin
    return When(told.start, told.end, match.group(), begin, begin, "date", "name", begin, begin)
