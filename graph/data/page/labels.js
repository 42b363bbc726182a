// Labels keep their size on the screen; the better connected node keeps its label where
// two would meet or one would cover another node. vis-network would shrink all of them
// together until none can be read.
const ROOM = 9000; // square pixels of screen for each label
const labels = { context: null, scale: 1, taken: new Map(), count: 0, written: [], widths: new Map() };

function drawLabels(context) {
  const place = $(".canvas");
  const low = picture.network.DOMtoCanvas({ x: 0, y: 0 });
  const high = picture.network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
  const seen = [];
  for (const node of picture.drawn) {
    const spot = picture.network.body.nodes[node.id];
    if (!spot || spot.x < low.x || spot.x > high.x || spot.y < low.y || spot.y > high.y) continue;
    if (picture.near && !picture.near.nodes.has(node.id)) continue;
    seen.push([labelRank(node), node, spot]);
  }
  seen.sort((a, b) => b[0] - a[0] || a[1].id - b[1].id);
  Object.assign(labels, { context, low, high, scale: picture.network.getScale() });
  labels.written = [];
  labels.taken = new Map();
  labels.count = 0;
  for (const [, node, spot] of seen.slice(0, 400)) occupy(shapeBox(node, spot));
  if (!narrow()) occupy(legendBox());
  context.save();
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round" });
  context.strokeStyle = picture.ink.canvas;
  context.lineWidth = 3.5 / labels.scale;
  const most = labels.count + Math.max(60, (place.clientWidth * place.clientHeight) / ROOM);
  for (const [rank, node, spot] of seen) {
    if (labels.count > most) break;
    drawLabel(node, spot, rank >= 1e8);
  }
  for (const line of picture.links) {
    const near = picture.near && picture.near.lines.has(line.id) && picture.near.lines.size <= 60;
    if (near || (line.via && !picture.near)) drawLineLabel(line);
  }
  context.restore();
}

// Measured once: a text is as wide as its font is large.
function widthOf(text, size) {
  if (!labels.widths.has(text)) labels.widths.set(text, labels.context.measureText(text).width / size);
  return labels.widths.get(text) * size;
}

// Boxes [left, top, right, bottom] by the cells of a grid that they touch, so that a box is
// compared with its neighbours alone.
const CELL = 90; // pixels of screen

function cells(box) {
  const side = CELL / labels.scale;
  const found = [];
  for (let x = Math.floor(box[0] / side); x <= box[2] / side; x += 1) {
    for (let y = Math.floor(box[1] / side); y <= box[3] / side; y += 1) found.push(x * 65536 + y);
  }
  return found;
}

function occupy(box) {
  labels.count += 1;
  for (const cell of cells(box)) {
    if (!labels.taken.has(cell)) labels.taken.set(cell, []);
    labels.taken.get(cell).push(box);
  }
}

const occupied = (box) => cells(box).some((cell) => (labels.taken.get(cell) || []).some((other) =>
  other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3]));

function legendBox() {
  const { offsetLeft: left, offsetTop: top, offsetWidth: wide, offsetHeight: high } = $(".legend");
  const [from, to] = [[left, top], [left + wide, top + high]].map(([x, y]) => picture.network.DOMtoCanvas({ x, y }));
  return [from.x, from.y, to.x, to.y];
}

const shapeBox = (node, { x, y }) => {
  const half = node.size * 0.8;
  return [x - half, y - half, x + half, y + half];
};

const labelRank = (node) => {
  if (picture.hover === node.id) return 1e9;
  if (isChosen(node)) return 1e8;
  return node.size;
};

const labelSize = (node) => {
  const base = 12 + ((node.font || 13) - 13) * 0.5;
  return base * Math.min(Math.max(Math.sqrt(labels.scale), 1), 1.6);
};

function drawLabel(node, spot, always) {
  const size = labelSize(node) / labels.scale;
  labels.context.font = `${always ? "600 " : ""}${size}px ${FACE}`;
  const lines = labelOf(node).split("\n");
  const held = heldText(node);
  if (held) lines.push(held);
  const wide = Math.max(...lines.map((text) => widthOf(text, size))) / 2;
  const [high, away] = [lines.length * size * 1.25, node.size + 3 / labels.scale];
  const edge = wide + 4 / labels.scale; // near the border a long name moves inwards
  const inwards = Math.min(Math.max(spot.x, labels.low.x + edge), labels.high.x - edge);
  const places = [
    [spot.x, spot.y + away], [spot.x, spot.y - away - high],
    [inwards, spot.y + away], [inwards, spot.y - away - high],
    [spot.x + away + wide, spot.y - high / 2], [spot.x - away - wide, spot.y - high / 2],
  ];
  const soft = held ? lines.length - 1 : lines.length;
  for (const [x, top] of places) if (write(lines, x, top, size, picture.ink.ink, always, soft)) return;
}

// Beneath a name: posts without a body, and how many figures the node holds.
function heldText(node) {
  if (!node.held || !node.held.length) return "";
  const posts = node.held.filter((one) => one.group === "Position").map((one) => (one.more && one.more.title) || one.name);
  const rest = node.held.length - posts.length;
  return [posts.length ? clipped(posts.slice(0, 2).join("、"), 14) : "", rest ? `+${rest}` : ""].filter(Boolean).join(" ");
}

// The middle of the part of the line nearer to the other end: near the selected node
// the lines are too close together.
function drawLineLabel(line) {
  const drawnLine = picture.network.body.edges[line.id];
  if (!drawnLine || !drawnLine.connected) return;
  const size = 11 / labels.scale;
  const chosen = state.selected && state.selected.kind === "node" ? state.selected.id : undefined;
  const middle = line.from === chosen ? 0.58 : line.to === chosen ? 0.42 : 0.5;
  labels.context.font = `${size}px ${FACE}`;
  const always = state.selected && state.selected.kind === "edge";
  for (const share of [middle, middle - 0.12, middle + 0.12, middle - 0.22, middle + 0.22]) {
    const at = drawnLine.edgeType.getPoint(share);
    if (write([clipped(lineLabel(line), 20)], at.x, at.y - size * 0.6, size, picture.ink.soft, always)) return;
  }
}

const FACE = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

function write(lines, x, top, size, color, always, soft = lines.length) {
  const { context, scale } = labels;
  const half = Math.max(...lines.map((line) => widthOf(line, size))) / 2 + 2 / scale;
  const box = [x - half, top, x + half, top + lines.length * size * 1.25];
  const outside = box[0] < labels.low.x || box[2] > labels.high.x || box[1] < labels.low.y || box[3] > labels.high.y;
  if (!always && (outside || occupied(box))) return false;
  occupy(box);
  labels.written.push({ lines, x, top, size, color, soft });
  lines.forEach((line, i) => {
    context.fillStyle = i < soft ? color : picture.ink.soft;
    context.strokeText(line, x, top + i * size * 1.25);
    context.fillText(line, x, top + i * size * 1.25);
  });
  return true;
}
