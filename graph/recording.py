"""Reading <-> bytes, in which the store keeps it: compressed JSON of plain lists.

JSON and not a pickle: a store may come from somebody else. What is equal before is equal
after, attribute values included.
"""

from __future__ import annotations

import json
import zlib
from operator import attrgetter
from typing import Any

from graph.errors import InputError
from graph.model import Block, Reading, Report
from graph.packing import pack, unpack

LEVEL = 6
_block = attrgetter("start", "end", "role")
_ABOUT = ("id", "text", "title", "published", "url", "source", "source_sha256")


def record(reading: Reading) -> bytes:
    """The reading as bytes; the same reading gives the same bytes."""
    report, *rest = pack(reading)
    about = {name: getattr(report, name) for name in _ABOUT}
    blocks = [_block(block) for block in report.blocks]
    data = json.dumps([about, blocks, rest], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(data.encode("utf-8", "surrogatepass"), LEVEL)


def replay(data: bytes) -> Reading:
    """The reading that was recorded; InputError when the bytes are none."""
    try:
        text = zlib.decompress(data).decode("utf-8", "surrogatepass")
        about, blocks, (entities, mentions, facts, fingerprint) = json.loads(text)
        report = Report(blocks=tuple(Block(*block) for block in blocks), **about)
        return unpack(
            (
                report,
                [(*head, tuple(aliases), _pairs(pairs)) for *head, aliases, pairs in entities],
                mentions,
                [(*head, _pairs(pairs), evidence) for *head, pairs, evidence in facts],
                fingerprint,
            )
        )
    except (ValueError, TypeError, KeyError, zlib.error) as error:
        raise InputError(f"a damaged reading: {error}") from None


def _pairs(items: list[list[Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, value) for name, value in items)
