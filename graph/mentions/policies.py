"""Words -> fields of work that the tagger takes for firms: 做好|迎峰度夏电力|保供工作."""

from __future__ import annotations

import re

from graph.lexicons import forms
from graph.mentions.spans import Words
from graph.model import Token


def is_work(sentence: Words, token: Token) -> bool:
    """Whether a field of trade is only what policy is about, wherever the report has the words:
    做好|迎峰度夏电力|保供工作; not a firm that also does something."""
    word, text = sentence.word(token), sentence.text
    if forms("firm_trades").ending(word, len(word)) is None:
        return False
    verbs, nouns = forms("policy_verbs"), forms("policy_nouns")
    for met in re.finditer(re.escape(word), text):
        ends_clause = not text[met.end() : met.end() + 1].isalnum()
        worked = verbs.ending(text, met.start()) is not None and ends_clause
        if not (worked or nouns.at(text, met.end())):
            return False
    return True
