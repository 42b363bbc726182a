"""Match of those who attend + a happening -> whether they are there, by the word for what they
attend and by the clauses, sites and days between."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._asides import dates_of
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import Found, mark_after, mark_before
from graph.extractors._gatherings import gathers
from graph.extractors._happening import MARKS, Happening, opening
from graph.extractors._lists import clause_pattern
from graph.extractors._referred import worded
from graph.lexicons import forms, ordered, words

_TRAINING = "training"


def left(scene: Scene, match: Found, event: Happening, told: list[Happening]) -> bool:
    """Whether a paragraph that opens with a day of its own, or has told of a visit on a
    later day, has left an event: 3日举行听证会。9日,甲走访某镇。镇长乙|介绍了情况."""
    block = match.coded.line.sentence.block
    if match.rule.get("object") and event.day and opening(match.coded) is None:
        since = (h for h in told if h.day and h.day > event.day and not h.titled)
        here = (h for h in since if h.coded.line.sentence.block == block and dates_of(h.coded))
        if any(h.kind in words("tour_kinds") and h.modality == "asserted" for h in here):
            return True
    if event.day is None or event.coded.line.sentence.block == block:
        return False
    opens = next(c for c in scene.coded if c.line.sentence.block == block)
    first = clause_pattern("day-opens").match(opens.code)
    dates = [s.value for s in opens.covered(0, first.end())] if first else []
    return any(isinstance(w, When) and (w.begin or "")[:10] != event.day for w in dates)


def gone_on(match: Found, event: Happening) -> bool:
    """Whether its line has gone on to another site than the one where a visit was told (在某工地,甲
    察看进度;在某厂,他听取厂长乙的|汇报), or names another kind of event."""
    if _unlike(match, event):
        return True
    if event.coded is match.coded or event.kind not in words("tour_kinds"):
        return False
    station = clause_pattern("station")
    return all(station.match(coded.code) is not None for coded in (match.coded, event.coded))


def _unlike(match: Found, event: Happening) -> bool:
    """Whether a tour is attended where somebody was only met (甲会见乙。丙|陪同考察), or a clause
    names another kind than the one behind it tells of (甲|主持会议,乙出席开工仪式)."""
    said = worded(match)
    if event.head in words("meeting_verbs") and said.endswith(ordered("tour_verbs")):
        return True
    behind = event.coded is match.coded and match.match.end() < event.first
    if not behind or not any(m in match.coded.code[match.match.end() : event.first] for m in MARKS):
        return False
    return _of_other_kind(said, event)


def _of_other_kind(said: str, event: Happening) -> bool:
    """Whether words name what is attended, and that is of another kind than an event."""
    rows = forms("gathering_words").rows
    kinds = [r["kinds"] for w, r in rows.items() if w in words("attended_words") and w in said]
    return bool(kinds) and not any(event.kind in k.split("|") for k in kinds)


def of_that_word(match: Found, events: list[Happening], told: list[Happening]) -> list[Happening]:
    """``events``, or what was told of another kind whose very name ends with the word for what is
    attended: 应急演练举行。…开展救护训练。甲|观摩演练."""
    word = forms("attended_words").ending(said := worded(match), len(said))
    if word is None or any(e.titled or word in e.name for e in events) or not events:
        return events
    kinds, row = {e.kind for e in events}, forms("event_heads").rows.get(word)
    so = [h for h in told if gathers(h) and h.name.endswith(word) and h.kind not in kinds]
    so = [h for h in so if h.modality == "asserted" and not h.titled][-1:]
    other = row is not None and kinds == {_TRAINING} and row["kind"] not in kinds
    return so or ([] if other and word not in words("gathering_words") else events)


def own_affair(coded: Coded, at: int, event: Happening, told: list[Happening]) -> bool:
    """Whether the clause of the person at ``at`` tells of a visit, or names another gathering than
    ``event``, at which others are: 甲|会见乙,丙出席签约仪式; 甲|主持会议,丙出席开工仪式."""
    start, stop = mark_before(coded.code, at, MARKS) + 1, mark_after(coded.code, at, MARKS)
    stop = stop if stop >= 0 else len(coded.code)
    clause = mark_before(coded.code, event.first, MARKS) + 1
    if event.coded is not coded or start <= event.first < stop:
        return False
    if not any(s.type == "Person" for s in clause_subject(coded, clause, event.first)):
        return False  # 甲会见了乙,两人出席交接仪式
    here = (h for h in told if h.coded is coded and h is not event and start <= h.first < stop)
    held = forms("attended_words").ending(coded.code, stop, at)
    other = held is not None and _of_other_kind(held, event)
    return other or any(h.kind in words("tour_kinds") for h in here)
