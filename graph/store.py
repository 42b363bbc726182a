"""Reports and their readings in one SQLite file: added, removed, corrected, never read twice.

A report is known by its text; where it came from (``origin``: a file's path as the user wrote
it, or a record's address) says which report a corrected one replaces. A reading is kept with
the mark of the configuration that read it (the program's own files, the tagger, the user's
names): another configuration reads anew. Each report is written in a transaction of its own
with its reading, so that an end at any moment loses no finished report.
https://www.sqlite.org/lang_transaction.html
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType

from graph import resources
from graph.errors import InputError
from graph.glossary import Glossary
from graph.identity import told
from graph.model import Reading, Source
from graph.reading import report, report_id
from graph.recording import record, replay

VERSION = 1
_SCHEMA = """
CREATE TABLE report (
    origin TEXT PRIMARY KEY, id TEXT NOT NULL, told TEXT NOT NULL,
    title TEXT NOT NULL, published TEXT NOT NULL, characters INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_reading ON report (id, told);
CREATE TABLE reading (
    id TEXT NOT NULL, told TEXT NOT NULL, configuration TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (id, told)
);
"""
PART = "#"  # between a file of many reports and the number of one
_AFTER_PART = chr(ord(PART) + 1)

Sent = tuple[str, Source]  # where a report came from, and the report


@dataclass(frozen=True, slots=True)
class Entry:
    """A report of the store; ``characters`` counts those of its text."""

    origin: str
    id: str
    title: str
    published: str
    characters: int


class Store:
    """An open store; a context manager. InputError when the file is no store of this version."""

    def __init__(self, path: Path | str, *, must_exist: bool = False) -> None:
        self._path = path
        if must_exist and not Path(path).is_file():
            raise InputError(f"{path}: there is no such store")
        try:
            self._base = sqlite3.connect(path, isolation_level=None)
            self._prepare()
        except sqlite3.Error as error:
            raise InputError(f"{path}: {error}") from None

    def _prepare(self) -> None:
        # FULL may roll back a transaction that had ended when the power goes right after it.
        self._base.execute("PRAGMA synchronous = EXTRA")
        self._base.execute("BEGIN IMMEDIATE")
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        tables = self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if version == 0 and tables == 0:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                self._base.execute(statement)
            self._base.execute(f"PRAGMA user_version = {VERSION}")
        elif version != VERSION:
            self._base.execute("ROLLBACK")
            raise InputError(f"{self._path}: no store of version {VERSION}")
        self._base.execute("COMMIT")

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._base.close()

    def missing(self, sent: Iterable[Sent], configuration: str) -> list[Sent]:
        """Those whose reading by this configuration the store does not hold.

        What it has read before, under whatever origin, is noted without reading.
        """
        left: list[Sent] = []
        with self._transaction():
            for origin, source in sent:
                row = (report_id(source.text), _said(source), configuration)
                known = self._base.execute(
                    "SELECT 1 FROM reading WHERE id = ? AND told = ? AND configuration = ?", row
                )
                if known.fetchone() is None:
                    left.append((origin, source))
                else:
                    self._put(origin, source)
        return left

    def add(self, read: Iterable[tuple[Sent, Reading]], configuration: str) -> None:
        """Keep reports with their readings; older reports of the same origins go."""
        with self._transaction():
            for (origin, source), reading in read:
                row = (reading.report.id, _said(source), configuration, record(reading))
                self._base.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", row)
                self._put(origin, source)

    def _put(self, origin: str, source: Source) -> None:
        key, said, origin = report_id(source.text), _said(source), _text(origin)
        old = self._base.execute("SELECT id, told FROM report WHERE origin = ?", (origin,))
        before = old.fetchone()
        if before == (key, said):  # all else of the row follows from the two
            return
        read = report(source)
        named = _text(read.title or ""), _text(read.published or "")
        row = (origin, key, said, *named, len(read.text))
        self._base.execute("INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?, ?)", row)
        if before is not None:
            self._drop(*before)

    def _drop(self, key: str, said: str) -> None:
        """Forget a reading that no report uses any more."""
        self._base.execute(
            "DELETE FROM reading WHERE id = ?1 AND told = ?2 AND NOT EXISTS "
            "(SELECT 1 FROM report WHERE id = ?1 AND told = ?2)",
            (key, said),
        )

    def remove(self, names: Iterable[str]) -> list[str]:
        """Remove reports by origin, by file or by id; returns the names that it does not know."""
        unknown = []
        with self._transaction():
            for name in names:
                rows = self._rows(name)
                unknown += [] if rows else [name]
                self._remove(rows)
        return unknown

    def keep_only(self, file: str, origins: Iterable[str]) -> None:
        """Remove the reports of a file that was corrected and no longer holds them."""
        with self._transaction():
            kept = set(map(_text, origins))
            self._remove([row for row in self._rows(file) if row[0] not in kept])

    def _rows(self, name: str) -> list[tuple[str, str, str]]:
        """(origin, id, told) of the reports that a name speaks of."""
        name = _text(name)
        found = self._base.execute(
            # A range and no pattern: the index finds it, however many reports there are.
            "SELECT origin, id, told FROM report WHERE origin = ?1 OR id = ?1 "
            "OR (origin >= ?2 AND origin < ?3)",
            (name, name + PART, name + _AFTER_PART),
        )
        return found.fetchall()

    def _remove(self, rows: Iterable[tuple[str, str, str]]) -> None:
        for origin, key, said in rows:
            self._base.execute("DELETE FROM report WHERE origin = ?", (origin,))
            self._drop(key, said)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of the body or nothing; InputError when the file cannot be written."""
        try:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")
        except sqlite3.Error as error:
            raise InputError(f"{self._path}: {error}") from None

    def entries(self) -> list[Entry]:
        """All reports by their origin."""
        rows = self._base.execute(
            "SELECT origin, id, title, published, characters FROM report ORDER BY origin"
        )
        return [Entry(*row) for row in rows]

    def readings(self) -> Iterator[Reading]:
        """All readings, one a text, by the report's id; InputError names a damaged one."""
        rows = self._base.execute(
            "SELECT id, min(told), content FROM reading GROUP BY id ORDER BY id"
        )
        for key, _, content in rows:
            try:
                yield replay(content)
            except InputError as error:
                raise InputError(f"{self._path}: report {key}: {error}") from None


def _said(source: Source) -> str:
    return _text(told(source))


def _text(text: str) -> str:
    """A text that SQLite can hold: half characters (in the name of a file, too) written out."""
    return text.encode("utf-8", "backslashreplace").decode()


def configuration(tagger: str, glossary: Glossary) -> str:
    """The mark of all that a reading depends on beside the report."""
    names = sorted(map(repr, glossary.entries.items()))
    parts = [program(), tagger, *names]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def program() -> str:
    """A hash of the program's own files, code and data."""
    found = hashlib.sha256()
    for name, content in resources.everything():
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()
