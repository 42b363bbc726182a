"""Who takes part in a gathering that another sentence names: speakers, a roster, 会上, 一行人.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import who


@pytest.mark.parametrize(
    ("behind", "people"),
    [
        ("副县长李文在发言中说,要抓好落实。", {"李文"}),
        ("云岭县水利局局长李文汇报说,水库都已除险。", {"李文"}),
        ("会上,云岭县教育局局长李文为优秀教师颁发证书。", {"李文"}),
        (
            "副县长李文反馈检查情况,云岭县教育局局长王立提出要求,县长马国强主持会议。",
            {"李文", "王立", "马国强"},
        ),
        ("云岭县教育局局长李文解读《云岭县教育发展规划》。", {"李文"}),
    ],
)
def test_presence_those_who_speak_or_act_are_there(behind: str, people: set[str]) -> None:
    text = f"11月3日,云岭县召开教育工作会议。{behind}"
    assert people <= who(text, "教育工作会议")


@pytest.mark.parametrize(
    "behind",
    [
        "副县长李文在接受采访时说,要抓好落实。",
        "\n11月5日,云岭大桥正式通车。县交通局局长李文在致辞中说,要抓好落实。",
        "会上,通报了3起案例,其中云岭县水利局原局长李文因违纪被立案。",
    ],
)
def test_presence_those_told_of_otherwise_are_not(behind: str) -> None:
    text = f"11月3日,云岭县召开教育工作会议。县长马国强主持。{behind}"
    assert "李文" not in who(text, "教育工作会议")


def test_presence_speakers_at_a_press_conference_the_news_opens_with() -> None:
    text = (
        "11月3日,云岭县召开新闻发布会。县统计局局长王立主持。\n"
        "县商务局副局长李文回应,外贸企业订单在回升。村民赵大勇说,日子好过了。"
    )
    found = who(text, "新闻发布会")
    assert "李文" in found and "赵大勇" not in found


def test_presence_feedback_told_again_by_its_short_name() -> None:
    text = (
        "11月3日,省委第一巡视组向云岭县委反馈巡视情况。"
        "反馈会由县长马国强主持,副县长李文、王立参加会议。"
    )
    assert {"马国强", "李文", "王立"} <= who(text, "反馈巡视情况")


def test_presence_what_is_opened_has_those_who_attend() -> None:
    text = "11月3日,云岭大桥正式通车。副县长李文宣布通车,县长马国强出席。"
    assert {"马国强", "李文"} <= who(text, "通车")


def test_presence_a_bench_sits_in_the_trial_not_in_one_sentence() -> None:
    text = (
        "11月3日,云岭县人民法院一审公开宣判李大勇受贿一案,判处李大勇有期徒刑三年。"
        "该案由王立担任审判长,与审判员陈波、人民陪审员周敏组成合议庭。"
    )
    assert {"王立", "陈波", "周敏"} <= who(text, "宣判")
    assert "王立" not in who(text, "判处李大勇")


def test_presence_a_party_on_tour_is_led_by_who_leads_the_tour() -> None:
    text = (
        "11月3日至4日,省长马国强到云州市、海州市调研,市长李文陪同。\n"
        "3日下午,一行人来到云岭县牛山镇,察看水毁堤段,县长王立汇报。"
    )
    found = who(text, "察看水毁堤段")
    assert "马国强" in found and "李文" not in found


def test_presence_nominees_and_signer_of_a_notice() -> None:
    text = (
        "中共云岭县委组织部干部任前公示\n现将李文等2名同志任前公示如下:\n"
        "李文,男,1980年1月生,现任县水利局副局长,拟任县水利局局长。\n"
        "王立,女,1982年5月生,现任牛山镇镇长,拟任牛山镇党委书记。\n"
    )
    found = who(text, "干部任前公示")
    assert {"李文", "王立"} <= found and any("组织部" in name for name in found)


def test_presence_decisions_of_a_session_listed_one_by_one() -> None:
    text = (
        "云岭市人大常委会任免名单\n(2023年11月3日云岭市第八届人民代表大会常务委员会第五次会议通过)\n"
        "批准任命李文为牛山县人民检察院检察长。\n"
    )
    assert any("常务委员会" in name for name in who(text, "批准任命"))


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月3日,创业培训班在云岭县举办,副县长李文作开班动员。云岭县妇联主席王芳、云岭县教育局局长赵立分别授课。",
            "培训班",
            {"李文", "王芳", "赵立"},
        ),
        ("11月3日,云岭县召开林业工作会议。王立、赵勇先后在分会场汇报。", "会议", {"王立", "赵勇"}),
        (
            "11月3日,云岭县召开安全生产座谈会。会议听取云岭县水利局局长李文、云岭县教育局局长王立等意见。",
            "座谈会",
            {"李文", "王立"},
        ),
        (
            "11月3日,云岭县召开防汛工作新闻发布会。今天请到的是:云岭县副县长李文,云岭县水利局局长王立。",
            "发布会",
            {"李文", "王立"},
        ),
        (
            "这是云岭县第四届职业技能大赛的第二天。大赛由云岭县教育局、云岭县妇联举办。",
            "大赛",
            {"云岭县教育局", "云岭县妇联"},
        ),
    ],
)
def test_presence_told_without_the_gatherings_name(text: str, part: str, people: set[str]) -> None:
    assert people <= who(text, part)


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月3日,云岭县人民法院公开宣判李大勇受贿案,以受贿罪判处其有期徒刑三年。",
            "判处",
            {"云岭县人民法院", "李大勇"},
        ),
        (
            "11月3日,云岭县恒泰化工有限公司发生氨气泄漏。该公司停产,云岭县应急管理局已对其罚款18万元。",
            "泄漏",
            {"云岭县恒泰化工有限公司"},
        ),
        (
            "11月3日,云岭县委决定:李文任云岭县水务局党组书记,提名为云岭县水务局局长人选;"
            "免去王立的云岭县水务局局长职务。",
            "免去",
            {"云岭县委", "王立"},
        ),
        (
            "11月3日,云岭县人民医院召开大会,宣布了云岭县委、云岭县人民政府关于任职的决定:李文任云岭县人民医院院长。",
            "李文",
            {"云岭县委", "云岭县人民政府", "李文"},
        ),
        (
            "11月3日,省长马国强到云岭县调研,他问云岭县农民李文:“收成好不好?”随后,他走进云岭县丰收农机合作社。",
            "走进",
            {"马国强"},
        ),
    ],
)
def test_presence_whom_a_decision_is_by_and_about(text: str, part: str, people: set[str]) -> None:
    assert people <= who(text, part)


def test_presence_hosts_of_a_contest_win_no_prize() -> None:
    text = "11月3日,云岭县大赛落幕。大赛由云岭县妇联主办,18名选手参赛,讲解员刘敏夺得一等奖。"
    assert who(text, "一等奖") == {"刘敏"}


def test_presence_lists_go_on_over_bodies_staff_and_guests() -> None:
    text = (
        "9月9日,云岭县召开教师节大会。县长李文,东山中学、西山小学等20所学校的校长,"
        "教师代表参加会议。"
    )
    assert {"李文", "东山中学", "西山小学"} <= who(text, "教师节大会")


def test_presence_elected_at_a_sitting_by_the_assembly_they_swear() -> None:
    text = (
        "1月8日至10日,云岭县第十九届人民代表大会第二次会议召开。云岭县人民代表大会代表210人出席。\n"
        "10日下午,大会举行第二次全体会议,选举王海军为县长。新当选人员进行了宪法宣誓。"
    )
    assert who(text, "宪法宣誓") == {"王海军"}
    assert "云岭县人民代表大会" in who(text, "选举王海军")


def test_presence_who_hears_is_no_guest_of_another_list() -> None:
    text = "9月9日,云岭县召开教师节大会。会议表彰了东山中学、西山小学等20所学校,县长李文出席。"
    assert "东山中学" not in who(text, "教师节大会")


def test_presence_the_body_of_a_meeting_decides() -> None:
    text = "6月3日,云岭县防汛抗旱指挥部召开会商会。会议决定派出5个督导组分赴各乡镇。"
    assert "云岭县防汛抗旱指挥部" in who(text, "派出5个督导组")
