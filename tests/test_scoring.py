"""The matching rules of gold/README.md, each on a graph made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx
import pytest

from graph.errors import InputError
from graph.scoring import Row, read_gold, score
from graph.scoring_names import match, normal

Nodes = dict[str, tuple[Any, ...]]


def graph_of(nodes: Nodes, edges: list[tuple[str, str, str]] | None = None) -> Any:
    """``id: (type, name, attributes…)`` and ``(from, relation, to)``, in one report ``r``."""
    g = networkx.MultiDiGraph()
    g.add_node("r", type="Report", name="报道", aliases=[], source="a.txt", text="", mentions=[])
    for node, (type_, name, *more) in nodes.items():
        attributes = {"aliases": [], "mentions": [{"report": "r", "start": 0, "end": 1}]}
        g.add_node(node, type=type_, name=name, **{**attributes, **(more[0] if more else {})})
    for start, relation, end in edges or []:
        g.add_edge(start, end, relation=relation, evidence=[{"report": "r"}])
    return g


def gold_of(*entities: tuple[Any, ...], **parts: Any) -> dict[str, Any]:
    """``(id, type, name, attributes…)``, with the other parts of a gold file."""
    made = [
        {"id": i, "type": t, "name": n, **(more[0] if more else {})} for i, t, n, *more in entities
    ]
    return {"report": "a.txt", "entities": made, **parts}


def facts(gold: dict[str, Any], g: Any, relation: str) -> Row:
    return score(gold, g).row("facts", relation)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("“十个一” 学习活动", "十个一学习活动"),
        ("《关于（试行）的通告》", "关于试行的通告"),
        ("Ａ·Ｂ，、。,•", "AB"),
        ("「省」【市】[县]\u3000\u00a0", "省市县"),
    ],
)
def test_normal_drops_quotes_brackets_and_marks(written: str, same: str) -> None:
    assert normal(written) == same


def test_entities_match_an_alias_on_either_side_but_never_a_part() -> None:
    gold = gold_of(
        ("o", "Organization", "合作市法院", {"aliases": ["合作市人民法院"]}),
        ("p", "Person", "才让旺杰"),
    )
    g = graph_of({"1": ("Organization", "人民法院", {"aliases": ["合作市人民法院"]}),
                  "2": ("Person", "旺杰")})  # fmt: skip
    assert match(gold["entities"], g) == {"o": "1"}
    row = score(gold, g).row("entities", "Person")
    assert (row.owed, row.found, row.missed, row.spurious) == (1, 0, ("才让旺杰",), ("旺杰",))


def test_entities_match_their_type_or_also() -> None:
    g = graph_of({"1": ("Place", "九甲小学")})
    assert match(gold_of(("o", "Organization", "九甲小学"))["entities"], g) == {}
    also = gold_of(("o", "Organization", "九甲小学", {"also": ["Place"]}))
    assert match(also["entities"], g) == {"o": "1"}
    assert score(also, g).row("entities", "Place").spurious == ()


def test_events_match_when_one_holds_the_other_and_the_closest_wins() -> None:
    g = graph_of({"1": ("Event", "甘南州政法英模事迹报告会举行仪式"),
                  "2": ("Event", "政法英模事迹报告会"), "3": ("Event", "会")})  # fmt: skip
    assert match(gold_of(("e", "Event", "英模事迹报告会"))["entities"], g) == {"e": "2"}
    assert match(gold_of(("e", "Event", "报告会"))["entities"], g) == {}, "three characters"
    assert match(gold_of(("e", "Event", "座谈会议"))["entities"], g) == {}, "the other is too short"


def test_events_use_each_node_once_longest_gold_names_first() -> None:
    gold = gold_of(("short", "Event", "动员部署会"), ("long", "Event", "全省教育整顿动员部署会"))
    g = graph_of({"1": ("Event", "教育整顿动员部署会")})
    assert match(gold["entities"], g) == {"long": "1"}


def test_precision_counts_every_unmatched_node_that_is_not_neutral() -> None:
    gold = gold_of(("p", "Place", "甘南州"), neutral=["延安"])
    g = graph_of({"1": ("Place", "甘南州"), "2": ("Place", "延安市", {"aliases": ["延安"]}),
                  "3": ("Place", "夏河县"), "4": ("Document", "通告")})  # fmt: skip
    row = score(gold, g).row("entities", "Place")
    assert row.spurious == ("夏河县",)
    assert (row.precision, row.recall, row.f1) == (0.5, 1.0, pytest.approx(2 / 3))
    with pytest.raises(KeyError):
        score(gold, g).row("entities", "Document")


def test_precision_counts_a_second_node_for_one_entity() -> None:
    g = graph_of({"1": ("Place", "甘南州"), "2": ("Place", "甘南州")})
    row = score(gold_of(("p", "Place", "甘南州")), g).row("entities", "Place")
    assert (row.found, row.spurious) == (1, ("甘南州",))


def test_optional_entities_are_not_owed_and_not_spurious() -> None:
    gold = gold_of(
        ("p", "Person", "杨君", {"optional": True}),
        ("e", "Event", "打击电信诈骗", {"optional": True, "date": "2021"}),
    )
    result = score(gold, graph_of({"1": ("Person", "杨君")}))
    row = result.row("entities", "Person")
    assert (row.owed, row.found, row.spurious) == (0, 0, ())
    assert not any(row.part == "events" for row in result.rows)


def test_complete_adds_types_whose_spurious_nodes_count() -> None:
    gold = gold_of(("d", "Document", "通告"), complete=["Document"])
    g = graph_of({"1": ("Document", "通告"), "2": ("Document", "汇编")})
    assert score(gold, g).row("entities", "Document").precision == 0.5


PERSON = ("p", "Person", "杨君")
COURT = ("c", "Organization", "合作市法院")
PARTY = ("z", "Organization", "甘南州委")
POST: Nodes = {
    "1": ("Person", "杨君"),
    "2": ("Position", "甘南州委政法委书记", {"aliases": ["州委政法委书记"]}),
    "3": ("Organization", "州委政法委"),
    "4": ("Organization", "甘南州委"),
}
HELD = [("1", "holds", "2"), ("2", "postIn", "3"), ("3", "partOf", "4")]


@pytest.mark.parametrize(
    ("title", "found"), [("政法委书记", 1), ("州委政法委书记", 1), ("副书记", 0), ("政法委", 0)]
)
def test_holds_wants_a_post_that_ends_with_the_title(title: str, found: int) -> None:
    gold = gold_of(PERSON, facts=[{"subject": "p", "relation": "holds", "object": title}])
    assert facts(gold, graph_of(POST, HELD), "holds").found == found


def test_member_of_is_the_edge_or_a_post_in_a_part_of_the_body() -> None:
    gold = gold_of(PERSON, PARTY, facts=[{"subject": "p", "relation": "memberOf", "object": "z"}])
    assert facts(gold, graph_of(POST, HELD), "memberOf").found == 1
    assert facts(gold, graph_of(POST, HELD[:2]), "memberOf").found == 0
    assert facts(gold, graph_of(POST, [("1", "memberOf", "4")]), "memberOf").found == 1


def test_part_of_is_transitive_and_has_a_direction() -> None:
    nodes: Nodes = {"1": ("Organization", "合作市法院"), "2": ("Organization", "中间"),
                    "3": ("Organization", "甘南州委")}  # fmt: skip
    gold = gold_of(COURT, PARTY, facts=[{"subject": "c", "relation": "partOf", "object": "z"}])
    chain = [("1", "partOf", "2"), ("2", "partOf", "3")]
    assert facts(gold, graph_of(nodes, chain), "partOf").found == 1
    assert facts(gold, graph_of(nodes, [("3", "partOf", "1")]), "partOf").found == 0
    assert facts(gold, graph_of(nodes, [("1", "jurisdiction", "3")]), "partOf").found == 0


def test_places_are_reached_over_parts_and_places() -> None:
    nodes: Nodes = {"1": ("Organization", "合作市法院"), "2": ("Organization", "上级"),
                    "3": ("Place", "合作市"), "4": ("Place", "甘南州")}  # fmt: skip
    edges = [("1", "partOf", "2"), ("2", "jurisdiction", "3"), ("3", "within", "4")]
    gold = gold_of(
        COURT,
        ("l", "Place", "甘南州"),
        facts=[
            {"subject": "c", "relation": "jurisdiction", "object": "l"},
            {"subject": "l", "relation": "within", "object": "c"},
        ],
    )
    assert facts(gold, graph_of(nodes, edges), "jurisdiction").found == 1
    assert facts(gold, graph_of(nodes, edges), "within").found == 0


def test_says_and_other_relations_want_an_edge() -> None:
    nodes: Nodes = {"1": ("Person", "杨君"), "2": ("Event", "话")}
    gold = gold_of(
        PERSON,
        facts=[
            {"subject": "p", "relation": "says", "object": None, "evidence": "杨君表示"},
            {"subject": "report", "relation": "author", "object": "p"},
        ],
    )
    result = score(gold, graph_of(nodes, [("1", "says", "2"), ("r", "author", "1")]))
    assert (result.row("facts").owed, result.row("facts").found) == (2, 2)
    empty = score(gold, graph_of(nodes, [("r", "editor", "1")]))
    assert empty.row("facts").found == 0
    assert empty.row("facts", "says").missed == ("p says None (杨君表示)",)


def test_events_each_listed_item_is_a_slot() -> None:
    event = ("e", "Event", "征求意见座谈会",
             {"date": "2021-03", "agent": ["c", "z"], "place": ["l"], "issued": ["d"]})  # fmt: skip
    gold = gold_of(event, COURT, PARTY, ("l", "Place", "合作市"), ("d", "Document", "通告"))
    nodes: Nodes = {
        "1": ("Event", "征求意见座谈会", {"start": "2021-03-24"}),
        "2": ("Organization", "合作市法院"),
        "3": ("Organization", "甘南州委"),
        "4": ("Place", "合作市"),
        "5": ("Document", "通告"),
    }
    edges = [("1", "organizer", "2"), ("1", "participant", "3"), ("1", "issues", "5")]
    result = score(gold, graph_of(nodes, edges))
    assert {r.name: (r.owed, r.found) for r in result.rows if r.part == "events"} == {
        "agent": (2, 2), "date": (1, 1), "issued": (1, 1), "place": (1, 0), "all": (5, 4),
    }  # fmt: skip
    nodes["1"] = ("Event", "征求意见座谈会", {"start": "2021"})
    assert score(gold, graph_of(nodes)).row("events", "date").found == 0


STATISTIC = {"measure": "读书班", "value": 54, "unit": "期", "comparator": "="}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, 1),
        ({"measure": "全州读书班", "value": 54.0}, 1),
        ({"measure": "班"}, 1),
        ({"measure": ""}, 0),
        ({"measure": "党课"}, 0),
        ({"value": 55}, 0),
        ({"unit": "场"}, 0),
        ({"comparator": ">"}, 0),
    ],
)
def test_statistics_want_equal_figures_and_one_measure_in_the_other(
    change: dict[str, Any], found: int
) -> None:
    node = {**STATISTIC, **change}
    g = graph_of({"1": ("Statistic", "数", node)})
    assert score(gold_of(statistics=[STATISTIC]), g).row("statistics").found == found


def test_statistics_use_each_node_once() -> None:
    g = graph_of({"1": ("Statistic", "数", STATISTIC)})
    row = score(gold_of(statistics=[STATISTIC, STATISTIC]), g).row("statistics")
    assert (row.owed, row.found) == (2, 1)


def test_mentions_compare_exact_spans_and_types() -> None:
    mentions = [{"type": "Person", "start": 0, "end": 2}, {"type": "Person", "start": 5, "end": 7}]
    spans = [{"report": "r", "start": s, "end": s + 2} for s in (0, 6)]
    g = graph_of({"1": ("Person", "杨君", {"mentions": spans})})
    row = score(gold_of(PERSON, mentions=mentions), g).row("mentions", "Person")
    assert (row.owed, row.found, row.missed, row.spurious) == (2, 1, ("5-7",), ("6-8",))


def test_score_looks_only_at_its_own_report() -> None:
    g = graph_of({"1": ("Person", "杨君"), "2": ("Place", "甘南州")}, [("r", "author", "1")])
    g.add_node("s", type="Report", name="另", source="b.txt", mentions=[])
    other = [{"report": "s", "start": 0, "end": 2}]
    g.add_node("3", type="Person", name="张萍", aliases=[], mentions=other)
    g.add_edge("s", "3", relation="author", evidence=[{"report": "s"}])
    row = score(gold_of(PERSON), g).row("entities", "Person")
    assert (row.found, row.spurious) == (1, ())
    with pytest.raises(InputError, match="0 of the 2 reports"):
        score({**gold_of(PERSON), "report": "c.txt"}, g)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "not a gold file"),
        ('{"entities": [{"name": "x"}]}', "not the form"),
        (
            '{"entities": [], "facts": [{"subject": "x", "relation": "says", "object": null}]}',
            "'x'",
        ),
    ],
)
def test_read_gold_says_what_is_wrong(tmp_path: Path, content: str, reason: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        read_gold(file)


def test_read_gold_takes_a_good_file(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    gold = gold_of(PERSON, COURT, facts=[{"subject": "p", "relation": "memberOf", "object": "c"}])
    file.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    assert read_gold(file) == gold


def test_mentions_inside_a_chain_are_none_of_their_own() -> None:
    mentions = [{"type": "Place", "start": 0, "end": 7}]
    place = {"id": "p", "type": "Place", "name": "夏河县"}
    inner = {"mentions": [{"report": "r", "start": 0, "end": 3}]}
    outer = {"mentions": [{"report": "r", "start": 0, "end": 7}]}
    g = graph_of({"1": ("Place", "夏河县", outer), "2": ("Place", "甘南州", inner)})
    row = score(gold_of(place, mentions=mentions), g).row("mentions", "Place")
    assert (row.found, row.spurious) == (1, ())
