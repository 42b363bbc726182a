"""Where and when what reports tell takes place, when another sentence says it; made-up reports."""

from __future__ import annotations

import pytest
from tellings import ends, only

from tests.said_of import named


def places(text: str, part: str) -> set[str]:
    return ends(text, only(text, part), "place")


TOUR = "5月6日至7日,芜湖市委书记陈光远深入南陵县、无为市,专题调研春耕生产。"


def test_tour_through_counties_has_these_and_not_its_stations() -> None:
    text = f"{TOUR}\n在南陵县许镇镇,陈光远走进大棚,察看秧苗长势。\n他来到无为市石涧镇,检查水库。"
    assert places(text, "专题调研") == {"南陵县", "无为市"}
    assert places(text, "察看秧苗") == {"许镇镇"}


def test_tour_whose_whole_way_is_told_at_once_has_it() -> None:
    text = (
        "5月6日,省民宗委副主任王海一行到大名县,就民族团结工作进行调研。"
        "调研组先后走进龙王庙镇、张铁集乡和大名县第一中学,听取师生意见。"
    )
    assert {"大名县", "龙王庙镇", "张铁集乡", "大名县第一中学"} <= places(text, "进行调研")


def test_tour_that_names_no_site_has_its_stations() -> None:
    text = (
        "5月6日,绵竹市委副书记、市长马建军带队检查消防安全工作。在汉旺镇的一家木材加工厂,"
        "马建军查看配电箱。在绵竹市人民医院,他询问疏散预案。"
    )
    assert places(text, "消防安全工作") == {"汉旺镇", "绵竹市人民医院"}


def test_tour_has_no_stations_of_others_nor_by_whose_help_it_goes() -> None:
    text = (
        "5月6日,绵竹市市长马建军带队检查消防安全工作。在孝德镇,镇长李新民查看配电箱。"
        "在剑南镇政府的支持下,马建军慰问了群众。"
    )
    assert places(text, "消防安全工作") == set()


def test_what_is_done_in_the_next_clauses_is_where_they_went() -> None:
    text = "5月8日,陇西县县长王海到首阳镇调研,察看蔬菜基地,检查抗旱工作,慰问困难群众。"
    assert places(text, "检查抗旱") == places(text, "慰问困难") == {"首阳镇"}


def test_what_is_done_behind_things_looked_at_is_not_said_to_be_there() -> None:
    text = "5月8日,考察团团长王海一行查看了首阳镇苗圃和菜子镇粮站,走访慰问了7户脱贫户。"
    assert places(text, "慰问") == set()


def test_what_is_done_back_home_is_not_there() -> None:
    text = "11月8日,陇西县县长王海到首阳镇调研,随后返回县城,看望慰问困难群众。"
    assert places(text, "慰问") == set()


def test_what_is_signed_when_the_meeting_is_over_is_signed_there() -> None:
    text = (
        "6月10日下午,江西省省长马国华在南昌会见红谷集团董事长李远山一行。会见结束后,双方签署"
        "战略合作框架协议。"
    )
    assert places(text, "签署") == {"南昌市"}


@pytest.mark.parametrize(
    "text",
    [
        "由南通市文联主办的第三届江海文化论坛,19日在如东县栟茶镇登场,300人参加。",
        "由南通市文联主办的第三届江海文化论坛,昨(19)日下午在如东县栟茶镇隆重揭幕。",
        "第三届江海文化论坛,昨(19)日在如东县栟茶镇揭幕,300人与会。",
    ],
)
def test_gathering_with_a_comma_behind_its_name_is_then_and_there(text: str) -> None:
    event = only(text, "论坛")
    assert dict(event.attributes)["start"] == "2023-11-19"
    assert ends(text, event, "place") == {"栟茶镇"}


def test_gathering_is_not_where_another_is_held_behind_a_verb_of_its_own() -> None:
    text = "南通市文联主办的江海文化论坛影响很大,5月14日在如东县栟茶镇又举行了一场音乐会。"
    assert places(text, "论坛") == set()


ACCIDENT = (
    "10月14日16时许,一辆半挂车沿沪昆高速由贵阳往曲靖方向行驶至汉源县九襄镇大木村路段时,与一辆客车"
    "发生追尾。"
)


def test_accident_is_not_where_the_vehicle_was_bound_for() -> None:
    assert places(ACCIDENT, "追尾") == {"大木村"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("17时3分,汉源县公安局交警大队民警首先到达现场。", "到达"),
        ("18时40分,被困人员全部救出。", "救出"),
        ("副市长李建军在现场指挥车辆分流。", "指挥"),
    ],
)
def test_rescue_is_where_the_accident_was(text: str, part: str) -> None:
    assert places(f"{ACCIDENT}\n{text}", part) == {"大木村"}


def test_rescue_from_a_flood_is_not_said_to_be_where_it_was_told_of_last() -> None:
    text = "7月2日,宕昌县南河镇、官亭镇发生山洪。县消防救援大队用橡皮艇救出被困群众57人。"
    assert places(text, "救出") == set()
    text = "7月2日,宕昌县南河镇发生山洪。县消防救援大队用橡皮艇救出被困群众57人。"
    assert places(text, "救出") == {"南河镇"}


def test_what_is_done_elsewhere_is_not_at_the_scene() -> None:
    text = f"{ACCIDENT}\n16日,市长王海到双凤镇现场办公。"
    assert places(text, "现场办公") == {"双凤镇"}


def start(text: str, part: str) -> object:
    return dict(only(text, part).attributes).get("start")


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (
            "11月16日上午,王海到许镇镇开展专项视察。截至当日12时,渔船全部回港。市防汛抗旱指挥部当日18时"
            "将应急响应提升至Ⅰ级。",
            "应急响应",
            "2023-11-16",
        ),
        ("元旦前,南陵县将在县体育馆举办消防技能比武。", "技能比武", "2023-12"),
        (
            "县政府于10月25日启动秋收攻坚行动。县长王海13日到许镇镇检查秋粮收购。",
            "检查秋粮",
            "2023-11-13",
        ),
        ("县政府于10月5日启动秋收攻坚行动。县长王海13日到许镇镇检查收购。", "检查", "2023-10-13"),
        (
            "11月10日上午,在南陵县丰收节开幕前一小时,南陵县劳动模范表彰大会在许镇镇举行。",
            "表彰大会",
            "2023-11-10",
        ),
        ("许镇镇至石涧镇的芜宣城际快速路年内开工。", "开工", "2023"),
        ("许镇镇敬老院首批楼房今年内落成。", "落成", "2023"),
    ],
)
def test_date_is_the_one_that_is_meant(text: str, part: str, begin: str) -> None:
    assert start(text, part) == begin


def test_works_of_this_year_are_planned_unless_they_are_done() -> None:
    text = "许镇镇至石涧镇的芜宣城际快速路年内开工。"
    assert dict(only(text, "开工").attributes)["modality"] == "planned"


@pytest.mark.parametrize("text", ["双方表示，愿深化同中国合作。", "愿同中国和平相处、共同发展。"])
def test_a_common_word_behind_a_state_is_no_county(text: str) -> None:
    assert named(text, "Place") == {"中华人民共和国"}


def test_a_youth_palace_is_no_youth() -> None:
    assert named("活动由夷陵区实验小学、夷陵区少年宫联合主办。", "Person") == set()


def test_a_signing_is_where_they_met_and_not_where_another_was() -> None:
    text = (
        "5月13日,平江县委书记王立来到三阳乡,慰问群众。\n"
        "5月13日,县长李明会见来访的客商赵强。会见结束后,双方签署协议。"
    )
    assert places(text, "签署协议") == set()
