"""Where and when: guests of a house, openings, tours, mishaps of another day, origins."""

from __future__ import annotations

import pytest
from tellings import bodies, ends, events, only, who


def places(text: str, part: str) -> set[str]:
    return ends(text, only(text, part), "place")


def day(text: str, part: str) -> str | None:
    start = dict(only(text, part).attributes).get("start")
    return str(start) if start is not None else None


CLINIC = (
    "岷县人民医院\n　　10月17日,天津医科大学总医院副院长林孝庭率专家团队来我院开展对口帮扶指导。\n"
    "　　座谈会后,举行了授牌仪式。"
)


def test_places_guests_of_a_hospital() -> None:
    assert places(CLINIC, "帮扶指导") == {"岷县人民医院"}
    assert places(CLINIC, "授牌仪式") == {"岷县人民医院"}


def test_places_school_visited_holds_the_talks() -> None:
    text = (
        "武威职业学院\n　　10月12日上午,甘肃省教育厅副厅长李文一行莅临我校调研指导工作。"
        "随后召开的座谈会上,院长张军汇报了工作。"
    )
    assert places(text, "座谈会") == {"武威职业学院"}


def test_places_guests_gone_elsewhere() -> None:
    text = (
        "武威职业学院\n　　10月12日上午,甘肃省教育厅副厅长李文一行莅临我校调研。\n"
        "　　李文一行前往民勤县察看了县职教中心。\n　　活动中,举行了捐赠仪式。"
    )
    assert "武威职业学院" not in places(text, "捐赠仪式")


def test_places_own_meeting_of_a_school_has_no_place() -> None:
    text = "武威职业学院\n　　10月12日上午,我校召开党建工作推进会。院长张军主持会议。"
    assert places(text, "推进会") == set()


def test_bodies_delegation_is_not_called_by_where_it_comes() -> None:
    text = "10月12日上午,张掖市党政代表团来校访问。"
    assert "张掖市党政代表团" in bodies(text)
    assert not any(name.endswith("来校") for name in bodies(text))


OPENED = (
    "10月12日上午,鄂南物流园在咸安区向阳湖镇正式开园。市长洪世民出席开园仪式。\n"
    "　　仪式上,咸安区委书记程学兵致辞。中国农业银行咸宁分行与湖北丰瑞公司签订授信协议。\n"
    "　　仪式结束后,洪世民一行参观了园区分拣车间和检测中心。"
)


@pytest.mark.parametrize("part", ["开园仪式", "授信协议", "分拣车间"])
def test_places_ceremony_of_what_opens(part: str) -> None:
    assert "向阳湖镇" in places(OPENED, part)


def test_places_ceremony_of_something_else() -> None:
    text = "10月12日,鄂南物流园在咸安区向阳湖镇正式开园。10月15日,市长洪世民出席揭牌仪式。"
    assert places(text, "揭牌仪式") == set()


def test_places_room_goes_before_the_region_of_the_name() -> None:
    text = (
        "新龙县召开第二次重点项目推进调度会\n　　10月16日,新龙县第二次重点项目推进调度会召开。\n"
        "　　会上,县发改局局长白玛通报情况。新龙县第二次重点项目推进调度会在县委二楼会议室召开。"
    )
    assert places(text, "重点项目推进调度会") == {"县委二楼会议室"}


def test_places_tour_that_names_its_towns() -> None:
    text = (
        "10月16日,县委书记张军深入如龙镇、色威镇,调研重点项目建设。\n"
        "　　在色威镇色威村,张军查看了灌溉渠。"
    )
    assert places(text, "重点项目") == {"如龙镇", "色威镇"}
    assert "色威村" in places(text, "灌溉渠")


CONFERENCE = (
    "10月19日16时,恩施州人民政府新闻办公室在恩施州民族团结大厦召开新闻发布会,"
    "通报“10·18”岩湾隧道火灾事故救援处置情况。"
)


def test_dates_mishap_told_at_a_conference() -> None:
    assert day(CONFERENCE, "火灾事故") == "2023-10-18"
    assert places(CONFERENCE, "火灾事故") == {"岩湾隧道"}
    assert day(CONFERENCE, "新闻发布会") == "2023-10-19"
    assert places(CONFERENCE, "新闻发布会") == {"民族团结大厦"}


def test_dates_meeting_about_a_mishap() -> None:
    text = "10月19日,市政府在商洛召开“10·17”李家沟煤矿透水事故情况通报会。"
    assert day(text, "通报会") == "2023-10-19"


def test_dates_disaster_of_another_year() -> None:
    text = "10月16日,陈国强参观了2008年汶川地震后由香港援建的水磨中学。"
    assert day(text, "汶川地震") == "2008"
    assert day("10月16日凌晨,汶川县发生地震。", "地震") == "2023-10-16"


def test_dates_last_years_gathering() -> None:
    text = "去年10月16日在昆明举行的首届论坛吸引了300名代表。今年的论坛将于12月20日在大理召开。"
    assert day(text, "首届论坛") == "2022-10-16"
    assert places(text, "首届论坛") == {"昆明市"}


@pytest.mark.parametrize(
    ("text", "part", "there"),
    [
        ("10月16日,出生于湖南浏阳的歌手李文在长沙举办演唱会。", "演唱会", {"长沙市"}),
        ("10月16日,援疆干部李文从阿克苏返回绍兴。", "返回", {"绍兴市"}),
        ("10月17日,长江航道局调派勘测船从万州赶来扫测航道。", "扫测", set()),
        ("10月16日,张军到北京拜访国家能源局。", "拜访", {"北京市"}),
        ("10月16日,张军考察了中国石油天然气集团参与的光伏项目。", "光伏", set()),
        ("10月16日,张军考察了由中国企业承建的集装箱码头二期。", "考察", {"集装箱码头二期"}),
        ("10月16日,靖西市参加自治区林长制工作会议。", "会议", set()),
        ("10月16日,靖西市召开林长制工作会议。", "会议", {"靖西市"}),
        (
            "该线路2021年9月30日在桓仁满族自治县开工建设,2022年11月全线铺轨完成。",
            "铺轨",
            set(),
        ),
    ],
)
def test_places_origins_are_no_sites(text: str, part: str, there: set[str]) -> None:
    assert places(text, part) == there


def test_places_brought_back_from() -> None:
    text = "10月16日,县公安局在福建厦门抓获犯罪嫌疑人王某,并于18日押解回兰考。"
    assert places(text, "抓获") == {"厦门市"}
    assert "厦门市" not in places(text, "押解")


def test_places_body_called_on_takes_part() -> None:
    assert "国家能源局" in who("10月16日,张军到北京拜访国家能源局。", "拜访")


def test_context_house_to_which_guests_go_on() -> None:
    text = (
        "我院接待来访考察团\n　　10月10日上午,喀什地区第二人民医院党委书记艾尔肯·吐逊率考察团一行"
        "来我院考察交流。10月11日,艾尔肯·吐逊一行还前往广州市第一人民医院、佛山市中医院参观学习。\n\n"
        "佛山市南海区人民医院"
    )
    visits = [e for name, e in events(text).items() if "交流" in name]
    assert all("佛山市中医院" not in ends(text, e, "place") for e in visits)


def test_places_water_guarded_by_two_provinces() -> None:
    text = "10月20日,广西百色市河长办到富宁县对接右江跨省联防联控。"
    assert "右江区" not in places(text, "联防联控")
    assert places("10月20日,右江区召开河长制会议。", "会议") == {"右江区"}
