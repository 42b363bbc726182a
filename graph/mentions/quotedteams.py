"""Words + place and body spans -> teams that a name in quotes tells apart, or that compete.

北京路社区|"石榴籽"|志愿服务队: the name opens with the place or the body right before the quotes.
曲瓦村|代表队 plays for the village or town that its name opens with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.lexicons import forms, ordered, words
from graph.mentions.heads import aligned
from graph.mentions.spans import Span, Words

_QUOTES = re.compile(r'"[^",。;:!?、0-9]{2,10}"')
_COUNT = re.compile(r"[0-9一二三四五六七八九十两余多]{1,4}[支个家名]")
_SHOPS = ("company", "hospital")
_FIELD = ("n", "v", "a", "b", "s")  # first letters of the tags of words before the class word
_COMPETING, _EACH = "代表队", "各全本"
_WIDEST = 12  # characters of what a team is called behind the quotes


def quoted_teams(sentence: Words, bodies: Sequence[Span], places: Sequence[Span]) -> Iterator[Span]:
    """The teams of one sentence; those that it counts (志愿服务队12支) are none."""
    text = sentence.text
    for match in _QUOTES.finditer(text, sentence.sentence.start, sentence.sentence.end):
        head, end = _class(sentence, match.end())
        if head is None or _COUNT.match(text, end):
            continue
        kind = forms("organ_heads").rows.get(head, {}).get("kind", "association")
        shop = kind in _SHOPS  # 响肠镇|"康寿堂"大药房: where it stands
        before = [s for s in (*bodies, *places) if s.end == match.start() and s.source != "bare"]
        before = [s for s in before if not (shop and s.type == "Place")]
        whose = max(before, key=lambda s: (s.end - s.start, s.type == "Place"), default=None)
        yield Span(
            whose.start if whose else match.start(),
            end,
            "Organization",
            head=head,
            kind=kind,
            inner=(whose,) if whose else (),
            source="place" if whose and whose.type == "Place" else "team",
        )


def competing(sentence: Words, places: Sequence[Span]) -> Iterator[Span]:
    """The teams of villages, wards and towns: 曲瓦村|代表队, 李集镇|代表队; not 各村代表队."""
    kind = str(forms("organ_heads")[_COMPETING]["kind"])
    for place in places:
        end = place.end + len(_COMPETING)
        if sentence.text.startswith(_COMPETING, place.end) and end in sentence.ends:
            if _of_people(sentence.text[place.start : place.end]):
                inner = (*place.inner, place)
                span = (place.start, end, "Organization", _COMPETING, kind)
                yield Span(*span, inner=inner, source="place")
    for token in sentence.tagged("ORG"):
        name = sentence.word(token).removesuffix(_COMPETING)
        if name != sentence.word(token) and _of_people(name) and name[0] not in _EACH:
            span = (token.start, token.end, "Organization", _COMPETING, kind)
            yield Span(*span, source="tagger")


def _of_people(name: str) -> bool:
    """Whether a name is a village's, a ward's or a town's: no bare class word."""
    ends = (*ordered("village_ends"), *ordered("town_levels"))
    return any(name.endswith(end) and len(name) > len(end) + 1 for end in ends)


def _class(sentence: Words, start: int) -> tuple[str | None, int]:
    """The class word of the team whose quoted name ends at ``start``, and where it ends."""
    text, limit = sentence.text, sentence.sentence.end
    for end in range(min(start + _WIDEST, limit), start + 1, -1):
        head = forms("quoted_heads").ending(text, end, start)
        if head is None or not aligned(sentence, end):
            continue
        told = (t for t in sentence.tokens if start <= t.start and t.end <= end)
        titled = text[end - 1 : end + 1] in words("titles")
        if not titled and all(t.tag[:1] in _FIELD or t.tag in ("ORG", "LOC") for t in told):
            return head, end
    return None, start
