"""Reprints of one article: their facts gain sources, not copies."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import graph_of, readings
from graph.reprints import reprints

ARTICLE = (
    "夏河县召开防汛工作会议\n\n发布时间:2021-03-02\n\n"
    "3月1日,夏河县召开防汛工作会议,县委书记栾日成主持会议并讲话。会议指出,要压实责任、加强巡查、"
    "备足物资,确保安全度汛。截至目前,全县共排查隐患128处,整改问题56个,储备编织袋3万条。"
    "村民王海告诉记者,家门口的水渠修好了,今年汛期心里踏实多了。县水务局、县应急管理局负责人参加会议。\n"
)
OTHER = (
    ARTICLE.replace("防汛", "教育")
    .replace("备足物资", "改善条件")
    .replace(
        "排查隐患128处,整改问题56个,储备编织袋3万条", "新建校舍12所,培训教师860名,资助学生2400人"
    )
    .replace("家门口的水渠修好了,今年汛期心里踏实多了", "孩子在家门口就能上好学,接送不用再赶远路")
)


def read(*texts: str, dates: tuple[str | None, ...] = ()) -> list[Reading]:
    dates = dates or (None,) * len(texts)
    sources = [
        Source(text, source=str(n), published=date)
        for n, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    return list(readings(sources))


def reprinted() -> str:
    return "新华网 > 地方\n\n" + ARTICLE + "\n责任编辑:李某某\n"


def test_reprints_are_found_whatever_their_head_and_foot() -> None:
    g = graph_of(read(reprinted(), ARTICLE, OTHER))
    source = dict(g.nodes(data="source"))
    found = [(source[a], source[b]) for a, b, r in g.edges(data="relation") if r == "reprintOf"]
    assert len(found) == 1 and set(found[0]) == {"0", "1"}
    (edge,) = [d for *_, d in g.edges(data=True) if d["relation"] == "reprintOf"]
    (evidence,) = edge["evidence"]
    text = g.nodes[evidence["report"]]["text"]
    assert text[evidence["start"] : evidence["end"]] == evidence["quote"] != ""


def test_reprints_give_their_facts_more_sources_and_no_copies() -> None:
    alone, both = graph_of(read(ARTICLE)), graph_of(read(ARTICLE, reprinted()))
    for type_ in ("Statistic", "Person", "Event"):
        names = [
            sorted(d["name"] for _, d in g.nodes(data=True) if d["type"] == type_)
            for g in (alone, both)
        ]
        extra = [name for name in names[1] if name not in names[0]]
        assert set(extra) <= {"李某某"} and len(names[1]) == len(names[0]) + len(extra)
    (figure,) = [d for _, d in both.nodes(data=True) if d["name"] == "隐患 128处"]
    assert len({m["report"] for m in figure["mentions"]}) == 2


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_reprints_have_the_earliest_as_their_original(order: tuple[int, ...]) -> None:
    body = "".join(ARTICLE.split())
    (reading,) = read(ARTICLE)
    prints = {
        key: (reading.fingerprint, date)
        for key, date in (("b", "2021-03-04"), ("c", "2021-03-02"), ("a", ""))
    }
    chosen = {list(prints)[n]: list(prints.values())[n] for n in order}
    assert reprints(chosen, lambda _: body) == {"a": "c", "b": "c"}


def test_reprints_are_no_reports_that_are_short_or_only_of_one_form() -> None:
    assert [r.fingerprint for r in read("3月1日,夏河县召开会议。")] == [0]
    g = graph_of(read(ARTICLE, OTHER))
    assert all(r != "reprintOf" for *_, r in g.edges(data="relation"))
