"""Bodies called after persons, one of a class, with and without the word for their kind; the
posts in them that a verb, a decision or a life tells."""

from __future__ import annotations

import pytest
from bodies_read import names, read, said, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("代表团访问了乔治·华盛顿大学。", ["乔治·华盛顿大学"]),
        ("走访利维·姆瓦纳瓦萨大学教学医院。", ["利维·姆瓦纳瓦萨大学教学医院"]),
        ("会见弗里德里希·艾伯特基金会代表。", ["弗里德里希·艾伯特基金会"]),
        ("到宋庆龄幼儿园慰问。", ["宋庆龄幼儿园"]),
        ("校长李国强中学毕业后回乡。", []),
    ],
)
def test_bodies_called_after_a_person_are_bodies(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    persons = {m.text for m in read(text).mentions if m.type == "Person"}
    assert persons == (set() if expected else {"李国强"})


def test_bodies_that_house_is_no_academy_of_a_title() -> None:
    text = "中国科学院院士周良辅作报告。复旦大学附属华山医院福建医院开业。该院设床位1000张。"
    assert ("床位 1000张", "复旦大学附属华山医院福建医院") in ties(text, "about")


def test_bodies_one_of_a_class_is_none() -> None:
    assert said("贵州茅台镇一酒企董事长被查。") == []
    assert said("查获侵犯“小猪佩奇”商标权的玩具。") == []
    assert said("太湖县一中和黄石市一医院获奖。")[:1] == ["太湖县一中"]


def test_posts_what_a_verb_says_of_the_first_holds_for_all() -> None:
    text = "何芳，女，1965年生，曾任闽南师范大学校长、集美大学党委副书记。"
    held = [dict(f.qualifiers) for f in read(text).facts if f.relation == "holds"]
    assert [q["status"] for q in held] == ["former", "former"]


def test_posts_are_given_by_whose_decision_is_announced() -> None:
    text = "福州大学召开大会，宣布福建省委关于学校领导调整的决定：何芳同志任福州大学党委书记。"
    reading = read(text)
    name = {e.key: e.name for e in reading.entities}
    deciding = {
        name[f.object]
        for f in reading.facts
        if f.relation == "organizer" and "何芳" in name[f.subject]
    }
    assert deciding == {"福建省委"}


def test_posts_the_last_of_a_life_is_former_where_the_report_says_so() -> None:
    text = (
        "云州海关原副关长巴特尔接受审查。\n\n巴特尔，男，蒙古族，1966年3月生。\n"
        "2006年9月，任满洲里海关副关长；\n2018年11月，任云州海关副关长；\n"
    )
    reading = read(text)
    name = {e.key: e.name for e in reading.entities}
    held = {
        (name[f.object], dict(f.qualifiers)["status"])
        for f in reading.facts
        if f.relation == "holds"
    }
    assert held == {("满洲里海关副关长", "former"), ("云州海关副关长", "former")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("國立東華大學與花蓮縣政府簽約，東華大學校長徐輝明致詞。", "國立東華大學"),
        ("湖里公安分局接到报案，湖里分局民警到场。", "湖里公安分局"),
    ],
)
def test_bodies_with_and_without_the_word_for_their_kind_are_one(text: str, found: str) -> None:
    assert {n for n in names(text) if n.endswith(("大學", "分局"))} == {found}


@pytest.mark.parametrize(
    "text",
    [
        "滨州市民政局通知\n王芳拟提名为县(市、区)人大常委会主任候选人。",
        "滨州市民政局通知\n请报送县(区、旗)人民政府审批,同时咨询采购代理机构。",
        "滨州市民政局通知\n滨州市2023年市直机关公开遴选公务员。",
    ],
)
def test_bodies_a_class_of_a_level_is_none(text: str) -> None:
    assert names(text) <= {"滨州市民政局", "滨州市"}
