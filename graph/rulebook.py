"""Rule files (TOML) -> rules; a rule without examples does not load.

Every table ``[[rule]]`` of ``graph/data/rules/<name>.toml`` carries ``examples`` and
``counters`` (sentences it must and must not read); the tests are generated from them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from graph import resources
from graph.errors import DataError

_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_LITERALS = re.compile(r"[^\\\[\](){}.*+?^$]+")  # words between |, or one word


@cache
def rules(name: str) -> tuple[dict[str, object], ...]:
    """The tables ``[[rule]]`` of ``graph/data/rules/<name>.toml`` in the file's order."""
    place = f"graph/data/rules/{name}.toml"
    try:
        found = tomllib.loads(resources.text(f"rules/{name}.toml")).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{place}: {error}") from error
    for number, rule in enumerate(found, 1):
        if not rule.get("examples"):
            raise DataError(f"{place}: rule {number} ({rule.get('name', rule)}) has no examples")
    return tuple(found)


def required(rule: dict[str, object]) -> re.Pattern[str] | None:
    """What a text must hold for ``rule`` to match in it, if the rule says: its ``requires``.

    It costs much less to look for that than to try the rule, and most texts lack it.
    """
    needs = rule.get("requires")
    return re.compile(str(needs)) if needs else None


def initials(needs: str) -> frozenset[str] | None:
    """What the words in ``needs`` (出庭|到庭) begin with; None for what is more than words."""
    if _CLASS.fullmatch(needs) and needs[1] != "^" and "-" not in needs and "\\" not in needs:
        return frozenset(needs[1:-1])
    words = needs.split("|")
    return frozenset(w[0] for w in words) if all(map(_LITERALS.fullmatch, words)) else None
