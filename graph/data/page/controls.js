// The frame around the views: title, search, tabs, buttons, keys.

function drawResults() {
  const list = $(".results");
  const query = $(".query");
  state.found = search(state.query, 12);
  state.option = state.found.length ? 0 : -1;
  list.replaceChildren(...state.found.map((node, i) => make("li", {
    role: "option", id: `option-${i}`, onmousedown: (event) => { event.preventDefault(); take(i); },
  }, icon(node.type), foundName(node), make("small", { text: node.type.label }))));
  if (!state.found.length) list.append(make("li", { class: "none", role: "option", "aria-disabled": "true", text: TEXT.searchNone }));
  list.hidden = !state.query.trim() || document.activeElement !== query;
  query.setAttribute("aria-expanded", String(!list.hidden));
  markOption();
}

// The alias that matched is said beside the name.
function foundName(node) {
  const name = make("span", { class: "found", dir: "auto" }, make("bdi", { text: clipped(node.name, 60) }));
  const alias = foundAlias(node, state.query);
  if (alias) name.append(make("em", { text: clipped(alias, 40) }));
  return name;
}

function markOption() {
  [...$(".results").children].forEach((item, i) => item.setAttribute("aria-selected", String(i === state.option)));
  const query = $(".query");
  if (state.option >= 0 && !$(".results").hidden) query.setAttribute("aria-activedescendant", `option-${state.option}`);
  else query.removeAttribute("aria-activedescendant");
  const chosen = $(`#option-${state.option}`);
  if (chosen) chosen.scrollIntoView({ block: "nearest" });
}

function take(i) {
  const node = state.found[i];
  if (!node) return;
  $(".results").hidden = true;
  $(".query").setAttribute("aria-expanded", "false");
  $(".query").value = state.query = "";
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

function stepTab(step) {
  const names = Object.keys(TEXT.tabs);
  show(names[(names.indexOf(state.tab) + step + names.length) % names.length]);
}

const KEYS = {
  "/": () => { $(".query").focus(); $(".query").select(); },
  "?": () => openHelp(),
  f: () => fit(),
  o: () => state.selected && setFocus(!state.focus),
  p: () => state.selected && state.selected.kind === "node" && beginPath(state.selected.id),
  1: () => setSteps(1), 2: () => setSteps(2), 3: () => setSteps(3),
  "[": () => stepTab(-1), "]": () => stepTab(1),
};

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && !["checkbox", "range"].includes(event.target.type);
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && own(KEYS, event.key) && !$(".help").open) {
    KEYS[event.key]();
    event.preventDefault();
  }
  if (event.key !== "Escape" || $(".help").open) return;
  const menu = $(".takemenu");
  $(".results").hidden = true;
  if (!menu.hidden) { openTake(false); $(".taker").focus(); return; }
  if (typing) { event.target.value = ""; state.query = ""; event.target.blur(); }
  reset();
  if (state.tab === "tables") drawTables();
}

// Arrow keys on the canvas go to the nearest node in that direction.
function onCanvasKey(event) {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const zoom = { "+": 1.3, "=": 1.3, "-": 1 / 1.3, 0: 0 }[event.key];
  const chosen = state.selected;
  if (way && !event.altKey) {
    const next = nearest(way);
    if (next) { clicked(next.id); bring(next); }
  } else if (zoom === 0) fit();
  else if (zoom) picture.network.moveTo({ scale: picture.network.getScale() * zoom });
  else if (event.key === "Enter" && chosen && (chosen.kind === "node" || (chosen.kind === "community" && store.large))) {
    expand(chosen.kind === "node" ? chosen.id : `c${chosen.id}`);
  } else return;
  event.preventDefault();
}

function nearest([dx, dy]) {
  const from = picture.drawn.find(isChosen);
  if (!from) return [...picture.drawn].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1))[0];
  const cost = (node) => {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const [ahead, aside] = [x * dx + y * dy, Math.abs(x * dy - y * dx)];
    return ahead > 1 ? ahead + 2 * aside : Infinity;
  };
  const best = picture.drawn.filter((node) => node !== from).map((node) => [cost(node), node]).sort((a, b) => a[0] - b[0])[0];
  return best && best[0] < Infinity ? best[1] : undefined;
}

function bring(node) {
  const at = picture.network.canvasToDOM({ x: node.x, y: node.y });
  const [edge, place] = [insets(), $(".canvas")];
  const inside = at.x > edge.left && at.y > edge.top && at.x < place.clientWidth - edge.right && at.y < place.clientHeight - edge.bottom;
  if (!inside) moveTo(node.x, node.y, picture.network.getScale());
}

function openHelp() {
  const help = $(".help");
  help.replaceChildren(make("h2", { id: "helptitle", text: TEXT.help }),
    make("dl", {}, TEXT.keys.flatMap(([key, text]) => [make("dt", {}, make("kbd", { text: key })), make("dd", { text })])),
    button(TEXT.close, () => help.close(), { class: "closehelp" }));
  help.showModal();
}

function drawFrame() {
  const title = store.title || TEXT.untitled(store.reports.length);
  document.title = title;
  $(".title").textContent = clipped(title, 80);
  $(".title").title = clipped(title, 300);
  const query = $(".query");
  query.placeholder = TEXT.search;
  query.setAttribute("aria-label", TEXT.search);
  $(".results").setAttribute("aria-label", TEXT.search);
  $(".legend").setAttribute("aria-label", TEXT.legend);
  $(".pane").setAttribute("aria-label", TEXT.evidence);
  $(".tabs").setAttribute("aria-label", TEXT.canvas.split(/[。.]/)[0]);
  $(".canvas").setAttribute("aria-label", TEXT.canvas);
  $(".tabs").replaceChildren(...Object.entries(TEXT.tabs).map(([name, text]) => button(text, () => show(name), {
    role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}`,
  })));
  drawTools();
  drawBanner();
}

const picto = (path, label, act, more = {}) =>
  make("button", { type: "button", "aria-label": label, title: label, onclick: act, ...more }, stroke(path));

function drawTools() {
  const zoom = (factor) => picture.network.moveTo({ scale: picture.network.getScale() * factor });
  $(".tools").replaceChildren(picto("M8 3v10M3 8h10", TEXT.zoomIn, () => zoom(1.3)),
    picto("M3 8h10", TEXT.zoomOut, () => zoom(1 / 1.3)),
    picto("M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10", TEXT.fit, () => fit()),
    store.large ? picto("M3 8l5-5 5 5M4.500 7v6h7V7", TEXT.overview, toOverview, { class: "tooverview" }) : "");
  const other = TEXT.other;
  $(".buttons").replaceChildren(
    picto("M8 2v8M4.500 7L8 10.500 11.500 7M3 13.500h10", TEXT.take, () => openTake($(".takemenu").hidden), { class: "taker", "aria-expanded": "false", "aria-controls": "takemenu" }),
    button(TEXT.switchTo, () => { setLanguage(other); everything(); changed(); $(".language").focus(); }, { class: "language", lang: other }),
    picto("M8 2.500a5.500 5.500 0 1 0 0 11z M8 2.500a5.500 5.500 0 0 1 0 11", TEXT.theme, () => {
      setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
      repaint();
    }, { class: "theme" }),
    picto("M5.800 6a2.200 2.200 0 1 1 3.300 1.900C8.300 8.400 8 8.900 8 9.800M8 12.300v.4", TEXT.help, openHelp, { class: "helper" }));
}

function listen() {
  const query = $(".query");
  query.addEventListener("input", () => {
    state.query = query.value;
    if (state.tab === "tables") { tables.rows = PAGE_ROWS; drawTables(); } else drawResults();
  });
  query.addEventListener("focus", () => state.tab !== "tables" && drawResults());
  query.addEventListener("blur", () => { $(".results").hidden = true; query.setAttribute("aria-expanded", "false"); });
  query.addEventListener("keydown", onQueryKey);
  $(".tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    stepTab(step);
    $(`#tab-${state.tab}`).focus();
  });
  $(".canvas").addEventListener("keydown", onCanvasKey);
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", (event) => !event.target.closest(".takemenu, .taker") && openTake(false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  addEventListener("popstate", onBack);
  addEventListener("hashchange", () => location.hash !== address() && onBack());
}
