"""Sentences -> Tokens by the dictionary and hidden Markov model of ``jieba.posseg``.

The tokenizer is our own instance: words that other code adds to jieba's shared one do
not reach it. Its dictionary is built in memory, because jieba's own way to build it
writes a cache file to the folder of temporary files and log lines to stderr.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from graph.errors import FormatError
from graph.model import Token

# jieba's tags that are no prefix of one of ours; those begin with the longest that fits.
TAGS = {
    "nr": "PER",
    "ns": "LOC",
    "nt": "ORG",
    "t": "TIME",
    "x": "w",
    "eng": "nz",
    "b": "a",  # distinguishing word
    "z": "a",  # descriptive word
    "zg": "xc",  # single character without a class of its own
    "i": "n",  # idiom
    "l": "n",  # set phrase
    "j": "n",  # abbreviation
    "g": "n",  # morpheme
    "h": "xc",  # prefix
    "k": "xc",  # suffix
    "e": "xc",  # interjection
    "o": "xc",  # onomatopoeia
    "y": "xc",  # modal particle
}
OURS = ("a", "ad", "an", "c", "d", "f", "m", "n", "nz", "p", "q", "r", "s", "u", "v", "vd", "vn")
KNOWN = TAGS | {tag: tag for tag in OURS}


class Tagger:
    """The jieba tagger; builds the dictionary (about one second) when made."""

    def __init__(self) -> None:
        self._tokenizer = _tokenizer()

    def tag(self, sentences: Sequence[str]) -> list[list[Token]]:
        """Tokens of each sentence in the order given; see ``SentenceTagger.tag``."""
        return [list(_tokens(self._tokenizer.cut(sentence))) for sentence in sentences]


@cache
def tagger() -> Tagger:
    """The one tagger of this process."""
    return Tagger()


@cache
def tag_name(flag: str) -> str:
    """Our tag for a flag of jieba: that of the longest prefix that we know, else ``xc``."""
    prefixes = (flag[:size] for size in range(len(flag), 0, -1))
    return next((KNOWN[prefix] for prefix in prefixes if prefix in KNOWN), "xc")


def _tokens(words: Iterable[Any]) -> Iterator[Token]:
    """Tokens of consecutive words; neighbouring white space becomes one token."""
    start = end = 0
    for word in words:
        space = word.word.isspace()
        if start < end and not space:
            yield Token(start, end, "w")
            start = end
        end += len(word.word)
        if not space:
            yield Token(start, end, tag_name(word.flag))
            start = end
    if start < end:
        yield Token(start, end, "w")


def _tokenizer() -> Any:
    """A ``jieba.posseg.POSTokenizer`` of our own; FormatError if jieba is missing."""
    with warnings.catch_warnings():
        # jieba 0.42.1 predates the check of escapes, and asks for pkg_resources if it is there.
        warnings.filterwarnings("ignore", ".*invalid escape sequence")
        warnings.filterwarnings("ignore", ".*pkg_resources is deprecated")
        try:
            import jieba
            import jieba.posseg
        except ImportError as error:
            raise FormatError(f"taggers: jieba is not installed ({error})") from error
    words = jieba.Tokenizer()
    words.FREQ, words.total = words.gen_pfdict(words.get_dict_file())
    words.initialized = True
    return jieba.posseg.POSTokenizer(words)
