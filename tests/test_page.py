"""The page as a file: it is whole, safe and the same each time."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from fixtures.page_graph import page_graph
from fixtures.pages import (
    HOSTILE,
    data_of,
    fragment,
    hostile_graph,
    written,
)

from graph.writers import _drawing, html


def test_page_is_the_same_in_another_process(tmp_path):
    script = (
        "import sys; from fixtures.page_graph import page_graph; from graph.writers import html;"
        "sys.stdout.buffer.write(html.page(page_graph(60)).encode())"
    )
    run = [sys.executable, "-c", script]
    here = html.page(page_graph(60)).encode()
    for seed in ("1", "2"):
        there = subprocess.run(run, capture_output=True, check=True, env=environment(seed))
        assert there.stdout == here


def environment(seed: str) -> dict[str, str]:
    tests = Path(__file__).parent
    return {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": f"{tests}{os.pathsep}{tests.parent}",
    }


def test_page_does_not_depend_on_the_order_of_nodes_and_edges():
    g = page_graph(60)
    other = nx.MultiDiGraph()
    other.add_nodes_from(reversed(list(g.nodes(data=True))))
    other.add_edges_from(reversed(list(g.edges(keys=True, data=True))))
    assert html.page(other) == html.page(g)


def test_page_leaves_the_graph_as_it_was():
    g, same = page_graph(40), page_graph(40)
    html.page(g)
    assert nx.utils.graphs_equal(g, same)


def test_page_names_nothing_to_load():
    text = html.page(page_graph(40))
    assert text.startswith("<!doctype html>\n") and '<html lang="zh-CN">' in text
    markup = re.sub(r"<script>.*?</script>|<style>.*?</style>", "", text, flags=re.S)
    assert not re.search(r"\b(src|href)\s*=|url\(|@import", markup)
    assert not re.search(r"url\(|@import", re.search(r"<style>(.*?)</style>", text, re.S)[1])
    assert "sourceMappingURL" not in text and "cdn" not in markup


def test_page_policy_allows_only_its_own_scripts_and_style():
    text = html.page(page_graph(40))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1].replace("&#39;", "'")
    assert "default-src 'none'" in policy and "unsafe" not in policy
    inline = re.findall(r"<script>(.*?)</script>", text, re.S)
    inline += re.findall(r"<style>(.*?)</style>", text, re.S)
    assert len(inline) == 3
    for part in inline:
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_page_carries_every_fact_with_its_words():
    g = page_graph(80)
    data = data_of(html.page(g))
    assert {n["key"]: n["name"] for n in data["nodes"]} == dict(g.nodes(data="name"))
    text = data["reports"][0]["text"]
    for edge, (_, _, _, fact) in zip(data["edges"], _in_order(g, data), strict=True):
        assert edge["r"] == fact["relation"]
        assert edge.get("m", "asserted") == fact["modality"]
        assert edge.get("q", {}) == fact["qualifiers"]
        assert [text[s:e] for _, s, e, _ in edge["e"]] == [e["quote"] for e in fact["evidence"]]


def _in_order(g: nx.MultiDiGraph, data: Any) -> list[Any]:
    """The facts of ``g`` in the page's order, looked up by ends, relation and quote."""
    keys = [n["key"] for n in data["nodes"]]
    pool = list(g.edges(keys=True, data=True))
    found = []
    for edge in data["edges"]:
        ends = keys[edge["from"]], keys[edge["to"]], edge["r"]
        hit = next(f for f in pool if (f[0], f[1], f[3]["relation"]) == ends)
        pool.remove(hit)
        found.append(hit)
    return found


def test_page_writes_chinese_as_itself_and_text_once():
    g = page_graph(40)
    text = html.page(g)
    assert text.count(json.dumps(g.nodes["r0"]["text"], ensure_ascii=False)) == 1
    assert "\\u4e" not in text.split('id="data"')[1].split("</script>")[0]


def test_page_without_report_text_keeps_the_quotes():
    g = page_graph(40)
    del g.nodes["r0"]["text"]
    data = data_of(html.page(g))
    quotes = {e["quote"] for *_, d in g.edges(data=True) for e in d["evidence"]}
    assert {e[4] for edge in data["edges"] for e in edge["e"]} == quotes


def test_page_of_hostile_names_keeps_them_as_data():
    text = html.page(hostile_graph())
    text.encode("utf-8")
    names = {n["name"] for n in data_of(text)["nodes"]}
    assert set(HOSTILE) <= names
    for bad in ("<script>alert", "<img", "<svg", "<!--", "\u2028", "\u2029"):
        assert bad not in text.split('id="data"')[1].split("<script>(")[0].split("</script>\n")[0]
    title = re.search(r"<title>(.*?)</title>", text, re.S)[1]
    assert "<" not in title


def test_page_of_an_empty_graph_is_written():
    data = data_of(html.page(nx.MultiDiGraph()))
    assert data["nodes"] == [] and data["edges"] == []


def test_page_compresses_large_data_the_same_way_each_time():
    g = fragment("甲来。" + "乙" * 400_000, ("Person", "a", "甲"), ("Event", "b", "来"))
    text = html.page(g)
    assert 'data-encoding="gzip"' in text and len(text) < 700_000
    assert text == html.page(g)
    assert data_of(text)["reports"][0]["text"] == g.nodes["r"]["text"]
    packed = re.search(r'data-encoding="gzip">(.{16})', text)
    assert packed and base64.b64decode(packed[1])[3:8] == bytes(5)  # no name, no time


def test_page_writer_adds_no_other_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    written(page_graph(20), tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["g.html"]


def test_page_bends_only_facts_that_share_their_ends():
    data = data_of(html.page(page_graph(60)))
    shown = [e for e in data["edges"] if e["r"] not in data["hidden"]]
    ends = [frozenset((e["from"], e["to"])) for e in shown]
    for edge, pair in zip(shown, ends, strict=True):
        if ends.count(pair) == 1:
            assert "smooth" not in edge
    both = [e for e in data["edges"] if e["r"] in ("author", "mentions")]
    author = next(e for e in both if e["r"] == "author")
    twin = next(e for e in both if e["r"] == "mentions" and e["to"] == author["to"])
    assert "smooth" in twin


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("杨君", "杨君"),
        ("甘南州委政法委书记", "甘南州委政法委书记"),
        ("合作市人民法院审判委员会专职委员", "合作市人民法院审判委员\n会专职委员"),
        ("长" * 30, "长" * 11 + "\n" + "长" * 11 + "…"),
        ("a\u202eb\x00c", "a b c"),
    ],
)
def test_label_takes_two_lines(name, expected):
    assert _drawing.label(name) == expected


def _folded(*relations: tuple[str, str, str]) -> dict[str, Any]:
    g = nx.MultiDiGraph()
    types = {"a": "Person", "b": "Person", "p": "Position", "o": "Organization", "s": "Statistic"}
    types |= {"e": "Event", "r": "Report"}
    for key, type_ in types.items():
        g.add_node(key, type=type_, name=key)
    for a, b, relation in relations:
        g.add_edge(a, b, key=a + b, relation=relation, evidence=[], modality="asserted")
    data = _drawing.drawing(g)
    keys = [n["key"] for n in data["nodes"]]
    return {
        keys[row]: [[data["edges"][e]["key"] for e in pair] for pair in node["fold"]]
        for row, node in enumerate(data["nodes"])
        if "fold" in node
    }


def test_posts_fold_into_pairs_and_figures_into_what_they_are_about():
    held = (("a", "p", "holds"), ("b", "p", "holds"), ("p", "o", "postIn"))
    assert _folded(*held) == {"p": [["ap", "po"], ["bp", "po"]]}
    assert _folded(("a", "p", "holds")) == {"p": [["ap"]]}
    assert _folded(("p", "o", "postIn"), ("r", "p", "mentions")) == {"p": [["po"]]}
    assert _folded(("s", "e", "about"), ("r", "s", "states")) == {"s": [["se"]]}
    assert _folded(("r", "s", "states")) == {"s": [["rs"]]}


def test_posts_with_more_to_tell_and_lone_figures_stay():
    assert _folded(("a", "p", "holds"), ("p", "o", "postIn"), ("e", "p", "participant")) == {}
    assert _folded(("r", "s", "mentions")) == {}
