"""A text -> its facts by name: who holds which post, and in which body."""

from __future__ import annotations

from functools import cache

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

PUBLISHED = "2025-05-10"


@cache
def _told(text: str) -> tuple[tuple[str, str, str], ...]:
    graph = assemble([read_source(Source(text, published=PUBLISHED))])
    name = {node: str(data.get("name")) for node, data in graph.nodes(data=True)}
    return tuple((name[s], r, name[o]) for s, o, r in graph.edges(data="relation"))


def facts(text: str, *relations: str) -> set[tuple[str, str]]:
    """(subject, object) by their names of the facts of some relations."""
    return {(s, o) for s, relation, o in _told(text) if relation in relations}


def posts(text: str, person: str) -> set[str]:
    """The posts that a person holds or held."""
    return {post for who, post in facts(text, "holds") if who == person}


def bodies(text: str, person: str) -> set[str]:
    """The bodies that a person's posts are in, or that he belongs to."""
    held = posts(text, person)
    placed = {body for post, body in facts(text, "postIn") if post in held}
    return placed | {body for who, body in facts(text, "memberOf") if who == person}
