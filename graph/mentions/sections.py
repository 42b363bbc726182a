"""Words + place spans -> sections of roads and rivers: 二广高速|泽州段 is the road, where it passes
泽州; and roads that the tagger takes for persons: 张石|高速."""

from __future__ import annotations

from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.borders import roads
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token

_PLACES = ("LOC", "ns")
_PERSONS = ("PER", "nr", "nz")
_ENDS = 2  # characters of a road's name: its two ends
_HIGHWAY = "高速"


def sections(sentence: Words, known: list[Span]) -> list[Span]:
    """``known`` with such sections and roads, in place of what they hold."""
    found, text, parts = list[Span](), sentence.text, forms("section_words")
    if _HIGHWAY in sentence.line:
        found = [s for t in sentence.tagged(*_PERSONS) if (s := _highway(sentence, t))]
        found = [f for f in found if not any(f.meets(k) for k in known)]
    for index in sentence.ending(parts.last):
        token = sentence.tokens[index]
        word = parts.ending(text, token.end, sentence.sentence.start)
        if word is not None and (part := _passed(sentence, token.end - len(word))):
            wholes = [*(w for k in (*known, *found) for w in k.walk()), *roads(sentence)]
            whole = next((w for w in wholes if w.end == part.start and _leads(sentence, w)), None)
            if whole is not None:
                value = Told(whole=whole, part=part)
                found.append(replace(whole, end=token.end, inner=(), value=value))
    if not found:
        return known
    found = [f for f in found if not any(o.holds(f) and o is not f for o in found)]
    return sorted([*(k for k in known if not any(f.meets(k) for f in found)), *found], key=_start)


def _start(span: Span) -> int:
    return span.start


def _passed(sentence: Words, cut: int) -> Span | None:
    """The place that ends at ``cut``, before the word for a section."""
    token = sentence.covering(cut - 1) if cut > sentence.sentence.start else None
    if token is None or cut - token.start < _ENDS:
        return None
    held = gazetteer().named(sentence.text[token.start : cut])
    if held:
        return Span(token.start, cut, "Place", value=held, source="gazetteer")
    if token.tag not in _PLACES:
        return None
    return Span(token.start, cut, "Place", kind="region", value=Told(), source="tagger")


def _leads(sentence: Words, whole: Span) -> bool:
    """Whether the span is a road, a railway or a water."""
    last = sentence.text[whole.end - 1]
    ended = forms("road_ends").ending(sentence.text, whole.end, whole.start + 1)
    return ended is not None or last in words("water_classes")


def _highway(sentence: Words, token: Token) -> Span | None:
    """The road whose two ends the tagger takes for a person: 张石|高速|涞源段."""
    text, end = sentence.text, token.end
    if end - token.start != _ENDS or not text.startswith(_HIGHWAY, end):
        return None
    end += len(_HIGHWAY)
    index, stop = sentence.starts.get(end), sentence.sentence.end
    after = sentence.tokens[index] if index is not None else None
    goes_on = forms("road_behind").at(text, end, stop) or text[end : end + 1] in words(
        "section_words"
    )
    if not goes_on and (after is None or after.tag not in _PLACES):
        return None
    value = Told()
    return Span(token.start, end, "Place", _HIGHWAY, "site", value=value, source="site")
