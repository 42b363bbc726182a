"""A report of a house that says 我院 of itself -> the bodies that it names as others'.

Whose people come to us (某医院副院长甲一行来我院), whom we ask to speak (邀请某大学教授乙), beside
whom we are named (我校与某大学), to whom the title tells our people to go (我校赴某大学): the house
is none of these, and a bare title is none of theirs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.script import simplified
from graph.width import half
from graph.wordings import pattern

_ENDS = re.compile("[。!?\n]")
_MARKS = re.compile("[,。;:!?\n]")
_HEAD = 3  # first lines of a page, of which one may be the title
_PLACED, _GROUP, _HOSPITAL = "在", "集团", "医院"
_LISTED = "、,;和与及"
_FAR = 80  # characters of a sentence in which who comes is named
_NEAR = 12  # characters of who of the own house goes there


def guests(register: Register) -> frozenset[Key]:
    """The bodies that the text of a house that speaks of itself tells to be others', with their
    parts."""
    text = half(simplified(register.text))
    own, hosts = own_words_in(text)
    if not hosts:
        return frozenset()
    limit = _title_end(text)
    named = [(s, e, k) for s, e, k in register.mentions if k[0] == "Organization"]
    called = {key: simplified(register.drafts[key].name) for _, _, key in named}
    found = {
        key
        for start, end, key in named
        if _comes(text, end, own)
        or _asked(text, start)
        or any(_goes(text, at, own, limit) for at in (start, text.find(called[key], 0, limit)))
        or _joined(text, start, end, own)
        or _listed(text, start, end, own)
    }
    names = sorted((called[key] for key in found), key=len, reverse=True)
    return frozenset(key for key, name in called.items() if key in found or _part(name, names))


@lru_cache(maxsize=8)
def own_words_in(text: str) -> tuple[list[str], bool]:
    """The words by which a text speaks of its own house; whether it may tell of those who come."""
    own = sorted(word for word in words("own_houses") if word in text)
    return own, bool(own) or any(word in text for word in words("coming_here"))


def _part(name: str, wholes: list[str]) -> bool:
    """Whether a body is a part of one of others, the longest first; a hospital, of which a report
    may be, is none of its university that is told of."""
    whole = next((w for w in wholes if name.startswith(w)), None)
    return whole is not None and _HOSPITAL not in name[len(whole) :]


def _comes(text: str, end: int, own: list[str]) -> bool:
    """Whether somebody of a body comes to the house in its sentence: 某大学教授一行|来我校; not
    who asks him to (某检察院|邀请甲大学教授乙来院授课)."""
    stop = _ENDS.search(text, end)
    behind = text[end : min(stop.start() if stop else len(text), end + _FAR)]
    found = [behind.find(way + word) for way in words("visiting_us") for word in own]
    for here in words("coming_here"):
        at = behind.find(here)
        if at >= 0 and forms("coming_for").at(behind, at + len(here)) is not None:
            found.append(at)
    at = max(found, default=-1)
    return at >= 0 and not forms("guest_verbs").inside(behind[:at])


def _asked(text: str, start: int) -> bool:
    """Whether a body stands behind the verb of inviting in its clause."""
    marks = [m.end() for m in _MARKS.finditer(text, max(0, start - _FAR), start)]
    clause = text[max(marks, default=max(0, start - _FAR)) : start]
    return forms("guest_verbs").inside(clause)


def _goes(text: str, start: int, own: list[str], limit: int) -> bool:
    """Whether the title tells the own house's people to go to a body: 我校赴|某大学."""
    way = forms("coming_to").ending(text, start) if 0 < start < limit else None
    front = text[text.rfind("\n", 0, start) + 1 : start - len(way)] if way else ""
    at = max((front.rfind(word) for word in own), default=-1)
    return at >= 0 and len(front) - at <= _NEAR


def _joined(text: str, start: int, end: int, own: list[str]) -> bool:
    """Whether a body is named beside the house: 我院与|某医院, 某大学|和我校."""
    joiners = words("pair_joiners")
    before = text[start - 1 : start] in joiners and text[: start - 1].endswith(tuple(own))
    return before or (text[end : end + 1] in joiners and text.startswith(tuple(own), end + 1))


def _listed(text: str, start: int, end: int, own: list[str]) -> bool:
    """Whether a sentence names somebody of a body and then one of ours: 某大学附属医院|副院长甲,
    我院院长乙."""
    if not any(forms(table).at(text, end) for table in ("titles", "party_units", "organ_heads")):
        return False
    stop = _ENDS.search(text, end)
    behind = text[end : stop.start() if stop else len(text)]
    for word in own:
        at = behind.find(word)
        rest = at + len(word)
        ours = any(forms(t).at(behind, rest) for t in ("titles", "party_units"))
        if at > 0 and behind[at - 1] in _LISTED and ours:  # not 某大学副校长甲看望了|我校教师乙
            return text[start - 1 : start] != _PLACED and not pattern("held-by-them").search(
                behind, 0, at
            )
    return False


def _title_end(text: str) -> int:
    """Where the first lines of a page end, of which one may be the title."""
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))[:_HEAD]
    return lines[-1].end() if lines else 0


def of_group(name: str) -> bool:
    """Whether a firm is one of a group, with whose name its own opens: 某集团|第六工程有限公司."""
    rest = name.rpartition(_GROUP)[2] if _GROUP in name else ""
    form = forms("legal_forms").ending(rest, len(rest))
    return form is not None and len(rest) > len(form)
