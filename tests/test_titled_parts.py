"""A title shows where the name of a body's unit begins, and of whom a bare title is.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from said_of import held


def posts(text: str) -> set[str]:
    return {post for _, post in held(text)}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("省国资委考核分配处副处长裴晓天参加。", "省国资委考核分配处副处长"),
        ("教育部教师工作司副司长阎静参加。", "教育部教师工作司副司长"),
        ("省发展改革委投资审批与监管处副处长刘洋出席。", "省发展改革委投资审批与监管处副处长"),
        ("县教育局局长王国强、办公室主任李明远参加。", "县教育局办公室主任"),
        ("富锦市公安局原治安大队大队长李国富。", "富锦市公安局治安大队大队长"),
        ("北方大学国际合作与交流处处长金香兰参加。", "北方大学国际合作与交流处处长"),
        ("县医院采购科原科长李明被查。", "县医院采购科科长"),
        ("宏远集团供应与采购部原部长李海涛被查。", "宏远集团供应与采购部部长"),
        ("宏远集团总经理办公室主任郭海出席。", "宏远集团总经理办公室主任"),
        ("云岭县医院院长办公室副主任何芳出席。", "云岭县医院院长办公室副主任"),
        ("兰州大学第二医院副院长、骨科主任李明参加。", "兰州大学第二医院骨科主任"),
    ],
)
def test_the_unit_before_a_title_begins_behind_its_body(text: str, post: str) -> None:
    assert post in posts(text)


def test_a_verb_before_an_office_is_no_part_of_its_name() -> None:
    assert not any("召开" in post for post in posts("市委召开办公室主任王强参加的会议。"))


def test_a_chief_in_the_name_of_a_unit_is_no_post() -> None:
    assert "宏远集团总经理" not in posts("宏远集团总经理办公室原主任郭海被查。")
    assert "宏远集团总经理" in posts("宏远集团总经理、办公室主任郭海被查。")


def test_a_chief_is_none_of_the_party_branch() -> None:
    text = "腾冲市地方公路管理段党支部书记、段长寸守仁带队。"
    assert "腾冲市地方公路管理段党支部段长" not in posts(text)
    assert "河口林场场长" in posts("河口林场党支部书记、场长王国强带队。")
