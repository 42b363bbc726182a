"""The answer to a question, as rows of plain values for people and programs.

Terms of RDF end here: IRIs are full strings, dates ISO strings, numbers numbers, None
where a variable is unbound. ``graph.results`` keeps the terms, for the SPARQL formats.
"""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import pandas

Value = str | int | float | bool | None
SHOWN = 100  # rows that a notebook draws


class Row(tuple[Value, ...]):
    """A tuple of values that also answers to its columns' names: ``row["name"]``."""

    columns: tuple[str, ...]

    def __new__(cls, columns: tuple[str, ...], values: Sequence[Value]) -> Row:
        row = super().__new__(cls, values)
        row.columns = columns
        return row

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            if key not in self.columns:
                raise KeyError(f"{key}; known: {', '.join(self.columns)}")
            key = self.columns.index(key)
        return super().__getitem__(key)

    def keys(self) -> tuple[str, ...]:
        """The columns, so that ``dict(row)`` works."""
        return self.columns


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """The rows of an answer and the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """SPARQL's word for the columns."""
        return self.columns

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def json(self) -> str:
        """A JSON array of objects, one a line, without a newline at the end."""
        lines = (json.dumps(dict(row), ensure_ascii=False) for row in self.rows)
        return "[" + ",\n ".join(lines) + "]"

    def csv(self) -> str:
        """CSV with a header row; lines end with LF."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(["" if value is None else value for value in row] for row in self.rows)
        return out.getvalue()

    def dataframe(self) -> pandas.DataFrame:
        """The rows as a pandas DataFrame; pandas must be installed."""
        import pandas

        return pandas.DataFrame([tuple(row) for row in self.rows], columns=list(self.columns))

    def _repr_html_(self) -> str:
        """The table that a notebook draws: at most ``SHOWN`` rows, and how many there are."""
        head = _cells("th", self.columns)
        body = "".join(f"<tr>{_cells('td', row)}</tr>" for row in self.rows[:SHOWN])
        shown = f"{min(SHOWN, len(self.rows))} / " if len(self.rows) > SHOWN else ""
        return (
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"<p>{shown}{len(self.rows)}</p>"
        )


def rows(columns: Sequence[str], values: Sequence[Sequence[Value]]) -> Rows:
    """``Rows`` of plain sequences."""
    names = tuple(columns)
    return Rows(names, tuple(Row(names, row) for row in values))


def _cells(tag: str, values: Sequence[Value]) -> str:
    texts = ("" if value is None else html.escape(str(value)) for value in values)
    return "".join(f'<{tag} style="text-align:left">{text}</{tag}>' for text in texts)
