"""Rule file and lexicons -> the compiled patterns of dates (``rules/dates.toml``).

``%name%`` in a pattern is a fragment of the rule file, the words of a kind in
``lexicons/periods.tsv`` (``%day_words%``), or the holidays.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graph import resources, rulebook
from graph.errors import DataError
from graph.lexicons import either

FILE = "graph/data/rules/dates.toml"
NAME = re.compile(r"%([a-z_]+)%")
_AWAY, _WINDOW = 8, 60  # characters before 第二天 in which what it is of stands, and stood before


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled pattern with the name of the function that reads its groups."""

    name: str
    read: str
    pattern: re.Pattern[str]


@cache
def words(kind: str) -> dict[str, str]:
    """Word -> value of the rows of one kind of ``lexicons/periods.tsv``."""
    rows = resources.table("lexicons/periods.tsv")
    return {row["word"]: row["value"] for row in rows if row["kind"] == kind}


@cache
def holidays() -> dict[str, str]:
    """Name -> rule of every named day."""
    return {row["name"]: row["rule"] for row in resources.table("lexicons/holidays.tsv")}


@cache
def _file() -> dict[str, object]:
    return tomllib.loads(resources.text("rules/dates.toml"))


@cache
def _fragment(name: str) -> str:
    fragments = _file().get("fragments")
    if isinstance(fragments, dict) and name in fragments:
        return expand(str(fragments[name]))
    if name == "holidays":
        return either(holidays())
    if name in ("plain_holidays", "short_holidays"):
        bare = "yes" if name == "plain_holidays" else "no"
        rows = resources.table("lexicons/holidays.tsv")
        return either(row["name"] for row in rows if row["bare"] == bare)
    found = words(name.removesuffix("_words"))
    if not found:
        raise DataError(f"{FILE}: %{name}% is no fragment and no kind of periods.tsv")
    return either(found)


def expand(pattern: str) -> str:
    """The pattern with its ``%name%`` replaced."""
    return NAME.sub(lambda match: _fragment(match[1]), pattern)


def _distinct(pattern: str) -> str:
    """Later groups of the same name get the suffix __2, __3 …, as ``re`` wants names unique."""
    seen: Counter[str] = Counter()

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        suffix = f"__{seen[match[1]]}" if seen[match[1]] > 1 else ""
        return f"(?P<{match[1]}{suffix}>"

    return re.sub(r"\(\?P<(\w+)>", rename, pattern)


_SPELLINGS: dict[tuple[str, str], list[int]] = {}


def spellings(pattern: re.Pattern[str], name: str) -> list[int]:
    """Numbers of the groups of ``pattern`` that the rule calls ``name``."""
    # By its text: the hash of a compiled pattern goes through all of its code each time.
    known = _SPELLINGS.get((pattern.pattern, name))
    if known is not None:
        return known
    groups, found, spelling = pattern.groupindex, list[int](), name
    while spelling in groups:
        found.append(groups[spelling])
        spelling = f"{name}__{len(found) + 1}"
    _SPELLINGS[pattern.pattern, name] = found
    return found


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the rule file, expanded and compiled."""
    try:
        return re.compile(_distinct(expand(pattern)))
    except re.error as error:
        raise DataError(f"{FILE}: {error} in {pattern!r}") from error


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the file's order."""
    return tuple(
        Rule(str(rule["name"]), str(rule["read"]), compiled(str(rule["pattern"])))
        for rule in rulebook.rules("dates")
    )


_ANY, _NUMBER = "any", r"\d"  # in place of characters: whatever stands there, a digit
_TOKEN = re.compile(
    r"\\u[0-9a-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|P=\w+|<?[:=!]|>))?|.", re.DOTALL
)
_REPEAT = re.compile(r"(?:(?P<none>[?*]|\{0?(?:,\d*)?\})|\+|\{[\d,]*\})[?+]?")


def can_begin(source: str, char: str) -> bool:
    """Whether something that a pattern matches may begin with a character."""
    found = openings(source)
    return _ANY in found or char in found or (char.isdecimal() and _NUMBER in found)


@cache
def openings(source: str) -> frozenset[str]:
    """The characters with which what a pattern matches can begin; more than needs be, never less.

    ``any`` stands for all, a backslash with d for all digits.
    """
    found, empty, end = _alternatives(source, 0)
    return frozenset(found | ({_ANY} if empty or end < len(source) else set()))


def _alternatives(source: str, at: int) -> tuple[set[str], bool, int]:
    """(what a group can begin with, whether it can be empty, where it ends)."""
    first, empty, begins = set[str](), False, True
    while at < len(source) and (token := _TOKEN.match(source, at)) and token[0] != ")":
        at = token.end()
        if token[0] == "|":
            empty, begins = empty or begins, True
            continue
        chars, bare = set[str](), False
        if token[0][0] == "(":
            chars, bare, at = _alternatives(source, at)
            at += 1
            if token[0].endswith(("=", "!")):
                chars, bare = set(), True
            elif token[0].startswith("(?P="):
                chars, bare = {_ANY}, True
        elif token[0] in "^$":
            bare = True
        else:
            chars = _meant(token[0])
        if repeat := _REPEAT.match(source, at):
            at, bare = repeat.end(), bare or repeat["none"] is not None
        if begins:  # so far all may be missing
            first |= chars
            begins = bare
    return first, empty or begins, at


def _meant(token: str) -> set[str]:
    """The characters that a class or a single character of a pattern stands for."""
    said = token[1:-1] if len(token) > 1 and token[0] == "[" else token
    if token == "." or (said[0] == "^" and said != token):
        return {_ANY}
    found, left = set[str](), re.findall(r"\\u[0-9a-f]{4}|\\.|.", said, re.DOTALL)
    while left:
        one = left.pop(0)
        if one == _NUMBER:
            found.add(_NUMBER)
        elif one[0] == "\\" and one[1].isalpha() and one[1] != "u":
            return {_ANY}
        else:
            low = ord(_char(one))
            ranged = len(left) > 1 and left[0] == "-"
            high = ord(_char(left[1])) if ranged else low
            left = left[2:] if ranged else left
            if high - low > 200 or high < low:
                return {_ANY}
            found |= set(map(chr, range(low, high + 1)))
    return found


def _char(one: str) -> str:
    return chr(int(one[2:], 16)) if one.startswith("\\u") else one[-1]


@cache
def heads() -> re.Pattern[str]:
    """What can begin an expression: all else is passed over before any rule is tried."""
    kinds = _file()["head_words"]
    first: dict[str, set[str]] = {}
    for kind in kinds if isinstance(kinds, list) else ():
        for word in words(str(kind)):
            first.setdefault(word[0], set()).add(word[1:3])
    for name in holidays():
        first.setdefault(name[0], set()).add(name[1:3])
    starts = "|".join(
        f"{re.escape(c)}{either(n - {''})}" for c, n in sorted(first.items()) if any(n)
    )
    # Of no width: none hides the next. The second look ahead turns most characters down at once.
    opening = re.escape("".join(sorted(first)))
    return compiled(f"(?={_file()['heads']}|(?=[{opening}])(?:{starts}))")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of the table ``[joints]``: what stands between and around dates."""
    joints = _file().get("joints")
    if not isinstance(joints, dict) or name not in joints:
        raise DataError(f"{FILE}: no pattern {name!r} in [joints]")
    return compiled(str(joints[name]))


@cache
def _translation() -> tuple[frozenset[str], dict[int, str]]:
    """The full-width and traditional forms, and what ``str.translate`` makes of them."""
    return frozenset(words("variant")), str.maketrans(words("variant"))


def unvaried(text: str) -> str:
    """``text`` without full-width and traditional forms, one character for one."""
    variants, table = _translation()
    return text if variants.isdisjoint(text) else text.translate(table)


def of_period(match: re.Match[str]) -> bool:
    """Whether 第二天 only counts the days of what is named before it, and not since it was told:
    7月17日,上任第二天,…; not …到任。到任第二天."""
    found = pattern("period_day").search(match.string, max(0, match.start() - _AWAY), match.start())
    if found is None:
        return False
    return match.string.rfind(found["of"], max(0, found.start() - _WINDOW), found.start()) < 0
