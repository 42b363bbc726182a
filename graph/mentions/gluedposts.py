"""Words of the tagger that hold a post and its holder's name, or cut that name -> the parts.

县文联主席介子修 and 网安大队大队长金虎查证 as one word, a rank behind a name (施文杰|警司|昨),
a name that reads like a place's behind a title (组长|蒙海), a surname of two characters torn in
the middle (呼|延博领办).
"""

from __future__ import annotations

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.model import Token

_PERSONS = ("PER", "nr")
_SOME = 0.13  # names.han_name_score of what is a name at the end of such a word
_PLAUSIBLE = 0.35  # the same of a name that the tagger takes for a place
_GIVEN = (2, 1)  # characters of a given name, the longer first
_POSSIBLE = 0.1  # the same of what is left of one that begins with a title
_TITLE = 2  # characters of a title that no name holds
_CHIEF = 3  # characters of the title of a unit's chief: 副科长
_GIVEN_SURELY = 0.4  # names.given_weight of the given name before a word for serving
_PARTING = frozenset(",;:。!?")
_LONG_NAME = 6  # characters of a name behind a title
_LEAST = 3  # characters before such a title
_RANK, _DOT, BY = "rank", "·", "由"
_HAN = 3  # characters of a name with a surname of one
_MARKS = ("、", ",", "。", ";")
_PARTY, _BOTH = "方", 2  # the word for a side; characters of it with whose side it is
_SIDED = 3  # characters of such a word with what the tagger took into it


def run_on(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """敦煌研究院研究馆员苏伯民,|自治区文物局: what the tagger takes for one name though a mark
    parts it, or a title stands in it before a name (白居寺民管会|主任|阿旺曲扎)."""
    start, found = name.start, list[Token]()
    if _PARTING.isdisjoint(text[start : name.end]):
        found = _with_holder(text, name) if name.end - start >= 2 * _TITLE else found
        return found if len(found) > 1 else []
    for at in (*(i for i in range(start, name.end) if text[i] in _PARTING), name.end):
        if start < at:
            found += _with_holder(text, Token(start, at, name.tag))
        if at < name.end:
            found.append(Token(at, at + 1, "w"))
        start = at + 1
    return found if len(found) > 1 else []


def _with_holder(text: str, name: Token) -> list[Token]:
    """The parts of a name that holds a body, a title and who has it; or no body: 志工|德吉."""
    titles = forms("titles")
    for at in (name.start, *range(name.start + _LEAST, name.end + 1 - 2 * _TITLE)):
        title = titles.at(text, at, name.end) if text[at] in titles.first else None
        end = at + len(title or "")
        if title is None or len(title) < _TITLE or name.end - end < _TITLE:
            continue
        rest = text[end : name.end]
        dotted = _DOT in rest and set(rest) <= names.transliteration() | {_DOT}
        if len(rest) > _LONG_NAME and not dotted:
            continue
        ethnic = dotted or names.ethnic_name_end(text, end) == name.end
        likely = _PLAUSIBLE if at > name.start else _POSSIBLE
        if ethnic or names.han_name_score(rest) >= likely:
            body = forms("organ_heads").ending(text, at, name.start) is not None
            first = [Token(name.start, at, "ORG" if body else "n")] if at > name.start else []
            return [*first, Token(at, end, "n"), Token(end, name.end, "PER")]
    return [name]


def in_post(text: str, last: Token | None, word: Token, after: Token | None) -> list[Token]:
    """县文联|主席|介子修: a body, its chief's title and his name as one word, perhaps a verb."""
    if word.end - word.start < 2 * _TITLE + 2 or not text[word.start : word.end].isalnum():
        return []
    titles, heads = forms("titles"), forms("organ_heads")
    for at in range(word.end - _TITLE, word.start + _TITLE + 1, -1):
        if text[at - 1] not in titles.last:
            continue
        title = titles.ending(text, at, word.start)
        if title is None or len(title) < _TITLE or titles[title]["kind"] != "post":
            continue
        front = at - len(title)
        if heads.ending(text, front, word.start) is None or heads.at(text, at, word.end):
            continue
        end = _name_end(text, at, word.end)
        if end is None:
            continue
        found = [Token(word.start, front, "ORG"), Token(front, at, "n"), Token(at, end, "PER")]
        return [*found, Token(end, word.end, "v")] if end < word.end else found
    return []


def _name_end(text: str, start: int, limit: int) -> int | None:
    """Where a name from ``start`` ends: at ``limit``, or before a verb that ends there."""
    surname = names.surname(text[start:limit])
    if surname is None:
        return None
    for size in _GIVEN:
        end = start + len(surname) + size
        if end > limit or names.han_name_score(text[start:end]) < _SOME:
            continue
        if end == limit or (limit - end == _TITLE and not _heads(text, end, limit)):
            return end
    return None


def _heads(text: str, start: int, limit: int) -> bool:
    """Whether the rest of a word is no verb: it ends as a body's or a thing's name does."""
    if text[start:limit] in words("name_verbs"):
        return False
    return forms("organ_heads").ending(text, limit, start) is not None


def ranked(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """施文杰|警司|昨: a rank behind a name, which the tagger took into it with the day."""
    surname = names.surname(text[name.start : name.end]) if name.end - name.start > _HAN else None
    if surname is None:
        return []
    for size in _GIVEN:
        at = name.start + len(surname) + size
        rank = forms("titles").at(text, at, name.end)
        if rank is None or len(rank) < _TITLE or forms("titles")[rank]["kind"] != _RANK:
            continue
        if names.han_name_score(text[name.start : at]) < _SOME:
            continue
        end = at + len(rank)
        found = [Token(name.start, at, name.tag), Token(at, end, "n")]
        return [*found, Token(end, name.end, "t")] if end < name.end else found
    return []


def no_place(text: str, last: Token | None, word: Token, after: Token | None) -> list[Token]:
    """组长|蒙海|以…: what the tagger takes for a place right behind a title of a body's chief."""
    said = text[word.start : word.end]
    if word.tag not in ("LOC", "ns") or last is None or not 1 < len(said) < _TITLE + 2:
        return []
    title = forms("titles").ending(text, word.start, last.start)
    if title is None or forms("titles")[title]["kind"] != "post" or title in words("verb_titles"):
        return []
    if gazetteer().named(said) or said[-1] in words("place_endings"):
        return []
    if after is not None and after.tag not in ("p", "v", "d", "w", "c"):
        return []
    scored = names.han_name_score(said) >= _PLAUSIBLE
    return [Token(word.start, word.end, "PER")] if scored else []


def shredded(text: str, word: Token, after: list[Token]) -> list[Token]:
    """省委书记景|从|之|、: a surname that the tagger gave a title, the name's other characters as
    small words before a mark; of another people's name before any word (主任旦|正|加|亲切)."""
    at, end = word.end - 1, word.end + 2
    marked = text[end : end + 1] in _MARKS and names.surname(text[at]) is not None
    if word.tag != "n" or not (marked or names.is_ethnic(text[at:end])):
        return []
    title = forms("titles").ending(text, at, word.start)
    if title is None or len(title) < _TITLE or forms("titles")[title]["kind"] != "post":
        return []
    small = [t for t in after if t.start < end]
    if not small or small[-1].end != end or any(t.end - t.start > 1 for t in small):
        return []
    if forms("titles").at(text, at - len(title), end) != title:
        return []
    if forms("organ_heads").ending(text, word.end, at - len(title)):
        return []  # 董事会
    return [Token(word.start, at, "n"), Token(at, end, "PER")]


def doubled(text: str, word: Token) -> list[Token]:
    """发展|规划|处处长: the class word of a unit that the tagger took into its chief's title;
    该|案由|某检察院提起公诉, the 由 that it took into a noun; and 设备|科原|科长, the 原."""
    at = word.end - 1
    past = text[at] in words("past_chars") and text[at : word.end + 1] not in words("raw_words")
    if past and text[at - 1] in words("office_chars") and forms("titles").at(text, word.end):
        return [Token(word.start, at, "n"), Token(at, word.end, "a")]
    at = word.start + 1
    pointed = word.end == at + 1 and text[at] == BY
    if pointed and text[word.start - 1 : word.start] in words("pointers"):
        return [Token(word.start, at, "n"), Token(at, word.end, "p")]
    if text[at : at + 1] != text[word.start] or text[at : word.end] not in words("titles"):
        return []
    return [Token(word.start, at, "n"), Token(at, word.end, "n")]


def sectioned(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """林业局|造|林科|科长, 林业局|营林科|副科长: a unit whose class word its chief's title says
    once more, behind what it is of."""
    char = text[name.end - 1]
    if last is None or last.tag == "w" or char not in words("division_chars"):
        return []
    title = forms("titles").at(text, name.end)
    chief = title is not None and len(title) <= _CHIEF and char in title[:_TITLE]
    return [Token(name.start, name.end, "n")] if chief else []


def served(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """张鲁|平任|组长: a name's last character that the tagger took for a verb's first."""
    if after is None or after.end - after.start != _TITLE or name.end - name.start != _TITLE:
        return []
    word, at = text[after.start : after.end], after.end - 1
    if text[at] not in words("serving_words") or forms("titles").at(text, after.end) is None:
        return []
    if word in among("serving_words", "status_words", "adding_words"):
        return []  # 张鲁|兼任|组长
    said = text[name.start : at]
    if names.surname(said) != said[0] or names.given_weight(said[1:]) < _GIVEN_SURELY:
        return []
    return [Token(name.start, at, "PER"), Token(at, after.end, "v")]


def made(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """杞正|华为楚雄州人民检察院|检察员: a name's last character that the tagger gave to the body
    behind 为; and 陈焕|新任|某县医院, where the name opens its line."""
    if after is None or after.start != name.end or name.end - name.start != _TITLE:
        return []
    said, at = text[name.start : name.end + 1], name.end + 1
    if text[at : at + 1] not in words("serving_words"):
        return []
    opens = last is None or last.tag == "w"
    given = names.surname(said) == said[0] and names.han_name_score(said) >= _SOME
    given |= last is not None and text[last.start] == _MARKS[0]
    if not given:
        return []
    word = text[name.end : at + 1]
    given = forms("status_words").rows.get(word, {}).get("status") == "appointed"  # 陈焕新|任
    known = ("serving_words", "crossing_words", "status_words", "not_persons", "adding_words")
    if not given and word in among(*known):
        return []  # 赵磊|历任|县长, 陈勇|身为|县长
    placed = any(gazetteer().named(text[at + 1 : at + 1 + n]) for n in range(2, _LONG_NAME))
    placed = placed or forms("levels").at(text, at + 1) is not None
    headed = forms("organ_heads").ending(text, after.end, at + 1)  # 董事罗建|华为审计委员会
    placed = placed or (headed is not None and _behind(text, last))
    if not placed or not (after.tag in ("ORG", "nt") or (opens and after.end == at + 1)):
        return []
    rest = [Token(at + 1, after.end, after.tag)] if after.end > at + 1 else []
    return [Token(name.start, at, "PER"), Token(at, at + 1, "v"), *rest]


def halved(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """穆国|梁: two names that are one before a mark or a blank."""
    if after is None or after.tag not in _PERSONS or after.end - after.start > 1:
        return []
    said = text[name.start : after.end]
    marked = text[after.end : after.end + 1] in (*_MARKS, *_PARTING, " ", ")", "")
    if not marked or len(said) != _HAN or names.surname(said) != said[0]:
        return []
    likely = names.han_name_score(said) >= _SOME or names.is_common_surname(said[0])
    return [Token(name.start, after.end, "PER")] if likely or _behind(text, last) else []


def side(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """匈方|正: the side of a country or a party, which the tagger takes for a name."""
    if text[name.start + 1 : name.start + 2] != _PARTY or name.end - name.start > _SIDED:
        return []
    if text[name.start] not in words("sides"):
        return []
    at = name.start + _BOTH
    if at == name.end:
        return [Token(name.start, at, "n")]
    rest = text[at : name.end]
    adverb = rest in words("between_adverbs") or rest in words("function_chars")
    return [Token(name.start, at, "n"), Token(at, name.end, "d")] if adverb else []


def sided(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """中|方向赞: 方 of a side told before, and the preposition behind it, taken for a name."""
    if text[name.start] != _PARTY or last is None or last.end - last.start != 1:
        return []
    preposition = text[name.start + 1 : name.start + 2] in words("function_chars")
    if text[last.start] not in words("sides") or not preposition:
        return []
    at, behind = name.start + 1, name.start + _BOTH
    found = [Token(name.start, at, "n"), Token(at, behind, "p")]
    return [*found, Token(behind, name.end, "n")] if behind < name.end else found


def levelled(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """The body of a level word and its chief's title, taken for a person: 当选|省文联|主席."""
    del last, after
    if text[name.start] not in words("levels"):
        return []
    head = forms("organ_heads").at(text, name.start + 1, name.end)
    end = name.start + 1 + len(head or "")
    if head is None or len(head) < _TITLE:
        return []
    if end == name.end:
        return [Token(name.start, end, "ORG")]
    title = forms("titles").at(text, end, name.end)
    if title is None or end + len(title) != name.end:
        return []
    return [Token(name.start, end, "ORG"), Token(end, name.end, "n")]


CUT_NAMES = (levelled, halved, made, sectioned, served)


def _behind(text: str, last: Token | None) -> bool:
    """Whether a title ends at ``last``, a blank apart."""
    end = last.end - (text[last.end - 1] == " ") if last is not None else 0
    return forms("titles").ending(text, end) is not None


def compound(text: str, last: Token, word: Token) -> list[Token]:
    """呼|延博|领办: a surname of two characters that the tagger cut behind a title or a mark."""
    if last.end != word.start or last.end - last.start != 1:
        return []
    before, titles = text[last.start - 1] if last.start else "", forms("titles")
    if before != "、" and before not in titles.last:
        return []
    said = text[last.start : word.start + 1]
    if names.surname(said) != said or (before != "、" and not titles.ending(text, last.start)):
        return []
    for end in (word.start + 3, word.start + 2):
        if end > word.end or names.han_name_score(text[last.start : end]) < _PLAUSIBLE:
            continue
        if end == word.end:
            return [Token(last.start, end, "PER")]
        if word.end - end == _TITLE and not _heads(text, end, word.end):
            return [Token(last.start, end, "PER"), Token(end, word.end, "v")]
    return []
