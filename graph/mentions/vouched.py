"""Words + a name that only the tagger sees -> whether anything in its sentence vouches for it.

The tagger takes the name of a season, a crop, a foreign town or an instrument for somebody's
(礼成, 夏玉米, 苏里高). A name that has the form of one (a surname and characters that given names
are made of, pieces of one people's names) needs no voucher. Any other is kept only where the
sentence shows that it speaks of a person: a noun of people or a title before it (养护工|开春梅),
another name beside it in a list, what a person does behind it, or a bracket with what one says
of people (占水根(男,47岁)).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from graph import names
from graph.lexicons import forms, words
from graph.mentions.nameforms import DOT, WORD, acts_at, ending, is_foreign_looking
from graph.mentions.spans import Span, Words
from graph.mentions.thirds import counts
from graph.wordings import pattern

_SURE = 0.3  # names.han_name_score of a name that needs no voucher
_COMMON = 0.15  # the same of three characters behind a common surname
_PLAIN = 0.72  # the same of two characters
_LIKELY = 0.2  # the same of two, behind which what a person does stands
_BORNE = 0.35  # names.surname_weight of a surname that is attested
_GIVEN = 0.3  # names.given_weight
_USUAL = 300  # names with the first character first, times those with the second second
_SHORT = 2  # characters of a short name
_BRACKET = re.compile(
    r"\((?:前?\d{3,4}年?[-—~至]|[男女,]|[\d]{1,3}岁|[\u4e00-\u9fff]{1,8}族|[A-Z][a-z])"
)
_HAN = 3
_TAKEN = 4  # characters before a name that tell a thing's: 注射|某药
_NEAR = 12  # characters of what stands between a name and its post: 中共党员
_CLAUSE = re.compile("[,:][^,。;:(]+")
_IN_BRACKET = re.compile(r"(?P<p>[^,。;:()]{2,40})\)")
_CLAUSE_OF = re.compile("(?P<p>[^,。;:()]{2,40})[,。;]")
_OPENERS = (",", "。", ";", ":", "")
_LIST = re.compile(r"(?:\([^()]{1,12}\))? ?[、和与及] ?$")
_ALL = re.compile(r"等(?:\d+|[一二三四五六七八九十两]+)[余多]?[名人位]")  # 李四等10名
_LATER = re.compile(r"(?:\([^()]{1,12}\))? ?[、和与及] ?|,")
_TOLD = ("of-person", "speech-given")  # what is told of people alone
_MARKS = ":—/"
_BEFORE = ("titles", "person_nouns", "kin_nouns", "kin_chars", "staff_titles", "naming_verbs")
_DONE = "了"
_TOWARDS = "people_verbs"  # done to or with people: 致电, 会见
_BEHIND = ("ending_verbs", "crimes", "past_chars", "status_words")


def unvouched(lines: Iterable[tuple[Words, Sequence[Span]]]) -> set[str]:
    """Names that only the tagger sees and that no line of the report vouches for.

    ``lines``: the words of each line with its person spans.
    """
    firm, weak = set[str](), Counter[str]()
    for sentence, people in lines:
        for span in people:
            said = "".join(sentence.text[span.start : span.end].split())
            if span.source != "tagger" or _vouched(sentence, span, people):
                firm.add(said)
            else:
                weak[said] += 1
    firm |= {part for said in firm if DOT in said for part in said.split(DOT)}
    return {said for said, times in weak.items() if said not in firm and not _again(said, times)}


def _again(said: str, times: int) -> bool:
    """Whether a name of three characters is told so often that it is hardly a word."""
    return times > 1 and len(said) == _HAN and names.han_name_score(said) >= _COMMON


def _vouched(sentence: Words, span: Span, found: Sequence[Span]) -> bool:
    """Whether a tagged name has a name's form or stands where only a person can be named."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    word = text[span.start : span.end].replace(" ", "")
    if word in words("produce_words"):
        titled = any(forms(t).ending(text, span.start, low) for t in _BEFORE)
        return titled or bool(_BRACKET.match(text, span.end, limit)) or _acts(text, span.end, limit)
    if DOT in word or names.is_ethnic(word) or names.holds_piece(word):
        return True
    if _usual(word) or _foreign(sentence, span, word):
        return True
    said = ending(sentence, span.start, span.end) == WORD
    if said and len(word) == _SHORT and names.han_name_score(word) >= _LIKELY:
        return True
    if _BRACKET.match(text, span.end, limit) or _acts(text, span.end, limit):
        return True
    if any(pattern(p).match(text, span.end, limit) for p in _TOLD):
        return True
    if any(forms(t).ending(text, span.start, low) for t in _BEFORE) or _people(sentence, span):
        return True
    if pattern("person-before").search(text, max(low, span.start - _NEAR), span.start):
        return True  # 78岁的|米哈伊洛夫
    done = text[span.start - 1 : span.start] == _DONE  # 采访了|某人
    if forms(_TOWARDS).ending(text, span.start - done, low) or _ALL.match(text, span.end, limit):
        return True
    if any(forms(t).at(text, span.end, limit) for t in _BEHIND):
        return True
    if _holds_post(text, span, limit):
        return True
    title = forms("titles").at(text, span.end, limit)
    if title is not None and span.end + len(title) not in {o.start for o in found}:
        return True
    if text[span.end : span.end + 1] == "," and forms("status_words").at(text, span.end + 1, limit):
        return True
    ends = {o.end for o in found if o is not span}
    starts = {o.start for o in found if o is not span}
    closed = span.end == limit or text[span.end] == ":"
    if span.start == low and (closed or _described(text, span.end, limit)):
        return True
    if text[span.start - 1] in _MARKS or text[span.start - 1].isspace():
        return True
    led = _LIST.search(text[low : span.start])
    if led is not None and low + led.start() in ends:
        return True
    later = _LATER.match(text, span.end, limit)
    return later is not None and later.end() in starts


def _foreign(sentence: Words, span: Span, word: str) -> bool:
    """Whether all of a name is written as foreigners' names are: one of four characters or more;
    of three where it opens a clause and somebody does something: ,|伦塔诺|签署."""
    if len(word) < _HAN or not names.transliteration().issuperset(word):
        return False
    if len(word) > _HAN:
        before = sentence.text[max(sentence.sentence.start, span.start - _TAKEN) : span.start]
        taken = pattern("thing-before").search(before)
        return not taken and pattern("thing-behind").match(sentence.text, span.end) is None
    opened = span.start == sentence.sentence.start or sentence.text[span.start - 1] in _OPENERS
    index = sentence.starts.get(span.end)
    after = sentence.tokens[index] if index is not None else None
    return opened and after is not None and after.tag in ("v", "d")


def _usual(word: str) -> bool:
    """Whether a word has the form of a name, be it of a rarer surname with usual characters."""
    score = names.han_name_score(word)
    if len(word) == _SHORT:
        return score >= _PLAIN
    if len(word) != _HAN:
        return score >= _SURE
    if score >= (_COMMON if names.is_common_surname(word[0]) else _SURE):
        return True
    if names.surname_weight(word[0]) < _BORNE or is_foreign_looking(word):
        return False
    if names.given_weight(word[1:]) < _GIVEN:
        return False
    first, second = (counts().get(char, (0, 0, 0)) for char in word[1:])
    return first[1] * second[2] >= _USUAL and word[1:] not in words("unit_ends")


def _acts(text: str, at: int, limit: int) -> bool:
    """Whether a word of speaking, or one of two characters for what people do, stands there."""
    if forms("speech_verbs").at(text, at, limit):
        return True
    return acts_at(text, at, limit)


def _described(text: str, at: int, limit: int) -> bool:
    """Whether a comma and a post of whoever was named stand at ``at``: 燕小北,某大队副大队长."""
    clause = _CLAUSE.match(text, at, limit)
    while clause is not None and clause.end() < limit:
        if forms("titles").ending(text, clause.end(), at):
            return True
        clause = _CLAUSE.match(text, clause.end(), limit) if clause.end() - at < _NEAR else None
    return clause is not None and forms("titles").ending(text, clause.end(), at) is not None


def _holds_post(text: str, span: Span, limit: int) -> bool:
    """Whether a post of whoever was named follows: 尹洋|任天等县教育局局长, in brackets, or between
    commas in a sentence that he begins: 近日,尹洋,天等县教育局局长,…"""
    said = pattern("before-serving").match(text, span.end, limit)
    word = forms("serving_words").at(text, said.end(), limit) if said else None
    if said and word:
        start, behind = said.end() + len(word), pattern("post-said")
    elif text[span.end : span.end + 1] == "(":
        start, behind = span.end + 1, _IN_BRACKET
    elif text[span.end : span.end + 1] == "," and text[span.start - 1 : span.start] in _OPENERS:
        start, behind = span.end + 1, _CLAUSE_OF
    else:
        return False
    found = behind.match(text, start, limit)
    return found is not None and forms("titles").ending(text, found.end("p"), start) is not None


def _people(sentence: Words, span: Span) -> bool:
    """Whether a noun of people stands before the name: 护林员|石发财, 主演|甄小芹."""
    index = sentence.ends.get(span.start)
    token = sentence.tokens[index] if index is not None else None
    if token is None or token.tag not in ("n", "v", "vn") or token.end - token.start < 2:
        return False
    return sentence.text[span.start - 1] in words("people_ends")
