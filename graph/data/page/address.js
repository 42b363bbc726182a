// The view as an address: `#node=…&tab=tables&steps=2` can be kept, sent, and gone back to.

// Half a surrogate pair cannot stand in an address.
const keyText = (node) => node.key.replace(/[\ud800-\udfff]/gu, "");
const linkTo = (node) => `#node=${encodeURIComponent(keyText(node))}`;

const SETS = { types: "typesOff", reports: "reportsOff", modality: "modalityOff", unfold: "unfolded" };

function address() {
  const parts = new URLSearchParams();
  const chosen = state.selected;
  if (chosen && chosen.kind === "node") parts.set("node", keyText(store.nodes[chosen.id]));
  else if (chosen && chosen.kind === "path") parts.set("path", [chosen.id, chosen.to].map((id) => keyText(store.nodes[id])).join("~"));
  else if (chosen && chosen.kind === "sentence") parts.set("sentence", chosen.id);
  else if (chosen) parts.set(chosen.kind, chosen.id);
  if (state.tab === "tables" && tables.kind !== "people") parts.set("table", tables.kind);
  if (state.tab === "tables" && tables.only) parts.set("only", tables.only);
  if (state.tab === "reading" && reading.row) parts.set("report", reading.row);
  if (state.steps !== 1) parts.set("steps", state.steps);
  if (state.focus) parts.set("focus", 1);
  for (const [name, set] of Object.entries(SETS)) if (state[set].size) parts.set(name, [...state[set]].sort().join("."));
  if (!sameSet(state.relationsOff, new Set(store.hidden))) parts.set("relations", [...state.relationsOff].sort().join("."));
  if (state.confidence) parts.set("confidence", state.confidence);
  if (state.span) parts.set("span", state.span.map(dayText).join("~"));
  if (!state.loose) parts.set("loose", 0);
  if (picture.extra.size && picture.extra.size <= 12) parts.set("open", [...picture.extra].join("."));
  if (state.language) parts.set("lang", state.language);
  if (state.tab !== firstTab(parts)) parts.set("tab", state.tab);
  return `#${parts}`;
}

// Many reports begin with the whole of them, an address of something with the graph.
const THINGS = ["node", "path", "sentence", "edge", "community", "open"];
const firstTab = (parts) => (TEXT.tabs.corpus && !THINGS.some((name) => parts.has(name)) ? "corpus" : "picture");

// The state that an address speaks of; what it does not name is as at the beginning.
function readAddress(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const list = (name) => (parts.get(name) || "").split(".").filter(Boolean);
  const node = (key) => store.byKey.get(key);
  Object.assign(state, {
    tab: own(TEXT.tabs, parts.get("tab")) ? parts.get("tab") : firstTab(parts),
    steps: Math.min(Math.max(Number(parts.get("steps")) || 1, 1), 3),
    focus: parts.has("focus"), loose: parts.get("loose") !== "0",
    confidence: Math.min(Math.max(Number(parts.get("confidence")) || 0, 0), 1),
    typesOff: new Set(list("types")), modalityOff: new Set(list("modality")), unfolded: new Set(list("unfold")),
    reportsOff: new Set(list("reports").map(Number)),
    relationsOff: new Set(parts.has("relations") ? list("relations") : store.hidden),
    span: spanOf(parts.get("span")), selected: null, opened: new Set(),
  });
  const kind = own(KINDS, parts.get("table")) ? parts.get("table") : "people";
  if (kind !== tables.kind) Object.assign(tables, { kind, rows: PAGE_ROWS, sort: null });
  const only = parts.get("only") || "";
  tables.only = own(ONLY, only.split(":")[0]) && ONLY[only.split(":")[0]][0] === kind ? only : "";
  const row = store.reports[Number(parts.get("report"))] ? Number(parts.get("report")) : 0;
  if (row !== reading.row) Object.assign(reading, { row, part: 0 });
  picture.extra = new Set(list("open").map(Number).filter((id) => store.nodes[id]));
  if (own(WORDS, parts.get("lang"))) state.language = parts.get("lang");
  if (node(parts.get("node"))) state.selected = { kind: "node", id: node(parts.get("node")).id };
  const ends = (parts.get("path") || "").split("~").map(node);
  if (ends.length === 2 && ends[0] && ends[1]) state.selected = { kind: "path", id: ends[0].id, to: ends[1].id };
  const at = (parts.get("sentence") || "").split(".").map(Number);
  if (at.length === 3 && store.reports[at[0]]) state.selected = { kind: "sentence", id: at.join(".") };
  const [edge, community] = [parts.get("edge"), parts.get("community")];
  if (edge !== null && store.edges[edge]) state.selected = { kind: "edge", id: Number(edge) };
  if (community !== null && membersOf(Number(community)).length) {
    state.selected = { kind: "community", id: Number(community) };
  }
}

function spanOf(text) {
  const ends = (text || "").split("~").map(daysOf);
  return ends.length === 2 && ends[0] && ends[1] ? [ends[0][0], ends[1][1]] : null;
}

// A step that the back button takes back; `quietly` for what is not worth a step.
function keepAddress(quietly = false) {
  const next = address();
  if (next === (location.hash || "#")) return;
  try {
    if (quietly) history.replaceState({ depth: depth() }, "", next);
    else history.pushState({ depth: depth() + 1 }, "", next);
  } catch { /* some viewers forbid it; the page works without */ }
}

const depth = () => (history.state && history.state.depth) || 0;

function onBack() {
  readAddress(location.hash);
  setLanguage(state.language);
  everything();
}
