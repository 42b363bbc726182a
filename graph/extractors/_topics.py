"""Scene -> whom a line goes on with: those who act in the lines before it.

A clause without a subject of its own (随后走进…, 还看望了…) and a pronoun (他, 双方) at its
front stand for the subject of the sentence before; a pronoun for persons only. A paragraph
goes on with the one before it, no further; without a pronoun only where it opens so
(随后, 当天下午). Who is only quoted in the sentence before does nothing in the next, and a
sentence with a subject that is nobody known (水库已预泄…) hides those before it.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._agents import led_by
from graph.extractors._asked import firm_faced, interviewed
from graph.extractors._called import named_to, reports
from graph.extractors._clauses import clause_subject, commented, own_subject, subject
from graph.extractors._coded import mark_before, opens_news
from graph.extractors._continuing import goes_on, subjectless
from graph.extractors._counted import answering, numbered, recalling, sides
from graph.extractors._groups import group, led_party, touring
from graph.extractors._lists import clause_pattern
from graph.extractors._offices import STRANGER
from graph.extractors._pronouns import clause_start, goes_along, marks_of, pronoun_in, quoted
from graph.extractors._things import of_things
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"
_ENDS = ";。!?|◎●○■□◆◇▲△▶►★☆※"
_FAR = 1  # paragraphs back that a subject still holds
_TOGETHER = 2
_NOBODY: Key = ("nobody",)

Acting = list[tuple[Key, str]]


class _Subject(NamedTuple):
    """Who is the subject of a line, and those of them, or else the one it names, who are people."""

    block: int
    keys: list[Key]
    people: list[Key]
    quoted: bool = False  # the line only says what they say
    beside: bool = False  # they only go with those told of before


class Topics:
    """The subjects of a report's lines, in order, noted as they are read."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._said: list[_Subject] = []
        self._people: list[tuple[int, list[Key]]] = []  # whom each line names, with its paragraph
        self._life: Span | None = None
        self._lived = -1  # the last block of that life, a line of its years each
        self._lines: list[Coded] = []

    def open(self, coded: Coded) -> None:
        """Note whose life a line tells or goes on with, before it is read."""
        found = clause_pattern("life-opened").match(coded.code)
        if found:
            self._life = next(s for s in coded.covered(*found.span()) if s.type == "Person")
        elif self._life is not None and STRANGER.match(coded.code):
            self._life = None
        block = coded.line.sentence.block
        if found is not None:
            self._lived = block
        elif self._lived == block - 1 and clause_pattern("life-goes-on").match(coded.code):
            self._lived = block  # 2006年12月,任某局局长; 2023年3月退休。

    def life(self, coded: Coded) -> tuple[Key, ...]:
        """The person with whose life the paragraph of a line opens (甲,男,1978年3月生,…), or of
        which it is one of the lines by years."""
        life, sentence = self._life, coded.line.sentence
        if life is None:
            return ()
        block = self._scene.report.blocks[sentence.block]
        told = sentence.role in ("paragraph", "dateline") and block.start <= life.start
        return self._keys(life) if told or sentence.block == self._lived else ()

    def note(self, coded: Coded) -> None:
        """Remember the first subject of a line; titles name none that the text goes on with."""
        if coded.line.sentence.role not in ("paragraph", "dateline", "caption"):
            return
        start, block = 0, coded.line.sentence.block
        if opens_news(coded):
            self._said.clear()
            self._people.clear()
            self._lines.clear()
        self._lines.append(coded)
        if people := self._persons(coded, len(coded.code)):
            self._people.append((block, people))
        for stop in (*marks_of(coded.code), len(coded.code)):
            spans = clause_subject(coded, start, stop)
            keys = [k for s in spans for k in self._keys(s) if not named_to(coded, s)]
            if keys and led_by(coded, spans[0]):  # 由某监委给予其政务处分;收缴…: not by it too
                self._said.append(_Subject(block, [_NOBODY], self._told(coded)))
                return
            if keys:
                speaks = quoted(coded, spans[-1], stop)
                along = goes_along(coded, spans[-1], stop)
                people = _people(keys)
                if not people and not forms("pronouns").inside(coded.code):
                    people = self._told(coded)  # 市政府开会,副书记李文通报。她说
                self._said.append(_Subject(block, keys, people, speaks, along))
                return
            if people := self.pronoun(coded, start, stop):  # 他问李文:…: still about him
                self._said.append(_Subject(block, people, people))
                return
            start = stop + 1
        people = self._told(coded)
        if people or not subjectless(coded):
            self._said.append(_Subject(block, [] if subjectless(coded) else [_NOBODY], people))

    def _told(self, coded: Coded) -> list[Key]:
        """The only person of a line that has no known subject, whom a pronoun then means.

        With others beside (罗开芬的丈夫在外打工, 一名游客拍照) it means nobody for sure, nor
        any person further back.
        """
        named = [s for s in coded.spans if s is not None and s.type == "Person"]
        keys = list(dict.fromkeys(k for s in named for k in self._keys(s)))
        of = (i + 1 for i, s in enumerate(coded.spans) if s in named)
        led = any(coded.code.startswith("的", i) for i in of)
        if len(keys) == 1 and not led:
            return keys
        return [_NOBODY] if keys or forms("person_nouns").inside(coded.code) else []

    def acting(self, coded: Coded, index: int, verb: str) -> Acting:
        """(who, role) of what is done at ``index``, by its own line or by those before it."""
        if commented(coded, index):
            return []
        if (told := numbered(coded, index)) is not None and told.people:
            return [(k, verb) for k in self.counted(coded, index)]
        start, saying = clause_start(coded, index), forms("speech_verbs").at(verb, 0) is not None
        if saying and pronoun_in(coded, start, index) and (asked := interviewed(coded, start, ())):
            return [(k, verb) for k in self._keys(asked)]
        said = subject(coded, index, verb)
        if found := [(k, role) for s, role in said for k in self._keys(s)]:
            with_them = {k for k, role in found if role in words("escorting_words")}
            if all(k in with_them for k, _ in found):  # 他在甲陪同下,参观…
                found += [(k, verb) for k in self.meant(coded, index) or self._group(coded, index)]
            return found if saying or not reports(coded, said[-1][0], index) else []
        if counted := self.counted(coded, index):
            told_of = not recalling(coded, clause_start(coded, index), index)
            return [(k, verb) for k in counted if told_of]
        if of_things(coded, index, verb):
            return []
        meant = self.meant(coded, index, saying=saying) or self._group(coded, index)
        if not meant and not saying and touring(coded, index):
            meant = self._followed() or self._before(coded, index)
            led = [k for s in led_party(coded, index, self._lines) for k in self._keys(s)]
            meant = meant if set(led) & set(meant) else led or meant
        summed = clause_pattern("summed").match
        if summed(coded.code) or summed(coded.code, clause_start(coded, index)):
            meant = [k for k in meant if k[0] != "Person"]  # 当天共|诊疗186人次: all who were there
        if not meant and not own_subject(coded, clause_start(coded, index), index, verbal=True):
            meant = [*self.life(coded)]
        return [(k, verb) for k in meant]

    def _group(self, coded: Coded, index: int) -> list[Key]:
        """The body for which a word for a group or its people (代表团, 民警) stands."""
        block = coded.line.sentence.block
        said = [k for s in self._said if s.block == block for k in s.keys]
        body = group(self._scene, coded, index, said)
        return [] if body is None else [body]

    def counted(self, coded: Coded, index: int) -> list[Key]:
        """Those told of together before for whom a number at the front of the clause of ``index``
        stands: bodies (四部门, 两地法院) and persons (三名被告人, 两人)."""
        told = numbered(coded, index)
        if told is None:
            return [k for s in sides(coded, index, self._lines) for k in self._keys(s)]
        if told.number < _TOGETHER:
            return []
        at, number = told.at, told.number
        if told.people:
            return self.so_many(coded, at, number)
        here = reversed(self._here(coded, index)) if at else iter(())
        for keys in (*here, *(s.keys for s in reversed(self._said))):
            bodies = [k for k in keys if k[0] == "Organization"]
            if len(bodies) == number:
                return bodies
        return []

    def so_many(self, coded: Coded, at: int, number: int) -> list[Key]:
        """The persons of the line before ``at``, else of the last line that names any, when they
        are as many."""
        block = coded.line.sentence.block
        near = (people for b, people in self._people[-1:] if block - b <= _FAR)
        named = self._persons(coded, at) or next(near, [])
        return named if len(named) == number else []

    def _persons(self, coded: Coded, stop: int) -> list[Key]:
        people = (s for s in coded.covered(0, stop) if s.type == "Person")
        return list(dict.fromkeys(k for s in people for k in self._keys(s)))

    def meant(self, coded: Coded, index: int, *, saying: bool = False) -> list[Key]:
        """Those whom a pronoun, or the want of a subject, at ``index`` stands for."""
        stop = index
        while True:
            start = mark_before(coded.code, stop, _MARKS) + 1
            if stop != index and (people := self.counted(coded, stop)):
                return people  # 四人获准保释,周五提堂; 两国外长签署协议,共同会见记者
            if pronoun_in(coded, start, stop):
                return self.pronoun(coded, start, stop)
            if own_subject(coded, start, stop, verbal=stop == index):
                return []
            if start == 0:
                return self._gone_on(coded, saying=saying) if subjectless(coded) else []
            if coded.code[start - 1] in _ENDS:
                return []
            stop = start - 1

    def pronoun(self, coded: Coded, start: int, stop: int) -> list[Key]:
        """Those whom the pronoun at the front of a clause stands for: 他, 据她介绍."""
        word = pronoun_in(coded, start, stop)
        number = forms("pronouns")[word]["number"] if word is not None else ""
        if number != "one":  # 双方: seldom one of the two
            return self._together(coded, start) if number == "many" else []
        asked = interviewed(coded, start, self._lines)
        return [*self._keys(asked)] if asked else self._before(coded, start)

    def _leading(self) -> list[_Subject]:
        """The subjects noted, without those who only go along with the person told of before."""
        main = [s for s in self._said if not s.beside]
        near = main and self._said[-1].block - main[-1].block <= _FAR
        known = near and main[-1].people not in ([], [_NOBODY])
        return main if known else self._said

    def _together(self, coded: Coded, start: int) -> list[Key]:
        """The persons for whom 他们 stands: those told of together in the sentence before, in the
        same paragraph, and whoever goes along with them."""
        block = coded.line.sentence.block
        if any(self._here(coded, start)) or not self._said or self._said[-1].block != block:
            return []
        number = next((i for i, s in enumerate(reversed(self._said)) if not s.beside), 0)
        found = [k for s in self._said[-number - 1 :] for k in s.keys if s.block == block]
        people = list(dict.fromkeys(found))
        return people if len(people) >= _TOGETHER and people == _people(people) else []

    def other(self, coded: Coded, index: int, acting: list[Key]) -> list[Key]:
        """The person whom 其 stands for at ``index``: spoken of before, not who acts or answers."""
        acting = [*acting, *(k for s in answering(coded) for k in self._keys(s))]
        led = any(map(_people, self._here(coded, index)))
        named = [k for k in self._persons(coded, index) if k not in acting and not led]
        found = self._firm(coded, index) or named or self._before(coded, index)
        return [k for k in found if k not in acting] if len(named) < 2 else []

    def _firm(self, coded: Coded, index: int) -> list[Key]:
        return [k for span in firm_faced(coded, index) for k in self._keys(span)]

    def spoken_of(self, coded: Coded, index: int, acting: list[Key]) -> list[Key]:
        """Whom 其 stands for in what is decided about somebody: who the sentence is about, be it
        a company, else the person its paragraph spoke of last."""
        for keys in self._here(coded, index):
            if found := [k for k in keys if k not in acting and k[0] != "Place"]:
                return found if len(found) == 1 else []
        here = set(self._persons(coded, index)) - set(acting)
        if here:  # 宣判李大勇受贿案,判处其…
            return [*here] if len(here) == 1 else []
        if firm := self._firm(coded, index):
            return [k for k in firm if k not in acting]
        block = coded.line.sentence.block
        last = next((s.people for s in reversed(self._said) if s.people and s.block == block), [])
        return [k for k in last[:1] if k != _NOBODY and k not in acting]

    def _gone_on(self, coded: Coded, *, saying: bool) -> list[Key]:
        """Those with whom a line without a subject goes on: the subject of the line before."""
        block = coded.line.sentence.block
        far = _FAR if goes_on(coded) else 0
        last = next((s for s in reversed(self._leading()) if s.keys), None)
        if last is None or block - last.block > far or last.keys == [_NOBODY]:
            return []
        return [] if last.quoted and not saying else last.keys

    def unsaid(self, coded: Coded) -> bool:
        """Whether a line without a subject goes on with somebody, be it unclear with whom."""
        block = coded.line.sentence.block
        known = [s for s in self._said if s.keys and block - s.block <= _FAR]
        return bool(known) and known[-1].keys != [_NOBODY] and subjectless(coded)

    def _before(self, coded: Coded, index: int) -> list[Key]:
        """The person spoken of last before ``index``, for a pronoun; [] where that is open."""
        block = coded.line.sentence.block
        near = [s.people for s in self._leading() if block - s.block <= _FAR]
        for people in (*(_people(k) for k in self._here(coded, index)), *reversed(near)):
            if people:
                return [] if people == [_NOBODY] else people[:1]
        return []

    def _followed(self) -> list[Key]:
        """The person whom the report follows: of whom it told in more sentences than of any."""
        told = Counter(p for s in self._said for p in s.people[:1] if p != _NOBODY).most_common(2)
        return [k for k, often in told[:1] if often > max([n for _, n in told[1:]], default=1)]

    def _here(self, coded: Coded, index: int) -> list[list[Key]]:
        """The subjects of the clauses of the line before ``index``, the last first."""
        found, start = [], 0
        for stop in marks_of(coded.code):
            if stop >= index:
                break
            found.append([k for s in clause_subject(coded, start, stop) for k in self._keys(s)])
            start = stop + 1
        return [keys for keys in reversed(found) if keys]

    def _keys(self, span: object) -> tuple[Key, ...]:
        return self._scene.keys.get(span, ())  # type: ignore[call-overload, no-any-return]


def _people(keys: list[Key]) -> list[Key]:
    return [k for k in keys if k[0] == "Person"]
