"""Lives told line by line and talks of two sides: whose a unit is, who both sides are, who acts."""

from __future__ import annotations

import pytest
from said_of import named, read, told


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "2010年5月，陈明任水利部规划计划司综合处处长、建设管理司副司长。",
            "水利部建设管理司副司长",
        ),
        ("陈明任国防科工委系统二司副司长、系统工程一司司长。", "国防科工委系统工程一司司长"),
        (
            "审计署驻长沙特派员办事处副特派员、党组成员陈明出席。",
            "审计署驻长沙特派员办事处党组成员",
        ),
        (
            "湖南省人民政府驻广州办事处主任、党组书记陈明出席。",
            "湖南省人民政府驻广州办事处党组书记",
        ),
        ("长江水利委员会水文局局长、党委书记陈明出席。", "长江水利委员会水文局党委书记"),
    ],
)
def test_whose_a_unit_is(text: str, post: str) -> None:
    assert ("陈明", post) in told(text, "holds")


def test_no_region_is_in_the_name_of_a_division() -> None:
    text = (
        "毕节地区行署副专员李文出席。\n湖南省发展和改革委员会投资处处长、地区经济处处长陈明参加。"
    )
    assert not any("毕节地区经济处" in post for _, post in told(text, "holds"))


def test_a_native_place_hosts_no_bare_body() -> None:
    text = (
        "陈明同志任前公示\n陈明，男，汉族，1970年3月出生，湖南新化人。\n"
        "2008.05—2009.05　中央纪委驻水利部纪检组副组长、监察局局长"
    )
    assert not any("新化县" in post for _, post in told(text, "holds"))


def test_the_long_form_of_an_office_is_one_body() -> None:
    text = "湖南省扶贫办公室主任陈明出席。"
    assert "湖南省扶贫办公室" in named(text, "Organization")
    assert "湖南省扶贫办" not in named(text, "Organization")


def test_both_sides_are_those_of_the_talks_not_of_what_is_recalled() -> None:
    text = (
        "5月8日，省长李文同来访的萨摩亚总理陶马塔举行会谈。李文表示，两地友谊深厚。"
        "去年省委书记陈明同陶马塔会晤，达成共识。会谈后，双方签署合作备忘录。"
    )
    signed = {who for event, who in told(text, "participant", "organizer") if "签署" in event}
    assert signed == {"李文", "陶马塔"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("5月8日，省长李文在会展中心为来访的萨摩亚总理陶马塔举行欢迎仪式。", "陶马塔"),
        ("5月8日，县委为离任的县委书记陈明举行欢送会。", "陈明"),
    ],
)
def test_for_whom_it_is_held(text: str, who: str) -> None:
    assert who in {who for _, who in told(text, "participant")}


def test_what_it_is_held_for_is_nobody() -> None:
    text = "5月8日，县教育局为全县教师举行表彰会，局长陈明讲话。"
    assert {w for e, w in told(text, "participant") if "表彰会" in e} <= {"陈明"}


@pytest.mark.parametrize(
    ("text", "event", "modality"),
    [
        (
            "5月8日，省防指启动Ⅳ级响应，随后将响应级别提升至Ⅲ级，派出工作组赶赴灾区。",
            "派出",
            "asserted",
        ),
        ("5月8日，省防指将预警级别上调为橙色。", "橙色", "asserted"),
        ("市水利局将派出专家检查水库。", "派出", "planned"),
    ],
)
def test_a_noun_behind_jiang_is_no_plan(text: str, event: str, modality: str) -> None:
    reading, names = read(text)
    facts = (f for f in reading.facts if f.relation == "organizer" and event in names[f.subject])
    assert {f.modality for f in facts} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "5月8日，国家消防救援局调派四川、贵州等地消防救援队伍900余人赶赴震区。",
        "5月8日，省卫生健康委从贵阳、遵义调派医疗队员35人。",
    ],
)
def test_where_those_sent_come_from_is_no_site(text: str) -> None:
    assert not told(text, "place")


def test_whoever_sends_organizes() -> None:
    text = "5月8日，湘西州委派出3个督导组。"
    assert any("派出" in event for event, _ in told(text, "organizer"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("5月8日，省长李文同来访的萨摩亚总理陶马塔举行会谈。", "李文"),
        ("5月8日，市长张文同与来访的市长朱尔斯举行会谈。", "张文同"),
    ],
)
def test_with_is_no_part_of_a_name_unless_another_stands_there(text: str, who: str) -> None:
    assert who in named(text, "Person")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "本报南宁5月8日讯　5月8日，自治区党委召开会议。"
            "自治区人大常委会、政府、政协负责人列席。",
            {"广西壮族自治区政府", "广西壮族自治区政协"},
        ),
        ("5月8日，渠县县委召开会议。县人大、政府、政协负责人列席。", {"渠县政府", "渠县政协"}),
    ],
)
def test_bodies_of_one_region_by_their_kind_alone(text: str, bodies: set[str]) -> None:
    assert bodies <= named(text, "Organization")


def test_government_alone_names_no_body() -> None:
    text = "5月8日，渠县召开座谈会，企业、政府、学校三方座谈。"
    assert not any(name.endswith("政府") for name in named(text, "Organization"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "5月8日，省长李文会见老挝总理宋赛。\n宋赛表示，愿深化合作。\n陈明参加会见。\n",
            "陈明",
        ),
        ("5月8日，市委书记李文到高新区调研。\n李文指出，要抓好项目。\n市领导陈明参加。\n", "陈明"),
    ],
)
def test_who_takes_part_by_a_short_last_line(text: str, who: str) -> None:
    assert who in {who for _, who in told(text, "participant")}


def test_a_counted_heading_tells_nothing() -> None:
    text = "5月8日，渠县召开会议。\n（一）陈明参加。\n各镇要抓好落实，层层压实责任。\n"
    assert "陈明" not in {who for _, who in told(text, "participant")}


def test_a_note_on_the_source_names_no_body() -> None:
    text = "陈明简历\n陈明，男，1970年3月出生。\n（简历摘自国家能源局官网）\n"
    assert named(text, "Organization") == {"国家能源局", "国家能源局官网"}


def test_a_count_of_sites_names_none() -> None:
    assert not named("5月8日，双方推进“两国双园”项目。", "Place")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("应国务委员兼外交部部长陈明邀请，客人来访。", "国务委员"),
        ("国务委员陈明出席会议。", "国务委员"),
    ],
)
def test_a_title_of_the_state_is_whole(text: str, post: str) -> None:
    assert post in {p for _, p in told(text, "holds")}


def test_nobody_who_tells_something_is_at_what_is_to_come() -> None:
    text = (
        "中阿合作论坛部长级会议将于5月30日举行，国家主席将出席开幕式。\n"
        "彭博社记者：美国总统拜登宣布加征关税。中方有何回应？"
    )
    assert "拜登" not in {who for event, who in told(text, "participant") if "开幕式" in event}


def test_who_will_speak_says_nothing_yet() -> None:
    text = "县长陈明将出席开幕式并发表主旨讲话。"
    assert not told(text, "says")


def test_a_visit_told_as_to_come_may_have_begun() -> None:
    reading, _ = read("巴基斯坦副总理达尔将于5月8日至12日访华。")
    found = [e for e in reading.entities if "访华" in e.name]
    assert [dict(e.attributes).get("start") for e in found] == ["2024-05-08"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "贵州大学召开干部大会\n5月8日，贵州大学召开干部大会，省委组织部副部长陈明出席会议并讲话。",
            "贵州省委组织部副部长",
        ),
        (
            "兰州大学举行捐赠仪式\n5月8日，兰州大学举行捐赠仪式，省教育厅副厅长陈明出席仪式。",
            "甘肃省教育厅副厅长",
        ),
        (
            "东南大学举行捐赠仪式\n5月8日，东南大学举行捐赠仪式，省教育厅副厅长陈明出席仪式。",
            "省教育厅副厅长",
        ),
    ],
)
def test_the_province_after_which_a_school_is_called(text: str, post: str) -> None:
    assert ("陈明", post) in told(text, "holds")


def test_a_verb_in_the_name_of_who_is_led_tells_nothing() -> None:
    text = "渠县“5·8”居民自建房倒塌事故调查组由县应急管理局牵头，县公安局参加。"
    reading, _ = read(text)
    assert not any(e.name.startswith("建房") for e in reading.entities)


@pytest.mark.parametrize("name", ["四届四次职代会", "三届二次职工代表大会", "十一届四次常委会议"])
def test_the_term_of_a_session_is_of_its_name(name: str) -> None:
    reading, _ = read(f"5月8日，恒信集团召开{name}。")
    assert name in {e.name for e in reading.entities}


def test_a_detachment_together_with_a_station_are_two_bodies() -> None:
    found = named("浦东公安分局网安支队会同周浦派出所立即开展调查。", "Organization")
    assert not any("会同" in name for name in found)
    assert "浦东公安分局网安支队" in found


def test_the_party_committee_of_a_region_is_one_body() -> None:
    text = "中国共产党西藏自治区第十届委员会召开全会。\n西藏自治区党委召开会议。"
    assert {n for n in named(text, "Organization") if "西藏" in n} == {"西藏自治区党委"}


def test_a_citys_commission_is_one_body() -> None:
    text = "天津市市场监督管理委员会召开会议。\n市市场监管委副主任陈明出席。"
    assert len({n for n in named(text, "Organization") if "市场监" in n}) == 1


def test_no_body_ends_inside_a_bracket() -> None:
    found = named("山东能源（集团）有限公司化工厂厂长陈明出席。", "Organization")
    assert "山东能源（集团）有限公司化工厂" in found
    assert not any(name.count("（") != name.count("）") for name in found)


def test_part_of_a_masked_name_is_nobody() -> None:
    assert named("被告人阿苏某、沙马某某贩卖毒品，检察员陈明出庭。", "Person") == {"陈明"}
