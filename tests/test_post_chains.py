"""Chains of posts: which of the titles in a row are one person's, and of which body each is."""

from __future__ import annotations

import pytest
from test_post_bodies import bodies, facts


def held(text: str, person: str) -> set[str]:
    """The posts of a person."""
    return {post for who, post in facts(text, "holds") if who == person}


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("民乐县林草局党组书记、局长,民乐县林长办副主任寇东升到会。", "寇东升", "民乐县林草局局长"),
        (
            "县应急局局长逄增奎,县水利局党组成员、副局长,县河长办主任季广胜讲话。沂水县发布。",
            "季广胜",
            "沂水县水利局副局长",
        ),
        ("六连党支部书记、“两委”主任阿斯哈尔到会。", "阿斯哈尔", "六连党支部书记"),
        ("县卫健局副局长、第三督查组组长荆平到会。略阳县发布。", "荆平", "略阳县卫健局副局长"),
    ],
)
def test_post_chains_a_link_that_is_not_read_cuts_off_none(
    text: str, person: str, post: str
) -> None:
    assert post in held(text, person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("邀请县委书记、各村党支部书记王志明参加。", "王志明"),
        ("聘任左丹为副总经理、财务总监,免去原总经理何平职务。", "何平"),
    ],
)
def test_post_chains_a_title_behind_a_class_is_anothers(text: str, person: str) -> None:
    assert len(held(text, person)) <= 1
    assert not bodies(text, person)


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "榆中县水务局局长、县河长办主任魏国祥,党组成员、副局长张玉霞到场。",
            "张玉霞",
            "榆中县水务局",
        ),
        (
            "清远市中级人民法院院长、市法官协会会长梁志成,党组成员、副院长许丽华参加。",
            "许丽华",
            "清远市中级人民法院",
        ),
        (
            "丰城市总商会换届,市恒泰建材有限公司董事长钱立勋,党组成员、专职副会长郑平到会。",
            "郑平",
            "丰城市总商会",
        ),
        ("武功县公安局局长韩东,党委副书记、政委唐勇参加。", "唐勇", "武功县公安局"),
    ],
)
def test_post_chains_the_title_behind_tells_whose_party_group_it_is(
    text: str, person: str, body: str
) -> None:
    assert body in bodies(text, person)
    assert all(b.startswith(body) for b in bodies(text, person))


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "陇东学院农林科技学院召开会议\n学院党总支书记王立,院长赵燕出席。",
            "赵燕",
            "陇东学院农林科技学院",
        ),
        (
            "中国电信股份有限公司黄石分公司召开会议\n公司党委书记、总经理林杰讲话。",
            "林杰",
            "中国电信股份有限公司黄石分公司",
        ),
        (
            "第十师一八三团开会。团长李明主持。一八三团派出所所长王强发言。"
            "北屯农商银行一八三团支行行长赵燕参加。",
            "王强",
            "第十师一八三团派出所",
        ),
    ],
)
def test_post_bodies_a_part_speaks_for_itself(text: str, person: str, body: str) -> None:
    assert body in bodies(text, person)


def test_post_bodies_a_college_that_is_named_beside_its_whole_is_no_house() -> None:
    text = "陇东学院农林科技学院师生参赛\n陇东学院召开会议,院长赵燕讲话。"
    assert bodies(text, "赵燕") == {"陇东学院"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("广元市神经外科质控中心主任何芳到会。", "广元市神经外科"),
        ("省中学语文教学专业委员会理事长何芳到会。陕西省发布。", "陕西省中学"),
    ],
)
def test_post_bodies_a_ward_or_school_of_no_name_is_no_body(text: str, body: str) -> None:
    held = {whole for _, whole in facts(text, "partOf")} | bodies(text, "何芳")
    assert held and body not in held


def test_post_bodies_a_road_that_begins_a_bodys_class_word_is_no_site() -> None:
    text = "莲池区水利局局长王来、莲池区公路事业发展中心主任何芳到会。"
    assert bodies(text, "何芳") == {"莲池区公路事业发展中心"}
