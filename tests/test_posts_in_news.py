"""Whose posts and bodies everyday reports tell: delegations, teams, names beside 由 and 任."""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("马文杰率临夏州党政代表团到厦门考察。", {("马文杰", "临夏州党政代表团")}),
        ("由赵国栋率领的大同市经贸代表团访问日本。", {("赵国栋", "大同市经贸代表团")}),
        ("马文杰率临夏州教育局到厦门考察。", set()),
    ],
)
def test_who_leads_a_delegation_belongs_to_it(text: str, members: set[tuple[str, str]]) -> None:
    assert told(text, "memberOf") == members


def test_members_of_a_delegation_hold_a_post_in_it() -> None:
    text = "大同市经贸代表团访问日本。代表团成员包括大同市副市长李娜、大同市商务局局长王强。"
    member = "大同市经贸代表团成员"
    assert {("李娜", member), ("王强", member), ("王强", "大同市商务局局长")} <= held(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由孙芳任团长的大同市政府代表团抵达日本。", {"孙芳"}),
        ("铁建二公司项目经理任清华介绍说,隧道已经贯通。", {"任清华"}),
        ("副县长买海南说,要抓好春耕。", set()),
        ("县供电公司党委书记徐斌派上了技术员。", {"徐斌"}),
        ("县供电公司党委书记徐生派出工作组。", {"徐生"}),
        ("王刚调任云南省水利厅厅长。", {"王刚"}),
    ],
)
def test_names_beside_words_of_serving(text: str, names: set[str]) -> None:
    assert named(text, "Person") == names


def test_posts_of_a_division_and_its_city_are_no_provinces() -> None:
    text = (
        "江苏省来访。第四师可克达拉市召开会议。师市党委书记、政委张勇,师长陈刚,"
        "师市党委常委、组织部部长王欣出席。"
    )
    posts = {
        ("张勇", "第四师党委书记"),
        ("张勇", "第四师政委"),
        ("陈刚", "第四师师长"),
        ("王欣", "第四师党委常委"),
        ("王欣", "第四师党委组织部部长"),
    }
    assert held(text) == posts


def test_one_who_is_made_deputy_is_not_the_head() -> None:
    text = "大同市成立指挥部,由王海任指挥长,由刘敏任副指挥长。"
    assert not {post for who, post in held(text) if who == "刘敏" and post.endswith("部指挥长")}


@pytest.mark.parametrize(
    ("chain", "posts"),
    [
        ("山西省水利厅办公室主任、副厅长", {"山西省水利厅办公室主任", "山西省水利厅副厅长"}),
        (
            "大同市第三人民医院儿科主任、副院长",
            {"大同市第三人民医院儿科主任", "大同市第三人民医院副院长"},
        ),
        ("大同大学化学学院院长、副校长", {"大同大学化学学院院长", "大同大学副校长"}),
        (
            "大同市财政局预算科科长、党组成员、副局长",
            {"大同市财政局预算科科长", "大同市财政局党组成员", "大同市财政局副局长"},
        ),
        (
            "大同市财政局预算科科长、国库科科长",
            {"大同市财政局预算科科长", "大同市财政局国库科科长"},
        ),
        (
            "大同市公安局特警支队政委、支队长",
            {"大同市公安局特警支队政委", "大同市公安局特警支队支队长"},
        ),
    ],
)
def test_a_chain_goes_up_from_a_unit_to_its_house(chain: str, posts: set[str]) -> None:
    assert {post for _, post in held(f"马强历任{chain}。")} == posts


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("在下庄村,村支书李强介绍情况。", "下庄村村支书", "下庄村党支部"),
        ("下庄村党总支开会。下庄村支书李强说。", "下庄村支书", "下庄村党总支"),
        ("走进下庄村。该村党支部书记李强说。", "下庄村党支部书记", "下庄村党支部"),
        ("镇长王刚分两路下村。村支书李强说。", "村支书", ""),
    ],
)
def test_a_villages_secretary_is_of_its_branch(text: str, post: str, body: str) -> None:
    assert ("李强", post) in held(text)
    assert {b for p, b in told(text, "postIn") if p == post} == ({body} if body else set())


def test_the_works_of_a_firm_are_a_part_of_it() -> None:
    firm = "首山钢铁集团有限公司"
    text = f"{firm}炼铁厂停产检修。集团公司生产部部长李强、副总经理王刚到场。"
    assert (f"{firm}炼铁厂", firm) in told(text, "partOf")
    assert held(text) == {("李强", f"{firm}生产部部长"), ("王刚", f"{firm}副总经理")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("李明由金华市副市长履新衢州市,任市委常委。", {("李明", "衢州市委常委")}),
        (
            "普洱市委副书记、市长赵明跨市履新曲靖,任市委副书记,提名为市长候选人。",
            {("赵明", "曲靖市委副书记"), ("赵明", "曲靖市市长")},
        ),
        ("普洱市市长赵明在曲靖参观,市委常委李刚陪同。普洱市发布。", {("李刚", "普洱市委常委")}),
    ],
)
def test_posts_of_one_who_moves_are_of_the_new_unit(text: str, posts: set[tuple[str, str]]) -> None:
    said = held(text)
    assert posts <= said
    assert not {(who, p) for who, p in said if p in {"金华市委常委", "普洱市委副书记候选人"}}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("屏東縣政府召開會議。屏東縣政府原住民處長王強表示。", "屏東縣政府原住民處處長"),
        ("宜蘭縣消防局舉行演習。消防局災害搶救科長王強指出。", "宜蘭縣消防局災害搶救科科長"),
        ("礁溪鄉公所建設課長王強到場。", "礁溪鄉公所建設課課長"),
        ("山西省教育厅副厅长王强出席。", "山西省教育厅副厅长"),
    ],
)
def test_a_title_shares_the_last_character_of_a_unit(text: str, post: str) -> None:
    assert {p for _, p in held(text)} == {post}


@pytest.mark.parametrize(
    ("origin", "body"),
    [
        ("医疗队队员来自南方医院、太和医院。", "林芝市人民医院心内科主任"),
        ("专家组到太和医院交流。", "太和医院心内科主任"),
    ],
)
def test_a_body_that_some_come_from_is_not_the_one_meant(origin: str, body: str) -> None:
    text = f"林芝市人民医院开展手术。{origin}该院心内科主任王强担任助手。"
    assert ("王强", body) in held(text)
