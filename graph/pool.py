"""Work -> a pool of processes that inherit what this one has loaded.

On Linux the pool is forked: lexicons, weights and the graph are there without being read
or copied again. Elsewhere (macOS cannot fork safely, Windows not at all) the processes start
empty, and ``start`` is called in each with ``given``, which is pickled for it.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any


@contextmanager
def pool(
    size: int, start: Callable[..., None] | None = None, *given: Any
) -> Iterator[ProcessPoolExecutor]:
    """``size`` processes; work that has not begun is dropped when the body is left by an error."""
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    executor = ProcessPoolExecutor(size, context, start, given)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
