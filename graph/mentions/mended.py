"""Tokens -> tokens, the borders that the tagger puts one character off set right.

A title's last character belongs to the title (检察|长奇建军), the last one of a name to the
name (盛占|奎涿鹿县交通运输局), and a noun for a person ends before the body that follows it
(起诉|人县检察院): a word of the lists runs over the border. The last character of a name that was
taken for a verb or an adverb makes no sense before the verb behind it: 马骁|骑|忙着.
"""

from __future__ import annotations

from dataclasses import replace

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions.organs import organs
from graph.mentions.thirds import usual_end
from graph.mentions.tornapart import (
    also,
    joined_surname,
    joining,
    open_ended,
    signed,
    since,
    torn_apart,
)
from graph.model import Token

_DOES = ("v", "vd", "vn", "d", "p")
_FOREIGN = 0.75  # share of the characters by which other peoples' names are written
_SURE, _LIKELY = 0.9, 0.4  # names.given_weight of a given name with the character
_TORN = frozenset(("ORG", "nt", "PER", "nr", "LOC", "ns", "v", "nz"))
_BODIES = frozenset(("ORG", "nt"))
_PLACES = ("LOC", "ns")
_PERSONS = frozenset(("PER", "nr"))
_DONE = ("了", "过")  # behind a verb with what comes of it
_SERVED = _PERSONS.union(_PLACES)
_NAMES = _SERVED.union(_BODIES)
_SERVES = frozenset("任")  # how the words end that give a post and begin no title
_TITLE = 2  # characters of a title behind such a word
_BEHIND = 0.5  # names.han_name_score of what is a name behind a title, whatever its tag
_SHORT = 4  # characters of a class word with a word for a past post
_FOR, _MARKS = "为", ",;。!?:"
_HOLDER = 4  # characters of a name that a body took
_NAME, _HAN, _PLACE = (2, 3), 3, range(3, 13)  # characters of a Han name, of a place's full name


def mended(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with the borders inside titles and names moved."""
    found: list[Token] = []
    freed: set[int] = set()  # where a title now ends
    past, waters, ends = forms("status_words").last, words("water_classes"), forms("titles").last
    for token in _completed(text, tokens):
        last = found[-1] if found else None
        if text[token.end - 1] in past and (status := _past(text, token)):
            at = token.end - status
            found += [replace(token, end=at), Token(at, token.end, "a")]
            continue
        if token.tag not in _TORN and (last is None or text[token.start] not in waters):
            found.append(token)
            continue
        parts: list[Token] = []
        if token.tag in _SERVED:
            parts = _serving(text, token) or also(text, token) or since(text, found, token)
        elif token.tag in _BODIES:
            parts = _serving_body(text, token) or since(text, found, token)
            parts = parts or _called_on(text, token)
        if parts:
            found += parts
            continue
        if last is None or last.end != token.start:
            found.append(token)
            continue
        if token.tag in _PLACES and (verb := joining(text, token)):
            found += [replace(token, end=verb, tag="v"), Token(verb, token.end, "n")]
            continue
        if last.tag in _PLACES and _bank(text, token):
            found[-1] = replace(last, end=token.start + 1)
            found.append(Token(token.start + 1, token.end, "s"))
            continue
        if token.tag not in _TORN:
            found.append(token)
            continue
        moved = False
        if text[token.start] in ends and _titled(text, found, token):
            found[-1] = replace(last, end=token.start + 1)
            if forms("between_adverbs").at(text, token.start + 1, token.end) is None:
                freed.add(token.start + 1)  # no name: 副旗长|先后为
            moved = True
        elif token.tag in _BODIES and _named(text, found, token):
            found[-1] = Token(last.start, token.start + 1, "PER")
            moved = True
        elif token.tag in _BODIES and _described(text, last, token):
            found[-1] = replace(last, end=token.start + 1)
            moved = True
        found.append(replace(token, start=token.start + 1) if moved else token)
    return _with_names(text, found, freed) if freed else found


def _completed(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, each name with a last character that stood as a word of its own."""
    if _NAMES.isdisjoint([token.tag for token in tokens]):
        return tokens  # only names take or give back
    found, taken = list[Token](), -1
    for index, token in enumerate(tokens):
        if index == taken:
            continue
        if token.tag not in _NAMES:
            found.append(token)
            continue
        if joined_surname(text, found, token):
            token = Token(found.pop().start, token.end, "PER")
        if token.tag in _PERSONS and index + 2 < len(tokens):
            last, behind = tokens[index + 1 : index + 3]
            if torn := torn_apart(text, found[-1:], token, last):
                found += torn
                taken = index + 1
                continue
            if token.end == last.start and last.end == behind.start == last.start + 1:
                whole = found and signed(text, found[-1], token, last, behind)
                whole = whole or open_ended(text, found, token, last, behind)
                if whole or _ends_name(text, token, last, behind):
                    found.append(Token(token.start, last.end, "PER"))
                    taken = index + 1
                    continue
        found.append(token)
    return _given_back(text, found)


def _given_back(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, given back what a name took: a verb's first character (周忠拜|会了), or 为."""
    verbs = among("meeting_words", "event_acts", "lifetime_words")
    if not any([t.end - t.start == _HAN and t.tag in _PERSONS for t in tokens]):
        return tokens
    for index in range(len(tokens) - 1):
        name, rest = tokens[index], tokens[index + 1]
        if name.tag not in _PERSONS or name.end - name.start != _HAN:
            continue
        torn = rest.start == name.end == rest.end - 1 and text[name.end - 1 : rest.end] in verbs
        own = usual_end(text[name.end - 1]) and text[rest.start] in words("name_followers")
        if torn and not own:  # 宋燕飞|到, not 张建成|立
            tokens[index] = replace(name, end=name.end - 1)
            tokens[index + 1] = Token(name.end - 1, rest.end, "v")
        elif rest.start == name.end and _done_for(text, name.end, tokens[-1].end):
            tokens[index] = replace(name, end=name.end - 1)
            tokens.insert(index + 1, Token(name.end - 1, name.end, "p"))
    return tokens


def _done_for(text: str, end: int, limit: int) -> bool:
    """Whether a name took the 为 behind it, by what its clause says is done for whom it names
    next: 副县长张华|为|优秀教师颁奖."""
    if text[end - 1] != _FOR:
        return False
    stop = next((at for at in range(end, limit) if text[at] in _MARKS), limit)
    table = forms("for_verbs")
    if table.at(text, end, stop) or forms("titles").at(text, end, stop):
        return False  # 陈有为颁发奖牌, 陈有为教授
    return any(table.at(text, at, stop) for at in range(end + 1, stop))


def _ends_name(text: str, name: Token, last: Token, behind: Token) -> bool:
    """Whether the word ``last`` of one character ends the name before it: a verb is no adverb
    before another, and 刚 or 真 is rather a name's than an adverb."""
    char, said = text[last.start], text[name.start : name.end]
    if behind.tag not in _DOES or char in words("name_followers"):
        return False
    if last.tag == "d":
        given = names.given_weight(said[1:] + char)
        return len(said) == _HAN - 1 and names.surname(said) == said[0] and given >= _SURE
    if last.tag != "v" or behind.tag not in ("v", "vd") or char in words("serial_chars"):
        return False
    if text[behind.start : behind.end] in words("result_chars") and text[behind.end] in _DONE:
        return False  # 书记蔡斌|派上|了技术员
    if len(said) > _HAN:
        known = names.transliteration()
        return char in known and sum(c in known for c in said) >= _FOREIGN * len(said)
    if len(said) != _HAN - 1 or names.surname(said) != said[0]:
        return False
    return names.given_weight(said[1:] + char) >= _LIKELY


def _bank(text: str, token: Token) -> bool:
    """Whether a water's class word begins the word for its bank: 抚边|河边, not 六硐村|河边."""
    word, before = text[token.start : token.end], text[token.start - 1]
    return (
        word[0] in words("water_classes")
        and before not in words("village_words")
        and word[1:] in words("bank_words")
    )


def _past(text: str, token: Token) -> int:
    """The length of a word for a past post that is glued to a unit's class word: 科|原|科长."""
    word = text[token.start : token.end]
    if token.end - token.start > _SHORT or text[token.end : token.end + 2] not in words("titles"):
        return 0
    status = forms("status_words").ending(text, token.end, token.start + 1)
    return len(status) if status and word.removesuffix(status) in words("organ_heads") else 0


def _serving(text: str, token: Token) -> list[Token]:
    """A tagged name that runs into a title behind 任: 白音查干|任|总指挥, 任|副总|指挥; [] else."""
    if token.tag in _PLACES and text[token.start] in _SERVES:
        said = text[token.start + 1 : token.end]
        placed = any(p.name == said for p in gazetteer().named(said))
        if placed and not gazetteer().named(text[token.start : token.end]):
            at = token.start + 1  # 任|岚县
            return [Token(token.start, at, "v"), Token(at, token.end, token.tag)]
    if token.tag not in _PERSONS:
        return []
    for at in range(token.start, token.end - 1):
        verb = forms("serving_words").at(text, at, token.end) if at != token.start + 1 else None
        if verb is None or verb[-1] not in _SERVES:
            continue
        behind = at + len(verb)
        title = forms("titles").at(text, behind)
        if title is None or len(title) < _TITLE or behind + len(title) < token.end:
            continue
        name = [Token(token.start, at, token.tag)] if at > token.start else []
        rest = [Token(behind, token.end, "n")] if token.end > behind else []
        return [*name, Token(at, behind, "v"), *rest]
    return []


def _serving_body(text: str, token: Token) -> list[Token]:
    """A tagged body that holds a name and 任 before its own: 苏和|任|旗人大常委会; [] else."""
    for at in range(token.start + min(_NAME), min(token.start + _HOLDER + 1, token.end - 2)):
        if text[at] not in _SERVES or not _opens(text, at + 1, token.end):
            continue
        said = text[token.start : at]
        whole = names.ethnic_name_end(said, 0) == len(said)
        named = whole or (names.surname(said) is not None and len(said) in _NAME)
        if named and not gazetteer().named(said):
            name = Token(token.start, at, "PER")
            return [name, Token(at, at + 1, "v"), replace(token, start=at + 1)]
    return []


def _with_names(text: str, tokens: list[Token], freed: set[int]) -> list[Token]:
    """The tokens, what stands behind a title of ``freed`` as one name."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last is not None and last.start in freed and last.end - last.start == 1:
            said = text[last.start : token.end]
            named = token.tag in _PERSONS or names.han_name_score(said) >= _BEHIND
            if named and token.end - last.start in _NAME:
                found[-1] = Token(last.start, token.end, "PER")
                continue
        if token.start in freed and token.end - token.start in _NAME:
            token = replace(token, tag="PER")
        found.append(token)
    return found


def _titled(text: str, found: list[Token], token: Token) -> bool:
    """Whether a title runs over the border and ends with the token's first character."""
    rest, end = text[token.start + 1 : token.end], token.start + 1
    title = forms("titles").ending(text, end, found[0].start)
    if not rest or title is None or len(title) < 2 or names.surname(rest) is None:
        return False
    if _woman(text, title, end):
        return False
    if text[end - len(title) - 1 : end - 1] in words("kin_nouns"):
        return False  # 父亲|王家旺: no 亲王
    if gazetteer().named(text[token.start : token.start + 2]):
        return False  # 如皋市|长江大桥
    if token.tag in _PLACES and rest[-1] in words("village_words"):
        return False  # 里耶镇|长潭村
    return len(rest) <= _HAN and not gazetteer().named(text[token.start : token.end])


def _woman(text: str, title: str, end: int) -> bool:
    """Whether a title is only the end of a word and a surname: 困难妇女|王凤云."""
    stem = text[max(0, end - len(title) - 1) : end - 1]
    return stem in words("women_words") and names.surname(text[end - 1]) is not None


def _called_on(text: str, token: Token) -> list[Token]:
    """The tokens of a name that runs over a verb of calling: 综合保税区|走访|某有限公司."""
    for at in range(token.start + 3, token.end - 5):
        verb = forms("visiting_cuts").at(text, at, token.end)
        if verb is not None and forms("organ_heads").ending(text, token.end, at + len(verb) + 2):
            stop = at + len(verb)
            rest = Token(stop, token.end, token.tag)
            return [replace(token, end=at, tag="LOC"), Token(at, stop, "v"), rest]
    return []


def _named(text: str, found: list[Token], token: Token) -> bool:
    """Whether a body's first character is the last one of the name before it."""
    last = found[-1]
    said = text[last.start : token.start + 1]
    if len(said) != _HAN or names.surname(said) is None:
        return False
    before = found[-2] if len(found) > 1 else None
    asked = before is not None and text[before.start : before.end] in words("naming_verbs")
    if last.tag not in _PERSONS and not asked:
        return False
    return _opens(text, token.start + 1, token.end) and not _opens(text, token.start, token.end)


def _described(text: str, last: Token, token: Token) -> bool:
    """Whether a noun for a person ends with the body's first character: 起诉人|县检察院."""
    noun = forms("person_nouns").ending(text, token.start + 1, last.start)
    return noun is not None and len(noun) > 1 and _opens(text, token.start + 1, token.end)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a body's name begins at ``start``: a full place, a national organ, a level."""
    table = gazetteer()
    if any(table.named(text[start : start + n]) for n in _PLACE if start + n < end):
        return True
    if organs().at(text, start, end):
        return True
    level = forms("levels").at(text, start, end)
    behind = forms("organ_heads").at(text, start + len(level or ""), end)
    return level is not None and behind is not None
