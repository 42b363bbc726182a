"""Raw tokens of a sentence -> tokens, where a word runs over the end of a person's name.

What opens the words about somebody (作|报告, 因|…被免职, 身为, 正在) shares a character with
his name: the tagger takes its first character into the name (陈勇身|为) or the last character of
the name into it (苏伟|平等, 朱立|军案).
"""

from __future__ import annotations

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.model import Token
from graph.wordings import pattern

_AND_SO, _CAN, _BY, _HOPE, _FEAST = "等", "能", "经", "冀", "节"
_VERB = 2  # characters of the least name, and of a verb
_ASPECT, _SMALL = frozenset("着了过"), ("u", "xc")
_HAN = 3  # characters of a Han name with a surname of one
_FOREIGN = 0.75  # share of the characters by which other peoples' names are written
_LIKELY = 0.35  # names.han_name_score of a name that no title shows


def reports(text: str, _last: Token | None, name: Token, _after: Token | None) -> list[Token]:
    """王立|作|报告, 熊建|因|失职被免职: the verb of a speech, or the word for the cause of what is
    done to somebody, that the tagger takes for the end of a name."""
    at = name.end - 1
    if at - name.start < _VERB:
        return []
    caused = pattern("caused").match(text, at)
    if not (caused or pattern("speech-given").match(text, at)):
        return []
    return [Token(name.start, at, name.tag), Token(at, name.end, "p" if caused else "v")]


def regained(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """苏伟|平等|参加: the last character of a name behind a title or in a list, which the tagger
    takes for a word's beginning, the rest of which opens what he does; not 王五|生于."""
    if after is None or after.end - after.start != _VERB:
        return []
    behind = forms("behind_names").rows.get(text[after.end - 1])
    then = behind["then"] if behind else ""
    told = bool(then) and pattern(then).match(text, after.end) is not None
    if behind is None or (after.tag in ("v", "PER") and not told):
        return []
    word = text[after.start : after.end]
    listed = text[name.start - 1 : name.start] in words("list_marks") and word[1] == _AND_SO
    titled = listed or forms("titles").ending(text, name.start)
    if not titled or word in words("behind_name_words"):
        return []
    if _opens(text, after.start):
        return []  # 王五|正在
    whole = text[name.start : after.start + 1]
    if not _whole(whole):
        return []
    end = after.start + 1
    return [Token(name.start, end, name.tag), Token(end, after.end, behind["tag"])]


def _whole(name: str) -> bool:
    """Whether a name has a given name of two characters and is likely, or pieces fill it."""
    surname = names.surname(name)
    if surname is None or len(name) != len(surname) + _VERB:
        return names.is_ethnic(name) and len(name) > _VERB
    return len(surname) > 1 or names.han_name_score(name) >= _LIKELY or names.is_ethnic(name)


def told_of_people(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is told of people alone: 被授予…, 案一审, 开除党籍处分."""
    return pattern("of-person").match(text, at) is not None


def _opens(text: str, at: int) -> str | None:
    """The word of ``crossing_words`` at ``at``, behind which stands what its row asks for."""
    word = forms("crossing_words").at(text, at)
    then = forms("crossing_words")[word]["then"] if word else ""
    if word and then and not pattern(then).match(text, at + len(word)):
        return None
    return word


def crossed(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """王立|实|地|察看: a word that opens what somebody does, which is taken into his name or that
    parts it (林锐|武实|地察看)."""
    table, at = forms("crossing_words"), name.end - 1
    if after is None or table.first.isdisjoint(text[name.start : at + 3]):
        return []
    word = _opens(text, at)
    if word and at - name.start >= _VERB and at + len(word) <= after.end:
        parts = [Token(name.start, at, name.tag), Token(at, at + len(word), table[word]["tag"])]
        rest = Token(at + len(word), after.end, after.tag)
        return [*parts, rest] if rest.start < rest.end else parts
    at = name.end - _VERB
    if at - name.start >= _VERB and (word := _opens(text, at)) and at + len(word) == name.end:
        return [Token(name.start, at, name.tag), Token(at, name.end, table[word]["tag"])]
    at = name.end + 1
    word = _opens(text, at)
    whole = text[name.start : at]
    if word is None or after.start != name.end or after.end <= at or not _whole(whole):
        return []
    return [Token(name.start, at, name.tag), Token(at, at + len(word), table[word]["tag"])]


def ended_as_verb(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """马占元|红|着: the character before 着 and its like is a verb's."""
    if after is None or after.tag not in _SMALL or text[after.start : after.end] not in _ASPECT:
        return []
    said = text[name.start : name.end]
    surname = names.surname(said)
    if surname is None or not len(surname) + 1 < len(said) <= len(surname) + _HAN:
        return []
    at = name.end - 1
    return [Token(name.start, at, name.tag), Token(at, name.end, "v")]


def opens_clause(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
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


def ended_behind(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
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
    return [Token(name.start, after.end, name.tag)] if written and all_pieces(said) else []


def ended_as_and(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """阿拉坦苏|和|为…主任: a name's last character that the tagger takes for 和 before a verb."""
    if after is None or after.tag != "c" or after.end - after.start != 1:
        return []
    said = text[name.start : after.end]
    if forms("serving_words").at(text, after.end) is None:
        return []
    return [Token(name.start, after.end, "PER")] if all_pieces(said) else []


def ended_as_modal(text: str, _last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """市长陈志|能|致辞, 白应|能说: a name's last character that the tagger takes for a verb."""
    if after is None or text[after.start] != _CAN or name.end - name.start != _VERB:
        return []
    end = after.start + 1
    said = pattern("acts-behind").match(text, end) if after.end - end < _VERB else None
    if said is None:
        return []
    titled = said["w"] is None and forms("titles").ending(text, name.start) is not None
    if not (titled or _whole(text[name.start : end])):
        return []
    rest = [Token(end, after.end, "v")] if end < after.end else []
    return [Token(name.start, end, name.tag), *rest]


def by_leave(text: str, _last: Token | None, name: Token, _after: Token | None) -> list[Token]:
    """经|李明|同意: the preposition before whoever agrees to what the clause tells."""
    at = name.start + 1
    if text[name.start] != _BY or names.surname(text[at : name.end]) is None:
        return []
    if pattern("leave-given").match(text, name.end) is None or name.end - at < _VERB:
        return []
    return [Token(name.start, at, "p"), Token(at, name.end, name.tag)]


def hopes(text: str, last: Token | None, word: Token, after: Token | None) -> list[Token]:
    """李局长|冀|警方: 冀 behind whoever hopes it is a verb, no short name of Hebei."""
    if text[word.start] != _HOPE or last is None or last.end != word.start:
        return []
    if last.tag not in ("PER", "nr") and forms("titles").ending(text, word.start) is None:
        return []
    at = word.start + 1
    rest = [Token(at, word.end, "n")] if at < word.end else []
    return [Token(word.start, at, "v"), *rest]


def festival(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """喜迎|林卡节: a festival whose people the clause tells to keep it, or whose days it names."""
    if text[name.end - 1] != _FEAST or name.end - name.start <= _VERB:
        return []
    kept = last is not None and text[last.start : last.end] in words("feast_verbs")
    kept = kept or forms("feast_followers").at(text, name.end) is not None
    return [Token(name.start, name.end, "nz")] if kept else []


def scenic(text: str, last: Token | None, name: Token, after: Token | None) -> list[Token]:
    """在|谷克德|景区: what the tagger takes for a person behind a preposition of place."""
    if last is None or text[last.start : last.end] not in among("place_openers", "coming_to"):
        return []
    if after is None or text[after.start : after.end] not in words("scenic_heads"):
        return []
    return [Token(name.start, after.end, "LOC")]


def before_rank(text: str, _last: Token | None, word: Token, after: Token | None) -> list[Token]:
    """安胜|中将: what the tagger takes for a place before a general's rank."""
    if after is None or text[after.start : after.end] not in words("behind_name_words"):
        return []
    said, rank = (
        text[word.start : word.end],
        forms("titles").rows.get(text[after.start : after.end]),
    )
    if rank is None or gazetteer().named(said) or not _VERB <= len(said) <= _HAN:
        return []
    return [Token(word.start, word.end, "PER")] if names.surname(said) else []


def all_pieces(said: str) -> bool:
    """Whether the pieces of other peoples' names fill a string."""
    return names.ethnic_name_end(said, 0) == len(said)


TAKEN_IN = (
    *(reports, regained, crossed, by_leave, ended_as_modal, ended_as_verb, opens_clause),
    *(festival, scenic),
)
NO_PLACES = (hopes, before_rank)
