"""Words + a tagged name -> where it ends, if not where the tagger says.

The tagger takes a verb into a name (栾日成作|发言) or leaves its last character out, as an
adverb or a particle (费敬|之|主持).
"""

from __future__ import annotations

import re

from graph import names
from graph.lexicons import among, forms, words
from graph.mentions.nameforms import (
    BEHIND,
    PLAUSIBLE,
    TOKEN,
    WORD,
    ending,
    going_on,
    is_foreign_looking,
    is_unknown,
    person,
    serves,
)
from graph.mentions.spans import Span, Words
from graph.mentions.thirds import at_home
from graph.model import Token
from graph.wordings import pattern

TIED = 0.09  # names.han_name_score asked behind a title with a body
_TAGGED = 0.02  # the same where the tagger sees a name too
_UNLIKE = 0.25  # the same of two characters that are no name without a third: 迪付|才|主持
_SURELY = 0.85  # the same of a last character that the tagger takes for an adverb
_NOUNS = ("n", "vn", "an", "s", "t", "f")
_NAMED = ("PER", "nr", "LOC", "ns")
_TIMES = ("t", "TIME")  # of what is told next: 赖昆|成|今(29)日, 苗展|翘|中午
_GOING_ON = ("v", "t", "TIME")
_HAN, _HOME, _LISTED = 3, "家", "、"
_SAYS = "说"
_BEGINNING = (
    "serial_chars",
    "modal_chars",
    "function_chars",
    "name_followers",
    "reference_followers",
)  # characters that begin what a person does
_TOGETHER = ("both_adverbs", "prosecution_verbs")
_DURING = "着"  # behind a verb that no name holds
_SPACED = 0.5  # names.given_weight of the second character of a word set wide behind a title
_SURE_VERB = 3  # characters of a verb that no name ends with the first of
_WIDE = re.compile(r"([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])")


def cut(sentence: Words, start: int, end: int) -> int:
    """``end`` without what the tagger took along: a verb (栾日成|作发言), a post (闻宇|任副总)."""
    text = sentence.text
    for at in range(start + 2, end):
        if serves(text, at, sentence.sentence.end):
            return at
        verb = forms("name_verbs").at(text, at, sentence.sentence.end)
        if verb and len(verb) >= _SURE_VERB and at + len(verb) > end:
            return at  # 庄海|记个人三等功
    surname = names.surname(text[start:end])
    long = surname is not None and end - start == len(surname) + 3
    if text[end : end + 1] in ("、", ",", "。", ";"):
        return end  # 江楚培初、
    if long and any(text[end - 2 : end] in words(table) for table in _TOGETHER):
        return end - 2  # 党平|一同
    if long and text[end : end + 1] == _DURING:
        return end - 1  # 马占元|红着脸
    if long and _single_surname(text[start:end]):
        return end - 1  # 覃朝阳|兵分两路
    if names.ethnic_name_start(text, end - 1) == start and end - start > 3:
        long = True  # 乌兰巴特尔|带
    return end - 1 if long and follows(text[end - 1]) else end


def verb_behind(sentence: Words, name: Token, end: int) -> bool:
    """Whether a tagged name ends before ``end`` and a verb or the time goes on there: 桂福生|退休,
    缪琳|赛后|说, 布丽吉特|抵达|北京."""
    after = sentence.covering(name.end) if name.end < end else None
    if after is None:
        return False
    acts = after.tag == "v" and len(sentence.word(after)) > 1 and name.end - name.start > 2
    acts |= after.tag == "p" and name.end - name.start > 2  # 布德利格|在|伯尔尼
    return (after.tag in _GOING_ON and after.end == end) or acts


def _single_surname(word: str) -> bool:
    """Whether a tagged name of four characters is one of three by its only surname."""
    if len(word) != 4 or is_foreign_looking(word) or names.is_common_surname(word[1]):
        return False
    return names.surname(word) == word[0] and names.han_name_score(word[:3]) >= PLAUSIBLE


def follows(char: str) -> bool:
    """Whether a character begins what a person does rather than ends his name."""
    return char in words("name_followers") or char in words("reference_followers")


def glued(sentence: Words, tagged: Token, end: int) -> bool:
    """Whether the tagger glued a verb of two characters to a name of three: 米天福|释法."""
    if end - tagged.start != 3 or tagged.end - end != 2:
        return False
    return names.han_name_score(sentence.text[tagged.start : end]) >= TIED


def left_out(sentence: Words, tagged: Token, end: int) -> bool:
    """Whether the tagger took the last character of a name for an adverb or a particle, though
    a verb or a post follows, before which it makes no sense: 费敬|之|主持, 钟离景|和|任组长."""
    if end == tagged.end + 1 == tagged.start + _HAN and sentence.text[end - 1 : end] == _HOME:
        summed = sentence.text[end : end + 1] in words("summing_chars")  # 局长吕秀|家|等
        return summed and not at_home(sentence.text, tagged.start)
    if end == tagged.end + 1 and torn_by_speech(sentence, tagged.start, tagged.end):
        return True
    if end == tagged.end + 1 and end not in sentence.ends and _crossed(sentence, end):
        return names.han_name_score(sentence.text[tagged.start : end]) >= _TAGGED
    if end != tagged.end + 1 or end not in sentence.ends:
        return False
    if _no_word(sentence, tagged, end):
        return True
    if sentence.text[end : end + 1] == _LISTED and tagged.end - tagged.start == _HAN - 1:
        last = sentence.tokens[sentence.ends[end]]
        return last.tag in ("v", "a", "p") and sentence.text[end - 1] in words("given_chars")
    if ending(sentence, tagged.start, end) < WORD or sentence.text[end : end + 1] in ",。;:!? ":
        return False
    wanted = {"u": TIED, "c": TIED, "d": _SURELY}.get(sentence.tokens[sentence.ends[end]].tag)
    score = names.han_name_score(sentence.text[tagged.start : end])
    return wanted is not None and score >= wanted


def torn_title(sentence: Words, end: int) -> bool:
    """Whether the last character of a name is the first of a title of whom the name behind it is:
    苏林|特使|黎怀忠."""
    title = forms("titles").at(sentence.text, end - 1, sentence.sentence.end)
    behind = sentence.covering(end - 1 + len(title)) if title and len(title) > 1 else None
    starts = behind is not None and title is not None and behind.start == end - 1 + len(title)
    return starts and behind is not None and behind.tag in ("PER", "nr")


def torn_by_speech(sentence: Words, start: int, end: int) -> bool:
    """Whether the last character of a name went into the word behind it: 诸葛宇|杰作|会议总结."""
    if end - start == 2 and pattern("name-before-speech").match(sentence.text, end):
        return names.surname(sentence.text[start:end]) == sentence.text[start]  # 屠泓|为|介绍,
    index = sentence.starts.get(end)
    said = sentence.tokens[index] if index is not None else None
    if said is not None and end - start == 2 and said.tag in ("n", "nz") and said.end == end + 2:
        if sentence.text[end + 1 : end + 2] == _SAYS:  # 村民马明|善说
            return names.surname(sentence.text[start:end]) == sentence.text[start]
    if end + 1 in sentence.ends or not pattern("gives-speech").match(sentence.text, end + 1):
        return False
    surname = names.surname(sentence.text[start : end + 1])
    whole = surname is not None and end + 1 - start == len(surname) + 2
    return whole and not follows(sentence.text[end])  # 王立|所作报告


def _no_word(sentence: Words, tagged: Token, end: int) -> bool:
    """Whether the character behind a name of two characters makes no sense there as the word that
    the tagger takes it for: no name has a side (区委书记胡光|前,), and a verb of one character that
    begins no clause stands before no other verb of what a person does (县长许雅|筑|担任)."""
    tag, char = sentence.tokens[sentence.ends[end]].tag, sentence.text[end - 1]
    if end - tagged.start != _HAN or names.surname(sentence.text[tagged.start : end]) is None:
        return False
    strength = ending(sentence, tagged.start, end)
    if tag == "f":
        return strength > 0
    if tag == "a":  # 市委书记方存|好, 方存|好|代表
        score = names.han_name_score(sentence.text[tagged.start : end])
        return strength > 0 and score >= _TAGGED
    if tag == "d" and strength == WORD and names.given_weight(char) >= _SPACED:
        unlike = names.han_name_score(sentence.text[tagged.start : end - 1]) < _UNLIKE
        return unlike and names.surname(sentence.text[tagged.start : end - 1]) is not None
    begins = char in among(*_BEGINNING) or going_on().at(sentence.text, end - 1) is not None
    after = sentence.covering(end) if end < sentence.sentence.end else None
    acts = strength == WORD or (after is not None and after.start == end and after.tag in _TIMES)
    acts |= strength == TOKEN and after is not None and after.tag == "v" and after.end - end > 1
    if tag not in ("v", "vn") or not acts or begins:
        return False
    return names.han_name_score(sentence.text[tagged.start : end]) >= _TAGGED


def before_day(sentence: Words, tagged: Token) -> bool:
    """Whether a name goes on for a character, behind which the day stands: 赖昆|成|今(29)日."""
    index = sentence.starts.get(tagged.end + 1)
    timed = index is not None and sentence.tokens[index].tag in _TIMES
    return timed and left_out(sentence, tagged, tagged.end + 1)


def _crossed(sentence: Words, end: int) -> bool:
    """Whether a word that goes on behind a person runs over the border of the tagger's word
    around ``end``: 屈鸿业|先后, which it cuts 屈鸿|业先|后."""
    token = sentence.covering(end)
    limit = sentence.sentence.end
    whole = (forms(t).at(sentence.text, end - 1, limit) for t in BEHIND)
    if any(word and end - 1 + len(word) in sentence.ends and len(word) > 1 for word in whole):
        return False  # 孔福安|参与|会面
    forms_at = (forms(t).at(sentence.text, end, limit) for t in BEHIND)
    return token is not None and any(f and end + len(f) > token.end for f in forms_at)


def _set_wide(said: str) -> bool:
    """Whether two characters set wide are a name, be it also a word: 卓 越."""
    if names.han_name_score(said) >= _TAGGED:
        return True
    return names.surname(said) == said[0] and names.given_weight(said[1:]) >= _SPACED


def wide(sentence: Words, position: int) -> Span | None:
    """杨 波: a name of two characters set over three places, behind a title."""
    text = sentence.text
    found = _WIDE.match(text, position)
    if found is None or found.end() > sentence.sentence.end:
        return None
    said = found.group(1) + found.group(2)
    plausible = _set_wide(said) and is_unknown(said)
    ends = ending(sentence, position, found.end())
    return person(*found.span(), "title") if plausible and ends else None


def toured(sentence: Words, end: int) -> bool:
    """Whether a verb of visiting follows, before which a place's name is the place: 石家庄|调研."""
    verb = forms("event_acts").at(sentence.text, end, sentence.sentence.end)
    return verb is not None and forms("event_acts")[verb]["kind"] in words("tour_kinds")


def names_thing(word: str) -> bool:
    """Whether a word is the class word of a site or a body (活佛|纪念馆), or the end of an
    event's name (老人|节活动)."""
    if word in words("site_heads") or word in words("organ_heads"):
        return True
    held = len(forms("event_heads").ending(word, len(word), 1) or "")
    return held > 1 and held == len(word) - 1 and not names.is_common_surname(word[0])


def across(sentence: Words, start: int, end: int) -> bool:
    """Whether a noun runs over the end of a verb that holds its beginning (采矿|工程), is the end
    of one word and the beginning of the next, or opens a body's class word (少年|宫)."""
    head = forms("organ_heads").at(sentence.text, start) or ""
    if across_words(sentence, start, end) or len(head) > end - start:
        return True
    token = sentence.covering(start)
    inside = token is not None and token.start < start and token.end < end
    return inside and token is not None and token.tag in ("v", "vn")


def across_words(sentence: Words, start: int, end: int) -> bool:
    """Whether a noun is the end of one word and the beginning of the next: 乡|村医|疗卫生."""
    last = sentence.covering(end - 1)
    if last is None or start >= last.start:
        return False
    index = sentence.starts.get(last.end)
    done = last.tag == "n" and index is not None and sentence.tokens[index].tag in ("v", "vn")
    inside = end + 1 < last.end + done  # 妇女|儿童|来信; no 村|民程|腊梅
    return start not in sentence.starts and inside


def modified(sentence: Words, start: int) -> bool:
    """Whether an adverb stands right before, which only a verb has behind it."""
    index = sentence.ends.get(start)
    return index is not None and sentence.tokens[index].tag in ("d", "vd", "ad")


def acts(sentence: Words, start: int) -> bool:
    """Whether a verb of two characters or more stands at ``start``, or a word like 共同."""
    if any(len(forms(t).at(sentence.text, start) or "") > 1 for t in _TOGETHER):
        return True
    index = sentence.starts.get(start)
    token = sentence.tokens[index] if index is not None else None
    return token is not None and token.tag in ("v", "vd") and token.end - start > 1


def verb_inside(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends in a verb of two characters or more (沃洛金|出席, 阿提|举行)."""
    verbs = among(*BEHIND, "holding_verbs")
    return any(text[at:end] in verbs for at in range(start + 2, end - 1))


def noun_token(sentence: Words, start: int, end: int) -> bool:
    """Whether the stretch is what the tagger takes for one noun: 候选人."""
    return one_token(sentence, start, end) and sentence.tokens[sentence.starts[start]].tag in _NOUNS


def one_token(sentence: Words, start: int, end: int) -> bool:
    """Whether the stretch is one token: an ordinary word, not the shreds of a name."""
    index = sentence.starts.get(start)
    return index is not None and sentence.tokens[index].end == end


def plain(sentence: Words, span: Span) -> bool:
    """Whether a name of two characters is rather a word of the tagger's (传承人|史诗)."""
    index = sentence.starts.get(span.start, 0)
    token = sentence.tokens[index]
    return span.end - span.start == 2 == token.end - token.start and token.tag not in _NAMED
