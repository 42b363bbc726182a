"""What a case goes through -> those whose case it is, though its own clause does not name them.

A step of a case (移送…审查起诉, 驳回上诉) concerns the one of whom all the steps before tell; a
ruling that is announced those whom the sentences behind it name; 二人 those two just named.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.register import Key
from graph.extractors._asides import FAR
from graph.extractors._coded import mark_before
from graph.extractors._counted import counted_people
from graph.extractors._happening import MARKS, Happening
from graph.extractors._topics import Topics
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.numerals import parse
from graph.width import half

STEPS = ("judgment", "case", "investigation")
_NAMED = "events/strong-name"
_CASES = ("events/case-named", "events/case-heading", _NAMED)
_UNIT = 2  # characters at the end of a figure, with the one behind it, that hold its unit
_TOGETHER = 2
_RULING = "attendance/sentenced-there"


def accused(one: Happening, told: list[Happening]) -> None:
    """Give a step of a case the one person whom all the steps told before concern; its own line
    may name him, but nobody else: 甲不服上诉,某法院|驳回上诉."""
    concerned = any(k[0] == "Person" or (r == "participant" and _firm(k)) for k, _, r in one.agents)
    if one.kind not in STEPS or concerned or one.rule == _NAMED:
        return
    if any(s is not None and _people(one, s) for s in one.coded.spans):
        return
    before = [h for h in told if h.kind in STEPS and not h.titled]
    block = one.coded.line.sentence.block
    before = [h for h in before if block - h.coded.line.sentence.block <= FAR]
    accused_ = {
        k for h in before for k, role, _ in h.agents if k[0] == "Person" and not _acts(role)
    }
    named = (s for s in one.coded.spans if s is not None and s.type == "Person")
    names = {one.coded.report_text[s.start : s.end] for s in named}
    if names and any(word in one.name for word in words("sentencing_words")):
        return  # 判处甲…;判处|乙|…, whose name was not read
    if len(accused_) == 1 and names <= {key[1] for key in accused_}:
        one.join(accused_.pop(), "", "participant")


def _acts(role: str) -> bool:
    """Whether a role is of one who deals with a case, not of him whose it is (提出上诉)."""
    return bool(role) and role not in words("self_telling_verbs")


def _firm(key: Key) -> bool:
    """Whether a key is a company's, by how its name ends: no court before which it is brought."""
    head = forms("organ_heads").ending(str(key[1]), len(str(key[1])))
    return head is not None and forms("organ_heads")[head]["kind"] == "company"


def _people(one: Happening, span: Span) -> bool:
    """Whether a figure counts people (9名被告人), and no money or years."""
    said = one.coded.report_text[span.start : span.end + 1]
    return span.type == "Figure" and any(char in said[-_UNIT:] for char in words("people_units"))


def tried(found: list[Happening]) -> None:
    """Give what a court does in a case that its clause goes on to name those whose case it is:
    公开宣判|被告人甲、乙等5人诈骗一案."""
    for one in found:
        if one.kind != "judgment" or one.rule in _CASES:
            continue
        code = one.coded.code
        for case in found:
            between = code[one.first : case.first]
            if (
                case.rule not in _CASES
                or case.first <= one.first
                or any(m in between for m in MARKS)
            ):
                continue
            for key, *_ in [a for a in case.agents if a[2] == "participant"]:
                one.join(key, "", "participant")


def sentenced_there(told: list[Happening]) -> None:
    """Give a ruling that is announced, and the case in it, those whom its sentence goes on to
    sentence: 某法院对甲等3人盗窃案|一审宣判:判处甲…;判处乙、丙…."""
    last: Happening | None = None
    for one in told:
        if one.kind != "judgment" or one.titled:
            continue
        if not any(word in one.name for word in words("sentencing_words")):
            announced = any(word in one.name for word in words("ruling_words"))
            last = one if announced and one.modality == "asserted" else None
        elif last is not None and _goes_on(last, one):
            here = (h for h in told if h.coded is last.coded and h.rule in _CASES)
            for whole in (last, *(h for h in here if _near(h, last))):
                for key, *_ in (a for a in one.agents if a[2] == "participant"):
                    if key[0] == "Person" and all(k != key for k, *_ in whole.agents):
                        whole.join(key, "", "participant")
                        whole.sayings.setdefault(key, (one.coded, _RULING))


def _goes_on(ruling: Happening, one: Happening) -> bool:
    """Whether the sentence that announces a ruling has not ended before ``one``."""
    between = ruling.coded.report_text[ruling.end : one.start]
    if one.start < ruling.end or "。" in between or "\n" in between:
        return False
    clause = between[max(between.rfind(mark) for mark in ";；,，:：") + 1 :]
    return not any(word in clause for word in words("earlier_words"))


def _near(case: Happening, ruling: Happening) -> bool:
    low, high = sorted((case.first, ruling.first))
    return not any(mark in case.coded.code[low:high] for mark in MARKS)


def counted_whom(topics: Topics, one: Happening) -> None:
    """Give what is done to 二人, 三名被告人 those just named who are as many: 将|三人抓获."""
    if one.titled or one.kind not in words("taken_kinds"):
        return
    for at, number in _counted_in(one):
        for key in topics.so_many(one.coded, at, number):
            one.join(key, "", "participant")


def _counted_in(one: Happening) -> Iterator[tuple[int, int]]:
    """Where in its clause a number of people stands to whom something is done, and the number."""
    coded = one.coded
    start = coded.starts[mark_before(coded.code, one.first, MARKS) + 1]
    said = half(coded.report_text[start : one.end])
    for found in counted_people().finditer(said):
        number = parse(found["n"])
        led = said.endswith(ordered("whom_openers"), 0, found.start())
        at = next((i for i, s in enumerate(coded.starts) if s >= start + found.start()), 0)
        if led and number is not None and number >= _TOGETHER:
            yield at, int(number)
