"""Those whom sentences behind the one that names an event list: who attends, reports, wins."""

from __future__ import annotations

import pytest
from said_of import told


def who(text: str, part: str) -> set[str]:
    """The names of those who organize or attend the events whose names hold ``part``."""
    return {one for event, one in told(text, "organizer", "participant") if part in event}


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "5月9日,湟源县召开生态环境保护会议。县委书记马占海主持会议。副县长韩秀英、县水利局局长"
            "李文,以及各乡镇和县直有关单位负责人参加。",
            "保护会议",
            {"马占海", "韩秀英", "李文"},
        ),
        (
            "5月5日,宿迁市庆祝“五四”青年节暨优秀青年表彰会在市党校举行。市委副书记陆明主持会议。\n"
            "副市长韩冰,市直机关工委书记孟凡,受表彰的优秀青年代表共200余人参加会议。",
            "表彰会",
            {"陆明", "韩冰", "孟凡"},
        ),
        (
            "5月8日,榆林市妇女第六次代表大会在市文化中心开幕。\n在主席台前排就座的有:刘志强、王艳。",
            "代表大会",
            {"刘志强", "王艳"},
        ),
        (
            "5月6日,副省长李秋月到毕节市调研乡村振兴工作。同行的还有毕节市委书记吴建军。",
            "调研",
            {"李秋月", "吴建军"},
        ),
        (
            "5月4日,海南省召开国有企业干部大会。省委组织部副部长符传富宣布省委决定:陈海生任"
            "海南椰港集团有限公司董事长。",
            "干部大会",
            {"符传富"},
        ),
        (
            "5月6日,县长刘强主持召开县政府常务会议,研究以下事项:\n"
            "一、听取春耕生产情况汇报。县农业农村局局长孙立新汇报了春耕进度。\n"
            "二、审议燃气管理办法。县住建局局长曹文作起草说明。",
            "常务会议",
            {"孙立新", "曹文"},
        ),
        (
            "5月2日,黑河市委召开常委会会议。会议听取了市财政局局长高峰关于预算执行情况的汇报、"
            "市教育局局长于洋关于校园安全的汇报。",
            "常委会会议",
            {"高峰", "于洋"},
        ),
        (
            "5月7日,桂平市举行招商推介会。推介会由市农业农村局、市商务局合办。"
            "市长覃海波对各位客商的到来表示欢迎。",
            "推介会",
            {"桂平市农业农村局", "桂平市商务局", "覃海波"},
        ),
        (
            "5月5日,宿迁市举行优秀青年表彰会。与会市领导为获奖代表颁奖:\n"
            "沈浩　　宿迁市第一人民医院医师\n徐敏　　泗阳县临河镇党委副书记",
            "颁奖",
            {"沈浩", "徐敏"},
        ),
        (
            "5月6日,市长汪静到武穴市调研项目建设,下午在武穴市主持召开现场推进会。"
            "副市长邢立,市政府秘书长聂远航参加。",
            "调研",
            {"邢立", "聂远航"},
        ),
        (
            "5月6日,云岭县召开教师节大会。\n又讯 5月7日,副县长李文会见外商王大明一行。"
            "县政府办公室主任邢立参加。",
            "会见",
            {"李文", "邢立"},
        ),
    ],
)
def test_lists_of_those_there_are_of_what_was_told(text: str, part: str, people: set[str]) -> None:
    assert people <= who(text, part)


@pytest.mark.parametrize(
    ("text", "part", "person"),
    [
        (
            "5月6日,云岭县召开教师节大会。\n又讯 5月7日,副县长李文会见外商王大明一行。"
            "县政府办公室主任邢立参加。",
            "大会",
            "邢立",
        ),
        (
            "5月6日,云岭县召开教师节大会。此前的4月20日,副县长赵辉到云岭县宣布干部调整决定。",
            "大会",
            "赵辉",
        ),
        (
            "5月6日,云岭县召开教师节大会。各乡镇总工会负责同志,教师代表共200余人参加会议。",
            "大会",
            "总工会",
        ),
        (
            "5月5日,宿迁市举行优秀青年表彰会。副市长韩冰为获奖青年颁奖。\n"
            "沈浩在宿迁市第一人民医院工作。",
            "表彰会",
            "沈浩",
        ),
    ],
)
def test_lists_leave_out_who_is_elsewhere(text: str, part: str, person: str) -> None:
    assert person not in {name.removeprefix("云岭县") for name in who(text, part)}


def test_lists_who_sits_in_a_sitting_sits_in_the_session() -> None:
    text = (
        "3月27日,云岭县第十四届人民代表大会常务委员会第十八次会议在云岭县城举行。\n"
        "李新民主持第二次全体会议。副主任周明远出席会议。\n"
        "26日,云岭县水利局召开第一次全体会议,孙立新参加。"
    )
    there = who(text, "常务委员会第十八次会议")
    assert {"李新民", "周明远"} <= there
    assert "孙立新" not in there
