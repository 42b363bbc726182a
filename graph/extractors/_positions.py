"""A chain of post spans -> positions: in which body, or of which place, each post is.

A bare title takes the body of the one before it in the chain (党组书记、局长), of the person
named before (主席甲,副主席乙), or the only body of its kind that the report names; a title of
a level (县长) goes with the report's own unit. What stays unsaid is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context.register import Draft, Key
from graph.context.scene import Scene
from graph.context.special import own_region
from graph.context.titled import base_title, suits
from graph.extractors._bare import named_before, spelled
from graph.extractors._branches import village_branch
from graph.extractors._chains import own_body, part_of, regional
from graph.extractors._convened import convened, known_by, of_party, of_session
from graph.extractors._entrylabels import labelled
from graph.extractors._lists import clause_pattern
from graph.extractors._owners import government, party_of, region_owner, siblings, unit_of
from graph.extractors._owners import owner as owner_of
from graph.extractors._paired import paired
from graph.extractors._positioned import position
from graph.extractors._presiding import presiding, presidium
from graph.extractors._societies import society
from graph.extractors._titles import of_none, told_town
from graph.extractors._workplaces import of_workplace, workplaces
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified
from graph.wordings import pattern

# Kinds of bodies whose members have a calling elsewhere.
_OFFICIAL = ("court", "procuratorate", "congress", "cppcc", "government", "party", "association")
_MARKS = ("、", "，", ",", "；", ";")
_BESIDE = 6  # characters of a name with a mark behind it
_MEDIUM, _CHOSEN, _CPPCC, _SENT = "media", "elected", "cppcc", "派驻"
_NEAR = 24  # characters between a post and one of the person named before
_FUNCTION = ("v", "vd", "p", "d", "c", "u", "m", "q", "r", "t", "f", "w", "TIME")  # no names


def positions(
    scene: Scene,
    posts: Sequence[Span],
    person: Span,
    before: Sequence[tuple[Span, Key]],
    whole: Key | None = None,
) -> list[tuple[Span, Key]]:
    """The posts of a chain as entities; a bare title takes the body of the one before it, the
    first one ``whole``."""
    holder = scene.key(person)
    found: list[tuple[Span, Key]] = []
    owner, unread = whole or (labelled(scene, posts[0]) if posts else None), False
    places = workplaces(scene, posts[0]) if posts and whole is None else []
    for index, post in enumerate(posts):
        if places and (not post.inner or post.inner[0].source == "bare"):
            said, owner = of_workplace(scene, post, places)
            found += [(post, key)] if (key := position(scene, said, owner, holder)) else []
            continue
        if (paper := _of_paper(scene, post)) is not None:
            found += [(post, key)] if (key := position(scene, post, paper, holder)) else []
            continue
        if (presided := presiding(scene, post)) is not None:
            found += [(post, key)] if (key := position(scene, presided, None, holder)) else []
            continue
        post = regional(scene, post, owner, before)
        own = labelled(scene, post) if post.inner and whole is None else None
        own = own or village_branch(scene, post) or owner_of(scene, post, owner)
        own = own or presidium(scene, post)
        if own is None and not fresh(scene, post):
            if key := position(scene, post, _spelled(scene, post), holder):
                found.append((post, key))
            continue
        if own is None and post.head in forms("region_titles"):
            near = labelled(scene, post) if whole is None else None
            near = near or (_unit_beside(scene, post, before) if owner is None else None)
            unit = near or region_owner(scene, post, owner)
            if near is not None and (held := unit_of(near)) is not None:
                unit = government(scene, held) or near
            if key := position(scene, post, unit, holder):
                found.append((post, key))
            continue
        if own is None and post.head in words("village_titles"):
            if key := position(scene, post, _village(scene, owner), holder):
                found.append((post, key))
            continue
        chief = own is None and owner is None and post.head in words("administered_titles")
        if chief and (region := own_region(scene.regions)) is not None:
            if key := position(scene, post, scene.register.place(region), holder):
                found.append((post, key))
            continue
        if own is None and of_none(post.head):
            if key := position(scene, post, None, holder):
                found.append((post, key))
            continue
        if own is None and forms("steward_titles").ending(post.head, len(post.head)):
            if key := position(scene, post, _region(scene, owner), holder):
                found.append((post, key))
            continue
        if own is not None or (post.kind == "profession" and not found):
            owner = own
        house = owner
        if own is None and owner is not None:
            owner = own_body(scene, post, owner)
        if own is None and post.inner and post.inner[0].type == "Organization":
            owner = own = _led(scene, posts[index:]) or _office_of(scene, post, before)
            owner = own = own or (part_of(scene, post, posts[index - 1], house) if index else None)
            unread = unread or own is None  # 宣传部部长 whose 宣传部 nothing tells: of no other
        elif owner is None and not unread:
            owner = _worked_in(scene, post) or convened(scene, post)
            owner = owner or of_session(scene, post)
            told, known = (True, owner) if owner else paired(scene, post, before)
            owner = known if told else society(scene, post) or siblings(scene, post, before)
            told, known = (True, owner) if told or owner else of_party(scene, post)
            told, known = (told, known) if told else known_by(scene, post, holder)
            owner = owner or known
            owner = owner or (None if told else named_before(scene, post))
            owner = owner or _of_chain(scene, posts[index:])
        near = None if own is None and found and _elsewhere(scene, post, owner) else owner
        inner, said = _in_party(scene, post, near)
        if key := position(scene, said, _of_assembly(scene, said, inner), holder):
            found.append((post, key))
    return found


def _of_assembly(scene: Scene, post: Span, owner: Key | None) -> Key | None:
    """The 政协 for a bare 主席, 秘书长 or 委员 whom its standing committee chooses; the committee
    has none: 县政协常委会会议决定接受某人辞去|副主席."""
    whole = scene.bodies.above.get(owner) if owner is not None else None
    if post.inner or owner is None or whole is None:
        return owner
    drafts = scene.register.drafts
    standing = simplified(drafts[owner].name).endswith(ordered("standing_heads"))
    seated = base_title(post.head) in words("cppcc_titles")
    return whole if standing and seated and _is_cppcc(drafts[whole]) else owner


def _is_cppcc(body: Draft) -> bool:
    return body.attributes.get("kind") == _CPPCC


def _worked_in(scene: Scene, post: Span) -> Key | None:
    """The body in which the sentence says that the holder worked: 在某局工作,历任科员、科长;
    就职于某公司,任财务经理."""
    coded = scene.holding(post)
    for found in clause_pattern("worked-in").finditer(coded.code):
        if 0 <= post.start - coded.starts[found.end("b")] <= _NEAR:
            span = coded.spans[found.start("b")]
            return next(iter(scene.keys.get(span, ())), None) if span is not None else None
    return None


def _unit_beside(scene: Scene, post: Span, before: Sequence[tuple[Span, Key]]) -> Key | None:
    """The unit of the post named right before in the sentence: 甲镇镇长乙,副镇长丙 are of one."""
    level = forms("region_titles")[post.head]["level"]
    text = simplified(scene.report.text)
    if scene.regions.host(level, post.start) is not None:
        return None  # 甲省省长某会见乙省省长某,|副省长|某参加
    for other, key in reversed(before):
        if not isinstance(key[1], tuple) or not 0 <= post.start - other.end <= _NEAR:
            continue
        if forms("arriving_words").inside(text[other.end : post.start]):
            return None  # 甲市市长某履新乙市,提名为|市长候选人
        beside = pattern("hosts-along").match(text, post.end)
        if beside and forms("coming_to").inside(text[other.end : post.start]):
            return None  # 甲市市长某到乙市考察,|副市长|某陪同
        unit = unit_of(key[1]) if key[1][0] == "Organization" else None
        place = scene.register.place(unit) if unit is not None else key[1]
        place = told_town(scene, place, level) or place
        if place[0] == "Place" and str(scene.register.drafts[place].name).endswith(level):
            return place
    return None


def _elsewhere(scene: Scene, post: Span, owner: Key | None) -> bool:
    """Whether a calling in a chain is one of another kind of house: 人民陪审员、退休教师甲."""
    calling = forms("calling_houses").ending(post.head, len(post.head))
    if calling is None or owner is None or owner[0] != "Organization":
        return False
    kind = scene.register.drafts[owner].attributes.get("kind")
    return kind in _OFFICIAL and kind != forms("calling_houses")[calling]["kind"]


def _village(scene: Scene, owner: Key | None) -> Key | None:
    """The village of the body of the post before: 村主任 behind 某村党支部书记 is the village's."""
    name = scene.register.drafts[owner].name if owner is not None else ""
    told = {k: d.name for k, d in scene.register.drafts.items() if k[0] == "Place"}
    held = [
        k for k, n in told.items() if name.startswith(n) and n.endswith(ordered("village_words"))
    ]
    return max(held, key=lambda k: (len(told[k]), repr(k)), default=None)


def _region(scene: Scene, owner: Key | None) -> Key | None:
    """The region of the body of the post before: 镇级总河长 behind 镇党委书记 is the town's."""
    unit = unit_of(owner)
    return scene.register.place(unit) if unit is not None else None


def _led(scene: Scene, posts: Sequence[Span]) -> Key | None:
    """The party group that the first post of a chain is in: 党组|书记、局长."""
    unit = posts[0].inner[0]
    if unit.source != "bare" or unit.head not in words("party_units"):
        return None
    seat = _next_body(scene, posts[1:])
    return party_of(scene, unit, seat) if seat is not None else None


def _office_of(scene: Scene, post: Span, before: Sequence[tuple[Span, Key]]) -> Key | None:
    """某局副局长甲、办公室|主任乙: a part that any house has is of the one of the post beside."""
    unit = post.inner[0]
    row = forms("organ_heads").rows.get(unit.head, {})
    if unit.source != "bare" or (row.get("unit"), row.get("generic")) != ("yes", "yes"):
        return None
    other, key = before[-1] if before else (post, None)
    owned = key[1] if key is not None else None
    gap = scene.report.text[other.end : post.start]
    if not isinstance(owned, tuple) or owned[0] != "Organization" or len(gap) > _BESIDE:
        return None
    chief = forms("titles").rows.get(other.head, {}).get("rank") in ("head", "deputy")
    kind = scene.register.drafts[owned].attributes.get("kind")
    if not chief or kind == "party" or gap[-1:] not in _MARKS:
        return None
    return _under(scene, unit, owned)


def _under(scene: Scene, unit: Span, house: Key) -> Key | None:
    scene.bodies.under(unit, unit.start, house)
    return next(iter(scene.keys.get(unit, ())), None)


def _spelled(scene: Scene, post: Span) -> Key | None:
    """The body right before a post, or the part of it that the post names: 某站|原政治处主任."""
    house, unit = spelled(scene, post), next(iter(post.inner), None)
    part = unit is not None and unit.source == "bare" and house is not None
    return _under(scene, unit, house) if part and unit and house else house


def _of_chain(scene: Scene, posts: Sequence[Span]) -> Key | None:
    """The body of 党组书记 that opens a chain (党组书记、局长): that of the next title, else the
    one that the report is about."""
    unit = forms("party_units").at(posts[0].head, 0, len(posts[0].head) - 1)
    if posts[0].inner or unit is None or posts[0].head[len(unit) :] not in words("party_titles"):
        return None
    before = scene.report.text[posts[0].start - 1 : posts[0].start]
    glued = before.isalnum() and before not in words("post_openers")  # 四连|党支部书记
    return _next_body(scene, posts[1:]) or (None if glued else scene.house)


def _next_body(scene: Scene, posts: Sequence[Span]) -> Key | None:
    """The body of the first bare title of ``posts``."""
    bare = [p for p in posts if not p.inner and p.head not in forms("region_titles")]
    return named_before(scene, bare[0]) if bare else None


def _of_paper(scene: Scene, post: Span) -> Key | None:
    """本报记者 is of the medium that publishes the report; 首席专家 is none of it."""
    own = forms("own_words").at(post.head, 0)
    if post.inner or own is None or not suits(post.head[len(own) :], "", _MEDIUM):
        return None
    published = (f.object for f in scene.register.facts if f.relation == "publisher")
    medium = next(published, None)
    kinds = scene.register.drafts[medium].attributes if medium is not None else {}
    return medium if kinds.get("kind") == _MEDIUM else None


def _in_party(scene: Scene, post: Span, owner: Key | None) -> tuple[Key | None, Span]:
    """党组成员 behind a body is a post in its 党组: that part of it, and the rest of the title."""
    unit = forms("party_units").at(post.head, 0, len(post.head) - 1)
    title = post.head[len(unit or "") :]
    if unit is None or owner is None or title not in words("party_titles"):
        return owner, post
    start = post.end - len(post.head)
    span = Span(start, start + len(unit), "Organization", head=unit, kind="party", source="bare")
    part = party_of(scene, span, owner)
    return (part, replace(post, head=title)) if part is not None else (owner, post)


def fresh(scene: Scene, post: Span) -> bool:
    """Whether a bare title starts a phrase: behind a noun (…协会会长) it belongs to a body
    that was not read, and takes nobody else's."""
    before = scene.report.text[post.start - 1 : post.start] if post.start else ""
    chosen = post.value == _CHOSEN  # 甲等5人|当选为理事
    if before == base_title(post.head)[0] and before in forms("organ_heads"):
        return False  # 中央对外部|部长
    if simplified(scene.report.text[: post.start][-len(_SENT) :]) == _SENT:
        return False  # 省国资委派驻|监事会主席
    if not before or before in words("post_openers") or not before.isalnum() or chosen:
        return True
    line = scene.holding(post).line.words
    token = line.covering(post.start - 1)
    if token is None or token.end != post.start:
        return False
    deputy = forms("title_bodies").rows.get(post.head, {}).get("reach") == "own"  # 温如海|代表
    said = (bool(post.value) or deputy) and not post.inner and token.tag in ("PER", "nr")
    return said or token.tag in _FUNCTION  # 黄生田|当选为副县长
