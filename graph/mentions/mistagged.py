"""Raw tokens of a sentence -> tokens, where the tagger takes a word that is none into a name.

The end of a time (上|周在葵), a preposition before a name (由|古颖琳), the verb behind one
(马占元|红|着), the word for a past post (曾任|莎车县), the name of a clause's verb (可|惠及), and
the level word that a preposition or 任 makes a county of (经|县, 拟|任县).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions import rebuilt
from graph.mentions.crossing import crossed, regained, reports
from graph.mentions.gluedbodies import glued_title, led_body, longer_head, named_body, titled_body
from graph.mentions.gluedposts import (
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
_SERVE, _NOUN = "任", ("n", "nz")
_ASPECT, _SMALL = frozenset("着了过"), ("u", "xc")
_PLAUSIBLE = 0.35  # names.han_name_score of what is a name
_FOREIGN = 0.75  # share of the characters by which other peoples' names are written
_HAN = 3  # characters of a Han name with a surname of one
_VERB = 2  # characters of a verb that a name's last one begins
_LONG = _LEVELLED = 2  # characters of a word that holds a title; of a level word and one before
_Mend = Callable[[str, Token | None, Token, Token | None], list[Token]]


def unmistaken(text: str, tokens: Sequence[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with such words set apart."""
    found: list[Token] = []
    taken = -1  # where what a mended name took of the words behind it ends
    for index, token in enumerate(tokens := rebuilt.in_turn(text, tokens)):
        if token.start < taken:
            if token.end > taken:
                found.append(Token(taken, token.end, token.tag))
            continue
        mends = _PERSON if token.tag in _PERSONS else _PLACE if token.tag in _PLACES else ()
        if token.tag == "v" and token.end - token.start == _LEVELLED:
            mends = (_levelled,)
        if token.end - token.start > _LONG and token.tag == "n":
            if named := shredded(text, token, list(tokens[index + 1 : index + 3])):
                found += named
                taken = named[-1].end
                continue
        if token.tag in _NOUN and (parted := doubled(text, token) or rebuilt.sitting(text, token)):
            found += parted
            continue
        if practice := rebuilt.office(text, found, token):
            while found and found[-1].start >= practice.start:
                found.pop()
            found.append(practice)
            taken = practice.end
            continue
        if token.tag in _BODIES and (
            parted := rebuilt.torn_chief(text, token, list(tokens[index + 1 : index + 3]))
        ):
            found += parted
            taken = parted[-1].end
            continue
        if token.tag in _BODIES and (start := longer_head(text, found, token)) is not None:
            while found and found[-1].start >= start:
                found.pop()
            found.append(Token(start, token.end, "n"))
            continue
        if token.tag in ("ORG", "nt"):
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
        if end := rebuilt.branch_end(text, token):
            found.append(Token(token.start, end, "ORG"))
            taken = end
            continue
        if token.tag in _BODIES:
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
        if token.tag in _PERSONS and last is not None and _week(text, last, token):
            found[-1] = Token(last.start, token.start + 1, "TIME")
            found += _behind(text, token.start + 1, token.end)
            continue
        if joined := rebuilt.and_county(text, last, token):
            found += joined
            continue
        if last is not None and (whole := compound(text, last, token)):
            found[-1:] = whole
            continue
        parts = next((p for mend in mends if (p := mend(text, last, token, after))), [token])
        taken = max(taken, parts[-1].end)
        found += parts
    return found


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


def _acted(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """马占元|红|着: the character before 着 and its like is a verb's."""
    if after is None or after.tag not in _SMALL or text[after.start : after.end] not in _ASPECT:
        return []
    said = text[name.start : name.end]
    surname = names.surname(said)
    if surname is None or not len(surname) + 1 < len(said) <= len(surname) + _HAN:
        return []
    at = name.end - 1
    return [Token(name.start, at, name.tag), Token(at, name.end, "v")]


def _clause(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """可|惠及: a word for what may be and a verb that runs over the name's end."""
    if after is None or name.end - name.start != _VERB or after.end - after.start != 1:
        return []
    if text[name.start] not in words("modal_chars"):
        return []
    verb = text[name.end - 1 : after.end]
    if not any(verb in words(t) for t in ("counting_verbs", "idle_verbs", "general_verbs")):
        return []
    at = name.start + 1
    return [Token(name.start, at, "v"), Token(at, after.end, "v")]


def _served(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """曾任莎|车县: a word for a post held, a place that runs over the name's end; 任|二连 before
    what a body of the place is called."""
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


def _goes_on(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """白音宝|力格, 张宝|力道: the end of other peoples' names that the tagger takes for a word."""
    if after is None or after.tag not in ("n", "nz", "nr") or after.end - after.start > _VERB:
        return []
    surname = names.surname(text[name.start : name.end]) or ""
    if surname and names.is_ethnic(text[name.start + len(surname) : after.end]):
        return [Token(name.start, after.end, name.tag)]
    if text[after.end : after.end + 1] not in ("、", ",", "(", "。", ";"):
        return []
    said = text[name.start : after.end]
    written = sum(c in names.transliteration() for c in said) >= _FOREIGN * len(said)
    return [Token(name.start, after.end, name.tag)] if written and _ethnic(said) else []


def _torn(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """阿拉坦苏|和|为…主任: a name's last character that the tagger takes for 和 before a verb."""
    if after is None or after.tag != "c" or after.end - after.start != 1:
        return []
    said = text[name.start : after.end]
    if forms("serving_words").at(text, after.end) is None:
        return []
    return [Token(name.start, after.end, "PER")] if _ethnic(said) else []


def _holds(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """吐尔逊江|曾任: what the tagger takes for a place holds a post."""
    if name.tag not in ("LOC", "ns") or after is None:
        return []
    verb = forms("serving_words").at(text, name.end)
    said = text[name.start : name.end]
    if verb is None or len(verb) < _VERB or len(said) < _HAN or gazetteer().named(said):
        return []
    return [Token(name.start, name.end, "PER")] if _ethnic(said) else []


def _ethnic(said: str) -> bool:
    """Whether the pieces of other peoples' names fill a string."""
    return names.ethnic_name_end(said, 0) == len(said)


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
    *(reports, regained, crossed, _acted, _clause, _served, _torn, _goes_on, *CUT_NAMES),
)
_PLACE: tuple[_Mend, ...] = (
    *(run_on, side, _abroad, _no_county, _served, _torn, _holds, rebuilt.titled, in_post),
    *(no_place, rebuilt.outpost),
)
