"""The page in a real browser: what one sees, clicks and reads, with the network cut off."""

from __future__ import annotations

import pytest
from fixtures.page_graph import page_graph
from fixtures.pages import (
    HOSTILE,
    TABS,
    colours,
    fragment,
    hostile_graph,
    opened,
    point,
)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_opens_alone_and_draws(open_page, tmp_path, scheme):
    g = page_graph(60)
    page, log = opened(open_page, g, tmp_path, color_scheme=scheme)
    assert page.title() == g.nodes["r0"]["title"]
    assert colours(page) > 20
    for tab in TABS:
        page.click(f"#tab-{tab}")
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_hides_what_ties_a_report_to_everything(open_page, tmp_path):
    g = page_graph(60)
    page, _ = opened(open_page, g, tmp_path, fragment="#unfold=Position.Statistic")
    plain = sum(d["relation"] not in ("mentions", "states") for *_, d in g.edges(data=True))
    words = f"显示 {len(g)} / {len(g)} 个节点，{plain} / {g.number_of_edges()} 条关系"
    assert words in page.inner_text(".status")
    page.click(".filters summary")
    page.click("label:has([data-name=mentions])")
    assert page.evaluate("window.baotu.picture.edges.length") > plain


@pytest.mark.browser
def test_page_shows_the_sentence_of_a_clicked_node(open_page, tmp_path):
    g = page_graph(40)
    page, _ = opened(open_page, g, tmp_path)
    spot = (
        "b => { const n = b.store.nodes.find(n => n.group === 'Event'); return {x: n.x, y: n.y}; }"
    )
    page.mouse.click(*point(page, spot))
    page.wait_for_selector(".pane mark")
    name = page.inner_text(".pane .name")
    key = next(k for k, d in g.nodes(data=True) if d["type"] == "Event" and d["name"] == name)
    quotes = {e["quote"] for *_, d in g.out_edges(key, data=True) for e in d["evidence"]}
    shown = set(page.locator(".pane .fact > .evidence mark").all_text_contents())
    assert shown and shown <= {e for e in quotes}
    assert "2024-04-02" in page.inner_text(".pane .source >> nth=0")
    page.click(".pane .other >> nth=0")
    assert page.inner_text(".pane .name") != name
    page.click(".panebar button:first-child")
    page.wait_for_function("n => document.querySelector('.pane .name').textContent === n", arg=name)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("modality", "word"),
    [("asserted", ""), ("planned", "计划"), ("alleged", "涉嫌"), ("denied", "否认")],
)
def test_page_shows_the_sentence_of_a_clicked_edge(open_page, tmp_path, modality, word):
    text = "𠮷日。昨日，王伟出席表彰大会。"
    spans = ("Event", "b", "表彰大会"), ("Person", "a", "王伟")
    g = fragment(text, *spans, modality=modality)
    page, _ = opened(open_page, g, tmp_path)
    middle = (
        "b => { const [e] = b.store.edges, [p, q] = [b.store.nodes[e.from], b.store.nodes[e.to]];"
        "return {x: (p.x + q.x) / 2, y: (p.y + q.y) / 2}; }"
    )
    page.mouse.click(*point(page, middle))
    page.wait_for_selector(".pane mark")
    assert page.text_content(".pane mark") == "昨日，王伟出席表彰大会。"
    assert page.locator(".pane mark b").all_text_contents() == ["王伟", "表彰大会"]
    assert "参与" in page.inner_text(".pane .relation")
    assert page.locator(".pane .badge").all_inner_texts() == ([word] if word else [])
    dashes = page.evaluate("window.baotu.picture.edges.get(0).dashes")
    assert bool(dashes) == (modality != "asserted")


@pytest.mark.browser
def test_page_dims_what_is_not_near_the_chosen_node(open_page, tmp_path):
    page, _ = opened(open_page, page_graph(60), tmp_path)
    near, far, others = page.evaluate(
        "() => { const b = window.baotu; b.go(0); const near = b.picture.near.nodes;"
        "const all = b.picture.nodes.get(); return [near.size,"
        "all.filter(n => n.opacity < 0.5).length, all.length]; }"
    )
    assert 1 < near < others and near + far == others
    page.keyboard.press("Escape")
    assert page.evaluate("window.baotu.picture.nodes.get().every(n => n.opacity === 1)")


@pytest.mark.browser
def test_page_reading_shows_the_whole_text_with_mentions(open_page, tmp_path):
    g = page_graph(40)
    page, _ = opened(open_page, g, tmp_path)
    page.click("#tab-reading")
    assert page.text_content(".reading article") == g.nodes["r0"]["text"]
    mention = page.locator(".reading .mention >> nth=0")
    words = mention.inner_text()
    mention.click()
    names = [page.inner_text(".pane .name"), *page.locator(".aliases bdi").all_inner_texts()]
    assert words in names
    page.click(".pane .fact .source button >> nth=0")
    assert page.locator(".reading .lit").count() > 0


@pytest.mark.browser
def test_page_of_hostile_names_is_harmless(open_page, tmp_path):
    page, log = opened(open_page, hostile_graph(), tmp_path)
    page.on("dialog", lambda dialog: pytest.fail(f"a name ran as script: {dialog.message}"))
    for n in range(len(HOSTILE)):
        page.evaluate("n => { const b = window.baotu; b.reset(); b.select('node', n); }", n)
        page.wait_for_selector(".pane .name")
    for n in range(len(HOSTILE) - 1):
        page.evaluate("n => window.baotu.select('edge', n)", n)
    page.fill(".query", "script")
    page.wait_for_selector(".results li")
    for tab in TABS:
        page.click(f"#tab-{tab}")
    assert page.evaluate("document.querySelectorAll('img, svg[onload], iframe').length") == 0
    assert page.evaluate("document.scripts.length") == 3
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_fits_a_phone(open_page, tmp_path):
    g = page_graph(60)
    page, log = opened(
        open_page, g, tmp_path, viewport={"width": 390, "height": 844}, has_touch=True
    )
    assert colours(page) > 20
    page.evaluate("window.baotu.select('node', 0)")
    sheet = page.locator(".pane").bounding_box()
    assert sheet["width"] == 390 and sheet["y"] > 250
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    node = point(page, "b => b.store.nodes[0]")
    assert 0 < node[0] < 390 and node[1] < sheet["y"]
    assert log.console_errors == []


@pytest.mark.browser
def test_page_without_report_text_shows_the_quotes(open_page, tmp_path):
    g = page_graph(40)
    del g.nodes["r0"]["text"]
    page, log = opened(open_page, g, tmp_path)
    page.evaluate("window.baotu.select('edge', 0)")
    quotes = {e["quote"] for *_, d in g.edges(data=True) for e in d["evidence"]}
    assert page.text_content(".pane mark") in quotes
    page.click("#tab-reading")
    assert "图谱未附报道原文" in page.inner_text(".reading")
    assert log.console_errors == []


@pytest.mark.browser
def test_page_prints_light_and_whole(open_page, tmp_path):
    page, log = opened(open_page, page_graph(60), tmp_path, color_scheme="dark")
    page.evaluate("window.baotu.select('node', 0)")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("window.baotu.picture.ink.ink") == "#22262b"
    assert page.is_hidden(".search") and page.is_visible(".pane mark >> nth=0")
    pane, canvas = (page.locator(s).bounding_box() for s in (".pane", ".canvas"))
    assert pane["y"] >= canvas["y"] + canvas["height"] - 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.is_visible(".search") and page.evaluate("window.baotu.picture.ink.ink") != "#22262b"
    assert log.console_errors == []


@pytest.mark.browser
def test_page_tells_the_relation_under_the_pointer(open_page, tmp_path):
    g = fragment("某日。王伟出席表彰大会。", ("Event", "b", "表彰大会"), ("Person", "a", "王伟"))
    page, _ = opened(open_page, g, tmp_path)
    ends = "b.store.edges[0].from, b.store.edges[0].to"
    middle = f"b => {{ const [p, q] = [{ends}].map(i => b.store.nodes[i]);"
    page.mouse.move(*point(page, middle + "return {x: (p.x + q.x) / 2, y: (p.y + q.y) / 2}; }"))
    page.wait_for_selector(".tip:not([hidden])")
    assert page.inner_text(".tip").split() == ["表彰大会", "参与", "王伟"]


@pytest.mark.browser
def test_page_unpacks_large_data(open_page, tmp_path):
    g = fragment("甲来。" + "乙" * 400_000, ("Person", "a", "甲"), ("Event", "b", "来"))
    page, log = opened(open_page, g, tmp_path)
    assert page.evaluate("window.baotu.store.reports[0].text.length") == 400_003
    assert page.evaluate("window.baotu.store.nodes.length") == 3
    assert log.console_errors == [] and log.requests == []
