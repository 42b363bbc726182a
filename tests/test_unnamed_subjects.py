"""What befalls somebody masked or unnamed is not what befalls the official named before him."""

from __future__ import annotations

import pytest
from said_of import told

ROLES = ("organizer", "participant")


def befell(text: str, part: str) -> set[str]:
    return {who for event, who in told(text, *ROLES) if part in event}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("县长王立到场，李某被判处有期徒刑三年。", "判处"),
        ("县委书记王立出席会议，刘某受到党内警告处分。", "警告"),
        ("王立涉嫌受贿，其下属李某也被开除党籍。", "开除"),
        ("县人民医院院长王立涉嫌受贿，该院财务科长李某被查。", "被查"),
        ("县委书记王立出席会议，一名干部受到党内警告处分。", "警告"),
        ("县长王立讲话，3人被判处有期徒刑。", "判处"),
        ("县长王立讲话，一男子被行政拘留。", "拘留"),
        ("县长王立讲话，相关责任人被免职。", "免职"),
    ],
    ids=["tried", "warned", "junior", "looked-into", "one", "three", "man", "noun"],
)
def test_unnamed_subjects_are_not_the_one_named_before(text: str, part: str) -> None:
    assert befell(text, part) == set()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("王立，中共党员，被开除党籍。", "开除"),
        ("原县长王立作为领导干部，被开除公职。", "开除"),
        ("王立与李某合谋受贿，被判处有期徒刑。", "判处"),
        ("民警王立赶到现场，抓获向某等9人。", "抓获"),
        ("民警王立赶到现场，将李某抓获。", "抓获"),
    ],
    ids=["member", "cadre", "together", "seized", "taken"],
)
def test_unnamed_subjects_a_clause_without_one_goes_on(text: str, part: str) -> None:
    assert befell(text, part) == {"王立"}
