"""Sentences -> Tokens by the BiGRU-CRF whose weights jieba carries, with numpy alone.

Sentences lie in *lanes*: a batch is a grid of steps x lanes, each lane holds sentences
end to end, and the state of a lane is cleared where a sentence begins. So all products
in the loop have one shape, no buffer is allocated in it, and short sentences fill the
space beside long ones. Lanes are a multiple of the rows that a matrix kernel takes at
once, so a row's sum is formed in one order wherever its sentence lies: a sentence's
tags do not depend on its neighbours.

One BLAS thread is fastest (OPENBLAS_NUM_THREADS=1, set before numpy is imported): the
products are too small to share. Speed: tests/benchmarks/tagger.py.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise, starmap

import numpy as np
from numpy.typing import NDArray

from graph.model import Token
from graph.taggers import _weights
from graph.taggers._weights import BMP, HIDDEN, Floats, Ids, Layer, Weights

TILE = 24  # a multiple of 4, 6, 8 and 12, the row tiles of the usual matrix kernels
WIDE = 4  # at most so many tiles of lanes: more are hardly faster, and leave the cache
STEPS = 192  # a batch is closed before a lane grows longer
LIMIT = 128  # longer sentences are read in pieces, as the longest sets the number of steps
AHEAD = 8  # steps whose inputs are made at a time
MARGIN = 16  # characters read on either side of a cut, whose labels are not used
CUT = re.compile(r"[,;!?\s\u3001\u3002\uff0c\uff1b\uff01\uff1f]")
SPACE = re.compile(r"\s+")

Flags = NDArray[np.bool_]
Inputs = Callable[[int, slice, Floats], None]  # direction, steps, where they go


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start:end`` of a sentence, read as part of ``first:last``."""

    sentence: int
    start: int
    end: int
    first: int
    last: int

    @property
    def size(self) -> int:
        """Steps that the piece takes."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and where it lies in a batch of ``lanes`` lanes: its lane, its first step."""

    piece: Piece
    lane: int
    step: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A batch: vocabulary rows (steps x lanes) and where sentences begin and end."""

    ids: Ids
    first: Flags
    last: Flags


class Tagger:
    """The neural tagger; reads the weights when made."""

    def __init__(self) -> None:
        self.weights = _weights.load()
        self.tags = [label.partition("-")[0] for label in self.weights.labels]
        self.tag_numbers = np.array([self.tags.index(tag) for tag in self.tags])
        self.begins = np.array([label.endswith("-B") for label in self.weights.labels])

    def tag(self, sentences: Sequence[str]) -> list[list[Token]]:
        """Tokens of each sentence in the order given; see ``SentenceTagger.tag``."""
        # All sentences end to end, and each its stretch: few arrays instead of some a sentence.
        ends = list(accumulate(map(len, sentences)))
        stretches = list(starmap(slice, pairwise([0, *ends])))
        ids = self._rows("".join(sentences))
        rows, labels = [ids[some] for some in stretches], np.zeros(len(ids), np.int64)
        for batch in batches(pieces(sentences)):
            grid = _grid(batch, rows)
            best = viterbi(self.weights, emissions(self.weights, grid), grid)
            for placed in batch:
                piece = placed.piece
                start = placed.step + piece.start - piece.first
                column = best[start : start + piece.end - piece.start, placed.lane]
                labels[stretches[piece.sentence]][piece.start : piece.end] = column
        begins = self._begins(labels, ends)
        tags = list(map(self.tags.__getitem__, labels.tolist()))
        return [
            list(_tokens(sentence, np.flatnonzero(begins[some]).tolist(), tags[some]))
            for sentence, some in zip(sentences, stretches, strict=True)
        ]

    def _begins(self, labels: NDArray[np.int64], ends: Sequence[int]) -> Flags:
        """A token begins at each -B, where the tag changes without one and with a sentence."""
        begins: Flags = self.begins[labels]
        numbers = self.tag_numbers[labels]
        begins[1:] |= numbers[1:] != numbers[:-1]
        begins[:1] = True
        begins[[end for end in ends if end < len(begins)]] = True
        return begins

    def _rows(self, sentence: str) -> Ids:
        """Vocabulary row of each code point."""
        codes = np.frombuffer(sentence.encode("utf-32-le", "surrogatepass"), "<u4")
        rows: Ids = self.weights.char_ids[np.minimum(codes, BMP)]
        return rows


@cache
def tagger() -> Tagger:
    """The one tagger of this process."""
    return Tagger()


def pieces(sentences: Sequence[str]) -> Iterator[Piece]:
    """Sentences as pieces of at most LIMIT characters, cut after a mark if there is one."""
    for number, sentence in enumerate(sentences):
        size = len(sentence)
        start = 0
        while start < size:
            end = size
            if size - start > LIMIT:
                marks = CUT.finditer(sentence, start + LIMIT // 2, start + LIMIT)
                end = max((mark.end() for mark in marks), default=start + LIMIT)
            yield Piece(number, start, end, max(start - MARGIN, 0), min(end + MARGIN, size))
            start = end


def batches(items: Iterable[Piece]) -> Iterator[list[Placed]]:
    """Pieces laid in lanes, the longest first, each in the lane that is shortest so far."""
    order = sorted(items, key=lambda piece: (-piece.size, piece.sentence, piece.start))
    lanes = TILE * min(WIDE, 1 + sum(piece.size for piece in order) // (TILE * STEPS))
    batch: list[Placed] = []
    heights = [(0, lane) for lane in range(lanes)]
    for piece in order:
        if heights[0][0] + piece.size > STEPS:
            yield batch
            batch = []
            heights = [(0, lane) for lane in range(lanes)]
        step, lane = heights[0]
        heapq.heapreplace(heights, (step + piece.size, lane))
        batch.append(Placed(piece, lane, step, lanes))
    if batch:
        yield batch


def _grid(batch: Sequence[Placed], rows: Sequence[Ids]) -> Grid:
    shape = (max(placed.step + placed.piece.size for placed in batch), batch[0].lanes)
    ids = np.zeros(shape, np.int32)
    first = np.zeros(shape, np.bool_)
    last = np.zeros(shape, np.bool_)
    for placed in batch:
        piece, step, lane = placed.piece, placed.step, placed.lane
        ids[step : step + piece.size, lane] = rows[piece.sentence][piece.first : piece.last]
        first[step, lane] = True
        last[step + piece.size - 1, lane] = True
    return Grid(ids, first, last)


def emissions(weights: Weights, grid: Grid) -> Floats:
    """Score of each label at each cell: steps x labels x lanes."""
    lower, upper = weights.layers
    steps, lanes = grid.ids.shape
    known, cells = np.unique(grid.ids, return_inverse=True)
    cells = cells.reshape(steps, lanes)
    # The number of rows is rounded up for the same reason as the number of lanes.
    known = np.concatenate([known, np.zeros(-len(known) % TILE, known.dtype)])
    tables = weights.embedding[known] @ lower.inputs + lower.bias
    rows = (cells, cells[::-1])

    def looked_up(direction: int, some: slice, out: Floats) -> None:
        for table, inputs in zip(tables[:, direction], out, strict=True):
            np.take(table, rows[direction][some], axis=0, out=inputs, mode="clip")

    states = _bigru(lower, looked_up, grid)
    below = (states, states[::-1])

    def multiplied(direction: int, some: slice, out: Floats) -> None:
        flat = out.reshape(3, -1, HIDDEN)
        states = below[direction][some].reshape(-1, 2 * HIDDEN)
        np.matmul(states, upper.inputs[:, direction], out=flat)
        flat += upper.bias[:, direction]

    states = _bigru(upper, multiplied, grid)
    scores: Floats = states.reshape(-1, 2 * HIDDEN) @ weights.projection
    scores += weights.projection_bias
    return np.ascontiguousarray(scores.reshape(steps, lanes, -1).transpose(0, 2, 1))


def _bigru(layer: Layer, given: Inputs, grid: Grid) -> Floats:
    """States of both directions: steps x lanes x 256, forward first.

    ``given`` fills in the inputs of a direction for a few steps, 3 x steps x lanes x 128, those
    of the backward direction in its own order, last step first: so few stay in the cache until
    they are used. The gates hold ``tanh(x / 2) + 1``, twice the sigmoid; see ``_weights`` for where
    the halves went.
    """
    steps, lanes = grid.ids.shape
    inputs = np.empty((3, 2, AHEAD, lanes, HIDDEN), np.float32)
    out = np.empty((steps, lanes, 2 * HIDDEN), np.float32)
    state = np.zeros((2, lanes, HIDDEN), np.float32)
    gates = np.empty((2, 2, lanes, HIDDEN), np.float32)
    change = np.empty((2, lanes, HIDDEN), np.float32)
    (update, reset), gate_inputs, change_inputs = gates, inputs[:2], inputs[2]
    clears: Flags = np.stack([grid.first, grid.last[::-1]])
    cleared = set(np.flatnonzero(clears.any(axis=(0, 2))).tolist())
    half, one = np.float32(0.5), np.float32(1)
    for step in range(steps):
        at = step % AHEAD
        if at == 0:
            some = slice(step, min(step + AHEAD, steps))
            for direction in (0, 1):
                given(direction, some, inputs[:, direction, : some.stop - some.start])
        if step in cleared:
            state[clears[:, step]] = 0
        np.matmul(state, layer.gates, out=gates)
        gates += gate_inputs[:, :, at]
        np.tanh(gates, out=gates)
        gates += one
        reset *= state
        np.matmul(reset, layer.candidate, out=change)
        change += change_inputs[:, at]
        np.tanh(change, out=change)
        change -= state
        change *= update
        change *= half
        state += change
        out[step, :, :HIDDEN] = state[0]
        out[steps - 1 - step, :, HIDDEN:] = state[1]
    return out


def viterbi(weights: Weights, scores: Floats, grid: Grid) -> NDArray[np.int64]:
    """Best label path of each sentence: steps x lanes; ``scores``: steps x labels x lanes.

    Only the best sums are kept on the way up; on the way down the one predecessor that
    is needed is found again (57 sums a cell instead of 57 x 57 arg-maxima).
    """
    steps, size, lanes = scores.shape
    # One addition for all pairs of labels (from, to): the halves by the first are each one run
    # of memory, and so short that the buffers stay in the cache.
    middle = size // 2 + 1
    moves = np.repeat(weights.transitions[:, :, None], lanes, axis=2)
    lower, upper = moves[:middle], moves[size - middle :]
    best = scores + weights.start[:, None]
    sums, others = np.empty_like(lower), np.empty_like(upper)
    for step in range(1, steps):
        np.add(best[step - 1, :middle, None], lower, out=sums)
        np.add(best[step - 1, size - middle :, None], upper, out=others)
        np.maximum(sums, others, out=sums)
        left = middle
        while left > 1:  # the halves against each other
            half = left // 2
            np.maximum(sums[:half], sums[left - half : left], out=sums[:half])
            left -= half
        top = sums[0]
        top += scores[step]
        np.copyto(best[step], top, where=~grid.first[step])
    onward = np.column_stack([weights.transitions, weights.stop])
    path = np.empty((steps, lanes), np.int64)
    label = np.full(lanes, size)
    for step in range(steps - 1, -1, -1):
        label[grid.last[step]] = size
        label = (best[step] + onward[:, label]).argmax(axis=0)
        path[step] = label
    return path


def _tokens(sentence: str, starts: Sequence[int], tags: Sequence[str]) -> Iterator[Token]:
    """Tokens that begin at ``starts``, each with the tag of its first character; white space is
    cut out as tokens of its own."""
    spaced = SPACE.search(sentence) is not None
    for start, end in pairwise([*starts, len(sentence)]):
        tag = tags[start]
        if not spaced or not SPACE.search(sentence, start, end):
            yield Token(start, end, tag)
            continue
        for gap in SPACE.finditer(sentence, start, end):
            if start < gap.start():
                yield Token(start, gap.start(), tag)
            yield Token(gap.start(), gap.end(), "w")
            start = gap.end()
        if start < end:
            yield Token(start, end, tag)
