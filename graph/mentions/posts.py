"""Words + bodies + persons -> post spans: a title with the body or place before it.

合作市人民法院审判委员会专职委员 is one span that holds its body; a bare title (局长, 法官) is
a span without one, which the rules use only where something ties it to a person. The
status word before a post (原, 时任, 拟任) is kept in ``value``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph import names
from graph.lexicons import beginnings, forms, ordered, words
from graph.mentions.dotted import dotted_at
from graph.mentions.envoys import abroad, posted, posting
from graph.mentions.heads import is_past
from graph.mentions.ministries import MINISTER, cabinet_title
from graph.mentions.nameends import modified
from graph.mentions.namesbehind import before_name, shredded
from graph.mentions.opentitles import OPENING, open_title, signed_title
from graph.mentions.patterned import named_in_bracket
from graph.mentions.societyoffices import society_office
from graph.mentions.spans import Span, Words

_SENT = "派驻"  # 派驻某医院|副院长 is the hospital's
ACTING = "署理"  # who stands in for another, before the body too: 署理|财政司|司长
_AND, _STAFF, _OFFICE = "兼", "员", "职务"
_BEFORE = frozenset(",。;:、(的由")  # what stands before a title that no list has
_SMALL = ("p", "u", "c")  # tags of what stands before one too
_BY = "由"  # 审判长由…担任: no title of three characters goes on so


def posts(sentence: Words, bodies: list[Span], places: list[Span]) -> list[Span]:
    """Post spans of one sentence by start; those with a body first where they meet."""
    firm = words("firm_titles")  # 董事会秘书: of the firm, no 秘书 of a board
    at = {b: title_at(sentence, b.start) or "" for b in bodies if b.source == "bare"}
    bodies = [b for b in bodies if len(t := at.get(b, "")) <= b.end - b.start or t not in firm]
    taken = {b.start for b in bodies}
    alone = [s for s in _alone(sentence) if s.start not in taken or s.value]
    free = [p for p in places if not any(_runs_on(b, p) for b in bodies)]
    owned = (*_with_owner(sentence, bodies), *_with_owner(sentence, free))
    found = [*owned, *alone, *signed_title(sentence)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if kept and kept[-1].meets(span):
            if span.inner and not kept[-1].inner and span.end >= kept[-1].end:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _runs_on(body: Span, place: Span) -> bool:
    """Whether a place only opens a body's name, which runs over what may look like a title:
    江川区|教师进修学校."""
    return body.source != "bare" and body.holds(place) and body.end > place.end


def _with_owner(sentence: Words, owners: list[Span]) -> Iterator[Span]:
    for owner in owners:
        cursor = _status_end(sentence, named_in_bracket(sentence, owner.end))
        title = title_at(sentence, cursor)
        if title is not None and _rank_alone(title):  # 审判委员会副部级专职委员
            cursor += len(title)
            title = title_at(sentence, cursor)
        if owner.type == "Place":
            title = cabinet_title(sentence, cursor) or title
        if title is None and (joint := _shared(sentence, owner)):
            cursor, title = cursor - 1, joint
        if title is None and owner.head:
            closed = _given(sentence, owner.start)  # 何芳(某校体育教师)
            title = open_title(sentence, cursor, owned=True, closed=closed)
        firm = owner.type == "Place" and title in words("firm_titles")
        if title is None or firm or _kind(title) == "honorific":
            continue
        before = sentence.text[max(0, owner.start - 2) : owner.start]
        at = posted(sentence, owner, owners)
        if at is not None and not (owner.head and before == _SENT):
            sent = abroad(sentence, at, owners, cursor + len(title))
            start, status = _status_before(sentence, sent.start)  # 原|驻法国大使
            status = _status(sentence.text[owner.end : cursor]) or status  # 驻法国|前|大使
            apart = cursor > owner.end  # what the word for a past post parts
            head = sentence.text[at : owner.end] + title if apart else sent.head
            yield replace(sent, start=start, head=head, value=status or sent.value)
            continue
        start, status = _status_before(sentence, owner.start)
        acting = sentence.text[max(0, start - len(ACTING)) : start] == ACTING
        said = _status(sentence.text[owner.end : max(cursor, owner.end)])
        yield Span(
            start - len(ACTING) if acting else _class_start(sentence, owner, start),
            cursor + len(title),
            "Position",
            head=title,
            inner=(owner,),
            value=said or _inner_status(sentence, owner) or status,
            source="owner",
        )


def _class_start(sentence: Words, owner: Span, start: int) -> int:
    """``start`` of a post in a party unit, before the class word of its house: 校|团委书记."""
    if owner.source != "bare" or owner.head not in words("party_units"):
        return start
    word = forms("that_heads").ending(sentence.text, start, sentence.sentence.start)
    at = start - len(word or "")
    return at if word and sentence.text[at - 1 : at] == "、" else start


def _inner_status(sentence: Words, owner: Span) -> str:
    """The status that a word inside a body's name tells of the post: 公安局|原|治安大队大队长."""
    text = sentence.text
    inside = range(owner.start + 2, owner.end - 1)
    return next((_status(text[at]) for at in inside if is_past(text, at, owner.start)), "")


def _shared(sentence: Words, owner: Span) -> str | None:
    """组织部长, 公安局长: the title shares the last character of the body's name."""
    title = sentence.text[owner.end - 1 : owner.end + 1]
    ends = owner.end + 1 in sentence.ends or dotted_at(sentence.text, owner.end + 1)
    table = "region_titles" if owner.type == "Place" else "shared_titles"  # 屏东县|长
    known = bool(owner.head or owner.type == "Place") and title in words(table)
    return title if known and ends else None


def _alone(sentence: Words) -> Iterator[Span]:
    starts = beginnings("status_words", "titles", "title_openers")
    if sentence.posts:
        starts |= {sentence.text[span.start : span.start + 2] for span in sentence.posts}
    text, low, serving = sentence.text, sentence.sentence.start, _serving_ends()
    levels, cabinet = forms("levels").first, MINISTER in sentence.line
    if sentence.traditional:  # offices of societies may stand anywhere in it
        starts |= forms("status_words").first | forms("titles").first
    cabinet |= sentence.traditional
    last = None
    for token, char, pair in zip(sentence.tokens, sentence.firsts, sentence.pairs, strict=True):
        start, previous, last = token.start, last, token
        before = text[start - 1 : start]
        opens = char in starts or pair in starts
        may = cabinet or token.tag in OPENING or char in levels
        if not (opens or may or before in serving):
            continue
        fresh = before in _BEFORE or start == low
        if not fresh and previous is not None and previous.end == start:
            fresh = previous.tag in _SMALL  # 看望了|监测员
        given = before in serving and _given(sentence, start)
        if not (opens or given or (fresh and may)):
            continue
        cursor = _status_end(sentence, start) if opens else start
        if cursor > start and title_at(sentence, start):
            cursor = start  # 现役军人
        given = given if cursor == start else _given(sentence, cursor)
        title = title_at(sentence, cursor)
        if title is None and fresh:
            title = _levelled(sentence, cursor) or cabinet_title(sentence, cursor)
        title = title or society_office(sentence, cursor)
        if title is None and (fresh or given):
            title = open_title(sentence, cursor, owned=False, closed=given)
        if title is None or _kind(title) == "honorific" or _rank_alone(title):
            continue
        if title in words("verb_titles") and modified(sentence, token.start):
            continue  # 分别|代表双方
        if _kind(title) == "profession":  # 焊工|班长
            longer = title_at(sentence, cursor + len(title)) or ""
            title += longer if _kind(longer) == "post" else ""
        glued = token.end - cursor - len(title)
        if token.tag in ("PER", "nr") and glued > 0 and not before_name(sentence, token, title):
            continue
        start = _level_start(sentence, token.start, title)
        whole = forms("titles").ending(text, cursor + len(title), low) if start == cursor else ""
        if whole and whole in words("state_titles"):
            start -= len(whole) - len(title)  # 应国|务|委员甲邀请
        status, sent = _status(text[token.start : cursor]), posting(sentence, start, title)
        first, past = _status_before(sentence, sent) if sent < start else (start, "")
        yield Span(
            first,
            cursor + len(title),
            "Position",
            head=text[sent : token.start] + title,
            kind=_kind(title),
            value=status or past,
            source="alone",
        )


def _levelled(sentence: Words, cursor: int) -> str | None:
    """A region's title with its level word that the tagger took for one word: 旗总林长|孙立新."""
    word = forms("levels").at(sentence.text, cursor, sentence.sentence.end)
    title = title_at(sentence, cursor + len(word)) if word else None
    owned = title is not None and forms("steward_titles").ending(title, len(title))
    return f"{word}{title}" if owned else None


def _level_start(sentence: Words, start: int, title: str) -> int:
    """``start`` of a title that a region has and no body, with its level word: 旗|总林长."""
    text, floor = sentence.text, sentence.sentence.start
    word = forms("levels").ending(text, start, floor)
    if word is None or forms("steward_titles").ending(title, len(title)) is None:
        return start
    at = start - len(word)
    return at if at == floor or text[at - 1] in _BEFORE else start


@cache
def _serving_ends() -> frozenset[str]:
    """What stands right before one of whom a post is said."""
    return forms("serving_words").last.union("(")


def _given(sentence: Words, start: int) -> bool:
    """Whether what starts here is said to be somebody's: behind a bracket or a word of serving."""
    text, floor = sentence.text, sentence.sentence.start
    if text[start - 1 : start] not in _serving_ends():
        return False
    word = forms("serving_words").ending(text, start, floor)
    firm = word is not None and (len(word) > 1 or word in words("giving_chars"))
    return text[start - 1 : start] == "(" or (firm and start in sentence.starts)


def title_at(sentence: Words, cursor: int) -> str | None:
    """The longest title at ``cursor`` that the tokens let end there; 专职, 挂职 may open it."""
    text, limit = sentence.text, sentence.sentence.end
    for span in sentence.posts:
        if span.start == cursor:
            return text[span.start : span.end]
    begun, known = text[cursor : cursor + 2], beginnings("titles", "title_openers")
    if begun not in known and begun[:1] not in known:
        return None
    grade = forms("title_openers").at(text, cursor, limit) or ""
    if graded := grade and title_at(sentence, cursor + len(grade)):
        return grade + graded
    for title in forms("titles").all_at(text, cursor):
        end = cursor + len(title)
        behind = text[end : end + 1] if _kind(title) == "profession" else ""
        if behind == _STAFF and (whole := sentence.covering(cursor)):
            if (whole.start, whole.end) == (cursor, end + 1):
                return title + _STAFF  # 出纳|员
        if behind in words("crew_chars") and title_at(sentence, end + 1):
            continue  # 焊工|班班长
        if end <= limit and _ends(sentence, cursor, end):
            aide = forms("title_aides").at(text, end, limit)  # 所长|助理
            if aide and _kind(title) == "post" and _ends(sentence, cursor, end + len(aide)):
                return title + aide
            return title
    return None


def _rank_alone(title: str) -> bool:
    """大校, 副部级: what a person is, and no post."""
    return _kind(title) == "rank" and title[-1] in words("rank_ends")


def _kind(title: str) -> str:
    """The kind of a title; a title of the user's glossary has none."""
    return str(forms("titles").rows.get(title, {}).get("kind", ""))


def _ends(sentence: Words, start: int, end: int) -> bool:
    following = sentence.text[end : end + 1]
    if sentence.text.startswith(ordered("title_followers"), end):
        return False  # 副局长(副部长|级), 县委常委|班子
    if end in sentence.ends or (end - start > 2 and following == _BY) or following == _AND:
        return True
    if sentence.text.startswith(_OFFICE, end):  # 免去甲的特命全权大使|职务
        return True
    token = sentence.covering(end)
    if token is None:
        return False
    if names.ethnic_name_end(sentence.text, end) or shredded(sentence, end, token.end):
        return True
    # a name that the tagger glued to the title, or a title inside one long token
    return token.tag in ("PER", "nr", "LOC") and token.end - end >= (1 if token.tag == "LOC" else 2)


def _status(word: str) -> str:
    return str(forms("status_words").rows.get(word.strip(), {}).get("status", ""))


def _status_end(sentence: Words, cursor: int) -> int:
    """The place behind a status word at ``cursor`` (原, 时任), else ``cursor``."""
    table = forms("status_words")
    if sentence.text[cursor : cursor + 1] not in table.first:
        return cursor
    word = table.at(sentence.text, cursor, sentence.sentence.end) or ""
    if sentence.text[cursor - 1 : cursor + 1] in words("before_words") and (
        forms("titles").at(sentence.text, cursor + 1) is None
    ):
        return cursor  # 高铁站前|三标
    torn = word[-1:] in words("being_chars") and cursor + len(word) not in sentence.ends
    return cursor + len(word) - torn  # 原|系统管理员


def _status_before(sentence: Words, start: int) -> tuple[int, str]:
    """(start with the status word before it, its status)."""
    word = forms("status_words").ending(sentence.text, start, sentence.sentence.start)
    if word and sentence.text[start - 2 : start] in words("before_words"):
        return start, ""  # 院前|急救科
    if word and start - len(word) in sentence.starts:
        return start - len(word), _status(word)
    return start, ""
