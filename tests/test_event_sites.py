"""Where something takes place that its own sentence does not say; made-up short reports."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        (
            "11月8日上午,临洮县助学金发放仪式在文峰中学举行。仪式上,县教育局与甘肃陇原慈善基金会"
            "签订助学协议。",
            "签订",
            "文峰中学",
        ),
        (
            "11月8日,望江县稻渔产业推介会在雷池乡召开。会上,安徽望湖米业有限公司捐赠种子20吨。",
            "捐赠",
            "雷池乡",
        ),
        (
            "11月9日下午,外交部部长王志远在北京会见来访的摩尔多瓦外长波佩斯库。会见后,双方签署"
            "《关于互设文化中心的协定》。",
            "签署",
            "北京市",
        ),
        (
            "11月6日10时许,凤冈县永安镇发生山体滑坡。县应急管理局局长陈立连夜赶赴现场组织救援。",
            "赶赴现场",
            "永安镇",
        ),
    ],
)
def test_event_sites_are_those_of_what_was_told_before(text: str, part: str, site: str) -> None:
    assert ends(text, only(text, part), "place") == {site}


def test_event_sites_of_a_gathering_are_not_those_of_what_is_done_elsewhere() -> None:
    text = (
        "11月8日,望江县稻渔产业推介会在雷池乡召开。会前,县长李伟到高士镇走访企业。"
        "11月10日,县农业农村局在太慈镇发放种子20吨。"
    )
    assert ends(text, only(text, "走访"), "place") == {"高士镇"}
    assert ends(text, only(text, "发放"), "place") == {"太慈镇"}


def test_event_sites_hold_a_town_of_many_counties_in_a_list() -> None:
    text = "汉阴县人民政府网\n11月9日,县委书记李伟先后到蒲溪镇、城关镇和漩涡镇,实地调研秋播工作。"
    assert {"城关镇", "漩涡镇"} <= ends(text, only(text, "调研"), "place")
    assert "城关镇" in {e.name for e in read(text).entities}


def places_of(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Place"}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("县委书记李伟到江山经济开发区管委会调研。", "江山经济开发区"),
        ("李伟任蕲春化工园区党工委书记。", "蕲春化工园区"),
        ("连云港经济技术开发区人民法院公开审理此案。", "连云港经济技术开发区"),
    ],
)
def test_event_sites_a_zone_is_a_place_that_its_office_is_of(text: str, zone: str) -> None:
    assert zone in places_of(text)
    names = {e.key: e.name for e in read(text).entities}
    assert zone in {names[f.object] for f in read(text).facts if f.relation == "jurisdiction"}


def test_event_sites_no_zone_is_read_from_a_county_or_a_sight() -> None:
    text = "李伟任市高新区管委会主任。王强任黄山风景区管委会主任。张华任浦东新区人民法院院长。"
    assert not any(name.endswith(("高新区", "风景区")) for name in places_of(text))


def test_event_sites_behind_a_town_are_whole_however_the_tagger_tears_them() -> None:
    assert "石板冲水库" in places_of("在东坪镇石板冲水库,李伟仔细察看大坝。")
    assert not any("新建" in name for name in places_of("大塘镇新建水库、公园各一座。"))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("11月8日上午,校长李伟在行政楼会见王强一行。", "行政楼"),
        ("11月9日,教授王强在学术报告厅为师生作题为《海洋与港口》的讲座。", "学术报告厅"),
        ("11月9日,国家主席李伟在金色大厅为来访的总统举行欢迎宴会。", "金色大厅"),
        ("签约仪式前,李伟一行参观了校史馆。", "校史馆"),
    ],
)
def test_event_sites_are_rooms_that_what_is_done_there_tells(text: str, site: str) -> None:
    assert site in places_of(text)


def test_event_sites_no_room_of_every_day_is_a_place() -> None:
    assert not places_of("孩子们在多媒体教室学习。老师在办公楼工作。县里检查教学楼消防设施。")


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月6日10时许,加鸠镇发生山体滑坡,3户房屋被掩埋。", "掩埋", "加鸠镇"),
        ("11月8日,水利厅副厅长李伟登上洪泽湖大堤查看除险加固情况。", "查看", "洪泽湖大堤"),
        ("第三届智慧城市论坛明年移师昆明市举行。", "论坛", "昆明市"),
    ],
)
def test_event_sites_are_where_a_clause_leads(text: str, part: str, site: str) -> None:
    assert ends(text, only(text, part), "place") == {site}


def test_event_sites_of_a_section_are_those_that_its_heading_names() -> None:
    text = (
        "社区一周\n◎杨柳湾社区|银龄剪开张\n11月8日,志愿者李伟摆摊义诊。\n11月9日,街道召开推进会。"
    )
    assert ends(text, only(text, "义诊"), "place") == {"杨柳湾社区"}
    assert not ends(text, only(text, "推进会"), "place") & {"杨柳湾社区"}


@pytest.mark.parametrize(
    ("text", "body", "site"),
    [
        ("11月8日,李伟到贵州省农业科学院调研。", "贵州省农业科学院", "贵州省"),
        ("11月8日,國立屏東大學校長李偉致辭。屏東縣政府表示感謝。", "國立屏東大學", "屏"),
    ],
)
def test_event_sites_academies_and_public_schools_stand_in_what_names_them(
    text: str, body: str, site: str
) -> None:
    names = {e.key: e.name for e in read(text).entities}
    found = {names[f.object] for f in read(text).facts if f.relation == "locatedIn"}
    assert any(name.startswith(site) for name in found), (body, found)


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "3月19日,副州长李文忠到双柏县气象局观测站和妥甸镇中心小学检查森林防火工作。",
            {"双柏县气象局", "妥甸镇中心小学"},
        ),
        (
            "4月8日,县长赵伟先后来到东山村党群服务中心、洪泽湖大堤二河闸、老子山镇龟山村码头巡查防汛。",
            {"东山村党群服务中心", "洪泽湖大堤", "龟山村"},
        ),
        ("4月8日,县长赵伟到永安镇调研和平小学建设。", {"永安镇"}),
        ("4月8日,县长赵伟到永安镇调研环境整治。", {"永安镇"}),
    ],
)
def test_event_sites_of_a_list_go_on_behind_what_is_not_read(text: str, sites: set[str]) -> None:
    assert ends(text, only(text, "到"), "place") == sites


def test_event_sites_a_village_where_it_burns_puts_out_nothing() -> None:
    text = "3月18日,苍岭镇西营村发生一起山火,当日17时扑灭。"
    assert ends(text, only(text, "扑灭"), "place", "organizer") == {"西营村"}
    assert "organizer" not in {
        f.relation for f in read(text).facts if f.subject == only(text, "扑灭").key
    }
    helped = "7月3日,龙潭镇发生山洪,连夜转移群众120人。"
    assert ends(helped, only(helped, "转移"), "organizer") == {"龙潭镇"}


def test_event_sites_firms_stand_where_founded_and_schools_in_the_town_they_are_called_after() -> (
    None
):
    text = (
        "2021年3月,陈某在诸暨市店口镇设立浙江恒颐投资管理有限公司。大田县桃源镇发展迅速,桃源中心小学和东坂"
        "小学受到表彰。市政府在诸暨市成立绍兴恒远协会。"
    )
    names = {e.key: e.name for e in read(text).entities}
    facts = read(text).facts
    seats = {(names[f.subject], names[f.object]) for f in facts if f.relation == "locatedIn"}
    assert seats == {("浙江恒颐投资管理有限公司", "店口镇"), ("桃源中心小学", "桃源镇")}


def test_event_sites_of_a_session_are_those_of_its_sittings_and_elections() -> None:
    text = (
        "12月28日至29日,桃源镇第十九届人民代表大会第三次会议在镇综合文化站会议厅召开。29日下午举行第二次全体"
        "会议,选举郑传灯为桃源镇人民政府镇长,补选林月娥为副镇长。\n"
        "又讯 29日晚,大田县人大常委会召开第四十一次会议。"
    )
    hall = {"镇综合文化站会议厅"}
    assert ends(text, only(text, "第二次全体会议"), "place") == hall
    assert ends(text, only(text, "补选林月娥"), "place") == hall
    assert not ends(text, only(text, "第四十一次会议"), "place")


def test_event_sites_held_here_are_those_of_the_sentence_before() -> None:
    text = "5月8日,县委书记周立在安顺镇中学调研。下午,全县教育工作座谈会在这里召开。"
    assert ends(text, only(text, "座谈会"), "place") == {"安顺镇中学"}
    based = "5月8日,县委书记周立在安顺镇中学调研。在此基础上召开了全县教育工作座谈会。"
    assert "安顺镇中学" not in ends(based, only(based, "座谈会"), "place")


def test_event_sites_of_firms_are_the_towns_and_zones_whose_they_are_said_to_be() -> None:
    text = (
        "6月3日,邵振东到凉水河蒙古族乡的北票宏磊矿业有限公司检查。莲花县坊楼中学和莲花县第一中学受到表彰,"
        "日本的丰田汽车公司参展。"
    )
    names = {e.key: e.name for e in read(text).entities}
    facts = read(text).facts
    seats = {(names[f.subject], names[f.object]) for f in facts if f.relation == "locatedIn"}
    assert seats == {
        ("北票宏磊矿业有限公司", "凉水河蒙古族乡"),
        ("莲花县坊楼中学", "坊楼镇"),
        ("莲花县坊楼中学", "莲花县"),
        ("莲花县第一中学", "莲花县"),
    }


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月10日,东陈镇党委书记王立组织群众腾出23间民房。", "腾出", "东陈镇"),
        ("11月10日,东陈镇黄家村村支书王立带人背出独居老人2名。", "背出", "黄家村"),
        ("11月10日,县水利局对望江县中心小学开展安全检查。", "安全检查", "望江县中心小学"),
        ("11月10日,省生态环境厅对临洮县、陇西县开展专项检查。", "专项检查", "陇西县"),
    ],
)
def test_event_sites_at_home_and_what_is_looked_into(text: str, part: str, site: str) -> None:
    assert site in ends(text, only(text, part), "place")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月10日,东陈镇党委书记王立参加全省乡镇长培训班。", "培训班"),
        ("11月10日,县委书记李文会同东陈镇党委书记王立走访10户群众。", "走访"),
        ("11月10日,东陈镇党委书记王立被授予全国劳动模范称号。", "授予"),
        ("11月10日,县水利局对县财政局开展专项审计。", "专项审计"),
    ],
)
def test_event_sites_are_not_those_of_who_only_comes_from_there(text: str, part: str) -> None:
    assert "东陈镇" not in ends(text, only(text, part), "place")


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月10日,东陈镇锣鼓喧天,红星精铸项目开工仪式在这里举行。", "开工仪式", "东陈镇"),
        (
            "11月10日,赵某在望江县雷池乡设立话务窝点。11月12日,县公安局捣毁该窝点,当场抓获3人。",
            "捣毁该窝点",
            "雷池乡",
        ),
        (
            "11月10日,县长李文先后来到雷池乡、赛口镇,在凉泉乡召开座谈会。",
            "座谈会",
            "凉泉乡",
        ),
    ],
)
def test_event_sites_here_there_and_in_the_clause_itself(text: str, part: str, site: str) -> None:
    assert ends(text, only(text, part), "place") == {site}


def test_event_sites_whoever_is_posted_somewhere_is_not_appointed_then() -> None:
    text = "11月10日,县水利局派驻雷池乡的技术员王立到李强家走访。"
    kinds = {dict(e.attributes).get("kind") for e in events(text).values()}
    assert "appointment" not in kinds
