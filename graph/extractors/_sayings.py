"""A match of the speech rules -> the stretch of what is said, and its name."""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.extractors._addressed import addressed
from graph.extractors._coded import Found, mark_after
from graph.extractors._lists import clause_pattern, listed
from graph.extractors._quantities import rumoured
from graph.lexicons import among, forms, words
from graph.mentions.spans import Span

_QUOTED = re.compile(r"“([^”]{2,})”|「([^」]{2,})」|\"([^\"]{2,})\"")
_TO = re.compile(r'[^,。;:"\ue000]{0,14}\ue000:(?=")')  # 叮嘱|村支书甲:"…"
_NAME = 30
_TOWARD = "p"  # tag of a word that leads to whom something is said
_DRESS = ',，:： 　“"'
_SO, _SPEAKS = "地", (",", ":")
_SAID, _TELLING = 4, 5  # characters of words in quotation marks, of a clause that says something


def persons(found: Found) -> list[Span]:
    """The persons whom a rule names, without their posts: 听取局长甲、镇长乙的汇报."""
    return [span for span in found.spans("p") if span.type == "Person"]


def turn(coded: Coded, found: Found) -> tuple[int, int]:
    """Of a speech whose words are not told the clause that tells of it: 李文致辞; of several
    speakers (甲、乙先后作表态发言) the verb alone."""
    at, end = found.match.start("verb"), coded.ends[found.match.end() - 1]
    named = persons(found) or listed(coded, found.match.start())
    alone = len(named) == 1 and not addressed(coded, named[0])
    alone = alone and "," not in coded.code[found.match.start() : at]  # 李文应邀到会,通报…
    return (named[0].start if alone else coded.starts[at]), end


def said(coded: Coded, found: Found) -> tuple[int, int]:
    """The stretch of the words said: quoted ones first, else what follows the verb."""
    sentence, text = coded.line.sentence, coded.report_text
    at = found.match.start("verb")
    if found.rule.get("quoted"):
        return coded.starts[at] + 1, coded.ends[found.match.end("verb") - 1] - 1
    last = found.match.end() if found.rule.get("behind") else found.match.end("verb")
    verb_end = coded.ends[last - 1]
    if found.rule.get("clause"):
        return verb_end, coded.ends[found.match.end() - 1]
    quoted = [m for m in _QUOTED.finditer(text, sentence.start, sentence.end)]
    opened = verb_end - found.match["verb"].endswith('"')  # :"以前住土房…
    behind = [m for m in quoted if opened <= m.start() <= verb_end + 2]
    untrue, half = clause_pattern("rumour-behind"), coded.line.words.text
    behind = [m for m in behind if not untrue.match(half, m.end() - 1)]  # 辟谣:"…"为虚假信息
    if to := _TO.match(coded.code, last):
        behind = behind or [m for m in quoted if m.start() == coded.starts[to.end()]]
    before = [m for m in quoted if m.end() <= coded.starts[at] and not _taken(coded, m.end(), at)]
    for match in [*behind, *reversed(before)]:
        inner = match.span(match.lastindex or 0)
        opens = behind or match.start() - sentence.start <= 2  # or it opens its sentence
        if inner[1] - inner[0] >= _SAID and opens:
            return inner
    if felt := clause_pattern("feeling").match(text, verb_end, sentence.end):
        return coded.starts[at], felt.end()  # 表示欢迎,|介绍了…
    if found.match["verb"] in words("speech_to") and (
        to := clause_pattern("addressee").match(coded.code, last)
    ):
        return coded.starts[to.end()], sentence.end
    start = verb_end + text.startswith(("了", "过"), verb_end)
    object_ = text[start : start + 1] not in _DRESS
    while start < sentence.end and text[start] in _DRESS:
        start += 1
    told = found.match["verb"] in words("telling_objects")
    if clause_pattern("quoted-word").match(text, start - 1, sentence.end):
        if told:
            return start, start  # 宣读"三北"工程表彰决定
        start -= 1
    if object_ and told and (matter := clause_pattern("bare-matter").match(text, start)):
        return coded.starts[found.match.start()], matter.end()  # 局长甲介绍了情况,水库已经除险
    if object_ and told:
        return start, _next_clause(coded, last, start)
    if not object_:
        return start, sentence.end
    others = (clause_pattern(p).search(coded.code, last) for p in ("others-say", "then-does"))
    ends = [coded.starts[m.start()] for m in others if m]  # 甲表示上诉|,乙表示服判
    return start, min(ends, default=sentence.end)  # 甲要求抓紧施工|,随后察看了水厂


def _next_clause(coded: Coded, at: int, start: int) -> int:
    """Where the object of a verb of telling ends before the clause of another who does something:
    部长甲介绍了有关情况|,副主任乙与委员交流."""
    acting = clause_pattern("others-clause").search(coded.code, at)
    end = coded.starts[acting.start()] if acting else coded.line.sentence.end
    return end if end > start else coded.line.sentence.end


def _taken(coded: Coded, start: int, at: int) -> bool:
    """Whether a verb of saying before has what is quoted: "…"李文说,他同时提醒市民…."""
    for index in range(at):
        if coded.starts[index] >= start and coded.code[index] in ",，":
            if forms("speech_core").ending(coded.code, index) is not None:
                return True
    return False


def name_of(quote: str) -> str:
    """The first clause that says something: not 下一步, nor a date alone."""
    clauses = [
        c for c in re.split(r"(?<!\d),|,(?!\d)|[，。;；!！?？:：]", quote.strip()) if c.strip()
    ]
    if depends := clause_pattern("condition-first").match(quote.strip()):
        return depends.group()[:_NAME]  # 高铁一通,日子就红火了
    lead, hello = clause_pattern("checked-first"), clause_pattern("greeting")
    dated = clause_pattern("dated-words")
    telling = (
        c
        for c in clauses
        if len(c) >= _TELLING and not dated.fullmatch(c.strip()) and not lead.fullmatch(c.strip())
        if not hello.match(c.strip())
    )
    return next(telling, clauses[0] if clauses else quote.strip()).strip()[:_NAME]


def denial(coded: Coded, found: Found, start: int) -> tuple[int, int] | None:
    """The clause of somebody who speaks of a rumour in quotes before it, whose words the rumour is
    not: 网传"死亡10人",|某局称系谣言. ``start``: where what is said seems to begin."""
    low, verb = coded.line.sentence.start, found.match.start("verb")
    if start >= coded.starts[verb] or not rumoured(coded.line.text, start - low):
        return None
    if coded.code[(last := found.match.end("verb")) :][:1] in _SPEAKS:
        return coded.starts[last] + 1, coded.line.sentence.end  # 甲回应:没有此事
    end = mark_after(coded.code, verb, ",;。")
    stop = coded.starts[end] if end >= 0 else coded.line.sentence.end
    return coded.starts[found.match.start()], stop


def begins_another(coded: Coded, found: Found) -> bool:
    """Whether the verb is only the beginning of another word (指|导, 说|明案情), or what is
    shown to the bereaved and says nothing: 前往看望或以不同方式|表示哀悼."""
    if clause_pattern("leave-told").search(coded.code, 0, found.match.start("verb")):
        return True  # 经甲|介绍,乙加入协会
    mourned = clause_pattern("mourned").finditer(coded.code)
    if any(m.start("verb") == found.match.start("verb") for m in mourned):
        return True
    line, start = coded.line.words, coded.starts[found.match.start("verb")]
    token, end = line.covering(start), coded.ends[found.match.end("verb") - 1]
    other = forms("speech_not").at(line.text, start, coded.line.sentence.end)
    whole = token is not None and token.tag == "v" and start < end < token.end
    return whole or (other is not None and len(other) > len(found.match["verb"]))


def whole_verb(coded: Coded, start: int, end: int) -> bool:
    """Whether the verb is made of whole words: not the 称 of 称号, nor behind 的 or 所."""
    line = coded.line.words
    pronoun = start and forms("pronouns").ending(coded.code, start) is not None  # 她说 is one word
    torn = coded.code[start - 1 : start] == _SO and coded.starts[start - 1] in line.starts
    first = coded.starts[start] in line.starts or pronoun or torn  # 感慨|地说
    if not first or coded.ends[end - 1] not in line.ends:
        return False
    if start and coded.code[start - 1] in words("noun_makers"):
        return False
    if coded.code[start - 1 : start] == "," and coded.code[end : end + 1] == '"':
        return True  # 召开会议,|要求|"守住底线"
    if coded.code[end : end + 1] in _SPEAKS and clause_pattern("while").search(
        coded.code, 0, start
    ):
        return True  # 到某局调研时|要求,…
    said = coded.code[start:end]
    firm = pronoun or said in among("speech_core", "speech_person")
    firm = firm or said[:-1].endswith(_SO)  # 高兴地说
    return (firm and said not in words("speech_nouns")) or not _noun(coded, start)


def _noun(coded: Coded, start: int) -> bool:
    """Whether a verb of saying is a noun here: 听取情况汇报, 作出指示."""
    line = coded.line.words
    token = line.tokens[line.starts[coded.starts[start]]]
    if token.tag == _TOWARD:
        return False  # 向记者介绍
    index = line.ends.get(coded.starts[start]) if start and coded.spans[start - 1] is None else None
    before = line.tokens[index].tag if index is not None else ""
    return token.tag != "v" or before in ("n", "vn", "nz", "v", "u", "a")
