"""Sites -> those that are bodies here, by what they do or beside whom they stand.

The tagger reads 盐湖区|少年宫 as a place and its name and 陇县文化馆 as one body: whether either
is a site or the staff of it, the clause says. It does what a verb behind it tells
(盐湖区少年宫|举办…), or is named in one list with bodies (幼儿园及|玉树州文化馆). So it is with
works and farms, whatever their names: 甘家湖林场|召开….
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.lexicons import among, forms, words
from graph.mentions.chiefs import within
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told

_DOES = ("event_triggers", "holding_verbs", "hosting_verbs", "speech_verbs", "joining_verbs")
_BEFORE = ("w", "TIME", "t")
_ADVERBS = ("d", "ad", "vd")
_LISTS = ("、",)
_NUMBERS = ("m", "q")


def acting_sites(sentence: Words, sites: Sequence[Span], bodies: Sequence[Span]) -> list[Span]:
    """The sites of a place with a staff of their own, as bodies, that act or stand with bodies."""
    found = list[Span]()
    text, limit, heads = sentence.text, sentence.sentence.end, forms("site_institutes")
    for site in (s for s in sites if s.head and s.source == "site"):
        head = heads.ending(text, site.end, site.start + 2)
        works = forms("works_heads").ending(text, site.end, site.start + 2)
        if head is None and works is None:
            continue
        head = works or head or ""
        seat = site.value.seat if isinstance(site.value, Told) else None
        own = site.inner or ((seat,) if seat is not None else ())
        inner = within(text, replace(site, head=head, inner=own))
        if works and (_counted(sentence, site) or _inner(site, bodies)):
            continue
        if not works and (not inner or inner[-1].end != site.end - len(head)):
            continue  # a name of its own: 泸定县|红军飞夺泸定桥|纪念馆; works have any name
        titled = any(forms(t).at(text, site.end, limit) for t in ("titles", "body_staff"))
        kept = heads.rows.get(head, {}).get("kept") == "yes"
        held = titled or kept or _acts(sentence, site)
        if held or _listed(sentence, site, [*bodies, *found]):
            kind = forms("organ_heads").rows.get(head, {}).get("kind", "other")
            body = replace(site, type="Organization", head=head, kind=kind, source="place")
            found.append(replace(body, value=None, inner=inner[-1:]))
    return found


def _counted(sentence: Words, site: Span) -> bool:
    """Whether a number stands before works that only their kind tells: 41座|井工煤矿."""
    before = sentence.ends.get(site.start)
    return before is not None and sentence.tokens[before].tag in _NUMBERS


def _inner(site: Span, bodies: Sequence[Span]) -> bool:
    """Whether works end the longer name of a body: 兵团第十三师|淖毛湖农场."""
    return any(b.start < site.start and site.end <= b.end for b in bodies)


def _acts(sentence: Words, site: Span) -> bool:
    """Whether a site alone begins its clause and a verb of doing follows, or 由 is before it."""
    index, before = sentence.starts.get(site.end), sentence.ends.get(site.start)
    opens = before is None or sentence.tokens[before].tag in _BEFORE
    if before is not None and sentence.word(sentence.tokens[before]) in _LISTS:
        opens = False  # one of several sites: 盐锅峡电站、|隔河岩电站联合调度
    led = before is not None and sentence.word(sentence.tokens[before]) in words(
        "doing_prepositions"
    )
    if led or index is None or not opens:
        return led
    for token in sentence.tokens[index:]:
        if token.tag not in _ADVERBS:
            return sentence.word(token) in among(*_DOES)
    return False


def _listed(sentence: Words, site: Span, bodies: Sequence[Span]) -> bool:
    """Whether a mark of lists or a joining word ties it to a body."""
    for body in (b for b in bodies if b.source not in ("bare", "class", "that")):
        first, last = sorted((site, body), key=lambda s: s.start)
        if sentence.text[first.end : last.start] in (*_LISTS, *words("joiners")):
            return True
    return False
