"""A chain of titles behind several bodies in which its holder worked -> which each title is of:
先后在甲厂、乙局工作,历任|厂长、副局长."""

from __future__ import annotations

from dataclasses import replace

from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title
from graph.extractors._lists import clause_pattern
from graph.extractors._titles import seats
from graph.mentions.spans import Span
from graph.script import simplified


def workplaces(scene: Scene, post: Span) -> list[Key]:
    """The bodies that are named before a chain as where its holder worked, if they are several."""
    coded = scene.holding(post)
    at = coded.spans.index(post) if post in coded.spans else 0
    told = clause_pattern("worked-in-several").search(coded.code, 0, at)
    named = coded.covered(told.start("l"), told.end("l")) if told is not None else ()
    return [scene.keys[s][0] for s in named if s.type == "Organization" and scene.keys.get(s)]


def of_workplace(scene: Scene, post: Span, places: list[Key]) -> tuple[Span, Key | None]:
    """A title with the one of ``places`` that has such a post, None where it may be of several; a
    section (车间|主任) stays a word of its title."""
    if post.inner:
        start = post.inner[0].start
        said = simplified(scene.report.text[start : post.end])
        return replace(post, head=said, inner=()), None
    fit = [key for key in places if seats(scene, base_title(post.head), key)]
    return post, fit[0] if len(fit) == 1 else None
