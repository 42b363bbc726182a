"""Who does what in bulletins of accidents and audits: passives, leaders of teams, origins."""

from __future__ import annotations

import pytest
from said_of import read


def acts(text: str, relation: str) -> set[tuple[str, str]]:
    """(first characters of what happens, other end) of the events of a text."""
    reading, names = read(text)
    facts = (f for f in reading.facts if f.relation == relation)
    return {(names[f.subject][:4], names[f.object]) for f in facts}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "云岭化工有限公司因超标排放被云岭市生态环境局罚款12万元。",
            {("罚款12", "云岭市生态环境局")},
        ),
        ("云岭县水务局对该公司作出罚款12万元的行政处罚。", {("罚款12", "云岭县水务局")}),
        (
            "省抗震救灾指挥部启动四级应急响应，省地震局派出由副局长王海功带队的工作队赶赴震区，开展灾害调查。",
            {("启动四级", "省抗震救灾指挥部")},
        ),
    ],
)
def test_bulletin_acts_by_whom(text: str, by: set[tuple[str, str]]) -> None:
    assert acts(text, "organizer") >= by
    assert not [who for act, who in acts(text, "organizer") if act[:2] == "罚款"][1:]
    assert ("启动四级", "王海功") not in acts(text, "participant")


def test_bulletin_acts_a_list_of_places_leads_in_a_noun() -> None:
    text = "森林消防支队支队长于庆伟率310名指战员主攻，呼中区、新林区专业扑火队550人两线合围。"
    assert not [who for act, who in acts(text, "organizer") if "合围" in act]


def test_bulletin_acts_origin_is_no_site() -> None:
    assert acts("驾驶人李某某（男，46岁，河南濮阳人）已当场死亡。", "place") == set()
    assert acts("5月3日，一辆客车在河南濮阳坠河，3人死亡。", "place")


def test_bulletin_acts_what_is_denied_of_those_who_get_it() -> None:
    reading, names = read("3月2日，云岭县向不符合条件的217人发放补贴143.6万元。")
    told = {f.modality for f in reading.facts if names.get(f.subject, "").startswith("发放")}
    assert told == {"asserted"}
    reading, names = read("3月2日，云岭县未向老人发放补贴143.6万元。")
    told = {f.modality for f in reading.facts if names.get(f.subject, "").startswith("发放")}
    assert told <= {"denied"}


def test_bulletin_acts_a_region_that_acts_by_itself() -> None:
    text = "国务院抗震救灾指挥部办公室将响应级别提升至二级，自治区启动地震二级应急响应。"
    started = {who for act, who in acts(text, "organizer") if act[:2] == "启动"}
    assert "国务院抗震救灾指挥部办公室" not in started


def test_bulletin_acts_those_counted_move_not_who_acted_before() -> None:
    text = "县公路局出动机械设备18台。被困云岭隧道的67辆车、189名游客已于22日全部转移。"
    assert {who for act, who in acts(text, "participant")} == set()


def test_bulletin_acts_of_the_police_in_the_passive() -> None:
    text = "云岭矿业有限公司违规生产。企业法定代表人于某某等5人被公安机关采取刑事强制措施。"
    assert not [who for act, who in acts(text, "organizer") if act[:2] == "采取"]


def test_bulletin_acts_to_the_scene() -> None:
    text = "省应急管理厅副厅长郝建国、云州市副市长贾文雅带领工作组到现场指导救援。"
    assert acts(text, "organizer") == {("到现场指", "郝建国"), ("到现场指", "贾文雅")}


def test_bulletin_acts_a_meeting_is_chaired_by_its_class_word() -> None:
    text = "4月2日，县政府召开全县春耕备耕工作推进会。县长李明主持推进会。"
    assert acts(text, "participant") == {("全县春耕", "李明")}
    text = "4月2日，县政府召开全县春耕备耕工作推进会。会后，县农业农村局召开推进会。"
    assert ("全县春耕", "县农业农村局") not in acts(text, "organizer")


def test_bulletin_acts_ships_and_where_they_are_registered() -> None:
    text = "3月3日，渔船“海丰11307”轮在舟山海域与利比里亚籍散货船“海洋之星”轮发生碰撞。"
    assert "利比里亚" not in {where for _, where in acts(text, "place")}
    text = "3月3日，东海救助局派出专业救助船“东海救101”轮赶往现场。"
    assert acts(text, "place") == set()


def test_bulletin_acts_a_briefing_on_a_mishap_is_not_on_its_day() -> None:
    reading, _ = read("3月17日，云岭县人民政府召开“3·16”暴雨灾害新闻发布会。")
    days = {dict(e.attributes).get("start") for e in reading.entities if e.type == "Event"}
    assert days == {"2024-03-17"}


def test_bulletin_acts_the_scene_is_not_where_the_road_is_cut() -> None:
    text = (
        "3月3日，云岭县牛山镇发生山洪。受此影响，国道541线中断。\n副县长李文带队赶赴现场指挥抢险。"
    )
    assert "国道541线" not in {where for act, where in acts(text, "place") if act[:2] == "赶赴"}
