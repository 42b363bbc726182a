"""Line -> partOf that the words between two bodies say, or the page; part of ``ties``."""

from __future__ import annotations

from itertools import pairwise

from graph.context import houses
from graph.context.departments import listed
from graph.context.references import of_class
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.special import full_form
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.spans import Span

_SCHOOL, _FIRM = "school", "company"
_HOLDER = 4  # characters of the name of a post's holder


def extract(scene: Scene, line: Line) -> None:
    """Write the wholes of the bodies of one line."""
    _belonging(scene, line)
    _divisions(scene, line)
    _firm_branches(scene, line)
    _colleges(scene, line)


def _belonging(scene: Scene, line: Line) -> None:
    """昆明海关所属勐腊海关: the words between two bodies say that one is of the other, and so does
    a name right behind another (荆州市公安局|荆州区分局)."""
    for above, span in pairwise(sorted(line.bodies, key=lambda s: (s.start, -s.end))):
        between = "".join(line.words.text[above.end : span.start].split())
        leads = full_form(span.head, None) in words("leading_bodies")  # 省委|省政府
        beside = above.end == span.start and not leads
        if beside or between in words("belonging_words"):
            whole, part = scene.key(above), scene.key(_first(span))
            if whole is not None and part is not None and whole != part:
                evidence = (above.start, span.end)
                scene.register.fact("partOf", part, whole, evidence, "text/partOf", confidence=0.9)


def _first(span: Span) -> Span:
    """The body that a name opens with: 湛江海关所属|阳江海关|驻某区办事处."""
    inner = next((p for p in span.inner if p.type == "Organization"), None)
    return span if inner is None or inner.start != span.start else _first(inner)


def _divisions(scene: Scene, line: Line) -> None:
    """就业促进司副司长甲 on the page of a ministry: a division is the house's, if no other's."""
    for span in line.bodies if scene.house is not None else ():
        key = scene.key(span)
        if key is None or key in scene.bodies.above or not houses.is_division(span):
            continue
        if _owned(line.words.text, span) or key == scene.house or scene.house is None:
            continue
        word = forms("that_heads").ending(line.words.text, span.start) or ""
        if len(word) > 1 and not of_class(scene.register, scene.house, word):
            continue  # 集团公司|安全部 on the page of a firm of the group
        if scene.register.drafts[scene.house].name.endswith(span.head):
            continue  # 东博会秘书处 of no other 秘书处
        if houses.titled(span, line) or listed(span, line, scene.house, scene.register, scene.keys):
            at = (span.start, span.end)
            scene.register.fact("partOf", key, scene.house, at, "context/partOf", confidence=0.7)


def _firm_branches(scene: Scene, line: Line) -> None:
    """瓜州分公司 in a report of a firm, 忻城支行 in one of a bank's branch: the house's, where its
    paragraph names no other firm before."""
    house = scene.house
    if house is None or scene.register.drafts[house].attributes.get("kind") != _FIRM:
        return
    name, table = scene.register.drafts[house].name, forms("firm_branches")
    for span in line.bodies:
        key, head = scene.key(span), table.ending(line.words.text, span.end, span.start)
        if key is None or head is None or key == house or key in scene.bodies.above:
            continue
        if any(p.type == "Organization" for p in span.inner):
            continue
        if name.endswith(tuple(table[head]["endings"].split("|"))) and _alone(scene, span, house):
            at = (span.start, span.end)
            scene.register.fact("partOf", key, house, at, "context/partOf", confidence=0.75)


def _alone(scene: Scene, span: Span, house: Key) -> bool:
    """Whether the paragraph names no other firm, nor the name a firm's short one, before."""
    drafts = scene.register.drafts
    start = scene.report.text.rfind("\n", 0, span.start) + 1
    named = {k for s, e, k in scene.register.mentions if start <= s and e <= span.start}
    firms = {k for k in named if drafts[k].attributes.get("kind") == _FIRM}
    tied = {(f.subject, f.object) for f in scene.register.facts if f.relation == "partOf"}
    return all(k == house or (k, house) in tied for k in firms)


def _colleges(scene: Scene, line: Line) -> None:
    """某大学科研处处长甲、|材料学院副院长乙: a college with a title is of the university of the one
    before it in a list, else of the house, where no other school is named beside it."""
    schools = [b for b in line.bodies if b.kind == _SCHOOL and scene.key(b) is not None]
    for span in schools:
        key, alone = scene.key(span), span.source == "tagger" and not span.inner
        college = alone and span.head.endswith(ordered("college_heads"))
        if key is None or not college or key in scene.bodies.above or _placed(line, span):
            continue
        if not houses.titled(span, line):
            continue
        before = next((b for b in reversed(line.bodies) if b.end <= span.start), None)
        others = [b for b in schools if b is not span and _whole(scene, b) != scene.house]
        whole = _whole(scene, before) if before and _listed(line, before, span) else None
        whole = whole or (scene.house if not others else None)
        kind = scene.register.drafts[whole].attributes.get("kind") if whole else None
        if whole and _is_college(scene.register.drafts[whole].name, span.head):
            continue  # 海洋生命学院, beside the 工程学院
        if whole is not None and whole != key and kind == _SCHOOL:
            at = (span.start, span.end)
            scene.register.fact("partOf", key, whole, at, "context/partOf", confidence=0.75)


def _is_college(name: str, head: str) -> bool:
    """Whether a name is a college's, not that of a university called so (四平工程学院)."""
    placed = any(match.start == 0 for match in gazetteer().match(name))
    return name.endswith(head) and not placed and name not in organs().rows


def _whole(scene: Scene, span: Span) -> Key | None:
    """The university whose part a body is, or itself."""
    key = scene.key(span)
    while key is not None and key in scene.bodies.above:
        key = scene.bodies.above[key]
    return key


def _listed(line: Line, before: Span, span: Span) -> bool:
    """Whether only a title and its holder stand between two bodies of a list."""
    between = line.words.text[before.end : span.start]
    title = forms("titles").at(between, 0)
    holder = between[len(title or "") : -1]
    return bool(title) and between[-1:] in words("joiners") and 1 < len(holder) <= _HOLDER


def _placed(line: Line, span: Span) -> bool:
    """Whether a name opens with a place, as that of a school by itself does: 南京林学院."""
    return any(m.start == 0 for m in gazetteer().match(line.words.text[span.start : span.end]))


def _owned(text: str, span: Span) -> bool:
    """Whether another body stands in a division's name: 远疆煤电公司|生产部."""
    tables = (forms("organ_heads"), forms("site_heads"))
    inside = range(span.start + 2, span.end - 1)
    return any(len(t.ending(text, at, span.start) or "") > 1 for at in inside for t in tables)
