"""The named questions: data/queries/*.rq, each with what it answers and what it takes.

The first comment says it in Chinese and English; a comment ``# key: 说明 (meaning)`` is a
parameter, ``# key = value: …`` one with a default, and ``# networkx: name`` hands the rows,
which are edges then, to an algorithm of ``graph.measures``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from graph import resources
from graph.errors import DataError, QueryError

FOLDER = "queries"
_PARAMETER = re.compile(r"# (\w+)(?: = ([^:\n]+))?: (.+)")


class Parameter(NamedTuple):
    """What may be set, with its meaning; ``default`` is set when nothing else is."""

    name: str
    meaning: str
    default: str | None = None


class Question(NamedTuple):
    """A question; ``comment`` says in Chinese and English what it answers."""

    comment: str
    sparql: str
    parameters: tuple[Parameter, ...] = ()
    algorithm: str | None = None


def names() -> list[str]:
    """The named questions."""
    return resources.names(FOLDER, ".rq")


@cache
def named(name: str) -> Question:
    """The question of this name; QueryError lists the known names."""
    if name not in names():
        raise QueryError(f"unknown question {name!r}; known: {', '.join(names())}")
    sparql = resources.text(f"{FOLDER}/{name}.rq")
    first, *others = [line for line in sparql.split("\n") if line.startswith("#")] or [""]
    parameters, algorithm = [], None
    for line in others:
        match = _PARAMETER.fullmatch(line)
        if match is None:
            raise DataError(f"graph/data/{FOLDER}/{name}.rq: not understood: {line!r}")
        key, default, meaning = match.groups()
        if key == "networkx":
            algorithm = meaning
        else:
            parameters.append(Parameter(key, meaning, default))
    return Question(first.lstrip("# "), sparql, tuple(parameters), algorithm)
