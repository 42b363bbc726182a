"""Sorting what does not fit: the same as sorting it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import runs
from graph.runs import Runs

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])))


@settings(deadline=None, max_examples=60)
@given(LINES, st.integers(1, 400))
def test_runs_sort_as_at_once_and_give_each_line_once(texts: list[str], held: int) -> None:
    lines = [text + "\n" for text in texts]
    with Runs(held=held) as sorted_:
        for at in range(0, len(lines), 3):
            sorted_.add(lines[at : at + 3])
        assert [line.decode() for line in sorted_] == sorted(set(lines))


def test_runs_merge_more_parts_than_files_may_be_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(runs, "MOST", 3)
    lines = [f"{number * 7919 % 1000:03}\n" for number in range(1000)]
    with Runs(tmp_path, held=500) as sorted_:
        for line in lines:
            sorted_.add([line, line])
        assert [line.decode() for line in sorted_] == sorted(lines)
    assert list(tmp_path.iterdir()) == []
