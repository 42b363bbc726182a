"""A user's names: read before everything else, conflicts said, broken files refused."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph
from graph.errors import InputError
from graph.glossary import NONE, read
from graph.model import Reading, Source
from graph.pipeline import read_source

HEAD = "name\ttype\tstands_for\tkind\n"
TEXT = "5月5日,云岭办党群联络专员李晓云到北塘子走访。老周说,青石寨的路修好了。云岭办综合科参加。"


@pytest.fixture
def lexicon(tmp_path: Path) -> Path:
    path = tmp_path / "names.tsv"
    path.write_text(
        "# names of our own\n"
        + HEAD
        + "老周\tPerson\t周建国\n"
        + "云岭办\tOrganization\t云岭山水工程建设办公室\tgroup\n"
        + "北塘子\tPlace\t532932\n"
        + "青石寨\tPlace\n"
        + "党群联络专员\tPosition\t联络专员\n",
        encoding="utf-8",
    )
    return path


def names(reading: Reading, type_: str) -> set[str]:
    return {e.name for e in reading.entities if e.type == type_}


def test_glossary_names_people_bodies_places_and_posts(lexicon: Path) -> None:
    reading = read_source(Source(TEXT, published="2023-05-06"), glossary=read([lexicon]))
    assert names(reading, "Person") == {"周建国", "李晓云"}
    assert {"云岭山水工程建设办公室", "云岭山水工程建设办公室综合科"} <= names(
        reading, "Organization"
    )
    assert {"鹤庆县", "青石寨"} <= names(reading, "Place")
    (post,) = [e for e in reading.entities if e.type == "Position"]
    assert dict(post.attributes)["title"] == "联络专员"
    assert all(m.text == TEXT[m.start : m.end] for m in reading.mentions)


def test_glossary_changes_nothing_where_no_name_of_it_stands(lexicon: Path) -> None:
    source = Source("3月1日,夏河县召开防汛工作会议。", published="2021-03-02")
    assert read_source(source, glossary=read([lexicon])) == read_source(source, glossary=NONE)


def test_glossary_wins_over_longer_readings(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(HEAD + "和平里\tOrganization\t和平里社区服务社\n", encoding="utf-8")
    reading = read_source(Source("记者从和平里获悉,活动已经结束。"), glossary=read([path]))
    assert "和平里社区服务社" in names(reading, "Organization")


def test_glossary_reports_conflicts_and_keeps_the_first(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(
        HEAD + "老周\tPerson\t周建国\n老周\tPerson\t周建军\n合作市\tPerson\n", encoding="utf-8"
    )
    found = read([path])
    assert found.entries["老周"].stands_for == "周建国"
    assert [c.partition(": line ")[2][:1] for c in found.conflicts] == ["3", "4"]
    assert "周建国" in found.conflicts[0] and "623001" in found.conflicts[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("名称\t类型\n", "line 1: the head"),
        (HEAD + "老周\tHuman\n", "line 2: unknown type 'Human'; known: Person"),
        (HEAD + "\tPerson\n", "line 2: no name"),
        (HEAD + "北塘子\tPlace\t999999\n", "line 2: unknown division code 999999"),
        (HEAD + "老周\tPerson\t\tgroup\n", "line 2: unknown kind"),
    ],
)
def test_glossary_says_where_a_file_is_wrong(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="names.tsv: " + said):
        read([path])


def test_glossary_is_taken_by_build(lexicon: Path) -> None:
    g = graph.build(texts=[{"text": TEXT, "published": "2023-05-06"}], lexicon=[lexicon])
    assert "周建国" in {name for _, name in g.nodes(data="name")}
