"""Rows of a list without marks between role, name and body; teams sent to help; guests."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _names(text, kind):
    (one,) = readings([Source(text, published="2026-05-20")])
    return {a["name"] for _, a in assemble([one]).nodes(data=True) if a["type"] == kind}


@pytest.mark.parametrize("role", ["副组长", "成员", "副总指挥"])
@pytest.mark.parametrize(
    ("name", "post", "body"),
    [
        ("马瑞", "县委常委", "县委"),
        ("李琴", "县财政局局长", "县财政局"),
        ("王晓东", "市水利局副局长", "市水利局"),
    ],
)
def test_holder_in_a_row_is_apart_from_the_body(role, name, post, body):
    text = f"组长王建国；{role}{name}{post}。"
    assert name in _names(text, "Person")
    assert _names(text, "Organization") == {body}


def test_place_before_a_body_is_no_holder():
    assert _names("成员马龙县财政局局长李军。", "Organization") == {"马龙县财政局"}


@pytest.mark.parametrize(
    "body",
    [
        "广东省对口支援新疆生产建设兵团第三师工作前方指挥部",
        "北京市对口支援和田地区及兵团第十四师工作前方指挥部",
        "宁波市对口支援库车市指挥部",
        "中山市对口帮扶肇庆市怀集县工作组",
        "山东省对口支援办公室",
    ],
)
def test_team_that_helps_whatever_it_helps(body):
    assert body in _names(f"近日，{body}向学校捐赠图书。", "Organization")


@pytest.mark.parametrize("guest", ["主席嘉賓", "主禮嘉賓"])
def test_guest_of_honour_is_called_by_his_name(guest):
    assert _names(f"{guest}李小明主持揭幕儀式。", "Person") == {"李小明"}
