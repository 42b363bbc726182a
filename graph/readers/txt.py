"""Plain text: the decoded characters are the report's text.

Every reader has ``suffixes`` and ``read``; ``read`` raises InputError with the reason
alone, because only its caller (``_read``) knows the path that the user wrote.
"""

from __future__ import annotations

import hashlib

from graph.model import Source
from graph.readers._decode import decode

suffixes = (".txt",)


def read(data: bytes, name: str | None) -> list[Source]:
    """One report; ``name`` is the file's name without its folder, None for a stream."""
    return [Source(text=decode(data), source=name, source_sha256=hashlib.sha256(data).hexdigest())]
