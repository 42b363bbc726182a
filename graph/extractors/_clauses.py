"""Coded line + a place in it -> who acts there, and where.

A subject is looked for at the start of the clause, then of the clauses before it in the
sentence; a clause that opens with a noun of its own (合作社去年接单…) has its own subject,
and one that ends in a verb of saying lends none (王立表示,将开展…).
"""

from __future__ import annotations

import re

from graph.context.coding import CODES, Coded
from graph.extractors._agents import agents_by, held_by
from graph.extractors._called import before_preposition, called, labelled, marked, object_led
from graph.extractors._classbodies import another
from graph.extractors._coded import behind_bracket, mark_before
from graph.extractors._lists import clause_pattern, further, kin, listed
from graph.extractors._things import (
    beating,
    befallen,
    crew,
    described,
    faced,
    found_out,
    inward,
    led_to,
    made_by,
    made_up,
    of_row,
    some_people,
    somebody,
    team_of,
    thing_of,
    unnamed,
    verb_takes,
)
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_SIGNS = "◎●○■□◆◇▲△▶►★☆※"  # before an item of a list
_MARKS = ",;。!?:|" + _SIGNS
_ENDS = ";。!?|" + _SIGNS
_SHORT_CLAUSE = 6
_NEAR = 4  # from a subject to its verb
_OWN = frozenset(("n", "nz", "nw", "r", "vn", "nr", "nt", "ns", "PER", "ORG", "LOC"))


def subject(coded: Coded, index: int, verb: str) -> list[tuple[Span, str]]:
    """(span, role) of who acts at ``index``: the subject of its clause or of one before."""
    code = coded.code
    if commented(coded, index):
        return []
    stop, direct = index, True
    titled = coded.line.sentence.role in ("title", "subtitle", "related")
    marks, ends = (_MARKS + " ", _ENDS + " ") if titled else (_MARKS, _ENDS)
    led = faced(coded, mark_before(code, index, marks) + 1, index)
    led = led if led >= 0 else object_led(coded, index)
    if led >= 0:
        stop = led
    while True:
        start = mark_before(code, stop, marks) + 1
        stop = beating(coded, start, stop)
        behind = behind_bracket(code, start, stop)
        bracketed, start = behind > start, behind
        found = clause_pattern("subject").match(code, start, stop)
        if found and not direct and found_out(coded, start, found.end("a")):
            stop = start - 1
            continue
        if found and not _inside_noun(coded, found.end("a")):
            spoken = not direct and _speaks(coded, found.end("a"), stop)
            thing = not direct and thing_of(coded, start, stop)
            here = (coded, found.end("a"), stop)
            thing |= verb in words("held_verbs") and made_by(coded, start, found.end("a"), stop)
            if spoken or thing or made_up(*here) or unnamed(*here, verb):
                return [(s, verb) for s in team_of(coded, start, *here[1:])] or agents_by(
                    coded, index
                )
            if near := _members(coded, found.end("a"), stop):
                return [(s, verb) for s in near] + agents_by(coded, index)
            if "的" in code[found.end("a") : stop] and (body := _body_before(coded, start, stop)):
                return [(body, verb), *agents_by(coded, index)]  # 某镇新建的某小学举行…
            return _listed(coded, found, verb, stop) + agents_by(coded, index)
        if not direct and _speaks(coded, start, stop):
            return agents_by(coded, index)
        near = led_in(coded, start, stop, far=not direct)
        if near or (verb not in words("misdeed_verbs") and (near := _staff(coded, start, stop))):
            return [(s, verb) for s in near] + agents_by(coded, index)
        if direct and (body := _body_before(coded, start, stop)):
            return [(body, verb), *agents_by(coded, index)]
        last = start == 0 or code[start - 1] in ends or labelled(coded, start - 1)
        if last or own_subject(coded, start, stop) or (direct and crew(coded, start, stop)):
            return agents_by(coded, index) or of_row(coded, verb)
        stop, direct = start - 1, False
        stop = max(0, code.rfind("(", 0, stop)) if bracketed else stop


def commented(coded: Coded, index: int) -> bool:
    """Whether what is done at ``index`` is only what somebody speaks of: 甲对|签署协议|表示欢迎; or
    what others do whom he proposes: 经总经理甲提名,|聘任乙为副总经理."""
    start = mark_before(coded.code, index, _MARKS) + 1
    proposed = clause_pattern("proposed").finditer(coded.code)
    if any(m.end() == start for m in proposed) and not any(coded.spans[start:index]):
        return True
    found = clause_pattern("commented").finditer(coded.code, start)
    return any(m.start() < index < m.start("v") for m in found)


def clause_subject(coded: Coded, start: int, stop: int) -> list[Span]:
    """The persons, bodies and places that open a clause as its subject."""
    start = behind_bracket(coded.code, start, stop)
    found = clause_pattern("subject").match(coded.code, start, stop)
    if found and _owns(coded, found.end("a")):
        return led_in(coded, start, stop, far=False)
    if not found or _part_of_noun(coded, found.end("a")):
        return []
    return [s for s in _outside(coded, found.start("a"), found.end("a")) if s.type != "Position"]


def _staff(coded: Coded, start: int, stop: int) -> list[Span]:
    """The bodies whose unnamed people open a clause as its subject: 县公安局民警抓获…."""
    opened = clause_pattern("openers").match(coded.code, start, stop)
    at, found = opened.end() if opened else start, list[Span]()
    while at < stop and (span := coded.spans[at]) is not None and span.type == "Position":
        if not span.inner or span.head not in words("rank_and_file"):
            break
        found.append(span.inner[0])
        at += 1 + (coded.code[at + 1 : at + 2] in words("list_marks"))
    befalling, line = words("befalling_words") | words("misdeed_verbs"), coded.line.words
    tokens = (line.starts.get(coded.starts[i]) for i in range(at, stop))
    said = any(line.word(line.tokens[i]) in befalling for i in tokens if i is not None)
    return [] if said or clause_pattern("masked-name").match(coded.code, at) else found


def _members(coded: Coded, start: int, stop: int) -> list[Span]:
    """The persons whom a body at the front of a clause only leads in: 某中学的甲、乙获奖, 某队|
    主攻手|丙获奖, 该院|前任主任|丁退休, 某局下派的|技术员戊走访."""
    at, last = start, coded.spans[start - 1]
    if last is None or last.type not in ("Organization", "Place"):
        return []
    people = [i for i in range(at, stop) if coded.code[i] == CODES["Person"]]
    if not people or _owns(coded, people[0] + 1):
        return []
    if sent := clause_pattern("sent-people").match(coded.code, at, people[0]):
        return led_in(coded, sent.end(), stop, far=False)
    if coded.code[start : start + 1] != "的":
        named = last.type == "Organization" and called(coded, at, people[0])
        return led_in(coded, at, stop, far=False) if named else []
    return [] if verb_in(coded, at + 1, people[0]) else led_in(coded, at + 1, stop, far=False)


def _listed(coded: Coded, found: re.Match[str], verb: str, stop: int) -> list[tuple[Span, str]]:
    """The subjects of a match, and whom they lead: 副省长王立带领省水利厅负责同志."""
    spans = _enumerated(coded, found)
    spans = spans + further(coded, found.end("a"), stop)
    acting = [(s, verb) for s in spans if s.type != "Position"]
    if sent := clause_pattern("sent").match(coded.code, found.end("a"), stop):
        spans = coded.covered(sent.start("p"), sent.end("p"))
        acting += [(s, sent["verb"]) for s in spans if s.type in ("Organization", "Person")]
    led = clause_pattern("led").match(coded.code, found.end("a"), stop + 2)
    if led and (led.end() == stop or not forms("attending_verbs").at(coded.code, led.end())):
        spans = coded.covered(led.start("p"), led.end("p"))
        lead = (s for s in spans if s not in held_by(spans))  # 省水利厅|负责同志: the body
        acting += [((s.inner or (s,))[0] if s.type == "Position" else s, "率领") for s in lead]
    return acting


def _enumerated(coded: Coded, found: re.Match[str]) -> list[Span]:
    """The subjects of a match with those before it, each with his post: 书记甲,县长乙会见了丙."""
    spans = _outside(coded, found.start("a"), found.end("a"))
    start = found.start()
    if start == 0 or coded.code[start - 1] != "," or spans[-1].type != "Person":
        return spans
    before = mark_before(coded.code, start - 1, _MARKS) + 1
    led = clause_pattern("subject").match(coded.code, before, start - 1)
    if not led or verb_in(coded, before, start - 1):
        return spans
    people = [s for s in listed(coded, found.end("a")) if s.type == "Person"]
    return [p for p in people if p not in spans] + spans


def _outside(coded: Coded, start: int, end: int) -> list[Span]:
    """The spans of ``code[start:end]`` that stand in no brackets: not the party of 甲(某党)."""
    found, depth, theirs = list[Span](), 0, kin(coded, 0, len(coded.code))
    for at in range(start, end):
        depth += (coded.code[at] == "(") - (coded.code[at] == ")")
        span = coded.spans[at]
        if span is not None and depth <= 0 and span not in theirs:
            found.append(span)
    return found


def _inside_noun(coded: Coded, at: int) -> bool:
    return _owns(coded, at) or _part_of_noun(coded, at)


def _owns(coded: Coded, at: int) -> bool:
    """Whether a person is told only as somebody's or something's: 马占海的妻子杨秀花说."""
    return coded.code[at - 1 : at + 1] == CODES["Person"] + "的"


def _part_of_noun(coded: Coded, at: int) -> bool:
    """Whether a place is only the first word of a noun: 云州市领导, 云州日报讯."""
    last = coded.spans[at - 1]
    sited = last is not None and last.type != "Person"
    there = sited and clause_pattern("there-opens").match(coded.code, at)  # 某中心|里,一起纠纷…
    if there or clause_pattern("whose-behind").match(coded.code, at):
        return True
    if last is None or last.type != "Place" or at >= len(coded.code):
        return False
    if coded.code[at] in "至到—–-~" and coded.code.startswith(CODES["Place"], at + 1):
        return True  # 贺州|至巴马高速公路
    behind = coded.spans[at]
    if behind is not None:
        return behind.type in ("Person", "Position", "Place", "Organization")
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return index is None or line.tokens[index].tag in ("n", "nz", "nt", "nr", "LOC", "ORG", "ns")


def led_in(coded: Coded, start: int, stop: int, *, far: bool) -> list[Span]:
    """The person whom a description leads in: 82岁的道尔吉; ``far``: in a clause before."""
    named = [at for at in range(start, stop) if coded.code[at] == CODES["Person"]]
    # 嫌疑人甲(系乙表弟): who is named in a bracket only describes
    leads = {at: coded.code[start:at] for at in named}
    people = [n for n in named if n == named[0] or leads[n].count("(") <= leads[n].count(")")]
    lead = coded.code[start : people[0]] if people else ""
    if not people or lead[-1:] in words("object_markers"):
        return []
    if far and not lead.endswith("的") and verb_in(coded, start, people[0]):
        return []
    if forms("hearing_verbs").inside(lead):
        return []  # 听取院长李文汇报后指出: of who hears him
    if verb_takes(coded, start, people[0]) or clause_pattern("by-means").search(lead):
        return []  # 直接或者通过其弟乙|收受财物: of whom the clause before tells
    if lead.count("(") != lead.count(")") or marked(coded, start, people[0]):
        return []
    people = before_preposition(coded, people)
    behind = clause_pattern("by-result").sub("", coded.code[people[-1] + 1 : stop])
    relative = "的" in behind and clause_pattern("own-doing").match(behind) is None
    spans = [] if relative else listed(coded, people[-1] + 1)
    owners = {coded.spans[at] for at in people if _owns(coded, at + 1)}
    return [s for s in spans if s.type == "Person" and s not in owners]


def _body_before(coded: Coded, start: int, stop: int) -> Span | None:
    """The body before the verb that a noun leads in, a date apart: 由某检察院|于11月|提起公诉."""
    near = _NEAR + 2 * coded.code.count(CODES["Date"], max(start, stop - _NEAR), stop)
    for at in range(stop - 1, max(start, stop - near) - 1, -1):
        span, by = coded.spans[at], coded.code[at - 1 : at] in words("acting_prepositions")
        if span is not None and span.type != "Date":
            led = any(char in words("object_markers") for char in coded.code[start : at - by])
            led = led or led_to(coded, start, at)
            return None if led or span.type != "Organization" else span
    return None


def verb_in(coded: Coded, start: int, stop: int) -> bool:
    """Whether a verb stands in ``code[start:stop]``."""
    line = coded.line.words
    found = (line.starts.get(at) for at in coded.starts[start:stop])
    return any(line.tokens[index].tag == "v" for index in found if index is not None)


def _speaks(coded: Coded, start: int, stop: int) -> bool:
    """Whether a clause before says only who speaks: 王立在会上表示; not 听取汇报, 赴杭州访|问."""
    word = forms("speech_verbs").ending(coded.code, stop, start) or ""
    if len(word) == 1 and coded.starts[stop - 1] not in coded.line.words.starts:
        return False
    made = ("的", *ordered("light_verbs"), *ordered("issuing_verbs"))
    noun = coded.code.endswith(made, start, stop - len(word))  # 发布|公告,决定开展…
    noun |= word in words("floor_verbs")  # 甲致辞,随后参观了展馆
    return word != "" and not noun and not forms("hearing_verbs").inside(coded.code[start:stop])


def own_subject(coded: Coded, start: int, stop: int, *, verbal: bool = False) -> bool:
    """Whether ``code[start:stop]``, up to a verb if ``verbal``, opens with a noun of its own."""
    if clause_pattern("those-there").match(coded.code, start, stop):
        return True  # 与会专家|考察了某基地: nobody told of before
    opened = clause_pattern("openers").match(coded.code, start, stop)
    at = opened.end() if opened else start
    if at >= stop or coded.code.startswith(ordered("going_into"), start):
        return False  # 深入|企业调研
    if any(told(coded, at, stop) for told in (made_up, some_people, somebody, another)):
        return True
    if (his := clause_pattern("his-kin").match(coded.code, at, stop)) or inward(coded, at, stop):
        return his is not None  # 其弟|被判刑: not he
    if clause_pattern("come-from").match(coded.code, at, stop):
        return True  # 来自三县的近千名演员表演了…
    if coded.spans[at]:  # 头营镇代表队夺得冠军
        while at + 2 < stop and coded.code[at + 1] == "、" and coded.spans[at + 2] is not None:
            at += 2  # 甲区、乙区|专业扑火队
        inside = at + 1 < stop and _inside_noun(coded, at + 1)
        return inside and (verbal or coded.code[at:stop] != CODES["Place"] + "人")  # 梅县|人
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    if index is None:
        return False
    token = line.tokens[index]
    word = line.word(token)
    if verbal and token.tag in ("v", "a") and described(coded, at, stop, word):
        return True
    if token.tag in ("v", "vn") and befallen(coded, index, stop):
        return True
    if token.tag not in _OWN or word in words("event_references") or word in words("inner_nouns"):
        return False  # 政绩观扭曲: of the person told of
    if word in words("own_regions"):  # 自治区|启动四级应急响应
        return True
    return verbal or not _attribute(coded, at, stop)


def _attribute(coded: Coded, start: int, stop: int) -> bool:
    """Whether a clause only describes the person before it: 男, 回族, 1975年3月生; not 其…."""
    if stop - start > _SHORT_CLAUSE or clause_pattern("his").match(coded.code, start):
        return False
    if clause_pattern("dated-noun").match(coded.code, start, stop):
        return False  # 书屋|12月1日开放
    return not verb_in(coded, start, stop)
