"""One match of ``rules/events.toml`` -> a telling of an event, or None when it tells of none.

What is called for (要召开…), counted (召开座谈会11次), spoken of (关于开展…的意义), summed up
(近三年营救153人) or a bare 一次 of a programme is no event; so is a telling without the date,
day or agent that its rule asks for.
"""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import Found, mark_before
from graph.extractors._continuing import subjectless
from graph.extractors._dating import MISHAPS
from graph.extractors._happening import MARKS, TITLES, Happening, beyond, refers, relation
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import when
from graph.extractors._mood import called_for, conditional
from graph.extractors._slots import fill
from graph.extractors._tallies import tallied
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.width import half

# 了 behind a verb; not that of 了解 and 了结, nor of 为了 and 除了
PARTICLES = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![为除])了(?![解结却断])(?=[\u4e00-\u9fff《“「\"]|$)"
)
_SET = 12  # characters before a verb of holding in which its day and place stand
TELLING = 4  # characters from which a name tells its event apart
_CLAUSE = 30  # characters of a clause that can stand for a name
_WHOLE = 8  # characters from which a campaign's name stands by itself
_SUBJECT_FIRST = (
    "is-held",
    "project",
    "projects-begun",
    "begin-build",
)  # rules whose name stands before its verb
_MONTH = len("2021-01")
_GENERIC = ("campaign", "activity", "inspection", "training", "case", "investigation", "project")

_ADVERB = 4  # characters between who issues and the verb: 某局近日印发的


def happening(scene: Scene, found: Found, before: Happening | None) -> Happening | None:
    """The event that a match tells of, or None when it tells of none.

    ``before``: the happening whose sentence this one goes on with behind a semicolon.
    """
    stretch = _stretch(found)
    if stretch is None or (found.rule.get("needs") and not found.spans(str(found.rule["needs"]))):
        return None
    name, start, end = stretch
    named = [s for s in found.spans("e") if s.type == "Event"]
    if any(s.kind not in str(found.rule.get("of", s.kind)).split("|") for s in named):
        return None
    inner = next((s for s in found.spans("inner") if _enough(found, s)), None)
    if inner is not None:
        start, end = inner.start, inner.end
        name, named = found.coded.report_text[start:end], [inner]
    whole = len(named) == 1 and (named[0].start, named[0].end) == (start, end)
    name, about = _borne(found, name) if whole else (name, None)
    strong = whole and named[0].value == "strong"
    if found.rule.get("strength") == "strong" and not strong:
        return None
    if named and _mishap_alone(found, named[0]):
        return None
    first = _verb_at(found)
    called = not _set(found) and called_for(found.coded, first, alone=_subject_at(found, first))
    published = (scene.report.published or "")[:10]
    if called and not _its_own(found, name) and not (whole and _due(found, published)):
        return None
    if conditional(found.coded, found.match.start()) or _known_before(found):
        return None
    if found.rule.get("brief") and tallied(found.coded, found.match.start()):
        return None
    if whole and not _particular(found, named[0], apart=inner is not None):
        return None
    told = Happening(
        name,
        _kind(found, name, named[0] if whole else None),
        _head(found, name, named[0] if whole else None),
        f"events/{found.name}",
        found.coded,
        start,
        end,
        found.match.start("e") if "e" in found.match.re.groupindex else found.match.start(),
        strong,
        float(str(found.rule.get("confidence", 0.9))),
    )
    told.published = published
    told.forms = _forms(found, name)
    fill(scene, found, told, named[0] if whole else None)
    if found.rule.get("theirs"):  # who is met while he is here: not of those who meet him
        told.agents, told.places, told.when = [], [], None
        for key in (k for s in found.spans("p") for k in scene.keys.get(s, ())):
            told.join(key, "", "participant")
    told.modality = "planned" if called else told.modality
    if about is not None:
        told.agents = [a for a in told.agents if a[0] != scene.key(about)]
    if before and not told.agents and subjectless(found.coded):
        verb = found.match.groupdict().get("verb") or ""
        doers = [k for k, _, said in before.agents if said == "organizer"]
        told.agents = [(k, verb, relation(k, verb)) for k in doers]
    return told if _grounded(found, told) else None


def _head(found: Found, name: str, named: Span | None) -> str:
    """The head of the name, or the verb that tells it."""
    if named is not None:
        return named.head
    if found.rule.get("named") and (head := forms("event_heads").ending(name, len(name))):
        return head
    if found.rule.get("of") == "case":
        return forms("event_heads").ending(name, len(name)) or name[-1:]
    return found.match.groupdict().get("verb") or name[-2:]


def _verb_at(found: Found) -> int:
    """Where its verb stands, when its subject stands before in its own clause: 论坛9日举行."""
    groups = found.match.re.groupindex
    if found.name not in _SUBJECT_FIRST or found.match.groupdict().get("verb") is None:
        return found.match.start()
    return found.match.start("verb") if "verb" in groups else found.match.start()


def _set(found: Found) -> bool:
    """Whether words before its name set its day: 欢迎出席明年在上海举行的…会议."""
    if found.name != "held" or found.coded.code[found.match.end("verb") :][:1] != "的":
        return False
    verb = found.match.start("verb")
    start = max(mark_before(found.coded.code, verb, MARKS) + 1, verb - _SET)
    return any(s.type == "Date" for s in found.coded.covered(start, verb))


def _due(found: Found, published: str) -> bool:
    """Whether what is called for is held at a time to come that its clause sets, which makes it
    a plan: 要抓好招商,6月中旬在某市举办…观摩会."""
    code, verb = found.coded.code, found.match.start("verb") if found.name == "held" else -1
    if verb < 0 or code[found.match.end("verb") :][:1] == "的":
        return False
    clause = mark_before(code, verb, MARKS) + 1
    moments = (s.value for s in found.coded.covered(clause, verb) if s.type == "Date")
    ends = (m.finish or m.begin or "" for m in moments if isinstance(m, When))
    return any(len(e) >= _MONTH and e >= published[: len(e)] for e in ends)


def _its_own(found: Found, name: str) -> bool:
    """Whether what is called for is a campaign of its own, or a work by its name, which makes it a
    plan: 要开展|百日攻坚行动, 要抓好|某县防洪堤工程等15个项目; not 要定期开展专项检查."""
    if found.name == "projects-listed":
        return True
    before = found.coded.code[mark_before(found.coded.code, found.match.start(), MARKS) + 1 :]
    often = any(w in before[: found.match.start()] for w in words("frequency_words"))
    named = [s for s in found.spans("e") if s.type == "Event"]
    known = found.name == "held" and bool(named) and named[0].kind in ("campaign", "inspection")
    known = known and len(name) >= _WHOLE and forms("campaign_marks").inside(name)
    return known and not often


def _subject_at(found: Found, first: int) -> bool:
    """Whether the clause of ``first`` opens with who or what does it, or is done."""
    clause = mark_before(found.coded.code, first, MARKS) + 1
    if found.name in _SUBJECT_FIRST:
        return first > found.match.start()
    return bool(clause_subject(found.coded, clause, first))


def _mishap_alone(found: Found, named: Span) -> bool:
    """Whether only the word for a mishap is found, or it is said to be held: 台风登陆."""
    if found.name == "held":  # 启动事故调查
        return named.kind in MISHAPS
    bare = found.name in ("strong-name", "mishap-counted") and named.end - named.start == len(
        named.head
    )
    return bare and named.kind in MISHAPS


def _enough(found: Found, inner: Span) -> bool:
    """Whether the event in 对…进行了… is named well enough without what it is done to."""
    long = inner.end - inner.start >= 4
    dated = when(found.coded, found.match.start("inner")) is not None
    return long and (dated or inner.kind not in ("inspection", "training", "activity"))


def _kind(found: Found, name: str, named: Span | None) -> str:
    """The kind that the rule or the head of the name gives."""
    verb = found.match.groupdict().get("verb") or ""
    if found.rule.get("verbal") and verb in forms("event_acts"):
        return forms("event_acts")[verb]["kind"]
    own = named.kind if named and named.kind and found.spans("inner") else None
    if named is None and found.rule.get("named"):
        head = forms("event_heads").ending(name, len(name))
        own = forms("event_heads")[head]["kind"] if head else None
    return str(own or found.rule.get("kind") or (named.kind if named else "activity"))


def _stretch(found: Found) -> tuple[str, int, int] | None:
    """(name, start, end) of the stretch that names the happening."""
    order = found.rule.get("order")
    groups = [str(g) for g in order] if isinstance(order, list) else ["e"]
    pieces = []
    for group in groups:
        if found.match.start(group) < 0 or found.match.end(group) == found.match.start(group):
            return None
        start = found.coded.starts[found.match.start(group)]
        end = found.coded.ends[found.match.end(group) - 1]
        pieces.append((start, end))
    name = "".join(PARTICLES.sub("", found.coded.report_text[a:b]) for a, b in pieces)
    return name.strip(), min(a for a, _ in pieces), max(b for _, b in pieces)


def _borne(found: Found, name: str) -> tuple[str, Span | None]:
    """The event's name with that of the person whom it is about, and that person: 林秉南先生|铜像
    揭幕仪式."""
    coded, at = found.coded, found.match.start("e")
    called = forms("honorifics").ending(coded.code, at) or ""
    before = at - len(called) - 1
    span = coded.spans[before] if before >= 0 else None
    if span is None or span.type != "Person" or forms("borne_nouns").at(name, 0) is None:
        return name, None
    return coded.report_text[coded.starts[before] : coded.starts[at]] + name, span


def _forms(found: Found, name: str) -> list[str]:
    """The verb with a name too short to tell the event apart: 发生火灾, 举行座谈."""
    groups, last = found.match.re.groupindex, found.match.end()
    verb = found.match.start("verb") if "verb" in groups else found.match.start()
    first = found.match.start("e") if "e" in groups else 0
    if len(name) >= TELLING:
        return []
    if not 0 <= verb < first or any(found.coded.spans[verb:first]):
        return _clause(found.coded, first, last)
    said = found.coded.report_text[found.coded.starts[verb] : found.coded.ends[last - 1]]
    return [PARTICLES.sub("", said).strip()]


def _clause(coded: Coded, first: int, last: int) -> list[str]:
    """The clause up to a name too short to tell the event apart: 某公司与某镇签约."""
    start = mark_before(coded.code, first, MARKS) + 1
    opened = clause_pattern("openers").match(coded.code, start, first)
    start = opened.end() if opened else start
    if start >= first or not any(coded.spans[start:first]):
        return []
    said = coded.report_text[coded.starts[start] : coded.ends[last - 1]]
    return [PARTICLES.sub("", said).strip()] if len(said) <= _CLAUSE else []


def _particular(found: Found, named: Span, *, apart: bool) -> bool:
    """Whether a named event is one of its own: not counted, not spoken of, not just its head.

    ``apart``: what it is done to tells it apart.
    """
    code, last = found.coded.code, found.match.end("e")
    role = found.coded.line.sentence.role
    said = found.coded.report_text[named.start : named.end]
    counted = _counted(found.coded, last) or _counted(found.coded, found.match.end())
    counted = counted and clause_pattern("dated-name").search(half(said)) is None
    if counted and not (found.name == "mishap-counted" and named.head in words("sited_mishaps")):
        return False
    before = code[max(0, found.match.start() - 6) : found.match.start("e")]
    if before.endswith(ordered("referring_ends")) or "类似" in before:
        return False
    edition = found.name == "this-is" or clause_pattern("edition").match(said) is not None
    if code[last : last + 1] == "的" and found.rule.get("kind") is None and not edition:
        return False
    verb = "verb" in found.match.re.groupindex and found.match.start("verb") == last
    session = clause_pattern("numbered-session").search(said)  # 第五次会议完成各项议程
    told = verb or session or found.match.end() > last  # the rule itself says 精神
    if not told and code[last : last + 2] in words("event_aspects"):
        return False
    bare = said.strip(' "“”「」') == named.head
    bare = bare and "的" not in code[found.match.start() + 4 : found.match.start("e")]
    timed = when(found.coded, found.match.start("e")) is not None
    timed = timed or (role in TITLES and len(named.head) >= 6)
    timed = timed or (found.name == "lectured" and beyond(found.coded))  # 会前,甲作了专题讲座
    return apart or not (bare and named.kind in _GENERIC and not timed)


def _counted(coded: Coded, index: int) -> bool:
    """Whether a figure follows: 座谈会11次 is a statistic."""
    for at in range(index, min(index + 3, len(coded.spans))):
        span = coded.spans[at]
        if span is not None:
            return span.type == "Figure"
        if coded.code[at] in MARKS:
            return False
    return False


def _grounded(found: Found, told: Happening) -> bool:
    """Whether the sentence gives what the rule asks for beside the name."""
    asked = str(found.rule.get("asks", ""))
    given = (("date", told.when), ("day", told.day), ("agent", told.agents or refers(told)))
    if asked and not any(name in asked and value for name, value in given):
        return False
    if found.name != "strong-name" or told.titled:
        return True
    after = found.coded.code[found.match.end() : found.match.end() + 1]
    if told.kind == "campaign" and len(told.name) >= _WHOLE:
        return after != "精"
    dated = told.kind in MISHAPS and clause_pattern("dated-name").match(half(told.name)) is not None
    return bool(told.when or told.places or dated) and after not in ("的", "精")


def _known_before(found: Found) -> bool:
    """Whether a document is only described by a verb that nobody stands before: 新修订的《…》."""
    code, at = found.coded.code, found.match.start()
    if found.name != "publish" or code[found.match.end("verb") :][:1] != "的":
        return False
    before = found.coded.spans[max(0, at - _ADVERB) : at]
    return not any(s is not None and s.type in ("Organization", "Person") for s in before)
