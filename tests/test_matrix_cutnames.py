"""Names of other peoples between titles, brackets and marks are neither cut nor run over."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _people(text: str) -> set[str]:
    (reading,) = readings([Source("新闻\n" + text, published="2024-06-07")])
    return {a["name"] for _, a in assemble([reading]).nodes(data=True) if a["type"] == "Person"}


@pytest.mark.parametrize(
    "title", ["市人大常委会副主任", "市政府副秘书长", "州委常委", "县妇联主席"]
)
@pytest.mark.parametrize("name", ["德吉", "宝音", "巴图", "才让", "朝鲁"])
@pytest.mark.parametrize(
    "frame", ["{}{}（蒙古族）、副市长王立等参加。", "{}{}（女，藏族）出席，副市长王立主持。"]
)
def test_title_before_a_bracketed_name(title: str, name: str, frame: str) -> None:
    assert _people(frame.format(title, name)) == {name, "王立"}


@pytest.mark.parametrize(
    "frame",
    [
        "县政协主席{}、副县长王立出席。",
        "副县长王立，乡长{}（彝族）参加。",
    ],
)
@pytest.mark.parametrize("name", ["尕让他", "马阿西也"])
def test_a_last_syllable_that_is_a_word(name: str, frame: str) -> None:
    assert _people(frame.format(name)) == {name, "王立"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("县政协主席尕让他说，今年收成不错。", {"尕让他"}),
        ("志工德吉（蒙古族）代表致词。", {"德吉"}),
        ("局长王强他说，今年好。", {"王强"}),
        ("县长王立为脱贫户阿力么、阿苏子洛等送去慰问金。", {"王立", "阿力么", "阿苏子洛"}),
        ("旗长张宝力道、副旗长王立出席。", {"张宝力道", "王立"}),
        ("民警王立他们赶到现场。", {"王立"}),
        ("县长李明也出席会议。", {"李明"}),
        ("县长李明就此作出批示。", {"李明"}),
    ],
)
def test_words_behind_names(text: str, people: set[str]) -> None:
    assert _people(text) == people
