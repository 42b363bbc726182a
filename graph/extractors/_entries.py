"""A line that is no more than the name of works, with what is told of them below -> their event.

Who builds, where and when stand behind labels in the lines right below: 建设单位:…; 总投资:….
"""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._concerned import keys_of
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._slots import locate
from graph.lexicons import forms

_KIND, _RULE, _CONFIDENCE = "project", "events/entry", 0.75
_FIELDS = 8  # lines below a name among which its fields stand
_ROLES = ("heading", "paragraph", "title", "subtitle")
_AGENT, _PLACE, _WHEN = "agent", "place", "when"


def entry(scene: Scene, number: int) -> list[Happening]:
    """The works that a line names and the labels of the next ones tell of."""
    coded, below = scene.coded[number], scene.coded[number + 1 : number + 1 + _FIELDS]
    if not below or coded.line.sentence.role not in _ROLES or not _labels(below[0]):
        return []
    named = clause_pattern("entry-name").fullmatch(coded.line.text)
    if named is None:
        return []
    start = coded.line.sentence.start + named.start("n")
    end = coded.line.sentence.start + named.end("n")
    told = Happening(
        coded.report_text[start:end].strip(),
        _KIND,
        "",
        _RULE,
        coded,
        start,
        end,
        min(bisect_left(coded.starts, start), len(coded.starts) - 1),
        strong=True,
        confidence=_CONFIDENCE,
    )
    told.published = (scene.report.published or "")[:10]
    for line in below:
        labels = _labels(line)
        if not labels:
            break
        stops = [label.start() for label in labels[1:]] + [len(line.code)]
        for label, stop in zip(labels, stops, strict=True):
            _fill(scene, told, line, label, stop)
    return [told]


def _labels(line: Coded) -> list[re.Match[str]]:
    """The labels of a line that opens with one."""
    found = list(clause_pattern("entry-label").finditer(line.code))
    return found if found and not line.code[: found[0].start()].strip() else []


def _fill(scene: Scene, told: Happening, line: Coded, label: re.Match[str], stop: int) -> None:
    slot = forms("entry_labels").rows.get(label["k"], {}).get("slot")
    spans = line.covered(label.end(), stop)
    if slot == _AGENT:
        for key in keys_of(scene, [s for s in spans if s.type == "Organization"]):
            told.join(key, "", "organizer")
    elif slot == _PLACE:
        locate(told, keys_of(scene, [s for s in spans if s.type in ("Place", "Organization")]))
    elif slot == _WHEN and told.when is None:
        told.when = next((s.value for s in spans if isinstance(s.value, When)), None)
