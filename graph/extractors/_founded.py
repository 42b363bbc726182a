"""A title of a group (组长, 总指挥) -> the group that its sentence founds or names alone.

Part of ``_bare``.
"""

from __future__ import annotations

import re
from functools import cache

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title
from graph.extractors._chosen import chosen
from graph.extractors._made import new_body
from graph.extractors._standins import bodies
from graph.extractors._titles import fits
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_GROUP = 24  # characters of the name of a group that is founded
_MARKS = ",;。:("
_STOPS = ",;。:()、"
_LED_BY = frozenset("由以")
_MEMBERS = re.compile(r"[,、][^。;:()]{2,90}?为成员(?:单位)?的")  # 甲任组长,某局为成员的调查组


@cache
def _founding() -> re.Pattern[str]:
    """成立, 组建 … with 了 and what a numeral says of the group."""
    verbs = "|".join(sorted(words("founding_verbs"), key=lambda w: (-len(w), w)))
    return re.compile(f"(?:{verbs})了?(?:一个)?")


def founded(scene: Scene, post: Span) -> Key | None:
    """The group that the sentence founds: 成立“4·26”专案组,由副县长任组长; the board that it elects
    for those who sit in it."""
    return _led(scene, post) or chosen(scene, post)


def _led(scene: Scene, post: Span) -> Key | None:
    row = forms("title_bodies").rows.get(base_title(post.head))
    chaired = row is not None and base_title(post.head) in words("committee_chairs")
    seat = row is not None and bool(row["endings"]) and post.head in words("seat_nouns")
    if row is None or not (row["reach"] == "near" or chaired or seat):
        return None
    coded = scene.holding(post)
    text, begin = coded.line.words.text, coded.line.sentence.start
    if text[post.end : post.end + 1] == "的":  # 由甲任组长的调查组
        return _group(scene, coded, post.end + 1, row["endings"])
    if with_members := _MEMBERS.match(text, post.end, coded.line.sentence.end):
        return _group(scene, coded, with_members.end(), row["endings"])
    if (behind := _led_together(coded, post, row["endings"])) is not None:
        return _group(scene, coded, behind, row["endings"])
    verbs = list(_founding().finditer(text, begin, post.start))
    if not verbs:
        return None if seat else _standing(scene, coded, post, row["endings"])
    start = verbs[-1].end()
    end = next((at for at in range(start, post.start) if text[at] in _MARKS), post.start)
    said = text[start:end]
    if end == post.start or not said.endswith(tuple(row["endings"].split("|"))):
        return None
    known = [k for s, e, k in bodies(scene) if e == end and s >= start]
    head = forms("organ_heads").ending(text, end, start)
    if known or head is None or len(said) > _GROUP:
        return known[0] if known else None
    return new_body(scene, start, end, head)


def _led_together(coded: Coded, post: Span, endings: str) -> int | None:
    """Where the group is named that several lead: 由甲任总指挥,乙任副总指挥的|应急指挥部; 以甲为
    组长、乙为副组长的|工作专班."""
    text, rows = coded.line.words.text, forms("title_bodies").rows
    if _LED_BY.isdisjoint(text[coded.line.sentence.start : post.start]):
        return None
    for other in coded.line.posts:
        row = rows.get(base_title(other.head), {})
        led = other.start > post.end and text[other.end : other.end + 1] == "的"
        if led and row.get("endings") == endings:
            one = not any(mark in text[post.end : other.start] for mark in "。;")
            return other.end + 1 if one else None
    return None


def _standing(scene: Scene, coded: Coded, post: Span, endings: str) -> Key | None:
    """The group that the sentence names by its class word alone: 前线指挥部设在某镇,甲任总指挥."""
    ends = tuple(endings.split("|"))
    named = [b for b in coded.line.bodies if b.source == "bare" and b.end <= post.start]
    open_ = [b for b in named if b not in scene.keys and b.head.endswith(ends) and len(b.head) > 3]
    if not open_ or any(
        e <= post.start and s >= open_[-1].start
        for s, e, k in bodies(scene)
        if fits(scene, post, k)
    ):
        return None
    body = open_[-1]
    key = new_body(scene, body.start, body.end, body.head)
    scene.keys[body] = (key,)
    return key


def _group(scene: Scene, coded: Coded, start: int, endings: str) -> Key | None:
    """The group whose name begins at ``start``: a body read there, else the words up to a head."""
    limit = coded.line.sentence.end
    text = coded.line.words.text
    stop = next((at for at in range(start, limit) if text[at] in _STOPS), limit)
    ends = tuple(endings.split("|"))
    for s, e, k in sorted(bodies(scene), key=lambda b: b[:2]):
        if start <= s and e <= stop and scene.register.drafts[k].name.endswith(ends):
            return k
    for end in range(min(stop, start + _GROUP), start + 2, -1):
        head = forms("organ_heads").ending(text, end, start)
        if head is not None and text[start:end].endswith(ends):
            return new_body(scene, start, end, head)
    return None


def filled(scene: Scene, post: Span, near: list[tuple[int, Key]]) -> list[tuple[int, Key]]:
    """Of ``near``, bodies before a title by their ends, that whose other post its sentence says who
    fills: 社会工作部|部长由组织部部长甲兼任,乙任|副部长; all where there is none."""
    text = scene.report.text
    line = scene.holding(post).line
    posts = (p for p in line.posts if p.inner and p.end < post.start and text[p.end] in _LED_BY)
    ends = {p.inner[0].end for p in posts}
    return [one for one in near if one[0] in ends] or near
