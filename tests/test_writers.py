from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import networkx
import pytest
from fixtures.small_graph import node_id, small_graph
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import plugins
from graph.errors import OutputError
from graph.writers import _flat, graphml
from graph.writers import json as node_link

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
HOSTILE = "a\x00b\x01\r\n\t\\\"'<&>{}|^`%  \u2028\ufeff\ufffe\uffff\x7f\x85\U0010ffff]]>"
NAMES = [name for name in plugins.names("writers") if name != "html"]  # it has its own tests
WRITERS = [plugins.load("writers", name) for name in NAMES]


def _bytes(writer: ModuleType, g: networkx.MultiDiGraph, folder: Path) -> bytes:
    file = folder / f"g{writer.suffix}"
    if file.is_dir():
        shutil.rmtree(file)
    writer.write(g, file)
    return content(file)


def content(file: Path) -> bytes:
    """The bytes of a file, or of all files of a folder with their names."""
    if not file.is_dir():
        return file.read_bytes()
    return b"".join(one.name.encode() + one.read_bytes() for one in sorted(file.iterdir()))


@pytest.mark.parametrize("writer", WRITERS)
def test_writers_say_what_they_write(writer: ModuleType) -> None:
    assert writer.suffix == "." + writer.__name__.rpartition(".")[2]
    assert writer.description and isinstance(writer.lossless, bool)


@pytest.mark.parametrize("writer", WRITERS)
def test_writers_leave_the_graph_as_it_is(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    writer.write(g, tmp_path / "g")
    assert networkx.utils.graphs_equal(g, small_graph()) and g.graph == small_graph().graph


@pytest.mark.parametrize("writer", WRITERS)
def test_writers_do_not_depend_on_the_order_of_insertion(
    writer: ModuleType, tmp_path: Path
) -> None:
    g = small_graph()
    other = networkx.MultiDiGraph(**g.graph)
    for node, data in reversed(list(g.nodes(data=True))):
        other.add_node(node, **dict(reversed(data.items())))
    for source, target, key, data in reversed(list(g.edges(keys=True, data=True))):
        other.add_edge(source, target, key=key, **dict(reversed(data.items())))
    assert _bytes(writer, g, tmp_path) == _bytes(writer, other, tmp_path)


def test_writers_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from small_graph import small_graph\n"
        "from graph import plugins\n"
        f"for name in {NAMES}:\n"
        "    plugins.load('writers', name).write(small_graph(), Path(sys.argv[2]) / name)\n"
    )
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", script, str(FIXTURES), str(tmp_path / seed)]
        subprocess.run(command, check=True, env=environment)
    for name in NAMES:
        assert content(tmp_path / "1" / name) == content(tmp_path / "2" / name), name


def test_json_is_what_networkx_reads(tmp_path: Path) -> None:
    content = json.loads(_bytes(node_link, small_graph(), tmp_path))
    g = networkx.node_link_graph(content, edges="edges")
    assert networkx.utils.graphs_equal(g, small_graph())


def test_json_has_one_node_or_edge_a_line(tmp_path: Path) -> None:
    text = _bytes(node_link, small_graph(), tmp_path).decode()
    g = small_graph()
    assert text.endswith("]}\n") and "\\u" not in text
    starts = [line[:5] for line in text.split("\n") if line.startswith("{")]
    assert len(starts) == 1 + g.number_of_nodes() + g.number_of_edges()


def test_json_of_an_empty_graph_is_a_graph(tmp_path: Path) -> None:
    content = json.loads(_bytes(node_link, networkx.MultiDiGraph(), tmp_path))
    assert content["nodes"] == content["edges"] == []
    assert set(content["graph"]) == {"generator", "version", "base"}


@pytest.mark.parametrize("writer", [w for w in WRITERS if w.lossless])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object(), b"x"])
def test_lossless_writers_refuse_what_json_cannot_hold(
    writer: ModuleType, value: object, tmp_path: Path
) -> None:
    g = small_graph()
    g.nodes[node_id("杨君")]["lat"] = value
    with pytest.raises(OutputError):
        writer.write(g, tmp_path / "g")


def test_json_refuses_attributes_that_node_link_takes_for_its_own(tmp_path: Path) -> None:
    g = small_graph()
    g.nodes[node_id("杨君")]["id"] = "x"
    with pytest.raises(OutputError, match="cannot be called 'id'"):
        node_link.write(g, tmp_path / "g")


hostile_text = st.one_of(st.just(HOSTILE), st.text(max_size=20))


def test_graphml_comes_back_from_networkx(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.graphml"
    graphml.write(g, file)
    read = networkx.read_graphml(file, force_multigraph=True)
    assert set(read.nodes) == set(g.nodes)
    assert {e for e in read.edges(keys=True)} == {e for e in g.edges(keys=True)}
    node = read.nodes[node_id("甘南藏族自治州")]
    assert node["name"] == node["label"] == "甘南藏族自治州"
    assert (node["lat"], node["aliases"], node["type"]) == (34.98, "甘南州", "Place")
    assert json.loads(node["aliases_json"]) == ["甘南州"]
    assert not any("text" in data for _, data in read.nodes(data=True))
    assert read.nodes[node_id("first")]["source"] == "first.txt"
    (edge,) = read.get_edge_data(node_id("杨君"), node_id("甘南州委政法委书记")).values()
    assert edge["relation"] == edge["label"] == "holds"
    assert edge["qualifiers_status"] == "in-office"
    assert edge["evidence"] == "甘南州委政法委书记杨君表示，要把学习教育贯穿始终。"


def test_graphml_comes_back_from_igraph(tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    g, file = small_graph(), tmp_path / "g.graphml"
    graphml.write(g, file)
    read = igraph.Graph.Read_GraphML(str(file))
    assert (read.vcount(), read.ecount()) == (g.number_of_nodes(), g.number_of_edges())
    assert read.is_directed()
    assert set(read.es["fact"]) == {key for _, _, key in g.edges(keys=True)}
    assert read.vs.find(name="杨君")["type"] == "Person"
    assert read.vs.find(name="读书班54期")["value"] == 54


def test_graphml_holds_hostile_names_and_values(tmp_path: Path) -> None:
    g, node = small_graph(), node_id("杨君")
    values = {HOSTILE: HOSTILE, "id": "x", "label": 1, "none": None, "list": [1, "a|b"], "": True}
    g.nodes[node].update(values, name=HOSTILE + "\ud800", big=2**70, mixed=1, deep={"a": {"b": 2}})
    g.nodes[node_id("马明")].update(mixed=2.5, big=1)
    g.add_node("id with \x00 and <", type="Person", name="x")
    graphml.write(g, tmp_path / "g.graphml")
    read = networkx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    data = read.nodes[node]
    assert data["name"] == _flat.clean(HOSTILE)
    assert (data["attribute_id"], data["attribute_label"]) == ("x", 1)
    assert (data["mixed"], data["big"], data["deep_a_b"]) == (1.0, str(2**70), 2)
    assert data["list"] == "1|a|b" and json.loads(data["list_json"]) == [1, "a|b"]
    assert "none" not in data
    assert read.nodes[node_id("马明")]["big"] == "1"


@settings(max_examples=40, deadline=None)
@given(name=hostile_text, key=hostile_text)
def test_graphml_is_read_whatever_names_hold(
    name: str, key: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    g, file = networkx.MultiDiGraph(), tmp_path_factory.mktemp("g") / "g.graphml"
    g.add_node("p", **{"own" + key: name, "type": "Person", "name": name})
    g.add_node("q", type="Person", name="q")
    g.add_edge("p", "q", key="k" + key, relation=name)
    graphml.write(g, file)
    read = networkx.read_graphml(file, force_multigraph=True)
    assert read.nodes["p"]["own" + _flat.clean(key)] == _flat.clean(name)
    assert [data["relation"] for *_, data in read.edges(data=True)] == [_flat.clean(name)]


def test_flat_gives_each_column_one_type() -> None:
    rows = _flat.flat(small_graph())
    names = {"long": int, "double": float, "string": str, "boolean": bool}
    for table, types in (
        ([columns for _, columns in rows.nodes], rows.node_types),
        ([columns for *_, columns in rows.edges], rows.edge_types),
    ):
        for columns in table:
            assert all(type(value) is names[types[name]] for name, value in columns.items())
    assert rows.node_types["value"] == "double"
