"""Bodies that take part in an event beside whoever does it: frames, each with several bodies.

Near forms in which a body is only spoken of give it no part.
"""

from __future__ import annotations

import pytest
from tellings import bodies, ends, events, who

TRIPLES = (
    ("洛川县水利局", "洛川县公安局", "洛川县总工会"),
    ("霍山县教育局", "霍山县财政局", "霍山县妇联"),
)
FIRMS = (
    ("延安市金泽矿业有限公司", "西北农林科技大学"),
    ("中铁十二局集团有限公司", "四川师范大学"),
)


@pytest.mark.parametrize("firms", FIRMS)
@pytest.mark.parametrize(
    ("frame", "part"),
    [
        ("{0}总经理王伟表示,年内将投资2600万元扩建生产车间。", "扩建生产车间"),
        ("{0}董事长王伟说,公司将投资3亿元建设二期厂房。", "二期厂房"),
        ("{0}副总经理王伟介绍,项目一期计划2030年8月投产。", "投产"),
        ("{0}总经理王伟说,我们9月将建成污水处理厂。", "建成污水处理厂"),
        ("{0}承诺,12月5日前把赔款付到农户手里。", "把赔款付到农户手里"),
    ],
)
def test_whose_head_says_so(frame: str, part: str, firms: tuple[str, ...]) -> None:
    assert who(frame.format(*firms), part) == {firms[0]}


@pytest.mark.parametrize("trio", TRIPLES)
@pytest.mark.parametrize(
    ("frame", "part"),
    [
        ("{0}局长王伟介绍,下月将开展安全生产专项行动。", "安全生产专项行动"),
        ("{0}副局长王伟通报,4月以来开展安全生产专项行动。", "安全生产专项行动"),
        ("{0}昨日发布公告,决定自即日起开展安全生产专项行动。", "安全生产专项行动"),
    ],
)
def test_bureau_that_tells_of_its_own(frame: str, part: str, trio: tuple[str, ...]) -> None:
    assert who(frame.format(*trio), part) == {trio[0]}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("洛川县委书记王伟表示,将投资3亿元建设二期厂房。", "建设二期厂房"),
        ("洛川县水利局局长王伟介绍,安宁河水资源配置工程拟于9月底前开工。", "开工"),
        ("洛川县卫健局局长王伟介绍,第28批援外医疗队25名队员将于12月中旬启程。", "启程"),
        ("延安市金泽矿业有限公司总经理王伟介绍,县里9月将建成污水处理厂。", "建成污水处理厂"),
        ("洛川县水利局昨日表示,涉嫌受贿94万元。", "受贿"),
    ],
)
def test_said_of_others(text: str, part: str) -> None:
    told = [e for name, e in events(text).items() if part in name]
    assert not any(ends(text, e, "organizer", "participant") for e in told)


@pytest.mark.parametrize("trio", TRIPLES)
@pytest.mark.parametrize(
    ("frame", "part", "beside"),
    [
        ("{0}指挥{1}、{2}搜索12处。", "搜索12处", set()),
        ("副县长王伟赶赴现场,组织{0}、{1}和{2}开展抢险救援。", "抢险救援", {"王伟"}),
        ("{0}32名队员、{1}12名干部、{2}8名志愿者先后到达现场。", "到达现场", set()),
        ("{0}、{1}和{2}负责人参加安全生产工作会议。", "安全生产工作会议", set()),
        ("在{0}见证下,{1}、{2}领到工资86万元。", "领到工资", set()),
        ("“民族团结”文艺晚会由{0}、{1}、{2}联袂演出。", "文艺晚会", set()),
        ("{0}授予{1}、{2}等20个单位“先进集体”称号。", "先进集体", set()),
    ],
)
def test_all_take_part(frame: str, part: str, beside: set[str], trio: tuple[str, ...]) -> None:
    assert who("5月12日," + frame.format(*trio), part) == {*trio, *beside}


@pytest.mark.parametrize("trio", TRIPLES)
def test_drawn_from_bodies(trio: tuple[str, ...]) -> None:
    text = "5月12日,洛川县从{}、{}和{}抽调干部46名,成立6个工作组。".format(*trio)
    assert who(text, "成立6个工作组") == {"洛川县", *trio}


@pytest.mark.parametrize("firms", FIRMS)
@pytest.mark.parametrize(
    ("frame", "part", "people"),
    [
        ("{0}今年7月将与{1}合办首届科技论坛。", "首届科技论坛", set()),
        ("县长王伟见证{0}与{1}签订战略合作框架协议。", "签订战略合作框架协议", {"王伟"}),
        ("{0}董事长王伟与{1}校长李春梅签署合作协议。", "签署合作协议", {"王伟", "李春梅"}),
        (
            "{1}校长李春梅到{0}考察,与公司董事长王伟座谈,并代表双方签署合作协议。",
            "签署合作协议",
            {"李春梅"},
        ),
    ],
)
def test_both_sides(frame: str, part: str, people: set[str], firms: tuple[str, ...]) -> None:
    found = who("5月12日," + frame.format(*firms), part)
    assert people <= found <= {*firms, "王伟", "李春梅"}
    assert found & set(firms)


@pytest.mark.parametrize("trio", TRIPLES)
def test_latter_is_the_last_named(trio: tuple[str, ...]) -> None:
    text = "5月12日,{}将线索移交{},后者于次日立案调查。".format(*trio)
    assert who(text, "立案调查") == {trio[1]}


@pytest.mark.parametrize("trio", TRIPLES)
def test_by_whom_it_is_investigated(trio: tuple[str, ...]) -> None:
    text = f"5月12日,王伟被{trio[1]}立案调查。"
    assert who(text, "立案调查") == {"王伟", trio[1]}


@pytest.mark.parametrize("firms", FIRMS)
@pytest.mark.parametrize("verb", ["判决", "一审判决", "终审判令"])
def test_court_and_the_firm_it_judges(verb: str, firms: tuple[str, ...]) -> None:
    text = f"5月12日,洛川县人民法院{verb}山西华泰生物科技有限公司赔偿{firms[1]}300万元。"
    assert {"洛川县人民法院", "山西华泰生物科技有限公司"} <= bodies(text)
    assert not [name for name in bodies(text) if verb in name]


@pytest.mark.parametrize("verb", ["指挥", "通知", "帮扶", "控股"])
def test_two_bodies_and_a_verb(verb: str) -> None:
    found = bodies(f"5月12日,上杭县人民检察院{verb}上杭县司法局。")
    assert found == {"上杭县人民检察院", "上杭县司法局"}


@pytest.mark.parametrize(
    "name", ["上杭县人民政府防汛抗旱指挥部", "洛川县政务服务中心", "陕西省人民检察院通知书管理局"]
)
def test_name_that_holds_such_a_word(name: str) -> None:
    assert not {"上杭县人民政府防汛抗旱", "洛川县政务"} & bodies(f"5月12日,{name}召开会议。")


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        (
            "5月12日,洛川县人民法院公开宣判王伟诉洛川县自然资源局行政处罚一案。",
            "公开宣判",
            {"洛川县人民法院", "王伟", "洛川县自然资源局"},
        ),
        (
            "5月12日,洛川县人民检察院对延安市金泽矿业有限公司提起民事公益诉讼。",
            "公益诉讼",
            {"洛川县人民检察院", "延安市金泽矿业有限公司"},
        ),
        (
            "5月12日,洛川县人民检察院向洛川县水利局发出诉前检察建议。",
            "发出诉前检察建议",
            {"洛川县人民检察院", "洛川县水利局"},
        ),
        (
            "5月12日,外交部发言人王伟主持例行记者会。",
            "例行记者会",
            {"外交部", "王伟"},
        ),
        (
            "5月12日,王伟受聘为四川师范大学客座教授。",
            "受聘",
            {"王伟", "四川师范大学"},
        ),
        (
            "5月12日,延安市委研究决定:洛川县副县长王伟停职检查。",
            "停职检查",
            {"王伟", "延安市委"},
        ),
        (
            "2019年4月,被告人王伟在洛川县设立陕西盛达投资管理有限公司。",
            "设立",
            {"王伟", "陕西盛达投资管理有限公司"},
        ),
        (
            "5月12日,洛川县公安局接到报警。随后,警方抓获犯罪嫌疑人4名。",
            "抓获",
            {"洛川县公安局"},
        ),
        (
            "该项目由延安市金泽矿业有限公司投资12亿元建设,5月12日开工。",
            "开工",
            {"延安市金泽矿业有限公司"},
        ),
    ],
)
def test_beside_whoever_does_it(text: str, part: str, found: set[str]) -> None:
    assert who(text, part) == found


@pytest.mark.parametrize(
    ("text", "part", "other"),
    [
        ("5月12日,洛川县人民法院判决甲公司赔偿,双方均提起上诉。", "上诉", "洛川县人民法院"),
        ("5月12日,洛川县公安局通报,珠海警方拘捕犯罪嫌疑人4名。", "拘捕", "洛川县公安局"),
        ("5月12日,洛川县总工会职工王伟主持记者会。", "记者会", "洛川县总工会"),
        ("5月12日,洛川县教育局在洛川县中学设立心理辅导站。", "设立", "洛川县中学"),
    ],
)
def test_no_part_in_it(text: str, part: str, other: str) -> None:
    told = [e for name, e in events(text).items() if part in name]
    assert all(other not in ends(text, e, "organizer", "participant") for e in told)


@pytest.mark.parametrize("court", ["洛川县人民法院", "延安市中级人民法院"])
@pytest.mark.parametrize(
    ("frame", "part", "people"),
    [
        ("5月12日,{}经审理认为,王伟的行为构成诈骗罪,判处王伟有期徒刑十一年。", "判处", {"王伟"}),
        ("{}认为,王伟犯诈骗罪。综合情节,5月12日判处王伟有期徒刑三年。", "判处", {"王伟"}),
        ("{}二审认为,原判认定事实清楚,5月12日裁定驳回上诉。", "驳回上诉", set()),
    ],
)
def test_court_rules_what_it_finds(frame: str, part: str, people: set[str], court: str) -> None:
    assert who(frame.format(court), part) == {court, *people}


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        (
            "5月12日,延安市金泽矿业有限公司董事长王伟捐赠奖教金300万元。",
            "捐赠",
            {"延安市金泽矿业有限公司", "王伟"},
        ),
        ("5月12日,洛川县中学校长王伟捐赠图书300册。", "捐赠", {"王伟"}),
        (
            "洛川县消防救援大队大队长王伟介绍,大队5月12日营救被困群众43人。",
            "营救",
            {"洛川县消防救援大队"},
        ),
        ("洛川县公安局发言人王伟表示,警方5月12日抓获嫌疑人4名。", "抓获", {"洛川县公安局"}),
    ],
)
def test_for_whom_the_head_acts(text: str, part: str, found: set[str]) -> None:
    assert who(text, part) == found
