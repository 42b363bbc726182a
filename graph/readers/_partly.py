"""What a reader raises when a part of a file is no report and the rest is."""

from __future__ import annotations

from graph.errors import InputError
from graph.model import Source


class PartlyRead(InputError):
    """Some parts are no reports: ``reasons`` says which and why, ``sources`` are the rest."""

    def __init__(self, reasons: list[str], sources: list[Source]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons
        self.sources = sources
