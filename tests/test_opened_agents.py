"""Who takes part, who acts and who is acted upon, as whole pages tell it."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, who


def _page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


_TALKS = (
    "10月16日，县委书记马国强在云州与恒昌集团董事长李大勇举行会谈。",
    "马国强表示，希望企业加大投资。",
    "李大勇介绍了企业情况。他表示，将加大投入。",
    "10月15日，李大勇到青山县调研；当天下午，与青山县委书记周海进行座谈。",
)


def test_opened_agents_the_groups_of_a_list_are_parted_by_semicolons() -> None:
    close = "副县长何文、县水利局局长孙平；恒昌集团副总经理田力，总经理助理高远等参加会谈。"
    text = _page(*_TALKS, close)
    assert {"何文", "孙平", "田力", "高远"} <= who(text, "举行会谈")
    assert {"何文", "田力"}.isdisjoint(who(text, "进行座谈"))


def test_opened_agents_a_clause_that_tells_something_is_no_group() -> None:
    close = "副县长何文主持；恒昌集团副总经理田力参加会谈。"
    assert "何文" not in who(_page(*_TALKS[:2], "孙平看望了高远；田力、何文参加会谈。"), "会谈") - {
        "何文"
    }
    assert "田力" in who(_page(*_TALKS[:2], close), "举行会谈")
    told = _page(*_TALKS[:2], "副县长孙平看望了高远；县水利局局长田力参加会谈。")
    assert {"孙平", "高远"}.isdisjoint(who(told, "举行会谈"))


@pytest.mark.parametrize("said", ["活动", "走访慰问活动", "走访慰问"])
def test_opened_agents_at_the_end_of_the_news_are_at_what_it_opens_with(said: str) -> None:
    text = _page(
        "5月30日，县委副书记马国强到青山镇走访慰问儿童。",
        "在青山镇中心小学，捐赠仪式由县教育局局长李文主持。恒昌集团向该校捐赠图书3200册。",
        f"副县长孙平、县妇联主席何芳等参加{said}。",
    )
    assert {"马国强", "孙平", "何芳"} <= who(text, "走访慰问")
    assert {"孙平", "何芳"}.isdisjoint(who(text, "捐赠仪式"))


def test_opened_agents_those_at_a_tour_by_two_words_for_it() -> None:
    text = _page(
        "4月9日，州长马国强率队到青山县督导检查安全生产工作。",
        "在青山大桥，马国强察看施工进度。",
        "副州长孙平、州政府秘书长何文参加督导检查。",
    )
    assert {"孙平", "何文"} <= who(text, "督导检查安全生产")


def test_opened_agents_rows_below_a_label() -> None:
    rows = "发布人：\n云州市统计局局长 孙平\n云州市水利局副局长　何文\n"
    rows += "主持人：\n云州市委宣传部副部长 高远"
    opened = "10月24日，云州市政府新闻办公室召开防汛工作新闻发布会。"
    text = _page(opened, rows, "孙平介绍，前三季度形势平稳。")
    assert {"孙平", "何文", "高远"} <= who(text, "新闻发布会")


def test_opened_agents_below_a_decision_that_honours() -> None:
    text = _page(
        "云州市人民政府关于表彰防汛救灾先进集体和先进个人的决定",
        "市政府决定，授予青山县水利局等5个集体“防汛救灾先进集体”称号，授予孙平等6名同志“防汛救灾先进个人”"
        "称号，追授高远同志“防汛救灾先进个人”称号。",
        "附件：防汛救灾先进集体和先进个人名单",
        "一、先进集体\n青山县水利局\n云州市气象局",
        "二、先进个人\n孙　平　青山县水利局局长\n何文明　云州市气象台首席预报员\n"
        "高　远（追授）　生前系青山镇镇长",
    )
    found = {name: ends(text, e, "participant") for name, e in events(text).items()}
    people = next(v for k, v in found.items() if k.startswith("授予孙平"))
    bodies = next(v for k, v in found.items() if k.startswith("授予青山县"))
    late = next(v for k, v in found.items() if k.startswith("追授"))
    assert people == {"孙平", "何文明"}
    assert {"青山县水利局", "云州市气象局"} <= bodies and "孙平" not in bodies
    assert late == {"高远"}


def test_opened_agents_of_a_session_told_by_its_number_beside_its_body() -> None:
    text = _page(
        "10月30日，青山县八届人大常委会举行第二十九次会议。县人大常委会主任孙平主持第二次全体会议并讲话。"
        "县人大常委会副主任何文、高远出席会议。",
        "会议决定，青山县八届人大五次会议于2024年1月上旬召开。",
        "会议依法表决通过了人事任免事项，决定任命李文明为青山县副县长。",
    )
    assert {"孙平", "何文", "高远"} <= who(text, "第二十九次会议")
    named = ends(text, only(text, "任命李文明"), "organizer")
    assert named == {"青山县人民代表大会常务委员会"} or named == {"青山县人大常委会"}


def test_opened_agents_a_board_holds_sessions_of_its_own() -> None:
    text = _page(
        "1月29日下午，青山县第十四届人民代表大会第四次会议闭幕。会议由孙平主持。",
        "1月29日上午，大会主席团举行第四次会议，主席团常务主席何文主持。",
    )
    assert "何文" not in who(text, "人民代表大会第四次会议")


def test_opened_agents_an_oath_told_twice_is_one() -> None:
    text = (
        "会议选举李文明为青山县县长。新当选人员进行了宪法宣誓。宣誓仪式由县人大常委会主任孙平主持。"
    )
    assert {"李文明", "孙平"} <= who(text, "宣誓")


def test_opened_agents_who_is_elected_reports_nothing_to_anybody() -> None:
    text = (
        "会议选举孙平为青山省省长，何文为副省长；选举高远为青山省人民检察院检察长，"
        "依法报最高人民检察院检察长提请全国人民代表大会常务委员会批准任命。"
    )
    assert all("何文" not in ends(text, e, "organizer") for e in events(text).values())


def test_opened_agents_a_party_that_orders_is_not_its_leader() -> None:
    text = _page(
        "6月18日，恒昌集团总经理孙平带队到青山煤矿检查安全生产。",
        "检查组对一处风门闭锁失效问题下达停产整改指令，罚款5万元。",
    )
    assert "孙平" not in who(text, "罚款")
    assert "孙平" in who(text, "检查安全生产")


def test_opened_agents_a_group_sets_out_with_its_head() -> None:
    text = "6月12日，青山县政协成立由孙平任组长的课题组，赴云岭县开展调研。"
    assert who(text, "开展调研") == {"孙平"}
    several = "6月12日，青山县成立由孙平任组长、何文任副组长的调查组，赴云岭县开展调研。"
    assert {"孙平", "何文"}.isdisjoint(who(several, "开展调研"))


def test_opened_agents_signers_for_both_sign_for_the_two_bodies() -> None:
    text = (
        "5月16日，青山大学与云州市人民政府战略合作协议签约仪式举行。孙平、何文分别致辞。"
        "高远与李文代表双方签署《战略合作协议》。会上，田力与周海签订《攻关协议》。"
    )
    assert who(text, "签署《战略") == {"青山大学", "云州市人民政府", "高远", "李文"}
    assert {"田力", "周海"} <= who(text, "签约仪式")


def test_opened_agents_who_stands_for_a_body() -> None:
    text = "5月10日，县水利局局长孙平代表青山县水利局向云州大学捐赠10万元。"
    assert who(text, "捐赠") == {"孙平", "青山县水利局", "云州大学"}
    assert who("5月10日，市人大代表孙平向云州大学捐赠10万元。", "捐赠") == {"孙平", "云州大学"}


def test_opened_agents_givers_take_part_in_the_ceremony() -> None:
    text = "5月10日，云州大学举行捐赠仪式，恒昌集团向云州大学捐赠图书一批。副校长孙平主持。"
    assert {"恒昌集团", "孙平", "云州大学"} <= who(text, "捐赠仪式")


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        ("5月10日，副县长孙平来到困难群众高远家中走访慰问。", "走访慰问", {"孙平", "高远"}),
        ("5月10日，副县长孙平在村民高远家中召开座谈会。", "座谈会", {"孙平"}),
        ("5月10日，县水利局约谈了恒昌公司。", "约谈", {"县水利局", "恒昌公司"}),
        ("5月10日，县水利局约谈恒昌公司负责人。", "约谈", {"县水利局", "恒昌公司"}),
        ("5月10日，县水利局约谈恒昌公司负责人孙平。", "约谈", {"县水利局", "孙平"}),
        ("5月10日，青山县检察院以涉嫌抢劫罪对张某军批准逮捕。", "逮捕", {"青山县检察院"}),
    ],
)
def test_opened_agents_whom_it_is_done_to(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_opened_agents_of_a_trial_that_others_come_to() -> None:
    text = (
        "5月10日，青山县人民法院公开开庭审理被告人王大勇受贿一案。青山县人民检察院派员出庭支持公诉，"
        "王大勇及其辩护人到庭参加诉讼。"
    )
    assert "青山县人民检察院" in who(text, "审理")


def test_opened_agents_who_tells_of_a_case_has_no_part_in_it() -> None:
    text = "8月20日，县公安局召开新闻发布会。局长孙平介绍了“8·12”抢劫案侦破经过。"
    assert "孙平" not in who(text, "抢劫案")
    assert "孙平" in who(text, "新闻发布会")


def test_opened_agents_of_what_follows_an_address() -> None:
    assert "孙平" in who("5月10日，县长孙平出席开幕式并致辞，参观了青山县博物馆。", "参观")


def test_opened_agents_those_who_speak_in_the_next_paragraph() -> None:
    text = _page(
        "6月27日，青山县检察院举办检察开放日活动。",
        "活动中，代表先后参观了检察服务中心。随后举行座谈会，副检察长孙平通报了“护民生”专项行动开展情况。",
        "市人大代表、青山镇中心小学校长何文建议，加强司法保护。",
    )
    assert {"孙平", "何文"} <= who(text, "座谈会")


def test_opened_agents_a_title_without_a_name_tells_the_meeting_of_its_body() -> None:
    text = _page(
        "县委常委会召开会议",
        "7月17日，县委书记孙平主持召开县委常委会会议，研究防汛工作。县长何文出席会议。",
    )
    assert len([n for n in events(text) if "会议" in n]) == 1
    assert {"孙平", "何文"} <= who(text, "会议")


def test_opened_agents_the_people_of_the_body_that_acts_before() -> None:
    told = "8月13日，青山县公安局立即开展侦破工作。8月14日，{}民警在云岭镇将嫌疑人王大勇抓获。"
    assert who(told.format(""), "抓获") == {"青山县公安局", "王大勇"}
    helped = told.format("在云岭县公安局协助下，")
    assert who(helped, "抓获") == {"青山县公安局", "云岭县公安局", "王大勇"}
    kin = "8月13日，青山县公安局举行活动。8月14日，民警家属参观了青山县博物馆。"
    assert "青山县公安局" not in who(kin, "参观")


def test_opened_agents_a_team_named_in_quotation_marks_holds_an_activity() -> None:
    text = "4月16日，青山镇团委、“春风”志愿服务队在青山中学开展“爱心行动”志愿服务活动。"
    assert "青山镇团委" in who(text, "爱心行动")


def test_opened_agents_a_body_of_a_list_is_no_side_of_a_deal() -> None:
    text = _page(
        "5月16日，青山大学与云州市人民政府战略合作签约仪式举行。"
        "孙平，以及机械工程学院、材料工程学院负责人参加签约仪式。",
        "根据协议，双方将共建青山研究院。",
    )
    assert who(text, "共建") == {"青山大学", "云州市人民政府"}


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "5月10日，青山县公安局和云岭县公安局赶赴现场，救出群众王大勇。",
            "救出",
            {"青山县公安局", "云岭县公安局", "王大勇"},
        ),
        ("青山县人民医院大厅，志愿者孙平走访慰问群众。", "慰问", {"孙平"}),
    ],
)
def test_opened_agents_those_who_come_to_the_scene(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


@pytest.mark.parametrize("got", ["收到恒昌公司捐赠的图书3000册", "接受恒昌公司捐赠图书3000册"])
def test_opened_agents_who_gives_what_somebody_gets(got: str) -> None:
    text = f"5月10日，青山中学{got}。"
    assert ends(text, only(text, "图书"), "organizer") == {"恒昌公司"}
    assert ends(text, only(text, "图书"), "participant") == {"青山中学"}


def test_opened_agents_who_sets_up_a_group_goes_on() -> None:
    text = "5月6日,云岭县委政法委成立了教育整顿筹备工作组,并多次召开筹备工作会议,提出了具体要求。"
    assert who(text, "筹备工作会议") == {"云岭县委政法委"}


def test_opened_agents_who_acts_behind_a_group_set_up_acts_alone() -> None:
    text = "5月6日,云岭县成立由副县长王伟任组长的联合调查组,县长李明到石桥镇调研。"
    assert who(text, "调研") == {"李明"}
