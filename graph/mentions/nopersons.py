"""What the tagger takes for a person and is none: a side, a measure, a nickname, a piece of a site,
a firm's short name, a phrase of what things are like."""

from __future__ import annotations

import re

from graph import names
from graph.lexicons import forms, words
from graph.mentions.nameforms import going_on, is_province, region_said
from graph.mentions.spans import Words
from graph.mentions.thingnames import thing_name
from graph.wordings import pattern

_QUOTED = 6  # characters of a quoted name behind a person's
_LED = 2  # characters of one before what looks like a name, one more than can stand there
_NUMERALS = "两二三四五六七八九十"
_SURNAMED = "姓"  # 一名姓洪男子 is not named
_COMING, _LEARN = "来", "学"
_RESIDENTS = "居民"
_SHORT = 2  # characters of a water's short name
_PHRASE = 4  # characters of a phrase of two nouns, each with what it is like
_DOCTRINE = 20  # characters behind a name in which its doctrine is named
_NOUNS = frozenset(("n", "nz", "vn", "nt", "ORG", "LOC", "ns", "a", "an", "nw", "s", "t", "TIME"))
_CLAN = "氏"
_COUNTED = re.compile(r"(?:、[\u4e00-\u9fff]{2,6}?)*等?[两二三四五六七八九十\d]{1,3}[个座条]?")
_NUMBERS = frozenset("两二三四五六七八九十")
_DATED = re.compile(r"(?:19|20)?\d\d年|\d{1,2}[月日]")


def no_person(sentence: Words, start: int, end: int) -> bool:
    """Whether a tagged name is a party to a matter (韩方, 丁男), a measure (孔深312米) or a
    nickname that is told of a person (绰号"阿坤")."""
    text = sentence.text
    if end - start == 2 and text[end - 1] in words("party_chars"):
        return True
    dated = _DATED.match(text, end) is not None  # 何芳|2021年12月当选
    if end - start == 2 and text[end : end + 1].isdigit() and not dated:
        return True
    if _comes(sentence, start, end) or pattern("native-of").match(text, start):
        return True  # ,青海民|和人,
    if text[end - 1] in _NUMERALS and text[end : end + 1] in words("levels"):
        return True  # 沿|黄九|省区
    if start and text[start - 1] == _SURNAMED:
        return True  # 一名姓|洪男子
    if len(forms("between_adverbs").at(text, start, end) or "") > 1:
        return True  # 副旗长|先后为
    if (
        thing_name(text, start, end)
        or _performed(sentence, start, end)
        or _of_kin(sentence, start, end)
        or _listed_units(sentence, end)
        or _water(sentence, start, end)
    ):
        return True
    if end - start == 2 and (region_said(text, text[start:end]) or is_province(text[start:end])):
        return True  # 元朗 in a report from 香港
    trade = forms("firm_trades").at(text, end, sentence.sentence.end)
    titled = len(forms("titles").at(text, end, sentence.sentence.end) or "")  # 何芳|工程师
    if trade and len(trade) >= titled and end in sentence.ends:
        index = sentence.starts.get(end)
        if index is not None and sentence.tokens[index].tag in ("n", "nz"):
            return True  # 丰垦|种业
    if _of_thing(text, start, end) or _torn_site(text, start) or _describes(text[start:end]):
        return True
    if _modifies(sentence, start, end):
        return True
    if text[start + 1 : end] in words("never_given") or _doctrine(sentence, end):
        return True
    if _brand(sentence, start, end) or pattern("slogans").match(text, start - 1):
        return True  # "益心为公"志愿者
    if pattern("case-number").match(text, end, sentence.sentence.end):
        return True  # (2002)周刑初|字第31号
    if pattern("departments").match(text, end, sentence.sentence.end):
        return True  # 应急、林草、公安等部门
    if forms("prize_words").at(text, end, sentence.sentence.end):
        return True  # 文华|大奖
    opened = text[start - 1 : start] == '"' and text[end : end + 1] == '"'
    if text[start] == _LEARN and names.surname(text[start:end]) is None:
        return True  # 学|雷锋
    return opened and forms("nickname_words").ending(text, start - 1) is not None


def _comes(sentence: Words, start: int, end: int) -> bool:
    """Whether it is who comes to a city by its short name and does something: 会见|来厦|访问的."""
    if end - start != 2 or sentence.text[start] != _COMING:
        return False
    after, before = sentence.starts.get(end), sentence.ends.get(start)
    if after is None or sentence.tokens[after].tag not in ("v", "vn"):
        return False
    led = sentence.tokens[before] if before is not None else None
    return led is None or led.tag in ("v", "u", "n", "p")


def _of_kin(sentence: Words, start: int, end: int) -> bool:
    """Whether what looks like a name is a clan's (吴氏|宗亲会) or a family's with the number of its
    brothers: 吴家三|兄弟."""
    text = sentence.text
    if end - start == 2 and text[end - 1] == _CLAN:
        return True
    counted = text[end - 1] in _NUMBERS
    return counted and forms("kin_groups").at(text, end, sentence.sentence.end) is not None


def _listed_units(sentence: Words, end: int) -> bool:
    """Whether a list of names goes on to the class of what it lists: 乌兰召、敖吉|两公社."""
    found = _COUNTED.match(sentence.text, end, sentence.sentence.end)
    word = found and forms("listed_units").at(sentence.text, found.end(), sentence.sentence.end)
    if found is not None and not word:
        word = forms("organ_heads").at(sentence.text, found.end(), sentence.sentence.end)
        official = word and forms("organ_heads")[word]["tie"] == "jurisdiction"
        word = word if official and len(word or "") > 1 else None  # 加格达奇、松岭两个|林业局
    return found is not None and bool(word) and found.end() + len(word or "") in sentence.ends


def _water(sentence: Words, start: int, end: int) -> bool:
    """Whether a short name that ends like a water's is listed with one: 程海、|泸沽湖."""
    text, classes = sentence.text, words("listed_waters")
    if end - start != _SHORT or text[end - 1] not in classes:
        return False
    index = sentence.starts.get(end + 1) if text[end : end + 1] == "、" else None
    listed = sentence.tokens[index] if index is not None else None
    if listed is None or listed.tag not in ("LOC", "ns"):
        return False
    return text[listed.end - 1] in classes


def _doctrine(sentence: Words, end: int) -> bool:
    """Whether a name only says whose a body of thought is: 习近平|新时代中国特色社会主义思想,
    雷锋|精神; not 李明|思想汇报, 王强|精神饱满, which go on with more."""
    table, text, limit = forms("doctrine_words"), sentence.text, sentence.sentence.end
    at = end
    while at < min(limit, end + _DOCTRINE):
        index = sentence.starts.get(at)
        if index is None or sentence.tokens[index].tag not in _NOUNS:
            return False
        at = sentence.tokens[index].end
        word = table.ending(text, at, end)
        led = word is not None and end < at - len(word) and not _called(text, end)
        if led and table[str(word)]["far"] == "yes":
            return True
        if word is not None and at - len(word) == end:
            behind = sentence.starts.get(at)
            if behind is None or sentence.tokens[behind].tag not in _NOUNS:
                return True
    return False


def _called(text: str, end: int) -> bool:
    """Whether a title or 同志 stands behind a name: 李明同志思想汇报."""
    return any(forms(table).at(text, end) for table in ("titles", "name_endings"))


def _describes(word: str) -> bool:
    """Whether four characters say of two things what they are like: 草美牛壮."""
    said = len(word) == _PHRASE and {word[1], word[3]} <= words("describing_chars")
    return said and names.surname(word) is None


def _of_thing(text: str, start: int, end: int) -> bool:
    """Whether a name opens a quoted name of something: "贝侬|小院", "税惠春风|进竹乡"."""
    led = any(text[start - back - 1 : start - back] == '"' for back in range(_LED))
    if not led or text[end : end + 1] == '"':
        return False
    close = text.find('"', end, end + _QUOTED)
    inside = text[end:close] if close > 0 else ""
    return inside.isalnum() and going_on().at(inside, 0) is None


def _modifies(sentence: Words, start: int, end: int) -> bool:
    """Whether two characters are a word or the front of one before a noun, and no title leads to
    them: 特色|林果|产品, 高|洪水|位."""
    text, index = sentence.text, sentence.starts.get(end)
    if end - start != _SHORT or index is None or sentence.tokens[index].tag not in ("n", "nz"):
        return False
    if not names.begins_word(text[start:end]) and not names.is_word(text[end - 1 : end + 1]):
        return False
    titled = any(forms(table).ending(text, start) for table in ("titles", "person_nouns"))
    return not titled and not _called(text, end)


def _brand(sentence: Words, start: int, end: int) -> bool:
    """Whether a quoted name is that of what stands behind it: "税小青"|志愿|服务队."""
    text = sentence.text
    if text[start - 1 : start] != '"' or text[end : end + 1] != '"':
        return False
    index = sentence.starts.get(end + 1)
    if index is None or forms("titles").at(text, end + 1) is not None:
        return False
    return sentence.tokens[index].tag in _NOUNS


def _torn_site(text: str, start: int) -> bool:
    """Whether a name's first character ends the class word of a site: 居民|区义诊."""
    return start > 2 and text[start] in words("levels") and text[start - 2 : start] == _RESIDENTS


def _performed(sentence: Words, start: int, end: int) -> bool:
    """Whether a tagged name is a dance or an opera behind the word for performing it: 表演了|
    安代舞, 跳起|热巴舞."""
    if sentence.text[end - 1] not in words("performed_ends"):
        return False
    index = sentence.starts.get(start)
    before = sentence.tokens[max((index or 0) - 2, 0) : index or 0]
    return any(sentence.word(t)[:2] in words("performing_verbs") for t in before)
