// The page to ask from. Text from the graph reaches the page only as textContent.
"use strict";

const root = document.body.dataset.root;
const one = (selector) => document.querySelector(selector);
const box = one(".sparql"), answer = one(".answer"), error = one(".error"), status = one(".status");
const SHOWN = 2000;
const FIRST = "SELECT ?name ?position WHERE {\n  ?person org:holds ?seat ; schema:name ?name .\n  ?seat schema:name ?position .\n} ORDER BY ?name LIMIT 100\n";
let questions = [], chosen = null, running = null, base = "";

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// ---- The named questions ----

function list() {
  const wanted = one(".find").value.trim().toLowerCase();
  const shown = questions.filter((q) => `${q.name} ${q.comment}`.toLowerCase().includes(wanted));
  one(".questions").replaceChildren(...shown.map((question) => {
    const [chinese, english] = question.comment.split(" — ");
    const item = element("li"), button = element("button", chinese, { type: "button" });
    button.append(element("small", english, { lang: "en" }));
    if (question === chosen) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => choose(question));
    item.append(button);
    return item;
  }));
}

function choose(question) {
  if (question.algorithm) {  // no SPARQL alone answers it
    location.href = `${root}/questions/${question.name}`;
    return;
  }
  chosen = question;
  one(".comment").textContent = question.comment;
  one(".parameters").replaceChildren(...question.parameters.map((parameter) => {
    const label = element("label");
    label.append(element("span", parameter.meaning), element("input", undefined, {
      name: parameter.name, placeholder: parameter.default ?? parameter.name,
    }));
    label.lastChild.addEventListener("input", fill);
    return label;
  }));
  fill();
  list();
  run();
}

const quoted = (text) => '"' + text.replace(/["\\\n\r\t]/g, (c) =>
  ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[c] ?? `\\${c}`) + '"';

// The question with what was filled in, as VALUES at the head of its pattern.
function fill() {
  const values = chosen.parameters.map((parameter) => {
    const value = one(`.parameters input[name="${parameter.name}"]`).value || parameter.default;
    return value ? `  VALUES ?${parameter.name} { ${quoted(value)} }\n` : "";
  });
  const lines = chosen.sparql.split("\n").filter((line) => !line.startsWith("# ")).join("\n");
  box.value = lines.replace(/WHERE \{\n?/, (head) => `${head.trimEnd()}\n${values.join("")}`);
}

// ---- Asking ----

async function ask(accept) {
  const response = await fetch(`${root}/sparql`, {
    method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept },
    body: box.value, signal: running?.signal,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text.trim());
  return [response.headers.get("Content-Type"), text];
}

async function run() {
  running?.abort();
  running = new AbortController();
  const mine = running, started = performance.now();
  history.replaceState(null, "", "#" + encodeURIComponent(box.value));
  error.hidden = true;
  status.textContent = "…";
  try {
    const [type, text] = await ask("application/sparql-results+json, application/n-triples;q=0.9");
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    status.textContent = `${show(type, text)} · ${seconds} s`;
  } catch (problem) {
    if (mine !== running || problem.name === "AbortError") return;
    status.textContent = "";
    error.textContent = problem.message;
    error.hidden = false;
    answer.replaceChildren();
  }
}

function show(type, text) {
  if (!type.includes("json")) {
    answer.replaceChildren(element("pre", text));
    return `${text.split("\n").length - 1} 三元组`;
  }
  const found = JSON.parse(text);
  if ("boolean" in found) {
    answer.replaceChildren(element("pre", found.boolean ? "是 true" : "否 false"));
    return "";
  }
  const columns = found.head.vars, rows = found.results.bindings;
  const table = element("table"), head = element("tr"), body = element("tbody");
  head.append(...columns.map((name) => element("th", name, { scope: "col" })));
  body.append(...rows.slice(0, SHOWN).map((row) => {
    const line = element("tr");
    line.append(...columns.map((name) => cell(row[name])));
    return line;
  }));
  table.append(element("thead"), body);
  table.tHead.append(head);
  answer.replaceChildren(table);
  return rows.length > SHOWN ? `显示 ${SHOWN} / ${rows.length} 行` : `${rows.length} 行`;
}

function cell(term) {
  if (!term) return element("td");
  const made = element("td", term.type === "uri" ? undefined : term.value);
  if (/#(integer|decimal|double)$/.test(term.datatype ?? "")) made.className = "number";
  if (term.type !== "uri") return made;
  const here = base && term.value.startsWith(base) && !term.value.includes("#");
  const address = here ? `${root}/${term.value.slice(base.length)}` : term.value;
  if (!/^(https?:|\/)/.test(address)) made.textContent = term.value;
  else made.append(element("a", term.value, { href: address, rel: "noreferrer" }));
  return made;
}

async function download(button) {
  try {
    const [type, text] = await ask(`${button.dataset.accept}, text/turtle;q=0.5`);
    const suffix = type.includes("turtle") ? "ttl" : button.dataset.suffix;
    const link = element("a", "", { download: `answer.${suffix}` });
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (problem) {
    error.textContent = problem.message;
    error.hidden = false;
  }
}

// ---- Start ----

one(".editor").addEventListener("submit", (event) => { event.preventDefault(); run(); });
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
});
one(".find").addEventListener("input", list);
for (const button of document.querySelectorAll("[data-accept]")) {
  button.addEventListener("click", () => download(button));
}

(async () => {
  questions = await (await fetch(`${root}/questions`)).json();
  const found = await fetch(`${root}/sparql?query=` + encodeURIComponent(
    "SELECT ?s { ?s a <http://www.w3.org/ns/dcat#Dataset> } ORDER BY ?s LIMIT 1"),
    { headers: { Accept: "application/sparql-results+json" } });
  const rows = (await found.json()).results.bindings;
  base = rows.length ? rows[0].s.value.replace(/dataset$/, "") : "";
  list();
  let given = "";
  try { given = decodeURIComponent(location.hash.slice(1)); } catch { /* a broken link */ }
  box.value = given || FIRST;
  await run();
  document.body.dataset.ready = "true";
})();
