"""A title -> what it is without what grades it."""

from __future__ import annotations

from graph.lexicons import forms


def base_title(title: str) -> str:
    """The title without what grades it: 常务副院长 -> 院长; of one that no list has what it ends
    with: 安全副矿长 -> 矿长."""
    aide = forms("title_aides").ending(title, len(title), 2)
    title = title.removesuffix(aide or "")
    if title not in forms("titles"):
        title = forms("titles").ending(title, len(title)) or title
    while grade := forms("title_grades").at(title, 0, len(title) - 1):
        if len(title) - len(grade) < 2 or title in forms("title_bodies"):
            break
        title = title[len(grade) :]
    return title
