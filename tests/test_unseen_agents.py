"""Who takes part in an event and where it is: classes met in reports not seen before.

Each case is one short report of its own; the people are made up.
"""

from __future__ import annotations

import pytest
from tellings import bodies, ends, events, only, who

_WHO = ("organizer", "participant")


def names(text: str) -> set[str]:
    return set(events(text))


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        (
            "省十三届人大常委会第二十次会议在圆满完成各项议程后,于11月3日下午在西宁闭幕。",
            "第二十次会议",
            "西宁市",
        ),
        (
            "政协湖北省第十二届委员会第五次会议圆满完成各项议程,11月3日上午在武汉胜利闭幕。",
            "第五次会议",
            "武汉市",
        ),
    ],
)
def test_unseen_agents_a_session_closes_behind_what_it_completed(
    text: str, part: str, place: str
) -> None:
    assert ends(text, only(text, part), "place") == {place}


def test_unseen_agents_deputies_who_meet_behind_a_session_hold_another() -> None:
    text = "会议完成各项议程后,代表们在西宁举行了座谈会。"
    assert ends(text, only(text, "座谈会"), "place") == {"西宁市"}


@pytest.mark.parametrize("verb", ["召开", "举行", "举办"])
def test_unseen_agents_a_bare_name_has_no_particle(verb: str) -> None:
    assert "座谈会" in names(f"11月3日,永登县政协{verb}了座谈会。")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2023年3月,红寺堡镇中心卫生院财务人员王某挪用公款12万元。", "挪用公款"),
        ("2023年3月,红寺堡镇财政所一名干部挪用公款12万元。", "挪用公款"),
        ("2023年3月,南华小学教师收受礼金,受到党内警告处分。", "警告处分"),
    ],
)
def test_unseen_agents_no_body_does_what_its_unnamed_people_do(text: str, part: str) -> None:
    assert who(text, part) == set()


def test_unseen_agents_bodies_do_what_they_do_themselves() -> None:
    text = "2023年3月,河北天成建筑公司虚开发票200张。"
    assert who(text, "虚开发票") == {"河北天成建筑公司"}


def test_unseen_agents_what_somebody_sees_is_not_his_doing() -> None:
    text = "11月3日,县长李明到红寺堡镇调研。李明看到村口小桥被洪水冲垮,要求尽快修复。"
    assert who(text, "冲垮") == set()
    assert who("11月3日,周大勇被洪水冲走。", "冲走") == {"周大勇"}


def test_unseen_agents_what_is_held_later_is_not_where_they_went() -> None:
    text = (
        "11月3日,市委书记王强先后到南漳县、保康县、谷城县督导项目建设,"
        "当天下午主持召开重点项目建设调度会。"
    )
    found = ends(text, only(text, "调度会"), "place")
    assert found.isdisjoint({"南漳县", "保康县", "谷城县"})


def test_unseen_agents_a_hall_without_a_name_and_a_show_on_a_field() -> None:
    text = "11月3日,全市项目建设调度会在市民中心召开。"
    assert ends(text, only(text, "调度会"), "place") >= {"市民中心"}
    text = "11月3日,庆祝建校65周年文艺晚会在学校田径场上演。"
    assert ends(text, only(text, "文艺晚会"), "place") == {"学校田径场"}


def test_unseen_agents_who_speaks_of_a_festival_does_not_hold_it() -> None:
    text = (
        "11月3日,楚雄州人民政府新闻办公室在楚雄国际会议中心召开新闻发布会,介绍2024年楚雄彝族"
        "火把节筹备情况。\n副州长杨明介绍,今年的火把节将于12月1日至5日在大姚县举行,由州委、"
        "州政府主办,大姚县委、县政府承办。"
    )
    held = only(text, "2024年楚雄彝族火把节")
    assert "大姚县" in ends(text, held, "place")
    assert "楚雄国际会议中心" not in ends(text, held, "place")
    hosts = ends(text, held, *_WHO)
    assert "大姚县委" in hosts and "楚雄彝族自治州人民政府新闻办公室" not in hosts
    assert "大姚县委" not in who(text, "新闻发布会")


def test_unseen_agents_hosts_are_joined_by_a_list_mark() -> None:
    text = (
        "11月3日,第三届洞庭湖龙虾节在南县开幕。本届龙虾节由益阳市人民政府主办、南县人民政府承办。"
    )
    assert {"益阳市人民政府", "南县人民政府"} <= who(text, "龙虾节")
    assert not any("承办" in name for name in names(text))


@pytest.mark.parametrize("verb", ["主礼", "共同剪彩"])
def test_unseen_agents_an_opening_is_of_the_exhibition(verb: str) -> None:
    text = f"甘肃古生物化石展11月3日在宝鸡青铜器博物院开幕,市文物局局长梁立、院长丁晓{verb}。"
    assert {"梁立", "丁晓"} <= who(text, "化石展")
    assert "开幕" not in names(text)


def test_unseen_agents_nobody_takes_the_floor_at_a_clinic() -> None:
    text = (
        "11月3日上午,安龙县人民医院远程会诊中心揭牌仪式举行。州卫健局局长岑明等出席。\n"
        "当日,专家团队在门诊大厅举行义诊,接诊群众430余人次。\n县长罗坤在致辞中表示感谢。"
    )
    assert "罗坤" not in who(text, "义诊")


def test_unseen_agents_a_meeting_hears_bodies() -> None:
    text = (
        "11月3日,云岭县召开安全生产工作会议。"
        "会议听取了云岭县水利局、云岭县教育局关于排查情况的汇报。"
    )
    assert {"云岭县水利局", "云岭县教育局"} <= who(text, "安全生产工作会议")


def test_unseen_agents_who_reports_cases_with_days_is_at_the_meeting() -> None:
    text = (
        "11月3日下午,金阳县领导干部警示教育大会在县委礼堂召开。县委书记沙明出席会议并讲话。\n"
        "会上集体观看了警示教育片《底线》。县纪委书记谌新通报了全县查处的典型案例:县水利局原副局长"
        "贾呷收受贿赂20万元,2022年11月被开除党籍。"
    )
    found = who(text, "警示教育大会")
    assert "谌新" in found and "贾呷" not in found


def test_unseen_agents_the_last_line_of_a_tour_is_of_the_tour() -> None:
    text = (
        "11月3日,县委书记曹江带队到英吾斯塘乡、喀群乡走访调研乡村振兴工作。\n"
        "走访结束后,曹江在喀群乡政府主持召开座谈会,听取工作汇报。他强调,要抓实动态监测。\n"
        "县领导王新、买买提·依明参加。"
    )
    assert {"王新", "买买提·依明"} <= who(text, "走访调研")
    assert "王新" not in who(text, "座谈会")


def test_unseen_agents_the_last_line_of_a_meeting_is_of_the_meeting() -> None:
    text = "11月3日,云岭县召开防汛工作会议。县长王明主持。\n县领导王新、李立参加。"
    assert {"王新", "李立"} <= who(text, "防汛工作会议")


def test_unseen_agents_an_oath_is_taken_at_its_ceremony() -> None:
    text = (
        "11月3日,桂阳县举行宪法宣誓仪式。新任命的县教育局局长李立、县水利局局长张强依法进行宪法"
        "宣誓。县人大常委会主任王华监誓。"
    )
    assert {"李立", "张强", "王华"} <= who(text, "宪法宣誓仪式")
    assert "宪法宣誓" not in names(text)


def test_unseen_agents_a_bare_ceremony_is_what_was_signed() -> None:
    text = (
        "11月3日,婺源县人民政府与江西铜业集团有限公司在上饶国际大酒店签约,总投资12亿元。"
        "市长裘海见证签约。\n签约仪式由市商务局局长周勤主持。"
    )
    found = who(text, "签约")
    assert {"周勤", "婺源县人民政府", "江西铜业集团有限公司"} <= found


def test_unseen_agents_who_praises_a_work_did_not_build_it() -> None:
    text = "11月3日,市长李刚到金瑞科技园调研。他对企业建成国内首条产线点赞。"
    assert not any("建成" in name for name in names(text))


def test_unseen_agents_who_signed_before_does_not_put_a_work_into_service() -> None:
    text = (
        "11月3日,婺源县县长姜波代表县政府签字。根据协议,项目用地410亩,"
        "一期计划明年3月动工、2025年6月投产。"
    )
    assert who(text, "投产") == set()


def test_unseen_agents_the_wards_of_a_hospital_are_no_district_s() -> None:
    text = "11月3日,鄞州区卫健局到兴仁市人民医院调研。老院区儿科、产科将于12月底前完成搬迁。"
    assert not any(name.endswith("儿科") for name in bodies(text))


def test_unseen_agents_praise_of_a_long_named_work() -> None:
    text = (
        "11月3日,市长李刚到科技园三号车间调研。李刚对国家级专精特新“小巨人”企业建成国内首条"
        "软磁粉芯“黑灯产线”点赞。"
    )
    assert all("李刚" not in ends(text, e, *_WHO) for n, e in events(text).items() if "建成" in n)
