"""The posts of a chain -> without those of whom an aide serves or stands in for."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicons import forms, words
from graph.mentions.spans import Span

_DELEGATE = "代表"


def of_aides(posts: list[Span]) -> list[Span]:
    """``posts`` with an aide's as one with that of whom he serves (秘书长|发言人, 县长|秘书), and
    without that of whose office one is: 某国总统|甲办公室主任."""
    whole: list[Span] = []
    for post in posts:
        office = post.inner[0] if post.inner else None
        if whole and whole[-1].end == post.start and office and office.source == "tagger":
            whole = whole[: -1 if office.head in words("office_heads") else None]
        if whole and whole[-1].end == post.start and _stands_for(whole[-1], post):
            whole.pop()
            continue
        serves_him = whole and whole[-1].end == post.start and not post.inner
        if serves_him and post.head in words("post_aides"):
            chief = whole.pop()
            post = replace(chief, end=post.end, head=chief.head + post.head)
        whole.append(post)
    return whole


def _stands_for(chief: Span, post: Span) -> bool:
    """Whether a title is that of who stands in for the holder of another: 某司司长|代表、乙."""
    rank = forms("titles").rows.get(chief.head, {}).get("rank")
    return post.head == _DELEGATE and not post.inner and rank in ("head", "deputy")
