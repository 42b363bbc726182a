"""Days without a month, lists, lines of roads and of notices: marks that say when, where, whose."""

from __future__ import annotations

import pytest

from tests.tellings import bodies, ends, events, only, read, who


def when(text: str, part: str) -> tuple[str | None, str | None]:
    said = dict(only(text, part).attributes)
    return said.get("start"), said.get("end")


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("12月3日下午报到，4日至6日培训。", "培训", ("2023-12-04", "2023-12-06")),
        ("骨干培训班12月15日开班，16日举行开班仪式。", "仪式", ("2023-12-16", None)),
        ("锦标赛将于12月20日至25日在成都市举行，24日举行颁奖仪式。", "颁奖", ("2023-12-24", None)),
        ("项目12月底完工。9日，宜宾市召开推进会。", "推进会", ("2023-11-09", None)),
        ("10月20日前完成整改。9日，宜宾市召开推进会。", "推进会", ("2023-11-09", None)),
    ],
)
def test_bare_day_goes_on_in_its_sentence(text: str, part: str, day: tuple[str, str]) -> None:
    assert when(text, part) == day


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("新华社昆明7月1日电 云南省庆祝大会1日在昆明市举行。", "庆祝大会", "2023-07-01"),
        ("中新社广州2月8日电 第十届花市8日在广州开幕。", "花市", "2023-02-08"),
        ("东北网3月5日讯 黑龙江省推进会4日在哈尔滨市召开。", "推进会", "2023-03-04"),
        ("本报讯 陕西省推进会19日在西安市召开。", "推进会", "2023-11-19"),
    ],
)
def test_bare_day_is_of_the_dateline(text: str, part: str, day: str) -> None:
    assert when(text, part)[0] == day


@pytest.mark.parametrize("said", ["2019年3月11日印发的", "2020年5月1日施行的", "2018年印发的"])
def test_day_of_a_paper_is_not_that_of_what_ends_it(said: str) -> None:
    text = f"本规定自2024年1月1日起施行，{said}《云南省水利工程管理办法》同时废止。"
    assert when(text, "废止")[0] == "2024-01-01"


def test_day_of_an_act_is_its_own_though_it_is_before_a_paper() -> None:
    assert when("3月5日，市政府印发的《管理办法》正式施行。", "印发")[0] == "2023-03-05"


def test_notice_is_of_the_day_below_who_signs_it() -> None:
    title = "云南省水利厅关于印发《云南省水利工程管理办法》的通知"
    body = "现将《云南省水利工程管理办法》印发给你们，请遵照执行。"
    signed = f"{title}\n各州市水利局：\n{body}\n云南省水利厅\n2023年8月6日\n"
    assert when(signed, "关于印发")[0] == "2023-08-06"
    assert when(f"{title}\n2023年8月6日\n各州市水利局：\n{body}\n", "关于印发")[0] == "2023-11-20"


@pytest.mark.parametrize("aside", ["列张守玉之前", "张守玉兼任"])
def test_bracket_behind_a_post_is_no_part_of_what_is_decided(aside: str) -> None:
    text = f"甘肃省人民政府决定：任命李强为甘肃省水利厅副厅长（{aside}）。"
    assert who(text, "任命") == {"李强", "甘肃省人民政府"}
    assert only(text, "任命").name == "任命李强为甘肃省水利厅副厅长"


@pytest.mark.parametrize("done", ["组织专家论证，起草了《实施方案》", "起草了《实施方案》"])
def test_desk_work_is_not_where_a_journey_went(done: str) -> None:
    text = f"黄冈市水利局先后到武汉、宜昌考察，{done}。"
    assert not ends(text, only(text, "起草"), "place")
    assert ends(text, only(text, "考察"), "place") == {"武汉市", "宜昌市"}


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("李明1984年参战，退役后创办兰州金桥建材公司。", "创办", None),
        ("王芳2010年大学毕业，返乡后成立兰州惠民合作社。", "成立", None),
        ("2010年，王芳毕业后创办了兰州金桥建材公司。", "创办", "2010"),
        ("2021年3月，省水利厅组织验收，验收后召开总结大会。", "总结大会", "2021-03"),
        ("3月5日，李强到红星镇调研，随后召开座谈会。", "座谈会", "2023-03-05"),
    ],
)
def test_clause_goes_on_long_after_the_year_before_it(
    text: str, part: str, day: str | None
) -> None:
    assert when(text, part)[0] == day


def test_what_is_done_by_now_is_not_of_the_day_of_the_beginning() -> None:
    found = events("该工程于2021年11月开工，目前已完成投资96.5亿元。")
    assert not any(dict(e.attributes).get("start") for n, e in found.items() if "投资" in n)


@pytest.mark.parametrize("work", ["三水厂", "安康市第二自来水厂", "白水江大桥"])
def test_work_begun_one_year_and_opened_another_is_told_twice(work: str) -> None:
    text = f"{work}2022年3月开工建设，今年8月建成通水。"
    assert when(text, "开工")[0] == "2022-03"
    assert when(text, "通水")[0] == "2023-08"


@pytest.mark.parametrize(
    ("said", "pair"),
    [
        ("安徽省委省政府", {"安徽省委", "安徽省政府"}),
        ("武汉市委市政府", {"武汉市委", "武汉市政府"}),
        ("岷县县委县政府", {"岷县县委", "岷县政府"}),
        ("甘南州委州政府", {"甘南州委", "甘南州政府"}),
        ("省委省政府", {"省委", "省政府"}),
    ],
)
def test_committee_and_government_without_a_mark_are_two(said: str, pair: set[str]) -> None:
    text = f"11月8日，{said}召开表彰大会。"
    assert bodies(text) == pair
    assert not any(f.relation == "partOf" for f in read(text).facts)


@pytest.mark.parametrize("counted", ["等市", "等两市", "两市"])
@pytest.mark.parametrize("head", ["市场监督管理局", "公安局", "教育局"])
def test_places_before_a_class_word_share_the_head(counted: str, head: str) -> None:
    found = bodies(f"11月8日，绵阳、乐山{counted}{head}联合开展培训。")
    assert found == {f"绵阳市{head}", f"乐山市{head}"}


def test_places_before_a_class_word_alone_are_no_bodies() -> None:
    assert not bodies("11月8日，绵阳、乐山等市组织群众转移。")


@pytest.mark.parametrize(
    ("district", "house", "whole"),
    [
        ("青羊区", "四川大学华西医院", "四川大学"),
        ("滨海新区", "天津医科大学总医院", "天津医科大学"),
        ("雁塔区", "陕西师范大学附属中学", "陕西师范大学"),
        ("海淀区", "清华大学附属小学", "清华大学"),
        ("杭州市西湖区", "浙江大学", "浙江大学"),
    ],
)
def test_district_before_a_university_is_no_part_of_it(
    district: str, house: str, whole: str
) -> None:
    assert bodies(f"11月8日，揭牌仪式在{district}{house}举行。") == {house, whole}
    assert bodies(f"11月8日，{district}{house}召开会议。") == {house, whole}


def test_school_of_a_district_keeps_it() -> None:
    text = "11月8日，揭牌仪式在青羊区实验中学举行。"
    assert bodies(text) == {"青羊区实验中学"}


def test_word_of_going_takes_no_part_of_a_place() -> None:
    text = "11月8日，部長陳時中赴屏東縣政府出席防疫會議。"
    assert "屏東縣政府" in bodies(text)
    assert "東縣政府" not in bodies(text)


@pytest.mark.parametrize(
    "said",
    [
        "參觀由聖公會福利協會營辦的社區客廳",
        "参观由兰州大学运营的科技馆",
        "走访市残联扶持的按摩店",
        "参观由中铁十一局承建的新馆",
    ],
)
def test_who_runs_what_is_visited_is_neither_there_nor_of_the_visit(said: str) -> None:
    text = f"11月8日，王芳{said}。"
    (event,) = events(text).values()
    assert ends(text, event, "place", "organizer", "participant") == {"王芳"}


def test_who_leads_those_who_visit_leads_the_visit() -> None:
    text = "11月8日，由县委书记李强带队的检查组到红星镇检查防汛工作。"
    assert who(text, "检查") == {"李强"}


def test_what_somebody_speaks_on_is_no_act_of_its_own() -> None:
    found = events("11月8日，李明以《走近深空》为题作科普报告。")
    assert not any(name.startswith("为题") for name in found)
