"""The page of many reports and a period of them: chosen, counted, taken away."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from fixtures.many_reports import many_reports
from fixtures.pages import opened
from test_page_corpus import LEAD, address, shown


@pytest.mark.browser
def test_page_follows_a_chosen_period(open_page, tmp_path):
    page, log = opened(open_page, many_reports(), tmp_path)
    page.click(".column >> nth=1")
    assert "span=2020-01-01" in address(page)
    assert "12 篇报道中的 4 篇" in page.inner_text(LEAD)
    assert page.locator(".chart").count() == 2
    assert "1 件事件只知年份" in page.inner_text(".vague")
    assert shown(page, "Person") == ["王海青禾县公安局副局长\n4"]  # as it was then
    assert page.evaluate("document.activeElement.dataset.key") == "0 202000"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert "span=2021-01-01" in address(page)
    assert "青禾县公安局局长" in "".join(shown(page, "Person"))
    page.click(".chart >> nth=1 >> .column >> nth=3")
    assert "span=2021-04-01" in address(page) and "中的 1 篇" in page.inner_text(LEAD)
    page.click("#tab-picture")
    events = "window.baotu.picture.drawn.filter(n => n.group == 'Event').map(n => n.key)"
    assert page.evaluate(events) == ["e09"]
    page.click("#tab-corpus")
    page.click(".time h3 button")
    assert "span" not in address(page) and page.locator(".chart").count() == 1
    assert log.console_errors == []


@pytest.mark.browser
def test_page_counts_undated_reports_by_what_they_say_of_a_period(open_page, tmp_path):
    g = many_reports()
    for key in ("r05", "r09"):
        del g.nodes[key]["published"]
    page, _ = opened(open_page, g, tmp_path)
    assert "2 篇没有日期" in page.inner_text(LEAD)
    page.click(".column >> nth=1")
    assert "12 篇报道中的 4 篇" in page.inner_text(LEAD)


@pytest.mark.browser
def test_page_of_reports_without_any_date_has_no_time(open_page, tmp_path):
    g = many_reports()
    for _, data in g.nodes(data=True):
        data.pop("published", None)
        data.pop("start", None)
    page, log = opened(open_page, g, tmp_path)
    assert page.locator(".view.corpus .time").count() == 0
    assert shown(page, "Person")[0].startswith("王海")
    assert log.console_errors == []


@pytest.mark.browser
@pytest.mark.parametrize("far", ["1921-07-23", "-0221"])
def test_page_puts_far_off_years_into_one_column(open_page, tmp_path, far):
    g = many_reports()
    for n in range(200):
        start = far if n == 0 else "2020-05-01"
        g.add_node(f"x{n}", type="Event", name=f"事{n}", aliases=[], mentions=[], start=start)
    page, log = opened(open_page, g, tmp_path)
    columns = page.locator(".column")
    assert columns.count() == 4
    assert columns.nth(0).get_attribute("title") == "更早：0 篇报道，1 件事件"
    columns.nth(0).click()
    assert "12 篇报道中的 0 篇" in page.inner_text(LEAD) and "1\n事件" in page.inner_text(".tiles")
    assert log.console_errors == []


@pytest.mark.browser
def test_page_gives_all_of_a_period_as_data(open_page, tmp_path):
    page, _ = opened(open_page, many_reports(), tmp_path, accept_downloads=True)
    page.click(".column >> nth=0")
    page.click(".taker")
    with page.expect_download() as download:
        page.click("[data-take=csv]")
    text = Path(download.value.path()).read_text("utf-8-sig")
    names = {row[0] for row in list(csv.reader(io.StringIO(text)))[1:]}
    assert "第1次会议" in names and "第9次会议" not in names
    page.click(".taker")
    with page.expect_download() as download:
        page.click("[data-take=png]")
    assert Path(download.value.path()).stat().st_size > 10_000
