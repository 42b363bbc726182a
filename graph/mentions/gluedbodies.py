"""A token of a body -> tokens, where the tagger takes a word beside the name into it.

应 or 由 before a place's body (应|秘鲁政府), a title behind it (交警大队|大队长), that with the
beginning of a name (印度外交部东亚司|辅秘|苏 before 雷什·梅农) or with its holder and the next
body (检察院|检察长|林建|和|平江县卫健局); or the name before it (免去|王军|治安警察局|副局长职务).
"""

from __future__ import annotations

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_WORDS = 4  # characters of a class word before the end that the tagger takes for a body
_FIRST = 2  # characters of a name that the tagger takes into a body's
_HAN = 3  # characters of a Han name
_CLEAR = 0.5  # names.han_name_score of a name before a body's, where one of a post is relieved
_LABEL, _ROW = ":", 40  # before a name; characters of the posts behind one
_OF, _OFFICE = "的", "职务"
_LIKELY = 0.3  # names.han_name_score of a name between a title and a word for "and"


def led_body(text: str, token: Token) -> list[Token]:
    """应|秘鲁政府: a preposition that the tagger takes into the name of a body behind it."""
    at, led = token.start + 1, text[token.start]
    if token.start and text[token.start - 1 : at] in words("leading_words"):  # 加|挂县文物局
        return [Token(token.start, at, "v"), Token(at, token.end, token.tag)]
    if led not in words("leading_prepositions") or text[at : at + 1] == led:
        return []
    table = gazetteer()
    behind = any(m.start == at and m.end < token.end for m in table.matches(text, at, token.end))
    named = any(m.start < at for m in table.matches(text, token.start, token.end))
    return [Token(token.start, at, "p"), Token(at, token.end, token.tag)] if behind > named else []


def named_body(text: str, token: Token) -> list[Token]:
    """免去|王军|治安警察局|副局长职务: who is dismissed in the name of the body of his post; who is
    alone between a label and his posts, 组长:|方明远|  县委副书记."""
    if text[token.start - 1 : token.start] == _LABEL and _labelled(text, token):
        return [Token(token.start, token.end, "PER")]
    acted = forms("appointing_verbs").ending(text, token.start) is not None
    title = forms("titles").at(text, token.end)
    if title is None:
        return []
    at = token.end + len(title)
    at += text[at : at + 1] == _OF
    if (acted or text.startswith(_OFFICE, at)) and (end := _relieved(text, token)):
        return [Token(token.start, end, "PER"), Token(end, token.end, token.tag)]
    for end in (token.start + 4, token.start + 3, token.start + 2) if acted else ():
        name, rest = text[token.start : end], text[end : token.end]
        whole = rest in words("organ_heads") and len(rest) > _FIRST
        whole = whole and rest[0] not in words("town_levels")  # 高家庄|镇卫生院
        if whole and not gazetteer().named(name) and names.han_name_score(name) >= _LIKELY:
            return [Token(token.start, end, "PER"), Token(end, token.end, token.tag)]
    return []


def _labelled(text: str, token: Token) -> bool:
    """Whether a word behind a label's colon has a name's form and stands before a line of posts."""
    word, rest = (
        text[token.start : token.end],
        text[token.end : token.end + _ROW].partition("\n")[0],
    )
    if not rest[:1].isspace() or len(word) != _HAN:
        return False
    if names.surname(word) is None or word in organs():
        return False
    posted = forms("titles").ending(rest, len(rest.rstrip())) is not None
    return posted and names.han_name_score(word) >= _LIKELY and not gazetteer().named(word)


def _relieved(text: str, token: Token) -> int | None:
    """Where the name of three characters ends that stands before the whole name of a body there:
    罗永强|城关派出所, 王永庆|县档案馆; none that a place or an organ begins."""
    end = token.start + _HAN
    name, rest = text[token.start : end], token.end - end
    head = forms("organ_heads").ending(text, token.end, end + 1)
    level = text[end : end + 1] in words("levels")
    if text[end : end + 1] in words("town_levels"):
        return None  # 高家庄|镇卫生院
    if not head or len(head) < _FIRST or rest < len(head) + (1 if level else _FIRST):
        return None
    if names.surname(name) is None or names.han_name_score(name) < _CLEAR:
        return None
    found = gazetteer().matches(text, token.start, token.end)
    placed = any(m.start in (token.start, end - 1) for m in found)  # 周明|海城市供热公司
    ended = name[-1] in words("levels") or name[-1] in words("place_endings")
    return None if placed or ended or organs().at(text, token.start, token.end) else end


def glued_title(text: str, token: Token, after: list[Token]) -> list[Token]:
    """印度外交部东亚司|辅秘|苏 before 雷什·梅农: a title in a body's name, and what begins one."""
    if not after or after[0].start != token.end or after[0].tag not in ("PER", "nr"):
        return []
    for at in range(token.end - 2, token.start + 2, -1):
        title = forms("titles").at(text, at, token.end)
        if title and token.end - at - len(title) > _FIRST:
            continue  # 公安局|交警|大队
        if title and forms("organ_heads").ending(text, at, token.start + 1):
            rest = at + len(title)
            if rest < token.end:
                name = Token(rest, after[0].end, after[0].tag)
                return [Token(token.start, at, token.tag), Token(at, rest, "n"), name]
    return []


def titled_body(text: str, token: Token) -> list[Token]:
    """A body whose token ends with the title of its chief, or goes on to another body."""
    titles, heads = forms("titles"), forms("organ_heads")
    title = titles.ending(text, token.end, token.start + 2)
    if title and title not in heads and heads.ending(text, token.end - len(title), token.start + 1):
        at = token.end - len(title)
        return [Token(token.start, at, token.tag), Token(at, token.end, "n")]
    for at in range(token.start + 3, token.end - 4):
        title = titles.at(text, at, token.end) if text[at] in titles.first else None
        if title and heads.ending(text, at, token.start + 1):
            name = at + len(title)
            for end in (name + 3, name + 2):
                verb = forms("leading_words").at(text, end, token.end)
                if verb is not None and _speaks(text[name:end], verb):
                    said = Token(end, end + len(verb), "v")
                    rest = Token(said.end, token.end, "n")
                    first = [Token(token.start, at, token.tag), Token(at, name, "n")]
                    return [*first, Token(name, end, "PER"), said, *([rest] if rest else [])]
                if _holder(text, name, end) and _placed(text, end + 1, token.end):
                    first = [Token(token.start, at, token.tag), Token(at, name, "n")]
                    last = [Token(end, end + 1, "c"), Token(end + 1, token.end, token.tag)]
                    return [*first, Token(name, end, "PER"), *last]
    return []


def _speaks(name: str, verb: str) -> bool:
    """Whether ``name`` is that of one who does ``verb``, which a body's name took along:
    县总工会|主席|卢昌友|代表|群团."""
    verbal = forms("leading_words")[verb]["tag"] == "v" and len(verb) == _FIRST
    return verbal and names.han_name_score(name) >= _CLEAR


def _holder(text: str, start: int, end: int) -> bool:
    """Whether a name and a word for "and" stand there."""
    name = text[start:end]
    return text[end : end + 1] in words("joiners") and names.han_name_score(name) >= _LIKELY


def _placed(text: str, start: int, end: int) -> bool:
    return any(m.start == start for m in gazetteer().matches(text, start, end))


def longer_head(text: str, before: list[Token], token: Token) -> int | None:
    """Where the whole class word begins of which the tagger takes the end for a body of the state:
    组织|人事部."""
    heads, size = forms("organ_heads"), token.end - token.start
    said = text[token.start : token.end]
    if said not in heads.rows and said not in organs().rows:
        return None
    head = heads.ending(text, token.end, max(0, token.start - _WORDS))
    if head is None or len(head) <= size:
        return None
    start = token.end - len(head)
    inner = heads[head]["unit"] == "yes"
    return start if inner and any(t.start == start for t in before[-_WORDS:]) else None
