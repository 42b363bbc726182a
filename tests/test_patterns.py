"""The pattern language, and what tells beforehand that a rule cannot match a line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph import rulebook
from graph.context.scene import Scene
from graph.extractors._coded import mark_after, mark_before, matches
from graph.lexicons import either, forms, words
from graph.mentions.lines import lines
from graph.model import Source
from graph.patterns import pattern, required
from graph.reading import report
from graph.sentences import sentences
from graph.taggers.neural import tagger

PERSON, BODY, PLACE, POST = "\ue000", "\ue001", "\ue002", "\ue003"
GOLD = Path(__file__).parent / "gold"


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("<Posts:t>的<Person:p>", [POST, PERSON]),
        ("(?:由)?<Site:l>召开", [BODY + PLACE]),
        ("(?:<Posts>)?<Person:p>?主持", []),
        ("<Person:p>{0,2}主持", []),
        ("<Person:p>|<Post:t>", []),
        (r"\(<Person:p>\)[(（|]", [PERSON]),
        ("(?P<p><Person>)主持", [PERSON]),
        (r"(?<=[\ue003])(?:于|[\ue000\ue001])(?!<Place>)(?P<t><Posts>|[\ue002])", [POST]),
        (r"(?<![\ue003])[^\ue002](?P<p>\ue000(?:<Place>)*)", [PERSON]),
        ("<Person:p><Posts>", [PERSON]),
    ],
)
def test_patterns_tell_the_spans_that_all_matches_hold(source: str, spans: list[str]) -> None:
    assert required(source) == [frozenset(chars) for chars in spans]


@pytest.mark.parametrize(
    ("needs", "chars"),
    [
        ("出庭|到庭", "出到"),
        ("[甲乙]", "甲乙"),
        ("", None),
        ("^甲", None),
        ("[^甲]", None),
        ("[甲-乙]", None),
    ],
)
def test_patterns_tell_what_required_words_begin_with(needs: str, chars: str | None) -> None:
    assert rulebook.initials(needs) == (None if chars is None else frozenset(chars))


@pytest.mark.parametrize("book", ["posts", "speech", "events", "attendance"])
def test_patterns_are_passed_over_only_where_they_match_nothing(book: str) -> None:
    every = [(rule, pattern(str(rule["pattern"]))) for rule in rulebook.rules(book)]
    found = 0
    for path in sorted(GOLD.glob("0[1-9]-*.txt")):
        one = report(Source(path.read_text(encoding="utf-8")))
        own = sentences(one)
        tokens = tagger().tag([one.text[s.start : s.end] for s in own])
        for coded in Scene(one, lines(one, own, tokens)).coded:
            wanted = [
                (rule["name"], match.span())
                for rule, compiled in every
                for match in compiled.finditer(coded.code)
                if match.end() > match.start()
                and re.search(str(rule.get("requires", "")), coded.code)
            ]
            assert [(m.name, m.match.span()) for m in matches(book, coded)] == wanted
            found += len(wanted)
    assert found


def test_patterns_of_words_take_the_longest_and_bear_what_follows_them() -> None:
    some = either(["县", "县委", "-", "^"])
    assert re.match(some, "县委书记").group() == "县委"  # type: ignore[union-attr]
    assert re.fullmatch(f"{some}?甲{some}{{2}}", "甲县^")
    assert re.search(some, "甲乙") is None


def test_lexicons_tell_whether_a_form_stands_in_a_text() -> None:
    form = max(words("person_nouns"), key=len)
    assert forms("person_nouns").inside(f"甲{form}乙") and not forms("person_nouns").inside("甲乙")


def test_marks_are_found_before_and_behind_a_place() -> None:
    code = "甲,乙。丙"
    assert [mark_before(code, at, ",。") for at in (0, 1, 2, 5)] == [-1, -1, 1, 3]
    assert [mark_after(code, at, ",。") for at in (0, 1, 2, 4)] == [1, 1, 3, -1]
