"""Names of one report -> its entities and mentions, collected under local keys.

A local key is a tuple that says what the entity is (``("Place", "623000")``). The ids of
the graph are made from the local keys at the end of the reading, when it is known what
tells a person from a namesake. Mutable while one report is read, then thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.context.naming import Name
from graph.gazetteer import Place
from graph.light import light
from graph.model import Evidence, Mention, Modality, Value

Key = tuple[object, ...]
_KINDS = {"natural": "natural"}  # of the table's places that are no divisions; else region


@dataclass(slots=True)
class Draft:
    """An entity while its report is read: all forms by which it was named, with counts."""

    type: str
    name: str
    forms: dict[str, int] = field(default_factory=dict)
    attributes: dict[str, object] = field(default_factory=dict)

    def form(self, words: str) -> None:
        """Count one more use of a surface form."""
        self.forms[words] = self.forms.get(words, 0) + 1


@light
@dataclass(frozen=True, slots=True)
class DraftFact:
    """A fact between local keys, with one evidence."""

    relation: str
    subject: Key
    object: Key
    evidence: Evidence
    confidence: float = 0.9
    modality: Modality = "asserted"
    qualifiers: tuple[tuple[str, Value], ...] = ()


class Register:
    """Entities, mentions and facts of one report under local keys."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: dict[Key, Draft] = {}
        self.mentions: dict[tuple[int, int, Key], Mention] = {}
        self.facts: list[DraftFact] = []

    def draft(self, key: Key, type_: str, name: str, **attributes: object) -> Draft:
        """The entity under ``key``, made when it is new; new attributes are filled in."""
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(type_, name)
        for attribute, value in attributes.items():
            if value not in (None, ""):
                draft.attributes.setdefault(attribute, value)
        return draft

    def mention(
        self, key: Key, start: int, end: int, *, nested: bool = False, reference: bool = False
    ) -> None:
        """Note that [start, end) names (or, as a reference, stands for) the entity."""
        draft = self.drafts[key]
        words = self.text[start:end]
        if not reference:
            draft.form("".join(words.split()) if draft.type != "Event" else words.strip())
        place = (start, end, key)
        if place not in self.mentions or (self.mentions[place].nested and not nested):
            self.mentions[place] = Mention(
                start, end, words, draft.type, "", nested=nested, reference=reference
            )

    def fact(
        self,
        relation: str,
        subject: Key,
        object_: Key,
        span: tuple[int, int],
        rule: str,
        *,
        confidence: float = 0.9,
        modality: Modality = "asserted",
        **qualifiers: object,
    ) -> None:
        """Note a fact; ``span`` is the stretch of the text that says it."""
        start, end = span
        said = tuple(sorted((k, v) for k, v in qualifiers.items() if v not in (None, "")))
        self.facts.append(
            DraftFact(
                relation,
                subject,
                object_,
                Evidence(start, end, self.text[start:end], rule),
                confidence,
                modality,
                said,
            )
        )

    def merge(self, old: Key, new: Key) -> None:
        """Make ``old`` another naming of ``new``: its forms, mentions and facts go over."""
        draft, kept = self.drafts.pop(old), self.drafts[new]
        for form, count in {draft.name: 1, **draft.forms}.items():
            kept.forms[form] = kept.forms.get(form, 0) + count
        for place in [p for p in self.mentions if p[2] == old]:
            self.mentions[place[0], place[1], new] = self.mentions.pop(place)
        self.facts = [_renamed(fact, old, new) for fact in self.facts]

    def place(self, place: Place) -> Key:
        """The key of a table place, its draft made when new."""
        key: Key = ("Place", place.code)
        self.draft(
            key,
            "Place",
            place.name,
            kind="division" if place.is_division else _KINDS.get(place.level, "region"),
            level=place.level,
            code=place.code if place.code.isdigit() else None,
            wikidata=place.wikidata,
            lat=place.lat,
            lon=place.lon,
        )
        return key

    def site(self, name: str, kind: str, parent: Key | None) -> Key:
        """The key of a named site; ``parent`` is the place it is said to lie in."""
        for known, draft in self.drafts.items():
            if known[0] == "Place" and draft.name == name and (parent is None or len(known) < 4):
                return known
        key: Key = ("Place", "site", name, *([parent] if parent else []))
        self.draft(key, "Place", name, kind=kind or "site")
        return key

    def body(self, name: Name) -> Key:
        """The key of a body by its full name and region."""
        code = name.region.code if name.region else name.open_form
        key: Key = ("Organization", name.full, code)
        level = name.region.level if name.region else None
        draft = self.draft(key, "Organization", name.shown, kind=name.kind or "other", level=level)
        if len(name.shown) > len(draft.name):
            draft.form(draft.name)
            draft.name = name.shown
        return key


def _renamed(fact: DraftFact, old: Key, new: Key) -> DraftFact:
    if old not in (fact.subject, fact.object):
        return fact
    subject, object_ = (new if key == old else key for key in (fact.subject, fact.object))
    return replace(fact, subject=subject, object=object_)
