"""One reader's way through the page of the first report, by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from test_page_explore import pick
from test_page_views import taken

PAGE = Path(__file__).parents[1] / "exports" / "gannan-2021.html"
pytestmark = pytest.mark.browser


@pytest.fixture
def gannan(open_page: Any) -> Any:
    size = {"width": 1280, "height": 800}
    options = {"locale": "zh-CN", "reduced_motion": "reduce", "accept_downloads": True}
    page, log = open_page(PAGE, viewport=size, **options)
    page.wait_for_selector("body[data-ready]")
    yield page
    assert log.console_errors == [] and log.requests == []


def drawn(page: Any) -> int:
    return page.evaluate("window.baotu.picture.drawn.length")


def test_gannan_page_begins_with_an_overview_that_unfolds(gannan):
    folded = drawn(gannan)
    total = gannan.evaluate("window.baotu.store.nodes.length")
    assert folded < total and "职务并入连线" in gannan.inner_text(".status")
    assert gannan.evaluate("window.baotu.picture.links.some(l => l.via && l.text === '书记')")
    gannan.click("[data-fold=Position]")
    gannan.click("[data-fold=Statistic]")
    assert drawn(gannan) == total


def test_gannan_page_names_what_lies_at_the_border(gannan):
    """A long name at the right border moves inwards, still beneath its node."""
    gannan.evaluate("""() => {
        const { network, store } = window.baotu;
        const name = "甘肃云数字媒体版权保护中心有限责任公司";
        const { id } = store.nodes.find((node) => node.name === name);
        const { x, y } = network.getPosition(id);
        const half = document.querySelector(".canvas").clientWidth / 2;
        network.moveTo({ position: { x: x - half + 20, y }, scale: 1 });
        window.atBorder = { y, right: x + 20 };
    }""")
    gannan.wait_for_function(
        "window.baotu.labels().some(({ lines }) => lines[0].startsWith('甘肃云数字媒体'))"
    )
    beneath = gannan.evaluate("""() => {
        const start = "甘肃云数字媒体";
        const { x, top } = window.baotu.labels().find(({ lines }) => lines[0].startsWith(start));
        return top > window.atBorder.y && x < window.atBorder.right - 40;
    }""")
    assert beneath


def test_gannan_page_labels_do_not_collide(gannan):
    worst = gannan.evaluate(
        """() => {
        const boxes = window.baotu.labels().map(({ lines, x, top, size }) => {
          const half = Math.max(...lines.map((line) => line.length)) * size * 0.45;
          return [x - half, top, x + half, top + lines.length * size * 1.2];
        });
        return boxes.flatMap((a, i) => boxes.slice(0, i).filter((b) =>
          a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])).length;
        }"""
    )
    assert worst == 0


def test_gannan_page_is_explored_by_keyboard(gannan):
    for query in ("杨君", "yangjun", "yj"):
        pick(gannan, query)
        assert gannan.inner_text(".pane .name") == "杨君"
        assert "州委政法委书记" in gannan.inner_text(".pane mark >> nth=0")
        gannan.keyboard.press("Escape")
    pick(gannan, "gnzwzfw")
    assert gannan.inner_text(".pane .name") == "甘南州委政法委"
    before = gannan.evaluate("window.baotu.picture.near.nodes.size")
    gannan.keyboard.press("2")
    assert gannan.evaluate("window.baotu.picture.near.nodes.size") > before
    gannan.keyboard.press("o")
    assert drawn(gannan) == gannan.evaluate("window.baotu.picture.near.nodes.size")
    gannan.keyboard.press("o")
    gannan.keyboard.press("p")
    pick(gannan, "合作市公安局")
    assert gannan.locator(".pathsteps mark").count() >= 2
    gannan.click(".panebar button:first-child")
    gannan.wait_for_function(
        "document.querySelector('.pane .name').textContent === '甘南州委政法委'"
    )


def test_gannan_page_leads_from_a_sentence_to_all_it_states(gannan):
    pick(gannan, "红色主题教育活动")
    gannan.click(".wholesentence >> nth=0")
    facts = gannan.inner_text(".pane")
    assert "主办" in facts and "地点" in facts and "俄界会议旧址" in facts
    gannan.click(".source .text >> nth=0")
    assert gannan.locator(".reading .lit").count() > 3
    assert gannan.locator(".reading .mention").count() > 60


def test_gannan_page_follows_time_and_place(gannan):
    whole = drawn(gannan)
    box = gannan.locator(".strip").bounding_box()
    gannan.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
    gannan.mouse.down()
    gannan.mouse.move(box["x"] + box["width"] - 10, box["y"] + 20, steps=4)
    gannan.mouse.up()
    assert 0 < drawn(gannan) < whole
    gannan.click(".timeclear")
    gannan.click("#tab-timeline")
    assert gannan.locator(".lanes li").count() >= 4
    gannan.click("#tab-map")
    assert gannan.locator(".placemark").count() >= 4
    assert "甘南藏族自治州" in gannan.text_content(".sketch")


def test_gannan_page_gives_tables_pictures_and_data(gannan):
    gannan.click("#tab-tables")
    assert "杨君" in gannan.inner_text("table.people")
    for kind in ("bodies", "events", "statistics", "nodes", "edges"):
        gannan.click(f"[data-kind={kind}]")
        assert gannan.locator(f"table.{kind} tbody tr").count() >= 10
    gannan.click("#tab-picture")
    assert taken(gannan, "png").startswith(b"\x89PNG")
    for what in ("svg", "jsonld", "csv"):
        assert "杨君" in taken(gannan, what).decode("utf-8-sig")
    gannan.click(".language")
    assert "person" in gannan.inner_text(".legend")
