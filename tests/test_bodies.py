"""Reports of one or two sentences -> the bodies they name, whole, cut right and tied."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import read_source


def read(text: str) -> Reading:
    return read_source(Source(text, source="a.txt", published="2024-05-10"))


def said(text: str) -> list[str]:
    """The bodies as the text has them, those inside others left out, in order."""
    found = read(text).mentions
    return [m.text for m in found if m.type == "Organization" and not m.nested]


def names(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Organization"}


def ties(text: str, relation: str) -> set[tuple[str, str]]:
    reading = read(text)
    name = {e.key: e.name for e in reading.entities}
    found = [f for f in reading.facts if f.relation == relation]
    return {(name[f.subject], name[f.object]) for f in found if f.subject in name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("永兴县检察院向郴州市中级人民法院提起诉讼。", ["永兴县检察院", "郴州市中级人民法院"]),
        ("演练由县林业局会同县应急管理局在沅陵县举行。", ["县林业局", "县应急管理局"]),
        ("从江县公安局向阳派出所民警赶到现场。", ["从江县公安局向阳派出所"]),
        ("任丘市发展和改革局发布公告。", ["任丘市发展和改革局"]),
    ],
)
def test_bodies_words_glued_to_a_name_are_cut_off(text: str, expected: list[str]) -> None:
    assert said(text) == expected
