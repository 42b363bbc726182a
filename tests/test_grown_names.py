"""Names that the tagger tears or glues, each sentence a case of a rule of the language."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import read_source


def named(text: str, type_: str) -> set[str]:
    """The canonical names of what a one-sentence report mentions."""
    reading: Reading = read_source(Source(text, published="2024-05-10"))
    entities = {e.key: e.name for e in reading.entities}
    return {entities[m.entity] for m in reading.mentions if m.type == type_}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县教育局局长、体育中心主任周敬之主持座谈会。", {"周敬之"}),  # 之 is no particle here
        ("镇长马洪才表示，秋收进度加快。", {"马洪才"}),
        ("镇长马洪也表示，秋收进度加快。", {"马洪"}),
        ("由省农科院研究员司马景和任组长。", {"司马景和"}),
        ("会上，副省长孙玉和市长郑凯签署协议。", {"孙玉", "郑凯"}),
        ("二、任命\n　　柳　江、何志广（回族）为云岭县人民法院审判员。", {"柳江", "何志广"}),
        ("团长别克江·努尔巴合提别克算过一笔账。", {"别克江·努尔巴合提别克"}),
        ("以傅国强（绰号“老三”，男，38岁）为首的团伙被打掉。", {"傅国强"}),
        ("韩方重申一贯立场，蒙方愿同中方深化合作。", set()),
        ("2号孔深312米，钻机继续掘进。", set()),
        ("县人大常委会主任丹增拥宗、副主任扎西陪同。", {"丹增拥宗", "扎西"}),
    ],
)
def test_persons_are_whole_and_no_more(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("国务委员兼国防部部长王强参加会见。", {"国防部"}),
        ("地址：兰州市城关区市委大院2号楼。", set()),
        (
            "公安县公安局局长王强到荆州市公安局荆州区分局调研。",
            {"公安县公安局", "荆州市公安局", "荆州市公安局荆州区分局"},
        ),
        ("该镇引进云岭绣乡工艺品有限公司办扶贫车间。", {"云岭绣乡工艺品有限公司"}),
        ("省审计厅驻大湾村工作队队员王强说。", {"省审计厅", "省审计厅驻大湾村工作队"}),
        ("副教授王强来自西南科技大学法学院。", {"西南科技大学", "西南科技大学法学院"}),
        ("国家粮食和物资储备局派出工作组赶赴现场。", {"国家粮食和物资储备局"}),
        ("浙江瑞丰泵业投资3亿元扩产。", {"浙江瑞丰泵业"}),
        ("荆州公安抓获嫌疑人12人。", set()),
    ],
)
def test_bodies_end_where_their_names_end(text: str, found: set[str]) -> None:
    assert {n for n in named(text, "Organization")} >= found
    assert len(named(text, "Organization")) <= max(len(found), 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("霍山县擅自变更与儿街镇至但家庙镇的县道设计。", {"霍山县", "与儿街镇", "但家庙镇"}),
        ("海盐县农民收入增速快于城镇居民。", {"海盐县"}),
        ("莱索托驻华大使莱博洪·恩采到访。", {"莱索托"}),
        ("副省长史宏亮和眉县县委书记王强到场，随后赴眉县考察。", {"眉县"}),
        ("亚太区总裁王强与华中区主席李明出席。", set()),
        ("安乡县槐树、恒丰、丁家洲三村地势最低。", {"安乡县", "槐树村", "恒丰村", "丁家洲村"}),
    ],
)
def test_places_are_those_of_the_table(text: str, found: set[str]) -> None:
    assert named(text, "Place") == found


def test_bodies_never_lie_above_themselves() -> None:
    """A stem that begins a class word once made a body the whole of itself, without an end."""
    assert named("荆州市公安局荆州区分局局长王强出席。", "Person") == {"王强"}
