"""Words -> names with · : 阿布都热依木·买买提, 弗拉基米尔·普京, 让-克洛德·马拉拉.

The tagger tears such names and glues titles and verbs to them. A name starts behind a title
or a mark, with a people's syllables or where the tagger starts it; it ends at the longest of
the tagger's end, the syllables' and the transliterated run's at which a name can end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.lexicons import forms
from graph.mentions.nameforms import DOT, WORD, ending, is_foreign_looking, person
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_HAN = r"(?:(?!的)[\u4e00-\u9fff])"
_CHAIN = re.compile(rf"{_HAN}(?:{DOT}(?:{_HAN}{{1,9}}|[A-Z]\.?(?={DOT})))+")
_LONGEST = 9  # characters of one part
_TORN = 4  # characters that the tagger may tear off behind a ·
HYPHENS, _DASH = "-‐–—", "—"
_PARTY = "一行"  # behind a name: 艾力·肉孜|一行到…


def dotted(sentence: Words) -> Iterator[Span]:
    """The names with · of one sentence."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if text.find(DOT, floor, limit) < 0:
        return
    for chain in _CHAIN.finditer(text, floor, limit):
        first = chain.start() + 1
        last = text.rfind(DOT, first, chain.end())
        while last > first and not _joins(text, last):
            last = text.rfind(DOT, first, last)
        start = dotted_start(sentence, first)
        end = dotted_end(sentence, start, last)
        if end is None or end > limit or start >= first:
            continue
        end -= len(forms("life_words").ending(text, end, last) or "")
        end -= _verb_taken(text, last, end)
        end += _taken_for_verb(sentence, last, end)
        if (party := text.find(_PARTY, max(last, end - 2), end + 1)) > last:
            end = party
        tags = {t.tag for t in sentence.tokens if t.start < end and start < t.end}
        known = names.ethnic_name_end(text, start) == end
        if tags & {"PER", "nr"} or known or is_foreign_looking(text[start:end].replace(DOT, "")):
            yield person(start, end, "dotted")


def _verb_taken(text: str, dot: int, end: int) -> int:
    """1 where the last character of a name is a verb's first: 买买提|讯问."""
    verb = forms("event_acts").at(text, end - 1) or forms("speech_verbs").at(text, end - 1)
    given = pattern("gives-speech").match(text, end - 1)  # 哈里旦·买买提|作表态发言
    if given is None and forms("attending_verbs").at(text, end) is not None:
        return 0  # 买合苏提|出席
    verb = verb or (given.group() if given else None)
    long = end - 1 - dot > 2 and verb is not None and len(verb) > 1
    return int(long and names.ethnic_name_end(text, dot + 1) != end)


def _taken_for_verb(sentence: Words, dot: int, end: int) -> int:
    """1 where a foreign name's last character is taken for a verb, though a preposition follows:
    尤素福·姆万|加|在总统府会见."""
    index = sentence.starts.get(end)
    if index is None or index + 1 >= len(sentence.tokens):
        return 0
    said, behind = sentence.tokens[index], sentence.tokens[index + 1]
    single = said.end == end + 1 and said.tag == "v" and behind.tag == "p"
    known = names.transliteration().issuperset(sentence.text[dot + 1 : end + 1])
    return int(single and known and behind.start == said.end)


def dotted_at(text: str, start: int) -> bool:
    """Whether a transliterated first part and a · follow (外交部长|沙伦赛·…)."""
    dot = text.find(DOT, start, start + _LONGEST)
    return dot > start + 1 and is_foreign_looking(text[start:dot])


def hyphen(name: str, joint: str) -> bool:
    """Whether ``joint`` ties a family name to ``name``; a dash only behind a dotted one, as it
    ties two people too: 恩戈齐·奥孔乔—伊韦阿拉."""
    return joint in HYPHENS and (joint != _DASH or DOT in name)


def _joins(text: str, dot: int) -> bool:
    """Whether what stands before a · can be a part in the middle of a name."""
    before = text[text.rfind(DOT, 0, dot) + 1 : dot]
    return before.isascii() or is_foreign_looking(before)


def dotted_start(sentence: Words, dot: int) -> int:
    """Where the name before its first · starts."""
    text, floor = sentence.text, sentence.sentence.start
    low = dot
    while low > max(floor, dot - _LONGEST) and re.match(_HAN, text[low - 1]):
        low -= 1
    ethnic = names.ethnic_name_start(text, dot)
    token = sentence.covering(dot - 1)
    titled = {
        s: len(title)
        for s in range(low, dot)
        if (title := _noun_before(text, s, floor)) and is_foreign_looking(text[s:dot])
    }
    nouns = ((s, forms("person_nouns").ending(text, s, floor) or "") for s in range(low, dot))
    over = {s: len(n) for s, n in nouns if any(s - len(n) < t < s for t in titled)}
    titled.update({s: n for s, n in over.items() if is_foreign_looking(text[s:dot])})  # 务|工人|员
    if titled:
        start = max(titled, key=lambda s: (titled[s], -s))
    elif ethnic is not None and ethnic >= low:
        start = min(ethnic, _untitled(sentence, token.start, dot) if token else ethnic)
    elif token is not None and token.tag in ("PER", "nr"):
        start = _untitled(sentence, token.start, dot)
    else:
        start = low if is_foreign_looking(text[low:dot]) else (token.start if token else dot)
    return _hyphened(text, start, floor)


def _untitled(sentence: Words, start: int, dot: int) -> int:
    """``start`` behind a title or a noun for a person that was glued to the name."""
    for at in range(dot - 1, start + 1, -1):
        noun = forms("person_nouns").ending(sentence.text, at, start)
        if noun and len(noun) > 1 and dot - at > 1:
            return at  # 依克苏乡村民|吐逊·卡迪尔
    while title := _noun(sentence.text, start, dot):
        if start + len(title) >= dot:
            break
        start += len(title)
    return start


def _noun(text: str, start: int, dot: int) -> str | None:
    return forms("titles").at(text, start, dot) or forms("person_nouns").at(text, start, dot)


def _noun_before(text: str, end: int, floor: int) -> str | None:
    """The title, or the word for who somebody is, that ends at ``end``: 村民|买买提明·吐尔逊."""
    title, noun = (forms(name).ending(text, end, floor) for name in ("titles", "person_nouns"))
    return title or (noun if noun and len(noun) > 1 else None)


def _hyphened(text: str, start: int, floor: int) -> int:
    """``start`` with the given name before a hyphen (让-克洛德)."""
    at = start - 1
    if at <= floor or text[at] not in HYPHENS:
        return start
    known = names.transliteration()
    while at > floor and start - at <= 5 and text[at - 1] in known:
        if forms("titles").ending(text, at, floor):
            break
        at -= 1
    return at if at < start - 1 else start


def _run_on(sentence: Words, start: int, end: int) -> int:
    """``end``, or that of the syllables behind it up to a mark: 嘉木样·…·图丹|却吉尼玛、"""
    text, known, last = sentence.text, names.transliteration(), end
    limit = min(sentence.sentence.end, end + _LONGEST)
    while last < limit and text[last] in known:
        last += 1
    said = text[end:last]
    whole = len(said) > 2 and names.holds_piece(said) and ending(sentence, start, last) >= WORD
    return last if whole else end


def dotted_end(sentence: Words, start: int, dot: int) -> int | None:
    """Where the part behind the last · ends, None when nothing there is a name's."""
    text, limit = sentence.text, sentence.sentence.end
    tagged = [t.end for t in sentence.tagged("PER", "nr") if t.start <= dot + 1 and dot + 2 < t.end]
    pieces = names.part_end(text, dot + 1)
    first = [e for e in (*tagged, pieces) if e is not None and dot + 2 < e <= limit]
    good = [e for e in first if ending(sentence, start, e)]
    if pieces is not None and pieces > max(tagged, default=0):
        if names.ethnic_name_end(text, start) == pieces <= limit:
            return pieces  # 叶尔江·巴合|提别克
    if good:
        return _run_on(sentence, start, max(good))
    run = dot + 1
    known = names.transliteration()
    while run < min(limit, dot + 1 + _LONGEST) and text[run] in known:
        run += 1
    ends = (end for end in range(run, dot + 2, -1) if ending(sentence, start, end))
    return next(ends, first[0] if first else _tagged_end(sentence, start, dot))


def _tagged_end(sentence: Words, start: int, dot: int) -> int | None:
    """Where a name that the tagger tears behind its · ends, as somebody there does something:
    库来西·买合|苏提|出席会议."""
    near = (t.end for t in sentence.tagged("PER", "nr") if dot < t.start <= dot + _TORN)
    return next((end for end in near if ending(sentence, start, end) >= WORD), None)
