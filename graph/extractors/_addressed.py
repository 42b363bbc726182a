"""Those to whom something is said or for whom it is done: no speakers, though the verb follows.

甲向市委书记乙、县长丙介绍; 甲为优秀教师乙颁奖并讲话. The preposition rules all nouns and names
up to the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.lexicons import words
from graph.mentions.spans import Span

_RULED = ("n", "nz", "nw", "nr", "PER", "nt", "ORG", "ns", "LOC", "vn", "a", "an", "m", "q", "c")
_MARKS = frozenset("、()·")
_OF = "的"


def addressed(coded: Coded, span: Span) -> bool:
    """Whether a preposition of telling or doing rules ``span``, a person or body."""
    line = coded.line.words
    token = line.covering(span.start)
    index = line.starts.get(token.start) if token is not None else None
    while index:
        index -= 1
        before = line.tokens[index]
        if before.start < line.sentence.start:
            return False
        word = line.word(before)
        if word in words("addressing_words"):
            return True
        if before.tag not in _RULED and word not in _MARKS and word != _OF:
            return False
    return False


def unaddressed(coded: Coded, spans: Sequence[Span]) -> list[Span]:
    """Those of ``spans`` that no such preposition rules."""
    return [span for span in spans if not addressed(coded, span)]
