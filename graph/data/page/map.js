// A sketch of the places that have coordinates, without tiles: longitude shrunk by the
// cosine of the middle latitude, a grid, a scale.
const map = { zoom: 1, x: 0, y: 0 };
const MOST_PLACES = 400;

const located = (node) => node.more && Number.isFinite(node.more.lat) && Number.isFinite(node.more.lon);

function drawMap() {
  const place = $(".view.map");
  const all = ofType("Place");
  const placed = all.filter(located).sort((a, b) => b.ties - a.ties || a.id - b.id).slice(0, MOST_PLACES);
  const rest = all.filter((node) => !located(node));
  if (!placed.length) {
    place.replaceChildren(make("p", { class: "none", text: TEXT.mapNone }), unplaced(rest));
    return;
  }
  const list = unplaced(rest);
  const root = sketch(placed, place.clientWidth, Math.max(place.clientHeight, 300));
  const zoom = (factor) => () => { map.zoom = Math.min(Math.max(map.zoom * factor, 1), 60); drawMap(); };
  place.replaceChildren(root, make("div", { class: "tools" }, picto("M8 3v10M3 8h10", TEXT.zoomIn, zoom(1.5)),
    picto("M3 8h10", TEXT.zoomOut, zoom(1 / 1.5)),
    picto("M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10", TEXT.fit, () => { Object.assign(map, { zoom: 1, x: 0, y: 0 }); drawMap(); })),
  list, make("p", { class: "mapnote", text: TEXT.mapNote }));
}

// From degrees to pixels, the whole in the frame at zoom 1.
function projection(nodes, width, height) {
  const [lats, lons] = [nodes.map((node) => node.more.lat), nodes.map((node) => node.more.lon)];
  const middle = (all) => (Math.min(...all) + Math.max(...all)) / 2;
  const [lat, lon] = [middle(lats), middle(lons)];
  const shrink = Math.cos((lat * Math.PI) / 180);
  const wide = Math.max((Math.max(...lons) - Math.min(...lons)) * shrink, 0.4);
  const high = Math.max(Math.max(...lats) - Math.min(...lats), 0.3);
  const side = insetsOfMap(width);
  const scale = Math.min((width - side - 120) / wide, (height - 120) / high) * map.zoom;
  const at = (node) => [
    (width - side) / 2 + map.x + (node.lon - lon) * shrink * scale, height / 2 + map.y - (node.lat - lat) * scale,
  ];
  return { at, scale, shrink, lat, lon, width, height };
}

const insetsOfMap = (width) => (width > 760 ? ($(".pane").hidden ? 210 : 400) : 0);

function sketch(nodes, width, height) {
  const to = projection(nodes, width, height);
  const spots = new Map(nodes.map((node) => [node, to.at(node.more)]));
  const root = svg("svg", { class: "sketch", width, height, role: "group", "aria-label": TEXT.mapLabel });
  root.append(svg("g", { class: "grid" }, gridLines(to)));
  const taken = [];
  const within = svg("g", { class: "withins" });
  for (const [node, [x, y]] of spots) {
    for (const edge of node.edges) {
      const other = edge.r === "within" && edge.from === node.id && spots.get(store.nodes[edge.to]);
      if (other && edgeShown(edge)) within.append(svg("line", { x1: x, y1: y, x2: other[0], y2: other[1] }));
    }
    taken.push([x - 8, y - 8, x + 8, y + 8]);
  }
  root.append(within, ...[...spots].map(([node, spot]) => placeMark(node, spot, taken)), scaleBar(to));
  root.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = event.deltaY < 0 ? 1.25 : 0.8;
    map.zoom = Math.min(Math.max(map.zoom * factor, 1), 60);
    drawMap();
  }, { passive: false });
  root.addEventListener("pointerdown", dragMap);
  return root;
}

function dragMap(event) {
  if (event.target.closest(".placemark")) return;
  const [x, y] = [map.x - event.clientX, map.y - event.clientY];
  const move = (one) => { Object.assign(map, { x: x + one.clientX, y: y + one.clientY }); drawMap(); };
  addEventListener("pointermove", move);
  addEventListener("pointerup", () => removeEventListener("pointermove", move), { once: true });
}

const eventsAt = (node) => node.edges.filter((edge) => edge.r === "place" && edge.to === node.id && edgeShown(edge)).length;

function placeMark(node, [x, y], taken) {
  const radius = 5 + Math.min(2.2 * Math.sqrt(node.ties), 16);
  const count = eventsAt(node);
  const label = clipped(node.name, 14);
  const chosen = isChosen(node);
  const mark = svg("g", {
    class: `placemark${chosen ? " chosen" : ""}`, tabindex: 0, role: "button", "aria-label": `${node.name}${count ? ` · ${count}` : ""}`, "data-id": node.id,
    onclick: () => { select("node", node.id); drawMap(); },
    onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); select("node", node.id); drawMap(); $(`.placemark[data-id="${node.id}"]`).focus(); } },
  }, svg("circle", { cx: x, cy: y, r: radius, fill: node.type.color }));
  const wide = 13 * label.length;
  for (const [left, top] of [[x + radius + 4, y - 8], [x - radius - 4 - wide, y - 8], [x - wide / 2, y + radius + 3], [x - wide / 2, y - radius - 19]]) {
    const box = [left, top, left + wide, top + 16];
    if (taken.some((other) => other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3])) continue;
    taken.push(box);
    mark.append(svg("text", { x: left, y: top + 13, text: label }));
    break;
  }
  return mark;
}

function gridLines({ at, scale, shrink, lat, lon, width, height }) {
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20].find((one) => one * scale > 90) || 20;
  const marks = [];
  const degrees = (value) => `${Math.round(value * 100) / 100}°`;
  for (let i = -60; i <= 60; i += 1) {
    const [east, north] = [(Math.round(lon / step) + i) * step, (Math.round(lat / step) + i) * step];
    const [x] = at({ lon: east, lat });
    const [, y] = at({ lon, lat: north });
    if (x > 0 && x < width) marks.push(svg("line", { x1: x, x2: x, y1: 0, y2: height }), svg("text", { x: x + 4, y: 14, text: degrees(east) }));
    if (y > 20 && y < height) marks.push(svg("line", { x1: 0, x2: width, y1: y, y2: y }), svg("text", { x: 4, y: y - 4, text: degrees(north) }));
  }
  return marks;
}

function scaleBar({ scale, height }) {
  const kilometre = scale / 111.2;
  const length = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((one) => one * kilometre > 70) || 2000;
  return svg("g", { class: "scalebar" }, svg("line", { x1: 60, x2: 60 + length * kilometre, y1: height - 34, y2: height - 34 }),
    svg("text", { x: 60, y: height - 40, text: TEXT.mapScale(length) }));
}

// Sites and townships without coordinates are named beside the sketch with what they lie in.
function unplaced(nodes) {
  if (!nodes.length) return "";
  const parent = (node) => ends(node, "within", "locatedIn").find((other) => other.group === "Place");
  return make("details", { class: "unplaced", open: innerWidth > 760 }, make("summary", { text: `${TEXT.mapUnplaced} ${nodes.length}` }),
    make("ul", {}, nodes.slice(0, 200).map((node) => make("li", {}, nodeButton(node, parent(node) ? make("small", { text: parent(node).name }) : null)))));
}
