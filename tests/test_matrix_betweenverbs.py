"""Two bodies with a verb between them are never one body's name."""

from __future__ import annotations

import pytest
from tellings import bodies

FIRST = ("张掖市图书馆", "甘州区教育局", "甘肃建投集团", "甘州区人民法院")
SECOND = ("敦煌研究院", "天和矿业有限公司", "张掖市人民医院")
VERBS = ("资助", "接管", "奖励", "督促", "组织", "表彰", "走访", "约谈")


@pytest.mark.parametrize("second", SECOND)
@pytest.mark.parametrize("verb", VERBS)
def test_verb_between_two_bodies(verb: str, second: str) -> None:
    for first in FIRST:
        found = bodies(f"11月18日,{first}{verb}{second}等12家单位。")
        assert not [b for b in found if verb in b], found
        assert [b for b in found if b.endswith(second)], found


@pytest.mark.parametrize(
    "body",
    ["张掖市委组织部", "甘肃省委巡视整改工作领导小组", "甘肃省科技奖励办公室"],
)
def test_verb_that_is_of_a_name(body: str) -> None:
    found = bodies(f"11月18日,{body}召开会议。")
    assert any(b.endswith(body[-5:]) for b in found), found
