"""A unit with a title and no body before it -> the body that it is a part of.

The group whose office the sentence seats in a bureau, the firm that a class word stands for,
else the house that the report is about.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.context import houses, references
from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_NEAR = 24  # characters between a class word and a unit with a title


def whole(
    span: Span,
    line: Line,
    house: Key | None,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> Key | None:
    """The body that the unit ``span`` is a part of; ``house``: the one that the report is about."""
    if (above := _seated(span, line, register)) or (above := _firm(span, line, house, register)):
        return above
    said = line.words.text[span.start : span.end]
    word = forms("that_heads").at(said, 0) if span.source == "unit" else None
    if word is not None and len(word) > 1 and len(said) > len(word) + 2:
        return references.of_word(register, word, span.start, house)  # 集团|安全监管部
    own = house and _of_house(span, line, house, register, keys)
    return house if own else references.glued(register, span, house)


def _seated(span: Span, line: Line, register: Register) -> Key | None:
    """The group whose 办公室 the sentence seats in a bureau: 指挥部下设办公室,办公室设在县林业局,
    由甲兼任办公室主任."""
    if span.source != "bare" or span.head not in words("office_heads"):
        return None
    before = line.words.text[line.sentence.start : span.start]
    if all(word not in before for word in words("seating_words")):
        return None
    heads = sorted(words("seated_groups"))
    named = [references.named_last(register, head, span.start) for head in heads]
    spots = [(e, k) for s, e, k in register.mentions if k in named and e <= span.start]
    return max(spots, key=lambda spot: (spot[0], repr(spot[1])))[1] if spots else None


def _firm(span: Span, line: Line, house: Key | None, register: Register) -> Key | None:
    """The company or school that a class word right before a unit stands for: 公司董事长甲、
    外贸部经理乙, in a report about another house."""
    before = [b for b in line.bodies if b.end <= span.start]
    last = before[-1] if before else None
    if last is None or last.source != "bare" or span.start - last.end > _NEAR:
        return None
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    if not unit or last.head not in words("firm_words") or not houses.titled(last, line):
        return None
    if house is not None and references.of_class(register, house, last.head):
        return None
    return references.named_last(register, last.head, last.start)


def _of_house(
    span: Span,
    line: Line,
    house: Key,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> bool:
    """Whether a unit is one of the house's: 办公室, but 法庭 is the one named last."""
    if span.source == "bare" and span.head in words("that_heads"):
        if references.named_last(register, span.head, span.start):
            return False
    return houses.within(span, line, house, register, keys)


def known_part(said: str, above: Key, register: Register, wholes: Mapping[Key, Key]) -> Key | None:
    """The part ``said`` of the body ``above`` that the report names by another name of the whole.
    ``wholes``: a part -> the body that it is of."""
    drafts = register.drafts
    names = {drafts[above].name, *drafts[above].forms}
    parts = ((k, drafts[k].name) for k, w in wholes.items() if w == above and k in drafts)
    fits = (k for k, n in parts if n.endswith(said) and n.removesuffix(said) in names)
    return next(fits, None)
