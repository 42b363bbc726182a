"""Words + places -> firms that a place and a trade name: 湖南|信托, 上海|电气|中标."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_FIELD = "业"  # behind a trade it makes a field of it: 湖南信托|业
_NOUNS = ("n", "vn", "nz")


def trade_firms(sentence: Words, places: Sequence[Span], known: Sequence[Span]) -> Iterator[Span]:
    """Such firms that no span of ``known`` meets."""
    text, limit = sentence.text, sentence.sentence.end
    for place in places:
        trade = _trade(sentence, place)
        if trade is None or not isinstance(place.value, tuple) or place.head:
            continue
        end = place.end + len(trade)
        if text[end : end + 1] == _FIELD or any(
            k.start < end and place.start < k.end for k in known
        ):
            continue
        deed = forms("firm_deeds").at(text, end, limit) is not None
        if deed or (trade in words("listed_trades") and not _noun(sentence, end)):
            yield Span(place.start, end, "Organization", kind="company", source="tagger")


def _trade(sentence: Words, place: Span) -> str | None:
    """The trade right behind a place, where a word ends with it."""
    trade = forms("firm_trades").at(sentence.text, place.end, sentence.sentence.end)
    return trade if trade and place.end + len(trade) in sentence.ends else None


def _noun(sentence: Words, at: int) -> bool:
    """Whether a noun stands at ``at``, of which the trade may be: 湖南信托|市场."""
    index = sentence.starts.get(at)
    return index is not None and sentence.tokens[index].tag in _NOUNS
