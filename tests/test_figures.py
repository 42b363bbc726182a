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
        ("通报了3起党员干部违反规定典型问题。", {("典型问题", 3, "起")}),
        ("不少于三成的村完成整改。", {("村", 30, "%")}),
        ("隐患整改率为96.3%。", {("隐患整改率", 96.3, "%")}),
        ("救援力量：463人", {("救援力量", 463, "人")}),
        ("生猪存栏8万头,出栏11万头,同比分别下降3.2%、上升6%。",
         {("生猪存栏", 80_000, "头"), ("出栏", 110_000, "头"), ("生猪存栏", 3.2, "%"),
          ("出栏", 6, "%")}),
        ("督查考核由原来的31项精简至19项。", {("督查考核", 31, "项"), ("督查考核", 19, "项")}),
        ("派出7名烧伤、重症专家。", {("烧伤、重症专家", 7, "名")}),
        ("全村1850亩空心李往年运不出去。", {("空心李", 1850, "亩")}),
        ("强度不足,仅为设计值的52%。", {("强度", 52, "%")}),
        ("非税收入3000万元,占一般公共预算收入的31%。",
         {("非税收入", 30_000_000, "元"), ("非税收入占一般公共预算收入", 31, "%")}),
        ("集中安置840人,其中安召镇310人。",
         {("集中安置", 840, "人"), ("安召镇集中安置", 310, "人")}),
        ("出动3个大队,共8车42人。",
         {("大队", 3, "个"), ("出动", 8, "车"), ("出动", 42, "人")}),
        ("党纪政务处分302人,其中地厅级3人、乡科级及以下258人。",
         {("党纪政务处分", 302, "人"), ("地厅级", 3, "人"), ("乡科级及以下", 258, "人")}),
        ("就业人口近九十五万,工钱四万八。",
         {("就业人口", 950_000, "人"), ("工钱", 48_000, "元")}),
        ("代表、教授等260余人在主会场参会。", {("参会", 260, "人")}),
        ("专家团一行18人到访。", {("专家团一行", 18, "人")}),
        ("捐赠价值65万余元的眼科设备。", {("眼科设备", 650_000, "元")}),
        ("不捕186人,不起诉143人。", {("不捕", 186, "人"), ("不起诉", 143, "人")}),
        ("3.0级及以上余震9次。", {("3.0级及以上余震", 9, "次")}),
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
        "震中位于北纬40.83度,东经77.96度。",
        "国道112线437公里+600米处封闭。",
        "考察团到三台乡、五里镇走访。",
        "沿110千伏线路巡视。",
        "大家坐在一起调解纠纷。",
        "警方侦破一起拖了多年的草场纠纷案。",
        "据统计,固始、淮滨两县尚未完成。",
        "社区每天对楼道消杀两次,老人把钱数了三遍。",
        "宣判后三人均未上诉,次日赵、钱二人投案。",
        "法院给予两人训诫,全院三四级手术有序开展。",
        "面包车浙C·××66面包车右侧受损。",
        "召集农业、地政两处开会,师、县两家联办。",
        "两班倒的工人和一家三口领到补助,八方驰援。",
        "第一、二、三次产业协调发展,三级联动。",
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


def test_figures_table_head_that_is_a_period_is_no_part_of_the_measure() -> None:
    text = "主要指标\n| 指标 | 单位 | 1—6月 | 同比 |\n| 人均可支配收入 | 元 | 17 862 | -1.5% |\n"
    rows = found(text)
    assert set(rows) == {("人均可支配收入", 17_862, "元"), ("人均可支配收入", 1.5, "%")}


def test_figures_name_is_measure_and_words() -> None:
    reading = read_source(Source("发放帐篷60余顶。"))
    names = [e.name for e in reading.entities if e.type == "Statistic"]
    assert names == ["帐篷 60余顶"]


def test_figures_headline_repeats_the_statistic_of_the_text() -> None:
    text = "总投资86亿元！项目落户\n来源：日报\n\n两个项目的投资总额为86亿元。"
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes)["measure"] for e in reading.entities if e.type == "Statistic"]
    assert "投资总额" in rows and "总投资" not in rows


def test_figures_sum_with_a_word_of_the_most_is_a_limit() -> None:
    rows = found("市府调高职灾劳工慰问金,最高10万元。")
    assert rows["职灾劳工慰问金", 100_000, "元"]["comparator"] == "<="


def test_figures_rate_below_zero_goes_down() -> None:
    rows = found("规模以上工业增加值增速为-3.6%。")
    assert [(r["value"], r["change"]) for r in rows.values()] == [(3.6, "down")]


def test_figures_year_of_the_title_is_that_of_its_year_end() -> None:
    text = "2023年国民经济统计公报\n\n年末全县常住人口128万人。\n全年出生人口1万人。"
    rows = found(text)
    assert {str(r.get("period")) for r in rows.values()} == {"2023"}


@pytest.mark.parametrize(
    "text, measure",
    [
        ("一般公共预算收入5.32亿元，完成预算的102.4%，同比增长9.1%。", "一般公共预算收入"),
        ("人均可支配收入16204元，名义增长7.3%。", "人均可支配收入"),
        ("工业用电量12.3亿千瓦时，可比口径下降2.1%。", "工业用电量"),
        ("税收收入15亿元，剔除留抵退税因素后同口径增长8.3%。", "税收收入"),
        ("粮食总产量17万吨，同比增产1.2%。", "粮食总产量"),
        ("固定资产投资预期增长6%，力争达到300亿元。", "固定资产投资"),
    ],
)
def test_figures_how_a_change_is_reckoned_is_no_measure(text: str, measure: str) -> None:
    assert {key[0] for key in found(text)} == {measure}


def test_figures_second_unit_right_behind_counts_the_same() -> None:
    rows = found("新建公路12条36公里，改造民房213栋1.9万平方米。")
    assert {("公路", 36, "公里"), ("改造民房", 19_000, "平方米")} <= set(rows)


def test_figures_those_counted_are_what_they_do() -> None:
    rows = found("对拒不履行的217人发布限制消费令，参加培训的120人全部结业。")
    assert {key[:2] for key in rows} == {("不履行", 217), ("参加培训", 120)}


def test_figures_depth_is_that_of_the_noun_behind() -> None:
    assert ("沟谷深", 80, "米") in found("客车翻坠至路外约80米深的沟谷。")
    assert ("设计流量", 30, "立方米每秒") in found("设计流量30立方米每秒。")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("菲律宾籍5人获救。", ("菲律宾籍", 5)),
        ("应到代表148名，实到139名。", ("实到代表", 139)),
        ("渔船在浪高4米多的海面上倾覆。", ("浪高", 4)),
        ("海巡船从另一只筏上救起7人。", ("救起", 7)),
        ("浑江沿岸狍子种群近五年恢复了两成多。", ("狍子种群恢复", 20)),
        ("头一趟就捡回41个。", ("捡回", 41)),
        ("日均到站旅客从最初的160人增加到510人。", ("日均到站旅客", 160)),
        ("教师代表共260余人参加。", ("教师代表", 260)),
        ("项目安装单机6.25兆瓦风机160台。", ("单机", 6.25)),
    ],
)
def test_figures_measure_is_of_its_own_clause(text: str, expected: tuple[str, float]) -> None:
    assert expected in {key[:2] for key in found(text)}


@pytest.mark.parametrize(
    "text",
    ["三人套上马甲进山。", "警方将三人抓获。", "他获男子组100米冠军。", "镇代表队名列团体前三名。"],
)
def test_figures_those_told_of_before_and_events_are_not_counted(text: str) -> None:
    assert not found(text)


def test_figures_grade_is_of_the_shock_and_income_of_what_it_is() -> None:
    assert ("地震", 6.2, "级") in found("甘肃积石山6.2级地震抗震救灾新闻发布会召开。")
    assert ("收入", 300, "元") in found("一天就有300元左右的收入。")


def test_figures_change_goes_on_with_the_rate_of_its_sentence() -> None:
    rows = found("生产总值340亿元，增长5%，增速较上半年回升0.7个百分点，比全省平均高0.9个百分点。")
    assert ("生产总值增速", 0.9, "个百分点") in rows


def test_figures_headline_with_another_word_for_people_is_the_same_figure() -> None:
    text = "全县72人获表彰\n来源：日报\n\n会上，72名劳动模范受到表彰。"
    reading = read_source(Source(text, published="2024-03-15"))
    assert [e.name for e in reading.entities if e.type == "Statistic"] == ["劳动模范 72名"]


def test_figures_table_cell_with_a_name_in_two_parts_and_sums_without_a_unit() -> None:
    text = (
        "乡镇　　责任人　　　　　　新增（户）　资金（万元）\n"
        "河口镇　　马　军（镇长）　 9　　　　 260\n"
        "\n指标\t单位\t1—9月\t同比（±%）\n工业增加值\t—\t—\t8.3\n#出口\t亿元\t5.2\t-9.8\n"
    )
    rows = found(text)
    assert {("河口镇新增", 9, "户"), ("河口镇资金", 2_600_000, "元")} <= set(rows)
    assert rows["工业增加值", 8.3, "%"]["change"] == "up"
    assert rows["出口", 9.8, "%"]["change"] == "down"


def test_figures_of_a_list_are_each_of_its_own_body() -> None:
    text = "共投入扑火力量205人,其中大理州消防救援支队120人、洱源县公安局85人。"
    said = [(m, s) for m, s in subjects(text) if "公安局" in m]
    assert said
    assert all(s == "洱源县公安局" for _, s in said)


def test_figures_period_since_a_time_is_open() -> None:
    rows = found("2009年以来,如皋市查处案件46起。截至4月底,如皋市关停企业7家。")
    assert rows["案件", 46, "起"]["period"] == "2009/.."
    assert str(rows["企业", 7, "家"]["period"]).startswith("../")
