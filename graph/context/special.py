"""Heads of bodies -> the region that only some have (律政司 of Hong Kong), the full form of a short
one (检察院), the session before one, whether one alone names nobody (领导小组)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from graph import resources
from graph.context.regions import Regions
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span, Words
from graph.script import simplified

_FACULTY, _DEPARTMENT = "院", "系"
_FIRM, _SECTIONS = "company", "firm_ranks"
_SCHOOL, _UPPER = "school", "处部"  # last characters of what a university has and no college
_DISCIPLINE, _WARDS = "纪委", "hospital"
_TAIWAN = "710000"
_CODES = ("810000", "820000")  # Hong Kong, Macao
_ADMINISTERED = tuple(code[:2] for code in _CODES)  # how the codes of what lies in them begin
_SURE = 2  # what departments that only one region has must weigh
_GROUP = "group"  # kind of bodies set up for one matter
_FORCES = ("public-security", "court", "procuratorate", "justice", "military")
_NUMBER = r"第?[一二三四五六七八九十百0-9]+"
_SESSION = re.compile(rf"^(?:{_NUMBER}届?[、和至])*{_NUMBER}届")  # the body stays the same


def levelled(regions: Regions, span: Span) -> Place | None:
    """The unit of a bare committee whose name tells of what kind of unit it is: 地委, a 地区's."""
    units = (regions.unit(level, span.start) for level in _levels(span))
    return next((unit for unit in units if unit), None)


def _levels(span: Span) -> list[str]:
    row = forms("level_committees").rows.get(span.head)
    return row["level"].split("|") if row else []


def apart(region: Place | None, span: Span) -> bool:
    """Whether such a committee is none of a unit: no 地委 of a province, no 行署 of a city."""
    levels = tuple(_levels(span))
    return bool(levels) and region is not None and not region.name.endswith(levels)


def stem(form: str, span: Span) -> str:
    """A unit's form as such a committee's name has it: 阿克苏|地委 of 阿克苏地区."""
    row = forms("level_committees").rows.get(span.head, {})
    return form.removesuffix(row["level"]) if row.get("drop") == "yes" else form


def special(regions: Regions, heads: Mapping[str, int], span: Span) -> Place | None:
    """Hong Kong for 律政司, 房屋署 in a report of Hong Kong, and so for Macao.

    ``heads``: region -> what the departments of it alone weigh that the report names.
    """
    row = forms("special_organs").rows.get(span.head)
    codes = row["regions"].split("|") if row else []
    return _meant(regions, codes) or _sole(regions, heads, codes)


def weight(words_: Words, span: Span) -> int:
    """What the name of such a department weighs for its region: a board's in traditional
    characters twice, which no other place has (平等機會委員會, no 衛生署)."""
    board = forms("board_heads").ending(span.head, len(span.head)) is not None
    return 1 + (words_.traditional and board and span.head in words("special_only"))


def own_region(regions: Regions) -> Place | None:
    """Hong Kong or Macao, where the report is of one or speaks of one alone."""
    return _meant(regions, _CODES)


def _meant(regions: Regions, codes: Sequence[str]) -> Place | None:
    home = next((p for p in regions.home if p.code in codes), None)
    named = [code for code in codes if regions.speaks_of(code)]
    return home or (gazetteer().place(named[0]) if len(named) == 1 else None)


def administered(place: Place) -> bool:
    """Whether a place is Hong Kong, Macao or in one of them."""
    return place.code[:2] in _ADMINISTERED


def within(place: Place, organ: str) -> str:
    """The department whose unit ``organ`` of Hong Kong or Macao is: 警务处 of 油尖警区."""
    row = forms("special_organs").rows.get(organ) if administered(place) else None
    return row["within"] if row else ""


def _sole(regions: Regions, heads: Mapping[str, int], codes: Sequence[str]) -> Place | None:
    """The region whose departments alone a report without places speaks of."""
    if regions.home or regions.speaks_of(_TAIWAN):  # 卫生局 of a county there
        return None
    counts = sorted(((heads.get(code, 0), code) for code in codes), reverse=True)
    most, others = counts[:1], sum(count for count, _ in counts[1:])
    if not most or most[0][0] < _SURE or 2 * others > most[0][0]:
        return None
    return gazetteer().place(most[0][1])


def sessionless(said: str) -> str:
    """``said`` without the number of a session at its start: 二届|董事会 is the same in all."""
    return _SESSION.sub("", said)


def of_any_session(said: str) -> str:
    """The name of a congress, a government or a committee without the number of its session:
    十九届|人大常委会, 第六届|人民政府; no 第十四届运动会组委会."""
    rest = sessionless(said)
    kind = forms("organ_heads").rows.get(rest, {}).get("kind")
    return rest if kind in words("termed_kinds") else said


@cache
def _short_forms() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in resources.table("lexicons/short_forms.tsv"):
        if row["kind"] != "pair":
            found.setdefault(row["short"], {})[row["level"]] = row["full"]
    return found


def full_form(rest: str, region: Place | None, level: str = "any") -> str:
    """The full form of what follows the region in a body's name; unknown words stay."""
    level, rest = region.level if region else level, sessionless(rest)
    for cut in range(len(rest)):
        row = _short_forms().get(rest[cut:])
        if row is not None and (full := row.get(level) or row.get("any")) is not None:
            return rest[:cut] + full
        if rest[cut:] in forms("organ_heads"):
            return rest
    return rest


def alike(rest: str, region: Place | None) -> str:
    """What follows the region in a name in simplified characters, as the short forms of Hong Kong
    and Macao are listed: 社署, 社會福利署."""
    return simplified(rest) if region is not None and administered(region) else rest


def in_region(place: Place, rest: str) -> str:
    """The full name of what stands behind a region's name: 宁德市人民政府 of 宁德|市政府."""
    level = forms("levels").at(rest, 0) or ""
    if level and place.name.endswith(level) and rest[len(level) :] in forms("organ_heads"):
        rest = rest[len(level) :]  # 宁德|市政府, 威宁|自治县政府
    rest = alike(rest, place)
    full = within(place, rest) + full_form(rest, place)
    return full.replace("~", place.name) if "~" in full else place.name + full


@cache
def teams() -> frozenset[str]:
    """The class words of bodies set up for one matter, which alone name none: 领导小组."""
    rows = forms("organ_heads").rows.items()
    return frozenset(h for h, r in rows if r["kind"] == _GROUP and r["generic"] == "yes")


def team_of(head: str) -> str | None:
    """The team with whose class word a head begins that is an office's: 领导小组|办公室."""
    offices = (o for o in words("office_heads") if head.endswith(o))
    return next((t for o in sorted(offices) if (t := head.removesuffix(o)) in teams()), None)


def is_regional(span: Span, kind: str) -> bool:
    """Whether a bare head in a list is the body of the same region as one of ``kind`` before it."""
    row = forms("organ_heads").rows.get(span.head, {})
    if row.get("tie") == "jurisdiction" or row.get("kind") == "group":
        return True
    same = row.get("kind") == kind and row.get("tie") == "locatedIn"
    return same or span.head in words("mass_organizations")


def of_mass(regions: Regions, body: Span) -> Place | None:
    """The unit whose mass organization a body is: 遂平县|总工会."""
    first = body.inner[0] if body.inner else None
    if body.head not in words("mass_organizations") or first is None or first.type != "Place":
        return None
    return regions.choose(first)


def office_of(head: str, kind: str) -> bool:
    """Whether a bare 政治部, or 宣传处 behind the police or another force, is an office of the body
    before it, not one of the region."""
    if head in words("force_units"):
        return True
    unit = forms("organ_heads").rows.get(head, {}).get("unit") == "yes"
    return unit and kind in _FORCES and head[-1:] in words("office_chars")


def beside_division(head: str, span: Span, house: str) -> bool:
    """Whether a bare unit is beside a division with such a head, of which it is no part: 预算科
    科长、国库科科长, 预算科科长、办公室主任, 预算科科长、党组成员.

    ``house``: the kind of the body whose they are.
    """
    if house == _FIRM and span.source in ("bare", "unit") and outranks(span.head, head, _SECTIONS):
        return True
    aside = head in words("mass_organizations") or head.endswith(_DISCIPLINE)
    told = span.source in ("bare", "unit") and span.kind == "party"
    if aside and told and span.head != head:
        return span.head not in words("office_heads")  # 纪委书记甲,党委组织部部长乙
    division = head[-1:] in words("division_chars") and head not in words("office_heads")
    division = division and not head.endswith(ordered("standing_offices"))
    if span.source != "bare" or not division:
        return False
    if forms("organ_heads").rows.get(head, {}).get("unit") != "yes":
        return False
    same = head[-1] == span.head[-1:] or span.head in words("office_heads")
    return same or span.head in words("party_units")


def outranks(head: str, other: str, table: str = "force_ranks") -> bool:
    """Whether a unit of the police or the army is of the rank of the other, or above it: 网安|支队
    beside a 派出所; so the units of a firm by ``firm_ranks``: 财务部 beside 炼钢车间."""
    ranks = forms(table)
    own, its = ranks.ending(head, len(head)), ranks.ending(other, len(other))
    return own is not None and its is not None and ranks[own]["rank"] >= ranks[its]["rank"]


def not_lower(head: str, other: str, kind: str = "") -> bool:
    """Whether a unit is of the rank of the other, or above it: 建设管理|司 beside 综合|处; what a
    hospital has stands side by side: 护理部主任甲,急诊科主任乙; a 部 or 处 behind a college is the
    university's: 文学院院长甲,党委组织部部长乙."""
    own, its = (h.endswith(ordered("college_heads")) for h in (head, other))
    if kind == _SCHOOL and its and head[-1:] in _UPPER:
        return True
    if own and (head[-1:], other[-1:]) == (_FACULTY, _DEPARTMENT):
        return True  # 历史系主任甲、法学院教授乙
    if own and not its and other[-1:] in _UPPER:
        return True  # 某大学科研处处长甲、机械学院院长乙
    if outranks(head, other) or (kind == _WARDS and other[-1:] in words("division_chars")):
        return True
    ranks = forms("division_ranks").rows
    if head[-1:] not in ranks or other[-1:] not in ranks:
        return False
    return ranks[head[-1:]]["rank"] >= ranks[other[-1:]]["rank"]


def unread(between: str) -> bool:
    """Whether a body that is not read stands between, whose the post is: 黄河水利委员会|上游水文
    水资源局局长、|党委书记."""
    said = between[:-1] if between[-1:] in words("list_marks") else ""
    title = forms("titles").ending(said, len(said)) or ""
    front = said[: len(said) - len(title)]
    return bool(title) and front.isalpha() and bool(forms("organ_heads").ending(front, len(front)))
