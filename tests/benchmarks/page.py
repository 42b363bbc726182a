"""The page against what pyvis writes by default, on the same graphs, in one run.

    python tests/benchmarks/page.py [--sizes 100 1000 5000 20000 100000] [--patience 60]

Invented graphs of ``tests/fixtures/page_graph.py``. For each size and each of the two pages
are printed: megabytes of the file, seconds until something is drawn and until it can be used,
pictures a second while the pointer drags the canvas; then the ratios. pyvis is measured up to
``--pyvis`` nodes, with its resources inlined so that it needs no network, and given up after
``--patience`` seconds: its figures are then lower bounds, marked ``>``. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]
DRAG = 2.0  # seconds
# pyvis's page waits for its own event; a canvas with any ink is its first picture.
INK = """() => { const c = document.querySelector('canvas'); if (!c || !c.width) return false;
const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
for (let i = 3; i < d.length; i += 4) if (d[i]) return true; return false; }"""
FRAMES = """() => { window.frames_ = 0; window.begun = performance.now();
const turn = () => { window.frames_ += 1; requestAnimationFrame(turn); }; turn(); }"""


@dataclass(slots=True)
class Measured:
    """Seconds, pictures a second, megabytes; ``given_up``: the times are lower bounds."""

    first: float
    usable: float
    frames: float
    size: float
    given_up: bool = False

    def row(self, name: str) -> str:
        sign = ">" if self.given_up else " "
        return (
            f"{name:>10}  {self.size:8.2f} MB  first {sign}{self.first:6.2f} s  "
            f"usable {sign}{self.usable:6.2f} s  {self.frames:5.1f} pictures/s"
        )


def dragged(page: Any) -> float:
    """Pictures a second while the pointer moves the canvas in circles."""
    box = page.locator("canvas").first.bounding_box()
    x, y = box["x"] + box["width"] * 0.62, box["y"] + box["height"] * 0.5
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    started, turn = time.perf_counter(), 0.0
    while time.perf_counter() - started < DRAG:
        turn += 0.2
        page.mouse.move(x + 120 * math.sin(turn), y + 60 * math.cos(turn))
    frames = page.evaluate("window.frames_ / ((performance.now() - window.begun) / 1000)")
    page.mouse.up()
    return float(frames)


def ours(browser: Any, g: Any, path: Path) -> Measured:
    from graph.writers import html

    html.write(g, path)
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    first, ready = page.evaluate("[document.body.dataset.first, document.body.dataset.ready]")
    found = Measured(int(first or ready) / 1e3, int(ready) / 1e3, 0, path.stat().st_size / 1e6)
    found.frames = dragged(page)
    page.close()
    return found


def pyvis(browser: Any, g: Any, path: Path, patience: float) -> Measured:
    """Its defaults: physics, its own options, ``cdn_resources="in_line"``."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for key, data in g.nodes(data=True):
        net.add_node(key, label=data["name"], title=data["type"])
    for a, b, data in g.edges(data=True):
        net.add_edge(a, b, title=data["relation"])
    path.write_text(net.generate_html(), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    page = context.new_page()
    started = time.perf_counter()
    found = Measured(patience, patience, 0.0, path.stat().st_size / 1e6, given_up=True)
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function(INK, timeout=patience * 1000)
        found.first = found.usable = time.perf_counter() - started
        found.given_up = False
        found.frames = dragged(page)
    except Exception as error:
        print(f"           pyvis was given up: {str(error).splitlines()[0]}")
    finally:
        context.close()
    return found


def main() -> None:
    from conftest import ARGUMENTS, BROWSERS
    from fixtures.page_graph import page_graph
    from playwright.sync_api import sync_playwright

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000, 20_000, 100_000])
    options.add_argument("--pyvis", type=int, default=5000, help="largest graph given to pyvis")
    options.add_argument("--patience", type=float, default=60.0, help="seconds for one pyvis page")
    chosen = options.parse_args()
    import shutil

    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not chromium:
        raise SystemExit("page: no Chromium found; install it with `make browser`")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for size in chosen.sizes:
            g = page_graph(size)
            print(f"{len(g)} nodes, {g.number_of_edges()} facts")
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
            mine = ours(browser, g, Path(folder, "ours.html"))
            print(mine.row("ours"), flush=True)
            if size <= chosen.pyvis:
                theirs = pyvis(browser, g, Path(folder, "pyvis.html"), chosen.patience)
                print(theirs.row("pyvis"))
                sign = ">" if theirs.given_up else ""
                frames = f"{mine.frames / theirs.frames:.1f}" if theirs.frames else "–"
                print(
                    f"     ratio  first {sign}{theirs.first / mine.first:.1f}  "
                    f"usable {sign}{theirs.usable / mine.usable:.1f}  pictures/s {frames}  "
                    f"size {mine.size / theirs.size:.2f}",
                    flush=True,
                )
            browser.close()


if __name__ == "__main__":
    main()
