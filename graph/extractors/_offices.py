"""A match of a rule -> which of its posts are somebody's offices; the posts told before (上述)."""

from __future__ import annotations

from graph.context.scene import Scene
from graph.extractors._coded import Found, sentence_span
from graph.extractors._lists import clause_pattern
from graph.lexicons import words
from graph.mentions.spans import Span


def offices(scene: Scene, found: Found, persons: list[Span], posts: list[Span]) -> list[Span]:
    """The posts without callings (矿工, 实习生), whose body says only who belongs to it, nor those
    of somebody unnamed (某局主要负责人、某县县长甲)."""
    callings = [p for p in posts if p.head in words("not_posts")]
    for post in callings:
        for body in (b for b in post.inner if b.type == "Organization"):
            for person in persons:
                belong(scene, found, person, body)
    owned = max((i for i, p in enumerate(posts) if p.inner), default=-1)
    unnamed = [p for p in posts[:owned] if p.inner and p.head in words("unnamed_staff")]
    return [p for p in posts if p not in callings and p not in unnamed]


def of_another(found: Found) -> bool:
    """Whether the posts are of somebody behind them who was not read as a name: 原局长|康某."""
    groups = found.match.re.groupindex
    last = (found.match.end("t") if "t" in groups else found.match.end()) - 1
    line, end = found.coded.line, found.coded.ends[last]
    if clause_pattern("masked-name").match(line.words.text, end, line.sentence.end):
        return True
    return any(t.start == end for t in line.words.tagged("PER", "nr"))


def told_before(scene: Scene, index: int, found: Found) -> list[Span]:
    """上述职务: the posts that the sentence, else the one before, tells of the person before."""
    lines = [(found.coded, found.match.start())]
    if index:
        lines.append((scene.coded[index - 1], len(scene.coded[index - 1].code)))
    for coded, end in lines:
        spans = [s for s in coded.spans[:end] if s is not None]
        person = max((i for i, s in enumerate(spans) if s.type == "Person"), default=None)
        if person is not None:
            behind = [s for s in spans[person:] if s.type == "Position"]
            return behind or [s for s in spans[:person] if s.type == "Position"]
    return []


def belong(scene: Scene, found: Found, person: Span, body: Span) -> None:
    subject, object_ = scene.key(person), scene.key(body)
    if subject and object_:
        evidence, sure = sentence_span(found.coded), float(str(found.rule["confidence"]))
        rule = f"posts/{found.name}"
        scene.register.fact("memberOf", subject, object_, evidence, rule, confidence=sure)
