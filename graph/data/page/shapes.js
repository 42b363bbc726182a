// Building the document: elements by call, icons of the types. Text is only ever set
// as text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

const $ = (selector) => document.querySelector(selector);

const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 .01 0z",
  square: "M2.8 2.8h10.4v10.4H2.8z",
  triangle: "M8 1.6 15 13.6H1z",
  triangleDown: "M8 14.4 15 2.4H1z",
  diamond: "M8 1 14.5 8 8 15 1.5 8z",
  star: "M8 .8l2.1 4.7 5.1.6-3.8 3.5 1 5.1L8 12.200l-4.400 2.500 1-5.100L.8 6.100l5.100-.6z",
  hexagon: "M4.300 2h7.400l3.700 6-3.700 6H4.300L.6 8z",
  box: "M4 1.5h8a1.500 1.500 0 0 1 1.500 1.500v10a1.500 1.500 0 0 1-1.500 1.500H4A1.500 1.500 0 0 1 2.500 13V3A1.500 1.500 0 0 1 4 1.500z",
};

function drawn(path, name, attributes) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const outline = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  outline.setAttribute("d", path);
  for (const [key, value] of Object.entries(attributes)) outline.setAttribute(key, value);
  svg.append(outline);
  return svg;
}

const icon = (type) => drawn(OUTLINES[type.shape] || OUTLINES.dot, "icon", { fill: type.color });
const stroke = (path) => drawn(path, "line", { fill: "none", stroke: "currentColor", "stroke-width": 1.5 });

const badge = (modality) =>
  modality ? make("span", { class: `badge ${Object.hasOwn(TEXT.modality, modality) ? modality : ""}`, text: modalityLabel(modality) }) : null;

const doubtBadge = (edge) => (doubtful(edge) ? make("span", { class: "badge doubtful", text: `${TEXT.doubtful} ${edge.c}` }) : null);

const clipped = (text, limit = 120) => {
  const all = text.length > limit ? Array.from(text) : text;
  return all.length > limit ? `${Array.from(all).slice(0, limit).join("")}…` : text;
};

// The same by hand for drawings that are shapes and not pixels.
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(Boolean));
  return element;
}

const button = (text, onclick, attributes = {}) => make("button", { type: "button", text, onclick, ...attributes });
