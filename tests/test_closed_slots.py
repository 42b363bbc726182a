"""Names of which only the place between a title and a mark is sure; the same place without one."""

from __future__ import annotations

import pytest
from said_of import held, named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月13日，州委副书记、州长刀文，州政协主席岩香带队走访。", {"刀文", "岩香"}),
        ("泰国商务部长披差、越南工贸部副部长阮生日新出席会议。", {"披差", "阮生日新"}),
        ("县委常委、县监委主任吉克曲一出席会议。", {"吉克曲一"}),
        ("副县长陈光成、益登、洛绒尼麻、程静出席。", {"陈光成", "益登", "洛绒尼麻", "程静"}),
        ("李强向英国首相斯塔默致慰问电。", {"李强", "斯塔默"}),
        ("县委副书记、县长热线，党委书记办公会、院长查房，区长信箱开通。", set()),
        ("县委副书记、县长带队，县委常委、副县长王立明均出席。", {"王立明"}),
        ("终止其县委委员资格，免去局党组书记职务，市委书记及各村代表参加。", set()),
    ],
)
def test_a_closed_place_behind_a_title_holds_a_name(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_the_holder_of_a_closed_place_has_the_whole_chain_of_posts() -> None:
    assert held("勐海县委副书记、县长盘妹，打洛镇镇长岩罕尖陪同。") == {
        ("盘妹", "勐海县委副书记"),
        ("盘妹", "勐海县县长"),
        ("岩罕尖", "打洛镇镇长"),
    }
