"""Names -> the short lines that stand on a canvas, and the room that they take."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

LINE = 11.0  # width of a label's line in em
FONT = 13  # pixels of the smallest label


def label(name: str) -> str:
    """At most two lines of ``LINE`` em for the canvas; marks that steer text become spaces."""
    plain = "".join(map(_shown, name[:80])).strip()
    if len(plain) <= LINE and _em(plain) <= LINE:
        return plain
    lines: list[str] = []
    line, width = "", 0.0
    for number, character in enumerate(plain):
        wide = _wide(character)
        if _closes(character) and width + wide < LINE + 2:
            wide = 0.0  # a closing mark never begins a line
        if width + wide > LINE and len(lines) == 1:
            return "\n".join([*lines, line.rstrip() + "…"])
        if width + wide > LINE and _em(plain[number:]) > 1:
            lines.append(line)
            line, width = "", 0.0
        line, width = line + character, width + wide
    return "\n".join([*lines, line])


@cache
def _shown(character: str) -> str:
    return " " if unicodedata.category(character)[0] == "C" else character


@cache
def _closes(character: str) -> bool:
    return unicodedata.category(character) in ("Pe", "Pf", "Po")


@cache
def _wide(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.56


def _em(text: str) -> float:
    return sum(map(_wide, text))


def box(node: Mapping[str, Any]) -> tuple[float, float]:
    """Width and height in pixels of a node's shape with the label beneath it."""
    font = node.get("font", FONT)
    lines = node.get("label", node["name"]).split("\n")
    wide = max(_em(line) for line in lines) * font
    return max(wide, 2 * node["size"]) + 14, 2 * node["size"] + len(lines) * font * 1.3 + 14


def caption(text: str) -> tuple[float, float]:
    """Width and height in pixels of words on a line."""
    return min(_em(text), LINE) * FONT * 0.9 + 8, FONT * 1.5
