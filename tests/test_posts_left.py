"""Who leaves a post, and chains of posts with words between them, each with a counter-case."""

from __future__ import annotations

import pytest
from said_of import held

_HEAD = "云岭县人大常委会任免名单\n任命:\n林明灿为云岭县监委委员。\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "符开武因达到退休年龄,免去其县人大常委会副秘书长职务。",
            ("符开武", "县人大常委会副秘书长"),
        ),
        ("2.关却加因到龄退休,免去其县林业局副局长职务。", ("关却加", "县林业局副局长")),
        ("马者武因组织调整,免去县信访局局长职务。", ("马者武", "县信访局局长")),
        ("多吉因工作调动,不再担任县民政局局长职务。", ("多吉", "县民政局局长")),
    ],
)
def test_who_leaves_because_of_something(line: str, found: tuple[str, str]) -> None:
    posts = held(_HEAD + line)
    assert found in posts
    assert ("林明灿", found[1]) not in posts


def test_a_cause_names_nobody() -> None:
    assert {who for who, _ in held(_HEAD + "会议因故推迟,免去其相关职务。")} == {"林明灿"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "云岭大学医院原副院长、骨科主任、著名外科专家马文礼被查。",
            {("马文礼", "云岭大学医院副院长"), ("马文礼", "云岭大学医院骨科主任")},
        ),
        (
            "河州师范学院教授、国内知名学者韩伟到会。",
            {("韩伟", "河州师范学院教授")},
        ),
    ],
)
def test_praise_parts_no_chain(text: str, found: set[tuple[str, str]]) -> None:
    assert found <= held(text)


def test_a_chain_before_a_name_is_not_of_the_one_before() -> None:
    text = "县一中校长周敏,省社科院原院长、我国著名经济学家刘国光参加。"
    assert ("周敏", "省社科院院长") not in held(text)
    assert ("刘国光", "省社科院院长") in held(text)


def test_who_is_made_something_beside_one_of_another_people() -> None:
    text = "经研究,宝音图任县水利局副局长,白音那任县教育局局长,才仁当周任县委副书记。"
    assert held(text) == {
        ("宝音图", "县水利局副局长"),
        ("白音那", "县教育局局长"),
        ("才仁当周", "县委副书记"),
    }


def test_a_name_before_a_level_word_is_no_county() -> None:
    assert ("王强", "县水利局局长") in held("免去王强县水利局局长职务。")
    assert not held("李明2010年参加工作,毕业后任职多年。")
