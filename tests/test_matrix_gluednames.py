"""Names to which something is glued: names of a byline without a blank, nouns that hold a title."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

NEWS = "昨日，市水务局启动供水工程。"


def _read(text: str) -> tuple[set[str], set[str], set[str]]:
    """(persons, authors, bodies)."""
    (reading,) = readings([Source(text, published="2024-04-01")])
    g = assemble([reading])
    by = {kind: {a["name"] for _, a in g.nodes(data=True) if a["type"] == kind} for kind in KINDS}
    wrote = {
        g.nodes[v].get("name", "") for _, v, d in g.edges(data=True) if d["relation"] == "author"
    }
    return by["Person"], wrote, by["Organization"]


KINDS = ("Person", "Organization")


@pytest.mark.parametrize("names", [("李建国", "张晓明"), ("王海波", "陈芳"), ("欧阳倩", "周立新")])
@pytest.mark.parametrize(
    "frame",
    [
        "本报讯（通讯员{0}记者{1}）",
        "本报讯（记者{0}通讯员{1}）",
        "本报讯（记者{0} 通讯员{1}孙晓红）",
        "本报12月18日讯（实习生{0}记者{1}）",
        "本报讯（记者{0}{1}）",
    ],
)
def test_names_of_a_byline_without_a_blank(frame: str, names: tuple[str, str]) -> None:
    people, wrote, bodies = _read(frame.format(*names) + NEWS)
    others = {"孙晓红"} if "孙晓红" in frame else set()
    assert people == wrote == {*names} | others
    assert bodies == {"市水务局"}


def test_a_medium_before_a_reporter() -> None:
    assert "江南日报" in _read("本报讯（江南日报记者王建国）" + NEWS)[2]


@pytest.mark.parametrize("noun", ["老师傅", "硕士生", "在读硕士生", "博士生", "大学生"])
@pytest.mark.parametrize("name", ["王建国", "陈博", "刘洋"])
def test_a_noun_that_holds_a_title(noun: str, name: str) -> None:
    assert _read(f"据{noun}{name}介绍，这台机床用了三十年。")[0] == {name}


@pytest.mark.parametrize("adverb", ["才", "也", "又", "都"])
@pytest.mark.parametrize("verb", ["透露", "表示", "强调"])
def test_an_adverb_before_a_verb_is_no_name(adverb: str, verb: str) -> None:
    assert _read(f"在记者追问下，该经理{adverb}{verb}，资金已到位。")[0] == set()


def test_a_surname_given_to_the_title() -> None:
    assert _read("领班林金树说，活干完了。")[0] == {"林金树"}
