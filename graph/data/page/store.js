// The data as it was carried, and what is derived from it once.
const store = {};
const isLoaded = () => store.nodes.length > 0;

async function unpack(element) {
  if (element.dataset.encoding !== "gzip") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

// What the first picture needs. Of a large graph that is its overview alone.
async function loadFirst() {
  Object.assign(store, await unpack($("#data")));
  store.large = !!store.overview;
  store.types = byName(store.terms.types, (name, zh, en, color, shape) => termOf(name, [zh, en], color, shape));
  store.relations = byName(store.terms.relations, (name, zh, en) => termOf(name, [zh, en]));
  store.modalities = new Map([["asserted", 0]]);
  store.foldable = new Set();
  store.byKey = new Map();
  if (!store.large) {
    weave();
    return;
  }
  for (const [name, count] of Object.entries(store.overview.count)) typeOf({ group: name }).count = count;
  Object.assign(store, { nodes: [], edges: [], reports: [], rules: [] });
}

async function loadRest() {
  if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  Object.assign(store, await unpack($("#rest")));
  store.nodes = rowsOf(store.nodes);
  store.edges = rowsOf(store.edges);
  for (const type of store.types.values()) type.count = 0;
  weave();
}

// Ties nodes and facts to each other and counts them.
function weave() {
  store.nodes.forEach((node, i) => {
    node.id = i;
    node.edges = [];
    node.ties = 0;
    node.type = typeOf(node);
    node.type.count += 1;
    if (node.fold) store.foldable.add(node.group);
  });
  const quiet = new Set(store.hidden);
  store.edges.forEach((edge, i) => {
    edge.id = i;
    edge.relation = relationOf(edge);
    edge.relation.count += 1;
    edge.quiet = quiet.has(edge.r);
    const modality = edge.m || "asserted";
    store.modalities.set(modality, (store.modalities.get(modality) || 0) + 1);
    tie(store.nodes[edge.from], edge);
    if (edge.to !== edge.from) tie(store.nodes[edge.to], edge);
  });
  store.byKey = new Map(store.nodes.map((node) => [node.key, node]));
}

// A type or relation; its label follows the language of the page.
const termOf = (name, labels, color = "#888888", shape = "dot") => ({
  name, color, shape, count: 0, get label() { return labels[TEXT.language] || name || "?"; },
});

// Large graphs come as columns.
function rowsOf(table) {
  if (Array.isArray(table)) return table;
  const [[kind, known]] = Object.entries(table.kinds);
  const { key, name, size, k, from, to, e, more } = table.columns;
  const kinds = table.columns[kind];
  const rows = new Array(table.rows);
  for (let i = 0; i < table.rows; i += 1) {
    rows[i] = from
      ? { from: from[i], to: to[i], r: known[kinds[i]], e: typeof e[i][0] === "number" ? [e[i]] : e[i] }
      : { key: key[i], name: name[i], size: size[i], k: k[i], group: known[kinds[i]] };
  }
  for (const [i, rest] of more) Object.assign(rows[i], rest);
  return rows;
}

function tie(node, edge) {
  node.edges.push(edge);
  if (!edge.quiet) node.ties += 1;
}

const byName = (rows, make) => new Map(rows.map((row) => [row[0], make(...row)]));

function typeOf(node) {
  if (!store.types.has(node.group)) store.types.set(node.group, termOf(node.group, []));
  return store.types.get(node.group);
}

function relationOf(edge) {
  if (!store.relations.has(edge.r)) store.relations.set(edge.r, termOf(edge.r, []));
  return store.relations.get(edge.r);
}

const otherEnd = (edge, node) => store.nodes[edge.from === node.id ? edge.to : edge.from];

// Offsets count code points; JavaScript strings count UTF-16 units, so a text with
// characters outside the basic plane is cut as an array of code points.
function points(report) {
  if (report.points === undefined) {
    const whole = report.text || "";
    report.points = /[\ud800-\udbff][\udc00-\udfff]/.test(whole) ? Array.from(whole) : whole;
  }
  return report.points;
}

function cut(report, start, end) {
  const part = points(report).slice(start, end);
  return typeof part === "string" ? part : part.join("");
}

const reportTitle = (report) =>
  report.title || (report.node !== undefined ? store.nodes[report.node].name : "");

function quoteOf(edge) {
  const [row, start, end, , quote] = edge.e[0] || [0, 0, 0, 0, ""];
  return quote !== undefined ? quote : cut(store.reports[row], start, end);
}

const ENDS = "。！？；\n";
const REACH = 140; // code points shown at most on each side of the quoted words

// [before, quoted, after]: the quoted words inside their paragraph, cut at sentence ends.
function context([row, start, end, , quote]) {
  const report = store.reports[row];
  if (quote !== undefined || report.text === undefined) return ["", quote || "", ""];
  const all = points(report);
  let low = start;
  let stop = start;
  while (low > 0 && all[low - 1] !== "\n" && start - low < REACH) {
    low -= 1;
    if (low > 0 && ENDS.includes(all[low - 1])) stop = low;
  }
  const whole = low === 0 || all[low - 1] === "\n";
  const from = whole || stop === start ? low : stop;
  let high = end;
  while (high < all.length && all[high] !== "\n" && high - end < REACH) {
    high += 1;
    if (ENDS.includes(all[high - 1]) && high - end > 30) break;
  }
  const open = high < all.length && all[high] !== "\n";
  return [
    (whole ? "" : "…") + cut(report, from, start),
    cut(report, start, end),
    cut(report, end, high) + (open ? "…" : ""),
  ];
}

// Names from reports are never looked up in an object's inherited properties.
const own = (table, name) => (table && Object.hasOwn(table, name) ? table[name] : undefined);

function attributeLabel(name) {
  return (own(store.terms.attributes, name) || [])[TEXT.language] || name;
}

function valueLabel(name, value, group = "") {
  const kind = name === "kind" && own(own(store.terms.kinds, group), value);
  if (kind) return kind[TEXT.language];
  const known = own(own(TEXT.values, name), value);
  if (known !== undefined) return known;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const modalityLabel = (modality) => own(TEXT.modality, modality) ?? modality;

// Below this a fact is drawn faint and said to be doubtful.
const SURE = 0.7;
const doubtful = (edge) => edge.c !== undefined && edge.c < SURE;
const labelOf = (node) => node.label || node.name;

const UNSHOWN = new Set(["sha256", "source_sha256", "formerIds", "title", "measure"]);

const attributes = (node) =>
  Object.entries(node.more || {})
    .filter(([name]) => !UNSHOWN.has(name))
    .map(([name, value]) => [attributeLabel(name), valueLabel(name, value, node.group)]);

const qualifiers = (edge) =>
  Object.entries(edge.q || {}).map(([name, value]) => [
    own(TEXT.qualifiers, name) || attributeLabel(name), valueLabel(name, value),
  ]);
