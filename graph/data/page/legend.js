// The legend, which is the filter: types, relations, reports, modality, confidence.

function drawLegend() {
  const before = $(".legend .filters");
  const open = before ? before.open : false;
  const types = [...store.types.values()].filter((type) => type.count);
  const loose = store.nodes.filter((node) => !node.ties).length;
  const list = make("ul", { class: "types" }, types.map((type) =>
    toggle(state.typesOff, type.name, type.label, type.count, icon(type), foldButton(type))));
  const filters = make("details", { class: "filters", open }, make("summary", { text: TEXT.filters }),
    relationFilter(), modalityFilter(), reportFilter(), confidenceFilter(), loose ? looseToggle(loose) : null);
  const clear = button(TEXT.clearFilters, () => { clearFilters(); refresh(); }, { class: "clear", hidden: !filterNames().length });
  const dashed = store.edges.some((edge) => edge.m || doubtful(edge))
    ? make("p", { class: "dashed" }, svg("svg", { width: 30, height: 8, "aria-hidden": "true" }, svg("line", { x1: 0, x2: 30, y1: 4, y2: 4 })), TEXT.dashed) : null;
  $(".legend").replaceChildren(...[make("h2", { text: TEXT.legendTypes }), list, dashed, filters, clear].filter(Boolean));
}

function toggle(off, name, label, count, mark = null, beside = null) {
  const box = make("input", { type: "checkbox", "data-name": name });
  box.checked = !off.has(name);
  box.addEventListener("change", () => {
    if (box.checked) off.delete(name);
    else off.add(name);
    again(refresh, `[data-name="${CSS.escape(String(name))}"]`);
  });
  return make("li", {}, make("label", {}, box, mark, make("span", { text: label }), make("span", { class: "count", text: count })), beside);
}

// Redraw and give the focus back to what replaced the control that had it.
function again(act, selector) {
  act();
  const next = document.querySelector(`.legend ${selector}`);
  if (next) next.focus();
}

function foldButton(type) {
  if (!store.foldable.has(type.name)) return null;
  const folded = !state.unfolded.has(type.name);
  const label = folded ? TEXT.unfold(type.label) : TEXT.fold(type.label);
  return make("button", {
    type: "button", class: "fold", "aria-pressed": String(!folded), "aria-label": label, title: label, "data-fold": type.name,
    onclick: () => again(() => { setFold(type.name, !folded); refresh(); fit(); }, `[data-fold="${CSS.escape(type.name)}"]`),
  }, stroke(folded ? "M4 6.500l4 4 4-4" : "M4 10l4-4 4 4"));
}

const filterBox = (title, ...content) => make("fieldset", {}, make("legend", { text: title }), ...content);

function relationFilter() {
  const relations = [...store.relations.values()].filter((relation) => relation.count);
  return filterBox(TEXT.legendRelations, make("ul", { class: "relations" }, relations.map((relation) =>
    toggle(state.relationsOff, relation.name, relation.label, relation.count))));
}

function modalityFilter() {
  const known = [...store.modalities].filter(([, count]) => count);
  if (known.length < 2) return null;
  return filterBox(TEXT.filterModality, make("ul", { class: "modalities" }, known.map(([name, count]) =>
    toggle(state.modalityOff, name, own(TEXT.values.modality, name) || name, count))));
}

function reportFilter() {
  if (store.reports.length < 2) return null;
  const list = store.reports.slice(0, 300).map((one, row) =>
    toggle(state.reportsOff, row, clipped(reportTitle(one) || String(row + 1), 28), one.published || ""));
  return filterBox(TEXT.filterReports, make("ul", { class: "reports" }, list));
}

function confidenceFilter() {
  const text = make("output", { text: state.confidence ? state.confidence.toFixed(2) : "0" });
  const range = make("input", {
    type: "range", min: 0, max: 1, step: 0.05, value: state.confidence, class: "confidence", "aria-label": TEXT.filterConfidence,
  });
  range.addEventListener("input", () => { text.textContent = Number(range.value).toFixed(2); });
  range.addEventListener("change", () => { state.confidence = Number(range.value); again(refresh, ".confidence"); });
  return filterBox(TEXT.filterConfidence, make("p", { class: "range" }, range, text));
}

function looseToggle(count) {
  const box = make("input", { type: "checkbox", class: "loosebox" });
  box.checked = state.loose;
  box.addEventListener("change", () => { state.loose = box.checked; again(refresh, ".loosebox"); });
  return make("label", { class: "loose" }, box, make("span", { text: TEXT.loose }), make("span", { class: "count", text: count }));
}
