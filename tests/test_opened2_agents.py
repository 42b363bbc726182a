"""Who takes part, and in what: classes met on pages that nobody had worked on."""

from __future__ import annotations

import pytest
from tellings import bodies, events, only, who


def _page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_opened2_agents_nobody_attended_what_is_still_to_come() -> None:
    text = _page(
        "11月8日，县委书记马国强到青山镇调研。",
        "当天下午，马国强在青山镇召开座谈会，县水利局局长李文等发言。",
        "马国强强调，要提前谋划，为12月召开的县委常委会会议做好准备。",
        "县政协主席孙平、副县长何文参加座谈。",
    )
    assert {"李文", "孙平", "何文"} <= who(text, "座谈会")
    assert {"孙平", "何文"}.isdisjoint(who(text, "常委会会议"))


def test_opened2_agents_those_at_a_visit_are_at_no_campaign_spoken_of() -> None:
    text = _page(
        "11月8日，县长马国强在云州会见恒昌集团董事长李大勇一行。",
        "马国强说，两地往来密切。云州正在推进“清风”专项行动，希望深化合作。",
        "副县长孙平、县商务局局长何文参加。",
    )
    assert {"马国强", "李大勇", "孙平", "何文"} <= who(text, "会见")
    assert {"孙平", "何文"}.isdisjoint(who(text, "清风"))


def test_opened2_agents_a_plan_in_quotation_marks_is_no_campaign() -> None:
    assert not events("云州正加快打造“2358”行动计划升级版。")
    assert only("11月8日，云州市启动“百日清零”行动。", "百日清零")


_SESSION = (
    "11月8日上午，云州市第九届人民代表大会第三次会议在市会议中心隆重开幕。",
    "大会执行主席马国强、孙平在主席台就座。",
)


@pytest.mark.parametrize("said", ["上午9时，大会在雄壮的国歌声中开幕。", "上午9时，大会开幕。"])
def test_opened2_agents_a_session_that_opens_is_the_one_told(said: str) -> None:
    text = _page(*_SESSION, said)
    assert len(events(text)) == 1
    assert {"马国强", "孙平"} <= who(text, "第三次会议")


def test_opened2_agents_what_else_opens_is_another() -> None:
    assert len(events(_page(*_SESSION, "当日，第五届青山文化节在青山县开幕。"))) == 2


def test_opened2_agents_those_just_appointed_take_the_oath() -> None:
    rows = "云州市人民代表大会常务委员会\n任免名单\n"
    rows += "（2023年11月8日云州市第九届人民代表大会常务委员会第十次会议通过）\n一、任命：\n"
    rows += "　　孙平安为云州市水利局局长；\n　　何文静为云州市财政局局长。\n二、免去：\n"
    rows += "　　高远的云州市水利局局长职务。"
    text = _page(
        rows,
        "11月8日，市九届人大常委会第十次会议举行。市人大常委会主任马国强主持会议。",
        "会议听取了市政府关于水利工作情况的报告。",
        "马国强指出，要抓好落实。",
        "会议为新任命人员颁发了任命书，并举行了宪法宣誓仪式。",
    )
    assert {"孙平安", "何文静"} <= who(text, "宣誓仪式")
    assert "高远" not in who(text, "宣誓仪式")


_CHECK = (
    "11月8日，省卫生健康委医政处处长马国强带队到青山县人民医院开展医疗质量检查。院长李文参加汇报会。",
    "检查组深入急诊科，通过查阅病历等方式进行检查。",
)


def test_opened2_agents_a_meeting_is_told_by_who_speaks_there_alone() -> None:
    there = "反馈会上，检查组组长孙平对医院工作给予肯定。马国强强调，要抓好整改。"
    text = _page(*_CHECK, there)
    assert {"孙平", "马国强"} <= who(text, "反馈会")
    assert who(text, "汇报会") == {"李文"}


def test_opened2_agents_a_talk_on_a_tour_has_those_who_speak() -> None:
    text = _page(
        "11月8日，县委书记马国强到青山镇调研。",
        "马国强走进恒昌集团，察看生产线。",
        "座谈会上，恒昌集团董事长李大勇介绍了情况，县财政局局长高远发言。",
    )
    assert {"李大勇", "高远"} <= who(text, "座谈会")
    assert "高远" not in who(text, "调研")


def test_opened2_agents_a_talk_that_was_held_is_told_once() -> None:
    text = _page("11月8日，县委书记马国强召开企业家座谈会。", "座谈会上，李大勇介绍了情况。")
    assert len(events(text)) == 1
    assert {"马国强", "李大勇"} <= who(text, "座谈会")


def test_opened2_agents_both_sides_sign_too() -> None:
    text = (
        "11月8日，县长马国强会见恒昌集团董事长李大勇，双方就深化合作进行交流，并签署战略合作协议。"
    )
    assert {"马国强", "李大勇"} <= who(text, "签署战略")
    other = "11月8日，县长马国强会见恒昌集团董事长李大勇。"
    other += "随后，县商务局局长孙平介绍情况，并签署合作协议。"
    assert "李大勇" not in who(other, "签署合作")


def test_opened2_agents_both_are_those_of_the_line_before() -> None:
    text = _page(
        "11月7日，马国强会见云州市市长高远。",
        "11月8日，县长马国强同青山县县长李文共同主持召开两县合作委员会第三次会议。"
        "会后，双方签署会议纪要，并见证签署5份合作文件。",
    )
    for part in ("第三次会议", "签署会议纪要", "签署5份"):
        assert {"马国强", "李文"} <= who(text, part)
        assert "高远" not in who(text, part)


def test_opened2_agents_whom_somebody_leads_attend_too() -> None:
    text = "11月8日，县长马国强率青山县代表团出席云州市建市40周年庆祝大会。"
    assert {"马国强", "青山县代表团"} <= who(text, "庆祝大会")


def test_opened2_agents_who_built_a_thing_does_not_hold_its_ceremony() -> None:
    text = "11月8日，由恒昌集团捐建的青山县第二小学揭牌仪式在青山镇举行，副县长孙平出席。"
    assert who(text, "仪式") & {"恒昌集团", "孙平"} == {"孙平"}
    held = "11月8日，由恒昌集团主办的青山县创业大赛在青山镇举行。"
    assert "恒昌集团" in who(held, "创业大赛")


def test_opened2_agents_a_caption_names_what_was_told() -> None:
    text = _page("11月8日，青山县举行文化节开幕式，副县长孙平出席。", "图为开幕式现场。")
    assert [name for name in events(text) if name.startswith("图为")] == []


def test_opened2_agents_what_is_found_in_a_check_is_no_check() -> None:
    text = "11月8日，青山县召开汇报会。会上，副主任孙平就检查中发现的问题进行了反馈。"
    text += "县长马国强强调，要抓好整改。"
    assert {"孙平", "马国强"} <= who(text, "汇报会")
    assert [name for name in events(text) if "检查中" in name] == []


def test_opened2_agents_the_bench_parted_by_a_comma() -> None:
    text = "11月8日，云州市中级人民法院公开开庭审理李大勇污染环境一案。院长马国强担任审判长，"
    text += "与审判员孙平、何文，人民陪审员高远、田力、周海、李芳组成七人合议庭。"
    assert {"马国强", "孙平", "何文", "高远", "田力", "周海", "李芳"} <= who(text, "公开开庭审理")
    assert len(events(text)) == 1


def test_opened2_agents_so_many_took_part_in_a_free_clinic() -> None:
    text = "11月8日，青山县举行义诊活动。县医院副院长孙平、主任医师何文等12名医务人员参加义诊。"
    assert {"孙平", "何文"} <= who(text, "义诊")


def test_opened2_agents_those_at_a_talk_are_at_the_one_so_named() -> None:
    text = "11月8日，县长马国强赴长沙拜访恒昌集团，与集团董事长李大勇座谈交流，就合作深入洽谈。"
    text += "副县长孙平、恒昌集团副总经理何文参加座谈。"
    assert {"李大勇", "孙平", "何文"} <= who(text, "座谈交流")


def test_opened2_agents_who_only_accompanies_is_no_side() -> None:
    text = _page(
        "11月8日，县长马国强赴长沙拜访恒昌集团，与集团董事长李大勇座谈交流。",
        "随后，马国强参观了恒昌集团展厅，何文陪同参观。双方现场签订了合作框架协议。",
    )
    assert {"马国强", "李大勇"} <= who(text, "签订合作")
    assert "何文" not in who(text, "签订合作")


@pytest.mark.parametrize("name", ["防范化解重大风险工作会议", "推动长江经济带发展座谈会"])
def test_opened2_agents_a_verb_may_open_the_name_of_a_meeting(name: str) -> None:
    assert {name} == set(events(f"11月8日，马国强出席{name}。"))


def test_opened2_agents_a_deed_beside_a_meeting_is_not_of_its_name() -> None:
    assert "座谈会" in events("11月8日，马国强参加学习并主持召开座谈会。")
    assert not any("旁听" in e for e in events("11月8日，院长马国强与旁听庭审的代表进行了座谈。"))


def test_opened2_agents_those_at_a_meeting_are_not_who_signed_there() -> None:
    text = "11月8日，云州大学与恒昌集团签署合作协议，与会专家实地考察了青山县博物馆。"
    assert not who(text, "考察") & {"云州大学", "恒昌集团"}


def test_opened2_agents_who_only_attends_is_no_side_that_is_signed_for() -> None:
    text = _page(
        "11月8日，云州市人民政府与恒昌集团在青山县签署合作协议。市长马国强出席签约仪式。"
        "副市长孙平、恒昌集团副总经理何文代表双方签约。",
        "市水利局、市财政局负责同志参加。",
    )
    assert {"云州市人民政府", "恒昌集团", "孙平", "何文"} <= who(text, "签署合作")
    assert not who(text, "签署合作") & {"云州市水利局", "云州市财政局"}


@pytest.mark.parametrize("name", ["教师基本功大赛", "第九届中小学班主任基本功大赛决赛"])
def test_opened2_agents_a_post_may_stand_in_the_name_of_a_contest(name: str) -> None:
    text = f"11月8日，由省教育厅主办的安徽省{name}在合肥举行，副厅长孙平出席。"
    assert {e for e in events(text) if name in e}
    assert bodies(text) == {"安徽省教育厅"}
    assert "孙平" in who(text, name)


def test_opened2_agents_those_cut_off_are_not_who_came() -> None:
    text = "11月8日，青山镇发生山体滑坡，11名群众被困。消防大队大队长孙平率18名消防员赶到现场。"
    text += "凌晨6时，被困群众全部被安全转移。"
    assert "孙平" not in who(text, "被困群众") | who(text, "山体滑坡")
    saved = "11月8日，消防大队大队长孙平赶到青山镇，用绳索将被困群众全部救出。"
    assert "孙平" in who(saved, "被困群众")


def test_opened2_agents_two_meetings_joined_have_the_same_people() -> None:
    text = "11月8日，青山县召开安全生产工作会议和防汛抗旱工作会议。县长孙平出席会议并讲话。"
    assert "孙平" in who(text, "安全生产") & who(text, "防汛抗旱")
    both = "11月8日，马国强先后出席全国安全生产会议和全省防汛会议。"
    assert "马国强" in who(both, "全国安全生产") & who(both, "全省防汛")
    one = "11月8日，青山县举行招商推介会。孙平召开座谈会。副县长何文出席推介会。"
    assert "何文" not in who(one, "座谈会")


def test_opened2_agents_whom_a_meeting_invites_to_lecture_is_there() -> None:
    text = "11月8日，云州大学举行学术研讨会。会议邀请北京大学教授孙平作专题讲座。"
    assert "孙平" in who(text, "学术研讨会")
    later = "11月8日，云州大学举行学术研讨会。会后，学校邀请教授孙平到图书馆作专题讲座。"
    assert "孙平" not in who(later, "学术研讨会")


def test_opened2_agents_those_at_an_opening_in_traditional_characters_too() -> None:
    text = "11月8日，第十三屆海峽兩岸青年論壇在廈門開幕。副市長孫平、理事長何文出席開幕式。"
    assert {"孫平", "何文"} <= who(text, "論壇")


def test_opened2_agents_what_was_said_at_a_meeting_is_no_meeting() -> None:
    text = _page("11月8日，青山县开展督查。", "反馈会上反馈的问题要逐一整改，县长孙平说。")
    assert not [name for name in events(text) if "反馈会" in name]
