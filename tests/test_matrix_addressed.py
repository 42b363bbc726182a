"""Who is spoken to does not speak, however he is described."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _speakers(text: str) -> set[str]:
    (reading,) = readings([Source("新闻\n" + text, published="2024-04-01")])
    g = assemble([reading])
    return {g.nodes[u]["name"] for u, _, d in g.edges(data=True) if d["relation"] == "says"}


@pytest.mark.parametrize("preposition", ["对", "向", "跟", "冲着"])
@pytest.mark.parametrize(
    "described", ["来自福建医科大学附属协和医院的医生", "前来慰问的副县长", "县人民医院帮扶队员"]
)
@pytest.mark.parametrize(
    "frame",
    [
        "“今年收成真好。”种粮大户陈志远{}{}孙丽娟说。",
        "县长陈志远{}{}孙丽娟说：“今年收成真好。”",
        "在村口，家长陈志远{}{}孙丽娟说，今年收成真好。",
    ],
)
def test_who_is_spoken_to(frame: str, preposition: str, described: str) -> None:
    assert _speakers(frame.format(preposition, described)) <= {"陈志远"}


@pytest.mark.parametrize(
    "text",
    [
        "对此深有体会的村民陈志远说，今年收成好。",
        "县长李明对口帮扶的村民陈志远说，今年收成好。",
        "来自福建医科大学附属协和医院的医生陈志远说，今年收成好。",
    ],
)
def test_a_described_speaker_speaks(text: str) -> None:
    assert _speakers(text) == {"陈志远"}
