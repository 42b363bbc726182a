"""Where the name of a predicate's event starts, and where what its verb takes ends."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import Predicate, token_at
from graph.lexicons import forms, ordered, words
from graph.model import Token

_ON = "就"
_LONGEST = 36  # characters of a name
_SHORT = 4  # below this a verb does not name its event alone


def object_end(coded: Coded, start: int, end: int) -> int:
    """Where what the verb takes ends: at the clause's end, before 并 and a verb, before 后, 时."""
    line, code = coded.line.words, coded.code
    if code[start : start + 1] == "(" and code.find(")", start) == end - 1:
        return start  # 被提起公诉(2024-05-14): an aside
    if aside := clause_pattern("post-aside").search(code, start, end):
        end = aside.start("a")  # 任命甲为某局副局长(列乙之前)
    stop = end
    for at in range(start, end):
        token = token_at(coded, at)
        word = line.word(token) if token is not None else ""
        if word in words("clause_joiners") or word in words("clause_ends"):
            following = token_at(coded, at + len(word)) if at + len(word) < end else None
            if following and _goes_on(coded, word, following):
                stop = at
                break
    said = code[start:stop]
    if verb := forms("speech_core").ending(said, len(said), 1):
        said = said[: -len(verb)]
        stop -= len(verb)
    ending = forms("clause_ends").ending(said, len(said)) if said else None
    if ending and coded.starts[stop - len(ending)] not in line.starts:
        ending = None  # 震中
    while stop > start and (ending or code[stop - 1] in ' "(、'):
        if ending:
            stop -= len(ending)
            ending = None
        elif code[stop - 1] == '"' and code[start:stop].count('"') % 2 == 0:
            break
        else:
            stop -= 1
    return stop


def _goes_on(coded: Coded, word: str, following: Token) -> bool:
    """Whether 并 before a verb, or 时, 后 before one of saying, ends what the verb takes."""
    if word in words("clause_joiners") and following.tag in ("v", "d", "p", "ad"):
        return True
    said = coded.line.words.word(following)
    return word in words("clause_ends") and said in words("speech_verbs")


def _size(coded: Coded, start: int, end: int) -> int:
    """Characters of the report behind ``code[start:end]``."""
    return coded.ends[end - 1] - coded.starts[start]


def opening(coded: Coded, found: Predicate, begin: int, light: int) -> int:
    """Where the name starts: at 将, 把 or 被, at a light verb, or at what a bare verb is about."""
    code, at = coded.code, found.at
    for told in clause_pattern("held-of").finditer(code, begin, at if found.bare else begin):
        begin = told.end()  # 某街道承办的|柑橘节开幕
    fronted = max((i for i in range(begin, at) if _fronts(coded, i)), default=-1)
    if fronted >= 0 and _size(coded, fronted, found.end) <= _LONGEST:
        return fronted
    if at > begin and code[at - 1] in words("passive_chars"):
        return at - 1
    if not found.bare and _size(coded, at, found.end) >= _SHORT:
        return at
    facing = max((i for i in range(begin, at) if _faces(coded, i)), default=-1)
    served = max((i for i in range(begin, at) if _serves(coded, i)), default=-1)
    if found.bare and served > facing and _size(coded, at, found.end) < _SHORT:
        aim = _joins(coded, served, served + 1, at)
        if not aim and _size(coded, served, found.end) <= _LONGEST:
            return served
    topic = max((i for i in range(begin, max(facing, begin)) if _topical(coded, i)), default=-1)
    if topic >= 0 and _size(coded, topic, found.end) <= _LONGEST:
        return topic  # 双方|就两国关系和务实合作交换意见
    if facing >= 0 and _joins(coded, facing, facing + 1, at):
        paired = (
            found.bare
            and found.kind in words("paired_kinds")
            and code[facing] in words("with_words")
        )
        if paired and _size(coded, facing, found.end) <= _LONGEST:
            return facing
        facing = -1
    if (
        found.bare
        and facing >= 0
        and code[facing] in words("done_for_words")
        and _size(coded, at, found.end) < _SHORT
    ):
        if _size(coded, facing, found.end) <= _LONGEST:
            return facing  # 为10个书屋授牌
    if found.bare and light >= 0 and facing >= 0 and _size(coded, facing, found.end) <= _LONGEST:
        return facing
    dated = any(s.type == "Date" for s in coded.covered(max(light, begin), at))
    if (
        light >= begin
        and _size(coded, light, found.end) >= _SHORT
        and at - light <= 10
        and not dated
    ):
        return light
    return _extended(coded, found, begin)


def way_before(coded: Coded, begin: int, at: int) -> int:
    """Where the way right before a verb starts: 赴某省|参访, 连夜赶到某市|会诊; else ``at``."""
    found = clause_pattern("way-before").search(coded.code, begin, at)
    return found.start() if found and _size(coded, found.start(), at) <= _LONGEST else at


def _faces(coded: Coded, at: int) -> bool:
    """Whether 对, 与, 同 at ``at`` is a word of its own: not the 同 of 会同."""
    if coded.code[at] not in words("facing_chars"):
        return False
    if at and coded.code[at - 1] in words("facing_chars"):
        return False  # 与|对向行驶的客车
    token = token_at(coded, at)
    return token is not None and token.end - token.start == 1


def _topical(coded: Coded, at: int) -> bool:
    """Whether 就 at ``at`` leads in what somebody talks about."""
    token = token_at(coded, at) if coded.code[at] == _ON else None
    behind = token_at(coded, at + 1) if token is not None else None
    alone = token is not None and token.end - token.start == 1
    return alone and (behind is None or behind.tag not in ("v", "d", "ad"))  # not 就|开始


def _serves(coded: Coded, at: int) -> bool:
    """Whether 为, 给 at ``at`` is a word of its own: 为10个“委员书屋”授牌."""
    token = token_at(coded, at) if coded.code[at] in words("done_for_words") else None
    return token is not None and token.end - token.start == 1


def _fronts(coded: Coded, at: int) -> bool:
    """Whether 将 or 把 at ``at`` puts the object before its verb."""
    if coded.code[at] not in words("fronting_words"):
        return False
    token = token_at(coded, at)
    return token is not None and token.tag == "p" and token.end - token.start == 1


def puts(coded: Coded, start: int, at: int) -> bool:
    """Whether 将 or 把 puts people or things before the verb at ``at``: 将|3名群众|救出."""
    led = next((i for i in range(at - 2, start - 1, -1) if _fronts(coded, i)), -1)
    named = led >= 0 and any(s.type in ("Figure", "Person") for s in coded.covered(led, at))
    return named or (led >= 0 and forms("person_nouns").inside(coded.code[led:at]))


def _extended(coded: Coded, found: Predicate, begin: int) -> int:
    """The start with the adverbs, the preposition's phrase or the subject right before a verb."""
    line, at = coded.line.words, found.at
    subject = found.frame == "undergo" or found.kind in words("subject_named_kinds")
    while at > begin:
        span = coded.spans[at - 1]
        if span is not None and span.type in ("Date", "Figure"):
            break
        index = line.ends.get(coded.starts[at]) if span is None else None
        token = line.tokens[index] if index is not None else None
        if span is None and token is None:
            break
        if token is not None:
            word, size = line.word(token), token.end - token.start
            if word in words("accompanying_words") and token.tag == "c" and at == found.at:
                break  # 病重期间和|逝世后
            if word in words("accompanying_words") and token.tag in ("p", "c"):
                return found.at if _joins(coded, at - size, at, found.at) else at - size
            if word in words("basis_words") or word in words("list_ends"):
                break
            if size > at - begin or token.tag in ("w", "r", "c", "TIME", "t") or _skips(word):
                break
            at -= size
        else:
            at -= 1
        if found.end - at > _LONGEST - 8:
            break
    if subject or _only_adverbs(coded, at, found.at) or _size(coded, found.at, found.end) < _SHORT:
        acting = ("Person", "Position") if subject else ("Person", "Position", "Organization")
        return _unnamed(coded, at, found.at, acting)
    return found.at


def _unnamed(coded: Coded, start: int, end: int, acting: tuple[str, ...]) -> int:
    """``start``, or behind the last name of a person or body, who acts and is not named."""
    named = [i for i in range(start, end) if (s := coded.spans[i]) and s.type in acting]
    if not named:
        return start
    behind = named[-1] + 1  # 王明|同志|逝世
    return behind + len(forms("honorifics").at(coded.code, behind, end) or "")


def _joins(coded: Coded, at: int, behind: int, verb: int) -> bool:
    """Whether 与 joins two named subjects (甲与乙签字), or 为 is that of 以…为由."""
    before = coded.spans[at - 1] if at > 0 else None
    acting = ("Person", "Organization", "Place", "Position")
    after = any(s.type in acting[:3] for s in coded.covered(behind, verb))
    both = after and before is not None and before.type in acting
    return both or coded.code.startswith(ordered("topic_verbs_behind"), behind)


def _skips(word: str) -> bool:
    """Whether a word is none of the name's: 已, 将, 随后."""
    return word in words("modality") or word in words("clause_openers")


def _only_adverbs(coded: Coded, start: int, end: int) -> bool:
    line = coded.line.words
    for at in range(start, end):
        if coded.spans[at] is not None:
            return False
        index = line.starts.get(coded.starts[at])
        if index is not None and line.tokens[index].tag not in ("d", "ad", "vd"):
            return False
    return True
