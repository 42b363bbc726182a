"""A bare numeral -> its value: 54, 1,200.5, 一百二十三, 二〇二一, 1.5亿, 3万5千.

The characters are rows of ``lexicons/numerals.tsv``; nothing here knows of units.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph import resources

TABLE = "lexicons/numerals.tsv"
LIMIT = 40  # longer strings of digits are ids, not amounts


@cache
def words(kind: str) -> dict[str, str]:
    """Word -> value of the rows of one kind."""
    return {row["word"]: row["value"] for row in resources.table(TABLE) if row["kind"] == kind}


@cache
def variants() -> dict[int, str]:
    """For ``str.translate``: written variants (full width, 萬, ○), one character for one."""
    return str.maketrans(words("variant"))


@cache
def characters() -> str:
    """All characters of Chinese numerals, for a character class."""
    kinds = ("digit", "unit", "section", "tens", "count")
    return "".join(word for kind in kinds for word in words(kind))


@cache
def _weights() -> dict[str, tuple[str, int]]:
    kinds = ("digit", "unit", "section", "tens", "count")
    return {word: (kind, int(v)) for kind in kinds for word, v in words(kind).items()}


@cache
def formal() -> dict[int, str]:
    """For ``str.translate``: banking forms and variants, one character for one."""
    return str.maketrans(words("formal") | words("variant"))


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(rf"(?:\d[\d,]*(?:\.\d+)?|[{characters()}]+(?:点\d*[{characters()}]+)?)+")


@lru_cache(maxsize=4096)  # a report says the same few numerals again and again
def parse(text: str) -> int | float | None:
    """The value of a numeral in digits or Chinese characters, None if it is none.

    Digit strings (二〇二一) are read by place; an omitted last unit (三万五) is supplied.
    """
    plain = text.strip().translate(formal()).replace(",", "")
    if not plain or len(plain) > LIMIT or not _shape().fullmatch(plain):
        return None
    whole, point, fraction = plain.partition("点")
    if point:
        return _decimal(whole, fraction)
    places = _by_place(plain)
    return places if places is not None else _by_weight(plain)


def _decimal(whole: str, fraction: str) -> float | None:
    head, tail = parse(whole), ""
    weights = _weights()
    stop = len(fraction.rstrip("".join(words("section"))))
    for char in fraction[:stop]:
        kind, value = weights.get(char, ("", 0))
        if kind != "digit":
            return None
        tail += str(value)
    if head is None or not tail:
        return None
    scale = 1
    for char in fraction[stop:]:
        scale *= weights[char][1]
    return tidy(float(f"{head}.{tail}") * scale) if isinstance(head, int) else None


def _by_place(plain: str) -> int | None:
    """A string of Chinese digits without units, read like an Arabic number."""
    weights = _weights()
    digits = [weights.get(char, ("", 0)) for char in plain]
    if any(kind not in ("digit", "count") for kind, _ in digits):
        return None
    return int("".join(str(value) for _, value in digits))


def _by_weight(plain: str) -> int | float | None:
    """Sum of digit times unit within sections of 万 and 亿; Arabic parts count as digits."""
    weights = _weights()
    total: int | float = 0
    section: int | float = 0
    digit: int | float | None = None
    last = 1
    for token in re.findall(r"\d+(?:\.\d+)?|\D", plain):
        if token[0].isdigit():
            digit = float(token) if "." in token else int(token)
            continue
        kind, value = weights[token]
        if kind in ("digit", "count"):
            if digit and last != 0:
                return None
            digit, last = value, (0 if value == 0 else last)
        elif kind == "tens":
            section, digit, last = section + value, None, 10
        elif kind == "unit":
            section += (1 if digit is None else digit) * value
            digit, last = None, value
        else:
            section += digit or 0
            total = _close(total, section, value)
            section, digit, last = 0, None, value
    if digit and last >= 100 and plain[-1] in words("digit"):
        digit *= last // 10
    return tidy(total + section + (digit or 0))


def _close(total: int | float, section: int | float, value: int) -> int | float:
    """Ends a section; 亿 after 万 (万亿) multiplies everything that came before."""
    if total and (not section or value > total):
        return (total + section) * value
    return total + (section or 1) * value


def tidy(value: int | float) -> int | float:
    """An int where the value is whole, else rounded where binary fractions blur."""
    if isinstance(value, int):
        return value
    near = float(f"{value:.13g}")
    return int(near) if near == int(near) else round(near, 6)
