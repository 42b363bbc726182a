"""Whose body it is on pages of hospitals, universities, companies, offices and villages."""

import pytest
from holdings import bodies, facts
from tellings import bodies as named

_VISIT = (
    "\n省卫生健康委专项检查组来我院检查\n发布日期:2024-04-21 来源:党委宣传部\n\n"
    "4月19日,山西医科大学第一医院医务部主任段清远一行到我院检查。院长栗怀川、副院长冀小满陪同。"
    "我院青年医师阎春禾作了汇报。"
)


@pytest.mark.parametrize(
    "head",
    ["长治医学院附属和平医院 首页 > 新闻中心", "长治医学院附属和平医院 | 首页 | 医院概况"],
)
def test_house_is_the_one_whose_site_the_links_at_the_head_name(head: str) -> None:
    text = head + _VISIT
    assert bodies(text, "栗怀川") == {"长治医学院附属和平医院"}
    assert bodies(text, "冀小满") == {"长治医学院附属和平医院"}
    assert bodies(text, "段清远") == {"山西医科大学第一医院医务部"}


def test_house_links_without_a_body_name_nobody() -> None:
    text = "首页 > 政务公开 > 医院新闻" + _VISIT
    assert not {b for b in named(text) if b.endswith("医院新闻")}
    assert "长治医学院附属和平医院" not in named(text)


def test_house_medium_of_a_site_is_none_itself() -> None:
    text = "晋南日报 > 要闻\n校长栗怀川出席会议\n\n校长栗怀川说,学校将扩建。"
    assert facts(text, "postIn") == set()
