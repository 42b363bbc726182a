// What the reader wants to see: by type, relation, report, modality, confidence, date.
const filter = { nodes: null, edges: null, facts: false, members: new Map() };

const nodeShown = (node) => filter.nodes[node.id] === 1;
const edgeShown = (edge) => filter.edges[edge.id] === 1;

// Worked out once for all nodes and facts when a filter changes.
function applyFilters() {
  const { reportsOff, modalityOff, confidence, span } = state;
  filter.facts = reportsOff.size > 0 || modalityOff.size > 0 || confidence > 0 || span !== null;
  filter.nodes = new Uint8Array(store.nodes.length);
  filter.edges = new Uint8Array(store.edges.length);
  const near = new Set();
  for (const edge of store.edges) {
    const on = !state.relationsOff.has(edge.r) && factPasses(edge);
    filter.edges[edge.id] = on ? 1 : 0;
    if (on && filter.facts && (!edge.quiet || !span)) near.add(edge.from).add(edge.to);
  }
  filter.members = new Map();
  for (const node of store.nodes) {
    const on = nodePasses(node, near);
    filter.nodes[node.id] = on ? 1 : 0;
    if (on && store.large) filter.members.set(node.k, (filter.members.get(node.k) || 0) + 1);
  }
}

function factPasses(edge) {
  const { reportsOff, modalityOff, confidence, span } = state;
  if (modalityOff.has(edge.m || "asserted")) return false;
  if (confidence > 0 && edge.c !== undefined && edge.c < confidence) return false;
  if (reportsOff.size && edge.e.every((item) => reportsOff.has(item[0]))) return false;
  return span === null || factInSpan(edge, span);
}

// A fact is of a time when it says so itself or when one of its ends is an event of it.
function factInSpan(edge, span) {
  const [from, to] = [store.nodes[edge.from], store.nodes[edge.to]];
  for (const node of [from, to]) {
    if (node.group !== "Event") continue;
    const time = timeOf(node);
    if (time) return time[0] <= span[1] && time[1] >= span[0];
  }
  if (!edge.q || !(edge.q.start || edge.q.end)) return false;
  const [start, end] = [daysOf(edge.q.start), daysOf(edge.q.end)];
  const held = [start ? start[0] : end[0], end ? end[1] : start[1]];
  return held[0] <= span[1] && held[1] >= span[0];
}

function nodePasses(node, near) {
  if (state.typesOff.has(node.group)) return false;
  if (!state.loose && !node.ties) return false;
  if (node.group === "Event" && node.more && state.modalityOff.has(node.more.modality || "asserted")) return false;
  if (!filter.facts || near.has(node.id)) return true;
  if (state.span !== null) return node.group === "Event" && inSpan(node, state.span);
  return state.reportsOff.size > 0 && mentionedIn(node);
}

function mentionedIn(node) {
  const flat = node.mentions || [];
  for (let i = 0; i < flat.length; i += 3) if (!state.reportsOff.has(flat[i])) return true;
  const row = store.reports.findIndex((report) => report.node === node.id);
  return row >= 0 && !state.reportsOff.has(row);
}

// Days since 1970 at which a date of any precision begins and ends: "2021", "2021-03" …;
// undefined for what is no date.
function daysOf(text) {
  const found = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?![\d])/.exec(text || "");
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] || 0), Number(found[3] || 0)];
  const at = (y, m, d) => Math.floor(Date.UTC(y, m, d) / 86_400_000);
  if (month > 12 || Number.isNaN(at(year, 0, 1))) return undefined;
  const first = at(year, month ? month - 1 : 0, day || 1);
  const last = day ? first : at(month ? year : year + 1, month, 1) - 1;
  return [first, last, day ? "day" : month ? "month" : "year"];
}

// [first day, last day, precision] of an event, or undefined.
function timeOf(node) {
  if (node.time === undefined) {
    const { start, end } = node.more || {};
    const [first, last] = [daysOf(typeof start === "string" ? start : ""), daysOf(typeof end === "string" ? end : "")];
    const either = first || last;
    node.time = either ? [either[0], Math.max((last || first)[1], either[0]), either[2]] : null;
  }
  return node.time || undefined;
}

const inSpan = (node, span) => {
  const time = timeOf(node);
  return time !== undefined && time[0] <= span[1] && time[1] >= span[0];
};

const dayText = (days) => new Date(days * 86_400_000).toISOString().slice(0, 10);

// Names of the filters that are on, for the status line.
function filterNames() {
  const names = [];
  if (state.typesOff.size || !state.loose) names.push(TEXT.legendTypes);
  if (!sameSet(state.relationsOff, new Set(store.hidden))) names.push(TEXT.legendRelations);
  if (state.reportsOff.size) names.push(TEXT.filterReports);
  if (state.modalityOff.size) names.push(TEXT.filterModality);
  if (state.confidence > 0) names.push(`${TEXT.confidence} ≥ ${state.confidence}`);
  if (state.span) names.push(`${dayText(state.span[0])} – ${dayText(state.span[1])}`);
  return names;
}

const sameSet = (a, b) => a.size === b.size && [...a].every((item) => b.has(item));

function clearFilters() {
  for (const name of ["typesOff", "reportsOff", "modalityOff"]) state[name].clear();
  Object.assign(state, { relationsOff: new Set(store.hidden), confidence: 0, span: null, loose: true });
}
