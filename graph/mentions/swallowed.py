"""A tagged body -> the words that the tagger took into its name, each as a token of its own.

It takes the verb behind a name (应急管理局|派队), the one between a place and a body
(枝城镇|共建|产业技术研究院), the word for a past unit (公安局|原|治安大队), a grade of schooling
(中央党校|大学|学历), who is to serve there (冀广川|任|研究院) or the place before a joining
word (亚的斯亚贝巴|与|非盟委员会).
"""

from __future__ import annotations

import re
from functools import cache

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import either as either_word
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.mentions.parted import (
    arranged,
    either,
    firm_of_town,
    founding,
    housed,
    met,
    named,
    pointed,
    posted,
    schooled,
    university_of_district,
)
from graph.model import Token

_ZONES = "园区镇村地城港"  # last characters of zones and parks, in which something is built
_SIDE = "前内外旁边"  # 旧址|前
_AND, _FACING = frozenset("和与及"), frozenset("向给对为")
_GROUPS = "组队"  # last characters of those who inspect: 巡察组|巡察|市自然资源局
_FORMER = re.compile("原(?![种料子油材野水煤创声生始则件告著])")
_LARGE = ("country", "city", "province", "prefecture")  # levels whose short forms are sure
_PARTY = "方"  # last character of the words for a side of a matter
_LONGEST_NAME = 6  # characters of a name before 同志
_SHORTEST, _LONGEST_PLACE = 3, 12  # characters of a name, of a place
_NAMES = (3, 2, 4)  # characters of a person's name, the likelier first
_PLAUSIBLE = 0.35  # names.han_name_score of what is a name
_BRACKET = re.compile(r"\([^()]{1,12}\)")


def swallowed(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The tokens of [start, end), which the tagger took for one body, or None if it is one."""
    if end - start <= _SHORTEST:  # the others find a word and what is left of a name
        return _along(text, start, end, tag)
    return (
        _along(text, start, end, tag)
        or _sided(text, start, end, tag)
        or _charged(text, start, end, tag)
        or _given(text, start, end, tag)
        or _towards(text, start, end, tag)
        or _serving(text, start, end, tag)
        or _led(text, start, end, tag)
        or _tail(text, start, end, tag)
        or schooled(text, start, end, tag)
        or _former(text, start, end, tag)
        or posted(text, start, end, tag)
        or arranged(text, start, end, tag)
        or either(text, start, end, tag)
        or met(text, start, end, tag)
        or named(text, start, end, tag)
        or housed(text, start, end, tag)
        or pointed(text, start, end, tag)
        or firm_of_town(text, start, end, tag)
        or university_of_district(text, start, end, tag)
        or founding(text, start, end, tag)
        or _classed(text, start, end, tag)
        or _between(text, start, end, tag)
        or _joined(text, start, end, tag)
    )


def _classed(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The class of a body's units, taken for one of them: 教育部|有关司局."""
    if not _classes().search(text, start + _SHORTEST, end):
        return None
    some = words("group_words") & words("class_fronts")
    cuts = (at for at in range(start + _SHORTEST, end - 1) if text[at : at + 2] in some)
    at = next((at for at in cuts if _headed(text, start, at)), None)
    found = () if at is None else ((start, at, tag), (at, at + 2, "b"), (at + 2, end, "n"))
    return [Token(*part) for part in found] or None


@cache
def _classes() -> re.Pattern[str]:
    return re.compile(either_word(words("group_words") & words("class_fronts")))


def _along(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The verb between two bodies, taken into the second's name: 网安支队|会同|周浦派出所."""
    verb = forms("joining_verbs").at(text, start, end)
    if verb is None or len(forms("organ_heads").ending(text, start) or "") < len(verb):
        return None
    at = start + len(verb)
    return [Token(start, at, "v"), Token(at, end, tag)] if at < end else None


def _sided(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The side that a body is, taken into its name: 资方|佛山市某基金会, 承办方|某县文旅局."""
    if text.find(_PARTY, start, start + _SHORTEST) < 0:
        return None
    for at in range(start + 1, min(start + _SHORTEST, end - _SHORTEST) + 1):
        if text[at - 1] != _PARTY:
            continue
        unit = any(_unit(text, at, at + size) for size in range(_SHORTEST, _LONGEST_PLACE))
        if unit and _headed(text, at, end):
            return [Token(start, at, "n"), Token(at, end, tag)]
    return None


def _charged(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """What somebody is in charge of, with the verb: 分管|县发改局, 协管|工业和信息化局."""
    verb = forms("charge_verbs").at(text, start, end)
    at = start + len(verb or "")
    if verb is None or end - at < _SHORTEST or not _headed(text, at, end):
        return None
    return [Token(start, at, "v"), Token(at, end, tag)]


def _given(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """Who is given or loses a post there, or the end of the name: 免去|旺堆|同志|县农业农村局 局长,
    任命阴和|俊|为|科学技术部 部长."""
    if forms("titles").at(text, end) is None:
        return None
    for at in range(start + 1, min(start + _LONGEST_NAME, end - _SHORTEST) + 1):
        said = forms("honorifics").at(text, at, end) or ""
        behind = at + len(said)
        made = text[behind : behind + 1] in words("making_words") | words("being_chars")
        behind += made
        named = bool(said) or (made and _appointed(text, start))
        if named and end - behind >= _SHORTEST - 1 and _headed(text, behind, end):
            found = [Token(start, at, "PER")]
            found += [Token(at, at + len(said), "n")] if said else []
            found += [Token(behind - 1, behind, "v")] if made else []
            return [*found, Token(behind, end, tag)]
    return None


def _appointed(text: str, start: int) -> bool:
    """Whether a verb of giving posts stands within a name before ``start``: 任命|阴和|俊为."""
    near = range(max(0, start - _SHORTEST), start + 1)
    return any(forms("appointing_verbs").ending(text, at) is not None for at in near)


def _towards(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """福田海关|向|学校: whom a body does something for, with a bare class word, taken along."""
    if _FACING.isdisjoint(text[start + _SHORTEST : end - 1]):
        return None
    for at in range(start + _SHORTEST, end - 1):
        bare = text[at] in _FACING and text[at + 1 : end] in words("that_heads")
        if bare and _headed(text, start, at):
            return [Token(start, at, tag), Token(at, at + 1, "p"), Token(at + 1, end, "n")]
    return None


def _serving(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """冀广川|任|研究院 before a title: the name of who is to serve there was taken along."""
    serving = words("serving_words")
    for size in _NAMES:
        at = start + size
        if text[at : at + 1] not in serving or end - at <= _SHORTEST - 1:
            continue
        name = text[start:at]
        if names.surname(name) is None or names.han_name_score(name) < _PLAUSIBLE:
            continue
        behind = _BRACKET.match(text, end)
        titled = forms("titles").at(text, behind.end() if behind else end)
        bare = text[at + 1 : end] in forms("organ_heads")  # 研究院
        if titled is not None and (bare or _headed(text, at + 1, end)):
            return [Token(start, at, "PER"), Token(at, at + 1, "v"), Token(at + 1, end, tag)]
    return None


def _led(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """李文|率|县水利局: who leads the body was taken into its name."""
    heading = forms("heading_words")
    if heading.first.isdisjoint(text[start + min(_NAMES) : start + max(_NAMES) + 1]):
        return None
    for size in _NAMES:
        at = start + size
        verb = heading.at(text, at, end) if at < end else None
        name, behind = text[start:at], at + len(verb or "")
        if verb is None or end - behind < _SHORTEST - 1 or names.surname(name) is None:
            continue
        sure = forms("titles").ending(text, start) or names.han_name_score(name) >= _PLAUSIBLE
        if sure and (_headed(text, behind, end) or forms("organ_heads").at(text, behind, end)):
            return [Token(start, at, "PER"), Token(at, behind, "v"), Token(behind, end, tag)]
    return None


def _tail(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    verb = forms("tail_verbs").ending(text, end, start + _SHORTEST)
    if verb is None:
        return None
    at = end - len(verb)
    if len(forms("organ_heads").ending(text, end, start + 2) or "") > len(verb):
        return None
    if _headed(text, start, at):
        return [Token(start, at, tag), Token(at, end, "v")]
    side = at - (text[at - 1] in _SIDE)
    site = forms("site_heads").ending(text, side, start + 2)
    if site is None or len(site) < 2:
        return None
    found = [Token(start, side, "LOC"), Token(at, end, "v")]
    return found if side == at else [found[0], Token(side, at, "f"), found[1]]


def _headed(text: str, start: int, end: int) -> bool:
    """Whether a body's name may end at ``end``."""
    head = forms("organ_heads").ending(text, end, start + 1)
    if head is None or head in words("not_bodies"):
        return text[start:end] in organs()
    return len(head) > 1 or end - start >= _SHORTEST


def _former(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    for found in _FORMER.finditer(text, start + _SHORTEST, end - 1):
        at = found.start()
        owner = forms("organ_heads").ending(text, at, start + 1)
        unit = forms("organ_heads").ending(text, end, at + 1)
        if owner and len(owner) > 1 and unit:
            return [Token(start, at, tag), Token(at, at + 1, "a"), Token(at + 1, end, tag)]
    return None


def _between(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    verbs = forms("inner_verbs")
    if verbs.first.isdisjoint(text[start + 2 : end - _SHORTEST]):
        return None
    for at in range(start + 2, end - _SHORTEST):
        verb = verbs.at(text, at, end) if text[at] in verbs.first else None
        if verb is None or end - at - len(verb) < _SHORTEST:
            continue
        site = _site(text, start, at)
        body = not site and _headed(text, start, at)
        where = forms("inner_verbs")[verb]["after"]
        if where == "unit" and (body or forms("organizing_parts").at(text, at, end)):
            continue  # 县委|组织员办公室, 某县|组织人事局
        if where == "group" and text[at - 1] not in _GROUPS:
            continue  # 市委|巡视整改领导小组
        sure = where in ("place", "unit", "group")
        if not site and not (sure and (body or _unit(text, start, at))):
            continue
        rest = at + len(verb)
        head = forms("organ_heads").ending(text, end, rest + 1)
        if head is None or (site and forms("legal_forms").ending(text, end, rest)):
            continue
        if not sure and end - rest < len(head) + 2:
            continue  # 开发区建设管理局
        left = Token(start, at, tag if body else "LOC")
        return [left, Token(at, rest, "v"), Token(rest, end, tag if sure else "n")]
    return None


def _site(text: str, start: int, end: int) -> bool:
    """Whether a zone's or a site's name ends at ``end``."""
    head = forms("site_heads").ending(text, end, start + 2)
    return head is not None and len(head) > 1 and head[-1] in _ZONES


def _unit(text: str, start: int, end: int) -> bool:
    """Whether [start, end) is a unit of the place table with its class word, or ends with one."""
    table = gazetteer()
    if any(end - start > 2 or p.level in _LARGE for p in table.named(text[start:end])):
        return True
    sizes = range(_SHORTEST, _LONGEST_PLACE + 1)  # 恩和|俄罗斯族民族乡: the tagger cut it
    return any(table.named(text[end - n : end]) for n in sizes if n <= end)


def _joined(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    if _AND.isdisjoint(text[start + 2 : end]):
        return None
    if (at := _firms(text, start, end)) is not None:
        return [Token(start, at, tag), Token(at, at + 1, "c"), Token(at + 1, end, tag)]
    for at in range(start + 2, end - 2):
        if text[at] not in _AND or forms("organ_heads").at(text, at + 1, end) == text[at + 1 : end]:
            continue
        village = forms("village_words").ending(text, at, start + 2)
        if not village and not (at - start > 2 and _unit(text, start, at)):
            continue
        level = forms("levels").at(text, at + 1, end)
        headed = forms("organ_heads").ending(text, end, at + 2) is not None
        if level and _in(text, start, at, at + 1 + len(level)):
            continue  # 马鞍山市|和县|第二中学
        if (level and headed) or organs().at(text, at + 1, end) == text[at + 1 : end]:
            place, mark = Token(start, at, "LOC"), Token(at, at + 1, "c")
            return [place, mark, Token(at + 1, end, tag)]
    return None


def _in(text: str, start: int, at: int, end: int) -> bool:
    """Whether [at, end) is a unit of the one before it."""
    table = gazetteer()
    outer = {p.code for p in table.named(text[start:at])}
    return any(outer & table.above(p) for p in table.named(text[at:end]))


def _firms(text: str, start: int, end: int) -> int | None:
    """Where a joining word stands between two firms, the second of which the report names
    elsewhere too: 沃芯材料|与|擎禾公司."""
    form = forms("organ_heads").ending(text, end, start + _SHORTEST)
    if form is None or forms("organ_heads")[form]["kind"] != "company":
        return None
    at = max(text.rfind(c, start + 2, end) for c in _AND)
    if at < start or end - len(form) - at - 1 < 2:
        return None
    core = text[at + 1 : end - len(form)]
    return at if text.count(core) > 1 and text.count(text[at:end]) == 1 else None
