"""Events of new reports, and their days: sessions that close, what takes effect later, plans told.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

from datetime import date

import pytest
from tellings import ends, events, only, read

from graph.dates import find

CLOSED = (
    "自治区十四届人大常委会第九次会议圆满完成各项议程后,于11月3日下午在银川闭幕。"
    "副主任王立主持闭幕会。\n"
)


def start(text: str, part: str) -> object:
    """When the one event whose name holds ``part`` starts."""
    (found,) = [dict(e.attributes) for name, e in events(text).items() if part in name]
    return found.get("start")


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (CLOSED, "第九次会议", "2023-11-03"),
        (
            "云州市五届人大常委会第二十次会议经过两天的议程,11月3日在云州闭幕。",
            "第二十次会议",
            "2023-11-03",
        ),
        (
            CLOSED + "会议表决通过了《宁夏回族自治区献血条例》,自2024年5月1日起施行;"
            "批准了《固原市城市绿化条例》。",
            "批准《固原市",
            "2023-11-03",
        ),
        (
            "11月3日,省政府常务会议审议通过《湿地保护办法(草案)》,自2024年1月1日起施行,"
            "批准设立如皋高新技术产业开发区。",
            "设立如皋",
            "2023-11-03",
        ),
        (
            CLOSED + "会议表决通过了《宁夏回族自治区献血条例》,自2024年5月1日起施行;"
            "表决通过了关于批准2022年自治区本级决算的决议。",
            "本级决算的决议",
            "2023-11-03",
        ),
        (CLOSED + "会议审议了工作报告。\n王立为新任命的人员颁发任命书。", "任命书", "2023-11-03"),
    ],
)
def test_unseen_events_of_a_session_are_of_its_day(text: str, part: str, begin: str) -> None:
    assert start(text, part) == begin


def test_unseen_events_take_effect_at_no_session() -> None:
    told = CLOSED + "会议表决通过了《宁夏回族自治区献血条例》,自2024年5月1日起施行。"
    assert start(told, "施行") == "2024-05-01"


def test_unseen_events_do_not_hold_the_sitting_behind_which_they_are() -> None:
    told = events(CLOSED + "市政协副主席李文列席会议。闭幕会后,举行了集体合影。")
    assert "闭幕会" not in told


TOUR = "11月3日,县委书记王立、县长李文带队到石桥镇、青山镇调研防汛工作。\n"


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (  # one of the two who went, three paragraphs on
            TOUR + "在石桥镇,王立察看了大坝。\n在青山镇,王立走访了农户。\n李文查看了河道清淤情况。",
            "河道清淤",
            "2023-11-03",
        ),
        (TOUR + "走访慰问结束后,王立主持召开座谈会。", "座谈会", "2023-11-03"),
        (TOUR + "督查过程中,王立召开现场办公会。", "现场办公会", "2023-11-03"),
        (
            "11月3日,云州市人民医院新院区开诊仪式举行。\n新院区于2020年5月开工。\n"
            "开诊首日,专家团队在门诊大厅举行义诊。",
            "义诊",
            "2023-11-03",
        ),
        (  # the paper's day is none of the trip's
            "云州12月2日电 国家防总副总指挥王立11月3日至5日在如皋市考察。\n"
            "王立察看了石桥水库大坝。",
            "大坝",
            "2023-11-03",
        ),
    ],
)
def test_unseen_events_of_a_tour_are_of_its_days(text: str, part: str, begin: str) -> None:
    assert start(text, part) == begin


def test_unseen_events_due_on_a_day_to_come_are_planned() -> None:
    due = "11月3日,县长李文到石桥镇调研。该村今年改造果园,12月底前全部通水。"
    done = "11月3日,县长李文到石桥镇调研。该村10月底前已全部通水。"
    assert dict(only(due, "通水").attributes)["modality"] == "planned"
    assert dict(only(done, "通水").attributes)["modality"] == "asserted"


def test_unseen_events_month_behind_that_of_last_year_is_to_come() -> None:
    told = find("去年9月开工。“4月底单机调试,6月投产。”", date(2025, 3, 19))
    assert [w.begin for w in told] == ["2024-09", "2025-04", "2025-06"]
    told = find("生产线去年11月开工,目前正在调试,12月投产。", date(2023, 10, 19))
    assert [w.begin for w in told] == ["2022-11", "2023-12"]
    told = find("2024年3月立项,8月开工。", date(2025, 5, 19))
    assert [w.begin for w in told] == ["2024-03", "2024-08"]


def test_unseen_events_of_a_piece_below_the_page_are_read() -> None:
    page = (
        "云岭县召开县委常委会会议\n11月3日,云岭县委召开常委会会议,研究乡村振兴工作。\n"
        "相关报道:\n王立到石桥镇调研\n"
    )
    piece = "11月1日,云岭县委书记王立到石桥镇调研防汛工作,实地查看了石桥水库大坝。"
    assert "到石桥镇调研防汛工作" in events(page + piece)
    assert not [e for e in events(page + "石桥镇举办赛龙舟活动\n版权所有") if "赛龙舟" in e]


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (  # a day in the midst of one man's case is not the next one's
            "贾军收受工程老板钱款,今年4月19日被云岭县人民法院判处有期徒刑三年;"
            "石桥镇原副镇长邱华违规收受礼金,受到党内严重警告处分。",
            "警告处分",
            None,
        ),
        (
            "今年4月,贾军受到撤销党内职务处分;石桥镇原副镇长邱华受到党内严重警告处分。",
            "警告处分",
            "2023-04",
        ),
    ],
)
def test_unseen_events_of_cases_in_a_row(text: str, part: str, begin: str | None) -> None:
    assert start(text, part) == begin


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("11月3日,消防救援站将被困群众全部救出。", "asserted"),
        ("11月3日,民警将受困的12名群众转移至石桥镇中学。", "asserted"),
        ("该案将被提起公诉。", "planned"),
    ],
)
def test_unseen_events_put_before_their_verb_are_done(text: str, modality: str) -> None:
    assert [dict(e.attributes)["modality"] for e in events(text).values()] == [modality]


@pytest.mark.parametrize(
    ("text", "name", "begin"),
    [
        ("王立表示,将于12月23日举行浸种催芽开闸仪式。", "浸种催芽开闸仪式", "2023-12-23"),
        (
            "教授李文还将于12月3日到青山农场有限公司开展水稻侧深施肥技术培训。",
            "水稻侧深施肥技术培训",
            "2023-12-03",
        ),
        ("王立介绍,今年的采茶节将于12月12日至18日在石桥镇举行。", "采茶节", "2023-12-12"),
        (
            "王立指出,要抓好产业链招商,12月中旬在如皋市举办全市产业项目现场观摩会。",
            "全市产业项目现场观摩会",
            "2023-12",
        ),
        ("王立强调,要以案促改,12月底前召开专题民主生活会。", "专题民主生活会", "2023-12"),
    ],
)
def test_unseen_events_planned_in_what_is_said(text: str, name: str, begin: str) -> None:
    (event,) = [e for n, e in events(text).items() if n == name]
    assert dict(event.attributes)["modality"] == "planned"
    assert dict(event.attributes)["start"] == begin


@pytest.mark.parametrize(
    "text",
    [
        "会议要求,各乡镇要定期召开安全生产工作会议。",
        "王立要求,要严肃会风,每月召开一次工作例会。",
        "会议强调,要认真贯彻11月8日召开的防汛工作会议要求。",
    ],
)
def test_unseen_events_called_for_without_a_day_are_none(text: str) -> None:
    assert not events(text)


OPEN_DAY = "11月3日,如皋市人民检察院举行检察开放日活动。\n"


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        (
            OPEN_DAY + "据悉,海安市人民检察院同日也开展了检察开放日活动。",
            [{"如皋市人民检察院"}, {"海安市人民检察院"}],
        ),
        (
            OPEN_DAY + "海安市人民检察院同步举行检察开放日活动。",
            [{"如皋市人民检察院"}, {"海安市人民检察院"}],
        ),
        (OPEN_DAY + "检察开放日活动由检察长王立主持。", [{"如皋市人民检察院"}]),
    ],
)
def test_unseen_events_held_by_others_too_are_their_own(
    text: str, organizers: list[set[str]]
) -> None:
    held = [e for e in read(text).entities if e.type == "Event" and "开放日" in e.name]
    assert sorted(map(sorted, (ends(text, e, "organizer") for e in held))) == sorted(
        map(sorted, organizers)
    )


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("7月17日下午,上任第二天,县长王立到石桥镇检查防汛。", "2024-07-17"),
        ("6月8日,高考第二天,市长王立到市一中考点巡查。", "2024-06-08"),
        ("5月2日,“五一”假期第二天,市长王立到客运站检查。", "2024-05-02"),
        ("10月3日,国庆假期第三天,市长王立到客运站检查。", "2024-10-03"),
        ("7月16日,王立到任。到任第二天,他到石桥镇检查防汛。", "2024-07-17"),
        ("7月16日,李某被抓获。第二天,李某被刑事拘留。", "2024-07-17"),
    ],
)
def test_unseen_events_second_day_of_what_is_named(text: str, begin: str) -> None:
    assert find(text, date(2024, 10, 6))[-1].begin == begin


def test_unseen_events_behind_a_day_that_is_not_named_take_none() -> None:
    told = (
        "11月3日,如皋市政府召开春耕工作会议。\n日前,经如皋市委研究决定:\n"
        "免去李文如皋市水利局局长职务。"
    )
    assert start(told, "免去") is None


def test_unseen_events_next_day_of_none_told_is_none() -> None:
    assert [w.begin for w in find("会议第二天,代表参观茶园。", date(2024, 5, 20))] == [None]
    told = find("5月6日,大会开幕。会议第二天,代表参观茶园。", date(2024, 5, 20))
    assert [w.begin for w in told] == ["2024-05-06", "2024-05-07"]


def test_unseen_events_on_a_day_only_counted_have_none_of_another() -> None:
    told = "11月3日,公司召开干部大会。\n到任第二天,董事长王立到石桥水电站检查防汛工作。"
    assert start(told, "检查防汛") is None


@pytest.mark.parametrize(
    "text",
    [
        "11月3日上午,志愿者们走进石桥村清理卫生死角。志愿者们还为村里的8户困难家庭送去棉被。",
        "11月3日,捐赠仪式在石桥镇中心小学举行。爱心企业代表向学校送上棉被80床。",
    ],
)
def test_unseen_events_of_those_whom_nobody_names_have_a_day(text: str) -> None:
    (given,) = [e for n, e in events(text).items() if n.startswith(("送去", "送上"))]
    assert dict(given.attributes)["start"] == "2023-11-03"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月3日18时许,石桥镇农贸市场改扩建后重新开市。", "重新开市"),
        ("如皋市图书馆11月3日升级改造后恢复开放。", "恢复开放"),
        ("如皋市公路局连续作业26小时,11月3日11时实现单车道通行。", "实现单车道通行"),
    ],
)
def test_unseen_events_open_or_run_again(text: str, name: str) -> None:
    assert [dict(e.attributes)["start"] for n, e in events(text).items() if n.endswith(name)] == [
        "2023-11-03"
    ]


def test_unseen_events_do_not_take_place_where_the_way_began() -> None:
    told = (
        "11月3日,副市长王立率应急管理局负责人从青山镇出发赶赴灾区,"
        "16时许在石桥镇召开抢险救灾现场会。"
    )
    assert ends(told, only(told, "现场会"), "place") == {"石桥镇"}
