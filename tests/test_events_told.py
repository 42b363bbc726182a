"""Events told inside what is said, in lists and headings, and the days that are not named.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import events


def told(text: str, part: str) -> tuple[object, object]:
    """(start, modality) of the one event whose name holds ``part``."""
    (found,) = [dict(e.attributes) for name, e in events(text).items() if part in name]
    return found.get("start"), found.get("modality", "asserted")


@pytest.mark.parametrize(
    ("text", "part", "start"),
    [
        ("如皋市副市长王磊表示,市水利局将于12月底前出台节水办法。", "出台节水办法", "2023-12"),
        pytest.param(
            "王磊介绍,论坛11月9日至11日举行。",
            "论坛",
            "2023-11-09",
            marks=pytest.mark.xfail(strict=True, reason="a bare head names no event by itself"),
        ),
        ("王磊说,如皋市公安局10月已查处3起案件。", "查处3起案件", "2023-10"),
        ("局长王磊通报,造谣者刘某已被如皋市公安局行政拘留5日。", "行政拘留", None),
        ("会议提出,2024年3月开工建设如皋市第二水厂。", "开工建设", "2024-03"),
    ],
)
def test_told_inside_a_statement_is_an_event(text: str, part: str, start: str | None) -> None:
    assert told(text, part)[0] == start


@pytest.mark.parametrize(
    "text",
    [
        "会议强调,要抓好产业发展,持续推进乡村振兴。",
        "会议要求,各单位要加强值守,9月底前完成整改。",
        "王磊表示,公司将不断提升服务水平。",
        "该市坚持问题导向,强化要素保障,推动发展。",
    ],
)
def test_told_wishes_and_tasks_are_none(text: str) -> None:
    assert events(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月3日,如皋市水利局与海安市水利局举行视频会商。", "视频会商"),
        ("2021年4月,赵志强违规借用管理服务对象车辆。", "违规借用管理服务对象车辆"),
        ("2018年中秋,赵志强接受私营企业主安排的旅游。", "接受私营企业主安排的旅游"),
        ("(1)如皋市自来水厂扩建,12月竣工;(2)如皋市桥梁加固。", "如皋市自来水厂扩建"),
        ("11月3日,如皋市疾控中心在东陈镇筛查视力1326人次。", "筛查视力1326人次"),
        ("市长王磊出席闭幕式并讲话。", "闭幕式"),
        ("市八届人大五次会议拟于明年1月召开。", "市八届人大五次会议"),
        ("王磊在总结记者会上透露了情况。", "总结记者会"),
        ("11月3日,王磊为“青年书屋”揭牌。", "揭牌"),
    ],
)
def test_told_by_a_clause_of_any_verb(text: str, name: str) -> None:
    assert any(name in one for one in events(text))


@pytest.mark.parametrize(
    ("text", "part", "start"),
    [
        (
            "大桥明年6月竣工。\n大桥明年6月竣工。18日,王磊到如皋市调研交通。",
            "调研交通",
            "2023-11-18",
        ),
        ("如皋市敬老院12月底前投用。", "投用", "2023-12"),
        ("一期工程11月1日动工,二期工程计划明年3月投产。", "二期工程", "2024-03"),
        (
            "11月12日,如皋市举行教师节大会。大会前一天,王磊到东陈镇看望教师。",
            "看望教师",
            "2023-11-11",
        ),
        (
            "11月3日,如皋市东陈镇发生火灾。\n如皋市东陈镇发生火灾。\n"
            "事故发生后,市长王磊当天赶到现场。",
            "赶到现场",
            "2023-11-03",
        ),
        ("2022年12月5日,如皋市政府送达决定书,三日后拆除房屋。", "拆除房屋", "2022-12-08"),
    ],
)
def test_told_days_of_the_story(text: str, part: str, start: str) -> None:
    assert told(text, part)[0] == start


def test_told_headlines_of_other_reports_are_events_without_a_day() -> None:
    text = "如皋市召开会议\n11月3日,如皋市召开教师节大会。\n相关新闻:如皋市市长王磊出席第三届花木节"
    assert told(text, "花木节")[0] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月3日,王磊按下启动键。", "启动键"),
        ("11月3日,如皋市决定采取“侧攻堵截”方案。", "方案"),
        ("正如王磊部长在会上所说,合作前景广阔。", "正如"),
    ],
)
def test_told_names_that_are_none(text: str, name: str) -> None:
    assert not any(name in one for one in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,县里开展了系统学习,为动员会后迅速展开教育环节工作打牢了思想基础。",
        "马国强,一名长期扎根甘南草原的少数民族法官,他秉公办案。",
    ],
)
def test_events_told_phrases_that_only_describe_are_none(text: str) -> None:
    assert not [name for name in events(text) if "打牢" in name or "扎根" in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月3日,2023湖南企业家大会在长沙举行。", "湖南企业家大会"),
        ("11月3日,机器人大赛同期举行。", "机器人大赛"),
        ("11月3日,东陈镇办起第一届“新米节”,来了3000多名游客。", "第一届“新米节”"),
        ("11月3日,开幕式后,王磊作了首场学术讲座。", "首场学术讲座"),
        ("11月3日,王磊转入南通大学附属医院。", "转入南通大学附属医院"),
        ("事故发生后,副市长王磊连夜赶到现场指导救援。", "赶到现场指导救援"),
        ("·如皋市委原书记王磊被提起公诉(2023-05-14)", "被提起公诉"),
    ],
)
def test_told_whatever_stands_around_the_name(text: str, name: str) -> None:
    assert name in events(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月3日,王磊将340万元转入李强账户。", "rescue"),
        ("王磊是青年企业家,大会推选他为代表。", "企业家"),
        ("活动同期安排讲座。", "活动"),
    ],
)
def test_told_nothing_by_what_only_looks_so(text: str, part: str) -> None:
    found = [(name, dict(e.attributes).get("kind")) for name, e in events(text).items()]
    assert not any(part in name or part == kind for name, kind in found)


def test_told_headlines_of_links_are_other_reports_and_no_notice() -> None:
    text = (
        "云州市纪委监委通报\n\n11月3日,云州市纪委监委对王磊立案审查调查。\n\n相关链接\n"
        "·云岭县委原书记李强被提起公诉(2023-11-01)\n·版权所有:云州市纪委监委网站\n"
    )
    assert "被提起公诉" in events(text)
