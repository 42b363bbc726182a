"""Body spans -> names: the region restored, short forms made full.

Two names are the same body when their full forms are equal: 夏河县检察院 and
夏河县人民检察院 both are 夏河县 + 人民检察院. The name shown is the report's own wording
with the region put back: 州委政法委 -> 甘南州委政法委.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.context import special as specials
from graph.context.corps import Corps
from graph.context.likewise import Likewise
from graph.context.regions import Regions
from graph.context.special import full_form, levelled, of_any_session, sessionless, stem
from graph.context.trades import ALONE, Trades
from graph.context.unitforms import in_full, open_units, spoken_of, today, unit_forms, villages
from graph.gazetteer import Place
from graph.lexicons import forms, words
from graph.mentions.hosted import SPECIAL
from graph.mentions.lines import Line
from graph.mentions.organs import organs, whole
from graph.mentions.spans import Span, entry
from graph.model import Report

_UNTIED = ("media", "company", "association", "other")  # kinds that a place's name does not place
_SEAT, _GROUP = "政府", "党组"
_DIVISION, _ORDINAL = re.compile("十?[一二三四五六七八九十]师"), "第"  # without its 第


@dataclass(frozen=True, slots=True)
class Name:
    """What a body span names: ``shown`` in the report's words, ``full`` for identity.

    ``region`` is the place in the name (None: no place, or one that stays open, then
    ``open_form`` says its words); ``parent`` the body that the name itself holds.
    """

    shown: str
    full: str
    region: Place | None
    head: str
    kind: str
    parent: Span | None = None
    open_form: str = ""


class Naming:
    """Names of the bodies of one report."""

    def __init__(self, report: Report, lines: Sequence[Line], regions: Regions) -> None:
        text = self._text = report.text
        self._simple = lines[0].words.text if lines else text
        self._report, self._regions = report.id, regions
        self._forms = unit_forms(text, lines, regions)
        self._names: dict[Span, Name | None] = {}
        self._villages, self._unit = villages(lines), Likewise(lines, regions).unit
        self._trades, self._corps = Trades(lines, regions), Corps(lines)
        self._open_units = open_units(text, lines, regions)

    def name(self, span: Span) -> Name | None:
        """The name of a body span; None when only a sibling could tell whose it is."""
        if span not in self._names:
            name = self._name(span)
            if name and (today(name.shown), today(name.full)) != (name.shown, name.full):
                name = replace(name, shown=today(name.shown), full=today(name.full))
            self._names[span] = name
        return self._names[span]

    def _name(self, span: Span) -> Name | None:
        first = span.inner[0] if span.inner else None
        if span.source == SPECIAL and first is None:
            unit = specials.special(self._regions, {}, span)
            said, alone = self._said(span.start, span.end), span.head in words("special_only")
            open_ = Name(said, said, None, said, span.kind) if alone else None
            return self.of_unit(span, unit) if unit else open_
        if first is not None and first.source == SPECIAL and self.name(first) is None:
            first = None  # a department of the mainland
        elif first is not None and first.type == "Organization":
            if (above := self.name(first)) is None:
                return None
            rest = sessionless(self._rest(span, first))
            full = above.full + full_form(specials.alike(rest, above.region), above.region)
            kind = above.kind if _takes_kind(span.head) else span.kind
            return Name(
                above.shown + rest, full, above.region, span.head, kind, first, above.open_form
            )
        said = self.simple(span.start, span.end)
        if first and span.holds(first) and (row := organs().rows.get(said)):  # 武汉大学|人民医院
            return Name(said, row["name"], None, said, row["kind"])
        if first is not None:
            return self._placed(span, first)
        if span.region and span.value and forms("body_prefixes")[str(span.value)]["short"]:
            return self._own_branch(span, str(span.value))
        if span.region:
            unit = self._unit(span)
            if unit is None:
                return self._open(span)
            rest = self._trades.full(unit, self._after_level(span)) or ""
            return self._of_unit(span, unit, rest) if rest else None
        if span.source == "organ":
            row = organs().rows.get(span.head, {})
            shown = whole(span.head, self._said(span.start, span.end))
            return Name(shown, row.get("name", shown), None, span.head, row.get("kind", span.kind))
        if span.source in ("bare", "unit"):
            return self.of_unit(span, unit) if (unit := levelled(self._regions, span)) else None
        if span.source in ("set", "village"):
            return self._of_form(span) if span.source == "set" else self._of_village(span)
        if known := entry(span):
            return Name(known.stands_for, known.stands_for, None, span.head, span.kind)
        mark = span.source == "quoted"  # the name without its quotes
        shown = self._said(span.start + mark, span.end - mark)
        return Name(shown, shown, None, span.head, span.kind)

    def _own_branch(self, span: Span, prefix: str) -> Name | None:
        """团县委, 民建市委会: the branch in the report's own unit (某市团委, 民建某市委会)."""
        unit, row = self._regions.unit(span.region, span.start), forms("body_prefixes")[prefix]
        if unit is None:
            said, here = self._said(span.start, span.end), f"?{self._report}"
            return Name(said, prefix + span.head, None, row["short"], row["kind"], None, here)
        shown = (form := self.unit_form(unit)) + row["short"]
        if row["kind"] == "party":
            shown = row["short"] + form + span.head.removeprefix(form[-1])
        full = specials.in_region(unit, row["short"])
        return replace(self.of_unit(span, unit), shown=shown, full=full, head=row["short"])

    def _placed(self, span: Span, first: Span) -> Name:
        prefix = span.value if isinstance(span.value, str) else ""
        if short := forms("body_prefixes")[prefix]["short"] if prefix else "":
            return self._whose(span, first, short)
        place = self._regions.choose(first)
        innermost = max((i.end for i in first.inner), default=first.start)
        rest = self._rest(span, first)
        rest = self._trades.full(place, rest) or rest  # 耀州区|局
        rest = sessionless(rest) if prefix else rest  # 中国共产党|铁西区|第十四届|委员会
        shown = self._said(innermost, first.end) + rest
        rest = span.head if rest == "委" else rest
        if place is None:
            said = self._said(innermost, first.end)
            full = said + full_form(rest, None)
            return Name(shown, full, None, span.head, span.kind, None, said)
        if _tie(span.head) == "none" and span.kind in _UNTIED:
            stems = first.inner and not in_full(first, self._simple, self._regions)
            if stems and span.head in words("legal_forms"):
                shown = self._said(first.start, first.end) + rest  # 新疆塔城|国际资源有限公司
            return self._untied(span, place, rest, shown)
        if isinstance(span.value, Span):
            shown = self.unit_form(place) + rest
        branch, form = _branch(rest, place), self.unit_form(place)
        if prefix and branch != rest:
            shown = form.removesuffix(branch[0]) + branch  # 中共铁西区委员会 is 铁西区委
        return Name(shown, specials.in_region(place, branch), place, span.head, span.kind)

    def _of_form(self, span: Span) -> Name:
        """第七师 is 新疆生产建设兵团第七师 where the report names the corps."""
        said = self._said(span.start, span.end)
        if _DIVISION.match(said):
            said = _ORDINAL + said  # 十师|北屯市党委
        one = self._corps.longest(said) or self._corps.of_company(span)
        if one is not None and (above := self.name(one)) is not None:
            return above if span.head == one.head else self._part_of(above, one, span)
        corps = organs().rows.get(str(span.value))
        if corps and any(f in self._simple for f in (corps["name"], *corps["aliases"].split("|"))):
            return Name(corps["name"] + said, corps["name"] + said, None, span.head, span.kind)
        return Name(said, said, None, span.head, span.kind)

    def _part_of(self, above: Name, whole: Span, span: Span) -> Name:
        said = self._said(span.start, span.end)
        name = replace(above, shown=above.shown + said, full=above.full + said)
        return replace(name, head=span.head, kind=span.kind, parent=whole)

    def village(self, span: Span) -> Span | None:
        """The village that 村, or the one of its class that 嘎查, 社区 stands for: named last."""
        word = forms("village_words").at(self._simple, span.start) or ""
        own = "" if word in words("village_classes") else word
        fits = (v for v in reversed(self._villages) if v.end <= span.start)
        known = words("village_words")  # a 古村 only right before it
        fits = (v for v in fits if v.head in known or v.end == span.start)
        found = [v for v in fits if v.head.endswith(own)]
        return spoken_of(found, self._said, span.start)

    def _of_village(self, span: Span) -> Name | None:
        """村党支部 behind 铜鼓溪村 is 铜鼓溪村党支部."""
        place = self.village(span)
        if place is None:
            return None
        begin = max((i.end for i in place.inner), default=place.start)
        said, rest = self._said(begin, place.end), self.words(span)
        beside = place.end == span.start  # 洛吉古村|村委会 as it is written
        if not (beside and span.head in words("village_bodies")):
            rest = rest[len(forms("village_words").at(rest, 0) or "") :]
        full = said + full_form(rest, None)
        return Name(said + rest, full, None, span.head, span.kind, None, said)

    def _open(self, span: Span) -> Name | None:
        """市公安局, but no 市局, of a city that the report does not tell: a body of this report."""
        rest = self._after_level(span)
        if rest.startswith(ALONE):
            return None
        if unit := self._open_units.get(span.region):
            full = unit + full_form(rest if rest != "委" else span.head, None)
            shown = unit + rest.removeprefix(unit[-1])
            return Name(shown, full, None, span.head, span.kind, None, unit)
        level = self._said(span.start, span.start + len(span.region) + (span.source == "levelown"))
        rest = sessionless(rest)
        of = forms("levels").rows.get(level, {"level": "any"})["level"].partition("|")[0]
        full = level + full_form(rest, None, of)
        return Name(level + rest, full, None, span.head, span.kind, None, f"?{self._report}")

    def _whose(self, span: Span, first: Span, short: str) -> Name:
        """政协綦江区第十五届委员会 is 綦江区政协."""
        kind = forms("body_prefixes")[str(span.value)]["kind"]
        place = self._regions.choose(first)
        board = forms("inner_boards").ending(self._simple, span.end, first.end) or ""
        short += board if kind != "party" else ""  # 政协綦江区第十五届委员会|常务委员会
        if kind == "party" and place is not None:  # 民盟綦江区总支 and its 委员会 are two
            shown = short + self._said(first.start, span.end)
            unit = self._said(first.end, span.end) if span.head[-1] not in "委会" else ""
            return Name(shown, specials.in_region(place, short + unit), place, short, kind)
        if place is None:
            return Name(shown := self._said(span.start, span.end), shown, None, short, kind)
        full = specials.in_region(place, short)
        return Name(self.unit_form(place) + short, full, place, short, kind)

    def of_unit(self, span: Span, unit: Place) -> Name:
        """The name of a bare head (检察院) as a body of ``unit``; its 组织部 is the 县委's."""
        rest, level = self.words(span), self.unit_form(unit)[-1:]
        if span.head == _GROUP and rest == _GROUP:
            return self._of_unit(span, unit, _SEAT + rest)  # 县长、党组书记: the government's
        committee = level + "委"
        if span.head not in words("committee_departments") or committee not in forms("organ_heads"):
            return self._of_unit(span, unit, rest)
        above = self._of_unit(replace(span, head=committee), unit, "委")
        return replace(above, shown=above.shown + rest, full=above.full + rest, head=span.head)

    def of_level(self, span: Span, unit: Place) -> Name:
        """The name of a body behind a level word (市委) as one of ``unit``."""
        return self._of_unit(span, unit, self._after_level(span))

    def _of_unit(self, span: Span, unit: Place, rest: str) -> Name:
        form = stem(self.unit_form(unit), span)
        if _tie(span.head) == "none" and span.kind in _UNTIED:
            return self._untied(span, unit, rest, form + rest)
        shown = form + rest.removeprefix(form[-1]) if rest[1:] == "委" else form + rest
        full = specials.in_region(unit, rest if rest != "委" else span.head)
        return Name(shown, full, unit, span.head, span.kind)

    def _untied(self, span: Span, place: Place, rest: str, shown: str) -> Name:
        """The name of a firm or society, which no place governs: 某市妇联 is 某市妇女联合会."""
        mass = rest in words("mass_organizations") or full_form(rest, None) != rest
        full = specials.in_region(place, rest) if mass else shown
        return Name(shown, full, None, span.head, span.kind)

    def _after_level(self, span: Span) -> str:
        own = span.source == "levelown"
        return of_any_session(self._said(span.start + len(span.region) + own, span.end))

    def words(self, span: Span, start: int = 0) -> str:
        """The words of a name from ``start`` on, with those that it shares with the next one."""
        tail = span.value if isinstance(span.value, Span) else None
        said = self._said(max(span.start, start), span.end)
        said += self._said(tail.start, tail.end) if tail else ""
        return of_any_session(said)

    def _rest(self, span: Span, first: Span) -> str:
        """What a name adds to the place or body ``first``, which it holds or shares."""
        return self.words(span, first.end)

    def _said(self, start: int, end: int) -> str:
        return "".join(self._text[start:end].split())

    def simple(self, start: int, end: int) -> str:
        """The characters as the tables have them: simplified, half-width, without white space."""
        return "".join(self._simple[start:end].split())

    def unit_form(self, unit: Place) -> str:
        """How the report calls ``unit`` before a body's head (甘南州), else its short form."""
        said = self._forms.get(unit.code)
        if said:
            return max(sorted(said), key=lambda f: said[f])
        if unit.level == "province":
            return unit.name
        suffix = unit.name[-1]
        short = [s for s in unit.short if (s[-1] == suffix and len(s) > 2) or s == unit.name]
        return min(short, key=len) if short else unit.name


def _branch(rest: str, place: Place) -> str:
    """The word for the Party's committee of a unit: 中共夏河县|委员会 is 夏河|县委, 西藏|党委."""
    short = "党委" if place.name.endswith("自治区") else place.name[-1] + rest[:1]
    return short if rest in words("committee_forms") and short in forms("organ_heads") else rest


def _takes_kind(head: str) -> bool:
    """Whether a part with a common head is of its body's kind: 公安局|莲都分局 is of the police."""
    row = forms("organ_heads").rows.get(head, {})
    common = row.get("generic") == "yes" or head in words("branches")
    return common and row.get("kind") == "government"


def _tie(head: str) -> str:
    return str(forms("organ_heads").rows.get(head, {}).get("tie", "none"))
