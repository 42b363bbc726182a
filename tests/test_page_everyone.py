"""The page for everyone: two languages, light and dark, keys, paper, a checker of access."""

from __future__ import annotations

import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest
from fixtures.page_graph import page_graph
from fixtures.pages import TABS, opened
from test_page_explore import chain
from test_page_views import dated

from graph.writers import html

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", ["en-US", "zh-CN"])
def test_page_speaks_two_languages(open_page, tmp_path, locale):
    page, log = opened(open_page, dated(), tmp_path, locale=locale)
    graph, other = ("Graph", "图") if locale == "en-US" else ("图", "Graph")
    assert page.inner_text("#tab-picture") == graph
    for tab in TABS:
        page.click(f"#tab-{tab}")
    page.evaluate("window.baotu.go(0)")
    page.click(".language")
    assert page.inner_text("#tab-picture") == other
    assert page.evaluate("document.documentElement.lang") == ("zh-CN" if other == "图" else "en")
    assert ("人物" if other == "图" else "person") in page.inner_text(".pane .kind")
    assert "lang=" in page.url and log.console_errors == []


def test_page_says_the_same_things_in_both_languages(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    folder = Path(__file__).parents[1] / "graph/data/page"
    words = "".join((folder / f"{name}.js").read_text("utf-8") for name in ("zh", "en", "words"))
    shape = (
        "const shape = (o) => Array.isArray(o) ? o.length : o && typeof o == 'object'"
        "? Object.fromEntries(Object.entries(o).sort().map(([k, v]) => [k, shape(v)])) : typeof o;"
    )
    zh, en = page.evaluate(
        f"() => {{ {words} {shape} return [shape(WORDS.zh), shape(WORDS.en)]; }}"
    )
    assert zh == en


def test_page_changes_between_light_and_dark(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click(".theme")
    assert page.evaluate(ground) != light
    assert page.evaluate("window.baotu.picture.ink.canvas") == "#15181c"
    page.click(".theme")
    assert page.evaluate(ground) == light


def test_page_works_in_the_frame_of_a_notebook(open_page, tmp_path):
    frame = tmp_path / "frame.html"
    page = f'<iframe sandbox="allow-scripts" srcdoc="{escape(html.page(chain()))}"'
    frame.write_text(f"<!doctype html>{page} width=900 height=600></iframe>", encoding="utf-8")
    outside, log = open_page(frame, locale="zh-CN")
    inside = outside.frame_locator("iframe")
    inside.locator("body[data-ready]").wait_for()
    inside.locator(".query").fill("ww")
    inside.locator(".query").press("Enter")
    assert inside.locator(".pane .name").inner_text() == "王伟"
    inside.locator(".cite >> nth=0").click()
    for tab in TABS:
        inside.locator(f"#tab-{tab}").click()
    assert log.console_errors == [] and log.requests == []


def test_page_tells_its_keys(open_page, tmp_path):
    page, _ = opened(open_page, chain(), tmp_path)
    page.keyboard.press("?")
    assert "搜索" in page.inner_text(".help") and page.locator(".help kbd").count() > 8
    page.keyboard.press("Escape")
    assert page.is_hidden(".help")


def axe() -> str:
    """The checker's script as ``make browser`` installs it; without it the test is skipped."""
    if not (npm := shutil.which("npm")):
        pytest.skip("npm is not there")
    for where in (["--global"], []):
        run = [npm, "root", *where]
        folder = subprocess.run(run, capture_output=True, encoding="utf-8").stdout.strip()
        if (path := Path(folder, "axe-core", "axe.min.js")).is_file():
            return path.read_text("utf-8")
    pytest.skip("axe-core is not there: make browser")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_has_no_serious_finding_of_axe(open_page, tmp_path, scheme):
    script = axe()
    page, _ = opened(open_page, dated(), tmp_path, color_scheme=scheme)
    page.evaluate(script)
    found = {}
    for tab in TABS:
        page.click(f"#tab-{tab}")
        for act in (
            "window.baotu.reset()",
            "window.baotu.select('node', 0)",
            "window.baotu.select('edge', 0)",
        ):
            page.evaluate(act)
            results = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
            for one in results["violations"]:
                if one["impact"] in ("serious", "critical"):
                    found[one["id"]] = [node["html"][:160] for node in one["nodes"]][:3]
    assert found == {}


def test_page_prints_tables_and_text_whole(open_page, tmp_path):
    page, log = opened(open_page, page_graph(60), tmp_path)
    page.click("#tab-reading")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    article = page.locator(".reading article").bounding_box()
    assert page.evaluate("document.documentElement.scrollHeight") >= article["height"]
    assert page.is_hidden(".tabs") and page.is_hidden(".timebar")
    assert log.console_errors == []
