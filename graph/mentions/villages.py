"""Words + units -> places below or outside the table, read from the class word at their end.

Villages behind a township (石壕镇|万隆村), lists that share one class word (荻溪、崇复2个村;
和静、和硕等县) and regions of foreign countries (越南|高平省).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from graph.gazetteer import Place, gazetteer
from graph.lexicons import either, forms, words
from graph.mentions.gachas import BANNER_WORD, GACHA, SUM, banner, numbered
from graph.mentions.nameforms import is_foreign_looking
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token

_HAN = "\u3007\u3400-\u9fff"
_ITEM = re.compile(rf"[{_HAN}]{{1,10}}")
_NAME = re.compile(rf"[{_HAN}·]{{1,10}}")
_LIST = 10  # characters of an item of a list
_COUNT = r"(?P<etc>等)?(?P<count>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})?个?"
_LONGEST = 8  # characters of a village's name without its class word
_OUTSIDE = frozenset("pucwmrdft")  # tags of words that stand in no name
_NAMED = ("LOC", "ns", "ORG", "nt", "PER", "nr")
_JOINT = re.compile("[、和与及]")
_FOREIGN = ("country", "region", "city")


def villages(sentence: Words, units: list[Span]) -> list[Span]:
    """The villages that stand directly behind a township or a county (镇, 乡, 苏木 …)."""
    found = [_village(sentence, unit) for unit in units if _full(unit)]
    chained = [span for span in found if span is not None]
    told = [*chained, *banner(sentence, [*units, *chained]), *numbered(sentence, chained)]
    return [longer for span in told for longer in (_under(sentence, span), span) if longer]


def _under(sentence: Words, unit: Span) -> Span | None:
    """The 嘎查 right behind a 苏木 that no table has, however the tagger cut its name."""
    found = GACHA.match(sentence.text, unit.end, sentence.sentence.end)
    if unit.head != SUM or found is None or forms("organ_heads").at(sentence.text, unit.end):
        return None
    word = found["word"]
    if not _names(sentence, unit.end, found.start("word"), found.end()):
        return None
    kind, inner = forms("village_words")[word]["kind"], (*unit.inner, unit)
    end = found.end()
    return Span(unit.start, end, "Place", word, kind, inner=inner, value=Told(), source="village")


def _full(unit: Span) -> bool:
    """Whether the unit stands with its class word and is of the table's lowest levels."""
    held = unit.value if isinstance(unit.value, tuple) else ()
    if not any(p.level in ("township", "county") for p in held):
        return False
    return unit.end - max((i.end for i in unit.inner), default=unit.start) > 2


def _village(sentence: Words, unit: Span) -> Span | None:
    text, heads = sentence.text, forms("village_words")
    if len(forms("organ_heads").at(text, unit.end, sentence.sentence.end) or "") > 1:
        return None  # 兴州街道|办事处|高台社区
    for at in range(unit.end + 1, min(unit.end + _LONGEST, sentence.sentence.end - 1) + 1):
        word = heads.at(text, at, sentence.sentence.end) if text[at] in heads.first else None
        if word is None or not _ends(sentence, at + len(word)):
            continue
        if not _names(sentence, unit.end, at, at + len(word)):
            return None
        inner = (*unit.inner, Span(unit.start, unit.end, "Place", value=unit.value))
        kind = forms("village_words")[word]["kind"]
        return Span(
            unit.start,
            at + len(word),
            "Place",
            word,
            kind,
            inner=inner,
            value=Told(),
            source="village",
        )
    return None


def _ends(sentence: Words, end: int) -> bool:
    """Whether a village's class word may end here: no 村民, 村委."""
    return sentence.text[end : end + 1] not in words("village_followers")


def _names(sentence: Words, start: int, at: int, end: int) -> bool:
    """Whether [start, at) can be the name before a village's class word that ends at ``end``."""
    name = sentence.text[start:at]
    if not _NAME.fullmatch(name) or any(name.endswith(w) for w in words("village_stops")):
        return False
    inside = [t for t in sentence.tokens if t.start < at and start < t.end]
    if BANNER_WORD.match(sentence.text, at) and len(name) > 1:
        return not any(t.tag in ("w", "p", "c", "u") or _other(sentence, t) for t in inside)
    if inside and inside[-1].tag in _NAMED and inside[-1].end >= at:
        return not any(
            t.tag in ("v", "w", "p", "c", "u") or _other(sentence, t) for t in inside[:-1]
        )
    if any(t.tag[:1] in _OUTSIDE or t.tag in ("TIME", "v") for t in inside):
        return len(name) == 2 and len(inside) == 1 and inside[0].end in (at, end)
    return 2 <= len(name) <= 4


def _other(sentence: Words, token: Token) -> bool:
    """Whether a token is a title or a body's head, after which another place is named."""
    word = sentence.word(token)
    return len(word) > 1 and (word in words("titles") or word in words("organ_heads"))


def listed(sentence: Words) -> list[Span]:
    """The items of lists that share the class word at their end."""
    found: list[Span] = []
    base, stop = sentence.sentence.start, sentence.sentence.end
    joint = _JOINT.search(sentence.text, base, stop)
    if joint is None or forms("list_classes").first.isdisjoint(sentence.chars):
        return found
    if _closings().search(sentence.text, joint.end(), stop) is None:
        return found
    first = max(base, joint.start() - _LIST)
    for match in _lists().finditer(sentence.text, first, stop):
        row = forms("list_classes")[match["word"]]
        at = match.start("word")
        if _goes_on(sentence, at, match.end()):
            continue
        items = list(_items(match))
        if row["kind"] == "village":
            if match["etc"] or match["count"]:
                found += _list_of_villages(sentence, items, row["suffix"], at)
        else:
            sure = bool(match["etc"] or match["count"])
            found += _list_of_units(sentence, items, row, sure=sure)
    return found


@cache
def _lists() -> re.Pattern[str]:
    item = rf"[{_HAN}]{{2,{_LIST}}}?"
    classes = _closings().pattern
    return re.compile(
        rf"(?P<items>[{_HAN}]{{2,{_LIST}}}(?:[、和与及]{item})+?){_COUNT}(?P<word>{classes})"
    )


@cache
def _closings() -> re.Pattern[str]:
    """The class words that close a list."""
    return re.compile(either(words("list_classes")))


def _goes_on(sentence: Words, at: int, end: int) -> bool:
    """Whether the class word begins another word: 2个县级, 等县委, 3个村民小组."""
    text, stop = sentence.text, sentence.sentence.end
    if text[end - 1 : end + 1] in words("level_compounds") or not _ends(sentence, end):
        return True
    return any(
        (form := forms(name).at(text, at, stop)) is not None and at + len(form) > end
        for name in ("organ_heads", "titles")
    )


def _items(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of each item; 和, 与, 及 part items only where 、 does not."""
    start = match.start("items")
    parts = re.split(r"([、])" if "、" in match["items"] else r"([和与及])", match["items"])
    for part in parts:
        if part not in ("、", "和", "与", "及"):
            yield start, start + len(part)
        start += len(part)


def _list_of_units(
    sentence: Words, items: list[tuple[int, int]], row: Mapping[str, str], *, sure: bool
) -> list[Span]:
    """Units of the table; the first item may have other words before it (来自和静、和硕等县)."""
    found = []
    last = sentence.text[slice(*items[-1])]
    if not sure and any(
        _held(last + s, row) and len(last + s) > 2 for s in row["suffix"].split("|")
    ):
        own = [sentence.text[start:end] for start, end in items[:-1]]
        if any(text.endswith(tuple(row["suffix"].split("|"))) for text in own):
            return []  # each has its own class word: 额济纳旗、阿拉善右旗
    for index, (start, end) in enumerate(items):
        starts = range(start, end - 1) if index == 0 else (start,)
        for at in starts:
            held = _held(sentence.text[at:end], row)
            if held:
                found.append(Span(at, end, "Place", value=held, source="listed"))
                break
    return found if (sure and len(found) > 1) or len(found) == len(items) else []


def _held(form: str, row: Mapping[str, str]) -> tuple[Place, ...]:
    """The present units of the row's levels that ``form`` with one of its suffixes can mean."""
    table, levels, suffixes = gazetteer(), row["levels"].split("|"), row["suffix"].split("|")
    both = (*table.named(form), *(p for s in suffixes for p in table.named(form + s)))
    return tuple(
        p
        for p in dict.fromkeys(both)
        if p.until is None
        and (p.level in levels or p.level == "region")
        and any(p.name.endswith(s) for s in suffixes)
    )


def _list_of_villages(
    sentence: Words, items: list[tuple[int, int]], word: str, stop: int
) -> list[Span]:
    """Villages named without their class word; nothing when one item is no plain name."""
    first = _first_name(sentence, *items[0])
    named = [(first, items[0][1]), *items[1:]] if first is not None else []
    texts = [sentence.text[start:end] for start, end in named]
    if not texts or any(not _short(t) or _classed(t) for t in texts):
        return []
    if not any(gazetteer().named(t) == () for t in texts):
        return []
    inside = [t for t in sentence.tokens if named[0][0] <= t.start < named[-1][1]]
    side = [t for t in inside if t.tag == "f" and t.end - t.start > 1]  # 路|东 is a name
    if side or any(t.tag[:1] in "pudr" for t in inside) or stop < named[-1][1]:
        return []
    kind = forms("village_words")[word]["kind"]
    return [
        Span(start, end, "Place", word, kind, value=Told(name + word), source="village")
        for (start, end), name in zip(named, texts, strict=True)
    ]


def _short(name: str) -> bool:
    """Whether a village's name has a usual length, which names of other peoples exceed."""
    return 2 <= len(name) <= (_LONGEST if is_foreign_looking(name) else 4)


def _classed(name: str) -> bool:
    """Whether an item has a class word of its own or is a common word."""
    ending = name[-1:] in words("levels") or name[-1:] in words("village_words")
    return ending or any(name in words(n) for n in ("group_words", "titles", "common_names"))


def _first_name(sentence: Words, start: int, end: int) -> int | None:
    """Where the name that ends at ``end`` starts: at a token, at most four characters before."""
    token = sentence.covering(end - 1)
    if token is None or token.end != end:
        return None
    at = token.start
    index = sentence.starts[at]
    while index > 0 and end - at < 2:
        index -= 1
        at = sentence.tokens[index].start
    way = forms("tour_ways").at(sentence.text, at, end) or ""
    at += len(way) if end - at - len(way) >= 2 else 0  # 深入|平绕
    return at if start <= at and end - at <= 4 else None


def foreign(sentence: Words, units: list[Span]) -> list[Span]:
    """Regions and cities behind their country: 越南|高平省, 马达加斯加|迪亚纳大区."""
    found = []
    for unit in units:
        held = unit.value if isinstance(unit.value, tuple) else ()
        if not held or any(p.level not in _FOREIGN or p.code == "100000" for p in held):
            continue
        if any(above.is_division for p in held for above in gazetteer().chain(p)):
            continue  # 雄安新区 is a region, but at home
        span = _foreign(sentence, unit, units)
        if span is not None:
            found.append(span)
    return found


def _foreign(sentence: Words, unit: Span, units: list[Span]) -> Span | None:
    text = sentence.text
    for at in range(unit.end + 2, min(unit.end + _LONGEST, sentence.sentence.end) + 1):
        word = forms("foreign_classes").at(text, at, sentence.sentence.end)
        if word is None:
            continue
        end = at + len(word)
        inside = [t for t in sentence.tokens if t.start < at and unit.end < t.end]
        known = any(u.start == unit.end and u.end == end and _abroad(u) for u in units)
        plain = all(t.tag[:1] not in _OUTSIDE and t.tag not in ("v", "vn", "TIME") for t in inside)
        if (
            known
            or not (plain or is_foreign_looking(text[unit.end : at]))
            or not _ITEM.fullmatch(text[unit.end : at])
            or _titled(sentence, at, end)
            or len(forms("market_regions").ending(text, end, unit.end) or "") > len(word) + 1
            or forms("organ_heads").ending(text, end, unit.end) is not None
            or forms("speech_verbs").ending(text, end, unit.end)  # 法国某网报|道
            or forms("vague_regions").ending(text, at, unit.end)  # 关中部分|地区, 重要城|市
        ):
            return None
        inner = (*unit.inner, Span(unit.start, unit.end, "Place", value=unit.value))
        return Span(
            unit.start, end, "Place", word, "region", inner=inner, value=Told(), source="foreign"
        )
    return None


def _abroad(unit: Span) -> bool:
    return isinstance(unit.value, tuple) and any(p.level in _FOREIGN for p in unit.value)


def _titled(sentence: Words, at: int, end: int) -> bool:
    """Whether the class word begins a title or a body's head instead: 省长, 市政府, 区域.

    大区|大区长 keeps the region: the word is whole before the title repeats it."""
    text, stop = sentence.text, sentence.sentence.end
    if end not in sentence.ends and text[end - 1 : end + 1] in words("level_compounds"):
        return True
    title = forms("titles").at(text, at, stop)
    return title is not None and at + len(title) > end
