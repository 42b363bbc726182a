"""Posts and bodies as newly opened reports tell them: whose house it is, who is sent where."""

from __future__ import annotations

import random

import pytest
from holdings import bodies, facts, posts
from tellings import bodies as named


def test_a_page_of_a_conference_or_party_is_of_the_place_behind_that_word() -> None:
    text = (
        "政协宁德市委员会 > 政协要闻\n市政协召开专题协商会\n\n"
        "5月7日，市政协组织委员赴浙江省安吉县考察竹产业。市委办、市财政局负责人参加。"
    )
    told = facts(text, "jurisdiction")
    assert {("宁德市财政局", "宁德市"), ("宁德市政协", "宁德市")} <= told
    assert not any(place == "湖州市" for _, place in told)


@pytest.mark.parametrize(
    ("house", "sent"),
    [
        ("湖南理工学院", "省监委驻湖南理工学院监察专员"),
        ("广西大学", "自治区监委驻广西大学监察专员"),
        ("湘北盛达矿业集团有限公司", "省监委驻集团公司监察专员"),
        ("贵州银行", "贵州省监委驻贵州银行监察专员"),
    ],
)
def test_a_commissioner_sent_to_a_house_is_of_who_sends_him(house: str, sent: str) -> None:
    text = f"5月6日，{house}召开会议。党委委员、纪委书记、{sent}周文斌出席并讲话。"
    assert any(post.endswith("监察专员") for post in posts(text, "周文斌"))
    assert f"{house}纪委" in bodies(text, "周文斌")
    assert not any("驻" in body for body in bodies(text, "周文斌"))
    assert house not in bodies(text, "周文斌")


def test_a_team_sent_to_a_village_stays_a_body() -> None:
    text = "5月6日，伊犁州审计局驻喀拉苏村工作队队长赵国强走访农户。"
    assert "伊犁州审计局驻喀拉苏村工作队" in bodies(text, "赵国强")


_OURS = (
    "我院队员出征\n\n5月6日，第十二批医疗队出征仪式在郑州举行，队员来自"
    "{0}2人、河南省胸科医院3人、郑州大学第一附属医院2人。仪式由周口市卫生健康委主任秦立民主持，"
    "周口市各医院代表参加。我院骨科主任韦春雷任副队长。院党委书记乔德林、院长郭晓明送行。"
)


def test_our_hospital_among_several_is_the_one_of_the_own_city() -> None:
    text = _OURS.format("周口市中心医院")
    assert posts(text, "郭晓明") == {"周口市中心医院院长"}
    assert bodies(text, "乔德林") == {"周口市中心医院党委"}


def test_our_hospital_among_several_of_elsewhere_stays_open() -> None:
    text = _OURS.format("新乡市中心医院")
    assert not bodies(text, "郭晓明") and not bodies(text, "乔德林")


_BOARD = (
    "香港特別行政區政府　新聞公報\n\n政府委任文物保育管理局主席及成員\n\n"
    "政府今日（五月八日）公布，委任文物保育管理局（管理局）主席和六名非官方成員，任期兩年。\n"
    "鄺志明工程師獲委任為主席，接替任期屆滿的蘇偉文教授。其他獲委任的成員為歐陽敏儀博士、"
    "簡志峰測量師、利文傑及蒲俊謙律師。"
)


@pytest.mark.parametrize(
    ("person", "post"),
    [
        ("鄺志明", "文物保育管理局主席"),
        ("歐陽敏儀", "文物保育管理局成員"),
        ("簡志峰", "文物保育管理局成員"),
        ("利文傑", "文物保育管理局成員"),
        ("蒲俊謙", "文物保育管理局成員"),
    ],
)
def test_those_appointed_are_of_the_board_named_before(person: str, post: str) -> None:
    assert posts(_BOARD, person) == {post}


def test_a_board_below_dashes_is_read_line_by_line() -> None:
    text = (
        "香港特別行政區政府　新聞公報\n\n政府公布委任古物諮詢委員會主席及成員，任期兩年。\n\n"
        "委員會新一屆成員名單如下：\n\n主席\n----\n蘇彰德教授\n\n非官方成員\n-----\n陳細明\n"
        "區麗芬博士\n\n完\n"
    )
    told = facts(text, "holds")
    assert {
        ("蘇彰德", "古物諮詢委員會主席"),
        ("陳細明", "古物諮詢委員會非官方成員"),
        ("區麗芬", "古物諮詢委員會非官方成員"),
    } == told


def test_a_name_below_a_title_without_dashes_is_no_member() -> None:
    assert not posts("政府公布委任古物諮詢委員會主席及成員。\n\n主席\n\n陳細明\n", "陳細明")


def test_who_appoints_opens_no_name_of_a_body() -> None:
    text = "香港特別行政區政府　新聞公報\n\n政府委任醫院管理局成員：新獲委任的成員為李國麟。"
    assert posts(text, "李國麟") == {"香港特别行政区醫院管理局成員"}


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("外交部副部长、前驻日大使程永华出席论坛。", "程永华", "驻日大使"),
        ("全国政协委员、前驻英国大使刘晓明说。", "刘晓明", "驻英国大使"),
        ("外交部司长、原驻菲律宾大使黄志刚出席。", "黄志刚", "驻菲律宾大使"),
    ],
)
def test_an_envoy_is_of_no_body_beside(text: str, person: str, post: str) -> None:
    assert post in posts(text, person)


def test_officers_of_a_session_keep_its_word() -> None:
    text = "5月8日，大会副秘书长、省人大常委会秘书长李国强作汇报。总监票人何芳宣布结果。"
    assert "大会副秘书长" in posts(text, "李国强")
    assert posts(text, "何芳") == {"总监票人"}


@pytest.mark.parametrize("unit", ["党委宣传部部长", "人事处副处长", "党委统战部部长"])
def test_a_department_behind_a_college_is_the_university_s(unit: str) -> None:
    text = f"5月6日，云南师范大学召开会议。云南师范大学历史学院院长何芳、{unit}马国强参加。"
    assert posts(text, "马国强") == {f"云南师范大学{unit}"}


def test_an_office_behind_a_hospital_stays_the_hospital_s() -> None:
    text = "云南师范大学附属医院院长陈志明、党委办公室主任何芳出席。"
    assert posts(text, "何芳") == {"云南师范大学附属医院党委办公室主任"}


@pytest.mark.parametrize(
    ("text", "said", "not_said"),
    [
        ("溆浦县政协组织部分政协委员到企业调研。", "溆浦县政协", "溆浦县政协组织部"),
        ("溆浦县委组织部分别派出三个组。", "溆浦县委组织部", "溆浦县委组织"),
        (
            "5月6日，溆浦县开会。会前县人大常委会组织部分常委会组成人员视察。",
            "溆浦县人大常委会",
            "会前县人大常委会组织部分常委会",
        ),
        ("德华储能（惠州）有限公司总经理容志坚说。", "德华储能（惠州）有限公司", "惠州）有限公司"),
    ],
)
def test_bodies_end_and_begin_where_they_do(text: str, said: str, not_said: str) -> None:
    assert said in named(text)
    assert not_said not in named(text)


def test_either_of_two_bodies_is_no_third_one() -> None:
    text = "可向州委组织部干部科或州纪委监委驻州委组织部纪检监察组反映。湘西州人民政府"
    assert not any("或" in body for body in named(text))


def test_a_branch_led_by_ours_is_not_ours() -> None:
    text = "我院副院长廖海波兼任南院区分院院长。"
    assert posts(text, "廖海波") == {"副院长", "南院区分院院长"}


def test_the_house_of_a_title_has_the_bare_units() -> None:
    text = (
        "集团公司党委召开会议\n\n5月6日，集团公司党委书记、董事长靳卫东主持会议，纪委书记、"
        "省监委驻集团公司监察专员药新明，工会主席史秀珍参加。寿阳县副县长李国强到会，"
        "山西省煤矿工会主席武俊卿致辞。\n\n版权所有：山西晋衡能源集团有限公司"
    )
    assert "山西晋衡能源集团有限公司纪委书记" in posts(text, "药新明")
    assert posts(text, "史秀珍") == {"山西晋衡能源集团有限公司工会主席"}


_UNIVERSITY = (
    ("机械工程学院院长", ("机械工程学院院长",)),
    ("外国语学院副院长", ("外国语学院副院长",)),
    ("党委副书记、校长", ("党委副书记", "校长")),
    ("党委常委、副校长", ("党委常委", "副校长")),
    ("党委副书记、纪委书记", ("党委副书记", "纪委书记")),
    ("党委组织部部长", ("党委组织部部长",)),
    ("教务处处长", ("教务处处长",)),
    ("副校长", ("副校长",)),
)
_FIRM = (
    ("党委副书记、总经理", ("党委副书记", "总经理")),
    ("党委委员、纪委书记", ("党委委员", "纪委书记")),
    ("安全环保部部长", ("安全环保部部长",)),
    ("生产技术部部长", ("生产技术部部长",)),
    ("工会主席", ("工会主席",)),
    ("总会计师", ("总会计师",)),
)
_PEOPLE = ("周文斌", "刘建平", "何志明", "王海涛", "吴向阳", "陈立新")


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("house", "chief", "others"),
    [("湖北理工学院", "党委书记", _UNIVERSITY), ("鄂东盛达矿业集团有限公司", "董事长", _FIRM)],
)
def test_a_list_is_of_the_house_at_its_head(
    house: str, chief: str, others: tuple[tuple[str, tuple[str, ...]], ...], seed: int
) -> None:
    chance = random.Random(seed)
    people = chance.sample(_PEOPLE, 4)
    chosen = chance.sample(others, 3)
    said = [f"{house}{chief}{people[0]}"]
    said += [f"{title}{who}" for (title, _), who in zip(chosen, people[1:], strict=True)]
    text = f"5月6日，{house}召开会议。{chance.choice('，、').join(said)}参加会议。"
    owed = {(people[0], house + chief)}
    for (_, titles), who in zip(chosen, people[1:], strict=True):
        owed |= {(who, house + title) for title in titles}
    assert facts(text, "holds") == owed


def test_a_grave_is_no_name_behind_those_whose_it_is() -> None:
    assert not posts("8日下午，王海涛前往中国援坦专家公墓敬献花圈。", "公墓敬")
    assert posts("集团总经理高铁成出席。", "高铁成")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("坦桑尼亚总统尤素福·姆万加在总统府会见来宾。", "尤素福·姆万加"),
        ("5月6日，阿坝州召开会议。州委书记泽郎夺尔吉主持。", "泽郎夺尔吉"),
    ],
)
def test_names_of_other_peoples_are_whole(text: str, person: str) -> None:
    assert posts(text, person)


def test_a_college_behind_an_office_is_the_university_s() -> None:
    text = "四川大学科研处处长李伟、机械工程学院副院长赵强参加。"
    assert posts(text, "赵强") == {"四川大学机械工程学院副院长"}
