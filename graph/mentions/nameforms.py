"""Strings -> whether they have the form of a person's name, and where such a name ends."""

from __future__ import annotations

import re
from functools import cache

from graph import names
from graph.foreignnames import foreign_name_span
from graph.gazetteer import gazetteer
from graph.lexicons import Forms, among, forms, words
from graph.mentions.spans import Span, Words

DOT = "·"
HAN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .'-]+")
MARK, WORD, TOKEN, NONE = 3, 2, 1, 0  # how a name ends, best first
_HAN = 3  # characters of most Han names
_RATHER = 0.45  # names.han_name_score of a name with such an end
PLAUSIBLE = 0.35  # names.han_name_score from which an untagged string is taken for a name
_BY = "由"  # no surname before a name that is whole without it
HOME, _AT_HOME = "家", "的里中,。、;!?看"
_GOES_ON = frozenset(
    ("v", "w", "d", "p", "ad", "c", "r", "u", "f", "vd", "vn", "t", "TIME", "m", "s")
)
BEHIND = ("speech_verbs", "attending_verbs", "honorifics", "name_verbs")


def is_place(name: str) -> bool:
    return any(p.level in ("province", "prefecture", "county") for p in gazetteer().named(name))


def is_province(name: str) -> bool:
    """Whether it is a province's name, short or whole, which nobody bears: 18:05 河北."""
    return any(p.level == "province" for p in gazetteer().named(name))


def is_country(name: str) -> bool:
    return any(p.level == "country" for p in gazetteer().named(name))


def region_said(text: str, name: str) -> bool:
    """Whether ``name`` is short for a region of Hong Kong, Macao or Taiwan and ``text`` speaks of
    the one around it: 元朗 of 香港, 霧臺 of 屏東; or a foreign city of a country named: 朱巴."""
    table = gazetteer()
    for place in table.named(name):
        if place.level == "region" and place.name != name:
            return any(
                up.name[:2] in text for up in table.chain(place)[1:] if up.level != "country"
            )
        if place.level == "city":
            around = table.chain(place)[1:]
            told = any(up.name in text.replace(name, "") for up in around)
            return told or re.search(rf"社{name}\d", text) is not None
    return False


def _likely(word: str) -> bool:
    """Whether a word that ends like a place's name is rather a person's: 李长河, 王大江."""
    surname = names.surname(word)
    if word[-1] not in words("water_classes") or surname is None or word[-2] == HOME:
        return False  # 王家河
    if len(word) != len(surname) + 2 or not names.is_common_surname(surname):
        return False
    return names.han_name_score(word) >= _RATHER


def person(start: int, end: int, source: str, head: str = "") -> Span:
    return Span(start, end, "Person", head=head, source=source)


def is_name(word: str) -> bool:
    """Whether ``word`` can be a person's full name by its form."""
    if len(word) < 2 or not words("anonymous_chars").isdisjoint(word):
        return False
    if word in among(
        *("titles", "group_words", "not_persons", "person_nouns", "ethnic_groups", "all_regions")
    ):
        return False
    if len(word) == 2 and is_place(word):
        return False
    if len(word) >= 3 and word[-2:] in words("honorifics"):
        return False  # 杨女士: who that is stays open; 荣森林|先生
    if len(word) >= 3 and is_country(word):
        return False
    if len(word) >= 3 and word[-1] in words("place_endings") and not _likely(word):
        return False
    if DOT in word:
        return len(word) >= 4
    if _LATIN.fullmatch(word):
        return True
    if not HAN.fullmatch(word):
        return False
    if names.is_ethnic(word):
        return True
    surname = names.surname(word)
    if surname is not None and len(surname) < len(word) <= len(surname) + 2:
        return True
    if surname is not None:
        return len(word) >= 4 and is_foreign_looking(word)
    return (3 <= len(word) <= 4 or is_foreign_looking(word)) or foreign_name_span(word, 0) == (
        0,
        len(word),
    )


def tagged_end(sentence: Words, end: int) -> int:
    """``end``, or where the tagged name goes on for a syllable that no list knows (图尔|荪)."""
    token = sentence.covering(end - 1)
    if token is None or token.tag not in ("PER", "nr") or not 0 < token.end - end <= 2:
        return end
    return token.end if is_foreign_looking(sentence.text[end : token.end]) else end


def is_sure(word: str) -> bool:
    """Whether a word that the tagger only half takes for a name has a name's form."""
    known = names.is_ethnic(word)
    return known or names.han_name_score(word) >= PLAUSIBLE


def is_led_by(sentence: Words, start: int, end: int) -> bool:
    """Whether a name begins with 由, which leads to whoever does it: 主席由|麦咏琳|担任."""
    name = sentence.text[start + 1 : end]
    made = forms("serving_words").at(sentence.text, end) and names.surname(name) is not None
    return sentence.text[start] == _BY and len(name) > 1 and (is_sure(name) or bool(made))


def is_foreign_looking(word: str) -> bool:
    """Whether most characters are those by which names of other peoples are written, and no word
    for kin stands in it: 哈桑|丈夫|哈菲兹."""
    known = names.transliteration()
    if sum(map(known.__contains__, word)) < 0.75 * len(word):  # most words; and quickly told
        return False
    return not forms("kin_nouns").inside(word)


def is_unknown(word: str) -> bool:
    """Whether no list of other words knows ``word``."""
    if len(word) >= 3 and is_country(word):
        return False
    return word not in among("titles", "group_words", "common_names", "not_persons")


def serves(text: str, at: int, limit: int) -> bool:
    """Whether a word that gives a post and a title stand at ``at``: 任|总指挥."""
    word = forms("serving_words").at(text, at, limit)
    return word is not None and forms("titles").at(text, at + len(word), limit) is not None


@cache
def going_on() -> Forms:
    """The words of all tables of ``BEHIND``."""
    return Forms((form, {}) for form in among(*BEHIND))


def acts_at(text: str, at: int, limit: int | None = None) -> bool:
    """Whether a word of two characters or more that goes on behind a person stands there."""
    return len(going_on().at(text, at, limit) or "") > 1


def _longer_noun(sentence: Words, start: int, end: int) -> bool:
    """Whether a noun of the tagger's begins with the word from ``start`` to ``end``."""
    index = sentence.starts.get(start)
    token = sentence.tokens[index] if index is not None else None
    return token is not None and token.tag in ("n", "nz") and token.end > end


def ended(sentence: Words, end: int) -> bool:
    """Whether a word ends there, or only 家 of it stands behind: 牧民苏雅拉图|家."""
    home = sentence.text[end : end + 1] == HOME and end + 1 in sentence.ends
    return home or end in sentence.ends


def ending(sentence: Words, start: int, end: int) -> int:
    """How well a name from ``start`` can end at ``end``."""
    text, limit = sentence.text, sentence.sentence.end
    if end > limit or text[end : end + 1] == DOT:
        return NONE
    if end == limit or text[end] in ' ,、。;:!?()《》"…/|':
        return MARK
    if serves(text, end, limit):
        return WORD
    if text[end] == HOME and (end + 1 == limit or text[end + 1] in _AT_HOME):
        return TOKEN  # 牧民哈孜别克|家中
    known = len(going_on().at(text, end, limit) or "")
    if known > 1 and _longer_noun(sentence, end, end + known):
        return NONE  # 副市长|干群|座谈会
    if known == 1 and end - start >= _HAN and _runs_on(sentence, end):
        return NONE
    if known > 1 or (known and (end in sentence.ends or end - start >= 3)):
        return WORD if end in sentence.ends or known > 1 else TOKEN
    following = sentence.covering(end) if end in sentence.ends else None
    if following is not None and following.tag == "TIME" and text[end].isdigit():
        return WORD  # 发言人原野|13日表示
    return TOKEN if following is not None and following.tag in _GOES_ON else NONE


def _runs_on(sentence: Words, end: int) -> bool:
    """Whether a word of what somebody does runs over a border: 高峰|认为, 金山|正在."""
    token = sentence.covering(end)
    if token is None or token.start != end - 1:
        return False
    how = token.tag == "d" and token.end == end + 1
    return how or (token.tag == "v" and len(going_on().at(sentence.text, end - 1) or "") > 1)


def masked(text: str, end: int) -> bool:
    """Whether the rest of a name that ends there is left out behind it: 阿苏|某."""
    char = text[end : end + 1]
    return char in words("anonymous_chars") and not char.isascii()


def names_site(name: str) -> bool:
    """Whether what looks like a name is that of a site of news: 秦风网, not 李先锋."""
    return forms("site_names").ending(name, len(name), 2) is not None
