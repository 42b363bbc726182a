"""What a request wants -> the media type of its answer, or a refusal.

https://www.rfc-editor.org/rfc/rfc9110#name-accept
"""

from __future__ import annotations

from collections.abc import Sequence


class Refusal(Exception):
    """A request that is answered with a status and a line of text."""

    def __init__(self, status: int, words: str, **headers: str) -> None:
        super().__init__(words)
        self.status, self.headers = status, headers


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The offered media type that is wanted most; of equals the first. None: none is wanted."""
    wanted = _parsed(accept)
    if not wanted:
        return offered[0] if offered else None
    qualities = {media: _quality(media, wanted) for media in offered}
    top = max(qualities.values(), default=0.0)
    return next((m for m in offered if qualities[m] == top), None) if top else None


def _parsed(accept: str) -> list[tuple[str, float]]:
    """(range, quality) of each part that can be understood."""
    found = []
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                try:
                    quality = min(1.0, max(0.0, float(value)))
                except ValueError:
                    quality = 0.0
        if "/" in media:
            found.append((media, quality))
    return found


def _quality(media: str, wanted: list[tuple[str, float]]) -> float:
    """That of the most exact range which covers the media type."""
    family = media.partition("/")[0] + "/*"
    for range_ in (media, family, "*/*"):
        qualities = [quality for name, quality in wanted if name == range_]
        if qualities:
            return max(qualities)
    return 0.0
