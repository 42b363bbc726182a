// The canvas: what is drawn and how it looks.
const picture = { network: null, nodes: null, edges: null, ink: {}, extra: new Set(), near: null, drawn: [], links: [] };

const INKS = ["canvas", "surface", "ink", "soft", "edge", "strong", "accent", "tint", "bubble", "line"];

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  for (const name of INKS) picture.ink[name] = style.getPropertyValue(`--${name}`).trim();
}

const overviewShown = () => store.large && !picture.extra.size;

// Large graphs are drawn as a map of their communities until something is opened.
function wantedNodes() {
  if (overviewShown()) return communityNodes();
  const all = store.large ? [...picture.extra].map((id) => store.nodes[id]) : store.nodes;
  const shown = all.filter((node) => nodeShown(node) && !folds(node));
  if (!state.focus || !picture.near) return shown;
  return shown.filter((node) => picture.near.nodes.has(node.id));
}

function wantedLines(nodes) {
  const ids = new Set(nodes.map((node) => node.id));
  if (overviewShown()) return communityLines().filter((line) => ids.has(line.from) && ids.has(line.to));
  const wanted = new Map();
  for (const node of nodes) {
    for (const [line, other] of linesAt(node)) if (ids.has(other.id)) wanted.set(line.id, line);
  }
  return [...wanted.values()];
}

// Communities are as large as what the filters leave of them.
function communityNodes() {
  store.communities ||= store.overview.communities.map((one, i) => ({
    id: `c${i}`, community: i, x: one.x, y: one.y, font: 15,
    get name() { return TEXT.communityName(clipped(one.name, 16), this.count); },
  }));
  store.overview.communities.forEach((one, i) => {
    const count = store.nodes.length ? filter.members.get(i) || 0 : one.n;
    Object.assign(store.communities[i], { count, ties: count, size: one.size * Math.sqrt(count / one.n) });
  });
  return store.communities.filter((one) => one.count > 0);
}

function communityLines() {
  store.bridges ||= store.overview.links.map(([a, b, count]) => ({
    id: `c${a}-c${b}`, from: `c${a}`, to: `c${b}`, facts: [], count, text: String(count),
  }));
  return store.bridges;
}

function draw() {
  picture.near = nearby();
  const nodes = wantedNodes();
  const links = wantedLines(nodes);
  for (const node of nodes) if (node.fold && state.opened.has(node.id) && !store.large) unfoldAt(node);
  const fresh = new Set(nodes.filter((node) => node.x === undefined).map((node) => node.id));
  if (store.large && fresh.size) arrange(nodes, fresh, links);
  fan(links);
  const ids = new Set(nodes.map((node) => node.id));
  const kept = new Set(links.map((line) => line.id));
  picture.edges.remove(picture.edges.getIds().filter((id) => !kept.has(id)));
  picture.nodes.remove(picture.nodes.getIds().filter((id) => !ids.has(id)));
  for (const node of nodes) node.held = node.type && heldBy(node);
  picture.drawn = nodes;
  picture.links = links;
  picture.line = new Map(links.map((line) => [line.id, line]));
  picture.node = new Map(nodes.map((node) => [node.id, node]));
  paint();
}

// Lines over posts share their ends with other lines and bend apart from them.
function fan(links) {
  const met = new Map();
  for (const line of [...links].sort((a, b) => (a.via ? 1 : 0) - (b.via ? 1 : 0))) {
    const ends = line.from < line.to ? `${line.from} ${line.to}` : `${line.to} ${line.from}`;
    const before = met.get(ends) || 0;
    met.set(ends, before + 1);
    if (!line.via) continue;
    const turn = Math.ceil(before / 2) * 0.22;
    const clockwise = (before % 2 === 1) === (line.from < line.to);
    line.smooth = before && { enabled: true, type: clockwise ? "curvedCW" : "curvedCCW", roundness: turn };
  }
}

function paint() {
  picture.near = nearby();
  picture.nodes.update(picture.drawn.map(nodeItem));
  picture.edges.update(picture.links.map(edgeItem));
  picture.network.redraw();
}

const isChosen = (node) => {
  const chosen = state.selected;
  if (!chosen) return false;
  if (chosen.kind === "community") return node.community === chosen.id;
  return (chosen.kind === "node" && chosen.id === node.id) || (chosen.kind === "path" && (chosen.id === node.id || chosen.to === node.id));
};

function nodeItem(node) {
  const type = node.type || { shape: "dot", color: picture.ink.bubble };
  const far = picture.near && !picture.near.nodes.has(node.id);
  const chosen = isChosen(node);
  const edge = node.type ? type.color : picture.ink.soft;
  const color = { background: type.color, border: chosen ? picture.ink.ink : edge };
  const item = {
    id: node.id, x: node.x, y: node.y, size: node.size, shape: type.shape,
    opacity: far ? 0.14 : 1, borderWidth: chosen ? 2.5 : 1, borderWidthSelected: 2.5,
    color: { ...color, highlight: { background: type.color, border: picture.ink.ink }, hover: color },
  };
  if (node.group === "Event" && node.more && node.more.modality && node.more.modality !== "asserted") {
    item.shapeProperties = { borderDashes: [4, 3] };
    item.color = { ...item.color, background: picture.ink.canvas, highlight: { background: picture.ink.canvas, border: picture.ink.ink }, hover: { ...color, background: picture.ink.canvas } };
    item.borderWidth = chosen ? 2.5 : 1.5;
  }
  if (type.shape === "box") {
    item.shape = "custom";
    item.ctxRenderer = (call) => sheet(call, node);
  }
  return item;
}

// A report: a sheet of fixed size with its label beneath, where vis-network's own box
// would grow with its text and shrink with the zoom.
// vis-network keeps the first function that it was given, so all is asked when drawing.
function sheet({ ctx, x, y, state: { selected } }, node) {
  const { size } = node;
  const [wide, high] = [size * 1.7, size * 2];
  const drawNode = () => {
    ctx.save();
    ctx.globalAlpha = picture.near && !picture.near.nodes.has(node.id) ? 0.14 : 1;
    ctx.fillStyle = typeOf(node).color;
    ctx.strokeStyle = selected ? picture.ink.ink : ctx.fillStyle;
    ctx.lineWidth = (selected ? 2.5 : 1) / picture.network.getScale();
    ctx.beginPath();
    ctx.roundRect(x - wide / 2, y - high / 2, wide, high, size / 5);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = picture.ink.canvas;
    for (const line of [-0.35, 0, 0.35]) ctx.fillRect(x - wide * 0.28, y + line * size - size / 20, wide * 0.56, size / 10);
    ctx.restore();
  };
  return { drawNode, nodeDimensions: { width: wide, height: high } };
}

// Asserted facts are whole lines; what is planned, alleged, denied or doubtful is dashed,
// and doubtful ones are fainter besides.
function edgeItem(line) {
  const near = picture.near && picture.near.lines.has(line.id);
  const far = picture.near && !near;
  const faint = line.facts.some(doubtful) ? 0.55 : 1;
  const color = near ? picture.ink.strong : picture.ink.edge;
  const width = line.count ? Math.min(1 + line.count ** 0.5 / 3, 8) : near ? 2 : line.via ? 2 : 1.5;
  return {
    id: line.id, from: line.from, to: line.to, dashes: unsure(line) ? [6, 5] : false,
    smooth: line.smooth || false, width, arrows: line.count ? "" : "to",
    color: { color, highlight: picture.ink.strong, hover: picture.ink.strong, opacity: far ? 0.14 : faint },
  };
}

const MANY = 160; // nodes whose grounds would run into one

// A soft ground under each community of a graph that is drawn whole.
function drawGrounds(context) {
  if (store.large || state.focus || picture.near || picture.drawn.length > MANY) return;
  const groups = new Map();
  for (const node of picture.drawn) {
    if (!node.ties || node.fold) continue;
    if (!groups.has(node.k)) groups.set(node.k, []);
    const spot = picture.network.body.nodes[node.id];
    if (spot) groups.get(node.k).push(spot);
  }
  context.save();
  Object.assign(context, { fillStyle: picture.ink.tint, strokeStyle: picture.ink.tint, lineWidth: 84, lineJoin: "round" });
  for (const spots of groups.values()) {
    if (spots.length < 4) continue;
    context.beginPath();
    hull(spots).forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.closePath();
    context.fill();
    context.stroke();
  }
  context.restore();
}

// Convex hull by Andrew's monotone chain.
function hull(spots) {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (points_) => {
    const chain = [];
    for (const p of points_) {
      const turn = ([a, b]) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
      while (chain.length > 1 && turn(chain.slice(-2)) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
