"""A bare title behind another post of its holder -> the body that it is of: 局长 behind 党组书记 is
the bureau's, 副厅长 behind 办公室主任 the department's, no office's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context import references
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import ACADEMY, base_title, is_house
from graph.extractors._titles import seats
from graph.lexicons import forms, ordered, words
from graph.mentions.organs import organs
from graph.mentions.spans import Span
from graph.script import simplified

_COLLEGE = "学院"
_COMMITTEE, _HEADED = "党委", "校长"
_REGION = "自治区"
_BESIDE = 14  # characters of a name of another people with a mark behind it
_PROSECUTOR, _HOUSE = "检察长", "院"
_FORCES = "military"
_FIRM, _SOCIETY, _SCHOOL = "company", "association", "school"
_HOUSES = (_SCHOOL, "hospital")
_MANAGER = "经理"  # of a section as of a firm
_PARTY, _JOINT = "party", "、"
_SECTION, _DIRECTOR = ("科", "股"), "主任"
_POSTED, _TEAM = "驻", "组"
_FLAT = ("court", "procuratorate")  # bodies whose divisions stand side by side


def own_body(scene: Scene, post: Span, owned: Key) -> Key | None:
    """The body of 主席 behind 政协党组书记 is the 政协, not its party group; that of 审判员 behind
    审判委员会委员 the court. None where nothing tells the body: 段长 behind 某管理段党支部书记."""
    unit = _name(scene, owned)
    if base_title(post.head) == _MANAGER and is_unit(unit):
        if not unit.endswith((*ordered("party_units"), *ordered("office_heads"))):
            return owned  # 公司人力资源部副经理、经理; no 党支部书记、经理
    if (house := _above(scene, post, owned)) is not None:
        return house
    if _of_house(scene, post, owned):
        return house_of(scene, owned)
    if _of_society(scene, post, owned):
        return None
    if post.head in words("party_titles"):
        return owned
    if base_title(post.head) == _HEADED and not _is_of(scene, _HEADED, owned):
        return None  # 中国科学院院士、副校长
    name = scene.register.drafts[owned].name
    if name.endswith(_SECTION) and base_title(post.head) == _DIRECTOR:
        return None  # 信贷科科长、副主任
    armed = scene.register.drafts[owned].attributes.get("kind") == _FORCES
    if armed and name.endswith(ordered("town_organs")) and base_title(post.head) == _DIRECTOR:
        return None  # 街道人武部部长、副主任: of the street's office
    above = scene.bodies.above.get(owned)
    if above and not seats(scene, base_title(post.head), owned) and _of_firm(scene, post, above):
        return above  # 公司工会主席甲,副总经理乙
    if owned not in scene.bodies.above:
        branch = name.endswith(ordered("party_units")) and not name.endswith(_COMMITTEE)
        return None if branch or _elsewhere(scene, post, owned) else owned
    kind = scene.register.drafts[owned].attributes.get("kind")
    board = kind in _FLAT and name.endswith(ordered("inner_boards"))
    if kind in _FLAT and post.head in words("bench_posts") and not is_house(name):
        board = True  # 刑庭庭长、审判员
    inner = board or name.endswith(ordered("party_units"))
    return scene.bodies.above[owned] if inner else owned


def regional(
    scene: Scene, post: Span, owner: Key | None, before: Sequence[tuple[Span, Key]]
) -> Span:
    """主席 beside a post in the committee of an autonomous region, or of the region, as the
    region's: 自治区党委副书记、主席甲; a committee of the Party has none."""
    title = _REGION + post.head
    if post.inner or title not in forms("region_titles"):
        return post
    last, key = before[-1] if before else (post, None)
    near = key[1] if key is not None and 0 <= post.start - last.end <= _BESIDE else None
    beside = owner or (near if isinstance(near, tuple) else None)
    whose = _name(scene, beside) if beside is not None else ""
    return replace(post, head=title) if whose.endswith((_REGION, _REGION + _COMMITTEE)) else post


def part_of(scene: Scene, post: Span, last: Span, house: Key | None) -> Key | None:
    """A part that any house has, in the post behind another of its holder, is of that one's body:
    某委新闻发言人、办公厅|主任."""
    unit = post.inner[0]
    row = forms("organ_heads").rows.get(unit.head, {})
    if unit.source != "bare" or (row.get("unit"), row.get("generic")) != ("yes", "yes"):
        return None
    if house is None or house[0] != "Organization" or not last.inner:
        return None
    if is_unit(_name(scene, house)) and _name(scene, house) not in organs():
        return None
    joined = scene.report.text[last.end : post.start] == _JOINT
    if not joined or scene.register.drafts[house].attributes.get("kind") == _PARTY:
        return None
    scene.bodies.under(unit, unit.start, house)
    return next(iter(scene.keys.get(unit, ())), None)


def _of_house(scene: Scene, post: Span, owned: Key) -> bool:
    """Whether a title is one of a house, behind a post in a section or a union of it: 总会计师
    behind 医务部主任, 副总经理 behind 安全环保部部长, 副院长 behind 工会主席."""
    row, name = forms("house_chiefs").rows.get(post.head), _name(scene, owned)
    if base_title(post.head) == _HEADED and name.endswith(_COLLEGE):
        house = house_of(scene, owned)  # 机械工程学院院长甲,副校长乙; of no 教育厅 that visits it
        kind = scene.register.drafts[house].attributes.get("kind") if house else None
        return house != owned and kind == _SCHOOL and owned in scene.bodies.above
    if row is None or _is_of(scene, base_title(post.head), owned):
        return False
    head = forms("organ_heads").ending(name, len(name)) or ""
    if head in words("mass_organizations"):
        return owned in scene.bodies.above
    faculty = head in words("faculties") or head.endswith(_COLLEGE)
    return is_unit(name) and not (faculty and row["faculty"] == "yes")


def house_of(scene: Scene, key: Key) -> Key | None:
    """The house that a section lies in: what is above it and is no section itself, else the one
    that the report is about."""
    while key in scene.bodies.above:
        key = scene.bodies.above[key]
        if not is_unit(_name(scene, key)):
            return key
    return scene.house


def sent_to(scene: Scene, unit: Span, key: Key) -> Key | None:
    """The body whose the party organ ``unit`` behind ``key`` is: behind a group posted to a house
    that a class word names (驻集团公司纪检监察组组长、|党委常委), that house if any is known."""
    name = _name(scene, key)
    head = forms("organ_heads").ending(name, len(name)) or ""
    if unit.head not in words("party_units") or _POSTED not in name or head[-1:] != _TEAM:
        return key
    word = forms("that_heads").ending(name, len(name) - len(head))
    return references.of_word(scene.register, word, 0, scene.house) if word else None


def _of_society(scene: Scene, post: Span, key: Key) -> bool:
    """Whether a title is one of a society (秘书长, 理事长), and the body a school or a hospital."""
    kinds = forms("title_bodies").rows.get(base_title(post.head), {}).get("kinds", "")
    return _SOCIETY in kinds and scene.register.drafts[key].attributes.get("kind") in _HOUSES


def _of_firm(scene: Scene, post: Span, key: Key) -> bool:
    """Whether a title is one that only firms have, and the body is one."""
    kinds = forms("title_bodies").rows.get(base_title(post.head), {}).get("kinds")
    return kinds == scene.register.drafts[key].attributes.get("kind") == _FIRM


def is_unit(name: str) -> bool:
    """Whether a name ends as that of an inner unit does: 办公室, 科, 学院 of a university."""
    head = forms("organ_heads").ending(name, len(name)) or ""
    unit = forms("organ_heads").rows.get(head, {}).get("unit") == "yes"
    return (unit and head not in words("branches")) or head in words("faculties")


def _above(scene: Scene, post: Span, owned: Key) -> Key | None:
    """The body above a unit to which a title belongs, if it is none of the unit: 厅长 behind
    某厅办公室主任, 校长 behind 某大学化学学院院长, 党组成员 behind 某局预算科科长."""
    title, key = base_title(post.head), owned
    grouped = forms("party_units").at(post.head, 0, len(post.head) - 1) is not None
    accuser = title == _PROSECUTOR and _name(scene, key)[-1] != _HOUSE  # 反贪局局长、副检察长
    college = title == _HEADED and _name(scene, key).endswith(_COLLEGE)
    if _is_of(scene, title, key) and not (accuser or college):
        return None  # 附属中学校长甲、教学副校长乙
    sole = accuser or title == _HEADED
    while key in scene.bodies.above and (sole or is_unit(_name(scene, key))):
        key = scene.bodies.above[key]
        if _is_of(scene, title, key) or (grouped and not is_unit(_name(scene, key))):
            return key
    return None


def _elsewhere(scene: Scene, post: Span, owned: Key) -> bool:
    """Whether a title is of none but bodies of other names than a committee's: 师长, 政委 behind
    the secretary of a town's, that is the corps' division's too."""
    title = base_title(post.head)
    forces = forms("title_bodies").rows.get(title, {}).get("kinds") == _FORCES
    committee = _name(scene, owned).endswith(_COMMITTEE)
    return committee and forces and not _is_of(scene, title, owned)


def _is_of(scene: Scene, title: str, key: Key) -> bool:
    """Whether a body's name ends as the title says, or is of the kind of none but houses."""
    row, name = forms("title_bodies").rows.get(title), _name(scene, key)
    if title == _HEADED and name.endswith(ACADEMY):
        return False  # 中国科学院院士、副校长: no 学院
    if row is None:
        stem = title.removesuffix("长")
        return stem not in ("", title) and name.endswith(stem)
    endings = tuple(e for e in row["endings"].split("|") if e)
    kind = str(scene.register.drafts[key].attributes.get("kind"))
    section = kind == _FIRM and is_unit(name)  # 炼钢车间主任甲、副总经理乙
    return name.endswith(endings) if endings else kind in row["kinds"].split("|") and not section


def _name(scene: Scene, key: Key) -> str:
    return simplified(scene.register.drafts[key].name)
