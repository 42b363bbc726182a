"""An event's name as its words let it begin -> where it begins between sure edges.

A tagger tears names into verbs and adverbs, at which the way leftwards stops (敬老爱|老主题活动,
融|媒体业务培训会, 无偿献血|主题活动). Where the stretch before the head lies between what cannot be
of it (the verb of holding, a mark, the day) and nobody is named in it, all of it is the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.lexicons import among, forms, ordered, words
from graph.mentions.spans import Span, Words
from graph.model import Token
from graph.wordings import pattern

_MET = ("meeting", "report-session", "ceremony")
_HELD = (*_MET, "activity", "training", "campaign")
_MISHAPS = ("accident", "disaster")
_OF_NAME = ("v", "vn", "n", "nz", "a", "an", "b", "ad", "d", "j", "LOC", "ns")
_OF_HELD = (*(t for t in _OF_NAME if t not in ("LOC", "ns")), "vd", "t", "TIME", "s", "xc")
_BEHIND = ("held-behind", "done-behind", "carried-behind")
_LIMIT = 40
_TORN = 2  # characters of 会 and a verb of one before it
_FAR, _QUOTED = 20, 16  # characters that the words before a torn name can have
_OPENS = {'"': '"', ")": "("}
_OF, _CONGRESS = "的", 2  # characters of 党的


def whole(sentence: Words, start: int, head: str, end: int, named: Sequence[Span]) -> int:
    """Where the name from ``start`` to ``end`` starts, whose last word is ``head``; none of
    ``named``, the bodies and places, is taken in."""
    kind = forms("event_heads")[head]["kind"]
    start = _attended(sentence, start, end - len(head), kind)
    if kind not in _HELD or start not in sentence.ends:
        return start
    before = sentence.tokens[sentence.ends[start]]
    if before.tag == "v" and end - before.start == _TORN:
        return start  # 召开校园食品安全|谈|会, for 座谈会
    held = any(pattern(n).match(sentence.text, end, sentence.sentence.end) for n in _BEHIND)
    at = sentence.text.startswith(ordered("event_insides"), end)
    ends = {s.end: s for s in named if s.source != "bare"}
    taught = {s.end: s for s in named if s.type == "Organization"}
    founded = next((s for s in named if s.end == start and s.type == "Organization"), None)
    if founded and pattern("founding-name").fullmatch(sentence.text, start, end):
        start = founded.start
    begin, place, doing = start, None, False
    while begin in sentence.ends and start - begin <= _FAR:
        index = sentence.ends[begin]
        token = sentence.tokens[index]
        if at and token.tag == "p" and sentence.word(token) in words("inside_words"):
            return begin
        if _edge(sentence, index, held=held, doing=doing):
            return start if _pairs(sentence, begin) else begin
        if begin == place or begin < sentence.sentence.start:
            return start
        said = sentence.text[begin:end]
        if begin in taught and kind == "training" and pattern("trained-people").match(said):
            begin = taught[begin].start
        elif begin in ends:
            if _pairs(sentence, begin):
                return start
            if ends[begin].type != "Place":  # 参加某局党组|转型发展推进会
                led = sentence.ends.get(ends[begin].start)
                edge = led is not None and _edge(sentence, led, held=False, doing=False)
                return begin if edge else start
            place = begin = ends[begin].start
        elif not _inside(sentence, index):
            return start
        elif mark := _quoted(sentence, token):
            begin = mark
        else:
            verb = token.tag == "v" and sentence.word(token) in words("event_triggers")
            doing = doing or verb
            begin = token.start
    return begin if held and begin == sentence.sentence.start else start


def _quoted(sentence: Words, token: Token) -> int:
    """Where the quotation or bracket opens that ``token`` closes; 0 if it closes none."""
    mark = _OPENS.get(sentence.word(token))
    if mark is None:
        return 0
    opening = sentence.text.rfind(mark, sentence.sentence.start, token.start)
    return opening if 0 < token.start - opening <= _QUOTED else 0


def _edge(sentence: Words, index: int, *, held: bool, doing: bool) -> bool:
    """Whether a word cannot be of the name behind it: a verb of holding, the 的 of 主办的; a mark
    or a day, where what follows the name says that it is held. ``doing``: a verb is between."""
    token = sentence.tokens[index]
    word = sentence.word(token)
    if word in among("holding_verbs", "meeting_openers"):
        return token.tag == "v"
    if word in words("loose_holding_verbs"):
        return token.tag == "v" and not (doing and word not in words("carrying_out"))
    if word == _OF and index:
        return sentence.word(sentence.tokens[index - 1]) in words("holding_verbs")
    mark = token.tag == "w" and word in ",;:。"
    return held and (mark or _day(sentence, index))


def _day(sentence: Words, index: int) -> bool:
    """Whether a date opens its clause."""
    token = sentence.tokens[index]
    if token.tag not in ("TIME", "t") or pattern("day-said").search(sentence.word(token)) is None:
        return False
    before = sentence.tokens[index - 1] if index else None
    opens = before is None or before.start < sentence.sentence.start
    return opens or (before is not None and before.tag == "w")


def _pairs(sentence: Words, start: int) -> bool:
    """Whether the word from ``start`` on joins what is before it to what is behind."""
    index = sentence.starts.get(start)
    return index is not None and sentence.tokens[index].tag == "c"


def _inside(sentence: Words, index: int) -> bool:
    """Whether a word can be of the name of what is held: 开展|打击|和|防范|诈骗宣传活动."""
    token = sentence.tokens[index]
    word = sentence.word(token)
    if token.tag == "c":
        return word in words("field_joiners")
    if word == _OF or token.tag == "m":
        floor = max(token.start - _CONGRESS, 0)
        counted = token.tag == "m" and word[0] in "第首"
        return counted or bool(pattern("party-congress").search(sentence.text, floor, token.end))
    if word in _OPENS:
        return _quoted(sentence, token) > 0
    if token.tag not in _OF_HELD or word in words("modality"):
        return False
    if token.tag in ("TIME", "t") and pattern("day-said").search(word):
        return False
    heads = forms("event_heads").rows
    if word in heads and heads[word]["kind"] not in _MISHAPS:
        return False
    return token.tag != "v" or word not in words("light_verbs")


def _attended(sentence: Words, start: int, head_start: int, kind: str) -> int:
    """The start of a meeting's name that a verb opens right behind that of being there:
    出席|防范化解重大风险工作会议, 参加|推动经济带发展座谈会."""
    index = sentence.ends.get(start)
    if kind not in _MET or index is None:
        return start
    while index > 0 and head_start - sentence.tokens[index].start < _LIMIT:
        token, before = sentence.tokens[index], sentence.tokens[index - 1]
        if token.tag not in _OF_NAME or before.end != token.start:
            return start
        word = sentence.word(token)
        if word in words("event_heads") or word in words("event_triggers"):
            return start
        if sentence.word(before) in words("meeting_openers"):
            return token.start if token.tag == "v" else start
        index -= 1
    return start
