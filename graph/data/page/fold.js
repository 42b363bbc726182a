// The picture without its small change: a post is a line from its holder to its body, a
// figure is a mark on the event it belongs to. What is folded was decided when the page
// was written (`fold`); here it becomes lines.

const folds = (node) => node.fold !== undefined && !state.unfolded.has(node.group) && !state.opened.has(node.id);

// A line: what is drawn between two nodes and is told when it is clicked.
// {id, from, to, text, facts, via?}; a line over a folded node tells of that node.
const lines = new Map();

function lineOf(edge) {
  if (!lines.has(edge.id)) {
    lines.set(edge.id, { id: edge.id, from: edge.from, to: edge.to, facts: [edge], smooth: edge.smooth });
  }
  return lines.get(edge.id);
}

function lineOver(node, pair) {
  const id = `${node.id}:${pair.join("-")}`;
  if (!lines.has(id)) {
    const facts = pair.map((row) => store.edges[row]);
    const [from, to] = facts.map((edge) => otherEnd(edge, node).id);
    lines.set(id, { id, from, to, facts, via: node, text: (node.more && node.more.title) || node.name });
  }
  return lines.get(id);
}

const lineLabel = (line) => {
  const said = line.facts.map((edge) => edge.m).find(Boolean);
  const status = line.via && own(line.facts[0].q, "status");
  const held = status && !["in-office", "appointed", "elected"].includes(status) ? valueLabel("status", status) : "";
  const more = [held, said && modalityLabel(said), line.facts.some(doubtful) && TEXT.doubtful].filter(Boolean);
  return (line.text || line.facts[0].relation.label) + (more.length ? TEXT.brackets(more) : "");
};

const unsure = (line) => line.facts.some((edge) => edge.m || doubtful(edge));

// Lines at a node in the present picture, by its filters: [line, the node at its other end].
function linesAt(node) {
  const found = [];
  for (const edge of node.edges) {
    if (!edgeShown(edge)) continue;
    const other = otherEnd(edge, node);
    if (!nodeShown(other)) continue;
    if (!folds(other)) {
      found.push([lineOf(edge), other]);
      continue;
    }
    for (const pair of other.fold) {
      if (pair.length < 2 || !pair.includes(edge.id)) continue;
      const second = store.edges[pair[0] === edge.id ? pair[1] : pair[0]];
      const end = otherEnd(second, other);
      if (edgeShown(second) && nodeShown(end) && end !== node) found.push([lineOver(other, pair), end]);
    }
  }
  return found;
}

// Nodes into which a folded node went.
const hostsOf = (node) =>
  [...new Set(node.fold.flat().map((row) => otherEnd(store.edges[row], node)))];

// Folded nodes that hang on this one alone: figures of an event, posts without a body.
const heldBy = (node) => node.edges.map((edge) => otherEnd(edge, node)).filter((other, i, all) =>
  other.fold && all.indexOf(other) === i && folds(other) && nodeShown(other) &&
  other.fold.every((pair) => pair.length === 1) && hostsOf(other).includes(node));

// A node that was folded stands where it is unfolded: between its hosts or around its one.
function unfoldAt(node) {
  if (!store.large && state.unfolded.size) return;
  const hosts = hostsOf(node).filter((host) => host.x !== undefined);
  if (!hosts.length) { node.x ??= 0; node.y ??= 0; return; }
  const mean = (axis) => hosts.reduce((sum, host) => sum + host[axis], 0) / hosts.length;
  const turn = hosts.length > 1 ? 0 : 105;
  node.x = Math.round(mean("x") + turn * Math.cos(node.id * 2.4));
  node.y = Math.round(mean("y") + turn * Math.sin(node.id * 2.4));
}

function setFold(type, folded) {
  if (folded) state.unfolded.delete(type);
  else state.unfolded.add(type);
  for (const id of [...state.opened]) if (store.nodes[id].group === type) state.opened.delete(id);
  placeAll();
}

// Two drawings were made, one folded and one whole.
function placeAll() {
  if (store.large) return;
  const whole = state.unfolded.size > 0;
  for (const node of store.nodes) {
    const spot = whole || node.fold ? node.u : node.spot;
    if (spot) [node.x, node.y] = spot;
  }
}
