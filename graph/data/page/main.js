// What the reader has chosen, and how the page answers.
const state = {
  tab: "picture", query: "", selected: null, trail: [], loose: true,
  typesOff: new Set(), relationsOff: new Set(), option: -1, found: [],
};

function select(kind, id) {
  const before = state.selected;
  if (before && before.kind === kind && before.id === id) return;
  if (before) state.trail.push(before);
  choose({ kind, id });
}

function choose(chosen) {
  state.selected = chosen;
  unhover();
  drawPane();
  paint();
  uncover();
  report();
  const link = chosen && chosen.kind === "node" ? linkTo(store.nodes[chosen.id]) : "#";
  try { history.replaceState(null, "", link); } catch { /* some viewers forbid it; the page works without */ }
}

// Follow a link to a node: draw it if needed and bring it into view.
function go(id) {
  reveal(id);
  select("node", id);
  if (state.tab === "picture") fit();
}

function goBack() {
  const last = state.trail.pop();
  if (!last) return;
  choose(last);
  if (state.tab === "picture") fit();
}

function reset() {
  state.trail = [];
  if (state.selected) choose(null);
}

// A node that was clicked where the pane now lies moves out from under it.
function uncover() {
  const chosen = state.selected;
  if (!chosen || chosen.kind !== "node" || state.tab !== "picture" || !picture.nodes.get(chosen.id)) return;
  const node = store.nodes[chosen.id];
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

function show(tab) {
  state.tab = tab;
  for (const name of Object.keys(TEXT.tabs)) {
    $(`.${name}`).hidden = name !== tab;
    $(`#tab-${name}`).setAttribute("aria-selected", String(name === tab));
    $(`#tab-${name}`).tabIndex = name === tab ? 0 : -1;
  }
  document.body.dataset.tab = tab;
  if (tab === "tables") drawTables();
  if (tab === "reading") drawReading();
  if (tab === "picture") picture.network.redraw();
  report();
}

function report() {
  const facts = [TEXT.status(picture.nodes.length, store.nodes.length, picture.edges.length, store.edges.length)];
  if (store.large) facts.push(TEXT.statusPart);
  const chosen = state.selected;
  if (chosen && chosen.kind === "node") facts.push(TEXT.statusSelected(clipped(store.nodes[chosen.id].name, 40)));
  $(".status").textContent = `${facts.join("。")}。`;
}

function drawLegend() {
  const small = $(".legend details");
  const open = small ? small.open : false;
  const types = [...store.types.values()].filter((type) => type.count);
  const relations = [...store.relations.values()].filter((relation) => relation.count);
  const loose = store.nodes.filter((node) => !node.ties).length;
  const list = make("ul", { class: "types" }, ...types.map((type) =>
    toggle(state.typesOff, type.name, type.label, type.count, icon(type))));
  const more = make("details", { class: "relations", open },
    make("summary", { text: TEXT.legendRelations }),
    make("ul", {}, ...relations.map((relation) =>
      toggle(state.relationsOff, relation.name, relation.label, relation.count))));
  $(".legend").replaceChildren(make("h2", { text: TEXT.legendTypes }), list, loose ? looseToggle(loose) : "", more);
}

function toggle(off, name, label, count, mark = null) {
  const box = make("input", { type: "checkbox", "data-name": name });
  box.checked = !off.has(name);
  box.addEventListener("change", () => {
    if (box.checked) off.delete(name);
    else off.add(name);
    refresh();
  });
  return make("li", {}, make("label", {}, box, mark, make("span", { text: label }), make("span", { class: "count", text: count })));
}

function looseToggle(count) {
  const box = make("input", { type: "checkbox", class: "loosebox" });
  box.checked = state.loose;
  box.addEventListener("change", () => { state.loose = box.checked; refresh(); });
  return make("label", { class: "loose" }, box, make("span", { text: TEXT.loose }), make("span", { class: "count", text: count }));
}

function refresh() {
  draw();
  if (state.tab === "tables") drawTables();
  report();
}

function drawResults() {
  const list = $(".results");
  const query = $(".query");
  state.found = search(state.query, 12);
  state.option = state.found.length ? 0 : -1;
  list.replaceChildren(...state.found.map((node, i) => make("li", {
    role: "option", id: `option-${i}`, onmousedown: (event) => { event.preventDefault(); take(i); },
  }, icon(typeOf(node)), foundName(node), make("small", { text: typeOf(node).label }))));
  if (!state.found.length) list.append(make("li", { class: "none", text: TEXT.searchNone }));
  list.hidden = !state.query.trim() || document.activeElement !== query;
  query.setAttribute("aria-expanded", String(!list.hidden));
  markOption();
}

// The alias that matched is said beside the name.
function foundName(node) {
  const wanted = state.query.trim().toLowerCase();
  const name = make("span", { class: "found", dir: "auto" }, make("bdi", { text: clipped(node.name, 60) }));
  if (node.name.toLowerCase().includes(wanted)) return name;
  const alias = (node.aliases || []).find((text) => text.toLowerCase().includes(wanted));
  if (alias) name.append(make("em", { text: clipped(alias, 40) }));
  return name;
}

function markOption() {
  [...$(".results").children].forEach((item, i) => item.setAttribute("aria-selected", String(i === state.option)));
  $(".query").setAttribute("aria-activedescendant", state.option >= 0 ? `option-${state.option}` : "");
}

function take(i) {
  const node = state.found[i];
  if (!node) return;
  $(".results").hidden = true;
  $(".query").blur();
  go(node.id);
}

function onQueryKey(event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && state.found.length) {
    state.option = (state.option + step + state.found.length) % state.found.length;
    markOption();
    event.preventDefault();
  } else if (event.key === "Enter") take(Math.max(state.option, 0));
}

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key === "/" && !typing) {
    $(".query").focus();
    $(".query").select();
    event.preventDefault();
  }
  if (event.key !== "Escape") return;
  $(".results").hidden = true;
  if (typing) { event.target.value = ""; state.query = ""; event.target.blur(); }
  reset();
  if (state.tab === "tables") drawTables();
}

function drawFrame() {
  const title = store.title || TEXT.untitled(store.reports.length);
  document.title = title;
  $(".title").textContent = clipped(title, 80);
  $(".title").title = clipped(title, 300);
  const query = $(".query");
  query.placeholder = TEXT.search;
  query.setAttribute("aria-label", TEXT.search);
  $(".legend").setAttribute("aria-label", TEXT.legend);
  $(".pane").setAttribute("aria-label", TEXT.evidence);
  $(".tabs").append(...Object.entries(TEXT.tabs).map(([name, text]) => make("button", {
    role: "tab", type: "button", id: `tab-${name}`, text, onclick: () => show(name),
  })));
  $(".tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const names = Object.keys(TEXT.tabs);
    if (!step) return;
    show(names[(names.indexOf(state.tab) + step + names.length) % names.length]);
    $(`#tab-${state.tab}`).focus();
  });
  for (const name of Object.keys(TEXT.tabs)) $(`.${name}`).setAttribute("aria-labelledby", `tab-${name}`);
  const zoom = (factor) => picture.network.moveTo({ scale: picture.network.getScale() * factor });
  const tool = (path, label, act) =>
    make("button", { type: "button", "aria-label": label, title: label, onclick: act }, line(path));
  $(".tools").append(tool("M8 3v10M3 8h10", TEXT.zoomIn, () => zoom(1.3)),
    tool("M3 8h10", TEXT.zoomOut, () => zoom(1 / 1.3)),
    tool("M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10", TEXT.fit, () => fit()));
  query.addEventListener("input", () => {
    state.query = query.value;
    if (state.tab === "tables") { tables.rows = PAGE_ROWS; drawTables(); } else drawResults();
  });
  query.addEventListener("focus", () => state.tab !== "tables" && drawResults());
  query.addEventListener("blur", () => { $(".results").hidden = true; });
  query.addEventListener("keydown", onQueryKey);
  document.addEventListener("keydown", onKey);
}

function repaint() {
  readTheme();
  paint();
}

// The canvas is drawn anew for paper before the browser lays the page out for it.
function print(printing) {
  document.documentElement.classList.toggle("printing", printing);
  const size = printing ? ["720px", "560px"] : ["100%", "100%"];
  picture.network.setSize(...size);
  repaint();
  fit(false);
}

async function start() {
  await load();
  state.relationsOff = new Set(store.hidden);
  drawFrame();
  drawLegend();
  startPicture();
  show("picture");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  const link = new URLSearchParams(location.hash.slice(1)).get("node");
  if (link && store.byKey.has(link)) go(store.byKey.get(link).id);
  window.baotu = { network: picture.network, store, state, picture, select, reset, show, fit };
  document.body.dataset.ready = "true";
}

start().catch((error) => {
  $(".status").textContent = TEXT.broken;
  throw error;
});
