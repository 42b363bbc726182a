"""A head that says only a part of its body's name -> the name, from the body before it.

检察院 in 甘南州法院、检察院 is the region's, 宣传部 in 县委组织部、宣传部 the same committee's,
国际司 in 商务部亚洲司司长甲、国际司司长乙 the same ministry's.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context import colleges, committees, regiments, special, streets
from graph.context.chiefs import by_chief
from graph.context.firmsections import raised, served
from graph.context.naming import Name, Naming
from graph.context.postedto import host, is_posted
from graph.context.regions import Regions
from graph.context.special import full_form, is_regional, not_lower, team_of, teams
from graph.context.titled import is_house, own_party, staff_unit, staffed, zoned
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.lines import Line
from graph.mentions.spans import LISTED, Span

_GROUP, _INSPECTORS, _PARTY_GROUP, _ALSO = "组", "纪检组", "党组", "兼、"
_OFFICE, _LISTED = "办公室", "、"  # a department beside others, which has none itself
_FLAT = ("court", "procuratorate")  # bodies whose divisions stand side by side
_ITEM_ENDS = (";", ",")  # marks behind an item of a list
_ZONE, _ZONE_PARTY, _SECTION, _AGENCY = "管委会", "工委", "司", "署"  # offices of a zone, units
_COLLEGE, _BRANCH, _POLICE = "学院", "分局", "public-security"
_HOUSES = ("company", "hospital", "school")
_HOLDER = 4  # characters of a holder's name
Named = tuple[Span, Name]


class Ellipsis:
    """Names of heads that stand behind a body in the same line."""

    def __init__(self, naming: Naming, regions: Regions) -> None:
        self._naming, self._regions = naming, regions
        self.told: tuple[Line, Named] | None = None  # the last body of the line before

    def beside(self, span: Span, before: Named | None, last: Named | None) -> Name | None:
        """The name of a head by the body that it is joined to or that stands before it."""
        if span.value == LISTED or (before and special.apart(before[1].region, span)):
            return None
        said = (self._naming, self._within, span, last)
        own = regiments.organ(*said) or committees.beside(*said) or served(*said)
        if span.head in words("street_bodies"):  # 街道武装部部长、|办事处副主任
            own = own or streets.beside(self._naming, span, last)
        return own or self.joined(span, before) or self.unit(span, last)

    def unit(self, span: Span, last: Named | None) -> Name | None:
        """国际司 with a title, behind 商务部亚洲司司长甲: a unit of the body named before."""
        row = forms("organ_heads").rows.get(span.head, {})
        bare = span.source == "bare" and row.get("unit") == "yes"
        bare &= row.get("generic") == "no" or row.get("kind") == _POLICE  # 指挥中心
        if last is None or not (bare or span.source == "unit"):
            return None
        other, name = last
        town = span.head in words("town_offices") and bare and name.kind == "government"
        if (name.kind in _HOUSES or town) and self._told_apart(other, span):
            return None  # 检修公司经理甲作了汇报,燃料部主任乙…: told of in a clause of its own
        if name.head in words("party_units") and row.get("kind") != "party":
            house = self._naming.name(name.parent) if name.parent else None
            if house is None or name.parent is None:
                return None  # 某镇党委书记甲、教研室主任乙
            other, name = name.parent, house  # 局|党组成员甲、规划科科长乙: the bureau's
        if name.parent is None and self.seat(span, name.kind):
            return self._naming.of_unit(span, name.region) if name.region else None
        if self.owner_word(span) is not None:
            return None
        section = span.head[-1:] == _SECTION and name.shown.endswith(_AGENCY)
        if section and not name.full.endswith(ordered("sectioned_agencies")):
            return None  # 健保署署长甲、照护司司长乙: both of a ministry
        if forms("class_levels").inside(self._naming.words(span)):
            return None  # 设区市|党委
        if span.head in words("college_heads") and name.kind != "school":
            return None
        office = bare and special.office_of(span.head, name.kind)
        own = row.get("kind") in (name.kind, _POLICE if name.head == _BRANCH else "") or office
        if span.start - other.end > streets.FAR or (bare and not own):
            return None
        beside = name.head[-1:] == span.head[-1] or name.head in words("undivided_boards")
        beside |= self._office(span, name) or name.head == _OFFICE
        beside = beside or (name.kind == row.get("kind") in _FLAT and not is_house(name.shown))
        college = span.head in words("faculties") or span.head == name.head == _COLLEGE
        if college and beside and name.parent is None:
            return None  # 计算机学院院长甲,文学院教授乙: beside each other
        if name.parent is None and name.head[-1:] == span.head[-1] in words("division_chars"):
            if forms("organ_heads").rows.get(name.head, {}).get("unit") == "yes":
                return None  # 安监部、营销部, 就业促进司、养老保险司: of a house that none names
        parent = name.parent if name.parent and beside else other
        above = name if parent is other else self._naming.name(parent)
        while above and above.parent and (office or not_lower(span.head, above.head, above.kind)):
            parent, above = above.parent, self._naming.name(above.parent)
        fit = above and not special.outranks(span.head, above.head)
        return self._within(parent, above, span) if above and fit else None

    def _told_apart(self, other: Span, span: Span) -> bool:
        """Whether somebody of ``other`` is told to speak or do something before ``span``."""
        between = self._between(other, span)
        return any(forms(table).inside(between) for table in ("speech_verbs", "attending_verbs"))

    def seat(self, span: Span, kind: str, head: str = "") -> bool:
        """Whether a 党组 stands behind a committee, which has none: 县委常委、副县长、|党组成员."""
        party = kind == "party" and head not in words("mass_organizations")  # no 团省委
        return party and span.head == _PARTY_GROUP and span.source == "bare"

    def _office(self, span: Span, name: Name) -> bool:
        """Whether an office stands beside a department of a house: 合规部总经理甲、办公室主任乙."""
        house = self._naming.name(name.parent) if name.parent else None
        kind = house.kind if house else ""
        held = kind in words("staffed_kinds") or kind == "government"
        return held and span.head in words("office_heads")

    def owner_word(self, span: Span) -> str | None:
        """The class word of the body that a unit's own name begins with: 组委会|办公室."""
        if span.source == "bare" and (team := team_of(span.head)):
            return team  # 指挥部|办公室, which is a head by itself
        said = self._naming.words(span)
        stem = said[: len(said) - len(span.head)]
        row = forms("organ_heads").rows.get(stem)
        return stem if span.source == "unit" and row and row["unit"] == "no" else None

    def joined(self, span: Span, before: Named | None) -> Name | None:
        """检察院 after 甘南州法院联合: the same region's; 宣传部 after 县委组织部: the same body's;
        None when nothing joins them."""
        if before is None or not self._goes_on(before[0], span):
            return None
        other, name = before
        if name.parent is None and self.seat(span, name.kind, name.head):
            return self._naming.of_unit(span, name.region) if name.region else None
        row = forms("organ_heads").rows.get(span.head, {})
        if other.source == "organ" and name.region is None:
            return committees.central(self._naming, name, span) if span.source == "bare" else None
        between = self._between(other, span)
        if span.source == "bare" and (not between or between in words("status_words")):
            return self._within(other, name, span) if span.head in words("party_units") else None
        if span.source == "bare" and span.head in words("party_units"):
            if house := self.house(before):
                return self._within(*house, span)
            if is_posted(self._naming, other):
                return None  # 驻集团公司纪检监察组组长、|党委常委
            if self._has_party(other, name, span):
                return self._within(other, name, span)
        if span.source == "bare" and self._of_house(name, span):
            return self._own_office(other, name, span)
        if span.source == "bare" and span.head == _ZONE and name.head.endswith(_ZONE_PARTY):
            return self._of_zone(name, span)
        if span.source == "bare" and span.head in words("office_heads"):
            if row.get("generic") == "yes" and name.kind in words("ruling_kinds"):
                return self._own_office(other, name, span)
        if staff := staffed(self.house, before, between, span):
            return self._within(*staff, span) if staff_unit(span) else None
        if name.region is None and (own := committees.of_open(self._naming, name, span)):
            return own
        local = span.source == "bare" or self._is_local(span)
        if (mass := special.of_mass(self._regions, other)) and is_regional(span, name.kind):
            return self._naming.of_unit(span, mass) if local else None
        if name.region is None or zoned(name) or not local or self._of_team(span, between):
            return None
        sole = forms("special_organs").rows.get(span.head, {"regions": ""})["regions"].split("|")
        for unit in gazetteer().chain(name.region):
            if unit.code in sole and span.source == "bare":
                return self._naming.of_unit(span, unit)  # 元朗地政处及|警务处: Hong Kong's
        if row.get("unit") == "yes" and row.get("kind") == name.kind:
            return self._sibling(other, name, span)
        if span.head == _INSPECTORS:
            return self._own_office(other, name, span)
        return self._naming.of_unit(span, name.region) if is_regional(span, name.kind) else None

    def _of_team(self, span: Span, between: str) -> bool:
        """Whether a bare head is, or is an office of, a team that only the report tells: 领导小组
        副组长兼|办公室主任 behind 组织部部长, 指挥部办公室."""
        if span.source == "bare" and span.head in words("office_heads"):
            post = between.rstrip(_ALSO)
            title = forms("titles").ending(post, len(post)) if post != between else None
            return title is not None and post.removesuffix(title).endswith(tuple(sorted(teams())))
        return (span.source == "bare" and span.head in teams()) or self.owner_word(span) in teams()

    def _of_house(self, name: Name, span: Span) -> bool:
        """Whether a bare unit behind an office or its party group is that office's: 政治部 behind
        市公安局党委委员, 执行局 behind 区法院党组成员, 宣传处 behind 市公安局新闻发言人."""
        if special.office_of(span.head, name.kind):
            return name.kind != "party" or name.parent is not None  # 镇党委副书记、工会主席
        house = self._naming.name(name.parent) if name.parent else None
        row = forms("organ_heads").rows.get(span.head, {})
        inner = row.get("unit") == "yes" and house is not None and row.get("kind") == house.kind
        return inner and name.head in words("party_units")

    def _own_office(self, other: Span, name: Name, span: Span) -> Name | None:
        """办公室 behind 市委常委 is that of the 市委; no region has one of its own."""
        if name.head not in words("party_units"):
            return self._within(other, name, span)
        above = self._naming.name(name.parent) if name.parent else None
        return self._within(name.parent, above, span) if name.parent and above else None

    def _of_zone(self, name: Name, span: Span) -> Name | None:
        """管委会 behind 某风景区党工委书记, 某经开区党工委委员: the same zone's."""
        party = name.head
        for word in (_ZONE_PARTY, "党" + _ZONE_PARTY):
            if name.head.removesuffix(word) + _ZONE in words("organ_heads"):
                party = word  # 经开区|党工委
        stem, full = name.shown.removesuffix(party), name.full.removesuffix(party)
        if len(stem) < len(_ZONE) or len(full) < len(_ZONE):
            return None
        return Name(stem + span.head, full + span.head, name.region, span.head, span.kind)

    def _goes_on(self, other: Span, span: Span) -> bool:
        """Whether only a joining word, or a title with one, stands between two bodies."""
        between = self._between(other, span)
        if between in words("joiners") or between in words("status_words"):
            return True
        aside = not between and other.end < span.start  # 甲公司(以下简称乙)|党委书记
        chain = [between[:-1]] if span.head != _PARTY_GROUP else between[:-1].split(_LISTED)
        return aside or (between[-1:] in words("joiners") and set(chain) <= words("titles"))

    def _between(self, other: Span, span: Span) -> str:
        """What stands between two bodies, but a bracket's end and a title's status: 原|副主任、."""
        said = self._naming.simple(other.end, span.start)
        said = said.lstrip('")') if ")" in said[:2] else said
        return said[len(forms("status_words").at(said, 0) or "") :] or said

    def local(self, span: Span, last: Named | None, posts: Sequence[Span]) -> Name | None:
        """A level word's body or a street's office behind one that tells its region."""
        if self._regions.host(span.region, span.start) is not None:
            return None  # 甲省省长某会见乙省省长某,|省委|秘书长参加
        found = by_chief(self._naming, self._regions, span, posts) or self.level(span, last)
        return found or streets.beside(self._naming, span, last)

    def level(self, span: Span, last: Named | None) -> Name | None:
        """市委 behind 六安市委书记甲, is 六安's, whatever 市 the report is about."""
        region = last[1].region if last is not None else None
        if last is None or region is None or span.source != "level" or span.inner or span.value:
            return None
        between = self._between(last[0], span)
        if between in words("joiners") and region.name.endswith(span.region or " "):
            return self._naming.of_level(span, region)  # 毕节市委、|市政府
        title = forms("titles").at(between, 0)
        holder = between[len(title or "") : -1]
        if title is None or between[-1] not in ",、" or not holder or len(holder) > _HOLDER:
            return None
        if not holder.isalpha() or not region.name.endswith(span.region) or not span.region:
            return None
        own = self._naming.name(span) if span.head == last[1].head else None
        if own is not None and own.region and gazetteer().within(region, own.region):
            return None  # 东台市政协副主席甲,|市政协|委员乙 in a report of 盐城
        return self._naming.of_level(span, region)

    def house(self, named: Named) -> Named | None:
        """The body with a party committee of its own, no organ of a region, that is named itself
        or by a part of it: 某公司 of 某公司党委."""
        span, name = named
        if is_posted(self._naming, span):
            return host(self._naming, span)
        if name.kind not in words("ruling_kinds"):
            return named
        above = name.parent and self._naming.name(name.parent)
        return self.house((name.parent, above)) if name.parent and above else None

    def near(self, line: Line, span: Span, last: Named, *, ruled: bool) -> Named | None:
        """The house of the body before in the line; behind a ruling body only that of a party
        committee, and none behind another place."""
        own = last[1].head in words("party_units")  # 某大学党委
        since = (p for p in line.places if last[0].end <= p.start < span.start)
        return self.house(last) if (own or not ruled) and not any(since) else None

    def item(self, line: Line, span: Span) -> Name | None:
        """A party body of the house of the item before: 甲任某集团党委书记;乙任|党委副书记."""
        bare = span.source == "bare" and span.head in words("party_units")
        if self.told is None or not bare:
            return None
        before, last = self.told
        end, here = before.sentence.end, line.sentence
        near = before.sentence.block == here.block and 0 <= here.start - end <= 1
        house = self.house(last) if near and before.text[-1:] in _ITEM_ENDS else None
        given = self._naming.simple(max(span.start - 1, 0), span.start) in words("post_openers")
        return self._within(*house, span) if house and given else None

    def party(self, span: Span, house: Named | None) -> Name | None:
        """纪委书记 behind the holder of a post in a company is the company's."""
        if house is None or span.source != "bare" or span.head not in words("party_units"):
            return None
        glued = self._naming.simple(max(span.start - 1, 0), span.start).isalnum()
        if glued and house[0].end != span.start:
            return None  # 医学院|党委: of the word before it
        return self._within(*colleges.raised(self._naming, span, house), span)

    def _has_party(self, other: Span, name: Name, span: Span) -> bool:
        """Whether a bare party body is that of the office before it: 党委 behind 管理局副局长;
        beside a committee or a government it is the region's own."""
        titled = all(t in words("titles") for t in self._between(other, span)[:-1].split(_LISTED))
        grouped = span.head[-1] == _GROUP
        return titled and span.kind == "party" and own_party(name, grouped=grouped)

    def _is_local(self, span: Span) -> bool:
        """国资委 behind 省发改委 is the province's, though it is a name of the state's too."""
        said = self._naming.simple(span.start, span.end)
        return span.source == "organ" and said in words("organ_heads")

    def _sibling(self, other: Span, name: Name, span: Span) -> Name:
        """组织部 behind 县委, or behind 县委宣传部, is the 县委's."""
        row = forms("organ_heads").rows.get(name.head, {})
        inner = row.get("unit") == "yes" and not is_house(name.shown)
        parent = name.parent if inner and name.parent else other
        above = name if parent is other else self._naming.name(parent)
        if above is None or above.kind != name.kind:
            return self._naming.of_unit(span, name.region) if name.region else name
        return self._within(parent, above, span)

    def _within(self, other: Span, above: Name, span: Span) -> Name:
        """The name of a bare head as a part of the body ``other``, or of the one that it is in."""
        other, above = raised(self._naming, other, above, span)
        said = self._naming.words(span)
        again = (n for n in range(len(said) - 2, 1, -1) if above.shown.endswith(said[:n]))
        said = said[next(again, 0) :]  # 工作专班|专班办公室
        full = above.full + full_form(said, above.region)
        shown, form = above.shown + said, above.open_form
        return Name(shown, full, above.region, span.head, span.kind, other, form)
