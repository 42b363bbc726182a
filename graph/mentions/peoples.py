"""Raw tokens of a sentence -> tokens, with names of other peoples whole where the tagger cuts them.

The tagger gives a name's last syllable to the word behind it (洛桑丹|增作|报告, 丁真郎|加强|调) or
its first to the title before it (庭长次|仁央吉), and takes a small word along (迪力夏提和).
Where the pieces of one people's names go on and what then follows opens what somebody does, the
name goes as far as they do.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.crossing import told_of_people
from graph.model import Token

_PERSONS = ("PER", "nr")
_MARKS = frozenset(' ,、。;:!?()《》"…/|')
_CHARS = ("name_followers", "reference_followers", "summing_chars", "joiners")
_WORDS = (
    *("speech_verbs", "attending_verbs", "honorifics", "name_verbs"),
    *("crossing_words", "serving_words", "status_words"),
)
_PLACES = ("LOC", "ns")
_JOINT, _WHOLE = "·", 4  # of a name that the tagger does not see at all, its characters
_LEAST = 3  # characters of a name that pieces fill


def whole_peoples(text: str, tokens: Sequence[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, such names made whole."""
    found: list[Token] = []
    taken = -1  # where the last name ends
    openings = names.ethnic_openings()
    for token in tokens:
        if token.start < taken:
            if token.end > taken:
                found.append(Token(taken, token.end, token.tag))
            continue
        if token.tag not in _PERSONS:
            if text[token.start : token.start + 2] not in openings:
                found.append(token)
                continue
            behind = found[-1].end == token.start and found[-1].tag in _PERSONS if found else False
            if not behind and (end := _hidden(text, token)) is not None:
                found.append(Token(token.start, end, "PER"))
                taken = end
                if end < token.end:  # 沙马拉吉|系|某局, 索朗旺堆|(|某局
                    serves = forms("serving_words").at(text, end)
                    taken += len(serves or text[end])
                    tag = "v" if serves else "w" if text[end] in _MARKS else "n"
                    found.append(Token(end, taken, tag))
                    found.append(Token(taken, token.end, token.tag))
                    taken = token.end
            else:
                found.append(token)
            continue
        start, end = _start(text, token), token.end
        start = _led(text, start, end)
        end = _end(text, start, end)
        if (start, end) == (token.start, token.end):
            found.append(token)
            continue
        while found and found[-1].end > start:
            last = found.pop()
            if last.start < start:
                found.append(Token(last.start, start, last.tag))
        if token.start < start:
            found.append(Token(token.start, start, "p"))
        found.append(Token(start, end, "PER"))
        if end < token.end:
            found.append(Token(end, token.end, "c"))
        taken = max(end, token.end)
        if (word := _word(text, end)) is not None and end >= token.end and _cuts(tokens, end):
            taken = end + len(word)
            found.append(Token(end, taken, "v"))
    return found


def _hidden(text: str, word: Token) -> int | None:
    """Where a whole name ends that the tagger takes for a word, or for the shreds of some:
    索朗旺堆, 俄|其|古|哈; None for the name of a place."""
    if word.tag in _PLACES and word.end - word.start > 1:
        return None
    end = names.ethnic_name_end(text, word.start)
    if end is None or end - word.start < _WHOLE:
        return None
    serves = forms("serving_words").at(text, end) is not None
    parts = serves or text[end : end + 1] in _MARKS or told_of_people(text, end)
    if not _opens(text, end) or (end < word.end and not parts):
        return None
    said = text[word.start : end]
    if _JOINT in said or text[word.start - 1 : word.start] == _JOINT or gazetteer().named(said):
        return None
    placed = any(text.startswith(unit, end) for unit in words("unit_ends"))
    return None if placed or names.holds_word(said) else end


def _start(text: str, name: Token) -> int:
    """Where the name starts: its first syllable may be in a title's word (庭|长次|仁央吉)."""
    left = names.ethnic_name_start(text, name.end)
    if left is None or left >= name.start or name.end - left < _LEAST:
        return name.start
    titled = forms("titles").ending(text, left) or forms("naming_verbs").ending(text, left)
    return left if titled else name.start


def _led(text: str, start: int, end: int) -> int:
    """``start``, or behind the preposition there: 向|扎西罗布."""
    led = text[start] in words("function_chars") or text[start] in words("joiners")
    if not led or names.ethnic_name_end(text, start) is not None:
        return start
    whole = names.ethnic_name_end(text, start + 1)
    return start + 1 if whole is not None and whole >= end else start


def _end(text: str, start: int, end: int) -> int:
    """Where the name ends, as its pieces and what follows them say."""
    right = names.ethnic_name_end(text, start)
    if right is None:
        return end
    if not _opens(text, right) and names.is_ethnic(text[start : right + 1]):
        right += _opens(text, right + 1)
    if right > end:
        return right if right - start >= _LEAST and _opens(text, right) else end
    joined = right == end - 1 and text[right] in words("joiners")
    return right if joined and not names.is_ethnic(text[start:end]) else end


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands at ``at``, or what opens the words about somebody."""
    char = text[at : at + 1]
    if not char or char in _MARKS or any(char in words(table) for table in _CHARS):
        return True
    serves = forms("serving_words").at(text, at) is not None
    return serves or _word(text, at) is not None or told_of_people(text, at)


def _word(text: str, at: int) -> str | None:
    """The word of two characters or more at ``at`` that opens what somebody does."""
    known = (forms(table).at(text, at) for table in _WORDS)
    return next((word for word in known if word and len(word) > 1), None)


def _cuts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token runs over ``at``."""
    return any(t.start < at < t.end for t in tokens)
