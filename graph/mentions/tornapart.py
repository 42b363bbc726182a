"""Two tokens -> the name that the tagger tore in the middle, behind the title that tells it, or
whose surname it took for a word: 县长|和|润才."""

from __future__ import annotations

from dataclasses import replace

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token
from graph.wordings import pattern

_LEADS = "率带"
_ENDS = ",、。;)"
_LISTED = "、"
_COLLECTIVE = "集体"
_PLACES = ("LOC", "ns")
_BODIES = ("ORG", "nt")
_PERSONS = ("PER", "nr")
_ALSO = "兼"
_PAIR = 2  # tokens before a given name, and its characters
_GIVEN = 0.05  # names.given_weight of what may be a given name
_WHOLE = 0.35  # names.han_name_score of a whole name
_SERVES, _DATES, _PLACE, _FIRM = "任", ("TIME", "t"), range(2, 5), 5
_LONGEST = 3  # characters of a name, more than which hold a title too


def joined_surname(text: str, before: list[Token], given: Token) -> bool:
    """Whether the word before a given name is its surname, as no 和 joins a title to a name that
    has none: 县委书记|和|丽军, but 局长张明|和|志强 and 总统|和|普京."""
    if _acts_by_name(text, before[-1:], given):
        return True
    if given.end - given.start > _PAIR or len(before) < _PAIR:
        return False
    title, word = before[-2:]
    if word.tag not in ("v", "c"):
        return False
    said = text[given.start : given.end]
    if not title.end == word.start == word.end - 1 == given.start - 1:
        return False
    if word.tag == "v" and given.tag in (*_PLACES, *_BODIES):  # 副主席|买|彦州
        return _titled_name(text, title, word, given)
    if word.tag == "v" or given.tag in _PLACES:
        return False
    said_title = forms("titles").ending(text, title.end, title.start)
    if said_title is None or names.surname(text[word.start : word.end]) is None:
        return False
    foreign = names.transliteration().issuperset(said)
    if foreign or names.given_weight(said) < _GIVEN:
        return False
    own = _of_own(text, before[-3:-2], said_title, title)
    return not _full(said) or (own and _alone(text, given))


def _acts_by_name(text: str, before: list[Token], given: Token) -> bool:
    """Whether a preposition that opens a clause is a common surname, as what stands behind the
    name is done by its bearer: 聘任甲为副所长,|向|文斌|不再担任所长."""
    if not before or before[0].tag != "p" or before[0].end != given.start or given.tag != "PER":
        return False
    start, char = before[0].start, text[before[0].start : given.start]
    opens = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == _LISTED)
    whole = opens and given.end - given.start == _PAIR and names.is_common_surname(char)
    serves = forms("serving_words").at(text, given.end) or pattern("leaves-post").match(
        text, given.end
    )
    return whole and bool(serves)


def _of_own(text: str, before: list[Token], said_title: str, title: Token) -> bool:
    """Whether a chief's title stands behind a body or unit of its own: 州文化局|局长."""
    ranked = forms("titles")[said_title]["rank"] in ("head", "deputy")
    glued = bool(before) and before[0].end == title.start and before[0].tag not in ("w", "v", "c")
    return ranked and (glued or title.end - title.start > len(said_title))


def _alone(text: str, given: Token) -> bool:
    """Whether what stands behind a name is said of one alone, or a list goes on: 介绍, 主持."""
    marked = text[given.end : given.end + 1] in ("、", "(")
    return marked or any(forms(v).at(text, given.end) for v in ("speech_verbs", "attending_verbs"))


def _titled_name(text: str, title: Token, word: Token, given: Token) -> bool:
    """Whether a verb and a place that nobody knows, the first of a list behind a title or who
    speaks (项目经理|任|清华|介绍), are a surname and a name."""
    said = text[word.start : given.end]
    known = gazetteer().named(text[given.start : given.end])
    speaks = forms("speech_verbs").at(text, given.end)
    listed = text[given.end : given.end + 1] == "、" and said[0] not in words("serving_words")
    if not (speaks or (listed and given.tag in _PLACES)):
        return False  # 任|阿山|县委书记
    titled = forms("titles").ending(text, title.end, title.start)
    return bool(titled) and not known and len(said) == _LONGEST and names.surname(said) == said[0]


def _full(said: str) -> bool:
    """Whether two characters are rather a whole name than a given one: 王伟, not 金龙."""
    return names.is_common_surname(said[0]) and names.han_name_score(said) >= _WHOLE


def torn_apart(text: str, before: list[Token], name: Token, last: Token) -> list[Token]:
    """The tokens of a name torn in the middle: 镇人大主席罗|开学, 副厅长唐标|文率|工作组."""
    size, end = name.end - name.start, name.end - 1
    if name.end != last.start or last.end - last.start != 2:
        return []
    title = forms("titles").ending(text, end, name.start)
    if size > _LONGEST and title and len(title) > 1 and names.surname(text[end : last.end]):
        return [Token(name.start, end, "n"), Token(end, last.end, "PER")]
    led = size == 2 and text[last.end - 1] in _LEADS and before
    if led and forms("titles").ending(text, name.start, before[0].start) and last.tag == "n":
        return [replace(name, end=last.end - 1), Token(last.end - 1, last.end, "v")]
    return []


def joining(text: str, token: Token) -> int | None:
    """Where a verb ends behind a body that does something together with its village's: 工作队|
    联合|村两委 is of no 联合村."""
    verb, end = text[token.start : token.end - 1], token.end - 1
    if text[end] not in words("village_words"):
        return None
    if text.startswith(_COLLECTIVE, token.end) and verb in words("growing_verbs"):
        return end  # 壮大|村集体经济
    joins = verb in words("sending_verbs")
    return end if joins and forms("organ_heads").ending(text, token.start, 0) else None


def open_ended(text: str, before: list[Token], name: Token, last: Token, behind: Token) -> bool:
    """Whether the word behind a titled name is a verb that ends no clause, so the name's last
    character: 党委副书记陈建|有,…."""
    if not before or behind.tag != "w" or name.end - name.start != _PAIR or last.tag != "v":
        return False
    titled = forms("titles").ending(text, before[-1].end, before[-1].start) is not None
    said = text[name.start : name.end]
    ends = text[behind.start] in _ENDS and text[last.start : last.end] in words("unending_verbs")
    return titled and ends and names.surname(said) == said[0]


def signed(text: str, before: Token, name: Token, last: Token, behind: Token) -> bool:
    """Whether a name of three characters stands in a byline: (王俊|大 朱子江), 记者阙一|鸣."""
    opened = text[before.start : before.end] in words("reporter_words")
    if not opened or behind.tag != "w" or text[behind.start] not in " )、,/":
        return False
    said = text[name.start : name.end]
    return len(said) == _LONGEST - 1 and names.surname(said) == said[0] and last.tag != "u"


def since(text: str, before: list[Token], name: Token) -> list[Token]:
    """A tagged name behind a date that begins with the verb of who serves there: 2000年7月至今,|任|
    鑫泰集团|党委书记, 2009年4月起|任|三维通信|副总经理; none that a place so called opens: 任丘市.
    A person's only before a firm's trade: 2001年至2008年|任|云海|通信. [] else."""
    at = name.start
    if text[at] != _SERVES or not before or before[-1].end != at:
        return []
    near = before[-4:-1] if text[at - 1] == "," else before[-2:-1] if before[-1].tag == "d" else []
    dated = any(t.tag in _DATES for t in (*near, before[-1]))
    if not dated or any(gazetteer().named(text[at : at + n]) for n in _PLACE):
        return []
    if name.tag in _PERSONS:
        held, tag = forms("firm_trades").at(text, name.end) is not None, "nz"
    else:
        held = any(forms(t).at(text, name.end) for t in ("titles", "party_units", "organ_heads"))
        held, tag = held and name.end - at >= _FIRM, name.tag
    return [Token(at, at + 1, "v"), Token(at + 1, name.end, tag)] if held else []


def also(text: str, token: Token) -> list[Token]:
    """A tagged place that begins with 兼, as none does: (兼|宝国吐区委书记); [] else."""
    at = token.start + 1
    if text[token.start] != _ALSO or token.tag not in _PLACES or at == token.end:
        return []
    return [Token(token.start, at, "v"), Token(at, token.end, token.tag)]
