"""The page of many reports: it begins with the whole of them, and everything there leads on."""

from __future__ import annotations

from typing import Any

import pytest
from fixtures.many_reports import many_reports
from fixtures.pages import HOSTILE, data_of, opened, written
from test_page_everyone import axe
from test_page_explore import chain, pick

from graph.writers import html
from graph.writers._corpus import MANY, corpus
from graph.writers._drawing import DRAW_ALL

LEAD = ".view.corpus .lead"


def shown(page: Any, name: str) -> list[str]:
    return page.locator(f".view.corpus .{name} .entity").all_inner_texts()


def address(page: Any) -> str:
    """As the page knows it: the driver hears of a new one later."""
    return page.evaluate("location.hash")


def test_page_of_few_reports_does_without_the_overview():
    assert "drawCorpus()" in html.page(many_reports())
    few = html.page(many_reports(MANY - 1))
    assert "function drawCorpus" not in few and "view-corpus" not in few and ".tile" not in few


def test_page_of_a_small_graph_carries_no_summary():
    assert data_of(html.page(many_reports()))["overview"] is None
    large = data_of(html.page(many_reports(filler=DRAW_ALL)))
    assert large["overview"]["corpus"]["span"] == ["2019-01-05", "2021-10-05"]
    few = data_of(html.page(many_reports(MANY - 1, filler=DRAW_ALL)))
    assert "corpus" not in few["overview"]


@pytest.mark.browser
@pytest.mark.parametrize("g", [chain(), many_reports(MANY - 1)], ids=["one", "few"])
def test_page_of_few_reports_begins_with_the_graph(open_page, tmp_path, g):
    page, log = opened(open_page, g, tmp_path, fragment="#tab=corpus")
    assert page.locator("#tab-corpus").count() == 0 and page.is_visible(".canvas")
    page.keyboard.press("]")
    assert page.evaluate("window.baotu.state.tab") == "timeline"
    assert log.console_errors == []


@pytest.mark.browser
def test_page_begins_many_reports_with_who_when_and_where(open_page, tmp_path):
    page, log = opened(open_page, many_reports(), tmp_path)
    assert page.get_attribute("#tab-corpus", "aria-selected") == "true"
    lead = page.inner_text(LEAD)
    assert "12 篇报道" in lead and "2019-01-05 至 2021-10-05" in lead and "转载 1 篇" in lead
    people = shown(page, "Person")
    assert [one[:2] for one in people] == ["王海", "王伟", "王伟"]
    assert "青禾县公安局局长" in people[0] and people[0].split()[-1] == "9"
    assert "李编" not in page.inner_text(".view.corpus")
    assert shown(page, "Organization")[0].startswith("青禾县公安局")
    assert "《若干意见》" in shown(page, "Document")[0]
    columns = page.locator(".view.corpus .column")
    assert [c.get_attribute("title") for c in columns.all()] == [
        f"{year}：4 篇报道，4 件事件" for year in (2019, 2020, 2021)
    ]
    assert page.locator(".where .spot").count() == 2
    assert shown(page, "kinds") == ["会议\n8", "访问\n4"]
    assert [one.split("\n")[0] for one in shown(page, "unsure")] == ["涉嫌", "计划", "把握较低"]
    assert "2 人" in page.inner_text(".namesakes summary")
    assert shown(page, "merged")[0].endswith("3")
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_and_python_say_the_same_of_many_reports(open_page, tmp_path):
    g = many_reports()
    page, _ = opened(open_page, g, tmp_path)
    row = {
        key: n for n, key in enumerate(page.evaluate("window.baotu.store.nodes.map(n => n.key)"))
    }
    mine = corpus(g, row, [k for k in g if g.nodes[k]["type"] == "Report"])
    told = page.evaluate("window.baotu.glance()")
    assert page.evaluate("window.baotu.periods()") == {
        name: [list(one) for one in found] for name, found in mine.pop("periods").items()
    }
    assert {name: told[name] for name in mine} == mine


@pytest.mark.browser
def test_page_goes_from_a_name_to_its_evidence_and_stays(open_page, tmp_path):
    page, log = opened(open_page, many_reports(), tmp_path)
    page.focus(".Person .entity >> nth=0")
    page.keyboard.press("Enter")
    assert page.inner_text(".pane .name") == "王海" and page.locator(".pane mark").count() > 0
    assert page.is_visible(LEAD) and "node=hai" in address(page) and "tab=corpus" in address(page)
    page.click(".locate")
    assert page.is_visible(".canvas") and page.evaluate("window.baotu.network.getScale()") > 0.3
    page.go_back()
    assert page.is_visible(LEAD)
    page.keyboard.press("Escape")
    assert page.is_hidden(".pane")
    assert log.console_errors == []


@pytest.mark.browser
def test_page_opens_an_address_of_something_in_the_graph(open_page, tmp_path):
    page, _ = opened(open_page, many_reports(), tmp_path, fragment="#node=hai")
    assert page.is_visible(".canvas") and page.inner_text(".pane .name") == "王海"
    page.click("#tab-corpus")
    page.keyboard.press("Escape")
    assert address(page) in ("", "#") and page.is_visible(LEAD)


@pytest.mark.browser
@pytest.mark.parametrize("filler", [0, DRAW_ALL])
def test_page_draws_a_community_from_the_overview(open_page, tmp_path, filler):
    page, log = opened(open_page, many_reports(filler=filler), tmp_path)
    names = shown(page, "groups")
    assert len(names) >= 2 and "青禾县" in "".join(names)
    page.click(".groups .entity >> nth=0")
    assert page.is_visible(".canvas")
    drawn = page.evaluate("window.baotu.picture.drawn.map(n => n.name)")
    assert "王海" in drawn and 3 < len(drawn) < 30
    page.go_back()
    assert page.is_visible(LEAD) and log.console_errors == []


@pytest.mark.browser
def test_page_goes_from_a_kind_to_its_rows(open_page, tmp_path):
    page, log = opened(open_page, many_reports(), tmp_path)
    page.click(".kinds .entity >> nth=1")
    assert page.locator("tbody tr").count() == 4 and "only=kind" in address(page)
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.locator("tbody tr").count() == 4
    page.click(".only")
    assert page.locator("tbody tr").count() == 12 and "only" not in address(page)
    page.click("#tab-corpus")
    page.click(".unsure .entity:has-text('把握较低')")
    assert page.locator("tbody tr").count() == 1 and "所属单位" in page.inner_text("tbody tr")
    assert log.console_errors == []


@pytest.mark.browser
def test_page_begins_a_large_corpus_before_the_rest_is_there(open_page, tmp_path):
    g = many_reports(filler=DRAW_ALL)
    path = written(g, tmp_path)
    text = path.read_text("utf-8").replace('id="rest"', 'id="later"')
    path.write_text(text, "utf-8")
    page, _ = open_page(path, locale="zh-CN", viewport={"width": 1280, "height": 800})
    page.wait_for_selector("body[data-first]")
    assert "12 篇报道" in page.inner_text(LEAD) and shown(page, "Person")[0].startswith("王海")
    page.click(".Person .entity >> nth=0")
    assert page.is_hidden(".pane")
    assert page.locator(".column").count() == 3
    whole, log = opened(open_page, g, tmp_path)
    assert shown(whole, "Person") == shown(page, "Person")
    pick(whole, "王海")
    assert whole.inner_text(".pane .name") == "王海" and whole.is_visible(LEAD)
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
@pytest.mark.parametrize("filler", [0, DRAW_ALL])
def test_page_of_many_hostile_reports_is_harmless(open_page, tmp_path, filler):
    g = many_reports(filler=filler)
    for n, (_, data) in enumerate(g.nodes(data=True)):
        if n < 60:
            data |= {"name": HOSTILE[n % 10], "kind": HOSTILE[(n + 4) % 10]}
            data["published"] = HOSTILE[n % 7] if n % 2 else data.get("published")
    for n, (*_, data) in enumerate(g.edges(data=True)):
        data["relation"] = HOSTILE[n % 10] if n % 3 == 0 else data["relation"]
    page, log = opened(open_page, g, tmp_path)
    page.on("dialog", lambda dialog: pytest.fail(f"a name ran as script: {dialog.message}"))
    for one in range(3):
        page.click(f".view.corpus .rest .bars .entity >> nth={one}")
        page.click("#tab-corpus")
    page.click(".column >> nth=0")
    page.click(".Person .entity >> nth=0")
    assert (
        page.evaluate("document.querySelectorAll('img, iframe, [onload], [onerror]').length") == 0
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert log.console_errors == [] and log.requests == []


@pytest.mark.browser
def test_page_of_many_reports_fits_a_phone_and_speaks_english(open_page, tmp_path):
    page, log = opened(
        open_page, many_reports(), tmp_path, viewport={"width": 360, "height": 740}, locale="en-US"
    )
    assert page.inner_text("#tab-corpus") == "Overview" and "12 reports" in page.inner_text(LEAD)
    wide = "() => { const v = document.querySelector('.view.corpus');"
    assert page.evaluate(wide + "return v.scrollWidth <= v.clientWidth; }")
    assert page.inner_text(".Person h3").startswith("People")
    page.click(".Person .entity >> nth=0")
    assert page.inner_text(".pane .name") == "王海"
    assert log.console_errors == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_of_many_reports_has_no_serious_finding_of_axe(open_page, tmp_path, scheme):
    script = axe()
    page, _ = opened(open_page, many_reports(), tmp_path, color_scheme=scheme)
    page.evaluate(script)
    found = {}
    for act in ("0", "window.baotu.go(0)", "document.querySelector('.column').click()"):
        page.evaluate(act)
        results = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        for one in results["violations"]:
            if one["impact"] in ("serious", "critical"):
                found[one["id"]] = [node["html"][:160] for node in one["nodes"]][:3]
    assert found == {}


@pytest.mark.browser
def test_page_prints_the_whole_overview(open_page, tmp_path):
    page, log = opened(open_page, many_reports(), tmp_path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    view = page.locator(".view.corpus").bounding_box()
    last = page.locator(".view.corpus .merged").bounding_box()
    assert last["y"] + last["height"] <= view["y"] + view["height"] + 1
    assert page.evaluate("document.documentElement.scrollHeight") >= view["height"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert log.console_errors == []


@pytest.mark.browser
@pytest.mark.parametrize("filler", [0, DRAW_ALL])
def test_page_counts_reports_that_only_evidence_knows(open_page, tmp_path, filler):
    g = many_reports(filler=filler)
    g.remove_nodes_from([k for k, d in g.nodes(data=True) if d["type"] == "Report"])
    page, log = opened(open_page, g, tmp_path)
    lead = page.inner_text(LEAD)
    assert "12 篇报道" in lead and "12 篇没有日期" in lead
    assert "王海" in "".join(shown(page, "Person"))
    assert log.console_errors == []
