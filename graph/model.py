"""The frozen values that flow from a report to the graph.

All offsets are code points of the report's text, half-open: ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph.light import light

type_names = (
    "Person",
    "Organization",
    "Place",
    "Position",
    "Event",
    "Document",
    "Statistic",
    "Report",
)

Value = object  # a JSON value; ``object`` is a field name below
Modality = Literal["asserted", "planned", "alleged", "denied"]


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader yields: one report's text as decoded, with what the file says of it.

    ``text`` has no BOM and only LF line ends; nothing else is changed.
    ``source`` is the file's name without its folder, ``source_sha256`` of its bytes.
    """

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    source: str | None = None
    source_sha256: str | None = None


@light
@dataclass(frozen=True, slots=True)
class Token:
    """One word with its tag; offsets index the text that was given to the tagger.

    Tags are those of ``tag.dic`` without -B/-I: part-of-speech letters (n v m q r …)
    and PER LOC ORG TIME.
    """

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a report with one function.

    ``role``: navigation, title, subtitle, published, source, caption, heading,
    paragraph, byline, editor, disclaimer.
    """

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report whose header and footer have been told from its text."""

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    source_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block; ``block`` indexes ``Report.blocks``."""

    start: int
    end: int
    block: int
    role: str


@light
@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a report says a fact: ``text[start:end] == quote``, read by ``rule``."""

    start: int
    end: int
    quote: str
    rule: str


@light
@dataclass(frozen=True, slots=True)
class Entity:
    """An entity as one report names it; ``key`` is its id (``identity.entity_id``)."""

    key: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    attributes: tuple[tuple[str, Value], ...] = ()


@light
@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that names (or stands for) the entity ``entity``."""

    start: int
    end: int
    text: str
    type: str
    entity: str
    nested: bool = False
    reference: bool = False


@light
@dataclass(frozen=True, slots=True)
class Fact:
    """A statement of the report about two entities, with its sentence."""

    relation: str
    subject: str
    object: str
    evidence: tuple[Evidence, ...]
    confidence: float = 1.0
    modality: Modality = "asserted"
    qualifiers: tuple[tuple[str, Value], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything known of one report: a pure function of its text.

    ``fingerprint``: by which its reprints are found (``graph.reprints``), 0 for none.
    """

    report: Report
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    fingerprint: int = 0
