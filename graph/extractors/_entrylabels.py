"""A label before the first title of an entry -> the body or place whose posts the entry tells:
龙山镇:|党委书记甲,镇长乙; 荆竹村:党支部书记丙. No body named elsewhere has them.
"""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern
from graph.extractors._owners import unit_of
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_MEDIUM = "media"


def labelled(scene: Scene, post: Span) -> Key | None:
    """What a bare title behind a label is of: the labelled body or a part of it, the unit whose
    chief it names, the party body of the labelled township or village."""
    first = post.inner[0] if post.inner else None
    if first is not None and first.source != "bare":
        return None
    label = _label(scene, post)
    key = scene.key(label) if label is not None else None
    if label is None or key is None:
        return None
    if key[0] == "Organization":
        if scene.register.drafts[key].attributes.get("kind") == _MEDIUM:
            return None
        return key if first is None else scene.bodies.part_of(first, key)
    name = str(scene.register.drafts[key].name)
    if post.head in forms("region_titles"):
        return key if name.endswith(forms("region_titles")[post.head]["level"]) else None
    if post.head in words("village_titles"):
        return key if name.endswith(ordered("village_words")) else None
    if first is None or first.head not in words("party_units"):
        return None
    if not name.endswith((*ordered("village_words"), *words("town_levels"))):
        return None
    unit = unit_of(key)
    said = scene.report.text[first.start : first.end]
    if unit is not None:
        body = scene.naming.of_unit(first, unit)
    else:
        body = Name(name + said, name + said, None, first.head, "party", None, name)
    party = scene.register.body(body)
    scene.keys[first] = (party,)
    scene.register.mention(party, first.start, first.end, reference=True)
    return party


def _label(scene: Scene, post: Span) -> Span | None:
    """The place or body that opens the entry in which a title stands, if no other title of the
    entry before it names a body of its own."""
    coded = scene.holding(post)
    if post not in coded.spans:
        return None
    at = coded.spans.index(post)
    told = clause_pattern("posts-label").search(coded.code, 0, at)
    if told is None:
        return None
    between = [s for s in coded.spans[told.end("l") : at] if s is not None]
    if any(s.inner and s.inner[0].source != "bare" for s in between if s.type == "Position"):
        return None
    return coded.spans[told.start("l")]
