"""Tellings -> the tour of inspection with the sites of its stations.

A tour is told in the first paragraph of its piece of news (带队检查…, 先后深入三镇,就…进行调研);
what the same people then do where they go, look or stand (随后来到…, 在某水库,他登上大坝) is a
part of it. The stations are sites of the tour as well; where it says itself through which
provinces, prefectures or counties it goes (在江西、湖南考察, 到甲县调研), or names several sites
(深入甲镇、乙镇), only those told at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import mark_before, opens_news
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._slots import locate
from graph.extractors._speaking import lead
from graph.extractors._topics import Topics
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words

_MARKS = ",;。!?:"
_INSPECTION = "inspection"
_CODED = 2  # items of the key of a place of the table
_TOWN = "township"
_ITINERARY = 3  # sites told at once that are the whole way of a tour: 先后走进甲社区、乙村和丙中学
_ON_TOUR = ("meeting", "negotiation", "distribution", "signing", "activity")


def stations(
    scene: Scene, coded: Coded, told: list[Happening], found: list[Happening], topics: Topics
) -> None:
    """Give the tour of this piece of news the sites where its people are in a line."""
    tour = _tour(coded, told)
    if tour is None or coded.line.sentence.role != "paragraph":
        return
    told_where = any(_region(key) for key in tour.places)
    stays = told_where or _says_way(scene, tour)
    for one in found:
        _led_by(tour, one)
        if one.kind in words("tour_kinds") and _goes_on(tour, one):
            all_of_it = len(one.places) >= _ITINERARY and not _says_way(scene, tour)
            locate(tour, () if stays and not all_of_it else one.places)
            one.whole = one.whole or tour
    opened = clause_pattern("station").match(coded.code)
    if opened and not stays and _there(topics, coded, tour, opened.end()):
        sites = coded.covered(opened.start("l"), opened.end("l"))
        locate(tour, [k for s in sites for k in scene.keys.get(s, ())])


def _says_way(scene: Scene, tour: Happening) -> bool:
    """Whether the tour names several sites itself, of which its stations are: 深入甲镇、乙镇,调研….
    在甲镇丙村,他…."""
    named = {k for s in tour.coded.spans if s for k in scene.keys.get(s, ())}
    return len(named & set(tour.places)) > 1


def _tour(coded: Coded, told: list[Happening]) -> Happening | None:
    """The inspection that this piece of news opens with, told before; one that is not told first
    says itself where it is."""
    if opens_news(coded):
        return None
    kinds, met = words("tour_kinds"), ordered("meeting_verbs")
    fit = [h for h in told if h.kind in kinds and not h.titled and h.modality == "asserted"]
    fit = [h for h in fit if not h.name.startswith(met)]
    inspections = [h for h in fit if h.kind == _INSPECTION]
    if not inspections:
        return None
    first, tour = lead(fit), lead(inspections)
    if first is not tour and not tour.places:
        return None
    if first.kind != _INSPECTION and any(_region(key) for key in first.places):
        return None  # 深入甲县、乙县,专题调研
    later = coded.line.sentence.start > tour.coded.line.sentence.start
    return tour if later and _people(tour) else None


def _region(key: Key) -> bool:
    """Whether a place is a province, a prefecture or a county."""
    coded = key[0] == "Place" and len(key) == _CODED
    return coded and gazetteer().place(str(key[1])).level != _TOWN


def _goes_on(tour: Happening, one: Happening) -> bool:
    """Whether ``one`` is done by those who tour, on no day outside the tour."""
    if one.modality != "asserted" or not _people(tour) & _people(one):
        return False
    if one.day is None or tour.when is None or not tour.when.begin:
        return True
    return tour.when.begin[:10] <= one.day <= (tour.when.finish or tour.when.begin)[:10]


def _led_by(tour: Happening, one: Happening) -> None:
    """Give what 一行人, 调研组 or 考察团 do the persons who lead the tour, and nobody else."""
    code = one.coded.code
    start = mark_before(code, one.first, _MARKS) + 1
    if one.kind not in (*words("tour_kinds"), *_ON_TOUR) or one.titled:
        return
    for at in _clauses_back(one.coded, start):
        opened = clause_pattern("openers").match(code, at, one.first)
        word = forms("party_words").at(code, opened.end() if opened else at, one.first)
        if word is None:
            continue
        leaders = [
            a for a in tour.agents if a[0][0] == "Person" and a[1] not in words("attending_verbs")
        ]
        one.agents = [
            a
            for a in one.agents
            if a[0][0] != "Person" or a[1] in words("attending_verbs") or not a[1]
        ]
        for key, role, relation in leaders:
            one.join(key, role, relation)
        return


def _clauses_back(coded: Coded, start: int) -> Iterator[int]:
    """Where the clause at ``start`` begins, then those before it that a comma joins to it, up to
    one that has a subject of its own: 检查组先后深入三镇,实地检查…,并|召开座谈会."""
    while True:
        yield start
        if start == 0 or coded.code[start - 1] != ",":
            return
        stop, start = start - 1, mark_before(coded.code, start - 1, _MARKS) + 1
        if clause_subject(coded, start, stop):
            return


def _people(told: Happening) -> set[object]:
    """Those who do it, not those who only attend."""
    verbs = words("attending_verbs")
    return {k for k, role, _ in told.agents if k[0] != "Place" and role not in verbs}


def _there(topics: Topics, coded: Coded, tour: Happening, start: int) -> bool:
    """Whether one who tours, by name or as 他, is the subject of the clause behind the site."""
    stop = min((e for m in _MARKS if (e := coded.code.find(m, start)) >= 0), default=start)
    return bool({k for k, _ in topics.acting(coded, stop, "")} & _people(tour))
