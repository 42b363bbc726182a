"""Words -> the villages and townships of banners, 嘎查 and 苏木, and numbered villages (13村),
which no table has.

Their class words are no part of other words, so the name is what reaches back to a mark or a
function word, however the tagger cut it.
"""

from __future__ import annotations

import re

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told

_HAN = "\u3007\u3400-\u9fff"
_BANNER = re.compile(
    rf"(?:(?<=[、,;:。(\"在到赴从由与和及的于了向])|(?<![{_HAN}]))"
    rf"(?P<name>(?:(?![的了在到个])[{_HAN}]){{2,8}}?)"
    r"(?P<word>嘎查|苏木)(?![达长镇木]|村(?!民))"
)
SUM = "苏木"
GACHA = re.compile(rf"(?:(?![的了在到个])[{_HAN}]){{2,8}}?(?P<word>嘎查)")
BANNER_WORD = re.compile(r"嘎查|苏木")
_NUMBERED = re.compile(
    r"(?:(?<=[,;:。(\"在到赴从由与和及驻向])|(?<=\d村、)|(?<![^\n]))\d{1,2}村(?![0-9级寨庄镇落容组])"
)
_VILLAGE = "村"


def numbered(sentence: Words, known: list[Span]) -> list[Span]:
    """Villages that have a number for a name, as many have in Xinjiang; no 3镇、12村."""
    line = sentence.sentence
    if _VILLAGE not in sentence.text[line.start : line.end]:
        return []
    found = _NUMBERED.finditer(sentence.text, line.start, line.end)
    kind = forms("village_words")[_VILLAGE]["kind"]
    spans = (
        Span(m.start(), m.end(), "Place", _VILLAGE, kind, value=Told(), source="village")
        for m in found
    )
    return [s for s in spans if not any(s.meets(k) for k in known)]


def banner(sentence: Words, known: list[Span]) -> list[Span]:
    """嘎查 and 苏木 that stand alone: their class words are no part of other words, so the name
    is what reaches back to a mark or a function word, however the tagger cut it."""
    found: list[Span] = []
    if not BANNER_WORD.search(sentence.text, sentence.sentence.start, sentence.sentence.end):
        return found
    for match in _BANNER.finditer(sentence.text, sentence.sentence.start, sentence.sentence.end):
        start, end, word = match.start("name"), match.end(), match["word"]
        inside = [k for k in known if start <= k.start and k.end <= match.start("word")]
        if any(k.end == end for k in known) or any(k.start < start < k.end for k in known):
            continue
        if any(match["name"].endswith(w) for w in words("village_stops")):
            continue
        if any(k.end - k.start > 2 and k.inner for k in inside):
            continue
        kind = forms("village_words")[word]["kind"]
        if held := gazetteer().named(sentence.text[start:end]):
            found.append(Span(start, end, "Place", value=held, source="gazetteer"))
        else:
            found.append(Span(start, end, "Place", word, kind, value=Told(), source="village"))
    return found
