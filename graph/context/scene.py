"""Lines -> a scene: every span with the entity it names, and each line as a coded string."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import resources
from graph.context.coding import CODES, Coded, coded  # noqa: F401
from graph.context.naming import Name, Naming, halves
from graph.context.regions import Regions, candidates
from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.nameforms import DOT
from graph.mentions.spans import Span
from graph.model import Report
from graph.script import simplified
from graph.width import half

_TRAITS = re.compile(r" *([(, ])((?:[^(),、 。;:]{1,12}[,、 ]?){1,6})")


class Scene:
    """One report with its lines resolved; the extractors read it and write the register."""

    def __init__(self, report: Report, lines: Sequence[Line]) -> None:
        self.report = report
        self.lines = tuple(lines)
        self.regions = Regions(lines)
        self.naming = Naming(report, lines, self.regions)
        self.register = Register(report.text)
        self.keys: dict[Span, tuple[Key, ...]] = {}
        self.above: dict[Key, Key] = {}  # a part -> the body that its name holds
        self._bodies_by_head: dict[str, set[Key]] = {}
        for line in self.lines:
            self._resolve(line)
        self._shorten()
        for line in self.lines:
            self._refer(line)
        self.coded = tuple(coded(report.text, line, self.keys) for line in self.lines)

    def key(self, span: Span) -> Key | None:
        """The first entity that a span names, or None if it stays open."""
        found = self.keys.get(span, ())
        return found[0] if found else None

    def _resolve(self, line: Line) -> None:
        for span in line.documents:
            if work := self._document(span):
                self._note(span, work)
        for span in line.places:
            self._resolve_place(span, nested=False)
        self._resolve_bodies(line)
        before: Span | None = None
        for span in line.persons:
            if before is not None and before.end <= span.start and self._renames(before, span):
                self._note(span, self.keys[before][0])  # Thomas Weber(托马斯·韦伯)
                continue
            if span.source != "surname":
                before = span
                name = "".join(self.report.text[span.start : span.end].split())
                key: Key = self._whole_name(name) or ("Person", name)
                self.register.draft(key, "Person", name, **self._bracket(span.end))
                self._note(span, key)

    def _whole_name(self, name: str) -> Key | None:
        """The only person named before with · whose first or last part ``name`` is."""
        if name in words("surnames") or DOT in name:
            return None
        ends = (name + DOT, DOT + name)
        known = [k for k, d in self.register.drafts.items() if d.type == "Person"]
        full = [k for k in known if str(k[1]).startswith(ends[0]) or str(k[1]).endswith(ends[1])]
        return full[0] if len(full) == 1 and DOT in str(full[0][1]) else None

    def _bracket(self, end: int) -> dict[str, str]:
        """Gender and people that a bracket behind a name states: (女,藏族)."""
        found = _TRAITS.match(half(self.report.text[end : end + 30]))
        if found is None:
            return {}
        traits: dict[str, str] = {}
        said = re.split(r"[,、 ]", found.group(2))
        if found.group(1) != "(" and said[0] not in words("genders"):
            return {}  # 辩护人甲,某所律师。被告人乙,男
        for word in said:
            if word in words("genders"):
                traits["gender"] = forms("genders")[word]["gender"]
            elif word in words("ethnic_groups"):
                traits["ethnicity"] = word
        return traits

    def _note(self, span: Span, *keys: Key, nested: bool = False) -> None:
        self.keys[span] = keys
        for key in keys:
            self.register.mention(key, span.start, span.end, nested=nested)

    def _document(self, span: Span) -> Key | None:
        """The work that 《…》 names; a bare 《通知》 is the last one whose title ends so."""
        title = self.report.text[span.start + 1 : span.end - 1]
        if span.head in words("document_kinds"):
            before = [k for k in self.register.drafts if k[0] == "Document"]
            ends = [k for k in before if simplified(str(k[1])).endswith(span.head)]
            return ends[-1] if ends else None
        key: Key = ("Document", "".join(title.split()))
        self.register.draft(key, "Document", title, kind=_document_kind(span.head))
        return key

    def _resolve_place(self, span: Span, *, nested: bool) -> Key | None:
        parent = None
        for part in span.inner:
            parent = self._resolve_place(part, nested=True)
        start = max((p.end for p in span.inner), default=span.start)
        place = self.regions.choose(span) if candidates(span) else None
        if place is None and self.regions.doubtful(span):
            return parent
        if place is not None:
            key = self.register.place(place)
        else:
            name = self.regions.site_name(span, self.report.text[start : span.end].strip())
            kind = span.kind or ("division" if candidates(span) else "region")
            key = self.register.site(name, kind, parent)
        self._note(span, key, nested=nested)
        if start > span.start and not nested:
            form = "".join(self.report.text[start : span.end].split())
            self.register.drafts[key].form(form)
        return key

    def _resolve_bodies(self, line: Line) -> None:
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
            if before is not None and self._renames(before[0], span):
                self._alias(before, span, name)
                continue
            self._resolve_body(span, name, nested=False)
            before = (span, name)

    def _renames(self, before: Span, span: Span) -> bool:
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
            self._bodies_by_head.setdefault(one.head, set()).add(key)
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

    def _shorten(self) -> None:
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

    def _refer(self, line: Line) -> None:
        """Stand-ins: 全州, a bare head that only one body has, a surname with a title."""
        for span in line.bodies:
            known = self._bodies_by_head.get(span.head, set())
            if span.source == "bare" and span not in self.keys and len(known) == 1:
                (key,) = known
                self.keys[span] = (key,)
                self.register.mention(key, span.start, span.end, reference=True)
        for span in line.persons:
            if span.source == "surname":
                full = [
                    k
                    for k in self.register.drafts
                    if k[0] == "Person" and simplified(str(k[1])).startswith(span.head)
                ]
                if len(full) == 1:
                    self.keys[span] = (full[0],)
                    self.register.mention(full[0], span.start, span.end, reference=True)

    def region_reference(self, start: int, end: int, word: str) -> Key | None:
        """The place that 全州, 我市 … stands for at [start, end), noted as a reference."""
        unit = self.regions.unit(word, start)
        if unit is None:
            return None
        key = self.register.place(unit)
        self.register.mention(key, start, end, reference=True)
        return key


def _document_kind(title: str) -> str | None:
    rows = resources.table("lexicons/document_kinds.tsv")
    return next((r["kind"] for r in rows if title.endswith(r["ending"])), None)
