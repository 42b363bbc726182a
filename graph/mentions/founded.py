"""The name of a group right behind the verb that sets it up -> where its level opens it.

Verbs may stand in such a name: 成立|省防范化解金融风险专项工作领导小组; so may words that else
end a name: 成立|文明城市创建工作领导小组, 成立|和美乡村建设工作专班.
"""

from __future__ import annotations

from graph.lexicons import among, words
from graph.mentions.spans import Words

_VERBS = 8  # words before what else is read of a name in which its level is looked for
_ENDS = ("w", "u", "p", "PER", "ORG", "LOC", "TIME")
_QUALITIES = ("a", "an", "ad", "nz", "n")  # tags of what may open a name
_AND, _DONE = "和", "了"  # 和 begins a word that no tagger knows: 和|美乡村
_OPENING = 3  # words between the verb and what else is read of a name


def founded(sentence: Words, left: int) -> int:
    """Where the name that else opens at ``left`` does with its level, or right behind the verb
    that sets it up; ``left`` without either."""
    index, tokens = sentence.starts.get(left, 0), sentence.tokens
    for at in range(index, max(0, index - _VERBS), -1):
        if level_at(sentence, tokens[at].start):
            return tokens[at].start
        if tokens[at].tag in _ENDS and at != index:
            break
    for at in range(index - 1, max(0, index - 1 - _OPENING), -1):
        before = sentence.word(tokens[at - 1])
        and_ = sentence.word(tokens[at]) == _AND and at == index - 1
        if not and_ and tokens[at].tag not in _QUALITIES:
            break
        if before.removesuffix(_DONE) in among("founding_verbs", "adjusting_verbs"):
            return tokens[at].start
        if before == _DONE and at > 1 and sentence.word(tokens[at - 2]) in words("founding_verbs"):
            return tokens[at].start
    return left


def level_at(sentence: Words, start: int) -> str:
    """The level that opens the name of what is set up at ``start``: 成立|省…; "" without one."""
    index = sentence.starts.get(start, 0)
    word = sentence.word(sentence.tokens[index])
    if index == 0 or word not in words("levels"):
        return ""
    before = sentence.word(sentence.tokens[index - 1])
    return word if before in among("founding_verbs", "adjusting_verbs") else ""
