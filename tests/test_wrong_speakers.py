"""Who says what, and what a name, a comma or a date in brackets is not: one text a mechanism."""

from __future__ import annotations

import pytest
from said_of import held, named, read, told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("农艺师刘武仁向市委书记李明伟介绍,今年产量增加。", {"刘武仁"}),
        ("农艺师刘武仁对李明伟、王小强说:“今年产量增加。”", {"刘武仁"}),
        ("水利局局长张平向李明伟、王小强作了汇报。", {"张平"}),
        ("馆长张平为县长李明伟讲解了展品来历。", {"张平"}),
        ("“今年增收了。”张守义对李明伟说。", {"张守义"}),
        ("对此,县长王小强说,要查清原因。", {"王小强"}),
        ("县长向前进说,要抓好落实。", {"向前进"}),
        ("据县长王小强介绍,今年产量增加。", {"王小强"}),
    ],
)
def test_wrong_facts_whom_something_is_told_does_not_say_it(text: str, speakers: set[str]) -> None:
    assert {who for who, _ in told(text, "says")} == speakers


def test_wrong_facts_comma_in_brackets_parts_no_clause() -> None:
    text = "据中国地震台网测定:5月3日5时,在那曲市色尼区(北纬31.82度,东经92.35度)发生4.8级地震。"
    assert told(text, "place") == {("4.8级地震", "色尼区")}


def test_wrong_facts_agency_behind_a_date_in_brackets_does_nothing() -> None:
    text = (
        "青海省人大常委会会议闭幕\n(2024年5月30日)新华社西宁5月30日电(记者李琳海)青海省第十四届人民代表大会"
        "常务委员会第九次会议30日在西宁闭幕。会议免去才让太的青海省人民政府副省长职务。"
    )
    assert not any("新华社" in ends for ends in told(text, "organizer", "participant"))
    assert ("才让太", "青海省人民政府副省长") in held(text)


def test_wrong_facts_police_region_is_a_place_and_no_person() -> None:
    text = "西九龍總區反三合會行動組總督察陳家俊表示,不排除有更多人被捕。"
    assert named(text, "Person") == {"陳家俊"}
    assert ("陳家俊", "西九龍總區反三合會行動組總督察") in held(text)


def test_wrong_facts_number_in_a_name_counts_nothing() -> None:
    assert not named("省监委主任王大南、检察长查庆九列席。", "Statistic")


def test_wrong_facts_welcome_is_all_that_is_said_before_the_next_clause() -> None:
    text = "董事长石培文对秦岭一行表示欢迎,介绍了集团的发展情况。银行行长秦岭称赞兰州风光。"
    said = told(text, "says")
    assert ("石培文", "表示欢迎") in said
    assert not any(who == "秦岭" for who, _ in said)
    assert "秦岭" not in named(text, "Place")


def test_wrong_facts_what_is_not_held_is_denied() -> None:
    reading, _ = read("丧事从简,不举行告别仪式。村里不断举行文艺演出活动。")
    moods = {str(e.name): dict(e.attributes).get("modality") for e in reading.entities}
    assert moods["告别仪式"] == "denied"
    assert "denied" not in {mood for name, mood in moods.items() if "演出" in name}


def test_wrong_speakers_a_place_and_what_is_done_there_is_no_body() -> None:
    text = "他希望更多企业到南塔投资。海口海关长期以来对洋浦发展给予支持。融入国家发展大局。"
    assert named(text, "Organization") == {"海口海关"}


def test_wrong_speakers_answers_that_open_with_a_day_and_reports_of_one_named_above() -> None:
    assert {w for w, _ in told("李慧：今年以来，主要先行指标持续改善。", "says")} == {"李慧"}
    text = "主持人 邓务贵：女士们、先生们，大家上午好！欢迎出席发布会。"
    assert {w for w, _ in told(text, "says")} == {"邓务贵"}
    assert told("李慧：1985年3月，任云岭县水利局局长。", "says") == set()
    report = "审计报告\n云岭县审计局局长 贾文成\n县人大常委会：\n我受县政府委托，报告审计情况。"
    assert {w for w, _ in told(report, "says")} == {"贾文成"}
    other = "县长 李明\n会议在县政府召开。我代表全体村民向大家致敬。"
    assert told(other, "says") == set()
