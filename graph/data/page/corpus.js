// The view of many reports: how many and when, who and what is named most, the groups, what
// is unsure. Everything in it leads on: to an entity, a period, a community, rows of a table.
const MOST_GROUPS = 12;
const MOST_NAMES = 10; // namesakes, merged entities, kinds

function drawCorpus() {
  const place = $(".view.corpus");
  if (!isLoaded() && place.firstChild) return;
  const focused = place.contains(document.activeElement) && document.activeElement.dataset.key;
  const top = place.scrollTop;
  const told = glance();
  place.replaceChildren(leadOf(told), timeCard(), ...leadingCards(told), groupsCard(told), restOf(told));
  place.setAttribute("aria-busy", String(!!told.first));
  place.scrollTop = top;
  const again_ = focused && place.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  if (again_) again_.focus();
}

const figure = (n) => n.toLocaleString("en");
const typesLabel = (name) => own(TEXT.types, name) || typeOf({ group: name }).label;

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
      icon(type), make("b", { text: figure(count) }), make("span", { text: typesLabel(name) })));
  });
  tiles.push(make("li", {}, make("button", { type: "button", class: "tile", "data-key": "facts", onclick: whenLoaded(() => openTable("edges")) },
    stroke("M3.500 12.500l9-9M9 3.500h3.500V7"), make("b", { text: figure(told.facts) }), make("span", { text: TEXT.tables.edges }))));
  head.append(make("ul", { class: "tiles" }, tiles));
  if (filterNames().length) {
    head.append(make("p", { class: "filtered" }, TEXT.filtered(filterNames().join(TEXT.comma)),
      button(TEXT.clearFilters, () => { clearFilters(); refresh(); }, { class: "unfilter", "data-key": "clear" })));
  }
  return head;
}

const TABLE_OF = { Person: ["people"], Organization: ["bodies"], Event: ["events"], Statistic: ["statistics"] };

// ---- who and what ----

function leadingCards(told) {
  return Object.entries(told.leading).filter(([, entries]) => entries.length).map(([name, entries]) => {
    const type = typeOf({ group: name });
    return card(`leading ${name}`, typesLabel(name), TEXT.byReports, make("ol", {}, entries.map((entry) => make("li", {},
      make("button", { type: "button", class: "entity", "data-key": `node ${entry.id}`, onclick: whenLoaded(() => go(entry.id)) },
        icon(type), make("span", { class: "who" }, make("bdi", { text: clipped(entry.name, 40) }), aside(entry, name)),
        spark(entry.when), make("span", { class: "count", text: entry.n, title: TEXT.reportCount(entry.n) }))))));
  });
}

// Beside the name: a person's post, a body's kind, what a place lies in.
function aside(entry, name) {
  if (name === "Person") return postText(entry);
  if (!isLoaded()) return null;
  const node = store.nodes[entry.id];
  const within_ = name === "Place" && node.edges.find((edge) => edge.r === "within" && edge.from === node.id);
  const text = within_ ? store.nodes[within_.to].name : own(store.terms.kinds, name) && attribute(node, "kind");
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
      make("span", { class: "who" }, make("bdi", { text: clipped(one.name, 24) })), make("span", { class: "count", text: one.n, title: TEXT.communityOf(one.n) })),
    one.leads.length ? make("ul", { class: "leads" }, one.leads.map(entity)) : null));
  const rest = told.communities.length - groups.length;
  return card("groups", TEXT.groups, TEXT.groupsHint, make("ul", { class: "communities" }, groups),
    rest > 0 ? make("p", { class: "none", text: TEXT.groupsMore(rest) }) : null);
}

function toCommunity(k) {
  showTab("picture");
  picture.extra.clear();
  if (store.large) openCommunity(k);
  else { state.focus = true; choose({ kind: "community", id: k }); fit(); }
}

// ---- what is said, how surely, and who is one ----

function restOf(told) {
  if (told.first) return "";
  const relation = (name) => store.relations.get(name);
  const unsure = [...told.unsure.map(([name, n]) => [modalityLabel(name), n, `modality:${name}`]), ...(told.doubtful ? [[TEXT.doubtful, told.doubtful, "doubtful:true"]] : [])];
  return make("div", { class: "rest" }, [
    told.places.length > 1 ? whereCard(told.places) : "",
    told.kinds.length ? card("kinds", TEXT.kinds, "", bars(told.kinds.slice(0, MOST_NAMES).map(([name, n]) => [valueLabel("kind", name, "Event"), n, "events", `kind:${name}`]))) : "",
    told.relations.length ? card("told", TEXT.legendRelations, "", bars(told.relations.slice(0, MOST_NAMES).map(([name, n]) => [relation(name).label, n, "edges", `relation:${name}`]))) : "",
    card("unsure", TEXT.unsure, TEXT.unsureHint, unsure.length ? bars(unsure.map(([text, n, only]) => [text, n, "edges", only])) : make("p", { class: "none", text: TEXT.allSure })),
    told.namesakes.length ? card("namesakes", TEXT.namesakes, TEXT.namesakesHint, make("ul", {}, told.namesakes.slice(0, MOST_NAMES).map(namesakeItem)), moreLine(told.namesakes)) : "",
    told.merged.length ? card("merged", TEXT.merged(told.merged.length), TEXT.mergedHint, make("ul", {}, told.merged.slice(0, MOST_NAMES).map(([node, n]) => make("li", {},
      make("button", { type: "button", class: "entity", "data-key": `node ${node.id}`, onclick: () => go(node.id) },
        icon(node.type), make("span", { class: "who" }, make("bdi", { text: clipped(node.name, 40) }), node.group === "Person" ? postText(postOf(node)) : null),
        make("span", { class: "count", text: n, title: TEXT.mergedOf(n) })))))) : "",
  ]);
}

// Where the named places lie; a reader without the picture has the list of places above.
function whereCard(places) {
  const [wide, high, room] = [400, 270, 26];
  const shrink = Math.cos((places.reduce((sum, [node]) => sum + node.more.lat, 0) / places.length) * (Math.PI / 180));
  const spots = places.map(([node, n]) => ({ node, n, x: node.more.lon * shrink, y: -node.more.lat }));
  const [low, span] = [{}, {}];
  for (const axis of ["x", "y"]) {
    low[axis] = Math.min(...spots.map((spot) => spot[axis]));
    span[axis] = Math.max(Math.max(...spots.map((spot) => spot[axis])) - low[axis], 0.2);
  }
  const scale = Math.min((wide - 2 * room) / span.x, (high - 2 * room) / span.y);
  const at = (spot, axis, size) => size / 2 + (spot[axis] - low[axis] - span[axis] / 2) * scale;
  const taken = spots.slice(0, 60).map((spot) => { const [x, y] = [at(spot, "x", wide), at(spot, "y", high)]; return [x - 3, y - 3, x + 3, y + 3]; });
  const circles = spots.map((spot) => {
    const [x, y, r] = [at(spot, "x", wide), at(spot, "y", high), 2.5 + 8 * Math.sqrt(spot.n / places[0][1])];
    const mark = svg("g", { class: "spot", onclick: () => go(spot.node.id) }, svg("title", { text: `${spot.node.name} · ${TEXT.reportCount(spot.n)}` }), svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), fill: spot.node.type.color }));
    const text = clipped(spot.node.name, 8);
    const left = x + r + text.length * 11 + 4 > wide ? x - r - 3 - text.length * 11 : x + r + 3;
    const box = [left, y - 7, left + text.length * 11, y + 7];
    if (taken.every((other) => other[2] < box[0] || box[2] < other[0] || other[3] < box[1] || box[3] < other[1])) {
      taken.push(box);
      mark.append(svg("text", { x: left.toFixed(1), y: (y + 4).toFixed(1), text }));
    }
    return mark;
  });
  const box = card("where", TEXT.where, TEXT.whereHint, svg("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", "aria-label": TEXT.mapLabel }, circles.reverse()));
  box.firstChild.append(button(TEXT.wholeMap, () => show("map"), { class: "plain", "data-key": "map" }));
  return box;
}

const moreLine = (all) => (all.length > MOST_NAMES ? make("p", { class: "none", text: TEXT.namesMore(all.length - MOST_NAMES) }) : null);

function bars(rows) {
  const top = Math.max(...rows.map((row) => row[1]));
  return make("ul", { class: "bars" }, rows.map(([text, n, table, only]) => {
    const row = make("button", { type: "button", class: "entity", "data-key": only, onclick: () => openTable(table, only) }, make("span", { class: "who", text }), make("span", { class: "count", text: figure(n) }));
    row.style.setProperty("--w", n / top);
    return make("li", {}, row);
  }));
}

function namesakeItem([name, nodes]) {
  return make("li", {}, make("details", {}, make("summary", {}, make("bdi", { text: clipped(name, 40) }), make("span", { class: "count", text: TEXT.bearers(nodes.length) })),
    make("ul", {}, nodes.slice(0, 30).map((node) => make("li", {}, make("button", { type: "button", class: "entity", "data-key": `node ${node.id}`, onclick: () => go(node.id) },
      icon(node.type), make("span", { class: "who" }, make("bdi", { text: clipped(node.name, 40) }), postText(postOf(node)))))))));
}
