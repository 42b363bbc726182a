"""Class words that stand for a body in a post -> that body: 局|党组书记, 校|党委.

The body of the class that was named last, or the house whose report it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.guests import guests
from graph.context.references import fronts, holds_class
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.visits import unsure
from graph.extractors._lists import clause_pattern
from graph.extractors._made import new_body
from graph.lexicons import forms, words
from graph.script import simplified

Named = list[tuple[int, int, Key]]

_SCHOOL = "school"
_ASSEMBLY = 40  # characters in which the name of an assembly stands
_TITLE = 8  # characters of a title
_GROUP, _FIRM = "集团", "公司"


def stand_in(scene: Scene, text: str, at: int) -> Key | None:
    """局 or 校 alone behind a mark: the body of that class named last before ``at``."""
    word = forms("that_heads").ending(text, len(text))
    before = "" if word is None else text[: -len(word)][-1:]
    if word is None or (before.isalnum() and before not in words("class_word_openers")):
        return None
    endings = tuple(forms("that_heads")[word]["endings"].split("|"))
    if (firm := of_board(scene, word, at)) is not None:
        return firm
    drafts = scene.register.drafts
    spots = [b for b in bodies(scene) if b[1] <= at and drafts[b[2]].name.endswith(endings)]
    named = [(e, k) for s, e, k in spots if not hosts(scene, s, e, k)]
    exact = [(e, k) for e, k in named if holds_class(scene.register, k, word)]  # 集团, no 公司
    placed = [b for b in spots if (b[1], b[2]) in (exact or named)]
    if unsure(scene.register, placed, at):
        return None  # 甲集团董事长到乙集团走访,|集团总经理…
    if word.startswith(_GROUP) and not exact and len({k for _, k in named}) > 1:
        return None  # 集团公司 beside firms of which none is called so
    told = _told_here(scene, at, exact or named) and not _held(scene, at, exact or named)
    if scene.house in {k for _, k in named} and not told:
        return scene.house  # 局|总审计师 of 审计局's own report, whatever 局 was told before
    return max(exact or named, key=lambda pair: pair[0])[1] if named else None


def of_board(scene: Scene, word: str, at: int) -> Key | None:
    """The firm whose board its sentence names before 公司: 浙江石化|董事会聘任甲为公司总经理."""
    row = forms("that_heads").rows.get(word)
    if row is None or _FIRM not in row["endings"]:
        return None
    start = max(c.line.sentence.start for c in scene.coded if c.line.sentence.start <= at)
    named = [(e, s, k) for s, e, k in bodies(scene) if start <= s and e <= at]
    end, first, key = max(named, key=lambda one: one[:2], default=(0, 0, None))
    name = "" if key is None else scene.register.drafts[key].name
    board = forms("firm_boards").ending(name, len(name), 2)
    if key is None or board is None:
        return None
    above = scene.bodies.above.get(key)
    return above or new_body(scene, first, end - len(board), _FIRM)


def _told_here(scene: Scene, at: int, named: list[tuple[int, Key]]) -> bool:
    """Whether the sentence names one of the bodies before ``at``."""
    start = max(c.line.sentence.start for c in scene.coded if c.line.sentence.start <= at)
    return any(start < end <= at for end, _ in named)


def _held(scene: Scene, at: int, named: list[tuple[int, Key]]) -> bool:
    """Whether a page's own school is meant, for that named last is only whose post comes before in
    a list: 某大学党委副书记甲、学校党委书记乙 at the school's own ceremony."""
    house = scene.house and scene.register.drafts[scene.house].attributes.get("kind") == _SCHOOL
    end, key = max((n for n in named if n[0] <= at), default=(0, None))
    text = scene.report.text
    inner = next((e for s, e, k in bodies(scene) if s < end < e <= at), end)  # 某大学|党委
    post = forms("titles").at(simplified(text[inner : inner + _TITLE]), 0)
    return bool(house) and key != scene.house and post is not None


def bodies(scene: Scene) -> Iterator[tuple[int, int, Key]]:
    return ((s, e, k) for s, e, k in scene.register.mentions if k[0] == "Organization")


def hosting(scene: Scene) -> Iterator[tuple[int, int, Key]]:
    """The bodies without those of guests: 我院邀请甲医院教授某,|感染科主任某 is none of theirs."""
    others = guests(scene.register)
    return (one for one in bodies(scene) if one[2] not in others)


def hosts(scene: Scene, start: int, end: int, key: Key) -> bool:
    """Whether a school is only named at the front of its hospital's name: 甲大学|附属医院院长来
    我校,校党委书记乙…; or a body at the front of its branch's assembly: 中国教育工会|某省第九次代表
    大会…选举丙为主席."""
    text = simplified(scene.report.text[end : end + _ASSEMBLY])
    if clause_pattern("branch-assembly").match(text):
        return True
    school = scene.register.drafts[key].attributes.get("kind") == _SCHOOL
    return school and key != scene.house and fronts(scene.register, start, end)


def without_sections(scene: Scene, named: Named) -> Named:
    """Bodies as ``bodies`` gives them without the sections of others that stand apart from them and
    are only of a title: no 财务部 of 某工会财务部主任 where the 工会 is named too. A committee of a
    house is no section."""
    titled = {p.inner[-1].end for c in scene.coded for p in c.line.posts if p.inner}
    return [n for n in named if n[1] not in titled or not any(_section(scene, n, o) for o in named)]


def _section(scene: Scene, part: tuple[int, int, Key], whole: tuple[int, int, Key]) -> bool:
    name, above = (simplified(scene.register.drafts[one[2]].name) for one in (part, whole))
    if name == above or not name.startswith(above) or part[0] <= whole[0] < part[1]:
        return False
    head = forms("organ_heads").ending(name, len(name), len(above))
    return head is not None and forms("organ_heads")[head]["unit"] == "yes"
