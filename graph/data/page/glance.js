// A corpus at a glance, of what the filters leave. graph/digest.py works out the same of the
// whole for the first picture of a large graph.
const BYLINE = new Set(["author", "editor", "publisher"]);
const HOLDING = new Set(["in-office", "appointed", "elected"]);
const NAMING = new Set(["Person", "Organization", "Place"]); // types after which a community is called
const LEAST = 3; // nodes of a community that is worth a name


// YYYYMM, with MM = 00 where only the year is said.
function periodOf(text) {
  const found = /^(-?\d{4})(?:-(\d\d))?(?!\d)/.exec(text || "");
  return found ? Number(found[1]) * 100 + Number(found[2] || 0) : undefined;
}

const beginOf = (node) => periodOf(own(node.more, "start")) ?? periodOf(own(node.more, "end"));

// {reports, events}: [period, how many] in order of time; of the whole, whatever the filters.
function allPeriods() {
  if (store.large) return store.overview.corpus.periods;
  const counted = (found) => {
    const counts = new Map();
    for (const one of found) if (one !== undefined) counts.set(one, (counts.get(one) || 0) + 1);
    return [...counts].sort((a, b) => a[0] - b[0]);
  };
  store.periods ||= {
    reports: counted(store.reports.map((one) => periodOf(one.published))),
    events: counted(store.nodes.filter((node) => node.group === "Event").map(beginOf)),
  };
  return store.periods;
}

// By report: whether the filters leave it. A report is of a span by its date; without one, by
// any fact of the span that it says.
function countedReports() {
  const { reportsOff, span } = state;
  const on = new Uint8Array(store.reports.length);
  const dateless = new Set();
  store.reports.forEach((one, row) => {
    const time = daysOf(one.published);
    if (reportsOff.has(row)) return;
    if (span && !time) dateless.add(row);
    else on[row] = !span || (time[0] <= span[1] && time[1] >= span[0]) ? 1 : 0;
  });
  if (dateless.size) {
    for (const edge of store.edges) {
      if (!edge.quiet && edgeShown(edge)) for (const item of edge.e) if (dateless.has(item[0])) on[item[0]] = 1;
    }
  }
  return on;
}

// The same without reprints: they name nothing that their originals did not.
function originals(counted) {
  const on = counted.slice();
  for (const edge of store.edges) if (edge.r === "reprintOf") on[rowOfReport(edge.from)] = 0;
  return on;
}

// Rows of the reports that name a node elsewhere than in their bylines.
function namedIn(node, counted) {
  const rows = new Set();
  const flat = node.mentions || [];
  for (let i = 0; i < flat.length; i += 3) if (counted[flat[i]]) rows.add(flat[i]);
  for (const edge of node.edges) {
    if (BYLINE.has(edge.r) && edge.to === node.id) rows.delete(rowOfReport(edge.from));
  }
  return [...rows];
}

function rowOfReport(id) {
  store.rowOf ||= new Map(store.reports.map((one, row) => [one.node, row]));
  return store.rowOf.get(id);
}

// {post, status} that a person holds at a time, or held last: one still held comes first,
// then what was told last.
function postOf(person, until = "\uffff") {
  let best;
  for (const edge of person.edges) {
    if (edge.r !== "holds" || edge.from !== person.id || edge.m) continue;
    const { status = "in-office", start = "", end } = edge.q || {};
    const told = edge.e.map((item) => store.reports[item[0]].published || "").filter((date) => date <= until);
    if ((edge.e.length && !told.length) || start > until) continue;
    const on = end === undefined ? HOLDING.has(status) : end > until;
    const last = [...told, start].reduce((a, b) => (a > b ? a : b));
    const post = store.nodes[edge.to];
    const rank = [on, last, told.length, post.name, post.key];
    if (!best || above(rank, best.rank)) best = { rank, post: post.name, status: HOLDING.has(status) && !on ? "former" : status };
  }
  return best;
}

function above(one, other) {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && one[at] > other[at];
}

function entryOf(node, rows) {
  const when = rows.map((row) => periodOf(store.reports[row].published)).filter((one) => one !== undefined).sort((a, b) => a - b);
  const entry = { id: node.id, name: node.name, n: rows.length, when };
  const post = node.group === "Person" && postOf(node, state.span ? dayText(state.span[1]) : undefined);
  return post ? { ...entry, post: post.post, status: post.status } : entry;
}

// [node, how many reports name it], those of most reports first, then of most facts.
function namedOf(nodes, counted) {
  const met = new Int32Array(store.reports.length).fill(-1);
  return nodes.map((node) => {
    const flat = node.mentions || [];
    let n = 0;
    for (const edge of node.edges) if (BYLINE.has(edge.r) && edge.to === node.id) met[rowOfReport(edge.from)] = node.id;
    for (let i = 0; i < flat.length; i += 3) {
      if (!counted[flat[i]] || met[flat[i]] === node.id) continue;
      met[flat[i]] = node.id;
      n += 1;
    }
    return [node, n];
  }).filter((one) => one[1]).sort((a, b) => b[1] - a[1] || b[0].ties - a[0].ties || a[0].id - b[0].id);
}

// What the view shows. Before the rest of a large graph is unpacked only what came first.
function glance() {
  if (!isLoaded()) {
    const { corpus, count, communities } = store.overview;
    return { ...corpus, first: true, types: new Map(Object.entries(count)),
      communities: communities.map((one, k) => ({ k, n: one.n, name: one.name, leads: [] })) };
  }
  const counted = countedReports();
  const byType = new Map([...store.types.keys()].map((name) => [name, []]));
  for (const node of store.nodes) if (nodeShown(node)) byType.get(node.group).push(node);
  const plain = store.edges.filter((edge) => !edge.quiet && edgeShown(edge));
  const dates = store.reports.filter((one, row) => counted[row] && periodOf(one.published) !== undefined).map((one) => one.published).sort();
  const first = originals(counted);
  const named = new Map(Object.keys(store.limits.leading).map((type) => [type, namedOf(byType.get(type), first)]));
  const total = counted.reduce((sum, one) => sum + one, 0);
  return {
    counted: total, undated: total - dates.length, facts: plain.length,
    span: dates.length ? [dates[0], dates[dates.length - 1]] : null,
    reprints: new Set(store.edges.filter((edge) => edge.r === "reprintOf" && counted[rowOfReport(edge.from)]).map((edge) => edge.from)).size,
    types: new Map([...byType].map(([name, nodes]) => [name, nodes.length])),
    leading: Object.fromEntries(Object.entries(store.limits.leading).map(([type, most]) => [type, named.get(type).slice(0, most).map(([node]) => entryOf(node, namedIn(node, first)))])),
    places: named.get("Place").filter(([node]) => located(node)).slice(0, MOST_PLACES),
    communities: communitiesOf(), kinds: tally(byType.get("Event").map((node) => own(node.more, "kind")).filter(Boolean)),
    relations: tally(plain.map((edge) => edge.r)), unsure: tally(plain.map((edge) => edge.m).filter(Boolean)),
    doubtful: plain.filter(doubtful).length,
    namesakes: namesakesOf(named.get("Person").map(([node]) => node)), merged: mergedOf([...named.values()].flat().map(([node]) => node)),
  };
}

function tally(found) {
  const counts = new Map();
  for (const one of found) counts.set(one, (counts.get(one) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// Communities of the shown nodes, called after the best tied of them: [{k, n, name, leads}].
function communitiesOf() {
  const groups = new Map();
  for (const node of store.nodes) {
    if (!nodeShown(node) || !node.ties) continue;
    if (!groups.has(node.k)) groups.set(node.k, []);
    groups.get(node.k).push(node);
  }
  const known = (k) => !store.large || k < store.overview.communities.length;
  return [...groups].filter(([k, nodes]) => nodes.length >= LEAST && known(k)).map(([k, nodes]) => {
    nodes.sort((a, b) => b.ties - a.ties || a.id - b.id);
    const named_ = nodes.filter((node) => NAMING.has(node.group));
    const of = (type, most) => named_.filter((node) => node.group === type && node !== named_[0]).slice(0, most);
    const name = store.large ? store.overview.communities[k].name : clipped((named_[0] || nodes[0]).name, 40);
    return { k, n: nodes.length, name, leads: [...of("Person", 3), ...of("Organization", 2), ...of("Place", 1)] };
  }).sort((a, b) => b.n - a.n || a.k - b.k);
}

// Names that several persons bear: [name, persons].
function namesakesOf(people) {
  const bearers = new Map();
  for (const node of people) bearers.set(node.name, [...(bearers.get(node.name) || []), node]);
  return [...bearers].filter(([, nodes]) => nodes.length > 1).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

// Entities that were several when each report was read alone.
function mergedOf(nodes) {
  const former = (node) => (own(node.more, "formerIds") || []).length;
  return nodes.filter(former).sort((a, b) => former(b) - former(a) || a.id - b.id)
    .map((node) => [node, former(node) + 1]);
}
