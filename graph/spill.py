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

from graph.gathered import TIES, Held, Node, facts_of, is_tenure, key_of, report_node
from graph.model import Entity, Evidence, Fact, Reading
from graph.reprints import joined, paragraphs

CACHE = 64 << 10  # KiB of pages held
REMEMBERED = 1 << 14  # answers remembered of each question that is asked again and again
_AT_ONCE = 64  # readings whose rows are written together
_ASKED = ("code", "gender", "ethnicity")  # attributes that identity asks for
_SCHEMA = """
CREATE TABLE report (id TEXT PRIMARY KEY, paragraphs BLOB, content BLOB);
CREATE TABLE told (key TEXT, report TEXT, type TEXT, times INTEGER, content BLOB);
CREATE TABLE said (key TEXT, name TEXT, value BLOB, PRIMARY KEY (key, name, value)) WITHOUT ROWID;
CREATE TABLE held (subject TEXT, report TEXT, object TEXT, content BLOB);
CREATE TABLE fact (key TEXT, relation TEXT, subject TEXT, object TEXT, report TEXT, content BLOB);
"""
_INDEXES = """
CREATE INDEX told_key ON told (key, report, times);
CREATE INDEX told_report ON told (report, key, times);
CREATE INDEX held_subject ON held (subject);
CREATE TABLE tie (relation, subject, object, PRIMARY KEY (relation, subject, object)) WITHOUT ROWID;
CREATE TABLE person (name BLOB, key TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID;
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
        self.base.execute(
            "INSERT INTO tie SELECT DISTINCT relation, subject, object FROM fact "
            f"WHERE relation IN {TIES} ORDER BY 1, 2, 3"
        )
        people = ((packed(node.name()), key) for key, node in self.nodes("type = 'Person'"))
        self.many("INSERT INTO person VALUES (?, ?)", people)
        self.type_of = lru_cache(REMEMBERED)(self._type_of)
        self.said = lru_cache(REMEMBERED)(self._said)
        self.objects = lru_cache(REMEMBERED)(self._objects)

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
        for place, statement in enumerate(
            (
                "INSERT INTO told VALUES (?, ?, ?, ?, ?)",
                "INSERT OR IGNORE INTO said VALUES (?, ?, ?)",
                "INSERT INTO held VALUES (?, ?, ?, ?)",
                "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)",
            ),
            1,
        ):
            self.many(statement, (one for row in rows for one in row[place]))

    def nodes(self, where: str = "1", values: Row = ()) -> Iterator[tuple[str, Node]]:
        """The nodes of the rows of ``told`` that are meant, by id."""
        # The sign keeps SQLite from the index: sorting the rows is faster than looking each up.
        found = self.base.execute(
            f"SELECT key, report, type, content FROM told WHERE {where} ORDER BY +key", values
        )
        for key, rows in groupby(found, itemgetter(0)):
            node: Node | None = None
            for _, report, type_, content in rows:
                name, aliases, attributes, spans = json.loads(content)
                node = node or Node(type_)
                node.note(Entity(key, type_, name, tuple(aliases), tuple(map(tuple, attributes))))
                node.mentions.update((report, start, end) for start, end in spans)
            if node is not None:
                yield key, node

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

    # ---- What identity asks (``gathered.Corpus``) ----

    def namesakes(self) -> Iterator[tuple[str, list[str]]]:
        rows = self.base.execute(
            "SELECT name, key FROM person WHERE name IN "
            "(SELECT name FROM person GROUP BY name HAVING count(*) > 1) ORDER BY name, key"
        )
        for name, some in groupby(rows, itemgetter(0)):
            yield json.loads(name), [key for _, key in some]

    def copied(
        self, types: Collection[str], reports: Collection[str]
    ) -> Iterator[tuple[str, Node]]:
        self.base.execute("CREATE TABLE reprinted (id TEXT PRIMARY KEY) WITHOUT ROWID")
        self.many("INSERT INTO reprinted VALUES (?)", ((report,) for report in sorted(reports)))
        marks = ", ".join("?" * len(types))
        yield from self.nodes(
            "key IN (SELECT key FROM told WHERE report IN (SELECT id FROM reprinted) "
            f"AND times > 0 AND type IN ({marks}))",
            tuple(types),
        )
        self.base.execute("DROP TABLE reprinted")

    def _type_of(self, key: str) -> str | None:
        row = self.row("SELECT type FROM told WHERE key = ? LIMIT 1", (key,))
        return row[0] if row else None

    def _said(self, key: str, attribute: str) -> set[str]:
        found = self._firsts("SELECT value FROM said WHERE key = ? AND name = ?", (key, attribute))
        return set(map(json.loads, found))

    def reports_of(self, key: str) -> set[str]:
        return self._firsts("SELECT report FROM told WHERE key = ? AND times > 0", (key,))

    def held_by(self, person: str) -> Iterator[Held]:
        yield from self.tenures("WHERE subject = ?", (person,))

    def _objects(self, relation: str, subject: str) -> set[str]:
        return self._firsts(
            "SELECT object FROM tie WHERE relation = ? AND subject = ?", (relation, subject)
        )

    def times(self, report: str) -> Mapping[str, int]:
        rows = self.base.execute(
            "SELECT key, sum(times) FROM told WHERE report = ? AND times > 0 GROUP BY key",
            (report,),
        )
        return dict(rows.fetchall())

    def published(self, report: str) -> str | None:
        return self.prints[report][1] or None

    def _firsts(self, statement: str, values: Row) -> set[Any]:
        return {row[0] for row in self.base.execute(statement, values)}

    def tenures(self, which: str = "ORDER BY subject", values: Row = ()) -> Iterator[Held]:
        """The asserted posts, by default person by person."""
        rows = self.base.execute(
            f"SELECT report, subject, object, content FROM held {which}", values
        )
        for report, subject, object_, content in rows:
            yield self.prints[report][1], report, fact_of("holds", subject, object_, content)


def _rows(reading: Reading) -> tuple[Row, list[Row], list[Row], list[Row], list[Row]]:
    """The rows of a reading in each table."""
    report = reading.report.id
    spans: dict[str, list[tuple[int, int]]] = {}
    for mention in reading.mentions:
        spans.setdefault(mention.entity, []).append((mention.start, mention.end))
    told: list[Row] = []
    said: list[Row] = []
    for one in reading.entities:
        own = spans.pop(one.key, [])
        content = packed([one.name, one.aliases, one.attributes, own])
        told.append((one.key, report, one.type, len(set(own)), content))
        said += [
            (one.key, name, packed(str(value))) for name, value in one.attributes if name in _ASKED
        ]
    held: list[Row] = []
    facts: list[Row] = []
    for fact in facts_of(reading):
        if is_tenure(fact):
            held.append((fact.subject, report, fact.object, _content(fact)))
        else:
            facts.append(fact_row(fact, report))
    about = packed(report_node(reading.report))
    body = packed(paragraphs(reading.report))
    return (report, body, about), told, said, held, facts


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
