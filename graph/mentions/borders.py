"""Where the name of a site ends, and whether a stretch is only a piece of a longer name."""

from __future__ import annotations

import re
from functools import cache

from graph import names, rulebook
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.organs import organs
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token
from graph.wordings import pattern

_HOUSE = re.compile(
    r" ?[0-9]{1,5}(?:[-—之][0-9]{1,4})?号(?:附[0-9]{1,3}号)?(?:院|楼|大院)?(?![楼线])"
)
HOUSE_END = re.compile(_HOUSE.pattern + "$")
STREETS = frozenset("路街道巷弄同")
_LATIN = re.compile("[0-9A-Za-z]{2}")  # a road's letter inside another word
_PARTIES = re.compile("^[两三四五六七八九十]路")  # in which those go who go to villages
_LONG = 5  # characters of a place that is itself, though its first one joins
_STEM = 2  # characters of a unit's name without its class word
_LED = 2  # characters of such a word before the stem
_QUOTED = 16  # characters between quotation marks that can be a name


@cache
def _street() -> re.Pattern[str]:
    words_ = sorted(words("street_words"), key=lambda w: (-len(w), w))
    return re.compile(f"[东南西北中]?[一二三]?(?:{'|'.join(words_)})")


_BEFORE = 2  # characters of a title that a body's head takes: 国防部|长
_OFFICERS = ("head", "deputy")  # ranks of posts of which one body has one holder


def on_street(text: str) -> bool:
    """Whether ``text``, behind a place's form, makes a street of it: 南京|东路小学."""
    return _street().match(text) is not None


@cache
def _road() -> re.Pattern[str]:
    return re.compile(str(rulebook.rules("roads")[0]["pattern"]))


def roads(sentence: Words) -> list[Span]:
    """Roads that are called by a number: 国道219线, S211线, G4217高速."""
    span = sentence.sentence
    if not sentence.numbered:
        return []
    return [
        Span(m.start(), m.end(), "Place", "线", "site", value=Told(), source="site")
        for m in _road().finditer(sentence.text, span.start, span.end)
        if not _LATIN.match(sentence.text[max(0, m.start() - 1) : m.start() + 1])
    ]


def inside_word(sentence: Words, start: int, end: int) -> bool:
    """Whether a longer word that names no place begins one character before (入|海口), or holds
    the stem [start, end): 大同|小异, 天下|大同."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if start > floor and forms("torn_words").at(text, start - 1, limit) is not None:
        return True
    stems = forms("stem_words")
    for at in range(max(floor, start - _LED), start + 1):
        if text[at] in stems.first:
            word = stems.at(text, at, limit)
            if word and at + len(word) >= end and len(word) > end - start:
                return True
    return False


def torn(sentence: Words, start: int, end: int) -> bool:
    """Whether the span is only a piece of a quoted name or of a word:
    "鄂港光谷|联合实验室", 入|海口."""
    if inside_word(sentence, start, end):
        return True
    if sentence.text[start - 1 : start] != '"' or start == sentence.sentence.start:
        return False
    stop = sentence.sentence.end
    closing = sentence.text.find('"', start, min(start + _QUOTED, stop))
    inside = sentence.text[start:closing] if closing >= 0 else ""
    return closing > end and not any(mark in inside for mark in ",。!?;:、")


def posted(word: str) -> bool:
    """Whether a word is that for the village which somebody is in charge of or goes to: 镇|包村|
    领导, 分三路|下村."""
    if word[-1:] not in forms("posted_villages").last:
        return False
    rest = word[1:] if word[:1] in words("levels") else _PARTIES.sub("", word)
    return rest in words("posted_villages")


def stopped(sentence: Words, start: int, cut: int) -> bool:
    """Whether what stands before 村 makes a common word of it (美丽乡村, 各村)."""
    if posted(sentence.text[start : cut + 1]):
        return True
    return any(sentence.text[start:cut].endswith(w) for w in words("village_stops"))


def runs_on(sentence: Words, end: int, head: str) -> bool:
    """Whether the class word is part of another word: 路|段, 河|道, 滩|地, or a title's: 长."""
    after = sentence.covering(end) if end < sentence.sentence.end else None
    if len(head) > 1 or after is None or after.end - end > 1:
        return False
    return sentence.text[end] in words("site_followers")


def numbered(sentence: Words, end: int, head: str) -> int:
    """The end of a street with its house number: 金水路|17号."""
    if head[-1] not in STREETS:
        return end
    house = _HOUSE.match(sentence.text, end, sentence.sentence.end)
    return house.end() if house else end


def two_ends(name: str) -> bool:
    """Whether a road's name says between which places it is: 广汤村至蓝山村."""
    first, joint, last = name.partition("至")
    classed = first[-1:] in words("class_chars") and len(first) > _STEM
    return joint != "" and len(last) > 1 and (classed or bool(gazetteer().named(first)))


def attested(stem: str) -> bool:
    """Whether a division has the stem for its name: 水口 (口岸) as in 水口镇."""
    table = gazetteer()
    return len(stem) >= 2 and any(table.named(stem + w) for w in ("", "镇", "乡", "县", "街道"))


def is_number(said: str) -> bool:
    """Whether ``said`` is a number and nothing else."""
    return all(char in words("numerals") or char == "两" for char in said)


def of_all(sentence: Words, cut: int, head: str) -> bool:
    """Whether the class of regions ``head``, which begins at ``cut``, is told of all of a unit:
    全州农|牧区, 全省|山区."""
    before = sentence.covering(cut - 1)
    if before is not None and layered(sentence, before.start, cut + len(head)):
        return True
    token = sentence.covering(cut - 1) if head in words("class_regions") else None
    if token is None:
        return False
    near = sentence.text[max(0, token.start - 2) : cut]
    return near.startswith(ordered("all_regions")) or any(
        sentence.text.startswith(word, token.start) for word in words("all_regions")
    )


def layered(sentence: Words, start: int, end: int) -> bool:
    """Whether a word says of which levels staff and offices are: 镇村|干部, 组织镇村|两级."""
    word, classes = sentence.text[start:end], words("class_chars")
    if not classes.issuperset(word[-2:]):
        return False
    counted = pattern("layers").match(sentence.text, end, sentence.sentence.end) is not None
    return counted or classes.issuperset(word)


def among_persons(sentence: Words, start: int, end: int) -> bool:
    """Whether what is written like a name of another people stands beside a person in a list."""
    text = sentence.text
    if names.ethnic_name_end(text, start) != end:
        return False
    before, after = sentence.ends.get(start - 1), sentence.starts.get(end + 1)
    beside = [sentence.tokens[before]] if text[start - 1] == "、" and before is not None else []
    beside += [sentence.tokens[after]] if text[end : end + 1] == "、" and after is not None else []
    return any(token.tag in ("PER", "nr") for token in beside)


def joins(sentence: Words, token: Token, form: str, end: int) -> bool:
    """Whether the ``form`` of a place up to ``end`` opens with a word that joins what follows to
    who acts before it: 甲率队,会同|县工商联."""
    if token.end < end:
        return sentence.word(token) in words("joiners") and len(form) < _LONG
    joiner = forms("joiners").at(form, 0) or ""
    if len(joiner) < 2 or form[len(joiner) :] not in words("levels"):
        return False
    return sentence.text[: token.start].endswith(ordered("joined_ends"))


def native(text: str, end: int) -> bool:
    """Whether somebody comes from the place that ends there: 河南内黄|人,大学学历."""
    behind = text[end + 1 : end + 2]
    return text[end : end + 1] in words("origin_words") and (behind or ",") in ",，。;；)）、"


def of_people(sentence: Words, end: int) -> bool:
    """Whether a country's name before ``end`` is made that of a people or a tongue: 蒙古|文版, but
    not 越南|文化部."""
    if sentence.text[end : end + 1] not in words("people_followers"):
        return False
    token = sentence.starts.get(end)
    whole = token is not None and sentence.word(sentence.tokens[token])
    return not (whole and whole in words("shared_fields"))


def party_before(sentence: Words, token: Token, start: int, end: int) -> bool:
    """Whether only the Party's name stands before a unit's in a token, and a committee behind."""
    own = sentence.text[token.start : start] in words("body_prefixes")
    return own and forms("organ_heads").at(sentence.text, end, token.end) is not None


def over_word(sentence: Words, end: int) -> bool:
    """Whether a word of a token goes on over ``end``, 草地农业|科技|学院, or a street called
    after a body: 学院|路社区."""
    if pattern("street-behind").match(sentence.text, end):
        return True
    return end not in sentence.ends and sentence.text[end - 1 : end + 1] in words("running_heads")


def joins_bodies(sentence: Words, cursor: int, end: int) -> bool:
    """Whether a joining word at ``cursor`` stands behind a body or before one."""
    start, limit = sentence.sentence.start, sentence.sentence.end
    body = forms("organ_heads").ending(sentence.text, cursor, start)
    index = sentence.starts.get(end)
    placed = index is not None and sentence.tokens[index].tag in (
        "LOC",
        "ns",
    )  # 荷塘社区|与|东关社区
    known = organs().at(sentence.text, end, limit) or forms("levels").at(sentence.text, end, limit)
    return placed or known is not None or len(body or "") > 1


def opens_organ(sentence: Words, start: int, end: int) -> bool:
    """Whether a bare stem begins a body's class word: 荆州市|公安局 is of no 公安县."""
    head = forms("organ_heads").at(sentence.text, start, sentence.sentence.end)
    return head is not None and start + len(head) > end


def cut_off(sentence: Words, start: int, end: int) -> bool:
    """Whether the tagger has a place up to ``end`` that lacks its first character: 今屏|东县."""
    index = sentence.ends.get(end)
    token = sentence.tokens[index] if index is not None else None
    return token is not None and token.tag in ("LOC", "ns") and token.start == start + 1


def in_medium(sentence: Words, end: int) -> bool:
    """Whether a medium's name goes on behind a bare stem: 天山|网讯."""
    after = sentence.starts.get(end)
    return after is not None and sentence.word(sentence.tokens[after]) in words("medium_endings")


def others_follow(text: str, start: int, end: int) -> bool:
    """Whether a word for "and" before ``end`` joins others than two fields of one name: who holds a
    post (国防部长与|海军), what is only told by its class (某信托与|当地政府)."""
    if forms("class_fronts").at(text, end) is not None:
        return True
    title = forms("titles").ending(text, end - 1, start - _BEFORE) or ""
    return len(title) > 1 and forms("titles")[title]["rank"] in _OFFICERS  # no 律师和公证工作处
