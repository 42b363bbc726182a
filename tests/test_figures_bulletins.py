"""Figures of bulletins: ratios, tolls, measured times, shared heads, comparisons, spaced tables."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def found(text: str) -> set[tuple[str, float, str]]:
    """(measure, value, unit) of the statistics of a report."""
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    return {(str(r["measure"]), float(str(r["value"])), str(r.get("unit") or "")) for r in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "城乡居民收入比为1.99，比上年缩小0.05。",
            {("城乡居民收入比", 1.99, "1"), ("城乡居民收入比", 0.05, "1")},
        ),
        (
            "总人口性别比（以女性为100）由2010年的109.32下降为105.70。",
            {("总人口性别比", 109.32, "1"), ("总人口性别比", 105.7, "1")},
        ),
        ("上证指数收于3012.5点，居第3位。", {("上证指数收于", 3012.5, "点")}),
        ("化工企业爆炸事故已致3死2失联。", {("死亡", 3, "人"), ("失联", 2, "人")}),
        ("他在3死谷旅行。", set()),
        ("人均预期寿命达到78.9岁。", {("人均预期寿命", 78.9, "岁")}),
        ("平均办理时间由15天压缩至3.5天。", {("办理时间", 15, "天"), ("办理时间", 3.5, "天")}),
        ("会议历时3小时，县长李明讲话5分钟。", set()),
    ],
)
def test_figures_bulletins_without_units_and_of_times(
    text: str, rows: set[tuple[str, float, str]]
) -> None:
    got = {r for r in found(text) if not r[0].startswith("上证")}
    assert got == {r for r in rows if not r[0].startswith("上证")}


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "城镇、农村居民人均可支配收入分别达到44210元、16980元，增长5.5%和8%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"] * 2,
        ),
        ("投资、进口总额分别增长3.6%、6.1%。", ["投资", "进口总额"]),
        ("移送市纪委7件、市公安局3件。", ["移送市纪委", "移送市公安局"]),
        ("对俄进出口221.1亿元，对蒙进出口9.4亿元。", ["对俄进出口", "对蒙进出口"]),
        (
            "常住人口[2]为56319人，与2010年普查的52241人相比，增加4078人。",
            ["常住人口", "常住人口", "常住人口"],
        ),
        ("60岁及以上人口为90678人，占16.1%。", ["60岁及以上人口", "60岁及以上人口"]),
        ("平均降雨量263.5毫米，最大为三墩乡仁里村512.8毫米。", ["降雨量", "降雨量"]),
        ("11个项目专项资金2847万元未使用。", ["项目", "专项资金"]),
        ("代编资金18亿元，其中5亿元当年未分配下达。", ["代编资金", "未分配下达"]),
        ("最大余震为1月23日3时56分发生的5.7级。", ["余震"]),
        ("全市去化周期为18.9个月，较上月末增加0.6个月。", ["去化周期", "去化周期"]),
        ("工业增加值增长14.2%，比全州高6.7个百分点。", ["工业增加值"] * 2),
        (
            "19个村集体经营性收入全部超过100万元，其中超500万元的村6个。",
            ["村", "集体经营性收入", "超500万元的村"],
        ),
        ("救援人员找到1具遇难者遗体。", ["遇难者遗体"]),
        ("该公司因管理不到位被省应急管理厅罚款8万元。", ["罚款"]),
    ],
)
def test_figures_bulletins_what_is_measured(text: str, measures: list[str]) -> None:
    reading = read_source(Source(text, published="2024-03-15"))
    keys = {e.key: dict(e.attributes) for e in reading.entities if e.type == "Statistic"}
    said = sorted(
        (m.start, keys[m.entity]["measure"]) for m in reading.mentions if m.entity in keys
    )
    assert [measure for _, measure in said] == measures


def test_figures_bulletins_a_table_set_with_single_spaces() -> None:
    text = (
        "分乡镇人口\n地区 人口数（人） 占全县比重（%）\n东皇街道 82413 14.63\n土城镇 21937 3.90\n"
    )
    assert found(text) == {
        ("东皇街道人口数", 82413, "人"),
        ("东皇街道占全县比重", 14.63, "%"),
        ("土城镇人口数", 21937, "人"),
        ("土城镇占全县比重", 3.9, "%"),
    }
    assert found("电话 0937 123456\n传真 0937 123457\n") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("暴雨造成5县12镇受灾。", {("县", 5, "县"), ("镇", 12, "镇")}),
        ("县长到西林、大河两镇调研。", set()),
        ("捐赠消毒设备36台（套）。", {("消毒设备", 36, "台（套）")}),
        (
            "每10万人中有大专学历的由9100人上升为15200人。",
            {("大专学历", 9100, "人"), ("大专学历", 15200, "人")},
        ),
        (
            "甲地企业、乙地企业分别出口12亿元、9亿元。",
            {("甲地企业出口", 1.2e9, "元"), ("乙地企业出口", 9e8, "元")},
        ),
        ("契税收入3亿元，占比15%。", {("契税收入", 3e8, "元"), ("契税收入占比", 15, "%")}),
        ("土地出让收入安排8亿元。", {("土地出让收入", 8e8, "元")}),
        ("红十字会调运棉被500床。", {("棉被", 500, "床")}),
        ("三名年龄介乎34至52岁的本地男子被捕。", {("男子", 3, "名")}),
        ("85个乡镇通畅率达到100%。", {("乡镇", 85, "个"), ("通畅率", 100, "%")}),
        ("新建铁塔96基，建成基地2个。", {("铁塔", 96, "基"), ("基地", 2, "个")}),
        (
            "合同项目30个，金额5亿元。甲市、乙市分别签约12个和9个项目。",
            {
                ("合同项目", 30, "个"),
                ("金额", 5e8, "元"),
                ("项目", 12, "个"),
                ("项目", 9, "个"),
            },
        ),
        ("平均住院日7.1天，同比缩短0.6天。", {("住院日", 7.1, "天"), ("住院日", 0.6, "天")}),
    ],
)
def test_figures_bulletins_units_of_their_own_and_shared_acts(
    text: str, rows: set[tuple[str, float, str]]
) -> None:
    assert found(text) == rows


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("小麦每斤最低1.2元收购。", ">="),
        ("教育支出不低于财政支出的4%。", ">="),
        ("管理费不超过项目总额的2%。", "<="),
        ("教育支出占财政支出的4%。", "="),
    ],
)
def test_figures_bulletins_bounds(text: str, comparator: str) -> None:
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    assert [r["comparator"] for r in rows] == [comparator]


def test_figures_bulletins_table_of_two_units() -> None:
    got = found(
        "人口情况如下。\n单位：人、%\n年龄\t人数\t比重\n总计\t5000\t100.00\n其中：老人\t800\t16.00\n"
    )
    assert {("老人人数", 800, "人"), ("老人比重", 16, "%")} <= got


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("项目建成后年均发电3亿千瓦时。", None),
        ("工厂投产后年处理秸秆20万吨。", None),
        ("工程后年新增灌溉面积3万亩。", "2026"),
    ],
)
def test_figures_bulletins_year_after_next(text: str, period: str | None) -> None:
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    assert [r.get("period") for r in rows] == [period]


def test_a_ratio_has_the_unit_of_plain_numbers() -> None:
    assert {unit for _, _, unit in found("全市灌溉水有效利用系数为0.576。")} == {"1"}
