"""Raw tokens of a sentence -> tokens, where the tagger takes a word that is none into a name.

The end of a time (上|周在葵), a preposition before a name (由|古颖琳), the verb behind one
(马占元|红|着), the word for a past post (曾任|莎车县), the name of a clause's verb (可|惠及), and
the level word that a preposition or 任 makes a county of (经|县, 拟|任县).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions import rebuilt
from graph.mentions.andplaces import whole_places
from graph.mentions.crossing import (
    NO_PLACES,
    TAKEN_IN,
    all_pieces,
    ended_as_and,
    ended_behind,
)
from graph.mentions.gluedbodies import glued_title, led_body, longer_head, named_body, titled_body
from graph.mentions.gluedposts import (
    BY,
    CUT_NAMES,
    compound,
    doubled,
    in_post,
    no_place,
    ranked,
    run_on,
    shredded,
    side,
    sided,
)
from graph.model import Token

_PERSONS = frozenset(("PER", "nr"))
_PLACES = frozenset(("LOC", "ns", "ORG", "nt"))
_BODIES = _BEHIND_LEVEL = ("ORG", "nt", "n")
_WEEK, _CHINA = "周", "华"
_SHUT = ")"
_SERVE, _NOUN = "任", ("n", "nz")
_PLAUSIBLE = 0.35  # names.han_name_score of what is a name
_HAN = 3  # characters of a Han name with a surname of one
_VERB = 2  # characters of a verb that a name's last one begins
_LONG = _LEVELLED = 2  # characters of a word that holds a title; of a level word and one before
_Mend = Callable[[str, Token | None, Token, Token | None], list[Token]]


def unmistaken(text: str, tokens: Sequence[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with such words set apart."""
    found, taken = list[Token](), -1  # where what a mended name took of the words behind it ends
    practices, branches = forms("practice_heads").first, rebuilt.branch_openings()
    tokens = whole_places(text, rebuilt.in_turn(text, tokens))
    shut = bool(tokens) and text.find(_SHUT, tokens[0].start, tokens[-1].end) >= 0
    for index, token in enumerate(tokens):
        if token.start < taken:
            if token.end > taken:
                found.append(Token(taken, token.end, token.tag))
            continue
        tag, size = token.tag, token.end - token.start
        if tag not in _TOUCHED and not shut:
            found.append(token)
            continue
        behind, mends = text[token.end : token.end + 1], _MENDS.get(tag, ())
        noted = behind in branches or (shut and text[token.start] in practices)
        if not mends and tag == "v" and size == _LEVELLED:
            alone = bool(found) and found[-1].end - found[-1].start == 1
            mends = (_levelled,) if alone or text[token.end - 1] in words("levels") else ()
        if not mends and not noted and (tag not in _NOUN or _plain(text, token, behind)):
            found.append(token)
            continue
        if size > _LONG and tag == "n":
            if named := shredded(text, token, list(tokens[index + 1 : index + 3])):
                found += named
                taken = named[-1].end
                continue
        if tag in _NOUN and (parted := doubled(text, token) or rebuilt.sitting(text, token)):
            found += parted
            continue
        if noted and (practice := rebuilt.office(text, found, token)):
            while found and found[-1].start >= practice.start:
                found.pop()
            found.append(practice)
            taken = practice.end
            continue
        if behind == rebuilt.CHIEF and tag in _BODIES:
            if parted := rebuilt.torn_chief(text, token, list(tokens[index + 1 : index + 3])):
                found += parted
                taken = parted[-1].end
                continue
        if tag in ("ORG", "nt"):
            if (start := longer_head(text, found, token)) is not None:
                while found and found[-1].start >= start:
                    found.pop()
                found.append(Token(start, token.end, "n"))
                continue
            if parted := glued_title(text, token, list(tokens[index + 1 : index + 2])):
                found += parted
                taken = parted[-1].end
                continue
            parted = rebuilt.counted(text, token) or rebuilt.party(text, token)
            parted = parted or led_body(text, token) or named_body(text, token)
            if parted := parted or titled_body(text, token):
                found += parted
                continue
            if body := rebuilt.whole_head(text, token, list(tokens[index + 1 : index + 3])):
                found.append(body)
                taken = body.end
                continue
        if noted and (end := rebuilt.branch_end(text, token)):
            found.append(Token(token.start, end, "ORG"))
            taken = end
            continue
        if tag in _BODIES:
            if (start := rebuilt.firm_start(text, found, token)) is not None:
                while found and found[-1].start >= start:
                    found.pop()
                found.append(Token(start, token.end, "ORG"))
                continue
            if parts := rebuilt.brought(text, token) or rebuilt.retitled(text, token):
                found += parts
                continue
        if not mends:
            found.append(token)
            continue
        last = found[-1] if found and found[-1].end == token.start else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        after = after if after is not None and after.start == token.end else None
        if tag in _PERSONS and last is not None and _week(text, last, token):
            found[-1] = Token(last.start, token.start + 1, "TIME")
            found += _behind(text, token.start + 1, token.end)
            continue
        if joined := rebuilt.and_county(text, last, token):
            found += joined
            continue
        if last is not None and (whole := compound(text, last, token)):
            found[-1:] = whole
            continue
        for mend in mends:
            if parts := mend(text, last, token, after):
                taken = max(taken, parts[-1].end)
                found += parts
                break
        else:
            found.append(token)
    return found


def _plain(text: str, noun: Token, behind: str) -> bool:
    """Whether a short noun has nothing at its edges that any of these words has."""
    if noun.end - noun.start > _LONG or text[noun.end - 1] in _noun_ends():
        return False
    return behind != rebuilt.CHIEF and text[noun.start + 1 : noun.start + 2] not in (
        text[noun.start],
        BY,
    )


@cache
def _noun_ends() -> frozenset[str]:
    return forms("past_chars").last | forms("legal_forms").last


def _week(text: str, last: Token, name: Token) -> bool:
    """Whether a week begins a tagged name: 上|周在葵, 本|周将."""
    if text[name.start] != _WEEK or name.end - name.start < _VERB:
        return False
    if text[last.start : last.end] not in words("week_openers"):
        return False
    return text[name.start + 1] in words("week_followers")


def _behind(text: str, start: int, end: int) -> list[Token]:
    """The words behind a week: 在, and what is left of the name."""
    found = [Token(start, start + 1, "p" if text[start] in words("function_chars") else "d")]
    return [*found, Token(start + 1, end, "n")] if start + 1 < end else found


def _led(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """由|古颖琳: a preposition taken for the surname of a name of four; 应|国家主席."""
    said, at = text[name.start : name.end], name.start + 1
    if said[0] in words("leading_prepositions") and said[1:] in words("titles"):
        return [Token(name.start, at, "p"), Token(at, name.end, "n")]
    if len(said) != _HAN + 1 or said[0] not in words("leading_prepositions"):
        return []
    if names.surname(said[1:]) is None or names.han_name_score(said[1:]) < _PLAUSIBLE:
        return []
    return [Token(name.start, at, "p"), Token(at, name.end, name.tag)]


def _made(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """由|李明|任|经理: 任 behind a person whom 由 makes something."""
    at = name.end - 1
    if last is None or text[last.start : last.end] not in words("making_words"):
        return []
    if text[at] not in words("serving_words") or name.end - name.start <= _VERB:
        return []
    title = forms("titles").at(text, name.end)
    return [Token(name.start, at, name.tag), Token(at, name.end, "v")] if title else []


def _abroad(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """对|华|加征: China, behind a word that goes with its short name."""
    before = text[last.end - 1] if last is not None else ""
    if text[name.start] != _CHINA or before not in words("china_openers"):
        return []
    at = name.start + 1
    if at == name.end or gazetteer().named(text[name.start : name.end]):
        return []
    return [Token(name.start, at, "n"), Token(at, name.end, "v")]


def _served(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """曾任莎|车县: a word for a post held, a place that runs over the name's end; 任|二连 before
    what a body of the place is called."""
    if text[name.start] not in forms("serving_words").first:
        return []
    verb = forms("serving_words").at(text, name.start, name.end)
    if verb == _SERVE and name.end - name.start == _HAN and _opens(last):
        known = gazetteer().named(text[name.start + 1 : name.end])
        if after and (known or forms("organ_heads").at(text, name.end)):
            return [Token(name.start, name.start + 1, "v"), Token(name.start + 1, name.end, "LOC")]
    if verb == _SERVE and after is not None and _given(text, last):
        at, whole = name.start + 1, text[name.start + 1 : after.end]
        if len(whole) > _VERB and gazetteer().named(whole):  # 同志|任岩|茶乡
            return [Token(name.start, at, "v"), Token(at, after.end, "LOC")]
    if verb is None or len(verb) < _VERB or name.start + len(verb) >= name.end:
        return []
    at = name.start + len(verb)
    found = [Token(name.start, at, "v")]
    if after is not None and after.tag in _PLACES:
        for end in range(after.end, name.end, -1):
            if end - at > _VERB and gazetteer().named(text[at:end]):
                return [*found, Token(at, end, "LOC")]
    return [*found, Token(at, name.end, name.tag)]


def _given(text: str, last: Token | None) -> bool:
    """Whether a person, or a word for one or for what is intended, stands before a post."""
    if last is None or last.tag in _PERSONS:
        return last is not None
    return text[last.start : last.end] in among("intending_words", "honorifics")


def _opens(last: Token | None) -> bool:
    """Whether a clause starts behind ``last``: 2006年9月,任|二连|海关副关长."""
    return last is None or last.tag in ("w", "TIME", "t")


def _no_county(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """经|县, 拟|任|县: a level word that stands for the report's own unit."""
    said = text[name.start : name.end]
    if len(said) != _LEVELLED or said[1] not in words("levels"):
        return []
    at = name.start + 1
    posted = last is not None and text[last.start : at] in words("status_words")  # 挂|任县
    if said[0] in words("serving_words") and (posted or _given(text, last)):
        return [Token(name.start, at, "v"), Token(at, name.end, "n")]
    if said[0] not in words("function_chars") or gazetteer().named(said):
        return []
    return [Token(name.start, at, "p"), Token(at, name.end, "n")]


def _levelled(text: str, last: Token | None, word: Token, after: Token | None) -> list[Token]:
    """为|县城投公司: a preposition and a level word that the tagger took for a verb."""
    behind = after is not None and after.tag in _BEHIND_LEVEL
    return _no_county(text, last, word, after) if behind else []


def _holds(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """吐尔逊江|曾任: what the tagger takes for a place holds a post."""
    if name.tag not in ("LOC", "ns") or after is None:
        return []
    verb = forms("serving_words").at(text, name.end)
    said = text[name.start : name.end]
    if verb is None or len(verb) < _VERB or len(said) < _HAN or gazetteer().named(said):
        return []
    return [Token(name.start, name.end, "PER")] if all_pieces(said) else []


_PERSON: tuple[_Mend, ...] = (
    *(
        run_on,
        rebuilt.unit,
        rebuilt.branch,
        side,
        sided,
        rebuilt.water,
        _led,
        _made,
        in_post,
        ranked,
    ),
    *(
        *TAKEN_IN,
        _served,
        ended_as_and,
        ended_behind,
        *CUT_NAMES,
    ),
)
_PLACE: tuple[_Mend, ...] = (
    *(run_on, side, _abroad, _no_county, _served, ended_as_and, _holds, rebuilt.titled, in_post),
    *(no_place, rebuilt.outpost, *NO_PLACES),
)
_MENDS = {**dict.fromkeys(_PERSONS, _PERSON), **dict.fromkeys(_PLACES, _PLACE)}
_TOUCHED = rebuilt.WORDS.union(_BODIES)
