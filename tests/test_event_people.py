"""Who takes part in what is told: lists behind a gathering, bodies by their number, a meeting's.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import PUBLISHED, ends, events, only, read


def who(text: str, part: str) -> set[str]:
    """The names of those who do or attend the event called ``part``, or whose name holds it."""
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    events = {e.key for e in reading.entities if e.type == "Event" and part == e.name}
    events = events or {e.key for e in reading.entities if e.type == "Event" and part in e.name}
    assert len(events) == 1, [e.name for e in reading.entities if e.type == "Event"]
    return {
        names[f.object]
        for f in reading.facts
        if f.subject in events and f.relation in ("organizer", "participant")
    }


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月3日,如皋市召开新闻发布会。副市长王磊作通报,市水利局局长陈立新介绍典型案例,"
            "市公安局副局长赵大勇到场答问。",
            "新闻发布会",
            {"王磊", "陈立新", "赵大勇"},
        ),
        (
            "11月3日,如皋市召开教育工作会议,贯彻落实全国教育大会部署。市长王磊出席并讲话。",
            "教育工作会议",
            {"王磊"},
        ),
        (
            "11月3日,如皋市人民法院公开听证会召开。市人大代表陈立新应邀旁听。",
            "听证会",
            {"陈立新"},
        ),
    ],
)
def test_people_of_the_gathering_that_takes_place(text: str, part: str, people: set[str]) -> None:
    assert people <= who(text, part)


def test_people_of_a_conference_only_heeded_are_others() -> None:
    text = "11月3日,如皋市召开教育工作会议,传达学习全省防汛大会精神。市长王磊主持。"
    reading = read(text)
    wrong = {e.key for e in reading.entities if e.type == "Event" and "防汛大会" in e.name}
    assert not any(f.subject in wrong and f.relation == "participant" for f in reading.facts)


@pytest.mark.parametrize(
    ("text", "part", "bodies"),
    [
        (
            "11月3日,如皋市教育局、如皋市民政局、如皋市财政局联合召开推进会。"
            "11月6日,三部门联合印发《困难学生资助办法》。",
            "印发",
            {"如皋市教育局", "如皋市民政局", "如皋市财政局"},
        ),
        (
            "11月3日,如皋市人民法院与海安市人民法院签署合作协议。"
            "11月8日,两地法院在如皋市查封房产2处。",
            "查封",
            {"如皋市人民法院", "海安市人民法院"},
        ),
        (  # three are told of, two are meant: which is left open
            "11月3日,如皋市教育局、如皋市民政局、如皋市财政局联合召开推进会。"
            "11月6日,两部门联合印发《困难学生资助办法》。",
            "印发",
            set(),
        ),
    ],
)
def test_bodies_meant_by_their_number(text: str, part: str, bodies: set[str]) -> None:
    assert who(text, part) == bodies


def test_people_of_a_bracket_do_nothing_that_is_told_behind_it() -> None:
    text = "本台消息(记者:王磊、陈立新)11月3日上午,如皋市第十七届花木节在如城街道闭幕。"
    assert not {"王磊", "陈立新"} & {
        n for e in read(text).entities if e.type == "Event" for n in who(text, e.name)
    }


def test_what_a_meeting_decides_is_not_done_by_the_campaign_told_before() -> None:
    text = (
        "11月3日,如皋市委常委会召开会议。会议决定,12月1日起由市公安局、市教育局联合开展"
        "“护苗”专项行动。会议还研究决定,免去王磊的市水利局局长职务。"
    )
    assert not {"如皋市公安局", "如皋市教育局"} & who(text, "免去")


def test_tour_that_the_news_opens_with_has_those_named_at_its_end() -> None:
    text = (
        "11月3日至4日,省长王磊在南通市考察水利工作。\n"
        "3日下午,王磊来到如皋市,登上江堤查看加固情况。\n"
        "4日,王磊走进海安市粮库,了解收购情况。\n"
        "4日上午,王磊在启东市察看水闸。\n"
        "4日下午,王磊在南通市主持召开座谈会。\n"
        "省水利厅厅长陈立新、省农业农村厅厅长赵大勇参加考察。"
    )
    assert {"陈立新", "赵大勇"} <= who(text, "考察水利工作")


def test_crash_lies_where_the_clause_before_says() -> None:
    text = "11月3日,沪昆高速湖南省怀化市溆浦县路段,一辆货车侧翻起火,造成2人死亡。"
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    crash = {e.key for e in reading.entities if e.type == "Event" and "侧翻起火" in e.name}
    places = {
        names[f.object] for f in reading.facts if f.relation == "place" and f.subject in crash
    }
    assert places == {"沪昆高速", "溆浦县"}


def test_body_of_a_list_decides_on_its_posts_and_its_notice_says_when() -> None:
    text = (
        "常州市人民政府关于孙立等同志职务任免的通知\n各辖市、区人民政府：\n经研究决定：\n"
        "孙立同志任常州市水利局副局长；\n免去吴刚同志的常州市水利局副局长职务。\n"
        "常州市人民政府\n2023年11月20日"
    )
    for part, person in (("任常州市水利局", "孙立"), ("免去吴刚", "吴刚")):
        event = only(text, part)
        assert ends(text, event, "organizer", "participant") == {person, "常州市人民政府"}
        assert dict(event.attributes)["start"] == PUBLISHED


def test_body_of_a_notice_before_appointment_has_not_decided() -> None:
    text = (
        "玉溪市委组织部干部任前公示\n李红梅，现任玉溪市审计局副局长，"
        "拟提名为县（市、区）政府副县（市、区）长候选人。"
    )
    planned = only(text, "拟提名为")
    assert dict(planned.attributes)["modality"] == "planned"
    assert ends(text, planned, "organizer") == set()
    assert ends(text, planned, "participant") == {"李红梅"}


def test_numbered_persons_are_those_told_before_when_they_are_as_many() -> None:
    text = (
        "2023年3月5日,江岸区人民法院公开开庭审理被告人刘洋、陈波、何小燕诈骗一案,三名被告人"
        "分别被判处有期徒刑五年、三年和一年。"
    )
    assert {"刘洋", "陈波", "何小燕"} <= who(text, "判处有期徒刑")
    story = "3月2日,王强、李刚在县城盗窃电动车8辆。3月9日,{}名嫌疑人在长沙被抓获。"
    caught = only(story.format("两"), "被抓获")
    assert ends(story.format("两"), caught, "organizer") == set()
    assert ends(story.format("两"), caught, "participant") == {"王强", "李刚"}
    assert not {"王强", "李刚"} & who(story.format("三"), "被抓获")


def test_part_of_a_body_acts_and_not_the_whole() -> None:
    text = "5月8日,哈尔滨海关所属绥芬河海关会同绥芬河市公安局查获走私冻品12.5吨。"
    assert who(text, "查获走私冻品") == {"绥芬河海关", "绥芬河市公安局"}


def test_who_acts_at_the_gathering_that_the_clause_opens_with_is_there() -> None:
    text = "在随后召开的座谈会上,市长赵维平听取了县委书记王学东的汇报。"
    assert {"赵维平", "王学东"} <= who(text, "座谈会")
    text = "在昨日举行的新闻发布会上,市教育局副局长刘青介绍,省教育厅厅长王平曾到校检查。"
    assert who(text, "新闻发布会") == {"刘青"}


def test_who_is_only_learnt_about_takes_no_part() -> None:
    text = "4月8日,县委常委会召开会议,传达学习省委书记王刚讲话精神。"
    assert "王刚" not in who(text, "传达学习")
    text = "5月3日,县教育局组织学习张桂梅同志先进事迹。"
    assert who(text, "先进事迹") == {"县教育局"}
    text = "4月8日,市长赵维平听取了县委书记王学东的汇报。"
    assert "王学东" in who(text, "听取县委书记王学东的汇报")


def test_name_goes_on_over_a_line_between_two_names() -> None:
    text = "11月8日,丁延龄在杭州会见来华出席第三届中国—中亚地方合作大会的总理拉赫蒙。"
    assert who(text, "第三届中国—中亚地方合作大会") == {"拉赫蒙"}
    assert who(text, "会见来华出席") == {"丁延龄", "拉赫蒙"}
    text = "这是一次重要的会议——全省水利工作会议召开,省长李文出席会议。"
    assert who(text, "全省水利工作会议") == {"李文"}


def test_who_is_met_and_what_is_seen_are_two_events() -> None:
    text = (
        "总理会见塔吉克斯坦总理纳扎罗夫\n\n总理丁延龄8日在杭州会见塔吉克斯坦总理纳扎罗夫。\n"
        "7日,文化部长俞静姝陪同纳扎罗夫参观中国国家博物馆。"
    )
    assert "俞静姝" not in who(text, "会见塔吉克斯坦总理")


def test_people_of_a_list_that_ends_with_a_count_are_there() -> None:
    text = (
        "3月29日,红河州人大常委会第九次会议在蒙自举行。州人大常委会副主任李文芳、张绍华,"
        "秘书长马国庆及委员共36人出席会议,各县(市)人大常委会负责同志,受邀的代表共50余人列席会议。"
    )
    told = only(text, "第九次会议")
    assert {"李文芳", "张绍华", "马国庆"} <= ends(text, told, "participant", "organizer")
    assert not any("人出席会议" in name for name in events(text))
