"""Class words that are counted, and class words before what befalls them, are no names."""

from __future__ import annotations

import pytest
from said_of import named


@pytest.mark.parametrize(
    ("text", "bodies", "places"),
    [
        ("沙坪村辖5个村民小组，共有312户1287人。", set(), {"沙坪村"}),
        ("成立中药材专业合作社4个，吸纳社员165户。", set(), set()),
        ("新增半山酒店12家、等级民宿86家。", set(), set()),
        ("岷县人民医院3个科室获奖。", {"岷县人民医院"}, set()),
        ("6月2日，呼中林业局宏伟林场36林班发现火情。", {"呼中林业局宏伟林场"}, set()),
        ("3月5日，安阳师范学院举行典礼。", {"安阳师范学院"}, set()),
    ],
)
def test_counted_classes(text: str, bodies: set[str], places: set[str]) -> None:
    assert named(text, "Organization") >= bodies
    assert len(named(text, "Organization")) <= len(bodies) + 1
    assert named(text, "Place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("凉山州木里县森林火灾已扑灭。", {"木里藏族自治县", "凉山彝族自治州"}),
        ("山西吕梁办公楼火灾已致26人遇难。", {"吕梁市", "山西省"}),
        ("张家界国家森林公园开园。", {"张家界国家森林公园"}),
    ],
)
def test_counted_classes_before_what_befalls_them(text: str, places: set[str]) -> None:
    assert named(text, "Place") == places


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("副省长张吉福任事故救援指挥部总指挥。", {"事故救援指挥部"}),
        ("国务院成立重庆“2·15”重大透水事故调查组。", {"重庆“2·15”重大透水事故调查组"}),
        ("省政府成立“3·18”较大道路交通事故调查组。", {"“3·18”较大道路交通事故调查组"}),
        ("成立救援指挥部，由县长王强任总指挥。", {"救援指挥部"}),
    ],
)
def test_counted_classes_and_groups_of_a_mishap(text: str, bodies: set[str]) -> None:
    assert bodies <= named(text, "Organization")


def test_counted_classes_a_group_of_a_mishap_by_its_end() -> None:
    text = "县长徐占刚任事故救援指挥部总指挥。县“9·1”事故救援指挥部召开会议。"
    groups = {n for n in named(text, "Organization") if n.endswith("指挥部")}
    assert len(groups) == 1
    text = "县长徐占刚任事故救援指挥部总指挥。县防汛抗旱指挥部召开会议。"
    groups = {n for n in named(text, "Organization") if n.endswith("指挥部")}
    assert len(groups) == 2
