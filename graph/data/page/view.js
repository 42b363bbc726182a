// Where the reader stands: starting the canvas, fitting, moving, opening up.

// Places were made for no screen in particular; a drawing stretches to fill this one.
function stretch(spots) {
  if (spots.length < 2) return;
  const span = (axis) => Math.max(...spots.map((spot) => spot[axis])) - Math.min(...spots.map((spot) => spot[axis])) + 150;
  const edge = insets();
  const place = $(".canvas");
  const free = (place.clientWidth - edge.left - edge.right) / (place.clientHeight - edge.top - edge.bottom);
  const ratio = free / (span(0) / span(1));
  const wider = Math.min(Math.max(ratio, 1), 1.5);
  const taller = Math.min(Math.max(1 / ratio, 1), 1.9);
  for (const spot of spots) { spot[0] = Math.round(spot[0] * wider); spot[1] = Math.round(spot[1] * taller); }
}

function startPicture() {
  readTheme();
  picture.nodes = new vis.DataSet([]);
  picture.edges = new vis.DataSet([]);
  const place = $(".canvas");
  if (!store.large) settle();
  const many = store.edges.length > 1500 && !store.large;
  const options = { ...store.options, autoResize: true };
  options.interaction = { ...options.interaction, hideEdgesOnDrag: many, hideEdgesOnZoom: many };
  picture.network = new vis.Network(place, { nodes: picture.nodes, edges: picture.edges }, options);
  picture.network.on("beforeDrawing", drawGrounds);
  picture.network.on("afterDrawing", drawLabels);
  picture.network.on("click", ({ nodes, edges }) => clicked(nodes[0], edges[0]));
  picture.network.on("doubleClick", ({ nodes }) => nodes.length && expand(nodes[0]));
  picture.network.on("dragEnd", ({ nodes }) => {
    for (const id of nodes) Object.assign(picture.node.get(id), picture.network.getPosition(id));
  });
  picture.network.on("hoverNode", ({ node, event }) => hover(picture.node.get(node), null, event));
  picture.network.on("hoverEdge", ({ edge, event }) => hover(null, picture.line.get(edge), event));
  picture.network.on("resize", () => printing() && fit(false));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) picture.network.on(name, unhover);
}

function clicked(node, edge) {
  if (node !== undefined) {
    const community = picture.node.get(node).community;
    if (community !== undefined) select("community", community);
    else select("node", node);
  } else if (edge !== undefined) {
    const line = picture.line.get(edge);
    if (line.via) select("node", line.via.id);
    else if (line.facts.length) select("edge", line.facts[0].id);
  } else reset();
}

// Both drawings fill the screen; what is folded waits at its place in the whole one.
function settle() {
  for (const node of store.nodes) {
    node.spot = node.x === undefined ? null : [node.x, node.y];
  }
  const kept = store.nodes.filter((node) => node.spot);
  stretch(kept.map((node) => node.spot));
  stretch(store.nodes.map((node) => node.u));
  placeAll();
}

function hover(node, line, event) {
  const tip = $(".tip");
  picture.hover = node ? node.id : undefined;
  const name = (id) => clipped(picture.node.get(id).name, 40);
  tip.replaceChildren();
  if (node && !node.type) tip.append(node.name);
  else if (node) {
    tip.append(icon(node.type), clipped(node.name, 80), make("small", { text: node.type.label }));
    const held = heldBy(node).filter((one) => one.group === "Statistic").length;
    if (held) tip.append(make("small", { text: TEXT.foldedIn(held) }));
  } else if (line.count) tip.append(name(line.from), make("b", { text: line.count }), name(line.to));
  else tip.append(name(line.from), make("b", { text: lineLabel(line) }), name(line.to));
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
  picture.unseen = !$(".canvas").clientWidth; // behind another view: fitted when it is first seen
  if (picture.unseen) return;
  const ids = picture.near ? [...picture.near.nodes].filter((id) => picture.nodes.get(id)) : picture.nodes.getIds();
  if (!ids.length) return;
  const spots = ids.map((id) => picture.node.get(id));
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

// Open up what is folded into the node, or fold it again; in large graphs its neighbours.
function expand(id) {
  if (picture.node.get(id) && picture.node.get(id).community !== undefined) {
    openCommunity(picture.node.get(id).community);
    return;
  }
  const node = store.nodes[id];
  if (!store.large) {
    const others = node.edges.map((edge) => otherEnd(edge, node)).filter((other) => other.fold && !state.unfolded.has(other.group));
    const open = others.some(folds);
    for (const other of others) state.opened[open ? "add" : "delete"](other.id);
  }
  if (store.large) {
    picture.extra.add(id);
    for (const other of around(node, 1, 80).nodes) picture.extra.add(other);
  }
  draw();
  select("node", id);
  if (store.large) fit();
  report();
}

function openCommunity(number) {
  for (const id of store.overview.communities[number].top) picture.extra.add(id);
  state.selected = null;
  draw();
  changed();
  fit();
}

function toOverview() {
  picture.extra.clear();
  state.selected = null;
  draw();
  changed();
  fit();
}

// A node that was found by search or in the pane must be on the canvas to be shown.
function reveal(id) {
  const node = store.nodes[id];
  if (!nodeShown(node)) {
    state.typesOff.delete(node.group);
    if (!node.ties) state.loose = true;
    applyFilters();
    if (!nodeShown(node)) { clearFilters(); applyFilters(); }
    drawLegend();
  }
  if (store.large && !picture.extra.has(id)) {
    const tied = linesAt(node).some(([, other]) => picture.extra.has(other.id));
    if (!tied) picture.extra.clear();
    for (const one of around(node, 1, 60).nodes) picture.extra.add(one);
  }
  draw();
}

// A node that was clicked where the pane now lies moves out from under it.
function uncover() {
  const chosen = state.selected;
  const node = chosen && chosen.kind === "node" && picture.node.get(chosen.id);
  if (!node || state.tab !== "picture") return;
  if (narrow()) {
    fit();
    return;
  }
  const at = picture.network.canvasToDOM({ x: node.x, y: node.y });
  const place = $(".canvas");
  const edge = insets();
  if (at.x > place.clientWidth - edge.right - 20 || at.y > place.clientHeight - edge.bottom - 20) {
    moveTo(node.x, node.y, picture.network.getScale());
  }
}
