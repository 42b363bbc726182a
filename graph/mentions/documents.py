"""Words -> document spans: 《…》 with the marks; the title is ``head``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.lexicons import ordered
from graph.mentions.bodies import bodies
from graph.mentions.places import places
from graph.mentions.spans import Span, Words

_ABOUT = "关于"
_BETWEEN = re.compile(r"[\s、]+")
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){1,120})》")


def documents(sentence: Words) -> list[Span]:
    """The named works of one sentence, outer marks first; a list 《…》《…》 gives each."""
    found = _TITLE.finditer(sentence.text, sentence.sentence.start, sentence.sentence.end)
    return [Span(m.start(), m.end(), "Document", head=m.group(1)) for m in found]


def issuers(sentence: Words, works: Sequence[Span]) -> list[Span]:
    """The bodies that a title names before what it is about, if all of its first words are names of
    bodies: 《中共镇巴县委 镇巴县人民政府|关于…的决定》."""
    found: list[Span] = []
    titles = [w for w in works if _ABOUT in w.head and w.head.endswith(ordered("document_kinds"))]
    named = bodies(sentence, places(sentence)) if titles else []
    for work in titles:
        before = work.head.partition(_ABOUT)[0]
        at = work.start + 1
        inside = [n for n in named if n.source != "bare" and at <= n.start < at + len(before)]
        rest = list(before)
        for one in inside:
            rest[one.start - at : one.end - at] = " " * (one.end - one.start)
        left = _BETWEEN.sub("", "".join(rest))
        for form in ordered("body_prefixes"):
            left = left.replace(form, "")
        found += inside if not left and before[:1].strip() else []
    return found
