"""HTML: the main text that trafilatura finds, with title, date, address and site name.

Dates come from the page's own markup only (no guessing from the text: that is the
reading's work) and are not measured against today's clock.
"""

from __future__ import annotations

import hashlib
import re
from copy import deepcopy

from graph.errors import InputError
from graph.model import Source
from graph.readers._decode import decode

suffixes = (".html", ".htm", ".xhtml")

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# In characters. trafilatura's 250 is for alphabets: so short a Chinese page is a whole
# report, and below the limit it falls back to all text of the page, navigation included.
_SHORTEST = {"MIN_EXTRACTED_SIZE": "50", "MIN_OUTPUT_SIZE": "1"}
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def read(data: bytes, name: str | None) -> list[Source]:
    """One report; InputError when the page has no main text."""
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG, Document

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"].update(_SHORTEST)

    page = _XML_DECLARATION.sub("", decode(data))
    found = bare_extraction(
        page,
        config=config,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params=dict(_DATES),
    )
    text = (found.text or "").strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        raise InputError("the page has no main text")
    return [
        Source(
            text=text,
            title=found.title or None,
            published=found.date or None,
            url=found.url or None,
            publisher=found.sitename or None,
            source=name,
            source_sha256=hashlib.sha256(data).hexdigest(),
        )
    ]
