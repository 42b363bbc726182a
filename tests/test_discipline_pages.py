"""Pages of discipline commissions, courts, procuratorates and the police.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read


def test_an_inspection_meeting_is_named_by_whom_is_inspected() -> None:
    text = (
        "11月3日,市委第二巡察组在云溪区召开巡察云溪区情况反馈会。"
        "11月4日,市委第二巡察组巡察岳阳市水利局党组工作动员会召开。"
    )
    assert set(events(text)) == {
        "巡察云溪区情况反馈会",
        "市委第二巡察组巡察岳阳市水利局党组工作动员会",
    }


def test_who_speaks_at_a_second_meeting_was_not_at_the_first() -> None:
    text = (
        "11月1日,市委第二巡察组向君山区委反馈了巡察情况。区委书记李文表态发言。\n"
        "11月3日,市委第二巡察组在云溪区召开巡察云溪区情况反馈会,云溪区委书记王海表态发言。"
    )
    assert "王海" in ends(text, only(text, "情况反馈会"), "participant")
    assert "王海" not in ends(text, only(text, "反馈巡察"), "participant")


def test_a_meeting_to_speak_with_one_another_is_held() -> None:
    text = "11月3日,县法院召开府院联动沟通会,副院长李文主持会议。"
    assert "李文" in ends(text, only(text, "沟通会"), "participant")


def test_what_demands_are_made_about_is_not_done() -> None:
    text = "王立出席会议,并对抓好巡视整改工作提出要求。"
    assert not events(text)
    assert only("11月3日,市委督导组对巡视整改情况开展检查。", "检查")


@pytest.mark.parametrize(
    ("text", "part", "agents"),
    [
        (
            "11月3日,经市纪委常委会会议研究,决定给予李文开除党籍处分;由市监委给予其开除公职处分;"
            "终止其岳阳市第八次党代会代表资格;收缴其违纪所得。",
            "收缴",
            set[str](),
        ),
        (
            "11月3日,李文受到党内警告处分,由市监委给予政务记过处分,违纪所得予以收缴。",
            "收缴",
            set[str](),
        ),
        ("11月3日,李文受到党内警告处分,其违纪所得已收缴。", "收缴", set[str]()),
        ("11月3日,市监委收缴李文违纪所得。", "收缴", {"市监委"}),
        (
            "李文涉嫌受贿一案,经省检察院指定,由岳阳市人民检察院审查起诉。",
            "审查起诉",
            {"岳阳市人民检察院"},
        ),
        (
            "云溪区检察院在履职中发现,巴陵中路有5处井盖破损,遂于11月3日立案。",
            "立案",
            {"云溪区检察院"},
        ),
    ],
)
def test_who_takes_a_step_is_no_other_than_the_sentence_says(
    text: str, part: str, agents: set[str]
) -> None:
    assert ends(text, only(text, part), "organizer") == agents


def test_what_is_only_explained_is_not_opened_against_anybody() -> None:
    assert not events("李文就网上立案、执行查控作讲解。")
    assert only("11月3日,县公安局对李文涉嫌诈骗案立案侦查。", "立案")


def _measured(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Statistic"}


def test_the_traits_of_one_who_is_looked_for_are_no_figures() -> None:
    assert not _measured("李文,男,身高约1.68米,体重65公斤左右,操岳阳口音。")
    assert _measured("全县小学生平均身高1.4米。")


def test_a_regiment_that_opens_the_name_of_a_body_is_not_counted() -> None:
    assert not _measured("11月3日,143团派出所所长王海受到表彰。")


def test_an_officer_of_whom_only_the_surname_is_told_is_nobody_known() -> None:
    found = {e.name for e in read("联系人:刘警官,电话13800000000。").entities}
    assert "刘警官" not in found


def test_a_short_name_told_before_speaks_behind_its_quotation() -> None:
    text = "11月3日,县人大代表岩温、县政协委员鲁建国走进法院。“这堂课很生动。”岩温说。"
    assert [f for f in read(text).facts if f.relation == "says"]


def test_reports_given_back_on_two_days_of_a_span_are_two() -> None:
    text = (
        "11月1日至2日,市委巡察组向2家单位反馈了巡察情况。\n"
        "11月1日,市委第二巡察组向岳阳市水利局党组反馈巡察情况。水利局局长李文主持会议。\n"
        "11月2日,市委第二巡察组向岳阳市林业局党组反馈巡察情况。林业局局长王海主持会议。"
    )
    found = [e for e in read(text).entities if e.type == "Event" and "反馈" in e.name]
    assert not any({"李文", "王海"} <= ends(text, e, "participant") for e in found)


def test_the_number_of_a_case_is_nobodys_name() -> None:
    text = "11月3日,省高院撤销岳阳市中级人民法院(2002)岳刑初字第31号刑事判决。"
    assert not [e for e in read(text).entities if e.type == "Person"]


def test_whose_lawyer_is_there_is_not_said_to_be_there() -> None:
    text = "11月3日,岳阳市中级人民法院公开宣判一起抢劫案。李文的辩护律师王海出庭。"
    people = {n for e in events(text).values() for n in ends(text, e, "participant")}
    assert "李文" not in people and "王海" in people


def test_who_sends_a_prosecutor_is_no_part_of_his_title() -> None:
    found = {e.name for e in read("岳阳市人民检察院指派检察员李文出庭。").entities}
    assert "岳阳市人民检察院检察员" in found
