"""Words that the tagger takes for places and that neither the table nor the class words know; and
what stands between a county and a township's body, which is a township."""

from __future__ import annotations

import re
from dataclasses import replace

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import closing_chars, forms, ordered, words
from graph.mentions.abbreviations import lined
from graph.mentions.borders import (
    among_persons,
    layered,
    native,
    numbered,
    posted,
    runs_on,
    stopped,
    torn,
)
from graph.mentions.firmclasses import is_kind
from graph.mentions.plainsites import plain
from graph.mentions.spans import Span, Words
from graph.mentions.thingnames import thing_name
from graph.mentions.told import Told
from graph.model import Token
from graph.wordings import pattern

_HAN = re.compile(r"[\u3400-\u9fffA-Za-z]")

_LOOSE = ("site", "tagger", "planned")  # sources of spans that hold no smaller place
_HERE = "中"  # by which Chinese texts begin such words
_HOW_MANY, _NUMBERS = "双两多", "二三四五六七八九十"
_FILE_NUMBER = re.compile(r"[\u4e00-\u9fff]{0,6}[〔\[(【]\d{4}[〕\])】]")  # what stands in one
_PAIR = 2  # characters of a line's name: its two ends
_CLASSES = ("town_classes", "plain_modifiers", "all_regions", "class_fronts", "belonging_words")
_PARTIES = 4  # countries that one word joins at most


def unlisted(sentence: Words, known: list[Span]) -> list[Span]:
    """Places that only the tagger sees: roads, foreign towns; with the unit directly before."""
    heads, text = forms("site_heads"), sentence.text
    found: list[Span] = []
    for token in sentence.tagged("LOC", "ns"):
        word = text[token.start : token.end]
        if not _HAN.search(word) or len(word) < 2 or word in words("common_names"):
            continue
        counts = word[0] in _HOW_MANY or (word[0] in _NUMBERS and word[-1] in words("levels"))
        if len(word) == _PAIR and counts:
            continue  # 两国|双园, 三县: counts them
        if _odd(sentence, token, word):
            continue
        if thing_name(text, token.start, token.end):
            continue
        trim = word.endswith("村村") and text[token.end : token.end + 1] in words(
            "village_followers"
        )
        begin = token.start + _led(word)
        last = _banked(sentence, token) or _turned(sentence, begin, token.end - trim)
        span = Span(begin, last, "Place")
        if any(span.meets(k) for k in known) or _fragment(sentence, span.start, span.end):
            continue
        head = heads.ending(text, span.end, token.start) or ""
        fronted = bool(head) and word.removesuffix(head) in words("site_fronts")
        common = head == word or fronted or is_kind(word, head or None)
        if common or _project(sentence, span.end):
            continue
        unit_word = word[-1] if word[-1] in words("levels") else ""
        classed = head if head in words("village_words") else unit_word
        if classed and stopped(sentence, span.start, span.end - len(classed)):
            continue  # 受益县
        if classed and among_persons(sentence, span.start, span.end):
            continue  # 张庆伟、洛桑江村、
        if len(word) == _PAIR and not head and lined(sentence, token.end):
            continue  # 京沪、沪昆等12条高速
        unit = next((k for k in known if k.end == token.start and k.source not in _LOOSE), None)
        unit = unit or _region_before(text, found, span)
        inner = (*unit.inner, unit) if unit is not None else ()
        kind = str(heads[head]["kind"]) if head else "region"
        end = numbered(sentence, span.end, head) if head else span.end
        start = unit.start if unit is not None else begin
        if unit in found:
            found.remove(unit)
        found.append(
            Span(start, end, "Place", head, kind, inner=inner, value=Told(), source="tagger")
        )
    return plain(sentence, found)


def unknown_town(county: Span, town: Span) -> bool:
    """Whether a township stands right behind a county that the table gives none of that name:
    代县|峪口乡 is no 峪口乡 of elsewhere."""
    held, around = (s.value if isinstance(s.value, tuple) else () for s in (town, county))
    if not held or not around or town.source != "gazetteer":
        return False
    classed = town.end - town.start > 2 and all(p.level == "township" for p in held)
    return classed and all(p.level == "county" for p in around)


def _titled(sentence: Words, token: Token, word: str) -> bool:
    """Whether a title stands right before what reads as a person's name: 政委|石河山."""
    if len(word) > 3 or names.surname(word) is None:
        return False
    title = forms("titles").ending(sentence.text, token.start, sentence.sentence.start)
    return len(title or "") > 1


def _pointed(word: str) -> bool:
    """Whether a word of place or order and a bare class word make no name: 6月底|前州、县两级."""
    if posted(word):
        return True
    return len(word) == 2 and word[1] in words("levels") and word[0] in words("pointing_chars")


def _filed(sentence: Words, token: Token, word: str) -> bool:
    """Whether the word is part of a footer's registration or of a file's number: 湘公网安备
    00000000号, 衡检刑诉〔2023〕41号."""
    if forms("filing_words").inside(word) or not _HAN.search(word[:-1]):
        return True
    numbered = sentence.numbered and _FILE_NUMBER.match(
        sentence.text, token.end, sentence.sentence.end
    )
    return bool(numbered)


def _figurative(text: str, token: Token) -> bool:
    """Whether the word is a place only in a manner of speaking: 美好愿景, 扎根|羌乡."""
    rooting, ends = forms("rooting_words"), forms("figurative_ends")
    if text[token.start] in rooting.first and rooting.at(text, token.start, token.end):
        return True
    if text[token.end - 1] not in ends.last:
        return False
    return ends.ending(text, token.end, token.start) is not None


def _classed(text: str, token: Token, word: str) -> bool:
    """Whether a common word stands before a class of regions (国际|地区, 全州|农牧区) or the word
    is of classes alone (苏木镇)."""
    if word in words("list_classes") or forms("about_words").inside(word):
        return True  # 中央关于自治区
    last, regions, foreign = word[-1], forms("class_regions"), forms("foreign_classes")
    if last in regions.last and word.startswith(ordered("all_regions")):
        if regions.ending(text, token.end, token.start):
            return True
    region = foreign.ending(text, token.end, token.start) if last in foreign.last else None
    return region is not None and word[: -len(region)] in words("common_modifiers")


def _bordering(sentence: Words, token: Token, word: str) -> bool:
    """Whether a side and a verb for bordering stand before what lies there, 西毗|武宁县, or the
    word is of what lies on a side: 秦岭以|南地区."""
    if pattern("side-beyond").match(sentence.text, token.start - 1):
        return True
    if pattern("bordering").fullmatch(word) is None:
        return False
    index = sentence.starts.get(token.end)
    after = sentence.tokens[index] if index is not None else None
    placed = after is not None and after.tag in ("LOC", "ns")
    held = gazetteer().matches(sentence.text, token.end, sentence.sentence.end)
    return placed or any(m.start == token.end for m in held)


def _people(text: str, token: Token, word: str) -> bool:
    """Whether the word only tells a people: 斯巴达|人; not of where somebody comes from."""
    if native(text, token.end):
        return False
    return word[-1] not in words("levels") and not forms("site_heads").ending(word, len(word))


def _parties(word: str) -> bool:
    """Whether the word only says between which countries: 中俄|合作, 中日韩|领导人会议."""
    return len(word) <= _PARTIES and words("state_letters").issuperset(word)


def _market(sentence: Words, token: Token, word: str) -> bool:
    """Whether the word is the part of the world that someone of a firm is in charge of:
    福格特亚太区|总裁, 华中区|主席."""
    if forms("market_regions").ending(sentence.text, token.end, token.start) is None:
        return False
    titled = forms("titles").at(sentence.text, token.end, sentence.sentence.end)
    return word in words("market_regions") or titled is not None


def _led(word: str) -> int:
    """1 where 于 or 在 before a unit of the table was taken along: 就读|于城关镇."""
    led = word[0] in words("date_leaders") and len(word) > _PAIR
    return int(led and bool(gazetteer().named(word[1:])) and not gazetteer().named(word))


def _turned(sentence: Words, start: int, end: int) -> int:
    """The end of a place without the direction that is told from it: 博利瑙角|西北."""
    bearing = pattern("place-bearing").search(sentence.text, start + 2, end)
    return bearing.start() if bearing else end


def _banked(sentence: Words, token: Token) -> int | None:
    """The end of a water's name before its bank and more words: 隆务河|畔彩旗; not 西江岸社区."""
    text, waters = sentence.text, words("water_classes")
    if waters.isdisjoint(text[token.start + 1 : token.end - 1]):
        return None
    if forms("site_heads").ending(text, token.end, token.start):
        return None
    for at in range(token.start + 2, token.end):
        if text[at - 1] in waters and forms("bank_words").at(text, at, token.end):
            return at
    return None


def _region_before(text: str, found: list[Span], span: Span) -> Span | None:
    """The foreign region directly before a city or county of it: 西爪哇省|卡拉旺县."""
    before = found[-1] if found else None
    if before is None or before.end != span.start:
        return None
    classes = forms("foreign_classes")
    outer = classes.ending(text, before.end, before.start)
    inner = classes.ending(text, span.end, span.start)
    return before if outer and inner and outer != inner else None


def _project(sentence: Words, end: int) -> bool:
    """Whether the word is the name of a project: 引江济淮|工程."""
    return forms("project_words").at(sentence.text, end, sentence.sentence.end) is not None


def _fragment(sentence: Words, start: int, end: int) -> bool:
    """Whether a word that the tagger takes for a place is torn from a longer word or name."""
    text = sentence.text
    chief = text[end : end + 1] == "长" and (
        end not in sentence.ends or text[end - 1] in words("levels")
    )
    if chief or torn(sentence, start, end):
        return True
    titles, limit = forms("titles"), sentence.sentence.end
    if (
        len(titles.at(text, end - 1, limit) or "") > 1
        or len(titles.at(text, end - 2, limit) or "") > 2
    ):
        return True
    head = forms("site_heads").ending(text, end, start) if end - start == _PAIR else None
    return head is not None and runs_on(sentence, end, head)


def _odd(sentence: Words, token: Token, word: str) -> bool:
    """Whether something shows that the word names no place; each is asked where it may be so."""
    text, first, last = sentence.text, word[0], word[-1]
    return (
        (text[token.start - 1] in forms("titles").last and _titled(sentence, token, word))
        or (last in forms("market_regions").last and _market(sentence, token, word))
        or (last in closing_chars("posted_villages", "levels") and _pointed(word))
        or (last in words("class_chars") and layered(sentence, token.start, token.end))
        or _filed(sentence, token, word)
        or _figurative(text, token)
        or _classed(text, token, word)
        or (first == _HERE and _parties(word))
        or pattern("lanes").fullmatch(word) is not None  # 双向六车道
        or word in words("units")  # 12人/|平方公里
        or _bordering(sentence, token, word)
        or (text[token.end : token.end + 1] in words("origin_words") and _people(text, token, word))
    )


def untabled(sentence: Words, units: list[Span]) -> list[Span]:
    """Townships that the table lacks, behind their county and before a body or an officer that
    only a township has: 南部县|明德镇|党委. Each with the county inside."""
    found: list[Span] = []
    for unit in units:
        held = unit.value if isinstance(unit.value, tuple) else ()
        if not held or any(p.level != "county" for p in held):
            continue
        match = pattern("untabled-town").match(sentence.text, unit.end)
        stem = match["stem"] if match else ""
        if match is None or match.end() > sentence.sentence.end or _of_all(stem):
            continue
        inner = (*unit.inner, unit)
        told = Span(unit.start, match.end(), "Place", kind="region", inner=inner, value=Told())
        found.append(replace(told, source="tagger"))
    return found


def _of_all(stem: str) -> bool:
    """Whether words before a township's class word say which townships, and name none: 各|镇."""
    counted = any(c in words("levels") or c in words("function_chars") for c in stem)
    return counted or any(stem in words(table) for table in _CLASSES)
