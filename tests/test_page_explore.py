"""Finding one's way on the page: search, neighbourhood, paths, filters, the address."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from fixtures.page_graph import page_graph
from fixtures.pages import fragment, opened, point, written

pytestmark = pytest.mark.browser


def chain() -> nx.MultiDiGraph:
    """Three people, two posts of one body, an event with a figure; 王伟 – 县委 – 李芳 – 大会."""
    text = "短讯。青禾县委书记王伟、县长李芳出席表彰大会，表彰5人。陈静据称缺席。"
    g = fragment(text, ("Event", "e", "表彰大会"), ("Person", "b", "李芳"))
    for type_, key, words, more in (
        ("Person", "a", "王伟", {"aliases": ["伟哥"]}),
        ("Organization", "o", "青禾县委", {"kind": "party"}),
        ("Position", "p1", "书记", {"title": "书记"}),
        ("Position", "p2", "县长", {"title": "县长"}),
        ("Statistic", "s", "5人", {"measure": "表彰", "value": 5, "unit": "人"}),
        ("Person", "c", "陈静", {}),
    ):
        at = text.index(words)
        mentions = [{"report": "r", "start": at, "end": at + len(words)}]
        g.add_node(
            key, **{"type": type_, "name": words, "aliases": [], "mentions": mentions, **more}
        )
    g.nodes["e"].update(start="2024-01-02", kind="meeting", modality="asserted")
    said = g.edges["e", "b", "f"]["evidence"]
    for a, b, relation, more in (
        ("a", "p1", "holds", {"qualifiers": {"status": "in-office"}}),
        ("b", "p2", "holds", {"qualifiers": {"status": "removed", "end": "2023-12"}}),
        ("p1", "o", "postIn", {}),
        ("p2", "o", "postIn", {"confidence": 0.6}),
        ("s", "e", "about", {}),
        ("e", "c", "participant", {"modality": "alleged", "confidence": 0.5}),
    ):
        fact = {"confidence": 1.0, "modality": "asserted", "qualifiers": {}, "evidence": said}
        g.add_edge(a, b, key=f"{a}{b}", relation=relation, **{**fact, **more})
    return g


def row(page: Any, key: str) -> int:
    return page.evaluate("k => window.baotu.store.byKey.get(k).id", key)


def pick(page: Any, query: str) -> None:
    """Search by keyboard alone and open what is found first."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.wait_for_selector(".results li[aria-selected=true]")
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("王伟", "王伟"),
        ("伟哥", "王伟"),
        ("wangwei", "王伟"),
        ("ww", "王伟"),
        ("wangw", "王伟"),
        ("wei ge", "王伟"),
        ("qhxw", "青禾县委"),
        ("qinghexian", "青禾县委"),
        ("lifang", "李芳"),
        ("bzdh", "表彰大会"),
    ],
)
def test_page_finds_names_aliases_and_pinyin(open_page, tmp_path, query, name):
    page, log = opened(open_page, chain(), tmp_path)
    pick(page, query)
    assert page.inner_text(".pane .name") == name
    assert page.input_value(".query") == ""
    assert log.console_errors == []


def test_page_search_lists_types_and_follows_arrows(open_page, tmp_path):
    page, _ = opened(open_page, page_graph(60), tmp_path)
    page.keyboard.press("/")
    page.keyboard.type("青禾")
    page.wait_for_selector(".results li >> nth=1")
    assert "地方" in page.inner_text(".results")
    second = page.inner_text(".results li:nth-child(2) .found bdi")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(".query", "aria-activedescendant") == "option-1"
    page.keyboard.press("Enter")
    assert page.inner_text(".pane .name") == second
    page.keyboard.press("Escape")
    assert page.is_hidden(".pane")


def test_page_search_says_when_nothing_matches(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    page.keyboard.press("/")
    page.keyboard.type("qqqq")
    assert page.inner_text(".results") == "没有匹配的名称"


def test_page_folds_posts_into_lines_and_figures_into_events(open_page, tmp_path):
    page, log = opened(open_page, chain(), tmp_path)
    drawn = "() => window.baotu.picture.drawn.map(n => n.key).sort()"
    assert page.evaluate(drawn) == ["a", "b", "c", "e", "o", "r"]
    words = "() => window.baotu.picture.links.filter(l => l.via).map(l => l.via.key).sort()"
    assert page.evaluate(words) == ["p1", "p2"]
    assert (
        page.evaluate("() => window.baotu.picture.drawn.find(n => n.key == 'e').held.length") == 1
    )
    page.click("[data-fold=Position]")
    assert page.evaluate(drawn) == ["a", "b", "c", "e", "o", "p1", "p2", "r"]
    page.click("[data-fold=Statistic]")
    assert page.evaluate(drawn) == ["a", "b", "c", "e", "o", "p1", "p2", "r", "s"]
    page.click("[data-fold=Position]")
    page.click("[data-fold=Statistic]")
    page.mouse.dblclick(*point(page, "b => b.store.byKey.get('e')"))
    page.wait_for_function("() => window.baotu.picture.drawn.some(n => n.key == 's')")
    page.focus(".canvas")
    page.keyboard.press("Enter")  # and folds again
    assert not page.evaluate("window.baotu.picture.drawn.some(n => n.key == 's')")
    assert log.console_errors == []


def test_page_draws_doubtful_and_unasserted_facts_dashed_and_says_so(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    look = page.evaluate(
        "() => { const { links, edges } = window.baotu.picture;"
        "return Object.fromEntries(links.map(l => [l.via ? l.via.key : l.facts[0].key,"
        "[!!edges.get(l.id).dashes, edges.get(l.id).color.opacity]])); }"
    )
    assert "据称" in page.inner_text(".legend .dashed")
    assert look["p1"] == [False, 1] and look["p2"][0] and look["p2"][1] < 1
    assert look["ec"][0] and look["ec"][1] < 1 and look["f"] == [False, 1]
    page.evaluate(
        "window.baotu.select('edge', window.baotu.store.edges.find(e => e.key == 'ec').id)"
    )
    shown = page.inner_text(".factcard")
    assert "只是据称" in shown and "把握较低" in shown and "0.5" in shown


def test_page_walks_the_neighbourhood_in_steps(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    pick(page, "王伟")
    near = (
        "() => { const { picture, store } = window.baotu;"
        "return [...picture.near.nodes].map(i => store.nodes[i].key).sort(); }"
    )
    assert page.evaluate(near) == ["a", "o"]
    page.click(".step >> nth=1")
    assert page.evaluate(near) == ["a", "b", "o"]
    page.keyboard.press("3")
    assert page.evaluate(near) == ["a", "b", "e", "o"]
    page.keyboard.press("o")
    assert page.evaluate("window.baotu.picture.drawn.length") == 4
    assert "focus=1" in page.url and "steps=3" in page.url
    page.keyboard.press("Escape")
    assert page.evaluate("window.baotu.picture.drawn.length") == 6


def test_page_finds_the_shortest_path_between_two_nodes(open_page, tmp_path):
    page, log = opened(open_page, chain(), tmp_path)
    pick(page, "王伟")
    page.click(".findpath")
    assert "王伟" in page.inner_text(".banner")
    pick(page, "表彰大会")
    assert page.is_hidden(".banner")
    steps = page.locator(".pathsteps .other bdi").all_inner_texts()
    assert steps == ["王伟", "青禾县委", "李芳", "表彰大会"]
    assert "相距 3 步" in page.inner_text(".pane")
    assert page.locator(".pathsteps mark").count() == 5  # two facts behind each post
    assert page.evaluate("window.baotu.picture.near.lines.size") == 3
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator(".pathsteps .other bdi").all_inner_texts() == steps
    assert log.console_errors == []


def test_page_says_when_there_is_no_path(open_page, tmp_path):
    g = chain()
    g.add_node("z", type="Person", name="赵强", aliases=[], mentions=[])
    page, _ = opened(open_page, g, tmp_path)
    pick(page, "赵强")
    page.keyboard.press("p")
    page.mouse.click(*point(page, "b => b.store.byKey.get('a')"))
    assert "没有通路" in page.inner_text(".pane")


def test_page_arrow_keys_move_and_enter_opens(open_page, tmp_path):
    page, log = opened(open_page, chain(), tmp_path)
    page.focus(".canvas")
    page.keyboard.press("ArrowRight")
    first = page.inner_text(".pane .name")
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    assert page.locator(".pane .name").count() == 1 and first
    page.evaluate("window.baotu.go(window.baotu.store.byKey.get('e').id)")
    page.focus(".canvas")
    page.keyboard.press("Enter")
    assert page.evaluate("window.baotu.picture.drawn.some(n => n.key == 's')")
    page.keyboard.press("+")
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert log.console_errors == []


def test_page_filters_by_type_relation_modality_and_confidence(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    drawn = "() => window.baotu.picture.drawn.map(n => n.key).sort()"
    page.click(".types label:has([data-name=Person])")
    assert page.evaluate(drawn) == ["e", "o", "r"]
    assert "types=Person" in page.url
    page.click(".clear")
    page.click(".filters summary")
    page.click(".modalities label:has([data-name=alleged])")
    assert page.evaluate(drawn) == ["a", "b", "e", "o"]
    assert "已筛选：情态" in page.inner_text(".status")
    page.click(".clear")
    page.evaluate(
        "() => { const r = document.querySelector('.confidence');"
        "r.value = 0.7; r.dispatchEvent(new Event('change')); }"
    )
    assert page.evaluate("window.baotu.picture.links.map(l => l.id).length") == 2
    page.click(".clear")
    page.click(".relations label:has([data-name=holds])")
    assert page.evaluate("window.baotu.picture.links.filter(l => l.via).length") == 0


def test_page_filters_by_report(open_page, tmp_path):
    g = chain()
    text = "又讯。王伟前往白石镇。"
    g.add_node("r2", type="Report", name="又讯", title="又讯", text=text, published="2024-02-01")
    at = {"report": "r2", "start": text.index("白石镇"), "end": text.index("白石镇") + 3}
    g.add_node("w", type="Place", name="白石镇", aliases=[], mentions=[at])
    page, _ = opened(open_page, g, tmp_path)
    page.click(".filters summary")
    page.click(".reports li:nth-child(2) label")
    assert page.evaluate("window.baotu.picture.drawn.map(n => n.key).sort()") == ["r2", "w"]
    assert "reports=" in page.url


def test_page_legend_counts_and_hides_types(open_page, tmp_path):
    g = page_graph(60)
    count = sum(d["type"] == "Event" for _, d in g.nodes(data=True))
    page, _ = opened(open_page, g, tmp_path)
    whole = page.evaluate("window.baotu.picture.nodes.length")
    legend = page.locator(".types label", has=page.locator("[data-name=Event]"))
    assert legend.inner_text().split() == ["事件", str(count)]
    legend.click()
    assert page.evaluate("window.baotu.picture.nodes.length") == whole - count
    page.keyboard.press("Space")  # the focus stayed on the box that was clicked
    assert page.evaluate("window.baotu.picture.nodes.length") == whole


def test_page_keeps_the_view_in_the_address_and_goes_back(open_page, tmp_path):
    page, log = opened(open_page, chain(), tmp_path)
    pick(page, "王伟")
    assert page.url.endswith("#node=a")
    page.click("#tab-tables")
    page.click("[data-kind=events]")
    assert "tab=tables" in page.url and "table=events" in page.url
    page.go_back()
    page.wait_for_function("() => document.querySelector('.tables table').className === 'people'")
    page.go_back()
    page.wait_for_function("() => document.body.dataset.tab === 'picture'")
    assert page.inner_text(".pane .name") == "王伟"
    page.go_back()
    page.wait_for_selector(".pane", state="hidden")
    page.go_forward()
    page.wait_for_selector(".pane .name")
    assert log.console_errors == []


def test_page_opens_at_a_link(open_page, tmp_path):
    g = chain()
    link = "#node=a&steps=2&focus=1&types=Event&unfold=Position&confidence=0.5&lang=zh"
    page, log = open_page(written(g, tmp_path), fragment=link, locale="en-US")
    page.wait_for_selector("body[data-ready]")
    assert page.inner_text(".pane .name") == "王伟"
    state = page.evaluate(
        "() => { const s = window.baotu.state;"
        "return [s.steps, s.focus, [...s.typesOff], [...s.unfolded], s.confidence]; }"
    )
    assert state == [2, True, ["Event"], ["Position"], 0.5]
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert log.console_errors == []


@pytest.mark.parametrize(
    "link",
    ["#node=nobody", "#edge=99&steps=x&span=a~b&path=q", "#%E0%A4%A", "#sentence=9.1.2&tab=nil"],
)
def test_page_bears_a_wrong_link(open_page, tmp_path, link):
    page, log = open_page(written(chain(), tmp_path), fragment=link)
    page.wait_for_selector("body[data-ready]")
    assert page.is_hidden(".pane") and log.console_errors == []
