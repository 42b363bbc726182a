"""Tellings without a site -> the school or hospital whose guests tell them, the site of an opening.

What is done 来校, 来我院, 到旗 is where the report is of; what those who came, and those of the
house, then do there the same day (座谈会后,举行授牌仪式; 为某中心揭牌) is in it too. A ceremony
by the name of what it opens (某园在某镇开园。市长出席开园仪式) is where that is told to open.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._asides import days_of, looks_back
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._places import own_building
from graph.extractors._progress import piece_of
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_OUR = "我"  # 我校, 我县
_MEETING = "meeting"
_CODED = 2  # items of the key of a place of the table
_CEREMONY = "仪式"
_OPENED = ("establishment", "project", "activity", "ceremony")
_DAY = 10  # characters of a day


def at_ours(scene: Scene, one: Happening) -> None:
    """Give what is done 来校, 来我院, 到旗, 来乡 the place or house that the report is of."""
    code = one.coded.code
    if one.places or one.titled:
        return
    start = mark_before(code, one.first, MARKS) + 1
    for at in range(start, min(one.first + 2, len(code) - 2)):
        behind = at + 1
        if code[at] not in words("region_leaders"):
            continue
        named = one.coded.spans[behind]
        if named is not None:
            if scene.house in scene.keys.get(named, ()) and _own(scene, named):
                one.places.append(scene.house)
                return
            continue
        behind += code[behind] == _OUR
        word = _OUR + code[behind]
        if word in forms("region_words"):
            if forms("event_acts").at(code, behind + 1) is not None:
                unit = scene.regions.unit(word, one.coded.starts[behind])
                one.places += [scene.register.place(unit)] if unit is not None else []
                return
        elif word in words("own_houses") and scene.house and own_building(scene, scene.house):
            one.places.append(scene.house)
            return


def called_on(one: Happening) -> None:
    """Take from what is done in a town the body that is called on there: 到唐山市|拜访某公司."""
    towns = [k for k in one.places if k[0] == "Place" and len(k) == _CODED]
    if towns and one.name.startswith(ordered("courtesy_verbs")):
        bodies = [k for k in one.places if k[0] == "Organization"]
        one.places = [k for k in one.places if k not in bodies]
        for key in bodies:
            one.join(key, "", "participant")


def _own(scene: Scene, span: Span) -> bool:
    """Whether the words 我院, 我校 name the page's own school or hospital."""
    said = scene.report.text[span.start : span.end]
    house = scene.house
    return said in words("own_houses") and house is not None and own_building(scene, house)


def among_guests(
    scene: Scene, one: Happening, told: Sequence[Happening], lines: Sequence[Coded]
) -> None:
    """Give what is done on the day of a visit to a school or hospital, told behind it, that house:
    专家来我院指导。座谈会后,举行授牌仪式."""
    fit = one.kind in words("guest_kinds") or one.name.endswith(ordered("unveiling_verbs"))
    if one.places or one.titled or one.modality != "asserted" or not fit:
        return
    if looks_back(one) or days_of(one, one.coded):
        return
    piece = piece_of(one, lines)
    here = [h for h in told if h.coded.line.sentence.start >= piece and not h.titled]
    came = next((h for h in here if _to_house(scene, h)), None)
    if came is None or not _that_day(came, one):
        return
    since = here[here.index(came) + 1 :]
    away = {k for h in since for k in h.places if k != came.places[0]}
    if any(key[0] == "Place" and len(key) == _CODED for key in away):
        return  # …来校访问。下午,一行前往某县
    if came.places[0] != scene.house and (away or one.kind == _MEETING):
        return  # 到某中学调研,又到某厂; 在此基础上召开全县座谈会
    one.places.append(came.places[0])


def _to_house(scene: Scene, one: Happening) -> bool:
    """Whether somebody comes to a school or hospital, and nowhere else."""
    going = one.kind in words("tour_kinds") and one.modality == "asserted"
    return going and len(one.places) == 1 and _house(scene, one.places[0])


def _house(scene: Scene, key: Key) -> bool:
    draft = scene.register.drafts.get(key)
    return draft is not None and draft.attributes.get("kind") in ("school", "hospital")


def _that_day(came: Happening, one: Happening) -> bool:
    """Whether it can be on a day of the visit."""
    moment = came.when
    if one.day is None or moment is None or not moment.begin or len(moment.begin) < _DAY:
        return True
    return moment.begin[:_DAY] <= one.day <= (moment.finish or moment.begin)[:_DAY]


def at_opening(one: Happening, told: Sequence[Happening]) -> None:
    """Give a ceremony by the name of what it opens the site of that: 某园在某镇开园。市长出席开园
    仪式."""
    stem = one.name.removesuffix(_CEREMONY)
    if one.places or one.kind != "ceremony" or not (stem and stem != one.name):
        return
    block = one.coded.line.sentence.block
    near = [h for h in told if h.coded.line.sentence.block == block and h.places and not h.titled]
    fit = [h for h in near if h.kind in _OPENED and h.name.endswith(stem) and _that_day(h, one)]
    if fit:
        one.places += fit[-1].places
        one.inherited.update((place, fit[-1].coded) for place in fit[-1].places)
