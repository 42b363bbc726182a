"""Graph -> a folder of CSV for spreadsheets: nodes, edges, evidence, mentions.

UTF-8 with a byte order mark, without which a spreadsheet takes Chinese for Latin letters.
Text that a spreadsheet would run as a formula begins with an apostrophe
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from graph.rows import Rows, Whole
from graph.writers._flat import Scalar
from graph.writers._tables import tables

if TYPE_CHECKING:
    import networkx

suffix = ".csv"
effort = 2  # about how long it takes beside the others
description = "folder of CSV for spreadsheets: nodes, edges, evidence, mentions"
lossless = False

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write the files to the folder ``path``, which is made."""
    stream(Whole(g), path)


def stream(rows: Rows, path: Path) -> None:
    """The same of rows that nobody holds together."""
    path.mkdir()
    for name, table in tables(rows).items():
        with (path / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(map(_cell, table.columns))
            for row in table.rows():
                writer.writerow([_cell(row.get(column, "")) for column in table.columns])


def _cell(value: Scalar) -> Scalar:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
