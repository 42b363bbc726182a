"""A name behind a title and what its holder does -> the name ends where it ends.

The tagger takes the beginning of a word into a name (王立作|报告, 王立实|地) or the end of a name
into a word (苏伟|平等). Each sentence here is a report of its own.
"""

from __future__ import annotations

import pytest

from tests.said_of import held

DONE = (
    "主持会议并讲话",
    "作报告",
    "作表态发言",
    "作汇报",
    "作说明",
    "实地察看了学校",
    "针对问题提出要求",
    "一行到县医院调研",
    "认为，效果很好",
    "正在接受调查",
    "于近日到任",
    "因病逝世",
    "等参加会议",
    "和群众交流",
    "同与会代表座谈",
    "将出席会议",
    "为获奖者颁奖",
)


@pytest.mark.parametrize("done", DONE)
@pytest.mark.parametrize("name", ["王立", "张强", "陈静", "许明", "李晓明", "王建国", "林锐武"])
def test_name_ends_before_what_its_holder_does(name: str, done: str) -> None:
    assert held(f"平江县县长{name}{done}。") == {(name, "平江县县长")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("平江县县长苏伟平等参加会议。", "苏伟平"),
        ("平江县县长许忠建于近日到任。", "许忠建"),
        ("平江县县长苏伟生于1970年。", "苏伟"),
        ("平江县县长王立作风扎实。", "王立"),
        ("平江县县长周永和讲话。", "周永和"),
    ],
)
def test_words_that_only_look_torn(text: str, name: str) -> None:
    assert {who for who, _ in held(text)} == {name}
