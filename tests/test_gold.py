"""The project's own gold files hold together: quotes stand, ids resolve, words are the contract's.

A gold file is read by people and by the scorer; a typing slip in it looks like a mistake of the
graph. Nothing here builds a graph: the checks are about the files alone.
"""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.scoring_facts import JUDGED

Gold = dict[str, Any]

FOLDER = Path(__file__).parent / "gold"
FILES = sorted(FOLDER.glob("[0-9]*-*.gold.json"))

TYPES = {"Person", "Organization", "Place", "Position", "Event", "Document", "Statistic"}
COMPLETE = ["Person", "Organization", "Place"]
BOTH = re.compile("纪(委|律检查委员会)[、\\s]*.{0,20}监(委|察委员会)")  # one form of two bodies
HALVES = re.compile("^.*纪委|(?:国家|[省市州县区旗盟])?监委$")
RELATIONS = {
    *("holds", "postIn", "memberOf", "partOf", "jurisdiction", "locatedIn", "within"),
    *("organizer", "participant", "place", "subEventOf", "issues", "about", "says"),
    *("author", "editor", "publisher"),
}
ENDS = {
    "holds": ({"Person"}, None),
    "memberOf": ({"Person"}, {"Organization"}),
    "partOf": ({"Organization"}, {"Organization"}),
    "jurisdiction": ({"Organization"}, {"Place"}),
    "locatedIn": ({"Organization", "Place"}, {"Place"}),
    "within": ({"Place"}, {"Place"}),
    "issues": ({"Event", "Organization"}, {"Document"}),
    "says": ({"Person", "Organization"}, None),
    "author": ({"Report"}, {"Person", "Organization"}),
    "editor": ({"Report"}, {"Person", "Organization"}),
    "publisher": ({"Report"}, {"Person", "Organization"}),
}
SLOTS = ("agent", "place", "issued")
COMPARATORS = {"=", ">", ">=", "<", "<=", "~"}
STATUSES = {"in-office", "appointed", "removed", "elected", "resigned", "nominated", "former"}
EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
MARKS = re.compile("[\\s《》·•,，、。()（）\"'“”‘’「」『』\\[\\]【】]+")


def read(path: Path) -> tuple[Gold, str]:
    """One gold file and the text it speaks of."""
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, (FOLDER / gold["report"]).read_bytes().decode("utf-8")


def folded(name: str) -> str:
    """A name as the scorer compares it (gold/README.md, Matching)."""
    return MARKS.sub("", unicodedata.normalize("NFKC", name))


def forms(entity: Gold) -> list[str]:
    return [entity["name"], *entity["aliases"]]


def loose_quotes(gold: Gold, text: str) -> Iterator[str]:
    for entry in [*gold["facts"], *gold["statistics"]]:
        if not entry["evidence"] or entry["evidence"] not in text:
            yield f"not in the text: {entry['evidence']!r}"


def wrong_references(gold: Gold, text: str) -> Iterator[str]:
    ids = [entity["id"] for entity in gold["entities"]]
    known = {*ids, "report"}
    yield from (f"id used twice: {one}" for one in sorted(set(ids)) if ids.count(one) > 1)
    for fact in gold["facts"]:
        ends = [fact["subject"]]
        if fact["relation"] not in {"holds", "says"}:
            ends.append(fact["object"])
        yield from (f"unknown id {end!r} in {fact}" for end in ends if end not in known)
    for entity in gold["entities"]:
        for slot in SLOTS:
            unknown = (one for one in entity.get(slot, []) if one not in known)
            yield from (f"unknown id {one!r} in {entity['id']}.{slot}" for one in unknown)


def wrong_words(gold: Gold, text: str) -> Iterator[str]:
    for entity in gold["entities"]:
        if not {entity["type"], *entity.get("also", [])} <= TYPES:
            yield f"unknown type in {entity}"
        if "date" in entity and not EDTF.fullmatch(entity["date"]):
            yield f"no EDTF date: {entity['date']}"
        if entity["type"] != "Event" and any(slot in entity for slot in ("date", *SLOTS)):
            yield f"only events have slots: {entity['id']}"
    for fact in gold["facts"]:
        if fact["relation"] not in RELATIONS:
            yield f"unknown relation in {fact}"
        if fact.get("status", "former") not in STATUSES:
            yield f"unknown status in {fact}"


def wrong_ends(gold: Gold, text: str) -> Iterator[str]:
    types = {one["id"]: {one["type"], *one.get("also", [])} for one in gold["entities"]}
    types["report"] = {"Report"}
    for fact in gold["facts"]:
        subjects, objects = ENDS.get(fact["relation"], (None, None))
        if subjects and not subjects & types.get(fact["subject"], set()):
            yield f"wrong subject: {fact}"
        if objects and not objects & types.get(fact["object"], set()):
            yield f"wrong object: {fact}"
        if fact["relation"] == "holds" and not fact["object"]:
            yield f"no title: {fact}"
        if fact["relation"] == "says" and fact["object"] is not None:
            yield f"says has no object: {fact}"


def wrong_statistics(gold: Gold, text: str) -> Iterator[str]:
    for one in gold["statistics"]:
        if one["comparator"] not in COMPARATORS or not one["measure"] or not one["unit"]:
            yield f"incomplete: {one}"
        if isinstance(one["value"], bool) or not isinstance(one["value"], int | float):
            yield f"no number: {one}"
        if one.get("value_max", one["value"]) < one["value"]:
            yield f"empty range: {one}"


def absent_names(gold: Gold, text: str) -> Iterator[str]:
    """Places may come from the table, and an entity with a note says why it is spelt otherwise."""
    whole = folded(text)
    for entity in gold["entities"]:
        excused = entity["type"] == "Place" or entity.get("optional") or "note" in entity
        if not excused and not any(folded(form) in whole for form in forms(entity)):
            yield f"no form in the text: {entity['name']}"


def contradictions(gold: Gold, text: str) -> Iterator[str]:
    """One form owed by two entities of a type, or a name both owed and neutral.

    A discipline commission and its supervision commission share the form that names both.
    """
    seen: dict[tuple[str, str], str] = {}
    neutral = {folded(name) for name in gold["neutral"]}
    for entity in gold["entities"]:
        for form in {folded(form) for form in forms(entity)}:
            other = seen.setdefault((entity["type"], form), entity["id"])
            if other != entity["id"] and entity["type"] in COMPLETE and not BOTH.search(form):
                yield f"{form} names {other} and {entity['id']}"
        if folded(entity["name"]) in neutral and not entity.get("optional"):
            yield f"owed and neutral: {entity['name']}"


def circles(gold: Gold, text: str) -> Iterator[str]:
    for relation in ("within", "partOf"):
        up: dict[str, str] = {}
        for fact in gold["facts"]:
            if fact["relation"] == relation:
                up.setdefault(fact["subject"], fact["object"])
        for start in up:
            one, steps = start, 0
            while one in up and steps <= len(up):
                one, steps = up[one], steps + 1
            if steps > len(up):
                yield f"{relation} runs in a circle from {start}"


def wrong_mentions(gold: Gold, text: str) -> Iterator[str]:
    """From 41 on every name is marked where it stands, as a form of an entity or as neutral; of a
    form of two bodies (县纪委监委) each half."""
    known = {normal: one["type"] for one in gold["entities"] for normal in map(folded, forms(one))}
    known |= {folded(name): "" for name in gold["neutral"]}
    halves = [half for form in known if BOTH.search(form) for half in HALVES.findall(form)]
    known |= dict.fromkeys(halves, "")
    for mention in gold.get("mentions", ()):
        if text[mention["start"] : mention["end"]] != mention["text"]:
            yield f"not at its place: {mention}"
        if mention["type"] not in COMPLETE or folded(mention["text"]) not in known:
            yield f"names nothing: {mention}"


CHECKS = (
    loose_quotes,
    wrong_references,
    wrong_words,
    wrong_ends,
    wrong_statistics,
    absent_names,
    contradictions,
    circles,
    wrong_mentions,
)


def test_gold_pairs_every_text_with_one_gold_file() -> None:
    texts = {path.name for path in FOLDER.glob("*.txt")}
    assert {read(path)[0]["report"] for path in FILES} == texts
    assert len(FILES) == len(texts) >= 88


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.partition("-")[0])
def test_gold_states_date_and_complete_types(path: Path) -> None:
    gold, _ = read(path)
    assert path.name == gold["report"].replace(".txt", ".gold.json")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", gold["published"])
    assert gold["complete"][:3] == COMPLETE
    assert gold["complete"][3:] == ([] if int(path.name.partition("-")[0]) < 41 else list(JUDGED))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.partition("-")[0])
def test_gold_text_is_its_own_decoded_form(path: Path) -> None:
    _, text = read(path)
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert 300 <= len(text) <= 1500


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.partition("-")[0])
def test_gold_has_no(path: Path, check: Any) -> None:
    gold, text = read(path)
    assert list(check(gold, text)) == []


def test_gold_checks_notice_a_broken_file() -> None:
    gold, text = read(FILES[0])
    within = {"relation": "within", "evidence": text[:4]}
    broken = copy.deepcopy(gold)
    broken["entities"] += [
        {"id": "a", "type": "Place", "name": "a", "aliases": [], "agent": ["z"]},
        {"id": "b", "type": "Thing", "name": "b", "aliases": []},
        {"id": "c", "type": "Person", "name": "c", "aliases": ["c"]},
        {"id": "d", "type": "Person", "name": "c", "aliases": []},
    ]
    broken["facts"] += [
        {**within, "subject": "a", "object": "a"},
        {**within, "subject": "c", "object": "a", "evidence": "no such quote"},
    ]
    broken["mentions"] = [{"start": 0, "end": 1, "type": "Person", "text": "no such name"}]
    broken["statistics"].append({**gold["statistics"][0], "comparator": "about"})
    assert [check.__name__ for check in CHECKS if not list(check(broken, text))] == []
