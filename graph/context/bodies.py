"""Body spans of a report -> entities: ellipsis, stand-ins, halves, short forms of companies.

The bodies of a line are taken in its order, for a bare head (检察院 after 甘南州法院联合) is of
the region of the body that it is joined to.
"""

from __future__ import annotations

from graph.context.naming import Name, Naming, full_form, halves
from graph.context.regions import Regions
from graph.context.register import Key, Register
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.model import Report
from graph.width import half


class Bodies:
    """Resolves the body spans of one report into its register.

    ``keys``: every resolved span -> its entities, shared with the scene. ``above``: a part ->
    the body that its name holds.
    """

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
        self._by_head: dict[str, set[Key]] = {}

    def resolve(self, line: Line) -> None:
        """Bodies in the line's order: a bare head takes the region of the one it is joined to."""
        before: tuple[Span, Name] | None = None
        for span in line.bodies:
            if span.source == "that":
                self._stand_in(span)
                continue
            if span.source == "bare":
                name = self._joined(span, before)
                if name is None:
                    continue
            else:
                name = self.naming.name(span)
                if name is None:
                    before = None
                    continue
            if before is not None and self.renames(before[0], span):
                self._alias(before, span, name)
                continue
            self._resolve_body(span, name, nested=False)
            before = (span, name)

    def renames(self, before: Span, span: Span) -> bool:
        """Whether ``span`` is a second name in a bracket: 甲中心(甲有限公司), (以下简称乙)."""
        between = half(self.report.text[before.end : span.start]).strip()
        after = half(self.report.text[span.end : span.end + 2]).lstrip()
        return between in words("renamings") and after[:1] in (")", '"', ",")

    def _alias(self, before: tuple[Span, Name], span: Span, name: Name) -> None:
        """Note ``span`` as another name of the body before it."""
        keys = self.keys.get(before[0], ())
        if len(keys) != 1:
            return
        self.keys[span] = keys
        self.register.mention(keys[0], span.start, span.end)
        draft = self.register.drafts[keys[0]]
        if len(name.shown) > len(draft.name):
            draft.form(draft.name)
            draft.name = name.shown

    def part_of(self, span: Span, above: Key) -> Key | None:
        """A bare unit (检察委员会, 政法委) behind a post in ``above``: a part of that body, or
        a body of the same region."""
        draft = self.register.drafts[above]
        row = forms("organ_heads").rows.get(span.head, {})
        said = self.report.text[span.start : span.end]
        code = str(above[2])
        unit = gazetteer().place(code) if code.isdigit() else None
        party = row.get("kind") == "party" and (
            draft.attributes.get("kind") == "party" or span.head in words("party_units")
        )
        if party or (row.get("unit") == "yes" and draft.attributes.get("kind") == row.get("kind")):
            name = Name(
                draft.name + said, f"{above[1]}{full_form(said, unit)}", unit, span.head, span.kind
            )
        elif unit is not None and row.get("tie") == "jurisdiction":
            name = self.naming.of_unit(span, unit)
        else:
            return None
        key = self.register.body(name)
        self.keys[span] = (key,)
        self.register.mention(key, span.start, span.end)
        if party or name.full.startswith(str(above[1])):
            self.above[key] = above
            self.register.fact("partOf", key, above, (span.start, span.end), "name/part")
        return key

    def _stand_in(self, span: Span) -> None:
        """该局: the body named last whose name ends with the class word."""
        endings = tuple(forms("that_heads")[span.head]["endings"].split("|"))
        placed = [
            (start, key)
            for start, end, key in self.register.mentions
            if end <= span.start
            and key[0] == "Organization"
            and self.register.drafts[key].name.endswith(endings)
        ]
        if placed:
            key = max(placed, key=lambda p: p[0])[1]
            self.keys[span] = (key,)
            self.register.mention(key, span.start, span.end, reference=True)

    def _joined(self, span: Span, before: tuple[Span, Name] | None) -> Name | None:
        """检察院 after 甘南州法院联合: the same region's; None when nothing joins them."""
        if before is None or before[1].region is None:
            return None
        between = self.report.text[before[0].end : span.start].strip()
        row = forms("organ_heads").rows.get(span.head, {})
        official = row.get("tie") == "jurisdiction" or row.get("kind") == "group"
        if between not in words("joiners") or not official:
            return None
        return self.naming.of_unit(span, before[1].region)

    def _resolve_body(self, span: Span, name: Name, *, nested: bool) -> None:
        names: tuple[Name, ...] = (name,)
        if forms("organ_heads").rows.get(name.head, {}).get("unit") == "pair":
            names = halves(name)
            if not all(n.head in name.head for n in names):
                return  # 四大班子, 公检法: a class of bodies, none of them named
        keys = tuple(self.register.body(n) for n in names)
        self.keys[span] = keys
        for one, key in zip(names, keys, strict=True):
            if len(names) == 1:
                self.register.mention(key, span.start, span.end, nested=nested)
            else:
                self._mention_half(span, one, key, nested=nested)
                self.register.drafts[key].form(name.shown)
            self._by_head.setdefault(one.head, set()).add(key)
        for part in span.inner:
            if part.type == "Organization":
                above = self.naming.name(part)
                if above is not None:
                    self._resolve_body(part, above, nested=True)
                    for key in keys:
                        self.above[key] = self.keys[part][0]
            elif self.regions.choose(part) is not None:
                self._inner_place(part)

    def _mention_half(self, span: Span, name: Name, key: Key, *, nested: bool) -> None:
        """纪委监委: each of the two is named by its own word."""
        text = self.report.text[span.start : span.end]
        at = text.rfind(name.head)
        first = text.endswith(name.head) is False
        start = span.start if first else span.start + at
        end = span.start + at + len(name.head) if first else span.end
        self.register.mention(key, start, end, nested=nested)

    def _inner_place(self, part: Span) -> None:
        """A place in a body's name: a node, but no mention of its own."""
        place = self.regions.choose(part)
        if place is not None and place.code != "100000":
            self.keys[part] = (self.register.place(place),)
        for inner in part.inner:
            self._inner_place(inner)

    def shorten(self) -> None:
        """岭海微电子 is 广州岭海微电子股份有限公司: a name inside one company's longer name."""
        drafts = self.register.drafts
        names = {k: d.name for k, d in drafts.items() if k[0] == "Organization"}
        whole = {k: n for k, n in names.items() if drafts[k].attributes.get("kind") == "company"}
        short: dict[Key, Key] = {}
        for key, name in names.items():
            longer = [k for k, n in whole.items() if k != key and name in n and len(name) >= 3]
            headless = forms("organ_heads").ending(name, len(name)) is None
            if len(longer) == 1 and (headless or key in whole) and key not in self.above.values():
                if longer[0] not in self.above:
                    short[key] = longer[0]
        for key, longer_key in short.items():
            if longer_key not in short:
                self.register.merge(key, longer_key)
                for span, keys in self.keys.items():
                    self.keys[span] = tuple(longer_key if k == key else k for k in keys)

    def refer(self, line: Line) -> None:
        """A bare head that only one body of the report has stands for it."""
        for span in line.bodies:
            known = self._by_head.get(span.head, set())
            if span.source == "bare" and span not in self.keys and len(known) == 1:
                (key,) = known
                self.keys[span] = (key,)
                self.register.mention(key, span.start, span.end, reference=True)
