"""A predicate -> the words that name its event, other words that do, and its kind."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import own_subject
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import Predicate, token_at
from graph.extractors._stretches import way_before
from graph.extractors._tellings import PARTICLES, TELLING
from graph.extractors._things import undergone
from graph.lexicons import forms, words

_SHORT = 7  # characters below which the clause that tells it is a name of the event too
_CLAUSE = 30  # characters of a clause that can stand for a name


def forms_of(coded: Coded, done: Predicate, name: str) -> list[str]:
    """The clause up to a verb that is all of a name too short to tell the event apart."""
    first = _opened(coded, done)
    if len(name) >= _SHORT or first >= done.first:
        return []
    said = coded.report_text[coded.starts[first] : coded.ends[done.end - 1]]
    return [PARTICLES.sub("", said).strip()] if len(said) <= _CLAUSE else []


def quoted(coded: Coded, done: Predicate) -> tuple[int, int] | None:
    """The name in quotation marks of what is held: 举办"第三届茶文化节"."""
    after = done.at + len(done.verb)
    held = forms("event_triggers").rows.get(done.verb, {}).get("frame") == "organizer"
    if not (held or done.held) or coded.code[after : after + 1] != '"':
        return None
    inside = (after + 1, done.end - 1)
    whole = coded.code.find('"', after + 1) == done.end - 1
    return inside if whole and inside[1] - inside[0] >= TELLING else None


def _opened(coded: Coded, done: Predicate) -> int:
    """Where its clause starts behind dates and adverbs, at its name at the latest."""
    opened = clause_pattern("openers").match(coded.code, done.clause, done.first)
    return min(opened.end() if opened else done.clause, done.first)


def named_from(coded: Coded, done: Predicate) -> int:
    """Where the name starts: a bare 完工 is named with the work that its clause opens with, a bare
    参访 with the way to where it is (赴某省|参访)."""
    first = _opened(coded, done)
    size = coded.ends[done.end - 1] - coded.starts[first]
    short = coded.ends[done.end - 1] - coded.starts[done.first] < TELLING + 1
    if undergone(coded, done.clause, done.first) and size <= _CLAUSE:
        return first
    ways = (way_before(coded, done.clause, at) for at in (done.first, done.at))
    if done.bare and short and (way := min(ways)) < done.first:
        return way  # 来我县|调研
    work = done.bare and short and done.kind in words("subject_named_kinds")
    work = work or done.kind in words("mishap_kinds")
    opens = coded.spans[first] if first < done.first else None
    group = (
        opens is not None and opens.type == "Organization" and opens.head in words("guest_heads")
    )
    come = done.bare and group and done.verb in words("coming_verbs")  # 某大学代表团|来访
    if come and first + 1 == done.first and size <= _CLAUSE:
        return first
    sited = opens is not None and opens.type == "Place" and done.first - first > TELLING
    counted = token_at(coded, first)  # 一辆货车与一辆客车相撞
    hit = done.kind in words("mishap_kinds") and counted is not None and counted.tag == "m"
    if not work or size > _CLAUSE or not (sited or hit or own_subject(coded, done.clause, done.at)):
        return done.first
    people = any(s.type in ("Person", "Position") for s in coded.covered(first, done.first))
    return done.first if people else first


def kind_of(done: Predicate, name: str) -> str:
    """The kind by the verb; by the noun at the end for 给予表扬, 予以批准."""
    last = forms("event_acts").ending(name, len(name), len(done.verb))
    light = done.verb in words("light_verbs") and last is not None
    return forms("event_acts")[last]["kind"] if light and last else done.kind
