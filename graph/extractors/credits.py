"""Scene -> author, editor, publisher: the report's header, byline and footer.

A 记者 of a named medium also holds that post in it; an editor is no post. Names here are
mentions like any other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph import names, rulebook
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors import _credited as credited
from graph.extractors._bylines import (
    Claim,
    Rule,
    Stretch,
    claims,
    issuing,
    label_pattern,
    labelling,
    standing,
)
from graph.labels import plain_labels
from graph.lexicons import forms, ordered, words
from graph.mentions.nameforms import PLAUSIBLE, is_foreign_looking, is_province, is_unknown
from graph.mentions.spans import Span
from graph.model import Block
from graph.script import simplified
from graph.width import half

REPORT: Key = ("Report",)
_HAN, _LONGEST = 3, 8  # characters of most Han names, of the longest name without dots
_MARKED = frozenset(":|丨")  # behind these stands what a label says, and nothing else
_HEADLINES = frozenset(("heading", "title"))
_MARKS = " :|丨/"
_STAMPS = 4  # lines below a stamp in which its date is looked for


def extract(scene: Scene) -> None:
    """Write the credits of a report into its register; the publisher first, who employs."""
    roles = frozenset(block.role for block in scene.report.blocks)
    for relation in ("publisher", "author"):
        _issue(scene, issuing(relation, roles))
    opened = Counter(scene.report.text[b.start] for b in scene.report.blocks)
    for block in scene.report.blocks:
        mark = scene.report.text[block.start]
        row = opened[mark] > 1 and unicodedata.category(mark) == "So"
        if row and block.role == "byline":
            continue  # ◆ 严执法 of a row of headings, no ◆ 张凯
        if labels := labelling(block.role):
            for claim in claims(_folded(scene, block), labels):
                _name(scene, block, _parted(scene, block, claim))


def _folded(scene: Scene, block: Block) -> str:
    return plain_labels(half(simplified(scene.report.text)))[block.start : block.end]


def _issue(scene: Scene, rules: Sequence[Rule]) -> None:
    """Note the bodies that publish or issue the report: what the first rule that finds one says."""
    believed = False
    for rule in rules:
        if believed and not (rule.get("always") or rule.get("also")):
            continue
        told = believed and not rule.get("also")
        if (beside := rule.get("beside")) and beside not in _publishers(scene):
            continue
        for block, span, keys in _issued(scene, rule):
            for key in keys if not told else ():
                _credit(scene, block, rule, key, span)
            told = told or not (rule.get("dated") or rule.get("each"))
            believed = True


def _publishers(scene: Scene) -> set[str]:
    """The names of the publishers noted so far."""
    register = scene.register
    return {register.drafts[f.object].name for f in register.facts if f.relation == "publisher"}


def _issued(scene: Scene, rule: Rule) -> Iterator[tuple[Block, Stretch, list[Key]]]:
    """(line, stretch in it, bodies) of each place where a rule finds bodies."""
    blocks, found_one = scene.report.blocks, False
    for index, block in enumerate(blocks):
        if block.role not in standing(rule) or (rule.get("dated") and not _dated(scene, index)):
            continue
        if found_one and rule.get("each") and not _heads(blocks, index):
            continue
        if rule.get("first") and index:
            break
        if rule.get("below") and not any(b.role == "title" for b in blocks[:index]):
            continue
        for found in label_pattern(str(rule["pattern"])).finditer(_folded(scene, block)):
            if keys := _issuers(scene, block, rule, found):
                yield block, found.span(), keys
                found_one = True


def _heads(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line of data heads another piece of news of the page: a headline stands by it."""
    beside = {b.role for b in (*blocks[index - 1 : index], *blocks[index + 1 : index + 2])}
    return blocks[index].role == "meta" and not beside.isdisjoint(_HEADLINES)


def _dated(scene: Scene, index: int) -> bool:
    """Whether the line behind is the last one of the text, a date, as below a stamp, or has what
    is enclosed behind it; a stamp of several bodies may have a line for each."""
    after = scene.report.blocks[index + 1 :]
    enclosed = (scene.report.text.startswith(ordered("enclosed_words"), b.start) for b in after)
    below = ["enclosed" if e else b.role for e, b in zip(enclosed, after, strict=True)]
    below = below[next((n for n, r in enumerate(below[:_STAMPS]) if r != "heading"), 0) :]
    return below[:1] == ["meta"] and not {"paragraph", "heading"}.intersection(below[1:2])


def _issuers(scene: Scene, block: Block, rule: Rule, found: re.Match[str]) -> list[Key]:
    """The bodies that the group of a rule names, one for each item of a list."""
    group = next(g for g in found.re.groupindex if found[g])
    keys: list[Key] = []
    said = found[group] if "(" in found[group] else found[group].rstrip(")")  # (来源:某发布)
    for piece in re.finditer(r"[^、 —]+", said):
        start = block.start + found.start(group) + piece.start()
        if rule.get("resolved"):
            if (whole := credited.whole(scene, start, start + len(piece.group()))) is None:
                return []
            keys.append(whole)
            continue
        end = start + len(piece.group())
        place = credited.of_place(scene, start, end)
        if place and credited.resolved(scene, start, end) is None:
            continue  # 原创 马金镇 马金发布
        longer = credited.site(scene, start, end) if group != "house" else []
        own = credited.own(scene, piece.group()) or credited.joint(scene, start, end)
        keys += longer or own or credited.bodies(scene, start, piece.group())[:1]
    return keys


def _parted(scene: Scene, block: Block, claim: Claim) -> Claim:
    """``claim`` with names that nothing parts as names of their own: 通讯员|李建国王强."""
    at = block.start
    found = (
        [(b - at, e - at) for b, e in credited.apart(scene, at + start, at + end)]
        if end - start > _HAN
        else [(start, end)]
        for start, end in claim.names
    )
    return replace(claim, names=tuple(name for names in found for name in names))


def _name(scene: Scene, block: Block, claim: Claim) -> None:
    """Note the persons of a label, and bodies that stand there in place of persons."""
    rule, folded, label = claim.rule, _folded(scene, block), claim.label
    said = label.groupdict()
    bodies: list[Key] = []
    if said.get("body"):
        at = block.start + label.start("body")
        find = credited.bodies if said.get("post") else _section
        bodies = find(scene, at, label["body"])
    section = [] if said.get("post") else bodies
    sure = label.group().rstrip()[-1:] in _MARKED
    wrote = rule["relation"] == "author" and "post" not in said and not rule.get("persons")
    wrote = wrote and label.group().rstrip(_MARKS).strip() in words("writer_labels")
    for place, (start, end) in enumerate(claim.names):
        known = credited.resolved(scene, block.start + start, block.start + end)
        named = _tagged(scene, block.start + start, block.start + end)
        if known is None and not named and not _personal(folded[start:end], loose=sure):
            if _is_section(folded[start:end]):
                section = _section(scene, block.start + start, folded[start:end], new=False)
                for body in section if wrote else ():
                    _credit(scene, block, rule, body, claim.span)
                continue
            break
        behind = claim.names[place + 1 : place + 2]  # 编辑:第四检察部 宋佳
        led = _is_section(folded[start:end]) and any(
            _personal(folded[b:e], loose=True) for b, e in behind
        )
        if known is not None and (rule.get("persons") or led):
            section = [known]
            if wrote:
                _credit(scene, block, rule, known, claim.span)  # 作者:宣传科 李晓: of both
            continue
        if (
            known is None
            and not named
            and credited.of_place(scene, block.start + start, block.start + end)
        ):
            break
        key = known or _person(scene, block.start + start, folded[start:end])
        if rule["relation"] != "none":
            _credit(scene, block, rule, key, claim.span)
        sure = True
        for body in section if known is None else ():
            span = (block.start + start, block.start + end)
            scene.register.fact(
                "memberOf", key, body, span, f"credits/{rule['name']}", confidence=0.8
            )
        if said.get("post") and known is None and not section:
            _post(scene, block, key, bodies or _employer(scene, block, claim), claim)


def _tagged(scene: Scene, start: int, end: int) -> bool:
    """Whether the tagger takes all of [start, end), three characters with a surname, for a name:
    线小团, though a 团 is a body too."""
    line = next((x for x in scene.lines if x.sentence.start <= start < x.sentence.end), None)
    if line is None or end - start != _HAN or names.surname(line.words.text[start:end]) is None:
        return False
    return any((t.start, t.end) == (start, end) for t in line.words.tagged("PER", "nr"))


def _is_section(said: str) -> bool:
    """Whether an entry is where the writer works (省厅宣教中心 牛晓琴, 永丰网 焦非)."""
    if len(said) < _HAN and names.han_name_score(said) >= PLAUSIBLE:
        return False  # 一审:田园
    return any(forms(t).ending(said, len(said)) for t in ("organ_heads", "site_names"))


def _section(scene: Scene, start: int, said: str, *, new: bool = True) -> list[Key]:
    """Where the writer works: the body that the grammar knows, a part of the house whose page it is
    (综合办公室), else what the words name: be it no department, if a ``new`` one may be."""
    row = forms("organ_heads").rows.get(head := forms("organ_heads").ending(said, len(said)) or "")
    known = credited.whole(scene, start, start + len(said))
    if known is not None:
        return [known]
    unit = row is not None and row["unit"] == "yes" and " " not in said
    if scene.house is None or row is None or not unit:
        return credited.bodies(scene, start, said) if new or unit else []
    span = Span(start, start + len(said), "Organization", head=head, kind=row["kind"])
    scene.bodies.under(span, start, scene.house)
    return [*scene.keys[span]]


def _employer(scene: Scene, block: Block, claim: Claim) -> list[Key]:
    """The medium of a reporter whose own is not named: the agency of the same line, else the
    publisher; one that is no medium (a county's site) only for 本报记者."""
    agency = next(r for r in rulebook.rules("credits") if r["name"] == "agency")
    if block.role in standing(agency):
        found = re.search(str(agency["pattern"]), _folded(scene, block))
        if found and not found["body"].endswith("记者"):
            return credited.bodies(scene, block.start + found.start("body"), found["body"])[-1:]
    own = any(w in claim.label.group() for w in words("own_words"))
    drafts = scene.register.drafts
    published = [f.object for f in scene.register.facts if f.relation == "publisher"][:1]
    return [p for p in published if own or drafts[p].attributes.get("kind") == "media"]


def _credit(scene: Scene, block: Block, rule: Rule, key: Key, span: Stretch) -> None:
    start, end = block.start + span[0], block.start + span[1]
    scene.register.fact(
        str(rule["relation"]), REPORT, key, (start, end), f"credits/{rule['name']}", confidence=0.95
    )


def _personal(said: str, *, loose: bool) -> bool:
    """Whether an entry can be a person's name: in a byline any surname will do, and behind
    a colon or another name (``loose``) any name of usual length."""
    word = "".join(said.split())
    if not is_unknown(word) or len(word) < 2 or is_province(word):
        return False  # 18:05 河北
    if "·" in word or names.ethnic_name_end(word, 0) == len(word):
        return True
    glued = forms("name_endings").ending(word, len(word)) or ""
    if _is_section(word) or len(glued) > 1:
        return False
    surname = names.surname(word)
    if surname is not None and len(surname) < len(word) <= len(surname) + 2:
        return True
    if surname is not None and len(word) == 4 and names.surname(word[1:]):
        return names.han_name_score(word) > 0  # 符王润苗
    if len(word) > _HAN + 1 or not loose:
        return (
            len(word) > _HAN
            and len(word) <= (_LONGEST if loose else 5)
            and is_foreign_looking(word)
        )
    return len(word) <= _HAN or _syllables(word)


def _syllables(word: str) -> bool:
    """Whether half of a word is written like names of other peoples: 央秀|达珍 beside a name."""
    return 2 * sum(map(names.transliteration().__contains__, word)) >= len(word)


def _person(scene: Scene, start: int, said: str) -> Key:
    name = "".join(scene.report.text[start : start + len(said)].split())
    key: Key = ("Person", name)
    scene.register.draft(key, "Person", name)
    scene.register.mention(key, start, start + len(said))
    scene.take_torn(key, start, start + len(said))
    return key


def _post(scene: Scene, block: Block, person: Key, bodies: list[Key], claim: Claim) -> None:
    """记者 of the last named medium; of nobody when the medium is only 本报."""
    title = claim.label["post"]
    owner = bodies[-1] if bodies else person
    key: Key = ("Position", owner, title)
    register = scene.register
    name = register.drafts[owner].name + title if bodies else title
    register.draft(key, "Position", name, title=title)
    at = block.start + claim.label.start("post")
    register.mention(key, at, at + len(title))
    start, end = claim.span
    span = (block.start + start, block.start + end)
    register.fact(
        "holds", person, key, span, "credits/reporter", confidence=0.95, status="in-office"
    )
    if bodies:
        register.fact("postIn", key, owner, span, "credits/reporter", confidence=0.95)
