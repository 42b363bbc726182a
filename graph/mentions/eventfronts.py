"""An event's head in a sentence -> where the event's name starts.

Leftwards over nouns, ordinals and quoted names, up to a verb, a particle, a mark or a body;
then without the verbs, adverbs and times at the front, which are not of the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.lexicons import among, forms, words
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_INSIDE = frozenset(
    ("n", "nz", "nw", "vn", "an", "xc", "b", "a", "s", "PER", "LOC", "ns", "ORG", "nt", "TIME", "t")
)
_DROPPED = frozenset(("v", "ad", "vd", "TIME", "t", "w", "d", "p", "u", "c"))
_NAMED = frozenset(("LOC", "ns", "ORG", "nt"))
_JOINERS = ("—", "-", "－", "–")
_LIMIT = 40
_SESSION = 24  # characters of a session and its presidium's number before a head
_YEARS = "周年"
_TITLES = ("title", "subtitle")
_SITTING = 2  # characters of 会议
_HELD = 3  # tokens before a verb among which the verb of holding stands
_NOUNS = ("n", "vn", "nz", "an", "b", "m", "TIME")
_QUOTES = {'"': '"', "》": "《", ")": "("}


def front(sentence: Words, head_start: int, bodies: list[Span], places: list[Span]) -> int:
    """Where the name that ends with the head at ``head_start`` starts."""
    floor = max(sentence.sentence.start, head_start - _SESSION)
    if session := pattern("session-before").search(sentence.text, floor, head_start):
        # 省人大二次会议|预备会议, 某次会议|主席团第二次会议
        return front(sentence, session.start("h"), bodies, places)
    if sitting := _sitting(sentence, head_start):
        return front(sentence, sitting, bodies, places)
    floor = max(sentence.sentence.start, head_start - _LIMIT)
    if fair := pattern("fair-before").search(sentence.text, floor, head_start):
        return fair.start()  # 第三届中国(安徽)科技创新成果转化|交易会
    kept = len(_YEARS) if sentence.text.startswith(_YEARS, head_start) else 0  # 70|周年庆典
    floor = sentence.sentence.start
    if years := pattern("anniversary").search(sentence.text, floor, head_start + kept):
        return _celebrated(sentence, years.start(), bodies, places)
    inside = sentence.covering(head_start)  # 柑橘文化节 may be one word
    position = inside.start if inside else head_start
    while position > sentence.sentence.start and head_start - position < _LIMIT:
        body = next((b for b in bodies if b.end == position), None)
        if body is not None and _joined(sentence, body.start):
            position = body.start
            continue
        if body is not None:
            said = sentence.text[position:head_start]
            text = not said and sentence.sentence.role not in _TITLES
            own = text and pattern("own-yearly").match(sentence.text, head_start)
            if own or pattern("ordinal").fullmatch(said) or pattern("widened").fullmatch(said):
                position = _termed(sentence, body.start)  # 某省书法家协会|年会
            break
        mark = sentence.text[position - 1]
        if mark == ")" and (widened := _widened(sentence, position, bodies)):
            position = widened
            continue
        if mark in _QUOTES and mark != ")":
            opening = sentence.text.rfind(_QUOTES[mark], sentence.sentence.start, position - 1)
            if opening < 0 or position - opening > 24:
                break
            if _opens(sentence, position - 1):
                break  # "甲"志愿服务队在某校开展"乙|行动": no closing mark
            position = opening
            continue
        index = sentence.ends.get(position)
        if index is None:
            break
        token = sentence.tokens[index]
        if not _may_be_inside(sentence, index, head_start):
            break
        place = next((p for p in places if p.start <= token.start and p.end == position), None)
        if place is not None:
            position = place.start
            if not (_counts(sentence, position) or _joined(sentence, position)):
                break
            continue
        position = token.start
        if sentence.word(token) in words("region_words"):
            break
    start = _trim(sentence, position, head_start)
    if start < head_start and (day := pattern("quoted-day").search(sentence.text, 0, start)):
        return day.start()  # "5·18"|岩湾隧道火灾事故
    if pattern("session-number").match(sentence.text, start, head_start):
        start = _termed(sentence, start)  # 四届|四次职代会, 县委十五届|一次全会
        start = next((b.start for b in bodies if b.end == start), start)
    return start


def _celebrated(sentence: Words, years: int, bodies: list[Span], places: list[Span]) -> int:
    """Where a name starts that says whose years are celebrated, told from ``years`` on: 出席|庆祝
    某商会|成立70周年大会."""
    if led := pattern("celebrating").search(sentence.text, sentence.sentence.start, years):
        return led.start()
    start = next((s.start for s in (*bodies, *places) if s.end == years), None)
    return front(sentence, years, bodies, places) if start is None else start


def _opens(sentence: Words, at: int) -> bool:
    """Whether the mark at ``at`` opens a quotation, of a sentence that closes all of its own."""
    start, end = sentence.sentence.start, sentence.sentence.end
    mark, text = sentence.text[at], sentence.text
    if _QUOTES[mark] != mark or text.count(mark, start, end) % 2:
        return False
    return text.count(mark, start, at) % 2 == 0


def _widened(sentence: Words, end: int, bodies: list[Span]) -> int:
    """Where the bracket of a meeting that ends at ``end`` opens: 第41次|(扩大)|会议, 常委会|(扩大)|
    会议; else 0."""
    start = sentence.text.rfind("(", sentence.sentence.start, end)
    if start < 0 or not pattern("widened").fullmatch(sentence.text, start, end):
        return 0
    index = sentence.ends.get(start)
    counted = index is not None and sentence.word(sentence.tokens[index])[0] in "第"
    return start if counted or any(b.end == start for b in bodies) else 0


def _sitting(sentence: Words, end: int) -> int:
    """Where a word starts that is a head with what stands behind its bracket: 全体|(扩大)会议; else
    0."""
    start = sentence.text.rfind("(", sentence.sentence.start, end)
    index = sentence.ends.get(start)
    if index is None or not pattern("widened").fullmatch(sentence.text, start, end):
        return 0
    word = sentence.tokens[index]
    head = sentence.word(word) + sentence.text[end : end + _SITTING]
    return word.start if head in words("event_heads") else 0


def mishap_front(sentence: Words, start: int, head_start: int) -> int:
    """Where a mishap's name starts: behind a verb of holding, with its strength (5.8级地震)."""
    index = sentence.ends.get(head_start)
    while index is not None and sentence.tokens[index].start >= start:
        token = sentence.tokens[index]
        if sentence.word(token) in words("event_triggers"):
            return token.end
        index = sentence.ends.get(token.start)
    if start == head_start and (index := sentence.ends.get(start)) is not None:
        token = sentence.tokens[index]
        if pattern("strength").fullmatch(sentence.word(token)):
            return token.start
    return start


def counted_front(sentence: Words, start: int, head_start: int, named: list[Span]) -> int:
    """``start``, or where what is counted as one of its kind starts: 一起|货车与轿车相撞事故."""
    first = sentence.sentence.start
    found = pattern("one-of-kind").search(sentence.text, first, head_start)
    if found is None or any(found.start() < s.start < head_start for s in named):
        return start
    return min(start, found.start("n"))


def _joined(sentence: Words, position: int) -> bool:
    """Whether a line joins what starts at ``position`` to a name before it: 中国—|中亚合作大会."""
    text = sentence.text
    joiner = text[position - 1 : position] in _JOINERS and text[position - 2 : position] != "——"
    index = sentence.ends.get(position - 1)
    named = index is not None and sentence.tokens[index].tag in _NAMED
    return joiner and position - 1 > sentence.sentence.start and named


def _counts(sentence: Words, position: int) -> bool:
    """Whether an ordinal or a year stands before ``position``: 第八届威海市…, 2023年顺德区…."""
    index = sentence.ends.get(position)
    if index is None:
        return False
    word = sentence.word(sentence.tokens[index])
    return any(pattern(name).fullmatch(word) for name in ("counted", "yearly"))


def _may_be_inside(sentence: Words, index: int, head_start: int) -> bool:
    token = sentence.tokens[index]
    word = sentence.word(token)
    if token.tag in ("v", "f") and _held_whole(sentence, index):
        return True
    if word in words("launching_verbs") and token.tag != "vn":
        # 启动 is of a name right before its head only: 工程启动仪式, not 启动环境整治行动
        return word in words("event_name_words") and token.end == head_start
    if word in words("detailing_words") or word in words("submitting_words"):
        return False  # 某局|派员|现场监督, 草案|提请|大会审查
    if word in words("group_words") or word in words("event_triggers"):
        return word in words("event_name_words") or token.tag == "vn"
    if token.tag == "m":
        return (
            word[0] in "第首"
            or pattern("stage").fullmatch(word) is not None
            or word in words("event_name_words")
            or _short_session(sentence, index, head_start)
        )
    if token.tag in ("v", "ad"):
        if word in words("event_name_words"):
            return head_start - token.end < 14
        if len(word) == 1 and word in words("light_verbs"):
            return False  # 就矿山救护|作|专题讲座
        return (
            word not in words("general_verbs")
            and word not in words("speech_verbs")
            and (head_start - token.end < 14)
        )
    if token.tag == "w":
        return word in "·-—" and word != " "
    if token.tag == "f":
        return word in words("event_name_words")  # 中层|以上|干部会
    return token.tag in _INSIDE


def _termed(sentence: Words, start: int) -> int:
    """``start`` of an assembly's name with its term before it: 十四届|全国人大常委会."""
    index = sentence.ends.get(start)
    term = sentence.tokens[index] if index is not None else None
    said = sentence.word(term) if term is not None else ""
    if term is None or said[-1:] != "届" or pattern("counted").fullmatch(said) is None:
        return start
    return term.start


def _short_session(sentence: Words, index: int, head_start: int) -> bool:
    """Whether a number is that of a body's session: 中央纪委|三次|全会, 十四届|二次|会议."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1] if index else None
    if token.end != head_start or before is None or before.end != token.start:
        return False
    named = before.tag in ("ORG", "nt") or sentence.word(before)[-1] == "届"
    return named and pattern("session-number").fullmatch(sentence.word(token)) is not None


def _held_whole(sentence: Words, index: int) -> bool:
    """Whether a verb stands among the words of what is held: 召开|双周|协商|座谈会, 召开|提案|办理|
    协商会; not 召开|会议|部署."""
    for before in reversed(sentence.tokens[max(index - _HELD, 0) : index]):
        word = sentence.word(before)
        if word in among("holding_verbs", "loose_holding_verbs"):
            return True
        if before.tag not in _NOUNS or word in words("event_heads"):
            return False
    return False


def _held_right(sentence: Words, index: int) -> bool:
    """Whether a verb right behind that of holding is of what is held: 举行|浸种催芽开闸仪式; not
    组织|开展…活动."""
    word = sentence.word(sentence.tokens[index])
    before = sentence.tokens[index - 1] if index else None
    if before is None or before.end != sentence.tokens[index].start:
        return False
    own = word not in words("event_triggers") and word not in words("light_verbs")
    return own and sentence.word(before) in among("holding_verbs", "loose_holding_verbs")


def _trim(sentence: Words, start: int, head_start: int) -> int:
    """The start without verbs, adverbs and times at the front, which are not of the name.

    A verb of four characters (移风易俗百日攻坚行动) and the year of a meeting are of it.
    """
    while start < head_start:
        index = sentence.starts.get(start)
        if index is None:
            break
        token = sentence.tokens[index]
        word = sentence.word(token)
        plain = word in words("plain_modifiers") and token.end < head_start
        if not plain and (token.tag not in _DROPPED or word in ('"', "《")):
            break
        if token.tag == "v" and len(word) >= 4 and word not in words("event_triggers"):
            break
        if token.tag == "v" and _held_right(sentence, index) and token.end < head_start:
            break
        if token.tag in ("TIME", "t") and _taken(sentence, index):
            break
        start = token.end
    return start


def _taken(sentence: Words, index: int) -> bool:
    """Whether the year or season at ``index`` is of the name: a verb or a mark stands before."""
    said = sentence.word(sentence.tokens[index])
    if said in words("event_name_words"):
        return True  # 召开|每周|调度会
    if pattern("yearly").fullmatch(said) is None and said not in words("holidays"):
        return False
    if index == 0:
        return sentence.sentence.role in ("title", "subtitle")
    before = sentence.tokens[index - 1]
    word = sentence.word(before)
    return before.tag == "v" or word == "," or word in words("event_triggers")


def behind(sentence: Words, event: Span, people: Sequence[Span]) -> Span:
    """``event`` from behind the person whom its name is about: 林秉南先生|铜像揭幕仪式; one whose
    person stands in quotation marks, or whose years are celebrated (诞辰140周年), is whole."""
    text = sentence.text
    first = event.end - len(event.head)
    ends = [p.end for p in people if event.start <= p.start and p.end <= first]
    start = borne_at(text, max(ends), event.end) if ends else None
    if start is None or '"' in text[event.start : event.end] or celebrated_at(text, event):
        return event
    return replace(event, start=start, inner=tuple(i for i in event.inner if i.start >= start))


def celebrated_at(text: str, event: Span) -> int | None:
    """Where its name says what years are celebrated, behind whose they are: 鲁迅|诞辰140周年座谈会;
    None where it does not."""
    first = event.end - len(event.head) + len(_YEARS) * event.head.startswith(_YEARS)
    years = pattern("anniversary").search(text, event.start, first)
    return years.start() if years else None


def borne_at(text: str, start: int, limit: int) -> int | None:
    """Where what an event has of a person starts, whose name ends at ``start``; else None."""
    start += len(forms("honorifics").at(text, start, limit) or "")
    return start if forms("borne_nouns").at(text, start, limit) else None
