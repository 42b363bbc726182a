"""A bare title -> whether it is a post of a body, by the body's kind and by how its name ends."""

from __future__ import annotations

from graph.context.coding import CODES
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title, no_director, suits
from graph.lexicons import forms, words
from graph.mentions.envoys import sent_abroad
from graph.mentions.posts import ACTING
from graph.mentions.spans import Span
from graph.script import simplified
from graph.wordings import pattern

_COMMITTEE, _SCHOOL, _OFFICES = "党委", "school", "局厅"
_DEAN, _HEADED = "院长", "校长"
_DELEGATE, _CHAIRMAN, _NAME = "代表", "董事长", 2
_FORCES = ("court", "procuratorate", "public-security", "military", "justice")
_PROCURATORATE = "procuratorate"
_LISTED = 2  # codes before a post that is not the first of a list: another post and who holds it
_BEFORE = 8  # characters in which it is said that a post is none


def fits(scene: Scene, post: Span, key: Key) -> bool:
    """Whether such a title is one of the body; no 院长 of a college of the house."""
    title = base_title(post.head)
    school = scene.register.drafts[key].attributes.get("kind") == _SCHOOL
    dean = title == _DEAN and school and key == scene.house
    if dean and _HEADED in simplified(scene.report.text):
        return False  # of a college of the house, which has a 校长 itself
    office = scene.register.drafts[key].name[-1] in _OFFICES
    if office and post.head in words("seat_nouns") and not scene.coded[0].line.words.traditional:
        return False  # 应急管理局局长甲为|成员: of no office but the boards of Hong Kong
    return seats(scene, title, key)


def seats(scene: Scene, title: str, key: Key) -> bool:
    """Whether a title is one of a body in which its bearer sits in the party group."""
    draft = scene.register.drafts[key]
    return suits(title, simplified(draft.name), str(draft.attributes.get("kind")))


def ends_so(scene: Scene, post: Span, key: Key) -> bool:
    """Whether a body's name ends as the title says, not only its kind: a 法庭 for a 庭长."""
    row = forms("title_bodies").rows.get(base_title(post.head), {})
    endings = tuple(e for e in row.get("endings", "").split("|") if e)
    return bool(endings) and simplified(scene.register.drafts[key].name).endswith(endings)


def beside_party(scene: Scene, last: Span, post: Span, near: set[Key]) -> bool:
    """Whether a title stands beside one of the committee of a body that the sentence names:
    州人民医院党委书记甲、院长乙."""
    above = {scene.bodies.above.get(k) for part in last.inner for k in scene.keys.get(part, ())}
    return scene.report.text[post.start - 1 : post.start] == "、" and bool(above & near)


def listed_behind(scene: Scene, post: Span) -> Span:
    """The prosecutor's post behind which a clerk's is listed, whose body is the clerk's too: 检察员
    甲、|书记员|乙出庭; else the post itself, for courts have clerks as well."""
    coded = scene.coded[scene.index_of(post)]
    at = coded.spans.index(post) if post in coded.spans else 0
    before = coded.spans[at - 3] if at > _LISTED else None
    listed = coded.code[at - 3 : at] == f"{CODES['Position']}{CODES['Person']}、"
    if before is None or not listed or base_title(post.head) not in words("clerk_titles"):
        return post
    kinds = forms("title_bodies").rows.get(base_title(before.head), {}).get("kinds")
    return before if kinds == _PROCURATORATE else post


def told_town(scene: Scene, body: Key, level: str) -> Key | None:
    """The township that no table has whose committee ``body`` is: 君坝乡 of 君坝乡党委."""
    name = str(scene.register.drafts[body].name) if body[0] == "Organization" else ""
    stem = name.removesuffix(_COMMITTEE)
    told = stem != name and len(stem) > 2 and stem.endswith(level) and not str(body[2]).isdigit()
    return scene.register.site(stem, "division", None) if told else None


def seated(scene: Scene, post: Span) -> bool:
    """Whether a title is one of a seat of its own, not listed behind another: 某党议员甲表示支持,
    选委界议员乙…."""
    listed = scene.report.text[post.start - 1 : post.start] in words("joiners")
    return base_title(post.head) in words("seat_titles") and not listed


def acting(scene: Scene, post: Span) -> str:
    """署理 before the body of who stands in for another: 署理|财政司|司长."""
    if not post.inner or post.head.startswith(ACTING):
        return ""
    before = scene.report.text[post.start : post.start + len(ACTING)]
    return before if simplified(before) == ACTING else ""


def of_none(title: str) -> bool:
    """Whether a title alone is of no body beside: a state's (总统), that of who is sent abroad
    (驻日大使), that of an aide to such a holder (县长秘书, 行政长官发言人), a degree (法学博士)."""
    aide = forms("post_aides").ending(title, len(title), 1)
    chief = title.removesuffix(aide) if aide else title
    chiefs = chief in forms("region_titles") or chief in words("administered_titles")
    served = aide is not None and chiefs
    degree = forms("degrees").ending(title, len(title)) is not None
    other = served or degree or _of_unread_firm(title)
    return chief in words("state_titles") or sent_abroad(title) or other


def _of_unread_firm(title: str) -> bool:
    """Whether a title has the name of a firm before it that was not read: 阳光电源|副董事长; no
    轮值|董事长, no 市场营销|副总经理."""
    office = forms("firm_titles").ending(title, len(title))
    if office is None or title in forms("titles"):
        return False
    front = title.removesuffix(office)
    if base_title(office) == _CHAIRMAN:
        return len(front) >= _NAME
    return len(front) > _NAME and forms("managed_fields").ending(front, len(front)) is None


def no_office(text: str, post: Span) -> bool:
    """Whether a title is no post of whom it names: that of a delegate of those who take part or
    of a class (当事人|代表甲, 获奖者|代表乙), one played or pretended (饰演|县委书记甲, 自称是局长
    乙), one of two units at once (两省|省委书记甲、乙)."""
    said = simplified(text[max(0, post.start - _BEFORE) : post.start])
    if pattern("post-false").search(said):
        return True
    if post.inner or post.value or not post.head.endswith(_DELEGATE):
        return False
    if calling := post.head.removesuffix(_DELEGATE):  # 护士|代表丙
        return forms("titles").rows.get(calling, {}).get("kind") == "profession"
    people = forms("person_nouns").ending(simplified(text), post.start)
    return people is not None or pattern("of-class").search(said) is not None


def other_class(scene: Scene, post: Span, owned: Key) -> bool:
    """Whether a title is of a body of another class: no 副局长 of a 水利厅."""
    title, name = base_title(post.head), simplified(scene.register.drafts[owned].name)
    told = forms("title_bodies").rows.get(title, {"endings": title})
    kind = scene.register.drafts[owned].attributes.get("kind")
    crew = forms("crew_bodies").rows.get(title, {"in": ""})["in"].split("|")
    other = not any(part in name for part in crew) or no_director(title, name)  # 民警 of no 县委
    other |= not told["endings"] and told["kinds"] == _SCHOOL != kind  # 教导主任 of no bureau
    above = scene.register.drafts[scene.bodies.above.get(owned, owned)].attributes.get("kind")
    ruling = {kind, above} <= words("ruling_kinds").union(_FORCES)
    other |= ruling and title in words("firm_titles") | words("firm_seats")  # 局长甲、副总经理乙
    stem = title.removesuffix("长")
    return other or (len(stem) == 1 and stem in words("organ_heads") and stem not in name)
