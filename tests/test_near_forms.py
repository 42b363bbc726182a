"""Near forms of what the rules read, in which the ordinary reading holds and nothing is made up."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _graph(text):
    (one,) = readings([Source(text, published="2026-05-20")])
    return assemble([one])


def _facts(text, relation):
    graph = _graph(text)
    return {
        (graph.nodes[u]["name"], graph.nodes[v]["name"])
        for u, v, d in graph.edges(data=True)
        if d["relation"] == relation
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "兰州市教育局举办座谈会,会长李建华、副会长王海涛参加。",
            {("李建华", "会长"), ("王海涛", "副会长")},
        ),
        ("王建国在兰州市第一人民医院会见了会长李建华。", {("李建华", "会长")}),
        ("甘肃省博物馆干部李建华会见委员王海涛。", {("王海涛", "委员")}),
        ("李建华、王海涛受聘后拜访了兰州大学校长。", set()),
        ("税务局稽核张建国名下公司。", set()),
    ],
)
def test_title_of_nobody_near_it(text, posts):
    assert _facts(text, "holds") == posts


@pytest.mark.parametrize("text", ["九三学社社员邀请李建华为学生授课。", "民革党员看望李建华。"])
def test_who_is_invited_is_no_member(text):
    assert "李建华" in {a["name"] for _, a in _graph(text).nodes(data=True)}
    assert _facts(text, "memberOf") == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("兰州市公安局为被害人李建华追回现金。", "兰州市公安局"),
        ("5月6日,武都区消防救援大队将被困群众救出。", "武都区消防救援大队"),
    ],
)
def test_who_acts_beside_a_word_with_bei(text, who):
    assert who in {v for _, v in _facts(text, "organizer")}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("由国家大剧院制作的歌剧《兰花花》5月6日在国家大剧院首演。", {"国家大剧院"}),
        ("由国家大剧院制作的歌剧《兰花花》5月6日首演。", set()),
    ],
)
def test_maker_and_venue(text, places):
    assert {v for _, v in _facts(text, "place")} == places


def test_who_sent_somebody_is_not_where():
    text = "甘肃省人民医院派出医疗队支援武威市。5月6日,义诊活动在这里举行。"
    assert "甘肃省人民医院" not in {v for _, v in _facts(text, "place")}


def test_bank_of_villages_is_of_no_village():
    text = "江苏省常熟市兴福村举行座谈会。5月6日,兴福村镇银行捐款10万元。"
    assert "兴福村镇银行" in {v for _, v in _facts(text, "organizer")}
    assert "兴福村镇银行" not in {u for u, _ in _facts(text, "locatedIn")}


@pytest.mark.parametrize("text", ["肥西县对口支援霍邱县派出医疗队。", "税务局稽核张建国名下公司。"])
def test_clause_is_no_body(text):
    named = {a["name"] for _, a in _graph(text).nodes(data=True) if a["type"] == "Organization"}
    assert not {n for n in named if n.endswith(("医疗队", "名下公司"))}


@pytest.mark.parametrize(
    ("deed", "post"),
    [
        ("陪同", ("李二强", "陇县人民医院党委书记")),
        ("参加", ("李二强", "书记")),
    ],
)
def test_class_word_where_one_house_calls_on_another(deed, post):
    text = f"5月12日，云州市人民医院院长王一鸣到陇县人民医院调研，医院党委书记李二强{deed}。"
    assert post in _facts(text, "holds")


def test_word_behind_a_name_is_no_title():
    graph = _graph("苏杭天堂代表着中国园林的水平。")
    assert not [n for n, a in graph.nodes(data=True) if a["type"] == "Organization"]


@pytest.mark.parametrize(
    ("text", "name", "group"),
    [
        ("5月6日，广东省党政代表团来访。", "广东省党政代表团来访", "广东省党政代表团"),
        ("5月6日，温州商会代表团来访。", "温州商会代表团来访", "温州商会代表团"),
        ("5月6日，温州商会代表团来我县考察。", "来我县考察", "温州商会代表团"),
        ("5月6日，省委调研组来我市调研。", "来我市调研", "省委调研组"),
    ],
)
def test_guests_come_and_are_not_where_they_are_from(text, name, group):
    graph = _graph(text)
    (event,) = [n for n, a in graph.nodes(data=True) if a["name"] == name]
    ends = {graph.nodes[v]["name"]: d["relation"] for _, v, d in graph.out_edges(event, data=True)}
    assert ends.pop(group) in ("organizer", "participant")
    assert "place" not in ends.values()


@pytest.mark.parametrize(
    ("coming", "name"),
    [
        ("来访", "来访"),
        ("来我市考察", "来我市考察"),
        ("来华访问", "来华访问"),
        ("来校调研", "来校调研"),
    ],
)
def test_day_before_coming_is_one_day(coming, name):
    graph = _graph(f"合作再添新篇。广东省党政代表团5月6日{coming}。")
    (event,) = [a for _, a in graph.nodes(data=True) if a["name"] == name]
    assert (event["start"], event["modality"]) == ("2026-05-06", "asserted")
