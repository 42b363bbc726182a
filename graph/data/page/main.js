// What the reader has chosen, and how the page answers.
const state = {
  tab: "picture", query: "", selected: null, steps: 1, focus: false, loose: true, confidence: 0, span: null,
  typesOff: new Set(), relationsOff: new Set(), reportsOff: new Set(), modalityOff: new Set(),
  unfolded: new Set(), opened: new Set(), option: -1, found: [], pathFrom: undefined, language: "", timebar: true,
};

function select(kind, id) {
  const before = state.selected;
  if (state.pathFrom !== undefined && kind === "node" && id !== state.pathFrom) {
    choosePath(state.pathFrom, id);
    return;
  }
  if (before && before.kind === kind && before.id === id) return;
  choose({ kind, id });
}

function choose(chosen) {
  state.selected = chosen;
  unhover();
  drawPane();
  if (bringIn() || state.focus) draw();
  else paint();
  uncover();
  changed();
}

// In large graphs what is chosen joins what is drawn; true if anything had to.
function bringIn(most = 60) {
  const chosen = state.selected;
  if (!store.large || !chosen || chosen.kind === "community") return false;
  const { nodes } = chosen.kind === "node" ? around(store.nodes[chosen.id], state.steps, most) : nearby();
  const fresh = [...nodes].filter((id) => !picture.extra.has(id)).slice(0, store.limits.overview);
  for (const id of fresh) picture.extra.add(id);
  return fresh.length > 0;
}

// After every choice: the address and the line that says where the reader is.
function changed(quietly = false) {
  report();
  keepAddress(quietly);
}

// Follow a link to a node: draw it if needed and bring it into view.
function go(id) {
  if (state.pathFrom === undefined) reveal(id);
  select("node", id);
  if (state.tab === "picture") fit();
}

const goBack = () => history.back();

function reset() {
  if (state.pathFrom !== undefined) endPath();
  if (!state.selected) return;
  state.focus = false;
  choose(null);
  draw();
}

function setSteps(steps) {
  state.steps = steps;
  bringIn(store.limits.overview);
  drawPane();
  draw();
  if (state.tab === "picture") fit();
  changed();
}

function setFocus(focus) {
  state.focus = focus;
  drawPane();
  draw();
  fit();
  changed();
}

// A filter changed: everything that shows nodes or facts follows.
function refresh(quietly = false) {
  applyFilters();
  draw();
  drawLegend();
  drawTab();
  drawTimebar();
  changed(quietly === true);
}

function show(tab) {
  showTab(tab);
  changed();
}

function showTab(tab) {
  state.tab = tab;
  for (const name of Object.keys(TEXT.tabs)) {
    $(`.view.${name}`).hidden = name !== tab;
    $(`#tab-${name}`).setAttribute("aria-selected", String(name === tab));
    $(`#tab-${name}`).tabIndex = name === tab ? 0 : -1;
  }
  document.body.dataset.tab = tab;
  drawTab();
  drawTimebar();
  if (tab !== "picture" || !picture.network) return;
  picture.network.redraw();
  if (picture.unseen) fit(false);
}

function drawTab() {
  if (state.tab === "corpus") drawCorpus();
  if (state.tab === "tables") drawTables();
  if (state.tab === "reading") drawReading();
  if (state.tab === "timeline") drawTimeline();
  if (state.tab === "map") drawMap();
}

function report() {
  const facts = [];
  if (state.tab === "corpus") facts.push(isLoaded() ? TEXT.statusCorpus(store.reports.length, store.nodes.length, store.edges.filter((edge) => !edge.quiet).length) : TEXT.loading);
  else if (overviewShown()) facts.push(TEXT.statusOverview(store.overview.communities.length, store.nodes.length));
  else {
    const shown = [...new Set(picture.links.flatMap((line) => line.facts))].length;
    facts.push(TEXT.status(picture.drawn.length, store.nodes.length, shown, store.edges.length));
    const folded = Object.entries(TEXT.folded).filter(([type]) => !state.unfolded.has(type) && store.foldable.has(type));
    if (folded.length && !store.large) facts[0] += TEXT.brackets(folded.map((pair) => pair[1]));
    if (store.large) facts.push(TEXT.statusPart(store.limits.overview));
  }
  if (state.tab !== "corpus" && picture.near && picture.near.cut) facts.push(TEXT.statusCut);
  const filters = filterNames();
  if (filters.length) facts.push(TEXT.filtered(filters.join(TEXT.comma)));
  const chosen = state.selected;
  if (chosen && chosen.kind === "node") facts.push(TEXT.statusSelected(clipped(store.nodes[chosen.id].name, 40)));
  $(".status").textContent = `${facts.join(TEXT.language ? ". " : "。")}${TEXT.language ? "." : "。"}`;
}

function setLanguage(language) {
  state.language = language;
  const fallback = (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
  TEXT = WORDS[language || fallback];
  document.documentElement.lang = TEXT.tag;
}

// Dark or light as the machine has it, until the reader chooses.
function setTheme(theme) {
  if (theme) state.theme = theme;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = printing() ? "light" : state.theme || (dark ? "dark" : "light");
}

// All anew, after another language or a step back.
function everything() {
  applyFilters();
  placeAll();
  drawFrame();
  drawLegend();
  bringIn();
  draw();
  drawPane();
  showTab(state.tab);
  report();
}

function repaint() {
  setTheme();
  readTheme();
  drawLegend();
  drawTimebar();
  drawPane();
  if (state.tab === "reading") reading.shown = undefined;
  drawTab();
  paint();
}

// The canvas is drawn anew for paper before the browser lays the page out for it.
function print(on) {
  document.documentElement.classList.toggle("printing", on);
  const size = on ? ["720px", "560px"] : ["100%", "100%"];
  picture.network.setSize(...size);
  repaint();
  fit(false);
}

async function start() {
  await loadFirst();
  setLanguage("");
  setTheme();
  readAddress(location.hash);
  setLanguage(state.language);
  if (innerWidth < 760) state.timebar = false;
  applyFilters();
  drawFrame();
  drawLegend();
  if (store.large && state.tab === "corpus") await paintCorpus();
  startPicture();
  everything();
  fit(false);
  if (store.large) await startLarge();
  listen();
  window.baotu = { network: picture.network, store, state, picture, select, reset, show, fit, go, search, labels: () => labels.written, ...(TEXT.tabs.corpus && { glance, periods: allPeriods }) };
  document.body.dataset.ready = Math.round(performance.now());
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

// The whole of many reports is seen before the canvas, which needs its room when it is made.
async function paintCorpus() {
  showTab("corpus");
  document.body.dataset.first = Math.round(performance.now());
  await painted();
  $(".view.picture").hidden = false;
}

// The overview is painted before the rest is unpacked, which takes a second or two.
async function startLarge() {
  document.body.dataset.first ||= Math.round(performance.now());
  $(".status").textContent = TEXT.loading;
  await painted();
  await loadRest();
  readAddress(location.hash);
  everything();
  if (!overviewShown() || state.tab !== "picture") fit(false);
}

start().catch((error) => {
  $(".status").textContent = TEXT.broken;
  throw error;
});
