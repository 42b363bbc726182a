"""A bare word for a body that opens a clause (代表团, 学校, 集团) -> the body that it stands for.

The report's own body where it is of the class (学校 on a university's page), else the one of the
class named last before, with 该 the one that the report speaks of.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.context.references import of_class
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import own_subject
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.extractors._spokesmen import spoken_for
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified
from graph.width import half

_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"
_ENDS = ";。!?|◎●○■□◆◇▲△▶►★☆※"
_SAID, _OF = "该", "的"
_NEAR = 400  # characters back that a bare 医院 can mean a hospital
_REACH = 8  # characters around a verb in which it says what is done
_BENCH, _BENCHES = "院", ("court", "procuratorate")
_DESCRIBING = ("a", "b")
_NOUNS = frozenset(("n", "nz", "nr", "nw", "nt", "ns", "s", "PER", "LOC", "ORG"))


def group_subject(coded: Coded, index: int) -> str | None:
    """The bare word for a group (代表团) that opens the clause of ``index`` or one before."""
    stop, groups = index, forms("group_references")
    while True:
        start = mark_before(coded.code, stop, _MARKS) + 1
        opened = clause_pattern("openers").match(coded.code, start, stop)
        at = opened.end() if opened else start
        word = groups.at(coded.code, at, stop)
        if word and not _alone(coded, at + len(word), stop):
            return None
        if word or start == 0 or coded.code[start - 1] in _ENDS:
            return word
        if own_subject(coded, start, stop):
            return None
        stop = start - 1


def touring(coded: Coded, index: int) -> bool:
    """Whether the clause of ``index``, or the one before, opens with those who go round together,
    whom no name tells: 检查组一行先后来到…."""
    stop = index
    for _ in range(2):
        start = mark_before(coded.code, stop, _MARKS) + 1
        opened = clause_pattern("openers").match(coded.code, start, stop)
        at = opened.end() if opened else start
        if word := forms("party_words").at(coded.code, at, stop):
            return _alone(coded, at + len(word), stop)
        if start == 0 or coded.code[start - 1] in _ENDS or own_subject(coded, start, stop):
            return False
        stop = start - 1
    return False


def led_party(coded: Coded, index: int, lines: Sequence[Coded]) -> list[Span]:
    """Who leads the delegation, told in ``lines``, that goes on in the clause of ``index``:
    省长甲会见市长乙|率领的代表团。代表团|还考察…."""
    start = mark_before(coded.code, index, _MARKS) + 1
    opened = clause_pattern("openers").match(coded.code, start, index)
    word = forms("party_words").at(coded.code, opened.end() if opened else start, index) or ""
    if not word.startswith(ordered("guest_heads")):
        return []
    for line in reversed([c for c in lines if c is not coded]):
        for match in reversed(list(clause_pattern("led-party").finditer(line.code))):
            return line.covered(*match.span("p"))
    return []


def _alone(coded: Coded, at: int, stop: int) -> bool:
    """Whether a word that ends at ``at`` is a noun of its own: 学校|将举办, not 学校教师."""
    if at >= stop:
        return True
    span = coded.spans[at]
    if span is not None:
        return span.type not in ("Position", "Organization")
    tokens, index = coded.line.words.tokens, coded.line.words.starts.get(coded.starts[at])
    if index is None or tokens[index].tag in _NOUNS:
        return False
    described = tokens[index].tag in _DESCRIBING and index + 1 < len(tokens)
    return not (described and tokens[index + 1].tag in _NOUNS)  # 企业|法定代表人


def group(scene: Scene, coded: Coded, first: int, said: Sequence[Key] = ()) -> Key | None:
    """The body that 代表团, 工作组 … at the start of the clause stands for, if one is named; of
    its unnamed people (民警) the one that acts before in the paragraph, of those in ``said``;
    else the one whose head says that it is done."""
    word, speaker = group_subject(coded, first), spoken_for(scene, coded, first)
    if word is None:
        return _crew(scene, coded, first, said) or speaker
    noun = word.removeprefix(_SAID)
    if speaker is not None and (
        of_class(scene.register, speaker, noun) or noun in words("work_fronts")
    ):
        return speaker  # 某公司总经理甲说,公司将…: his own
    key = _body(scene, word, coded.starts[first])
    tries = clause_pattern("bench-does").search(coded.code, max(0, first - _REACH), first + _REACH)
    if key and tries and word.endswith(_BENCH) and not _tries(scene, key):
        return None  # 某学院教授甲参加。该院对此|立案: no school does
    return key


def _tries(scene: Scene, key: Key) -> bool:
    return scene.register.drafts[key].attributes.get("kind") in _BENCHES


def _crew(scene: Scene, coded: Coded, first: int, said: Sequence[Key]) -> Key | None:
    start = mark_before(coded.code, first, _MARKS) + 1
    opened = clause_pattern("openers").match(coded.code, start, first)
    at = opened.end() if opened else start
    word = forms("crew_bodies").at(coded.code, at, first)
    if word is None or not _alone(coded, at + len(word), first):
        return None
    ends = forms("crew_bodies")[word]["in"].split("|")
    bodies = [k for k in (*said, scene.house) if k is not None and k in scene.register.drafts]
    named = ((k, scene.register.drafts[k].name) for k in bodies if k[0] == "Organization")
    fit = [k for k, name in named if any(end in name for end in ends)]
    acting = [k for k in fit if k in said]
    return next(reversed(acting or fit), None)


def partners(scene: Scene, coded: Coded, clause: int, at: int) -> list[Key]:
    """The bodies, named a little before, for which a bare word behind 与 or 向 stands:
    区政府|与医院|签订协议, 向学校捐赠图书."""
    found = list[Key]()
    for match in clause_pattern("toward-group").finditer(coded.code, clause, at):
        here = coded.starts[match.start("g")]
        if not _alone(coded, match.end(), at) or coded.spans[match.start("g")] is not None:
            continue
        key = _body(scene, match["g"], here)
        mentions = scene.register.mentions
        near = any(k == key and 0 < here - start < _NEAR for start, _, k in mentions)
        found += [key] if key is not None and near else []
    return found


def _body(scene: Scene, word: str, here: int) -> Key | None:
    """The body that a word for its class stands for at a place of the text."""
    register = scene.register
    drafts, noun = register.drafts, word.removeprefix(_SAID)
    said = (
        (start, key)
        for start, _, key in register.mentions
        if start < here and key[0] == "Organization" and key[1] not in (word, word[1:])
    )
    fit = [(start, key) for start, key in said if of_class(register, key, noun)]
    if word in words("sole_references"):
        return _sole(scene, noun, here, {key for _, key in fit})
    if fit and _another(scene.report.text, noun, max(fit, key=_start)[0], here):
        return None
    if scene.house in {key for _, key in fit} and f'"{noun}"' in half(scene.report.text):
        return scene.house  # 某股份有限公司(以下简称"公司")
    if noun == word and scene.house is not None and of_class(register, scene.house, noun):
        return scene.house
    if fit and noun != word:  # 该组: the one that the report speaks of
        told = [key for _, key in fit]
        told = [k for k in told if not drafts[k].name.endswith(ordered("inner_groups"))] or told
        return max(fit, key=lambda one: (told.count(one[1]), one[0]))[1]
    return max(fit, key=_start)[1] if fit else None


def _sole(scene: Scene, noun: str, here: int, bodies: set[Key]) -> Key | None:
    """The only body or unit named before ``here`` that a word means which may be said of others
    too: 大队, 街道."""
    drafts = scene.register.drafts
    placed = (k for start, _, k in scene.register.mentions if start < here and k[0] == "Place")
    units = {k for k in placed if drafts[k].name.endswith(noun) and drafts[k].name != noun}
    fit = bodies | (units if noun in words("that_places") else set())
    return next(iter(fit)) if len(fit) == 1 else None


def _another(text: str, noun: str, start: int, here: int) -> bool:
    """Whether somebody else's group that has no name is told since the one that has: 会见甲率领的|
    代表团一行。代表团…."""
    if noun not in words("guest_heads"):
        return False
    fronts = (f[:-1] for f in simplified(text[start:here]).split(noun)[:-1] if f.endswith(_OF))
    return any(forms("heading_words").ending(front, len(front)) for front in fronts)


def _start(entry: tuple[int, object]) -> int:
    return entry[0]
