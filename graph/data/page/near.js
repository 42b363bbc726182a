// What belongs to the reader's choice: the neighbourhood of a node, the ends of a fact, a
// path, what a sentence says. {nodes: ids, lines: ids, cut: whether more was left out}

function nearby() {
  const chosen = state.selected;
  if (!chosen) return null;
  if (chosen.kind === "node") return around(store.nodes[chosen.id], state.steps);
  if (chosen.kind === "edge") return ofFacts([store.edges[chosen.id]]);
  if (chosen.kind === "path") return alongPath(chosen);
  if (chosen.kind === "sentence") return ofSentence(chosen.id);
  return store.large ? { nodes: new Set([`c${chosen.id}`]), lines: new Set() } : ofCommunity(chosen.id);
}

// The best tied nodes of a community, as many as it names.
function membersOf(number) {
  if (store.large) return (store.overview.communities[number] || { top: [] }).top.map((id) => store.nodes[id]);
  return store.nodes.filter((node) => node.k === number && node.ties).sort((a, b) => b.ties - a.ties || a.id - b.id);
}

function ofCommunity(number) {
  const near = { nodes: new Set(), lines: new Set(), cut: false };
  for (const node of membersOf(number)) if (nodeShown(node) && !folds(node)) near.nodes.add(node.id);
  for (const id of near.nodes) for (const [line, other] of linesAt(store.nodes[id])) if (near.nodes.has(other.id)) near.lines.add(line.id);
  return near;
}

// Breadth first; in large graphs no more than can be looked at, best tied first.
function around(node, steps, most = store.large ? store.limits.overview : Infinity) {
  const near = { nodes: new Set(), lines: new Set(), cut: false };
  let front = folds(node) ? hostsOf(node).filter(nodeShown) : [node];
  for (const start of front) near.nodes.add(start.id);
  if (folds(node)) {
    for (const host of front) for (const [line] of linesAt(host)) if (line.via === node) near.lines.add(line.id);
    if (steps === 1) return near;
    front = hostsOf(node).filter(nodeShown);
  }
  for (let step = folds(node) ? 1 : 0; step < steps; step += 1) {
    const next = [];
    for (const one of front) {
      for (const [line, other] of linesAt(one).sort((a, b) => b[1].ties - a[1].ties || a[1].id - b[1].id)) {
        if (!near.nodes.has(other.id)) {
          if (near.nodes.size >= most) { near.cut = true; continue; }
          near.nodes.add(other.id);
          next.push(other);
        }
        near.lines.add(line.id);
      }
    }
    front = next;
  }
  return near;
}

// The lines and nodes on which facts are drawn.
function ofFacts(edges) {
  const near = { nodes: new Set(), lines: new Set(), cut: false };
  for (const edge of edges) {
    near.lines.add(edge.id);
    for (const end of [store.nodes[edge.from], store.nodes[edge.to]]) {
      if (!folds(end)) { near.nodes.add(end.id); continue; }
      for (const host of hostsOf(end)) near.nodes.add(host.id);
      for (const pair of end.fold) if (pair.length > 1 && pair.includes(edge.id)) near.lines.add(lineOver(end, pair).id);
    }
  }
  return near;
}

function alongPath({ id, to }) {
  const found = shortestPath(store.nodes[id], store.nodes[to]) || [];
  const near = { nodes: new Set([id, to]), lines: new Set(), cut: false };
  for (const [line, node] of found) {
    if (line) near.lines.add(line.id);
    near.nodes.add(node.id);
  }
  return near;
}

// [[undefined, first node], [line, next node] …] or undefined. Posts and figures stand in
// the way like any node when they are folded: a line over a post is one step.
function shortestPath(from, to) {
  const starts = folds(from) ? hostsOf(from) : [from];
  const goals = new Set((folds(to) ? hostsOf(to) : [to]).map((node) => node.id));
  const before = new Map(starts.map((node) => [node.id, null]));
  let front = starts;
  let hit = starts.find((node) => goals.has(node.id));
  while (front.length && !hit) {
    const next = [];
    for (const node of front) {
      for (const [line, other] of linesAt(node)) {
        if (before.has(other.id)) continue;
        before.set(other.id, [line, node]);
        next.push(other);
        if (goals.has(other.id)) { hit = other; break; }
      }
      if (hit) break;
    }
    front = next;
  }
  return hit && trace(hit, before);
}

function trace(hit, before) {
  const steps = [];
  for (let node = hit; node;) {
    const step = before.get(node.id);
    steps.unshift([step ? step[0] : undefined, node]);
    node = step && step[1];
  }
  return steps;
}

// ---- sentences ----

// Facts by report: [start, end, edge], sorted, made when first asked for.
function statedIn(row) {
  if (!store.stated) {
    store.stated = store.reports.map(() => []);
    for (const edge of store.edges) for (const item of edge.e) store.stated[item[0]].push([item[1], item[2], edge]);
    for (const all of store.stated) all.sort((a, b) => a[0] - b[0]);
  }
  return store.stated[row];
}

// {row, start, end, edges, nodes}: all that is said between two places of a report.
function sentence(id) {
  const [row, start, end] = id.split(".").map(Number);
  const inside = ([from, to]) => from < end && to > start;
  const edges = [...new Set(statedIn(row).filter(inside).map((item) => item[2]))];
  const nodes = [...new Set(mentionsByReport()[row].filter(inside).map((item) => item[2]))];
  return { row, start, end, nodes, edges: edges.filter((edge) => edge.r !== "mentions") };
}

function ofSentence(id) {
  const said = sentence(id);
  const near = ofFacts(said.edges.filter((edge) => !edge.quiet));
  for (const node of said.nodes) if (!folds(node)) near.nodes.add(node.id);
  return near;
}

// The sentence around a place in a report: [start, end].
function sentenceAt(row, at) {
  const all = points(store.reports[row]);
  let [start, end] = [at, at];
  while (start > 0 && !STOPS.includes(all[start - 1])) start -= 1;
  while (end < all.length && !STOPS.includes(all[end])) end += 1;
  if (end < all.length && all[end] !== "\n") end += 1;
  while (end < all.length && "”’」』）)".includes(all[end])) end += 1;
  return [start, end];
}
const STOPS = "。！？!?\n";
