"""What is held keeps its whole name, its verbs and periods too.

The sentences are our own.
"""

from __future__ import annotations

import pytest
from tellings import events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全国政协21日在京召开双周协商座谈会。", "双周协商座谈会"),
        ("市政协召开提案办理协商会。", "提案办理协商会"),
        ("市政协召开专题协商会。", "专题协商会"),
        ("县里召开每周调度会。", "每周调度会"),
        ("县里召开教育整顿动员会。", "教育整顿动员会"),
    ],
)
def test_a_name_begins_behind_the_verb_of_holding(text: str, name: str) -> None:
    assert list(events(text)) == [name]


def test_a_chamber_of_commerce_is_no_meeting() -> None:
    assert "商会" not in " ".join(events("市商会向县商会捐款。"))


def test_a_meeting_that_deploys_another_is_not_its_name() -> None:
    assert not any("会议部署" in name for name in events("镇里召开会议部署防汛动员会。"))
