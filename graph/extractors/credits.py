"""Scene -> author, editor, publisher: the report's header, byline and footer.

A 记者 of a named medium also holds that post in it; an editor is no post. Names here are
mentions like any other.
"""

from __future__ import annotations

import re

from graph import names, rulebook
from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms, words
from graph.mentions.nameforms import is_foreign_looking, is_unknown
from graph.mentions.organs import organs
from graph.model import Block
from graph.script import simplified
from graph.width import half

REPORT: Key = ("Report",)
_MARKS = " □■○●◇◆△▲☆★"
_DOUBLE = 0.08  # names.han_name_score of a name with two surnames


def extract(scene: Scene) -> None:
    """Write the credits of a report into its register."""
    published = False
    rules = sorted(rulebook.rules("credits"), key=lambda r: r["relation"] != "publisher")
    for block in scene.report.blocks:
        for rule in rules:
            where = rule["where"]
            if not isinstance(where, list) or block.role not in where:
                continue
            if rule["relation"] == "publisher" and published:
                continue
            published = _read(scene, block, rule) or published


def _read(scene: Scene, block: Block, rule: dict[str, object]) -> bool:
    """Apply one rule to one block; whether a publisher was found."""
    folded = half(simplified(scene.report.text))[block.start : block.end]
    publisher = False
    for found in re.finditer(str(rule["pattern"]), folded):
        groups = found.re.groupindex
        bodies: list[Key] = []
        if "body" in groups and found["body"]:
            bodies = _bodies(scene, block.start + found.start("body"), found["body"])
        if rule["relation"] == "publisher":
            for key in bodies[:1]:
                publisher = True
                _credit(scene, block, rule, key, found.span())
            continue
        for start, name in _names(found["names"], found.start("names")):
            known = _resolved(scene, block.start + start, block.start + start + len(name))
            if known is None and not _personal(name):
                break
            key = known or _person(scene, block.start + start, name)
            if rule["relation"] != "none":
                _credit(scene, block, rule, key, found.span())
            if rule.get("post") and known is None:
                post = str(rule["post"])
                if post in words("media_posts"):
                    bodies = bodies or _employer(scene, found)
                _post(scene, block, post, key, bodies, found)
    return publisher


def _employer(scene: Scene, found: re.Match[str]) -> list[Key]:
    """The medium of a reporter whose own is not named: the agency of the same line, else the
    publisher if it is a medium, or whatever it is for 本报记者."""
    agency = [f for f in scene.register.facts if f.relation == "publisher"]
    same = [f for f in agency if f.evidence.rule == "credits/agency"]
    own = any(w in found.group() for w in words("own_words"))
    media = [f for f in agency if scene.register.drafts[f.object].attributes.get("kind") == "media"]
    return [f.object for f in (same or (agency if own else media))][:1]


def _credit(
    scene: Scene, block: Block, rule: dict[str, object], key: Key, span: tuple[int, int]
) -> None:
    start, end = block.start + span[0], block.start + span[1]
    scene.register.fact(
        str(rule["relation"]), REPORT, key, (start, end), f"credits/{rule['name']}", confidence=0.95
    )


def _names(listed: str, start: int) -> list[tuple[int, str]]:
    """(offset, words) of the entries of a list of names, 摄 and 报道 at their ends taken off."""
    pattern = r"[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff])|[^ 、,/]+"
    found = []
    for piece in re.finditer(pattern, listed):
        said = piece.group()
        for ending in words("name_endings"):
            if said.endswith(ending) and len(said) - len(ending) >= 2:
                said = said.removesuffix(ending)
        found.append((start + piece.start(), said))
    return found


def _personal(said: str) -> bool:
    """Whether an entry can be a person's name: in a byline any surname will do."""
    word = "".join(said.split())
    if not is_unknown(word) or len(word) < 2:
        return False
    if "·" in word or names.ethnic_name_end(word, 0) == len(word):
        return True
    if len(word) == 4 and names.han_name_score(word) >= _DOUBLE:
        return True  # 符王润苗
    surname = names.surname(word)
    if surname is not None and len(surname) < len(word) <= len(surname) + 2:
        return forms("organ_heads").ending(word, len(word)) is None
    return len(word) in (4, 5) and is_foreign_looking(word)


def _resolved(scene: Scene, start: int, end: int) -> Key | None:
    """The body that the grammar found at these words, if it did."""
    for line in scene.lines:
        if line.sentence.start <= start < line.sentence.end:
            for span in line.bodies:
                if span.start < end and start < span.end:
                    return scene.key(span)
    return None


def _person(scene: Scene, start: int, said: str) -> Key:
    name = "".join(scene.report.text[start : start + len(said)].split())
    key: Key = ("Person", name)
    scene.register.draft(key, "Person", name)
    scene.register.mention(key, start, start + len(said))
    return key


def _bodies(scene: Scene, start: int, said: str) -> list[Key]:
    """The media of 新甘肃·甘肃法制报: each a body; the last is the one that employs."""
    found: list[Key] = []
    for piece in re.finditer(r"[^·]+", said):
        name = piece.group().strip(_MARKS)
        if len(name) < 2 or name in words("own_words"):
            continue
        known = _resolved(scene, start + piece.start(), start + piece.end())
        if known is not None:
            found.append(known)
            continue
        row = organs().rows.get(name)
        head = forms("organ_heads").ending(name, len(name)) or ""
        kind = row["kind"] if row else forms("organ_heads").rows.get(head, {}).get("kind", "media")
        key = scene.register.body(Name(name, row["name"] if row else name, None, head, kind))
        scene.register.mention(key, start + piece.start(), start + piece.end())
        found.append(key)
    return found


def _post(
    scene: Scene, block: Block, title: str, person: Key, bodies: list[Key], found: re.Match[str]
) -> None:
    """记者 of the last named medium; of nobody when the medium is only 本报."""
    owner = bodies[-1] if bodies else person
    key: Key = ("Position", owner, title)
    register = scene.register
    name = register.drafts[owner].name + title if bodies else title
    register.draft(key, "Position", name, title=title)
    at = block.start + found.start() + found.group().rfind(title)
    register.mention(key, at, at + len(title))
    span = (block.start + found.start(), block.start + found.end())
    register.fact(
        "holds", person, key, span, "credits/reporter", confidence=0.95, status="in-office"
    )
    if bodies:
        register.fact("postIn", key, owner, span, "credits/reporter", confidence=0.95)
