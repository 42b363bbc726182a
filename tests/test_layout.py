"""Positions: the same every time, apart from one another, components side by side."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import layout
from graph.layout import positions


def boxes(count: int, wide: float = 110.0, high: float = 44.0) -> np.ndarray:
    return np.tile([wide, high], (count, 1))


def web(count: int) -> list[tuple[int, int]]:
    """A tree with chords: node n hangs on n // 3, every fifth also on n - 5."""
    return [(n, n // 3) for n in range(1, count)] + [(n, n - 5) for n in range(5, count, 5)]


def overlaps(place: np.ndarray, box: np.ndarray, slack: float = 1.5) -> int:
    near = np.abs(place[:, None] - place[None]) < (box[:, None] + box[None]) / 2 - slack
    return int((near.all(axis=2).sum() - len(place)) // 2)


def test_positions_of_nothing_and_of_one():
    assert positions([], boxes(0)).shape == (0, 2)
    assert positions([], boxes(1)).tolist() == [[0, 0]]


@pytest.mark.parametrize("count", [2, 5, 40, 120, 150])
def test_positions_keep_boxes_apart(count):
    box = boxes(count)
    assert overlaps(positions(web(count), box), box) == 0


def test_positions_keep_hub_and_leaves_apart():
    box = boxes(80)
    assert overlaps(positions([(0, n) for n in range(1, 80)], box), box) == 0


@pytest.mark.parametrize("count", [30, 300, 700])
def test_positions_bring_neighbours_near(count):
    place = positions(web(count), boxes(count)).astype(float)
    pairs = np.array(web(count))
    tied = np.linalg.norm(place[pairs[:, 0]] - place[pairs[:, 1]], axis=1)
    any_two = np.linalg.norm(place - place[np.arange(count)[::-1]], axis=1)
    assert np.median(tied) < 0.6 * np.median(any_two)


def test_positions_do_not_depend_on_order_or_repetition_of_edges():
    edges = web(90)
    again = [(b, a) for a, b in reversed(edges)] + edges + [(7, 7)]
    assert (positions(edges, boxes(90)) == positions(again, boxes(90))).all()


def test_positions_are_the_same_in_another_process():
    script = (
        "import numpy as np; from graph.layout import positions;"
        "edges = [(n, n // 3) for n in range(1, 60)];"
        "print(positions(edges, np.tile([110.0, 44.0], (60, 1))).tolist())"
    )
    run = [sys.executable, "-c", script]
    outputs = {subprocess.run(run, capture_output=True, check=True).stdout for _ in range(2)}
    here = positions([(n, n // 3) for n in range(1, 60)], boxes(60)).tolist()
    assert {o.decode().strip() for o in outputs} == {str(here)}


def test_positions_set_components_side_by_side():
    edges = [(n, n + 1) for n in range(9)] + [(n, n + 1) for n in range(10, 19)]
    place, box = positions(edges, boxes(24)), boxes(24)
    frames = [
        ((place[part] - box[part] / 2).min(axis=0), (place[part] + box[part] / 2).max(axis=0))
        for part in (slice(0, 10), slice(10, 20), slice(20, 24))
    ]
    for one in range(3):
        for two in range(one):
            (low, high), (other_low, other_high) = frames[one], frames[two]
            assert (low >= other_high).any() or (other_low >= high).any()


def test_grid_repulsion_agrees_with_the_exact_sum():
    place = layout._scatter(1, 500)
    weight = np.sqrt(np.arange(500) % 7 + 1.0)[None]
    exact = layout._repulsion(place, weight)
    near = layout._grid_repulsion(place, weight, layout._kernels())
    assert np.linalg.norm(near - exact) < 0.15 * np.linalg.norm(exact)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60))
def test_positions_of_any_graph_are_apart_and_centred(count, edges):
    kept = [(a % count, b % count) for a, b in edges]
    box = boxes(count)
    place = positions(kept, box)
    assert place.shape == (count, 2)
    assert overlaps(place, box, slack=3.0) == 0
    middle = ((place - box / 2).min(axis=0) + (place + box / 2).max(axis=0)) / 2
    assert (np.abs(middle) <= 1).all()
