"""Statistics: what is counted, its period and subject, tables, and what is no statistic."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def found(text: str) -> dict[tuple[str, float, str], dict[str, object]]:
    """The statistics of a report published on 2024-03-15 by (measure, value, unit)."""
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    return {(str(r["measure"]), float(str(r["value"])), str(r["unit"])): r for r in rows}


def subjects(text: str) -> list[tuple[str, str]]:
    """(measure, subject) of every ``about`` of a statistic."""
    reading = read_source(Source(text, published="2024-03-15"))
    names = {e.key: (e.type, e.name) for e in reading.entities}
    said = {e.key: str(dict(e.attributes).get("measure")) for e in reading.entities}
    return [
        (said[f.subject], names[f.object][1])
        for f in reading.facts
        if f.relation == "about" and names[f.subject][0] == "Statistic"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议审议通过了3个规范性文件。", {("规范性文件", 3, "个")}),
        ("全县举办读书班54期。", {("读书班", 54, "期")}),
        ("截至目前,5人遇难,仍有3人失联。", {("遇难", 5, "人"), ("失联", 3, "人")}),
        ("转移群众127户486人。", {("转移群众", 127, "户"), ("转移群众", 486, "人")}),
        (
            "地区生产总值265.8亿元,同比增长4.9%。",
            {("地区生产总值", 26_580_000_000, "元"), ("地区生产总值", 4.9, "%")},
        ),
        (
            "一般公共预算收入和支出分别增长6.2%和8.9%。",
            {("一般公共预算收入", 6.2, "%"), ("支出", 8.9, "%")},
        ),
        ("后者拟投资32.5亿元建设生产基地。", {("投资", 3_250_000_000, "元")}),
        ("现将3起违反规定典型问题通报如下。", {("违反规定典型问题", 3, "起")}),
        ("不少于三成的村完成整改。", {("村", 30, "%")}),
        ("隐患整改率为96.3%。", {("隐患整改率", 96.3, "%")}),
        ("救援力量：463人", {("救援力量", 463, "人")}),
    ],
)  # fmt: skip
def test_figures_measure_is_what_is_counted(
    text: str, expected: set[tuple[str, float, str]]
) -> None:
    assert set(found(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "他从警22年,今年42岁,家住建设路17号3楼。",
        "县里举办一次座谈会,一名干部作了发言。",
        "电话0931-8888888,第3期,第5条。",
        "12座以下渡船一律不得夜航。",
        "要突出重点,达到95%以上。",
    ],
)
def test_figures_leave_out_what_counts_nothing(text: str) -> None:
    assert found(text) == {}


def test_figures_change_has_its_direction_and_no_period_of_the_comparison() -> None:
    rows = found("2023年,全县接待游客18万人次,比上年增长3.7%。")
    rate = rows["接待游客", 3.7, "%"]
    assert (rate["change"], rate["period"]) == ("up", "2023")


def test_figures_period_goes_on_behind_a_semicolon_only() -> None:
    rows = found("今年前2个月,新增企业300家;发放贷款5亿元。另有门店12家。")
    assert rows["贷款", 500_000_000, "元"]["period"] == "2024-01/2024-02"
    assert [r.get("period") for k, r in rows.items() if k[1] == 12] == [None]


def test_figures_unit_stays_as_written_in_traditional_text() -> None:
    assert ("項目", 26, "個") in found(
        "會上共簽署26個項目,港商設立的企業逾五百家,簽約後雙方將擴大貿易。"
    )


def test_figures_subject_is_that_of_the_clause() -> None:
    assert subjects("2023年,甘肃省接待游客12万人次。") == [("接待游客", "甘肃省")]
    assert subjects("省长张伟强介绍,接待游客12万人次。") == []


def test_figures_table_takes_unit_from_its_column_or_header() -> None:
    text = (
        "表1 2023年主要指标\n指标名称\t单位\t绝对额\t同比±%\n"
        "规上工业增加值\t亿元\t58.30\t9.7\n固定资产投资\t亿元\t102.46\t-4.2\n"
        "\n地区\t受灾人口（人）\t直接经济损失（万元）\n牛街镇\t1204\t870\n"
    )
    rows = found(text)
    assert rows["规上工业增加值", 5_830_000_000, "元"]["comparator"] == "="
    assert rows["固定资产投资", 4.2, "%"]["change"] == "down"
    assert ("牛街镇受灾人口", 1204, "人") in rows
    assert ("牛街镇直接经济损失", 8_700_000, "元") in rows


def test_figures_name_is_measure_and_words() -> None:
    reading = read_source(Source("发放帐篷60余顶。"))
    names = [e.name for e in reading.entities if e.type == "Statistic"]
    assert names == ["帐篷 60余顶"]
