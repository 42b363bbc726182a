"""A name's last head -> the body inside the name that only this head shows.

防汛抗旱指挥部|办公室 holds the 指挥部, 区经济信息委|党组 the 区经济信息委.
"""

from __future__ import annotations

from dataclasses import replace

from graph.lexicons import forms, words
from graph.mentions.heads import is_past, next_head
from graph.mentions.spans import Span, Words

_COURTS = ("court", "procuratorate")
_FIRM, _SCHOOL, _HOSPITAL = "company", "school", "hospital"
_ORGANIZATION = "组织"
_GROUP, _PLAIN = "group", 2  # characters of a plain word for a house: 机关, 单位
_REGIMENT, _POSTED = "团", "驻"
_WIDE = ("country", "province")


def composite(
    sentence: Words, opening: Span, end: int, head: str, inner: tuple[Span, ...]
) -> Span | None:
    """The body inside a head of two words: 防汛抗旱指挥部|办公室 holds the 指挥部; the firm whose
    section a name without a place is."""
    heads = forms("organ_heads")
    for cut in range(len(head) - 2, 1, -1):
        first, second = head[:cut], head[cut:]
        standing = second in words("standing_heads")
        if first in heads and (standing or (second in heads and heads[second]["unit"] == "yes")):
            led = opening.inner or opening.region or opening.source == "group"
            if heads[first]["kind"] == _GROUP and len(first) == _PLAIN:
                continue  # 财政局机关|党委: no body but the 局
            if heads[first]["generic"] == "no" or led:
                return replace(
                    opening,
                    end=end - len(second),
                    head=first,
                    kind=heads[first]["kind"],
                    inner=inner,
                )
    alone = opening.source == _GROUP and opening.kind == _FIRM
    return _firm(sentence, opening.start, end) if alone else None


def office(sentence: Words, opening: Span, end: int, head: str) -> Span | None:
    """The bureau or commission, its own head no word of the list, that a party group is of: 区经济
    信息委|党组."""
    cut = end - len(head)
    works = forms("works_heads").ending(sentence.text, cut, opening.start + 2)
    if works and head in words("party_units"):
        return replace(opening, end=cut, head=works, kind="company")  # 富力煤矿|党委
    last = sentence.text[cut - 1]
    if head not in words("party_units") or last not in words("single_heads"):
        return None
    if cut - opening.end < len(last) + 2:
        return None
    return replace(opening, end=cut, head=last, kind="government")


def unhoused(body: Span) -> bool:
    """Whether a shorter body is none, when its name goes on: a ward or a school of no name behind
    a place (市神经外科|质控中心, 省中学|语文学会), a bank's regiment (某银行一四三团|支行)."""
    row = forms("organ_heads").rows.get(body.head, {})
    if body.head.endswith(_ORGANIZATION) and row.get("generic") == "yes":
        return True  # 某市民政局|社会组织|管理科
    first = body.inner[0] if body.inner else None
    if body.head in words("works_heads") and row.get("generic") == "yes":
        return class_of_works(body.end - len(body.head), first)
    if first is not None and first.type == "Organization":
        return first.kind == _FIRM and body.head.endswith(_REGIMENT)
    if row.get("kind") == _SCHOOL and row.get("generic") == "yes" and first is None:
        return body.end - body.start == len(body.region) + len(body.head)
    return row.get("kind") == _HOSPITAL and row.get("unit") == "yes"


def class_of_works(start: int, first: Span | None) -> bool:
    """Whether a class word of works at ``start`` is of a whole region's: 山西省|煤矿|工会."""
    if first is None or first.type != "Place" or first.end != start:
        return False
    found = first.value if isinstance(first.value, tuple) else ()
    return bool(found) and all(p.level in _WIDE for p in found)


def past_unit(sentence: Words, body: Span, cursor: int) -> tuple[int, str] | None:
    """The unit behind 原 of whose chief is told: 某局|原|执法大队|大队长."""
    if cursor >= sentence.sentence.end or sentence.text[cursor] not in words("past_chars"):
        return None
    if not is_past(sentence.text, cursor, body.start):
        return None
    found = next_head(sentence, cursor + 1, part=True, bare_level=False, kind=body.kind)
    if found is None or found[1] in words("party_units"):
        return None
    if found[0] - len(found[1]) == cursor + 1:
        return None  # 公安局|原|治安大队: a name of its own
    titled = forms("titles").at(sentence.text, found[0], sentence.sentence.end)
    return found if titled else None


def with_part(sentence: Words, body: Span) -> Span:
    """A body that only the tagger sees with the station of its own right behind it:
    茂兰国家级自然保护区管理局|翁昂管理站; a part with a title: 某医院|关节外科教授."""
    found = next_head(sentence, body.end, part=True, bare_level=False, kind=body.kind)
    if body.head == "" or found is None:
        return body
    end, head = found
    whole = body.end + len(forms("titles").at(sentence.text, body.end) or "")  # 分院|全科医生
    behind = end + (sentence.text[end : end + 1] in words("past_chars"))  # 采购科|原|科长
    ward = whole < end and forms("titles").at(sentence.text, behind) is not None
    if head not in words("local_heads") and not ward:
        return body
    kind = forms("organ_heads").rows.get(head, {}).get("kind", body.kind)
    return replace(body, end=end, head=head, kind=kind, inner=(body,))


def ruling(text: str, start: int, end: int) -> bool:
    """Whether a bare 政府 stands between two bodies of one region: 省人大常委会、|政府|、政协."""
    ruling = forms("ruling_list")
    if text[start:end] not in ruling.rows or text[start - 1] not in words("list_marks"):
        return False
    between = text[end : end + 1] in words("list_marks") and ruling.at(text, end + 1)
    return bool(between and ruling.ending(text, start - 1))


def sends(sentence: Words, body: Span, end: int, head: str) -> bool:
    """Whether a body posts somebody in a house, whose title stands behind the house: 省监委|驻
    某大学|监察专员; or comes to the reader's own: 某市代表团|来校."""
    if len(head) == 1 and forms("coming_here").at(sentence.text, body.end):
        return True
    if sentence.text[body.end : body.end + 1] != _POSTED:
        return False
    kind = forms("organ_heads").rows.get(head, {}).get("kind")
    housed = kind in (_FIRM, _SCHOOL, _HOSPITAL)
    return housed and forms("titles").at(sentence.text, end, sentence.sentence.end) is not None


def housed(sentence: Words, start: int, end: int, head: str) -> Span | None:
    """The works whose party body a tagged name is, the firm whose section, or the court whose
    division: 富力煤矿|党委, 某供电公司|财务部, 师中院|刑事审判庭."""
    heads, text, cut = forms("organ_heads"), sentence.text, end - len(head)
    if (firm := _firm(sentence, start, end)) is not None:
        return firm
    if head in words("party_units"):
        works = forms("works_heads").ending(text, cut, start + 2)
        return Span(start, cut, "Organization", works, _FIRM, source="tagger") if works else None
    kind = heads.rows.get(head, {}).get("kind", "")
    owner = heads.ending(text, cut, start + 1) if kind in _COURTS else None
    if owner is None or heads[owner]["kind"] != kind or heads[owner]["unit"] == "yes":
        return None
    return Span(start, cut, "Organization", owner, kind, source="tagger")


def _firm(sentence: Words, start: int, end: int) -> Span | None:
    """The firm with a name of its own before the section of a firm that a tagged name ends with."""
    text = sentence.text
    if forms("firm_ranks").ending(text, end, start) is None:
        return None
    for cut in range(end - _PLAIN, start + 2 * _PLAIN - 1, -1):
        head = forms("organ_heads").ending(text, cut, start + _PLAIN) or ""
        row = forms("organ_heads").rows.get(head, {})
        works = forms("works_heads").ending(text, cut, start + _PLAIN)
        if works or (row.get("kind") == _FIRM and row.get("unit") == "no" and len(head) > 1):
            return Span(start, cut, "Organization", works or head, _FIRM, source="tagger")
    return None
