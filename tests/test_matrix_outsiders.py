"""Units named as others' -> no home of a bare post: goals of trips, who is met, who gave."""

from __future__ import annotations

import pytest
from holdings import facts

# A trip from home tells nothing of whose officer goes; one inside does.
TRIPS = (
    ("10月9日,市长王强率团赴浙江省温州市瓯海区考察。", {("王强", "市长")}),
    ("市委书记周文率党政代表团到绍兴市柯桥区学习考察。", {("周文", "市委书记")}),
    ("州委书记王强到恩施州利川市考察。", {("王强", "州委书记")}),
    ("县长周文率团赴福建省泉州市德化县考察。", {("周文", "县长")}),
    ("市委书记周文赴昆山市招商。", {("周文", "市委书记")}),
    ("市长周文会见义乌市市长李明。", {("周文", "市长"), ("李明", "义乌市市长")}),
    ("市委书记王强到柯桥区调研。", {("王强", "绍兴市委书记")}),
    ("市委书记王强到义乌市调研。", {("王强", "金华市委书记")}),
    ("市人大常委会副主任李明率执法检查组赴赤水市检查。", {("李明", "遵义市人大常委会副主任")}),
    ("六盘水市市长王强率团赴温州市考察。", {("王强", "六盘水市市长")}),
)
# Who built or gives is no home.
GIVERS = (
    ("副市长李刚参观由上海市援建的学校。", {("李刚", "副市长")}),
    ("副县长周文走访由江阴市对口帮扶的茶园。", {("周文", "副县长")}),
    ("副市长李刚参观绵阳市由上海市援建的学校。", {("李刚", "绵阳市副市长")}),
    ("副市长李刚到绵阳市援助中心调研。", {("李刚", "绵阳市副市长")}),
)


@pytest.mark.parametrize(("text", "owed"), [*TRIPS, *GIVERS])
def test_units_named_as_others_are_no_home_of_a_bare_post(
    text: str, owed: set[tuple[str, str]]
) -> None:
    assert facts(text, "holds") == owed
