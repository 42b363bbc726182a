"""Bytes -> the text of a report, exactly as the contract's "The text of a report" says.

A byte order mark decides, then strict UTF-8. What is left in Chinese reports is
GB 18030 (with GBK and GB 2312 inside it) or Big5. GB 18030 accepts nearly every pair
of bytes, so success proves nothing: the reading counts whose characters are of the
encoding's first level, where its standard puts the characters in common use.
"""

from __future__ import annotations

import codecs

from graph.errors import InputError

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Lead bytes of signs and first-level characters: GB 2312 rows 1-55, Big5 levels 0 and 1.
_LEGACY = (("gb18030", "gb2312", 0xA1, 0xD7), ("big5hkscs", "big5", 0xA1, 0xC6))
_COMMON_SHARE = 0.6
_CONTROLS = {chr(c) for c in (*range(0x20), 0x7F)} - set("\t\n\v\f\r\x1a\x1b")


def decode(data: bytes) -> str:
    """The text of ``data`` without BOM, CRLF and CR made LF, nothing else changed.

    Raises InputError (the reason alone, without a file's name) for what is empty,
    binary, or in no encoding that this module knows.
    """
    if not data:
        raise InputError("the file is empty")
    text = _characters(data)
    if not text.strip("\ufeff \t\r\n\u3000\u00a0"):
        raise InputError("the file holds no text")
    if not _CONTROLS.isdisjoint(text):
        raise InputError("this is not text (control characters)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(f"broken {encoding} at byte {error.start}") from None
    if b"\0" in data:
        raise InputError("this is not text (zero bytes)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _legacy(data: bytes, error: UnicodeDecodeError) -> str:
    """The better of the legacy readings; ``error`` says where it failed to be UTF-8."""
    readings: list[tuple[float, str]] = []
    for encoding, base, low, high in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((_common(text, base, low, high), text))
    share, text = max(readings, key=lambda reading: reading[0], default=(0.0, ""))
    if share < _COMMON_SHARE:
        raise InputError(
            f"neither UTF-8 (byte {error.start} breaks it) nor Chinese text in GB 18030 or Big5"
        )
    return text


def _common(text: str, base: str, low: int, high: int) -> float:
    """Share (0..1) of the characters beyond ASCII whose lead byte in ``base`` is common.

    Spaces tell nothing: the no-break spaces of web pages are in neither base.
    """
    beyond = [c for c in text if c > "\x7f" and not c.isspace()]
    leads = (c.encode(base, "ignore")[:1] for c in beyond)
    return sum(bool(b) and low <= b[0] <= high for b in leads) / max(len(beyond), 1)
