// Events in time: a bar below the views on which a span is chosen, and a view of lanes.
const LANES = 4;
const DAY = 86_400_000;
const timing = { playing: 0, drag: null, scale: null };

// Dated events by the other filters, in order of time.
function datedEvents() {
  return store.nodes.filter((node) => node.group === "Event" && timeOf(node) && !state.typesOff.has("Event"))
    .sort((a, b) => timeOf(a)[0] - timeOf(b)[0] || timeOf(a)[1] - timeOf(b)[1] || a.id - b.id);
}

// Few far-off years must not press all others together: the axis holds all but the last
// hundredth on either side.
function timeDomain(events) {
  const cut_ = Math.floor(events.length / 100);
  const starts = events.map((node) => timeOf(node)[0]);
  const stops = events.map((node) => timeOf(node)[1]).sort((a, b) => a - b);
  const [low, high] = [starts[cut_], stops[stops.length - 1 - cut_]];
  const room = Math.max(2, Math.round((high - low) * 0.04));
  return [low - room, high + room];
}

function timeScale(domain, width, left = 14) {
  const inner = Math.max(width - 2 * left, 50);
  const at = (day) => left + ((day - domain[0]) / (domain[1] - domain[0] + 1)) * inner;
  const day = (x) => Math.round(domain[0] + ((x - left) / inner) * (domain[1] - domain[0] + 1));
  return { at, day: (x) => Math.min(Math.max(day(x), domain[0]), domain[1]), domain, width };
}

// [day, words] at years, months or days, as there is room.
function timeTicks(scale) {
  const [low, high] = scale.domain;
  const most = Math.max(2, Math.floor(scale.width / 90));
  const steps = [["d", 1], ["d", 2], ["d", 7], ["m", 1], ["m", 3], ["m", 6], ["m", 12], ["m", 24], ["m", 60], ["m", 120], ["m", 300], ["m", 600], ["m", 1200]];
  const length = ([unit, n]) => (unit === "d" ? n : n * 30.44);
  const [unit, n] = steps.find((step) => (high - low) / length(step) <= most) || steps[steps.length - 1];
  const ticks = [];
  if (unit === "d") {
    for (let day = Math.ceil(low / n) * n; day <= high; day += n) ticks.push([day, dayText(day).slice(5)]);
    return ticks;
  }
  const first = new Date(low * DAY);
  for (let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / n) * n; ; month += n) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > high) return ticks;
    if (day >= low) ticks.push([day, n >= 12 ? String(Math.floor(month / 12)) : dayText(day).slice(0, 7)]);
  }
}

function drawTimebar() {
  const bar = $(".timebar");
  const events = ["picture", "timeline", "map"].includes(state.tab) ? datedEvents() : [];
  bar.hidden = !events.length;
  if (bar.hidden) return;
  bar.setAttribute("aria-label", TEXT.time);
  const shown = state.span ? events.filter((node) => inSpan(node, state.span)).length : events.length;
  const head = make("div", { class: "timehead" },
    button(TEXT.timeShow, () => { state.timebar = !state.timebar; drawTimebar(); $(".timebar .timeshow").focus(); }, { class: "timeshow", "aria-expanded": String(state.timebar) }),
    make("span", { class: "timewords", text: state.span ? `${dayText(state.span[0])} – ${dayText(state.span[1])}` : TEXT.timeAll }),
    make("span", { class: "count", text: TEXT.timeCount(shown, events.length) }));
  if (state.timebar) {
    head.append(button(timing.playing ? TEXT.timePause : TEXT.timePlay, play, { class: "play" }));
    if (state.span) head.append(button(TEXT.timeClear, () => { stopPlay(); setSpan(null); }, { class: "timeclear" }));
  }
  const had = document.activeElement && bar.contains(document.activeElement) ? document.activeElement.getAttribute("class") : "";
  bar.replaceChildren(head);
  if (state.timebar) bar.append(timeStrip(events, bar.clientWidth || innerWidth));
  const again_ = had && bar.querySelector(`.${had.split(" ")[0]}`);
  if (again_) again_.focus();
}

function timeStrip(events, width) {
  const scale = timing.scale = timeScale(timeDomain(events), width);
  const root = svg("svg", { class: "strip", width, height: 62, role: "group", "aria-label": TEXT.timeHint });
  for (const [day, text] of timeTicks(scale)) {
    const x = scale.at(day);
    root.append(svg("line", { x1: x, x2: x, y1: 2, y2: 46, class: "tick" }), svg("text", { x: x + 3, y: 58, class: "ticktext", text }));
  }
  root.append(svg("g", { class: "marks" }, events.length > 600 ? timeBins(events, scale) : timeMarks(events, scale)));
  root.append(svg("rect", { class: "ground", x: 0, y: 0, width, height: 46 }));
  root.append(...timeBrush(scale));
  root.addEventListener("pointerdown", (event) => beginBrush(event, root, scale));
  return root;
}

function timeMarks(events, scale) {
  const free = new Array(LANES).fill(-Infinity);
  return events.map((node) => {
    const [from, to, precision] = timeOf(node);
    const [x, end] = [scale.at(from), scale.at(to + 1)];
    let lane = free.findIndex((until) => until <= x);
    if (lane < 0) lane = free.indexOf(Math.min(...free));
    const wide = Math.max(end - x, 7);
    free[lane] = x + wide + 2;
    const on = !state.span || inSpan(node, state.span);
    return svg("rect", { x, y: 4 + lane * 10, width: wide, height: 7, rx: 3.5, class: `mark ${precision}${on ? "" : " off"}`, fill: node.type.color });
  });
}

// Too many to see one by one: how many there are in each piece of the axis.
function timeBins(events, scale) {
  const bins = new Array(Math.max(10, Math.floor(scale.width / 8))).fill(0);
  for (const node of events) {
    const at = Math.floor((scale.at(timeOf(node)[0]) / scale.width) * bins.length);
    if (bins[at] !== undefined) bins[at] += 1;
  }
  const most = Math.max(...bins);
  return bins.map((count, i) => count && svg("rect", {
    x: i * 8 + 1, width: 6, height: 2 + (40 * count) / most, y: 44 - (40 * count) / most, class: "mark day", fill: store.types.get("Event").color,
  }));
}

// The span with a handle at each end; without a span the handles wait at the ends of time.
function timeBrush(scale) {
  const span = state.span || scale.domain;
  const [from, to] = [scale.at(span[0]), scale.at(span[1] + 1)];
  const handle = (name, x, i) => svg("rect", {
    x: x - 4, y: 4, width: 8, height: 38, rx: 4, class: `handle${i} handle${state.span ? "" : " waiting"}`, tabindex: 0, role: "slider", "aria-label": TEXT[name],
    "aria-valuemin": scale.domain[0], "aria-valuemax": scale.domain[1], "aria-valuenow": span[i], "aria-valuetext": dayText(span[i]), "data-end": i,
    onkeydown: (event) => moveHandle(event, i, scale),
  });
  const brush = svg("rect", { x: from, y: 0, width: Math.max(to - from, 2), height: 46, class: "brush" });
  return [state.span ? brush : null, handle("timeStart", from, 0), handle("timeEnd", to, 1)].filter(Boolean);
}

function moveHandle(event, i, scale) {
  const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }[event.key];
  if (!step) return;
  event.preventDefault();
  const span = [...(state.span || scale.domain)];
  const unit = Math.max(1, Math.round((scale.domain[1] - scale.domain[0]) / 200));
  span[i] = Math.min(Math.max(span[i] + step * unit, scale.domain[0]), scale.domain[1]);
  if (span[0] <= span[1]) setSpan(span);
}

// Drag on the ground: a new span; on a handle: that end; inside the span: the whole of it.
function beginBrush(event, root, scale) {
  stopPlay();
  const day = (at) => scale.day(at.clientX - root.getBoundingClientRect().left);
  const [start, end] = [day(event), event.target.dataset.end];
  const before = state.span ? [...state.span] : end !== undefined ? [...scale.domain] : null;
  const inside = before && end === undefined && start >= before[0] && start <= before[1] && event.target.classList.contains("brush");
  const spanTo = (at) => {
    if (end !== undefined) return end === "0" ? [Math.min(at, before[1]), before[1]] : [before[0], Math.max(at, before[0])];
    return inside ? before.map((one) => one + at - start) : [Math.min(start, at), Math.max(start, at)];
  };
  const move = (one) => { state.span = spanTo(day(one)); showBrush(root, scale); };
  const stop = (one) => {
    removeEventListener("pointermove", move);
    const far = Math.abs(one.clientX - event.clientX) > 3;
    setSpan(far ? spanTo(day(one)) : inside || end !== undefined ? state.span && before : null);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop, { once: true });
  event.preventDefault();
}

function showBrush(root, scale) {
  for (const old of root.querySelectorAll(".brush, .handle")) old.remove();
  root.append(...timeBrush(scale));
  $(".timewords").textContent = `${dayText(state.span[0])} – ${dayText(state.span[1])}`;
}

function setSpan(span, quietly = false) {
  state.span = span;
  refresh(quietly);
}

// A window moves over the axis: as wide as the span, else an eighth of the whole.
function play() {
  if (timing.playing) { stopPlay(); drawTimebar(); return; }
  const { domain } = timing.scale;
  const wide = state.span ? state.span[1] - state.span[0] : Math.max(1, Math.round((domain[1] - domain[0]) / 8));
  let at = state.span && state.span[1] < domain[1] ? state.span[0] : domain[0];
  const step = () => {
    setSpan([at, at + wide], true);
    if (at + wide >= domain[1]) { stopPlay(); drawTimebar(); changed(); return; }
    at += Math.max(1, Math.round(wide / 3));
    timing.playing = setTimeout(step, calm() ? 900 : 500);
  };
  timing.playing = -1;
  step();
}

function stopPlay() {
  clearTimeout(timing.playing);
  timing.playing = 0;
}

// The view: one event a line, its bar as long as what is known of its date.
function drawTimeline() {
  const place = $(".view.timeline");
  const all = datedEvents();
  const events = state.span ? all.filter((node) => inSpan(node, state.span)) : all;
  const undated = ofType("Event").filter((node) => !timeOf(node));
  if (!all.length) {
    place.replaceChildren(make("p", { class: "none", text: TEXT.timeNone }), undatedList(undated));
    return;
  }
  const scale = timeScale(timeDomain(all), place.clientWidth || innerWidth);
  place.replaceChildren(make("ol", { class: "lanes" }, events.slice(0, 500).map((node) => lane(node, scale))),
    events.length > 500 ? make("p", { class: "none", text: TEXT.statusTable(500, events.length) }) : "", undatedList(undated));
}

function lane(node, scale) {
  const [from, to, precision] = timeOf(node);
  const [x, end] = [scale.at(Math.max(from, scale.domain[0])), scale.at(Math.min(to, scale.domain[1]) + 1)];
  const late = x > scale.width * 0.6;
  const bar = svg("svg", { class: "lane", width: scale.width, height: 20, "aria-hidden": "true" },
    svg("rect", { x, y: 4, width: Math.max(end - x, 9), height: 11, rx: 5.5, class: `mark ${precision}`, fill: node.type.color }));
  const when = [own(node.more, "start"), own(node.more, "end")].filter(Boolean).join(" – ");
  const name = make("button", { class: `lanename other${late ? " late" : ""}`, type: "button", onclick: () => go(node.id) },
    make("time", { text: when }), make("bdi", { text: clipped(node.name, 60) }), badge(node.more.modality === "asserted" ? "" : node.more.modality));
  name.style.setProperty("--at", `${late ? scale.width - x + 8 : Math.max(end, x + 9) + 8}px`);
  return make("li", {}, bar, name);
}

function undatedList(nodes) {
  if (!nodes.length) return "";
  return make("details", { class: "undated" }, make("summary", { text: TEXT.undated(nodes.length) }),
    make("ul", {}, nodes.slice(0, 300).map((node) => make("li", {}, nodeButton(node)))));
}
