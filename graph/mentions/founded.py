"""The name of a group right behind the verb that sets it up -> where its level opens it.

Verbs may stand in such a name: 成立|省防范化解金融风险专项工作领导小组.
"""

from __future__ import annotations

from graph.lexicons import among, words
from graph.mentions.spans import Words

_VERBS = 8  # words before what else is read of a name in which its level is looked for
_ENDS = ("w", "u", "p", "PER", "ORG", "LOC", "TIME")


def founded(sentence: Words, left: int) -> int:
    """Where the name that else opens at ``left`` does with its level; ``left`` without one."""
    index, tokens = sentence.starts.get(left, 0), sentence.tokens
    for at in range(index, max(0, index - _VERBS), -1):
        if level_at(sentence, tokens[at].start):
            return tokens[at].start
        if tokens[at].tag in _ENDS and at != index:
            break
    return left


def level_at(sentence: Words, start: int) -> str:
    """The level that opens the name of what is set up at ``start``: 成立|省…; "" without one."""
    index = sentence.starts.get(start, 0)
    word = sentence.word(sentence.tokens[index])
    if index == 0 or word not in words("levels"):
        return ""
    before = sentence.word(sentence.tokens[index - 1])
    return word if before in among("founding_verbs", "adjusting_verbs") else ""
