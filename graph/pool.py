"""Work -> a pool of processes that inherit what this one has loaded.

On Linux the pool is forked: lexicons, weights and the graph are there without being read
or copied again. Elsewhere (macOS cannot fork safely, Windows not at all) the processes start
empty, and ``start`` is called in each with ``given``, which is pickled for it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

_INTERRUPTED = 130  # status of a process ended by Ctrl-C


@contextmanager
def pool(
    size: int, start: Callable[..., None] | None = None, *given: Any
) -> Iterator[ProcessPoolExecutor]:
    """``size`` processes; work that has not begun is dropped when the body is left by an error."""
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    executor = ProcessPoolExecutor(size, context, start, given)
    try:
        with _interrupted_quietly():
            yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupted_quietly() -> Iterator[None]:
    """Ctrl-C inside is for this process to tell of: those that it forks, which wait for work when
    the key is pressed, end without a word."""
    own, known = os.getpid(), signal.getsignal(signal.SIGINT)
    if known is not signal.default_int_handler or (
        threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def told(number: int, frame: Any) -> None:
        if os.getpid() == own:
            raise KeyboardInterrupt
        raise SystemExit(_INTERRUPTED)

    signal.signal(signal.SIGINT, told)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, known)
