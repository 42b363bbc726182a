"""Source -> Report: header, footer, captions and bylines told from the text.

A report is looked at line by line. ``rules/layout.toml`` says what the lines around the
text are; short lines before the first paragraph are titles, short lines between
paragraphs headings. A paragraph gives up the agency line at its start (dateline) and
the bracketed byline at its end as blocks of their own. Nothing is cleaned: blocks are
spans of the text as decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

from graph import rulebook
from graph.dates import dated_line, published
from graph.identity import entity_id, text_sha256
from graph.labels import plain_labels
from graph.lexicons import forms
from graph.model import Block, Report, Source
from graph.script import simplified
from graph.width import half

_PARAGRAPH = 45  # characters from which a line is text, whatever it ends with
_TITLE = 60  # a longer line is no title
_MASTHEAD = 40  # a longer line is no body's name alone


def report(source: Source) -> Report:
    """The report of ``source`` with its blocks; attributes of the source come first."""
    folded = plain_labels(half(simplified(source.text)))
    blocks = tuple(_signed(folded, _headed(folded, list(_blocks(folded)))))
    title = source.title or _title(source.text, blocks)
    return Report(
        id=report_id(source.text),
        text=source.text,
        blocks=blocks,
        title=title,
        published=source.published or _published(source.text, blocks),
        url=source.url,
        source=source.source,
        source_sha256=source.source_sha256,
    )


def report_id(text: str) -> str:
    """The id of the report with this text."""
    return entity_id("Report", text_sha256(text))


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The first title; the bodies before 关于… belong to it, each on a line of its own."""
    titles = [text[b.start : b.end] for b in blocks if b.role == "title"]
    for index, title in enumerate(titles):
        if _opens_matter(half(simplified(title))):
            return "".join("".join(t.split()) for t in titles[: index + 1])
        if not _is_body(half(simplified(title))):
            break
    return titles[0] if titles else None


def _published(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The date of the header's lines, else of one below the title, else of a short last line."""
    for block in blocks:
        if block.role in ("meta", "masthead", "navigation", "byline", "editor") and (
            found := published(text[block.start : block.end])
        ):
            return found
    titles = [b for b in blocks if b.role == "title"][1:]
    for block in [*titles, *(b for b in blocks if b.role == "subtitle")]:
        if found := dated_line(text[block.start : block.end]):
            return found
    body = [b for b in blocks if b.role in ("heading", "paragraph")]
    for block in body[-2:]:
        if block.end - block.start <= 24 and (found := published(text[block.start : block.end])):
            return found
    return None


_NEWS = 30  # characters of the shortest paragraph that tells news of its own
_SAID, _ROW = 12, 6  # characters of the longest title that ends as a sentence, or as a row
_OWN = ("editor", "related")  # roles that a line below the page's end has of its own


@cache
def _layout() -> tuple[tuple[str, str, bool, re.Pattern[str]], ...]:
    return tuple(
        (str(r["role"]), str(r["where"]), bool(r.get("rest")), re.compile(str(r["pattern"])))
        for r in rulebook.rules("layout")
    )


def line_role(line: str, *, head: bool, below: bool = False) -> tuple[str | None, bool]:
    """(role, whether it holds for all lines below) of one line, its marks half-width.

    ``below``: it stands below a line whose role holds for the rest of the page.
    """
    for role, where, rest, pattern in _layout():
        if where == "below" and not below:
            continue
        if (where == "any" or (where == "head") == head) and pattern.fullmatch(line):
            return role, rest
    return None, False


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines without the white space around them; empty ones left out."""
    for found in re.finditer(r"[^\n]+", text):
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip())
        end = start + len(line.strip())
        if start < end:
            yield start, end


def _blocks(text: str) -> Iterator[Block]:
    """Blocks of a text whose marks are half-width and whose characters are simplified."""
    head, rest, more = True, None, False
    for start, end in _lines(text):
        line = text[start:end]
        role, below = line_role(line, head=head, below=rest is not None)
        if more and role is None and len(line) >= _NEWS and line[-1] == "。":
            rest, more = None, False  # the report that the page puts behind its first
        if rest is not None:
            yield Block(start, end, role if role in _OWN else rest)
            continue
        if below and not head:
            rest, more = role, _edge("more").match(line) is not None
        if role is None:
            role = _text_role(line[: _byline_start(line)].rstrip() or line, head)
            if role != "paragraph" and _byline_start(line) < len(line) and not head:
                role = "paragraph"
        if role == "paragraph":
            head = False
            yield from _paragraph(text, start, end)
        else:
            yield Block(start, end, role)


def _byline_start(line: str) -> int:
    """Where the bracketed byline at the end of a line starts; its length if it has none."""
    found = _edge_patterns()[1].search(line) or _edge("signed").search(line)
    return found.start() if found else len(line)


def _text_role(line: str, head: bool) -> str:
    last = line.rstrip("』」\"')")[-1:]
    ends = last != "" and last in "。!?;:…,"
    if ends and (_edge("asked").match(line) or (not head and _edge("told").match(line))):
        return "paragraph"
    if len(line) >= _PARAGRAPH and (ends or len(line) > _TITLE):
        return "paragraph"
    if ends and line[-1:] not in "!?" and len(line) > (_ROW if last == ";" else _SAID):
        return "paragraph"
    return "title" if head else "heading"


def _paragraph(text: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph without its agency line and its bracketed byline, which follow as blocks."""
    folded = text[start:end]
    dateline, byline = _edge_patterns()
    cuts = [start, start, end, end]
    if found := dateline.match(folded):
        cuts[1] = start + found.end()
    if found := byline.search(folded, cuts[1] - start):
        cuts[2] = start + found.start()
    for (a, b), role in zip(pairwise(cuts), ("dateline", "paragraph", "byline"), strict=True):
        piece = text[a:b]
        a += len(piece) - len(piece.lstrip())
        b = a + len(piece.strip())
        if a < b:
            yield Block(a, b, role)


@cache
def _edge_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    by_name = {str(r["name"]): str(r["pattern"]) for r in rulebook.rules("edges")}
    opening = re.compile(f"{by_name['agency']}|{by_name['bracketed']}")
    return opening, re.compile(by_name["named"] + r"\s*$")


@cache
def _edge(name: str) -> re.Pattern[str]:
    rule = next(r for r in rulebook.rules("edges") if r["name"] == name)
    return re.compile(str(rule["pattern"]) + r"$")


def _signed(text: str, blocks: list[Block]) -> Iterator[Block]:
    """``blocks``, the names in brackets at the end of the last paragraph as a byline."""
    last = max((i for i, b in enumerate(blocks) if b.role == "paragraph"), default=-1)
    for index, block in enumerate(blocks):
        found = index == last and _edge("signed").search(text, block.start, block.end)
        if found and found.start() > block.start:
            yield Block(block.start, found.start(), "paragraph")
            yield Block(found.start(), block.end, "byline")
        else:
            yield block


def _headed(text: str, blocks: list[Block]) -> list[Block]:
    """``blocks``, the names of bodies above the title as mastheads.

    Bodies that issue what follows (关于…的通告) are the beginning of the title itself.
    """
    heads = list(takewhile(lambda b: b.role != "paragraph", blocks))
    titles = [i for i, b in enumerate(heads) if b.role == "title"]
    for place, index in enumerate(titles[:-1]):
        line = text[blocks[index].start : blocks[index].end]
        if not _is_body(line):
            break
        after = (text[blocks[i].start : blocks[i].end] for i in titles[place + 1 :])
        below = next((t for t in after if not _is_body(t)), "")
        if below and not _opens_matter(below):
            blocks[index] = replace(blocks[index], role="masthead")
    return blocks


def _is_body(line: str) -> bool:
    """Whether a line is nothing but the names of bodies (云岭县水利局)."""
    if len(forms("event_heads").ending(line, len(line)) or "") > 2:
        return False  # 例行|记者会
    names = [line.replace(" ", "")] if re.fullmatch(r"(?:\S +)+\S", line) else line.split()
    heads = forms("organ_heads")
    ends = (heads.ending(name, len(name)) for name in names)
    return len(line) <= _MASTHEAD and all(
        end and len(end) < len(name) for end, name in zip(ends, names, strict=True)
    )


def _opens_matter(line: str) -> bool:
    """Whether a title line says what the bodies above it issue: 关于…, 公告."""
    return _edge("matter").match(line) is not None
