"""Readings -> a database on disk: what ``graph.gathered`` holds in memory, for identity to ask.

It is SQLite's own temporary file: it has no name, it is gone whatever ends the process, and it
lies where SQLite puts such files (https://www.sqlite.org/tempfiles.html; ``SQLITE_TMPDIR``).
What is small stays in the page cache. Of each report only its fingerprint and day are held.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from graph.corpus import Held, Node, facts_of, is_tenure, key_of, report_node
from graph.model import Entity, Evidence, Fact, Reading
from graph.reprints import joined, paragraphs

CACHE = 64 << 10  # KiB of pages held
REMEMBERED = 1 << 12  # nodes remembered of those that are asked for again and again
_AT_ONCE = 64  # readings whose rows are written together
_SCHEMA = """
CREATE TABLE report (id TEXT PRIMARY KEY, paragraphs BLOB, content BLOB);
CREATE TABLE told (key TEXT, old TEXT, report TEXT, type TEXT, named INTEGER, content BLOB);
CREATE TABLE held (subject TEXT, object TEXT, report TEXT, content BLOB);
CREATE TABLE fact (key TEXT, relation TEXT, subject TEXT, object TEXT, report TEXT, content BLOB);
"""
_INDEXES = """
CREATE INDEX told_key ON told (key);
CREATE INDEX told_report ON told (report, named, key);
CREATE TABLE link (relation, subject, object);
INSERT INTO link SELECT DISTINCT relation, subject, object FROM fact
    WHERE relation != 'mentions';
"""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
Row = tuple[Any, ...]


def packed(value: object) -> bytes:
    """A JSON value as bytes; half characters too, which SQLite's text cannot hold."""
    return _encode(value).encode("utf-8", "surrogatepass")


class Spill:
    """Nodes and facts as the readings tell them; equal texts count once.

    sqlite3.Error when the disk is full.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.base = sqlite3.connect("", isolation_level=None)
        self.prints: dict[str, tuple[int, str]] = {}  # for graph.reprints
        for name, value in (("journal_mode", "OFF"), ("synchronous", "OFF"), ("temp_store", "1")):
            self.base.execute(f"PRAGMA {name} = {value}")
        self.base.execute(f"PRAGMA cache_size = -{CACHE}")
        self.base.execute("BEGIN")
        self.script(_SCHEMA)
        waiting = iter(readings)
        while some := list(islice(waiting, _AT_ONCE)):
            self._add(some)
        self.script(_INDEXES)
        self.nodes: Mapping[str, Node] = _Nodes(self)

    def script(self, statements: str) -> None:
        """Run statements that are parted by semicolons, within the transaction."""
        for statement in filter(str.strip, statements.split(";")):
            self.base.execute(statement)

    def many(self, statement: str, rows: Iterable[Row]) -> None:
        self.base.executemany(statement, rows)

    def _add(self, readings: Iterable[Reading]) -> None:
        new = {r.report.id: r for r in reversed(list(readings)) if r.report.id not in self.prints}
        rows = [_rows(reading) for reading in new.values()]
        for reading in new.values():
            published = reading.report.published or ""
            self.prints[reading.report.id] = (reading.fingerprint, published)
        self.many("INSERT INTO report VALUES (?, ?, ?)", (report for report, *_ in rows))
        statements = (
            "INSERT INTO told VALUES (?, ?, ?, ?, ?, ?)",
            "INSERT INTO held VALUES (?, ?, ?, ?)",
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)",
        )
        for place, statement in enumerate(statements, 1):
            self.many(statement, (one for row in rows for one in row[place]))

    def groups(self, where: str = "1", values: Row = ()) -> Iterator[tuple[str, dict[str, Node]]]:
        """Id of each node, with what is told of it under each id that it had, by id."""
        # The sign keeps SQLite from the index: sorting the rows is faster than looking each up.
        found = self.base.execute(
            f"SELECT key, old, report, type, content FROM told WHERE {where} ORDER BY +key", values
        )
        for key, rows in groupby(found, itemgetter(0)):
            nodes: dict[str, Node] = {}
            for _, old, report, type_, content in rows:
                name, aliases, attributes, spans = json.loads(content)
                node = nodes.setdefault(old, Node(type_))
                node.note(Entity(old, type_, name, tuple(aliases), tuple(map(tuple, attributes))))
                node.mentions.update((report, start, end) for start, end in spans)
            yield key, nodes

    def body(self, report: str) -> str:
        """The paragraphs of a report, by which its reprints are known."""
        (spans,) = self.row("SELECT paragraphs FROM report WHERE id = ?", (report,)) or (b"[]",)
        return joined(str((self.report(report) or {}).get("text")), json.loads(spans))

    def report(self, report: str) -> dict[str, Any] | None:
        """The attributes of a report's own node."""
        row = self.row("SELECT content FROM report WHERE id = ?", (report,))
        return json.loads(row[0]) if row else None

    def row(self, statement: str, values: Row) -> Row | None:
        found: Row | None = self.base.execute(statement, values).fetchone()
        return found

    # ---- What identity asks (``corpus.Corpus``) ----

    def typed(self, *types: str) -> Iterator[tuple[str, Node]]:
        for key, nodes in self.groups(f"type IN ({', '.join('?' * len(types))})", types):
            yield key, nodes[key]

    @property
    def held(self) -> Iterator[Held]:
        return self.tenures("rowid")

    def tenures(self, order: str) -> Iterator[Held]:
        """The asserted posts in this order of the rows."""
        rows = self.base.execute(
            f"SELECT report, subject, object, content FROM held ORDER BY {order}"
        )
        for report, subject, object_, content in rows:
            yield self.prints[report][1], report, fact_of("holds", subject, object_, content)

    def links(self) -> Iterator[Fact]:
        rows = self.base.execute("SELECT relation, subject, object FROM link")
        for relation, subject, object_ in rows:
            yield Fact(relation, subject, object_, ())

    def named(self, report: str) -> Collection[str]:
        rows = self.base.execute("SELECT key FROM told WHERE report = ? AND named", (report,))
        return {row[0] for row in rows}

    def first(self, key: str) -> tuple[str, str]:
        reports = {report for report, _, _ in self.nodes[key].mentions}
        return min(((self.prints[r][1] or "9999", r) for r in reports), default=("9999", key))

    def dates(self, node: Node) -> set[str]:
        reports = {report for report, _, _ in node.mentions}
        return {day for r in reports if (day := self.prints[r][1])}


class _Nodes(Mapping[str, Node]):
    """The nodes by id, each made when it is asked for."""

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self._known = lru_cache(REMEMBERED)(self._made)

    def _made(self, key: str) -> Node | None:
        for _, nodes in self._spill.groups("key = ?", (key,)):
            return nodes[key]
        return None

    def __getitem__(self, key: str) -> Node:
        found = self._known(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return self._spill.row("SELECT 1 FROM told WHERE key = ? LIMIT 1", (key,)) is not None

    def __iter__(self) -> Iterator[str]:
        for row in self._spill.base.execute("SELECT DISTINCT key FROM told ORDER BY key"):
            yield row[0]

    def __len__(self) -> int:
        (found,) = self._spill.row("SELECT count(DISTINCT key) FROM told", ()) or (0,)
        return int(found)


def _rows(reading: Reading) -> tuple[Row, list[Row], list[Row], list[Row]]:
    """The rows of a reading in each table."""
    report = reading.report.id
    spans: dict[str, list[tuple[int, int]]] = {}
    for mention in reading.mentions:
        spans.setdefault(mention.entity, []).append((mention.start, mention.end))
    told: list[Row] = []
    for one in reading.entities:
        own = spans.pop(one.key, [])
        content = packed([one.name, one.aliases, one.attributes, own])
        told.append((one.key, one.key, report, one.type, bool(own), content))
    held: list[Row] = []
    facts: list[Row] = []
    for fact in facts_of(reading):
        if is_tenure(fact):
            held.append((fact.subject, fact.object, report, _content(fact)))
        else:
            facts.append(fact_row(fact, report))
    about, body = packed(report_node(reading.report)), packed(paragraphs(reading.report))
    return (report, body, about), told, held, facts


def fact_row(fact: Fact, report: str) -> Row:
    """The row of the table ``fact`` for what a report says."""
    return key_of(fact), fact.relation, fact.subject, fact.object, report, _content(fact)


def _content(fact: Fact) -> bytes:
    evidence = [(e.start, e.end, e.quote, e.rule) for e in fact.evidence]
    return packed([fact.confidence, fact.modality, fact.qualifiers, evidence])


def fact_of(relation: str, subject: str, object_: str, content: bytes) -> Fact:
    """The fact of a row."""
    confidence, modality, qualifiers, evidence = json.loads(content)
    found = tuple(Evidence(*one) for one in evidence)
    pairs = tuple((name, value) for name, value in qualifiers)
    return Fact(relation, subject, object_, found, confidence, modality, pairs)
