"""Figures whose noun stands apart, has a tier or another amount; numbers that count nothing."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def found(text: str) -> set[tuple[str, float, str]]:
    """(measure, value, unit) of the statistics of a report."""
    reading = read_source(Source(text, published="2024-05-20"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    return {(str(r["measure"]), float(str(r["value"])), str(r.get("unit", ""))) for r in rows}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "绍兴市慈善总会捐赠价值85万元的彩超设备2台。",
            {("彩超设备", 850_000, "元"), ("彩超设备", 2, "台")},
        ),
        (
            "当场扣押价值约400万元的假冒香烟1.2万条。",
            {("假冒香烟", 4_000_000, "元"), ("假冒香烟", 12_000, "条")},
        ),
        ("捐赠了价值20万元的防疫物资。", {("防疫物资", 200_000, "元")}),
        (
            "会议应到委员67人，闭幕会实到63人。",
            {("会议应到委员", 67, "人"), ("实到委员", 63, "人")},
        ),
        (
            "大会应到代表62人，28日上午实到59人。",
            {("大会应到代表", 62, "人"), ("实到代表", 59, "人")},
        ),
        ("全市256个亿元以上项目全部开工。", {("亿元以上项目", 256, "个")}),
        ("全镇6户百万元以上大户带动就业。", {("百万元以上大户", 6, "户")}),
        ("全省1860万亩夏播作物受旱。", {("夏播作物", 18_600_000, "亩")}),
        ("全县23个乡镇不同程度受灾。", {("乡镇", 23, "个")}),
        ("一般性支出在上年基础上再压减10%。", {("一般性支出", 10, "%")}),
        ("最大降雨点蛟潭庄镇郭家庄村达612.8毫米。", {("最大降雨点", 612.8, "毫米")}),
        ("最大点雨量为马路镇的214毫米。", {("最大点雨量", 214, "毫米")}),
        (
            "合同金额4.86亿元，首批4台计划5月交付。",
            {("合同金额", 486_000_000, "元"), ("首批", 4, "台")},
        ),
        (
            "公司捐赠AED 36台，价值71.2万元，其中20台布设在我院三个院区。",
            {("AED", 36, "台"), ("价值", 712_000, "元"), ("AED", 20, "台"), ("院区", 3, "个")},
        ),
        ("他的血压下降10%。", {("血压", 10, "%")}),
        ("新修道路18公里。", {("道路", 18, "公里")}),
        ("城关镇5个村受灾。", {("村", 5, "个")}),
        ("他说：“今年死亡7人。”", {("死亡", 7, "人")}),
    ],
)
def test_unseen_figures_measure(text: str, expected: set[tuple[str, float, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "每周五对各村进行观摩评比。",
        "中小学将周六集中上课。",
        "在荒地镇5村，县长来到监测户家中。",
        "各赛项前3名将去参加决赛。",
        "行至县道武白路18公里加300米处，客车冲出护栏。",
        "省道221线26公里处至41公里处交通中断。",
        "网传“事故死亡7人”为不实信息。",
        "针对有网友称“凉都酒店涨价十倍”，执法人员作出回应。",
    ],
)
def test_unseen_figures_numbers_that_count_nothing(text: str) -> None:
    assert found(text) == set()
