"""Edges and label boxes -> positions on a plane, before any browser sees the graph.

Each connected component is placed alone (pivot-MDS start, then springs and repulsion),
boxes that overlap are pushed apart, and the components are packed side by side.
Only + - * / sqrt, comparisons and sequential sums touch components of up to
``DENSE`` nodes: no BLAS, no sine, so that their positions are the same bits on every
processor. Larger ones repel through a grid and a Fourier transform: O(n + grid).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

DENSE = 400  # above this many nodes in a component, repulsion goes through the grid
GRID = 128  # cells a side of that grid
PIVOTS = 24
SMALL = 32  # components up to this size are placed many at a time
ASPECT = 1.5  # width to height of the whole drawing: a landscape screen
GAP = 46.0  # pixels between components
TIDY = 2500  # above this many nodes boxes are left to overlap: nobody reads them all


def positions(edges: Sequence[tuple[int, int]], boxes: Floats) -> Ints:
    """Centres (x, y) in pixels, one row a node; the mean of the drawing's box is (0, 0).

    ``edges``: pairs of row numbers; loops and repetitions count once or not at all.
    ``boxes``: (nodes, 2), width and height in pixels that a node and its label need.
    Nodes without an edge stand in rows, in their order, as one block.
    """
    count = len(boxes)
    if not count:
        return np.zeros((0, 2), np.int64)
    pairs = _simple(np.asarray(edges, np.int64).reshape(-1, 2), count)
    label = _components(pairs, count)
    sizes = np.bincount(label)
    place = np.zeros((count, 2))
    tied = sizes[label] > 1
    for members, links in _batches(label, sizes, pairs):
        place[members] = _springs(members, links, boxes)
    if tied.sum() <= TIDY:
        place[tied] = _apart(place[tied], boxes[tied], label[tied])
    alone = np.flatnonzero(~tied)
    place[alone] = _rows(boxes[alone] * 1.25)
    label[alone] = count
    return _packed(place, boxes, label)


def _simple(pairs: Ints, count: int) -> Ints:
    low, high = pairs.min(axis=1, initial=count), pairs.max(axis=1, initial=-1)
    codes = np.unique((low * count + high)[low < high])
    return np.stack([codes // count, codes % count], axis=1)


def _components(pairs: Ints, count: int) -> Ints:
    """The smallest node number of each node's component."""
    label = np.arange(count)
    while True:
        least = label.copy()
        np.minimum.at(least, pairs[:, 0], label[pairs[:, 1]])
        np.minimum.at(least, pairs[:, 1], label[pairs[:, 0]])
        least = least[least]
        if (least == label).all():
            return label
        label = least


def _batches(label: Ints, sizes: Ints, pairs: Ints) -> list[tuple[Ints, Ints]]:
    """(members (k, m), links (e, 3): batch row and two columns) for components of one size m."""
    order = np.argsort(label, kind="stable")
    starts = np.concatenate([[0], np.cumsum(sizes)])
    column = np.empty(len(label), np.int64)
    column[order] = np.arange(len(label)) - starts[label[order]]
    batches = []
    for size in np.unique(sizes[sizes > 1]):
        roots = np.flatnonzero(sizes == size)
        row = np.full(len(sizes), -1)
        row[roots] = np.arange(len(roots))
        members = order[starts[roots][:, None] + np.arange(size)]
        inside = pairs[row[label[pairs[:, 0]]] >= 0]
        rows = row[label[inside[:, 0]]]
        links = np.stack([rows, column[inside[:, 0]], column[inside[:, 1]]], axis=1)
        if size <= SMALL:
            batches.append((members, links))
            continue
        for k in range(len(roots)):
            batches.append((members[k : k + 1], links[rows == k] * [0, 1, 1]))
    return batches


def _springs(members: Ints, links: Ints, boxes: Floats) -> Floats:
    """Positions (k, m, 2) in pixels of k components of m nodes each."""
    k, m = members.shape
    a, b = links[:, 0] * m + links[:, 1], links[:, 0] * m + links[:, 2]
    degree = np.bincount(np.concatenate([a, b]), minlength=k * m).astype(float)
    weight, root = np.sqrt(degree + 1).reshape(k, m), np.sqrt(degree)
    place = _start(a, b, m) if k == 1 and m > SMALL else _scatter(k, m)
    grid = None if m <= DENSE else _kernels()
    steps = 200 if m <= 150 else 120 if m <= 2000 else 80
    for step in range(steps):
        push = _repulsion(place, weight) if grid is None else _grid_repulsion(place, weight, grid)
        for axis in (0, 1):
            flat = np.ascontiguousarray(place[:, :, axis]).reshape(-1)
            pull = flat.take(a) - flat.take(b)
            out = np.bincount(a, pull, k * m) - np.bincount(b, pull, k * m)
            push[:, :, axis] -= (out / root).reshape(k, m)
        push -= 0.1 * (place - place.mean(axis=1, keepdims=True))
        length = np.sqrt(push[:, :, 0] ** 2 + push[:, :, 1] ** 2)[:, :, None] + 1e-9
        heat = 0.03 + 0.3 * np.sqrt(m) * (1 - step / steps) ** 2
        place = place + push / length * np.minimum(length * 0.25, heat)
    reach = np.sqrt(((place.reshape(-1, 2)[a] - place.reshape(-1, 2)[b]) ** 2).sum(axis=1))
    return place * [1.25, 1.0] * 78.0 / max(float(np.sort(reach)[len(reach) // 2]), 1e-6)


def _scatter(k: int, m: int) -> Floats:
    """Points spread evenly over a square (the R2 sequence), the same for all k."""
    turn = np.arange(1, m + 1)[:, None] * [0.7548776662466927, 0.5698402909980532]
    return np.repeat(((turn % 1.0 - 0.5) * np.sqrt(m) * 2)[None], k, axis=0)


def _start(a: Ints, b: Ints, m: int) -> Floats:
    """Pivot multidimensional scaling (Brandes, Pich 2006) by power iteration: (1, m, 2)."""
    far = _distances(a, b, m).astype(float) ** 2
    far = far - far.mean(axis=0) - far.mean(axis=1, keepdims=True) + far.mean()
    square = np.stack([(far * far[:, [p]]).sum(axis=0) for p in range(far.shape[1])])
    axes: list[Floats] = []
    for first in (0, 1):
        vector = np.arange(1.0, far.shape[1] + 1) * (-1.0) ** (np.arange(far.shape[1]) * first)
        for _ in range(60):
            for other in axes:
                vector = vector - other * (vector * other).sum()
            vector = (square * vector).sum(axis=1)
            vector = vector / (np.sqrt((vector * vector).sum()) + 1e-12)
        axes.append(vector)
    place: Floats = np.stack([(far * vector).sum(axis=1) for vector in axes], axis=1)
    spread = np.sqrt((place * place).mean(axis=0)) + 1e-9
    place = place / spread * np.sqrt(m) + _scatter(1, m)[0] * 0.15
    return place[None]


def _distances(a: Ints, b: Ints, m: int) -> Ints:
    """Steps from each node to each of up to PIVOTS pivots, each pivot far from those before."""
    ends, sources = np.concatenate([a, b]), np.concatenate([b, a])
    pivot = int(np.bincount(ends, minlength=m).argmax())
    nearest, columns = np.full(m, m), []
    for _ in range(min(PIVOTS, m)):
        steps = np.full(m, -1)
        steps[pivot] = depth = 0
        front = np.zeros(m, bool)
        front[pivot] = True
        while front.any():
            depth += 1
            reached = ends[front[sources]]
            front = np.zeros(m, bool)
            front[reached[steps[reached] < 0]] = True
            steps[front] = depth
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(nearest.argmax())
    return np.stack(columns, axis=1)


def _repulsion(place: Floats, weight: Floats) -> Floats:
    """Sum over all others of w_i w_j (x_i - x_j) / d**2, exactly."""
    dx = place[:, :, None, 0] - place[:, None, :, 0]
    dy = place[:, :, None, 1] - place[:, None, :, 1]
    force = weight[:, None, :] / (dx * dx + dy * dy + 0.01)
    return (
        np.stack([(dx * force).sum(axis=2), (dy * force).sum(axis=2)], axis=2) * weight[..., None]
    )


def _kernels() -> NDArray[np.complex128]:
    """Transforms of the force field of one mass on the doubled grid: (2, 2 GRID, GRID + 1)."""
    offset = np.fft.fftfreq(2 * GRID, 1 / (2 * GRID))
    y, x = np.meshgrid(offset, offset, indexing="ij")
    square = x * x + y * y
    square[0, 0] = 1.0
    return np.stack([np.fft.rfft2(x / square), np.fft.rfft2(y / square)])


def _grid_repulsion(place: Floats, weight: Floats, kernels: NDArray[np.complex128]) -> Floats:
    """As ``_repulsion``, with masses shared among the four nearest points of a grid."""
    points, mass = place[0], weight[0]
    low = points.min(axis=0)
    cell = float((points.max(axis=0) - low).max()) / (GRID - 1.001) + 1e-12
    scaled = (points - low) / cell
    corner = scaled.astype(np.int64)
    part = scaled - corner
    codes, shares = [], []
    for right, down in ((0, 0), (1, 0), (0, 1), (1, 1)):
        codes.append((corner[:, 1] + down) * 2 * GRID + corner[:, 0] + right)
        across = part[:, 0] if right else 1 - part[:, 0]
        shares.append(across * (part[:, 1] if down else 1 - part[:, 1]))
    shared = np.concatenate([share * mass for share in shares])
    density = np.bincount(np.concatenate(codes), shared, 4 * GRID * GRID)
    waves = np.fft.rfft2(density.reshape(2 * GRID, 2 * GRID))
    force: Floats = np.zeros_like(points)
    for axis in (0, 1):
        field = np.fft.irfft2(waves * kernels[axis], s=(2 * GRID, 2 * GRID)).reshape(-1)
        for code, share in zip(codes, shares, strict=True):
            force[:, axis] += field[code] * share
    force *= mass[:, None] / cell
    return force[None]


def _apart(place: Floats, boxes: Floats, label: Ints) -> Floats:
    """Push overlapping boxes of the same component apart, each pair along the shorter way."""
    if not len(place):
        return place
    lane = np.unique(label, return_inverse=True)[1] * 1e7
    widest = float(boxes[:, 0].max())
    for attempt in range(160 if len(place) <= 400 else 80):
        order = np.argsort(place[:, 0] + lane, kind="stable")
        x, y = place[order, 0] + lane[order], place[order, 1]
        half = boxes[order] / 2
        move = np.zeros_like(place)
        hits = sum(_push(x, y, half, move, step) for step in range(1, _reach(x, widest) + 1))
        if not hits:
            break
        place[order] += move
        if attempt % 5 == 0 and hits > 0.06 * len(place):
            place = place * 1.08
    return place


def _reach(x: Floats, widest: float) -> int:
    """How many places further in the sorted order a box can still touch this one."""
    return int((np.searchsorted(x, x + widest) - np.arange(len(x))).max()) - 1


def _push(x: Floats, y: Floats, half: Floats, move: Floats, step: int) -> int:
    """Add to ``move`` what separates each box from the ``step``-th after it; count overlaps."""
    dx, dy = x[step:] - x[:-step], y[step:] - y[:-step]
    over_x = half[step:, 0] + half[:-step, 0] - dx
    over_y = half[step:, 1] + half[:-step, 1] - np.abs(dy)
    hit = (over_x > 0.5) & (over_y > 0.5)
    if not hit.any():
        return 0
    sideways = hit & (over_x < over_y)
    upright = hit & ~sideways
    by_x = np.where(sideways, over_x * 0.52, 0.0)
    by_y = np.where(upright, over_y * 0.52, 0.0) * np.where(dy < 0, -1.0, 1.0)
    move[step:, 0] += by_x
    move[:-step, 0] -= by_x
    move[step:, 1] += by_y
    move[:-step, 1] -= by_y
    return int(hit.sum())


def _rows(boxes: Floats) -> Floats:
    """Boxes set like words on lines of about twice the block's height."""
    place = np.zeros_like(boxes)
    line = float(np.sqrt((boxes[:, 0] * boxes[:, 1]).sum() * 2.4)) if len(boxes) else 0.0
    x = y = tall = 0.0
    for i, (width, height) in enumerate(boxes.tolist()):
        if x and x + width > line:
            x, y, tall = 0.0, y + tall, 0.0
        place[i] = x + width / 2, y + height / 2
        x, tall = x + width, max(tall, height)
    return place


def _packed(place: Floats, boxes: Floats, label: Ints) -> Ints:
    """Whole components moved so that their frames fill a landscape page, largest first."""
    order = np.argsort(label, kind="stable")
    first = np.flatnonzero(np.diff(label[order], prepend=-1))
    low = np.minimum.reduceat((place - boxes / 2)[order], first)
    high = np.maximum.reduceat((place + boxes / 2)[order], first)
    frames = high - low + GAP
    ranks = np.lexsort((np.arange(len(first)), -frames[:, 0], -frames[:, 1]))
    total = float((frames[:, 0] * frames[:, 1]).sum())
    wide = max(float(frames[:, 0].max()), float(np.sqrt(total * ASPECT * 1.1)))
    corners = np.zeros_like(low)
    skyline = [(0.0, 0.0, wide)]
    for rank in ranks.tolist():
        corners[rank], skyline = _lowest(skyline, *frames[rank].tolist())
    group = np.cumsum(np.diff(label[order], prepend=-1) != 0) - 1
    result = np.empty_like(place)
    result[order] = place[order] + (corners - low)[group]
    middle = ((result - boxes / 2).min(axis=0) + (result + boxes / 2).max(axis=0)) / 2
    whole: Ints = np.rint(result - middle).astype(np.int64)
    return whole


Skyline = list[tuple[float, float, float]]  # x, y, width, from left to right


def _lowest(skyline: Skyline, width: float, height: float) -> tuple[tuple[float, float], Skyline]:
    """The highest free corner on the page for a frame, and the skyline with it laid there."""
    page = skyline[-1][0] + skyline[-1][2]
    best: tuple[float, float] | None = None
    for i, (x, _, _) in enumerate(skyline):
        if x + width > page + 1e-6:
            break
        y = max(s[1] for s in skyline[i:] if s[0] < x + width - 1e-6)
        if best is None or y < best[1] - 1e-6:
            best = (x, y)
    x, y = best if best is not None else (0.0, max(s[1] for s in skyline))
    after: Skyline = []
    for left, level, extent in skyline:
        right = left + extent
        if left < x:
            after.append((left, level, min(right, x) - left))
        if right > x + width:
            start = max(left, x + width)
            after.append((start, level, right - start))
    after.append((x, y + height, width))
    return (x, y), sorted(s for s in after if s[2] > 1e-6)
