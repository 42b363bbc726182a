"""Who, when, where and whether: the slots of events, and which tellings are one event.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import ends, events, only, read

from graph.model import Entity


def attribute(event: Entity, name: str) -> object:
    return dict(event.attributes).get(name)


def test_happenings_list_before_attend_takes_part() -> None:
    text = "5月6日,淄博市举行教师节表彰大会。市委书记张文华主持,副市长孙立新、周明远参加。"
    assert ends(text, only(text, "表彰大会"), "participant") == {"张文华", "孙立新", "周明远"}


def test_happenings_denied_attendance_is_none() -> None:
    text = "5月6日,淄博市举行教师节表彰大会。副市长孙立新未参加会议。"
    assert "孙立新" not in ends(text, only(text, "表彰大会"), "participant", "organizer")


def test_happenings_host_behind_by_is_organizer() -> None:
    text = "7月1日,由淄博市教育局主办的读书活动启动仪式在淄博市图书馆举行。"
    assert "淄博市教育局" in ends(text, only(text, "启动仪式"), "organizer")


def test_happenings_relative_clause_has_no_organizer_from_outside() -> None:
    text = "淄博市商务局将参加在济南市举办的全省家电博览会。"
    assert "淄博市商务局" not in ends(text, only(text, "博览会"), "organizer")


def test_happenings_punished_person_is_no_organizer() -> None:
    text = "2022年5月,淄博市水利局副局长孙立新受到党内严重警告处分。"
    event = only(text, "警告处分")
    assert ends(text, event, "participant") == {"孙立新"}
    assert ends(text, event, "organizer") == set()


def test_happenings_mishap_has_place_and_no_organizer() -> None:
    text = "8月12日,湖南省桂阳县发生山体滑坡灾害。"
    event = only(text, "山体滑坡")
    assert ends(text, event, "place") == {"桂阳县"}
    assert ends(text, event, "organizer", "participant") == set()


def test_happenings_day_goes_on_in_a_sentence_that_refers_back() -> None:
    text = "5月6日,淄博市举行教师节表彰大会。会上,市长张文华为获奖教师颁发荣誉证书。"
    assert attribute(only(text, "颁发荣誉证书"), "start") == "2023-05-06"


def test_happenings_year_of_a_name_is_not_its_date() -> None:
    text = "5月6日,淄博市召开2022年度安全生产总结大会。"
    event = only(text, "总结大会")
    assert attribute(event, "start") == "2023-05-06"
    assert event.name.startswith("2022年度")


def test_happenings_title_and_text_tell_one_event() -> None:
    text = (
        "淄博市召开安全生产工作会议\n\n"
        "5月6日,淄博市在市会议中心召开全市安全生产工作会议。市长张文华出席会议。\n"
    )
    (event,) = [e for name, e in events(text).items() if "安全生产工作会议" in name]
    assert attribute(event, "start") == "2023-05-06"


def test_happenings_other_date_is_another_event() -> None:
    text = "5月6日,淄博市召开防汛工作会议。6月8日,淄博市召开防汛工作会议。"
    starts = {attribute(e, "start") for e in read(text).entities if e.type == "Event"}
    assert starts == {"2023-05-06", "2023-06-08"}


@pytest.mark.parametrize(
    "text",
    [
        "各单位要认真学习会议精神,组织开展安全生产宣传活动。",
        "会议要求,全市要定期召开安全生产工作会议。",
        "今年以来,全市共召开防汛调度会12次。",
    ],
)
def test_happenings_calls_and_counts_are_no_events(text: str) -> None:
    assert events(text) == {}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("5月6日,淄博市召开防汛工作会议。", "asserted"),
        ("淄博市将于12月6日召开防汛工作会议。", "planned"),
        ("淄博市未召开防汛工作会议。", "denied"),
    ],
)
def test_happenings_modality_is_that_of_the_clause(text: str, modality: str) -> None:
    assert attribute(only(text, "防汛工作会议"), "modality") == modality


def test_happenings_notice_in_the_title_is_issued_by_its_bodies() -> None:
    text = (
        "淄博市公安局\n淄博市司法局\n关于严厉打击非法采矿犯罪的通告\n\n"
        "为保护生态环境,现就有关事项通告如下。\n"
    )
    names = {e.key: e for e in read(text).entities}
    issuers = {
        names[f.subject].name
        for f in read(text).facts
        if f.relation == "issues" and names[f.subject].type == "Organization"
    }
    assert issuers == {"淄博市公安局", "淄博市司法局"}


def test_happenings_law_that_is_applied_is_not_issued() -> None:
    text = "淄博市公安局依据《中华人民共和国刑法》立案侦查。"
    assert [f for f in read(text).facts if f.relation == "issues"] == []


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from("淄博市召开会议,。5月6日张文华出席“”《》的了在和、将"), max_size=40)
)
def test_happenings_evidence_quotes_the_text(characters: list[str]) -> None:
    text = "".join(characters) or "无"
    for fact in read(text).facts:
        for evidence in fact.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote


def test_events_dateline_of_an_unlisted_town_tells_of_none() -> None:
    text = "本报嘉积12月2日讯（记者 蒙美娟 通讯员 王家荣）12月1日，琼海市召开防汛工作会议。"
    assert set(events(text)) == {"防汛工作会议"}


def test_statements_are_named_past_the_time_they_begin_with() -> None:
    text = "大队长马占山说，截至4日8时，滞留人员全部得到妥善安置。"
    told = [e.name for e in read(text).entities if e.type == "Event"]
    assert told == ["滞留人员全部得到妥善安置"]


def test_events_verb_behind_a_conjunction_is_named_without_it() -> None:
    assert set(events("郑守信病重期间和逝世后，有关领导同志表示哀悼。")) == {"逝世"}


def test_events_day_by_name_is_of_the_year_that_the_report_tells() -> None:
    text = "凉州区“2·19”较大道路交通事故调查报告\n\n2022年2月19日15时，两车在凉州区相撞。"
    assert {dict(e.attributes)["start"] for e in events(text).values()} == {"2022-02-19"}


@pytest.mark.parametrize(
    "text",
    [
        "民警许煜翔荣立个人二等功。\n目前，郑某等39人已被批准逮捕，其余嫌疑人取保候审。",
        "民警许煜翔荣立个人二等功。目前，其他涉案人员被行政拘留。",
    ],
)
def test_events_the_others_are_nobody_named_before(text: str) -> None:
    his = [
        n for n, e in events(text).items() if "许煜翔" in ends(text, e, "participant", "organizer")
    ]
    assert his == ["荣立个人二等功"]


def test_events_who_reports_in_a_bracket_does_not_hold_it() -> None:
    text = (
        "（本報記者 梁曉晴）由廣東省青聯、香港青年聯會聯合主辦的第七屆青年論壇11月8日在珠海舉行。"
    )
    assert ends(text, only(text, "論壇"), "organizer", "participant") == {
        "廣東省青聯",
        "香港青年聯會",
    }


def test_events_who_says_what_will_begin_does_not_begin_it() -> None:
    text = "郑州比亚迪总经理李柯表示，预计明年6月投产，可带动就业1.5万人。"
    assert ends(text, only(text, "投产"), "organizer", "participant") == set()


def test_events_those_saved_are_not_who_saves_them() -> None:
    text = "惠州海事局派船护送，获救人员被送往平海镇中心卫生院。"
    assert ends(text, only(text, "被送往"), "organizer", "participant") == set()


def test_statements_of_a_transcript_are_the_names_before_them() -> None:
    text = (
        "发布会实录\n水利部部长 李文：\n谢谢主持人。去年以来，全国完成水利投资1.2万亿元。\n"
        "央视记者：\n请问今年防汛形势如何？\n王海：\n谢谢您的提问。主汛期降水预计偏多。\n"
        "【赵阳】各位记者朋友，上半年粮食丰收。\n下面请李文部长作介绍。\n"
    )
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    said = {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "says"}
    assert said == {
        ("李文", "全国完成水利投资1.2万亿元"),
        ("王海", "主汛期降水预计偏多"),
        ("赵阳", "上半年粮食丰收"),
    }
