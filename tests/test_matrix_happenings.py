"""Kinds of events in the frames in which official news tells them, each with several fillers."""

from __future__ import annotations

import pytest
from tellings import events, who

PEOPLE = ("王建国", "赵文斌", "阿不都热依木·买买提")
FAULTS = (
    "廉洁底线失守",
    "贪欲膨胀",
    "擅权妄为",
    "纪律意识淡薄",
    "违背组织原则，不如实报告个人有关事项",
    "家风不正，对配偶失管失教",
    "大搞权钱交易",
)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", PEOPLE)
def test_deeds_behind_a_fault_are_of_the_person_told_of(name: str, fault: str) -> None:
    text = (
        f"日前，洛川县水利局原局长{name}被开除党籍。经查，{name}丧失理想信念；{fault}，"
        "违规从事营利活动；利用职务便利为他人谋取利益，并非法收受巨额财物。"
    )
    assert who(text, "从事营利活动") == {name}
    assert who(text, "收受巨额财物") == {name}


@pytest.mark.parametrize("name", PEOPLE)
def test_deeds_behind_a_noun_of_their_own_are_nobody_s(name: str) -> None:
    text = f"日前，洛川县水利局原局长{name}被开除党籍。其妻弟贪欲膨胀，违规收受礼金5万元。"
    assert not [e for e in events(text) if "收受" in e and name in who(text, e)]


MEETINGS = (
    "全省教育大会",
    "省委十二届七次全会",
    "省安委会第二季度全体成员会议",
    "市委常委会第38次会议",
    "省委常委会（扩大）会议",
    "省十四届人大三次会议",
    "全省农业现场推进会",
)


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize(
    "frame",
    [
        "会议传达学习了{m}精神。",
        "为贯彻落实{m}精神，11月3日，洛川县教育局召开推进会。",
        "11月3日，洛川县委召开会议，传达学习{m}精神，听取工作汇报。",
        "会议传达学习{m}和中央农村工作会议精神。",
        "会议传达学习中央农村工作会议和{m}精神。",
        "出席{m}的代表列席会议。",
        "洛川县县长王建国在{m}上作交流发言。",
        "{m}期间，洛川县接待游客2万人次。",
    ],
)
def test_meetings_that_others_only_learn_of_have_their_whole_names(
    frame: str, meeting: str
) -> None:
    found = events(frame.format(m=meeting))
    assert meeting in found
    assert dict(found[meeting].attributes).get("start") is None


@pytest.mark.parametrize("meeting", (*MEETINGS[:5], "全国宣传部长会议"))
def test_meetings_are_named_whole_where_they_are_held(meeting: str) -> None:
    found = events(f"11月3日，{meeting}在西安召开。")
    assert dict(found[meeting].attributes)["start"] == "2023-11-03"


@pytest.mark.parametrize(
    "text",
    ["要学习贯彻有关会议精神。", "出席会议的代表列席大会。", "会议期间，代表踊跃发言。"],
)
def test_meetings_without_a_name_are_none(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize("storm", ["台风“海燕”", "“山竹”台风", "第9号台风“木莲”"])
def test_storms_that_affect_are_named_whole(storm: str) -> None:
    assert storm in events(f"受{storm}影响，洛川县多处道路中断。")


@pytest.mark.parametrize(
    "frame",
    [
        "{m}发生后，洛川县县长王建国立即赶赴现场。",
        "{m}教训深刻，要举一反三。",
        "会议通报了{m}处置情况。",
    ],
)
@pytest.mark.parametrize("mishap", ["“7·15”山体滑坡灾害", "“5·8”道路交通事故"])
def test_mishaps_named_by_their_day_are_told_wherever_they_stand(frame: str, mishap: str) -> None:
    found = events(frame.format(m=mishap))
    (name,) = [name for name in found if mishap in name and "通报" not in name]
    assert dict(found[name].attributes)["start"][:4] == "2023"


@pytest.mark.parametrize(
    "campaign", ["人居环境整治百日攻坚行动", "校园食品安全专项整治", "自建房安全隐患大排查"]
)
def test_campaigns_of_their_own_are_planned_where_they_are_called_for(campaign: str) -> None:
    assert campaign in events(f"要扎实开展{campaign}，确保10月底前完成。")
    assert not events(f"要定期开展{campaign}，消除隐患。")


WORKS = (
    "青山镇防洪堤工程",
    "光电产业园二期项目",
    "洛川县人民医院迁建项目",
    "污水处理厂提标改造工程",
)


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize(
    "frame",
    ["11月3日，{w}、老旧小区改造项目集中开工。", "老旧小区改造项目和{w}将于年底前竣工。"],
)
def test_works_listed_before_their_verb_are_each_one(frame: str, work: str) -> None:
    assert {work, "老旧小区改造项目"} <= set(events(frame.format(w=work)))


@pytest.mark.parametrize("text", ["11月3日，全县一批重点项目、重大工程集中开工。"])
def test_works_without_a_name_are_not_told_apart(text: str) -> None:
    assert len(events(text)) == 1


def test_one_work_of_two_towns_is_not_divided() -> None:
    found = events("11月3日，青山镇、白沙镇城乡供水一体化项目建成通水。")
    assert not [name for name in found if name.startswith("白沙镇")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("洛川县总工会去年召开安全生产会议。", "2022"),
        ("洛川县教育局2022年举办校长培训班。", "2022"),
        ("安全生产现场会年内在洛川县召开。", "2023"),
    ],
)
def test_years_between_subject_and_verb_say_when(text: str, year: str) -> None:
    (found,) = events(text).values()
    assert dict(found.attributes)["start"] == year


def test_years_of_what_is_described_do_not() -> None:
    (found,) = events("洛川县总工会去年建成的职工之家11月1日开放。").values()
    assert dict(found.attributes)["start"] == "2023-11-01"
