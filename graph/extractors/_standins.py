"""Class words that stand for a body in a post -> that body: 局|党组书记, 校|党委.

The body of the class that was named last, or the house whose report it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.references import holds_class
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms, words

_GROUP = "集团"


def stand_in(scene: Scene, text: str, at: int) -> Key | None:
    """局 or 校 alone behind a mark: the body of that class named last before ``at``."""
    word = forms("that_heads").ending(text, len(text))
    before = "" if word is None else text[: -len(word)][-1:]
    if word is None or (before.isalnum() and before not in words("class_word_openers")):
        return None
    endings = tuple(forms("that_heads")[word]["endings"].split("|"))
    drafts = scene.register.drafts
    named = [(e, k) for s, e, k in bodies(scene) if e <= at and drafts[k].name.endswith(endings)]
    exact = [(e, k) for e, k in named if holds_class(scene.register, k, word)]  # 集团, no 公司
    if word.startswith(_GROUP) and not exact and len({k for _, k in named}) > 1:
        return None  # 集团公司 beside firms of which none is called so
    if scene.house in {k for _, k in named} and not _told_here(scene, at, exact or named):
        return scene.house  # 局|总审计师 of 审计局's own report, whatever 局 was told before
    return max(exact or named, key=lambda pair: pair[0])[1] if named else None


def _told_here(scene: Scene, at: int, named: list[tuple[int, Key]]) -> bool:
    """Whether the sentence names one of the bodies before ``at``."""
    start = max(c.line.sentence.start for c in scene.coded if c.line.sentence.start <= at)
    return any(start < end <= at for end, _ in named)


def bodies(scene: Scene) -> Iterator[tuple[int, int, Key]]:
    return ((s, e, k) for s, e, k in scene.register.mentions if k[0] == "Organization")
