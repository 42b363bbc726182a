"""Who acts elsewhere: not at the gathering told of last, though the rules of attendance fit."""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._coded import Found, mark_before, opens_news
from graph.extractors._gatherings import role_of
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._referred import worded
from graph.lexicons import forms, ordered, words


def elsewhere(scene: Scene, match: Found, event: Happening, told: list[Happening]) -> bool:
    """Whether a line, by what stands in it before those who act, has left an event that another
    line tells: another piece of news, day or site, something else that it tells itself."""
    coded = match.coded
    if event.coded is coded or any(w in worded(match) for w in forms("all_of_them").rows):
        return False
    return (
        _other_news(scene, coded, event, told)
        or _other_day(match, event)
        or _other_site(scene, match, event)
        or _own_story(match, told)
        or _informing(match, event)
    )


def _other_news(scene: Scene, coded: Coded, event: Happening, told: list[Happening]) -> bool:
    """又讯 某日,省公安厅通报先进集体,大队长甲作为代表|领奖."""
    at = next(n for n, one in enumerate(scene.coded) if one is coded)
    begins = next((n for n in range(at, -1, -1) if opens_news(scene.coded[n])), None)
    start = scene.coded[begins].line.sentence.start if begins is not None else 0
    anew = any(h.name == event.name and h.start >= start for h in told)
    return event.start < start and not anew


def _other_day(match: Found, event: Happening) -> bool:
    """明日下午,委员会将讨论条例,由副主任甲|主持."""
    moment, coded = event.when, match.coded
    if moment is None or moment.earliest is None or moment.latest is None:
        return False
    found = clause_pattern("day-leads").match(coded.code)
    if found is None or found.end() > max(match.match.start(), match.match.end("verb")):
        return False
    said = [s.value for s in coded.covered(*found.span("d")) if isinstance(s.value, When)]
    return any(
        w.earliest and w.latest and (w.latest < moment.earliest or w.earliest > moment.latest)
        for w in said
    )


def _other_site(scene: Scene, match: Found, event: Happening) -> bool:
    """县长甲受邀在某大学|作讲座; 在某分会场 is of the gathering itself."""
    coded, verb = match.coded, worded(match)
    at, end = match.match.start("verb"), match.match.end()
    held = match.name == "attend" and verb.endswith(ordered("reference_nouns"))
    if at < 0 or match.rule.get("there") or held:
        return False  # 甲在某市主持|会议: where what was told is
    start = mark_before(coded.code, at, MARKS) + 1
    person = coded.code.rfind(CODES["Person"], start, at)
    found = clause_pattern("acts-at").match(coded.code, person + 1, end) if person >= 0 else None
    if found is None:
        return False
    sites = coded.covered(*found.span("l"))
    if any(coded.report_text[s.start : s.end].endswith(ordered("branch_halls")) for s in sites):
        return False
    keys = {key for site in sites for key in scene.keys.get(site, ())}
    return bool(keys) and not keys & {*event.places, *event.regional}


def _own_story(match: Found, told: list[Happening]) -> bool:
    """当天,某厂援建的冷库交付使用,甲与乙共同|揭牌."""
    coded = match.coded
    if clause_pattern("same-day-leads").match(coded.code) is None:
        return False
    if clause_pattern("of-gathering").search(coded.code, 0, match.match.start()):
        return False
    own = (h for h in told if h.coded is coded and h.first < match.match.start())
    return any(h.modality == "asserted" for h in own)


def _informing(match: Found, event: Happening) -> bool:
    """What somebody only lets the reporter know: 县长甲介绍, of a fair or a ceremony; 据甲介绍."""
    if not match.rule.get("speech"):
        return False
    coded, at = match.coded, match.match.start()
    start = mark_before(coded.code, at, MARKS) + 1
    led = clause_pattern("informed-by").match(coded.code, start) is not None
    remark = clause_pattern("remark").match(coded.code) is not None
    tells = role_of(match) in words("informing_verbs")
    return led or remark or (tells and event.kind not in words("informing_kinds"))


def sited_apart(one: Happening, other: Happening) -> bool:
    """Whether what a later clause tells has, behind 在, a site of its own."""
    start = mark_before(other.coded.code, other.first, MARKS) + 1
    first = other.coded.spans[start] if start < other.first else None
    start += first is not None and first.type == "Date"  # 16时许在…
    start += other.coded.code[start : start + 1] in words("clause_joiners")  # 并在…
    led = other.coded.code[start : start + 1] in words("inside_words")
    return led and bool(other.places) and not set(one.places) & set(other.places)


def dated_apart(one: Happening, other: Happening, start: int) -> bool:
    """Whether the clause at ``start`` has a day of its own for what it tells."""
    dated = any(s.type == "Date" for s in other.coded.covered(start, other.first))
    return dated and other.day is not None and other.day != one.day
