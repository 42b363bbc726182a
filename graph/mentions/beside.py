"""Words + a post span -> the name that stands right behind the post's title.

Behind a title a name is what has a name's form and ends where a name can end: at a mark, at
a word that goes on behind a person (主持, 因), at a token. The better the end, and the surer
that the title is a post's, the less of a form is asked. Names of other peoples may hold
syllables that no list knows, if the whole stretch is written like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import names
from graph.lexicons import among, either, forms, words
from graph.mentions.closedslots import between, closed, completed
from graph.mentions.headless import torn_ends
from graph.mentions.nameends import (
    TIED,
    across,
    acts,
    cut,
    follows,
    glued,
    left_out,
    modified,
    names_thing,
    noun_token,
    one_token,
    plain,
    toured,
    verb_behind,
    verb_inside,
    wide,
)
from graph.mentions.nameforms import (
    HAN,
    HOME,
    MARK,
    PLAUSIBLE,
    TOKEN,
    WORD,
    ending,
    going_on,
    is_foreign_looking,
    is_place,
    is_unknown,
    person,
    tagged_end,
)
from graph.mentions.postrows import (
    as_surname,
    in_row,
    joins_next,
    located,
    modal,
    opens_unit,
    overrun,
    preposed,
)
from graph.mentions.shortforeign import abroad, short_foreign
from graph.mentions.spans import Span, Words
from graph.mentions.tornnames import comes, set_in, torn_name
from graph.wordings import pattern

_ALONE = 0.5  # names.han_name_score asked behind a title without a body
_BESIDE = 0.13  # the same before a mark or a word that goes on behind a person
_BETWEEN = 0.08  # the same of three characters between such a title and a mark
_ROW = 0.002  # the same of three characters in a row of posts with their holders
_RARE = 0.25  # the same of two characters with a rare surname, which are a noun or a place's name
_UNCOMMON = 0.19  # the same of any rare surname, before a word that goes on behind a person
_NOUN = 0.15  # the same of a word that is a noun too, before a word that goes on so
_TAGGED = 0.02  # the same where the tagger sees a name too
_LONGEST = 8
_HAN = 3  # characters of most Han names
_NEVER_FIRST = "的了"
_TRAITS = re.compile(r" ?\([^()]{1,16}\)")
_ASIDE = re.compile(r" ?\([^()]{1,8}\)")  # 副县长(挂职)陆维钧


def beside_title(sentence: Words, post: Span, taken: list[Span]) -> Span | None:
    """The name right behind the title of ``post`` that meets no span of ``taken``, or None: of
    another people or seen whole by the tagger first, then the longest of the Han form."""
    text, position = sentence.text, post.end
    aside = _ASIDE.match(text, position, sentence.sentence.end)
    position = aside.end() if aside else position
    tied = _tied(sentence, post)
    span = _name_at(sentence, position, taken, tied=tied, posted=tied)
    if span is not None:
        return completed(sentence, span, post)
    if abroad(post) and (short := short_foreign(sentence, position, taken)):
        return short
    return closed(sentence, post, position, taken) if tied else None


def described(sentence: Words, taken: list[Span]) -> Iterator[Span]:
    """Names right behind nouns that describe a person (村民, 被害人)."""
    limit = sentence.sentence.end
    for found in _noun().finditer(sentence.text, sentence.sentence.start, limit):
        start, end = found.span()
        if across(sentence, start, end) or modified(sentence, start):
            continue
        span = _name_at(sentence, found.end(), taken, tied=True)
        if span is not None and not plain(sentence, span):
            yield span


def listed(sentence: Words, known: list[Span], taken: list[Span]) -> Iterator[Span]:
    """Names that go on a list of names: behind a 、 that stands behind a name."""
    starts = {s.start for s in known}
    todo = [s.end for s in known]
    while todo:
        at = todo.pop()
        if traits := _TRAITS.match(sentence.text, at, sentence.sentence.end):
            at = traits.end()  # 苏小凤(女,苗族)、刘 飞
        if sentence.text[at : at + 1] != "、" or at + 1 in starts:
            continue
        span = _name_at(sentence, at + 1, taken, tied=True) or between(sentence, at + 1, taken)
        grown = span is not None and sentence.text[span.start : span.end] in words("produce_words")
        if span is not None and not (grown or opens_unit(sentence, span.end)):
            starts.add(span.start)
            todo.append(span.end)
            yield span


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(either(among("person_nouns", "unnamed_leaders")))


def _name_at(
    sentence: Words, position: int, taken: list[Span], *, tied: bool, posted: bool = False
) -> Span | None:
    """The name that starts at ``position``, blanks skipped."""
    while position < sentence.sentence.end and sentence.text[position] == " ":
        position += 1
    if span := wide(sentence, position):
        return span
    if (whole := as_surname(sentence, position)) is not None:
        return person(position, whole, "title")
    if preposed(sentence, position) or modal(sentence, position, posted=posted):
        return None  # 主席|由|古颖琳, 学员|要|自觉接受, 老人|都|积极表示
    ends = [*_han(sentence, position, tied=tied, posted=posted)]
    for end in [*_whole(sentence, position, tied=tied, han=max(ends, default=0)), *ends]:
        span = person(position, end, "title")
        word = sentence.text[position:end]
        known = is_unknown(word) or (tied and word in words("named_words"))
        if not HAN.fullmatch(word) or not known or any(span.meets(t) for t in taken):
            continue
        if not words("anonymous_chars").isdisjoint(word) or names_thing(word):
            continue
        if word in going_on() or word in words("surname_words"):
            continue  # 局长|包片|督导, 县长|高效|主持
        if word[-1] in words("place_endings") and located(sentence, position, end):
            continue  # 、|邻封镇|种植大户乙
        if pattern("gives-speech").match(sentence.text, end - 1) or set_in(sentence, position, end):
            continue  # 局长|沈敏|作供职发言; 总统|基尔|在朱巴
        if joins_next(sentence, end) or (is_place(word) and toured(sentence, end)):
            continue
        return span
    return None


def _tied(sentence: Words, post: Span) -> bool:
    """Whether the title is surely a post's: with its body, a unit's head, one of a chain."""
    before = sentence.text[max(post.start - 1, sentence.sentence.start) : post.start]
    if post.inner or post.head in forms("region_titles") or before in ("、", "兼"):
        return True
    # 村民选举委员会|主任麻正道: of a body that was not read
    body = forms("organ_heads").ending(sentence.text, post.start, sentence.sentence.start)
    return body is not None


def _whole(sentence: Words, position: int, *, tied: bool, han: int) -> list[int]:
    """Ends of names that are sure as a whole, longest first; ``han``: that of a Han name."""
    text = sentence.text
    found = []
    ethnic = names.ethnic_name_end(text, position)
    if ethnic is not None:
        ethnic = tagged_end(sentence, ethnic)
        if ending(sentence, position, ethnic):
            found.append(ethnic)
    token = sentence.covering(position)
    if token and token.start == position and token.tag in ("PER", "nr", "LOC"):
        end = cut(sentence, position, token.end)
        if token.tag in ("PER", "nr") and left_out(sentence, token, token.end + 1):
            end = token.end + 1
        seen = token.tag != "nr" or is_foreign_looking(text[position:end])
        ended = ending(sentence, position, end) or end < token.end
        if seen and 3 <= end - position <= 6 and ended:
            if not is_place(text[position:end]):
                found.append(end)
    found += [e for e in torn_ends(sentence, position) if ending(sentence, position, e)]
    opens, short = bool(names.peoples_with(text[position : position + 1], "first")), position + 2
    for end in range(min(position + _LONGEST, sentence.sentence.end), position + 2, -1):
        if not opens and not (tied and is_foreign_looking(text[position:end])):
            continue  # neither holds below
        strength = ending(sentence, position, end)
        if ethnic is not None and end > ethnic and acts(sentence, ethnic):
            continue  # 图门乌力吉|诊治
        if strength and (
            (opens and _known_end(text, position, end))
            or (tied and _like(sentence, position, end, strength))
        ):
            found.append(end)
    found = [end for end in found if not verb_inside(text, position, end)]
    longer = han > short and ending(sentence, position, han) >= WORD  # 主任|排早弄|介绍
    if not found and not longer and names.is_piece(text[position:short]):
        ended = ending(sentence, position, short)
        found += [short] if ended and (tied or ended >= WORD) else []  # 牧民|普琼, 局长|才让|说
    return sorted(set(found), reverse=True)


def _known_end(text: str, start: int, end: int) -> bool:
    """Whether a people's syllables fill the stretch, short last ones too (更登加)."""
    return names.ethnic_name_start(text, end) == start


def _like(sentence: Words, start: int, end: int, strength: int) -> bool:
    """Whether the stretch is written like another people's name, though a syllable is unknown."""
    word = sentence.text[start:end]
    first = sentence.tokens[sentence.starts[start]] if start in sentence.starts else None
    if (
        word[0] in _NEVER_FIRST
        or (word[-1] == HOME and len(word) > _HAN)
        or (first is not None and first.end - start == 1 and first.tag in ("p", "c", "u"))
        or follows(word[-1])
        or not is_foreign_looking(word)
        or names.holds_word(word)
        or is_place(word)
    ):
        return False
    tagged = tuple(sentence.tagged("PER", "nr"))
    if any(t.start == start and verb_behind(sentence, t, end) for t in tagged):
        return False
    torn = any(t.end == end and t.start > start for t in tagged)
    return (
        torn
        or names.holds_piece(word)
        or (strength >= WORD and not names.is_common_surname(word[0]))
    )


def _han(sentence: Words, position: int, *, tied: bool, posted: bool) -> Iterator[int]:
    """Ends of names of the Han form, longest first."""
    text = sentence.text
    token = sentence.covering(position)
    tagged = token if token and token.start == position and token.tag in ("PER", "nr") else None
    first = token if token and token.start == position and not tied else None
    for length in (4, 3, 2):
        end = position + length
        word = text[position:end]
        surname = names.surname(word)
        if surname is None or length > len(surname) + 2:
            continue
        if length == 2 and first and comes(sentence.word(first), first.tag):
            continue  # 专家|来|岳坐诊
        strength = ending(sentence, position, end)
        if (
            not strength
            and tagged
            and (
                glued(sentence, tagged, end)
                or (posted and length == 3 and end == tagged.end == cut(sentence, position, end))
            )
        ):
            strength = TOKEN  # 所长|危大江|左手
        if not strength:
            continue
        if tagged and position + 2 <= tagged.end < end and not left_out(sentence, tagged, end):
            continue  # 陈昊|说: the tagger knows where the name ends
        if tied and strength >= WORD and word in words("named_words"):
            yield end  # 副组长|和平
            continue
        if tied and torn_name(sentence, position, end, strength, posted=posted):
            yield end
            continue
        tags = {t.tag for t in sentence.tokens if t.start < end and position < t.end}
        seen = bool(tags & {"PER", "nr"})
        if tied and strength == MARK and length == len(surname) + 1 == 3:
            wanted = _TAGGED  # 总工程师第五晨: surnames of two characters are no other words
        elif tied and strength == MARK and length == 3 and in_row(sentence, position, end):
            wanted = _ROW  # 省委书记景从之、省长施惠民; 领队 路平安
        elif tied and strength == MARK and length == 3 and not noun_token(sentence, position, end):
            wanted = _BETWEEN  # 副部长归敬先、
        elif not seen and one_token(sentence, position, end):
            wanted = PLAUSIBLE if strength >= WORD else _ALONE
            if tied and strength >= WORD and noun_token(sentence, position, end):
                wanted = _NOUN  # 副主任奇峰|带队
        else:
            wanted = _wanted(strength, tied=tied, seen=seen)
        if not seen and not _surnamed(word, surname, tied=tied, strength=strength):
            noun = tied and strength >= WORD and noun_token(sentence, position, end)
            if not noun or names.han_name_score(word) < _RARE:
                continue
        if overrun(sentence, position, end):
            continue
        if names.han_name_score(word) >= wanted:
            yield end


def _wanted(strength: int, *, tied: bool, seen: bool) -> float:
    if seen:
        return _TAGGED
    if strength >= WORD:
        return TIED if tied else _BESIDE
    return PLAUSIBLE if tied else _ALONE


def _surnamed(word: str, surname: str, *, tied: bool, strength: int) -> bool:
    """Whether the surname of a name that no tagger sees is common enough for its length."""
    if surname in words("name_followers"):
        return strength == MARK and len(word) >= 3
    if len(word) > 2 or names.is_common_surname(surname):
        return True
    wanted = _UNCOMMON if strength == WORD else PLAUSIBLE
    return tied and strength >= WORD and names.han_name_score(word) >= wanted
