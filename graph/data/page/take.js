// Take away: the picture as PNG and SVG, what is chosen as JSON-LD and CSV, the address.

function save(content, name, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// For spreadsheets: a byte order mark, and nothing that could be read as a formula.
function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "").replace(/\r?\n/g, " ");
    const safe = /^[=+\-@\t]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const fileName = (suffix) => `${(store.title || "baotu").replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, "_").slice(0, 40)}.${suffix}`;

function openTake(open) {
  const menu = $(".takemenu");
  const was = !menu.hidden;
  menu.hidden = !open;
  if ($(".taker")) $(".taker").setAttribute("aria-expanded", String(open));
  if (!open || was) return;
  const { nodes, edges } = chosenPart();
  const seen = (act) => () => { if (picture.unseen) showTab("picture"); act(); };
  const acts = { png: seen(savePng), svg: seen(() => save(pictureSvg(), fileName("svg"), "image/svg+xml")), jsonld: saveJsonLd, csv: saveCsv,
    link: (event) => copy(location.href.split("#")[0] + address(), event.currentTarget), print: () => window.print() };
  menu.replaceChildren(make("p", { class: "none", text: (picture.near ? TEXT.takeSelection : TEXT.takeShown)(nodes.length, edges.length) }),
    ...Object.entries(TEXT.takeOut).map(([name, text]) => button(text, (event) => {
      acts[name](event);
      if (name !== "link") openTake(false);
    }, { "data-take": name })));
  menu.querySelector("button").focus();
}

// What is chosen, else what is drawn: nodes and facts, with what is folded into them. Where
// no single one is drawn it is all that the filters leave.
function chosenPart() {
  const lit = picture.near;
  if (!lit && (overviewShown() || state.tab === "corpus")) {
    return { nodes: store.nodes.filter(nodeShown), edges: store.edges.filter((edge) => edgeShown(edge) && nodeShown(store.nodes[edge.from]) && nodeShown(store.nodes[edge.to])) };
  }
  const links = picture.links.filter((line) => !lit || lit.lines.has(line.id));
  const nodes = new Set(picture.drawn.filter((node) => node.type && (!lit || lit.nodes.has(node.id))));
  const edges = new Set(links.flatMap((line) => line.facts));
  const chosen = state.selected;
  if (chosen && chosen.kind === "node") {
    nodes.add(store.nodes[chosen.id]);
    for (const edge of store.nodes[chosen.id].edges) if (edgeShown(edge)) edges.add(edge);
  }
  if (chosen && chosen.kind === "edge") edges.add(store.edges[chosen.id]);
  if (chosen && chosen.kind === "sentence") for (const edge of sentence(chosen.id).edges) edges.add(edge);
  for (const node of [...nodes]) for (const other of heldBy(node)) {
    for (const [row] of other.fold) if (edgeShown(store.edges[row])) edges.add(store.edges[row]);
  }
  for (const edge of edges) nodes.add(store.nodes[edge.from]).add(store.nodes[edge.to]);
  const byId = (a, b) => a.id - b.id;
  return { nodes: [...nodes].sort(byId), edges: [...edges].sort(byId) };
}

function saveCsv() {
  const [columns] = KINDS.edges;
  const rows = chosenPart().edges.map((edge) => factCells(edge).map((cell) => cell.text));
  save(csv([columns.map((name) => TEXT.columns[name]), ...rows]), fileName("csv"), "text/csv");
}

const iri = (node) => `${store.base}${encodeURIComponent(node.group)}/${encodeURIComponent(keyText(node))}`;
const TERMS = { skos: "http://www.w3.org/2004/02/skos/core#", schema: "https://schema.org/", oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#", rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#" };

// As in the RDF exports: the plain triple for asserted facts, and every fact as a
// statement with its quotes.
function saveJsonLd() {
  const { nodes, edges } = chosenPart();
  const part = new Set(edges);
  const things = nodes.map((node) => {
    const thing = { "@id": iri(node), "@type": `baotu:${node.group}`, "skos:prefLabel": { "@value": node.name, "@language": "zh" }, "schema:name": node.name };
    if (node.aliases) thing["skos:altLabel"] = node.aliases.map((alias) => ({ "@value": alias, "@language": "zh" }));
    for (const [name, value] of Object.entries(node.more || {})) if (typeof value !== "object") thing[`baotu:${name}`] = value;
    for (const edge of node.edges) {
      if (edge.from !== node.id || edge.m || !part.has(edge) || !isHeld(edge)) continue;
      (thing[`baotu:${edge.r}`] ||= []).push({ "@id": iri(store.nodes[edge.to]) });
    }
    return thing;
  });
  const context_ = { ...TERMS, baotu: store.terms.base };
  save(JSON.stringify({ "@context": context_, "@graph": [...things, ...edges.map(statement)] }, null, 1), fileName("jsonld"), "application/ld+json");
}

const isHeld = (edge) => edge.r !== "holds" || !edge.q || (!edge.q.end && !["removed", "resigned", "nominated", "former"].includes(edge.q.status));

function statement(edge) {
  const [from, to] = [store.nodes[edge.from], store.nodes[edge.to]];
  return {
    "@id": `${store.base}fact/${edge.key ? encodeURIComponent(edge.key) : `row-${edge.id}`}`, "@type": "rdf:Statement", "rdf:subject": { "@id": iri(from) },
    "rdf:predicate": { "@id": `${store.terms.base}${encodeURIComponent(edge.r)}` }, "rdf:object": { "@id": iri(to) },
    "baotu:modality": edge.m || "asserted", "baotu:confidence": edge.c ?? 1,
    ...Object.fromEntries(Object.entries(edge.q || {}).map(([name, value]) => [`baotu:${name}`, value])),
    "prov:wasDerivedFrom": edge.e.map((item) => ({
      "oa:hasSource": store.reports[item[0]].node === undefined ? undefined : { "@id": iri(store.nodes[store.reports[item[0]].node]) },
      "oa:hasSelector": [{ "@type": "oa:TextQuoteSelector", "oa:exact": item[4] ?? cut(store.reports[item[0]], item[1], item[2]) },
        { "@type": "oa:TextPositionSelector", "oa:start": item[1], "oa:end": item[2] }],
    })),
  };
}

// ---- the picture as shapes ----

function pictureSvg() {
  const place = $(".canvas");
  const [width, height] = [place.clientWidth, place.clientHeight];
  const scale = picture.network.getScale();
  const at = (point) => { const { x, y } = picture.network.canvasToDOM(point); return [x, y].map((value) => value.toFixed(1)); };
  const far = (has) => (picture.near && !has ? 0.14 : 1);
  const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FACE },
    svg("title", { text: document.title }),
    svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, svg("path", { d: "M0 1l7 3-7 3z", fill: picture.ink.edge }))),
    svg("rect", { width, height, fill: picture.ink.canvas }));
  for (const line of picture.links) {
    const way = lineWay(line);
    if (way.length > 1) root.append(svg("polyline", {
      points: way.map(at).join(" "), fill: "none", stroke: picture.near && picture.near.lines.has(line.id) ? picture.ink.strong : picture.ink.edge,
      "stroke-width": line.via ? 2 : 1.5, "stroke-dasharray": unsure(line) ? "6 5" : undefined, "marker-end": line.count ? undefined : "url(#arrow)",
      opacity: far(picture.near && picture.near.lines.has(line.id)),
    }));
  }
  for (const node of picture.drawn) {
    const [x, y] = at(node).map(Number);
    const grow = (node.size * scale) / 7;
    const type = node.type || { shape: "dot", color: picture.ink.bubble };
    root.append(svg("path", { d: OUTLINES[type.shape] || OUTLINES.dot, fill: type.color, stroke: isChosen(node) ? picture.ink.ink : "none", opacity: far(picture.near && picture.near.nodes.has(node.id)),
      transform: `translate(${(x - 8 * grow).toFixed(1)} ${(y - 8 * grow).toFixed(1)}) scale(${grow.toFixed(3)})` }));
  }
  root.append(...labels.written.flatMap((one) => labelShapes(one, at, scale)));
  return new XMLSerializer().serializeToString(root);
}

// Points along a line up to the border of the node that it points to.
function lineWay(line) {
  const drawnLine = picture.network.body.edges[line.id];
  const goal = picture.node.get(line.to);
  if (!drawnLine || !drawnLine.connected) return [];
  const steps = line.smooth ? 24 : 12;
  return Array.from({ length: steps + 1 }, (_, i) => drawnLine.edgeType.getPoint(i / steps))
    .filter(({ x, y }) => Math.hypot(x - goal.x, y - goal.y) > goal.size + 2);
}

function labelShapes({ lines: texts, x, top, size, color, soft }, at, scale) {
  return texts.map((text, i) => {
    const [left, y] = at({ x, y: top + i * size * 1.25 + size * 0.88 });
    return svg("text", { x: left, y, text, "font-size": (size * scale).toFixed(1), "text-anchor": "middle", fill: i < soft ? color : picture.ink.soft,
      stroke: picture.ink.canvas, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" });
  });
}

// Twice as fine as the screen, so that it can be printed.
async function savePng() {
  const image = new Image();
  const address_ = URL.createObjectURL(new Blob([pictureSvg()], { type: "image/svg+xml" }));
  image.src = address_;
  await image.decode();
  const canvas = make("canvas", { width: image.width * 2, height: image.height * 2 });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  URL.revokeObjectURL(address_);
  canvas.toBlob((blob) => save(blob, fileName("png")), "image/png");
}
