"""Eight typical questions and all named ones, rdflib against Oxigraph, in one run.

    python tests/benchmarks/sparql.py [--reports 57] [--copies 10] [--engines oxigraph,rdflib]

The graph is built from the reports of ``build.py`` (57 of them give about 200,000 triples);
the large one is ``--copies`` copies of it under other names. The least
processor time of three askings is printed (of rdflib one); nothing is asserted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

QUESTIONS = {
    "who holds a post": """SELECT ?person ?position WHERE {
        ?seat baotu:title ?title ; schema:name ?position .
        ?p org:holds ?seat ; schema:name ?person }""",
    "facts of an entity with sentences": """SELECT ?predicate ?other ?quote WHERE {
        ?e schema:name ?name . ?fact rdf:subject|rdf:object ?e ; rdf:predicate ?predicate ;
            rdf:object/schema:name ?other ; prov:wasDerivedFrom/oa:hasSelector/oa:exact ?quote }""",
    "colleagues": """SELECT DISTINCT ?colleague WHERE {
        ?e schema:name ?name ; org:holds/org:postIn ?body .
        ?c org:holds/org:postIn ?body ; schema:name ?colleague }""",
    "events in a place, at any depth": """SELECT DISTINCT ?event WHERE {
        ?top schema:name ?place . ?inner schema:containedInPlace* ?top .
        ?h sem:hasPlace ?inner ; schema:name ?event }""",
    "names that contain": """SELECT ?e ?n WHERE {
        ?e schema:name ?n FILTER CONTAINS(?n, "公安") }""",
    "facts by relation (GROUP BY)": """SELECT ?p (COUNT(*) AS ?n) WHERE {
        ?f rdf:predicate ?p } GROUP BY ?p""",
    "who acts together (all pairs)": """SELECT ?a ?b (COUNT(?h) AS ?n) WHERE {
        ?h sem:hasActor ?a , ?b FILTER ( STR(?a) < STR(?b) ) }
        GROUP BY ?a ?b ORDER BY DESC(?n) LIMIT 20""",
    "events of three months": """SELECT ?event ?first WHERE {
        ?h sem:hasBeginTimeStamp ?first ; a sem:Event ; schema:name ?event
        FILTER ( ?first >= "2021-01-01"^^xsd:date && ?first < "2021-04-01"^^xsd:date ) }""",
}
MOST = "GROUP BY ?v ORDER BY DESC(COUNT(*)) ?v LIMIT 1"
VALUES = {
    "name": f"SELECT ?v WHERE {{ ?p schema:name ?v ; org:holds/org:postIn ?b }} {MOST}",
    "place": f"SELECT ?v WHERE {{ ?p a baotu:Place ; schema:name ?v ; ^sem:hasPlace ?h }} {MOST}",
    "title": f"SELECT ?v WHERE {{ ?p org:holds/baotu:title ?v }} {MOST}",
}


def graph(reports: int) -> Any:
    """The graph of this many made reports."""
    from build import NARRATIVE, Maker

    import graph as baotu

    maker = Maker(NARRATIVE)
    return baotu.build(texts=[{"text": maker.report()} for _ in range(reports)], jobs=2)


def copies(g: Any, count: int) -> Any:
    """``count`` copies of a graph in one, each under names of its own."""
    import networkx

    whole = networkx.MultiDiGraph(**g.graph)
    for number in range(count):
        mark = "" if number == 0 else f"x{number}"
        for node, data in g.nodes(data=True):
            mentions = [{**m, "report": m["report"] + mark} for m in data.get("mentions", ())]
            whole.add_node(node + mark)
            whole.nodes[node + mark].update(data, name=data["name"] + mark, mentions=mentions)
        for one, other, key, data in g.edges(keys=True, data=True):
            evidence = [{**e, "report": e["report"] + mark} for e in data["evidence"]]
            whole.add_edge(one + mark, other + mark, key + mark)
            whole.edges[one + mark, other + mark, key + mark].update(data, evidence=evidence)
    return whole


def best(call: Any, times: int = 3) -> tuple[float, Any]:
    """Processor seconds of the quickest of ``times`` calls, and what it gave."""
    found, result = [], None
    for _ in range(times):
        started = time.process_time()
        result = call()
        found.append(time.process_time() - started)
    return min(found), result


def measure(file: Path, engines: list[str], named: bool) -> None:
    """Print what loading and each question takes with each engine."""
    from graph import questions
    from graph.queries import opened, query

    stores, seconds = {}, {}
    for engine in engines:
        seconds[engine], stores[engine] = best(partial(opened, file, engine), 1)
    first = stores[engines[0]]
    triples = query(first, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0][0]
    print(f"\n{triples} triples, {file.stat().st_size / 1e6:.0f} MB of Turtle")
    row("load", seconds)
    known = {key: str(query(first, sparql)[0][0]) for key, sparql in VALUES.items()}
    for name, sparql in QUESTIONS.items():
        given = {key: value for key, value in known.items() if f"?{key} " in sparql}
        found, sizes = {}, set()
        for engine in engines:
            times = 1 if engine == "rdflib" else 3
            found[engine], rows = best(partial(query, stores[engine], sparql, given), times)
            sizes.add(len(rows))
        row(f"{name} ({'/'.join(map(str, sorted(sizes)))} rows)", found)
    if named:
        asked = {}
        for name in questions.names():
            given = {"from": known["name"], "to": known["place"]} if name == "connection" else {}
            asked[name], _ = best(partial(query, first, questions.named(name), given), 2)
        slow = sorted(asked.items(), key=lambda item: -item[1])
        print(f"{len(asked)} named questions without values, {engines[0]}; the slowest:")
        for name, taken in slow[:5]:
            print(f"  {name:38}{taken:9.3f} s")


def row(name: str, seconds: dict[str, float]) -> None:
    """One line: the seconds of each engine and the last to the first."""
    times = "".join(f"{engine:>10} {taken:9.4f} s" for engine, taken in seconds.items())
    first, *_, last = seconds.values()
    ratio = f"   ratio {last / first:8.1f}" if len(seconds) > 1 else ""
    print(f"{name:52}{times}{ratio}", flush=True)


def main() -> None:
    """Build, write, load and ask at both sizes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=57)
    parser.add_argument("--copies", type=int, default=10)
    parser.add_argument("--engines", default="oxigraph,rdflib")
    given = parser.parse_args()
    from graph.saving import save

    small = graph(given.reports)
    with tempfile.TemporaryDirectory() as folder:
        for count in (1, given.copies):
            g = small if count == 1 else copies(small, count)
            file = Path(folder) / f"{count}.ttl"
            taken, _ = best(partial(save, g, file), 1)
            print(f"\nwrite Turtle: {taken:.2f} s", flush=True)
            measure(file, given.engines.split(","), named=count == 1)


if __name__ == "__main__":
    main()
