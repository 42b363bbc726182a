// The data as it was carried, and what is derived from it once.
const store = {};

async function unpack() {
  const element = document.getElementById("data");
  if (element.dataset.encoding !== "gzip") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

async function load() {
  Object.assign(store, await unpack());
  store.large = store.nodes.length > store.limits.all;
  store.types = byName(store.terms.types, (name, zh, en, color, shape) => ({
    name, label: [zh, en][TEXT.language], color, shape, count: 0,
  }));
  store.relations = byName(store.terms.relations, (name, zh, en) => ({
    name, label: [zh, en][TEXT.language], count: 0,
  }));
  for (const node of store.nodes) {
    typeOf(node).count += 1;
    node.edges = [];
    node.find = [node.name, ...(node.aliases || [])].join("\n").toLowerCase();
  }
  for (const edge of store.edges) {
    relationOf(edge).count += 1;
    store.nodes[edge.from].edges.push(edge);
    if (edge.to !== edge.from) store.nodes[edge.to].edges.push(edge);
  }
  for (const node of store.nodes) {
    node.ties = node.edges.reduce((sum, e) => sum + !store.hidden.includes(e.r), 0);
  }
  store.byKey = new Map(store.nodes.map((node) => [node.key, node]));
}

const byName = (rows, make) => new Map(rows.map((row) => [row[0], make(...row)]));

function typeOf(node) {
  if (!store.types.has(node.group)) {
    const label = node.group || "?";
    store.types.set(node.group, { name: node.group, label, color: "#888888", shape: "dot", count: 0 });
  }
  return store.types.get(node.group);
}

function relationOf(edge) {
  if (!store.relations.has(edge.r)) {
    store.relations.set(edge.r, { name: edge.r, label: edge.r, count: 0 });
  }
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

// Best first: equal, beginning with, containing; then by number of relations.
function search(query, limit) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  const found = [];
  for (const node of store.nodes) {
    const at = node.find.indexOf(wanted);
    if (at < 0) continue;
    const name = node.name.toLowerCase();
    const begins = name.startsWith(wanted) ? 1 : at === 0 || node.find[at - 1] === "\n" ? 2 : 3;
    found.push([name === wanted ? 0 : begins, -node.ties, node.id, node]);
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return found.slice(0, limit).map((row) => row[3]);
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

const modalityLabel = (modality) => own(TEXT.modality, modality) || modality;

const UNSHOWN = new Set(["sha256", "source_sha256", "formerIds", "title", "measure"]);

const attributes = (node) =>
  Object.entries(node.more || {})
    .filter(([name]) => !UNSHOWN.has(name))
    .map(([name, value]) => [attributeLabel(name), valueLabel(name, value, node.group)]);

const qualifiers = (edge) =>
  Object.entries(edge.q || {}).map(([name, value]) => [
    own(TEXT.qualifiers, name) || attributeLabel(name), valueLabel(name, value),
  ]);

// The address of a node within the page; half a surrogate pair cannot stand in one.
const linkTo = (node) => `#node=${encodeURIComponent(node.key.replace(/[\ud800-\udfff]/gu, ""))}`;
