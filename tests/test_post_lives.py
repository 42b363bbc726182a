"""Lives told in sentences: posts once held, elections, townships that the table lacks."""

from __future__ import annotations

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

LIFE = (
    "靳有田,男,汉族,1964年3月生,山西代县人。历任代县峪口乡党委书记,代县副县长,神池县委书记。"
    "2019年4月当选忻州市政协副主席,2022年3月被查。"
)
FIRM = (
    "11月21日,甘肃祁陇能源化工集团有限责任公司(以下简称“集团公司”)党委书记、董事长祝怀远到"
    "华亭甲醇分公司调研。华亭甲醇分公司经理毛小军汇报。会前召开了集团公司党委会议。"
    "集团公司副总经理何芳参加。集团办公室供稿。"
)


def triples(text: str, relation: str) -> set[tuple[str, str]]:
    """The pairs of names that a relation joins."""
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    return {
        (graph.nodes[s]["name"], graph.nodes[o]["name"])
        for s, o, e in graph.edges(data=True)
        if e["relation"] == relation
    }


def test_post_lives_open_with_a_township_that_the_table_lacks() -> None:
    posts = {post for _, post in triples(LIFE, "holds")}
    assert posts == {"峪口乡党委书记", "代县副县长", "神池县委书记", "忻州市政协副主席"}
    assert ("峪口乡", "代县") in triples(LIFE, "within")


def test_post_lives_a_township_of_the_table_stays_where_it_is() -> None:
    assert triples("岳西县来榜镇党委书记何芳到会。", "jurisdiction") == {("来榜镇党委", "来榜镇")}


def test_post_lives_a_group_is_not_its_branch() -> None:
    whole = "甘肃祁陇能源化工集团有限责任公司"
    assert ("何芳", f"{whole}副总经理") in triples(FIRM, "holds")
    parts = triples(FIRM, "partOf")
    assert {(f"{whole}党委", whole), (f"{whole}办公室", whole)} <= parts
    assert {part for part, _ in parts if "分公司" in part} == {"华亭甲醇分公司"}


def test_post_lives_a_bank_called_after_a_county_makes_no_site_of_it() -> None:
    text = "江西余干农商银行行长何芳到会。余干县农业农村局局长李明参加。"
    assert triples(text, "locatedIn") == set()
    assert triples(text, "jurisdiction") == {("余干县农业农村局", "余干县")}


def test_post_lives_told_in_a_bracket_end_with_their_paragraph() -> None:
    text = "云岭县委宣传部部长禄群(女,彝族)致辞。\n\n名单:\n原文化站站长\n曾任云岭县水利局局长"
    assert triples(text, "holds") == {("禄群", "云岭县委宣传部部长")}


def test_post_lives_a_board_of_a_session_is_the_companys() -> None:
    text = (
        "集团公司二届董事会第三次会议召开\n\n甘肃祁陇能源化工集团有限责任公司第二届董事会第三次会议"
        "在兰州召开。外部董事冉启明到会,总经理哈永刚报告。"
    )
    whole = "甘肃祁陇能源化工集团有限责任公司"
    assert (f"{whole}董事会", whole) in triples(text, "partOf")
    assert triples(text, "holds") == {
        ("冉启明", f"{whole}外部董事"),
        ("哈永刚", f"{whole}总经理"),
    }
