"""Names in the forms in which news tells of people: frames × names, exactly those persons."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source

HAN = ("尹洋", "夏康", "王建国", "陈志强", "覃杰")
OTHERS = ("洛桑丹增", "次仁央吉", "古丽扎提", "海来有且", "索朗旺堆")
POST = "天等县教育局局长"

FRAMES = (
    "近日，{}任" + POST + "。",
    "5月12日，{}，" + POST + "，在北京接受采访。",
    "{}系" + POST + "。",
    "出席会议的有：{}（" + POST + "）、何立明（来宾市水利局副局长）。",
    "经查，{}在担任" + POST + "期间，违规收受礼品。",
    "{}身为" + POST + "，丧失理想信念。",
    "市委决定，{}担任" + POST + "。",
    "{}案一审开庭。",
    "给予{}开除党籍处分。",
    "授予{}“劳动模范”称号。",
    "{}被授予“劳动模范”称号。",
    "{}获得一等奖。",
    "在听取汇报后，{}对工作表示肯定。",
    POST + "{}正在现场指挥。",
    POST + "{}先后来到两个村。",
    POST + "{}认为可行。",
    POST + "{}为获奖者颁奖。",
)


def people(text: str) -> set[str]:
    reading = read_source(Source(text, published="2026-05-20"))
    return {e.name for e in reading.entities if e.type == "Person"}


@pytest.mark.parametrize("name", [*HAN, *OTHERS])
@pytest.mark.parametrize("frame", FRAMES)
def test_matrix_of_names_has_whole_names(frame: str, name: str) -> None:
    wanted = {name} | ({"何立明"} if "何立明" in frame else set())
    assert people(frame.format(name)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("余干县特殊教育学校教师李大成为获奖者颁奖。", {"李大成"}),
        ("余干县特殊教育学校教师李大成为首位获奖者。", {"李大"}),
        ("福州市农业农村局局长廖忠正在会上发言。", {"廖忠正"}),
        ("福州市农业农村局局长廖忠正在现场指挥。", {"廖忠"}),
        ("滨州市水利局局长夏孝方向群众拜年。", {"夏孝方"}),
        ("黄佳新强调，要抓好落实。", {"黄佳新"}),
        ("蔡斌超主持会议。", {"蔡斌超"}),
        ("副县长宋燕飞到现场调研。", {"宋燕飞"}),
        ("县长王强心系群众。", {"王强"}),
        ("副县长张建成立专班。", {"张建"}),
        ("曾担任县教育局局长的李强来了。", {"李强"}),
        ("副县长毛华正在讲话。", {"毛华"}),
        ("“这项工作要抓紧。”山西省副省长秦晓说。", {"秦晓"}),
        ("县领导迪力夏提和才让卓玛一同检查。", {"迪力夏提", "才让卓玛"}),
        ("丁真郎加强调，要抓好落实。", {"丁真郎加"}),
        ("朱立军案一审开庭。", {"朱立军"}),
        ("选举于桂东、徐欣、艾飞为常务委员。", {"于桂东", "徐欣", "艾飞"}),
        ("会议由路方明主持。", {"路方明"}),
        ("龙川县人民法院院长司徒敏关于审判工作的报告获得通过。", {"司徒敏"}),
    ],
)
def test_matrix_of_names_ends_where_the_name_does(text: str, wanted: set[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "诈骗案一审开庭。",
        "授予武汉“英雄城市”称号。",
        "给予当事人警告处分。",
        "会议由党组主持。",
        "贵宾一行先后走访了两个村。",
        "金秋，县委书记深入基层调研。",
        "方便，县教育局局长说。",
        "任务是县教育局局长交办的。",
        "尼玛乡开展义诊活动。",
        "礼成，县长致辞。",
        "扎西德勒！群众向来宾致意。",
        "那拉提先后接待游客3万人次。",
    ],
)
def test_matrix_of_names_invents_nobody(text: str) -> None:
    assert people(text) == set()
