"""Counties, townships, villages and banners as their own pages tell of them."""

from __future__ import annotations

import pytest

from tests.said_of import held, named, read, told


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("东沟村党支部书记、村主任李明参加会议。", ("李明", "村主任")),
        ("东沟村村主任李明参加会议。", ("李明", "东沟村村主任")),
        ("巴音嘎查党支部书记、嘎查达巴图参加会议。", ("巴图", "嘎查达")),
        ("巴音苏木党委副书记、苏木达乌云其其格主持会议。", ("乌云其其格", "巴音苏木苏木达")),
        ("安和社区党总支书记、居委会主任李芳介绍。", ("李芳", "安和社区居委会主任")),
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


def test_a_department_of_an_unnamed_county_is_one_body() -> None:
    text = (
        "我县召开推进会\n来源:县委宣传部 时间:2023-08-22\n"
        "8月21日晚,县委书记郑伟民主持召开推进会。县委常委、宣传部部长周丽萍通报了整改情况。"
    )
    _, names = read(text)
    assert list(names.values()).count("县委宣传部") == 1


def test_a_party_branch_beside_a_headmaster_is_no_bureaus() -> None:
    text = (
        "县教育局局长一行到我校督导检查开学工作\n"
        "9月2日上午,县教育局党组书记、局长王明到我校督导检查。校长李芳、党支部书记刘建军陪同。"
    )
    assert ("刘建军", "县教育局党支部书记") not in held(text)
    own = "云岭县教育局召开会议。云岭县教育局局长王明、党支部书记刘建军出席。"
    assert ("刘建军", "云岭县教育局党支部书记") in held(own)


def test_names_with_dots_end_before_their_party_and_begin_behind_nouns() -> None:
    text = "基教办主任艾力·肉孜一行到我校督导检查。瓦尔希迭村村民达吾提·夏木比克说,今年收成好。"
    assert {"艾力·肉孜", "达吾提·夏木比克"} <= named(text, "Person")


def test_a_people_is_no_county() -> None:
    text = "临夏回族自治州和政县马晓红(女,东乡族)任县民族宗教事务局办公室主任。"
    assert "东乡族自治县" not in named(text, "Place")
    assert "东乡族自治县" in named("临夏州东乡族自治县召开会议。", "Place")


def test_who_is_admonished() -> None:
    assert "李娟" in {who for _, who in told("奎苏镇纪委书记李娟被批评教育。", "participant")}
    assert not told("他说,被问责的干部不多。", "participant")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("记者来到太和社区、永和村采访。当日,荣和社区居民座谈。", "荣和社区"),
        ("加义镇献钟村等20个村受到表扬。", "献钟村"),
    ],
)
def test_names_of_villages_are_whole(text: str, place: str) -> None:
    assert place in named(text, "Place")


@pytest.mark.parametrize("text", ["学校、家和社区都要管,镇和村两级干部走访。", "城关镇访张村。"])
def test_words_beside_villages_are_none_of_their_names(text: str) -> None:
    assert not {"家和社区", "镇和村", "访张村"} & named(text, "Place")
