"""Persons who take part: those tried, elected, visited, rescued, met; and who is none of them."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _people(text: str) -> dict[str, set[str]]:
    """The persons who take part in each event of a text, by its name."""
    (reading,) = readings([Source(text, published="2026-05-20")])
    graph = assemble([reading])
    found: dict[str, set[str]] = {}
    for node, attributes in graph.nodes(data=True):
        if attributes["type"] == "Event":
            edges = graph.out_edges(node, data=True)
            takes = (v for _, v, d in edges if d["relation"] in ("organizer", "participant"))
            people = {graph.nodes[v]["name"] for v in takes if graph.nodes[v]["type"] == "Person"}
            found.setdefault(str(attributes["name"]), set()).update(people)
    return found


def _of(text: str, event: str) -> set[str]:
    """The persons of the events whose name has ``event`` in it."""
    return {p for name, people in _people(text).items() if event in name for p in people}


_REGIONS = [("洛川县", "延安市"), ("石门县", "常德市"), ("阜平县", "保定市")]
_NAMES = [
    ("徐建平", "马玉兰", "汪明"),
    ("严晓", "郑国梁", "周海燕"),
    ("黎永光", "彭海波", "孙秀琴"),
]
_BOTH = list(zip(_REGIONS, _NAMES, strict=True))


@pytest.mark.parametrize(("where", "who"), _BOTH)
def test_a_step_of_a_case_concerns_the_one_of_whom_all_tell(
    where: tuple[str, str], who: tuple[str, str, str]
) -> None:
    county, city = where
    text = f"{county}财政局原局长{who[0]}涉嫌受贿一案,由{city}监察委员会调查终结,"
    text += "移送检察机关审查起诉。"
    assert _of(text, "审查起诉") == {who[0]}
    text = f"{county}人民法院以诈骗罪判处{who[1]}有期徒刑五年。{who[1]}不服,提出上诉。"
    text += f"{city}中级人民法院经审理,裁定驳回上诉,维持原判。"
    assert _of(text, "判处") == _of(text, "驳回上诉") == {who[1]}
    text = f"{who[2]}不服上诉,9月20日,{city}中级人民法院裁定驳回上诉,维持原判。"
    assert _of(text, "裁定驳回") == {who[2]}


@pytest.mark.parametrize(("where", "who"), _BOTH)
def test_a_ruling_concerns_all_whom_its_sentence_sentences(
    where: tuple[str, str], who: tuple[str, str, str]
) -> None:
    a, b, c = who
    text = f"5月12日,{where[0]}人民法院对{a}等5人盗窃案一审公开宣判:以盗窃罪判处被告人{a}有期徒刑"
    text += f"六年,并处罚金10万元;判处{b}、{c}有期徒刑三年。"
    assert _of(text, "公开宣判") == _of(text, "盗窃案") == {a, b, c}
    text = f"{where[0]}人民法院对{a}盗窃案一审公开宣判,判处{a}有期徒刑六年。"
    text += f"此前,{b}已被判处有期徒刑一年。"
    assert _of(text, "公开宣判") == {a}


@pytest.mark.parametrize(("where", "who"), _BOTH)
def test_a_number_of_people_to_whom_it_is_done_stands_for_those_just_named(
    where: tuple[str, str], who: tuple[str, str, str]
) -> None:
    a, b, _ = who
    text = f"经{where[1]}纪委常委会会议研究,决定给予{a}、{b}开除党籍处分;"
    text += f"由{where[1]}监委给予二人开除公职处分。"
    assert _of(text, "开除公职") == {a, b}
    assert _of(text.replace("二人", "三人"), "开除公职") == set()


@pytest.mark.parametrize("who", _NAMES)
def test_a_list_of_those_detained_goes_on_over_an_unknown_title(who: tuple[str, str, str]) -> None:
    text = f"某集团法定代表人{who[0]}、安全部经理{who[1]}因涉嫌重大责任事故罪,于20日被刑事拘留。"
    assert _of(text, "拘留") == {who[0], who[1]}


_LED = [
    ("县长徐建平", "副县长马玉兰", "县水利局局长郑国梁"),
    ("市委书记周海燕", "副市长严晓波", "市教育局局长孙立"),
]


@pytest.mark.parametrize(("lead", "one", "other"), _LED)
def test_whoever_goes_along_on_a_visit_is_not_he(lead: str, one: str, other: str) -> None:
    name, b = lead[-3:], one[-3:]
    told = f"5月12日,{lead}到石门县调研。{one}、{other}陪同。"
    assert _of(f"{told}随后,{name}一行察看了石门村养老服务站。", "察看") == {name}
    assert _of(f"{told}在石门村,他察看了蔬菜大棚。", "察看") == {name}
    told = f"5月12日,{lead}、{one}到石门县调研教育工作。"
    assert _of(f"{told}他们先后察看了石门中学食堂、宿舍。", "察看") == {name, b}


@pytest.mark.parametrize(("lead", "one", "other"), _LED)
def test_a_party_is_led_by_whom_the_next_sentence_names(lead: str, one: str, other: str) -> None:
    text = f"5月12日,石门县党政代表团到兰州交通大学参观考察。代表团由{lead}带队,{one}陪同。"
    assert _of(text, "考察") == {lead[-3:], one[-3:]}
    text = f"5月12日,{lead}率检查组到石门县检查防汛工作。检查组先后深入石门村、高桥村,"
    assert _of(f"{text}实地检查水库安全度汛情况,并召开座谈会。", "座谈会") == {lead[-3:]}


@pytest.mark.parametrize("who", _NAMES)
def test_an_election_concerns_those_elected_behind_it(who: tuple[str, str, str]) -> None:
    a, b, c = who
    text = f"会议以无记名投票方式进行了选举。选举{a}为石门县人大常委会主任,{b}、{c}为副主任。"
    assert _of(text, "进行选举") == {a, b, c}
    text = f"会议依法进行了选举。{a}主持会议。"
    assert a not in _of(text, "进行选举")


@pytest.mark.parametrize("who", _NAMES)
def test_those_saved_take_part(who: tuple[str, str, str]) -> None:
    assert _of(f"救援人员救出被困群众{who[0]}、{who[1]}等5人。", "救出") == {who[0], who[1]}
    assert _of(f"县消防救援大队在石门村将被困老人{who[0]}救出。", "救出") == {who[0]}
    assert _of(f"老人将被{who[0]}救出。", "救出") == {who[0]}


@pytest.mark.parametrize(("lead", "one", "other"), _LED)
def test_witnesses_and_honoured_take_part(lead: str, one: str, other: str) -> None:
    a, b, c = lead[-3:], one[-3:], other.split("局长")[1]
    text = f"5月12日,在{lead}、{one}见证下,石门县农业农村局与中国移动签署合作协议。"
    assert _of(text, "签署") == {a, b}
    text = f"会上,{b}、{c}等10名同志被授予“先进工作者”荣誉称号,{lead}为其颁奖。"
    assert _of(text, "颁奖") == {a, b, c}
    text = f"9月22日,第八届樱桃文化旅游节在石门县启幕。{lead}宣布开幕,{one}致辞。"
    text += "开幕式上,艺人唱响《牧歌》。"
    assert _of(text, "开幕式") == {a, b}


_TITLES = ["副市长", "县委书记", "省水利厅厅长"]


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize("name", ["梁勤", "范超宏", "周雪", "陈鹏强", "廖福"])
def test_a_name_ends_before_the_verb_behind_it(title: str, name: str) -> None:
    text = f"5月12日,{title}{name}率检查组到石门县检查防汛工作。"
    assert _of(text, "检查") == {name}
    text = f"5月12日,应急管理业务培训班开班,{title}{name}主讲第一课。"
    assert _of(text, "培训班") == {name}


_GUESTS = [("法国经济部部长", "穆罕默德·哈桑"), ("泰国文化部部长", "若昂·卡瓦略")]


@pytest.mark.parametrize(("post", "guest"), _GUESTS)
def test_both_who_meet_or_hold_it_together_take_part(post: str, guest: str) -> None:
    text = f"5月12日,外交部部长陆景恒在武汉同{post}{guest}举行会谈。"
    assert _of(text, "会谈") == {"陆景恒", guest}
    text = f"5月12日,省长李建国在武汉与{post}{guest}共同主持经贸联委会第十三次会议。"
    assert _of(text, "会议") == {"李建国", guest}
    text = f"5月12日,省长李建国同{post}{guest}通电话。"
    assert _of(text, "通电话") == {"李建国", guest}
    text = f"应外交部部长陆景恒邀请,{post}{guest}将于5月20日对中国进行正式访问。"
    assert _of(text, "访问") == {"陆景恒", guest}


@pytest.mark.parametrize("who", _NAMES)
def test_a_group_has_its_head_and_a_gift_its_taker(who: tuple[str, str, str]) -> None:
    text = f"4月8日,县委成立以县长{who[0]}为组长、副县长{who[1]}为副组长的工作领导小组。"
    assert _of(text, "成立") == {who[0], who[1]}
    text = f"5月6日,云岭化工有限公司向牛山中学捐赠图书1000册,校长{who[0]}代表学校接受捐赠。"
    assert _of(text, "捐赠图书") == {who[0]}
