"""Markdown: read as plain text, its marks kept, so that offsets are those of the file."""

from __future__ import annotations

from graph.readers.txt import read

__all__ = ["read", "suffixes"]

suffixes = (".md", ".markdown")
