"""Graph -> a folder of Parquet for DuckDB, pandas and Polars: nodes, edges, evidence, mentions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.rows import Whole
from graph.writers._flat import SEPARATOR, Columns
from graph.writers._tables import tables

if TYPE_CHECKING:
    import networkx

suffix = ".parquet"
effort = 3  # about how long it takes beside the others
description = "folder of Parquet, for DuckDB and data frames"
lossless = False
needs = "pyarrow"

_LISTS = frozenset({"aliases", "formerIds"})


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write the files to the folder ``path``, which is made."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds: dict[str, Any] = {
        "string": pa.string(), "boolean": pa.bool_(), "long": pa.int64(), "double": pa.float64(),
    }  # fmt: skip
    path.mkdir()
    for name, table in tables(Whole(g)).items():
        rows = list(table.rows())
        columns: dict[str, Any] = {}
        for column, type_ in table.columns.items():
            if column in _LISTS and name == "nodes":
                columns[column] = pa.array(_lists(rows, column), pa.list_(pa.string()))
            else:
                values = [row.get(column) for row in rows]
                columns[column] = pa.array(values, kinds[type_])
        pq.write_table(pa.table(columns), path / f"{name}.parquet", compression="zstd")


def _lists(rows: list[Columns], column: str) -> list[list[str] | None]:
    """The lists, from the JSON that is beside the joined text."""
    import json

    found: list[list[str] | None] = []
    for row in rows:
        exact = row.get(column + "_json")
        if isinstance(exact, str):
            found.append([str(item) for item in json.loads(exact)])
        else:
            value = row.get(column)
            found.append(None if value is None else str(value).split(SEPARATOR))
    return found
