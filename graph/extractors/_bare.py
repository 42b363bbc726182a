"""A title without a body's name -> the body that its sentence or the report names for it.

The words right before it may spell one (劳工|局长, 管理处|主任); else it is of the group that the
sentence founds, of the body named last to which such a title belongs (局长 is of a 局), or of
the only one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.context.guests import guests
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title
from graph.context.unnamed import own_unnamed
from graph.context.unveiled import set_up
from graph.extractors._boardposts import board
from graph.extractors._founded import filled, founded
from graph.extractors._made import new_body
from graph.extractors._standins import bodies, hosts, stand_in
from graph.extractors._titles import beside_party, ends_so, fits, listed_behind
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.script import simplified
from graph.width import half

_ORDINAL = re.compile(r"第?[一二三四五六七八九十百\d]+$")
_WORDS = 24  # characters before a title in which the name of its body is looked for
_MANY = ("company", "association", "school", "hospital", "media", "court")  # of which it names any
_HOUSES = ("hospital", "school", "company", "other")  # bodies known by short names
_NAME = 12  # characters of a body's name that only a title tells
_NOUNS = frozenset(("n", "nz", "vn", "nt", "an", "j", "s", "nw", "ORG", "b"))
_SHORT = 4  # characters of a short name that a title follows
_CHIEF, _SCHOOL, _TEAM = "长", "校", "队"
_BACK = 2  # sentences before that of a bare title in which its body is looked for


def named_before(scene: Scene, post: Span) -> Key | None:
    """The body named last before a bare title to which such a title belongs: the group that its
    sentence founds, in its sentence the nearest, in those before it or in all of the report the
    only one. Common titles (书记, 主任) and those of a group (组长) reach less far."""
    if (post := listed_behind(scene, post)).inner:
        return next(iter(scene.keys.get(post.inner[-1], ())), None)
    if (group := founded(scene, post) or board(scene, post)) is not None:
        return group
    row = forms("title_bodies").rows.get(base_title(post.head), {})
    if scene.house is None and own_unnamed(scene.register, base_title(post.head)[:-1]):
        return None
    able = {k for k in {k for _, _, k in bodies(scene)} if fits(scene, post, k)}
    able -= guests(scene.register)
    fit = [f for f in bodies(scene) if f[2] in able and not hosts(scene, *f)]
    if _SCHOOL in post.head:  # 我校共建"鸿蒙学院",校长…
        fit = [f for f in fit if not set_up(scene.register, f[0], f[1])]
    # 某市公安局|临河区分局: what only opens the name of another such body is not spoken of
    fit = [f for f in fit if not any(o[0] <= f[0] and f[1] < o[1] for o in fit)]
    wholes = {scene.bodies.above.get(k) for _, _, k in fit if ends_so(scene, post, k)}
    fit = [f for f in fit if f[2] not in wholes or ends_so(scene, post, f[2])]
    starts, line = scene.starts, scene.index_of(post)
    near = [(e, k) for s, e, k in fit if starts[line] <= s and e <= post.start]
    if row.get("reach") == "own":
        return _own(scene, {k for _, _, k in fit})
    near = filled(scene, post, near) or _of_parts(scene, post, starts[line])
    if near and row.get("reach") != "sentence":
        if (gone := _gone_to(scene, post, fit, starts[line])) is not None:
            return _whole(scene, post, gone)
        if any(k == scene.house for _, k in near) or _guests(scene, post, near):
            return scene.house  # 我院与某县签约共建某县医院,副院长…
        return _whole(scene, post, max(near, key=lambda pair: pair[0])[1])
    if row.get("reach") == "sentence" and not _heads(scene, post, starts[line]):
        fit = [(s, e, k) for s, e, k in fit if not scene.register.mentions[s, e, k].nested]
        return _sole_before(fit, (starts[line], starts[max(0, line - 1)]), post.start)
    if _unnamed(scene, post, starts[line]):
        return None
    back = starts[max(0, line - _BACK)]
    fit = [f for f in fit if not _opposed(scene, f[2])]
    held = (p for p in scene.coded[line].line.posts if p.end <= post.start)
    beside = any(p.head in forms("region_titles") for p in held)  # 副市长甲、|秘书长乙
    for far in (False,) if beside or row.get("reach") == "near" else (False, True):
        reach = 0 if far else back  # far: behind the title too, where a report names but one
        many = {k for _, _, k in fit if scene.register.drafts[k].attributes.get("kind") in _MANY}
        after = [(s, k) for s, e, k in fit if e <= post.start or (far and k not in many)]
        named = {_whole(scene, post, k) for s, k in after if reach <= s}
        if scene.house in named:
            return scene.house  # 某市公安局某区分局: of the branch that speaks
        found = _outermost(scene, named)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _unnamed(scene: Scene, post: Span, start: int) -> bool:
    """Whether a title is of something of its class that its sentence speaks of and does not name:
    派出3支医疗队巡诊,队长甲说…; no 队长 of a body named elsewhere."""
    stem = base_title(post.head).removesuffix(_CHIEF)
    if len(stem) != 1 or stem not in words("unnamed_classes"):
        return False
    said = simplified(scene.report.text[start : post.start])
    within = [(s, e) for s, e, _ in bodies(scene) if start <= s]
    ends = (at + 1 for at, char in enumerate(said) if char == stem)
    return any(not any(s < start + end <= e for s, e in within) for end in ends)


def _opposed(scene: Scene, key: Key) -> bool:
    """Whether a team is another state's, against which ours plays: 巴西队得17分。队长甲说…."""
    draft, own = scene.register.drafts[key], {unit.code for unit in scene.regions.home}
    foreign = draft.attributes.get("level") == "country" and bool(key[2]) and key[2] not in own
    return foreign and draft.name.endswith(_TEAM)


def _gone_to(
    scene: Scene, post: Span, fit: Sequence[tuple[int, int, Key]], start: int
) -> Key | None:
    """The body to which somebody goes last before a title: 先到甲医院,后前往|乙医院,由院长…陪同."""
    here = [f for f in fit if start <= f[0] and f[1] <= post.start]
    last = max(here, key=lambda f: (f[1], -f[0]), default=None)
    text = simplified(scene.report.text[start : last[0]]) if last is not None else ""
    led = forms("coming_to").ending(text, len(text)) is not None
    return last[2] if last is not None and led and len({f[2] for f in here}) > 1 else None


def _heads(scene: Scene, post: Span, start: int) -> bool:
    """Whether a title opens the line of a list with those who bear it: 副主席:甲、乙."""
    text = half(scene.report.text[post.end : post.end + 2])
    return post.start == start and text.lstrip().startswith(":")


def _guests(scene: Scene, post: Span, near: list[tuple[int, Key]]) -> bool:
    """Whether the bodies that a sentence names only tell where another one who acts is from, in a
    report about a house with such a post: 某大学教授甲作报告,副校长乙主持."""
    if scene.house is None or not fits(scene, post, scene.house):
        return False
    coded = scene.holding(post)
    held = [p for p in coded.line.posts if p.end <= post.start]
    if held and beside_party(scene, held[-1], post, {k for _, k in near}):
        return False
    return all(any(p.start <= e <= p.end for p in held) for e, _ in near)


def _own(scene: Scene, keys: set[Key]) -> Key | None:
    """The body of the report's own unit, the lowest first, which it names again and again: 代表 of
    a report about a congress's session."""
    named = [k for _, _, k in bodies(scene)]
    for unit in scene.regions.home:
        found = [k for k in _outermost(scene, keys) if k[2] == unit.code]
        if found and named.count(found[0]) > 1:
            return found[0]
        if found:
            break
    return _national(keys, named)


def _national(keys: set[Key], named: Sequence[Key]) -> Key | None:
    """The nation's own, where a report of no unit names it as often as any other: 全国人大."""
    most = max((named.count(k) for k in keys), default=0)
    found = [k for k in keys if not k[2] and named.count(k) == most]
    return found[0] if len(found) == 1 and most > 1 else None


def _whole(scene: Scene, post: Span, key: Key) -> Key:
    """The body of which ``key`` is a department, where the title is one of both: 校长 behind 学生处
    is the school's."""
    rows, above = forms("organ_heads").rows, scene.bodies.above.get(key)
    name = simplified(scene.register.drafts[key].name)
    head = forms("organ_heads").ending(name, len(name)) or ""
    unit = rows.get(head, {}).get("unit") == "yes" and head not in words("branches")
    if above is None or not unit or not fits(scene, post, above) or _called_so(post, name):
        return key
    return key if ends_so(scene, post, key) and not ends_so(scene, post, above) else above


def _called_so(post: Span, name: str) -> bool:
    """Whether a title of no list is of a body that is named so: 局长 of 某监察局|山西局."""
    title = base_title(post.head)
    stem = title.removesuffix(_CHIEF)
    return stem not in ("", title) and title not in forms("title_bodies") and name.endswith(stem)


def _of_parts(scene: Scene, post: Span, start: int) -> list[tuple[int, Key]]:
    """The bodies whose parts the sentence names before a title: 校党委书记甲,校长乙."""
    above = scene.bodies.above
    named = [(e, above.get(k)) for s, e, k in bodies(scene) if start <= s and e <= post.start]
    return [(e, k) for e, k in named if k is not None and fits(scene, post, k)]


def _sole_before(named: list[tuple[int, int, Key]], starts: Sequence[int], end: int) -> Key | None:
    """The only body named between the first of ``starts`` behind which one is, and ``end``."""
    for start in starts:
        found = {k for s, e, k in named if start <= s and e <= end}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def spelled(scene: Scene, post: Span) -> Key | None:
    """The body that the words right before a title spell: a class word that stands for one (局|
    党组书记), one read elsewhere (劳工|局长 where the 劳工局 is named, 派出所|所长 of the only
    派出所), else what they name themselves (运输工务司|司长)."""
    text = text_before(scene, post.start)
    if (meant := stand_in(scene, text, post.start)) is not None:
        return meant
    said = [text, text + post.head[0]] if post.head in words("shared_titles") else [text]
    found: dict[Key, int] = {}
    for key, draft in scene.register.drafts.items():
        if key[0] == "Organization":
            names = [simplified(n) for n in (draft.name, *draft.forms)]
            found[key] = max(_common_end(one, name) for one in said for name in names)
    best = max(found.values(), default=0)
    keys = _outermost(scene, {k for k, n in found.items() if n == best})
    if best > 2 and len(keys) == 1 and not _goes_on(text, best):
        return keys[0]
    return _shortened(scene, post) or _named_here(scene, post)


def _goes_on(text: str, common: int) -> bool:
    """Whether a name has only its class word in common with another: 司长|办公室, 联络|办公室."""
    head = forms("organ_heads").ending(text, len(text)) or ""
    return len(head) < len(text) and common <= len(head) and head in words("office_heads")


def _shortened(scene: Scene, post: Span) -> Key | None:
    """The only body whose name ends with all words between a mark and a title (管理处|主任), or the
    company or school whose name holds them: 樱井精密|执行董事 where 樱井精密株式会社 is named."""
    line = scene.holding(post).line.words
    start = post.start
    while start > line.sentence.start and line.text[start - 1].isalnum():
        start -= 1
    for at in sorted({start, nouns_start(line, post.start)}):
        said = line.text[at : post.start]
        if at > start and said in words("office_heads"):
            continue  # 司长|办公室
        if (key := _called(scene, said)) is not None:
            return key
    return None


def _called(scene: Scene, said: str) -> Key | None:
    """The only body that ``said`` is the end of the name of, or a short name."""
    if not 2 <= len(said) <= _NAME:
        return None
    drafts = scene.register.drafts
    ends = {k for k, d in drafts.items() if _is_body(k) and simplified(d.name).endswith(said)}
    if ends or len(said) < _SHORT:
        return ends.pop() if len(ends) == 1 else None
    found = {
        key
        for key, draft in drafts.items()
        if _is_body(key) and draft.attributes.get("kind") in _HOUSES
        if said in simplified(draft.name) and key not in scene.bodies.above
    }
    return found.pop() if len(found) == 1 else None


def _named_here(scene: Scene, post: Span) -> Key | None:
    """A body that nothing but its holder's title names: the nouns before the title, if they
    end as a body's name does."""
    line = scene.holding(post).line.words
    start = nouns_start(line, post.start)
    end, head = post.start, forms("organ_heads").ending(line.text, post.start, start)
    if head is None and post.head in words("shared_titles"):
        end += 1
        head = forms("organ_heads").ending(line.text, end, start)
    head = head or forms("titled_heads").ending(line.text, end, start)
    if head in words("not_bodies"):
        return None
    if head is not None and end - start - len(head) >= 2:
        return _part_here(scene, start, end, head) or new_body(scene, start, end, head)
    return None


def _part_here(scene: Scene, start: int, end: int, head: str) -> Key | None:
    """What such a name says of the body with which it opens: 消防局|災害搶救科 of 台東縣消防局."""
    opens = [(e, k) for s, e, k in bodies(scene) if s == start and e < end - len(head)]
    if not opens:
        return None
    at, whole = max(opens, key=lambda one: one[0])
    scene.bodies.under(Span(start, end, "Organization", head, source="unit"), at, whole)
    return next(k for s, e, k in bodies(scene) if (s, e) == (start, end))


def nouns_start(line: Words, end: int) -> int:
    """Where the nouns begin that end at ``end``; 及 joins two that are no bodies themselves."""
    start = end
    while start > line.sentence.start and (token := line.covering(start - 1)) is not None:
        joint = token.tag == "c" and forms("organ_heads").ending(line.text, token.start) is None
        noun = token.tag in _NOUNS or (joint and start < end)
        title = any(forms("titles").at(line.text, at) for at in range(token.start, start))
        if token.end != start or not noun or title or end - token.start > _NAME:
            break
        start = token.start
    first = line.covering(start)
    return first.end if first is not None and first.tag == "c" else start


def _common_end(text: str, name: str) -> int:
    """Characters at the end of ``text`` that also end ``name``, if they are a whole word."""
    size = 0
    while size < min(len(text), len(name)) and text[-1 - size] == name[-1 - size]:
        size += 1
    rest = text[: len(text) - size]
    if size < len(name) and _ORDINAL.search(rest):
        return 0  # 第九|代表团 of a report that names the fifth
    joined = rest[-1:] in words("joiners")  # 经济和|商务部: another body
    whole = size == len(name) or (not joined and name[len(name) - size :] in forms("organ_heads"))
    return size if whole else 0


def _outermost(scene: Scene, keys: set[Key]) -> list[Key]:
    """Without the bodies that are parts of another."""
    return sorted((k for k in keys if scene.bodies.above.get(k) not in keys), key=repr)


def _is_body(key: Key) -> bool:
    return key[0] == "Organization"


def text_before(scene: Scene, at: int) -> str:
    return simplified("".join(scene.report.text[max(0, at - _WORDS) : at].split()))
