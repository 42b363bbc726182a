"""The typed spans that the grammar finds in a sentence, before they are resolved.

A span holds the spans it is made of (``inner``): 合作市人民法院审判委员会 holds
合作市人民法院, which holds 合作市. Offsets are code points of the report's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from graph.glossary import NONE, Entry, Glossary
from graph.light import light
from graph.mentions.addressed import set_apart
from graph.mentions.chiefnames import parted_chiefs
from graph.mentions.gluedacts import parted_acts
from graph.mentions.gluedleads import parted_leads
from graph.mentions.housecommittees import house_committees
from graph.mentions.housenumbers import house_numbers
from graph.mentions.inpieces import in_pieces
from graph.mentions.islandunits import whole_units
from graph.mentions.jointfields import joint_fields
from graph.mentions.mended import mended
from graph.mentions.mistagged import unmistaken
from graph.mentions.overrun import overrun
from graph.mentions.peoples import whole_peoples
from graph.mentions.placefronts import placed_fronts
from graph.mentions.prepositions import parted
from graph.mentions.rejoined import rejoined
from graph.mentions.rowcells import with_cells
from graph.mentions.signs import unsigned
from graph.mentions.stateorgans import state_organs
from graph.mentions.terms import termed
from graph.mentions.thirds import whole_names
from graph.mentions.titledshorts import titled_shorts
from graph.mentions.torn import mended_raw
from graph.mentions.towns import recut
from graph.mentions.unclosed import unclosed
from graph.mentions.worded import worded
from graph.model import Sentence, Token

_DIGIT = re.compile(r"\d")
_LISTED, _CUT = frozenset(("PER",)), frozenset(("PER", "ORG", "LOC", "nt"))
_TAGS = {"Person": "PER", "Organization": "ORG", "Place": "LOC", "Position": "n"}
LISTED = "listed"  # value of a department that only its list shows
GIVEN = "given"  # source of spans that the user's glossary names; their value is its entry


@light
@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """A typed stretch of the text.

    ``head``: what the name ends with (人民法院, 书记, 座谈会). ``kind``: the contract's kind.
    ``region``: for a body that starts with a bare level word (州委, 省第四…组), that word.
    ``value``: what a reader of this type needs besides (place candidates, a quantity,
    a date). ``source``: which grammar or tagger found it.
    """

    start: int
    end: int
    type: str
    head: str = ""
    kind: str = ""
    region: str = ""
    inner: tuple[Span, ...] = ()
    value: object = None
    source: str = ""

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def walk(self) -> Iterator[Span]:
        """This span and all that it is made of, outermost first."""
        yield self
        for part in self.inner:
            yield from part.walk()


class Words:
    """The tokens of one sentence, found by their places in the report's text."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        tokens: Sequence[Token],
        glossary: Glossary = NONE,
        towns: Sequence[tuple[int, int]] = (),
        *,
        traditional: bool = False,
    ) -> None:
        self.text = text  # the report's text with half-width marks
        self.traditional = traditional  # whether the report is written in traditional characters
        self.sentence = sentence
        self.line = text[sentence.start : sentence.end]
        named = glossary.find(text, sentence.start, sentence.end) if glossary.entries else ()
        self._given = [
            Span(a, b, e.type, e.name, e.kind, value=e, source=GIVEN) for a, b, e in named
        ]
        base = sentence.start
        own = [Token(t.start + base, t.end + base, t.tag) for t in tokens]
        apart = in_pieces(text, placed_fronts(text, own), _LISTED)  # 尚文彬|、|拉美司
        joined = state_organs(text, house_numbers(text, unclosed(text, unsigned(text, apart))))
        raw = whole_peoples(text, whole_names(text, overrun(text, joined)))
        raw = parted_chiefs(text, parted_acts(text, parted_leads(text, raw)))
        raw = in_pieces(text, mended_raw(text, unmistaken(text, raw)), _CUT)
        whole = mended(text, rejoined(text, termed(text, raw)))
        self.tokens = titled_shorts(text, worded(text, parted(text, whole)))
        self.tokens = whole_units(text, recut(text, self.tokens, towns))
        self.tokens = joint_fields(text, set_apart(text, self.tokens), traditional=traditional)
        if traditional:
            self.tokens = house_committees(text, self.tokens)
        self.tokens = with_cells(text, sentence, self.tokens)
        if self._given:
            self.tokens = _recut(self.tokens, self._given)
        self.posts = self.given("Position")
        self.starts = {t.start: i for i, t in enumerate(self.tokens)}
        self.ends = {t.end: i for i, t in enumerate(self.tokens)}

    def recut(self, names: Sequence[Span]) -> Words:
        """These words with a token for each of ``names``; the one that held it goes up to it."""
        found = copy(self)
        found.tokens = _recut(self.tokens, names)
        found.starts = {t.start: i for i, t in enumerate(found.tokens)}
        found.ends = {t.end: i for i, t in enumerate(found.tokens)}
        for kept in ("_by_tags", "firsts", "lasts", "pairs"):
            found.__dict__.pop(kept, None)
        return found

    def covering(self, position: int) -> Token | None:
        """The token that holds the character at ``position``."""
        index = self.starts.get(position)
        while index is None and position > self.sentence.start:
            position -= 1
            index = self.starts.get(position)
        return None if index is None else self.tokens[index]

    def tagged(self, *tags: str) -> Iterator[Token]:
        """The tokens with one of ``tags``."""
        held = self._by_tags.get(tags)
        if held is None:
            held = self._by_tags[tags] = [t for t in self.tokens if t.tag in tags]
        return iter(held)

    def given(self, type_: str) -> list[Span]:
        """The names of a type that the user's glossary knows, by start."""
        if not self._given:
            return []
        return [span for span in self._given if span.type == type_]

    def word(self, token: Token) -> str:
        """The token's characters, marks made half-width."""
        return self.text[token.start : token.end]

    @cached_property
    def _by_tags(self) -> dict[tuple[str, ...], list[Token]]:
        """The tokens that were asked for, by their tags."""
        return {}

    def starting(self, chars: frozenset[str]) -> list[int]:
        """Which tokens start with one of ``chars``: most passes have work at few of them."""
        if chars.isdisjoint(self.firsts):
            return []
        return [i for i, char in enumerate(self.firsts) if char in chars]

    def ending(self, chars: frozenset[str]) -> list[int]:
        """Which tokens end with one of ``chars``."""
        if chars.isdisjoint(self.lasts):
            return []
        return [i for i, char in enumerate(self.lasts) if char in chars]

    def opening(self, pairs: frozenset[str]) -> list[int]:
        """At which tokens one of ``pairs`` of characters stands."""
        if pairs.isdisjoint(self.pairs):
            return []
        return [i for i, pair in enumerate(self.pairs) if pair in pairs]

    @cached_property
    def firsts(self) -> list[str]:
        """The first character of each token."""
        return [self.text[t.start] for t in self.tokens]

    @cached_property
    def lasts(self) -> list[str]:
        """The last character of each token."""
        return [self.text[t.end - 1] for t in self.tokens]

    @cached_property
    def pairs(self) -> list[str]:
        """The first character of each token with the one behind it."""
        return [self.text[t.start : t.start + 2] for t in self.tokens]

    @cached_property
    def chars(self) -> frozenset[str]:
        """The characters of the sentence: a pass that needs one of others leaves it alone."""
        return frozenset(self.line)

    @cached_property
    def numbered(self) -> bool:
        """Whether a digit stands in the sentence."""
        return _DIGIT.search(self.line) is not None


def entry(span: Span) -> Entry | None:
    """What the user's glossary says of the name of ``span``; None for other spans."""
    return span.value if isinstance(span.value, Entry) else None


def _recut(tokens: Sequence[Token], given: Sequence[Span]) -> list[Token]:
    """The tokens with one for each given name, and what is left of those it cuts."""
    found = [Token(g.start, g.end, _TAGS[g.type]) for g in given]
    for token in tokens:
        start = token.start
        for name in given:
            if name.start < token.end and start < name.end:
                if start < name.start:
                    found.append(Token(start, name.start, token.tag))
                start = name.end
        if start < token.end:
            found.append(Token(start, token.end, token.tag))
    return sorted(found, key=lambda t: t.start)


def disjoint(spans: Sequence[Span]) -> list[Span]:
    """The spans left when of two that meet the longer (then the earlier) stays; by start."""
    if len(spans) < 2:
        return list(spans)
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start, s.type, s.source)):
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            kept.append(span)
            taken.update(places)
    return sorted(kept, key=lambda s: s.start)
