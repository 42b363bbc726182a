"""Tokens -> tokens, where the tagger cuts the name of a body that has a bracket or a town in it.

东浩康|展会展|(上海|)有限公司 is one firm; 码|市|人民法庭 and 新建|派出所 are called after
towns (码市, 新建镇); 吸入浓烟|送|镜湖医院 is no hospital's name, and 七营镇|和县|学校 is two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, having, ordered, words
from graph.mentions.organs import organs
from graph.model import Token
from graph.wordings import pattern

_NAMES = frozenset(("n", "nz", "nw", "ORG", "nt", "LOC", "ns", "PER", "nr", "vn", "a", "x", "j"))
_PLACES = ("LOC", "ns")
WORDS = frozenset(("n", "nz", "v", "vn", "a", "ad", "an", "d", "b", "s", "PER", "nr", "LOC", "ns"))
_BRACKET = 6  # characters in a firm's bracket
_FIRM = 14  # characters of a firm's name before its bracket
_TRADE = 12  # the same behind it
_INNER = ("party", "media")  # kinds of what another body has: 法院|党组, 法院|网
_COUNTED = re.compile(r"(?:\d+|[一二三四五六七八九十]+)?[人名位]为")
_SHORT = 2  # characters of a form that may be any word: 中央
CHIEF, _OF_PARTY = "长", ("党籍", "党团")
_IN_TURN = "先后来到"
_CLASS = 2  # characters of a class word that titles repeat
_HAN = 3  # characters of a Han name with a surname of one
_TOWN = 3  # characters of a town's name without its class word
_CITY, _AND, _COUNTIES = "市", "和", "县"
_TOWNS = ordered("town_levels")


def firm_start(text: str, found: list[Token], token: Token) -> int | None:
    """Where a firm starts that ends with ``token`` and has a bracket in it: 甲乙|(上海|)丙公司.

    None where it has none, or stands in one piece.
    """
    if text[token.end - 1] not in forms("legal_forms").last:
        return None
    form = forms("legal_forms").ending(text, token.end, token.start)
    if form is None or text.find("(", token.start, token.end) >= 0:
        return None
    close = text.find(")", token.start, token.end)
    cut = close > token.start and text[token.start - 1 : token.start] == "("  # (|惠州)有限公司
    if close != token.start and not cut:
        back = next((t for t in reversed(found[-4:]) if text[t.start] == ")"), None)
        if back is None or token.end - back.end > _TRADE or back.end > token.start:
            return None
        if any(t.start > back.start and t.tag not in _NAMES for t in found[-4:]):
            return None  # 山东大学(威海)|与|恒岳公司
        close = back.start
    opening = text.rfind("(", max(0, close - _BRACKET - 1), close)
    if opening < 0 or not _inside(text[opening + 1 : close]):
        return None
    start = _before_bracket(text, found, opening)
    return start if opening - start > 1 else None


def office(text: str, found: list[Token], token: Token) -> Token | None:
    """A practice whose name has a bracket before its class word: 甲乙|(南宁|)|律师事务所."""
    close = token.start - 1
    if text[close : token.start] != ")" or text[token.start] not in forms("practice_heads").first:
        return None
    head = forms("practice_heads").at(text, token.start)
    opening = text.rfind("(", max(0, close - _BRACKET - 1), close)
    if head is None or opening < 0 or not _inside(text[opening + 1 : close]):
        return None
    start = _before_bracket(text, found, opening)
    return Token(start, token.start + len(head), "ORG") if opening - start > 1 else None


def _before_bracket(text: str, found: list[Token], opening: int) -> int:
    """Where the words of a name begin that a bracket at ``opening`` stands behind."""
    start = opening
    for before in reversed(found):
        if before.start >= opening:
            continue
        if before.end != start or opening - before.start > _FIRM:
            break
        if before.tag not in _NAMES and not _coined(text, before, opening):
            break
        said = text[before.start : before.end]
        if said in words("group_words") or forms("titles").ending(text, before.end, before.start):
            break
        if before.tag in _PLACES and start < opening and said[-1] in words("inner_levels"):
            break  # 华新镇|福格尔(上海)有限公司
        start = before.start
    return start


def _coined(text: str, token: Token, opening: int) -> bool:
    """Whether a word of two characters right before the bracket is coined: 国信|信扬|(南宁)."""
    said = text[token.start : token.end]
    return (
        token.tag == "v"
        and token.end == opening
        and len(said) == _CLASS
        and (said not in words("general_verbs") and said not in words("event_acts"))
    )


def in_turn(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """``tokens`` with 先|后来|到 as 先后|来到: of those who come to one place after another."""
    if not tokens or text.find(_IN_TURN, tokens[0].start, tokens[-1].end + 1) < 0:
        return tokens
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last is not None and token.start < last.end:
            continue  # 到, taken along
        torn = last is not None and (last.end, token.end) == (last.start + 1, last.start + 3)
        if torn and last is not None and text.startswith(_IN_TURN, last.start):
            found[-1] = Token(last.start, last.start + 2, "d")
            token = Token(last.start + 2, last.start + 4, "v")
        found.append(token)
    return found


def counted(text: str, token: Token) -> list[Token]:
    """等|21人为|校工会: a number of people and what they become, which the tagger took for a
    body's name."""
    said = _COUNTED.match(text, token.start, token.end)
    if said is None or token.end - said.end() < _CLASS:
        return []
    at = said.end()
    return [Token(token.start, at - 1, "m"), Token(at - 1, at, "p"), Token(at, token.end, "ORG")]


def whole_head(text: str, token: Token, after: list[Token]) -> Token | None:
    """洞山消防|救援|站, 晋城市中心|支行: a body of whose class word the tagger took only a part."""
    heads, end = forms("organ_heads"), token.end
    if text.startswith(_OF_PARTY, end) and text[token.start : end + 1] in organs():
        return Token(token.start, end + 1, "ORG")  # 民进|党籍, but 民进|党员
    for word in after:
        if word.start != end or word.tag not in ("n", "vn", "ORG"):
            break
        end = word.end
        head = heads.ending(text, end, token.start + 1)
        if head is None or len(head) <= end - token.end + 1 or heads[head]["kind"] in _INNER:
            continue
        if text[word.start : end] not in words("titles"):
            return Token(token.start, end, "ORG")
    return None


def _inside(word: str) -> bool:
    """Whether a bracket holds what one in a firm's name does: a place, 集团, 中国."""
    return word in words("firm_brackets") or (len(word) > 1 and bool(gazetteer().named(word)))


@cache
def branch_openings() -> frozenset[str]:
    """What can stand behind the beginning of a branch that is called after a town."""
    return forms("town_branches").first | {_CITY}


def branch_end(text: str, token: Token) -> int:
    """Where the branch ends that is called after the town ``token`` begins; 0 for none."""
    heads = forms("town_branches")
    if token.tag not in WORDS or token.end - token.start > _TOWN:
        return 0
    at = token.end
    if text[at : at + 1] in heads.first and token.end - token.start > 1:
        head, said = heads.at(text, at), text[token.start : at]
        if head and token.tag not in _PLACES and any(said + c in text for c in _TOWNS):
            return at + len(head)
    if text[at : at + 1] == _CITY and text[at + 1 : at + 2] in heads.first:
        head, said = heads.at(text, at + 1), text[token.start : at]
        if head and len(said) == 1 and _free(said) and forms("titles").at(text, at + 1 + len(head)):
            return at + 1 + len(head)
    return 0


def _free(char: str) -> bool:
    """Whether a character before 市 can be a town's name: no pointing or counting one (我市)."""
    tables = ("pointing_chars", "function_chars", "levels", "numerals", "group_words")
    return not any(char in words(t) for t in tables) and char not in words("counting_pointers")


def and_county(text: str, last: Token | None, token: Token) -> list[Token]:
    """七营镇|和|县…: a joining word and a level word that look like a county's name (和县)."""
    if text[token.start] != _AND or last is None:
        return []
    if last.tag not in _PLACES or last.end != token.start:
        return []
    said = text[token.start : token.end]
    if said != _AND + _COUNTIES or text[last.end - 1] not in words("inner_levels"):
        return []
    at = token.start + 1
    return [Token(token.start, at, "c"), Token(at, token.end, "n")]


def brought(text: str, token: Token) -> list[Token]:
    """吸入浓烟|送|镜湖医院: what went before a hospital's name, and the verb."""
    heads = having("organ_heads", "kind", "hospital")
    if text[token.end - 1] not in heads.last:
        return []
    head = forms("organ_heads").ending(text, token.end, token.start + 1)
    if head is None or head not in heads:
        return []
    for at in range(token.start + 1, token.end - len(head) - 1):
        verb = forms("bringing_verbs").at(text, at, token.end)
        if verb is not None:
            rest = at + len(verb)
            front = [Token(token.start, at, "n"), Token(at, rest, "v")]
            return [*front, Token(rest, token.end, token.tag)]
    return []


def retitled(text: str, token: Token) -> list[Token]:
    """领队: a title that the tagger takes for a body."""
    said = text[token.start : token.end]
    alone = token.tag != "n" and said in words("titles") and said not in words("verb_titles")
    return [Token(token.start, token.end, "n")] if alone else []


def water(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """支流|袁河, 袁河|宜春段: a river that the tagger takes for a person."""
    if text[name.end - 1] not in words("water_classes") or name.end - name.start > _HAN:
        return []
    before = text[last.start : last.end] if last is not None else ""
    behind = forms("water_followers").at(text, name.end) is not None
    placed = after is not None and after.tag in ("LOC", "ns")
    if before in words("water_openers") or behind or placed:
        return [Token(name.start, name.end, "LOC")]
    return []


def branch(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """周覃|人民法庭: a town's name that reads like a person's, before a branch's class word."""
    head = forms("local_heads").at(text, name.end)
    if head is None or len(head) < _HAN or name.end - name.start > _HAN:
        return []
    if after is None or (last is not None and last.tag == "n" and last.end == name.start):
        return []
    return [Token(name.start, name.end + len(head), "ORG")]


def torn_chief(text: str, token: Token, after: list[Token]) -> list[Token]:
    """权益部部|长相|维娜: a unit, its chief's title and his name, cut across all three."""
    end, at = token.end, token.end + 1
    if token.end - token.start < _CLASS or text[end - 1] != text[end - 2] or not after:
        return []
    if after[0].start != end or text[end : end + 1] != CHIEF or after[0].end == at:
        return []
    if text[end - 1 : at] not in words("titles"):
        return []
    ends = {t.end for t in after}
    whole: tuple[int | None, ...] = (names.ethnic_name_end(text, at), at + _HAN, at + _CLASS)
    if after[-1].tag == "PER" and after[-1].end - at == _HAN + 1:
        whole = (*whole[:1], after[-1].end, *whole[1:])  # 局|长沙|马里哈
    for stop in (e for e in whole if e in ends):
        said = text[at:stop]
        if names.ethnic_name_end(text, at) == stop or names.surname(said) is not None:
            title = Token(end - 1, at, "n")
            return [Token(token.start, end - 1, token.tag), title, Token(at, stop, "PER")]
    return []


def party(text: str, token: Token) -> list[Token]:
    """原告|某银行: whose side a body is on in court, which the tagger took into its name."""
    word = forms("court_sides").at(text, token.start, token.end)
    at = token.start + len(word or "")
    if word is None or token.end - at < _HAN:
        return []
    return [Token(token.start, at, "n"), Token(at, token.end, token.tag)]


def outpost(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """新桥|消防救援站: the same of what the tagger takes for a place, one unknown to the table."""
    said = text[name.start : name.end]
    if name.tag not in _PLACES or gazetteer().named(said) or said[-1] in words("place_endings"):
        return []
    return branch(text, last, name, after)


def titled(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """治安支队|支队长|斯那定珠: a body's class word that begins the title of its chief."""
    if after is None or text[after.start] != CHIEF:
        return []
    head = forms("organ_heads").ending(text, name.end, name.start + 1)
    at = name.end - len(head or "")
    if head is None or len(head) < _CLASS or text[at - len(head) : at] != head:
        return []
    found = [Token(name.start, at, name.tag), Token(at, after.start + 1, "n")]
    rest = after.end - after.start - 1
    return [*found, Token(after.start + 1, after.end, "PER")] if rest else found


def unit(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """林改股|股长: a unit's name before its chief's title that repeats its class; 选举委员会:
    a body's class word alone."""
    if name.end - name.start > _HAN and text[name.start : name.end] in words("organ_heads"):
        return [Token(name.start, name.end, "n")]
    title = forms("chief_titles").at(text, name.end) if after is not None else None
    if title is None or forms("chief_titles")[title]["class"] != text[name.end - 1]:
        return []
    return [Token(name.start, name.end, "nz")] if name.end - name.start > _CLASS else []


def sitting(text: str, token: Token) -> list[Token]:
    """十四届|全国人大|二次|会议: an organ whose numbered session the tagger takes for a word."""
    if token.end - token.start <= _SHORT + _CLASS:
        return []
    found = pattern("organ-sitting").fullmatch(text, token.start, token.end)
    if found is None or (form := organs().at(text, found.start("o"), token.end)) is None:
        return []
    at = found.start("o") + len(form)
    number = pattern("sitting-number").match(text, at, token.end)
    if number is None or len(form) <= _SHORT or number.end() == token.end:
        return []
    cuts = (token.start, found.start("o"), at, number.end(), token.end)
    parts = zip(cuts, cuts[1:], ("m", "ORG", "m", "n"), strict=False)
    return [Token(a, b, tag) for a, b, tag in parts if a < b]
