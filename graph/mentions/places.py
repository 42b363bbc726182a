"""Words -> place spans: units of the place table, chains of them, named sites.

A place span's ``value`` is the tuple of table places that its form can mean (empty for
a site or a place that the table lacks); choosing among them is the context's work. In a
chain (云南省昆明市五华区) the span is the innermost place, the others are ``inner``.
"""

from __future__ import annotations

from graph.gazetteer import Match, Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words, disjoint

_NAMES = ("LOC", "ns", "ORG", "nt")
_MADE_OF = frozenset(("n", "nz", "nr", "ns", "nw", "PER", "LOC", "xc", "vn"))


def places(sentence: Words) -> list[Span]:
    """Place spans of one sentence by start; chains joined, sites with what lies before them."""
    units = _chained(_units(sentence))
    sites = _sites(sentence, units)
    left = [u for u in units if not any(s.holds(u) for s in sites)]
    return disjoint([*left, *sites, *_unlisted(sentence, [*left, *sites])])


def _units(sentence: Words) -> list[Span]:
    """Table places that the tokens allow; the longest from each start, left to right."""
    base = sentence.sentence.start
    text = sentence.text[base : sentence.sentence.end]
    found: list[Span] = []
    for match in gazetteer().match(text):
        start, end = base + match.start, base + match.end
        after = found[-1].end if found else -1
        if start >= after and _stands(sentence, match, start, end, after):
            found.append(Span(start, end, "Place", value=match.places, source="gazetteer"))
    return found


def _stands(sentence: Words, match: Match, start: int, end: int, after: int) -> bool:
    """Whether the tokens let ``match`` be a place here."""
    if match.form in words("common_names") and start != after:
        return False
    token = sentence.covering(start)
    if token is None:
        return False
    if start == after:  # goes on a chain
        return match.full or end in sentence.ends or token.tag in _NAMES
    if _clear(sentence, match, end):
        glued = sentence.text[token.start : start]
        free = glued in words("body_prefixes") or glued in words("function_chars")
        return start == token.start or free or len(match.form) >= 4
    if start != token.start:
        return False
    if sentence.text[end - 1 : end + 1] in words("level_compounds") and end not in sentence.ends:
        return False
    if token.tag in _NAMES:
        return token.end >= end or end in sentence.ends
    if not match.full or all(p.level == "township" for p in match.places):
        tags = {t.tag for t in sentence.tokens if t.start < end and start < t.end}
        return match.full and len(match.form) >= 3 and end in sentence.ends and "LOC" in tags
    return len(match.form) >= 3 and end in sentence.ends


def _clear(sentence: Words, match: Match, end: int) -> bool:
    """Whether a full name of a county or more stands, however the tokens were cut: its class
    word must not begin another word (吉首市 in 吉首市场)."""
    if not match.full or len(match.form) < 3 or match.places[0].level == "township":
        return False
    if match.places[0].level not in ("province", "prefecture", "county"):
        return False
    return end in sentence.ends or sentence.text[end - 1 : end + 1] not in words("level_compounds")


def _chained(units: list[Span]) -> list[Span]:
    """Adjacent units where the second can lie in the first, as one span."""
    joined: list[Span] = []
    for unit in units:
        before = joined[-1] if joined else None
        if before and before.end == unit.start:
            inside = _inside(_candidates(unit), _candidates(before))
            if inside:
                outer = _narrowed(before, inside)
                joined[-1] = Span(
                    before.start,
                    unit.end,
                    "Place",
                    inner=(
                        *outer.inner,
                        Span(before.start, before.end, "Place", value=outer.value),
                    ),
                    value=inside,
                    source="gazetteer",
                )
                continue
        joined.append(unit)
    return joined


def _candidates(span: Span) -> tuple[Place, ...]:
    return span.value if isinstance(span.value, tuple) else ()


def _inside(inner: tuple[Place, ...], outer: tuple[Place, ...]) -> tuple[Place, ...]:
    table = gazetteer()
    return tuple(p for p in inner if any(p != o and table.within(p, o) for o in outer))


def _narrowed(span: Span, inside: tuple[Place, ...]) -> Span:
    """``span`` with only those candidates that hold one of ``inside``."""
    table = gazetteer()
    left = tuple(o for o in _candidates(span) if any(table.within(p, o) for p in inside))
    return Span(span.start, span.end, "Place", inner=span.inner, value=left, source=span.source)


def _sites(sentence: Words, units: list[Span]) -> list[Span]:
    """Named sites: a head of site_heads with a name before it, and the units before that."""
    heads = forms("site_heads")
    by_end = {u.end: u for u in units}
    found: list[Span] = []
    for token in sentence.tokens:
        head = heads.ending(sentence.text, token.end, sentence.sentence.start)
        if head is None or token.tag not in _MADE_OF or token.tag in ("PER", "nr"):
            continue
        if any(u.start < token.end <= u.end for u in units):
            continue
        start = _name_start(sentence, token.end - len(head))
        unit = _last_unit(units, start, token.end - len(head))
        name_start = unit.end if unit else start
        if unit is None and start in by_end:
            unit = by_end[start]
            start = unit.start
        elif unit is not None:
            start = unit.start
        named = token.end - len(head) - name_start
        if named < 1 and (unit is None or token.tag not in _NAMES):
            continue
        if unit is not None and not _administrative(unit):
            start = name_start = unit.start
            unit = None
        if _proper(sentence, name_start, token.end, unit):
            inner = (unit,) if unit and named > 0 else ()
            village = _village(sentence, start, name_start, token.end - len(head), inner)
            found.append(
                Span(
                    start,
                    token.end,
                    "Place",
                    head=head,
                    kind=str(heads[head]["kind"]),
                    inner=(*inner, *village),
                    source="site",
                )
            )
    return disjoint(found)


def _village(
    sentence: Words, start: int, name_start: int, end: int, inner: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The village before a smaller site (水田村|坪子村民小组), as a span of its own."""
    text = sentence.text
    for at in range(name_start + 2, end):
        word = next((w for w in words("village_words") if text.endswith(w, name_start + 1, at)), None)
        if word and end - at >= 1 and text[at : at + 1] not in words("village_followers"):
            kind = forms("village_words")[word]["kind"]
            return (Span(start, at, "Place", head=word, kind=kind, inner=inner, source="site"),)
    return ()


def _name_start(sentence: Words, end: int) -> int:
    """Where the run of name-like tokens that ends at ``end`` starts."""
    token = sentence.covering(end - 1) if end > sentence.sentence.start else None
    start = end
    while token is not None and token.tag in _MADE_OF and end - token.start <= 16:
        word = sentence.word(token)
        if word.strip() == "" or any(
            word in words(t) for t in ("group_words", "titles", "common_names", "region_words")
        ):
            break
        start = token.start
        index = sentence.starts[start]
        token = sentence.tokens[index - 1] if index else None
    return start


def _last_unit(units: list[Span], start: int, end: int) -> Span | None:
    """The last unit that lies in [start, end)."""
    inside = [u for u in units if start <= u.start and u.end <= end]
    return inside[-1] if inside else None


def _administrative(unit: Span) -> bool:
    """Whether the unit stands with its class word (迭部县), so that a site's name follows it."""
    last = max(_candidates(unit), key=lambda p: p.code, default=None)
    return last is not None and last.is_division and unit.end - unit.start >= 3


def _proper(sentence: Words, start: int, end: int, unit: Span | None) -> bool:
    """Whether the tokens of [start, end) name something: one of them is a name."""
    tags = [t.tag for t in sentence.tokens if t.start < end and start < t.end]
    if unit is not None and unit.end == start:
        return True
    return any(tag in ("LOC", "ns", "PER", "nr", "nz", "ORG", "nt") for tag in tags)


def _unlisted(sentence: Words, known: list[Span]) -> list[Span]:
    """Places that only the tagger sees: villages, roads, foreign towns."""
    heads = forms("site_heads")
    found = []
    for token in sentence.tagged("LOC", "ns"):
        word = sentence.word(token)
        span = Span(token.start, token.end, "Place", source="tagger")
        if len(word.strip()) < 2 or word in words("common_names"):
            continue
        if any(span.meets(k) for k in known):
            continue
        head = heads.ending(sentence.text, token.end, token.start) or ""
        kind = str(heads[head]["kind"]) if head else "region"
        found.append(Span(token.start, token.end, "Place", head=head, kind=kind, source="tagger"))
    return found
