"""Where what is told takes place: what a modifier, an object or a list only says of others."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read

HEAD = "平江县新闻\n本报讯 "


def where(text: str, part: str) -> set[str]:
    return ends(HEAD + text, only(HEAD + text, part), "place")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11月6日，县人大常委会表决通过了关于岳阳市法院工作报告的决议。", "表决通过", set()),
        ("11月6日，调研组提到浏阳市的做法，并开展座谈。", "座谈", set()),
        ("11月6日，检查组看到安定镇的变化后召开座谈会。", "座谈会", set()),
        ("11月6日，县公安局收到浏阳市送来的锦旗。", "锦旗", set()),
        ("11月6日，学校举行仪式，欢送来自浏阳市的教师。", "欢送", set()),
        ("11月6日，县长李建军参观浏阳市援建的平江县第二小学。", "参观", {"平江县第二小学"}),
        ("11月6日，县长李建军到安定镇调研。", "调研", {"安定镇"}),
        ("11月6日，贵州恒信公司与位于长沙市的恒达公司签订合作协议。", "签订", set()),
    ],
)
def test_a_place_of_what_is_spoken_of_or_comes_from_there_is_no_site(
    text: str, part: str, said: set[str]
) -> None:
    assert where(text, part) == said


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11月6日，县长李建军参观位于安定镇的石牛寨景区。", "参观", {"石牛寨景区"}),
        (
            "11月6日，县长李建军来到安定镇的安永村、三墩乡的中武村，看望困难群众。",
            "看望",
            {"安永村", "中武村"},
        ),
        (
            "11月6日，县长李建军到安定镇的平江恒信有限公司、三墩乡的中武村调研。",
            "调研",
            {"安定镇", "平江恒信有限公司", "中武村"},
        ),
        ("11月6日，位于安定镇的石牛寨景区发生火灾。", "火灾", {"石牛寨景区"}),
    ],
)
def test_a_chain_is_its_innermost_site(text: str, part: str, said: set[str]) -> None:
    assert where(text, part) == said


def test_what_two_places_hold_together_is_at_neither_unless_said() -> None:
    text = "11月6日，长沙市·岳阳市区域协作座谈会召开。"
    assert where(text, "座谈会") == set()
    assert where("11月6日，“长沙—岳阳”产业推介会在湘潭市举行。", "推介会") == {"湘潭市"}


def test_a_team_is_not_set_up_where_it_then_goes() -> None:
    text = "11月6日，县农业农村局成立课题组，赴安定镇、三墩乡开展调研。"
    assert where(text, "成立课题组") == set()
    assert where(text, "开展调研") == {"安定镇", "三墩乡"}
    assert where("11月6日，县水利局派出2个督导组，赴安定镇、三墩乡督导。", "派出") == {
        "安定镇",
        "三墩乡",
    }


def test_who_also_meets_somebody_meets_him_nowhere_in_his_title() -> None:
    text = "11月6日，葛文渊还会见了印度外交秘书阿尼尔·夏尔马。"
    assert events(HEAD + text).keys() == {"会见印度外交秘书阿尼尔·夏尔马"}
    assert where(text, "会见") == set()


HOUSE = (
    "我院3名队员出征\n11月6日，医疗队出征仪式在长沙市举行。医疗队共12名队员，其中{}。"
    "我院骨科主任王立发言。"
)


def test_a_count_tells_which_listed_hospital_is_the_own_one() -> None:
    listed = "岳阳市人民医院3人、湖南医药学院附属医院5人、常德市人民医院4人"
    text = HOUSE.format(listed)
    held = {f.object for f in read(text).facts if f.relation == "holds"}
    names = {e.key: e.name for e in read(text).entities}
    assert {names[k] for k in held} == {"岳阳市人民医院骨科主任"}
    doubtful = HOUSE.format(listed.replace("4人", "3人"))
    others = {e.name for e in read(doubtful).entities if e.type == "Position"}
    assert "湖南医药学院附属医院骨科主任" not in others


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("11月6日，县长李建军来到安定镇，察看产业发展情况，并召开座谈会。", {"安定镇"}),
        ("11月6日，县长李建军到安定镇、三墩乡调研，并召开座谈会。", set()),
        ("11月6日，县长李建军到安定镇调研，返回县城后召开座谈会。", set()),
        (
            "11月6日，县长李建军来到安定镇服务中心和中武村，看望老党员张海，并在村部召开座谈会。",
            {"中武村"},
        ),
        ("11月6日，动员大会在西校区图书馆报告厅召开。", {"西校区图书馆报告厅"}),
    ],
)
def test_those_who_meet_meet_where_they_went(text: str, said: set[str]) -> None:
    assert where(text, "会") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("在安定镇，他走进恒信板栗加工有限公司，了解情况。", {"安定镇"}),
        ("县长李建军来到岳阳市君山区，走进湖南恒信板栗加工有限公司，了解情况。", {"君山区"}),
        ("在安定镇，他听取了恒信板栗加工有限公司负责人汇报。", set()),
    ],
)
def test_what_is_walked_into_stands_where_one_went(text: str, said: set[str]) -> None:
    names = {e.key: e.name for e in read(HEAD + text).entities}
    facts = (f for f in read(HEAD + text).facts if f.relation == "locatedIn")
    assert {names[f.object] for f in facts if "恒信" in names[f.subject]} == said


def test_a_hall_of_a_level_is_a_place_where_one_goes() -> None:
    text = "11月6日，县长李建军来到县市民广场，察看节目排练。"
    assert where(text, "察看") == {"县市民广场"}
    assert where("11月6日，全县动员会在县迎宾馆召开。", "动员会") == {"县迎宾馆"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "11月6日，镇纪委书记王立带队对云溪、路东、长坪3个村进行督查。",
            {"云溪村", "路东村", "长坪村"},
        ),
        ("11月6日，县长李建军深入平绕、新屯、路东三个村调研。", {"平绕村", "新屯村", "路东村"}),
        ("11月6日，县长李建军到华容、湘阴、汨罗三县调研。", {"华容县", "湘阴县", "汨罗市"}),
        ("11月6日，县长李建军到安定镇、三墩乡5村调研。", {"安定镇", "5村"}),
    ],
)
def test_what_a_list_counts_is_each_of_its_places(text: str, said: set[str]) -> None:
    assert where(text, "调研" if "调研" in text else "督查") == said


def test_a_meeting_behind_a_way_has_the_site_of_its_own_clause() -> None:
    text = "11月6日，县长李建军前往安定镇，并在三墩乡召开现场会。"
    assert where(text, "现场会") == {"三墩乡"}
    text = "11月6日，县长李建军前往安定镇，召开现场会。"
    assert where(text, "现场会") == {"安定镇"}


def test_talks_of_a_visit_are_in_the_city_visited() -> None:
    text = "11月6日，省长李建军访问上海市。李建军上午与上海市副市长陆维钧会面。"
    assert where(text, "会面") == {"上海市"}
    other = "11月6日，省长李建军访问上海市。李建军还访问了浙江省。李建军与副市长陆维钧会面。"
    assert where(other, "会面") == set()
    back = "11月6日，省长李建军访问上海市。当晚，李建军返回后与副市长陆维钧会面。"
    assert where(back, "会面") == set()


def test_what_two_make_known_is_told_where_they_sign() -> None:
    text = "11月6日，县长李建军与市长王立在长沙市签署合作协议，发布《合作倡议》。"
    assert where(text, "发布") == {"长沙市"}


def test_what_is_done_next_elsewhere_is_not_at_the_station_before() -> None:
    text = "11月6日，县长李建军来到安定镇，走进恒信板栗加工有限公司，随后赴三墩乡察看水库。"
    assert where(text, "察看") == {"三墩乡"}
    assert where("11月6日，县长李建军来到安定镇，察看水库。", "察看") == {"安定镇"}


def test_who_made_what_is_seen_is_no_site() -> None:
    text = "在安定镇，县长李建军参观了湖南农业大学研发的新品种展示。"
    assert where(text, "参观") == {"安定镇"}
    assert where("县长李建军参观了湖南农业大学。", "参观") == {"湖南农业大学"}
