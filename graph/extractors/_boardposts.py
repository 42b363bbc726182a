"""A bare title that boards give -> the board named before it, in its sentence or in the two before.

某委员会由甲出任|主席,|委员包括乙、丙; 某管理局今日开会。|主席甲表示…: only where no other body is
named, or spoken of by its class alone, between the board and the title. In a report of Hong Kong,
Macao or Taiwan that names one such board alone it is that one's in any paragraph.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._standins import bodies, without_sections
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified

_KINDS = ("group", "association", "other")
_ABROAD = ("government", *_KINDS)  # of Hong Kong, Macao and Taiwan, whose boards are offices too
_BACK = 2  # sentences before that of a bare title
_BODY = "Organization"
_SEAT, _SEATED = "委员", ("cppcc", "congress")  # bodies whose members are called so alone


def board(scene: Scene, post: Span) -> Key | None:
    """The only body before a bare title in its sentence, or where it names none in one before of
    its paragraph, if it is a board and the title one that such boards give."""
    if post.inner or post.head not in words("board_titles") | words("seat_nouns"):
        return None
    at = scene.index_of(post)
    here = scene.coded[at].line
    for coded in reversed(scene.coded[max(0, at - _BACK) : at + 1]):
        sentence = coded.line.sentence
        named = [(s, e, k) for s, e, k in bodies(scene) if sentence.start <= s < sentence.end]
        before = [n for n in named if n[1] <= post.start]
        whole = [n for n in before if not any(o[0] <= n[0] and n[1] < o[1] for o in before)]
        row = here.words.text[post.end : post.end + 1] == ":"
        whole = without_sections(scene, whole)
        if len({k for *_, k in whole}) > 1 or (sentence.block != here.sentence.block and not row):
            break
        if whole:
            _, end, key = max(whole)
            told = here.words.text[end : post.start]
            if _fits(scene, post, key):
                return None if _others(told, key) else key
            break
    return _only(scene, post) if here.words.traditional else None


def _only(scene: Scene, post: Span) -> Key | None:
    """The one board of a report that can have such a post, if it is named before it and no house
    whose members are called so is."""
    if post.head not in words("seat_nouns"):
        return None
    kinds = {d.attributes.get("kind") for k, d in scene.register.drafts.items() if k[0] == _BODY}
    if not kinds.isdisjoint(_SEATED):
        return None
    first = {key: start for start, _, key in reversed([*bodies(scene)])}
    fitting = [key for key in first if _fits(scene, post, key)]
    return fitting[0] if len(fitting) == 1 and first[fitting[0]] < post.start else None


def _others(told: str, key: Key) -> bool:
    """Whether words between a board and a title speak of another body by its class: 公司|董事."""
    heads = forms("organ_heads")
    found = (h for at in range(len(told)) for h in heads.all_at(told, at))
    return any(len(head) > 1 and not str(key[1]).endswith(head) for head in found)


def _fits(scene: Scene, post: Span, key: Key) -> bool:
    """Whether a body is a board of those that have such members."""
    drafts, abroad = scene.register.drafts, scene.coded[0].line.words.traditional
    name, kind = simplified(drafts[key].name), drafts[key].attributes.get("kind")
    if kind not in (_ABROAD if abroad else _KINDS):
        return False
    houses = {d.attributes.get("kind") for k, d in drafts.items() if k[0] == _BODY}
    if post.head == _SEAT and not abroad and not houses.isdisjoint(_SEATED):
        return False
    seat = forms("board_seats").rows.get(post.head)
    if seat is not None and not (abroad and post.head in words("board_titles")):
        return bool(seat["endings"]) and name.endswith(tuple(seat["endings"].split("|")))
    return forms("board_heads").ending(name, len(name)) is not None
