"""The links at the head of a page -> the body whose page it is: 某附属医院 | 首页 > 新闻中心.

Only what fills the first field counts, alone or with the word for a site behind it (某大学|新闻网);
the links themselves (首页, 政务公开) name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.lexicons import forms
from graph.mentions.spans import Span, Words

_LED = re.compile(r"\W*(?:[\u4e00-\u9fff]{1,6}位置 *: *)?")
_FIELD_ENDS = frozenset("|>›»→/-·")
_LONGEST = 4  # characters of the longest word for a site with what it is of: 新闻网站


def of_site(sentence: Words, found: Sequence[Span]) -> list[Span]:
    """The body of ``found`` with which a line of links begins."""
    start = sentence.sentence.start
    led = _LED.match(sentence.text, start, sentence.sentence.end)
    first = led.end() if led else start
    heads = forms("organ_heads").rows
    whole = [b for b in found if heads.get(b.head, {}).get("unit") != "pair"]
    return [b for b in whole if b.start == first and _fills(sentence, b)][:1]


def _fills(sentence: Words, body: Span) -> bool:
    """Whether a field ends right behind a body, or behind the word for its site."""
    text, limit = sentence.text, sentence.sentence.end
    for end in range(body.end, min(body.end + _LONGEST, limit) + 1):
        behind = text[end : end + 1]
        if end == limit or behind.isspace() or behind in _FIELD_ENDS:
            return end == body.end or bool(forms("site_names").ending(text, end, body.end))
    return False
