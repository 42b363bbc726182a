"""A title -> whether such a post is one of a body, by the body's kind and how its name ends; and
whose the party body behind an office is; whether a body rules a region."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from graph.context.naming import Name, Naming
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_DIRECTOR, _HEADED, _CHIEF = "主任", "校长", "长"
_WITH_GROUP = ("congress", "cppcc", "group", "association", "court", "procuratorate")  # with a 党组
_RULING, _BOARD = "政府", "委员会"
_SEAT = "分院"
_TITLE = 8  # characters of a title
_HOUSES = ("school", "hospital", "company")
_NUMBERED = re.compile("[0-9一二三四五六七八九十〇零].$")  # 第一师, 四十一团; no 某集团
ACADEMY = "科学院"  # which has no 校长, though its name ends as a 学院's does


@lru_cache(maxsize=1024)
def base_title(title: str) -> str:
    """The title without what grades it: 常务副院长 -> 院长; of one that no list has what it ends
    with: 安全副矿长 -> 矿长."""
    aide = forms("title_aides").ending(title, len(title), 2)
    title = title.removesuffix(aide or "")
    if title not in forms("titles"):
        title = forms("titles").ending(title, len(title)) or title
    while grade := forms("title_grades").at(title, 0, len(title) - 1):
        if len(title) - len(grade) < 2 or title in forms("title_bodies"):
            break
        title = title[len(grade) :]
    apart = title in forms("title_bodies") or title.startswith(ordered("free_fields"))
    managed = None if apart else forms("firm_grades").ending(title, len(title))
    return managed or title  # 供应链|总监, no 艺术总监


def no_director(title: str, name: str) -> bool:
    """Whether a 主任 is none of the Party's committee of a unit, which has secretaries alone:
    市委常委甲列席,副主任乙出席 of the congress that meets."""
    head = forms("organ_heads").ending(name, len(name)) or ""
    row = forms("organ_heads").rows.get(head, {})
    committee = row.get("kind") == "party" and len(head) == 2 and head[0] in words("levels")
    return committee and title == _DIRECTOR


def suits(title: str, name: str, kind: str) -> bool:
    """Whether a title (without what grades it) is one of a body; a party group has its 书记 and
    members alone."""
    if name.endswith(ordered("party_units")) and title not in words("party_titles"):
        return False
    if no_director(title, name) or (title == _HEADED and name.endswith(ACADEMY)):
        return False
    if (row := forms("title_bodies").rows.get(title)) is not None:
        endings = tuple(e for e in row["endings"].split("|") if e)
        return kind in row["kinds"].split("|") or bool(endings and name.endswith(endings))
    stem = title.removesuffix(_CHIEF)
    return bool(stem) and stem != title and name.endswith(stem)


def title_behind(said: Callable[[int, int], str], end: int) -> str:
    """The title that goes on at ``end`` with the post of a party body: 副院长 behind 党委委员|、;
    nothing where it may be one of any body. ``said``: the report's words of a stretch."""
    text = said(end, end + _TITLE * 2)
    member = next((t for t in ordered("party_titles") if text.startswith(t)), "")
    rest = text[len(member) :]
    if not member or rest[:1] not in words("joiners"):
        return ""
    title = base_title(forms("titles").at(rest, 1) or "")
    told = title in forms("title_bodies") or title.removesuffix(_CHIEF) in forms("organ_heads")
    return title if told and not title.endswith(ordered("party_titles")) else ""


def suited(name: Name | None, span: Span, naming: Naming) -> Name | None:
    """``name`` of the bare party body ``span``, but where the title behind it is none of the body
    that it would be of: 某质控中心主任甲,|党委委员、副院长乙 of the hospital named before."""
    above = naming.name(name.parent) if name is not None and name.parent is not None else None
    if name is None or above is None or span.source != "bare":
        return name
    title = title_behind(naming.simple, span.end) if span.head in words("party_units") else ""
    return name if not title or suits(title, above.full, above.kind) else None


def is_house(name: str) -> bool:
    """Whether a part of a court or an office of prosecutors has a chief and boards of its own:
    某省人民检察院|济南铁路运输分院."""
    return name.endswith(_SEAT)


def own_party(name: Name, *, grouped: bool) -> bool:
    """Whether the party body behind an office of ``name`` is its own and not the region's.

    ``grouped``: whether it is a 党组, which a body has, while a 党委 may be the region's: that is
    what it is beside a government and a zone's committee that are called by the region alone
    (云岭镇人民政府), not beside 湖区保护利用管理委员会 and 海港发展委员会.
    """
    stem = name.shown.removesuffix(name.head)
    ruler = name.head in words("territorial_heads") or name.head.endswith(_RULING)
    if ruler and not grouped and (not stem or stem.endswith(tuple(words("levels")))):
        return False
    own_group = name.kind in _WITH_GROUP or name.head in words("mass_organizations")
    board = name.kind == "group" and name.head.endswith(_BOARD)
    return name.kind == "government" or board or (grouped and own_group)


def staffed(
    house: Callable[[tuple[Span, Name]], tuple[Span, Name] | None],
    before: tuple[Span, Name],
    between: str,
    span: Span,
) -> tuple[Span, Name] | None:
    """The school, hospital or firm of whose officer the text goes on to tell: a university, of
    某大学党委委员、|组织部部长. ``house``: the house of a body."""
    titled = between[:-1] in words("titles") and between[-1:] in words("list_marks")
    found = house(before) if titled and span.source == "bare" else None
    return found if found and found[1].kind in _HOUSES else None


def staff_unit(span: Span) -> bool:
    """Whether a bare head is one of a unit that a school, a hospital or a firm has: its 组织部, its
    团委; no 妇联."""
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    return unit or any(span.head in words(table) for table in ("party_units", "staff_organs"))


def zoned(name: Name) -> bool:
    """Whether a body is a zone's, whose bare offices are none of the city's: 开发区党工委."""
    town = name.region is not None and name.region.level == "township"
    return name.head.endswith(ordered("zone_organs")) and not town


def ruling(name: str) -> bool:
    """Whether a body rules a region, with bodies of its own beside its offices (某县人民政府), or
    is called by a party that has a branch there: 民革|某中学|支部."""
    heads = [h for h in words("territorial_heads") if name.endswith(h)]
    rules = _RULING in name or any(len(h) > 1 or _NUMBERED.search(name) for h in heads)
    return rules or forms("party_shorts").at(name, 0) is not None
