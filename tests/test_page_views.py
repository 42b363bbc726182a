"""The page's other views: evidence, sentences, time, map, tables, text; and what one takes away."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from fixtures.pages import fragment, opened
from rdflib import Graph, Literal, URIRef
from test_page_explore import chain, pick

pytestmark = pytest.mark.browser


def dated() -> nx.MultiDiGraph:
    """Events of a day, a month and a year, one without a date, and places on a map."""
    g = chain()
    said = g.edges["e", "b", "f"]["evidence"]
    fact = {"confidence": 1.0, "modality": "asserted", "qualifiers": {}, "evidence": said}
    for key, start, end in (
        ("d", "2024-01-02", "2024-01-05"),
        ("m", "2024-03", None),
        ("y", "2023", None),
    ):
        more = {k: v for k, v in (("start", start), ("end", end)) if v}
        g.add_node(key, type="Event", name=f"事件{key}", aliases=[], mentions=[], **more)
        g.add_edge(key, "b", key=key + "b", relation="participant", **fact)
    g.add_node("u", type="Event", name="无日期", aliases=[], mentions=[])
    for key, lat, lon in (("p", 34.98, 102.91), ("q", 36.06, 103.83)):
        g.add_node(key, type="Place", name=f"地方{key}", aliases=[], mentions=[], lat=lat, lon=lon)
    g.add_node("n", type="Place", name="无坐标镇", aliases=[], mentions=[])
    g.add_edge("p", "q", key="pq", relation="within", **fact)
    g.add_edge("n", "p", key="np", relation="within", **fact)
    g.add_edge("d", "p", key="dp", relation="place", **fact)
    return g


def test_page_tells_all_that_a_sentence_says(open_page, tmp_path):
    g = chain()
    g.nodes["r"]["url"] = "https://example.org/a?b=1"
    page, log = opened(open_page, g, tmp_path)
    pick(page, "王伟")
    link = page.locator(".source a >> nth=0")
    assert link.get_attribute("href") == "https://example.org/a?b=1"
    assert link.get_attribute("rel") == "noreferrer noopener"
    page.click(".wholesentence >> nth=0")
    shown = page.inner_text(".pane")
    assert "说出的关系" in shown and "提到的名称" in shown and "2024-01-02" in shown
    assert page.text_content(".evidence.whole mark").startswith("青禾县委书记王伟")
    page.click(".pane button:has-text('其余') >> nth=0")
    facts = page.locator(".pane .fact").count()
    assert facts == 7
    page.click("#tab-reading")
    page.keyboard.press("Escape")
    page.locator(".reading article span", has_text="出席").click()
    assert "这句话的全部内容" in page.inner_text(".pane")
    assert "sentence=0." in page.url and log.console_errors == []


def test_page_copies_a_citation(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    pick(page, "王伟")
    page.click(".cite >> nth=0")
    page.wait_for_function("() => window.baotu.state.copied")
    cited = page.evaluate("window.baotu.state.copied")
    assert cited.startswith("“青禾县委书记王伟") and cited.endswith(
        "《短讯》，2024-01-02，第 4–35 字"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.org", " https"])
def test_page_links_to_nothing_but_the_web(open_page, tmp_path, url):
    g = chain()
    g.nodes["r"]["url"] = url
    page, _ = opened(open_page, g, tmp_path)
    pick(page, "王伟")
    assert page.locator(".pane a").count() == 0


def test_page_lists_rows_of_people_bodies_events_and_figures(open_page, tmp_path):
    g = dated()
    g.add_node(
        "k", type="Organization", name="青禾县委办公室", aliases=[], mentions=[], kind="party"
    )
    g.add_edge("k", "o", key="ko", **{**g.edges["m", "b", "mb"], "relation": "partOf"})
    page, log = opened(open_page, g, tmp_path)
    page.click("#tab-tables")

    def rows(kind: str) -> list[str]:
        page.click(f"[data-kind={kind}]")
        texts = page.locator(".tables tbody tr").all_inner_texts()
        return [" ".join(text.split()) for text in texts]

    assert sorted(rows("people")) == [
        "李芳 县长 青禾县委 免去 2023-12",
        "王伟 书记 青禾县委 在任",
        "陈静",
    ]
    assert rows("bodies") == ["青禾县委 党委 王伟 李芳 3", "— 青禾县委办公室 党委 1"]
    assert [row.split()[0] for row in rows("events")].count("2024-03") == 1
    assert rows("statistics")[0].startswith("表彰 5 人 表彰大会")
    assert len(rows("nodes")) == len(g)
    assert any("涉嫌" in row for row in rows("edges"))
    assert log.console_errors == []


def test_page_sorts_and_saves_tables(open_page, tmp_path):
    g = dated()
    page, _ = opened(open_page, g, tmp_path, accept_downloads=True)
    page.click("#tab-tables")
    page.click("[data-kind=events]")
    dates = "() => [...document.querySelectorAll('.tables tbody th')].map(t => t.textContent)"
    page.click(".sort >> nth=0")
    assert page.evaluate(dates)[0] == "2023" and page.evaluate(dates)[3:] == ["2024-03", ""]
    assert page.get_attribute("thead th >> nth=0", "aria-sort") == "ascending"
    page.keyboard.press("Enter")  # the focus stayed on the head
    assert page.evaluate(dates)[:2] == ["", "2024-03"] and page.evaluate(dates)[-1] == "2023"
    with page.expect_download() as download:
        page.click(".csv")
    text = Path(download.value.path()).read_bytes().decode()
    assert text.startswith("\ufeff日期,名称") and text.count("\r\n") == 6
    page.fill(".query", "shijian")
    assert page.locator(".tables tbody tr").count() == 3


def test_page_tables_are_no_formulas(open_page, tmp_path):
    g = fragment("甲。=1+1来。", ("Person", "a", "=1+1"), ("Event", "b", "来"))
    page, _ = opened(open_page, g, tmp_path, accept_downloads=True)
    page.click("#tab-tables")
    with page.expect_download() as download:
        page.click(".csv")
    assert "\n'=1+1," in Path(download.value.path()).read_text("utf-8")


def test_page_brushes_time(open_page, tmp_path):
    page, log = opened(open_page, dated(), tmp_path)
    assert "4 / 4 件" in page.inner_text(".timebar")
    page.focus(".handle1")  # by keyboard alone: December is the last month left
    for _ in range(9):
        page.keyboard.press("PageDown")
    assert page.evaluate("window.baotu.state.span[1] < 19800")
    page.click(".timeclear")
    box = page.locator(".strip").bounding_box()
    right = box["x"] + box["width"]
    page.mouse.move(right - 200, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(right - 20, box["y"] + 25, steps=4)
    page.mouse.up()
    events = "() => window.baotu.picture.drawn.filter(n => n.group == 'Event').map(n => n.key)"
    assert page.evaluate(events) == ["m"]
    assert "span=2024-" in page.url and "1 / 4 件" in page.inner_text(".timebar")
    page.focus(".handle0")
    for _ in range(30):
        page.keyboard.press("PageDown")
    assert sorted(page.evaluate(events)) == ["d", "e", "m", "y"]
    page.click(".timeclear")
    assert page.evaluate("window.baotu.state.span") is None
    page.click("#tab-timeline")
    assert page.locator(".lanes li").count() == 4
    assert "1 件事件没有日期" in page.inner_text(".view.timeline")
    page.click(".lanename >> nth=0")
    assert page.inner_text(".pane .name") == "事件y"
    assert log.console_errors == []


def test_page_plays_time_to_its_end(open_page, tmp_path):
    page, log = opened(open_page, dated(), tmp_path)
    page.click(".play")
    assert page.inner_text(".play") == "暂停"
    page.wait_for_function("() => window.baotu.state.span && window.baotu.state.span[0] > 19400")
    page.click(".play")
    assert page.inner_text(".play") == "播放"
    assert log.console_errors == []


def test_page_draws_places_by_their_coordinates(open_page, tmp_path):
    page, log = opened(open_page, dated(), tmp_path)
    page.click("#tab-map")
    spot = (
        "k => { const { id } = window.baotu.store.byKey.get(k);"
        "const c = document.querySelector(`.placemark[data-id='${id}'] circle`);"
        "return [+c.getAttribute('cx'), +c.getAttribute('cy')]; }"
    )
    (px, py), (qx, qy) = page.evaluate(spot, "p"), page.evaluate(spot, "q")
    assert px < qx and py > qy  # q lies north-east of p
    assert "无坐标镇" in page.inner_text(".unplaced") and "地方p" in page.inner_text(".unplaced")
    page.focus(".placemark >> nth=0")
    page.keyboard.press("Enter")
    assert page.inner_text(".pane .name").startswith("地方")
    page.click(".view.map .tools button >> nth=0")
    assert page.evaluate(spot, "p") != [px, py]
    assert log.console_errors == []


def taken(page: Any, what: str) -> bytes:
    if page.is_hidden(".takemenu"):
        page.click(".taker")
    with page.expect_download() as download:
        page.click(f"[data-take={what}]")
    return Path(download.value.path()).read_bytes()


def test_page_gives_pictures(open_page, tmp_path):
    page, log = opened(open_page, chain(), tmp_path, accept_downloads=True)
    picture = taken(page, "png")
    assert picture.startswith(b"\x89PNG") and len(picture) > 10_000
    drawing = taken(page, "svg").decode()
    assert drawing.startswith("<svg") and "王伟" in drawing and "书记" in drawing
    assert drawing.count("<polyline") == page.evaluate("window.baotu.picture.links.length")
    assert "stroke-dasharray" in drawing
    assert log.console_errors == [] and log.requests == []


def test_page_gives_the_selection_as_data(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path, accept_downloads=True)
    pick(page, "王伟")
    rows = list(csv.reader(io.StringIO(taken(page, "csv").decode("utf-8-sig"))))
    assert rows[0][:3] == ["主体", "关系", "客体"] and len(rows) == 3
    assert rows[1][:3] == ["王伟", "任职", "书记"]
    text = taken(page, "jsonld").decode()
    data = Graph().parse(data=text, format="json-ld")
    name = URIRef("https://schema.org/name")
    people = {str(s) for s in data.subjects(name, Literal("王伟"))}
    assert people == {"https://example.org/baotu/Person/a"}
    held = URIRef("https://example.org/baotu/ontology#holds")
    assert len(list(data.triples((None, held, None)))) == 1
    exact = URIRef("http://www.w3.org/ns/oa#exact")
    quotes = {str(o) for o in data.objects(None, exact)}
    assert quotes == {e["quote"] for e in chain().edges["e", "b", "f"]["evidence"]}
    assert [t for t in json.loads(text)["@graph"] if t["@id"].endswith("/fact/ap1")]
