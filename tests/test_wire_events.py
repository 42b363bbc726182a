"""Events as news wires and party papers tell them: who meets whom, who signs, and who is where."""

from __future__ import annotations

from tellings import ends, events, only


def test_wire_events_a_delegation_that_is_met_is_a_guest_and_no_place() -> None:
    text = "李春明会见法国上法兰西大区议会代表团。"
    met = only(text, "会见")
    assert ends(text, met, "participant") == {"李春明", "上法兰西大区议会代表团"}
    assert ends(text, met, "place") == set()
    text = "市长李明慰问市第一医院。"
    assert "市第一医院" in ends(text, only(text, "慰问"), "place")


def test_wire_events_who_welcomes_a_visit_does_not_pay_it() -> None:
    assert events("省长李春明对代表团来访表示欢迎。") == {}
    text = "5月8日，法国总理卡斯泰来访。"
    assert ends(text, only(text, "来访"), "organizer", "participant") == {"卡斯泰"}


def test_wire_events_who_else_is_there_is_no_event_of_its_own() -> None:
    assert events("葡方出席者还有葡萄牙驻澳门总领事雷杰思。") == {}


def test_wire_events_a_deal_of_two_places_is_made_in_neither() -> None:
    text = "其间，景洪市与安吉县缔结友好县市，勐海县与杭州茶厂签订了购销协议。"
    assert ends(text, only(text, "缔结"), "organizer") == {"景洪市", "安吉县"}
    assert ends(text, only(text, "缔结"), "place") == set()
    assert ends(text, only(text, "签订"), "place") == set()


def test_wire_events_a_body_holds_a_meeting_that_nothing_tells_apart() -> None:
    text = "省政协今日举行会议，研究提案办理工作。"
    assert ends(text, only(text, "举行会议"), "organizer") == {"省政协"}
    assert events("会议举行前，代表们参观了展览。").keys() <= {"参观展览"}


def test_wire_events_who_comes_is_not_at_what_a_speaker_recalls() -> None:
    text = (
        "高雄市長陳其邁今天與熊本縣知事木村敬共同簽署備忘錄。陳其邁說，高雄市與熊本縣"
        "2017年締結為友好城市。協會秘書長范振國也到場。"
    )
    assert "范振國" not in ends(text, only(text, "締結"), "participant")


def test_wire_events_a_meeting_during_a_tour_is_not_where_it_was_last() -> None:
    text = (
        "省长王强10日在临夏调研。在东乡县布楞沟村，他询问移民搬迁情况。"
        "调研期间，王强主持召开座谈会。"
    )
    assert "布楞沟村" not in ends(text, only(text, "座谈会"), "place")
    text = "11日，王强在东乡县布楞沟村主持召开座谈会。"
    assert "布楞沟村" in ends(text, only(text, "座谈会"), "place")


def test_wire_events_who_is_elected_indirectly_is_no_election() -> None:
    assert events("直選議員林玉鳳關注長者，間接選舉議員何潤生建議增設中心。") == {}


def test_wire_events_who_presides_is_not_at_what_is_decided_on() -> None:
    text = (
        "县人大常委会召开第三十次主任会议，研究决定12月28日召开县人大常委会第二十六次会议。"
        "主任王海主持会议，副主任李梅参加会议。"
    )
    assert ends(text, only(text, "主任会议"), "participant") == {"王海", "李梅"}
    assert ends(text, only(text, "第二十六次"), "participant") == set()
    text = "11月2日，省政协召开第二十六次主席会议。主席王海主持会议。"
    assert ends(text, only(text, "主席会议"), "participant") >= {"王海"}


def test_wire_events_who_is_met_comes_from_somewhere_else() -> None:
    text = "福建省副省长王金福会见马来西亚客人陈国华。省外办主任孔福安参与会面。"
    met = only(text, "会见")
    assert ends(text, met, "participant") == {"王金福", "陈国华", "孔福安"}
    assert ends(text, met, "place") == set()
    text = "福建省副省长王金福在福州会见马来西亚客人陈国华。"
    assert ends(text, only(text, "会见"), "place") == {"福州市"}
