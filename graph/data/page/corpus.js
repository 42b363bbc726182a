// The view of many reports: how many and when, who and what is named most, the groups, what
// is unsure. Everything in it leads on: to an entity, a period, a community, rows of a table.
const MOST_GROUPS = 12;
const MOST_NAMES = 10; // namesakes, merged entities, kinds

function drawCorpus() {
  const place = $(".view.corpus");
  const focused = place.contains(document.activeElement) && document.activeElement.dataset.key;
  const top = place.scrollTop;
  const told = glance();
  place.replaceChildren(leadOf(told), timeCard(), ...leadingCards(told), groupsCard(told), ...restCards(told));
  place.setAttribute("aria-busy", String(!!told.first));
  place.scrollTop = top;
  const again_ = focused && place.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  if (again_) again_.focus();
}

// Nothing leads anywhere until the rest of a large graph is there.
const whenLoaded = (act) => () => isLoaded() && act();

const card = (name, title, note, ...content) => make("section", { class: `card ${name}`, "aria-label": title },
  make("h3", {}, title, note ? make("small", { text: note }) : null), ...content);

function leadOf(told) {
  const all = store.large && told.first ? told.counted : store.reports.length;
  const notes = [told.reprints && TEXT.reprints(told.reprints), told.undated && TEXT.undatedReports(told.undated)].filter(Boolean);
  const head = make("header", { class: "lead" },
    make("h2", {}, make("b", { text: told.counted === all ? TEXT.reportCount(all) : TEXT.reportsOf(told.counted, all) }),
      told.span ? make("span", { text: TEXT.fromTo(...told.span.map((date) => date.slice(0, 10))) }) : null),
    notes.length ? make("p", { class: "none", text: notes.join(TEXT.comma) }) : null);
  const tiles = [...told.types].filter(([name, count]) => count && name !== "Report").map(([name, count]) => {
    const type = typeOf({ group: name });
    return make("li", {}, make("button", { type: "button", class: "tile", "data-key": `type ${name}`, onclick: whenLoaded(() => openTable(...TABLE_OF[name] || ["nodes", `type:${name}`])) },
      icon(type), make("b", { text: count }), make("span", { text: type.label })));
  });
  tiles.push(make("li", {}, make("button", { type: "button", class: "tile", "data-key": "facts", onclick: whenLoaded(() => openTable("edges")) },
    stroke("M3.500 12.500l9-9M9 3.500h3.500V7"), make("b", { text: told.facts }), make("span", { text: TEXT.tables.edges }))));
  head.append(make("ul", { class: "tiles" }, tiles));
  if (filterNames().length) {
    head.append(make("p", { class: "filtered" }, TEXT.filtered(filterNames().join(TEXT.comma)),
      button(TEXT.clearFilters, () => { clearFilters(); refresh(); }, { class: "clear", "data-key": "clear" })));
  }
  return head;
}

const TABLE_OF = { Person: ["people"], Organization: ["bodies"], Event: ["events"], Statistic: ["statistics"] };

// ---- who and what ----

function leadingCards(told) {
  return Object.entries(told.leading).filter(([, entries]) => entries.length).map(([name, entries]) => {
    const type = typeOf({ group: name });
    return card(`leading ${name}`, type.label, TEXT.byReports, make("ol", {}, entries.map((entry) => make("li", {},
      make("button", { type: "button", class: "entity", "data-key": `node ${entry.id}`, onclick: whenLoaded(() => go(entry.id)) },
        icon(type), make("span", { class: "who" }, make("bdi", { text: clipped(entry.name, 40) }), aside(entry, name)),
        spark(entry.when), make("span", { class: "count", text: entry.n, "aria-label": TEXT.reportCount(entry.n) }))))));
  });
}

// Beside the name: a person's post, a body's kind, what a place lies in.
function aside(entry, name) {
  if (name === "Person") return postText(entry);
  if (!isLoaded()) return null;
  const node = store.nodes[entry.id];
  const parent = name === "Place" && outs(node, "within").map((edge) => store.nodes[edge.to])[0];
  const text = parent ? parent.name : attribute(node, "kind");
  return text ? make("small", { text: clipped(text, 30) }) : null;
}

function postText(post) {
  if (!post || !post.post) return make("small", { class: "without", text: TEXT.noPost });
  const held = HOLDING.has(post.status);
  return make("small", {}, held ? null : make("em", { text: valueLabel("status", post.status) }), clipped(post.post, 40));
}

function groupsCard(told) {
  if (!told.communities.length) return "";
  const entity = (node) => make("li", {}, button(clipped(node.name, 16), () => go(node.id), { class: "plain", "data-key": `node ${node.id}` }));
  const groups = told.communities.slice(0, MOST_GROUPS).map((one) => make("li", { class: "community" },
    make("button", { type: "button", class: "entity", "data-key": `community ${one.k}`, onclick: whenLoaded(() => toCommunity(one.k)) },
      make("span", { class: "who" }, make("bdi", { text: clipped(one.name, 24) })), make("span", { class: "count", text: one.n, "aria-label": TEXT.communityOf(one.n) })),
    one.leads.length ? make("ul", { class: "leads" }, one.leads.map(entity)) : null));
  const rest = told.communities.length - groups.length;
  return card("groups", TEXT.groups, TEXT.groupsHint, make("ul", { class: "communities" }, groups),
    rest > 0 ? make("p", { class: "none", text: TEXT.groupsMore(rest) }) : null);
}

function toCommunity(k) {
  show("picture");
  if (store.large) openCommunity(k);
  else { state.focus = true; choose({ kind: "community", id: k }); fit(); }
}

// ---- what is said, how surely, and who is one ----

function restCards(told) {
  if (told.first) return [];
  const relation = (name) => store.relations.get(name);
  const unsure = [...told.unsure.map(([name, n]) => [modalityLabel(name), n, `modality:${name}`]), ...(told.doubtful ? [[TEXT.doubtful, told.doubtful, "doubtful:true"]] : [])];
  return [
    told.kinds.length ? card("kinds", TEXT.kinds, "", bars(told.kinds.slice(0, MOST_NAMES).map(([name, n]) => [valueLabel("kind", name, "Event"), n, "events", `kind:${name}`]))) : "",
    told.relations.length ? card("told", TEXT.legendRelations, "", bars(told.relations.slice(0, MOST_NAMES).map(([name, n]) => [relation(name).label, n, "edges", `relation:${name}`]))) : "",
    card("unsure", TEXT.unsure, TEXT.unsureHint, unsure.length ? bars(unsure.map(([text, n, only]) => [text, n, "edges", only])) : make("p", { class: "none", text: TEXT.allSure })),
    told.namesakes.length ? card("namesakes", TEXT.namesakes, TEXT.namesakesHint, make("ul", {}, told.namesakes.slice(0, MOST_NAMES).map(namesakeItem)), moreLine(told.namesakes)) : "",
    told.merged.length ? card("merged", TEXT.merged(told.merged.length), TEXT.mergedHint, make("ul", {}, told.merged.slice(0, MOST_NAMES).map(([node, n]) => make("li", {},
      make("button", { type: "button", class: "entity", "data-key": `node ${node.id}`, onclick: () => go(node.id) },
        icon(node.type), make("span", { class: "who" }, make("bdi", { text: clipped(node.name, 40) }), node.group === "Person" ? postText(postOf(node)) : null),
        make("span", { class: "count", text: n, "aria-label": TEXT.mergedOf(n) })))))) : "",
  ];
}

const moreLine = (all) => (all.length > MOST_NAMES ? make("p", { class: "none", text: TEXT.namesMore(all.length - MOST_NAMES) }) : null);

function bars(rows) {
  const top = Math.max(...rows.map((row) => row[1]));
  return make("ul", { class: "bars" }, rows.map(([text, n, table, only]) => {
    const row = make("button", { type: "button", class: "entity", "data-key": only, onclick: () => openTable(table, only) }, make("span", { class: "who", text }), make("span", { class: "count", text: n }));
    row.style.setProperty("--w", n / top);
    return make("li", {}, row);
  }));
}

function namesakeItem([name, nodes]) {
  return make("li", {}, make("details", {}, make("summary", {}, make("bdi", { text: clipped(name, 40) }), make("span", { class: "count", text: TEXT.bearers(nodes.length) })),
    make("ul", {}, nodes.slice(0, 30).map((node) => make("li", {}, make("button", { type: "button", class: "entity", "data-key": `node ${node.id}`, onclick: () => go(node.id) },
      icon(node.type), make("span", { class: "who" }, make("bdi", { text: clipped(node.name, 40) }), postText(postOf(node)))))))));
}
