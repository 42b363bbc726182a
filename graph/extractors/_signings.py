"""Who signs at a ceremony of signing takes part in it, though only the deal's clause names him.

签约仪式在某地举行…。县长甲与某公司董事长乙签订协议;丙、丁分别与其余企业签约: all four are at the
ceremony that the paragraph, or the one before it, tells.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._counted import others_met
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered, words
from graph.script import simplified

_FAR = 2  # paragraphs from the ceremony to those who sign at it
_SIDES = 2  # of an agreement
_BOTH = 2  # characters of 双方 at the front of a name
_VERB = 2  # characters of a verb of signing
_CEREMONY = "仪式"
_RULE = "attendance/signs-there"
_GIVEN = "attendance/gives-there"
_SIGNERS = ("Person", "Organization")
_KINDS = ("ceremony", "signing", "meeting", "activity")


def signed(told: list[Happening]) -> None:
    """Give a ceremony of signing those who sign in the lines behind it, on its day."""
    for number, act in enumerate(told):
        if not _act(act):
            continue
        block = act.coded.line.sentence.block
        before = [h for h in told[:number] if not h.titled and h.modality == "asserted"]
        near = [h for h in before if block - h.coded.line.sentence.block <= _FAR]
        ceremony = next((h for h in reversed(near) if ceremonial(h)), None)
        if ceremony is None or act.day not in (None, ceremony.day):
            continue
        for key in next(filter(None, (_both(act, h) for h in reversed(near))), ()):
            act.join(key, "", "participant")
            act.sayings.setdefault(key, (act.coded, _RULE))
        for key, role, _ in act.agents:
            if key[0] in _SIGNERS and all(k != key for k, *_ in ceremony.agents):
                ceremony.join(key, role, "participant")
                ceremony.sayings.setdefault(key, (act.coded, _RULE))


def signed_behind(told: Happening, coded: Coded, at: int) -> bool:
    """Whether others are told to sign it behind ``at`` of a line: 甲|通报情况,某社与某公司签订协议;
    not where the line is of a ceremony of signing: 签约仪式上,甲|致辞,乙与丙签订协议."""
    if told.kind != "signing" or told.coded is not coded or told.first < at or not told.agents:
        return False
    opened = coded.code[: max(mark_after(coded.code, 0, MARKS), 0)]
    return not any(word in opened for word in words("signing_ceremonies"))


def ceremonies_joined(
    groups: list[list[Happening]], told: list[Happening]
) -> list[list[Happening]]:
    """The groups of one event with those that are only the ceremony of what is signed or given
    put to that."""
    held = _held_for(told)
    for group in [g for g in groups if any(id(h) in held for h in g)]:
        acts = {id(held[id(h)]) for h in group if id(h) in held}
        fit = [g for g in groups if g is not group and any(id(h) in acts for h in g)]
        if len(fit) == 1:
            fit[0] += group
            groups = [g for g in groups if g is not group]
    return groups


def _held_for(told: list[Happening]) -> dict[int, Happening]:
    """The one act of signing or giving, told before, of which each bare ceremony is (by its id):
    甲与乙签署协议。县长丙出席签约仪式. None where the ceremony has a name of its own, too, or
    more than one act is told."""
    plain = [h for h in told if not h.titled and h.modality == "asserted"]
    found = dict[int, Happening]()
    for one in plain:
        name = simplified(one.name)
        gift = name.removesuffix(_CEREMONY) in words("gift_words") and name.endswith(_CEREMONY)
        if not gift and name not in words("signing_ceremonies"):
            continue
        if any(h.name.endswith(one.name) and len(h.name) > len(one.name) for h in told):
            continue
        acts = [h for h in plain if (_gives(h, name) if gift else signs(h))]
        block = one.coded.line.sentence.block
        near = [h for h in acts if 0 <= block - h.coded.line.sentence.block <= _FAR]
        near = [h for h in near if h.start < one.start and one.day in (None, h.day)]
        if near and len({h.name for h in acts}) == 1:
            found[id(one)] = near[0]
    return found


def _gives(told: Happening, name: str) -> bool:
    """Whether it tells that something is given, by the verb of a ceremony's name."""
    return told.kind == "distribution" and told.name.startswith(name[0]) and told.name != name


def given_at(told: list[Happening]) -> None:
    """Give a ceremony of a gift those who give and get it in its sentence or the ones behind."""
    for number, act in enumerate(told):
        if act.kind != "distribution" or act.titled or act.modality != "asserted":
            continue
        block = act.coded.line.sentence.block
        held = (h for h in reversed(told[:number]) if h.kind == "ceremony" and not h.titled)
        near = next(held, None)
        if near is None or near.modality != "asserted" or act.day not in (None, near.day):
            continue
        stem = next((w for w in ordered("gift_words") if w in near.name), None)
        if near.coded.line.sentence.block != block or stem is None or stem[0] not in act.name:
            continue
        for key, role, _ in act.agents:
            if key[0] in _SIGNERS and all(k != key for k, *_ in near.agents):
                near.join(key, role, "participant")
                near.sayings.setdefault(key, (act.coded, _GIVEN))


def _both(act: Happening, ceremony: Happening) -> list[Key]:
    """The two bodies whose ceremony it is where persons sign for both: 甲校与乙市签约仪式…。
    丙与丁代表双方签署协议."""
    if not clause_pattern("for-both").search(act.coded.code[: act.first + _BOTH]):
        return []
    if any(k[0] == "Organization" for k, *_ in act.agents):
        return []
    held = ceremonial(ceremony) and act.day in (None, ceremony.day)
    there = [a for a in ceremony.agents if a[1] not in words("attending_verbs")]
    bodies = [(k, r) for k, _, r in there if k[0] == "Organization" and held]
    hosts = dict.fromkeys(k for k, r in bodies if r == "organizer")
    sides = hosts if len(hosts) == _SIDES else dict.fromkeys(k for k, _ in bodies)
    return [*sides] if len(sides) == _SIDES else []


def sides_of(one: Happening, met: Happening) -> list[tuple[Key, str, str]]:
    """Those of a meeting for whom 双方 stands in what follows it, none of the persons where others
    sign for both (会见后,双方签署协议,丙与丁代表双方签字); none where its own
    line tells of others."""
    clause = mark_before(one.coded.code, one.first, MARKS) + 1
    if met.coded is not one.coded and others_met(one.coded, clause):
        return []
    signed = clause_pattern("for-both").search(one.coded.code)
    return [a for a in met.agents if not (signed and a[0][0] == "Person")]


def joined_from(coded: Coded, start: int) -> int:
    """Where the clause starts with which one that 并 opens goes on: 双方进行交流,|并签署协议."""
    while start > 1 and coded.code[start - 1] == "," and _opened(coded, start):
        before = mark_before(coded.code, start - 1, MARKS) + 1
        if clause_subject(coded, before, start - 1):
            break
        start = before
    return start


def _opened(coded: Coded, start: int) -> bool:
    return coded.code.startswith(ordered("clause_joiners"), start)


def ceremonial(told: Happening) -> bool:
    """Whether it is a gathering at which something is signed: 集中签约仪式."""
    return told.kind in _KINDS and told.name.rstrip('"”」').endswith(ordered("signing_ceremonies"))


def _act(told: Happening) -> bool:
    """Whether it tells that something is signed, by a verb."""
    return signs(told) and not told.titled and told.modality == "asserted"


def signs(told: Happening) -> bool:
    """Whether it is told by a verb of signing (签署…), not by the name of a gathering."""
    return told.kind == "signing" and len(told.head) <= _VERB and not ceremonial(told)
