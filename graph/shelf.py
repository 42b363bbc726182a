"""Readings -> the rows of their graph on disk, node for node what ``graph.assembly`` makes.

For line-based exports of more reports than memory holds. Each step is the same function as in
memory, given the rows of one node, one fact or one person at a time: what is held at once is
what one entity or fact says, and what ``graph.spill`` remembers.
"""

from __future__ import annotations

import heapq
import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from graph import model
from graph.assembly import attributes_of, edge_of
from graph.confidence import CARRIED, NAMING
from graph.corpus import ROLES, Edge, fold, fulfilled, moved, outer, reprint
from graph.errors import OutputError
from graph.judgements import NONE, Judgements
from graph.model import Reading
from graph.reprints import reprints
from graph.resolution import resolve
from graph.rows import Data, Fact, Node
from graph.spill import Row, Spill, fact_of, fact_row, packed
from graph.statements import metadata
from graph.tenures import tenures

REMEMBERED = 1 << 12  # nodes that were asked for last, reports with their texts among them
_FACT = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)"
_SCHEMA = """
CREATE TABLE node (key TEXT PRIMARY KEY, type TEXT, content BLOB);
CREATE TABLE edge (
    key TEXT PRIMARY KEY, subject TEXT, object TEXT, relation TEXT, confidence REAL, content BLOB
);
CREATE INDEX edge_body ON edge (subject) WHERE relation = 'postIn';
"""


@contextmanager
def shelf(readings: Iterable[Reading], judgements: Judgements = NONE) -> Iterator[Shelf]:
    """The rows of the graph of ``readings``; OutputError when the disk cannot hold them."""
    try:
        spill = Spill(readings)
        try:
            yield Shelf(spill, judgements)
        finally:
            spill.base.close()
    except sqlite3.Error as error:
        raise OutputError(f"the working files (SQLITE_TMPDIR says where): {error}") from None


class Shelf:
    """The nodes and facts of a graph as ``graph.rows`` asks for them."""

    def __init__(self, spill: Spill, judgements: Judgements) -> None:
        self._spill, self._base = spill, spill.base
        originals = reprints(spill.prints, spill.body)
        found = resolve(spill, judgements, originals, reasons=False)
        self._into, self._leads = found.into, found.leads
        spill.many(_FACT, self._reprinted(originals))
        self._merge()
        spill.script(_SCHEMA)
        self._fulfil(self._make_nodes())
        self._make_edges()
        self.graph: dict[str, Any] = {}
        self.graph.update(metadata(self))
        self.get = lru_cache(REMEMBERED)(self._get)

    def _reprinted(self, originals: Mapping[str, str]) -> Iterator[Row]:
        for report, original in sorted(originals.items()):
            yield fact_row(reprint(report, self._spill.report(report) or {}, original), report)

    def _merge(self) -> None:
        """Give what is told of an entity, and its facts, to the one that it became."""
        script, into = self._spill.script, self._into
        within = self._base.execute("SELECT key, relation, subject, object, content FROM fact "
                                    "WHERE relation = 'within'")  # fmt: skip
        lost = outer(((key, fact_of(*fact)) for key, *fact in within), into, self._leads)
        script("CREATE TABLE merged (old TEXT PRIMARY KEY, new TEXT) WITHOUT ROWID")
        self._spill.many("INSERT INTO merged VALUES (?, ?)", sorted(into.items()))
        old = "(SELECT old FROM merged)"
        for key, report, before in self._taken(f"subject IN {old} OR object IN {old}"):
            fact = moved(before, into)
            if fact.subject != fact.object and key not in lost:
                self._base.execute(_FACT, fact_row(fact, report))
        new = "(SELECT new FROM merged WHERE old = {})"
        for table, column in (("told", "key"), ("held", "subject"), ("held", "object")):
            script(f"UPDATE {table} SET {column} = {new.format(column)} WHERE {column} IN {old}")

    def _taken(self, which: str) -> Iterator[tuple[str, str, model.Fact]]:
        """Take facts off the table: (id, report, fact)."""
        found = self._base.execute(f"SELECT rowid FROM fact WHERE {which}")
        # The numbers first: rows must not change while they are walked.
        for number in array("q", map(itemgetter(0), found)):
            (row,) = self._base.execute(
                "SELECT key, report, relation, subject, object, content FROM fact WHERE rowid = ?",
                (number,),
            )
            self._base.execute("DELETE FROM fact WHERE rowid = ?", (number,))
            yield row[0], row[1], fact_of(*row[2:])

    def _make_nodes(self) -> set[str]:
        """Fill the table of nodes; returns the events that were planned and came about."""
        former: dict[str, set[str]] = {}
        for old, kept in self._into.items():
            former.setdefault(kept, set()).add(old)
        true: set[str] = set()

        def rows() -> Iterator[Row]:
            for key, nodes in self._spill.groups():
                node = fold(key, nodes, former.get(key, ()), self._leads)
                if node.came_true():
                    true.add(key)
                yield key, node.type, packed(attributes_of(node))

        self._spill.many("INSERT INTO node VALUES (?, ?, ?)", rows())
        self._spill.script("DROP TABLE told")
        return true

    def _fulfil(self, true: set[str]) -> None:
        """Make asserted what was planned of events that came about."""
        self._spill.script("CREATE TABLE came_true (key TEXT PRIMARY KEY) WITHOUT ROWID")
        self._spill.many("INSERT INTO came_true VALUES (?)", ((key,) for key in sorted(true)))
        which = f"relation IN {ROLES} AND subject IN (SELECT key FROM came_true)"
        roles = list(self._taken(which))
        came = {(f.subject, f.object) for _, _, f in roles if f.modality == "asserted"}
        for _, report, fact in roles:
            better = fulfilled(fact, came) if fact.modality == "planned" else fact
            if better is not None:
                self._base.execute(_FACT, fact_row(better, report))

    def _make_edges(self) -> None:
        for _, own in groupby(self._spill.tenures("subject"), lambda one: one[2].subject):
            said = (fact_row(fact, report) for some in tenures(own) for report, fact in some)
            self._spill.many(_FACT, said)
        self._spill.script("DROP TABLE held")
        self._spill.many("INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?)", self._edges())
        self._spill.script("DROP TABLE fact")

    def _edges(self) -> Iterator[Row]:
        rows = self._base.execute(
            "SELECT key, relation, subject, object, report, content FROM fact ORDER BY +key"
        )
        for key, some in groupby(rows, itemgetter(0)):
            edge: Edge | None = None
            for _, relation, subject, object_, report, content in some:
                fact = fact_of(relation, subject, object_, content)
                edge = edge or Edge(fact, fact.confidence)
                edge.note(fact, report)
            if edge is not None:
                data, fact = edge_of(edge), edge.fact
                ends = (key, fact.subject, fact.object, fact.relation)
                yield (*ends, data["confidence"], packed(data))

    def at_least(self, threshold: float) -> None:
        """Leave out what ``graph.confidence`` leaves out."""
        carried, naming = ", ".join(map(repr, CARRIED)), ", ".join(map(repr, NAMING))
        self._base.execute(
            "CREATE TABLE touched AS SELECT subject AS key FROM edge WHERE confidence < ?1 "
            "UNION SELECT object FROM edge WHERE confidence < ?1",
            (threshold,),
        )
        self._base.execute("DELETE FROM edge WHERE confidence < ?", (threshold,))
        self._spill.script(
            f"""
            CREATE TABLE bare AS SELECT key FROM node
                WHERE type IN ({carried}) AND key IN (SELECT key FROM touched)
                EXCEPT SELECT subject FROM edge WHERE relation NOT IN ({naming})
                EXCEPT SELECT object FROM edge WHERE relation NOT IN ({naming});
            DELETE FROM node WHERE key IN (SELECT key FROM bare);
            DELETE FROM edge WHERE subject IN (SELECT key FROM bare)
                OR object IN (SELECT key FROM bare);
            """
        )

    # ---- What a writer asks (``rows.Rows``) ----

    def nodes(self) -> Iterator[Node]:
        reports = self._base.execute("SELECT id, content FROM report ORDER BY id")
        others = self._base.execute("SELECT key, content FROM node ORDER BY key")
        for key, content in heapq.merge(reports, others, key=itemgetter(0)):
            yield key, json.loads(content)

    def edges(self) -> Iterator[Fact]:
        yield from self._facts("subject, object, key")

    def facts(self) -> Iterator[Fact]:
        yield from self._facts("rowid")  # they were written by key

    def _facts(self, order: str) -> Iterator[Fact]:
        rows = self._base.execute(
            f"SELECT subject, object, key, content FROM edge ORDER BY {order}"
        )
        for subject, object_, key, content in rows:
            yield subject, object_, key, json.loads(content)

    def _get(self, node: str) -> Data | None:
        row = self._spill.row("SELECT content FROM node WHERE key = ?", (node,))
        return json.loads(row[0]) if row else self._spill.report(node)

    def bodies(self, post: str) -> Iterator[tuple[str, Data]]:
        rows = self._base.execute(
            "SELECT object, content FROM edge WHERE relation = 'postIn' AND subject = ?", (post,)
        )
        for body, content in rows.fetchall():
            yield body, json.loads(content)

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        types = Counter(dict(self._base.execute("SELECT type, count(*) FROM node GROUP BY 1")))
        relations = self._base.execute("SELECT relation, count(*) FROM edge GROUP BY 1")
        types["Report"] += len(self._spill.prints)
        return types, Counter(dict(relations))
