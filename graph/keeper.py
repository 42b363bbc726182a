"""A process that keeps the triples and answers each question in a process that can be killed.

No engine lets itself be interrupted, so a question that takes too long, or too much
memory, is ended with its process. Where processes fork, loading happens once and each
question costs a fork; elsewhere (Windows) the keeper itself is ended and loads anew.

Whoever answers can open no file and no socket any more (a second lock behind
``graph.sparql``), so all that it needs must be imported before: ``_warm``.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from graph import engines, queries, questions
from graph.answers import rows
from graph.errors import GraphError, InputError, QueryError, RefusedError
from graph.measures import ALGORITHMS, measured
from graph.negotiation import best
from graph.results import Answer, media_types, written
from graph.sparql import checked, words

FORKS = hasattr(os, "fork")
START = 600  # seconds in which the triples must be loaded
TEXT = "text/plain; charset=utf-8"
_GRACE = 0.5  # seconds between the end of a question's time and that of its process


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question may take."""

    seconds: float = 10.0
    rows: int = 100_000
    characters: int = 64_000_000
    memory: int = 2 << 30  # bytes beside the triples


class Reply(NamedTuple):
    """The answer as it goes to a client: HTTP status, media type, content."""

    status: int
    media: str
    content: bytes


class Keeper:
    """The triples of a file in a process of their own; ``close`` ends it."""

    def __init__(
        self,
        file: Path,
        engine: str | None = None,
        limits: Limits | None = None,
        forks: bool = FORKS,
    ) -> None:
        self._arguments = (file, engine or engines.default(), limits or Limits(), forks)
        self._limits, self._forks = self._arguments[2], forks
        self._lock = threading.Lock()
        self._key = os.urandom(32)
        self._start()

    def _start(self) -> None:
        """InputError when the file cannot be loaded."""
        here, there = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(
            target=_keep, args=(there, self._key, *self._arguments), daemon=True
        )
        self._process.start()
        there.close()
        try:
            found = here.recv() if here.poll(START) else "the triples took too long to load"
        except EOFError:
            found = "the process that loads the triples ended"
        finally:
            here.close()
        if isinstance(found, str):
            self.close()
            raise InputError(found)
        (self._address,) = found

    def sparql(
        self, text: str, accept: str, graphs: Mapping[str, list[str]] | None = None
    ) -> Reply:
        """Answer a question of SPARQL in the best format that ``accept`` allows."""
        return self._ask({"sparql": text, "accept": accept, "graphs": graphs or {}})

    def named(self, name: str, values: Mapping[str, str], form: str) -> Reply:
        """Answer a named question as ``json`` or ``csv``."""
        return self._ask({"named": name, "values": dict(values), "form": form})

    def _ask(self, question: Mapping[str, Any]) -> Reply:
        deadline = monotonic() + self._limits.seconds
        process = 0
        try:
            with Client(self._address, authkey=self._key) as line:
                line.send_bytes(json.dumps(question).encode())
                process = int(self._receive(line, deadline))
                status, media = json.loads(self._receive(line, deadline + _GRACE))
                return Reply(status, media, line.recv_bytes())
        except TimeoutError:
            self._end(process)
            return _said(503, f"the question took longer than {self._limits.seconds:g} seconds")
        except (EOFError, OSError):
            self._end(0)
            return _said(503, "the question was stopped: it took too much memory or time")

    def _receive(self, line: Connection, deadline: float) -> bytes:
        if not line.poll(max(0.0, deadline - monotonic())):
            raise TimeoutError
        return line.recv_bytes()

    def _end(self, process: int) -> None:
        """End who answers; the keeper starts anew where it answers itself, or has ended."""
        if self._forks and process:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        with self._lock:
            if (process and not self._forks) or not self._process.is_alive():
                self.close()
                self._start()

    def close(self) -> None:
        """End the keeper and whoever still answers for it."""
        self._process.kill()
        self._process.join()


def _said(status: int, words: str) -> Reply:
    return Reply(status, TEXT, f"{words}\n".encode())


# ---- In the keeper's process ----


def _keep(
    parent: Connection, key: bytes, file: Path, engine: str, limits: Limits, forks: bool
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        store = engines.opened(file, engine)
        _warm(store, limits)
    except GraphError as error:
        parent.send(str(error))
        return
    with Listener(None, authkey=key, backlog=64) as listener:
        parent.send((listener.address,))
        parent.close()
        if forks:
            signal.signal(signal.SIGCHLD, signal.SIG_IGN)
            _leave_with_parent()
        while True:
            # A client that went away is no reason to end.
            with (
                contextlib.suppress(OSError, EOFError, multiprocessing.AuthenticationError),
                listener.accept() as line,
            ):
                _serve(line, store, limits, forks)


def _serve(line: Connection, store: engines.Store, limits: Limits, forks: bool) -> None:
    if not forks:
        _answer(line, store, limits)
    elif os.fork() == 0:
        try:
            _confine(limits)
            _answer(line, store, limits)
        finally:
            os._exit(0)


def _leave_with_parent() -> None:
    """End when the server has ended without a word (it was killed)."""
    parent = os.getppid()

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(0)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 2.0, 2.0)


def _confine(limits: Limits) -> None:
    """No file or socket may be opened any more; memory and time have an end."""
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    seconds = int(limits.seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[0])
        most = pages * resource.getpagesize() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _answer(line: Connection, store: engines.Store, limits: Limits) -> None:
    line.send_bytes(str(os.getpid()).encode())
    reply = _reply(json.loads(line.recv_bytes()), store, limits)
    line.send_bytes(json.dumps([reply.status, reply.media]).encode())
    line.send_bytes(reply.content)


def _reply(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    try:
        if "named" in question:
            return _named(question, store, limits)
        return _sparql(question, store, limits)
    except RefusedError as error:
        return _said(403, str(error))
    except QueryError as error:
        return _said(400, str(error))
    except _TooLargeError as error:
        return _said(413, str(error))
    except (MemoryError, RecursionError):
        return _said(503, "the question takes too much memory")
    except Exception as error:  # whatever it is, the client gets a word and the keeper goes on
        return _said(500, f"{type(error).__name__}: {words(error)}")


def _sparql(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    answer = store.answer(checked(question["sparql"]), **question["graphs"])
    known = media_types(answer.kind)
    media = best(question["accept"], list(known))
    if media is None:
        return _said(406, f"this answer is one of {', '.join(known)}")
    whole = _limited(answer, limits.rows)
    content = _joined(written(whole, known[media]), limits.characters)
    return Reply(200, _with_charset(media), content)


def _named(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    found = queries.query(store, questions.named(question["named"]), question["values"])
    if len(found) > limits.rows:
        raise _TooLargeError(f"the answer has more than {limits.rows} rows: set a parameter")
    if question["form"] == "csv":
        return Reply(200, "text/csv; charset=utf-8", found.csv().encode())
    content = {"columns": found.columns, "rows": [list(row) for row in found]}
    return Reply(200, "application/json", json.dumps(content, ensure_ascii=False).encode())


class _TooLargeError(Exception):
    """An answer is larger than allowed."""


def _limited(answer: Answer, most: int) -> Answer:
    """The answer with all its rows read; more than ``most`` are none: nothing is cut off."""
    found = list(islice(answer.rows, most + 1))
    if len(found) > most:
        raise _TooLargeError(f"the answer has more than {most} rows: ask for fewer with LIMIT")
    return Answer(answer.kind, answer.columns, found, answer.truth)


def _joined(pieces: Any, most: int) -> bytes:
    found, size = [], 0
    for piece in pieces:
        found.append(piece)
        size += len(piece)
        if size > most:
            raise _TooLargeError(f"the answer has more than {most} characters")
    return "".join(found).encode("utf-8", "replace")


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def _warm(store: engines.Store, limits: Limits) -> None:
    """Ask once in every way, so that nothing is imported when a question comes."""
    for sparql in (
        "SELECT ?s { ?s a dcat:Dataset } ORDER BY ?s",
        "CONSTRUCT { ?s a dcat:Dataset } WHERE { ?s a dcat:Dataset }",
        "DESCRIBE ?s { ?s a dcat:Dataset }",
        "ASK { SERVICE <http://e.org/> { ?s ?p ?o } }",
        'ASK { FILTER ( REGEX("a", "a") && SHA256("a") != MD5("a") && NOW() > RAND() ) }',
        "LOAD <http://e.org/>",
        "nonsense",
    ):
        for media in (*media_types("select"), *media_types("graph"), "image/png"):
            _reply({"sparql": sparql, "accept": media, "graphs": {}}, store, limits)
    for name in questions.names():
        with contextlib.suppress(QueryError):
            checked(questions.named(name).sparql)
    for form in ("json", "csv"):
        _reply({"named": "reports", "values": {"report": "-"}, "form": form}, store, limits)
    edges = rows(("one", "one_name", "other", "other_name", "relation"), [tuple("aabbr")])
    for algorithm in ALGORITHMS:
        measured(algorithm, edges, {"from": "a", "to": "b"})
