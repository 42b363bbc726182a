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
