"""A site that the name of the body which builds or keeps it opens with: 平陆运河|建设指挥部."""

from __future__ import annotations

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_LONGEST = 14  # characters of the name between the site and the end of its head
_INSIDE = frozenset(("n", "nz", "nw", "nt", "ORG", "vn", "a", "f", "b"))  # tags of what it is for


def opens_body(sentence: Words, site: Span) -> bool:
    """Whether nouns alone stand from a site to a head of ``site_bodies`` behind it."""
    heads, text = forms("site_bodies"), sentence.text
    if site.end not in sentence.starts or site.source not in ("site", "natural", ""):
        return False
    for token in sentence.tokens[sentence.starts[site.end] :]:
        if token.end - site.end > _LONGEST or token.tag not in _INSIDE:
            return False
        if heads.ending(text, token.end, site.end) and sentence.word(token) not in words("titles"):
            return True
    return False


def lived(sentence: Words, site: Span) -> bool:
    """Whether a site is a village by the body of its people behind it: 洛吉古村|村委会."""
    if not site.head.endswith(tuple(words("village_words"))):
        return False
    head = forms("organ_heads").at(sentence.text, site.end, sentence.sentence.end)
    if head is None or head in words("village_bodies"):
        return head is not None
    return forms("organ_heads")[head]["kind"] == "party"
