"""Body spans -> body spans, with the unit of their own whose field is open words:
公交集团|输电运检班, 师范学院|实验室与设备管理处, 农业农村局|村镇建设股.

What stands behind tells that the unit's name is over: a mark, a verb, a title or who works there.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_KINDS = {"company": "firm", "school": "school"}
_OTHERS = frozenset(
    ("hospital", "government", "court", "procuratorate", "public-security", "media", "other")
)
NOUNS = frozenset(("n", "nz", "vn", "an", "nt", "ORG", "nw", "j", "b"))
_OVER = frozenset(("v", "vd", "d", "p", "c", "f", "PER", "nr", "TIME", "t"))  # tags behind a name
_SHORTEST, _LONGEST = 2, 20  # characters of the field; of the whole unit's name
_TEAM = "group"


def with_unit(sentence: Words, body: Span) -> Span:
    """``body`` with the unit right behind it, the body inside."""
    kind = _KINDS.get(body.kind, "any" if body.kind in _OTHERS else "")
    if body.kind == _TEAM and (team := _placed_team(sentence, body)):
        return team
    if not kind or isinstance(body.value, Span):
        return body
    if (own := _organization(body)) is not None and _two_fields(sentence, body, own):
        found = _unit(sentence, own.end, _KINDS["school"])
        return body if found is None else _joined(sentence, own, *found)
    body = _with_firm(sentence, body)
    found = _unit(sentence, body.end, kind)
    return body if found is None else _joined(sentence, body, *found)


def _placed_team(sentence: Words, body: Span) -> Span | None:
    """The part of a team that is called after the place where it is: 援藏工作队|芒康|小组."""
    for token, begin in _tokens(sentence, body.end):
        if token.end - body.end > _LONGEST or token.tag[:1] in ("w", "v", "u"):
            return None
        head = forms("placed_teams").ending(sentence.text, token.end, begin)
        if head is not None:
            named = gazetteer().named(sentence.text[body.end : token.end - len(head)])
            return _joined(sentence, body, token.end, head) if named else None
    return None


def _with_firm(sentence: Words, body: Span) -> Span:
    """``body`` with the firm of its own that one word names with its unit: 国家能源集团|宁煤公司|
    安全部."""
    token = sentence.covering(body.end) if body.kind == "company" else None
    if token is None or not token.start < body.end < token.end:
        return body
    for end in range(token.end - _SHORTEST, body.end + _SHORTEST, -1):
        head = forms("organ_heads").ending(sentence.text, end, body.end + _SHORTEST)
        if head is not None and head in words("outlet_heads"):
            return _joined(sentence, body, end, head)
    return body


def _two_fields(sentence: Words, body: Span, own: Span) -> bool:
    """Whether a word for a unit is only the first field of an office: 学院|实验室与设备管理处."""
    joiner = forms("field_joiners").at(sentence.text, body.end, sentence.sentence.end)
    if joiner is None or own.end != body.end - len(body.head):
        return False
    for token, _ in _tokens(sentence, body.end + len(joiner)):
        if unit := forms("own_units").ending(sentence.text, token.end, body.end):
            return two_tasks(sentence.text, token.end - len(unit))
        if token.tag not in NOUNS:
            return False
    return False


def two_tasks(text: str, end: int) -> bool:
    """Whether the word before an office's class word shows that it may have two fields."""
    return forms("own_tasks").ending(text, end) is not None


def _organization(body: Span) -> Span | None:
    return next((p for p in body.inner if p.type == "Organization" and p.end < body.end), None)


def _joined(sentence: Words, body: Span, end: int, head: str) -> Span:
    whole = forms("organ_heads").ending(sentence.text, end, body.end)
    row = forms("organ_heads").rows.get(whole or "", {})
    head, kind = (whole, row["kind"]) if whole and row["unit"] == "no" else (head, body.kind)
    region, source = body.region, body.source
    return Span(body.start, end, "Organization", head, kind, region, (body,), source=source)


def _unit(sentence: Words, start: int, kind: str) -> tuple[int, str] | None:
    """(end, class word) of the unit whose name starts at ``start``."""
    text, found = sentence.text, None
    classes = forms("class_fronts").at(text, start) or forms("house_words").at(text, start)
    if start >= sentence.sentence.end or classes or acts_on_another(sentence, start):
        return None
    doing = joined = False
    joiners, outlets, units = forms("joiners"), forms("outlet_heads"), forms("own_units")
    for token, begin in _tokens(sentence, start):
        word = text[begin : token.end]
        if token.end - start > _LONGEST or word in among("cutting_words", "group_words"):
            break
        if text[begin] in joiners.first and len(joiners.at(text, begin) or "") > 1:
            break  # 某局|会同|某矿务局技术处
        if word in words("field_joiners") and begin > start + 1 and not joined:
            joined = True
            continue
        field = word in among("field_verbs", "group_tasks")
        if token.tag == "v" and (field or word not in among("event_triggers", "speech_verbs")):
            doing = doing or not field
            if doing and len(units.at(text, token.end) or "") == 1:
                break  # 合资|设|厂
        elif token.tag not in NOUNS or (word in words("titles") and not _trade(word)):
            break
        if outlets.ending(text, token.end, start):
            break  # 中国石化|福州石油分公司|党群工作部
        unit = units.ending(text, token.end, start)
        if unit is None or not _fits(unit, kind) or token.end - start < len(unit) + _SHORTEST:
            continue
        if (joined and kind != "school") or word in words("not_bodies") or hall(text, token.end):
            continue
        if _over(sentence, token.end) and not (doing and not _acts(sentence, token.end)):
            found = token.end, unit
    return found


def acts_on_another(sentence: Words, start: int) -> bool:
    """Whether a verb and another body follow: 某图书馆|对接敦煌研究院."""
    text, limit = sentence.text, sentence.sentence.end
    verb = forms("between_verbs").at(text, start, limit)
    if verb is None:
        return False
    other = start + len(verb)
    index = sentence.starts.get(other)
    tagged = index is not None and sentence.tokens[index].tag in ("ORG", "nt", "LOC", "ns")
    placed = any(m.start == other for m in gazetteer().matches(text, other, limit))
    return tagged or placed or text[other : other + 1] in words("levels")


def _tokens(sentence: Words, start: int) -> Iterator[tuple[Token, int]]:
    """The tokens that follow one another from ``start`` on, each with where its part begins."""
    token, at = sentence.covering(start), start
    if token is None:
        return
    for one in sentence.tokens[sentence.starts[token.start] :]:
        if max(one.start, start) != at:
            return
        yield one, at
        at = one.end


def _trade(word: str) -> bool:
    """Whether a title is that of a trade, which may be a unit's field: 法医|鉴定中心."""
    return forms("titles")[word]["kind"] == "profession"


def _fits(unit: str, kind: str) -> bool:
    row = forms("own_units")[unit]["kind"]
    return row in ("any", kind)


def hall(text: str, end: int) -> bool:
    """Whether a room or what happens ends there: 培训班, 会议室."""
    tables = ("room_heads", "event_heads", "venue_heads")
    return any(len(forms(t).ending(text, end) or "") > 1 for t in tables)


def _over(sentence: Words, end: int) -> bool:
    """Whether no noun goes on there: a mark, a verb, a title or the people of the unit."""
    index = sentence.starts.get(end)
    if end >= sentence.sentence.end or index is None:
        return end >= sentence.sentence.end
    token, text = sentence.tokens[index], sentence.text
    if not text[end].isalnum() or token.tag in _OVER:
        return True
    return any(forms(t).at(text, end) for t in ("titles", "unit_followers", "unnamed_staff"))


def _acts(sentence: Words, end: int) -> bool:
    """Whether a verb or a title stands behind, so that the words before are no act of the body."""
    index = sentence.starts.get(end)
    token = sentence.tokens[index] if index is not None else None
    titled = forms("titles").at(sentence.text, end, sentence.sentence.end) is not None
    told = forms("unit_followers").at(sentence.text, end) is not None
    return titled or told or (token is not None and token.tag in ("v", "vd", "d"))
