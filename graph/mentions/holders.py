"""Words behind the head of a body: a title, and the person who holds it.

What stands there tells where a body's name ends: 褒扬纪念科|科长, 危化监管一司|副司长乌日娜.
"""

from __future__ import annotations

from graph import names
from graph.lexicons import forms, words
from graph.mentions.spans import Words
from graph.model import Token

_ONE, _CHIEF, _CLASS = "一", "长", "企业"


def headed(sentence: Words, end: int) -> bool:
    """Whether the title of a unit's chief stands behind its class word: 褒扬纪念科|科长, 采购科|原|
    科长."""
    end += sentence.text[end : end + 1] in words("past_chars")
    title = forms("titles").at(sentence.text, end, sentence.sentence.end)
    return title is not None and title in words("shared_titles")


def chief_of(sentence: Words, start: int) -> bool:
    """Whether a class word of one character and the chief's title that repeats it stand at
    ``start``: 采购|科|科长, 招标|科|原|科长."""
    word = sentence.covering(start)
    if (
        word is None
        or (word.start, word.end) != (start, start + 1)
        or not headed(sentence, word.end)
    ):
        return False
    past = sentence.text[word.end] in words("past_chars")
    return sentence.text[word.end + past] == sentence.text[start]


def held(sentence: Words, end: int) -> bool:
    """Whether a title with its holder stands right behind: 危化监管一司|副司长|乌日娜."""
    text, limit = sentence.text, sentence.sentence.end
    end += text[end : end + 1] in words("past_chars")
    for table in ("titles", "title_ends"):
        if title := forms(table).at(text, end, limit):
            behind = sentence.covering(end + len(title))
            named = behind is not None and behind.start == end + len(title)
            if named and behind is not None and behind.tag in ("PER", "nr"):
                return True
            if names.ethnic_name_end(text, end + len(title)):
                return True
    return False


def serves(text: str, start: int, end: int) -> bool:
    """Whether a title, a person and a word of serving stand inside: 书记权保国任|抗旱指挥部."""
    for at in range(start, end - 4):
        title = forms("titles").at(text, at, end)
        if title is None or len(title) < 2:
            continue
        behind = at + len(title)
        if any(forms("serving_words").at(text, behind + n, end) for n in (2, 3, 4)):
            return names.surname(text[behind:end]) is not None
    return False


def torn_unit(sentence: Words, token: Token) -> bool:
    """Whether the last word of a unit's name with a title is cut off: 应急管理部危化监管|一司."""
    after = sentence.covering(token.end)
    if after is None or after.start != token.end:
        return False
    head = forms("organ_heads").ending(sentence.text, after.end, after.start)
    unit = head is not None and forms("organ_heads")[head]["unit"] == "yes"
    return unit and held(sentence, after.end)


def some(sentence: Words, end: int) -> bool:
    """Whether 一 before a common noun says that some teahouse or mine is meant, not the first
    school or hospital of a place (县|一中, 一小, 一院)."""
    if sentence.text[end - 1] != _ONE or end - 1 not in sentence.starts:
        return False
    index = sentence.starts.get(end)
    noun = sentence.tokens[index] if index is not None else None
    return noun is not None and noun.tag == "n" and noun.end - noun.start > 1


def field_of(head: str, kind: str) -> bool:
    """Whether a hospital's department only says what an association's part is for, of which it
    is none: 某市医学会|心血管内科|专业委员会; nor has a firm a firm."""
    row = forms("organ_heads").rows.get(head, {})
    if kind == "company" and head == _CLASS:
        return True  # 某集团|企业|管理部
    return kind == "association" and row.get("kind") == "hospital" and row.get("unit") == "yes"


def is_holder(sentence: Words, token: Token) -> bool:
    """Whether a word that is tagged as a body has the form of a Han name and stands between a
    title and a mark: 县长|蓝天成|,."""
    text, word = sentence.text, sentence.word(token)
    title = forms("titles").ending(text, token.start, sentence.sentence.start)
    surname = names.surname(word)
    long = 2 <= len(word) <= len(surname or "") + 2 and len(word) > len(surname or "")
    closed = not text[token.end : token.end + 1].isalnum()
    return bool(title and surname) and len(title or "") > 1 and long and closed


def titled_at(sentence: Words, end: int, *, chief: bool) -> bool:
    """Whether a title, a ``chief``'s or any, stands at ``end``: 农产品加工研究所|副研究员."""
    title = forms("titles").at(sentence.text, end, sentence.sentence.end)
    return title is not None and (not chief or _CHIEF in title)
