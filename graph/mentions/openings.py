"""Words + place spans -> what a body's name can start with, as spans without a head.

A place (合作市), a level word that stands for the report's own unit (州, 省, 我市), a
national organ, each with the word before it that tells the kind (中共, 政协, 共青团).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import forms, opening_chars, words
from graph.mentions.heads import aligned, direct
from graph.mentions.organs import organs
from graph.mentions.patterned import patterned
from graph.mentions.prefixed import league
from graph.mentions.sitebodies import lived, opens_body
from graph.mentions.spans import Span, Words
from graph.mentions.unitfronts import front, is_given
from graph.model import Token

_OWN = "我本"
_UNIVERSITY = "大学"
_COMMITTEE = "委"  # 县|委办: the committee's office
_MEETING, _POSTED = "会", "驻"
_BANK, _CHINA, _OF_TRADES = "银行", "中国", ("association", "school")
_CHINA_CODE = "100000"
_LEAGUE = "团"  # 团县委: the youth league's committee of the 县
_UNIT = 8  # characters of the name of a unit that begins as a level word does


def openings(sentence: Words, places: list[Span]) -> Iterator[Span]:
    """What a body's name can start with, as spans without a head."""
    belonging = forms("belonging_words")
    for place in places:
        if sentence.text[place.end - 1] == "号" or _seat(sentence, place.end):
            continue  # a house number ends an address
        for unit in (place, *place.inner):
            if _is_country(unit) or sentence.text[unit.start : unit.end] in words("common_names"):
                continue
            named = not unit.head or unit.head in words("village_words") or lived(sentence, unit)
            if not (named or unit.source == "foreign" or opens_body(sentence, unit)):
                continue
            belongs = belonging.ending(sentence.text, unit.start)  # 所属|乙海关
            if belongs or not is_class(sentence, unit.start):
                yield Span(unit.start, unit.end, "Organization", inner=(unit,), source="place")
    yield from sentence.given("Organization")
    yield from patterned(sentence)
    text, known, levels, fronts = sentence.text, organs(), _level_starts(), _organ_fronts()
    villages = forms("village_words").first | words("pointers")  # 该|村党支部
    parties = forms("party_shorts").first
    glued = _glued(sentence)
    for index in sorted({*sentence.starting(_starts()), *sentence.opening(fronts), *glued}):
        token, char, form = sentence.tokens[index], sentence.firsts[index], None
        if sentence.pairs[index] in fronts:
            form = known.at(text, token.start, sentence.sentence.end)
        if form and form in words("body_prefixes") and not _stands_alone(form):
            form = None
        if form and front(sentence, token.start, token.start + len(form), form) is not None:
            form = None  # 组织|人事部|部长
        if form and _of_trade(sentence, token, form):
            form = None  # 中国建筑|设计学院, 中国银行|业协会
        taken = form is not None and is_given(sentence, token.start, form)
        if form and text[token.start - 1 : token.start] == ")":
            taken |= is_class(sentence, token.start)
        if form and not taken and aligned(sentence, token.start + len(form)):
            end = token.start + len(form)
            kind = str(known[form]["kind"])
            yield Span(token.start, end, "Organization", head=form, kind=kind, source="organ")
        if char in levels:
            yield from _level_openings(sentence, token.start)
        if char in parties and (committee := _party_opening(sentence, token.start)):
            yield committee
        if char in villages and (village := _village_opening(sentence, token.start)):
            yield village
        if index in glued:
            yield from _level_openings(sentence, token.start + 1)


def _of_trade(sentence: Words, token: Token, form: str) -> bool:
    """Whether a firm's name only begins that of a society or a school of the whole trade."""
    end = token.start + len(form)
    if organs()[form]["kind"] != "company" or end >= token.end:
        return False
    head = forms("organ_heads").ending(sentence.text, token.end, end)
    kind = forms("organ_heads")[head]["kind"] if head is not None else ""
    if forms("head_uses").at(sentence.text, end - len(_BANK)):
        return True  # 上海银行|业协会
    return form.startswith(_CHINA) and kind in _OF_TRADES


def _seat(sentence: Words, end: int) -> bool:
    """Whether a firm whose name opens with a larger place stands behind a town, which is no
    part of its name, or such a university behind a unit: 白坭镇|广东某公司, 青羊区|四川大学."""
    index, text = sentence.starts.get(end), sentence.text
    token = sentence.tokens[index] if index is not None else None
    if token is None or token.tag not in ("ORG", "nt"):
        return False
    university = text.find(_UNIVERSITY, end + 1, token.end) > 0
    firm = forms("legal_forms").ending(text, token.end, token.start) is not None
    if not (university or (firm and text[end - 1] in words("inner_levels"))):
        return False
    if university and (organs().at(text, end, token.end) or "").endswith(_UNIVERSITY):
        return True
    table = gazetteer()
    return any(
        p.level in ("province", "prefecture")
        for size in range(2, token.end - end)
        for p in table.named(text[end : end + size])
    )


def _glued(sentence: Words) -> list[int]:
    """The tagged names of bodies with a function word before their first: 在|县人民医院."""
    glue, names = words("function_chars"), sentence.tagged("ORG", "nt")
    long = (t.start for t in names if t.end - t.start > 2 and sentence.text[t.start] in glue)
    return [sentence.starts[start] for start in long]


@cache
def _starts() -> frozenset[str]:
    """The characters of tokens at which an opening of no place and no organ can start."""
    return _level_starts() | opening_chars("village_words", "party_shorts", "pointers")


@cache
def _organ_fronts() -> frozenset[str]:
    """The first two characters of the forms of national organs."""
    return frozenset(form[:2] for form in organs().rows)


def _party_opening(sentence: Words, start: int) -> Span | None:
    """民建市委会, 社省委: the committee of a democratic party in the report's own unit."""
    text, limit = sentence.text, sentence.sentence.end
    short = forms("party_shorts").at(text, start, limit)
    level = forms("levels").at(text, start + len(short or ""), limit)
    if short is None or level is None or len(level) > 1 or is_class(sentence, start):
        return None
    at = start + len(short) + 1
    if text[at : at + 1] != _COMMITTEE or text[at + 1 : at + 2] in words("committee_words"):
        return None
    end = at + 1 + (text[at + 1 : at + 2] == _MEETING)
    prefix, head = forms("party_shorts")[short]["prefix"], text[at - 1 : end]
    return Span(start, end, "Organization", head, "party", level, value=prefix, source="level")


def _village_opening(sentence: Words, start: int) -> Span | None:
    """村 that stands for the village told before, with a head right behind: 村|股份经济合作社."""
    text, limit = sentence.text, sentence.sentence.end
    start += text[start] in words("pointers")
    word = forms("village_words").at(text, start, limit)
    if word is None or _each_village(sentence, start):
        return None
    whole = forms("organ_heads").at(text, start, limit) or ""
    if len(whole) > len(word) + 1 and aligned(sentence, start + len(whole)):
        row = forms("organ_heads")[whole]
        if row["unit"] == "pair":
            return None
        end, kind = start + len(whole), row["kind"]
        return Span(start, end, "Organization", head=whole, kind=kind, source="village")
    if direct(sentence, start + len(word)) is None:
        return None
    return Span(start, start + len(word), "Organization", source="village")


def _each_village(sentence: Words, start: int) -> bool:
    """Whether a class word is of each village: 各乡镇党委书记、驻|村工作队, 78支驻|村工作队."""
    at = start - (sentence.text[start - 1 : start] == _POSTED)
    many = at < start and at in sentence.ends and sentence.tokens[sentence.ends[at]].tag == "m"
    return many or is_class(sentence, at)


def _stands_alone(form: str) -> bool:
    """Whether the word that tells the kind of a body is a body's name too: 民建, 九三学社."""
    row = forms("body_prefixes")[form]
    return row["kind"] == "government" or (row["kind"] == "party" and row["short"] != "")


def _is_country(unit: Span) -> bool:
    """中国 opens names of companies and banks, and makes none of them China's own."""
    if not isinstance(unit.value, tuple):
        return False
    return any([place.code == _CHINA_CODE for place in unit.value])


@cache
def _level_starts() -> frozenset[str]:
    """The characters at which ``_level_openings`` can find something."""
    return forms("levels").first.union(_LEAGUE, _OWN)


def _level_openings(sentence: Words, start: int) -> Iterator[Span]:
    text = sentence.text
    if text[start] == _LEAGUE and text[start + 1 : start + 2] in words("levels"):
        if text[start + 2 : start + 3] == "委" and not is_class(sentence, start):
            span = Span(start, start + 2, "Organization", region=text[start + 1], source="level")
            yield replace(span, value=league())
        return
    own = int(text[start] in _OWN and start + 1 < sentence.sentence.end)
    word = forms("levels").at(text, start + own, sentence.sentence.end)
    if word is None or is_class(sentence, start) or levels_pair(sentence, start + own):
        return
    torn = text[start - 1 : start + 1] in words("site_levels")  # 老院|区儿科
    if forms("appointing_verbs").ending(text, start) and (named := sentence.covering(start)):
        torn |= named.tag == "PER"  # 免去|区国辉|公安局局长职务
    near = gazetteer().matches(text, start, min(start + _UNIT, sentence.sentence.end))
    torn |= any(m.full and m.start == start for m in near)  # 镇安县|水利局 is of no 镇
    if torn:
        return
    if forms("organ_heads").at(text, start) and not own:
        longest = forms("organ_heads").at(text, start) or ""
        if len(longest) > len(word) + 1 and aligned(sentence, start + len(longest)):
            behind = forms("organ_heads").at(text, start + len(word))
            if behind is None and text[start + len(word)] != _COMMITTEE:
                return
    if forms("level_compounds").at(text, start + own) and not direct(
        sentence, start + own + len(word)
    ):
        return
    end, source = start + own + len(word), "level" + "own" * own
    yield Span(start, end, "Organization", region=word, source=source)


def levels_pair(sentence: Words, start: int) -> bool:
    """Whether two level words make one for a class of units: 乡镇|党委, 县区|政府."""
    levels = words("levels")
    if sentence.text[start] not in levels or sentence.text[start + 1 : start + 2] not in levels:
        return False
    if forms("level_compounds").at(sentence.text, start + 1, sentence.sentence.end):
        return False  # 县|市场监管局
    token = sentence.covering(start)
    return token is not None and token.start == start and token.end >= start + 2


def _behind_bracket(sentence: Words, index: int) -> Token | None:
    """The token before ``index``, over a bracket: 各县(市)|区党委, 县(市、区)|党委."""
    tokens, said = sentence.tokens, sentence.word
    if said(tokens[index - 1]) == ")" and index >= 4:
        at = index - 3
        while at and (said(tokens[at]) == "、" or said(tokens[at]) in words("levels")):
            at -= 1
        return tokens[at - 1] if at > 0 and said(tokens[at]) == "(" else None
    return tokens[index - 1]


def _classed(sentence: Words, index: int) -> bool:
    """Whether the list that goes on behind the mark at ``index`` begins with 各: 各县、市、区…."""
    while index > 0 and sentence.word(sentence.tokens[index]) == "、":
        word = sentence.word(sentence.tokens[index - 1])
        if word[0] == "各":
            return forms("levels").ending(word, len(word)) is not None
        if word not in words("levels"):
            break
        index -= 2
    if index >= 0 and sentence.word(sentence.tokens[index]) == "各":
        return True
    return _each(sentence, index)


def _each(sentence: Words, index: int) -> bool:
    """Whether the list before the token at ``index`` opens with 各: 各镇人民政府、街道办事处."""
    for token in reversed(sentence.tokens[: index + 1]):
        word = sentence.word(token)
        if word[0] == "各":
            return True
        if token.tag == "v" or word in words("list_stops"):
            return False
    return False


def is_class(sentence: Words, start: int) -> bool:
    """Whether what stands before ``start`` makes a class of bodies (各县市委, 有关部门)."""
    index = sentence.starts.get(start)
    if not index:
        return False
    before = sentence.tokens[index - 1]
    word = sentence.word(before)
    if word == ")":
        outer = _behind_bracket(sentence, index)
        if outer is None:
            return False
        before, word = outer, sentence.word(outer)
    if word[0] == "各" or word in words("group_words"):
        return True
    if len(word) == 1 and word in words("levels"):
        return True
    if word == "、" and index and _classed(sentence, index - 1):
        return True
    classes = forms("class_levels")
    if word[0] in classes.first and classes.at(sentence.text, before.start, sentence.sentence.end):
        return True  # 直辖|市党委, 设|区市人民政府
    if before.tag != "m" or not word[-1].isdigit():
        return False
    return forms("levels").at(sentence.text, start) is not None  # 5|镇1|苏木人大
