"""JSON Lines: one report a line, an object with ``text`` and perhaps title, published, url.

A line that cannot be read does not cost the others: ``PartlyRead`` carries both.
"""

from __future__ import annotations

import hashlib
import json
import re

from graph.errors import InputError
from graph.model import Source
from graph.readers._decode import decode
from graph.readers._partly import PartlyRead

suffixes = (".jsonl", ".ndjson")

_OPTIONAL = ("title", "published", "url", "publisher")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(data: bytes, name: str | None) -> list[Source]:
    """The reports in the order of their lines; blank lines do not count as reports.

    ``source_sha256`` is of the line's bytes as UTF-8. Raises PartlyRead.
    """
    sources: list[Source] = []
    reasons: list[str] = []
    for number, line in enumerate(decode(data).split("\n"), 1):
        if not line.strip():
            continue
        try:
            sources.append(_source(line, name))
        except InputError as error:
            reasons.append(f"line {number}: {error}")
    if reasons:
        raise PartlyRead(reasons, sources)
    return sources


def _source(line: str, name: str | None) -> Source:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("not JSON") from None
    if not isinstance(value, dict):
        raise InputError("not a JSON object")
    return source(value, name, hashlib.sha256(line.encode("utf-8")).hexdigest())


def source(value: dict[str, object], name: str | None, sha256: str | None) -> Source:
    """A Source from the object of one line (also of ``graph.build(texts=…)``).

    Raises InputError when ``text`` is missing or blank, or a field is no text.
    """
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError('no "text"')
    if _SURROGATE.search(text):
        raise InputError('"text" holds half a character (a lone surrogate)')
    fields: dict[str, str | None] = {}
    for field in _OPTIONAL:
        content = value.get(field)
        if not isinstance(content, str | None):
            raise InputError(f'"{field}" is not a text')
        fields[field] = content or None
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(text=plain, source=name, source_sha256=sha256, **fields)
