"""A title of a village's secretary -> the party branch that it is of: 村支书 of 某村党支部."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import ordered, words
from graph.mentions.spans import Span

_BRANCH, _VILLAGE = "党支部", "村"


def village_branch(scene: Scene, post: Span) -> Key | None:
    """The branch of the village that a title names (孔明村|支书) or that is named last before it
    (村支书); the one that the report calls by another name (某村党总支) where it does."""
    if post.head not in words("branch_titles"):
        return None
    place = post.inner[0] if post.inner else None
    if place is None and post.head.startswith(_VILLAGE):
        place = scene.naming.village(post)
    if place is None or place.type != "Place":
        return None
    begin = max((i.end for i in place.inner), default=place.start)
    said = "".join(scene.report.text[begin : place.end].split())
    if not said.endswith(ordered("village_words")):
        return None
    told = {draft.name: key for key, draft in scene.register.drafts.items()}
    known = next((told[said + end] for end in ordered("branch_ends") if said + end in told), None)
    name = Name(said + _BRANCH, said + _BRANCH, None, _BRANCH, "party", None, said)
    branch = known or scene.register.body(name)
    scene.register.mention(branch, post.start, post.end, reference=True)
    return branch


def village_of(scene: Scene, branch: Key) -> str:
    """The village by whose name a branch is called."""
    name = scene.register.drafts[branch].name
    return name.removesuffix(next((e for e in ordered("branch_ends") if name.endswith(e)), ""))
