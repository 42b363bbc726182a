"""The pattern language of the rule files -> regular expressions over coded lines.

``<Post>`` is one span of a type, ``<Post:t>`` the same as group t, ``<Posts:t>`` one or
more joined by 、 和 及 …; ``<Agent>`` is a body, a person or a place. ``{table}`` is any
form of ``lexicons/<table>.tsv``, ``{table.column=value}`` those whose row says so. All
else is a regular expression over half-width marks; ``..`` is any run inside a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from graph import resources
from graph.context.coding import CODES
from graph.errors import DataError
from graph.lexicons import either

_NAMES = {
    "Person": CODES["Person"],
    "Body": CODES["Organization"],
    "Place": CODES["Place"],
    "Post": CODES["Position"],
    "Event": CODES["Event"],
    "Document": CODES["Document"],
    "Date": CODES["Date"],
    "Figure": CODES["Figure"],
    "Agent": CODES["Person"] + CODES["Organization"] + CODES["Place"],
    "Site": CODES["Organization"] + CODES["Place"],
}
_JOINT = r"(?: ?(?:[、和及与暨 ]|以及) ?)"
_BRACKET = r"(?: ?\((?!以下)[^()]{1,20}\))?"
# 副县长(挂职)、局长(兼), 副县长(福建援疆), 总工程师(兼副矿长)
_ASIDE = r"(?: ?\([^()\ue000\ue001\ue004-\ue007]{1,8}\))?"
_POST_JOINT = r"(?: ?(?:[、和及与暨兼]|以及) ?)"  # no space: in a table it ends a column
# 到某局|观测站|和某校: what of a site's name is not read
_REST = r"[^,。;:、的了等\ue000-\ue007]{1,8}(?=[、和及])"
_UNREAD = r"(?:[^,。;:、的了等\ue000-\ue007]{2,12}[、和及])?"  # 某局、县污水处理厂、某校
_WHOSE = r"的(?=[\ue001\ue002](?:[、和及,。;等]|$))"  # 甲镇的某矿、乙镇的某矿
_NAME = r"(?<=、)[\u4e00-\u9fff]{2,3}、"  # 甲、易某、乙: a name that was not read, between two
_SPAN = re.compile(r"<([A-Z][a-z]+?)(s?)(?::([a-z]+))?>")
_WORDS = re.compile(r"\{([a-z_]+)(?:\.([a-z_]+)=([^}]+))?\}")
_ESCAPE = re.compile(r"\\.")
_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_AT_END = re.compile("^\\[?([\ue000-\ue007]+)\\]?(?![?*{])|\\[?([\ue000-\ue007]+)\\]?$")
_OPTIONAL = ("?", "*", "{")
_PIECE = re.compile(
    r"\\u[0-9a-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|<[A-Z][a-z]+(?::[a-z]+)?>"
    r"|\((?:\?(?:P<\w+>|<?[:=!]))?|.",
    re.DOTALL,
)
_CODE = re.compile(r"\\u(e00[0-7])")
_CODED = re.compile(r"\\ue00[0-7]|\[(?:\\ue00[0-7])+\]")  # a span by its code


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The compiled pattern; DataError names an unknown span type or table."""
    expanded = _WORDS.sub(lambda m: _alternatives(*m.groups()), source)
    expanded = _SPAN.sub(_span, expanded).replace("..", "[^。;!?,]*?")
    try:
        return re.compile(expanded)
    except re.error as error:
        raise DataError(f"rule pattern {source!r}: {error}") from error


def required(source: str) -> list[frozenset[str]]:
    """For each span that all matches hold, the characters that can stand for it.

    None that may be missing counts, nor any group that may be or that has alternatives.
    """
    groups = [_Group()]
    for found in _PIECE.finditer(source):
        piece, optional = found.group(), source.startswith(_OPTIONAL, found.end())
        if piece[0] == "(":
            groups.append(_Group(denied=piece.endswith("!")))
        elif piece == ")":
            group = groups.pop()
            if not (group.denied or group.alternatives or optional):
                groups[-1].spans += group.spans
        elif piece == "|":
            groups[-1].alternatives = True
        elif not optional and (chars := _span_chars(piece)):
            groups[-1].spans.append(chars)
    return [] if groups[0].alternatives else groups[0].spans


@dataclass(slots=True)
class _Group:
    """What a group of a pattern, or the pattern itself, holds."""

    denied: bool = False  # whether it says what does not stand there
    alternatives: bool = False
    spans: list[frozenset[str]] = field(default_factory=list)


def _span_chars(piece: str) -> frozenset[str]:
    """The characters that a piece of a pattern stands for, if it is a span; else none."""
    if (span := _SPAN.fullmatch(piece)) is not None:
        led = span[1] == "Post" and bool(span[2]) and not span[3]  # 县领导 is one of <Posts> too
        return frozenset() if led else frozenset(_NAMES.get(span[1], ""))
    if _CODED.fullmatch(piece) is None:
        return frozenset()
    return frozenset(chr(int(code, 16)) for code in _CODE.findall(piece))


def closing(holds: str) -> frozenset[str] | None:
    """The characters for spans, one of which any match of ``holds`` begins or ends with."""
    found = None if "|" in _outside(holds) else _AT_END.search(holds)
    return frozenset(found[1] or found[2]) if found else None


def anchored(source: str) -> bool:
    """Whether a pattern matches at the beginning of a line only, so that no search is needed."""
    return source.startswith("^") and "|" not in _outside(source)


def _outside(source: str) -> str:
    """What stands outside all groups and classes of a pattern."""
    depth, found = 0, ""
    for char in _CLASS.sub(" ", _ESCAPE.sub(" ", source)):
        depth += {"(": 1, ")": -1}.get(char, 0)
        found += "" if depth else char
    return found


def _span(found: re.Match[str]) -> str:
    name, many, group = found.groups()
    if name not in _NAMES:
        raise DataError(f"rule pattern: unknown span {name!r}; known: {', '.join(sorted(_NAMES))}")
    one = f"[{_NAMES[name]}]"
    if name == "Person":  # 杨昌菊(女), 石维鼎: what a bracket says of a person stays with the name
        one += _BRACKET
    if name == "Post" and many:
        one += _ASIDE
    joint = _POST_JOINT if name == "Post" else _JOINT
    part = f"(?:{_REST})?{joint}{_UNREAD}|{_WHOSE}|{joint}?" if name == "Site" else f"{joint}?"
    if name == "Post" and many:  # 副院长、著名外科专家
        part = f"{joint}(?:{_alternatives('praising_words', None, None)})?|{joint}?"
    if name == "Person" and many:  # 甲先生、乙女士; no list in 甲夫人乙
        part = f"(?:{_alternatives('honorifics', None, None)})?{joint}(?:{_NAME})?|{part}"
    body = f"{one}(?:(?:{part}){one})*" if many else one
    if name == "Post" and many and not group:  # 县领导甲: who leads, and no post by its name
        body += f"|[{_NAMES['Place']}]?(?:{_alternatives('unnamed_leaders', None, None)})"
    return f"(?P<{group}>{body})" if group else f"(?:{body})"


def _alternatives(table: str, column: str | None, value: str | None) -> str:
    rows = resources.table(f"lexicons/{table}.tsv")
    key = next(iter(rows[0]))
    chosen = {r[key] for r in rows if column is None or value in r[column].split("|")}
    if not chosen:
        raise DataError(f"rule pattern: no form in {table} with {column}={value}")
    return either(chosen)
