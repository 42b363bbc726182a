// The reports themselves, with every mention coloured by its type; long ones in parts.
const reading = { row: 0, part: 0, shown: undefined };
const PART = 40_000; // code points

// Where the parts of a report begin: at the first new line behind each PART.
function partsOf(report) {
  if (report.parts) return report.parts;
  const all = points(report);
  report.parts = [0];
  for (let at = PART; at < all.length; at += PART) {
    const line = all.indexOf("\n", at);
    at = line >= 0 && line < at + 4000 ? line + 1 : at;
    if (at < all.length) report.parts.push(at);
  }
  return report.parts;
}

function mentionsByReport() {
  if (store.spans) return store.spans;
  store.spans = store.reports.map(() => []);
  for (const node of store.nodes) {
    const flat = node.mentions || [];
    for (let i = 0; i < flat.length; i += 3) store.spans[flat[i]].push([flat[i + 1], flat[i + 2], node]);
  }
  return store.spans;
}

function drawReading() {
  const report = store.reports[reading.row];
  const place = $(".reading");
  const shown = `${reading.row} ${reading.part} ${TEXT.tag}`;
  if (reading.shown === shown) return;
  reading.shown = shown;
  if (!report || report.text === undefined) {
    place.replaceChildren(reportChoice(), make("p", { class: "none", text: TEXT.noReport }));
    return;
  }
  const article = make("article", { dir: "auto", lang: "zh" });
  for (const [start, end, node] of pieces(report)) {
    const text = cut(report, start, end);
    if (!node) article.append(make("span", { text, "data-start": start, onclick: (event) => fromText(event, start) }));
    else {
      const mark = make("a", {
        class: "mention", href: linkTo(node), text, title: `${clipped(node.name, 60)} · ${node.type.label}`,
        "data-start": start, onclick: (event) => { event.preventDefault(); select("node", node.id); },
      });
      mark.style.setProperty("--type", node.type.color);
      article.append(mark);
    }
  }
  place.replaceChildren(reportChoice(), partChoice(report), article, partChoice(report));
  place.scrollTop = 0;
}

function partChoice(report) {
  const { length } = partsOf(report);
  if (length < 2) return "";
  const turn = (step) => () => { reading.part += step; drawReading(); };
  return make("p", { class: "parts" },
    button(TEXT.partBefore, turn(-1), { class: "partbefore", disabled: reading.part === 0 }),
    make("span", { text: TEXT.part(reading.part + 1, length) }),
    button(TEXT.partAfter, turn(1), { class: "partafter", disabled: reading.part === length - 1 }));
}

// A click between names asks for everything that the sentence says.
function fromText(event, start) {
  const chosen = getSelection();
  if (!chosen.isCollapsed) return;
  const run = event.currentTarget.textContent.slice(0, chosen.anchorOffset);
  const [from, to] = sentenceAt(reading.row, start + Array.from(run).length);
  select("sentence", `${reading.row}.${from}.${to}`);
  light(from, to);
}

// The text in runs of [start, end, innermost mentioned node or undefined].
function pieces(report) {
  const starts = partsOf(report);
  const [low, high] = [starts[reading.part], starts[reading.part + 1] ?? points(report).length];
  const spans = mentionsByReport()[reading.row].filter(([start, end]) => end > start && start >= low && start < high)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const bounds = [...new Set([low, high, ...spans.flatMap(([start, end]) => [start, end])])]
    .filter((at) => at <= high).sort((a, b) => a - b);
  const runs = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    open = open.filter((span) => span[1] > bounds[i]);
    while (next < spans.length && spans[next][0] <= bounds[i]) open.push(spans[next++]);
    const inner = open.reduce((a, b) => (a && a[1] - a[0] <= b[1] - b[0] ? a : b), undefined);
    const last = runs[runs.length - 1];
    if (last && inner && last[3] === inner) last[1] = bounds[i + 1];
    else runs.push([bounds[i], bounds[i + 1], inner && inner[2], inner]);
  }
  return runs;
}

function reportChoice() {
  if (store.reports.length < 2) return "";
  const choice = make("select", { "aria-label": TEXT.reportChoice });
  store.reports.slice(0, 2000).forEach((report, row) => {
    const label = [report.published, clipped(reportTitle(report), 50)].filter(Boolean).join("  ");
    choice.append(make("option", { value: row, text: label, selected: row === reading.row }));
  });
  choice.addEventListener("change", () => { Object.assign(reading, { row: Number(choice.value), part: 0 }); drawReading(); changed(); });
  return make("p", { class: "choice" }, choice);
}

// Open the report at a piece of evidence and light up the quoted words.
function openText([row, start, end]) {
  Object.assign(reading, { row, part: partsOf(store.reports[row]).findLastIndex((at) => at <= start) });
  show("reading");
  const [first] = light(start, end);
  if (narrow()) reset();
  if (first) first.scrollIntoView({ block: "center" });
}

function light(start, end) {
  const highlights = [];
  for (const piece of document.querySelectorAll(".reading [data-start]")) {
    const at = Number(piece.dataset.start);
    const inside = at + piece.textContent.length > start && at < end;
    piece.classList.toggle("lit", inside);
    if (inside) highlights.push(piece);
  }
  return highlights;
}
