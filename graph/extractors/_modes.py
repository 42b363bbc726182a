"""Line -> what the list that it belongs to does: appoint, remove, elect, decide.

A list is opened by a line of its own (任命:) and goes on over the lines behind it, or within a
sentence (某政府决定,任命:甲为局长;乙为副局长。任命甲为局长;乙为副局长。) and goes on behind each
semicolon.
"""

from __future__ import annotations

import re

from graph.context.coding import CODES, Coded
from graph.lexicons import forms
from graph.width import half

_STOPS = ("。", ";", ",", "!", "?")
_LED = re.compile(f":(?={CODES['Person']})|,(?={CODES['Person']}(?:同志)?(?:兼|挂职|担)?任)")
_ASIDE = re.compile(r"\([^()]*\)$")
_DECIDED = "decided"
_BEHIND = (":", ")")  # what may stand behind the words that open a list
_OPENING = 60  # characters of a line that opens a list
_HEAD = 24  # characters of a line that is no more than the list's head
_SHORT = 16  # characters of a line without names that ends no list


class Modes:
    """The list that the lines of a report are in, one after the other."""

    def __init__(self) -> None:
        self._mode = ""
        self._within = ""  # of a list within sentences
        self._block = -1  # the paragraph of that list

    def of(self, coded: Coded) -> str:
        """What the list of the next line does; empty outside of lists."""
        block = coded.line.sentence.block
        if inside := _inside(coded):
            self._mode, self._within, self._block = "", inside, block
            return inside
        if self._block >= 0 and (block != self._block or not _goes_on(coded)):
            self._within, self._block = "", -1
        self._mode = _opened(coded, self._mode)
        mode = self._within or self._mode
        if verb := _decides(coded):
            self._within, self._block = verb, block
        return mode


def _inside(coded: Coded) -> str:
    """What a list that begins behind a colon within the line does (…决定,任命:甲为局长), or a
    decision behind a comma: 会上宣布,甲任局长."""
    if CODES["Person"] not in coded.code:
        return ""
    for found in _LED.finditer(coded.code):
        form = forms("list_modes").ending(coded.code, found.start())
        mode = str(forms("list_modes")[form]["mode"]) if form is not None else ""
        if mode and (found.group() == ":" or mode == _DECIDED):
            return mode
    return ""


def _decides(coded: Coded) -> str:
    """What the last verb right before those whom it appoints or removes does: 任命甲为局长;"""
    code, named = coded.code, CODES["Person"]
    at = code.rfind(named)
    while at > 0:
        if (form := forms("list_modes").ending(code, at)) is not None:
            return str(forms("list_modes")[form]["mode"])
        at = code.rfind(named, 0, at)
    return ""


def _goes_on(coded: Coded) -> bool:
    """Whether a semicolon stands before the line."""
    start = coded.line.sentence.start
    return half(coded.report_text[max(0, start - 2) : start]).strip().endswith(";")


def _opened(coded: Coded, mode: str) -> str:
    """The mode that a line of its own sets, or that it leaves: 任命: … 免去: …; text ends it."""
    line, known = coded.line, forms("list_modes")
    last = line.text.rstrip()[-1:]
    if (line.persons or line.posts) and last not in known.last and last not in _BEHIND:
        return mode
    said = _ASIDE.sub("", "".join(line.text.split())).strip(":")
    form = known.ending(said, len(said))
    if form is None and (line.persons or line.posts):  # most lines
        return mode
    opens = line.text.rstrip().endswith(":") or not line.text.rstrip().endswith(_STOPS)
    if form is not None and (len(said) <= _HEAD or opens) and len(said) <= _OPENING:
        return str(known[form]["mode"])
    if line.persons or line.posts or len(said) <= _SHORT:
        return mode
    return ""
