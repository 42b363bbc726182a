"""The page of a graph too large to draw: an overview, then search and expansion."""

from __future__ import annotations

from typing import Any

import pytest
from fixtures.page_graph import page_graph
from fixtures.pages import HOSTILE, TABS, data_of, opened, point

from graph.writers import html


@pytest.fixture(scope="module")
def twenty_thousand() -> Any:
    return page_graph(20_000)


def test_page_of_twenty_thousand_nodes_is_small(twenty_thousand):
    text = html.page(twenty_thousand)
    assert len(text.encode()) <= 3_000_000
    data = data_of(text)
    assert data["nodes"]["rows"] == len(twenty_thousand)
    assert data["edges"]["rows"] == twenty_thousand.number_of_edges()
    members = sum(one["n"] for one in data["overview"]["communities"])
    assert 0.9 * len(twenty_thousand) < members <= len(twenty_thousand)


@pytest.mark.browser
def test_page_unpacks_all_of_a_large_graph(open_page, tmp_path):
    g = page_graph(2300)
    page, log = opened(open_page, g, tmp_path)
    names = page.evaluate("window.baotu.store.nodes.map(n => [n.key, n.name, n.group])")
    assert names and sorted(names) == sorted(
        [k, d["name"], d["type"]] for k, d in g.nodes(data=True)
    )
    facts = page.evaluate(
        "() => { const { nodes, edges } = window.baotu.store; return edges.map("
        "e => [nodes[e.from].key, nodes[e.to].key, e.r, e.m || 'asserted', e.e.length]); }"
    )
    mine = [
        [a, b, d["relation"], d["modality"], len(d["evidence"])] for a, b, d in g.edges(data=True)
    ]
    assert sorted(facts) == sorted(mine)
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_begins_a_large_graph_with_its_communities(open_page, tmp_path, twenty_thousand):
    page, log = opened(open_page, twenty_thousand, tmp_path)
    status = page.inner_text(".status")
    assert "总览" in status and str(len(twenty_thousand)) in status
    drawn = "window.baotu.picture.drawn.length"
    assert 5 < page.evaluate(drawn) <= 60
    whole = page.evaluate("window.baotu.picture.drawn[0].count")
    page.click(".types label:has([data-name=Event])")
    assert 0 < page.evaluate("window.baotu.picture.drawn[0].count") < whole
    page.click(".types label:has([data-name=Event])")
    page.mouse.click(*point(page, "b => b.picture.drawn[0]"))
    assert "个节点的群组" in page.inner_text(".pane") and "community=0" in page.url
    page.click(".opencommunity")
    assert 20 < page.evaluate(drawn) <= 300
    assert "只画出打开的部分" in page.inner_text(".status")
    page.keyboard.press("/")
    page.keyboard.type("wangwei")
    page.wait_for_selector(".results li[aria-selected=true]")
    page.keyboard.press("Enter")
    assert page.locator(".pane mark").count() > 0
    before = page.evaluate(drawn)
    assert before <= 300
    page.keyboard.press("3")
    assert before < page.evaluate(drawn) <= 361
    page.click(".tooverview")
    assert "总览" in page.inner_text(".status")
    for tab in TABS:
        page.click(f"#tab-{tab}")
    page.click("#tab-reading")
    page.click(".partafter >> nth=0")
    assert "第 2 /" in page.inner_text(".parts >> nth=0")
    assert page.locator(".reading .mention").count() > 100
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_opens_a_node_of_a_large_graph_by_link_and_finds_paths(open_page, tmp_path):
    g = page_graph(2300)
    people = [k for k, d in g.nodes(data=True) if d["type"] == "Person"]
    page, log = opened(open_page, g, tmp_path, fragment=f"#node={people[5]}")
    assert page.inner_text(".pane .name") == g.nodes[people[5]]["name"]
    assert page.evaluate("window.baotu.picture.nodes.get(window.baotu.state.selected.id) !== null")
    page.keyboard.press("p")
    page.keyboard.press("/")
    page.keyboard.type(g.nodes[people[40]]["name"])
    page.wait_for_selector(".results li[aria-selected=true]")
    page.keyboard.press("Enter")
    assert page.locator(".pathsteps > li").count() >= 3
    drawn = page.evaluate(
        "[...window.baotu.picture.near.nodes].every(i => window.baotu.picture.node.has(i))"
    )
    assert drawn and log.console_errors == []


@pytest.mark.browser
def test_page_of_a_large_hostile_graph_is_harmless(open_page, tmp_path):
    g = page_graph(2100)
    names = list(HOSTILE) * 12
    for key, name in zip(sorted(g, key=g.degree, reverse=True), names, strict=False):
        g.nodes[key]["name"] = name
    page, log = opened(open_page, g, tmp_path)
    page.on("dialog", lambda dialog: pytest.fail(f"a name ran as script: {dialog.message}"))
    page.mouse.click(*point(page, "b => b.picture.drawn[0]"))
    page.click(".opencommunity")
    page.keyboard.press("/")
    page.keyboard.type("script")
    page.wait_for_selector(".results li")
    page.keyboard.press("Enter")
    for tab in TABS:
        page.click(f"#tab-{tab}")
    assert (
        page.evaluate("document.querySelectorAll('img, iframe, [onload], [onerror]').length") == 0
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert log.console_errors == [] and log.requests == []
