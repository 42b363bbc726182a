// The same nodes and facts as tables: for screen readers, for sorting, for copying, for print.
const PAGE_ROWS = 300;
const tables = { kind: "people", rows: PAGE_ROWS, sort: null, only: "" };

// What a table can be cut down to, as "relation:holds": the table, a row's value, its name.
const ONLY = {
  type: ["nodes", (row) => row[0].nodes[0].group, (value) => typeOf({ group: value }).label],
  kind: ["events", (row) => own(row[1].nodes[0].more, "kind"), (value) => valueLabel("kind", value, "Event")],
  relation: ["edges", (row) => row[1].edge.r, (value) => relationOf({ r: value }).label],
  modality: ["edges", (row) => row[1].edge.m || "asserted", (value) => modalityLabel(value)],
  doubtful: ["edges", (row) => String(doubtful(row[1].edge)), () => TEXT.doubtful],
};

// From the overview: a table, perhaps cut down.
function openTable(kind, only = "") {
  Object.assign(tables, { kind, only, rows: PAGE_ROWS, sort: null });
  show("tables");
}

const words = (text, sort = text) => ({ text: String(text ?? ""), sort: sort ?? "" });
const named = (nodes) => ({ nodes, text: nodes.map((node) => node.name).join("；"), sort: nodes.length ? nodes[0].name : "" });
const amount = (number) => ({ text: String(number ?? ""), sort: number ?? -Infinity, number: true });

// Nodes at the other end of the shown facts of some relations.
const ends = (node, ...relations) => [...new Set(node.edges
  .filter((edge) => relations.includes(edge.r) && !state.modalityOff.has(edge.m || "asserted") && factPasses(edge))
  .map((edge) => otherEnd(edge, node)))];
const outs = (node, relation) => node.edges.filter((edge) => edge.r === relation && edge.from === node.id && factPasses(edge));
const attribute = (node, name) => (node.more && own(node.more, name) !== undefined ? valueLabel(name, node.more[name], node.group) : "");
const ofType = (type) => store.nodes.filter((node) => node.group === type && nodeShown(node));

// kind: [names of the columns, rows of one cell a column]
const KINDS = {
  people: [["person", "post", "body", "status", "start", "end", "modality"], () => ofType("Person").flatMap((person) => {
    const rows = outs(person, "holds").map((edge) => {
      const post = store.nodes[edge.to];
      const [body] = ends(post, "postIn");
      return [named([person]), { ...named([post]), text: attribute(post, "title") || post.name }, named(body ? [body] : []),
        words(own(edge.q, "status") ? valueLabel("status", edge.q.status) : ""), words(own(edge.q, "start")), words(own(edge.q, "end")), said(edge)];
    });
    for (const edge of outs(person, "memberOf")) {
      rows.push([named([person]), words(edge.relation.label), named([store.nodes[edge.to]]), words(""), words(own(edge.q, "start")), words(own(edge.q, "end")), said(edge)]);
    }
    return rows.length ? rows : [[named([person]), words(""), named([]), words(""), words(""), words(""), words("")]];
  })],
  bodies: [["name", "kind", "level", "place", "people", "count"], () => tree().map(([node, depth_]) => [
    { ...named([node]), depth: depth_ }, words(attribute(node, "kind")), words(attribute(node, "level")), named(ends(node, "jurisdiction", "locatedIn").filter((other) => other.group === "Place")),
    named([...new Set(ends(node, "postIn").flatMap((post) => ends(post, "holds")))]), amount(node.ties),
  ])],
  events: [["date", "name", "kind", "place", "organizer", "participant", "modality"], () => ofType("Event").map((node) => [
    words(node.more ? [node.more.start, node.more.end].filter(Boolean).join(" – ") || node.more.when || "" : "", timeOf(node) ? timeOf(node)[0] : Infinity),
    named([node]), words(attribute(node, "kind")), named(ends(node, "place")), named(ends(node, "organizer")), named(ends(node, "participant")),
    words(node.more && node.more.modality ? modalityLabel(node.more.modality) : ""),
  ])],
  statistics: [["measure", "value", "unit", "period", "about", "quote"], () => ofType("Statistic").map((node) => {
    const first = node.edges.find((edge) => !edge.quiet) || node.edges[0];
    const { comparator, value, value_max: most, unit } = node.more || {};
    const sign = { ">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈" }[comparator] || "";
    return [{ ...named([node]), text: (node.more && node.more.measure) || node.name }, { ...amount(value), text: `${sign}${value ?? ""}${most !== undefined ? `–${most}` : ""}` }, words(unit),
      words(attribute(node, "period")), named(outs(node, "about").map((edge) => store.nodes[edge.to])), { ...words(first ? quoteOf(first).trim() : ""), quote: true }];
  })],
  nodes: [["name", "type", "aliases", "attributes", "count"], () => store.nodes.filter(nodeShown).map((node) => [
    named([node]), words(node.type.label), words((node.aliases || []).join("、")),
    words(attributes(node).map((pair) => pair.join("：")).join("；")), amount(node.ties),
  ])],
  edges: [["from", "relation", "to", "qualifiers", "modality", "confidence", "report", "quote"], () => store.edges.filter((edge) =>
    edgeShown(edge) && nodeShown(store.nodes[edge.from]) && nodeShown(store.nodes[edge.to])).map(factCells)],
};

const said = (edge) => words([edge.m && modalityLabel(edge.m), doubtful(edge) && `${TEXT.doubtful} ${edge.c}`].filter(Boolean).join("，"));

function factCells(edge) {
  const [item] = edge.e;
  const one = item && store.reports[item[0]];
  return [named([store.nodes[edge.from]]), { ...words(edge.relation.label), edge }, named([store.nodes[edge.to]]),
    words(qualifiers(edge).map((pair) => pair.join("：")).join("；")), words(own(TEXT.values.modality, edge.m || "asserted") || edge.m),
    amount(edge.c ?? 1), words(one ? [reportTitle(one), one.published].filter(Boolean).join(" ") : ""), { ...words(quoteOf(edge)), quote: true }];
}

// Bodies beneath the bodies that they are part of: [node, depth].
function tree() {
  const shown = ofType("Organization");
  const inside = new Map(shown.map((node) => [node, []]));
  const roots = [];
  for (const node of shown) {
    const parent = outs(node, "partOf").map((edge) => store.nodes[edge.to]).find((one) => inside.has(one) && one !== node);
    if (parent) inside.get(parent).push(node);
    else roots.push(node);
  }
  const found = [];
  const met = new Set();
  const walk = (node, depth_) => {
    if (met.has(node)) return;
    met.add(node);
    found.push([node, depth_]);
    for (const child of inside.get(node)) walk(child, depth_ + 1);
  };
  for (const node of [...roots, ...shown]) walk(node, 0);
  return found;
}

function tableRows() {
  const [, build] = KINDS[tables.kind];
  const wanted = state.query.trim();
  const found = wanted && new Set(search(wanted));
  const [name, value] = tables.only.split(":");
  const all = tables.only ? build().filter((row) => ONLY[name][1](row) === value) : build();
  const rows = wanted ? all.filter((row) => row.some((cell) =>
    (cell.nodes || []).some((node) => found.has(node)) || (!cell.quote && cell.text.toLowerCase().includes(wanted.toLowerCase())))) : all;
  if (tables.sort) {
    const [column, way] = tables.sort;
    const compare = new Intl.Collator("zh", { numeric: true }).compare;
    const order = (a, b) => (typeof a === "number" && typeof b === "number" ? (a < b ? -1 : a > b ? 1 : 0) : compare(String(a), String(b)));
    rows.sort((a, b) => way * order(a[column].sort, b[column].sort));
  }
  return [rows, all.length];
}

function drawTables() {
  const [columns] = KINDS[tables.kind];
  const [rows, total] = tableRows();
  const shown = rows.slice(0, tables.rows);
  const table = make("table", { class: tables.kind },
    make("caption", {}, TEXT.tables[tables.kind], make("span", { text: TEXT.statusTable(shown.length, total) })),
    make("thead", {}, make("tr", {}, columns.map(columnHead))),
    make("tbody", {}, shown.map((row) => make("tr", {}, row.map((cell, i) => drawCell(cell, i === 0))))));
  $(".tables").replaceChildren(tableSwitch(), make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": TEXT.tables[tables.kind] }, table));
  if (rows.length > shown.length) {
    $(".tables").append(button(TEXT.rowsMore(Math.min(PAGE_ROWS, rows.length - shown.length)),
      () => { tables.rows += PAGE_ROWS; drawTables(); }, { class: "morerows" }));
  }
}

function columnHead(name, i) {
  const [column, way] = tables.sort || [];
  const sorted = column === i ? (way > 0 ? "ascending" : "descending") : "none";
  return make("th", { scope: "col", "aria-sort": sorted }, button(TEXT.columns[name], () => {
    tables.sort = sorted === "ascending" ? [i, -1] : sorted === "descending" ? null : [i, 1];
    drawTables();
    document.querySelectorAll(".tables thead button")[i].focus();
  }, { class: "sort", title: TEXT.sortBy(TEXT.columns[name]) }));
}

function drawCell(cell, first) {
  const tag = first ? "th" : "td";
  const element = make(tag, { scope: first ? "row" : undefined, class: cell.number ? "number" : cell.quote ? "quote" : undefined, dir: "auto" });
  if (cell.depth) element.append(make("span", { class: "depth", text: "— ".repeat(Math.min(cell.depth, 12)), "aria-hidden": "true" }));
  if (cell.edge) element.append(button(cell.text, () => select("edge", cell.edge.id), { class: "plain cell" }));
  else if (cell.nodes && cell.nodes.length) {
    cell.nodes.slice(0, 12).forEach((node) => element.append(make("button", { class: "plain cell", type: "button", onclick: () => go(node.id) },
      icon(node.type), make("bdi", { text: clipped(cell.nodes.length === 1 ? cell.text : node.name, 80) }))));
  } else element.append(clipped(cell.text, 160));
  return element;
}

function tableSwitch() {
  const choice = (kind) => button(TEXT.tables[kind], () => {
    Object.assign(tables, { kind, rows: PAGE_ROWS, sort: null, only: "" });
    drawTables();
    changed();
    $(`.switch [data-kind=${kind}]`).focus();
  }, { "aria-pressed": String(tables.kind === kind), "data-kind": kind });
  const [name, value] = tables.only.split(":");
  const only = tables.only && button(`${TEXT.onlyIs(ONLY[name][2](value))} ×`, () => {
    tables.only = "";
    drawTables();
    changed();
    $(`.switch [data-kind=${tables.kind}]`).focus();
  }, { class: "only" });
  return make("div", { class: "switch" }, Object.keys(KINDS).map(choice), only,
    button(TEXT.csv, () => saveTable(), { class: "csv" }));
}

function saveTable() {
  const [columns] = KINDS[tables.kind];
  const [rows] = tableRows();
  save(csv([columns.map((name) => TEXT.columns[name]), ...rows.map((row) => row.map((cell) => cell.text))]), `${tables.kind}.csv`, "text/csv");
}
