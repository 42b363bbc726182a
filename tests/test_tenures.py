"""Decisions on posts in a notice: by whom, on which day, and what they say of a tenure.

The notices are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import build

_NOTICE = (
    "关于朱志民等同志职务任免的通知\n\n{head}\n朱志民同志任市交通运输局副局长。\n免去：\n"
    "秦咏新同志的市水利局总工程师职务。\n\n无锡市人民政府\n2023年8月17日\n"
)


def tenures(text: str) -> dict[tuple[str, str], tuple[object, object]]:
    """(holder, post) -> start and end of every ``holds`` fact."""
    graph = build([Source(text)])
    name = dict(graph.nodes(data="name"))
    return {
        (name[a], name[b]): (e["qualifiers"].get("start"), e["qualifiers"].get("end"))
        for a, b, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }


@pytest.mark.parametrize("head", ["市政府决定：", "经研究，决定：", "经市政府研究决定："])
def test_a_notice_decides_for_its_body_on_its_day(head: str) -> None:
    text = _NOTICE.format(head=head)
    graph = build([Source(text)])
    name = dict(graph.nodes(data="name"))
    acts = {
        name[a]: (graph.nodes[a].get("start"), name[b])
        for a, b, relation in graph.edges(data="relation")
        if relation == "organizer"
    }
    assert acts["朱志民同志任市交通运输局副局长"] == ("2023-08-17", "无锡市人民政府")
    assert acts["免去秦咏新同志的市水利局总工程师职务"] == ("2023-08-17", "无锡市人民政府")


def test_a_dated_decision_begins_or_ends_a_tenure() -> None:
    found = tenures(_NOTICE.format(head="市政府决定："))
    assert found["朱志民", "无锡市交通运输局副局长"] == ("2023-08-17", None)
    assert found["秦咏新", "无锡市水利局总工程师"] == (None, "2023-08-17")


def test_a_congress_dates_the_tenures_that_it_decides_on() -> None:
    found = tenures(
        "河北省第十四届人民代表大会常务委员会第十二次会议于2024年9月26日通过：\n\n"
        "任命张成国为河北省副省长；\n\n"
        "接受董先生远辞去河北省人民政府副省长职务的请求。\n"
    )
    assert found["张成国", "河北省副省长"] == ("2024-09-26", None)


def test_a_meeting_that_reads_a_decision_out_dates_no_tenure() -> None:
    found = tenures(
        "2024年3月8日，市交通集团召开干部大会。会议宣布市委决定。\n\n"
        "李明远同志任市交通集团党委书记。"
    )
    assert all(times == (None, None) for times in found.values())
    assert ("李明远", "市交通集团党委书记") in found


def test_the_last_post_of_a_life_that_has_ended_is_former() -> None:
    def statuses(text: str) -> set[object]:
        edges = build([Source(text)]).edges(data=True)
        return {e["qualifiers"].get("status") for _, _, e in edges if e["relation"] == "holds"}

    life = "徐世平同志,1993年任太湖县政协主席"
    assert statuses(f"{life},因病医治无效,于2023年5月3日逝世,享年91岁。") == {"former"}
    assert statuses(f"{life}。徐世平的父亲去世。") == {"in-office"}


def test_who_no_longer_holds_a_post_left_it_by_the_decision() -> None:
    found = tenures(
        "关于覃志明等同志职务任免的通知\n\n"
        "经2023年9月4日武宣县人民政府第58次常务会议研究，决定：\n\n"
        "覃志明任武宣县教育局副局长；\n\n"
        "韦小平不再担任武宣县人民医院副院长职务。\n\n"
        "武宣县人民政府\n\n2023年9月6日"
    )
    assert found["覃志明", "武宣县教育局副局长"] == ("2023-09-04", None)
    assert found["韦小平", "武宣县人民医院副院长"] == (None, "2023-09-04")
