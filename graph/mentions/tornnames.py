"""Words behind a title -> whether they are the shreds of a name that the tagger does not see.

What a holder of a post does begins with a verb, an adverb or a preposition (局长|带队, 书记|向…).
Where instead a surname stands as a word of its own (局长|门|海洋|始终, 总监|牛|得|草|要求), goes
on with half a word (局长|边会|强|来到) or was given to the title (护林员石|发财), it is a name.
"""

from __future__ import annotations

from graph import names
from graph.lexicons import among, forms, words
from graph.mentions.nameforms import TOKEN, WORD, going_on
from graph.mentions.spans import Words

_SET_APART = 0.015  # names.han_name_score of a name behind a title, its surname a word of its own
_WHOLE = 0.005  # the same of one that is one word of the tagger's or three, before a mark
_DESCRIBED = 0.13  # the same behind a noun that is no post
_LENGTH = 3  # characters of such a name
_IN, _COME = "在", "来"
_SHORT = 2  # characters of the shortest name
_NEVER = frozenset(("p", "c", "u", "r", "d", "f", "q", "w"))
_VERBS = ("v", "vd", "ad")
_NOUNS = ("n", "nz", "ad", "a", "an")
_ACTS = frozenset(("v", "vd", "p", "d", "u", "vn"))
_BARRED = ("serial_chars", "modal_chars", "function_chars", "reference_followers", "handling_chars")


def torn_name(sentence: Words, start: int, end: int, strength: int, *, posted: bool) -> bool:
    """Whether the words from ``start`` to ``end``, behind a title, are the shreds of a name.

    ``strength`` tells how well a name ends there; ``posted``: the title is surely a post's.
    """
    text = sentence.text
    said = text[start:end]
    surname = names.surname(said)
    if end - start != _LENGTH or surname is None or len(surname) > 1 or strength < TOKEN:
        return False
    if said in among("titles", "group_words", "not_persons", "organ_heads", "event_heads"):
        return False
    if any(forms(t).ending(text, end, start + 1) for t in ("titles", "organ_heads")):
        return False  # 任|组长
    if any(said[0] in words(table) for table in _BARRED):
        return False
    if said[1:] in going_on():
        return False  # 警察节|当天
    score = names.han_name_score(said)
    if not posted:
        after = sentence.covering(end) if end in sentence.ends else None
        goes_on = strength >= WORD or (after is not None and after.tag in _ACTS)
        return score >= _DESCRIBED and goes_on and _set_apart(sentence, start)
    index = sentence.starts.get(start)
    first = None if index is None else sentence.tokens[index]
    if first is not None and first.end == end:
        return strength >= WORD and first.tag in _VERBS and score >= _WHOLE
    if first is not None and first.end - start == _LENGTH - 1:
        side = strength >= WORD and _side(sentence, first.end) and names.is_common_surname(surname)
        joined = _joined(sentence, first.end, end)
        return score >= _SET_APART and (side or not joined)
    shreds = _shredded(sentence, start, end) or _word(sentence, start + 1, end)
    wanted = _WHOLE if strength >= WORD and shreds else _SET_APART
    return score >= wanted and _set_apart(sentence, start)


def _shredded(sentence: Words, start: int, end: int) -> bool:
    """Whether each character of the name is a word of its own: 主任|排|早|弄|介绍."""
    return all(at in sentence.starts and at + 1 in sentence.ends for at in range(start, end))


def _word(sentence: Words, start: int, end: int) -> bool:
    """Whether a given name is one word that is a noun or says how something is: 院长|汤|和平."""
    token = sentence.covering(start)
    return token is not None and (token.start, token.end) == (start, end) and token.tag in _NOUNS


def _set_apart(sentence: Words, start: int) -> bool:
    """Whether the character at ``start`` is a word of its own, no small one, or the last of the
    title's word."""
    index = sentence.starts.get(start)
    if index is None:
        return start + 1 in sentence.ends
    token = sentence.tokens[index]
    return token.end == start + 1 and token.tag not in _NEVER and token.tag != "a"


def _side(sentence: Words, at: int) -> bool:
    """Whether a word for a side stands at ``at``, of which no person has one: 王老|里|代表."""
    token = sentence.covering(at)
    return token is not None and (token.start, token.tag) == (at, "f")


def _joined(sentence: Words, at: int, end: int) -> bool:
    """Whether the word at ``at`` goes with the one before it rather than ends a name: 职务|的,
    提问|时, 干群|座谈会; one that begins what the holder does may run over ``end`` (贡长|顺说)."""
    token = sentence.covering(at)
    if token is None or token.start != at:
        return True
    if token.tag in _NEVER or sentence.text[at] in words("serial_chars"):
        return True
    rest = sentence.text[end : token.end]
    return bool(rest) and rest not in going_on()


def comes(word: str, tag: str) -> bool:
    """Whether a word is a verb of one character that is hardly a surname."""
    verb = len(word) == 1 and tag == "v" and word in words("serial_chars")
    return verb and not names.is_common_surname(word)


def comes_here(text: str, at: int) -> bool:
    """Whether it is said at ``at`` that somebody comes to the writer's house or province: 来校调研,
    来滇考察."""
    short = text[at : at + 1] == _COME and text[at + 1 : at + 2] in words("place_abbreviations")
    toured = short and forms("event_acts").at(text, at + 2) is not None
    return toured or forms("coming_here").at(text, at) is not None


def set_in(sentence: Words, start: int, end: int) -> bool:
    """Whether what looks like a name goes on to where somebody is, or with whom, or that he comes:
    总统|基尔在朱巴, 县长|周平和群众, 局长|刘强来校."""
    if end - start > _SHORT and comes_here(sentence.text, end - 1):
        return True
    with_others = sentence.text[end - 1 : end] in words("joiners")
    if with_others and forms("person_nouns").at(sentence.text, end):
        return True
    tokens = (t for t in sentence.tokens if start < t.start and t.end < end)
    return any(t.tag == "p" and sentence.word(t) == _IN for t in tokens)
