"""Where something is held and who holds it there: a unit beside its site, hosts in a list, teams,
who comes, sites before their sentence and sites that only what is held there shows."""

from __future__ import annotations

import pytest

from tests.tellings import bodies, ends, only, who


def where(text: str, part: str) -> set[str]:
    """The places of the one event whose name holds ``part``."""
    return ends(text, only(text, part), "place")


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月8日，昭苏县在萨尔阔布村举办百人叼羊。", "叼羊", "萨尔阔布村"),
        ("11月8日，新兴镇在沙田村清理河道。", "清理", "沙田村"),
        ("11月8日，凯里市在三棵树镇开展义诊。", "义诊", "三棵树镇"),
        ("11月8日，凯里市开展义诊。", "义诊", "凯里市"),
        ("11月8日，新兴镇在全镇开展清理河道劳动。", "清理", "新兴镇"),
    ],
)
def test_who_acts_at_a_site_is_not_the_site(text: str, part: str, site: str) -> None:
    assert where(text, part) == {site}


@pytest.mark.parametrize(
    ("text", "part", "sites"),
    [
        ("11月8日，家住襄阳市樊城区的李明向襄阳市第五中学捐款10万元。", "捐款", set()),
        ("11月8日，老家在四川巴中的张勇向北川县永昌小学捐款10万元。", "捐款", set()),
        (
            "11月8日，居住在天门市岳口镇的村民王建国在汉江边救起一名落水儿童。",
            "救起",
            {"汉江"},
        ),
        ("11月8日，专家在石门县开展义诊活动。", "义诊", {"石门县"}),
    ],
)
def test_where_somebody_lives_is_no_site(text: str, part: str, sites: set[str]) -> None:
    assert where(text, part) == sites


@pytest.mark.parametrize(
    ("text", "part", "sites"),
    [
        ("11月8日，襄阳市举办马拉松赛，主会场设在诸葛亮广场。", "马拉松", {"诸葛亮广场"}),
        ("11月8日，定西市举行马铃薯大会，会议地点为定西市体育中心。", "大会", {"定西市体育中心"}),
        ("11月8日，昌吉市举办招聘会。活动地点：昌吉市亚中商城广场", "招聘会", {"亚中商城广场"}),
        ("11月8日，赣州市举办脐橙节，建设地点为章贡区。", "脐橙节", {"赣州市"}),
    ],
)
def test_a_told_venue_takes_the_place_of_its_host(text: str, part: str, sites: set[str]) -> None:
    assert where(text, part) == sites


@pytest.mark.parametrize(
    ("text", "part", "hosts"),
    [
        (
            "11月8日，义诊活动在黄平县文化馆举行。活动由黄平县卫健局、新州镇联合主办。",
            "义诊",
            {"黄平县卫健局", "新州镇"},
        ),
        (
            "11月8日，招聘会在泗阳县体育馆举行。活动由泗阳县人社局主办，众兴街道、来安街道协办。",
            "招聘会",
            {"泗阳县人社局", "众兴街道", "来安街道"},
        ),
        ("11月8日，由北京市、河北省联合主办的冬奥论坛在延庆区举行。", "论坛", {"北京市", "河北省"}),
        ("11月8日，由在桃源县的企业主办的招聘会举行。", "招聘会", set()),
    ],
)
def test_units_in_a_list_of_hosts(text: str, part: str, hosts: set[str]) -> None:
    assert who(text, part) == hosts


@pytest.mark.parametrize(
    ("text", "part", "hosts"),
    [
        (
            "11月8日，阳泉市交警支队召开会议。11月9日，支队在盂县开展交通安全宣传活动。",
            "宣传",
            {"阳泉市交警支队"},
        ),
        (
            "11月8日，阳泉市交警支队三大队联合一大队召开会议。11月9日，大队在盂县开展交通安全"
            "宣传活动。",
            "宣传",
            set(),
        ),
        (
            "11月8日，双洲社区召开会议。11月9日，社区在文化广场举办文艺汇演。",
            "汇演",
            {"双洲社区"},
        ),
        (
            "11月8日，双洲社区、黄石社区召开会议。11月9日，社区在文化广场举办文艺汇演。",
            "汇演",
            set(),
        ),
        (
            "11月8日，安徽省图书馆举办讲座。11月9日，该馆在合肥市举办书法展。",
            "书法展",
            {"安徽省图书馆"},
        ),
    ],
)
def test_a_bare_unit_is_the_only_one_told(text: str, part: str, hosts: set[str]) -> None:
    assert who(text, part) == hosts


@pytest.mark.parametrize(
    ("text", "part", "winners"),
    [
        (
            "11月8日，技能大赛在济南市举行，来自烟台职业学院的学生张晓夺得金牌。",
            "夺得",
            {"张晓"},
        ),
        ("11月8日，篮球赛在县体育馆举行，城关村代表队夺冠。", "夺冠", {"城关村代表队"}),
        (
            "11月8日，龙舟赛在泸溪县举行，浦市镇队、武溪镇队等12支队伍参赛。",
            "龙舟赛",
            {"浦市镇队", "武溪镇队"},
        ),
        ("11月8日，警方在济南市抓获来自山西的嫌疑人王某到案。", "抓获", set()),
    ],
)
def test_who_competes(text: str, part: str, winners: set[str]) -> None:
    assert who(text, part) == winners


@pytest.mark.parametrize("text", ["各村代表队参赛。", "安化县代表队参赛。", "本社区代表队参赛。"])
def test_teams_of_no_village_are_no_bodies(text: str) -> None:
    assert not bodies(text)


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        ("11月8日，推介会在银川市举行，宁夏旅行社协会派代表参会。", "推介会", {"宁夏旅行社协会"}),
        ("11月8日，植树活动在北岭山举行，肇庆市林业局也参与其中。", "植树", {"肇庆市林业局"}),
        (
            "11月8日，销毁活动在河口县举行，河口县市场监管局派员现场监督。",
            "销毁",
            {"河口县市场监管局"},
        ),
        ("11月8日，运动会在乐业县举行，全县中小学生积极参与其中。", "运动会", set()),
    ],
)
def test_who_sends_people_takes_part(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月8日，榕江县古州镇的足球广场上，一场篮球赛激烈开赛。", "篮球赛", "足球广场"),
        ("11月8日，海拔3000米的若尔盖草原上，赛马大会拉开帷幕。", "赛马", "若尔盖草原"),
        ("11月8日，岳麓山脚下，千人徒步活动启动。", "徒步", "岳麓山"),
        ("11月8日，三营镇戏台前，秦腔演出拉开帷幕。", "演出", "三营镇戏台"),
        ("11月8日，墨冲镇中心小学操场上，第五届运动会在此举行。", "运动会", "墨冲镇中心小学"),
        ("11月8日，侗族大歌比赛在黎平县肇兴侗寨的鼓楼广场举行。", "比赛", "鼓楼广场"),
        ("11月8日，枣阳市公安局三楼会议室里掌声阵阵，表彰大会在这里召开。", "大会", "枣阳市公安局"),
    ],
)
def test_a_site_before_its_sentence(text: str, part: str, site: str) -> None:
    assert where(text, part) == {site}
    assert site not in who(text, part)


def test_where_somebody_speaks_at_a_meeting_is_no_site() -> None:
    text = "11月8日，县委常委会上，县委书记李明主持召开座谈会。"
    assert "县委" not in where(text, "座谈会")


@pytest.mark.parametrize(
    ("text", "part", "site"),
    [
        ("11月8日，平湖海关关长韩冰来平湖市税务局考察。", "考察", "平湖市税务局"),
        ("11月8日，江西财经大学党委书记李明莅临赣州市税务局指导工作。", "指导", "赣州市税务局"),
    ],
)
def test_who_comes_to_a_body(text: str, part: str, site: str) -> None:
    assert site in where(text, part)
    assert site not in who(text, part)


@pytest.mark.parametrize(
    ("text", "part", "courts"),
    [
        ("11月8日，一起危险驾驶案在海原县人民法院开庭审理。", "开庭", {"海原县人民法院"}),
        ("11月8日，一起环境污染公益诉讼案在安吉县余村开庭审理。", "开庭", set()),
    ],
)
def test_the_court_in_which_a_case_is_heard(text: str, part: str, courts: set[str]) -> None:
    assert who(text, part) == courts


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("11月8日，文艺汇演在富源县胜境关举行。", "胜境关"),
        ("11月8日，文艺汇演在泾县职工之家举行。", "职工之家"),
        ("11月8日，民勤县在青土湖畔举办文艺汇演。", "青土湖"),
        ("11月8日，文艺汇演在安化县城关举行。", "安化县"),
        ("11月8日，民勤县在人工湖畔举办文艺汇演。", "民勤县"),
    ],
)
def test_a_site_that_only_what_is_held_there_shows(text: str, site: str) -> None:
    assert where(text, "汇演") == {site}
