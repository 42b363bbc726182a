"""Who takes part in what reports newly read tell, and who does not: more classes.

Each case is one short report of its own; the people are made up.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, who

_WHO = ("organizer", "participant")


def test_newly_partakers_cases_of_two_people_are_two() -> None:
    text = (
        "兰州市人大常委会副主任靳怀中接受审查调查。\n11月10日,永登县纪委监委对县林业局科长"
        "裴晓红违纪违法问题进行了审查调查。"
    )
    assert ends(text, events(text)["审查调查"], *_WHO) >= {"裴晓红"}
    assert "靳怀中" not in ends(text, events(text)["审查调查"], *_WHO)


def test_newly_partakers_a_meeting_called_afterwards_is_another() -> None:
    text = (
        "11月15日凌晨,副省长邢致和在县应急指挥中心召开会议,听取汇报。"
        "市长康景行随后主持召开市安委会紧急会议。"
    )
    assert who(text, "紧急会议") == {"康景行"}


@pytest.mark.parametrize(
    ("behind", "people"),
    [
        (",副省长聂绍祺与东澜集团总经理柏云舟代表双方签字。", {"聂绍祺", "柏云舟"}),
        ("。", {"郭景行", "祁望山"}),
    ],
)
def test_newly_partakers_who_signs_for_both_sides(behind: str, people: set[str]) -> None:
    text = (
        "11月10日下午,省长郭景行在沈阳会见东澜海工装备集团有限公司董事长祁望山一行。\n"
        f"会见结束后,双方签署战略合作框架协议{behind}"
    )
    assert who(text, "签署战略合作框架协议") == people


def test_newly_partakers_who_teaches_at_what_is_held() -> None:
    text = (
        "11月10日,永登县团委组织120名青年到黄河边开展“先锋”植树活动。\n"
        "11月11日,永登县纪委举办第一季度廉洁教育课堂,县纪委书记袁旭授课。"
    )
    assert "袁旭" not in who(text, "植树活动")
    assert who(text, "廉洁教育课堂") == {"永登县纪委", "袁旭"}


def test_newly_partakers_a_foreign_minister_chairs_with_him() -> None:
    text = (
        "11月18日,商务部副部长翁立言与坦工业和贸易部常务秘书约瑟夫·姆博亚在北京共同主持召开"
        "经贸座谈会。"
    )
    assert who(text, "座谈会") == {"翁立言", "约瑟夫·姆博亚"}


def test_newly_partakers_who_asks_at_a_press_conference_is_there() -> None:
    text = (
        "11月2日上午,永登县公安局召开新闻发布会。\n"
        "在回答兰州日报记者栾晓光提问时,局长李楠提醒市民防范诈骗。"
    )
    assert {"栾晓光", "李楠"} <= who(text, "新闻发布会")


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("县发展和改革局局长许冬妮受县人民政府委托作的《关于计划执行情况的报告》", "许冬妮"),
        ("县财政局局长马强代表县人民政府作的《关于决算情况的报告》", "马强"),
    ],
)
def test_newly_partakers_who_reports_by_mandate(said: str, person: str) -> None:
    text = f"11月6日,永登县人大常委会举行第二十四次会议。会议听取和审议了{said}。"
    assert person in ends(text, events(text)["第二十四次会议"], *_WHO)


def test_newly_partakers_who_answers_at_a_meeting_is_there() -> None:
    text = (
        "11月8日下午,兰州市民营企业家座谈会召开。陇原公司董事长易志刚先后发言。"
        "市财政局局长游雪琴逐一作了回应。"
    )
    assert {"易志刚", "游雪琴"} <= who(text, "座谈会")


def test_newly_partakers_a_headquarters_holds_what_it_is_to_hold() -> None:
    text = "11月10日,永登县抗旱救灾指挥部发布公告。11月26日,指挥部将在苦水镇召开新闻通气会。"
    assert who(text, "新闻通气会") == {"永登县抗旱救灾指挥部"}


def test_newly_partakers_who_judges_and_prosecutes_a_case_tried_at_once() -> None:
    text = (
        "11月4日,永登县人民法院公开开庭审理并当庭宣判谌国辉非法捕捞水产品案。案件由庭长黄立新"
        "担任审判长,县检察院检察员邓蔚出庭支持公诉。同一天,该院苦水人民法庭调解一起合同纠纷。"
    )
    people = {"永登县人民法院", "谌国辉", "黄立新", "邓蔚"}
    assert who(text, "公开开庭审理并当庭宣判") == people
    assert "永登县人民检察院" not in who(text, "调解")


def test_newly_partakers_who_takes_part_in_all_of_the_above() -> None:
    text = (
        "11月17日至18日,市委书记樊启明深入永登县调研民营企业发展情况,并主持召开民营企业家座谈会。\n"
        "市委秘书长邬建强、副市长杭为民参加上述活动。"
    )
    assert who(text, "座谈会") == {"樊启明", "邬建强", "杭为民"}
    assert who(text, "调研民营企业") == {"樊启明", "邬建强", "杭为民"}


def test_newly_partakers_who_takes_part_severally_is_not_at_all_of_them() -> None:
    text = (
        "11月17日至18日,市委书记樊启明深入永登县调研民营企业发展情况,并主持召开民营企业家座谈会。\n"
        "市委秘书长邬建强、副市长杭为民分别参加上述活动。"
    )
    assert who(text, "座谈会") == {"樊启明"}


def test_newly_partakers_who_swears_is_at_the_ceremony() -> None:
    text = (
        "11月6日,永登县人大常委会举行宪法宣誓仪式。林卫东监誓,农忠海领誓,"
        "赵志明等5名新任命人员参加宣誓。"
    )
    assert who(text, "宪法宣誓仪式") >= {"林卫东", "农忠海", "赵志明"}


def test_newly_partakers_a_guest_and_his_wife() -> None:
    text = "11月8日,褚怀远和夫人苏文谨会见了科纳特总统和夫人玛丽亚。"
    assert who(text, "会见") == {"褚怀远", "苏文谨", "科纳特", "玛丽亚"}


def test_newly_partakers_bodies_sent_into_a_group_are_at_no_meeting_before() -> None:
    text = (
        "11月8日,兰州市市长康景行主持召开紧急会议。兰州市人民政府已依法成立事故调查组,"
        "由市应急管理局牵头,市公安局派员参加。"
    )
    assert who(text, "紧急会议") == {"康景行"}
    assert "兰州市公安局" in who(text, "事故调查组")


@pytest.mark.parametrize("day", ["11月8日", "8日晚"])
def test_newly_partakers_a_festival_week_keeps_its_last_character(day: str) -> None:
    text = f"兰州美食文化周{day}在永登县闭幕,本届文化周由兰州市文化和旅游局主办。"
    assert who(text, "美食文化周") == {"兰州市文化和旅游局"}


def test_newly_partakers_who_goes_along_a_dike_looks_at_it() -> None:
    text = "11月7日下午,程致远来到淮南市寿县,沿安丰塘大堤察看灌区渠道疏浚。"
    assert who(text, "察看灌区渠道疏浚") == {"程致远"}
    assert who("11月7日,沿河县召开防汛工作会议。", "防汛工作会议") == {"沿河土家族自治县"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月8日,商会会长叶文斌率团赴贵州省参访。", "赴贵州省参访"),
        ("11月8日,专家倪仲恒、邹映雪连夜赶到雅安会诊。", "连夜赶到雅安会诊"),
    ],
)
def test_newly_partakers_a_bare_verb_is_named_with_its_way(text: str, name: str) -> None:
    assert name in events(text)


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月9日,永登县第八人民医院在苦水镇揭牌启用。县政府与医院同时签订了共建协议。",
            "共建协议",
            {"永登县政府", "永登县第八人民医院"},
        ),
        (
            "11月9日,罗毅来到永登县第二小学,向学校捐赠图书2000册。",
            "捐赠图书",
            {"罗毅", "永登县第二小学"},
        ),
        ("11月9日,县工商联举行助学活动,爱心人士向学校捐赠图书2000册。", "捐赠图书", set()),
    ],
)
def test_newly_partakers_a_bare_word_behind_with_or_to_is_the_body_named_before(
    text: str, part: str, people: set[str]
) -> None:
    assert who(text, part) == people


def test_newly_partakers_the_court_that_gets_a_charge_does_nothing() -> None:
    text = "11月8日,永登县人民检察院以涉嫌受贿罪对郦卫东向永登县人民法院提起公诉。"
    assert who(text, "提起公诉") == {"永登县人民检察院", "郦卫东"}


def test_newly_partakers_the_host_of_a_meeting_decides_nothing_that_is_read_out_there() -> None:
    text = (
        "11月8日,兰州陇港机械集团有限公司召开干部大会。市国资委副主任蔡振声到会宣布市委、"
        "市政府有关决定:栾立新同志任集团党委书记;郭启明同志不再担任集团党委书记职务。"
    )
    assert "兰州陇港机械集团有限公司" not in who(text, "不再担任")


def test_newly_partakers_a_lecture_before_the_meeting_is_told() -> None:
    text = "11月8日,永登县召开常务会议。会前,省委党校教授尚志远作了专题讲座。"
    assert who(text, "专题讲座") == {"尚志远"}
    assert "尚志远" not in who(text, "常务会议")


@pytest.mark.parametrize("guest", ["李海涛", "李海涛一行"])
def test_newly_partakers_who_speaks_while_he_meets_somebody(guest: str) -> None:
    text = f"11月8日,市长李国华在会见{guest}时表示,欢迎投资。"
    assert who(text, "会见李海涛") == {"李国华", "李海涛"}


def test_newly_partakers_a_meeting_told_again_is_one() -> None:
    text = "11月9日,省长郭景行会见了陇港集团董事长祁望山一行。\n郭景行在会见祁望山时说,欢迎投资。"
    assert who(text, "会见") == {"郭景行", "祁望山"}
