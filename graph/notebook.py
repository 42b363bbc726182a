"""Graph -> what a notebook draws, after ``%load_ext graph``: counts and the explorer.

The graph is a plain networkx.MultiDiGraph, so it can have no ``_repr_html_`` of its own:
the extension tells IPython how to draw those that are Baotu's. Answers draw themselves
(``graph.answers``).
"""

from __future__ import annotations

import html
from collections import Counter
from typing import TYPE_CHECKING, Any

from graph.ontology import ontology

if TYPE_CHECKING:
    import networkx

MOST = 5000  # entities up to which the explorer is drawn inside the notebook
HEIGHT = 560  # pixels


def load_ipython_extension(shell: Any) -> None:
    """What ``%load_ext graph`` calls."""
    formatter = shell.display_formatter.formatters["text/html"]
    formatter.for_type_by_name("networkx.classes.multidigraph", "MultiDiGraph", drawn)


def drawn(g: networkx.MultiDiGraph) -> str | None:
    """The graph as HTML; None, and so the usual text, when it is not one of Baotu's."""
    counts = Counter(str(data.get("type")) for _, data in g.nodes(data=True))
    terms = ontology().types
    if not counts or counts.keys() - terms.keys():
        return None
    cells = "".join(
        f"<td><b>{counts[name]}</b> {term.label_zh} {name}</td>"
        for name, term in terms.items()
        if counts[name]
    )
    table = f"<table><tr>{cells}<td><b>{g.number_of_edges()}</b> facts</td></tr></table>"
    return table + _frame(g) if len(g) <= MOST else table


def _frame(g: networkx.MultiDiGraph) -> str:
    from graph.writers.html import page

    return (
        f'<iframe sandbox="allow-scripts allow-downloads" srcdoc="{html.escape(page(g))}" '
        f'style="width:100%;height:{HEIGHT}px;border:1px solid #ccc"></iframe>'
    )
