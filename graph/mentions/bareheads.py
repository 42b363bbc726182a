"""An event's head that nothing tells apart -> whether its sentence says that it takes place.

召开座谈会, 座谈会在县政府召开, 当晚的吹风会上, 开幕式由…主持.
"""

from __future__ import annotations

from graph.lexicons import among, forms, ordered, words
from graph.mentions.spans import Words
from graph.model import Token
from graph.wordings import pattern

_FEAST = "activity"


def alone(sentence: Words, start: int, end: int, head: str, kind: str) -> bool:
    """Whether a bare head is said to take place: 召开座谈会, 座谈会在县政府召开."""
    if len(head) < 3 or kind not in words("held_kinds"):
        if len(head) < 3 or kind != "ceremony":
            return False
        behind = ("held-behind", "chaired-behind")
        return _attended(sentence, start, end) or opens(sentence, start, end, behind)
    following = sentence.text[end:]
    if following.startswith(ordered("held_verbs")) and following[0] not in words("object_ends"):
        return True
    if opens(sentence, start, end, ("held-behind",)):
        return True
    index = sentence.ends.get(start)
    while index is not None and plain(sentence, index):
        index = sentence.ends.get(sentence.tokens[index].start)
    before = sentence.word(sentence.tokens[index]) if index is not None else ""
    inside = following.startswith(ordered("event_insides"))
    held = before == "在" and inside
    if before == "的" and index and inside:
        before = sentence.word(sentence.tokens[index - 1])  # 随后召开的座谈会上
        held = sentence.tokens[index - 1].tag == "TIME"  # 当晚的吹风会上
    if before == "了" and index:
        before = sentence.word(sentence.tokens[index - 1])
        held = before == "开"  # 开了碰头会
    if inside and not held and index and sentence.tokens[index].tag in ("v", "vn", "n"):
        held = sentence.word(sentence.tokens[index - 1]) == "在"  # 在总结记者会上
    return before in words("event_triggers") or held


def opens(sentence: Words, start: int, end: int, behind: tuple[str, ...]) -> bool:
    """Whether a bare head opens the clause that says when, where or by whom it is held:
    开幕式9日晚在…开场, 开幕式由…主持."""
    first = start == sentence.sentence.start or sentence.text[start - 1] in ",;"
    stop = sentence.sentence.end
    return first and any(pattern(n).match(sentence.text, end, stop) is not None for n in behind)


def taken(sentence: Words, start: int) -> bool:
    """Whether a verb of holding or of being there takes what starts there: 举办|龙虾节."""
    index = sentence.ends.get(start)
    before = sentence.word(sentence.tokens[index]) if index is not None else ""
    return before in among("holding_verbs", "meeting_openers")


def _attended(sentence: Words, start: int, end: int) -> bool:
    """Whether a bare ceremony is told by who was there: 出席闭幕式, 开幕式上,…."""
    index = sentence.ends.get(start)
    before = sentence.word(sentence.tokens[index]) if index is not None else ""
    if before in words("event_triggers") or before in words("attending_verbs"):
        return True
    if before == "的" and index:  # 19日的开幕式上
        before = "," if sentence.tokens[index - 1].tag == "TIME" else before
    opens = start == sentence.sentence.start or before in (",", "。", '"', "在")
    return opens and sentence.text.startswith(ordered("event_insides"), end)


def sited(sentence: Words, index: int) -> bool:
    """Whether a word stands between 在 and the head: 在总结记者会上."""
    verbal = sentence.tokens[index].tag in ("v", "vn", "n")
    return verbal and index > 0 and sentence.word(sentence.tokens[index - 1]) == "在"


def plain(sentence: Words, index: int) -> bool:
    """Whether a word before a head tells nothing apart: 召开现场调度会."""
    return sentence.word(sentence.tokens[index]) in words("plain_modifiers")


def feast(sentence: Words, token: Token, head: str) -> bool:
    """Whether a word taken for a time or a thing is a feast of its own: 冰雪节, no holiday."""
    if forms("event_heads")[head]["kind"] != _FEAST or token.tag not in ("nz", "TIME", "t"):
        return False
    quoted = sentence.text[token.end : token.end + 1] == '"'
    return not quoted and sentence.word(token) not in words("holidays")
