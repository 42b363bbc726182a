"""Days without a month, lists, lines of roads and of notices: marks that say when, where, whose."""

from __future__ import annotations

import pytest

from tests.tellings import only


def when(text: str, part: str) -> tuple[str | None, str | None]:
    said = dict(only(text, part).attributes)
    return said.get("start"), said.get("end")


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("12月3日下午报到，4日至6日培训。", "培训", ("2023-12-04", "2023-12-06")),
        ("骨干培训班12月15日开班，16日举行开班仪式。", "仪式", ("2023-12-16", None)),
        ("锦标赛将于12月20日至25日在成都市举行，24日举行颁奖仪式。", "颁奖", ("2023-12-24", None)),
        ("项目12月底完工。9日，宜宾市召开推进会。", "推进会", ("2023-11-09", None)),
        ("10月20日前完成整改。9日，宜宾市召开推进会。", "推进会", ("2023-11-09", None)),
    ],
)
def test_bare_day_goes_on_in_its_sentence(text: str, part: str, day: tuple[str, str]) -> None:
    assert when(text, part) == day


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("新华社昆明7月1日电 云南省庆祝大会1日在昆明市举行。", "庆祝大会", "2023-07-01"),
        ("中新社广州2月8日电 第十届花市8日在广州开幕。", "花市", "2023-02-08"),
        ("东北网3月5日讯 黑龙江省推进会4日在哈尔滨市召开。", "推进会", "2023-03-04"),
        ("本报讯 陕西省推进会19日在西安市召开。", "推进会", "2023-11-19"),
    ],
)
def test_bare_day_is_of_the_dateline(text: str, part: str, day: str) -> None:
    assert when(text, part)[0] == day
