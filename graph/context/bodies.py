"""Body spans of a report -> entities: ellipsis, stand-ins, halves, short forms of companies.

The bodies of a line are taken in its order, for a bare head (检察院 after 甘南州法院联合) is of
the region of the body that it is joined to.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graph.context import committees, declaring, houses, references, unnamed, wholes
from graph.context.abroad import of_state, unsure
from graph.context.ellipsis import Ellipsis
from graph.context.halves import halves, mention_half
from graph.context.naming import Name, Naming
from graph.context.regions import Regions
from graph.context.register import Key, Register
from graph.context.shortening import named_whole, retied, short_names
from graph.context.special import apart, full_form, office_of, sessionless, special, weight
from graph.context.titled import suited
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.shared import COUNTED
from graph.mentions.spans import Span
from graph.model import Report

_GROUP = "纪检组"  # of the office in whose committee its head sits
_LOCAL = "处局"  # last characters of a department of a city or county: 政风处, 消防局
_NOBODY: tuple[Span, Name] | None = None
_LEAST = 3  # characters of an organ's name that another's can begin with: 国务院, not 中央


class Bodies:
    """Resolves the body spans of one report into its register; ``keys``: resolved span -> its
    entities, shared with the scene; ``above``: part -> its whole."""

    def __init__(
        self,
        report: Report,
        regions: Regions,
        naming: Naming,
        register: Register,
        keys: dict[Span, tuple[Key, ...]],
    ) -> None:
        self.report = report
        self.regions = regions
        self.naming = naming
        self.register = register
        self.keys = keys
        self.above: dict[Key, Key] = {}
        self._ellipsis = Ellipsis(naming, regions)
        self._called: dict[str, Key] = {}
        self._home_codes = frozenset(unit.code for unit in regions.home)
        self._special_heads: Counter[str] = Counter()  # region -> departments of it alone

    def resolve(self, line: Line) -> None:
        """Bodies in the line's order: a bare head takes the region of the one it is joined to."""
        before, last, ruled, text = _NOBODY, _NOBODY, False, self.report.text
        for span in line.bodies:
            regions = forms("special_organs").rows.get(span.head, {"regions": "|"})["regions"]
            self._special_heads[regions] += ("|" not in regions) * weight(line.words, span)
            if span.source == "that" and not references.left_open(line, span, self.keys):
                self._stand_in(span)
            if span.source in ("that", "class"):
                before = last = _NOBODY  # 甲学会主任委员、我院副院长、骨一科主任
                continue
            if (caucus := committees.caucus(self.register, span)) is not None:
                self._refer_to(span, caucus)
                continue
            name = self._ellipsis.beside(span, before, last)
            name = name or self._ellipsis.local(span, last, line.posts)
            house = self._ellipsis.near(line, span, last, ruled=ruled) if last else None
            item = None if last else self._ellipsis.item(line, span)
            name = suited(name or self._ellipsis.party(span, house) or item, span, self.naming)
            name = name or of_state(self.naming, span, line)
            plain = span.source != "bare" or span.head in words("level_committees")
            if name is None and plain and not unsure(span, line):
                name = self.naming.name(span)
            if name is None:
                before = before if span.source == "bare" else None
                continue
            if before is not None and declaring.renames(text, before[0], span):
                self._alias(before, span, name)
                before = (span, name)  # 甲公司(以下简称乙)原|党委书记
                continue
            name = self._renamed(span, name)
            self._resolve_body(span, name, nested=False)
            before = last = (span, name)
            ruled = ruled or self._ellipsis.house(last) is None
            self._ellipsis.told = line, last

    def _renamed(self, span: Span, name: Name) -> Name:
        """The name of a part (港湾局|项目部) under the full name of the body that it is of."""
        above = self.naming.name(name.parent) if name.parent else None
        known = self._called.get(above.full) if above else None
        if above is None or known is None or known not in self.register.drafts:
            return name
        part = references.part(span, name.shown.removeprefix(above.shown), known, self.register)
        return replace(part, parent=name.parent)

    def _alias(self, before: tuple[Span, Name], span: Span, name: Name) -> None:
        """Note ``span`` as another name of the body before it."""
        keys = self.keys.get(before[0], ())
        if len(keys) != 1:
            return
        self.keys[span] = keys
        self.register.mention(keys[0], span.start, span.end)
        self._called[name.full] = keys[0]
        draft, longer = self.register.drafts[keys[0]], iter(name.shown)
        whole = len(name.shown) > len(draft.name) and all(c in longer for c in draft.name)
        draft.form(draft.name if whole else name.shown)  # 省人民医院(某医学院附属人民医院)
        draft.name = name.shown if whole else draft.name  # 市人社局(市人力资源和社会保障局)

    def part_of(self, span: Span, above: Key) -> Key | None:
        """A bare unit (检察委员会) behind a post in ``above``: its part, or of its region."""
        draft = self.register.drafts[above]
        row = forms("organ_heads").rows.get(span.head, {})
        said = self.report.text[span.start : span.end]
        unit = gazetteer().place(str(above[2])) if str(above[2]).isdigit() else None
        unit = None if apart(unit, span) else unit
        kind, inner = draft.attributes.get("kind"), row.get("unit") == "yes"
        own = inner and kind in words("staffed_kinds")  # 校长助理、组织部部长, 科技处处长
        own |= kind == "party" or span.head in words("party_units")
        party = own and (row.get("kind") == "party" or span.head == _GROUP)
        party |= own and unit is None and kind in ("school", "hospital")
        party |= office_of(span.head, str(kind)) or (inner and kind == row.get("kind"))
        if party and not (kind == "party" and span.head in words("house_committees")):
            full = f"{above[1]}{full_form(said, unit)}"
            name = Name(draft.name + said, full, unit, span.head, span.kind)
        elif unit and row.get("tie") == "jurisdiction" and unnamed.fits(self.register, span, above):
            name = self.naming.of_unit(span, unit)
        else:
            return None
        key = self.register.body(name)
        self._refer_to(span, key, plain=True)
        if name.full.startswith(str(above[1])):
            self._tie(key, above, span)
        return key

    def _stand_in(self, span: Span) -> None:
        """该局: the body named last whose name ends with the class word."""
        pointer = forms("pointers").rows.get(self.naming.simple(span.start, span.start + 1))
        own = span.head in words("house_words") or (pointer and pointer["means"] == "own")
        head = references.head_of(self.register, span)
        key = None if own else references.named_last(self.register, head, span.start)
        if key is not None:
            self._refer_to(span, references.school(self.register, span.head, key, self.above))

    def _refer_to(self, span: Span, key: Key, *, plain: bool = False) -> None:
        self.keys[span] = (key,)
        self.register.mention(key, span.start, span.end, reference=not plain)

    def under(self, span: Span, start: int, above: Key) -> None:
        """The words from ``start`` as the name of a part of the body ``above``."""
        said = sessionless("".join(self.report.text[start : span.end].split()))
        said = references.once(said, self.register.drafts[above].name)
        known = wholes.known_part(said, above, self.register, self.above)
        key = known or self.register.body(references.part(span, said, above, self.register))
        self._refer_to(span, key, plain=True)
        self._tie(key, above, span)

    def _put_under(self, key: Key, above: Key) -> None:
        """Note the whole of a part; no body comes to lie above itself."""
        whole: Key | None = above
        while whole is not None and whole != key:
            whole = self.above.get(whole)
        if whole is None:
            self.above[key] = above

    def _tie(self, key: Key, above: Key, span: Span) -> None:
        if not wholes.sent_to(self.report.text, span):
            self._put_under(key, above)
            said = span.start, span.end
            self.register.fact("partOf", key, above, said, "name/part", confidence=0.95)

    def _resolve_body(self, span: Span, name: Name, *, nested: bool) -> None:
        names: tuple[Name, ...] = (name,)
        if forms("organ_heads").rows.get(name.head, {}).get("unit") == "pair":
            names = halves(name)
            if not all(n.head in name.head for n in names):
                return  # 四大班子, 公检法: a class of bodies, none of them named
        keys = tuple(self._key(n) for n in names)
        self.keys[span] = keys
        counted = isinstance(span.value, Span) and span.value.source == COUNTED
        for one, key in zip(names, keys, strict=True):
            if len(names) == 1:
                self.register.mention(key, span.start, span.end, nested=nested, reference=counted)
            else:
                mention_half(self.register, span, one, key, nested=nested)
                self.register.drafts[key].form(name.shown)
        if span.source in ("set", "organ") and not span.inner:
            self._central_parent(span, keys[0])
        if name.parent is not None and name.parent not in span.inner:
            for key in keys if name.parent in self.keys else ():
                self._tie(key, self.keys[name.parent][0], span)
        for part in (p for p in span.inner if len(names) == 1 or p.type == "Place"):
            if part.type == "Organization":
                above = self.naming.name(part)
                if above is not None:
                    self._resolve_body(part, above, nested=True)
                    for key in keys:
                        self._put_under(key, self.keys[part][0])
            elif counted or wholes.tied(name):
                self._inner_place(part)
                if counted and part in self.keys:
                    self.register.mention(self.keys[part][0], part.start, part.end)

    def _central_parent(self, span: Span, key: Key) -> None:
        """The organ that a unit of the corps is part of, or that a national organ's name begins
        with (国务院|办公厅)."""
        row = organs().rows.get(span.head, {}) if span.source == "organ" else {}
        parent = row.get("parent") or (span.value if span.source == "set" else None)
        whole = organs().rows.get(str(parent))
        if whole is None or whole["name"] == key[1]:
            return
        said = self.naming.simple(span.start, span.end)
        names = (whole["name"], *whole["aliases"].split("|"))
        begin = max((n for n in names if n and said.startswith(n)), key=len, default="")
        if len(begin) >= _LEAST and begin != said:
            name = Name(begin, whole["name"], None, begin, whole["kind"])
            above = self.register.body(name)
            self.register.mention(above, span.start, span.start + len(begin), nested=True)
            self._tie(key, above, span)
        elif span.source == "set" and (above := ("Organization", whole["name"], "")) in (
            self.register.drafts
        ):
            self._tie(key, above, span)

    def _key(self, name: Name) -> Key:
        """The body of a name, or the one that the report calls so: in a bracket, or 省厅."""
        known = self._called.get(name.full)
        if known is None and references.is_single(name):
            known = references.department(self.register, name)
        return known if known in self.register.drafts else self.register.body(name)

    def _inner_place(self, part: Span) -> None:
        """A place in a body's name: a node, but no mention of its own."""
        place = self.regions.choose(part)
        if place is not None and place.code != "100000":
            self.keys[part] = (self.register.place(place),)
        for inner in part.inner:
            self._inner_place(inner)

    def shorten(self) -> None:
        """岭海微电子 is 广州岭海微电子股份有限公司: one node for both."""
        short = short_names(self.register, self.above, self._called)
        short = {key: longer for key, longer in short.items() if longer not in short}
        for key, longer in (short | named_whole(self.register, self.above, short)).items():
            self.register.merge(key, longer)
            for span, keys in self.keys.items():
                self.keys[span] = tuple(longer if k == key else k for k in keys)
            self.above = retied(self.above, key, longer)

    def refer(self, line: Line, house: Key | None) -> None:
        """Stand-ins that all the report tells: 本院, a head of one body, a unit of ``house``."""
        for span in line.bodies:
            if span in self.keys:
                continue
            if span.source == "that":
                key = wholes.known(self.register, line, span, references.pointed, house)
                if key and not references.beside_own(self.register, key):
                    self._refer_to(span, key, plain=span.head in words("house_words"))
            elif span.source == "class":
                above = unnamed.whole(self.register, span, house)
                if above is not None and not references.beside_own(self.register, above):
                    self.under(span, span.inner[0].end, above)  # 集团办公室, 校宣传部
                    references.mention_house(self.register, span.inner[0], above)
            elif span.source not in ("bare", "unit"):
                continue
            elif within := wholes.college(span, line, house, self.register, self.keys):
                self.under(within[0], within[0].start, within[1])
                self.under(span, within[0].end, self.keys[within[0]][0])
            elif word := self._ellipsis.owner_word(span):
                if above := references.named_last(self.register, word, span.start):
                    self.under(span, span.start + len(word), above)
            elif house is not None and houses.itself(span, line, house, self.register):
                self._refer_to(span, house)
            elif above := wholes.whole(span, line, house, self.register, self.keys):
                self.under(span, wholes.begin(span, line, above, self.register), above)
            elif key := wholes.alone(self.register, line, span, self._home_codes):
                self._refer_to(span, key)
            elif span.source == "unit" or houses.of_firm(span, line):
                continue
            elif above := wholes.beside(span, line, self.keys, self.above):
                self.under(span, span.start, above)
            elif unit := self._own_unit(line, span):
                self._own(line, span, self.naming.of_unit(span, unit))

    def _own(self, line: Line, span: Span, name: Name) -> None:
        """A bare department of the own unit; in a bracket it is another's short name."""
        for body in (b for b in line.bodies if b in self.keys and b.end <= span.start):
            if declaring.renames(self.report.text, body, span):
                return self._alias((body, name), span, name)
        self._resolve_body(span, name, nested=False)

    def _own_unit(self, line: Line, span: Span) -> Place | None:
        """The report's own unit for a department in a list or with a title: 教育局、水利局等."""
        if unnamed.beside(line, span, self.keys, self.register):
            return None
        own, zones = special(self.regions, self._special_heads, span), words("zone_organs")
        if own or span.head in words("special_only") | zones or not references.official(span):
            return own
        text = line.words.text
        beside = text[max(span.start - 1, line.sentence.start) : span.start] + text[span.end :][:1]
        listed = not words("joiners").isdisjoint(beside) or isinstance(span.value, Span)
        titled = houses.titled(span, line)
        unit = self.regions.own(span.start) if listed or titled else None
        if unit is None and span.head[-1] in _LOCAL and not self.regions.home:  # of Taiwan, whose
            unit = self.regions.own(span.start)  # papers name 政风处 alone
        if span.head in words("town_offices") and titled:
            unit = self.regions.township(span.start) or unit
        if span.head in words("town_organs") and self.regions.home:
            unit = unit and self.regions.home[0]  # of the township that the report is about
        before = wholes.ending_at(line, span.start, self.keys)  # 省委|教育工委: no county's
        other = unit and before and before[2] not in ("", unit.code)
        return None if other or apart(unit, span) else unit
