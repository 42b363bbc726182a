"""Words -> bodies of set form (第七师, 一二五团, 73021部队), as the rules of ``bodies.toml`` say.

``declared`` reads the short names that the report itself gives: (以下简称“中国寰建”); they are
read everywhere in it like those of the user's glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import rulebook
from graph.gazetteer import gazetteer
from graph.glossary import Entry, Glossary
from graph.lexicons import forms, words
from graph.mentions.envoys import country_before
from graph.mentions.organs import organs
from graph.mentions.spans import Span, Words
from graph.mentions.unclosed import second_sign

_WHOLE = 30  # characters of a full name that begins with its short one
_Rule = tuple[re.Pattern[str], re.Pattern[str] | None, dict[str, object]]


@cache
def _rules(use: str) -> tuple[_Rule, ...]:
    """The rules of one use with their patterns and what these require of a line."""
    found = (rule for rule in rulebook.rules("bodies") if rule["use"] == use)
    return tuple((re.compile(str(r["pattern"])), rulebook.required(r), r) for r in found)


@cache
def _needed(use: str) -> re.Pattern[str] | None:
    """What a line must hold of that the rules of one use require, if each of them requires some."""
    needs = [needs.pattern for _, needs, _ in _rules(use) if needs]
    return re.compile("|".join(needs)) if len(needs) == len(_rules(use)) else None


def patterned(sentence: Words) -> Iterator[Span]:
    """The openings of set form; the one that another follows at once holds it."""
    before: Span | None = None
    for found in sorted(_found(sentence), key=lambda s: s.start):
        if before is not None and before.end == found.start:
            found = Span(
                before.start,
                found.end,
                "Organization",
                head=found.head,
                kind=found.kind,
                inner=(before,),
                source=found.source,
            )
        before = found
        yield found
    yield from _of_session(sentence)


def _of_session(sentence: Words) -> Iterator[Span]:
    """National organs with the number of their session inside: 中国共产党|第二十届|中央委员会."""
    text, start, end = sentence.text, sentence.sentence.start, sentence.sentence.end
    if (needed := _needed("session")) and not needed.search(text, start, end):
        return
    for pattern, needs, rule in _rules("session"):
        if needs and not needs.search(text, start, end):
            continue
        for match in pattern.finditer(text, start, end):
            form = match["a"] + match["o"]
            if form in organs():
                kind = str(rule["kind"])
                yield Span(*match.span(), "Organization", form, kind, source="organ")


def _found(sentence: Words) -> Iterator[Span]:
    text, start, end = sentence.text, sentence.sentence.start, sentence.sentence.end
    if (needed := _needed("opening")) and not needed.search(text, start, end):
        return
    for pattern, needs, rule in _rules("opening"):
        if needs and not needs.search(text, start, end):
            continue
        for match in pattern.finditer(text, start, end):
            if rule.get("unplaced") and _placed(match["o"]):
                continue
            above = _above(sentence, match.start("o"), rule.get("within"))
            first = match.start("o")
            if rule.get("sender"):
                first = country_before(text, first)
            yield Span(
                above.start if above else first,
                match.end("o"),
                "Organization",
                head=_class_word(match["o"]) if rule.get("unplaced") else match["o"][-1],
                kind=str(rule["kind"]),
                inner=(above,) if above else (),
                value=rule.get("within"),
                source="set",
            )


def _placed(name: str) -> bool:
    """Whether the name is that of a place of the table, which the grammar of places reads."""
    return bool(gazetteer().named(name.removesuffix(_class_word(name))))


def _class_word(name: str) -> str:
    return forms("organ_heads").ending(name, len(name), 1) or name[-1]


def _above(sentence: Words, end: int, name: object) -> Span | None:
    """The body ``name`` right before a unit of it: 新疆生产建设兵团|第七师."""
    form = organs().ending(sentence.text, end, sentence.sentence.start) if name else None
    if form is None or organs()[form]["name"] != name:
        return None
    return Span(end - len(form), end, "Organization", head=form, source="organ")


def posted(sentence: Words, cursor: int) -> int | None:
    """The end of 驻…纪检监察组 right behind the body that ends at ``cursor``."""
    for pattern, *_ in _rules("part"):
        if match := pattern.match(sentence.text, cursor, sentence.sentence.end):
            return match.end("o")
    return None


def named_in_bracket(sentence: Words, cursor: int) -> int:
    """The place behind the bracket at ``cursor`` that gives a short name or a second sign, else
    ``cursor``."""
    if sentence.text[cursor : cursor + 1] != "(":
        return cursor
    for pattern, *_ in _rules("declared"):
        if match := pattern.match(sentence.text, cursor, sentence.sentence.end):
            return match.end()
    return second_sign(sentence.text, cursor)


def _grown(name: str) -> bool:
    """Whether the grammar reads the name by itself: a class word, a place or level with a head."""
    if name in words("organ_heads") or name in words("that_heads"):
        return True
    if forms("organ_heads").ending(name, len(name), 1) is None:
        return False
    sizes = range(2, min(len(name), 9))
    placed = any(p.is_division for n in sizes for p in gazetteer().named(name[:n]))
    return placed or forms("levels").at(name, 0) is not None


def declared(text: str, glossary: Glossary) -> Glossary:
    """``glossary`` with the short names of bodies that ``text`` gives in brackets."""
    found: dict[str, Entry] = {}
    for pattern, *_ in _rules("declared"):
        for match in pattern.finditer(text):
            name = match.group("o")
            head = forms("organ_heads").ending(text, match.start())
            if head and len(head) > 1 and not _grown(name) and name not in words("parties"):
                found[name] = Entry(name, "Organization", name)
                start = text.rfind(name, max(0, match.start() - _WHOLE), match.start())
                whole = text[start : match.start()] if start >= 0 else ""
                plain = len(whole) > len(name) and whole.isalnum()
                if plain and head not in words("legal_forms"):  # 清华大学(以下简称"清华")
                    kind = forms("organ_heads")[head]["kind"]
                    found[whole] = Entry(whole, "Organization", whole, kind)
    if not found:
        return glossary
    return Glossary({**found, **glossary.entries}, glossary.conflicts)
