"""Statistics of those named or counted before, and of acts: what the number counts then."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def found(text: str) -> set[tuple[str, float]]:
    """(measure, value) of the statistics of a report."""
    reading = read_source(Source(text, published="2024-03-15"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    return {(str(r["measure"]), float(str(r["value"]))) for r in rows}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("警方抓获陈某、罗某等17人，冻结账户62个。", ("抓获", 17)),
        ("林海等15人因涉嫌诈骗罪、洗钱罪被依法逮捕。", ("逮捕", 15)),
        ("县应急局给予周岩、马强等3人记功。", ("记功", 3)),
        ("检察院对李大勇等5人提起公诉。", ("提起公诉", 5)),
        ("聘请马学礼等9人为行风监督员。", ("行风监督员", 9)),
        ("孙丽、高原等6名志愿者获得表扬。", ("志愿者", 6)),
        ("将非法捕捞的黄某等4人移送司法机关。", ("移送司法机关", 4)),
    ],
)
def test_figures_those_behind_names_are_what_is_said_of_them(
    text: str, expected: tuple[str, float]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("抽查企业120家，其中9家未取得许可证。", ("未取得许可证", 9)),
        ("排查隐患37处，9处已当场整改。", ("整改", 9)),
        ("全校共有教师86名，其中21名具有高级职称。", ("具有高级职称", 21)),
        ("收到的投诉中仍有5件没有办结。", ("没有办结", 5)),
        ("伤员中2人危重。", ("危重", 2)),
        ("全县3.6万亩冬小麦有1.2万亩受旱。", ("受旱", 12_000)),
    ],
)
def test_figures_part_of_those_counted_is_what_is_said_of_it(
    text: str, expected: tuple[str, float]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("社区发放《防溺水手册》1.2万册。", ("防溺水手册", 12_000)),
        ("法院判令该公司赔偿王某2万元。", ("赔偿", 20_000)),
        ("开店的老板花六百元修好水泵。", ("修好水泵", 600)),
        ("被告人骗取吴某等40名老人共计52.3万元。", ("骗取", 523_000)),
        ("收受礼金、购物卡，共计8.6万元。", ("礼金、购物卡", 86_000)),
        ("设立总额5亿元的产业引导基金。", ("产业引导基金", 500_000_000)),
        ("该公司收购某矿业公司三成股权。", ("股权", 30)),
        ("合作社向社员分红86万元。", ("分红", 860_000)),
        ("卫健委抽调专家12名驻点会诊。", ("专家", 12)),
        ("派出8批、96人次援外医疗队。", ("派出援外医疗队", 8)),
        ("全镇有11个村集体经济收入突破20万元。", ("村", 11)),
        ("志愿服务时长突破210万小时。", ("志愿服务时长", 2_100_000)),
        ("建设年产20万套汽车座椅项目。", ("年产汽车座椅", 200_000)),
        ("我省高技术制造业增加值340亿元。", ("高技术制造业增加值", 34_000_000_000)),
        ("某公司（下称“华晶新材”）拟投资12亿元。", ("公司（下称“华晶新材”）投资", 1_200_000_000)),
        ("142名中小学生通过考核。", ("中小学生", 142)),
        ("二产512亿元，三产676亿元。", ("二产", 51_200_000_000)),
        ("分局拘捕一名涉嫌扒窃的外籍男子。", ("外籍男子", 1)),
        ("三十多户村民围着听。", ("村民", 30)),
    ],
)
def test_figures_measure_is_the_thing_or_the_act(text: str, expected: tuple[str, float]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("医疗队为牧民做白内障手术58例。", ("做白内障手术", 58)),
        ("志愿者为老人清洗被褥126床。", ("清洗被褥", 126)),
        ("他先后三次到牧民家中走访。", ("走访", 3)),
    ],
)
def test_figures_act_is_kept_behind_its_preposition(text: str, expected: tuple[str, float]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("其中新开工面积1830.6万平方米，下降12.3%。", ("新开工面积", 18306000)),
        ("能繁母猪存栏115.8万头，环比增长0.7%。", ("能繁母猪存栏", 1158000)),
        ("17个街镇雨量超过100毫米。", ("街镇", 17)),
        ("首十個月出口貨值按年下跌9.6%。", ("出口貨值", 9.6)),
        ("居民收入28673元，名义增长5.4%，扣除价格因素实际增长5.1%。", ("居民收入", 5.1)),
        (
            "工业增加值同比增长5.8%，高于全国0.8个百分点。分季度看，一季度增长5.7%，二季度增长5.6%。",
            ("工业增加值", 5.6),
        ),
        ("学校购置电梯三部，新建厂房两栋。", ("电梯", 3)),
        ("当年共召开四次会议研究部署。", ("会议研究部署", 4)),
    ],
)
def test_figures_of_bulletins(text: str, expected: tuple[str, float]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text", ["报告提请县十七届人大四次会议审议。", "炼油三部经理陈国良、烯烃一部副经理赵平发言。"]
)
def test_figures_names_of_one_of_several_count_nothing(text: str) -> None:
    assert found(text) == set()
