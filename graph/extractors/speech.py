"""Scene -> statements: who says what, in quotation marks or reported.

The words said are those in quotation marks, else what follows the verb up to the end of
the sentence. The statement's name is their first clause, at most 30 characters.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._addressed import (
    addressed,
    gone_to,
    hears,
    met,
    only_heard,
    spoke_on,
    talked_with,
    unaddressed,
    unsaid,
)
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import Found, mark_before, matches, sentence_span
from graph.extractors._lists import clause_pattern, kin, listed
from graph.extractors._moments import when
from graph.extractors._mood import negation
from graph.extractors._portraits import portrait
from graph.extractors._sayings import (
    begins_another,
    denial,
    name_of,
    persons,
    said,
    turn,
    whole_verb,
)
from graph.extractors._topics import Topics
from graph.extractors._turns import greets, takes_turn, write_turn
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.model import Sentence
from graph.script import simplified

_MARKS = ",;。!?:|"
_HEADLINES = ("title", "subtitle")
_SPEAKING = ("Person", "Organization")
_TURN = ":"
_DRESS = ':"'
_VERBS = ("v", "vn", "p", "vd")
_NEAR = 8  # from a speaker to the verb


def extract(scene: Scene) -> None:
    """Write the statements of a report and their ``says`` facts into its register."""
    topics = Topics(scene)
    label: Coded | None = None  # the line whose words the next lines are
    reporter: Coded | None = None  # the line with who gives the report that follows
    for coded, behind in zip_longest(scene.coded, scene.coded[1:]):
        if coded.line.sentence.role == "disclaimer":
            continue
        if clause_pattern("label-line").fullmatch(coded.code.strip()):
            label = coded  # who spoke before, if he only greeted, says nothing more
        elif behind and greets(coded, behind):
            label = coded
            topics.note(coded)
            continue
        elif label and takes_turn(scene, label, coded):
            label = None
        if clause_pattern("reporter-line").fullmatch(coded.code.strip()):
            reporter = coded
        elif reporter and clause_pattern("own-report").match(coded.code):
            write_turn(scene, reporter, coded, "speech/own-report")
            reporter = None
        done, told = set[tuple[int, Key]](), dict[int, list[Key]]()
        spoke: list[Key] = []
        for found in matches("speech", coded):
            turn = found.match["verb"] in ("", _TURN)  # 毛宁:我们注意到有关报道, [毛宁]谢谢提问
            after = coded.code[found.match.end("verb") :][:1]
            own = turn or (found.rule.get("heard") and after == "、")  # 甲的汇报、乙的汇报
            last = found.match.end() if found.rule.get("heard") else found.match.end("verb")
            last = found.match.end() - 1 if found.rule.get("behind") else last
            led = not own and _leads_in(coded, last)
            if led or begins_another(coded, found) or portrait(scene, found):
                continue
            clause, speakers = _speakers(scene, coded, found, topics, spoke)
            if simplified(found.said("verb")).strip(_DRESS) in words(
                "byline_verbs"
            ):  # 旦增卓玛报道:…
                speakers = [k for k in speakers if k[0] != "Person"]
            if (by := found.rule.get("personal")) and re.search(str(by), found.match["verb"]):
                speakers = [k for k in speakers if k[0] == "Person"]
            named = told.get(found.match.start("verb"), [])
            if named and not set(named) & set(speakers):
                continue  # 局长甲委任的处长|乙透露
            new = [k for k in speakers if k[0] in _SPEAKING and (clause, k) not in done]
            if _statement(scene, coded, found, new):
                done.update((clause, k) for k in new)
                told.setdefault(found.match.start("verb"), new)
                spoke = [k for k in new if k[0] == "Person"] or spoke
        topics.note(coded)


def _leads_in(coded: Coded, at: int) -> bool:
    """Whether a second verb of saying ends the clause: of 回应查询时表示 only 表示 counts."""
    if coded.code[at : at + 1] in ('"', ":") or clause_pattern("feeling").match(coded.code, at):
        return False  # 要求"只要有一线希望,…", 表示慰问
    end = min((e for m in _MARKS if (e := coded.code.find(m, at)) >= 0), default=at)
    return forms("speech_verbs").ending(coded.code, end, at + 1) is not None if end > at else False


def _alone(found: Found) -> bool:
    """Whether a clause without a subject tells that somebody speaks: 甲到会,|作动员讲话."""
    verbs = found.rule.get("alone")
    return bool(verbs) and re.search(str(verbs), found.match["verb"]) is not None


def _speakers(
    scene: Scene, coded: Coded, found: Found, topics: Topics, spoke: list[Key]
) -> tuple[int, list[Key]]:
    """(where the clause starts, who speaks there): named by the rule, else the clause's subject;
    a body of which the person who spoke before in the sentence (``spoke``) tells says nothing."""
    at = found.match.start("verb")
    clause = mark_before(coded.code, at, _MARKS) + 1
    if found.rule.get("heard"):
        return clause, [k for s in persons(found) for k in scene.keys.get(s, ())]
    if unsaid(coded, clause, found):
        return clause, []
    if found.rule.get("acts") and not _told_by_verb(coded, at):
        return clause, []
    if only_heard(found, clause) or clause_pattern("asked").search(coded.code, clause, at):
        return clause, []
    if clause_pattern("order-then").match(coded.code, found.match.end("verb")):
        return clause, []  # 甲作出批示,乙赶赴现场
    front = found.match.start() if found.rule.get("listed") else at  # 就候选人情况|作说明
    going = found.rule.get("turn") and forms("modality").ending(coded.code, front, clause)
    if going or (found.rule.get("turn") and negation(coded, front) != "asserted"):
        return clause, []  # 甲将出席开幕式并发表主旨讲话
    if found.rule.get("listed"):
        floors = clause_pattern("floor-taken").finditer(coded.code, 0, found.match.start())
        named = listed(coded, found.match.start(), max((m.end() for m in floors), default=0))
        goes_on = not named and found.match.start() == clause and _alone(found)
        if found.rule.get("turn") and (
            goes_on or (named and met(coded, found.match.start(), named[0]))
        ):
            hosts = topics.acting(coded, found.match.start(), found.match["verb"])
            return clause, [k for k, _ in hosts if k[0] == "Person"]
        aside = kin(coded, clause, found.match.start())  # 谭明亮同志的妻子董春玲
        named = [s for s in unaddressed(coded, named) if s not in aside]
        if found.rule.get("turn") and any(s.type == "Person" for s in named):
            posts = [s for s in coded.spans if s is not None and s.type == "Position"]
            named = [s for s in named if not any(p.holds(s) for p in posts)]  # 县人大|代表
        return clause, [k for s in named for k in scene.keys.get(s, ())]
    if found.rule.get("turn") and not _told_by_verb(coded, at):
        return clause, []
    partners = talked_with(coded, at, clause)  # 甲与|乙|座谈时说
    spans = [s for s in unaddressed(coded, found.spans("p")) if s not in partners]
    if spans and not gone_to(coded, clause, found.match.start("p")):
        return clause, [k for s in spans for k in scene.keys.get(s, ())]
    sure = coded.code[at] in _DRESS or found.rule.get("acts")
    if not sure and not whole_verb(coded, at, found.match.end("verb")):
        return clause, []
    if coded.code.count("(", clause, at) > coded.code.count(")", clause, at):
        return clause, []
    if hears(coded, clause, at):
        return clause, []
    facing = clause_pattern("speaks-to").search(coded.code, clause, at)
    at = facing.start() if facing else at  # 叮嘱村支书甲:"…"
    nearest = _nearest(coded, clause, at)
    if coded.code[clause : clause + 1] in words("sources"):
        named = [nearest] if nearest else clause_subject(coded, clause + 1, at)
        told = [k for s in named for k in scene.keys.get(s, ())]
        return clause, told or topics.pronoun(coded, clause + 1, at)
    verb = found.match["verb"]
    aside = [
        *talked_with(coded, clause),
        *partners,
        *(s for s in coded.covered(clause, at) if s.type == "Person" and addressed(coded, s)),
    ]
    aside += kin(coded, clause, at)
    others = {k for s in aside for k in scene.keys.get(s, ())}
    front = clause if clause_pattern("manner").fullmatch(coded.code, clause, at) else at
    acting = [k for k, r in topics.acting(coded, front, verb) if r == verb and k not in others]
    acting += [k for s in spoke_on(coded, clause, at) if not acting for k in scene.keys[s]]
    if clause_pattern("asker").match(coded.line.text):  # 某台记者:某组织总干事|表示
        own = {k for s in coded.covered(clause, at) for k in scene.keys.get(s, ())}
        acting = [k for k in acting if k in own]
    if nearest and not any(k[0] == "Person" for k in acting):
        acting = list(scene.keys.get(nearest, ()))
    people = [k for k in acting if k[0] == "Person"]
    opens = clause == 0 or coded.code[clause - 1] in "。!?"
    if not people and clause_pattern("meeting-says").search(coded.code, clause, at):
        return clause, []  # 某局部务会议指出
    if not people and opens and at == clause and found.match["verb"] in words("wishing_verbs"):
        return clause, []  # 甲说,某集团技术领先。|希望双方…: he goes on
    if facing or (spoke and not people and not own_subject(coded, clause, at)):
        acting = people if facing else spoke  # 校长甲表示,乙大学重视合作,希望双方…
    return clause, acting or _staff(scene, coded, clause, at)


def _told_by_verb(coded: Coded, at: int) -> bool:
    """Whether a verb stands at ``at``, and no other word: 李文|介绍|进展, not 李文|报告单."""
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return index is not None and line.tokens[index].tag in _VERBS


def _nearest(coded: Coded, clause: int, at: int) -> Span | None:
    """The person right before a verb of saying: …局办公室主任齐慧介绍."""
    for index in range(at - 1, max(clause, at - _NEAR) - 1, -1):
        span = coded.spans[index]
        if span is not None and span.type == "Person":
            led = coded.code[max(clause, index - 1) : index]
            heard = forms("hearing_verbs").inside(coded.code[clause:index])
            other = led in words("object_markers") or addressed(coded, span) or heard
            return None if "的" in coded.code[index:at] or other else span
    return None


def _staff(scene: Scene, coded: Coded, clause: int, at: int) -> list[Key]:
    """The body for which a post without a name speaks: 市水利局负责人表示."""
    opened = clause_pattern("openers").match(coded.code, clause, at)
    first = opened.end() if opened else clause
    span = coded.spans[first] if first < at else None
    if span is None or span.type != "Position" or span.head not in words("body_staff"):
        return []
    return [k for s in span.inner if s.type == "Organization" for k in scene.keys.get(s, ())][:1]


def _statement(scene: Scene, coded: Coded, found: Found, speakers: list[Key]) -> bool:
    """Write what the speakers say; False where nothing is said."""
    start, end = turn(coded, found) if found.rule.get("turn") else said(coded, found)
    person = any(key[0] == "Person" for key in speakers)
    if person and end <= start and (below := _below(scene, coded)) is not None:
        start, end = below.start, below.end
    start, end = denial(coded, found, start) or (start, end)
    if not speakers or end - start < 2:
        return False
    register, quote = scene.register, scene.report.text[start:end]
    if simplified(quote).startswith(ordered("asking_words")):
        return False  # 某人对此提出批评,请问…: the reporter asks
    moment = when(coded, found.match.start())
    verb = coded.starts[found.match.start("verb")]
    if moment is not None and (moment.kind == "range" or moment.start >= verb):
        moment = None  # 通报了前5个月的形势: of what is told, not when it is
    key: Key = ("Event", "statement", quote)
    register.draft(
        key,
        "Event",
        name_of(quote),
        kind="statement",
        quote=quote,
        modality="asserted",
        start=moment.begin if moment else None,
        when=moment.text if moment else None,
    )
    register.mention(key, start, end)
    for speaker in speakers:
        register.fact(
            "says",
            speaker,
            key,
            sentence_span(coded),
            f"speech/{found.name}",
            confidence=float(str(found.rule["confidence"])),
            role="" if found.rule.get("quoted") else found.said("verb").strip(_DRESS),
        )
        if found.rule.get("turn"):
            _takes_the_floor(scene, found, key, speaker)
    return True


def _below(scene: Scene, coded: Coded) -> Sentence | None:
    """The line of the title below one that ends with who says it: 甲调研时强调 / 扎实推进…."""
    at = scene.coded.index(coded) + 1
    if coded.line.sentence.role not in _HEADLINES or at >= len(scene.coded):
        return None
    sentence = scene.coded[at].line.sentence
    return sentence if sentence.role in _HEADLINES else None


def _takes_the_floor(scene: Scene, found: Found, key: Key, speaker: Key) -> None:
    """Who gives a speech of which nothing is told takes part in it, as in any other act."""
    scene.register.fact(
        "participant",
        key,
        speaker,
        sentence_span(found.coded),
        f"speech/{found.name}",
        confidence=float(str(found.rule["confidence"])),
        role=found.said("verb").strip(_DRESS),
    )
