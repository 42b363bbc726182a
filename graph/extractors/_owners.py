"""A post -> the body or place that it is of: by its own words and by its neighbours.

What the words do not say is taken from what stands nearest: the unit of the post before it,
the region or the house that the report is about. Titles without any body are for ``_bare``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context import references, wholes
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.special import apart, beside_division, not_lower, teams
from graph.context.titled import base_title, title_behind
from graph.extractors._bare import nouns_start, text_before
from graph.extractors._chains import house_of, is_unit, own_body, sent_to
from graph.extractors._made import new_body, twin
from graph.extractors._standins import bodies, hosting, of_board, stand_in
from graph.extractors._titles import fits, other_class, seated, seats, told_town
from graph.extractors._townheads import is_of_town, town
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified

_SCHOOL, _COMMITTEE, _SCHOOLS = "学校", "党委", "school"
_CONGRESS, _CHAIR = "人大", "主席"  # of a township: others have a 主任
_SECRETARY, _GOVERNMENT, _SESSIONS = "书记", "政府", ("congress", "cppcc")  # without a committee
_BEFORE_NAME = ("w", "p", "v", "c", "d", "u", "r", "TIME", "t")  # tags of what ends before a name
_FLAT = ("court", "procuratorate")  # bodies whose divisions stand side by side
_FORCES = (*_FLAT, "public-security", "military", "justice")  # bodies with a 政治部
_HOUSES = ("hospital", "school", "company")  # bodies with departments of their own


def owner(scene: Scene, post: Span, before: Key | None) -> Key | None:
    """The body or place that a post's own words name; a bare unit is of the body before it."""
    if not post.inner:
        return None
    first = post.inner[0]
    if first.type == "Place" and post.head in forms("region_titles"):
        unit = scene.regions.choose(first)
        return (government(scene, unit) if unit else None) or scene.key(first)
    if first.source == "bare" and first.head == _CONGRESS and base_title(post.head) == _CHAIR:
        return _town_congress(scene, first, before)
    if first.source != "bare" or first in scene.keys:
        return of_board(scene, first.head, first.start) or scene.key(first)
    if wholes.seated(first, scene.holding(first).line):
        return None
    if _glued(scene, first):
        above = stand_in(scene, text_before(scene, first.start), first.start)
        above = above or next((k for s, e, k in bodies(scene) if e == first.start), None)
        if above is None:
            return _faculty(scene, first) or _named_by(scene, first, first.end, first.head)
        return scene.bodies.part_of(first, above) or above
    if meant := stand_in(scene, text_before(scene, first.end), first.end):
        return meant  # 公司|董事长
    if first.head in words("party_units") and before is None:
        return _party(scene, first)
    row = forms("organ_heads").rows.get(first.head, {})
    part: Key | None = _part(scene, first, before) if row.get("unit") == "yes" else None
    part = part or _ending(scene, first) or _part(scene, first, before) or _last(scene, first)
    if part is None and before is None and is_of_town(scene, first):
        return body_of(scene, first, unit) if (unit := town(scene, first)) else None
    return part or _regional(scene, first, before) or _other(scene, first)


def _town_congress(scene: Scene, first: Span, before: Key | None) -> Key | None:
    """The congress of a township, which alone has a 主席; None where no township is known."""
    known = scene.key(first) if first in scene.keys else None
    towns = (unit_of(known), unit_of(before), scene.regions.township(first.start))
    town = next((t for t in towns if t is not None and t.level == "township"), None)
    if town is None:
        return None if unit_of(known) is not None else known
    return known if known is not None and town == unit_of(known) else body_of(scene, first, town)


def _faculty(scene: Scene, head: Span) -> Key | None:
    """机械与动力|学院 of a report about a university: a part of it by all the nouns before."""
    if scene.house is None or not references.of_class(scene.register, scene.house, _SCHOOL):
        return None
    line = scene.holding(head).line.words
    start = nouns_start(line, head.start)
    start += len(forms("own_houses").at(line.text, start, head.start) or "")
    if start == head.start:
        return None
    scene.bodies.under(replace(head, start=start, source="unit"), start, scene.house)
    return next(k for s, e, k in bodies(scene) if (s, e) == (start, head.end))


def _named_by(scene: Scene, span: Span, end: int, head: str) -> Key | None:
    """The body of all nouns before ``end`` and the words of ``span``: 库区|管理所|所长; None where
    the noun before them is no part of it (二期|工程|项目部)."""
    line = scene.holding(span).line.words
    start = nouns_start(line, span.start)
    before = line.covering(start - 1) if start > line.sentence.start else None
    if before is not None and before.tag not in _BEFORE_NAME:
        return None
    return new_body(scene, start, end, head) if span.start - start > 1 else None


def _ending(scene: Scene, head: Span) -> Key | None:
    """医疗队 or 管委会, which not every region has, is the only body of the report called so."""
    kind = forms("organ_heads").rows.get(head.head, {}).get("kind")
    office = references.official(head) and kind in words("ruling_kinds")
    if office or head.head in words("party_units"):
        return None
    return references.sole(scene.register, head.head, ())


def _last(scene: Scene, head: Span) -> Key | None:
    """巡视组 of several groups is the one named last before it."""
    if forms("organ_heads").rows.get(head.head, {}).get("kind") != "group":
        return None
    return references.named_last(scene.register, head.head, head.start)


def _glued(scene: Scene, head: Span) -> bool:
    """Whether a bare head goes on from a word before it (局|党组, 校|党委), not the region's."""
    before = scene.report.text[head.start - 1] if head.start else " "
    return before.isalnum() and not _opened(scene, head.start)


def _opened(scene: Scene, at: int) -> bool:
    past = simplified(scene.report.text[max(0, at - 6) : at])
    opens = scene.report.text[at - 1] in words("post_openers") | words("class_word_openers")
    return opens or bool(forms("status_words").ending(past, min(6, at)))


def _part(scene: Scene, unit: Span, before: Key | None) -> Key | None:
    """A bare unit (刑事审判庭) as a part of the body before it, or of the body that one is in."""
    if before is None or before[0] != "Organization" or unit.head in teams():
        return None
    whole = sent_to(scene, unit, before)
    while whole is not None and whole in scene.bodies.above and _inner(scene, whole, unit):
        whole = scene.bodies.above[whole]
    if unit.head in words("zone_organs") and whole == before:
        return twin(scene, unit, before)  # None: 市委书记甲、党工委|书记乙
    return scene.bodies.part_of(unit, whole) if whole is not None else None


def _inner(scene: Scene, key: Key, unit: Span) -> bool:
    """Whether a body is one inside another that has no parts like ``unit``: a board, a party
    group (审判委员会, 党组), a division of a court."""
    draft = scene.register.drafts[key]
    inner = any(draft.name.endswith(u) for u in (*words("party_units"), *words("inner_boards")))
    row = forms("organ_heads").rows.get(unit.head, {})
    department = row.get("kind") == "party" and row.get("unit") == "yes"  # 组织部 beside 宣传部
    if department and draft.name.endswith(unit.head[-1:]):
        return True
    if department and draft.name.endswith(_COMMITTEE):
        above = scene.register.drafts.get(scene.bodies.above.get(key, key))
        if above and (unit_of(key) is None or above.attributes.get("kind") in _HOUSES):
            return False  # 校|党委委员、组织部部长, 师市|党委常委、组织部部长
    kind = draft.attributes.get("kind")
    name = simplified(draft.name)
    house = scene.register.drafts[scene.bodies.above[key]].attributes.get("kind")
    head = forms("organ_heads").ending(name, len(name)) or ""
    college = kind == house == _SCHOOLS and not_lower(unit.head, head, _SCHOOLS)
    if college or beside_division(head, unit, str(house)):
        return True
    return inner or (kind in _FLAT and (kind == unit.kind or unit.head in words("force_units")))


def _regional(scene: Scene, head: Span, before: Key | None) -> Key | None:
    """教育局 without a place is that of the unit of the post before it, else the report's own."""
    row = forms("organ_heads").rows.get(head.head, {})
    division = row.get("unit") == "yes" and row.get("kind") in _FLAT  # 审判庭: of a court
    inner = row.get("unit") == "yes" and row.get("kind") != "party"
    inner = inner and head.head[-1] in words("office_chars")
    inner = inner or head.head in words("force_units") | words("zone_organs")
    if row.get("tie") != "jurisdiction" or row.get("kind") == "group" or division or inner:
        return None
    unit = unit_of(before) if head not in scene.apart else None
    if unit is None and head.head in words("town_offices"):
        unit = scene.regions.township(head.start)
    if unit is None and head not in scene.apart:
        unit = next((p for p in scene.regions.home if p.level != "township"), None)
    return body_of(scene, head, unit) if unit and not apart(unit, head) else None


def body_of(scene: Scene, span: Span, unit: Place) -> Key:
    """A bare head (教育局) as the body of ``unit``."""
    key = scene.register.body(scene.naming.of_unit(span, unit))
    scene.keys[span] = (key,)
    scene.register.mention(key, span.start, span.end)
    return key


def government(scene: Scene, unit: Place) -> Key | None:
    """The government of ``unit`` where the report names it."""
    key: Key = ("Organization", unit.name + "人民政府", unit.code)
    return key if key in scene.register.drafts else None


def party_of(scene: Scene, unit: Span, owner: Key) -> Key | None:
    """The party body ``unit`` (党组, 党委) of the body or place ``owner``; None for one that is a
    party body itself. The 党委 of a government is its town's."""
    if owner[0] == "Place":
        place = unit_of(owner)
        return body_of(scene, unit, place) if place and place.level == "township" else None
    draft = scene.register.drafts[owner]
    if draft.attributes.get("kind") in ("party", "discipline"):
        return None
    place = unit_of(owner)
    if place is not None and draft.name.endswith("政府") and unit.head[-1] != "组":
        return body_of(scene, unit, place) if place.level == "township" else None
    return scene.bodies.part_of(unit, owner)


def _party(scene: Scene, head: Span) -> Key | None:
    """机关党委 without a body before it is that of the body named last in its sentence."""
    sentence = scene.holding(head).line.sentence
    named = [(e, k) for s, e, k in bodies(scene) if sentence.start <= s and e <= head.start]
    if not named:
        return None
    last = max(named, key=lambda p: p[0])[1]
    if title := title_behind(scene.naming.simple, head.end):
        fit = [(e, k) for e, k in named if seats(scene, title, k)]
        return _part(scene, head, max(fit, key=lambda p: p[0])[1]) if fit else None
    kind = scene.register.drafts[last].attributes.get("kind")
    if kind in _SESSIONS and head.head in words("region_parties"):
        unit = unit_of(last)  # 镇人大主席甲、党委副书记乙: the town's
        return body_of(scene, head, unit) if unit and unit.level == "township" else None
    if scene.register.drafts[last].name.endswith(head.head):
        return last  # 镇党委书记甲、党委委员乙
    return _part(scene, head, last)


def _other(scene: Scene, head: Span) -> Key | None:
    """A bare unit (急诊科) of the body of its kind named last; another head is a body itself."""
    row = forms("organ_heads").rows.get(head.head, {})
    drafts = scene.register.drafts
    if row.get("unit") == "yes":
        force = head.head in words("force_units")
        kinds = _FORCES if force else (row.get("kind"), *_HOUSES)
        before = [(e, s, k) for s, e, k in hosting(scene) if e <= head.start]
        named = sorted(before, key=lambda one: one[:2])
        fits = [k for _, _, k in named if drafts[k].attributes.get("kind") in kinds]
        if not fits or (row.get("kind") == "party" and fits[-1] != named[-1][-1]):
            return None  # 省委组织部甲,市纪委乙,宣传部丙: of whom is unsaid
        block = next(b for b in scene.report.blocks if b.start <= head.start < b.end)
        near = any(block.start <= s for _, s, k in named if k == fits[-1])
        if drafts[fits[-1]].attributes.get("kind") in _HOUSES and not near:
            return None if fits[-1] != scene.house else _part(scene, head, fits[-1])
        inner = kinds[0] in _HOUSES and is_unit(simplified(drafts[fits[-1]].name))
        above = house_of(scene, fits[-1]) if inner else None  # no 医务部 of a 科
        return _part(scene, head, above or fits[-1])
    return new_body(scene, head.start, head.end, head.head) if row.get("generic") == "no" else None


def unit_of(key: Key | None) -> Place | None:
    """The administrative unit that a body is of, or that a key names."""
    code = "" if key is None else str(key[1] if key[0] == "Place" else key[2])
    return gazetteer().place(code) if code.isdigit() else None


def region_owner(scene: Scene, post: Span, before: Key | None) -> Key | None:
    """县长 without a place before it heads the unit of the post before it, if that is a 县, else
    the report's own. Its government owns the post where the report names it."""
    word = forms("region_titles")[post.head]["level"]
    near = unit_of(before)
    if near is None and before is not None and (town := told_town(scene, before, word)):
        return town
    unit = near if near and near.name.endswith(word) else scene.regions.unit(word, post.start)
    said = scene.register.drafts[before].name[1:] if before and near is None else ""
    if unit is None or word in said:
        return None  # 盘县县委副书记、县长 of a county that no table knows
    return government(scene, unit) or scene.register.place(unit)


def siblings(scene: Scene, post: Span, before: Sequence[tuple[Span, Key]]) -> Key | None:
    """The body of the post named before, when the bare title is its deputy or its like."""
    for other, key in before:
        owned = key[1]
        near = 0 <= post.start - other.end <= 24
        deputy = base_title(post.head) == base_title(other.head)
        if near and isinstance(owned, tuple) and owned[0] == "Organization":
            if seated(scene, post) or (
                base_title(post.head) == _SECRETARY and _has_none(scene, owned)
            ):
                return None
            if deputy or post.head in words("staff_titles"):
                if post.head == other.head and _nearer(scene, post, other):
                    return None  # 到甲医院听取院长某汇报,前往乙医院,由院长某陪同
                if not deputy and (other_class(scene, post, owned) or _nearer(scene, post, other)):
                    return None
                return own_body(scene, post, owned)
            if _beside(scene, post, owned):
                return scene.bodies.above.get(owned, owned)
    return None


def _has_none(scene: Scene, key: Key) -> bool:
    """Whether a body has no 书记 of its own: a congress, a government."""
    draft = scene.register.drafts[key]
    return draft.attributes.get("kind") in _SESSIONS or draft.name.endswith(_GOVERNMENT)


def _nearer(scene: Scene, post: Span, other: Span) -> bool:
    """Whether a body with such a post is named since: 拜访某治安警察局,与副局长甲会谈."""
    named = (k for s, e, k in bodies(scene) if other.end <= s and e <= post.start)
    return any(fits(scene, post, k) for k in named)


def _beside(scene: Scene, post: Span, owned: Key) -> bool:
    """Whether a calling or a title of no list right behind 、 is one of the same house: 某医院主任
    医师甲、主管护师乙."""
    calling = post.kind == "profession" or post.head not in forms("titles")
    house = scene.register.drafts[owned].attributes.get("kind") in words("staffed_kinds")
    return calling and house and scene.report.text[post.start - 1 : post.start] == "、"
