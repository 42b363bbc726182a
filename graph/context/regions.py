"""Lines -> the report's own region, and the table place that each form means.

A form that can mean several places is decided by nearness to the report's region, then by rank
(甘南 alone is the prefecture); what stays undecided is left open (None), not guessed. Where a
report names a foreign region (越南高平省), its stem (高平, 高平市) means no Chinese unit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from graph.context import outsiders
from graph.context.home import (
    above,
    bare_levels,
    fits,
    home,
    is_stem,
    island,
    stands,
    unsaid,
    weigh,
)
from graph.context.islands import islander
from graph.context.nearest import nearest, sole
from graph.context.ownlevels import OwnLevels
from graph.context.pagehead import mast, opened, paper, seat
from graph.context.served import unit_served
from graph.context.sitenames import lying, no_water, site_name
from graph.context.spoken import candidates, place_spans, voters
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

__all__ = ("Regions", "candidates")
_WATERS = frozenset("河江湖溪")  # 清水河 is a river where it is not 清水河县
_FOOTER = ("disclaimer", "related")  # what these lines name is not what the report is about
_ALONE = "市县"  # of such a unit a stem that the tagger sees is enough where no unit is named
_STREET, _WAY = "街道"
_NEAR = 2  # lines before a level word in which its unit is looked for
Votes = list[tuple[Line, Span]]


class Regions:
    """The report's own units and the choice among candidates; a value of one report."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._table = gazetteer()
        self._text = lines[0].words.text if lines else ""
        self._lines = lines
        self._starts = [line.sentence.start for line in lines]
        self._blocks = [line.sentence.block for line in lines]
        self._settled = True  # whether a unit is named that tells where the report lies
        self._cache: dict[tuple[str, ...], Place | None] = {}
        self._forms: dict[Span, str] = {}
        spans = list(dict.fromkeys(span for line in lines for span in place_spans(line)))
        self.said: list[tuple[int, Place]] = []  # the places of the table, by where
        self._abroad = self._foreign_stems(spans)
        self._placed = lying((s, self._form(s)) for s in spans if s.inner)
        self._sites = {self._form(s) for line in lines for s in line.places if s.head}
        votes = [(li, s) for li in lines for s in voters(li) if not self._foreign(s)]
        self.home: tuple[Place, ...] = ()
        self._bare = bare_levels(lines)
        self.mast = mast(lines) or paper(lines) or seat(lines)
        self._opened = opened(lines)
        self._settle(spans, votes, lambda span: sole(candidates(span)))
        if spans or votes:
            self._settle(spans, votes, self._meaning)
        self._meant: dict[Span, Place | None] = {}
        self._own = OwnLevels(lines, self.home, self.choose)

    def _settle(
        self, spans: Sequence[Span], votes: Votes, mean: Callable[[Span], Place | None]
    ) -> None:
        """Fix the places said and the own region as ``mean`` understands the forms."""
        kept = [s for s in spans if not self._foreign(s)]
        meant = {s: mean(s) for s in dict.fromkeys((*kept, *(s for _, s in votes)))}
        said = {(s.start, p) for s in kept if (p := meant[s]) and not self._stem(s, p)}
        ordered = sorted(said, key=lambda pair: (pair[0], pair[1].code))
        self.said, voting = outsiders.without_outsiders(self._text, self._lines, ordered, meant)
        own = home(self._votes(votes, voting), self._starts, self._opened)
        self.home = own = own or self.mast
        self._positions = [start for start, _ in self.said]
        self._codes = {p.code for _, p in ordered}
        self._sent = outsiders.sent_from(self._lines, self.said)
        self._around = {p.code for p in own}.union(self._codes)
        chains = (self._table.chain(self._table.place(c)) for c in self._around)
        self._wide = {p.code for chain in chains for p in chain}
        units = [p for _, p in ordered if p.level in ("county", "prefecture")]
        upper = (p for unit in units for p in self._table.chain(unit)[:2])
        self._told = {p.code for p in upper if p.level != "province"}
        short = [s for s in kept if any(self._stem(s, p) for p in candidates(s))]
        stems = {p for s in short if (p := mean(s)) and self._stem(s, p)}
        within = Counter(p.parent for p in stems)
        self._mates = {p.code for p in stems if within[p.parent] > 1}
        self._settled = bool(own) or bool(ordered)
        self._cache.clear()

    def _form(self, span: Span) -> str:
        """The words of the innermost place of ``span``."""
        if (known := self._forms.get(span)) is None:
            start = max(i.end for i in span.inner) if span.inner else span.start
            known = self._forms[span] = "".join(self._text[start : span.end].split())
        return known

    def _foreign_stems(self, spans: Iterable[Span]) -> dict[str, str]:
        """Stem -> full name of the foreign regions that stand behind their country."""
        found: dict[str, str] = {}
        for span in spans:
            if span.source == "foreign":
                form = self._form(span)
                found.setdefault(form.removesuffix(span.head), form)
        return found

    def _foreign(self, span: Span) -> bool:
        """Whether the form is that of a foreign region, alone or with another class word."""
        if not self._abroad or not candidates(span):
            return False
        form = self._form(span)
        return form in self._abroad or form[:-1] in self._abroad

    def foreign_region(self, span: Span) -> str:
        """The full name of the foreign region whose stem the form has (高平市: 高平省), or ""."""
        form = self._form(span)
        if not self._abroad or (candidates(span) and not self._foreign(span)):
            return ""
        whole = self._abroad.get(form) or self._abroad.get(form[:-1], "")
        return whole if whole != form else ""

    def _votes(
        self, votes: Votes, meant: Mapping[Span, Place | None]
    ) -> Iterator[tuple[Place, float, int]]:
        """(unit, weight, where it is said); a bare stem weigh nothing."""
        for line, span in votes:
            place = meant[span]
            role = line.sentence.role
            if place is not None and place.is_division and role not in _FOOTER:
                if weight := weigh(line, span.start):
                    weight = 0.0 if self._stem(span, place) else weight
                    yield place, weight, line.sentence.start
        yield from unsaid(self.said, self._bare, self.home)

    def choose(self, span: Span) -> Place | None:
        """The table place that ``span`` means, or None if it has none or stays open."""
        if span not in self._meant:
            self._meant[span] = self._meaning(span)
        return self._meant[span]

    def _meaning(self, span: Span) -> Place | None:
        if self._foreign(span):
            return None
        if self.home and (own := islander(self.home[-1], span, self._form(span))):
            return own
        found = no_water(self._form(span), span, candidates(span))
        if found and not span.inner and (units := self._placed.get(self._form(span))):
            found = tuple(p for p in found if units & {c.code for c in self._table.chain(p)})
        key = tuple(p.code for p in found)
        if key not in self._cache:
            self._cache[key] = nearest(found, self.home, self._codes)
        place = self._cache[key]
        return place if place is not None and self._local(span, place) else None

    def _local(self, span: Span, place: Place) -> bool:
        """Whether the report speaks of where the place lies, when the form alone is too little:
        a county's stem, a township that the table knows only elsewhere."""
        side = place.name in words("side_districts") and not span.inner
        if side or self._stem(span, place):
            at = bisect_right(self._starts, span.start) - 1
            alone = not self._settled and place.name[-1] in _ALONE
            return self._supported(place) or (alone and stands(self._lines[at], span))
        if place.level != "township" or span.inner or not self._told:
            return True
        return bool({p.code for p in self._table.chain(place)[1:]} & self._told)

    def street(self, span: Span) -> Place | None:
        """The subdistrict that a form without its last character names (李七庄街|道), when the
        report speaks of its district."""
        form = self._form(span)
        if form[-1:] != _STREET:
            return None
        held = [p for p in self._table.named(form + _WAY) if p.until is None]
        near = [p for p in held if p.parent in self._told.union(h.code for h in self.home)]
        return near[0] if len(near) == 1 else None

    def doubtful(self, span: Span) -> bool:
        """Whether the form is a mere stem that stays open, so that it may be no place at all."""
        found = candidates(span)
        if not found or span.source == "listed" or self._foreign(span):
            return False
        form = self._form(span)
        if form[-1:] in _WATERS:
            return False
        whole = form not in words("side_districts") and any(form == p.name for p in found)
        return self.choose(span) is None and not whole

    def site_name(self, span: Span, said: str) -> str:
        """The full name of a place that the table lacks and that the report calls ``said``."""
        form = self._form(span)
        return site_name(span, said, form, self._abroad.get(form, ""), self._sites)

    def _stem(self, span: Span, place: Place) -> bool:
        """Whether the span is a county's name without its class word (古城, 三江)."""
        if span.source == "listed" or place.level != "county":
            return False
        start = max((i.end for i in span.inner), default=span.start)
        chained = bool(span.inner) and start < span.end
        return not chained and is_stem(span.end - start, place)

    def _supported(self, place: Place) -> bool:
        """Whether the report speaks of the province (of a district: of the city) it lies in."""
        chain = self._table.chain(place)
        if place.code in self._mates:
            return True
        if place.name.endswith("区"):
            return bool({p.code for p in chain[1:2]} & self._around)
        return bool({p.code for p in chain[1:]} & self._wide)

    def unit(self, word: str, position: int) -> Place | None:
        """The unit that a level word (州, 省) stands for at ``position`` of the text: the
        report's own, else the one named last in the same line, else the only one before in the
        paragraph or in all, else the only one behind."""
        row = forms("levels").rows.get(word) or forms("region_words").rows.get(word)
        if row is None:
            return None
        levels = outsiders.levels_at(self._text, position, row["level"].split("|"))
        suffix = row.get("suffix") or word[-1]
        named = partial(self._named, end=position, levels=levels, suffix=suffix)
        if place := unit_served(self._text, self._starts, position, named, self.home):
            return place
        line = bisect_right(self._starts, position) - 1
        if host := self.host(word, position):
            return host
        starts = (self._starts[max(line - back, 0)] for back in range(_NEAR + 1))
        near = next(filter(None, map(named, starts)), [])
        here = bool(named(self._starts[max(line, 0)]))
        if own := self._own.unit(word, levels, suffix, position):
            told = [p for p in self._in_line(position) if fits(p, levels, suffix)]
            led = own.code not in self._codes and own != self.home[0]  # 到北镇市,|市法院
            if near and own.code in self._sent:  # 新华社北京电 甲到九江市察看汛情。|市委书记乙
                return near[-1] if here or len(set(near)) == 1 else own
            return told[-1] if told and led else own
        if near:
            return near[-1] if here or len(set(near)) == 1 else None
        paragraph = set(self._named(self._opening(line), position, levels, suffix))
        if len(paragraph) == 1:
            return paragraph.pop()
        before = set(self._named(0, position, levels, suffix))
        if not before:  # named only further on
            before = set(self._named(position, len(self._text), levels, suffix))
            before = above(before, [p for _, p in self.said]) or before
        return before.pop() if len(before) == 1 else None

    def host(self, word: str, position: int) -> Place | None:
        """The unit of who meets another's head before ``position`` in its sentence: 甲市市长某会见
        乙市市长某,|副市长|某."""
        start = self._starts[max(bisect_right(self._starts, position) - 1, 0)]
        row = forms("levels").rows.get(word)
        met = outsiders.guest_stretches(self._text, start, position)
        if row is None or not met:
            return None
        named = partial(self._named, levels=row["level"].split("|"), suffix=row["suffix"])
        if not any(named(s, e) for s, e in met):
            return None
        ends = [start, *(at for stretch in met for at in stretch), position]
        rest = zip(ends[::2], ends[1::2], strict=True)
        found = [p for s, e in rest for p in named(s, e)]
        return found[-1] if found else None

    def _opening(self, line: int) -> int:
        """Where the paragraph of a line starts."""
        return self._starts[bisect_left(self._blocks, self._blocks[line])] if line >= 0 else 0

    def _named(self, start: int, end: int, levels: Sequence[str], suffix: str) -> list[Place]:
        """The units of that kind that are named, or hold what is, in [start, end)."""
        found: list[Place] = []
        at = bisect_right(self._positions, start - 1)
        for position, place in self.said[at:]:
            if position >= end:
                break
            found += [p for p in self._table.chain(place) if fits(p, levels, suffix)][:1]
        return found

    def speaks_of(self, code: str) -> bool:
        """Whether the report names the unit of a code, or what lies in it."""
        return code in self._wide

    def county(self, position: int) -> Place | None:
        """The own county, unless the line of ``position`` speaks of another one."""
        if not self.home or self.home[0].level not in ("county", "township"):
            return None
        own = next(p for p in self.home if p.level == "county")
        said = self._in_line(position)
        return own if all(own in self._table.chain(p) or p in self.home for p in said) else None

    def own(self, position: int) -> Place | None:
        """The own county or prefecture, unless the line of ``position`` speaks of another place;
        of a prefecture's report also where it speaks of one of its counties."""
        if self.home and self.home[0].level == "prefecture":
            return self.home[0] if all(p in self.home for p in self._in_line(position)) else None
        spoken = () if self.home else (p for _, p in self.said)
        return self.county(position) or island(spoken)

    def _in_line(self, position: int) -> list[Place]:
        """The places that the line of ``position`` says."""
        line = bisect_right(self._starts, position) - 1
        start, end = self._starts[max(line, 0)], [*self._starts, 0][line + 1]
        return [p for at, p in self.said if start <= at and (not end or at < end)]

    def township(self, position: int) -> Place | None:
        """The township named last in the line of ``position``, before it; else the own one."""
        line = bisect_right(self._starts, position) - 1
        start = self._starts[max(line, 0)]
        near = [p for at, p in self.said if start <= at < position and p.level == "township"]
        return near[-1] if near else next((p for p in self.home[:1] if p.level == "township"), None)
