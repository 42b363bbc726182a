"""What stands where a name may stand and is none: with the names beside it."""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议通过《龙泉市乡村医疗卫生体系健康发展实施方案》。乡村医生李梅参加。", {"李梅"}),
        ("护士长秦小蓉、邻封镇种柚大户王强作交流发言。", {"秦小蓉", "王强"}),
        ("听证员经评议一致认为，行政机关已履职。听证员王海涛发言。", {"王海涛"}),
        ("现任成员何启荣、刘诗韵将于3月31日任满卸任。", {"何启荣", "刘诗韵"}),
        ("在安置点，荻溪村村民程腊梅领到了物资。", {"程腊梅"}),
    ],
)
def test_spurious_names_are_words_and_places(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_spurious_speech_of_a_list_of_profiles() -> None:
    text = "以下为简历：\n蔡慧芬：香港大学数学系教授，城市规划委员会委员。\n"
    text += "何芳：要抓好落实，不能拖延。"
    assert {who for who, _ in told(text, "says")} == {"何芳"}
    assert not any(who == "何芳" for who, _ in held(text))


def test_spurious_dean_of_a_college_is_no_head_of_the_school() -> None:
    text = (
        "南阳师范学院举行仪式\n\n5月20日，南阳师范学院举行仪式，副校长张荣华参加。"
        "会后，他们参观了实验中心，院长毛剑陪同。"
    )
    assert ("张荣华", "南阳师范学院副校长") in held(text)
    assert ("毛剑", "南阳师范学院院长") not in held(text)
    text = "黄河职业学院举行仪式\n\n5月20日，黄河职业学院举行仪式，院长毛剑参加。"
    assert ("毛剑", "黄河职业学院院长") in held(text)
