"""Corrections by a person: applied, listed in the graph, and said when they no longer apply."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest

from graph.corrections import Correction, apply, judgements, read
from graph.errors import InputError
from graph.judgements import DIFFERENT, SAME, Judgements
from graph.model import Source
from graph.pipeline import graph_of, readings

TEXT = "3月1日,夏河县应急管理局局长栾日成到桑科镇检查防汛工作,夏河县水务局参加。"
HEAD = "do\twhat\tsubject\trelation\tobject\treason\treport\tquote\n"


@pytest.fixture
def g() -> networkx.MultiDiGraph:
    return graph_of(readings([Source(TEXT, source="a.txt", published="2021-03-02")]))


def corrections(tmp_path: Path, *lines: str) -> list[Correction]:
    path = tmp_path / "c.tsv"
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return read([path])


def facts(g: networkx.MultiDiGraph) -> set[tuple[str, str, str]]:
    name = dict(g.nodes(data="name"))
    return {(name[a], r, name[b]) for a, b, r in g.edges(data="relation")}


def test_corrections_reject_and_add_facts_with_their_quotes(
    tmp_path: Path, g: networkx.MultiDiGraph
) -> None:
    told = corrections(
        tmp_path,
        "reject\tfact\t栾日成\tholds\t夏河县应急管理局局长\t同名误认",
        "add\tfact\t夏河县水务局\tjurisdiction\t桑科镇\t核实\ta.txt\t夏河县水务局参加",
    )
    before = facts(g)
    found, failed = apply(g, told)
    assert failed == [] and facts(g) == before
    assert ("栾日成", "holds", "夏河县应急管理局局长") in before - facts(found)
    assert ("夏河县水务局", "jurisdiction", "桑科镇") in facts(found) - before
    (added,) = [d for *_, d in found.edges(data=True) if d["evidence"][0]["rule"] == "correction"]
    (evidence,) = added["evidence"]
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["quote"]
    assert [c["reason"] for c in found.graph["corrections"]] == ["同名误认", "核实"]


def test_corrections_change_aliases_and_types(tmp_path: Path, g: networkx.MultiDiGraph) -> None:
    told = corrections(
        tmp_path,
        "add\talias\t夏河县水务局\t\t水务部门\t常用称呼",
        "add\ttype\t桑科镇\t\tOrganization\t此处指镇政府",
    )
    found, failed = apply(g, told)
    assert failed == []
    data = {d["name"]: d for _, d in found.nodes(data=True)}
    assert "水务部门" in data["夏河县水务局"]["aliases"]
    assert data["桑科镇"]["type"] == "Organization"
    assert not any(r == "within" and a == "桑科镇" for a, r, _ in facts(found))


def test_corrections_say_what_no_longer_applies(tmp_path: Path, g: networkx.MultiDiGraph) -> None:
    told = corrections(
        tmp_path,
        "reject\tfact\t无此人\tholds\t局长\t误认",
        "add\tfact\t夏河县水务局\tjurisdiction\t桑科镇\t核实\ta.txt\t没有这句话",
        "add\tmerge\t夏河县水务局\t\t夏河县应急管理局\t同一机构",
    )
    found, failed = apply(g, told)
    assert [f.partition(": does not apply: ")[2] for f in failed] == [
        "nothing has the id or name '无此人'",
        "the quote does not stand in a.txt",
        "the two are still apart",
    ]
    assert "corrections" not in found.graph and facts(found) == facts(g)


def test_corrections_merges_are_judgements(tmp_path: Path, g: networkx.MultiDiGraph) -> None:
    one, other = sorted(n for n, d in g.nodes(data=True) if d["name"].endswith("局"))
    told = corrections(tmp_path, f"add\tmerge\t{one}\t\t{other}\t同一机构")
    judged = judgements(told, Judgements({("x", "y"): DIFFERENT}))
    assert judged.of(one, other) == SAME and judged.of("y", "x") == DIFFERENT
    merged = graph_of(readings([Source(TEXT, source="a.txt")]), judged)
    found, failed = apply(merged, told)
    assert failed == []
    (node,) = [n for n, d in found.nodes(data=True) if d["name"].endswith("局")]
    assert found.nodes[node]["formerIds"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("drop\tfact\ta\tholds\tb\tr", "unknown do 'drop'; known: reject, add"),
        ("add\tfact\ta\tholds\tb\tr", "no report, quote"),
        ("reject\tfact\ta\tlikes\tb\tr", "unknown relation 'likes'; known: holds"),
        ("reject\tfact\ta\tholds\tb\t", "no reason"),
        ("reject\ttype\ta\t\tPerson\tr", "a type is added"),
    ],
)
def test_corrections_refuse_what_makes_no_sense(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(InputError, match="line 2: " + said):
        corrections(tmp_path, line)
