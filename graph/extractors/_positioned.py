"""A post span + the body or place that it is of -> the post's entity: its key, name and draft."""

from __future__ import annotations

from dataclasses import replace

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._branches import village_of
from graph.extractors._coded import sentence_span
from graph.extractors._made import mission
from graph.extractors._titles import acting
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified


def position(scene: Scene, post: Span, owner: Key | None, holder: Key | None) -> Key | None:
    """The key of a post, its draft, mention and ``postIn`` fact made when new."""
    anchor = owner or holder
    if anchor is None:
        return None
    known = scene.glossary.entries.get(post.head)
    if known is not None and known.type == "Position":
        post = replace(post, head=known.stands_for)
    key: Key = ("Position", anchor, acting(scene, post) + _without_level(post.head))
    register, title = scene.register, _written(scene, post)
    register.draft(key, "Position", _name(scene, post, owner, title), title=title)
    register.mention(key, post.start, post.end)
    body = owner if owner is not None and owner[0] == "Organization" else mission(scene, post)
    if body is not None:
        coded = scene.holding(post)
        register.fact("postIn", key, body, sentence_span(coded), "posts/name", confidence=0.95)
    return key


def _unread(scene: Scene, post: Span) -> str:
    """The words of a body that nothing tells whose it is: 急诊科 of 急诊科主任."""
    if not post.inner or post.inner[0].source not in ("bare", "unit"):
        return ""
    start, end = post.inner[0].start, min(post.inner[0].end, post.end - len(post.head))
    return "".join(scene.report.text[start:end].split())


def _without_level(title: str) -> str:
    """自治区主席 is the 主席 of the autonomous region."""
    word = forms("levels").at(title, 0) if title in forms("region_titles") else None
    return title[len(word) :] if word and 2 < len(word) < len(title) - 1 else title


def _name(scene: Scene, post: Span, owner: Key | None, title: str) -> str:
    if owner is None:
        return _unread(scene, post) + title
    if owner[0] == "Place":
        unit = scene.register.drafts[owner]
        code = str(owner[1])
        form = scene.naming.unit_form(gazetteer().place(code)) if code.isdigit() else unit.name
        stewards = forms("steward_titles").ending(post.head, len(post.head)) is not None
        return form + (title[1:] if stewards and title[0] == form[-1] else title)  # 某旗|总林长
    placed = not post.inner or post.inner[0].type == "Place"
    if post.head in words("branch_titles"):
        return village_of(scene, owner) + post.head
    if post.head in forms("region_titles") and placed and str(owner[2]).isdigit():
        region = gazetteer().place(str(owner[2]))
        return scene.naming.unit_form(region) + title
    name = scene.register.drafts[owner].name
    return name + title[_said_twice(simplified(name), simplified(title)) :]


def _said_twice(name: str, title: str) -> int:
    """Characters of a title that say again of whom it is: all of the body's name (主席团成员), its
    last words (某厅驻村工作队|驻村工作队副队长), a firm's first ones (正大集团|正大副总裁)."""
    if title.startswith(name):
        return len(name)
    for size in range(min(len(name), len(title)) - 1, 1, -1):
        told = title[size:] in forms("titles") and name.endswith(title[:size])
        ends = told and forms("organ_heads").ending(title, size)  # not 交警大队|大队长
        if ends or (name.startswith(title[:size]) and title[size:] in words("firm_titles")):
            return size
    return 0


def _written(scene: Scene, post: Span) -> str:
    """The title as the report writes it, in traditional characters where it does."""
    title, front = _without_level(post.head), acting(scene, post)
    said = scene.report.text[post.end - len(title) : post.end]
    return front + (said if simplified(said) == title else title)
