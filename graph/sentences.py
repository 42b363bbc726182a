"""Report -> Sentences with exact offsets.

A sentence ends after 。!?;… or at the end of its block, but not inside quotation marks
or brackets, so that what was said stays with who said it. An unclosed quotation mark
holds a sentence together for at most ``_LONGEST`` characters.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Block, Report, Sentence

_ENDS = frozenset("。!?;\uff01\uff1f\uff1b")
_STOPS = frozenset("。!?…\uff01\uff1f")
_OPEN = {
    "“": "”",
    "「": "」",
    "『": "』",
    "(": ")",
    "\uff08": "\uff09",
    "《": "》",
    "【": "】",
    "〔": "〕",
}
_STRAIGHT = '"'  # opens and closes by turns
_CLOSE = frozenset(_OPEN.values())
_AFTER = frozenset("”』」)】\"'\uff09")
_BEFORE_SPEECH = frozenset(":,\uff1a\uff0c")
_COMMAS = frozenset(",、\uff0c")
_LONGEST = 600  # characters after which a sentence ends at its next comma


def sentences(report: Report) -> tuple[Sentence, ...]:
    """All sentences of all blocks in the order of the text."""
    return tuple(
        Sentence(start, end, index, block.role)
        for index, block in enumerate(report.blocks)
        for start, end in _split(report.text, block)
    )


def _split(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for cut in _cuts(text, block):
        piece = text[start:cut]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if left < right:
            yield left, right
        start = cut


def _cuts(text: str, block: Block) -> Iterator[int]:
    """Ends of sentences inside the block, its own end last."""
    position, since = block.start, block.start
    paired = text.count(_STRAIGHT, block.start, block.end) % 2 == 0
    while position < block.end:
        char = text[position]
        if char in _OPEN or (char == _STRAIGHT and paired):
            limit = min(block.end, since + _LONGEST)
            straight = text.find(_STRAIGHT, position + 1, limit) + 1 if char == _STRAIGHT else 0
            closing = straight or _closing(text, position, limit)
            said = text[position - 1 : position] in _BEFORE_SPEECH and position > since
            position = closing or position + 1
            if closing and said and text[closing - 2] in _STOPS:
                yield position
                since = position
            continue
        position += 1
        if position - since > _LONGEST and char in _COMMAS:
            yield position
            since = position
            continue
        if char in _ENDS or (char == "…" and text[position : position + 1] != "…"):
            while position < block.end and text[position] in _AFTER:
                position += 1
            yield position
            since = position
    yield block.end


def _closing(text: str, start: int, limit: int) -> int | None:
    """The index behind the mark that closes the one at ``start``, or None."""
    wanted = [_OPEN.get(text[start], _STRAIGHT)]
    for position in range(start + 1, limit):
        char = text[position]
        if char == wanted[-1]:
            wanted.pop()
            if not wanted:
                return position + 1
        elif char in _OPEN:
            wanted.append(_OPEN[char])
        elif char in _CLOSE:
            return None
    return None
