// Places for nodes that were not drawn together before: springs, repulsion, then boxes
// pushed apart. Only the nodes in `free` move. Deterministic; about 0.1 s for 300.
function arrange(drawn, free, lines_, steps = 140) {
  const row = new Map(drawn.map((node, i) => [node.id, i]));
  const links = lines_.map((line) => [row.get(line.from), row.get(line.to)]).filter(([i, j]) => i !== j);
  seed(drawn, links);
  const x = drawn.map((node) => node.x);
  const y = drawn.map((node) => node.y);
  const ties = new Array(drawn.length).fill(1);
  for (const [i, j] of links) { ties[i] += 1; ties[j] += 1; }
  for (let step = 0; step < steps; step += 1) {
    spring(drawn, free, links, ties, x, y, 60 * (1 - step / steps) + 2);
  }
  for (let round = 0; round < 120 && part(drawn, free, x, y); round += 1);
  drawn.forEach((node, i) => { node.x = Math.round(x[i]); node.y = Math.round(y[i]); });
}

// A node without a place begins beside a neighbour that has one, else on a spiral.
function seed(drawn, links) {
  const near = new Map();
  for (const [i, j] of links) { near.set(i, j); near.set(j, near.get(j) ?? i); }
  drawn.forEach((node, i) => {
    if (node.x !== undefined) return;
    const friend = drawn[near.get(i)];
    const [turn, reach] = [i * 2.4, friend && friend.x !== undefined ? 120 : 40 * Math.sqrt(i + 1)];
    const from = friend && friend.x !== undefined ? friend : { x: 0, y: 0 };
    node.x = from.x + reach * Math.cos(turn);
    node.y = from.y + reach * Math.sin(turn);
  });
}

const FAR = 350 ** 2; // beyond this distance nodes do not repel each other

function spring(drawn, free, links, ties, x, y, heat) {
  const fx = new Float64Array(x.length);
  const fy = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const dx = x[i] - x[j] || 0.1 * (j - i);
      const dy = y[i] - y[j] || 0.1;
      const square = dx * dx + dy * dy;
      if (square > FAR) continue;
      const force = (3500 * Math.sqrt(ties[i] * ties[j])) / (square + 100);
      fx[i] += dx * force; fy[i] += dy * force;
      fx[j] -= dx * force; fy[j] -= dy * force;
    }
    fx[i] -= x[i] * 0.05; fy[i] -= y[i] * 0.09;
  }
  for (const [i, j] of links) {
    const dx = x[i] - x[j];
    const dy = y[i] - y[j];
    fx[i] -= dx / Math.sqrt(ties[i]); fy[i] -= dy / Math.sqrt(ties[i]);
    fx[j] += dx / Math.sqrt(ties[j]); fy[j] += dy / Math.sqrt(ties[j]);
  }
  for (let i = 0; i < x.length; i += 1) {
    if (!free.has(drawn[i].id)) continue;
    const length = Math.hypot(fx[i], fy[i]) + 1e-9;
    const move = Math.min(length * 0.2, heat) / length;
    x[i] += fx[i] * move; y[i] += fy[i] * move;
  }
}

function part(drawn, free, x, y) {
  let hits = 0;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const overX = 120 - Math.abs(x[i] - x[j]);
      const overY = 20 + drawn[i].size + drawn[j].size - Math.abs(y[i] - y[j]);
      if (overX <= 0 || overY <= 0) continue;
      const moves = free.has(drawn[i].id) + free.has(drawn[j].id);
      if (!moves) continue;
      hits += 1;
      const axis = overX < overY ? x : y;
      const push = (Math.min(overX, overY) + 1) / moves;
      const sign = axis[i] < axis[j] ? -1 : 1;
      if (free.has(drawn[i].id)) axis[i] += sign * push;
      if (free.has(drawn[j].id)) axis[j] -= sign * push;
    }
  }
  return hits;
}
