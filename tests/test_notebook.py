"""The worked notebook runs as it is, and what it draws is worth looking at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx
import pytest
from fixtures.small_graph import small_graph

from graph import notebook
from graph.answers import Rows

ROOT = Path(__file__).parents[1]
NOTEBOOK = ROOT / "tests" / "notebooks" / "gannan-2021.ipynb"


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An IPython of its own, in the folder of the project."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    monkeypatch.chdir(ROOT)
    settings = Config()
    settings.HistoryManager.enabled = False
    InteractiveShell.clear_instance()
    yield InteractiveShell.instance(config=settings)
    InteractiveShell.clear_instance()


def test_notebook_runs_and_shows_something_at_every_cell(shell: Any) -> None:
    pytest.importorskip("pandas")
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    results = []
    for cell in (cell for cell in cells if cell["cell_type"] == "code"):
        assert cell["outputs"] == [] and cell["execution_count"] is None
        done = shell.run_cell("".join(cell["source"]))
        done.raise_error()
        results.append(done.result)
    assert all(result is not None and len(result) for result in results)
    html = [shell.display_formatter.format(result)[0].get("text/html") for result in results]
    assert "<iframe" in html[0] and "人物 Person" in html[0]
    tables = [h for h, r in zip(html, results, strict=True) if isinstance(r, Rows)]
    assert len(tables) == 4 and all("<table>" in table for table in tables)
    assert "甘南州委政法委书记" in tables[0]


def test_drawn_graph_is_safe_inside_a_notebook() -> None:
    g = small_graph()
    node = next(iter(g))
    g.nodes[node]["name"] = '"><script>alert(1)</script>'
    html = notebook.drawn(g)
    assert html is not None and "<script" not in html and html.count('srcdoc="') == 1


def test_other_graphs_are_drawn_as_ever() -> None:
    assert notebook.drawn(networkx.MultiDiGraph([(1, 2)])) is None
    assert notebook.drawn(networkx.MultiDiGraph()) is None


def test_large_graphs_are_counted_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook, "MOST", 3)
    html = notebook.drawn(small_graph())
    assert html is not None and "<b>7</b> 人物 Person" in html and "iframe" not in html
