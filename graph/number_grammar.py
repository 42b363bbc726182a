"""Lexicon rows -> the compiled patterns of amounts (``numerals.tsv`` and ``units.tsv``).

Alternatives are sorted longest first, so that 万人次 is not read as 万人.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from graph import resources
from graph.lexicons import either
from graph.numerals import characters, words

SPACE = "[ \u00a0]?"


@cache
def _heads() -> re.Pattern[str]:
    """What every number begins with."""
    return re.compile(rf"[\d{characters()}]")


@cache
def told() -> re.Pattern[str]:
    """A character without which a text tells no amount: of a numeral, or of words for a half."""
    numerals = [characters(), *words("variant"), *words("formal")]
    halved = (word[0] for kind in ("half-share", "half-bound") for word in words(kind))
    return re.compile(rf"[\d{re.escape(''.join([*numerals, *halved]))}]")


@cache
def kinds() -> dict[str, str]:
    """Unit -> kind; shares that the table of units lacks have the kind ``share``."""
    units = {row["unit"]: row["kind"] for row in resources.table("lexicons/units.tsv")}
    return dict.fromkeys(words("share"), "share") | units


@cache
def core() -> re.Pattern[str]:
    """A number, or a range, with what stands between it and its unit, and the unit.

    Atomic groups keep a numeral whole: without its unit no shorter part of it may match.
    """
    scale = f"[{''.join(words('unit'))}]?[{''.join(words('section'))}]{{1,2}}"
    short, large = either(words("short")), f"[{''.join(words('section'))}]"
    scale_or_unit = f"[{''.join(words('section'))}]|{either(kinds())}"
    to = either(words("to"))
    more = either(words("more"))
    behind = rf"(?:\.\d+)?(?:{SPACE}(?:{scale_or_unit})|{to}\d|{more})"
    spaced = rf"\d{{1,3}}(?:[ \u00a0]\d{{3}})+(?!\d)(?={behind})"
    arabic = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|{spaced}|\d+)(?:\.\d+)?"
    own = [unit for unit in kinds() if unit[0] in words("unit")]  # 千瓦: 12千瓦 is no 12千
    guard = rf"(?!{either(own)})" if own else ""
    scaled, figures = f"(?:{scale}|{short})", r"(?:\d{1,3}(?:,\d{3})+|\d+)"
    ones = rf"(?:\d,\d{{3}}|\d{{3,4}})(?![\d,.]|{SPACE}{large})"  # 1万2,345
    arabic = rf"{arabic}(?:{guard}{scaled}(?:{figures}{scaled})?(?:(?<={large}){ones})?)?"
    chinese = rf"[{characters()}]+(?:{either(words('point'))}[{characters()}]+)?"
    number = rf"(?>{arabic}|{chinese})"
    torn = [*words("cut"), *words("no-unit")]
    cut = "".join(rf"(?!{re.escape(word)})" for word in torn)  # 18支队伍 is 18支
    unit = f"{cut}{either(kinds())}|{either(words('cut').values())}"
    tenth = either(word for word, value in words("share").items() if value == "10")
    digits, half = "".join(words("digit")), "".join(words("half"))
    rest = rf"(?<={tenth})(?:[{digits}][{half}]?|[{half}]|(?<=\d.)\d)(?![\d{digits}{half}])"
    return re.compile(
        rf"(?<![\d.])(?<!\d,)(?P<number>"
        rf"(?:(?P<whole>[{characters()}]{{1,3}}|\d{{1,3}}){either(words('of'))})?"
        rf"(?P<low>{number})"
        rf"(?:{SPACE}(?P<first>{unit})?{to}{{1,2}}{either(words('percent'))}?{SPACE}(?P<high>{number}))?"
        rf"(?P<more>{more})?(?:{SPACE}(?P<scale>{scale}))?)(?P<over>{more})?"
        rf"(?:(?<!\s){SPACE}(?P<unit>{unit})(?P<rest>{rest})?)?"
    )


def matches(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text; two of different units are no range (增8.7倍至322万人次)."""
    at = 0
    while head := _heads().search(text, at):  # much quicker than the whole pattern
        at = head.end()
        match = core().match(text, head.start())
        if match is None:
            continue
        first, last = match["first"], match["unit"]
        if first and last and first != last and not _alike(first, last):
            match = core().match(text, match.start(), match.end("first")) or match
        at = match.end()
        yield match


def _alike(first: str, last: str) -> bool:
    return (
        kinds()[first] == kinds()[last] != "count" if first in kinds() and last in kinds() else True
    )


@cache
def neighbours() -> re.Pattern[str]:
    """Two digits side by side that mean a range: 三四十, 七八, 十七八."""
    by_value = {int(value): word for word, value in reversed(words("digit").items())}
    ones = [by_value[n] for n in range(1, 10)]
    pairs = either([a + b for a, b in pairwise(ones)] + list(words("pair")))
    ten = next(word for word, value in words("unit").items() if value == "10")
    scale = "".join([*words("unit"), *words("section")])
    return re.compile(rf"(?P<head>[{''.join(ones)}]?{ten})?(?P<digits>{pairs})(?P<tail>[{scale}]*)")


@cache
def multiplier() -> re.Pattern[str]:
    """The multipliers at the end of a numeral."""
    return re.compile(f"[{''.join([*words('unit'), *words('section')])}]+$")


@cache
def after() -> re.Pattern[str]:
    """A comparator behind the unit: 以上, 左右."""
    return re.compile(either(words("after")))


@cache
def comparators() -> re.Pattern[str]:
    """A comparator that ends where the number begins."""
    return re.compile(either(words("before")) + SPACE + r"\Z")


@cache
def scaled() -> re.Pattern[str]:
    """What makes a number of a word for a scale alone, right before it: 过|万元, 上|百名."""
    reaching = f"(?<!{either(words('before-reaching'))}){either(words('reaching'))}"
    return re.compile(rf"(?:{either(words('passing'))}|{reaching})\Z")


@cache
def currencies() -> re.Pattern[str]:
    """The name of a currency that ends where the number begins."""
    return re.compile(either(words("currency")) + SPACE + r"\Z")


@cache
def banking() -> re.Pattern[str]:
    """A numeral in banking forms before a unit of money: 伍拾万元; not that of 队伍|角逐."""
    digits = "".join([*words("formal"), *words("unit"), *words("section"), *words("digit")])
    money = either(unit for unit, kind in kinds().items() if kind == "money")
    return re.compile(rf"[{digits}]*(?<!队)[{''.join(words('formal'))}][{digits}]*(?={money})")


@cache
def unusual() -> re.Pattern[str]:
    """A character of numerals that is written otherwise: full width, traditional, of banks."""
    return re.compile(f"[{re.escape(''.join([*words('variant'), *words('formal')]))}]")


@cache
def halves() -> re.Pattern[str]:
    """一半, 半数: as many characters as what they are read as (``half-share``)."""
    return re.compile(either(words("half-share")))


@cache
def spoken() -> re.Pattern[str]:
    """四万八, 一亿二: a sum with its last unit left out."""
    digits, sections = "".join(words("digit")), "".join(words("section"))
    return re.compile(rf"[{characters()}]*[{sections}][{digits}]")


@cache
def limits() -> re.Pattern[str]:
    """A verb of the most that is paid, and what may stand between it and the number."""
    return re.compile(rf"{either(words('limit'))}[^,;。、:]{{0,4}}\Z")


@cache
def shares() -> re.Pattern[str]:
    """A word of the approximate part, and what it is a part of, before a share: 约占全国的."""
    return re.compile(rf"{either(words('part'))}[^,;。、:\d]{{1,12}}\Z")


@cache
def caps() -> re.Pattern[str]:
    """A word of the most, right before a sum of money."""
    return re.compile(rf"{either(words('cap'))}\Z")


@cache
def least() -> re.Pattern[str]:
    """A word of the least, right before a sum of money."""
    return re.compile(rf"{either(words('least'))}\Z")


@cache
def bounded() -> re.Pattern[str]:
    """A bound, and what it is a share of, before a share: 不低于支出总额的."""
    bounds = (word for word, sign in words("before").items() if sign in (">=", "<="))
    return re.compile(rf"(?P<word>{either(bounds)})[^,;。、:\d]{{2,10}}的\Z")


@cache
def toll() -> re.Pattern[str]:
    """What befalls people, behind their number and at most a noun for them."""
    return re.compile(rf"[^,;。、:\d的了]{{0,4}}{either(words('toll'))}")


@cache
def verbs() -> re.Pattern[str]:
    """A word of change, what may follow it, up to the end; ``level`` if a level is named."""
    up, down, glue = (either(words(kind)) for kind in ("up", "down", "glue"))
    level = either(words("level"))
    return re.compile(rf"(?:(?P<up>{up})|{down})(?:{glue}|(?P<level>{level})){{0,4}}\Z")


@cache
def compared() -> re.Pattern[str]:
    """多 or 少 against something named before, up to the end: 比去年同期少5人."""
    more, less = either(words("greater")), either(words("fewer"))
    against = rf"{either(words('against'))}[^,;。、:\d]{{1,10}}|{either(words('against-before'))}"
    return re.compile(rf"(?:{against})(?:(?P<up>{more})|{less})\Z")


@cache
def month() -> re.Pattern[str]:
    """A month's number right after a year."""
    return re.compile(rf"{SPACE}[\d{characters()}]{{1,2}}{SPACE}{either(words('month'))}")


@cache
def ordinals() -> tuple[str, ...]:
    """What before a number makes it an ordinal or a label."""
    return tuple(words("ordinal"))


@cache
def numbered() -> re.Pattern[str]:
    """第3、 before 5名: the number that follows is an ordinal too."""
    return re.compile(rf"第(?:[\d{characters()}]{{1,3}}[、和])+\Z")


@cache
def tails(length: int) -> re.Pattern[str]:
    """Words longer than a unit of ``length`` that begin like one: 成立 is no share."""
    longer = [word for word in words("tail") if len(word) > length]
    passed = f"(?!.{{{length}}}{either(words('milestone'))})"  # 突破5万人|大关
    return re.compile(passed + either(longer) if longer else r"(?!)")


@cache
def stops() -> dict[str, list[tuple[str, int]]]:
    """A numeral of a stop word -> the words with that numeral's offsets in them."""
    found: dict[str, list[tuple[str, int]]] = {}
    numerals = set(characters())
    for word in words("stop"):
        for offset in (i for i, char in enumerate(word) if char in numerals):
            found.setdefault(word[offset], []).append((word, offset))
    return found


@cache
def items() -> re.Pattern[str]:
    """A number of a list (``n``) and the joint behind it."""
    number = rf"\d[\d,]*(?:\.\d+)?[{''.join(words('section'))}]?|[{characters()}]+"
    return re.compile(rf"(?P<n>{number}){either(words('joint'))}")


@cache
def series() -> re.Pattern[str]:
    """Numbers without a unit, each with a joint behind it, up to the end; ``lead``: 分别为."""
    lead = rf"{either(words('severally'))}[^\d,;。、:第前{characters()}]{{0,4}}"
    return re.compile(
        rf"(?<![\d.第])(?P<lead>{lead})?(?P<items>(?:{items().pattern.replace('?P<n>', '')})+)\Z"
    )


@cache
def bounded_halves() -> re.Pattern[str]:
    """过半, 近半, where no noun begins with 半 (过半年) and nothing is timed by it (任务过半)."""
    but = "".join(rf"(?<!{re.escape(word)})" for word in words("half-timed"))
    return re.compile(rf"{but}{either(words('half-bound'))}(?!{either(words('half-tail'))})")


@cache
def fractions() -> re.Pattern[str]:
    """2/3 behind a word of its whole or a bound (``fraction-of``)."""
    led = either(words("fraction-of"))
    return re.compile(rf"{led}(?P<part>(?P<of>[1-9])/(?P<whole>[2-9]|10))(?![\d/.])")
