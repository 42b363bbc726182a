"""Words of a credit -> the bodies that they name: what the grammar found there, or a medium."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.script import simplified
from graph.width import half

_PLACE = 3  # characters from which on a place's name is no person's


def whole(scene: Scene, start: int, end: int) -> Key | None:
    """The body whose name is all of [start, end), if the grammar found one."""
    for line in scene.lines:
        if line.sentence.start <= start < line.sentence.end:
            spans = (s for s in line.bodies if (s.start, s.end) == (start, end))
            return next((scene.key(s) for s in spans), None)
    return None


def site(scene: Scene, start: int, end: int) -> list[Key]:
    """The body's site, which the grammar knows (中央纪委国家监委|网站) or which is called so
    (水利部|网站); not an account of it (某检察院|微信公众号)."""
    text = half(simplified(scene.report.text))
    ending = forms("site_endings").at(text, end)
    if ending is None:
        return []
    known = whole(scene, start, end + len(ending))
    if known is not None:
        return [known]
    sited = forms("site_names").ending(ending, len(ending)) == ending and resolved(
        scene, start, end
    )
    return bodies(scene, start, text[start : end + len(ending)])[:1] if sited else []


def joint(scene: Scene, start: int, end: int) -> list[Key]:
    """The bodies that share one name (某县纪委|监委), side by side all over [start, end)."""
    for line in scene.lines:
        if line.sentence.start <= start < line.sentence.end:
            inside = [s for s in line.bodies if start <= s.start and s.end <= end]
            found = [s for s in inside if not any(o.holds(s) for o in inside if o != s)]
            met = all(a.end == b.start for a, b in pairwise(found))
            keys = [k for s in found for k in scene.keys.get(s, ())]
            if len(keys) > 1 and met and (found[0].start, found[-1].end) == (start, end):
                return keys
    return []


def of_place(scene: Scene, start: int, end: int) -> bool:
    """Whether it is a place's name that the report knows, of three characters or more: 马金镇."""
    said, drafts = scene.report.text[start:end], scene.register.drafts
    return len(said) >= _PLACE and any(
        k[0] == "Place" and d.name == said for k, d in drafts.items()
    )


def own(scene: Scene, said: str) -> list[Key]:
    """The house whose page it is, for 本站: its name heads the page."""
    if scene.house is None or not (said in words("own_words") or said in words("own_houses")):
        return []
    draft = scene.register.drafts[scene.house]
    headed = any(scene.report.text.startswith(form) for form in (draft.name, *draft.forms))
    return [scene.house] if headed else []


def resolved(scene: Scene, start: int, end: int) -> Key | None:
    """The body that the grammar found at these words, if it did."""
    for line in scene.lines:
        if line.sentence.start <= start < line.sentence.end:
            for span in line.bodies:
                if span.start < end and start < span.end:
                    return scene.key(span)
    return None


def bodies(scene: Scene, start: int, said: str) -> list[Key]:
    """The media of 新甘肃·甘肃法制报: each a body; the last is the one that employs."""
    found: list[Key] = []
    for piece in re.finditer(r"[^·]+", said):
        name = piece.group().strip()
        if len(name) < 2 or name in words("own_words"):
            continue
        row = organs().rows.get(name)
        head = forms("organ_heads").ending(name, len(name)) or ""
        at = start + piece.start()
        known = whole(scene, at, at + len(piece.group()))
        site = forms("site_names").ending(name, len(name)) is not None
        if known is None and not head and row is None and not site:
            known = resolved(scene, at, at + len(piece.group()))
        if known is None and (known := _named(scene, name)) is not None:
            scene.register.mention(known, at, start + piece.end())
        if known is not None:
            found.append(known)
            continue
        kind = row["kind"] if row else forms("organ_heads").rows.get(head, {}).get("kind", "media")
        key = scene.register.body(Name(name, row["name"] if row else name, None, head, kind))
        scene.register.mention(key, start + piece.start(), start + piece.end())
        found.append(key)
    return found


def _named(scene: Scene, name: str) -> Key | None:
    """The only body that the report names in full just so: 岳西县人民政府 of its header."""
    drafts = scene.register.drafts
    found = [k for k in drafts if k[0] == "Organization" and name in (k[1], drafts[k].name)]
    return found[0] if len(found) == 1 else None


def apart(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """The names in [start, end), where the tagger sees one behind the other without a blank
    (记者|张晓明|王海波); else the whole."""
    line = next((x for x in scene.lines if x.sentence.start <= start < x.sentence.end), None)
    tagged = line.words.tagged("PER", "nr") if line is not None else ()
    found = [(t.start, t.end) for t in tagged if start <= t.start and t.end <= end]
    at = start
    for first, last in found:
        if first != at or last - first < 2:
            return [(start, end)]
        at = last
    return found if found and at == end else [(start, end)]
