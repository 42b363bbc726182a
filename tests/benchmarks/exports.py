"""Every export of 200 reports: seconds to write and to load, size, and whether all agree.

    python tests/benchmarks/exports.py [--reports 200] [--graph FILE] [--rdflib]

The graph is that of the reports of ``build.py``, or of the FILE given. Each format is written
and, where it is lossless, loaded again and compared attribute for attribute. The RDF formats are
parsed by Oxigraph and, with ``--rdflib`` (minutes), by rdflib; a warning of either ends the run,
and so does a triple too few or too many. Times are shown as multiples of the JSON's as well.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]
RDF = {
    "ttl": ("turtle", "TURTLE"),
    "trig": ("trig", "TRIG"),
    "nt": ("nt", "N_TRIPLES"),
    "nq": ("nquads", "N_QUADS"),
    "jsonld": ("json-ld", "JSON_LD"),
    "rdfxml": ("xml", "RDF_XML"),
}
# rdflib's own parsers still use names that it has given up.
OLD = "ConjunctiveGraph is deprecated|Dataset.default_context is deprecated"


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Processor seconds and the result."""
    gc.collect()
    started = time.process_time()
    done = work()
    return time.process_time() - started, done


def made(reports: int) -> Any:
    """The graph of so many reports."""
    from build import NARRATIVE, Maker

    from graph import build

    maker = Maker(NARRATIVE)
    return build(texts=[{"text": maker.report()} for _ in range(reports)], jobs=2)


def same(one: Any, other: Any) -> bool:
    """Whether two graphs are equal, attribute for attribute and in order."""

    def content(g: Any) -> str:
        nodes, edges = sorted(g.nodes(data=True)), sorted(g.edges(keys=True, data=True))
        return json.dumps([g.graph, nodes, edges], sort_keys=True)

    return content(one) == content(other)


def by_oxigraph(file: Path, name: str) -> set[str]:
    """The triples, each as canonical text."""
    import pyoxigraph as ox

    format_ = getattr(ox.RdfFormat, RDF[name][1])
    return {
        f"{q.subject} {q.predicate} {q.object}" for q in ox.parse(path=str(file), format=format_)
    }


def by_rdflib(file: Path, name: str) -> int:
    """How many triples there are."""
    import rdflib

    graph = rdflib.Dataset(default_union=True) if name in ("trig", "nq") else rdflib.Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", OLD, DeprecationWarning)
        graph.parse(file, format=RDF[name][0])
    return len(set(graph.triples((None, None, None))))


def size(path: Path) -> int:
    """Bytes of a file, or of those of a folder."""
    return path.stat().st_size if path.is_file() else sum(map(size, path.iterdir()))


def rows(g: Any, folder: Path, rdflib: bool) -> Iterator[tuple[str, dict[str, float]]]:
    """(format, seconds and megabytes), checked."""
    from graph import load, plugins, save
    from graph.loading import SUFFIXES

    expected: set[str] | None = None
    for name in sorted(plugins.names("writers"), key=lambda n: (n != "json", n not in RDF, n)):
        file = folder / f"g.{name}"
        row = {"write": timed(lambda file=file: save(g, file))[0], "MB": size(file) / 1e6}
        if file.suffix in SUFFIXES:
            row["load"], again = timed(lambda file=file: load(file))
            assert same(again, g), f"{name}: another graph comes back"
        if name in RDF:
            row["oxigraph"], found = timed(lambda f=file, n=name: by_oxigraph(f, n))
            expected = found if expected is None else expected
            assert found == expected, f"{name}: {len(found ^ expected)} triples differ"
            if rdflib:
                row["rdflib"], count = timed(lambda f=file, n=name: by_rdflib(f, n))
                assert count == len(expected), f"{name}: rdflib finds {count} triples"
        yield name, row


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--graph", type=Path, help="a JSON export, instead of making reports")
    parser.add_argument("--rdflib", action="store_true", help="parse the RDF with rdflib too")
    given = parser.parse_args()
    from graph import load, statements

    g = load(given.graph) if given.graph else made(given.reports)
    count = sum(len(r.pairs) for r in statements.resources(g))
    print(f"{len(g)} entities, {g.number_of_edges()} facts, {count} triples")
    columns = ("write", "load", "oxigraph", "rdflib")
    print(f"{'':8}{'MB':>8}" + "".join(f"{c:>10} s  ratio" for c in columns))
    base: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, row in rows(g, Path(folder), given.rdflib):
            base = base or row
            cells = (
                f"{row[c]:12.2f}{row[c] / base.get(c, base['load']):7.1f}" if c in row else " " * 19
                for c in columns
            )
            print(f"{name:8}{row['MB']:8.1f}" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()
