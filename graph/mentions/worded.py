"""Tokens -> tokens, where the name of a site is words that the tagger reads as such.

Behind a unit, 红军飞夺泸定桥纪念馆 is one name, and so is 堵南抽水站, which it shreds. A stem that
the report gives to a unit names a site too (罕达盖苏木, 罕达盖|林场). Two places with 至 between
them and a road's class word behind are the road's name: 佳荣至水尾公路. A side before a sea and
the like before a state are of their names: 北印度洋, 神圣罗马帝国.
"""

from __future__ import annotations

from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.model import Token
from graph.wordings import pattern

_PLACES = ("LOC", "ns")
_NAMES = ("LOC", "ns", "PER", "nr", "nz")
_OUTSIDE = frozenset("pwur")  # first letters of the tags of words that stand in no memorial's name
_NOUNS = ("n", "nz", "LOC", "ns", "PER", "nr", "nt")
_TO = ("至", "到")
_COMES = _TO[1]
_LONGEST = 18  # characters of a memorial's name
_STEM = range(2, 5)  # characters of a site's name before its class word
_ROAD = 6  # characters of the second place with the road's class word


def worded(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with the names of sites as one token each."""
    found: list[Token] = []
    ends = forms("strong_heads").last
    taken = 0  # the index behind the last name
    for index, token in enumerate(tokens):
        if index < taken:
            continue
        last = found[-1] if found else None
        named = (last and last.tag in _PLACES) or text[token.end : token.end + 1] in _TO
        if named and (end := _road(text, tokens, index) or _memorial(text, last, tokens, index)):
            found.append(Token(token.start, tokens[end].end, "LOC"))
            taken = end + 1
            continue
        if token.tag in _PLACES and last and last.end == token.start:
            if pattern("side-of-sea").fullmatch(text, last.start, token.end):
                token = Token(found.pop().start, token.end, "LOC")
        elif token.tag == "n" and text[token.end - 1] in ends:
            start = _stem(text, found, token) if _is_site(text, token) else token.start
            if start < token.start:
                while found and found[-1].start >= start:
                    found.pop()
                token = Token(start, token.end, "LOC")
        found.append(token)
    return found


def _is_site(text: str, token: Token) -> bool:
    """Whether a noun is the class word of a site."""
    return text[token.start : token.end] in words("strong_heads")


def _road(text: str, tokens: list[Token], index: int) -> int:
    """The index of the last token of a road's name that starts at ``index``, 0 for none."""
    first = tokens[index]
    if text[first.end : first.end + 1] not in _TO or index + 2 >= len(tokens):
        return 0
    if first.end - first.start > _ROAD:
        return 0
    if text[first.end - 1] in words("levels") or text[first.start : first.end] in words(
        "road_ends"
    ):
        return 0  # 黄龙乡至小河镇旅游公路: two units
    to = tokens[index + 1]
    if to.start != first.end or text[to.start : to.end] not in _TO:
        return 0
    if text[to.start] == _COMES and first.tag not in _PLACES:
        return 0  # 省长李明|到连霍高速: comes to it
    known = first.tag in _NAMES
    for at in range(index + 2, min(index + 5, len(tokens))):
        token = tokens[at]
        if token.tag not in _NOUNS or token.end - to.end > _ROAD + 2:
            return 0
        known = known or token.tag in _PLACES
        head = forms("road_ends").ending(text, token.end, to.end + 2)
        if head is not None and len(head) > 1:
            return at if known and first.tag in (*_NAMES, "n") else 0
    return 0


def _memorial(text: str, unit: Token | None, tokens: list[Token], index: int) -> int:
    """The index of the last token of a memorial's name behind ``unit``, 0 for none."""
    start = tokens[index].start
    if unit is None or unit.end != start or unit.tag not in _PLACES or not _is_unit(text, unit):
        return 0
    if text[start] in words("being_chars"):
        return 0  # 恒春镇|为其旧址
    for at in range(index, len(tokens)):
        token = tokens[at]
        word = text[token.start : token.end]
        if token.tag[:1] in _OUTSIDE or token.end - start > _LONGEST or word in words("titles"):
            if word not in words("titles") or token.end - start > _LONGEST:
                return 0
        barred = word in among("cutting_words", "inner_verbs", "leading_words")
        if barred and word not in words("joiners"):
            return 0
        head = forms("memorial_heads").ending(text, token.end, start + 2)
        if head is not None:
            return at if at > index else 0
    return 0


def _is_unit(text: str, token: Token) -> bool:
    """Whether a token is a unit of the table with its class word, or ends with one."""
    word = text[token.start : token.end]
    return len(word) > 2 and word[-1] in words("levels") and bool(gazetteer().named(word))


@cache
def _classes() -> tuple[str, ...]:
    """The class words of units: 镇, 县, 苏木, 村."""
    return tuple(sorted((words("levels") | words("village_words")) - words("common_names")))


def _stem(text: str, before: list[Token], head: Token) -> int:
    """Where the name before a site's class word starts; at the class word if none does."""
    start = head.start
    for token in reversed(before):
        if token.end != start or head.start - token.start > max(_STEM):
            break
        if token.tag[:1] in _OUTSIDE or token.tag in ("m", "c", "TIME") or token.tag in _PLACES:
            break
        if _unit_ends(text, token):
            break
        start = token.start
        stem = text[start : head.start]
        named = len(stem) in _STEM and stem not in words("common_modifiers")
        if named and any(text.find(stem + unit) >= 0 for unit in _classes()):
            owned = any(t.end == start and t.tag in ("ORG", "nt") for t in before)
            return head.start if owned else start  # 晋东能源集团|端氏煤矿 is its part
    whole = text[start : head.start]
    shreds = [t for t in before if t.start >= start]
    if len(whole) not in _STEM or whole in words("common_modifiers") or not _shredded(shreds):
        return head.start
    unit = next((t for t in reversed(before) if t.end == start), None)
    if unit is not None and _unit_ends(text, unit):
        return start
    return start if _alike(text, before, start, head) else head.start


def _shredded(tokens: list[Token]) -> bool:
    """Whether the words of a stretch are rather the shreds of a name."""
    return len(tokens) > 1 and any(t.end - t.start == 1 and t.tag != "f" for t in tokens[:1])


def _unit_ends(text: str, token: Token) -> bool:
    """Whether a unit with its class word ends with ``token``."""
    table, end = gazetteer(), token.end
    if text[end - 1] not in words("levels"):
        return False
    return any(table.named(text[end - n : end]) for n in range(3, 9) if end >= n)


def _alike(text: str, before: list[Token], start: int, head: Token) -> bool:
    """Whether 、 and a place with the same class word stand before: 葛洲坝电站、隔河岩|电站."""
    said = text[head.start : head.end]
    return text[start - 1 : start] == "、" and text[: start - 1].endswith(said) and bool(before)
