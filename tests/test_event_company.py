"""Who is at an event beside those of its own clause: signers, the tried, hosts of a tour.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, who

_WHO = ("organizer", "participant")


def test_company_who_signs_is_at_the_ceremony() -> None:
    text = (
        "11月3日,云岭县招商引资项目集中签约仪式在县宾馆举行,6个项目集中签约。县委书记马国强出席。\n"
        "县长李文与云岭粮油有限公司董事长王立签订投资协议;城关镇镇长陈波分别与其余企业签约。"
    )
    assert {"马国强", "李文", "王立", "陈波"} <= who(text, "集中签约仪式")


def test_company_who_signed_in_another_year_is_not() -> None:
    text = (
        "11月3日,云岭县招商引资项目集中签约仪式在县宾馆举行。县委书记马国强出席。\n"
        "2021年5月6日,县长李文与云岭粮油有限公司董事长王立签订投资协议。"
    )
    assert not {"李文", "王立"} & who(text, "集中签约仪式")


def test_company_the_ceremony_spoken_at_is_what_was_signed_before() -> None:
    text = (
        "11月3日,云岭县县长李文与大河县县长王立签署《水利合作备忘录》。\n"
        "李文在签署仪式上致辞时表示,合作前景广阔。"
    )
    assert who(text, "签署") == {"李文", "王立"}


def test_company_full_session_is_the_meeting_told_before() -> None:
    text = (
        "11月3日,云岭县政协十届九次常委会会议召开。全体会议由副主席李文主持。"
        "会上,县政协提案委主任王立汇报调研情况。"
    )
    assert {"李文", "王立"} <= who(text, "常委会会议")


def test_company_full_session_of_another_body_is_not() -> None:
    text = "11月3日,云岭县第十届人大第二次会议召开。3日下午,大河代表团全体会议由李文主持。"
    assert "李文" not in who(text, "第二次会议")


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (
            "县水利局副局长李文,县应急管理局有关同志,省防总其他成员单位负责同志在主会场参加会议。",
            {"李文"},
        ),
        (
            "县教育局局长李文、县职教中心教师王立分别就心理健康、家校共育作专题讲座。",
            {"李文", "王立"},
        ),
    ],
)
def test_company_lists_go_on_over_groups(listed: str, found: set[str]) -> None:
    text = f"11月3日,云岭县召开防汛工作会议。{listed}"
    assert found <= who(text, "防汛工作会议")


def test_company_a_sentence_told_in_court_is_of_whose_case_it_is() -> None:
    text = (
        "11月3日,云岭县人民法院公开宣判被告人李大勇、王小军等5人诈骗一案。"
        "县人大代表周敏等30余人旁听。“判决不是终点。”本案审判长、刑庭庭长陈波说。"
        "律师何强说,将提出上诉。"
    )
    found = who(text, "公开宣判")
    assert {"云岭县人民法院", "李大勇", "王小军", "周敏", "陈波"} <= found and "何强" not in found


def test_company_what_is_told_at_a_meeting_is_no_gathering() -> None:
    text = (
        "11月3日,城关镇召开3月份工作例会。镇党委书记马国强参加。"
        "镇人大主席李文通报了人居环境整治考评结果。"
    )
    assert "李文" in who(text, "例会")


def test_company_all_of_由_hold_what_its_clause_names_and_not_the_meeting() -> None:
    text = (
        "11月3日,云岭县召开县政府常务会议。会议听取第三届山花节筹备情况。"
        "本届山花节由云州市文化和旅游局、大河县人民政府联合主办,拟于12月18日在大河镇开幕。"
    )
    assert not {"云州市文化和旅游局", "大河县人民政府"} & who(text, "常务会议")
    assert {"云州市文化和旅游局", "大河县人民政府"} <= who(text, "开幕")


def test_company_both_of_伙同_do_it() -> None:
    text = "11月3日,被告人李大勇伙同王小军在大河镇非法开采石灰石1.2万吨。"
    assert who(text, "开采") == {"李大勇", "王小军"}


def test_company_passive_with_a_place_between() -> None:
    text = "11月3日,李大勇被云岭县公安局在大河县大河镇抓获。"
    assert who(text, "抓获") == {"李大勇", "云岭县公安局"}


def test_company_those_by_whose_leave_somebody_is_appointed() -> None:
    text = "经本溪市国资委党委批准,任命李文为本溪水务集团公司总经理。"
    assert who(text, "任命") == {"李文", "本溪市国资委党委"}


@pytest.mark.parametrize(
    ("front", "host"),
    [("应外交部长科瓦奇邀请,", {"科瓦奇"}), ("应邀,", set())],
)
def test_company_those_who_invite_a_visitor(front: str, host: set[str]) -> None:
    text = f"11月3日,{front}外交部部长李文对匈牙利进行正式访问。"
    assert who(text, "正式访问") == {"李文", *host}


def test_company_who_speaks_of_a_deed_has_not_done_it() -> None:
    text = "11月3日,云岭县商会会长李文对签署合作备忘录表示欢迎。"
    assert all("李文" not in ends(text, e, *_WHO) for n, e in events(text).items() if "签署" in n)


def test_company_who_goes_along_is_on_the_visit_that_ends() -> None:
    text = (
        "11月3日至5日,外交部部长李文对匈牙利进行正式访问。\n"
        "李文结束访问后启程回国。外交部欧洲司司长王立陪同访问。"
    )
    assert {"李文", "王立"} <= who(text, "正式访问")
