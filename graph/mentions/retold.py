"""Lines -> names of two characters that some line is sure of, found again where a person stands.

Two characters are often a word too (文措, 沃野, 花蕾), so the name is looked for only where a
clause begins or a title ends, and what a person does goes on, or a colon that lets him speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph import names
from graph.lexicons import forms, words
from graph.mentions.nameforms import WORD, ending, going_on, is_name, is_place, is_unknown
from graph.mentions.recalled import Recalled
from graph.mentions.spans import Span, Words

_SHORT = 2  # characters of these names
_FIRM = ("slot", "title", "spaced", "list")
_OPENS = frozenset(",。;:!?、(\"' \n")
_SPEAKS = ":"
_ASKED = 0.3  # names.han_name_score of a name that was tagged alone
_GOING_ON = ("v", "vd", "d", "ad", "p", "c")
_BEING, _COMPANY = "是", "一行"


def long_names(people: Iterable[tuple[Words, Span]]) -> list[str]:
    """Names of at least three characters that some line is sure of, longest first."""
    spans = [(line, s) for line, s in people if s.source != "surname"]
    said = {"".join(line.text[s.start : s.end].split()) for line, s in spans}
    return sorted((n for n in said if len(n) > _SHORT), key=lambda n: (-len(n), n))


def firm_words(sentences: Iterable[Words], people: Iterable[tuple[Words, Span]]) -> set[str]:
    """What only the tagger took for a person and is a piece of a firm's name in the report: 星昌 of
    韩国星昌精密株式会社."""
    sources: dict[str, set[str]] = {}
    for words_, span in people:
        sources.setdefault(words_.text[span.start : span.end], set()).add(span.source)
    weak = [said for said, by in sources.items() if by == {"tagger"}]
    if not weak:
        return set()
    firms = {w.word(t) for w in sentences for t in w.tagged("ORG", "nt") if _is_firm(w.word(t))}
    return {said for said in weak if any(said in f and len(f) > len(said) + 2 for f in firms)}


def over_units(people: Iterable[tuple[Words, Span]], places: Mapping[str, Recalled]) -> set[str]:
    """What only the tagger took for a person and begins with the stem of a unit that the report
    names, without what a person does behind it: 石渠海|拔高 of 石渠县."""
    firm, weak = set[str](), set[str]()
    for words_, span in people:
        said = words_.text[span.start : span.end]
        stem = places.get(said[:_SHORT])
        acts = ending(words_, span.start, span.end) >= WORD
        if len(said) == _SHORT + 1 and stem is not None and stem.stem and not acts:
            (weak if span.source == "tagger" else firm).add(said)
        else:
            firm.add(said)
    return weak - firm


def _is_firm(name: str) -> bool:
    """Whether a body's name ends as that of a firm."""
    if forms("legal_forms").ending(name, len(name)):
        return True
    head = forms("organ_heads").ending(name, len(name))
    return head is not None and forms("organ_heads")[head]["kind"] == "company"


def short_names(
    people: Iterable[tuple[Words, Span]], posts: Iterable[tuple[Words, Span]]
) -> list[str]:
    """Names of two characters that a line is sure of, and words behind a title whose first
    character is a surname, which begin a clause elsewhere in which somebody speaks."""
    found = set()
    for words_, span in people:
        said = "".join(words_.text[span.start : span.end].split())
        if len(said) != _SHORT or span.source == "surname":
            continue
        likely = names.han_name_score(said) >= _ASKED and not is_place(said)
        if span.source in _FIRM or likely:
            found.add(said)
    for words_, post in posts:
        said = words_.text[post.end : post.end + _SHORT]
        if said not in found and _may_be(words_, post, said) and _speaks(words_.text, said):
            found.add(said)
    return sorted(found)


def _may_be(sentence: Words, post: Span, said: str) -> bool:
    """Whether a word behind the title of a body's post may be its holder's name."""
    if not post.inner or names.surname(said) != said[:1] or not is_name(said):
        return False
    if not is_unknown(said) or said in going_on():
        return False
    whole = post.end in sentence.starts and post.end + _SHORT in sentence.ends
    return whole and said[0] not in words("serial_chars")


def _speaks(text: str, said: str) -> bool:
    """Whether a line begins with a name and a colon, or a clause with it and a verb of speech."""
    at = text.find(said)
    while at >= 0:
        end = at + _SHORT
        first = at == 0 or text[at - 1] == "\n"
        if first and text[end : end + 1] == _SPEAKS:
            return True
        if _clause(text, at) and forms("speech_verbs").at(text, end):
            return True
        at = text.find(said, end)
    return False


def _clause(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _OPENS


def retold(sentence: Words, known: Iterable[str]) -> Iterator[Span]:
    """Where a short name stands in a sentence as a person does."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    for said in known:
        at = text.find(said, low, limit)
        while at >= 0:
            end = at + _SHORT
            ended = end in sentence.ends or _glued(sentence, end)
            if ended and at in sentence.starts and _stands(sentence, at, end):
                yield Span(at, end, "Person", source="slot")
            at = text.find(said, end, limit)


def _glued(sentence: Words, end: int) -> bool:
    """Whether the tagger took the last character of a name into the verb of saying behind it:
    更|藏强调."""
    verb = forms("speech_verbs").at(sentence.text, end, sentence.sentence.end) or ""
    return len(verb) > 1 and end + len(verb) in sentence.ends


def _stands(sentence: Words, at: int, end: int) -> bool:
    """Whether a person can stand from ``at`` to ``end``."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    opened = at == low or text[at - 1] in _OPENS
    titled = forms("titles").ending(text, at, low) is not None
    with_others = text.startswith(_COMPANY, end)  # 对秦岭|一行表示欢迎
    if with_others and (opened or titled or text[at - 1] in words("facing_chars")):
        return not is_place(text[at:end])
    if not opened and not titled:
        return False
    if at == low and text[end : end + 1] == _SPEAKS:
        return True
    if is_place(text[at:end]):
        return _acts(sentence, at, end) and not (opened and _sited(text, text[at:end]))
    if titled and (end == limit or text[end] in ",。;、("):
        return True
    verb = len(going_on().at(text, end, limit) or "")
    ended = verb > 0 and text[end + verb : end + verb + 1] in _OPENS  # 岩温|说。
    return verb > 1 or text[end : end + 1] == _BEING or (titled and verb > 0) or ended


def _acts(sentence: Words, at: int, end: int) -> bool:
    """Whether a word that goes on behind who acts stands behind a name: 沈阳|先后来到."""
    following = sentence.covering(end) if end < sentence.sentence.end else None
    return following is not None and following.start == end and following.tag in _GOING_ON


def _sited(text: str, said: str) -> bool:
    """Whether the text speaks of the place that a name is too: 沈阳市, 在沈阳."""
    if any(said + ending in text for ending in words("unit_classes")):
        return True
    return any(word + said in text for word in words("coming_to"))
