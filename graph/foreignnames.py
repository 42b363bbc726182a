"""Where the dotted name of a foreigner, written in transliterating characters, ends."""

from __future__ import annotations

from graph import names


def foreign_name_span(text: str, start: int) -> tuple[int, int] | None:
    """Span of the dotted transliterated name that begins at ``start``: 安东尼奥·古特雷斯.

    Needs a dot; parts are transliteration characters or one or two Latin letters. At the end
    a character that begins an ordinary word is given back (马斯克|特别).
    """
    end, dots = start, 0
    while True:
        if (stop := _part_end(text, end)) == end:
            break
        end = stop
        if text[end : end + 1] and text[end] in names.DOTS and _part_end(text, end + 1) > end + 1:
            end += 1
            dots += 1
        else:
            break
    last = max((text.rfind(dot, start, end) for dot in names.DOTS), default=start) + 1
    end = _give_back(text, last, end)
    return (start, end) if dots and end - last > 1 else None


def _part_end(text: str, start: int) -> int:
    latin = start
    while latin < len(text) and text[latin].isascii() and text[latin].isalpha():
        latin += 1
    if latin > start:
        return latin if latin - start <= 2 else start
    known = names.transliteration()
    end = start
    while end < min(len(text), start + names.LONGEST_PART) and text[end] in known:
        end += 1
    return end


def _give_back(text: str, start: int, end: int) -> int:
    """``end`` without characters that begin a word which reaches to or past it."""
    cuts = (c for c in (end - 1, end - 2) if c - start > 1 and names.is_word(text[c : c + 2]))
    return next(cuts, end)
