"""Frozen values that are quick to make.

``dataclass(frozen=True)`` sets each field through a guard, which takes five times as long as
setting it, and a reading makes some thousand values a page. A type checker knows of the guard
without it.
"""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from typing import Any, TypeVar

Value = TypeVar("Value", bound=type[Any])


def light(value: Value) -> Value:
    """The frozen dataclass ``value`` with the plain ``__init__`` and without the guard."""
    plain = make_dataclass(value.__name__, [(f.name, f.type, f) for f in fields(value)])
    value.__init__ = plain.__init__  # type: ignore[misc]
    del value.__setattr__, value.__delattr__
    return value
