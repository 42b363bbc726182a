// The evidence: what is known of a node or a fact, each with the words that say it.
const FIRST = 6; // facts of one kind shown before the rest is folded
const paneSeen = new Set(); // sentences that the pane shows already

function drawPane() {
  const pane = $(".pane");
  const chosen = state.selected;
  pane.replaceChildren();
  paneSeen.clear();
  pane.hidden = !chosen;
  document.body.classList.toggle("open", !!chosen);
  if (!chosen) return;
  pane.append(paneBar());
  if (chosen.kind === "node") nodePane(pane, store.nodes[chosen.id]);
  else if (chosen.kind === "edge") edgePane(pane, store.edges[chosen.id]);
  else if (chosen.kind === "path") pathPane(pane, chosen);
  else if (chosen.kind === "sentence") sentencePane(pane, sentence(chosen.id));
  else communityPane(pane, chosen.id);
  pane.scrollTop = 0;
}

function paneBar() {
  const back = make("button", { class: "plain", type: "button", text: `‹ ${TEXT.back}`, onclick: goBack });
  back.hidden = !depth();
  return make("div", { class: "panebar" }, back,
    make("button", { class: "plain close", type: "button", "aria-label": TEXT.close, text: "×", onclick: reset }));
}

function nodePane(pane, node) {
  const { type } = node;
  const head = make("header", {}, make("p", { class: "kind" }, icon(type), type.label),
    make("h2", { class: "name", dir: "auto", text: clipped(node.name, 400) }));
  if (node.aliases) {
    head.append(make("p", { class: "aliases" }, make("span", { text: TEXT.aliases }),
      ...node.aliases.slice(0, 30).map((alias) => make("bdi", { text: clipped(alias, 80) }))));
  }
  const list = make("dl", { class: "attributes" });
  for (const [name, value] of attributes(node)) {
    list.append(make("dt", { text: name }), make("dd", { dir: "auto", text: clipped(value, 300) }));
  }
  if (list.children.length) head.append(list);
  head.append(nodeTools(node));
  pane.append(head);
  for (const [title, edges] of grouped(node)) pane.append(group(title, edges, (edge) => factItem(edge, node)));
  if (!node.edges.length) pane.append(make("p", { class: "none", text: TEXT.noFacts }));
  occurrences(pane, node);
}

function nodeTools(node) {
  const step = (n) => button(n, () => setSteps(n), {
    "aria-pressed": String(state.steps === n), "aria-label": TEXT.stepsOf(n), class: "step",
  });
  const focus = button(TEXT.focus, () => setFocus(!state.focus), { "aria-pressed": String(state.focus), class: "focus" });
  return make("div", { class: "nodetools" },
    button(TEXT.locate, () => { show("picture"); reveal(node.id); fit(); }, { class: "locate" }),
    button(TEXT.expand, () => { show("picture"); reveal(node.id); expand(node.id); }, { class: "expand" }),
    button(TEXT.path, () => beginPath(node.id), { class: "findpath" }),
    make("span", { class: "steps", role: "group", "aria-label": TEXT.steps }, make("span", { text: TEXT.steps }), [1, 2, 3].map(step)), focus);
}

// Facts by relation and direction, in the ontology's order; what ties a report to all
// it names comes last.
function grouped(node) {
  const groups = new Map();
  const rank = [...store.relations.keys()];
  const weight = (edge) => rank.indexOf(edge.r) + (edge.quiet ? 1000 : 0);
  const sorted = node.edges
    .filter((edge) => !(edge.r === "mentions" && edge.to === node.id))
    .sort((a, b) => weight(a) - weight(b) || a.id - b.id);
  for (const edge of sorted) {
    const out = edge.from === node.id;
    const title = out ? `${edge.relation.label} →` : `← ${edge.relation.label}`;
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(edge);
  }
  return groups;
}

function group(title, items, build) {
  const rest = items.slice(FIRST);
  const list = make("ul", {}, ...items.slice(0, FIRST).map(build));
  const section = make("section", { class: "group" },
    make("h3", {}, title, make("span", { class: "count", text: items.length })), list);
  if (rest.length) {
    const button = make("button", { class: "plain", type: "button", text: TEXT.more(rest.length) });
    button.addEventListener("click", () => {
      list.append(...rest.splice(0, 200).map(build));
      if (rest.length) button.textContent = TEXT.more(rest.length);
      else button.remove();
    });
    section.append(button);
  }
  return section;
}

function factItem(edge, node) {
  const other = otherEnd(edge, node);
  const item = make("li", { class: "fact" },
    make("button", { class: "other", type: "button", onclick: () => go(other.id) },
      icon(other.type), make("bdi", { text: clipped(other.name, 90) }), badge(edge.m), doubtBadge(edge)),
    details(edge));
  if (edge.e.length) item.append(firstEvidence(edge));
  if (edge.e.length > 1) item.append(moreEvidence(edge, 1, TEXT.more(edge.e.length - 1)));
  return item;
}

function details(edge) {
  const chips = qualifiers(edge).map(([name, value]) =>
    make("span", { class: "chip" }, make("small", { text: name }), clipped(value, 60)));
  return chips.length ? make("p", { class: "chips" }, ...chips) : null;
}

// A sentence that says several facts is shown with the first and folded with the others.
function firstEvidence(edge) {
  const place = edge.e[0].slice(0, 3).join(" ");
  if (paneSeen.has(place)) return moreEvidence(edge, 0, TEXT.sameSentence);
  paneSeen.add(place);
  return evidence(edge.e[0], [edge.from, edge.to]);
}

function moreEvidence(edge, from, title) {
  const box = make("details", { class: "more" }, make("summary", { text: title }));
  box.addEventListener("toggle", () => {
    if (box.children.length === 1) {
      box.append(...edge.e.slice(from, from ? 60 : 1).map((item) => evidence(item, [edge.from, edge.to])));
    }
  });
  return box;
}

function evidence(item, ends = []) {
  const report = store.reports[item[0]];
  const [before, quoted, after] = context(item);
  const mark = make("mark", {}, ...withNames(quoted, item, ends));
  return make("blockquote", { class: "evidence" }, make("p", { dir: "auto", lang: "zh" }, before, mark, after), source(item, report));
}

// Where the words stand: the report's title and date, its address, and what can be done.
function source(item, report) {
  const foot = make("footer", { class: "source" });
  const title = [reportTitle(report), report.published].filter(Boolean).join(" · ");
  if (report.text === undefined) foot.append(title, make("span", { class: "none", text: TEXT.noText }));
  else foot.append(button(clipped(title || TEXT.openText, 60), () => openText(item), { class: "plain text", title: TEXT.openText }));
  if (/^https?:\/\//.test(report.url || "")) {
    foot.append(make("a", { href: report.url, rel: "noreferrer noopener", target: "_blank", text: "↗", "aria-label": TEXT.openLink, title: TEXT.openLink }));
  }
  if (report.text !== undefined) {
    foot.append(button(TEXT.sentence, () => select("sentence", sentenceId(item)), { class: "plain wholesentence" }));
  }
  foot.append(button(TEXT.cite, (event) => cite(item, event.currentTarget), { class: "plain cite" }));
  return foot;
}

// What is said from the first sentence that the evidence touches to its last.
function sentenceId([row, start, end]) {
  const [from] = sentenceAt(row, start);
  const [, to] = sentenceAt(row, Math.max(end - 1, start));
  return `${row}.${from}.${Math.max(to, end)}`;
}

// The names of the fact's two ends stand out inside the quoted words.
function withNames(quoted, [row, start, end], ends) {
  const report = store.reports[row];
  if (report.text === undefined) return [quoted];
  const spans = ends.flatMap((id) => spansIn(store.nodes[id], row, start, end)).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from < at) continue;
    parts.push(cut(report, at, from), make("b", { text: cut(report, from, to) }));
    at = to;
  }
  parts.push(cut(report, at, end));
  return parts;
}

function spansIn(node, row, start, end) {
  const spans = [];
  const flat = node.mentions || [];
  for (let i = 0; i < flat.length; i += 3) {
    if (flat[i] === row && flat[i + 1] >= start && flat[i + 2] <= end) spans.push([flat[i + 1], flat[i + 2]]);
  }
  return spans;
}

function occurrences(pane, node) {
  const flat = node.mentions || [];
  if (!flat.length) return;
  const items = [];
  for (let i = 0; i < flat.length; i += 3) items.push([flat[i], flat[i + 1], flat[i + 2], 0]);
  if (store.reports[items[0][0]].text === undefined) return;
  const box = make("details", { class: "occurrences" }, make("summary", { text: TEXT.occurrences(items.length) }));
  box.addEventListener("toggle", () => {
    if (box.children.length === 1) box.append(...items.slice(0, 60).map((item) => evidence(item)));
  });
  pane.append(box);
}

function edgePane(pane, edge) {
  const [from, to] = [store.nodes[edge.from], store.nodes[edge.to]];
  const end = (node) => make("button", { class: "other", type: "button", onclick: () => go(node.id) },
    icon(node.type), make("bdi", { text: clipped(node.name, 120) }));
  const facts = make("dl", { class: "attributes" });
  if (edge.m) facts.append(make("dt", { text: TEXT.modalityLabel }), make("dd", {}, badge(edge.m), own(TEXT.says, edge.m) || ""));
  for (const [name, value] of qualifiers(edge)) {
    facts.append(make("dt", { text: name }), make("dd", { text: clipped(value, 200) }));
  }
  if (edge.c !== undefined) facts.append(make("dt", { text: TEXT.confidence }), make("dd", {}, String(edge.c), doubtful(edge) ? ` · ${TEXT.saysDoubtful(edge.c)}` : ""));
  const rules = [...new Set(edge.e.map((item) => store.rules[item[3]]).filter(Boolean))];
  if (rules.length) facts.append(make("dt", { text: TEXT.rule }), make("dd", { class: "code", text: rules.join("、") }));
  pane.append(
    make("header", { class: "factcard" }, end(from),
      make("p", { class: "relation" }, make("span", { text: edge.relation.label })), end(to), facts),
    make("section", { class: "group" },
      make("h3", {}, TEXT.evidence, make("span", { class: "count", text: edge.e.length })),
      ...edge.e.slice(0, 200).map((item) => evidence(item, [edge.from, edge.to]))));
}
