// The canvas: what is drawn, how it looks, and where the reader stands.
const picture = { network: null, nodes: null, edges: null, ink: {}, extra: new Set(), near: null };

const relationShown = (edge) => !state.relationsOff.has(edge.r);
const typeShown = (node) => !state.typesOff.has(node.group);

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["canvas", "ink", "soft", "edge", "strong", "accent"]) {
    picture.ink[name] = style.getPropertyValue(`--${name}`).trim();
  }
}

// In large graphs: the nodes with most relations of the chosen types, then those that tie
// them together, and all that the reader asked for.
function wantedNodes() {
  const open = (node) => typeShown(node) && (state.loose || node.ties > 0);
  if (!store.large) return store.nodes.filter(open);
  const ranked = store.nodes.filter(open).sort((a, b) => b.ties - a.ties || a.id - b.id);
  const wanted = new Set(ranked.slice(0, store.limits.overview / 2));
  const tied = (node) => new Set(node.edges.filter(relationShown).map((e) => otherEnd(e, node)).filter((o) => wanted.has(o))).size;
  const bridges = ranked.slice(store.limits.overview / 2).map((node) => [tied(node), node]);
  bridges.sort((a, b) => b[0] - a[0] || b[1].ties - a[1].ties || a[1].id - b[1].id);
  for (const [, node] of bridges.slice(0, store.limits.overview / 2)) wanted.add(node);
  for (const id of picture.extra) wanted.add(store.nodes[id]);
  return [...wanted];
}

function wantedEdges(ids) {
  const wanted = [];
  for (const id of ids) {
    for (const edge of store.nodes[id].edges) {
      if (edge.from === id && ids.has(edge.to) && relationShown(edge)) wanted.push(edge);
    }
  }
  return wanted;
}

function draw() {
  const nodes = wantedNodes();
  const ids = new Set(nodes.map((node) => node.id));
  if (store.large) {
    const fresh = new Set(nodes.filter((node) => !node.placed).map((node) => node.id));
    if (fresh.size) arrange(nodes, fresh);
    for (const node of nodes) node.placed = true;
  }
  const edges = wantedEdges(ids);
  picture.nodes.remove(picture.nodes.getIds().filter((id) => !ids.has(id)));
  const kept = new Set(edges.map((edge) => edge.id));
  picture.edges.remove(picture.edges.getIds().filter((id) => !kept.has(id)));
  picture.drawn = nodes;
  picture.links = edges;
  paint();
}

// Neighbourhood of the selection, or null when nothing is selected.
function nearby() {
  const chosen = state.selected;
  if (!chosen) return null;
  if (chosen.kind === "edge") {
    const edge = store.edges[chosen.id];
    return { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]) };
  }
  const near = { nodes: new Set([chosen.id]), edges: new Set() };
  for (const edge of store.nodes[chosen.id].edges) {
    if (!relationShown(edge)) continue;
    near.nodes.add(edge.from).add(edge.to);
    near.edges.add(edge.id);
  }
  return near;
}

function paint() {
  picture.near = nearby();
  picture.nodes.update(picture.drawn.map(nodeItem));
  picture.edges.update(picture.links.map(edgeItem));
  picture.network.redraw();
}

function nodeItem(node) {
  const type = typeOf(node);
  const far = picture.near && !picture.near.nodes.has(node.id);
  const chosen = state.selected && state.selected.kind === "node" && state.selected.id === node.id;
  const border = chosen ? picture.ink.ink : type.color;
  const color = { background: type.color, border };
  const item = {
    id: node.id, x: node.x, y: node.y, size: node.size, shape: type.shape,
    opacity: far ? 0.14 : 1, borderWidth: chosen ? 2.5 : 1, borderWidthSelected: 2.5,
    color: { ...color, highlight: { background: type.color, border: picture.ink.ink }, hover: color },
  };
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

function edgeItem(edge) {
  const near = picture.near && picture.near.edges.has(edge.id);
  const color = near ? picture.ink.strong : picture.ink.edge;
  return {
    id: edge.id, from: edge.from, to: edge.to, dashes: edge.m ? [6, 5] : false,
    smooth: edge.smooth || false, width: near ? 2 : 1.5,
    color: { color, highlight: picture.ink.strong, hover: picture.ink.strong, opacity: picture.near && !near ? 0.14 : 1 },
  };
}

const edgeLabel = (edge) =>
  relationOf(edge).label + (edge.m ? `（${modalityLabel(edge.m)}）` : "");

const FACE = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

// Places were made for no screen in particular; the drawing stretches to fill this one.
function stretch() {
  const [xs, ys] = [store.nodes.map((node) => node.x), store.nodes.map((node) => node.y)];
  const span = (all) => Math.max(...all) - Math.min(...all) + 150;
  const edge = insets();
  const place = $(".canvas");
  const free = (place.clientWidth - edge.left - edge.right) / (place.clientHeight - edge.top - edge.bottom);
  const ratio = free / (span(xs) / span(ys));
  const wider = Math.min(Math.max(ratio, 1), 1.5);
  const taller = Math.min(Math.max(1 / ratio, 1), 1.9);
  for (const node of store.nodes) [node.x, node.y] = [Math.round(node.x * wider), Math.round(node.y * taller)];
}

function startPicture() {
  readTheme();
  picture.nodes = new vis.DataSet([]);
  picture.edges = new vis.DataSet([]);
  const place = $(".canvas");
  if (!store.large && store.nodes.length > 1) stretch();
  const many = store.edges.length > 1500 && !store.large;
  const options = { ...store.options, autoResize: true };
  options.interaction = { ...options.interaction, hideEdgesOnDrag: many, hideEdgesOnZoom: many };
  picture.network = new vis.Network(place, { nodes: picture.nodes, edges: picture.edges }, options);
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", TEXT.canvas);
  picture.network.on("afterDrawing", drawLabels);
  picture.network.on("click", ({ nodes, edges }) => {
    if (nodes.length) select("node", nodes[0]);
    else if (edges.length) select("edge", edges[0]);
    else reset();
  });
  picture.network.on("doubleClick", ({ nodes }) => nodes.length && expand(nodes[0]));
  picture.network.on("dragEnd", ({ nodes }) => {
    for (const id of nodes) Object.assign(store.nodes[id], picture.network.getPosition(id));
  });
  picture.network.on("hoverNode", ({ node, event }) => hover(store.nodes[node], null, event));
  picture.network.on("hoverEdge", ({ edge, event }) => hover(null, store.edges[edge], event));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) picture.network.on(name, unhover);
  draw();
  fit(false);
}

function hover(node, edge, event) {
  const tip = $(".tip");
  picture.hover = node ? node.id : undefined;
  const name = (id) => clipped(store.nodes[id].name, 40);
  tip.replaceChildren();
  if (node) tip.append(icon(typeOf(node)), clipped(node.name, 80), make("small", { text: typeOf(node).label }));
  else tip.append(name(edge.from), make("b", { text: edgeLabel(edge) }), name(edge.to));
  const frame = $(".stage").getBoundingClientRect();
  tip.style.left = `${Math.min(event.clientX - frame.left + 14, frame.width - 260)}px`;
  tip.style.top = `${event.clientY - frame.top + 16}px`;
  tip.hidden = false;
  $(".canvas").style.cursor = "pointer";
}

function unhover() {
  picture.hover = undefined;
  $(".tip").hidden = true;
  $(".canvas").style.cursor = "";
}

const printing = () => document.documentElement.classList.contains("printing");
const narrow = () => printing() || matchMedia("(max-width: 760px)").matches;
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// Screen edges that are covered by the legend and the pane.
function insets() {
  const pane = $(".pane");
  const small = narrow();
  return {
    left: small ? 12 : $(".legend").offsetWidth + 28,
    right: !small && !pane.hidden ? pane.offsetWidth + 16 : 20,
    top: small ? 52 : 20,
    bottom: small && !pane.hidden && !printing() ? pane.offsetHeight + 8 : 34,
  };
}

function fit(moving = true) {
  const ids = picture.near ? [...picture.near.nodes].filter((id) => picture.nodes.get(id)) : picture.nodes.getIds();
  if (!ids.length) return;
  const spots = ids.map((id) => store.nodes[id]);
  const low = { x: Math.min(...spots.map((n) => n.x)) - 75, y: Math.min(...spots.map((n) => n.y)) - 30 };
  const high = { x: Math.max(...spots.map((n) => n.x)) + 75, y: Math.max(...spots.map((n) => n.y)) + 50 };
  const edge = insets();
  const place = $(".canvas");
  const scale = Math.min(
    (place.clientWidth - edge.left - edge.right) / (high.x - low.x),
    (place.clientHeight - edge.top - edge.bottom) / (high.y - low.y), picture.near ? 1 : 1.25);
  moveTo((low.x + high.x) / 2, (low.y + high.y) / 2, Math.max(scale, 0.02), moving);
}

function moveTo(x, y, scale, moving = true) {
  const edge = insets();
  const animation = moving && !calm() ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
  picture.network.moveTo({
    position: { x: x + (edge.right - edge.left) / 2 / scale, y: y + (edge.bottom - edge.top) / 2 / scale },
    scale, animation,
  });
}

function expand(id) {
  if (store.large) {
    const node = store.nodes[id];
    picture.extra.add(id);
    for (const edge of node.edges.filter(relationShown).slice(0, 80)) {
      const other = otherEnd(edge, node);
      if (picture.nodes.get(other.id)) continue;
      if (!other.placed) Object.assign(other, { x: node.x, y: node.y + 1 });
      picture.extra.add(other.id);
    }
    draw();
  }
  select("node", id);
  fit();
  report();
}

// A node that was found by search or in the pane must be on the canvas to be shown.
function reveal(id) {
  const node = store.nodes[id];
  if (state.typesOff.delete(node.group)) drawLegend();
  if (!node.ties) state.loose = true;
  if (store.large && !picture.nodes.get(id)) {
    picture.extra.add(id);
    const friend = node.edges.map((e) => otherEnd(e, node)).find((o) => picture.nodes.get(o.id));
    if (!node.placed && friend) Object.assign(node, { x: friend.x + 40, y: friend.y + 60 });
  }
  if (!picture.nodes.get(id)) draw();
}
