// More panes: a path, a sentence, a community.

function pathPane(pane, chosen) {
  const ends = [chosen.id, chosen.to].map((id) => store.nodes[id]);
  const steps = shortestPath(...ends);
  pane.append(make("header", {}, make("p", { class: "kind", text: TEXT.path }),
    make("h2", { class: "name", dir: "auto", text: ends.map((node) => clipped(node.name, 40)).join(" — ") }),
    make("p", { class: "none", text: steps ? TEXT.pathLength(steps.length - 1) : TEXT.pathNone })));
  if (!steps) return;
  const list = make("ol", { class: "pathsteps" });
  for (const [line, node] of steps) {
    if (line) list.append(make("li", { class: "between" }, make("p", { class: "relation", text: lineLabel(line) }),
      line.facts.map((edge) => (edge.e.length ? evidence(edge.e[0], [edge.from, edge.to]) : null))));
    list.append(make("li", {}, nodeButton(node)));
  }
  pane.append(list);
}

const nodeButton = (node, ...more) => make("button", { class: "other", type: "button", onclick: () => go(node.id) },
  icon(node.type), make("bdi", { text: clipped(node.name, 90) }), ...more);

// From a sentence to everything that it states and names.
function sentencePane(pane, { row, start, end, nodes, edges }) {
  const item = [row, start, end, 0];
  pane.append(make("header", {}, make("p", { class: "kind", text: TEXT.sentenceAll }),
    make("blockquote", { class: "evidence whole" },
      make("p", { dir: "auto", lang: "zh" }, make("mark", {}, ...withNames(cut(store.reports[row], start, end), item, nodes.map((node) => node.id)))),
      source(item, store.reports[row]))));
  const fact = (edge) => make("li", { class: "fact" },
    make("button", { class: "other", type: "button", onclick: () => select("edge", edge.id) },
      icon(store.nodes[edge.from].type), make("bdi", { text: clipped(store.nodes[edge.from].name, 40) }),
      make("span", { class: "said", text: edge.relation.label }),
      make("bdi", { text: clipped(store.nodes[edge.to].name, 40) }), badge(edge.m), doubtBadge(edge)), details(edge));
  if (edges.length) pane.append(group(TEXT.sentenceStates, edges, fact));
  if (nodes.length) pane.append(group(TEXT.sentenceNames, nodes, (node) => make("li", {}, nodeButton(node))));
  if (!edges.length && !nodes.length) pane.append(make("p", { class: "none", text: TEXT.noFacts }));
}

function communityPane(pane, number) {
  const members = membersOf(number);
  const count = store.large ? store.overview.communities[number].n : members.length;
  const act = store.large ? button(TEXT.openCommunity, () => openCommunity(number), { class: "opencommunity" })
    : button(TEXT.focus, () => setFocus(!state.focus), { "aria-pressed": String(state.focus), class: "focus" });
  pane.append(make("header", {}, make("p", { class: "kind", text: TEXT.community }),
    make("h2", { class: "name", text: TEXT.communityOf(count) }), make("div", { class: "nodetools" }, act)),
  group(TEXT.members, members.slice(0, 40), (node) =>
    make("li", {}, nodeButton(node, make("span", { class: "count", text: node.ties })))));
}

// ---- paths: choose one end, then the other ----

function beginPath(id) {
  state.pathFrom = id;
  drawBanner();
}

function endPath() {
  state.pathFrom = undefined;
  drawBanner();
}

function drawBanner() {
  const banner = $(".banner");
  banner.hidden = state.pathFrom === undefined;
  if (banner.hidden) return;
  banner.replaceChildren(make("span", { text: TEXT.pathFrom(clipped(store.nodes[state.pathFrom].name, 30)) }),
    button(TEXT.pathCancel, endPath, { class: "plain" }));
}

function choosePath(from, to) {
  endPath();
  choose({ kind: "path", id: from, to });
  if (state.tab === "picture") fit();
}

// Copied as one would cite it: the words, the report, its date, where in the text.
function cite(item, place) {
  const report = store.reports[item[0]];
  const quote = item[4] !== undefined ? item[4] : cut(report, item[1], item[2]);
  const parts = [`“${quote.trim()}”`, reportTitle(report) && `《${reportTitle(report)}》`, report.published,
    report.text !== undefined && TEXT.citeAt(item[1] + 1, item[2]), report.url];
  copy(parts.filter(Boolean).join("，"), place);
}

// The old command first: the newer one is forbidden inside frames, as in notebooks.
async function copy(text, place) {
  const area = make("textarea", { class: "copying", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) await navigator.clipboard.writeText(text).catch(() => {});
  state.copied = text;
  const before = place.textContent;
  place.textContent = TEXT.cited;
  place.focus();
  setTimeout(() => { place.textContent = before; }, 1500);
}
