"""A tagged body -> the pieces that it is made of.

The tagger glues the word before a name to it (会同|市应急管理局, 原|县林业局) or takes a whole
clause (市检察院|向|市中级人民法院). Such a word is cut off only where a name can begin behind it:
从江县 and 向阳区 stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.bodyedges import edges
from graph.mentions.organs import organs
from graph.mentions.swallowed import swallowed
from graph.model import Token

_TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届")
_HAN_NAME = 0.25  # han_name_score of a name behind a title or a verb of naming
_SINGLE = "和与及同"  # joining words that stand in the names of bodies too
_REPORT, _OF, _WITH = "讯", "的", "与"
_LONGEST_FORM = 12  # characters of a place's name
_SHORTEST_REST = 3
_PLACE_AT_MOST = 9
_SHORT_STATUS = ("前", "现")  # beginnings of names as well
_HAN = (2, 3)  # characters of a Han name
_WORD = 2  # characters of a word before one for a firm: 中标|承建商
_NAME = range(2, 5)  # characters of a personal name that stands before a preposition


def body_pieces(text: str, start: int, end: int, tag: str) -> Iterator[Token]:
    """The tokens that a tagged body is made of."""
    parts = edges(text, start, end, tag) or swallowed(text, start, end, tag)
    if parts is not None:
        for part in parts:
            if part.tag == tag:
                yield from body_pieces(text, part.start, part.end, tag)
            else:
                yield part
        return
    if not words("name_marks").isdisjoint(text[start:end]):
        mark = max(text.rfind(c, start, end) for c in words("name_marks"))
        own = text[mark + 1 : end] in words("own_words")
        if mark < end - 1 and (own or forms("organ_heads").ending(text, end, mark + 1)):
            yield Token(start, mark + 1, "w")
            start = mark + 1
            if own:
                yield Token(start, end, "n")
                return
    medium = text[end - 1] == _REPORT and forms("medium_endings").ending(text, end, start + 1)
    if medium:  # 云岭日报|讯
        yield Token(start, end - 1, tag)
        yield Token(end - 1, end, "n")
        return
    if (behind := _behind_post(text, start, end)) is not None:
        yield from behind
        yield from body_pieces(text, behind[-1].end, end, tag)
        return
    if forms("naming_verbs").ending(text, start) and (cut := _named(text, start, end)):
        yield Token(start, cut, "PER")
        yield from body_pieces(text, cut, end, tag)
        return
    title = forms("titles").ending(text, end, start + 2)
    if title and len(forms("organ_heads").ending(text, end - len(title), start) or "") > 1:
        yield from body_pieces(text, start, end - len(title), tag)
        yield Token(end - len(title), end, "n")
        return
    if (holder := _holder(text, start, end)) is not None:
        at, name, close = holder
        yield from body_pieces(text, start, at, tag)
        yield Token(at, name, "n")
        yield Token(name, close, "PER")
        if served := _served(text, close, end):
            yield Token(close, close + len(served), "v")
            close += len(served)
        if adverb := forms("between_adverbs").at(text, close, end):
            yield Token(close, close + len(adverb), "d")
            close += len(adverb)
        if close < end:
            yield from body_pieces(text, close, end, tag)
        return
    of = text.find(_OF, start + 2, end)
    if of > 0 and of - start <= _LONGEST_FORM and _opens(text, of + 1, end):
        yield Token(start, of, _left_tag(text, start, of))
        yield Token(of, of + 1, "u")
        yield from body_pieces(text, of + 1, end, tag)
        return
    raw = text[start : start + 2] in words("raw_words")  # 原阳农村商业银行
    status = None if raw else forms("status_words").at(text, start, end)
    rest = start + len(status or "")
    if status and (end - rest >= _SHORTEST_REST or text[rest:end] in forms("organ_heads")):
        longer = len(forms("organ_heads").at(text, start, end) or "") > len(status)
        own = status in _SHORT_STATUS and not _opens(text, start + 1, end)  # 前进农场, 现代集团
        if not (longer or own):
            yield Token(start, start + len(status), "v")
            start += len(status)
    leading = forms("leading_words").at(text, start, end)
    if leading and _led(text, start, end, leading):
        yield Token(start, start + len(leading), forms("leading_words")[leading]["tag"])
        start += len(leading)
    if (past := _past(text, start, end)) is not None:
        yield Token(start, past, "LOC")
        yield Token(past, past + 1, "v")
        yield from body_pieces(text, past + 1, end, tag)
        return
    first = forms("leading_words").first
    for at in range(start + 2, end - _SHORTEST_REST):
        word = forms("leading_words").at(text, at, end) if text[at] in first else None
        if word and _between(text, start, at, word, end):
            left = _without_adverbs(text, start, at)
            said = forms("leading_words")[word]["between"] == "firm" and at - start == _WORD
            yield Token(start, left, "n" if said else _left_tag(text, start, left))
            if left < at:
                yield Token(left, at, "d")
            yield Token(at, at + len(word), forms("leading_words")[word]["tag"])
            yield from body_pieces(text, at + len(word), end, tag)
            return
    yield Token(start, end, tag)


def _past(text: str, start: int, end: int) -> int | None:
    """Where a word for a past post stands between a place and its organ: 香港|前|政务司."""
    for at in range(start + 2, min(start + _PLACE_AT_MOST, end - 2)):
        if text[at] == _SHORT_STATUS[0] and gazetteer().named(text[start:at]):
            organ = organs().at(text, at + 1, end) or forms("organ_heads").at(text, at + 1, end)
            return at if organ and at + 1 + len(organ) == end else None
    return None


def _led(text: str, start: int, end: int, word: str) -> bool:
    """Whether a word at ``start`` leads to a body and is none of its name."""
    if _place_at(text, start, end) and not _follows(text, start, end, word):
        return False
    opens = _opens(text, start + len(word), end)
    if forms("leading_words")[word]["between"] == "firm":  # 承建商|某有限公司
        opens = opens or forms("legal_forms").ending(text, end, start + len(word) + 2) is not None
    return opens or _part(text, start, end, word)


def _behind_post(text: str, start: int, end: int) -> list[Token] | None:
    """The words before a body that the tagger took into its name: 国务委员|兼|外交部, 十三|届|
    省政协."""
    title = forms("titles").at(text, start, end)
    if title is not None and len(title) > 1:
        at = start + len(title)
        joint = forms("chain_words").at(text, at, end)
        if joint and _opens(text, at + len(joint), end):
            return [Token(start, at, "n"), Token(at, at + len(joint), "v")]
    term = _TERM.match(text, start, end)
    if term and _opens(text, term.end(), end):
        return [Token(start, term.end(), "m")]
    return None


def _holder(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """(start of a title, start and end of the name behind it) where the tagger took a body, its
    head and his name for one: 法务部|政务次长|高明瑞, 乡党委|书记|权保国|任|抗旱指挥部."""
    titles = forms("titles")
    for at in range(start + 2, end - 3):
        title = titles.at(text, at, end) if text[at] in titles.first else None
        if title is None or len(title) < 2:
            continue
        name = at + len(title)
        owner = forms("organ_heads").ending(text, at, start) or text[start:at] in organs()
        if title in words("region_titles") and forms("levels").ending(text, at, start + 2):
            owner = True
        for behind in (name + 3, name + 2):
            ends = behind == end or _served(text, behind, end) is not None
            if owner and ends and names.han_name_score(text[name:behind]) >= _HAN_NAME:
                return at, name, behind
        ethnic = names.ethnic_name_end(text, name)
        if ethnic is not None and name + 2 < ethnic <= end:
            return at, name, ethnic  # 苏木|苏木达|朝克巴特尔|则希望旗教育局
    return None


def _served(text: str, start: int, end: int) -> str | None:
    """The word behind a holder that gives him a post or says whom he leads: 任, 率领, 代表."""
    found = (forms(t).at(text, start, end) for t in ("serving_words", "heading_words"))
    return next((word for word in found if word), None)


def _named(text: str, start: int, end: int) -> int | None:
    """The end of a Han name that a tagged body begins with: 免去|苏占奎|怀来县水利局, 王强|县局."""
    for cut in () if _place_at(text, start, end) else (start + 3, start + 2):
        own = forms("levels").at(text, cut, end) not in (None, *words("town_levels"))  # 高家庄|镇
        own = own and _opens(text, cut, end)
        own = own and names.han_name_score(text[start:cut]) >= _HAN_NAME
        if names.surname(text[start:cut]) and (own or _place_at(text, cut, end)):
            return cut
    return None


def _follows(text: str, start: int, end: int, word: str) -> bool:
    """Whether a joining word stands right behind a body's head or before a national organ:
    林业局|会同|县公安局, no 会同县."""
    if word not in words("joiners"):
        return False
    organ = organs().at(text, start + len(word), end)
    if organ is not None or forms("organ_heads").ending(text, start) is not None:
        return True
    led = forms("between_adverbs").ending(text, start) or forms("joined_ends").ending(text, start)
    return led is not None and forms("levels").at(text, start + len(word), end) is not None


def _part(text: str, start: int, end: int, word: str) -> bool:
    """Whether a joining word behind a body's head leads to a part that only a head names:
    派出所|会同|分局刑侦大队."""
    if not _follows(text, start, end, word) or end - start - len(word) < _SHORTEST_REST:
        return False
    head = forms("organ_heads").at(text, start + len(word), end) is not None
    return word[0] not in _SINGLE and (head or _ends(text, start, word, end))


def _between(text: str, start: int, at: int, word: str, end: int) -> bool:
    """Whether ``word`` at ``at`` stands between two names and not inside one."""
    kind = forms("leading_words")[word]["between"]
    if word == _WITH and names.surname(text[start:at]) and at - start in _HAN:
        level = forms("levels").at(text, at + 1, end)
        if level and _opens(text, at + 1, end):
            return True  # 舒展|与|乡卫生院
    if kind == "firm":
        return forms("legal_forms").ending(text, end, at + len(word) + 2) is not None
    if kind == "no" or text[at : at + 2] in words("raw_words"):
        return False  # 国家开发银行原州分行
    led = _opens(text, at + len(word), end) or _ends(text, at, word, end)
    if not led and not _sited(text, start, at, word, end):
        return False
    left = _without_adverbs(text, start, at)
    head = forms("organ_heads").ending(text, left, start)
    ends = head is not None and (len(head) > 1 or text[start:left] in organs())
    if head is not None and not ends and word in words("joiners"):  # 水务四局|和|县总工会
        ends = forms("organ_heads").at(text, at + len(word), end) != text[at + len(word) : end]
    return ends or kind == "sure"


def _ends(text: str, at: int, word: str, end: int) -> bool:
    """Whether 会同 and its like, said of nothing but two bodies, lead to what ends as one does."""
    if word not in words("joining_verbs"):
        return False
    head = forms("organ_heads").ending(text, end, at + len(word) + 1)
    return head is not None and len(head) > 1


def _sited(text: str, start: int, at: int, word: str, end: int) -> bool:
    """Whether 在 has a head of its own on either side, whatever is named there:
    县民政局|在|城关中心小学."""
    if word not in words("date_leaders") or end - at < _SHORTEST_REST + len(word):
        return False
    heads = forms("organ_heads")
    left, right = heads.ending(text, at, start), heads.ending(text, end, at + len(word) + 1)
    return min(len(left or ""), len(right or "")) > 1


def _without_adverbs(text: str, start: int, end: int) -> int:
    """``end`` without the adverbs before it: 县检察院|先."""
    while adverb := forms("between_adverbs").ending(text, end, start + 2):
        end -= len(adverb)
    return end


def _left_tag(text: str, start: int, end: int) -> str:
    """A name without a head before a preposition is a person's, where it is short."""
    if forms("organ_heads").ending(text, end, start) or text[start:end] in organs():
        return "ORG"
    return "PER" if end - start in _NAME or "·" in text[start:end] else "n"


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a body's name can begin at ``start``: a place, a level word, an organ or a head."""
    if end - start < _SHORTEST_REST:
        return False
    organ = organs().at(text, start, end)
    if _place_at(text, start, end) or (organ and organ not in words("body_prefixes")):
        return True
    if forms("organ_heads").at(text, start, end) == text[start:end]:
        return True
    level = forms("levels").at(text, start, end)
    if level is None or text[start : start + 2] in words("level_compounds"):
        return False
    return forms("organ_heads").ending(text, end, start) is not None


def _place_at(text: str, start: int, end: int) -> bool:
    """Whether a unit of the place table stands at ``start``; of short forms only with a class
    word or those of large units."""
    table = gazetteer()
    if not table.begins(text[start : start + 2]):
        return False
    for size in range(min(_LONGEST_FORM, end - start), 1, -1):
        found = table.named(text[start : start + size])
        if found and (size > 2 or any(p.name == text[start : start + size] for p in found)):
            return True  # 黟县, whose whole name has two characters
        if any(p.level in ("country", "province", "prefecture") for p in found):
            return True
    return False
