"""Scene -> who holds which post, which post is in which body, who belongs to a body."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._clauses import subject, when
from graph.extractors._coded import Found, matches, sentence_span
from graph.extractors._happening import Happening
from graph.extractors._positions import positions
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.patterns import pattern

_LIFE = pattern(r"^<Date>[^<]{0,6}<Post>")
_SAID = ("in-office", "nominated", "former", "appointed", "elected")


def extract(scene: Scene) -> None:
    """Write ``holds``, ``postIn`` and ``memberOf`` facts of a report into its register."""
    mode, life = "", None
    lives = [i for i, coded in enumerate(scene.coded) if _LIFE.match(coded.code)]
    for index, coded in enumerate(scene.coded):
        before: list[tuple[Span, Key]] = []
        mode = _mode(coded, mode)
        life = _life(coded) or life
        done: set[tuple[int, int]] = set()
        for found in matches("posts", coded):
            if found.rule.get("mode") not in (None, mode):
                continue
            if found.rule.get("relation") == "memberOf":
                _membership(scene, found)
                continue
            if found.rule.get("life"):
                found = _last_life(found, index == lives[-1])
            posts = found.spans("t", "Position")
            if found.rule.get("status_word") and not (posts and posts[0].value in _SAID):
                continue
            persons = [life] if found.rule.get("life") else found.spans("p", "Person")
            if found.rule.get("status_word"):
                persons = _named_before(found) or [life]
            told = before
            for person in persons:
                if person is not None:
                    told = _holds_of(scene, found, person, posts, done, before) or told
            before = told


def _holds_of(
    scene: Scene,
    found: Found,
    person: Span,
    posts: list[Span],
    done: set[tuple[int, int]],
    before: list[tuple[Span, Key]],
) -> list[tuple[Span, Key]]:
    """The posts of one person by one match; ``done`` keeps what an earlier rule has read.

    ``before`` are the posts of the person named before in the sentence: 副主席 after
    政协主席甲 is of the same body.
    """
    new = [
        (post, key)
        for post, key in positions(scene, posts, person, before)
        if (person.start, post.start) not in done
    ]
    status = ""
    for post, key in new:
        done.add((person.start, post.start))
        # 原党组成员、副主任: what is said of the first post holds for bare titles behind it
        follows = found.rule.get("status_word") or not post.inner
        status = str(post.value or "") or (status if follows else "")
        _hold(scene, found, person, post, key, status)
    if new and (event := found.rule.get("event")):
        _change(scene, found, person, [key for _, key in new], str(event))
    return new


def _last_life(found: Found, last: bool) -> Found:
    """A line of a life; the last one without an end tells a post still held."""
    ended = bool(_tenure(found).get("end"))
    status = "in-office" if last and not ended else "former"
    return replace(found, rule={**found.rule, "status": status})


def _named_before(found: Found) -> list[Span]:
    """The person whose life the sentence tells: the last one before the post."""
    spans = found.coded.spans[: found.match.start()]
    return [s for s in spans if s is not None and s.type == "Person"][-1:]


def _mode(coded: Coded, mode: str) -> str:
    """What the list that a line belongs to does: 任命: … 免去: …; a line of text ends it."""
    line = coded.line
    said = re.sub(r"\([^()]*\)$", "", "".join(line.text.split())).strip(":")
    form = forms("list_modes").ending(said, len(said))
    if form is not None and len(said) <= 24 and not line.persons:
        return str(forms("list_modes")[form]["mode"])
    if line.persons or line.posts or len(said) <= 16:
        return mode
    return ""


def _life(coded: Coded) -> Span | None:
    """The person whose life a paragraph tells: 何芳,女,… at its start."""
    line = coded.line
    if line.persons and line.persons[0].start == line.sentence.start:
        behind = line.text[line.persons[0].end - line.sentence.start :]
        if behind[:2] in words("life_openers") or behind[:1] == "":
            return line.persons[0]
    return None


def _membership(scene: Scene, found: Found) -> None:
    for person in found.spans("p", "Person"):
        subject = scene.key(person)
        for body in found.spans("b"):
            object_ = scene.key(body)
            if subject and object_:
                scene.register.fact(
                    "memberOf",
                    subject,
                    object_,
                    sentence_span(found.coded),
                    f"posts/{found.name}",
                    confidence=float(str(found.rule["confidence"])),
                )


def _hold(scene: Scene, found: Found, person: Span, post: Span, key: Key, status: str) -> None:
    subject = scene.key(person)
    if subject is None:
        return
    tenure = _tenure(found)
    moment = when(found.coded, found.match.start()) if found.rule.get("event") else None
    if moment is not None and moment.begin:
        ended = found.rule.get("status") in ("removed", "resigned")
        tenure = {"end" if ended else "start": moment.begin}
    scene.register.fact(
        "holds",
        subject,
        key,
        sentence_span(found.coded),
        f"posts/{found.name}",
        confidence=float(str(found.rule["confidence"])),
        status=status or found.rule.get("status"),
        start=tenure.get("start"),
        end=tenure.get("end"),
    )


def _tenure(found: Found) -> dict[str, str | None]:
    """Start and end that a line of a curriculum vitae gives a post."""
    for span in found.spans("d", "Date"):
        if isinstance(span.value, When):
            ends = span.value.finish if span.value.finish != span.value.begin else None
            return {"start": span.value.begin, "end": ends}
    return {}


def _change(scene: Scene, found: Found, person: Span, posts: list[Key], kind: str) -> None:
    """The appointment, removal, election or resignation as an event of its own."""
    holder = scene.key(person)
    if holder is None:
        return
    start, end = found.stretch
    verb = str(found.rule["verb"])
    said = re.sub(r"[(\uff08][^()\uff08\uff09]*[)\uff09]", "", scene.report.text[start:end])
    said = re.sub(r"^[\s\d,.、;:，；：．]+", "", said)
    name = said if said.startswith(tuple(str(found.rule["starts"]).split("|"))) else verb + said
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
    for agent, role in subject(found.coded, found.match.start(), verb):
        for body in scene.keys.get(agent, ()):
            if body != holder:
                told.join(body, role, "organizer")
    scene.told.append(told)
