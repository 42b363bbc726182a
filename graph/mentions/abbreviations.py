"""Words -> provinces by their one-character names: 沪滇协作, 在闽投资, 赴粤.

The characters are parts of many words, so that a sign is needed: the tagger's, a verb of place
before it or a word of cooperation behind two of them.
"""

from __future__ import annotations

import re
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.borders import torn
from graph.mentions.spans import Span, Words

_NAMES = ("LOC", "ns")
_STEM = 2
_HARBOUR = "港"  # of a ship, where its sentence names one: 渔船已回|港


def abbreviations(sentence: Words) -> list[Span]:
    """The one-character names of a sentence by start."""
    found: dict[int, Span] = {}
    for match in _pairs().finditer(sentence.text, sentence.sentence.start, sentence.sentence.end):
        region = gazetteer().named(match["names"])  # 京津冀 is a region of its own
        if match.start() in sentence.starts and not region:
            found |= {at: _span(sentence, at) for at in range(*match.span("names"))}
    known = forms("place_abbreviations")
    for index in sentence.ending(known.first):
        token = sentence.tokens[index]
        if token.end - token.start > 4:
            continue
        word = sentence.word(token)
        if gazetteer().named(word) or torn(sentence, token.start, token.end):
            continue  # 京津冀 is a region of its own
        if _filed(sentence, token.end) or lined(sentence, token.end):
            continue
        if word[-1] == _HARBOUR and forms("ship_chars").inside(sentence.line):
            continue
        if token.tag in _NAMES and (len(word) > 1 or known[word]["alone"]):
            if all(char in known for char in word):
                found |= {at: _span(sentence, at) for at in range(token.start, token.end)}
        opener = word[:-1] or sentence.text[max(token.start - 1, 0) : token.start]
        if opener in words("abbreviation_openers") and _alone(sentence, token.end, word):
            found[token.end - 1] = _span(sentence, token.end - 1)
    return [found[at] for at in sorted(found)]


def _filed(sentence: Words, end: int) -> bool:
    """Whether the name of a site's register stands behind: 皖|ICP备00000000号."""
    return forms("filing_words").at(sentence.text, end, sentence.sentence.end) is not None


def lined(sentence: Words, end: int) -> bool:
    """Whether lines named by both ends go on to the word for them: 京沪、沪昆等12条高速."""
    found = _lines().match(sentence.text, end, sentence.sentence.end)
    return found is not None


def _alone(sentence: Words, end: int, word: str) -> bool:
    """Whether the tagger sets the name apart (在|闽), or an opener with it (赴粤, 来川)."""
    if len(word) == 2:
        return bool(forms("place_abbreviations")[word[-1]]["alone"])
    token = sentence.covering(end - 1)
    return len(word) == 1 and token is not None and token.tag in _NAMES


def _span(sentence: Words, at: int) -> Span:
    names = forms("place_abbreviations")[sentence.text[at]]["name"].split("|")
    said = (name for name in names if name[:_STEM] in sentence.text)  # 宁: 宁夏, else 南京
    value = tuple(p for p in gazetteer().named(next(said, names[0])) if p.until is None)
    return Span(at, at + 1, "Place", value=value, source="abbreviation")


@cache
def _lines() -> re.Pattern[str]:
    ends = sorted((w for w in words("road_ends") if len(w) > 1), key=lambda w: (-len(w), w))
    han = "[\u4e00-\u9fff]"
    listed = f"(?:、{han}{{2,3}}){{0,8}}(?:和{han}{{2,3}})?等?(?:[0-9]+条)?"
    return re.compile(f"{han}?{listed}(?:{'|'.join(ends)})")


@cache
def _pairs() -> re.Pattern[str]:
    names, behind = (
        "|".join(sorted(words(table), key=lambda w: (-len(w), w)))
        for table in ("place_abbreviations", "abbreviation_followers")
    )
    return re.compile(f"(?P<names>(?:{names}){{2,5}})(?=(?:{behind}))")
