"""The page: one safe file that asks for nothing and shows the words behind each fact."""

from __future__ import annotations

import base64
import gzip
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

from graph.writers import _drawing, html

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)> href",
    "行\u2028分\u2029隔",
    "\u202e倒过来的名字\u202c\u200f",
    "<!--<script>",
    "长" * 10_000,
    "𠮷野\ud800家\x00",
    "{{ 7 * 7 }}{% raw %}",
    "__proto__",
]


def fragment(text: str, *spans: tuple[str, str, str], **more: Any) -> nx.MultiDiGraph:
    """A report and one ``participant`` fact between the first two (type, key, words)."""
    g = nx.MultiDiGraph()
    g.add_node("r", type="Report", name="短讯", title="短讯", published="2024-01-02", text=text)
    for type_, key, words in spans:
        at = text.index(words)
        mentions = [{"report": "r", "start": at, "end": at + len(words)}]
        g.add_node(key, type=type_, name=words, aliases=[], mentions=mentions)
    (_, a, _), (_, b, _) = spans[:2]
    start, end = text.index("。") + 1, len(text)
    said = {"report": "r", "start": start, "end": end, "quote": text[start:end], "rule": "x"}
    fact = {"relation": "participant", "evidence": [said], "confidence": 0.9, "qualifiers": {}}
    g.add_edge(a, b, key="f", **{**fact, "modality": "asserted", **more})
    return g


def hostile_graph() -> nx.MultiDiGraph:
    g = nx.MultiDiGraph()
    g.add_node("r", type="Report", name=HOSTILE[0], title=HOSTILE[1], text="".join(HOSTILE))
    for n, name in enumerate(HOSTILE):
        types = ("Person", "Organization", "<b>", "Event")
        g.add_node(name, type=types[n % 4], name=name, aliases=HOSTILE[:3], mentions=[], kind=name)
    for n, name in enumerate(HOSTILE[1:]):
        text = HOSTILE[n]
        start = "".join(HOSTILE).index(text)
        said = {
            "report": "r",
            "start": start,
            "end": start + len(text),
            "quote": text,
            "rule": name,
        }
        fact = {"modality": name, "confidence": 0.5, "qualifiers": {"role": name, name: text}}
        g.add_edge(
            text, name, key=name, relation="says" if n % 2 else name, evidence=[said], **fact
        )
    return g


def data_of(text: str) -> Any:
    found = re.search(
        r'<script type="application/json" [^>]*data-encoding="(\w+)">(.*?)</script>', text, re.S
    )
    assert found
    if found[1] == "json":
        return json.loads(found[2])
    return json.loads(gzip.decompress(base64.b64decode(found[2])))


def written(g: nx.MultiDiGraph, tmp_path: Path) -> Path:
    path = tmp_path / "g.html"
    html.write(g, path)
    return path


def opened(open_page: Any, g: nx.MultiDiGraph, tmp_path: Path, **options: Any) -> Any:
    options = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
    page, log = open_page(written(g, tmp_path), **options)
    page.wait_for_selector("body[data-ready]", timeout=20_000)
    return page, log


def point(page: Any, script: str) -> tuple[float, float]:
    """Where on the page a canvas position lies; ``script`` yields it from ``b``, the page."""
    x, y = page.evaluate(
        "() => { const b = window.baotu; const p = b.network.canvasToDOM((" + script + ")(b));"
        "const r = document.querySelector('.canvas').getBoundingClientRect();"
        "return [p.x + r.left, p.y + r.top]; }"
    )
    return x, y


def colours(page: Any) -> int:
    """How many different colours the canvas shows."""
    return page.evaluate(
        "() => { const c = document.querySelector('canvas');"
        "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        "const s = new Set(); for (let i = 0; i < d.length; i += 4)"
        "if (d[i + 3] > 250) s.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]); return s.size; }"
    )


# Without a browser


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


# With a browser


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_opens_alone_and_draws(open_page, tmp_path, scheme):
    g = page_graph(60)
    page, log = opened(open_page, g, tmp_path, color_scheme=scheme)
    assert page.title() == g.nodes["r0"]["title"]
    assert colours(page) > 20
    page.evaluate(
        "() => { for (const t of ['tables', 'reading', 'picture']) window.baotu.show(t); }"
    )
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_hides_what_ties_a_report_to_everything(open_page, tmp_path):
    g = page_graph(60)
    page, _ = opened(open_page, g, tmp_path)
    plain = sum(d["relation"] not in ("mentions", "states") for *_, d in g.edges(data=True))
    words = f"显示 {len(g)} / {len(g)} 个节点，{plain} / {g.number_of_edges()} 条关系"
    assert words in page.inner_text(".status")
    page.click(".relations summary")
    page.click("label:has([data-name=mentions])")
    assert page.evaluate("window.baotu.picture.edges.length") > plain


@pytest.mark.browser
def test_page_finds_by_alias_with_the_keyboard(open_page, tmp_path):
    g = page_graph(60)
    key, data = next((k, d) for k, d in g.nodes(data=True) if d["type"] == "Person")
    data["aliases"] = ["独一无二的别称"]
    page, log = opened(open_page, g, tmp_path)
    page.keyboard.press("/")
    page.keyboard.type("一无二的别")
    page.wait_for_selector(".results li[aria-selected=true]")
    page.keyboard.press("Enter")
    assert page.inner_text(".pane .name") == data["name"]
    assert "独一无二的别称" in page.inner_text(".pane .aliases")
    assert page.evaluate("location.hash") == f"#node={key}"
    page.keyboard.press("Escape")
    assert page.is_hidden(".pane")
    assert log.console_errors == []


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
    assert page.inner_text(".pane .name") == name


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
        "() => { const b = window.baotu; b.select('node', 0); const near = b.picture.near.nodes;"
        "const all = b.picture.nodes.get(); return [near.size,"
        "all.filter(n => n.opacity < 0.5).length, all.length]; }"
    )
    assert 1 < near < others and near + far == others
    page.keyboard.press("Escape")
    assert page.evaluate("window.baotu.picture.nodes.get().every(n => n.opacity === 1)")


@pytest.mark.browser
def test_page_legend_counts_and_hides_types(open_page, tmp_path):
    g = page_graph(60)
    count = sum(d["type"] == "Event" for _, d in g.nodes(data=True))
    page, _ = opened(open_page, g, tmp_path)
    row = page.locator(".types label", has=page.locator("[data-name=Event]"))
    assert row.inner_text().split() == ["事件", str(count)]
    row.click()
    assert page.evaluate("window.baotu.picture.nodes.length") == len(g) - count
    assert f"显示 {len(g) - count} / {len(g)} 个节点" in page.inner_text(".status")
    row.click()
    assert page.evaluate("window.baotu.picture.nodes.length") == len(g)


@pytest.mark.browser
def test_page_tables_list_all_and_filter(open_page, tmp_path):
    g = page_graph(60)
    page, _ = opened(open_page, g, tmp_path)
    page.click("#tab-tables")
    names = page.locator(".tables tbody th").all_inner_texts()
    assert sorted(n.strip() for n in names) == sorted(d["name"] for _, d in g.nodes(data=True))
    person = next(d["name"] for _, d in g.nodes(data=True) if d["type"] == "Person")
    page.fill(".query", person)
    expected = sum(person in d["name"] for _, d in g.nodes(data=True))
    assert page.locator(".tables tbody tr").count() == expected
    page.fill(".query", "")
    page.click(".switch button:nth-child(2)")
    plain = sum(d["relation"] not in ("mentions", "states") for *_, d in g.edges(data=True))
    assert page.locator(".tables tbody tr").count() == plain


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
    page.evaluate(
        "() => { for (const t of ['tables', 'reading', 'picture']) window.baotu.show(t); }"
    )
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
def test_page_draws_part_of_a_large_graph_and_says_so(open_page, tmp_path):
    g = page_graph(2300)
    page, log = opened(open_page, g, tmp_path)
    assert f"显示 300 / {len(g)} 个节点" in page.inner_text(".status")
    hidden = page.evaluate(
        "() => { const b = window.baotu; const n = b.store.nodes.find("
        "n => n.ties > 1 && !b.picture.nodes.get(n.id)); return [n.id, n.name, n.key]; }"
    )
    page.fill(".query", hidden[1])
    page.keyboard.press("Enter")
    shown = page.inner_text(".pane .name")
    assert shown == hidden[1]
    before = page.evaluate("window.baotu.picture.nodes.length")
    page.evaluate("id => window.baotu.select('node', id)", hidden[0])
    page.click(".nodetools button:nth-child(2)")
    assert page.evaluate("window.baotu.picture.nodes.length") >= before >= 300
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_opens_at_a_link(open_page, tmp_path):
    g = page_graph(40)
    key = next(k for k, d in g.nodes(data=True) if d["type"] == "Organization")
    page, _ = open_page(written(g, tmp_path), fragment=f"#node={key}")
    page.wait_for_selector("body[data-ready]")
    assert page.inner_text(".pane .name") == g.nodes[key]["name"]


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
    assert page.evaluate("window.baotu.picture.nodes.length") == 3
    assert log.console_errors == [] and log.requests == []
