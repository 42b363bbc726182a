"""Events told in regular ways: each is there once, with who takes part and only they."""

from __future__ import annotations

import pytest
from tellings import ends, events

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

PEOPLE = [("县长", "程德明"), ("县委副书记", "谢雪梅")]


def _events(text: str) -> dict[str, tuple[str, set[str]]]:
    (reading,) = readings([Source("快讯\n" + text, published="2024-05-20")])
    g = assemble([reading])
    found: dict[str, tuple[str, set[str]]] = {}
    for node, data in g.nodes(data=True):
        if data["type"] == "Event":
            who = {
                str(g.nodes[v]["name"])
                for _, v, d in g.out_edges(node, data=True)
                if g.nodes[v]["type"] in ("Person", "Organization")
                and d["relation"] in ("organizer", "participant")
            }
            found[str(data["name"])] = (str(data.get("kind")), who)
    return found


def _one(text: str, said: str) -> tuple[str, set[str]]:
    met = [v for k, v in _events(text).items() if said in k]
    assert len(met) == 1, (text, _events(text))
    return met[0]


@pytest.mark.parametrize(("post", "name"), PEOPLE)
@pytest.mark.parametrize("verb", ["会见时在座", "参加会见", "会见时在场"])
def test_those_at_a_meeting_are_at_it(post: str, name: str, verb: str) -> None:
    text = f"5月8日,县委书记李文会见宏远建设集团有限公司董事长王海。{post}{name}{verb}。"
    assert _one(text, "会见") == ("visit", {"李文", "王海", name})


@pytest.mark.parametrize("second", ["廖飞", "邹芳兰", "赵强"])
@pytest.mark.parametrize(
    ("frame", "kind"),
    [
        ("会议决定任命谢雪为环县教育局局长、{}为环县水利局局长。", "appointment"),
        ("会议决定免去谢雪的环县教育局局长职务、{}的环县水利局局长职务。", "removal"),
        ("县政府决定,聘任谢雪为总经理,{}为副总经理。", "appointment"),
        ("大会选举谢雪为县长、{}为副县长。", "election"),
        ("会议宣布:谢雪任环县水利局局长;{}任环县公安局副局长。", "appointment"),
        ("会上宣布,谢雪任环县水利局局长,{}任环县公安局副局长。", "appointment"),
    ],
)
def test_each_change_of_a_list_is_one(frame: str, kind: str, second: str) -> None:
    for name in ("谢雪", second):
        said, who = _one(frame.format(second), name)
        assert said == kind
        assert who & {"谢雪", second} == {name}


@pytest.mark.parametrize(
    "text", ["会议宣布,李强出席会议,王海为代表。", "大会宣布,毕业后任县水利局局长的人不多。"]
)
def test_no_appointment_behind_what_is_declared(text: str) -> None:
    assert not any(kind == "appointment" for kind, _ in _events(text).values())


@pytest.mark.parametrize("name", ["钱佳", "姜磊东"])
def test_who_is_filed_against_behind_a_semicolon(name: str) -> None:
    text = f"环县纪委监委决定给予卢利光党内严重警告处分;对{name}立案审查调查。"
    assert _one(text, "立案审查调查")[1] == {name, "环县纪委", "环县监委"}
    assert _one(text, "严重警告")[1] == {"卢利光", "环县纪委", "环县监委"}


@pytest.mark.parametrize(("post", "name"), PEOPLE)
@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("5月8日,考察团在{}陪同下参观了革命历史博物馆。", "参观革命历史博物馆"),
        ("5月8日,{}到宏远建设集团有限公司调研,并与企业代表座谈。", "与企业代表座谈"),
        ("5月8日,{}出席由商务部驻上海办事处举行的晚宴。", "晚宴"),
        ("5月8日,督导组到环县检查。{}在反馈会上指出,要抓好整改。", "反馈会"),
        ("5月8日,县委召开民营企业座谈会。{}在座谈会上指出,要抓好整改。", "民营企业座谈会"),
        ("5月8日,环县举办农业招商推介会。{}在推介会上表示,要抓好服务。", "农业招商推介会"),
        ("5月8日,{}到双河镇卫生院迁建项目施工现场调研。", "施工现场调研"),
    ],
)
def test_who_is_there(frame: str, said: str, post: str, name: str) -> None:
    assert name in _one(frame.format(post + name), said)[1]


@pytest.mark.parametrize("meeting", ["推进会", "庆祝大会", "动员会"])
def test_who_speaks_elsewhere_is_not_there(meeting: str) -> None:
    text = f"5月8日,县委召开民营企业座谈会。县长程德明在{meeting}上指出,要抓好整改。"
    assert "程德明" not in _one(text, "民营企业座谈会")[1]


@pytest.mark.parametrize(
    "works", ["环县人民医院迁建项目", "双河镇防洪堤工程", "滨河新城污水处理厂扩容工程"]
)
@pytest.mark.parametrize(
    "frame",
    [
        "5月8日,县长程德明调研项目建设工作。在{}施工现场,程德明详细了解进展。",
        "5月8日,县长程德明先后来到{}、青龙湖灌区配套工程现场,实地察看工程进度。",
        "5月8日,县长程德明实地察看了{}建设进度。",
    ],
)
def test_works_that_somebody_sees(frame: str, works: str) -> None:
    found = _events(frame.format(works))
    assert found[works][0] == "project"
    assert "程德明" not in found[works][1]


@pytest.mark.parametrize(
    "text",
    [
        "5月8日,县长程德明来到重点项目建设现场,检查工程质量。",
        "5月8日,县长程德明察看项目建设进度。",
        "5月8日,县长程德明深入全县在建工程现场检查安全生产。",
        "5月8日,县长程德明察看城市更新项目、乡村振兴项目推进情况。",
    ],
)
def test_a_class_of_works_is_none(text: str) -> None:
    assert not any(kind == "project" for kind, _ in _events(text).values())


@pytest.mark.parametrize("site", ["环县双河镇", "蕉岭县白沙乡"])
@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("5月8日,李伟驾驶一辆货车行驶至{}时,车辆失控坠入路边河中。", "坠入路边河中"),
        ("5月8日,一辆客车由青山镇驶往城区,行至{}境内,冲出护栏。", "冲出护栏"),
        ("5月8日,{}一处废品收购站发生火灾。", "火灾"),
    ],
)
def test_a_mishap_is_where_it_befalls(frame: str, said: str, site: str) -> None:
    (reading,) = readings([Source("快讯\n" + frame.format(site), published="2024-05-20")])
    g = assemble([reading])
    (node,) = [n for n, d in g.nodes(data=True) if d["type"] == "Event"]
    assert said in g.nodes[node]["name"]
    assert g.nodes[node]["kind"] == "accident"
    places = {g.nodes[v]["name"] for _, v, d in g.out_edges(node, data=True)}
    assert site[-3:] in places
    assert "青山镇" not in places
    assert not any(d["type"] == "Organization" for _, d in g.nodes(data=True))


@pytest.mark.parametrize("told", ["有关情况", "调查情况", "处置情况"])
def test_a_mishap_by_its_day(told: str) -> None:
    assert _one(f"会议通报了环县“4·12”道路交通事故{told}。", "4·12")[0] == "accident"


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("网传消息不实,环县民政局已辟谣。", "辟谣", {"环县民政局"}),
        ("伤员由环县人民医院收治。", "收治", {"环县人民医院"}),
        ("伤员分别由环县人民医院、环县中医医院收治。", "收治", {"环县人民医院", "环县中医医院"}),
    ],
)
def test_what_a_body_did(text: str, said: str, who: set[str]) -> None:
    assert _one(text, said)[1] == who


@pytest.mark.parametrize("text", ["“没有此事。”环县教育局回应。", "对此,环县民政局局长李文表示。"])
def test_what_is_only_said(text: str) -> None:
    assert not any(kind == "publication" for kind, _ in _events(text).values())


def test_the_meeting_by_its_number() -> None:
    text = "5月8日,中俄印外长第五次会晤在西安市举行。"
    assert _one(text, "会晤")[0] == "meeting"
    assert "中俄印外长第五次会晤" in _events(text)


@pytest.mark.parametrize(
    ("post", "name"), [("萨摩亚总理", "图阿·塞乌莱"), ("秘鲁外交部长", "埃尔默·夏勒")]
)
@pytest.mark.parametrize(
    "frame",
    [
        "国务院总理李国强5月8日会见来华进行正式访问的{}。",
        "5月8日,国务院总理李国强同来华进行正式访问的{}举行会谈。",
    ],
)
def test_who_is_here_on_a_visit(frame: str, post: str, name: str) -> None:
    found = _events(frame.format(post + name))
    assert found["来华进行正式访问"] == ("visit", {name})
    (met,) = [who for said, (_, who) in found.items() if said != "来华进行正式访问"]
    assert met >= {"李国强", name}


def test_both_sides_go_on() -> None:
    text = (
        "5月8日,外交部部长李文同秘鲁外交部长埃尔默·夏勒举行会谈。"
        "会谈后,两国外长签署《谅解备忘录》,发表《联合声明》,并共同会见记者。"
    )
    found = _events(text)
    assert sum("会谈" in said for said in found) == 1
    for said in ("发表《联合声明》", "会见记者"):
        assert found[said][1] == {"李文", "埃尔默·夏勒"}


@pytest.mark.parametrize("others", ["庆阳市公安局", "庆阳市公安局、庆阳市司法局"])
@pytest.mark.parametrize("way", ["派员", "派人", "共同"])
def test_bodies_asked_to_send_people(others: str, way: str) -> None:
    text = f"5月8日,环县水利局邀请{others}{way}开展联合检查。"
    assert _one(text, "联合检查")[1] == {"环县水利局", *others.split("、")}


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (
            "《通知》由环县水利局、环县司法局等4部门5月8日下午联合印发。",
            "联合印发",
            {"环县水利局", "环县司法局"},
        ),
        ("四、李大勇滥伐林木案(环县人民法院)", "滥伐林木案", {"李大勇", "环县人民法院"}),
        ("环县水利局预计6月底前抢通县道X345线。", "抢通", {"环县水利局"}),
        (
            "环县教育局局长王海涛介绍,下一步将开展校园安全专项整治行动。",
            "校园安全专项整治行动",
            {"环县教育局"},
        ),
        ("副县长王海涛介绍,下一步将开展校园安全专项整治行动。", "校园安全专项整治行动", set()),
    ],
)
def test_who_does_it(text: str, said: str, who: set[str]) -> None:
    met = [v for k, (kind, v) in _events(text).items() if said in k and kind != "statement"]
    assert met == [who]


@pytest.mark.parametrize("owner", ["环县水利局", "宏远建设集团有限公司"])
@pytest.mark.parametrize("mark", ["\n", "；"])
def test_an_entry_of_works(owner: str, mark: str) -> None:
    below = mark.join([f"建设单位：{owner}", "建设地点：白沙乡", "总投资：5.6亿元"])
    found = _events(f"重点项目清单\n1.东河防洪堤工程\n{below}\n项目概况\n总投资：3亿元")
    assert found == {"东河防洪堤工程": ("project", {owner})}


@pytest.mark.parametrize("verb", ["建成", "迁建", "启用", "扩建"])
@pytest.mark.parametrize("house", ["市第二人民医院", "市中医医院"])
@pytest.mark.parametrize("when", ["去年", "5月8日,庆阳市"])
def test_what_is_built_is_no_part_of_the_verb(when: str, verb: str, house: str) -> None:
    (reading,) = readings([Source(f"新闻\n{when}{verb}{house}。", published="2024-05-20")])
    g = assemble([reading])
    bodies = {d["name"] for _, d in g.nodes(data=True) if d["type"] == "Organization"}
    assert bodies in ({house}, {"庆阳" + house})


def test_a_county_that_is_called_so() -> None:
    (reading,) = readings(
        [Source("新闻\n5月8日,县长李文到新建县人民医院调研。", published="2024-05-20")]
    )
    g = assemble([reading])
    assert "新建县人民医院" in {d["name"] for _, d in g.nodes(data=True)}


def test_who_joins_the_talks_is_not_on_the_visit() -> None:
    text = (
        "11月18日,国家主席王立在北京同来华进行正式访问的蒙古国总理巴图举行会谈。"
        "会谈后,双方签署合作文件。商务部部长李明参加上述活动。"
    )
    visits = [e for name, e in events(text).items() if name.startswith("来华")]
    assert visits
    assert all("李明" not in ends(text, e, "organizer", "participant") for e in visits)
