"""Words + units -> named sites, by the class word at their end (拉卜楞寺, 金水路17号).

A class word alone makes no site: it needs a proper name, quotes or a unit directly before.
A weak one (基地, 园区, 会议室: ``weak_heads``) needs a proper name or quotes, and what is only
going to be built is no site yet.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions.borders import (
    HOUSE_END,
    STREETS,
    among_persons,
    attested,
    is_number,
    numbered,
    of_all,
    on_street,
    roads,
    runs_on,
    stopped,
    torn,
    two_ends,
)
from graph.mentions.firmclasses import is_kind, is_market
from graph.mentions.heldsites import held_sites
from graph.mentions.plainsites import of_region
from graph.mentions.planned import planned
from graph.mentions.possessed import administrative, possessed
from graph.mentions.spans import Span, Words, disjoint
from graph.mentions.told import Told
from graph.mentions.toured import toured
from graph.mentions.trunklines import trunk_lines
from graph.mentions.zones import chained, freezones
from graph.wordings import pattern

_MADE_OF = frozenset(("n", "nz", "nr", "ns", "nw", "PER", "LOC", "xc", "vn"))
_NAMING = _MADE_OF - {"PER", "nr"}
_PROPER = frozenset(("LOC", "ns", "PER", "nr", "nz", "ORG", "nt"))
_BODIES = ("ORG", "nt")
_UNITS, _HAN = re.compile(r"[0-9.]+[A-Za-z%]"), re.compile("[\u4e00-\u9fff]+")
_TORN = 4  # characters of a site's name, behind its unit, that the tagger may have torn
_TORN_TAGS = _MADE_OF | {"v", "a"}
_LONGEST = 16  # characters of a site's name before its class word


def sites(sentence: Words, units: list[Span]) -> list[Span]:
    """Named sites of one sentence by start, each with the units and sites before it.

    Those that are only planned come too, with the source ``planned``: nothing else is read there.
    """
    found = []
    text, heads, base = sentence.text, forms("site_heads"), sentence.sentence.start
    housed = "号" in sentence.chars
    for index in range(len(sentence.tokens)) if housed else sentence.ending(heads.last):
        token = sentence.tokens[index]
        word = text[token.start : token.end]
        if token.tag not in _NAMING or word.endswith("村村"):  # 荻溪村村|民
            continue
        house = HOUSE_END.search(word) if "号" in word else None
        end = token.start + house.start() if house else token.end
        head = heads.ending(text, end, base)
        if head is None or forms("torn_words").ending(sentence.text, end, base):
            continue  # 宜宾动力|电池
        if any(u.start < end <= u.end for u in units):
            continue
        span = _site(sentence, units, end, head)
        found += [span] if span is not None else []
    found += [*toured(sentence, [*units, *found]), *roads(sentence), *trunk_lines(sentence)]
    found += [*possessed(sentence, units), *freezones(sentence)]
    return chained(disjoint([*found, *held_sites(sentence, [*units, *found])]))


def _site(sentence: Words, units: list[Span], end: int, head: str) -> Span | None:
    """The site whose class word ``head`` ends at ``end``."""
    cut = end - len(head)
    if whole := _whole(sentence, cut, head):
        end, head = cut, whole  # 清水河|河段 is the river
        cut -= len(head)
    if _bodied(sentence, end, head) or runs_on(sentence, end, head) or of_all(sentence, cut, head):
        return None
    if len(forms("site_compounds").at(sentence.text, cut, sentence.sentence.end) or "") > len(head):
        return None
    start, name, unit, seat = _opened(sentence, units, cut, head)
    if (unit is None and _after_body(sentence, start, head)) or torn(sentence, start, end):
        return None
    if _UNITS.match(sentence.text, name, cut):
        return None  # 8GWh钠离子电|池
    if of_region(sentence, (start, name), cut, head):
        return None
    plain = name == cut or bool(gazetteer().named(sentence.text[name:cut]))
    told = ("woods-of", "house-of") if plain else ("woods-of",)
    if any(pattern(one).match(sentence.text, cut, sentence.sentence.end) for one in told):
        return None  # 呼中区|森林火灾, 吕梁|办公楼火灾
    if seat is not None and seat.end == cut and head in words("part_heads"):
        return None  # 大别山|主峰 is no other place
    if head in words("village_words") and stopped(sentence, name, cut):
        return None
    if unit is not None and unit.source == "village" and is_number(sentence.text[name:cut]):
        return None  # 恒丰、丁家洲|三村: their number
    field = max((u.end for u in units if start <= u.start and u.end <= cut), default=name)
    traded = is_market(sentence.text[field:end], head)
    if traded or (not unit and not seat and is_kind(sentence.text[start:end], head)):
        return None  # 汽车|公园, 美国|资本市场
    if not _proper(sentence, name, cut, head, unit or seat):
        return None
    if unit is None and among_persons(sentence, start, end):
        return None  # 张庆伟、洛桑江村、
    start, unit, far = _stretch(sentence, units, start, unit, head)
    if far or two_ends(sentence.text[start:cut]):
        return None  # 广汤村至蓝山村|公路: the places are its two ends
    outer = (*unit.inner, unit) if unit is not None else ()
    if unit is not None and name == cut:  # 怀远县|敬老院 is called so with its unit
        outer, seat = unit.inner, unit
    if unit is None and not seat and sentence.text[start - 1 : start] == '"':
        seat = next((u for u in units if u.end == start - 1), None)
    part = _within_site(sentence, start, name, cut, outer)
    last = numbered(sentence, end, head)
    kind = str(forms("site_heads")[head]["kind"])
    source = "planned" if planned(sentence, start, end, head) else "site"
    street = head[-1] in STREETS or (seat is not None and on_street(sentence.text[seat.end : end]))
    value = Told(seat=None if street else seat)
    return Span(start, last, "Place", head, kind, inner=(*outer, *part), value=value, source=source)


def _whole(sentence: Words, cut: int, head: str) -> str | None:
    """The class word of what ``head`` only names a part of: 清水河|河段, 五道峡景区|路段."""
    if head not in words("part_heads"):
        return None
    text, token = sentence.text, sentence.covering(cut - 1)
    if text[cut - 1] in words("water_classes"):
        return text[cut - 1]
    whole = forms("site_heads").ending(text, cut, token.start + 1 if token else cut)
    named = whole is not None and (whole[-1] in STREETS or whole not in words("weak_heads"))
    return whole if named and head in words("road_parts") else None


def _opened(
    sentence: Words, units: list[Span], cut: int, head: str
) -> tuple[int, int, Span | None, Span | None]:
    """(start, start of the name, unit before the name, place that the name opens with).

    迭部县|腊子口 has a unit before it; a bare stem is of the name (巴音布鲁克|景区)."""
    start = _name_start(sentence, cut, head)
    unit = next((u for u in reversed(units) if start <= u.end <= cut), None)
    torn_off = unit is None and len(head) > 1 and head not in words("weak_heads")
    if torn_off and (far := _torn_off(sentence, units, start, cut)):
        return far.start, far.end, far, None  # 东坪镇|石板|冲|水库
    if unit is None:
        start = _unglued(sentence, start, cut)
        seat = _town(sentence, start, cut)
        return (start, seat.end, seat, None) if seat is not None else (start, start, None, None)
    if administrative(unit):
        return unit.start, unit.end, unit, None
    name = max((i.end for i in unit.inner), default=unit.start)
    if unit.inner:
        return unit.start, name, replace(unit.inner[-1], inner=unit.inner[:-1]), None
    before = next((u for u in units if u.end == name), None)
    if before is not None and administrative(before):
        return before.start, name, before, None
    other = head in words("borrowing_heads") or _longer(sentence, unit.end, name, cut)
    return name, name, None, None if other else unit


def _torn_off(sentence: Words, units: list[Span], start: int, cut: int) -> Span | None:
    """The town before a site's name of which the tagger has made other words: 东坪镇|石板|冲."""
    text = sentence.text
    unit = next((u for u in reversed(units) if u.end <= start), None)
    if unit is None or unit.end == start or not administrative(unit):
        return None
    if text[unit.end - 1] not in words("village_towns") or not 2 <= cut - unit.end <= _TORN:
        return None
    inside = [t for t in sentence.tokens if unit.end <= t.start and t.end <= cut]
    if not inside or inside[0].tag == "v" or any(t.tag not in _TORN_TAGS for t in inside):
        return None
    acts = any(t.tag == "v" and t.end - t.start > 1 for t in inside)
    return None if acts or not _HAN.fullmatch(text, unit.end, cut) else unit


def _longer(sentence: Words, end: int, start: int, cut: int) -> bool:
    """Whether a longer unit's stem begins where a bare stem ends at ``end``: 长沙|贡马|保护区."""
    tried = range(end + 1, min(end + 3, cut) + 1)
    table, text = gazetteer(), sentence.text
    return any(table.named(text[start:at] + word) for at in tried for word in "乡镇县")


def _unglued(sentence: Words, start: int, cut: int) -> int:
    """``start`` without a function word that the tagger has glued to the name: 经|横琴|口岸."""
    text = sentence.text
    if text[start] in words("function_chars") and start + 2 < cut:
        if any(gazetteer().named(text[start + 1 : at]) for at in range(start + 3, cut + 1)):
            return start + 1
    return start


def _town(sentence: Words, start: int, cut: int) -> Span | None:
    """The township at the front of a name that the tagger cut otherwise: 人和|镇靖|海湾."""
    for at in range(start + 3, cut):
        held = gazetteer().named(sentence.text[start:at])
        held = tuple(p for p in held if p.level == "township" and p.until is None)
        if held and sentence.text[at - 1] in "镇乡":
            return Span(start, at, "Place", value=held, source="gazetteer")
    return None


def _stretch(
    sentence: Words, units: list[Span], start: int, unit: Span | None, head: str
) -> tuple[int, Span | None, bool]:
    """The name's start, its unit, and whether it is a road between places (吉首至|矮寨公路)."""
    text = sentence.text
    if head[-1] not in "路道速线":
        return start, unit, False
    if unit is not None and text[unit.end : unit.end + 1] in ("至", "到"):
        return unit.start, None, True  # 麻栗坡|至文山高速公路
    behind = text[start - 1 : start] in ("至", "到")
    return start, unit, behind and any(u.end == start - 1 for u in units)


def _bodied(sentence: Words, end: int, head: str) -> bool:
    """Whether a longer class word of bodies ends here, or begins with the site's: 边防|检查站 and
    公路|事业发展中心 are bodies'."""
    whole = forms("organ_heads").at(sentence.text, end - len(head), sentence.sentence.end) or ""
    staffed = head in words("town_branches") and forms("titles").at(sentence.text, end)
    if staffed or (len(whole) > len(head) + 1 and head not in words("village_words")):
        return True  # 龙溪法庭|法官
    longer = forms("organ_heads").ending(sentence.text, end, sentence.sentence.start) or head
    return len(longer) > len(head) and forms("organ_heads")[longer]["tie"] == "jurisdiction"


def _name_start(sentence: Words, end: int, head: str) -> int:
    """Where the run of name-like tokens that ends at ``end`` starts; a relic may be a body's."""
    zone = head in words("torn_zones")  # 博鳌乐城国际医疗|旅游先行区
    tags = _MADE_OF.union(_BODIES) if zone or head in words("relic_heads") else _MADE_OF
    token = sentence.covering(end - 1) if end > sentence.sentence.start else None
    start, proper = end, False
    while token is not None and token.tag in tags and end - token.start <= _LONGEST:
        word = sentence.word(token)
        if word.strip() == "" or any(
            word in words(t) for t in ("group_words", "titles", "common_names", "region_words")
        ):
            break
        if start < end and (word in words("project_words") or word in words("road_ends")):
            break  # 引汉济渭二期工程|黄池沟
        if proper and forms("place_nouns").ending(word, len(word)):
            break  # 千年古刹|龙泉寺
        proper = proper or token.tag in _PROPER
        start = token.start
        index = sentence.starts[start]
        token = sentence.tokens[index - 1] if index else None
    return start


def _after_body(sentence: Words, start: int, head: str) -> bool:
    """Whether a body stands directly before a works' name: 晋东能源集团|端氏煤矿 is its part."""
    index = sentence.ends.get(start)
    before = sentence.tokens[index] if index is not None else None
    body = before is not None and before.tag in _BODIES
    return body and forms("site_heads")[head]["kind"] != "natural"


def _proper(sentence: Words, start: int, cut: int, head: str, unit: Span | None) -> bool:
    """Whether the name that ends with the class word at ``cut`` is a proper one."""
    end, last = cut + len(head), sentence.covering(cut)
    token = sentence.covering(start)
    word = last.start if last and start < last.start < cut else start  # 印尼|海洋: no 洋
    zone = forms("site_heads")[head]["kind"] == "region"
    placed = token is not None and token.tag in ("LOC", "ns") and token.start == start < cut - 1
    single = placed and token is not None and token.end == end  # 滨江花园|小区 in one word
    if start == cut and unit and forms("zone_heads").rows.get(head, {}).get("full"):
        return administrative(unit)  # 衡阳市|高新区
    if any(
        sentence.text[at:end] in words("common_names")
        for at in {start, start if zone or single else cut, word}
    ):
        return False
    if start == cut:  # nothing before the class word: 甘南州|博物馆, but not 大别山|主峰
        whole = token is not None and token.tag in ("LOC", "ns")
        own = unit is not None and administrative(unit)
        return own and (whole or head not in words("weak_heads"))
    if _quoted(sentence, start, end):
        return not forms("rooting_words").at(sentence.text, start, cut)  # "净化家园"
    name = [t for t in sentence.tokens if t.start < cut and start < t.end]
    if any(t.tag in _PROPER and not _common(sentence, t.start, min(t.end, cut)) for t in name):
        return True
    if head in words("weak_heads") or _common(sentence, start, cut):
        return False
    if unit is not None and unit.end == start and cut - start <= 6:
        return True
    return head in words("strong_heads") and attested(sentence.text[start:cut])


def _quoted(sentence: Words, start: int, end: int) -> bool:
    return sentence.text[start - 1 : start] == '"' == sentence.text[end : end + 1]


def _common(sentence: Words, start: int, end: int) -> bool:
    """Whether the word is a common one that names nothing before a class word (智慧, 中心)."""
    return sentence.text[start:end] in among("common_modifiers", "site_fronts")


def _within_site(
    sentence: Words, start: int, name: int, end: int, outer: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The village or larger site before a smaller one (水田村|坪子村民小组, 雁塔校区|行政楼)."""
    text = sentence.text
    for at in range(name + 2, end):
        word = forms("outer_heads").ending(text, at, name + 1)
        if word is None or end - at < 1 or text[at : at + 1] in words("village_followers"):
            continue
        if at not in sentence.ends and text[at - 1] not in "村":
            continue
        kind = forms("outer_heads")[word]["kind"]
        return (Span(start, at, "Place", word, kind, inner=outer, value=Told(), source="site"),)
    return ()
