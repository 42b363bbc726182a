"""Bodies named after a town, a village or a region of the report: where they are."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

TOWNS = [
    ("吴忠市同心县", "王团镇"),
    ("内蒙古自治区乌审旗", "萨麦苏木"),
    ("安徽省舒城县", "大庄村"),
    ("吉林省榆树市", "东明镇"),
]
TIES = ("jurisdiction", "locatedIn")


def _ties(text, name):
    (one,) = readings([Source(text, published="2026-05-20")])
    g = assemble([one])
    (node,) = (n for n, a in g.nodes(data=True) if a["name"] == name)
    edges = g.out_edges(node, data=True)
    return {(d["relation"], g.nodes[v]["name"]) for _, v, d in edges if d["relation"] in TIES}


@pytest.mark.parametrize("town", TOWNS, ids=lambda t: t[1])
@pytest.mark.parametrize(
    ("body", "relation"),
    [
        ("茶叶合作社", "locatedIn"),
        ("热源厂", "locatedIn"),
        ("信用社", "locatedIn"),
        ("综合文化站", "jurisdiction"),
        ("便民服务中心", "jurisdiction"),
        ("司法所", "jurisdiction"),
    ],
)
def test_body_of_a_town_told_before(town, body, relation):
    county, name = town
    text = f"5月10日,记者在{county}{name}看到一派忙碌。近日,{name}{body}正式投入使用。"
    assert _ties(text, name + body) == {(relation, name)}


@pytest.mark.parametrize("region", ["陕西省", "宝鸡市", "淮滨县", "大理白族自治州"])
@pytest.mark.parametrize("body", ["考古研究院", "农业科学研究所", "水产技术推广站"])
def test_institute_of_a_region(region, body):
    assert _ties(f"记者从{region}{body}了解到,相关工作已完成。", region + body) == {
        ("locatedIn", region)
    }


@pytest.mark.parametrize("body", ["自来水公司", "歌舞团", "商会"])
def test_region_of_a_name_only(body):
    name = "淮滨县" + body
    assert _ties(f"5月12日,{name}举行开放日活动。", name) == set()
