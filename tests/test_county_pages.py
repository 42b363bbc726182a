"""Counties, townships, villages and banners as their own pages tell of them."""

from __future__ import annotations

import pytest

from tests.said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("东沟村党支部书记、村主任李明参加会议。", ("李明", "村主任")),
        ("东沟村村主任李明参加会议。", ("李明", "东沟村村主任")),
        ("巴音嘎查党支部书记、嘎查达巴图参加会议。", ("巴图", "嘎查达")),
        ("巴音苏木党委副书记、苏木达乌云其其格主持会议。", ("乌云其其格", "巴音苏木苏木达")),
        ("安和社区党总支书记、居委会主任李芳介绍。", ("李芳", "居委会主任")),
    ],
)
def test_a_village_head_is_none_of_its_party_branch(text: str, post: tuple[str, str]) -> None:
    posts = held(text)
    assert post in posts
    assert not any(title.endswith("党支部" + post[1]) for _, title in posts)


def test_village_by_village_is_no_head() -> None:
    assert not held("村村通公路工程完工,村村主动参与。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("昭觉县委副书记、县长阿皮几体主持召开会议。", "阿皮几体"),
        ("县长李明来到脱贫户蓝桂花家中,详细了解情况。", "蓝桂花"),
        ("县长李明走进退役军人王保国家,送上慰问金。", "王保国"),
    ],
)
def test_names_behind_titles_and_before_homes(text: str, name: str) -> None:
    assert name in named(text, "Person")


def test_homes_of_nobody_and_feasts_name_nothing() -> None:
    assert not named("党员到群众家中走访。", "Person")
    assert not named("五月五,是端阳,插艾叶,看望了五保户。", "Place")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("县委成立和美乡村建设工作专班。", "和美乡村建设工作专班"),
        ("县委成立了文明城市创建工作领导小组。", "文明城市创建工作领导小组"),
        (
            "会议决定,成立和美乡村建设工作专班,专班办公室设在县农业农村局。",
            "和美乡村建设工作专班办公室",
        ),
    ],
)
def test_the_name_of_what_is_set_up_is_whole(text: str, body: str) -> None:
    assert body in named(text, "Organization")


def test_a_joint_verb_opens_no_name() -> None:
    bodies = named("市里组建和完善矛盾纠纷调解工作专班。", "Organization")
    assert bodies == {"矛盾纠纷调解工作专班"}


def test_a_group_with_its_members() -> None:
    text = (
        "云岭县政府成立了由副县长祁永强任组长,云岭县应急管理局、云岭县公安局等单位为成员的"
        "事故调查组。"
    )
    assert ("祁永强", "事故调查组组长") in held(text)
    who = {who for _, who in told(text, "participant", "organizer")}
    assert who == {"祁永强", "云岭县政府", "云岭县应急管理局", "云岭县公安局"}


def test_all_whom_a_notice_praises() -> None:
    text = "经县委同意,决定对城关镇等6个乡镇、云岭县水务局等5个单位和李先锋等10名同志予以通报表扬。"
    who = {who for _, who in told(text, "participant")}
    assert who == {"云岭县水务局", "李先锋"}
    assert not told("对落实不力的单位,将予以通报批评。", "participant")


@pytest.mark.parametrize(
    "text",
    [
        "镇纪委书记徐静就严明工作纪律作了强调。",
        "会上,徐静就贯彻落实会议精神提出三点意见。",
    ],
)
def test_who_stresses_and_puts_forward_points(text: str) -> None:
    assert "徐静" in {who for who, _ in told(text, "says")}


def test_who_is_made_to_criticize_himself_says_nothing() -> None:
    assert not told("李明被责令作出深刻检查。", "says")


@pytest.mark.parametrize(
    "text",
    [
        "昭觉县第十八届人民政府召开会议,昭觉县人民政府办公室主任李明参加。",
        "昭觉县人民政府网讯,县长主持召开县十八届人民政府第32次常务会议。",
    ],
)
def test_a_government_is_the_same_in_all_its_terms(text: str) -> None:
    assert "昭觉县人民政府" in named(text, "Organization")
    assert not any("届" in name for name in named(text, "Organization"))


def test_a_committee_of_one_games_keeps_its_number() -> None:
    bodies = named("兰州市第十四届运动会组委会成立。", "Organization")
    assert bodies == {"兰州市第十四届运动会组委会"}


def test_who_carries_out_what_is_agreed_does_not_agree() -> None:
    text = "会议同意划拨国有土地用于项目建设,由副县长马海拉洛牵头,云岭县财政局配合。"
    assert not told(text, "organizer", "participant")
    lead = "6月1日,云岭县启动专项行动,由云岭县公安局牵头,云岭县教育局配合。"
    assert "云岭县公安局" in {who for _, who in told(lead, "organizer", "participant")}
