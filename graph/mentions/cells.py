"""Rows of a table or a list -> the names in their cells.

A row is a line of short cells without a mark of a sentence. A cell with a surname, before one
that ends as a body or a title does, names somebody: 推广大使 岑小满 水城区文化馆馆员.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.lexicons import among, forms, words
from graph.mentions.nameforms import PLAUSIBLE, is_name, is_place, names_site, person
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_CELL = re.compile(r"[^ |]+")
_BULLET = re.compile(r"[◎●○■□▲△◆◇★☆▶►※·•▪✓√]|\d{1,3}[.、]")
_NAME = re.compile(r"([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] +[\u4e00-\u9fff])(?:\([^()]{1,12}\))?")
_ASIDE = re.compile(r"\([^()]*\)$")
_SENTENCE = re.compile("[。;!?,:]")
_LEAST = 4  # characters of a cell that tells who somebody is
_SCORE = 0.08  # names.han_name_score of a name in a cell
_CELLED = r"[\u4e00-\u9fff·]{1,12}(?: ?\([^()]{1,12}\))?"
_ROW = re.compile(rf"(?:[^:。;,]{{2,40}}:)? *({_CELLED}(?: +{_CELLED})*) *")
_ENTRY = re.compile(r"([\u4e00-\u9fff] +[\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff·]{2,12})")
_ASIDES = re.compile(r"\([^()]*\)")
_LIST, _SHARE = 3, 0.75  # names of a row of names; the share of cells that look like one


def cell_names(sentence: Words) -> Iterator[Span]:
    """The names in the cells of a row."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if text.find(" ", low, limit) < 0 or _SENTENCE.search(_bare(sentence.line)):
        return
    cells = [(m.start(), m.end()) for m in _CELL.finditer(text, low, limit)]
    for index, (start, end) in enumerate(cells[:-1]):
        bullet = _BULLET.match(text, start, end)
        start = bullet.end() if bullet else start
        wide = _wide(text, start, cells[index:])
        end = wide or end
        behind = cells[index + (2 if wide else 1) :]
        behind = behind[text[slice(*behind[0])] in words("genders") if behind else 0 :]
        found = _NAME.fullmatch(text, start, end)
        if found is None or not behind or not _tells(_ASIDE.sub("", text[slice(*behind[0])])):
            continue
        listed = bullet is not None or len(cells) > (3 if wide else 2)
        if listed and _is_name("".join(found.group(1).split()), wide=wide is not None):
            yield person(found.start(1), found.end(1), "slot")


def row_names(sentence: Words) -> Iterator[Span]:
    """The names of a row that holds nothing but names, set apart by spaces, behind a label or none:
    副市长:傅利常 童建中 李 芳(女)."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    row = _ROW.fullmatch(text, low, limit) if " " in sentence.chars else None
    if row is None or text.find(" ", row.start(1), limit) < 0:
        return
    if pattern("signed-title").match(text[:limit], low):
        return  # 代 书 记 员  叶 倩
    cells = [
        (m.start(), m.end())
        for m in _ENTRY.finditer(_ASIDES.sub(_blank, text[:limit]), row.start(1), limit)
    ]
    said = ["".join(text[start:end].split()) for start, end in cells]
    fit = [
        _listed(one, wide=len(one) < end - at) for one, (at, end) in zip(said, cells, strict=True)
    ]
    if len(cells) < _LIST or sum(fit) < _SHARE * len(cells):
        return
    for (start, end), one, named in zip(cells, said, fit, strict=True):
        wide = len(one) < end - start  # 高 原 among others
        if named or (names.surname(one) is not None and (wide or (is_name(one) and len(one) > 2))):
            yield person(start, end, "slot")


def _blank(aside: re.Match[str]) -> str:
    return " " * len(aside.group())


def _listed(said: str, *, wide: bool) -> bool:
    """Whether an entry of a row is written like a name: 王健, 阿依古丽, not 工作动态."""
    return is_name(said) and _is_name(said, wide=wide)


def _wide(text: str, start: int, cells: list[tuple[int, int]]) -> int | None:
    """The end of a name of two characters set wide over two cells: 尚 可."""
    if len(cells) < 3 or cells[0][1] - start != 1 or cells[1][1] - cells[1][0] != 1:
        return None
    return cells[1][1]


def _bare(line: str) -> str:
    """The line without what stands in brackets."""
    return re.sub(r"\([^()]*\)", "", line)


def _tells(cell: str) -> bool:
    """Whether a cell ends as the name of a body or a post does."""
    if len(cell) < _LEAST:
        return False
    titled = forms("titles").ending(cell, len(cell), 1)
    return titled is not None or forms("organ_heads").ending(cell, len(cell), 2) is not None


def _is_name(said: str, *, wide: bool) -> bool:
    """Whether a cell is written like a person's name and like nothing else."""
    if said in among("titles", "group_words", "not_persons", "common_names", "column_heads"):
        return False
    if is_place(said) or not words("anonymous_chars").isdisjoint(said):
        return False
    if any(forms(t).ending(said, len(said)) for t in ("organ_heads", "titles", "site_heads")):
        return False
    if names_site(said):
        return False
    if names.ethnic_name_end(said, 0) == len(said):
        return True
    surname = names.surname(said)
    if surname is None or not len(surname) < len(said) <= len(surname) + 2:
        return False
    return wide or names.han_name_score(said) >= (PLAUSIBLE if len(said) == 2 else _SCORE)
