"""Words -> document spans: 《…》 with the marks; the title is ``head``."""

from __future__ import annotations

import re

from graph.mentions.spans import Span, Words

_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){1,120})》")


def documents(sentence: Words) -> list[Span]:
    """The named works of one sentence, outer marks first; a list 《…》《…》 gives each."""
    found = _TITLE.finditer(sentence.text, sentence.sentence.start, sentence.sentence.end)
    return [Span(m.start(), m.end(), "Document", head=m.group(1)) for m in found]
