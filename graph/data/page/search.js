// Names found by what was typed: characters of a name or alias, or their pinyin, whole
// syllables or first letters in any mixture (gnz, gannanzhou, gnzhou for 甘南州).

// One entry for each name and alias: [text in small letters, node, whether it is an alias].
function names() {
  if (store.names) return store.names;
  store.names = [];
  for (const node of store.nodes) {
    store.names.push([node.name.toLowerCase(), node, false]);
    for (const alias of node.aliases || []) store.names.push([alias.toLowerCase(), node, true]);
  }
  store.sounds = new Map(Object.entries(store.pinyin).map(([character, all]) => [character, all.split(" ")]));
  store.letters = new Uint32Array(65536); // by character: a bit for each letter that it may begin with
  for (const [character, all] of store.sounds) {
    for (const sound of all) store.letters[character.charCodeAt(0)] |= 1 << (sound.charCodeAt(0) - 97);
  }
  return store.names;
}

// Best first: equal, beginning with, containing; characters before pinyin, names before
// aliases, then by number of relations.
function search(query, limit = Infinity) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  const entries = names();
  const letters = /^[a-z'ü\s]+$/.test(wanted) ? wanted.replace(/['\s]/g, "").replace(/ü/g, "v") : "";
  const found = new Map();
  for (const [text, node, alias] of entries) {
    const rank = rankOf(text, wanted, letters);
    if (rank === undefined) continue;
    const score = rank + (alias ? 0.5 : 0);
    if (!found.has(node) || found.get(node) > score) found.set(node, score);
  }
  return [...found].sort((a, b) => a[1] - b[1] || b[0].ties - a[0].ties || a[0].id - b[0].id)
    .slice(0, limit).map(([node]) => node);
}

function rankOf(text, wanted, letters) {
  const at = text.indexOf(wanted);
  if (at >= 0) return text.length === wanted.length ? 0 : at === 0 ? 1 : 2;
  if (!letters) return undefined;
  const bit = 1 << (letters.charCodeAt(0) - 97);
  for (let start = 0; start < text.length; start += 1) {
    if (!(store.letters[text.charCodeAt(start)] & bit)) continue;
    const end = spoken(text, start, letters, 0);
    const short = letters.length < 2 * (end - start) ? 0.25 : 0; // mostly first letters
    if (end >= 0) return 3 + short + (start > 0 ? 2 : end === text.length ? 0 : 1);
  }
  return undefined;
}

// Where in the text the letters from `next` on come to their end when read from `at`; -1
// if they cannot be read there. The last syllable may be unfinished.
function spoken(text, at, letters, next) {
  if (next >= letters.length) return at;
  const sounds = at < text.length && store.sounds.get(text[at]);
  if (!sounds) {
    const same = at < text.length && text[at] === letters[next];
    const silent = at < text.length && !/[\p{L}\p{N}]/u.test(text[at]);
    return same ? spoken(text, at + 1, letters, next + 1) : silent ? spoken(text, at + 1, letters, next) : -1;
  }
  for (const sound of sounds) {
    for (const part of heard(sound)) {
      const rest = letters.slice(next, next + part.length);
      if (rest.length < part.length ? !part.startsWith(rest) : rest !== part) continue;
      const end = spoken(text, at + 1, letters, next + part.length);
      if (end >= 0) return end;
    }
  }
  return -1;
}

// A syllable as it may be typed: whole, with u for ü, by zh, ch or sh, by its first letter.
const heardAs = new Map();
function heard(sound) {
  if (!heardAs.has(sound)) {
    const parts = [sound, sound.replace("v", "u"), /^[zcs]h/.test(sound) ? sound.slice(0, 2) : sound[0], sound[0]];
    heardAs.set(sound, [...new Set(parts)]);
  }
  return heardAs.get(sound);
}

// The alias for which a node was found, if its name does not say why.
function foundAlias(node, query) {
  const wanted = query.trim().toLowerCase();
  const letters = /^[a-z'ü\s]+$/.test(wanted) ? wanted.replace(/['\s]/g, "").replace(/ü/g, "v") : "";
  const hit = (text) => rankOf(text.toLowerCase(), wanted, letters) !== undefined;
  return hit(node.name) ? undefined : (node.aliases || []).find(hit);
}
