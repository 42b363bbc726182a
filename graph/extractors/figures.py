"""Scene -> statistics: what is counted, how many, of what unit, over which period.

What is counted stands right behind the unit (5名英模), or before the number (读书班54期),
or is what the clause is about (座谈会……共召开了11次). Durations, ages, ordinals and the bare
一次 of a programme's items are no statistics.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Coded, Scene
from graph.dates import When
from graph.extractors._clauses import subject
from graph.extractors._coded import sentence_span
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token
from graph.numbers import Quantity

_NOUNS = frozenset(("n", "nz", "vn", "an", "nw", "LOC", "ORG", "nt", "ns", "b", "PER"))


def extract(scene: Scene) -> None:
    """Write the statistics of a report and their facts into its register."""
    block, period = -1, None
    for coded in scene.coded:
        if coded.line.sentence.block != block:
            block, period = coded.line.sentence.block, None
        measured: str | None = None
        for index, span in enumerate(coded.spans):
            if span is None:
                continue
            if span.type == "Date" and isinstance(span.value, When):
                period = _period(span.value) or period
            if span.type == "Figure" and isinstance(span.value, Quantity):
                measured = _figure(scene, coded, index, span, span.value, period, measured)


def _period(when: When) -> str | None:
    """The EDTF interval or date that figures behind ``when`` cover."""
    if when.kind not in ("date", "range", "open"):
        return None
    if when.finish and when.begin != when.finish:
        return f"{when.begin or '..'}/{when.finish}"
    return when.begin


def _figure(
    scene: Scene,
    coded: Coded,
    index: int,
    span: Span,
    quantity: Quantity,
    period: str | None,
    before: str | None,
) -> str | None:
    """Write one statistic; returns its measure, which a growth rate behind it shares."""
    if quantity.kind == "time" or quantity.bare or not quantity.unit:
        return before
    measure = _measure(coded, index, span, quantity, before)
    if measure is None:
        return before
    register = scene.register
    said = scene.report.text[span.start : span.end]
    key: Key = (
        "Statistic",
        measure,
        quantity.value,
        quantity.unit,
        quantity.comparator,
        quantity.change or "",
        period or "",
    )
    register.draft(
        key,
        "Statistic",
        f"{measure} {said}",
        measure=measure,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        comparator=quantity.comparator,
        change=quantity.change,
        period=period,
        words=said,
    )
    register.mention(key, span.start, span.end)
    stretch = sentence_span(coded)
    register.fact("states", ("Report",), key, stretch, "figures/stated")
    for agent, _ in subject(coded, index, "")[:1]:
        for about in scene.keys.get(agent, ())[:1]:
            register.fact("about", key, about, stretch, "figures/subject", confidence=0.8)
    return measure


def _measure(
    coded: Coded, index: int, span: Span, quantity: Quantity, before: str | None
) -> str | None:
    words_ = coded.line.words
    floor = _clause_start(coded, index)
    if quantity.change or quantity.kind == "percent":
        own = _preceding(words_, span.start, floor)
        return own or before
    after = _following(coded, index, span)
    if after:
        return after
    previous = coded.spans[index - 1] if index else None
    if previous is not None and previous.type == "Figure":
        return before
    return _preceding(words_, span.start, floor) or _about(words_, floor) or before


def _clause_start(coded: Coded, index: int) -> int:
    """The code point where the clause of ``code[index]`` starts; 、 between figures ends one."""
    at = index
    while at > 0:
        mark = coded.code[at - 1]
        if mark in ",;。!?:":
            break
        if mark == "、" and coded.spans[at - 2] is not None and _is_figure(coded.spans[at - 2]):
            break
        at -= 1
    return coded.starts[at]


def _is_figure(span: Span | None) -> bool:
    return span is not None and span.type == "Figure"


def _following(coded: Coded, index: int, span: Span) -> str | None:
    """The noun phrase (or, for people, the verb) right behind the unit."""
    words_, text = coded.line.words, coded.report_text
    following = coded.spans[index + 1] if index + 1 < len(coded.spans) else None
    if following is not None and following.type == "Document":
        rest = _run(words_, following.end, skip=("等", "各类", "的"))
        return text[rest[0] : rest[1]] if rest else text[following.start : following.end]
    run = _run(words_, span.end)
    if run:
        return text[run[0] : run[1]]
    token = words_.tokens[words_.starts[span.end]] if span.end in words_.starts else None
    if token is not None and token.tag == "v" and len(words_.word(token)) >= 2:
        if words_.word(token) not in words("counting_verbs"):
            return words_.word(token)
    return None


def _run(words_: Words, start: int, skip: tuple[str, ...] = ()) -> tuple[int, int] | None:
    """The run of nouns that starts at ``start`` (after words of ``skip``)."""
    index = words_.starts.get(start)
    if index is None:
        return None
    tokens = words_.tokens[index:]
    while tokens and (words_.word(tokens[0]) in skip or words_.word(tokens[0]) in words("group_words")):
        tokens = tokens[1:]
    end = None
    first = tokens[0].start if tokens else start
    for token in tokens:
        if token.tag not in _NOUNS and not (token.tag == "a" and end is None):
            break
        end = token.end if token.tag in _NOUNS else end
    return (first, end) if end is not None and end - first >= 2 else None


def _preceding(words_: Words, end: int, floor: int) -> str | None:
    """The phrase of [floor, end) behind its last everyday verb, 等 or group word."""
    tokens = [t for t in words_.tokens if floor <= t.start and t.end <= end]
    while tokens and _empty(words_, tokens[-1]):
        tokens.pop()
    last = len(tokens) - 1
    cuts = (i + 1 for i in range(last, -1, -1) if _cuts(words_, tokens[i], last=i == last))
    start = next(cuts, 0)
    phrase = tokens[start:]
    while phrase and (phrase[0].tag in ("u", "w", "d", "ad", "c", "r", "m", "f", "t", "TIME") or
                      words_.word(phrase[0]) in words("group_words")):
        phrase = phrase[1:]
    if not phrase or not any(t.tag in _NOUNS or t.tag == "v" for t in phrase):
        return None
    said = words_.text[phrase[0].start : phrase[-1].end].strip(' "')
    return said if 2 <= len(said) <= 30 else None


def _empty(words_: Words, token: Token) -> bool:
    """A word between what is counted and the number: 共, 约, 达, 为, 了, 同比增长."""
    word = words_.word(token)
    return token.tag in ("d", "u", "w", "ad") or word in words("measure_fillers")


def _cuts(words_: Words, token: Token, *, last: bool) -> bool:
    """Whether what is counted starts behind ``token``: 等, or a verb whose object it is.

    Right before the number only a verb of holding cuts: in 专题交流研讨77场 the verb counts.
    """
    word = words_.word(token)
    if word == "等" or word in words("counting_verbs"):
        return True
    return not last and token.tag == "v" and word in words("event_triggers")


def _about(words_: Words, floor: int) -> str | None:
    """The first noun phrase of the clause, the topic of 座谈会在……召开了11次."""
    tokens = [t for t in words_.tokens if t.start >= floor]
    phrase: list[Token] = []
    for token in tokens:
        if token.tag in ("p", "w") and phrase:
            break
        if words_.word(token) == "的" or token.tag in ("v", "r", "d"):
            phrase = []
        elif token.tag in _NOUNS:
            phrase.append(token)
        elif phrase:
            break
    if not phrase:
        return None
    said = words_.text[phrase[0].start : phrase[-1].end]
    return said if len(said) >= 2 else None
