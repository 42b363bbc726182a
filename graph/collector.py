"""A pause of the garbage collector while much that lasts is made.

A graph of reports is millions of small values that all stay; the collector would walk
them again and again (half of the time of assembly) and find nothing, as none is in a cycle.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No automatic collection inside; after it the collector is as it was before."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
