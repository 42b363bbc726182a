"""Lines -> a scene: every span with the entity it names, and each line as a coded string."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from graph import resources
from graph.context import declaring, references
from graph.context.bodies import Bodies
from graph.context.coding import CODES, Coded, coded  # noqa: F401
from graph.context.houses import house, masthead, office
from graph.context.naming import Naming
from graph.context.regions import Regions, candidates
from graph.context.register import Key, Register
from graph.context.thatplaces import known_hall, pointed_place
from graph.context.unnamed import apart, at_home, of_site, titled
from graph.context.unveiled import counted
from graph.glossary import NONE, Glossary
from graph.lexicons import forms, words
from graph.mentions.halls import HALL
from graph.mentions.lines import TEXT_ROLES, Line
from graph.mentions.nameforms import DOT
from graph.mentions.spans import Span, entry
from graph.mentions.thatplaces import THAT
from graph.mentions.told import told
from graph.model import Report
from graph.script import simplified
from graph.width import half

_HAN = "\u2e80"  # before it stand the letters of alphabets
_TRAITS = re.compile(r" *([(, ])((?:[^(),、 。;:]{1,12}[,、 ]?){1,6})")


class Scene:
    """One report with its lines resolved; the extractors read it and write the register."""

    def __init__(self, report: Report, lines: Sequence[Line], glossary: Glossary = NONE) -> None:
        self.report = report
        self.glossary = glossary
        self.lines = tuple(lines)
        self.starts = [line.sentence.start for line in self.lines]
        self.regions = Regions(lines)
        self.naming = Naming(report, lines, self.regions)
        self.register = Register(report.text)
        self.keys: dict[Span, tuple[Key, ...]] = {}
        self._called: dict[str, Key] = {}  # a person's other name -> the person
        self.told: list[Any] = []  # what an extractor tells of, for the happenings to write
        self.bodies = Bodies(report, self.regions, self.naming, self.register, self.keys)
        self._dotted = self._names_with_dots()
        for line in self.lines:
            self._resolve(line)
        self.bodies.shorten()
        self.house = self._house()
        self.apart: set[Span] = set()  # bare heads that may be of another than the own unit
        for line in self.lines:
            if line.bodies:
                self.apart |= apart(line, self.keys, self.register)
                self.bodies.refer(line, self.house)
            if line.persons:
                self._refer(line)
        self.coded = tuple(coded(report.text, line, self.keys) for line in self.lines)

    def take_torn(self, key: Key, start: int, end: int) -> None:
        """Make ``key``, the person named in [start, end), all that is told of whoever was read from
        the first characters of that name alone and stands nowhere else: 卓琳|植."""
        register = self.register
        begun = {k for s, e, k in register.mentions if s == start and e < end and k != key}
        for old in sorted((k for k in begun if k[0] == "Person"), key=repr):
            places = [p for p in register.mentions if p[2] == old]
            if any(s < start or e > end for s, e, _ in places):
                continue
            name = register.drafts[old].name
            register.merge(old, key)
            for first, last, _ in places:
                register.mentions.pop((first, last, key), None)
            register.drafts[key].forms.pop(name, None)
            for span, keys in self.keys.items():
                if old in keys:
                    self.keys[span] = tuple(key if k == old else k for k in keys)

    def index_of(self, span: Span) -> int:
        """The number of the line in which a span begins."""
        return bisect_right(self.starts, span.start) - 1

    def holding(self, span: Span) -> Coded:
        """The line that holds a span."""
        return self.coded[self.index_of(span)]

    def key(self, span: Span) -> Key | None:
        """The first entity that a span names, or None if it stays open."""
        found = self.keys.get(span, ())
        return found[0] if found else None

    def _house(self) -> Key | None:
        """The school, hospital or company that the text opens with, else the page's own, else the
        court or bureau that the title or the source names too."""
        start = next((x.sentence.start for x in self.lines if x.sentence.role in TEXT_ROLES), 0)
        told = [x.sentence for x in self.lines if x.sentence.role == "paragraph"]
        later = (x.sentence for x in self.lines if x.sentence.role == "related")
        ends = (s.start for s in later if told and s.start > told[0].start)
        text = range(start, next(ends, len(self.report.text)))
        own = of_site(self.register, self.lines, self.keys, self.bodies.above)
        own = own or masthead(self.register, self.bodies.above, start)
        found = own or house(self.register, self.bodies.above, text)
        found = found or counted(self.register)
        if found is None and self.regions.home:
            found = at_home(self.register, self.regions.home[0])
        titles = (x.text for x in self.lines if x.sentence.role == "title")
        found = found or titled(self.register, titles)
        found = found or office(self.lines, self.keys, self.register, self.bodies.above)
        return None if found and not own and references.beside_own(self.register, found) else found

    def _resolve(self, line: Line) -> None:
        for span in line.documents:
            if work := self._document(span):
                self._note(span, work)
        for span in line.places:
            self._resolve_place(span, nested=False)
        if line.bodies:
            self.bodies.resolve(line)
        before: Span | None = None
        for span in line.persons:
            if (
                before is not None
                and before.end <= span.start
                and declaring.renames(self.report.text, before, span)
            ):
                self._note(span, self.keys[before][0])  # Thomas Weber(托马斯·韦伯)
                self._called[_said(self.report.text, span)] = self.keys[before][0]
                continue
            if span.source != "surname":
                before = span
                known = entry(span)
                name = known.stands_for if known else _said(self.report.text, span)
                other = self._called.get(name) or self._whole_name(name)
                key: Key = other or ("Person", name)
                self.register.draft(key, "Person", str(key[1]), **self._bracket(span.end))
                self._note(span, key)

    def _names_with_dots(self) -> list[str]:
        """Names of several parts, wherever the report gives them: a title may shorten one."""
        spans = [span for line in self.lines for span in line.persons]
        said = {_said(self.report.text, s) for s in spans}
        return sorted(name for name in said if DOT in name)

    def _whole_name(self, name: str) -> Key | None:
        """The only person named with · in the report whose first or last part ``name`` is."""
        if name in words("surnames") or DOT in name:
            return None
        full = [n for n in self._dotted if n.startswith(name + DOT) or n.endswith(DOT + name)]
        return ("Person", full[0]) if len(full) == 1 else None

    def _bracket(self, end: int) -> dict[str, str]:
        """Gender and people that a bracket behind a name states: (女,藏族)."""
        found = _TRAITS.match(half(self.report.text)[end : end + 30])
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
        if span.source == THAT:
            return self._pointed(span)
        said, own = self.regions.said, self.regions.home
        if span.source == HALL and (known := known_hall(self.register, said, own, span)):
            self._note(span, known, nested=nested)
            return known
        parent, section = None, told(span)
        if section.whole is not None:
            stretch = self._resolve_place(section.part, nested=True) if section.part else None
            if whole := self._resolve_place(section.whole, nested=True):
                self._note(span, whole, nested=nested)
                self.keys[span] = (
                    (whole, stretch) if stretch else (whole,)
                )  # what happens is at both
                self.register.drafts[whole].form(self.report.text[span.start : span.end])
            return whole
        for part in span.inner:
            parent = self._resolve_place(part, nested=True)
        start = max((p.end for p in span.inner), default=span.start)
        place = self.regions.choose(span) if candidates(span) else self.regions.street(span)
        if place is None and self.regions.doubtful(span):
            return parent
        if place is not None:
            key = self.register.place(place)
        else:
            name = self.regions.site_name(span, self.report.text[start : span.end].strip())
            kind = span.kind or ("division" if candidates(span) else "region")
            key = self.register.site(name, kind, parent)
        self._note(span, key, nested=nested)
        if start > span.start and not nested and span.inner[0].source != THAT:
            form = "".join(self.report.text[start : span.end].split())
            self.register.drafts[key].form(form)
        return key

    def _pointed(self, span: Span) -> Key | None:
        """The place that 该县 stands for, which is no mention of its name."""
        key = pointed_place(self.register, self.regions.said, span)
        if key is not None:
            self.keys[span] = (key,)
        return key

    def _refer(self, line: Line) -> None:
        """A surname with a title stands for the only person of that surname; behind a noun that
        describes a person (居民|李大爷) for somebody of whom nothing else is told. One alone or
        with a word of address is of somebody named before, on the mainland of no official."""
        text, begin = line.words.text, line.sentence.start
        for span in line.persons:
            if span.source != "surname":
                continue
            if forms("person_nouns").ending(text, span.start, begin) is None:
                full = [
                    k
                    for k in self.register.drafts
                    if k[0] == "Person" and simplified(str(k[1])).startswith(span.head)
                ]
                title = text[span.start + len(span.head) : span.end]
                if title in {"", *words("honorifics")} and not self._told_so(line, span, full):
                    continue
                if len(full) == 1:
                    self.keys[span] = (full[0],)
                    self.register.mention(full[0], span.start, span.end, reference=True)

    def _told_so(self, line: Line, span: Span, full: list[Key]) -> bool:
        """Whether the person whom a surname means is named before it, and is called so."""
        text = line.words.text
        at = min((s for s, _, k in self.register.mentions if k in full), default=span.start)
        if at >= span.start or span.end == span.start + len(span.head) or line.words.traditional:
            return at < span.start
        title = forms("titles").ending(text, at)
        return title is None or forms("titles")[title]["kind"] != "post"

    def region_reference(self, start: int, end: int, word: str) -> Key | None:
        """The place that 全州, 我市 … stands for at [start, end), noted as a reference."""
        unit = self.regions.unit(word, start)
        if unit is None:
            return None
        key = self.register.place(unit)
        self.register.mention(key, start, end, reference=True)
        return key


def _said(text: str, span: Span) -> str:
    """A name without blanks, which only part words in Latin letters: 杨 君, Carlos Xavier."""
    said = text[span.start : span.end].split()
    return (" " if all(part[0] < _HAN for part in said) else "").join(said)


def _document_kind(title: str) -> str | None:
    rows = resources.table("lexicons/document_kinds.tsv")
    return next((r["kind"] for r in rows if title.endswith(r["ending"])), None)
