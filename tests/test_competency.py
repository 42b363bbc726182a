"""Twelve questions that the graph of the first report must answer, asked to its Turtle.

What has a named question is asked by its name; the rest is SPARQL that a reader might write.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

import graph
from graph.answers import Rows
from graph.queries import query, to_rdflib
from graph.questions import named

SEED = Path(__file__).parents[1] / "seeds" / "gannan-2021.txt"
TEXT = SEED.read_bytes().decode("utf-8")
REPORT = "甘南州扎实推进政法队伍教育整顿工作纪实"
NOTICE = "关于依法严厉打击“医闹”维护医疗机构正常秩序的通告"
COMPILATION = "全国政法教育整顿试点工作相关会议精神汇编"
SITES = {"茨日那毛主席旧居", "俄界会议旧址", "腊子口战役纪念碑", "腊子口战役纪念馆"}
ISSUERS = {"甘南州法院", "甘南州检察院", "甘南州公安局", "甘南州卫健委"}
# What is counted (a part of the measure), how many, of what, compared how.
FIGURES = [
    ("读书班", 54, "期", "="),
    ("政法英模事迹报告会", 21, "场", "="),
    ("书记讲党课", 55, "场", "="),
    ("专题交流研讨", 77, "场", "="),
    ("廉政教育报告暨警示教育", 63, "场", "="),
    ("红色主题教育", 87, "场", "="),
    ("座谈会", 11, "次", "="),
    ("走访活动", 63, "次", "="),
    ("意见建议", 27, "条", "="),
    ("意见建议", 64, "条", "="),
    ("解决困难", 214, "件", "="),
    ("英模", 5, "名", "="),
    ("资料", 500, "本", ">"),
]
HELD_AT_SITES = """
SELECT DISTINCT ?event ?where WHERE {
  ?happening a sem:Event ; schema:name ?event ; sem:hasPlace ?place .
  ?place a baotu:Place ; baotu:kind "site" ; schema:name ?where .
}
"""
HELD_AT_BODIES = """
SELECT DISTINCT ?event ?where WHERE {
  ?happening a sem:Event ; schema:name ?event ; sem:hasPlace ?place .
  ?place a baotu:Organization ; schema:name ?where .
}
"""
CHAIN = """
SELECT DISTINCT ?title ?body WHERE {
  ?holder schema:name ?name ; org:holds ?seat .
  ?seat baotu:title ?title ; org:postIn/org:subOrganizationOf* ?one .
  ?one schema:name ?body .
}
"""
AREA = """
SELECT DISTINCT ?place WHERE {
  ?holder schema:name ?name ; org:holds/org:postIn/org:subOrganizationOf* ?body .
  ?body schema:areaServed/schema:containedInPlace* ?area .
  ?area schema:name ?place .
}
"""


@pytest.fixture(scope="module")
def triples(tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    """The triples of the report's Turtle file."""
    file = tmp_path_factory.mktemp("ttl") / "gannan-2021.ttl"
    graph.save(graph.build([SEED]), file)
    return to_rdflib(file)


def ask(triples: rdflib.Graph, question: str, /, **values: str) -> Rows:
    return query(triples, named(question), values)


def column(rows: Rows, name: str) -> set[object]:
    return {row[name] for row in rows}


def test_competency_1_who_holds_the_post(triples: rdflib.Graph) -> None:
    rows = ask(triples, "who-holds", post="州委政法委书记")
    assert [tuple(row) for row in rows] == [
        ("杨君", "甘南州委政法委书记", "甘南州委政法委", "in-office", None)
    ]


def test_competency_2_which_bodies_belong_to_the_prefecture(triples: rdflib.Graph) -> None:
    rows = ask(triples, "bodies-of-place", place="甘南州")
    assert column(rows, "body") == {
        *ISSUERS,
        *("甘南州委", "甘南州委政法委", "甘南州公安局反诈中心"),
    }
    kinds = {row["body"]: row["kind"] for row in rows}
    assert (kinds["甘南州法院"], kinds["甘南州委"]) == ("court", "party")


def test_competency_3_what_happened_on_a_day_where_and_who_took_part(
    triples: rdflib.Graph,
) -> None:
    rows = ask(triples, "events-on-date", date="2021-03-19")
    assert any("红色" in str(event) for event in column(rows, "event"))
    assert column(rows, "start") == {"2021-03-19"}
    assert column(rows, "place") >= SITES
    assert column(rows, "actor") == {"甘肃省第四驻点指导组", "甘南州委政法委"}
    assert len(ask(triples, "events-on-date", date="2021-03-20")) == 0


def test_competency_4_which_bodies_jointly_issued_the_notice(triples: rdflib.Graph) -> None:
    rows = ask(triples, "joint-issuers")
    assert column(rows, "document") == {NOTICE}
    assert column(rows, "issuer") == ISSUERS


@pytest.mark.parametrize(
    ("measure", "value", "unit", "comparator"), FIGURES, ids=[f"value-{f[1]}" for f in FIGURES]
)
def test_competency_5_what_numbers_are_stated(
    triples: rdflib.Graph, measure: str, value: int, unit: str, comparator: str
) -> None:
    found = [
        row["measure"]
        for row in ask(triples, "statistics")
        if (row["value"], row["unit"], row["comparator"]) == (value, unit, comparator)
    ]
    assert any(measure in str(said) for said in found), found


def test_competency_5_no_other_numbers_are_made_up(triples: rdflib.Graph) -> None:
    rows = ask(triples, "statistics")
    assert column(rows, "value") <= {value for _, value, _, _ in FIGURES}
    assert column(rows, "report") == {REPORT}


def test_competency_6_who_wrote_the_report(triples: rdflib.Graph) -> None:
    rows = ask(triples, "report-credits")
    authors = [(row["report"], row["name"]) for row in rows if row["credit"] == "author"]
    assert authors == [(REPORT, "张萍"), (REPORT, "甘南州委政法委")]  # the text, the pictures


def test_competency_7_which_sentence_says_that_a_person_holds_the_post(
    triples: rdflib.Graph,
) -> None:
    (row,) = ask(triples, "evidence-of-post", name="杨君", post="甘南州委政法委书记")
    assert row["quote"].startswith("甘南州委常委、州委政法委书记杨君表示")
    assert TEXT[row["start"] : row["end"]] == row["quote"]
    assert (row["modality"], row["report"]) == ("asserted", REPORT)
    assert row["rule"].startswith("posts/")


def test_competency_8_who_edited_and_which_site_published(triples: rdflib.Graph) -> None:
    rows = ask(triples, "report-credits")
    credited = {row["credit"]: row["name"] for row in rows}
    assert (credited["editor"], credited["publisher"]) == ("高富强", "法治甘肃网")
    assert column(rows, "published") == {"2021-04-02"}


def test_competency_9_who_said_what(triples: rdflib.Graph) -> None:
    said = {row["speaker"]: row["words"] for row in ask(triples, "statements-by")}
    assert said.keys() == {"杨君", "杨树琴"}
    assert said["杨树琴"].startswith("学习英模事迹") and said["杨树琴"].endswith("公平正义。")
    assert said["杨君"].startswith("下一步")
    assert all(words in TEXT for words in said.values())
    assert [row["speaker"] for row in ask(triples, "statements-by", name="杨树琴")] == ["杨树琴"]


def test_competency_10_which_events_took_place_at_sites(triples: rdflib.Graph) -> None:
    rows = query(triples, HELD_AT_SITES)
    assert column(rows, "where") == SITES
    assert all("红色" in str(event) for event in column(rows, "event"))
    bodies = query(triples, HELD_AT_BODIES)
    assert ("未成年人法治宣讲活动", "拉卜楞镇九甲小学") in [tuple(row) for row in bodies]


def test_competency_11_posts_of_a_person_and_the_bodies_above(triples: rdflib.Graph) -> None:
    rows = ask(triples, "posts-of-person", name="杨树琴")
    assert [tuple(row)[:4] for row in rows] == [
        ("杨树琴", "合作市人民法院审判委员会专职委员", "合作市人民法院审判委员会", "in-office")
    ]
    chain = query(triples, CHAIN, {"name": "杨树琴"})
    assert [tuple(row) for row in chain] == [
        ("专职委员", "合作市人民法院"),
        ("专职委员", "合作市人民法院审判委员会"),
    ]
    places = query(triples, AREA, {"name": "杨树琴"})
    assert column(places, "place") == {"合作市", "甘南藏族自治州", "甘肃省"}


def test_competency_12_which_documents_are_named_and_what_issued_them(
    triples: rdflib.Graph,
) -> None:
    rows = ask(triples, "documents")
    assert column(rows, "document") == {NOTICE, COMPILATION}
    issuers = {str(row["issuer"]) for row in rows if row["document"] == NOTICE}
    assert issuers >= ISSUERS
    assert any("发布" in issuer for issuer in issuers - ISSUERS), "the event that issued it"
    by = {str(row["issuer"]) for row in rows if row["document"] == COMPILATION}
    assert any("分发" in issuer for issuer in by)
