"""Clause -> whether its first names only belong to what the clause is about: 王立涉案款物被收缴."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from graph import names
from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._classbodies import others
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span, Words

_MARKS = ",;。!?:|"
_NOT_BY_THEM = ("in-his-time", "overseen")
_FAULT = 16  # characters of a clause that tells one
_FRONTED = 4  # words behind 将: a verb, its noun, a verb, 至
_NOUNS = frozenset(("n", "nz", "vn"))
_NAMING = frozenset(("n", "nr", "nz", "ns", "nt", "s", "LOC", "ORG"))


def made_by(coded: Coded, start: int, end: int, stop: int) -> bool:
    """Whether 由 only says by whom the thing is made that the clause is about: 由某省|援建的|某小学
    揭牌仪式举行."""
    at = coded.code.find("由", start, end)
    made = clause_pattern("built-by").match(coded.code, end, stop)
    return at >= 0 and made is not None


def made_up(coded: Coded, start: int, stop: int) -> bool:
    """Whether the names only say of whom a team is made up: 由某院专家组成的医疗队抵达…; or in
    whose time a thing was made (原市长甲|任内兴建的旧市场已拆除), or who oversees a case (某部|挂牌
    督办的某案)."""
    if any(clause_pattern(way).match(coded.code, start, stop) for way in _NOT_BY_THEM):
        return True
    at = coded.code.find("的", start, stop)
    return at > 0 and coded.code.endswith(ordered("making_up"), start, at)


def team_of(coded: Coded, start: int, end: int, stop: int) -> list[Span]:
    """Who acts where the names up to ``end`` only say of whom a team is made up: the team and those
    named."""
    at = coded.code.find("的", end, stop) + 1
    team = coded.spans[at] if 0 < at < stop and made_up(coded, end, stop) else None
    if team is None or team.type != "Organization":
        return []
    return [team, *(s for s in coded.covered(start, end) if s.type == "Person")]


def thing_of(coded: Coded, start: int, stop: int) -> bool:
    """Whether the clause says what is done to a thing of its first name's, or what is given him by
    another: 某人款物被收缴; 由某监委给予其撤职处分."""
    opened = clause_pattern("openers").match(coded.code, start, stop)
    at = opened.end() if opened else start
    if coded.code.endswith(ordered("acting_prepositions"), start, at) and coded.spans[at]:
        if coded.code.startswith(ordered("granting_verbs"), at + 1):
            return True
    passive = (at for at in range(start + 1, stop) if coded.code[at] in words("passive_chars"))
    return any(undergone(coded, start, at) for at in passive)


def beating(coded: Coded, start: int, stop: int) -> int:
    """Where a verb stands by which the first of two in ``code[start:stop]`` beats the other, who is
    no subject of what comes of it (甲以15比13|战胜乙,摘得金牌); else ``stop``."""
    found = clause_pattern("beats").search(coded.code, start, stop)
    rivals = ("Person", "Organization", "Place")
    first = found is not None and any(s.type in rivals for s in coded.covered(start, found.start()))
    return found.start() if found and first else stop


def undergone(coded: Coded, start: int, stop: int, verb: int = 0) -> bool:
    """Whether 被 at ``stop`` is said of a thing of somebody's, not of him (王立涉案款物被收缴), or
    of people of no name whom the words up to ``verb`` tell of: 被困群众|转移."""
    if stop < verb and forms("person_nouns").inside(coded.code[stop:verb]):
        first = stop - (coded.code[stop - 1 : stop] == CODES["Figure"])
        led = coded.code[first - 1 : first] in words("object_markers")  # 将|2名|被困群众救出
        return coded.code.startswith("被困", stop) and not led
    if not coded.code.startswith(ordered("passive_chars"), stop):
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[stop]) if coded.spans[stop - 1] is None else None
    token = line.tokens[index] if index is not None else None
    if token is None or token.tag not in _NOUNS:
        return False
    said = line.word(token)
    owner = any(s.type == "Person" for s in coded.covered(start, stop))
    return owner and said not in words("person_nouns") and len(said) > 1


def faced(coded: Coded, start: int, stop: int) -> int:
    """Where 对 leads a list of persons with their posts that goes on at ``start``; -1 without one.

    某委对县长甲,局长乙违法问题立案审查调查: the last of them is no subject of what is done.
    """
    line, code = coded.line.words, coded.code
    at = mark_before(code, start, ";。!?:") + 1
    led = code.rfind("对", at, start)
    if led < 0 or coded.spans[led] is not None:
        return -1
    listed = coded.covered(led, start)
    index = line.starts.get(coded.starts[led])
    if index is None or line.tokens[index].tag != "p" or code[start - 1 : start] != ",":
        return -1
    words_between = (line.starts.get(coded.starts[i]) for i in range(led + 1, start))
    verbs = any(line.tokens[i].tag == "v" for i in words_between if i is not None)
    people = any(s.type == "Person" for s in listed)
    end = min((e for mark in ",;。!?:" if (e := code.find(mark, stop)) >= 0), default=len(code))
    noun = any(w in code[start:end] for w in words("matter_nouns"))
    return led if people and not verbs and noun else -1


def fronted(coded: Coded, start: int, stop: int) -> list[re.Match[str]]:
    """Where 将 or 把 puts persons or bodies (group p) before the verb: 将被困的王立救出.

    What stands between them describes them; a verb or a preposition there makes 将 say when.
    """
    line, found = coded.line.words, list[re.Match[str]]()
    for match in clause_pattern("taken").finditer(coded.code, start, stop):
        at = coded.code.rfind("的", *match.span("gap")) + 1 or match.start("gap")
        needy = clause_pattern("in-need").match(coded.code, at, match.end("gap"))
        at = needy.end() if needy else at  # 将被困|老人甲救出
        places = (line.starts.get(coded.starts[i]) for i in range(at, match.end("gap")))
        tags = (line.tokens[index].tag for index in places if index is not None)
        if not any(tag in ("v", "p") for tag in tags):
            found.append(match)
    return found


def puts_noun(line: Words, index: int) -> bool:
    """Whether 将 puts a noun that a verb opens before what becomes of it: 将|响应级别|提升|至; not
    将|派出|工作组|下沉|至, which takes an object."""
    rest = [*takewhile(lambda t: t.tag != "w", line.tokens[index + 1 :])]
    if len(rest) < _FRONTED or rest[0].tag not in ("v", "vn") or not rest[1].tag.startswith("n"):
        return False
    first, noun = line.word(rest[0]), line.word(rest[1])
    if (
        first in forms("event_acts")
        or first in words("sending_verbs")
        or noun in words("person_nouns")
    ):
        return False
    behind = pairwise(rest[2:])
    return any(v.tag == "v" and line.word(to) in words("reaching_words") for v, to in behind)


def of_row(coded: Coded, verb: str) -> list[tuple[Span, str]]:
    """The body that a row of a table is about: the first that it names."""
    if "|" not in coded.code:
        return []
    return [(s, verb) for s in coded.spans if s is not None and s.type == "Organization"][:1]


def befallen(coded: Coded, index: int, stop: int) -> bool:
    """Whether a verb only says which people the subject are: 获救|人员被送往医院."""
    line = coded.line.words
    noun = line.tokens[index + 1] if index + 1 < len(line.tokens) else None
    if noun is None or stop >= len(coded.starts) or noun.end > coded.starts[stop]:
        return False
    return line.word(noun) in words("befallen_nouns")


def described(coded: Coded, start: int, stop: int, verb: str) -> bool:
    """Whether a verb only begins what describes the subject: 受威胁的群众已转移."""
    act = forms("event_acts").rows.get(verb)
    if act is not None and act["frame"] == "move":
        return False  # 前往受灾的村庄慰问
    at = coded.code.rfind("的", start, stop) + 1
    index = coded.line.words.starts.get(coded.starts[at]) if 0 < at < stop else None
    return index is not None and coded.line.words.tokens[index].tag in _NAMING


def of_things(coded: Coded, index: int, verb: str) -> bool:
    """Whether what is done at ``index`` is told of people or works of its own: 在某镇,|党员干部奋力
    抢险; 在某路|改造工程现场."""
    line, start = coded.line.words, coded.starts[index]
    if coded.report_text.startswith(verb, start):
        return coded.report_text.startswith(ordered("work_words"), start + len(verb))
    at = line.starts.get(start)
    return at is not None and line.word(line.tokens[at]) in words("person_nouns")


def found_out(coded: Coded, start: int, at: int) -> bool:
    """Whether a clause only says what the one before finds at a site: 检察院发现,某路段|有井盖缺失,
    遂立案."""
    code, last = coded.code, coded.spans[at - 1]
    sited = last is not None and last.type == "Place" and code.startswith(ordered("there_are"), at)
    return sited and code.endswith(ordered("finding_words"), 0, start - 1)


def perceived(coded: Coded, start: int, stop: int) -> int:
    """Where what befalls something starts that the subject of its clause only sees or hears of:
    他看到|水渠被冲毁; -1 if he does not."""
    perceiving = forms("perceiving_words")
    for at in range(start, stop):
        word = perceiving.at(coded.code, at, stop)
        if word and at + len(word) < stop:
            return at + len(word)
    return -1


def unnamed(coded: Coded, at: int, stop: int, verb: str) -> bool:
    """Whether a body before ``at`` only says to whom somebody unnamed belongs, whose doing it is:
    某卫生院|财务人员吴某挪用公款; of misdeeds also 某所|一名干部."""
    last, end = coded.spans[at - 1], mark_after(coded.code, at, _MARKS)
    end = stop if end < 0 else end
    if last is None or last.type != "Organization":
        return False
    if clause_pattern("masked-staff").match(coded.code, at, end):
        return True
    wrong = (v for i in range(at, end) if (v := forms("event_acts").at(coded.code, i, end)))
    misdeed = verb in words("misdeed_verbs") or any(v in words("misdeed_verbs") for v in wrong)
    return misdeed and clause_pattern("counted-staff").match(coded.code, at, end) is not None


def led_to(coded: Coded, start: int, at: int) -> bool:
    """Whether a body is only where it is done, or whom somebody sends to do it: 在|某中心进行,
    走进|某校开展, 组织|某局开展."""
    if coded.code[at - 1 : at] in words("date_leaders"):
        return True
    sent = clause_pattern("commanded").finditer(coded.code, start, at + 1)
    return coded.code.endswith(ordered("going_into"), start, at) or any(m.end() > at for m in sent)


def verb_takes(coded: Coded, start: int, at: int) -> bool:
    """Whether a verb, tagged as a noun or not, takes the person at ``at``: 任命|高峰为…."""
    line = coded.line.words
    index = line.ends.get(coded.starts[at]) if at > start and coded.spans[at - 1] is None else None
    last = line.tokens[index] if index is not None else None
    return last is not None and last.tag in ("v", "vn") and line.word(last) in words("event_acts")


def inward(coded: Coded, at: int, stop: int) -> bool:
    """Whether a clause only tells a fault of the person told of: 廉洁底线失守, 擅权妄为."""
    end = mark_after(coded.code, at, _MARKS)
    end = min(stop, end) if end >= 0 else stop
    if end - at > _FAULT or any(span is not None for span in coded.spans[at:end]):
        return False
    said = coded.code[at:end]
    if clause_pattern("his-kin").match(said) or forms("person_nouns").inside(said):
        return False  # 其弟|贪欲膨胀: not he
    return forms("faults").inside(said)


def crew(coded: Coded, start: int, stop: int) -> bool:
    """Whether unnamed people open the clause up to its verb: 消防救援人员|赶赴现场; behind persons
    told of before, or bodies that have none such, also by their class alone: 县长甲讲话,|志愿者
    送上鲜花; 县妇联开展活动,|民警发放传单; not 院长甲带队,|医生义诊."""
    opened = clause_pattern("openers").match(coded.code, start, stop)
    at = opened.end() if opened else start
    if clause_pattern("crew").match(coded.code, at, stop) is not None:
        return True
    alone = clause_pattern("crew-alone").match(coded.code, at, stop)
    if alone is None or CODES["Person"] in coded.code[:start]:
        return alone is not None and not forms("heading_words").inside(coded.code[:start])
    return others(coded, start, forms("people_bodies").rows.get(alone["w"]))


def some_people(coded: Coded, at: int, stop: int) -> bool:
    """Whether people whom nobody names open a clause that befalls them: 一名|工人被埋, 3名|职工
    中暑送医; not 3名|医生采血."""
    one, span = clause_pattern("one-of").match(coded.code, at, stop), coded.spans[at]
    counted = span is not None and getattr(span.value, "unit", "") in words("people_units")
    first = one.end() if one else at + counted
    if first == at or first >= stop or not _befalls(coded.code, first):
        return False
    noun, titled = coded.line.words.starts.get(coded.starts[first]), coded.spans[first]
    if titled is not None:
        return titled.type == "Position" and coded.code[first + 1 : first + 2] != CODES["Person"]
    return noun is not None and coded.line.words.tokens[noun].tag in _NOUNS


def somebody(coded: Coded, at: int, stop: int) -> bool:
    """Whether somebody masked or told of by a noun opens a clause that goes on with what he does:
    被告人陈某|当庭认罪, 群众|表示满意; not 甲,农民,1975年生."""
    found = clause_pattern("masked-opens").match(coded.code, at, stop)
    if found is None or not (found["n"] or found["m"]):
        return False
    line, end = coded.line.words, found.end()
    noun = line.ends.get(coded.ends[end - 1])
    masked = found["m"] is not None and names.surname(found["m"].strip()) is not None
    named = masked or (
        not found["m"] and noun is not None and line.tokens[noun].tag not in ("v", "vd")
    )
    return named and (end < stop or coded.code[stop : stop + 1] not in ("", *_MARKS))


def _befalls(code: str, at: int) -> bool:
    """Whether the rest of a clause has a verb of what befalls its subject."""
    acts, end = forms("event_acts"), mark_after(code, at, _MARKS)
    for place in range(at, end if end >= 0 else len(code)):
        form = acts.at(code, place)
        if code[place] in words("passive_chars") or (form and acts[form]["frame"] == "undergo"):
            return True
    return False


def departed(scene: Scene, coded: Coded, key: Key) -> bool:
    """Whether a place is only where a vehicle or somebody left from: 由某乡|驶往城区,…坠入…."""
    found = clause_pattern("left-from").finditer(coded.code)
    spans = [coded.spans[m.start("l")] for m in found]
    return any(s is not None and key in scene.keys.get(s, ()) for s in spans)
