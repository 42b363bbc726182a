"""A surname with a word of address: whom it means, and whom it does not."""

from __future__ import annotations

import pytest
from tellings import read


def _with(text: str, person: str) -> set[str]:
    """The events that somebody takes part in."""
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    roles = ("participant", "organizer")
    return {
        names[f.subject] for f in found.facts if f.relation in roles and names[f.object] == person
    }


@pytest.mark.parametrize("address", ["先生", "女士", "老师", "大爷"])
@pytest.mark.parametrize(
    "later", ["省卫生健康委员会副主任杨洋到医院调研。", "县长杨洋出席颁奖仪式。"]
)
def test_not_who_is_named_only_later(address: str, later: str) -> None:
    assert len(_with(f"10月10日,杨{address}康复出院。10月11日,{later}", "杨洋")) == 1


@pytest.mark.parametrize("title", ["县长", "州委书记", "县教育局局长"])
def test_no_official(title: str) -> None:
    text = f"10月9日,{title}李娜出席会议。10月10日,李女士将锦旗送到派出所。"
    assert not any("锦旗" in event for event in _with(text, "李娜"))


@pytest.mark.parametrize(("name", "address"), [("杨洋", "杨先生"), ("周桂兰", "周奶奶")])
def test_who_was_named_before(name: str, address: str) -> None:
    text = f"10月9日,患者{name}被送到县医院。10月10日,{address}康复出院。"
    assert "康复出院" in _with(text, name)


def test_officials_by_their_titles_either_way() -> None:
    text = "江主席会见外宾。国家主席江泽民说,中国愿发展友好关系。"
    assert "会见外宾" in _with(text, "江泽民")


def test_officials_of_hong_kong_are_addressed_so() -> None:
    text = "運輸署署長陳國華今日出席典禮。陳先生會見傳媒。"
    assert "會見傳媒" in _with(text, "陳國華")
