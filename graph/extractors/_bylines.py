"""A line of credits -> the names at each of its labels: 记者 甲 乙、通讯员 丙 文/图.

A label's names reach to the next label or to a mark that ends them; which of them are persons
is for the reader of the claims to say. Offsets are those of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from graph import rulebook
from graph.gazetteer import gazetteer
from graph.lexicons import forms

Rule = Mapping[str, object]
Stretch = tuple[int, int]

_RUN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf·]+")
_STOPS = re.compile(r"[()\[\]。;!?\"《》]")
_LABELS = re.compile(r"[()\[\]。;!?\":|]")
_DAY = re.compile(r"\d{1,2}(?:月\d{1,2})?日(?:专?电|讯)|(?:综合|专题)?报[道导]")
_WHOLE = frozenset(":|丨")  # how a label ends that has nothing but names behind it
_GLUED = 4  # characters of a name with a place behind it
_GAP = 3  # spaces between the two characters of a name set wide


@dataclass(frozen=True, slots=True)
class Claim:
    """A label (with its body, if it names one) and the stretches that may be its names."""

    rule: Rule
    label: re.Match[str]
    names: tuple[Stretch, ...]

    @property
    def span(self) -> Stretch:
        """The label with its names."""
        ends = [i for name in self.names for i in name]
        return min(self.label.start(), *ends), max(self.label.end(), *ends)


def standing(rule: Rule) -> list[str]:
    """The roles of the lines in which a rule finds something."""
    return where if isinstance(where := rule["where"], list) else []


@lru_cache(maxsize=256)
def issuing(relation: str, roles: frozenset[str]) -> tuple[Rule, ...]:
    """The rules of a relation for bodies that lines of ``roles`` can have."""
    found = (r for r in rulebook.rules("credits") if "names" not in r and r["relation"] == relation)
    return tuple(r for r in found if not roles.isdisjoint(standing(r)))


@cache
def labelling(role: str) -> tuple[Rule, ...]:
    """The rules for labels with names behind or before them that a line of a role can have."""
    return tuple(r for r in rulebook.rules("credits") if "names" in r and role in standing(r))


@cache
def label_pattern(source: str) -> re.Pattern[str]:
    """The pattern of a rule."""
    return re.compile(source)


def claims(line: str, rules: Sequence[Rule]) -> Iterator[Claim]:
    """The labels of the line that have names, by start; where two begin, the longer counts."""
    found = [
        (m, rule) for rule in rules for m in label_pattern(str(rule["pattern"])).finditer(line)
    ]
    found = [(m, rule) for m, rule in found if _fits(line, m, rule)]
    starts = sorted(m.start() for m, rule in found if rule["names"] == "after")
    found = [(_own(line, m, rule, starts), rule) for m, rule in found]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    marks: list[tuple[re.Match[str], Rule]] = []
    for match, rule in found:
        if not marks or match.start() >= marks[-1][0].end():
            marks.append((match, rule))
        elif _leads(line, marks, match, rule):
            marks[-1] = (match, rule)
    for index, (match, rule) in enumerate(marks):
        before = marks[index - 1][0].end() if index else 0
        after = marks[index + 1][0].start() if index + 1 < len(marks) else len(line)
        names = _behind(line, match.end(), after, whole=match.group()[-1:] in _WHOLE)
        if rule["names"] == "before":
            names = _ahead(line, before, match.start())
        if names:
            yield Claim(rule, match, names)


def _own(line: str, match: re.Match[str], rule: Rule, starts: Sequence[int]) -> re.Match[str]:
    """``match`` without a body that holds another label: 通讯员李建国|记者张晓明."""
    said = match.groupdict()
    if not said.get("body") or not said.get("post"):
        return match
    low, high = match.start(), match.start("post")
    if any(low < at < high or starts.count(at) > 1 for at in starts if low <= at < high):
        return label_pattern(str(rule["pattern"])).match(line, high) or match
    return match


def _fits(line: str, match: re.Match[str], rule: Rule) -> bool:
    """Whether what must stand before a label does: 责任编辑:… 审核:… |签发:…."""
    return "after" not in rule or re.search(str(rule["after"]), line[: match.start()]) is not None


def _leads(
    line: str, marks: Sequence[tuple[re.Match[str], Rule]], match: re.Match[str], rule: Rule
) -> bool:
    """Whether the last label, which would have its names before it, has them behind it, like the
    label before or as the first of its field: 记者 史春雪 摄影|付立新."""
    label, last = marks[-1]
    turned = (last["names"], rule["names"]) == ("before", "after") and label.end() <= match.end()
    like = len(marks) > 1 and marks[-2][1]["names"] == "after"
    before = line[: label.start() + 1].rstrip()
    opens = not before.rstrip("(| ") or before.endswith("|")
    return turned and (like or opens) and bool(_names(line, match.end(), len(line)))


def _behind(line: str, start: int, end: int, *, whole: bool) -> tuple[Stretch, ...]:
    """The names behind a label; ``whole``: the label has a colon, and 文 ends a name there."""
    stop = _STOPS.search(line, start, end)
    return _names(line, start, stop.start() if stop else end, whole=whole)


def _ahead(line: str, start: int, end: int) -> tuple[Stretch, ...]:
    """The nearest first."""
    stops = [m.end() for m in _LABELS.finditer(line, start, end)]
    return tuple(reversed(_names(line, stops[-1] if stops else start, end)))


def _names(line: str, start: int, end: int, *, whole: bool = False) -> tuple[Stretch, ...]:
    """The runs of characters, two single ones joined (王 梅), 摄 and 报道 taken off."""
    found: list[Stretch] = []
    for match in _RUN.finditer(line, start, end):
        open_ = bool(found) and _single(found[-1]) and _spaced(line, found[-1][1], match.start())
        run = _trimmed(line, match.start(), match.end(), 1 if open_ else 2)
        followed = line[match.end() : match.end() + 1] == "/"
        if whole and not followed and run[1] == match.end() - 1 == match.start() + 2:
            run = match.span()  # 记者:敏学文
        if (cut := _before_place(line, *run)) < run[1]:
            return (*found, (run[0], cut))
        if run[1] < match.end() and line[run[0] - 1 : run[0]] == "/" and _is_place(line, run):
            break  # 记者王小明/台北报道
        if run[1] == match.end() and line[match.end() :].lstrip()[:1] == ":":
            break  # a label that no rule knows: 浏览:1306
        if open_ and _single(run):
            found[-1] = (found[-1][0], run[1])
        else:
            found.append(run)
    return tuple(found)


def _before_place(line: str, start: int, end: int) -> int:
    """The end of a name to which place and day of a telegram are glued: 张淑芬|新竹县|15日电."""
    if end - start < _GLUED or not _DAY.match(line, end):
        return end
    cuts = (at for at in range(start + 2, end - 1) if gazetteer().named(line[at:end]))
    return next(cuts, end)


def _is_place(line: str, run: Stretch) -> bool:
    return bool(gazetteer().named(line[run[0] : run[1]]))


def _single(run: Stretch) -> bool:
    return run[1] - run[0] == 1


def _spaced(line: str, end: int, start: int) -> bool:
    return 0 < start - end <= _GAP and not line[end:start].strip()


def _trimmed(line: str, start: int, end: int, least: int) -> Stretch:
    """The run without a word glued to its end, which leaves ``least`` characters of a name."""
    ending = forms("name_endings").ending(line, end, start + least)
    return start, end - len(ending or "")
