"""Rescues, accidents and cases as bulletins tell them: who does what, with how many, where."""

from __future__ import annotations

import pytest
from said_of import held, named
from tellings import ends, events, only


def test_rescue_counted_by_who_came_in_the_clause_before() -> None:
    text = "县消防救援大队出动5车23人，在城关镇营救被困群众19人，疏通道路4公里。"
    for deed in ("营救", "疏通"):
        assert ends(text, only(text, deed), "organizer") >= {"县消防救援大队"}


def test_rescue_counted_of_a_region_and_none_of_what_only_counts() -> None:
    text = "湖南省紧急转移安置群众7.2万人。"
    assert ends(text, only(text, "转移安置"), "organizer") == {"湖南省"}
    assert not events("截至7月2日，全县累计转移群众9240人，倒塌房屋36户，受灾人口8.7万人。")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("6月21日，县防汛抗旱指挥部将防汛Ⅳ级应急响应升级为Ⅲ级。", False),
        ("省防汛抗旱总指挥部将防台风应急响应提升为Ⅰ级。", False),
        ("市防汛抗旱指挥部计划将防汛应急响应提升为Ⅰ级。", True),
    ],
)
def test_response_raised_by_the_headquarters_itself(text: str, planned: bool) -> None:
    event = only(text, "应急响应")
    (body,) = ends(text, event, "organizer")
    assert body.endswith("指挥部")
    assert (dict(event.attributes)["modality"] == "planned") is planned


def test_those_who_hear_share_their_office_and_a_stranger_gets_none() -> None:
    text = "县人大代表王国强、县政协委员李春梅、监督员赵敏三人担任听证员，县林草局副局长也来了。"
    assert {who for who, post in held(text) if post == "听证员"} == {"王国强", "李春梅", "赵敏"}
    assert not [post for _, post in held(text) if "林草局" in post]


def test_names_of_two_peoples_before_a_verb() -> None:
    text = "勐腊县林草局副局长依罕应参加听证，县公安局副局长其米作汇报，县长应邀出席。"
    assert named(text, "Person") == {"依罕应", "其米"}


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        (
            "5月8日7时，包茂高速发生一起货车与轿车相撞事故。",
            "货车与轿车相撞事故",
            {"包茂高速"},
        ),
        ("5月8日，鹿寨县境内发生一起持刀伤人案件。", "持刀伤人案件", {"鹿寨县"}),
        (
            "5月8日14时许，我局接群众报警称：在鹿寨县城，一辆货车与一辆面包车相撞。",
            "一辆货车与一辆面包车相撞",
            {"鹿寨县城"},
        ),
        (
            "5月8日，一辆由西安开往延安的大巴车在甘泉县境内侧翻，造成2人受伤。",
            "一辆由西安开往延安的大巴车在甘泉县境内侧翻",
            {"甘泉县"},
        ),
    ],
)
def test_mishaps_by_their_whole_name_where_they_come_about(
    text: str, name: str, where: set[str]
) -> None:
    assert ends(text, events(text)[name], "place") == where


def test_whence_a_vehicle_comes_is_no_place_of_the_check() -> None:
    text = "8月17日，民警在河口县城对一辆由文山方向驶来的轿车进行检查。"
    assert ends(text, only(text, "检查"), "place") == {"河口县城"}


def test_cases_told_by_their_number_are_no_one_case() -> None:
    assert "职务犯罪案件" not in events("近日，检察机关依法对4起职务犯罪案件提起公诉。")
    told = events("5月8日，渠县人民检察院依法对一起职务犯罪案件提起公诉。")
    assert any("提起公诉" in name for name in told)


def test_who_leads_the_team_told_just_before() -> None:
    text = "救援\n兰州蓝天救援队凌晨出发。队长还是马青山，副队长是周敏。\n"
    text += "临夏县森林消防队出动。指导员肖强说，火已灭。"
    assert held(text) >= {
        ("马青山", "兰州蓝天救援队队长"),
        ("周敏", "兰州蓝天救援队副队长"),
        ("肖强", "临夏县森林消防队指导员"),
    }


def test_whoever_handles_a_case_is_of_the_house_told_before() -> None:
    text = "以案释法\n临夏县人民法院在韩集镇开庭。承办法官马青山介绍案情。\n"
    text += "临夏县人民检察院公开听证，办案检察官周敏介绍案情。"
    assert held(text) == {
        ("马青山", "临夏县人民法院承办法官"),
        ("周敏", "临夏县人民检察院办案检察官"),
    }


def test_chiefs_of_a_shift_and_of_a_team() -> None:
    text = "经查，当班班长李勇违章，综采队班组长贾建设、跟班副队长李海红、瓦检员石俊脱险。"
    posts = dict(held(text))
    assert posts["李勇"] == "当班班长"
    assert posts["贾建设"].endswith("班组长")
    assert (posts["李海红"], posts["石俊"]) == ("跟班副队长", "瓦检员")


def test_unnamed_rescuers_are_not_the_region_told_before() -> None:
    text = "5月9日，铜川市王益区一居民楼发生火灾，消防救援人员赶赴现场扑救。"
    assert not ends(text, only(text, "赶赴现场"), "organizer")
    text = "5月9日，王益区发生火灾，王益区消防救援大队接警后赶赴现场扑救。"
    assert ends(text, only(text, "赶赴现场"), "organizer") == {"王益区消防救援大队"}


def test_the_deputy_in_charge_comes_along() -> None:
    text = "5月9日，区长王林、分管副区长李世平到区医院看望慰问伤员。"
    assert ends(text, only(text, "看望"), "organizer", "participant") >= {"王林", "李世平"}


def test_deputies_of_a_mine_are_of_the_mine_and_not_of_its_group() -> None:
    text = "事故\n靖远华能煤业有限公司升井后，机电副矿长高万成组织救援。"
    assert held(text) == {("高万成", "靖远华能煤业有限公司机电副矿长")}
    text = "事故\n靖远煤电集团公司派人后，机电副矿长高万成组织救援。"
    assert held(text) == {("高万成", "机电副矿长")}
