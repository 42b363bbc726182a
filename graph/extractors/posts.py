"""Scene -> who holds which post, which post is in which body, who belongs to a body."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import dropwhile

from graph import rulebook
from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors import _columns, _leaders, _societies
from graph.extractors._boards import Board
from graph.extractors._carried import Carried, Slate
from graph.extractors._chosen import vacancies
from graph.extractors._clauses import subject
from graph.extractors._coded import Found, matches, of_nouns
from graph.extractors._happening import Happening
from graph.extractors._holders import ended, newest, unread_name
from graph.extractors._memberships import membership
from graph.extractors._modes import Modes
from graph.extractors._moments import when
from graph.extractors._offices import (
    STRANGER,
    announced,
    appointee,
    as_told,
    hold,
    joined,
    led,
    next_life,
    of_another,
    of_life,
    offices,
    one_alone,
    only,
    own_status,
    own_title,
    serves,
    told_before,
    untold,
)
from graph.extractors._positions import positions
from graph.extractors._rosters import Roster, own_row
from graph.extractors._served import houses, open_ended, tenure
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.patterns import pattern
from graph.script import simplified

_LIFE = pattern(r"^<Date>[^<]{0,6}<Post>")
_UNREAD = pattern(r"(?:<Post>|由)(?:[\u4e00-\u9fff]{2,4}|<Place>)$")
_ALL = pattern(".+")
_LISTED = pattern("<Persons>(?=(?:同志|[2-9两三四五六七八九]人)?$)")  # 甲、乙、丙|当选为副乡长
_ROW: dict[str, object] = {"name": "table-columns", "confidence": 0.9}
_TELLING = ("event", "verb", "starts")  # what a rule says of the event that a post comes by
_HELD, _OVER = "in-office", "removed"
_MARKS = (",", ";")  # before a clause that goes on with a list
_PERSONNEL = frozenset(("appointment", "removal", "election"))  # what one list decides


def extract(scene: Scene) -> None:
    """Write ``holds``, ``postIn`` and ``memberOf`` facts of a report into its register."""
    modes, life, roster = Modes(), None, Roster()
    carried, slate, board = Carried(), Slate(), Board()
    flat = _leaders.cells(scene) | _columns.flat(scene)
    columns: _columns.Heads | None = None
    whole: Key | None = None
    credited = {end for _, end, key in scene.register.mentions if key[0] == "Position"}
    lives = [i for i, coded in enumerate(scene.coded) if _LIFE.match(coded.code)]
    for index, coded in enumerate(scene.coded):
        before: list[tuple[Span, Key]] = []
        mode, life = modes.of(coded), next_life(scene, life, coded)
        done: set[tuple[int, int]] = set()
        if (found_heads := _columns.heads(coded)) is not None:
            columns, whole = found_heads, _columns.whose(scene, index)
        for person, status, own in _columns.rows(coded, columns) if columns else ():
            if row := _row(coded, person, own, status, mode):
                _holds_of(scene, row, person, own, done, [], whole)
        cell = flat.get(index) or _columns.duty(coded)
        if cell and (row := _row(coded, *cell, mode)):
            _holds_of(scene, row, *cell[:2], done, [])
            if index not in flat:
                continue  # nobody else on duty holds it
        carried.hear(scene, index, coded)
        rows = roster.read(scene, coded, partial(carried.heard, index))
        done |= roster.told
        listed = [] if rows else slate.read(scene, coded) or board.read(coded)
        listed = listed or list(_societies.rows(scene, index))
        for named, person, own, body in listed:
            if own[0].end not in credited:
                body = body or carried.heard(index, own[0])
                slate.note(_holds_of(scene, named, person, own, done, [], body))
        for found in filter(None, map(as_told, matches("posts", coded))):
            if (rows or listed) and found.name == "those-who":
                continue
            if found.rule.get("mode") not in (None, mode):
                continue
            if found.rule.get("relation") == "memberOf":
                membership(scene, found, _holders(found, life))
                continue
            if found.rule.get("life"):
                found = _last_life(found, lives[-1:] == [index])
            those = found.rule.get("those")
            posts = told_before(scene, index, found) if those else found.spans("t", "Position")
            posts = vacancies(scene, index, found) if found.rule.get("seats") else posts
            posts = [p for p in posts if p.end not in credited]
            if found.rule.get("status_word"):  # 某集团炼铁厂副厂长、经理,|现任某公司董事长
                if not (posts := list(dropwhile(untold, posts))):
                    continue
            if found.rule.get("said") and not (posts and posts[0].value == found.rule["said"]):
                continue
            persons = _holders(found, life) or _of_paragraph(scene, found)
            if not persons and found.rule.get("subject") == "before":
                persons = carried.holders(scene, index, found)
            if found.rule.get("owned"):
                held = _societies.officers(scene, found)
                persons = [p for p in persons if p not in held]
            posts = offices(scene, found, persons, posts)
            told, goes_on = before, carried.whole(scene, index, found, posts)
            if found.rule.get("title") and not only(scene, found, posts, goes_on):
                continue
            for person, own in _shared_out(found, persons, posts):
                told = _holds_of(scene, found, person, own, done, before, goes_on) or told
            carried.note(scene, index, found, told, persons)
            before = told
        for person in rows:
            if (one := own_row(coded, person)) and not any(p.end in credited for p in one[1]):
                _holds_of(scene, one[0], person, one[1], done, [])


def _holds_of(
    scene: Scene,
    found: Found,
    person: Span,
    posts: list[Span],
    done: set[tuple[int, int]],
    before: list[tuple[Span, Key]],
    whole: Key | None = None,
) -> list[tuple[Span, Key]]:
    """The posts of one person by one match; ``done`` keeps what an earlier rule has read.
    ``whole``: the body that a table is of.

    ``before``: the posts of the person named before: 副主席 after 政协主席甲 is of his body.
    """
    if not posts or (found.rule.get("known") and _known_title(scene, person, posts)):
        return []
    told = positions(scene, posts, person, before, whole)
    told += houses(scene, found, person, posts)
    new = [(post, key) for post, key in told if (person.start, post.start) not in done]
    status, serving = "", False
    for post, key in new:
        done.add((person.start, post.start))
        # 原党组成员、副主任: said of the first, it holds for bare titles behind; 曾任甲、乙 for all
        serving = serving or serves(scene.report.text, post)
        follows = found.rule.get("status_word") or serving or not post.inner or led(post)
        follows = follows or joined(scene.report.text, post)
        said = own_status(scene.report.text, post, person)
        said = "" if said == _HELD and found.rule.get("status") == _OVER else said  # 不再挂任…
        status = said or (status if follows else "") or ended(found)
        if found.rule.get("life"):
            status = of_life(scene, found, person, key, status)
        hold(scene, found, person, key, status)
    if new and (event := found.rule.get("event")):
        _change(scene, found, person, [key for _, key in new], str(event))
    return new


def _known_title(scene: Scene, person: Span, posts: list[Span]) -> bool:
    """Whether 何芳院长 only repeats a post that the report has told; a body makes it new."""
    holder, (post,) = scene.key(person), posts
    if post.head in words("verb_titles"):
        return True
    held = (f.object for f in scene.register.facts if f.relation == "holds" and f.subject == holder)
    return bool(post.inner) or any(str(key[2]).endswith(post.head) for key in held)


def _holders(found: Found, life: Span | None) -> list[Span]:
    """Whose posts a match tells: those it holds, the one named before it, whose life is told."""
    told = [life] if life is not None else []
    if found.rule.get("life"):
        return told
    if found.rule.get("subject") == "before":
        return [] if of_another(found) else _named_before(found) or told
    if found.rule.get("subject") == "first":
        return [s for s in found.coded.spans if s is not None and s.type == "Person"][:1]
    persons = found.spans("p", "Person")
    if cut := found.rule.get("cut"):  # 副省长甲与乙签字: the title is the first one's alone
        stop = found.coded.code.find(str(cut), found.match.start("p"), found.match.end("p"))
        ends = found.coded.starts[stop] if stop >= 0 else found.coded.line.sentence.end
        persons = [p for p in persons if p.end <= ends]
        if len(persons) > 1 and own_title(found, persons[-1]):
            persons = persons[:-1]
        if len(persons) > 1 and one_alone(found):
            persons = persons[:1]
    return persons


def _shared_out(
    found: Found, persons: list[Span], posts: list[Span]
) -> list[tuple[Span, list[Span]]]:
    """Each person with his posts: all of them, or by 分别 the one in his place of the list."""
    told = bool(posts) and (bool(posts[0].inner) or posts[0].head in forms("region_titles"))
    if found.rule.get("bound") and not told:
        return []
    if found.rule.get("nouns") and not of_nouns(found, "n"):
        return []
    if found.rule.get("unbound") and posts and posts[0].inner:
        return []  # 北海军分区战备|建设处处长: of a body whose name is torn
    if found.rule.get("pairwise"):
        pairs = zip(persons, posts, strict=True) if len(persons) == len(posts) else ()
        return [(person, [post]) for person, post in pairs]
    return [(person, posts) for person in persons]


def _last_life(found: Found, last: bool) -> Found:
    """A line of a life; the last one without an end tells a post still held."""
    over = bool(tenure(found).get("end"))
    status = "in-office" if (last or open_ended(found)) and not over else "former"
    return replace(found, rule={**found.rule, "status": status})


def _named_before(found: Found) -> list[Span]:
    """The person whose life the sentence tells: the last one before the post."""
    code, start = found.coded.code, found.match.start()
    spans = found.coded.spans[:start]
    if STRANGER.match(code) or _UNREAD.search(code, 0, start) or unread_name(found):
        return []  # 撒丽介绍,副庭长某某任审判长: of one whose name was not read
    end = found.coded.starts[start]
    if start and found.coded.spans[start - 1] is None:
        if any(t.end == end for t in found.coded.line.words.tagged("PER", "nr")):
            return []  # 局长鞠强担任,乐天|兼任主任: of the one right before, though not read
    if found.rule.get("status_word") and (listed := _LISTED.search(code[:start])):
        return [s for s in found.coded.spans[listed.start() : listed.end()] if s is not None]
    return newest(found, [s for s in spans if s is not None and s.type == "Person"])


def _of_paragraph(scene: Scene, found: Found) -> list[Span]:
    """Who used an office (利用担任某职务): the only person named before in the paragraph."""
    if not found.rule.get("paragraph"):
        return []
    at = found.coded.line.sentence.start
    block = next(b for b in scene.report.blocks if b.start <= at < b.end)
    named = [
        person
        for coded in scene.coded
        if block.start <= coded.line.sentence.start < at
        for person in coded.line.persons
    ]
    return named[-1:] if len({scene.key(p) for p in named}) == 1 else []


def _row(coded: Coded, person: Span, posts: list[Span], status: str, mode: str) -> Found | None:
    """A row of a table as what a rule has found: from the person to the posts of a column. What
    the list above it does is done, though the column says 拟任."""
    status = mode if mode and status == "nominated" else status
    told = next((r for r in rulebook.rules("posts") if r.get("mode") == status), {})
    rule = {key: told[key] for key in _TELLING if key in told}
    places = [coded.spans.index(span) for span in (person, *posts) if span in coded.spans]
    match = _ALL.match(coded.code, min(places), max(places) + 1) if places else None
    return Found({**rule, **_ROW, "status": status}, match, coded) if match else None


def _change(scene: Scene, found: Found, person: Span, posts: list[Key], kind: str) -> None:
    """The appointment, removal, election or resignation as an event of its own."""
    holder = scene.key(person)
    if holder is None:
        return
    start, end = found.stretch
    verb = str(found.rule["verb"])
    said = re.sub(r"[(\uff08][^()\uff08\uff09]*[)\uff09]", "", scene.report.text[start:end])
    said = re.sub(r"^[\s\d,.、;:，；：．]+", "", said)
    whole = re.match(str(found.rule["starts"]), simplified(said))
    asks = not whole and re.search(str(found.rule.get("asks", "$^")), said)  # 甲申请辞去…
    # 甲辞去…, not 接受甲辞去…: nobody is said to accept it
    own = re.search(str(found.rule.get("tells", "$^")), simplified(said))
    verb = (whole or own)[0] if own else verb
    name = said if whole or asks or own else verb + said
    told = Happening(
        "".join(name.split()),
        kind,
        "",
        f"posts/{found.name}",
        found.coded,
        start,
        end,
        found.match.start(),
        strong=True,
        confidence=0.9,
        when=when(found.coded, found.match.start()),
        published=(scene.report.published or "")[:10],
    )
    told.join(holder, verb, "participant")
    told.objects += posts
    for body, role in () if asks else _deciding(scene, found, kind, verb):
        if body != holder and not (kind == "election" and body[0] == "Person"):
            told.join(body, role, "organizer")
    scene.told.append(told)


def _deciding(scene: Scene, found: Found, kind: str, verb: str) -> list[tuple[Key, str]]:
    """Who appoints or elects; a clause that goes on with a list (…,王芳为副主席) has no other."""
    before = scene.told[-1] if scene.told else None
    at = found.match.start()
    goes_on = {found.match.group()[:1], found.coded.code[at - 1 : at]} & set(_MARKS)
    if goes_on and before is not None and before.coded is found.coded:
        if before.kind == kind or {before.kind, kind} <= _PERSONNEL:
            named = [(k, role) for k, role, relation in before.agents if relation == "organizer"]
            return named if before.kind == kind else [(k, verb) for k, _ in named]
    if decided := announced(scene, found):
        return [(key, verb) for key in decided]
    agents = subject(found.coded, found.match.start(), verb)
    agents = [(span, role) for span, role in agents if not appointee(found.coded, span)]
    if found.rule.get("passive"):
        agents = [a for a in agents if a[0].type != "Person"]
    return [(key, role) for span, role in agents for key in scene.keys.get(span, ())]
