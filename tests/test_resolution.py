"""People of one name: made one where enough speaks for it, kept apart where it does not."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest

from graph.errors import InputError
from graph.gathered import Gathered
from graph.judgements import DIFFERENT, SAME, Judgements, pair, read
from graph.model import Source
from graph.pipeline import graph_of, readings
from graph.resolution import resolve

BUREAU = "夏河县应急管理局局长{}到桑科镇检查防汛工作。"
PARTY = "夏河县委常委、组织部部长{}出席会议。"
FAR = "义乌市水务局局长{}到佛堂镇检查防汛工作。"


def people(*texts: str, name: str, judgements: Judgements | None = None) -> set[str]:
    """The ids of the people of that name in the graph of the texts."""
    sources = [
        Source(f"3月1日,{text.format(name)}", published=f"2021-0{number}-02")
        for number, text in enumerate(texts, 3)
    ]
    g = graph_of(readings(sources), judgements or Judgements())
    return {n for n, d in g.nodes(data=True) if d["type"] == "Person" and d["name"] == name}


@pytest.mark.parametrize(
    ("texts", "name", "number"),
    [
        ((BUREAU, BUREAU.replace("检查", "调研")), "王伟", 1),
        ((BUREAU, PARTY), "栾日成", 1),
        ((BUREAU, FAR), "栾日成", 2),
        ((BUREAU, FAR), "王伟", 2),
        ((BUREAU, "夏河县水务局局长{}出席会议。"), "王伟", 2),
        ((BUREAU, "义乌市水务局局长{},曾任夏河县应急管理局局长。"), "栾日成", 1),
    ],
)
def test_resolution_joins_or_keeps_apart(texts: tuple[str, ...], name: str, number: int) -> None:
    assert len(people(*texts, name=name)) == number


def test_resolution_keeps_the_earliest_id_and_names_the_others() -> None:
    early = people(BUREAU, name="栾日成")
    sources = [
        Source("3月1日," + PARTY.format("栾日成"), published="2021-05-02"),
        Source("3月1日," + BUREAU.format("栾日成"), published="2021-03-02"),
    ]
    for order in (sources, sources[::-1]):
        g = graph_of(readings(order))
        (node,) = [n for n, d in g.nodes(data=True) if d["name"] == "栾日成"]
        assert {node} == early
        (former,) = g.nodes[node]["formerIds"]
        assert former not in g and former != node
    one, other = (graph_of(readings(order)) for order in (sources, sources[::-1]))
    assert networkx.utils.graphs_equal(one, other)


def test_resolution_follows_a_persons_judgement(tmp_path: Path) -> None:
    one, other = sorted(people(BUREAU, FAR, name="王伟"))
    path = tmp_path / "judged.tsv"
    path.write_text(f"one\tother\tjudgement\n{other}\t{one}\tsame\n", encoding="utf-8")
    assert len(people(BUREAU, FAR, name="王伟", judgements=read([path]))) == 1
    joined = people(BUREAU, PARTY, name="栾日成")
    gathered = Gathered(readings([Source("3月1日," + t.format("栾日成")) for t in (BUREAU, PARTY)]))
    (verdict,) = resolve(gathered).verdicts
    apart = Judgements({pair(verdict.one, verdict.other): DIFFERENT})
    assert verdict.judgement == SAME and len(joined) == 1
    assert len(people(BUREAU, PARTY, name="栾日成", judgements=apart)) == 2


def test_resolution_never_joins_over_one_who_is_different() -> None:
    texts = (BUREAU, PARTY, FAR)
    sources = [Source("3月1日," + t.format("栾日成"), published="2021-03-02") for t in texts]
    every = resolve(Gathered(readings(sources))).verdicts
    found = [v for v in every if v.type == "Person"]
    far = [v for v in found if v.judgement == DIFFERENT]
    assert far
    told = {pair(v.one, v.other): SAME for v in found if v not in far[:1]}
    told[pair(far[0].one, far[0].other)] = DIFFERENT
    assert len(resolve(Gathered(readings(sources)), Judgements(told)).into) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a\tb\n", "line 1: the head must have"),
        ("one\tother\tjudgement\na\tb\tmaybe\n", "line 2: unknown judgement 'maybe'"),
    ],
)
def test_judgements_say_where_a_file_is_wrong(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "judged.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read([path])
