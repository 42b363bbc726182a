"""Lines -> places that one line names for sure, and where the others say them again.

The tagger takes 哈拉奇乡 for a place here and 哈拉奇 for a person there. What a line names with
its class word is a place wherever the same words stand; its stem alone (三台 for 三台乡) where a
word of the tagger is just this stem.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.gazetteer import Place
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_LEVELS = ("township", "county", "prefecture")
_NAMES = ("LOC", "ns", "PER", "nr", "nz")
_SURE = ("gazetteer", "village", "site", "listed")
_SHORTEST = 3  # characters of a name with its class word


@dataclass(frozen=True, slots=True)
class Recalled:
    """What a line says of a place: ``stem``: whether the form is one without its class word."""

    value: object
    head: str = ""
    kind: str = ""
    stem: bool = False


def names(text: str, spans: Iterable[Span]) -> dict[str, Recalled]:
    """Form -> place of all that the spans name with its class word, and the stems of units."""
    found: dict[str, Recalled] = {}
    for outer in spans:
        for span in outer.walk():
            if span.type != "Place" or span.source not in _SURE:
                continue
            start = max((i.end for i in span.inner), default=span.start)
            form = text[start : span.end]
            if len(form) < _SHORTEST or " " in form:
                continue
            if span.head:
                found.setdefault(form, Recalled(span.value, span.head, span.kind))
            elif isinstance(span.value, tuple):
                found |= {f: r for f, r in _unit(form, span.value).items() if f not in found}
    return found


def _unit(form: str, value: tuple[Place, ...]) -> dict[str, Recalled]:
    """A unit named in full, and its stem."""
    full = tuple(p for p in value if p.name == form and p.level in _LEVELS)
    if not full:
        return {}
    found = {form: Recalled(value)}
    ending = forms("unit_classes").ending(form, len(form)) or form[-1]
    stem = form.removesuffix(ending)
    if len(stem) > 1 and stem not in words("common_names"):
        found[stem] = Recalled(full, stem=True)
    return found


def recalled(sentence: Words, known: Mapping[str, Recalled], taken: Iterable[Span]) -> list[Span]:
    """The places of ``known`` that stand in the sentence and that no span of ``taken`` holds."""
    text, found = sentence.text, []
    taken = list(taken)
    for form, place in known.items():
        at = text.find(form, sentence.sentence.start, sentence.sentence.end)
        while at >= 0:
            end = at + len(form)
            span = Span(
                at, end, "Place", place.head, place.kind, value=place.value, source="recalled"
            )
            if _stands(sentence, place, at, end) and not any(_keeps(t, span) for t in taken):
                found.append(span)
            at = text.find(form, end, sentence.sentence.end)
    return found


def _keeps(taken: Span, span: Span) -> bool:
    """Whether ``taken`` leaves no room for ``span``; a piece of its name (铜鼓溪|村) does, and
    what only the tagger took for a place."""
    part = not taken.holds(span) or taken.source == "tagger"
    return taken.meets(span) and not (taken.type == "Place" and span.holds(taken) and part)


def _stands(sentence: Words, place: Recalled, start: int, end: int) -> bool:
    token = sentence.covering(start)
    if token is None:
        return False
    if place.stem:
        return (token.start, token.end) == (start, end) and token.tag in _NAMES
    if sentence.text[end : end + 1] in words("village_followers") and end not in sentence.ends:
        return False
    title = forms("titles").at(sentence.text, end - 1, sentence.sentence.end)
    if title is not None and len(title) > 1:
        return False  # 永安市|长
    return token.start == start or end in sentence.ends
