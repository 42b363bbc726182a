"""Report + sentences + tokens -> lines: each sentence with its typed spans.

The order decides who wins: what stands in 《》 is the document's, bodies and sites come
before the places in them, persons before nothing. Headers and footers give bodies and
persons only through the credits; a disclaimer gives only bodies.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from graph import numbers
from graph.glossary import NONE, Glossary
from graph.lexicons import forms
from graph.lexicons import words as words_of
from graph.mentions import recalled
from graph.mentions.beside import beside_title, described
from graph.mentions.bodies import bodies
from graph.mentions.chiefs import headed_sites
from graph.mentions.countedclasses import uncounted
from graph.mentions.days import dated
from graph.mentions.documents import documents, issuers
from graph.mentions.eventfronts import behind
from graph.mentions.events import events
from graph.mentions.halls import halls, without
from graph.mentions.nameforms import NONE as NO_END
from graph.mentions.nameforms import ending, is_sure
from graph.mentions.patterned import declared
from graph.mentions.persons import persons
from graph.mentions.places import places
from graph.mentions.posts import posts
from graph.mentions.prepositions import at_places
from graph.mentions.recalled import Recalled
from graph.mentions.retold import firm_words, long_names, over_units, retold, short_names
from graph.mentions.siteactors import acting_sites
from graph.mentions.siteheads import of_site
from graph.mentions.slots import slots
from graph.mentions.spans import Span, Words, disjoint
from graph.mentions.thatplaces import held_in, pointing, within
from graph.mentions.tied import tied
from graph.mentions.towns import towns
from graph.mentions.vouched import unvouched
from graph.model import Report, Sentence, Token
from graph.names import is_ethnic, surname
from graph.script import simplified
from graph.width import half

_FIRM = (
    "recalled",
    "abbreviation",
    "untagged",
    "listed",
)  # sources of places that no person's name can take
_PLACED = ("disclaimer",)  # roles of lines outside the text whose places count
_BESIDE = ("slot", "title")  # sources of names whose place in the sentence makes them sure
TEXT_ROLES = ("title", "subtitle", "heading", "caption", "paragraph", "dateline", "related")

_Item = TypeVar("_Item")

_HAN_NAME, _SHORT = 3, 2  # characters of most names of persons, and of the others
_MARKS = (",", "、", "。", ";", ")")


@dataclass(frozen=True)
class Line:
    """One sentence with its spans; ``bodies`` holds bare heads too (``source="bare"``)."""

    words: Words
    places: tuple[Span, ...] = ()
    bodies: tuple[Span, ...] = ()
    persons: tuple[Span, ...] = ()
    posts: tuple[Span, ...] = ()
    events: tuple[Span, ...] = ()
    documents: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    figureless: tuple[Span, ...] | None = None  # what holds no figure; None where none is read
    # Kept, as all readers ask for them all the time: where the line stands, and its characters
    # with half-width marks.
    sentence: Sentence = field(init=False, repr=False)
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take both from the words."""
        object.__setattr__(self, "sentence", self.words.sentence)
        object.__setattr__(self, "text", self.words.line)

    @cached_property
    def figures(self) -> tuple[Span, ...]:
        """The amounts; read when asked for, as names need them in few lines."""
        return () if self.figureless is None else _figures(self.words, self.figureless)


def lines(
    report: Report,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    glossary: Glossary = NONE,
) -> tuple[Line, ...]:
    """The lines of a report; ``tokens`` are relative to each sentence's start."""
    plain = simplified(report.text)
    text, traditional = half(plain), plain is not report.text
    whens = dated(report, text)
    glossary = declared(text, glossary)
    towns_ = towns(text)
    starts, begins = [start for start, _ in towns_], [when.start for when in whens]
    found = []
    for sentence, words_ in zip(sentences, tokens, strict=True):
        held = [t for t in _within(towns_, starts, sentence) if t[1] <= sentence.end]
        words_ = at_places(report.text, sentence.start, words_)
        words = Words(text, sentence, words_, glossary, held, traditional=traditional)
        inside = [w for w in _within(whens, begins, sentence) if w.end <= sentence.end]
        found.append(_line(words, tuple(inside), ()))
    named = [(line.words, s) for line in found for s in line.persons]
    if firms := firm_words([line.words for line in found], named):
        found = [_without(line, firms) for line in found]
        named = [(line.words, s) for line in found for s in line.persons]
    places = recalled.names(text, (s for line in found for s in line.places))
    if torn := over_units(named, places):
        found = [_without(line, torn) for line in found]
        named = [(line.words, s) for line in found for s in line.persons]
    if weak := unvouched([(line.words, line.persons) for line in found]):
        found = [_without(line, weak) for line in found]
        named = [(line.words, s) for line in found for s in line.persons]
        torn |= weak
    people = long_names(named)
    places = {f: p for f, p in places.items() if f not in people or not _like_person(f, p)}
    names = [n for n in people if n not in places]
    short = short_names(named, ((line.words, p) for line in found for p in line.posts))
    return tuple(_without(_again(line, names, short, places), torn) for line in found)


def _within(items: Sequence[_Item], starts: Sequence[int], sentence: Sentence) -> Sequence[_Item]:
    """The items, in the order of their ``starts``, that start in a sentence."""
    first = bisect_left(starts, sentence.start)
    return items[first : bisect_left(starts, sentence.end, first)]


def _like_person(form: str, place: Recalled) -> bool:
    """Whether a site's name may as well be a person's, as that of another line is: 石河山."""
    natural = len(place.head) == 1 and place.head not in words_of("village_words")
    return natural and len(form) == _HAN_NAME


def _without(line: Line, firms: Set[str]) -> Line:
    """The line without the persons that are pieces of a firm's name."""
    text = line.words.text
    left = tuple(s for s in line.persons if text[s.start : s.end] not in firms)
    return line if len(left) == len(line.persons) else replace(line, persons=left)


def _again(line: Line, names: list[str], short: list[str], places_: Mapping[str, Recalled]) -> Line:
    """The line read once more where it holds a name known from another line and missed it."""
    sentence, text = line.sentence, line.words.text
    if sentence.role not in (*TEXT_ROLES, *_PLACED):
        return line
    given = []
    for name in names:
        at = text.find(name, sentence.start, sentence.end)
        while at >= 0:
            given.append(Span(at, at + len(name), "Person", source="slot"))
            at = text.find(name, at + len(name), sentence.end)
    if sentence.role in TEXT_ROLES:
        given += retold(line.words, short)
    given = disjoint(given)
    known = (*line.places, *line.bodies, *line.documents, *given)
    again = disjoint(recalled.recalled(line.words, places_, known))
    if not again and all(any(p.holds(g) for p in line.persons) for g in given):
        return line
    return _line(line.words, line.dates, tuple(given), tuple(again))


def _line(
    words: Words,
    whens: tuple[Span, ...],
    given: tuple[Span, ...],
    again: tuple[Span, ...] = (),
) -> Line:
    sentence = words.sentence
    if sentence.role in ("file", "ellipsis"):
        return Line(words)
    if sentence.role == "navigation":
        return Line(words, bodies=tuple(of_site(words, bodies(words, places(words)))))
    if sentence.role not in TEXT_ROLES:
        named = places(words)
        heads = [b for b in bodies(words, named) if b.head and not _namelike(words, b)]
        if sentence.role not in _PLACED:
            return Line(words, bodies=tuple(heads))
        people = _headlined(words, heads, named, given)
        taken = [*heads, *people]
        left = tuple(_outside(named, taken))
        return Line(words, places=left, bodies=tuple(heads), persons=tuple(people))
    works = documents(words)
    named = words.given("Person")
    free = _outside(slots(words), named)
    fixed = _outside(disjoint([*named, *free, *given]), works)
    if glued := [s for s in fixed if _glued(words, s)]:
        words = words.recut(glued)
    units = uncounted(words, _outside(places(words, again), [*works, *fixed]))
    named = uncounted(words, _outside(bodies(words, units), [*works, *fixed]))
    if chiefly := [*headed_sites(words, units), *acting_sites(words, units, named)]:
        named = [*_outside(named, chiefly), *chiefly]
        units = [u for u in units if not any(c.holds(u) for c in chiefly)]
    if whole := [u for u in units if u.head]:
        named = [b for b in named if not any(u.holds(b) for u in whole)]
    named = [_seated(b, units) if b.source == "bare" else b for b in named]
    rooms = halls(words, named, units)
    if rooms:
        named = [p for b in named for p in without(b, rooms)]
        units = disjoint([*rooms, *_outside(units, rooms)])
    sites = [u for u in units if u.head or u.source in _FIRM]
    held = _outside(posts(words, named, units), works)
    held = [p for p in held if not any(f.holds(p) for f in fixed) and not _ethnic(words, p)]
    firm = [*works, *(b for b in named if b.source != "bare"), *held]
    fixed += [s for p in held if (s := beside_title(words, p, firm))]
    fixed += described(words, [*firm, *fixed])
    people = persons(words, [*works, *named, *sites, *held], disjoint(fixed))
    free = _outside(units, people)
    held = [p for p in held if p.inner or tied(words, p, people, held)]
    units = [u for u in free if not any(b.holds(u) for b in named)]
    pointed = [*pointing(words, [*named, *people, *held, *units, *works])]
    units, free = held_in(units, pointed), held_in(free, pointed)
    found = (within(behind(words, e, people), pointed) for e in events(words, free, named))
    happenings = [e for e in found if not any(w.holds(e) for w in works)]
    return Line(
        words,
        places=tuple(units),
        bodies=tuple(sorted((*named, *issuers(words, works)), key=lambda s: s.start)),
        persons=tuple(sorted(people, key=lambda s: s.start)),
        posts=tuple(held),
        events=tuple(happenings),
        documents=tuple(works),
        dates=whens,
        figureless=(*works, *whens, *people, *(b for b in named if b.source != "bare")),
    )


def _glued(words: Words, name: Span) -> bool:
    """Whether the tagger glued a name's first character to the title before it: 局长方|岩团."""
    token = words.covering(name.start)
    if token is None or token.start == name.start:
        return False
    return forms("titles").ending(words.text, name.start, token.start) is not None


def _ethnic(words: Words, post: Span) -> bool:
    """Whether a bare title only begins the name of another people: 局长|东主加."""
    text, ends = words.text, range(post.end + 1, post.end + 4)
    named = (e for e in ends if text[e : e + 1] in _MARKS and is_ethnic(text[post.start : e]))
    return not post.inner and next(named, None) is not None


def _namelike(words: Words, body: Span) -> bool:
    """Whether a body of a line of credits is rather somebody's name of two characters: 田园."""
    said = words.text[body.start : body.end]
    return len(said) == _SHORT and surname(said) == said[0]


def _headlined(
    words: Words, heads: list[Span], named: list[Span], given: tuple[Span, ...]
) -> list[Span]:
    """The persons whom a headline of another report names: 严冬梅|到平武县调研."""
    sites = [p for p in named if p.head or p.source in _FIRM]
    held = posts(words, heads, named)
    taken = [*heads, *sites, *held]
    beside = [s for p in held if p.inner and (s := beside_title(words, p, taken))]
    found = persons(words, taken, disjoint([*given, *slots(words), *beside]))
    return [s for s in found if s.source != "surname" and (s.source in _BESIDE or _goes(words, s))]


def _goes(words: Words, name: Span) -> bool:
    """Whether what a person does follows a name, or it has a Han name's form."""
    ended = ending(words, name.start, name.end) > NO_END
    return ended or is_sure(words.text[name.start : name.end])


def _seated(body: Span, units: list[Span]) -> Span:
    """A bare party body right behind a village that no table knows: 加车村|党支部."""
    if body.head not in words_of("party_units"):
        return body
    seat = next((u for u in units if u.end == body.start), None)
    if seat is None:
        return body
    return replace(body, start=seat.start, inner=(seat,), source="place")


def _outside(spans: list[Span], works: list[Span]) -> list[Span]:
    """The spans that meet none of ``works``: what does not lie in a work's title."""
    if not works or not spans:
        return spans
    return [s for s in spans if not any(w.meets(s) for w in works)]


def _figures(words: Words, taken: Sequence[Span]) -> tuple[Span, ...]:
    start = words.sentence.start
    found = []
    for quantity in numbers.find(words.text[start : words.sentence.end]):
        span = Span(start + quantity.start, start + quantity.end, "Figure", value=quantity)
        if quantity.kind == "time" or quantity.bare or any(t.meets(span) for t in taken):
            continue
        found.append(span)
    return tuple(found)
