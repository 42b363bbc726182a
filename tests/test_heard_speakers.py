"""Who speaks where others hear him, several do, or a word is announced; and who does not."""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "高文华叮嘱：“要把安全放在第一位。”在草原上，韩敬东听取大滩镇党委书记魏志国关于马匹管理的汇报，"
            "要求规范马队经营。",
            {"高文华", "韩敬东", "魏志国"},
        ),
        (
            "会议听取了市发改委主任何涛关于计划执行情况的报告、市财政局局长周萍关于预算执行情况的报告。",
            {"何涛", "周萍"},
        ),
        ("孔令军带队到县医院，听取院长魏民汇报后指出，要加快进度。", {"孔令军"}),
        ("书记李勇来到社区。李勇听取居民李大爷的介绍。", set()),
        ("镇长罗伟对旅游工作作了部署，副县长秦勇就安全生产作了具体安排。", {"罗伟", "秦勇"}),
        ("会议对春耕备耕作了安排。", set()),
        ("市长张建国宣布大会开幕。副市长李勇宣布项目开工。", {"张建国"}),
        ("水利局局长张平、气象局局长王强分别汇报了雨情水情。", {"张平", "王强"}),
        ("教师代表钱小燕以《做学生的引路人》为题作交流发言。", {"钱小燕"}),
        ("馆员赵敏为游客讲解馆藏，赵敏讲解员的讲解词很好。", set()),
    ],
)
def test_heard_and_announced_words_are_their_speakers(text: str, speakers: set[str]) -> None:
    assert {who for who, _ in told(text, "says")} == speakers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("院长向延年主持开幕式。院长向患者介绍情况。", {"向延年"}),
        ("德宏州副州长排腊参加调研。", {"排腊"}),
        ("着晓乡党委书记昂文介绍，全乡已转移群众87户。", {"昂文"}),
        ("市农业农村局副局长于海波带队，县长于昨日出席会议。", {"于海波"}),
        ("罢免其市人大代表资格的决定已经通过，县委书记班子参加学习。", set()),
    ],
)
def test_heard_names_behind_titles_with_rare_surnames(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_heard_departments_of_a_hospital_are_side_by_side() -> None:
    text = (
        "近日，湘潭市中心医院心血管内科主任谭国栋带领团队完成手术。麻醉科主任肖亚琴参与。"
        "院长李凯军表示，将继续努力。"
    )
    assert held(text) >= {
        ("谭国栋", "湘潭市中心医院心血管内科主任"),
        ("肖亚琴", "湘潭市中心医院麻醉科主任"),
        ("李凯军", "湘潭市中心医院院长"),
    }
