"""Names -> how each of their characters may be read, for search by pinyin.

A table of characters, not of names: a reader finds 重庆 by chongqing as well as by
zhongqing, and a hundred thousand names need no more room than the characters in them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

MOST = 4  # readings kept of a character, commonest first: the rest are of dictionaries alone


def readings(names: Iterable[str]) -> dict[str, str]:
    """Readings by character, plain letters (ü as v), separated by spaces; sorted."""
    from pypinyin.pinyin_dict import pinyin_dict

    found = {}
    for character in sorted(set().union(*names)):
        if toned := pinyin_dict.get(ord(character)):
            plain = list(dict.fromkeys(filter(None, map(_plain, toned.split(",")))))
            found[character] = " ".join(plain[:MOST])
    return found


def _plain(syllable: str) -> str:
    decomposed = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in decomposed if c.isascii() and c.isalpha())
