"""Sentences -> Tokens: one module per tagger, its name is the token on the command line.

A tagger module has a class ``Tagger`` and a cached function ``tagger()`` that yields
the one instance of the process, so that a dictionary or model is loaded once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from graph.model import Token


class SentenceTagger(Protocol):
    """What every ``Tagger`` does."""

    def tag(self, sentences: Sequence[str]) -> list[list[Token]]:
        """The tokens of each sentence, in the order given.

        Offsets are code points of the sentence. Tokens are sorted and partition the
        sentence: each code point is in exactly one. Runs of white space are tokens
        of their own with the tag ``w``; an empty sentence has no token.
        """
        ...
