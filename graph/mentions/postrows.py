"""Words + a stretch behind a title -> whether what is around it tells a name there.

In a row of posts with their holders (书记景从之、省长…) any surname makes a name; a verb that
begins with the last character of a stretch ends the name before it (成渝|陪同).
"""

from __future__ import annotations

from graph import names
from graph.lexicons import among, forms, words
from graph.mentions.andplaces import place_end
from graph.mentions.nameends import torn_title
from graph.mentions.nameforms import PLAUSIBLE, acts_at, going_on
from graph.mentions.spans import Words
from graph.mentions.tornnames import comes_here
from graph.model import Token
from graph.wordings import pattern

_POST = 24  # characters of a post with its body
_ADVERBS, _WORD = ("d", "ad"), 2  # their tags; characters of a word behind one
_ACTED = ("v", "vd", "vn", "ad", "a", "d", "p")  # tags of what goes on behind such a word
_NAME_PARTS = ("n", "nz", "nr", "PER", "a", "an")
_SMALL = ("p", "c", "u", "d", "r", "TIME", "t", "q", "m")

_UNIT = 5  # words in which the rest of a unit's name and its chief's title stand

_HAN_NAME = 0.3  # names.han_name_score of what stands behind a verb


def in_row(sentence: Words, start: int, end: int) -> bool:
    """Whether a name is one of several with their posts: 书记景从之|、省长…, 王伟、主任|牛得草|。

    Also where its first token holds more than the name; a conjunction or a preposition opens none.
    """
    text, tokens = sentence.text, sentence.tokens
    index = sentence.starts.get(start)
    if index is None or tokens[index].tag in _SMALL or text[start] in words("function_chars"):
        return False
    if any(text[at : start + 1] in words("organ_heads") for at in range(max(start - 3, 0), start)):
        return False  # 董事|会未批、
    limit = sentence.sentence.end
    if text[start - 1] == " " and (end == limit or text[end] == " "):
        return True  # 社火队 领队 路平安
    if text[end : end + 1] == "、":
        return _post_at(sentence, end + 1)
    token = sentence.covering(start - 1)
    index = None if token is None else sentence.starts[token.start]
    while index is not None and index > 0 and start - tokens[index].start <= _POST:
        before = tokens[index - 1]
        if before.tag == "w":
            named = index > 1 and tokens[index - 2].tag in ("PER", "nr")
            return named and sentence.word(before) == "、"
        index -= 1
    return False


def _post_at(sentence: Words, at: int) -> bool:
    """Whether a title with what stands before it starts at ``at``, before a name."""
    index = sentence.starts.get(at)
    while index is not None and index < len(sentence.tokens) - 1:
        token, after = sentence.tokens[index : index + 2]
        if token.tag == "w" or token.end - at > _POST:
            return False
        if forms("titles").ending(sentence.text, token.end, at):
            end = next((e for e in (token.end + 3, token.end + 2) if _marked(sentence, e)), 0)
            shape = end and names.surname(sentence.text[token.end : end]) is not None
            return after.tag in ("PER", "nr") or bool(shape)
        index += 1
    return False


def _marked(sentence: Words, end: int) -> bool:
    return sentence.text[end : end + 1] in ("、", ",", "。", ";")


def overrun(sentence: Words, start: int, end: int) -> bool:
    """Whether a word that goes on behind a person begins with a name's last character, and what
    is before it is a name: 成渝|陪同."""
    text, limit, last = sentence.text, sentence.sentence.end, end - 1
    token = sentence.covering(last)
    if end - start < 3 or token is None or token.tag in ("PER", "nr"):
        return False
    verb = acts_at(text, last, limit)
    return verb and names.han_name_score(text[start:last]) >= PLAUSIBLE


def joins_next(sentence: Words, end: int) -> bool:
    """Whether what ends at ``end`` is a conjunction before a noun (律师程涛|和被害人; not before
    what a person does: 县长李世|和|主持仪式; but before a place: 市长马力|和|和田市市长) or the
    first character of a title: 苏林|特使."""
    if torn_title(sentence, end):
        return True
    if sentence.text[end - 1] in words("and_names"):
        if place_end(sentence.text, end, sentence.sentence.end):
            return True
    last = sentence.covering(end - 1)
    if last is None or last.tag != "c" or last.end - last.start != 1:
        return False
    after = sentence.covering(end) if end < sentence.sentence.end else None
    if after is not None and after.tag == "vn":
        return sentence.word(after) not in going_on()
    return after is not None and after.tag in ("n", "ORG", "nt", "PER", "nr")


def preposed(sentence: Words, position: int) -> bool:
    """Whether a preposition, a verb or 和 stands at ``position``, with a whole name behind it, the
    noun for a site, or that somebody comes (政协委员|来滇|考察)."""
    if comes_here(sentence.text, position):
        return True
    index = sentence.starts.get(position)
    if index is None or index + 1 >= len(sentence.tokens):
        return False
    first, after = sentence.tokens[index : index + 2]
    acts = after.tag in ("v", "vn") and after.end - after.start > 1
    if acts and first.tag == "n" and sentence.word(first) in forms("site_heads"):
        return True  # 专家|公墓|敬献花圈
    if first.tag == "c" and after.tag in ("PER", "nr", "n"):
        return True  # 田大叔|和李师傅, 老人|和儿童
    if first.tag == "p" and first.end - first.start == 1 and after.tag in ("v", "vn"):
        return not names.is_common_surname(sentence.word(first))  # 听证员|经|评议
    if first.tag not in ("p", "v") or after.tag != "PER":
        return False
    if first.end - first.start > 1:  # 总统|接见|王美玉
        return first.tag == "v" and names.han_name_score(sentence.word(after)) > _HAN_NAME
    if first.tag == "v" and sentence.word(first) not in words("being_chars"):
        return False  # 校长|是|张建国
    named = names.surname(sentence.word(after)) is not None
    if first.tag == "p" and named and _toward(sentence, after):
        return True  # 厂长|向|李伟|介绍
    rare = not names.is_common_surname(sentence.word(first))  # 秘书长|随|王林|调研
    led = first.tag == "v" or rare or sentence.word(first) in words("leading_prepositions")
    short = not led  # 由|白彦|担任
    return after.end - after.start > 1 + short and named


def _toward(sentence: Words, name: Token) -> bool:
    """Whether a verb whose partner stands before it follows ``name``, one that does so whole."""
    word, at = sentence.word(name), name.end
    index = sentence.ends[at] + 1
    while index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].tag == "PER":
        at, index = sentence.tokens[index + 1].end, index + 2  # 向李伟、王林|颁发
    if index < len(sentence.tokens) and sentence.tokens[index].tag in ("d", "ad"):
        at = sentence.tokens[index].end  # 向李伟|详细|介绍
    verb = forms("toward_verbs").at(sentence.text, at, sentence.sentence.end)
    return verb is not None and len(word) > 1 and names.is_common_surname(word[0])


def located(sentence: Words, start: int, end: int) -> bool:
    """Whether the tagger takes all of a stretch for a place."""
    token = sentence.covering(start)
    whole = token is not None and (token.start, token.end) == (start, end)
    return whole and token is not None and token.tag in ("LOC", "ns")


def as_surname(sentence: Words, position: int) -> int | None:
    """Where a name ends that opens with a common surname which is a preposition too, before a verb
    that takes none of its kind (院长|向延年|主持开幕式, but 院长向患者介绍)."""
    index, end = sentence.starts.get(position), position + 3
    if index is None or end not in sentence.ends or index + 1 >= len(sentence.tokens):
        return None
    first, after = sentence.tokens[index : index + 2]
    said = sentence.text[position + 1 : end]
    if first.tag != "p" or first.end != position + 1 or after.tag not in _NAME_PARTS:
        return None
    if after.tag == "PER" and _toward(sentence, after):
        return None
    verb = forms("attending_verbs").at(sentence.text, end, sentence.sentence.end) or ""
    known = among("titles", "group_words", "person_nouns", "common_names", "not_persons")
    if len(verb) < 2 or said in known or not names.is_common_surname(sentence.text[position]):
        return None
    return end if names.han_name_score(sentence.text[position:end]) > 0 else None


def modal(sentence: Words, position: int, *, posted: bool = True) -> bool:
    """Whether a word for what may or must be, a verb of saying or, but behind a post with its body,
    an adverb opens a clause there: 学员|要|自觉接受, 村民|希望|王建军, 老人|都|积极表示; before a
    verb of saying an adverb does always: 经理|才|透露."""
    word = sentence.text[position : position + 1]
    index = sentence.starts.get(position)
    said = sentence.tokens[index] if index is not None else None
    if said is not None and said.tag == "v" and said.end - position > 1:
        word = sentence.word(said)  # 董事|保证|本公告, 成员|还有|甲
        lists = pattern("members-namely").fullmatch(word) is not None
        return lists or word in going_on()
    if not posted and adverbial(sentence, position):
        return True
    if index is None or said is None or names.is_common_surname(word):
        return False
    first, after = said, sentence.tokens[index + 1 : index + 2]
    if (first.tag, first.end) == ("d", position + 1) and after and after[0].tag == "v":
        return sentence.word(after[0]) in going_on()
    if (first.tag, first.end) == ("v", position + 1) and after and after[0].tag in ("PER", "nr"):
        whole = after[0].end - after[0].start > 2  # 成员|有|丹尼尔森, no 副州长|加|那提别克
        return whole and word not in names.transliteration()
    if word not in words("modal_chars"):
        return False
    if first.end - first.start > 1 or first.tag in ("PER", "nr") or not after:
        return False
    named = names.han_name_score(word + sentence.word(after[0])) >= PLAUSIBLE  # 应|建国
    return after[0].tag in _ACTED and not named


def adverbial(sentence: Words, position: int) -> bool:
    """Whether an adverb stands there, and the way or the deed that it goes with: 老人|都|积极|表示,
    学员|全程|领到."""
    index = sentence.starts.get(position)
    if index is None:
        return False
    said = sentence.tokens[index]
    after = next(iter(sentence.tokens[index + 1 : index + 2]), None)
    if said.tag not in _ADVERBS or after is None or after.start != said.end:
        return False
    if said.end - said.start > 1:
        return after.tag in _ACTED
    if said.tag != "d" or after.end - after.start != _WORD:
        return False
    rare = not names.is_common_surname(sentence.word(said))
    return after.tag in _ADVERBS or (rare and after.tag in _ACTED)


def opens_unit(sentence: Words, end: int) -> bool:
    """Whether what ends at ``end`` only opens the name of a unit with a chief: 、白云|整备车间|
    副主任, 、红其拉甫|出入境|边防|检查站|政委."""
    index = sentence.starts.get(end)
    for token in sentence.tokens[index : index + _UNIT] if index is not None else ():
        if token.tag not in ("n", "vn", "nz", "v"):
            return False
        named = token.start > end and forms("titles").at(sentence.text, token.start) is not None
        if named and forms("organ_heads").ending(sentence.text, token.start, end):
            return True
    return False
