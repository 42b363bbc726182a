"""The rule files read what their own examples say, and leave their counter-examples alone.

Nothing here knows a rule: the cases are the ``examples`` and ``counters`` of
``graph/data/rules/*.toml`` (those of ``dates.toml`` are run in ``test_dates``). Sentences
that need a whole reading are tagged in one call.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from graph import plugins, resources, rulebook
from graph.errors import DataError
from graph.extraction import reading
from graph.identity import entity_id
from graph.model import Block, Entity, Reading, Report, Source
from graph.reading import line_role, report
from graph.script import simplified
from graph.sentences import sentences
from graph.width import half

READ = (
    "posts",
    "events",
    "speech",
    "attendance",
)  # their examples say what the whole reading must hold
FOUND = (
    "edges",
    "credits",
    "names",
    "bodies",
    "roads",
)  # their examples hold a match of the pattern
BOOKS = ("layout", *FOUND, *READ)
TAGGER = "neural"
STAMPED = "\n2023年2月28日"
TITLED = "全县经济运行简析\n"

Rule = Mapping[str, Any]


def name_of(rule: Rule) -> str:
    """A rule's name; those of layout and edges are known by their role."""
    return str(rule.get("name") or rule["role"])


def cases(part: str, *books: str) -> list[Any]:
    """(rule, example or counter) of all rules; the id gives book, rule and its number."""
    return [
        pytest.param(book, rule, case, id=f"{book}-{number}-{name_of(rule)}-{nth}")
        for book in books
        for number, rule in enumerate(rulebook.rules(book), 1)
        for nth, case in enumerate(rule.get(part, ()), 1)  # type: ignore[arg-type]
    ]


def text_of(case: Any) -> str:
    return str(case["text"] if isinstance(case, dict) else case)


@cache
def readings() -> Mapping[str, Reading]:
    """What is read in every sentence of the books of ``READ``, by the sentence."""
    texts = {
        text_of(p.values[2]): None
        for part in ("examples", "counters")
        for p in cases(part, *READ, "names")
    }
    reports = [report(Source(text)) for text in texts]
    parts = [sentences(r) for r in reports]
    pieces = [r.text[s.start : s.end] for r, ss in zip(reports, parts, strict=True) for s in ss]
    tokens = iter(plugins.load("taggers", TAGGER).tagger().tag(pieces))
    return {
        r.text: reading(r, ss, [next(tokens) for _ in ss])
        for r, ss in zip(reports, parts, strict=True)
    }


def forms(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def facts(read: Reading) -> Iterator[tuple[str, str, Entity | None, Entity | None]]:
    """(rule, relation, subject, object) of each fact; None for the report."""
    known = {e.key: e for e in read.entities}
    for fact in read.facts:
        for evidence in fact.evidence:
            ends = known.get(fact.subject), known.get(fact.object)
            yield evidence.rule, fact.relation, *ends


def said_facts(read: Reading) -> set[tuple[str, str, str, str]]:
    """(rule, subject, relation, any form of the object)."""
    return {
        (rule, subject.name, relation, form)
        for rule, relation, subject, object_ in facts(read)
        if subject is not None and object_ is not None
        for form in (*forms(object_), str(dict(object_.attributes).get("title") or object_.name))
    }


@pytest.mark.parametrize("book", [b for b in BOOKS if b != "layout"])
def test_rules_have_names_of_their_own(book: str) -> None:
    counted = Counter(name_of(rule) for rule in rulebook.rules(book))
    assert [name for name, number in counted.items() if number > 1] == []


@pytest.mark.parametrize("book", BOOKS)
def test_rules_all_have_counters(book: str) -> None:
    assert [name_of(r) for r in rulebook.rules(book) if not r.get("counters")] == []


def test_rules_books_are_all_tested() -> None:
    assert sorted((*BOOKS, "dates")) == resources.names("rules", ".toml")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[[rule]]\nname = "bare"\npattern = "a"\ncounters = ["b"]', r"rule 1 \(bare\) has no exa"),
        ('[[rule]]\nname = "none"\npattern = "a"\nexamples = []', r"rule 1 \(none\) has no exa"),
        ("[[rule]\n", "broken.toml: "),
    ],
)
def test_rules_without_examples_do_not_load(
    monkeypatch: pytest.MonkeyPatch, toml: str, words: str
) -> None:
    monkeypatch.setattr(resources, "text", lambda name: toml)
    with pytest.raises(DataError, match=words):
        rulebook.rules.__wrapped__("broken")


@pytest.mark.parametrize(("book", "rule", "line"), cases("examples", "layout"))
def test_rules_layout_example_has_the_role(book: str, rule: Rule, line: str) -> None:
    head = rule["where"] == "head"
    found = line_role(half(simplified(line)), head=head, below=rule["where"] == "below")
    assert found == (rule["role"], bool(rule.get("rest")))


@pytest.mark.parametrize(("book", "rule", "line"), cases("counters", "layout"))
def test_rules_layout_counter_has_not(book: str, rule: Rule, line: str) -> None:
    assert line_role(half(simplified(line)), head=rule["where"] != "tail")[0] != rule["role"]


@pytest.mark.parametrize(("book", "rule", "text"), cases("examples", *FOUND))
def test_rules_pattern_is_found_in_example(book: str, rule: Rule, text: str) -> None:
    found = re.search(str(rule["pattern"]), half(simplified(text)))
    assert found is not None and found.group()


@pytest.mark.parametrize(("book", "rule", "text"), cases("counters", "edges", "roads"))
def test_rules_pattern_is_not_found_in_counter(book: str, rule: Rule, text: str) -> None:
    assert re.search(str(rule["pattern"]), half(text)) is None


def credits_of(rule: Rule, text: str) -> set[tuple[str, str]]:
    """(relation, name) that a rule of the credits reads in a block of each role it is for.

    A rule of the relation ``none`` only names persons; below a stamp stands a date, above a line
    of issuers a title; beside an agency its site.
    """
    found = set()
    head = TITLED if rule.get("below") else ""
    tail = f"\n来源：{rule['beside']}" if rule.get("beside") else STAMPED
    at, end = len(head), len(head + text)
    for role in rule["where"]:
        blocks = [Block(0, at - 1, "title")] if head else []
        blocks.append(Block(at, end, role))
        if rule.get("dated") or rule.get("beside"):
            blocks.append(Block(end + 1, end + len(tail), "meta"))
        whole = Report(entity_id("Report", text), head + text + tail, tuple(blocks))
        parts = sentences(whole)
        tokens = (
            plugins.load("taggers", TAGGER)
            .tagger()
            .tag([whole.text[s.start : s.end] for s in parts])
        )
        read = reading(whole, parts, tokens)
        if rule["relation"] == "none":
            found |= {("none", e.name) for e in read.entities if e.type == "Person"}
        for name, relation, _, object_ in facts(read):
            made = relation in ("author", "editor", "publisher")
            if made and name == f"credits/{rule['name']}" and object_ is not None:
                found.add((relation, object_.name))
    return found


@pytest.mark.parametrize(("book", "rule", "text"), cases("examples", "credits"))
def test_rules_credits_example_is_read(book: str, rule: Rule, text: str) -> None:
    credited = credits_of(rule, text)
    assert rule["relation"] in {relation for relation, _ in credited}
    said = "".join(simplified(text).split())
    assert all(simplified(name) in said for _, name in credited)


@pytest.mark.parametrize(("book", "rule", "text"), cases("counters", "credits"))
def test_rules_credits_counter_is_not(book: str, rule: Rule, text: str) -> None:
    assert credits_of(rule, text) == set()


def slots(rule: Rule, text: str) -> set[int]:
    """Where the pattern of a rule of names sees a name begin (end, if only that is sure)."""
    found = re.finditer(str(rule["pattern"]), half(text))
    return {m.end("n") if rule.get("ends") else m.start("n") for m in found}


def persons(rule: Rule, text: str) -> set[int]:
    people = (m for m in readings()[text].mentions if m.type == "Person")
    return {m.end if rule.get("ends") else m.start for m in people}


@pytest.mark.parametrize(("book", "rule", "text"), cases("examples", "names"))
def test_rules_slot_of_example_holds_a_person(book: str, rule: Rule, text: str) -> None:
    assert slots(rule, text) & persons(rule, text)


@pytest.mark.parametrize(("book", "rule", "text"), cases("counters", "names"))
def test_rules_slot_of_counter_holds_nobody(book: str, rule: Rule, text: str) -> None:
    assert not slots(rule, text) & persons(rule, text)


@pytest.mark.parametrize(("book", "rule", "case"), cases("examples", "posts"))
def test_rules_posts_example_is_read(book: str, rule: Rule, case: Any) -> None:
    said = said_facts(readings()[case["text"]])
    for wanted in case["facts"]:
        subject, relation, object_ = wanted.split("|")
        held = {o for _, s, r, o in said if (s, r) == (subject, relation)}
        ends = (o.endswith(object_) if relation == "holds" else o == object_ for o in held)
        assert any(ends), (wanted, sorted(said))


@pytest.mark.parametrize("rule", rulebook.rules("posts"), ids=name_of)
def test_rules_posts_read_one_of_their_own_examples(rule: Rule) -> None:
    texts = [case["text"] for case in rule["examples"]]
    assert f"posts/{rule['name']}" in {r for t in texts for r, *_ in facts(readings()[t])}


@pytest.mark.parametrize(
    ("book", "rule", "text"), cases("counters", "posts", "speech", "attendance")
)
def test_rules_counter_gives_no_fact(book: str, rule: Rule, text: str) -> None:
    given = [f for f in facts(readings()[text]) if f[0] == f"{book}/{rule['name']}"]
    assert given == []


def events(read: Reading) -> list[Entity]:
    """What happened; statements are events of the speech rules."""
    found = [e for e in read.entities if e.type == "Event"]
    return [e for e in found if dict(e.attributes).get("kind") != "statement"]


@pytest.mark.parametrize(("book", "rule", "case"), cases("examples", "events"))
def test_rules_events_example_is_read(book: str, rule: Rule, case: Any) -> None:
    named = [form for event in events(readings()[case["text"]]) for form in forms(event)]
    missing = [name for name in case["events"] if not any(name in form for form in named)]
    assert missing == [], named


@pytest.mark.parametrize(("book", "rule", "text"), cases("counters", "events"))
def test_rules_events_counter_is_none(book: str, rule: Rule, text: str) -> None:
    read = readings()[text]
    assert [f for f in facts(read) if f[0] == f"events/{rule['name']}"] == []
    kind = rule.get("kind")
    assert [e.name for e in events(read) if kind in (None, dict(e.attributes).get("kind"))] == []


@pytest.mark.parametrize(("book", "rule", "case"), cases("examples", "speech"))
def test_rules_speech_example_is_read(book: str, rule: Rule, case: Any) -> None:
    said = facts(readings()[case["text"]])
    speakers = {subject.name for _, relation, subject, _ in said if relation == "says" and subject}
    assert set(case["says"]) <= speakers


@pytest.mark.parametrize(("book", "rule", "case"), cases("examples", "attendance"))
def test_rules_attendance_example_is_read(book: str, rule: Rule, case: Any) -> None:
    found = [f for f in facts(readings()[case["text"]]) if f[0] == f"attendance/{rule['name']}"]
    assert set(case["attends"]) <= {object_.name for _, _, _, object_ in found if object_}
    assert {relation for _, relation, *_ in found} == {"participant"}


@pytest.mark.parametrize("book", READ)
def test_rules_examples_expect_something(book: str) -> None:
    owed = {"posts": "facts", "events": "events", "speech": "says", "attendance": "attends"}[book]
    empty = [
        name_of(rule)
        for rule in rulebook.rules(book)
        if not any(case[owed] for case in rule["examples"])  # type: ignore[attr-defined]
    ]
    assert empty == []
