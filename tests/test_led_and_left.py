"""Who leads a body somewhere, names with a last character torn off, and who speaks elsewhere.

Each case is one short report of its own; names are made up.
"""

from __future__ import annotations

import pytest
from bodies_read import read
from tellings import ends, only
from test_credits import credits_of
from test_everyday_news import named


@pytest.mark.parametrize(
    ("text", "people", "bodies"),
    [
        ("岳西县副县长李文率县水利局一行到响肠镇检查。", {"李文"}, {"岳西县水利局"}),
        ("副市长高文携市教育局调研组到会泽县调研。", {"高文"}, {"曲靖市教育局调研组"}),
        ("全市就业率市统计局说较高。", set(), {"市统计局"}),
    ],
)
def test_who_leads_a_body_is_no_part_of_its_name(
    text: str, people: set[str], bodies: set[str]
) -> None:
    assert named(text) == people
    assert bodies <= named(text, "Organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("泸西县县委书记迪付才主持会议。", "迪付才"),
        ("副市长禹付才出席会议。", "禹付才"),
        ("县长李长伟先后主持会议。", "李长伟"),
    ],
)
def test_an_adverb_that_is_the_end_of_a_name(text: str, name: str) -> None:
    assert named(text) == {name}


@pytest.mark.parametrize(
    ("onward", "there"),
    [
        ("会后,双方还来到水南人民法庭参观。", {"赵勇"}),
        ("会上,双方观看了视频。", {"赵勇", "黄敏"}),
    ],
)
def test_who_explains_the_place_gone_on_to_was_not_at_the_meeting(
    onward: str, there: set[str]
) -> None:
    text = (
        "5月20日,章贡区人民法院与区司法局召开联席会议。区司法局局长赵勇参加会议。"
        f"{onward}章贡区人民法院院长黄敏介绍了情况。"
    )
    people = ends(text, only(text, "联席会议"), "participant")
    assert people & {"赵勇", "黄敏"} == there


@pytest.mark.parametrize(
    ("credit", "author"),
    [
        ("来源:罗山县融媒体中心 王立", {"王立"}),
        ("来源:罗山县教育局办公室 李红霞 编辑:张敏", {"李红霞"}),
        ("图文:杨柳乡党政办 刘佳", {"刘佳"}),
        ("来源:罗山县水利局 打印 关闭", set()),
    ],
)
def test_who_stands_behind_an_office_wrote_it(credit: str, author: set[str]) -> None:
    text = f"龙泉乡开展巡河\n{credit}\n5月6日,龙泉乡开展巡河。"
    assert {name for relation, name in credits_of(text) if relation == "author"} == author


def test_a_rate_of_a_hundred_thousand() -> None:
    entities = read("全县孕产妇死亡率为60.8/10万,比上年下降。").entities
    assert [e.name for e in entities if e.type == "Statistic"] == ["孕产妇死亡率 60.8/10万"]
