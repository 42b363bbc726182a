"""The exports for spreadsheets, graph programs and data bases, as others read them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import networkx
import pytest
from fixtures.small_graph import node_id, small_graph

from graph.errors import FormatError, OutputError
from graph.loading import load
from graph.saving import save
from graph.writers import csv as csv_writer
from graph.writers import cyjs, ftm, gexf, jsonl, neo4j, parquet

ROOT = Path(__file__).parents[1]
FORMULA = '=HYPERLINK("http://e.org","x")'


def _gannan() -> networkx.MultiDiGraph:
    return load(ROOT / "exports" / "gannan-2021.json")


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_gexf_comes_back_from_networkx_with_places_and_days(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.gexf"
    gexf.write(g, file)
    read = networkx.read_gexf(file, version="1.3")
    assert set(read.nodes) == set(g.nodes)
    assert {e for e in read.edges(keys=True)} == {e for e in g.edges(keys=True)}
    person = read.nodes[node_id("杨君")]
    assert (person["label"], person["type"]) == ("杨君", "Person")
    assert person["viz"]["color"] == {"r": 41, "g": 87, "b": 237, "a": 1.0}
    places = {tuple(data["viz"]["position"].values()) for _, data in read.nodes(data=True)}
    assert len(places) == len(g)


def test_gexf_gives_the_timeline_whole_days(tmp_path: Path) -> None:
    file = tmp_path / "g.gexf"
    gexf.write(small_graph(), file)
    text = file.read_text(encoding="utf-8")
    assert 'mode="dynamic" timeformat="date"' in text

    def spell(element: str, id_: str) -> list[tuple[str, str]]:
        (tag,) = re.findall(f'<{element} id="{id_}"[^>]*>', text)
        return re.findall(r' (start|end)="([^"]*)"', tag)

    campaign = spell("node", node_id("政法队伍教育整顿"))
    assert campaign == [("start", "2021-03-01"), ("end", "2021-06-30")]
    assert spell("node", node_id("杨君")) == []
    keys = small_graph().get_edge_data(node_id("杨树琴"), node_id("合作市人民法院院长"))
    assert spell("edge", next(iter(keys))) == [("start", "2021-05-01")]


def test_cytoscape_json_comes_back_from_networkx(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.cyjs"
    cyjs.write(g, file)
    content = json.loads(file.read_text(encoding="utf-8"))
    read = networkx.cytoscape_graph(content)
    assert set(read.nodes) == set(g.nodes) and read.is_directed() and read.is_multigraph()
    assert {e for e in read.edges(keys=True)} == {e for e in g.edges(keys=True)}
    assert read.nodes[node_id("杨君")]["color"] == "#2957ed"
    assert read.nodes[node_id("读书班54期")]["attribute_value"] == 54
    assert all({"x", "y"} == set(node["position"]) for node in content["elements"]["nodes"])


def test_json_lines_hold_what_the_json_holds(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.jsonl"
    jsonl.write(g, file)
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    parts: dict[str, list[dict[str, Any]]] = {"graph": [], "node": [], "edge": []}
    for record in records:
        parts[record.pop("record")].append(record)
    content = {"directed": True, "multigraph": True, "graph": parts["graph"][0],
               "nodes": parts["node"], "edges": parts["edge"]}  # fmt: skip
    assert networkx.utils.graphs_equal(networkx.node_link_graph(content, edges="edges"), g)


def test_csv_has_a_row_for_each_node_fact_and_quote(tmp_path: Path) -> None:
    g, folder = small_graph(), tmp_path / "g.csv"
    csv_writer.write(g, folder)
    assert {row["id"] for row in _rows(folder / "nodes.csv")} == set(g)
    edges = {row["id"]: row for row in _rows(folder / "edges.csv")}
    assert set(edges) == {key for *_, key in g.edges(keys=True)}
    said = [row for row in _rows(folder / "evidence.csv") if row["relation"] == "says"]
    assert [(row["source_name"], row["quote"]) for row in said] == [
        ("杨君", "杨君表示，要把学习教育贯穿始终。")
    ]
    (row,) = said
    text = g.nodes[row["report"]]["text"]
    assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    mentions = _rows(folder / "mentions.csv")
    assert len(mentions) == sum(len(data["mentions"]) for _, data in g.nodes(data=True))
    assert all(row["text"] for row in mentions)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\uff1d"])
def test_csv_runs_no_formula_and_keeps_numbers(start: str, tmp_path: Path) -> None:
    g = networkx.MultiDiGraph()
    g.add_node("p", type="Statistic", name=start + FORMULA, value=-5)
    csv_writer.write(g, tmp_path / "g.csv")
    (row,) = _rows(tmp_path / "g.csv" / "nodes.csv")
    assert row["name"] == "'" + start + FORMULA and row["value"] == "-5"
    assert (tmp_path / "g.csv" / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_parquet_is_asked_by_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    g, folder = small_graph(), tmp_path / "g.parquet"
    parquet.write(g, folder)
    question = f"""SELECT n.name, e.relation, e.target_name, v.quote
        FROM '{folder}/edges.parquet' e JOIN '{folder}/nodes.parquet' n ON n.id = e.source
        JOIN '{folder}/evidence.parquet' v ON v.fact = e.id
        WHERE n.name = '杨君' AND e.relation = 'says'"""
    assert duckdb.sql(question).fetchall() == [
        ("杨君", "says", "要把学习教育贯穿始终", "杨君表示，要把学习教育贯穿始终。")
    ]
    listed = f"SELECT name FROM '{folder}/nodes.parquet' WHERE list_contains(aliases, '甘南州')"
    assert duckdb.sql(listed).fetchall() == [("甘南藏族自治州",)]
    counts = f"SELECT count(*), sum(lat) FROM '{folder}/nodes.parquet'"
    assert duckdb.sql(counts).fetchall() == [(len(g), pytest.approx(34.98))]


def test_neo4j_folder_is_what_the_import_expects(tmp_path: Path) -> None:
    """https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format"""
    g, folder = _gannan(), tmp_path / "g.neo4j"
    neo4j.write(g, folder)
    field = re.compile(
        r":(ID|LABEL|START_ID|END_ID|TYPE)|id:ID|\w+:(string|long|double|boolean)(\[\])?"
    )
    for name, count in (("nodes", len(g)), ("edges", g.number_of_edges())):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        assert all(field.fullmatch(title) for title in rows[0])
        assert len(rows) == count + 1 and {len(row) for row in rows} == {len(rows[0])}
    nodes = {row["id:ID"]: row for row in _rows(folder / "nodes.csv")}
    for row in _rows(folder / "edges.csv"):
        assert row[":START_ID"] in nodes and row[":END_ID"] in nodes and row[":TYPE"]
        assert len(row["evidence_quote:string[]"].split("\x1f")) == len(
            row["evidence_start:long[]"].split("\x1f")
        )
    labels = {tuple(row[":LABEL"].split("\x1f")) for row in nodes.values()}
    assert ("Entity", "Person") in labels


def test_neo4j_script_loads_every_type_and_relation(tmp_path: Path) -> None:
    g = small_graph()
    neo4j.write(g, tmp_path / "g.neo4j")
    script = (tmp_path / "g.neo4j" / "import.cypher").read_text(encoding="utf-8")
    for type_ in {data["type"] for _, data in g.nodes(data=True)}:
        assert script.count(f"CREATE (n:Entity:{type_} ") == 1
    for relation in {data["relation"] for *_, data in g.edges(data=True)}:
        assert script.count(f"-[r:{relation} ") == 1
    header = (tmp_path / "g.neo4j" / "nodes.csv").read_text(encoding="utf-8").split("\n")[0]
    for column in re.findall(r"row\.`(\w+:[a-z]+(?:\[\])?)`", script):
        assert column in header or column.startswith(("fact", "evidence", "conf", "mod", "qual",
                                                      "relation"))  # fmt: skip


def _ftm(g: networkx.MultiDiGraph, folder: Path) -> dict[str, dict[str, Any]]:
    ftm.write(g, folder / "g.ftm")
    lines = (folder / "g.ftm").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert len({entity["id"] for entity in found}) == len(found)
    return {entity["id"]: entity for entity in found}


@pytest.mark.parametrize("make", [small_graph, _gannan])
def test_ftm_fits_the_published_model(make: Any, tmp_path: Path) -> None:
    """The model is that of the package, which CI need not install (its ICU must be compiled)."""
    file = ROOT / "tests" / "data" / "followthemoney" / "model.json"
    schemata = json.loads(file.read_text(encoding="utf-8"))["schemata"]
    entities = _ftm(make(), tmp_path)
    date = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
    for entity in entities.values():
        schema = schemata[entity["schema"]]
        assert set(schema["required"]) <= set(entity["properties"]), entity
        for name, values in entity["properties"].items():
            kind, *range_ = schema["properties"][name]
            assert values and all(isinstance(value, str) and value for value in values)
            if kind == "date":
                assert all(date.fullmatch(value) for value in values)
            if kind == "entity":
                for value in values:
                    assert range_[0] in schemata[entities[value]["schema"]]["schemata"]


@pytest.mark.parametrize("make", [small_graph, _gannan])
def test_ftm_is_loaded_and_validated_by_followthemoney(make: Any, tmp_path: Path) -> None:
    package = pytest.importorskip("followthemoney")
    from followthemoney.proxy import EntityProxy

    for entity in _ftm(make(), tmp_path).values():
        package.model.get(entity["schema"]).validate(entity)
        proxy = EntityProxy.from_dict(entity, cleaned=False)  # drops values that are not valid
        for name, values in entity["properties"].items():
            assert sorted(proxy.get(name)) == sorted(values), (entity["schema"], name)


def test_ftm_says_posts_as_occupancies_and_doubt_as_unknown_links(tmp_path: Path) -> None:
    entities = _ftm(small_graph(), tmp_path)
    holder = {e["properties"]["holder"][0]: e["properties"] for e in entities.values()
              if e["schema"] == "Occupancy"}  # fmt: skip
    appointed = holder[node_id("杨树琴")]
    assert appointed["startDate"] == ["2021-05"] and appointed["status"] == ["appointed"]
    assert appointed["proof"] == [node_id("second")]
    assert node_id("赵六") not in holder
    links = [e["properties"] for e in entities.values() if e["schema"] == "UnknownLink"]
    (denied,) = [link for link in links if link.get("status") == ["denied"]]
    assert denied["subject"] == [node_id("赵六")] and denied["role"] == ["任职"]
    post = entities[node_id("甘南州委政法委书记")]["properties"]
    assert post["organization"] == [node_id("甘南州委政法委")]


def test_a_format_without_its_extra_says_which(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("graph.plugins.find_spec", lambda name: None)
    with pytest.raises(FormatError, match=r"parquet: needs pyarrow.*baotu\[parquet\]"):
        save(small_graph(), tmp_path / "g.parquet")


def test_save_replaces_a_folder_of_its_own_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "g.csv"
    save(small_graph(), target)
    save(networkx.MultiDiGraph(), target)
    assert _rows(target / "nodes.csv") == []
    (target / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"holds notes\.txt"):
        save(small_graph(), target)
    assert (target / "notes.txt").read_text() == "mine" and _rows(target / "nodes.csv") == []
    (tmp_path / "h.csv").write_text("a file")
    with pytest.raises(OutputError, match="a file stands where the folder should go"):
        save(small_graph(), tmp_path / "h.csv")
    with pytest.raises(OutputError, match="a folder stands where the file should go"):
        save(small_graph(), target, format="json")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["g.csv", "h.csv"]
