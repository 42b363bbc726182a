"""Names that are words too, where only a name can stand: 市长|高原, 免去|方正|的…职务."""

from __future__ import annotations

from itertools import product

import pytest
from tellings import held, read

NAMES = ("高远", "方明", "江山", "于成功", "高兴旺", "任教育", "安文化", "常建设", "万里程")
FRAMES = (
    "免去{}的洛南县水利局局长职务。",
    "免去韩冬、{}、白玉的审判员职务。",
    "市委书记韩冬,市长{},副市长白玉参加活动。",
    "县长韩冬在副县长{}陪同下到柳河镇调研。",
    "县委书记{}主持会议。",
    "洛南县水利局原局长{}被开除党籍。",
    "犯罪嫌疑人{}被公安机关抓获。",
    "县林业局局长{}说,今年造林3万亩。",
    "副县长韩冬、{}、白玉陪同调研。",
    "组长:{} 县委副书记、县长",
    "全国劳模韩冬、{}、白玉受到表彰。",
    "市领导{}、韩冬、白玉参加会见。",
    "县人大代表韩冬、{}分别作交流发言。",
)
NOBODY = (
    "县长高度重视,副县长韩冬参加活动。",
    "县委书记任组长,县长韩冬主持会议。",
    "犯罪嫌疑人于六日被抓获。",
    "犯罪嫌疑人成功被抓获。",
    "县长常年参加活动。",
    "县长高效主持会议。",
    "县长韩冬在书记全程陪同下调研。",
    "副县长韩冬、高校、企业参加会议。",
    "局长高兴说,一定办好。",
    "市领导韩冬、高校、企业参加会议。",
    "劳模高级、中级、初级受到表彰。",
    "县领导安全、应急、水利等部门参加会议。",
    "免去相关人员的领导职务。",
)


def _people(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Person"}


@pytest.mark.parametrize(("name", "frame"), [*product(NAMES, FRAMES)])
def test_named(name: str, frame: str) -> None:
    assert name in _people(frame.format(name))


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert _people(text) <= {"韩冬"}


def test_a_name_read_once_is_read_in_the_rest() -> None:
    posts = held("会议决定,任命于成功为洛南县教育局局长。\n于成功指出,要抓紧落实。")
    assert "于成功" in posts


def test_no_word_of_a_list_is_taken_in() -> None:
    assert "白玉" in _people("副县长韩冬、高远、白玉等陪同调研。")


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("州体育和旅游局局长方岩团介绍,项目已开工。", "方岩团", "州体育和旅游局局长"),
        ("大澳鄉事委員會主席文偉業致辭。", "文偉業", "大澳鄉事委員會主席"),
    ],
)
def test_the_body_before_a_title_that_holds_a_surname(text: str, name: str, post: str) -> None:
    assert post in held(text)[name]
