// The same nodes and facts as tables, for screen readers, for copying, for print.
const PAGE_ROWS = 300;
const tables = { kind: "nodes", rows: PAGE_ROWS };

function drawTables() {
  const place = $(".tables");
  const rows = tables.kind === "nodes" ? nodeRows() : edgeRows();
  const total = tables.kind === "nodes" ? store.nodes.length : store.edges.length;
  const shown = rows.slice(0, tables.rows);
  const body = make("tbody", {}, ...shown.map(tables.kind === "nodes" ? nodeRow : edgeRow));
  const heads = tables.kind === "nodes"
    ? ["name", "type", "aliases", "attributes", "count"]
    : ["from", "relation", "to", "qualifiers", "quote"];
  const table = make("table", { class: tables.kind },
    make("caption", { text: TEXT.statusTable(shown.length, total) }),
    make("thead", {}, make("tr", {}, ...heads.map((name) => make("th", { scope: "col", text: TEXT.columns[name] })))),
    body);
  place.replaceChildren(tableSwitch(), make("div", { class: "scroll" }, table));
  if (rows.length > shown.length) {
    place.append(make("button", {
      class: "morerows", type: "button", text: TEXT.rowsMore(Math.min(PAGE_ROWS, rows.length - shown.length)),
      onclick: () => { tables.rows += PAGE_ROWS; drawTables(); },
    }));
  }
}

function tableSwitch() {
  const choice = (kind, text) => make("button", {
    type: "button", "aria-pressed": String(tables.kind === kind), text,
    onclick: () => { tables.kind = kind; tables.rows = PAGE_ROWS; drawTables(); },
  });
  return make("div", { class: "switch" }, choice("nodes", TEXT.entityTable), choice("edges", TEXT.factTable));
}

const matches = (node) => {
  const wanted = state.query.trim().toLowerCase();
  return typeShown(node) && (!wanted || node.find.includes(wanted));
};

const nodeRows = () => store.nodes.filter(matches);

const edgeRows = () => store.edges.filter((edge) =>
  relationShown(edge) && typeShown(store.nodes[edge.from]) && typeShown(store.nodes[edge.to]) &&
  (matches(store.nodes[edge.from]) || matches(store.nodes[edge.to])));

const nodeCell = (node) => make("button", { class: "plain cell", type: "button", onclick: () => go(node.id) },
  icon(typeOf(node)), make("bdi", { text: clipped(node.name, 80) }));

const nodeRow = (node) => make("tr", {},
  make("th", { scope: "row" }, nodeCell(node)),
  make("td", { class: "short", text: typeOf(node).label }),
  make("td", { dir: "auto", text: clipped((node.aliases || []).join("、"), 120) }),
  make("td", { dir: "auto", text: clipped(attributes(node).map((pair) => pair.join("：")).join("；"), 160) }),
  make("td", { class: "number", text: node.ties }));

const edgeRow = (edge) => make("tr", {},
  make("th", { scope: "row" }, nodeCell(store.nodes[edge.from])),
  make("td", { class: "short" }, make("button", {
    class: "plain cell", type: "button", text: relationOf(edge).label, onclick: () => select("edge", edge.id),
  }), badge(edge.m)),
  make("td", {}, nodeCell(store.nodes[edge.to])),
  make("td", { text: clipped(qualifiers(edge).map((pair) => pair.join("：")).join("；"), 100) }),
  make("td", { class: "quote", dir: "auto", text: clipped(quoteOf(edge), 160) }));
