"""Bodies that take part in an event beside whoever does it: frames, each with several bodies.

Near forms in which a body is only spoken of give it no part.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, who

TRIPLES = (
    ("洛川县水利局", "洛川县公安局", "洛川县总工会"),
    ("霍山县教育局", "霍山县财政局", "霍山县妇联"),
    ("庆元县民政局", "庆元县司法局", "庆元县残联"),
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


@pytest.mark.parametrize("bodies", TRIPLES)
@pytest.mark.parametrize(
    ("frame", "part"),
    [
        ("{0}局长王伟介绍,下月将开展安全生产专项行动。", "安全生产专项行动"),
        ("{0}副局长王伟通报,4月以来开展安全生产专项行动。", "安全生产专项行动"),
        ("{0}昨日发布公告,决定自即日起开展安全生产专项行动。", "安全生产专项行动"),
    ],
)
def test_bureau_that_tells_of_its_own(frame: str, part: str, bodies: tuple[str, ...]) -> None:
    assert who(frame.format(*bodies), part) == {bodies[0]}


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


@pytest.mark.parametrize("bodies", TRIPLES)
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
def test_all_take_part(frame: str, part: str, beside: set[str], bodies: tuple[str, ...]) -> None:
    assert who("5月12日," + frame.format(*bodies), part) == {*bodies, *beside}


@pytest.mark.parametrize("bodies", TRIPLES)
def test_drawn_from_bodies(bodies: tuple[str, ...]) -> None:
    text = "5月12日,洛川县从{}、{}和{}抽调干部46名,成立6个工作组。".format(*bodies)
    assert who(text, "成立6个工作组") == {"洛川县", *bodies}


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


@pytest.mark.parametrize("bodies", TRIPLES)
def test_latter_is_the_last_named(bodies: tuple[str, ...]) -> None:
    text = "5月12日,{}将线索移交{},后者于次日立案调查。".format(*bodies)
    assert who(text, "立案调查") == {bodies[1]}


@pytest.mark.parametrize("bodies", TRIPLES)
def test_by_whom_it_is_investigated(bodies: tuple[str, ...]) -> None:
    text = f"5月12日,王伟被{bodies[1]}立案调查。"
    assert who(text, "立案调查") == {"王伟", bodies[1]}
