"""Line -> where a body or a site stands by a bracket behind it or a verb of place; part of
``seats``.

某公司(嘉峰镇), 某公司位于某镇, 坐落在距县城12公里的某村, 位于某县的某厂, 某园内的某公司.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_SEATED = ("school", "hospital")
_NOMINAL, _NAMES = ("n", "c", "v"), ("ORG", "LOC", "PER", "vn", "an")
_PART = ("n", "nz", "ns", "LOC", "ORG", "a", "b")
_ENDS = (",", "。", ";", "")
_RULERS = ("government", "party", "congress", "cppcc", "court", "procuratorate", "discipline")
_REACH = 16  # characters between a body and the verb that says where it stands


def extract(scene: Scene, line: Line) -> None:
    """A bracket behind a body, or a verb of place between a body or site and a place."""
    text = line.words.text
    holders = sorted(
        (s for s in (*line.bodies, *line.places) if scene.key(s) is not None),
        key=lambda s: (s.end, s.start),
    )
    for place in line.places:
        outer = scene.key(place)
        if outer is not None:
            _attributed(scene, line, place, outer, holders)
        before = [h for h in holders if h.end <= place.start and h is not place]
        if outer is None or not before:
            continue
        holder, between = before[-1], text[before[-1].end : place.start]
        bracket = between == "(" and text[place.end : place.end + 1] == ")"
        bracket = bracket and holder.type == "Organization" and holder.kind not in _RULERS
        verb = forms("seat_verbs").ending(text, place.start, holder.end)
        clause = len(between) <= _REACH and not any(c in between for c in ",。;:、")
        clause = clause and _alone(line, holder.end, place.start - len(verb or ""))
        if bracket or (verb is not None and clause):
            _locate(scene, holder, outer, (holder.start, place.end))
        far = next((h for h in before if _far_off(line, h, place)), None)
        if far is not None:
            _locate(scene, far, outer, (far.start, place.end))


def _far_off(line: Line, holder: Span, place: Span) -> bool:
    """Whether a village's way is told before it: 坐落在|距县城12公里的|某村."""
    text = line.words.text
    verb = forms("seat_verbs").at(text, holder.end, place.start)
    way = text[holder.end : place.start]
    near = verb is not None and len(way) <= 2 * _REACH and not any(c in way for c in ",。;:、")
    ends = text[place.end : place.end + 1] in _ENDS and place.head in words("village_words")
    return near and ends and way.endswith("的")


def _alone(line: Line, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands before the verb: not 某社区|安居房项目|位于某乡, nor
    某学校|和|位于某乡的某园."""
    text = line.words.text
    if text[start] == "(":  # 某公司(原某厂)位于某镇
        start = text.find(")", start, end) + 1 or start
    words_ = (t for t in line.words.tokens if start <= t.start and t.end <= end)
    return not any(t.tag[:1] in _NOMINAL or t.tag in _NAMES for t in words_)


def _attributed(scene: Scene, line: Line, place: Span, outer: Key, holders: list[Span]) -> None:
    """位于某县的某厂, 某工业园内的某公司: the place stands before the body."""
    text = line.words.text
    for holder in holders:
        if holder.start == place.end and holder.kind == "company" and _low(scene, outer):
            _locate(scene, holder, outer, (place.start, holder.end))  # 寒王乡|山西左权某公司
        if _only_part(line, holder):
            continue
        link = forms("seat_links").rows.get(text[place.end : max(holder.start, place.end)])
        if link is None or holder.start <= place.end:
            continue
        verb = forms("seat_verbs").ending(text, place.start, line.sentence.start)
        ruler = holder.type == "Organization" and holder.kind in _RULERS
        near = _low(scene, outer) and holder.kind in (*_SEATED, "company")
        if (verb or near or link["alone"] == "yes") and not ruler:
            _locate(scene, holder, outer, (place.start, holder.end))


def _only_part(line: Line, holder: Span) -> bool:
    """Whether only a part of a body is there, which its words name: 某镇的某医院|新院区."""
    index = line.words.starts.get(holder.end)
    token = line.words.tokens[index] if index is not None else None
    titled = any(p.start <= holder.start and holder.end < p.end for p in line.posts)
    return holder.type == "Organization" and not titled and token is not None and token.tag in _PART


def _low(scene: Scene, key: Key) -> bool:
    """Whether a place is a town, a village or a zone, whose firms stand there: 泰达街|的某超市."""
    if len(key) != 2:
        return scene.register.drafts[key].attributes.get("kind") in ("division", "region", "site")
    return gazetteer().place(str(key[1])).level == "township"


def _locate(scene: Scene, span: Span, outer: Key, evidence: tuple[int, int]) -> None:
    for key in scene.keys.get(span, ()):
        if key != outer and not (key[0] == "Place" and len(key) == 2):
            scene.register.fact(
                "locatedIn", key, outer, evidence, "text/locatedIn", confidence=0.85
            )
