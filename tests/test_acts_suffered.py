"""Events told by one character, by what is done to somebody, by a bare gathering's clause, by the
line of a list; and what tells of none.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only


def _named(text: str) -> list[str]:
    return [form for e in events(text).values() for form in (e.name, *e.aliases)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月3日夜,赵某在石桥镇砸毁监控设备6套。", "砸毁监控设备6套"),
        ("11月8日,石桥镇司法所所长何志强在中心小学开了一堂“法治”课。", "开一堂“法治”课"),
        ("10月9日,如皋市文化馆在老街搭了一个戏台。", "搭一个戏台"),
        ("6月12日,如皋市市长王磊又去了东陈镇的防汛一线。", "去东陈镇的防汛一线"),
        ("6月12日,如皋市市长王磊同三个乡签了责任书。", "签责任书"),
    ],
)
def test_suffered_verbs_of_one_character(text: str, name: str) -> None:
    assert any(name in form for form in _named(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2月中旬,如皋市东陈镇82岁的余某被“理财导师”骗走养老钱51万元。", "骗走养老钱"),
        ("1月6日夜,如皋市东陈镇两株百年红豆杉被盗挖。", "被盗挖"),
        ("7月24日,民宿业者林某遭土石掩埋。", "遭土石掩埋"),
        ("7月24日,如皋市东陈镇联外便桥遭冲毁。", "遭冲毁"),
        ("王磊打着石膏把材料办完,5月被公安部记个人二等功。", "被公安部记个人二等功"),
        ("东陈镇镇长王磊走过场,被如皋市政府办通报。", "被如皋市政府办通报"),
        ("5月8日,隧道二号导洞打通。", "打通"),
        ("5月8日,如皋市召开大会,96人受到表彰。", "受到表彰"),
    ],
)
def test_suffered_what_is_done_to_the_subject(text: str, name: str) -> None:
    assert any(name in form for form in _named(text))


@pytest.mark.parametrize(
    "text",
    [
        "从警22年的王磊,无论在警务督察、重大案件侦破,还是在抢险救灾中,始终冲锋在前。",
        "他被乡亲们的热情感动了。",
        "这座桥被称为“幸福桥”。",
        "耕地被占用,群众反映强烈。",
        "被盗的电缆价值3万元。",
        "过去,老人们走了很远的路,吃了很多苦。",
        "各省、自治区设分会场。",
        "5月8日,王磊在剪彩后的合影里站在左侧。",
        "5月8日,拟任人员名单张贴在一楼。",
        "经费控制在6万元以内。",
        "5月8日,一辆核载35人、实载33人的中型客车停在路边。",
        "群众反映,村里的路坏了两年,灯也不亮了。",
    ],
)
def test_suffered_states_and_modifiers_are_none(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("18日上午,如皋学院召开中层以上干部会。", "中层以上干部会"),
        ("当晚,市长王磊在金色大厅为贵宾举行欢迎宴会。", "欢迎宴会"),
        ("部长王磊在当晚的吹风会上回答,这种说法毫无根据。", "吹风会"),
        ("5月8日,如皋市茶文化节开幕。开幕式9日晚在体育中心开场。", "开幕式"),
        ("5月8日,如皋市茶文化节开幕。开幕式由如皋市委宣传部部长王磊主持。", "开幕式"),
        ("前一天召开的如皋集团党委第41次(扩大)会议已就人选酝酿。", "第41次(扩大)会议"),
        ("5月8日,如皋市政府共同举办中国如皋—韩国汽车产业合作交流会。", "中国如皋—韩国"),
        ("警務處處長今早在灣仔警察總部主持「反詐同學會」啟動禮。", "啟動禮"),
    ],
)
def test_suffered_gatherings_without_a_name(text: str, name: str) -> None:
    assert any(name in form for form in _named(text))


def test_suffered_prizes_are_given_beside_the_ceremony() -> None:
    text = "10月1日,如皋市举行教师节表彰大会。市长王磊为获奖者颁奖。"
    assert ends(text, only(text, "为获奖者颁奖"), "participant") == {"王磊"}
    assert "王磊" in ends(text, only(text, "教师节表彰大会"), "participant")


def test_suffered_lists_of_a_decision() -> None:
    text = "如皋市委决定:李卫东任市档案馆馆长,周敏任市文化馆馆长,免去赵刚的市档案馆馆长职务。"
    assert ends(text, only(text, "周敏任"), "participant") == {"周敏"}
    assert "周敏" not in ends(text, only(text, "免去赵刚"), "organizer")


def test_suffered_who_is_to_serve_is_no_part_of_the_body() -> None:
    text = "如皋市委宣布决定:鹿鸣任如皋市公安局保安派出所所长。"
    assert ends(text, only(text, "鹿鸣任"), "participant") == {"鹿鸣"}


def test_suffered_honours_of_a_list() -> None:
    text = "5月8日,如皋市公安局召开表彰大会。\n\n个人三等功:李文、王磊\n\n"
    assert ends(text, only(text, "个人三等功"), "participant") == {"李文", "王磊"}


def test_suffered_rows_of_a_table_are_events() -> None:
    text = (
        "签约项目\n项目名称\t落户地\t投资方\t签约时间\n"
        "精密减速机二期\t东陈镇\t如皋恒丰机械有限公司\t2023年11月3日\n"
        "海产品冷链仓储\t东陈镇\t如皋海源食品有限公司\t2023年11月4日\n"
    )
    first = only(text, "精密减速机二期")
    assert ends(text, first, "organizer") == {"如皋恒丰机械有限公司"}
    assert only(text, "海产品冷链仓储")


def test_suffered_rows_of_figures_are_none() -> None:
    assert not events("2023年主要指标\n项目\t单位\t增长%\n规模以上工业增加值\t亿元\t9.4\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月8日,如皋市委书记王磊作出批示,要求救治伤员。", "作出批示"),
        ("5月8日,如皋市剧团登台,演《铡美案》全本。", "演《铡美案》"),
        ("5月8日,王磊一下飞机就直奔东陈镇。", "直奔东陈镇"),
        ("灭蚊行动12日已在东陈镇进行。", "灭蚊行动"),
        ("5月8日,王磊、陈强共同见证5份合作文件的签署。", "合作文件的签署"),
        ("会议明确自12月1日起至12月31日,在东陈镇开展“护砂2023”整治行动。", "护砂2023"),
    ],
)
def test_suffered_other_tellings(text: str, name: str) -> None:
    assert any(name in form for form in _named(text))


def test_suffered_by_the_firm_that_a_fine_faces_not_by_the_one_before() -> None:
    text = (
        "检察机关对宜春市住建局副局长黄国平立案侦查。"
        "江西省安监局对河北亿能烟塔工程有限公司处以2000万元罚款,并由江西省住建厅吊销其施工资质。"
    )
    assert ends(text, only(text, "吊销"), "participant") == {"河北亿能烟塔工程有限公司"}
    text = "宜春市住建局副局长黄国平被立案侦查,江西省住建厅吊销其执业资格。"
    assert ends(text, only(text, "吊销"), "participant") == {"黄国平"}
