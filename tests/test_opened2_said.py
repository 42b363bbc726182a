"""Reports opened later -> who made a page, who issued what, who said it, what figures count."""

from __future__ import annotations

import pytest
from said_of import read

NEWS = "7月5日，开化县召开防汛抗旱工作会议，要求各乡镇落实责任，二十四小时值班值守，确保安全度汛。"


def made(text: str) -> set[tuple[str, str]]:
    """(relation, name) of each credit of a page."""
    reading, names = read(text)
    kinds = ("publisher", "author", "editor")
    return {(f.relation, names[f.object]) for f in reading.facts if f.relation in kinds}


@pytest.mark.parametrize(
    ("foot", "credits"),
    [
        ("编　　辑：罗沙\n审　　核：乌力吉", {("editor", "罗沙"), ("editor", "乌力吉")}),
        ("编 辑 | 罗沙　审 核 | 石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        ("【编辑】：罗沙　【责任编辑】：石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        (">>>记者：罗沙\n>>>编辑：石磊", {("author", "罗沙"), ("editor", "石磊")}),
        ("▪ 编辑：罗沙\n▪ 审核：石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        ("初审初校：罗沙　终审终校：石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        ("本期编辑：罗沙　本期审核：石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        ("审核人：罗沙　校对人：石磊", {("editor", "罗沙"), ("editor", "石磊")}),
        ("供稿人：罗沙\n供图：石磊", {("author", "罗沙"), ("author", "石磊")}),
        ("信息员：罗沙　审核：石磊", {("author", "罗沙"), ("editor", "石磊")}),
        ("（罗沙　供稿　编辑：石磊）", {("author", "罗沙"), ("editor", "石磊")}),
        ("【县里开会】：各乡镇落实责任", set()),
        ("作者： 央珍　责任编辑： 石磊", {("author", "央珍"), ("editor", "石磊")}),
        ("审　核　责任到人", set()),
    ],
)
def test_opened2_credits_labels_in_every_layout(foot: str, credits: set[tuple[str, str]]) -> None:
    assert made(f"开化县召开防汛会议\n{NEWS}\n{foot}") == credits


@pytest.mark.parametrize(
    ("head", "publishers"),
    [
        ("【信息来源：开化日报】【信息时间：2024-05-10】【字号 大 中 小】【关闭】", {"开化日报"}),
        ("[ 2024-05-10 09:30 ] 来源：平安开化 【字体：大 中 小】", {"平安开化"}),
        ("原创 罗沙 开化发布 2024年05月10日 18:30 浙江", {"开化发布"}),
        ("今日开化　2024-05-10 18:30　发表于浙江", {"今日开化"}),
        ("开化县统计局　国家统计局开化调查队", {"开化县统计局", "国家统计局开化调查队"}),
        ("开化县防汛抗旱指挥部办公室　　　2024年5月10日20时", {"开化县防汛抗旱指挥部办公室"}),
        ("来源：浙江省纪委监委　2024-05-10", {"浙江省纪委", "浙江省监委"}),
        ("（来源：开化发布）", {"开化发布"}),
        ("罗沙　石磊", set()),
    ],
)
def test_opened2_credits_publishers_of_a_head(head: str, publishers: set[str]) -> None:
    credits = made(f"开化县召开防汛会议\n{head}\n{NEWS}")
    assert {name for relation, name in credits if relation == "publisher"} == publishers


def test_opened2_credits_agency_beside_its_site() -> None:
    wire = f"新华社杭州7月5日电（记者罗沙）{NEWS}"
    both = made(f"开化县召开防汛会议\n来源：新华网 2024-07-05\n{wire}")
    one = made(f"开化县召开防汛会议\n来源：浙江在线 2024-07-05\n{wire}")
    assert {("publisher", "新华网"), ("publisher", "新华社")} <= both
    assert ("publisher", "新华社") not in one


def spoke(text: str) -> set[tuple[str, str]]:
    """(who, name of the statement) of a text below a title."""
    reading, names = read(f"开化县新闻\n{text}")
    return {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "says"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "审判长周国良宣布休庭后，罗沙当庭表示上诉，石磊等被告人表示服判。",
            {("罗沙", "上诉"), ("石磊", "服判")},
        ),
        (
            "县长罗沙到县水利局调研时要求，要守住底线。",
            {("罗沙", "要守住底线")},
        ),
        ("会议讨论时要求，暂不公开。", set()),
        # who asks says not what he asks about
        ("总台国广记者：联合国粮农组织总干事表示，全球粮食紧张。", set()),
        ("新华社记者：县长罗沙日前表示，将新建学校。", {("罗沙", "将新建学校")}),
        (
            "【县统计局局长罗沙】全县经济平稳。\n【罗沙】谢谢您的提问。一季度收入增长。",
            {("罗沙", "全县经济平稳"), ("罗沙", "谢谢您的提问")},
        ),
        (
            "县长罗沙到村里调研。从邦布村搬来的牧民边巴说：“现在路近了。”",
            {("边巴", "现在路近了")},
        ),
        ("村民石磊的话很有代表性：“路修好了，人就来了。”", {("石磊", "路修好了，人就来了")}),
        (
            "县长罗沙实地查看养老服务站，听取了社区党委书记石慧敏关于“五社联动”工作的汇报。",
            {("石慧敏", "石慧敏关于“五社联动”工作的汇报")},
        ),
    ],
)
def test_opened2_says_who_and_no_further(text: str, says: set[tuple[str, str]]) -> None:
    assert spoke(text) == says


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("中车长江铜陵车辆有限公司　首页 > 新闻中心", "中车长江铜陵车辆有限公司经营规划部"),
        ("首页 > 新闻中心", "经营规划部"),  # never of the university of the next piece of news
    ],
)
def test_opened2_page_of_a_firm_that_only_its_links_name(head: str, publisher: str) -> None:
    text = (
        f"{head}\n公司召开分析会\n2024-04-16 来源：经营规划部\n4月15日，公司召开分析会。公司董事长"
        "罗沙主持会议，财务部部长石磊通报情况。\n下一条：公司与兰州交通大学签订校企合作协议"
    )
    assert {name for relation, name in made(text) if relation == "publisher"} <= {publisher}
    reading, names = read(text)
    posts = {names[f.object] for f in reading.facts if f.relation == "holds"}
    assert not any("兰州" in post for post in posts)


def test_opened2_minutes_say_who_chairs_and_decisions_whom_they_honour() -> None:
    text = (
        "上犹县人民政府常务会议纪要\n5月30日，县长罗沙主持召开县人民政府常务会议。\n"
        "主持人：罗沙\n记　录：石磊"
    )
    reading, names = read(text)
    assert {names[f.object] for f in reading.facts if f.relation == "holds"} == {"上犹县县长"}
    text = (
        "关于表彰全县教育系统先进的决定\n经研究，决定授予长顺县民族高级中学等2所学校“教育工作"
        "先进集体”称号，授予罗沙等2名同志“优秀教师”称号。\n附件：先进集体和先进个人名单\n"
        "中共长顺县委教育工作领导小组\n长顺县教育局\n2024年5月5日\n附件\n一、先进集体（2个）\n"
        "长顺县民族高级中学　长顺县第四中学\n二、优秀教师（2名）\n石慧敏　鼓扬镇中学教导主任"
    )
    reading, names = read(text)
    honoured = {
        (names[f.subject][-8:], names[f.object])
        for f in reading.facts
        if f.relation == "participant" and "称号" in names[f.subject]
    }
    assert ("先进集体”称号", "长顺县第四中学") in {(e[-7:], who) for e, who in honoured}
    assert ("优秀教师”称号", "石慧敏") in {(e[-7:], who) for e, who in honoured}
    assert not any(who in ("长顺县教育局", "长顺县委教育工作领导小组") for _, who in honoured)
    assert ("publisher", "长顺县教育局") in made(text)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("全县共有幼儿园137所，在园幼儿3.21万人。", ["幼儿园", "在园幼儿"]),
        ("全县在营企业32家，在建项目12个。", ["在营企业", "在建项目"]),
        ("镇里在园区内举办活动3场。", ["活动"]),
    ],
)
def test_opened2_figures_of_those_enrolled_or_at_work(text: str, measures: list[str]) -> None:
    reading, _ = read(f"开化县统计公报\n{text}")
    found = {e.key: dict(e.attributes) for e in reading.entities if e.type == "Statistic"}
    places = sorted((m.start, m.entity) for m in reading.mentions if m.entity in found)
    assert [found[k]["measure"] for _, k in places] == measures
