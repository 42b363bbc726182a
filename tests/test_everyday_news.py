"""The everyday news of counties and towns: whose posts they are, who receives whom, who is there.

Each case is one short report of its own; names are made up.
"""

from __future__ import annotations

import pytest
from bodies_read import ties
from tellings import ends, events, only, read

from graph.model import Source
from graph.pipeline import read_source


def named(text: str, type_: str = "Person") -> set[str]:
    return {e.name for e in read(text).entities if e.type == type_}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("福贡县委副书记、县长和润才主持会议。", {("和润才", "福贡县县长")}),
        ("玉龙县委书记和丽军到村调研。", {("和丽军", "玉龙县委书记")}),
        ("会上,镇长张强和王伟握手。", {("张强", "镇长")}),
        ("美国总统和普京会谈。", set()),
    ],
)
def test_a_surname_that_joins_nothing(text: str, found: set[tuple[str, str]]) -> None:
    assert found <= ties(text, "holds")
    assert ("王伟", "镇长") not in ties(text, "holds")
    assert "和普京" not in named(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("将乐县税务局开展“税惠春风进竹乡”走访活动。", set()),
        ("将乐县税务局组织“税小青”志愿服务队上门辅导46次。", set()),
        ("将乐县税务局局长林秀珠说：“张建国”同志来电。", {"林秀珠", "张建国"}),
    ],
)
def test_a_quoted_name_of_a_thing_is_nobody(text: str, found: set[str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "福贡县委常委、副县长、珠海市驻福贡县工作队队长谢强就资金作了说明。",
            {"福贡县委常委", "福贡县副县长", "珠海市驻福贡县工作队队长"},
        ),
        (
            "深圳市驻汕尾市陆河县帮扶工作队队长谢强参加。",
            {"深圳市驻汕尾市陆河县帮扶工作队队长"},
        ),
        ("浙江省援派阿坝州工作队领队谢强参加。", {"浙江省援派阿坝州工作队领队"}),
    ],
)
def test_a_team_that_one_place_sends_to_another(text: str, found: set[str]) -> None:
    assert {post for name, post in ties(text, "holds") if name == "谢强"} == found


def test_the_medium_of_the_head_tells_the_province() -> None:
    text = (
        "省委常委会召开会议\n2024-03-13 06:12 来源：江西日报 编辑：刘小荣\n"
        "3月12日，省委常委会召开会议。省委书记王立主持会议并讲话，省委副书记、省长李文军出席。\n"
    )
    assert ("王立", "江西省委书记") in ties(text, "holds")
    bare = text.replace("江西日报", "人民日报")
    assert ("王立", "省委书记") in ties(bare, "holds")


def test_the_account_of_the_head_tells_the_county_of_a_town() -> None:
    text = (
        "大柘镇：守护碧水\n原创 遂昌大柘 大柘发布 2024-07-18 17:32 浙江\n"
        "7月17日下午，镇党委书记蓝伟平带队巡河。镇人大主席叶建华参加巡河。\n"
    )
    assert ("蓝伟平", "大柘镇党委书记") in ties(text, "holds")
    assert ("大柘镇", "遂昌县") in ties(text, "within")
    assert ends(text, only(text, "巡河"), "organizer", "participant") == {"蓝伟平", "叶建华"}


def test_a_paper_called_after_a_stem_is_of_no_county() -> None:
    text = "行政長官會見客人\n來源：濠江日報\n5月8日，行政長官辦公室發表聲明。\n"
    assert "濠江区" not in named(text, "Place")


def test_who_comes_is_received_and_does_nothing() -> None:
    text = "5月8日，云岭县委书记李勇到县信访局公开接待来访群众。当天共接待来访群众6批23人。"
    assert not any("来访" in name for name in events(text))
    visit = "5月8日，河南大学代表团来访北京。"
    assert "来访北京" in events(visit)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月8日，云岭县长李勇主持召开全县信访积案化解工作推进会。", "全县信访积案化解工作推进会"),
        ("5月8日，云岭县长李勇主持召开全县债务化解专题会议。", "全县债务化解专题会议"),
    ],
)
def test_a_meeting_is_named_through_the_work_it_is_about(text: str, name: str) -> None:
    assert name in events(text)


def test_a_contribution_is_no_judgement() -> None:
    assert not events("5月8日，李勇说，中国铁建将为贵州高质量发展作出更大贡献。")
    assert events("5月8日，云岭县人民法院作出一审判决。")


def test_a_round_made_by_somebody_is_an_event() -> None:
    text = "7月17日下午,大柘镇党委书记蓝伟平带队开展巡河工作。"
    assert ends(text, only(text, "巡河"), "organizer") == {"蓝伟平"}
    assert not events("7月17日,云岭县农业农村局积极开展农产品质量检查工作。")


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        (
            "10月26日,循化县委主题教育领导小组组长王立主持召开会议,县委组织部部长、领导小组副组长马晓东出席。",
            "马晓东",
            {"循化县委组织部部长", "循化县委主题教育领导小组副组长"},
        ),
        (
            "平南县防汛抗旱指挥部政委陆文检查水库,县水利局局长、指挥部办公室主任王强陪同。",
            "王强",
            {"平南县水利局局长", "平南县防汛抗旱指挥部办公室主任"},
        ),
        (
            "平南县应急管理局副局长、督导组组长刘勇参加。",
            "刘勇",
            {"平南县应急管理局副局长", "督导组组长"},
        ),
        (
            "平南县委常委、县委办公室主任刘勇参加。",
            "刘勇",
            {"平南县委常委", "平南县委办公室主任"},
        ),
    ],
)
def test_a_team_without_a_name_is_the_one_told_of(text: str, name: str, found: set[str]) -> None:
    assert {post for who, post in ties(text, "holds") if who == name} == found


@pytest.mark.parametrize(
    "head",
    [
        "南华大学附属第二医院 宣传科 2024-10-21 点击数：512",
        "校团委 2024-10-21 阅读次数：96 【打印】",
        "上传时间：2024-10-21 作者：王立 点击：33",
        "编辑：王立 2024-10-21 来源：党政办",
        "福贡县融媒体中心 讯 2024年10月21日",
    ],
)
def test_a_head_without_labels_tells_the_day(head: str) -> None:
    text = f"医学会年会召开\n{head}\n10月19日，衡阳市医学会学术年会在衡阳市召开。\n"
    reading = read_source(Source(text))
    starts = [dict(e.attributes).get("start") for e in reading.entities if e.type == "Event"]
    assert starts == ["2024-10-19"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "衡阳市医学会心血管内科专业委员会主任委员郑兴出席。",
            {"衡阳市医学会", "衡阳市医学会心血管内科专业委员会"},
        ),
        ("推进云南现代化产业体系建设,理顺云南省垂直管理关系。", set()),
        ("5月8日,王震在离石区发现1处应急照明损坏。", set()),
        ("云南大学中文系主任王立出席会议。", {"云南大学", "云南大学中文系"}),
    ],
)
def test_what_is_no_body(text: str, bodies: set[str]) -> None:
    assert named(text, "Organization") == bodies


def test_whence_people_are_is_no_site() -> None:
    text = "5月8日,严卫东在深圳看望慰问达州籍务工人员代表。"
    assert ends(text, only(text, "慰问"), "place") == {"深圳市"}


def test_a_sum_that_is_signed_for_is_no_event() -> None:
    names = events("5月8日,推介会现场集中签约项目23个,签约总金额186.4亿元。")
    assert not any("金额" in name for name in names)


def test_a_session_confirms_what_others_decided_before() -> None:
    text = (
        "8月30日,滁州市委七届八次全会举行。全会审议并通过了市纪委关于李启东问题的审查报告,"
        "确认市委常委会之前作出的给予李启东开除党籍的处分。"
    )
    event = only(text, "开除党籍")
    assert ends(text, event, "organizer") == {"滁州市委常委会"}
    assert dict(event.attributes).get("start") is None


def test_what_follows_is_on_the_same_day() -> None:
    text = (
        "7月24日,安康市总工会主席陈彪到白河县看望慰问职工。\n"
        "在随后召开的座谈会上,副主席黄祖英汇报了工会工作。\n"
    )
    assert dict(only(text, "座谈会").attributes)["start"] == "2023-07-24"


def test_the_tension_of_a_station_stands_before_its_name() -> None:
    text = "7月8日,王嘉庆到220千伏蒙自变电站检查保供电工作。"
    assert ends(text, only(text, "检查"), "place") == {"蒙自变电站"}
    assert not named(text, "Statistic")
