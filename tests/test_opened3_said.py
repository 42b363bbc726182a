"""Pages as they are printed -> who says what, who made a page, what figures count."""

from __future__ import annotations

import pytest
from said_of import read


def spoke(text: str) -> set[tuple[str, str]]:
    """(who, name of the statement) of a text below a title."""
    reading, names = read(f"开化县新闻\n{text}")
    return {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "says"}


def counted(text: str) -> set[tuple[str, float, str]]:
    """(what is counted, how many, of what unit) of a text below a title."""
    reading, _ = read(f"开化县新闻\n{text}")
    found = (dict(e.attributes) for e in reading.entities if e.type == "Statistic")
    return {(str(a["measure"]), float(str(a["value"])), str(a["unit"])) for a in found}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("副县长罗沙察看果园，一位老党员说，这条路早该修了。", set()),
        ("副县长罗沙陪同调研，当地一名养殖户告诉记者，今年行情不错。", set()),
        ("副县长罗沙听取了汇报，大家纷纷表示，要学先进。", set()),
        ("罗沙团队的一名成员表示，数据真实。", set()),
        ("罗沙所在公司回应称，其已离职。", set()),
        ("副县长罗沙走进大棚，对一名农户说，要抓好技术。", {("罗沙", "要抓好技术")}),
        ("副县长罗沙指着一位老人说：“他是打过仗的老兵。”", {("罗沙", "他是打过仗的老兵")}),
    ],
)
def test_opened3_said_by_people_without_a_name(text: str, says: set[tuple[str, str]]) -> None:
    assert spoke(text) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("网传县长罗沙称“年内不再建房”。", set()),
        ("传言称县长罗沙说要拆掉老街。", set()),
        ("有网友爆料称，县长罗沙曾承诺免费停车。", set()),
        ("如果罗沙同志说得对，我们就照办。", set()),
        ("针对网传消息，县长罗沙表示，将尽快核实。", {("罗沙", "将尽快核实")}),
        ("网传“学校停课”，县长罗沙回应：没有此事。", {("罗沙", "没有此事")}),
        ("县长罗沙当时并未表示反对。", set()),
        ("县长罗沙拒绝透露更多细节。", set()),
        ("县长罗沙表示，没有达标的要整改。", {("罗沙", "没有达标的要整改")}),
    ],
)
def test_opened3_said_rumours_and_what_is_not_said(text: str, says: set[tuple[str, str]]) -> None:
    assert spoke(text) == says


def test_opened3_said_suggestion_behind_another_who_took_the_floor() -> None:
    said = spoke("罗沙等5名委员围绕乡村教育作了发言，石磊代表教育界别提出建议。")
    assert ("石磊", "提出建议") in said
    assert ("罗沙", "提出建议") not in said


def test_opened3_figures_of_a_rumour_called_untrue() -> None:
    text = "县应急管理局局长罗沙表示，“网传8人死亡”不属实，截至目前死亡3人。"
    assert counted(text) == {("死亡", 3.0, "人")}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("吴某某先后五次收受现金共计48万元。", {("收受现金", 5, "次"), ("收受现金", 480000, "元")}),
        ("对该公司处合同金额3%罚款，计2.4万元。", {("罚款", 3, "%"), ("罚款", 24000, "元")}),
        ("并处2倍罚款，计2.52万元。", {("罚款", 2, "倍"), ("罚款", 25200, "元")}),
        ("马某先后3次向其行贿，合计30万元。", set()),
        (
            "生猪存栏头均盈利186元，村均收入21万元。",
            {("生猪存栏头均盈利", 186, "元"), ("村均收入", 210000, "元")},
        ),
        ("全镇12个村均通了公路。", {("村", 12, "个")}),
        ("上百名志愿者到场，上千人报名。", {("志愿者", 100, "名"), ("报名", 1000, "人")}),
        ("会上百名党员宣誓。", set()),
        ("62.5%的人表示满意。", {("人表示满意", 62.5, "%")}),
        ("45%的受访者认为场地不足。", {("受访者认为场地不足", 45, "%")}),
        ("最低工资标准调整为2070元。", {("最低工资标准", 2070, "元")}),
        ("调整班子12个。", {("调整班子", 12, "个")}),
        ("上年同期为亏损1.8亿元。", {("亏损", 180000000, "元")}),
    ],
)
def test_opened3_figures_of_reports(text: str, figures: set[tuple[str, float, str]]) -> None:
    assert counted(text) == figures


@pytest.mark.parametrize(
    ("head", "publishers"),
    [
        ("来源：群众新闻网—陕西日报", {"群众新闻网", "陕西日报"}),
        ("来源：“开化发布”微信公众号", {"开化发布"}),
    ],
)
def test_opened3_said_publishers_of_a_source(head: str, publishers: set[str]) -> None:
    reading, names = read(f"开化县开会\n{head}\n7月5日，开化县召开防汛工作会议，要求落实责任。")
    found = {names[f.object] for f in reading.facts if f.relation == "publisher"}
    assert found == publishers
