"""Bare units of a report about one school, hospital or company -> parts of that house.

教务处处长, 文学院院长, 骨科主任 and 纪委书记 of a report that opens with a university or a hospital
are its own, unless a committee or an office of a region stands before them in the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.context import visits
from graph.context.committees import of_committee
from graph.context.guests import guests
from graph.context.references import beside_own, of_class, origin
from graph.context.register import Key, Register
from graph.context.titled import ruling
from graph.context.unveiled import deaned, set_up
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.fields import fielded
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.script import simplified
from graph.width import half

_Named = tuple[int, int, Key]  # start, minus the end, body

_KINDS = ("school", "hospital", "company")
_PARTY, _FIRM = ("party", "discipline"), "公司"
_OFFICES = (
    "government",
    "congress",
    "cppcc",
    "court",
    "procuratorate",
    "public-security",
    "association",
    "justice",
    "other",
)
_NOUNS = ("n", "nz", "LOC", "ns", "m", "q", "nt", "ORG", "PER", "nr")
_SHOWN, _TITLES = ("title", "subtitle", "source", "masthead"), ("title", "masthead")
_MASTS = ("meta", "masthead", "navigation")
_OWN = "我本"
_CENTRE = "中心"
_TEAM, _SECTION, _POSTED, _UNIT = "医疗队", "司", "驻", "部"
_SCHOOL, _COLLEGE = "校", "学院"
_GROUP, _ATTACHED = "group", "附属"
_HOLDER = 14  # characters of a name behind a title, with a mark
_ANY = ("government", "other", "company")  # kinds of offices that any house has: 处, 部, 办公室


def house(
    register: Register, above: dict[Key, Key], told: range, kinds: Sequence[str] = _KINDS
) -> Key | None:
    """The school, hospital or company that a report is about: the first body named in ``told``,
    if it is one of ``kinds``."""
    named = [(at, -end, key) for at, end, key in register.mentions if at in told]
    bodies = [one for one in named if one[2][0] == "Organization"]
    if not bodies:
        return None
    bodies = [b for b in bodies if not _unowned(register, above, b[2])] or bodies
    bodies = [b for b in bodies if not set_up(register, b[0], -b[1])]
    bodies = [b for b in bodies if not str(b[2][1]).endswith(_TEAM)]  # 医疗队 is sent by a house
    bodies = [b for b in bodies if not origin(register.text, b[0])]
    if seen_here := visits.visited(register, bodies):
        bodies = seen_here  # 省公司领导到我司调研: 甲到|国网某供电公司|调研
    elif others := guests(register):
        bodies = [b for b in bodies if b[2] not in others]
    if bodies and beside_own(register, min(bodies, key=lambda one: one[:2])[2]):
        bodies = _own(register, bodies)  # 我院与某大学医院…,某州医院…: the second one's page
    if not bodies or visits.between(register, bodies):
        return None
    first, end, key = min(bodies, key=lambda one: one[:2])
    once = sum(k == key for _, _, k in bodies) == 1
    line = half(register.text[:first]).rpartition("\n")[2]
    if once and line.rfind("(") > line.rfind(")"):
        return None  # named once, in an aside: (…,妻子系某医院护士)
    behind = next((k for at, _, k in bodies if at == -end), None)
    if behind is not None and register.drafts[behind].attributes.get("kind") in _KINDS:
        key = behind  # 某铁路局集团有限公司|集宁机务段, with a committee of its own
    seen = {key}
    while (whole := above.get(key)) is not None and whole not in seen:
        draft = register.drafts[key]
        stands = draft.attributes.get("kind") == "hospital" and not _inner(draft.name)
        if stands or _ATTACHED in draft.name.removeprefix(register.drafts[whole].name):
            break  # of a university, with departments of its own
        if _speaks(register, key, whole):
            break
        seen.add(whole)
        key = whole
    fits = register.drafts[key].attributes.get("kind") in kinds and _says_own(register, key)
    return key if fits and not ruling(register.drafts[key].name) else None


def _says_own(register: Register, key: Key) -> bool:
    """Whether a body can say what the report's house says of itself: no 医疗队 says 我院."""
    text = simplified(register.text)
    said = [own[1:] for own in sorted(words("own_houses")) if own in text]
    part = _SCHOOL in said and deaned(register, key)  # 我校校长甲、信息工程学院院长乙
    return not said or (not part and any(of_class(register, key, head) for head in said))


def _speaks(register: Register, key: Key, whole: Key) -> bool:
    """Whether a college or a firm's branch or daughter is the house, the whole hardly named."""
    name, above = (simplified(register.drafts[k].name) for k in (key, whole))
    kinds = {register.drafts[k].attributes.get("kind") for k in (key, whole)}
    alone = sum(not m.nested for (_, _, k), m in register.mentions.items() if k == whole)
    section = forms("firm_ranks").ending(name, len(name))  # 炼钢车间
    if (kinds == {"company"} and section is None) or name.endswith(visits.BRANCHES):
        return alone <= (kinds == {"company"})
    return name.endswith(_COLLEGE) and above.endswith(_COLLEGE) and not alone


def _inner(name: str) -> bool:
    """Whether a name is one of a department: 某市中心医院|心血管内科."""
    said = simplified(name)
    head = forms("organ_heads").ending(said, len(said)) or ""
    return forms("organ_heads").rows.get(head, {}).get("unit") == "yes"


def _unowned(register: Register, above: dict[Key, Key], key: Key) -> bool:
    """Whether a body is a department whose house is not said: 来源:宣传科."""
    return not key[2] and key not in above and _inner(register.drafts[key].name)


def _own(register: Register, bodies: list[_Named]) -> list[_Named]:
    """The bodies from the first one on that may call itself so (我院: a 医院, a 学院)."""
    others = {key for _, _, key in bodies if beside_own(register, key)}
    guests = [one for one in bodies if one[2] in others]
    free = [b for b in bodies if not any(g[0] <= b[0] and -b[1] <= -g[1] for g in guests)]
    says = next((w for w in sorted(words("own_houses")) if w in simplified(register.text)), "")
    fits = [one for one in free if of_class(register, one[2], says[1:])]
    return fits if says[1:] != _SCHOOL else [one for one in fits if not deaned(register, one[2])]


def masthead(register: Register, above: dict[Key, Key], end: int) -> Key | None:
    """The school, hospital, company, court or bureau that the page itself is of: the first body
    before ``end``, if the text names it too or says 我院, 公司 of one of its class."""
    named = [one for one in register.mentions if one[1] <= end and one[2][0] == "Organization"]
    whole = range(len(register.text))
    key = house(register, above, whole, (*_KINDS, *_OFFICES)) if named else None
    if key is None or any(k == key and start >= end for start, _, k in register.mentions):
        return key
    text = simplified(register.text[end:])
    classed = register.drafts[key].attributes.get("kind") in _KINDS and register.text.startswith(
        str(register.drafts[key].name)
    )
    own = (w for w in sorted(words("own_houses") | words("firm_words")) if w in text)
    return key if classed and any(of_class(register, key, w.lstrip(_OWN)) for w in own) else None


def office(
    lines: Sequence[Line],
    keys: Mapping[Span, tuple[Key, ...]],
    register: Register,
    above: dict[Key, Key],
) -> Key | None:
    """The court, bureau or association that a report is about: the first body of its text, which
    the title or the source names first too."""
    first = [(x.sentence.role, _first(x, keys, above)) for x in lines]
    key = next((k for role, k in first if k and role == "paragraph"), None)
    account = _account(lines, register, key)
    if key is None or not (account or key in [k for role, k in first if role in _SHOWN]):
        key = _speaking(lines, register, first)
    if key is None:
        return None
    draft = register.drafts[key]
    return key if draft.attributes.get("kind") in _OFFICES and not ruling(draft.name) else None


def _account(lines: Sequence[Line], register: Register, key: Key | None) -> bool:
    """Whether the page opens with the account of a unit's office, by its stem and what the office
    is: 抚松检察 of 抚松县人民检察院."""
    said = next((x.text.split()[0] for x in lines if x.text.strip()), "")
    if key is None or lines[0].sentence.role not in _MASTS or not str(key[2]).isdigit():
        return False
    unit = gazetteer().place(str(key[2])).name
    stem = next((said[:n] for n in range(len(said) - 2, 1, -1) if unit.startswith(said[:n])), "")
    return stem != "" and said[len(stem) :] in simplified(register.drafts[key].name)


def _speaking(
    lines: Sequence[Line], register: Register, first: Sequence[tuple[str, Key | None]]
) -> Key | None:
    """The office with which the title opens, where the report says 我部, 我局 of one such."""
    key = next((k for role, k in first if role in _TITLES), None)
    text = simplified(register.text)
    title = next((x.sentence.start for x in lines if x.sentence.role in _TITLES), -1)
    opens = key is not None and any(at == title and k == key for at, _, k in register.mentions)
    if key is None or not opens:
        return None
    return key if any(own + register.drafts[key].name[-1] in text for own in _OWN) else None


def _first(line: Line, keys: Mapping[Span, tuple[Key, ...]], above: dict[Key, Key]) -> Key | None:
    """The body that a line names first, or the whole of which that is a part."""
    key = next((keys[b][0] for b in line.bodies if keys.get(b)), None)
    seen = {key}
    while key is not None and (whole := above.get(key)) is not None and whole not in seen:
        if str(key[1]).endswith(ordered("branches")):
            break  # 川汇分局, a house with offices of its own
        seen.add(whole)
        key = whole
    return key


def within(
    span: Span,
    line: Line,
    house_: Key,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> bool:
    """Whether a bare head or a titled unit is one of the house's."""
    college = span.source == "unit" and span.head in words("college_heads")
    if not (college or titled(span, line)) or _ruled(span, line, house_, keys):
        return False
    if _beside_another(span, line, str(register.drafts[house_].name)):
        return False
    if span.source == "bare" and _goes_on(span, line):
        return False
    if span.head in words("branches") and _far(span, str(house_[2])):
        return False
    kind = str(register.drafts[house_].attributes.get("kind"))
    row = forms("organ_heads").rows.get(span.head, {})
    if line.words.text[span.start : span.end] in words("house_offices"):
        return True
    if fielded(line.words, span) and (row.get("unit") == "yes" or row.get("generic") == "yes"):
        return not simplified(register.drafts[house_].name).endswith(span.head)  # 八所|海关
    if kind == "school" and (college or span.head in words("faculties")):
        return True
    if span.head in words("inner_boards"):
        return span.source == "unit"
    if kind in _KINDS[:2] and span.head[-1:] == _SECTION:
        return False  # 照护司: a ministry's, of no hospital or school
    if row.get("unit") != "yes":  # 工会主席
        return kind in _KINDS and span.source == "bare" and span.head in words("staff_organs")
    inner = span.source == "unit" or span.head[-1] in words("office_chars")
    inner |= span.head.removesuffix(_CENTRE) not in ("", span.head)  # 信息中心
    inner |= kind == _KINDS[2] and span.head[-1] == _UNIT  # 生产技术部 of a firm
    upper = kind == "school" and span.head in words("upper_posts")  # 宣传部 of a university
    own = (_PARTY[0],) if upper and not of_committee(span, line) else ()
    return row.get("kind") in (kind, *own) or (bool(inner or own) and row.get("kind") in _ANY)


def _beside_another(span: Span, line: Line, name: str) -> bool:
    """Whether somebody right before has the title of another class of house, which is not named:
    校长甲、|党支部|书记乙 in a report of an education bureau."""
    last = next((p for p in reversed(line.posts) if p.end < span.start), None)
    if last is None or last.inner or span.start - last.end > _HOLDER:
        return False
    row = forms("title_bodies").rows.get(last.head, {})
    ends = tuple(row.get("endings", "").split("|"))
    listed = line.words.text[span.start - 1 : span.start] in words("joiners")
    return bool(row) and listed and not name.endswith(ends)


def _goes_on(span: Span, line: Line) -> bool:
    """Whether a noun stands right before, of which it is a part: 四连|党支部."""
    token = line.words.covering(span.start - 1) if span.start > line.sentence.start else None
    return token is not None and token.end == span.start and token.tag in _NOUNS


def _far(span: Span, code: str) -> bool:
    """Whether a branch with a name (加义|法庭) is none of a house of a city or a province."""
    return span.source == "unit" and code.endswith("00")


def itself(span: Span, line: Line, house_: Key, register: Register) -> bool:
    """Whether a class word with a title is the house's own: 学校|党委书记 of a university."""
    whole = span.end - span.start == len(span.head)  # no 机电工程学院
    known = whole and span.head in words("that_heads") and titled(span, line)
    return known and of_class(register, house_, span.head)


def of_firm(span: Span, line: Line) -> bool:
    """Whether a firm, or a part of one, stands before a bare party body with a title, which is
    rather the firm's than the own unit's: 集团|党委书记甲、总经理乙、纪委|书记丙."""
    if forms("organ_heads").rows.get(span.head, {}).get("kind") not in _PARTY:
        return False
    walked = (p for b in line.bodies if b.end <= span.start for p in b.walk())
    ends = {h: row.get("endings", "") for h, row in forms("that_heads").rows.items()}
    firm = any(p.kind == "company" or _FIRM in ends.get(p.head, "") for p in walked)
    return titled(span, line) and firm


def titled(span: Span, line: Line) -> bool:
    """Whether a title stands right behind, or the body stands alone in a field of the header."""
    if fielded(line.words, span):
        return True
    title = forms("titles").at(line.words.text, span.end, line.sentence.end)
    shared = line.words.text[span.end - 1 : span.end + 1] in words("shared_titles")
    return title is not None or shared


def _ruled(span: Span, line: Line, house_: Key, keys: Mapping[Span, tuple[Key, ...]]) -> bool:
    """Whether a body of a region, not the house, stands before it in its sentence."""
    own = ("bare", "unit", "class", "that")  # words that name no region
    before = [b for b in line.bodies if b.end <= span.start and b.source not in own]
    before = [b for b in before if house_ not in keys.get(b, ()) and not is_division(b)]
    before = [b for b in before if line.words.text[b.end : b.end + 1] != _POSTED]  # 监委|驻我校
    if span.head in words("college_heads") or span.head in words("faculties"):
        before = [b for b in before if b.kind != _GROUP]  # no 代表团 has a college
    return any(b.kind in words("ruling_kinds") and not _of_house(b) for b in before)


def is_division(body: Span) -> bool:
    """Whether only the tagger saw a body that any house could have: 就业促进司."""
    own = body.head in words("eponym_heads")  # 鹏城|实验室 is a house of its own
    division = body.head[-1:] in words("division_chars") and not own
    return body.source == "tagger" and not body.inner and division


def _of_house(body: Span) -> bool:
    """Whether a body is a part of one that rules nothing: 某大学|党委."""
    parts = [part for part in body.walk() if part is not body and part.type == "Organization"]
    return any(part.kind in _KINDS for part in parts)
