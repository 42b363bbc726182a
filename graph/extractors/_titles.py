"""A bare title -> whether it is a post of a body, by the body's kind and by how its name ends."""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified

_COMMITTEE = "党委"
_DIRECTOR = "主任"
_DEAN, _HEADED = "院长", "校长"
ACADEMY = "科学院"  # which has no 校长, though its name ends as a 学院's does


def fits(scene: Scene, post: Span, key: Key) -> bool:
    """Whether such a title is one of the body; a party group has its 书记 and members alone."""
    draft = scene.register.drafts[key]
    name = simplified(draft.name)
    title = base_title(post.head)
    if name.endswith(ordered("party_units")) and title not in words("party_titles"):
        return False
    if title == _DEAN and key == scene.house and _HEADED in simplified(scene.report.text):
        return False  # of a college of the house, which has a 校长 itself
    if no_director(title, name) or (title == _HEADED and name.endswith(ACADEMY)):
        return False
    row = forms("title_bodies").rows.get(title)
    if row is not None:
        kind = str(draft.attributes.get("kind"))
        endings = tuple(e for e in row["endings"].split("|") if e)
        return kind in row["kinds"].split("|") or bool(endings and name.endswith(endings))
    stem = title.removesuffix("长")
    return bool(stem) and stem != title and name.endswith(stem)


def no_director(title: str, name: str) -> bool:
    """Whether a 主任 is none of the Party's committee of a unit, which has secretaries alone:
    市委常委甲列席,副主任乙出席 of the congress that meets."""
    head = forms("organ_heads").ending(name, len(name)) or ""
    row = forms("organ_heads").rows.get(head, {})
    committee = row.get("kind") == "party" and len(head) == 2 and head[0] in words("levels")
    return committee and title == _DIRECTOR


def ends_so(scene: Scene, post: Span, key: Key) -> bool:
    """Whether a body's name ends as the title says, not only its kind: a 法庭 for a 庭长."""
    row = forms("title_bodies").rows.get(base_title(post.head), {})
    endings = tuple(e for e in row.get("endings", "").split("|") if e)
    return bool(endings) and simplified(scene.register.drafts[key].name).endswith(endings)


def base_title(title: str) -> str:
    """The title without what grades it: 常务副院长 -> 院长; of one that no list has what it ends
    with: 安全副矿长 -> 矿长."""
    aide = forms("title_aides").ending(title, len(title), 2)
    title = title.removesuffix(aide or "")
    if title not in forms("titles"):
        title = forms("titles").ending(title, len(title)) or title
    while grade := forms("title_grades").at(title, 0, len(title) - 1):
        if len(title) - len(grade) < 2 or title in forms("title_bodies"):
            break
        title = title[len(grade) :]
    return title


def beside_party(scene: Scene, last: Span, post: Span, near: set[Key]) -> bool:
    """Whether a title stands beside one of the committee of a body that the sentence names:
    州人民医院党委书记甲、院长乙."""
    above = {scene.bodies.above.get(k) for part in last.inner for k in scene.keys.get(part, ())}
    return scene.report.text[post.start - 1 : post.start] == "、" and bool(above & near)


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
