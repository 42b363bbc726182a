"""A process that keeps the triples and answers each question in a process that can be killed.

No engine lets itself be interrupted, so a question that takes too long, or too much
memory, is ended with its process. Where processes fork, loading happens once and each
question costs a fork; elsewhere (Windows) the keeper itself is ended and loads anew.

Whoever answers can open no file and no socket any more (a second lock behind
``graph.sparql``), so all that it needs must be imported before: ``replies.warm``.
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
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from time import monotonic
from typing import Any

from graph import engines
from graph.errors import GraphError, InputError
from graph.replies import Limits, Reply, reply, said, warm

FORKS = hasattr(os, "fork")
START = 600  # seconds in which the triples must be loaded
_GRACE = 0.5  # seconds between the end of a question's time and that of its process


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
            return said(503, f"the question took longer than {self._limits.seconds:g} seconds")
        except (EOFError, OSError):
            self._end(0)
            return said(503, "the question was stopped: it took too much memory or time")

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


# ---- In the keeper's process ----


def _keep(
    parent: Connection, key: bytes, file: Path, engine: str, limits: Limits, forks: bool
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        store = engines.opened(file, engine)
        warm(store, limits)
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
    found = reply(json.loads(line.recv_bytes()), store, limits)
    line.send_bytes(json.dumps([found.status, found.media]).encode())
    line.send_bytes(found.content)
