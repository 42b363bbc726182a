// How many reports and events there are in each decade, year or month: columns to choose from.
const MOST_COLUMNS = 40; // periods side by side

const yearOf = (period) => Math.floor(period / 100);
const yearText = (year) => (year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0"));

// First and last year of the reports and, as reports look back and ahead, of the events but a
// twentieth on either side. Of dates over more years than can be seen a hundredth is left out.
function yearsOf({ reports, events }) {
  const far = outermost(reports, 0);
  const wide = far && far[1] - far[0] >= MOST_COLUMNS;
  const all = [far && outermost(reports, wide ? 0.01 : 0), outermost(events, far ? 0.05 : 0.01)].filter(Boolean).flat();
  return all.length ? [Math.min(...all), Math.max(...all)] : null;
}

// First and last year of counted periods but for a share of them at either end.
function outermost(found, share) {
  const total = found.reduce((sum, [, n]) => sum + n, 0);
  const aside = Math.floor(total * share);
  let [seen, low, high] = [0, undefined, undefined];
  for (const [period, n] of found) {
    seen += n;
    if (low === undefined && seen > aside) low = yearOf(period);
    if (high === undefined && seen >= total - aside) high = yearOf(period);
  }
  return total ? [low, high] : null;
}

// [{name, span in days, from and to as periods}] of decades, years or months.
function columnsFor([low, high], unit) {
  const found = [];
  if (unit === "month") {
    for (let year = low; year <= high; year += 1) for (let month = 1; month <= 12; month += 1) {
      const text = `${yearText(year)}-${String(month).padStart(2, "0")}`;
      const [first, last] = daysOf(text);
      found.push({ name: text, short: String(month), span: [first, last], from: year * 100 + month, to: year * 100 + month });
    }
    return found;
  }
  const step = unit === "decade" ? 10 : 1;
  for (let year = Math.floor(low / step) * step; year <= high; year += step) {
    const last = year + step - 1;
    found.push({ name: step > 1 ? TEXT.decade(year) : yearText(year), short: step > 1 ? yearText(year) : yearText(year).slice(-2), years: [year, last], unit,
      span: [daysOf(yearText(year))[0], daysOf(yearText(last))[1]], from: year * 100, to: last * 100 + 99 });
  }
  return found;
}

// The columns with what lies in each; far-off years share one at either end.
function filledColumns(years, unit, beyond) {
  const columns = columnsFor(years, unit);
  const all = allPeriods();
  const periods = [...all.reports, ...all.events].map(([period]) => period);
  const [low, high] = [columns[0].from, columns[columns.length - 1].to];
  const [first, last] = [Math.min(...periods), Math.max(...periods)];
  if (beyond && yearOf(first) < yearOf(low)) columns.unshift({ name: TEXT.earlier, short: "…", span: [daysOf(yearText(yearOf(first)))[0], columns[0].span[0] - 1], from: -Infinity, to: low - 1 });
  if (beyond && yearOf(last) > yearOf(high)) columns.push({ name: TEXT.later, short: "…", span: [columns[columns.length - 1].span[1] + 1, daysOf(yearText(yearOf(last)))[1]], from: high + 1, to: Infinity });
  const sum = (found, { from, to }) => found.reduce((total, [period, n]) => (period >= from && period <= to ? total + n : total), 0);
  for (const column of columns) Object.assign(column, { reports: sum(all.reports, column), events: sum(all.events, column) });
  return columns;
}

function timeCard() {
  const years = yearsOf(allPeriods());
  if (!years) return "";
  const count = years[1] - years[0] + 1;
  const unit = count <= 2 ? "month" : count <= MOST_COLUMNS ? "year" : "decade";
  const charts = [filledColumns(years, unit, true)];
  // What lies within one column is shown beneath in finer ones.
  for (let inner = within(charts[0]); inner; inner = within(charts[charts.length - 1])) {
    charts.push(filledColumns(inner.years, inner.unit === "decade" ? "year" : "month", false));
  }
  const clear = state.span ? button(TEXT.timeClear, () => { stopPlay(); setSpan(null); }, { class: "plain", "data-key": "all time" }) : null;
  const box = card("time", TEXT.perPeriod, TEXT.perPeriodHint, ...charts.map((columns, i) => periodChart(columns, i, charts[i - 1])));
  if (clear) box.firstChild.append(clear);
  for (const [name, type] of [["--reports", "Report"], ["--events", "Event"]]) box.style.setProperty(name, typeOf({ group: type }).color);
  return box;
}

const within = (columns) => state.span && columns.find((one) => one.years && one.span[0] <= state.span[0] && one.span[1] >= state.span[1]);

function stepColumn(event) {
  const step = { ArrowLeft: "previousSibling", ArrowRight: "nextSibling" }[event.key];
  const next = step && document.activeElement[step];
  if (!next) return;
  event.preventDefault();
  document.activeElement.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function periodChart(columns, level, outer) {
  const most = (what) => Math.max(1, ...columns.map((one) => one[what]));
  const [reports, events] = [most("reports"), most("events")];
  const bar = (what, n, top) => {
    const element = make("span", { class: `pile ${what}` }, n ? make("i", { text: figure(n) }) : null);
    element.style.setProperty("--h", n / top);
    return make("span", { class: "room", "aria-hidden": "true" }, element);
  };
  // One stop for the Tab key; arrows go from column to column.
  const stop = Math.max(columns.findIndex((one) => state.span && one.span[0] <= state.span[0] && one.span[1] >= state.span[0]), 0);
  const list = make("div", { onkeydown: stepColumn, class: `columns${columns.length > 12 ? " many" : ""}${columns.length > 30 ? " crowd" : ""}` }, columns.map((one, i) => {
    const on = state.span && one.span[0] <= state.span[1] && one.span[1] >= state.span[0];
    const same = state.span && one.span[0] === state.span[0] && one.span[1] === state.span[1];
    const label = `${one.name}${TEXT.colon}${TEXT.inPeriod(one.reports, one.events)}`;
    return make("button", { type: "button", class: `column${state.span && !on ? " off" : ""}`, "aria-pressed": String(!!on), title: label, "data-key": `${level} ${one.from}`, tabindex: i === stop ? 0 : -1,
      onclick: whenLoaded(() => { stopPlay(); setSpan(same ? null : one.span); }) },
    bar("reports", one.reports, reports), bar("events", one.events, events),
    make("span", { class: "aloud", text: label }), make("span", { class: "when", "aria-hidden": "true" }, make("span", { class: "long", text: one.years || one.from === -Infinity || one.to === Infinity ? one.name : one.name.slice(5) === "01" || columns.length > 12 ? one.name.slice(2) : one.name.slice(5) }), make("span", { class: "short", text: one.short })));
  }));
  const rows = make("div", { class: "rows", "aria-hidden": "true" }, ["Report", "Event"].map((name) => make("span", {}, icon(typeOf({ group: name })), typesLabel(name))));
  const chart = make("div", { class: "chart", role: "group", "aria-label": TEXT.perPeriod }, rows, list);
  if (!outer || columns[0].years) return chart;
  const year = yearOf(columns[0].from) * 100;
  const vague = allPeriods().events.filter(([period]) => period === year).reduce((sum, [, n]) => sum + n, 0);
  return make("div", {}, chart, vague ? make("p", { class: "none vague", text: TEXT.onlyYear(vague) }) : null);
}

// How the reports that name an entity lie over the years, or over the months of a short time.
function spark(when) {
  const all = state.span ? state.span.map((day) => yearOf(periodOf(dayText(day)))) : yearsOf(allPeriods());
  if (!all || !when.length) return "";
  const [low, count] = [all[0], Math.min(all[1] - all[0] + 1, 400)];
  const months = count <= 2;
  const at = (period) => (months ? (yearOf(period) - low) * 12 + Math.max((period % 100) - 1, 0) : yearOf(period) - low);
  const bins = new Array(months ? count * 12 : count).fill(0);
  for (const period of when) if (at(period) in bins) bins[at(period)] += 1;
  const [wide, high] = [72, 18];
  const [step, top] = [wide / bins.length, Math.max(...bins, 1)];
  return svg("svg", { class: "spark", viewBox: `0 0 ${wide} ${high}`, "aria-hidden": "true" }, svg("line", { x1: 0, x2: wide, y1: high - 0.5, y2: high - 0.5 }),
    bins.map((n, i) => n && svg("rect", { x: (i * step).toFixed(2), width: Math.max(step - 1, 0.8).toFixed(2), y: (high - 1 - (n / top) * (high - 2)).toFixed(2), height: ((n / top) * (high - 2)).toFixed(2) })));
}
