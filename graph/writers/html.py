"""Graph -> one HTML file that needs no network: picture, table, text and evidence.

A pyvis ``Network`` holds what is drawn and the vis-network library comes from the
installed pyvis; its template is never used (it asks a CDN and lets names become
markup). The page's own parts are in ``data/page``. Two promises to keep: text from a
report reaches the browser only as JSON in which ``<`` is escaped, and the policy in
the head allows exactly the two scripts and the style written here, by their hashes.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import resources
from graph.errors import OutputError
from graph.writers._corpus import MANY
from graph.writers._drawing import drawing

if TYPE_CHECKING:
    import networkx as nx

suffix = ".html"
effort = 3  # about how long it takes beside the others
description = "one interactive page: picture, table, evidence; works offline"

SCRIPTS = (
    *("zh", "en", "store", "search", "filters", "fold", "near", "address"),
    *("shapes", "picture", "view", "labels", "arrange"),
    *("pane", "panes", "table", "timeline", "map", "reading"),
    *("take", "legend", "controls", "main"),
)
CORPUS = ("words", "glance", "periods", "corpus")  # of many reports, before "main"
# What the first picture of a large graph can do without: it stands behind the scripts.
LATER = ("pinyin", "rules", "reports", "nodes", "edges")
PLAIN = 300_000  # bytes of JSON above which it is compressed
LEVEL = 6  # of compression: 9 makes a page 3 % smaller in three times the time

_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
_LONE = re.compile("[\ud800-\udfff]")


def write(g: nx.MultiDiGraph, path: Path) -> None:
    """Write the page for ``g``; OutputError when pyvis lacks its library.

    All data is carried at every size; the page itself draws a part of large graphs.
    """
    path.write_text(page(g), encoding="utf-8", newline="\n")


def page(g: nx.MultiDiGraph) -> str:
    """The whole page as text."""
    from jinja2 import Environment
    from markupsafe import Markup

    content = drawing(g)
    many = len(content["reports"]) >= MANY
    rest = {k: content.pop(k) for k in LATER} if content["overview"] else None
    data, encoding = _data(content)
    style = resources.text("page/page.css") + (resources.text("page/corpus.css") if many else "")
    scripts = [_library(), _script(many)]
    template = Environment(autoescape=True).from_string(resources.text("page/template.html"))
    return template.render(
        title=_LONE.sub("\ufffd", content["title"]),
        policy=_policy(style, scripts),
        style=Markup(style),
        scripts=[Markup(s) for s in scripts],
        data=Markup(data),
        encoding=encoding,
        many=many,
        rest=Markup(_data(rest, 0)[0]) if rest else None,
    )


def _data(content: dict[str, Any], plain: int = PLAIN) -> tuple[str, str]:
    """The text of a data element and how it is encoded: ``json`` or ``gzip``."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    text = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    raw = text.encode()
    if len(raw) <= plain:
        return text, "json"
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", LEVEL, packed, mtime=0) as stream:
        stream.write(raw)
    return base64.b64encode(packed.getvalue()).decode("ascii"), "gzip"


def _library() -> str:
    """The vis-network of the installed pyvis, without the address of its source map."""
    root = files("pyvis").joinpath("lib")
    found = sorted(d.name for d in root.iterdir() if d.name.startswith("vis-"))
    if not found:
        raise OutputError("html: the installed pyvis has no lib/vis-*/vis-network.min.js")
    text = root.joinpath(found[-1], "vis-network.min.js").read_text(encoding="utf-8")
    if "</script" in text.lower() or "<!--" in text:
        raise OutputError("html: the vis-network of this pyvis cannot stand inside a page")
    return text.rsplit("//# sourceMappingURL", 1)[0]


def _script(many: bool) -> str:
    names = (*SCRIPTS[:-1], *(CORPUS if many else ()), SCRIPTS[-1])
    parts = [resources.text(f"page/{name}.js") for name in names]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


def _policy(style: str, scripts: list[str]) -> str:
    sources = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {sources}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
