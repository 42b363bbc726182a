"""Names that unseen reports showed to be misread: groups, credits, produce, sites with chiefs."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

_HEAD = (
    "云岭县召开会议\n\n5月10日，云岭县召开经济工作会议，总结成绩，安排部署下一阶段重点任务，"
    "全县上下要真抓实干。\n\n"
)


def read(text: str) -> nx.MultiDiGraph:
    (reading,) = readings([Source(text, published="2024-05-20", source="x")])
    return assemble([reading])


def named(text: str, type_: str) -> set[str]:
    return {d["name"] for _, d in read(text).nodes(data=True) if d["type"] == type_}


def facts(text: str, relation: str) -> set[tuple[str, str]]:
    graph = read(text)
    return {
        (graph.nodes[a]["name"], graph.nodes[b]["name"])
        for a, b, d in graph.edges(data=True)
        if d["relation"] == relation
    }


def credited(line: str, relation: str) -> set[str]:
    return {b for _, b in facts(_HEAD + line, relation)}


def test_real_a_group_with_parts_is_one_body_by_short_and_full_name() -> None:
    text = (
        "9月3日，贵州黔岭磷化工集团有限责任公司与遵义医科大学签署协议。"
        "黔岭集团党委书记汪海出席，黔岭集团副总经理陈立签字。"
    )
    bodies = named(text, "Organization")
    assert "黔岭集团" not in bodies and "黔岭集团党委" not in bodies
    committee = "贵州黔岭磷化工集团有限责任公司党委"
    assert (f"{committee}书记", committee) in facts(text, "postIn")


def test_real_a_group_by_characters_of_its_name() -> None:
    text = "云南能源投资集团有限公司召开会议，云南能投集团董事长张华主持。"
    assert named(text, "Organization") == {"云南能源投资集团有限公司"}


def test_real_another_group_with_the_place_alone_stays_itself() -> None:
    text = "云南能源投资集团有限公司召开会议。云南建投集团董事长张华到会。"
    assert "云南建投集团" in named(text, "Organization")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("（记者 史春雪　摄影 付立新）", {"史春雪", "付立新"}),
        ("（记者 张萍 摄影 李红伟 编辑 王强）", {"张萍", "李红伟"}),
        ("撰稿 王小雨 供图 李大力", {"王小雨", "李大力"}),
        ("来源：新闻中心 | 文字 李小萍 | 图片 王大伟 | 责编 赵六", {"李小萍", "王大伟"}),
        ("（记者王小明摄影报道）", {"王小明"}),
    ],
    ids=["photo", "three", "provided", "fields", "behind"],
)
def test_real_labels_without_colons_have_their_names_behind(line: str, authors: set[str]) -> None:
    assert credited(line, "author") == authors


def test_real_readings_and_proofs_in_one_label() -> None:
    line = "一审一校：李晓 二审二校：王强 三审三校：赵明"
    assert credited(line, "editor") == {"李晓", "王强", "赵明"}


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("（新华社北京5月10日电）", "新华社"),
        ("本报记者 李晓 《 人民日报 》（ 2024年05月10日 02 版）", "人民日报"),
    ],
)
def test_real_publishers_below(line: str, publisher: str) -> None:
    assert credited(line, "publisher") == {publisher}


@pytest.mark.parametrize(
    "text",
    [
        "各地要抓紧抢种夏玉米、夏大豆。",
        "基地种植党参、柴胡、牛大力、牛膝、何首乌、马铃薯、柏子仁。",
        "两地演员合演南音，表演南狮、南拳。",
    ],
)
def test_real_produce_is_nobody(text: str) -> None:
    assert named(text, "Person") == set()


def test_real_somebody_called_like_produce_behind_a_title() -> None:
    assert "黄连" in named("村委会主任黄连说，今年种植玉米800亩。", "Person")


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("凤翔区柳林镇敬老院院长屈桂芳说，老人都很高兴。", "柳林镇敬老院院长", "柳林镇敬老院"),
        ("云岭火车站站长孙立介绍，客流平稳。", "云岭火车站站长", "云岭火车站"),
    ],
)
def test_real_a_site_before_its_chief_is_a_body(text: str, post: str, body: str) -> None:
    assert (post, body) in facts(text, "postIn")


def test_real_a_station_that_is_only_passed_is_a_place() -> None:
    assert named("旅客在云岭火车站乘车。", "Organization") == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("州文化和旅游局局长和向荣介绍了情况。", "和向荣"),
        ("县长和王强一起到现场。", "王强"),
        ("记者和王强来到现场。", "王强"),
    ],
)
def test_real_a_joining_word_as_surname(text: str, person: str) -> None:
    assert named(text, "Person") == {person}


@pytest.mark.parametrize("name", ["前进农场有限公司", "前锋集团有限公司", "现代汽车有限公司"])
def test_real_names_that_begin_like_a_past_post(name: str) -> None:
    assert name in named(f"{name}召开会议。七星农场有限公司、{name}作经验交流。", "Organization")


def test_real_a_chief_expert_is_none_of_the_paper() -> None:
    text = "云岭日报讯 5月3日，县长王立到云岭水泥厂调研。总工程师陈军、首席专家张燕参加。"
    assert ("张燕", "云岭水泥厂首席专家") in facts(text, "holds")


def held(text: str) -> set[tuple[str, str, str]]:
    graph = read(text)
    return {
        (graph.nodes[a]["name"], graph.nodes[b]["name"], str(d["qualifiers"].get("status")))
        for a, b, d in graph.edges(data=True)
        if d["relation"] == "holds"
    }


def test_real_removed_from_his_post_behind_a_semicolon() -> None:
    text = "任命周立为国家税务总局副局长；免去其审计署总审计师职务。"
    assert ("周立", "审计署总审计师", "removed") in held(text)


def test_real_his_post_of_two_is_left_open() -> None:
    text = "任命周立、王强为国家税务总局副局长；免去其审计署总审计师职务。"
    assert {p for p, post, _ in held(text) if "审计师" in post} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("免去陈霞省商务厅二级巡视员职务，退休。", ("陈霞", "省商务厅二级巡视员", "removed")),
        ("会议决定免去江西省商务厅厅长王强职务。", ("王强", "江西省商务厅厅长", "removed")),
        ("免去白云区商务局局长李强的职务。", ("李强", "白云区商务局局长", "removed")),
        ("张明生前系海城市公安局民警。", ("张明", "海城市公安局民警", "former")),
        (
            "王志远，男，汉族，1968年3月生，贵州纳雍人，生前系纳雍县农业农村局副局长。",
            ("王志远", "纳雍县农业农村局副局长", "former"),
        ),
    ],
    ids=["name-first", "title-first", "with-的", "before-death", "life"],
)
def test_real_posts_that_are_over(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in held(text)


def test_real_a_party_post_that_is_taken_is_not_the_office() -> None:
    assert ("李强", "云岭县水利局局长", "removed") not in held("撤销云岭县水利局局长李强党内职务。")


def test_real_a_bureau_is_no_other_whose_name_ends_alike() -> None:
    text = (
        "澳門特區政府代表團成員包括文化局局長梁啟賢、旅遊局副局長盧安妮等。"
        "展覽由文化局與泉州市文化廣電和旅遊局合辦。"
    )
    bodies = {post for person, post, _ in held(text) if person == "盧安妮" and "局" in post}
    assert bodies and not any("泉州" in post for post in bodies)


def test_real_an_adviser_of_one_office_is_of_no_other() -> None:
    text = "省政府驻北京办事处主任王强出席。招商专班办公室顾问李明陪同。"
    assert not any("驻北京" in post for person, post, _ in held(text) if person == "李明")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("署理行政長官陳國基出席典禮。", "署理行政長官"),
        ("署理財政司司長黃偉綸出席。", "署理司長"),
        ("勞工及福利局署理局長何啟明出席。", "勞工及福利局署理局長"),
    ],
)
def test_real_who_stands_in_for_another_does_not_hold_the_post(text: str, post: str) -> None:
    ((_, name, _),) = held(text)
    assert name.endswith(post)


@pytest.mark.parametrize(
    "body",
    [
        "中国—东盟博览会秘书处",
        "中国-阿拉伯国家博览会执委会",
        "第八届中国—南亚博览会组委会",
    ],
)
def test_real_a_name_with_a_country_and_a_dash_is_whole(body: str) -> None:
    assert body in named(f"{body}召开会议，审议方案。", "Organization")


def test_real_a_dash_that_opens_a_list_is_no_part_of_a_name() -> None:
    text = "四个试点：中国——云南省商务厅牵头。"
    assert "云南省商务厅" in named(text, "Organization")


def took_part(text: str, type_: str) -> set[str]:
    graph = read(text)
    return {
        graph.nodes[b]["name"]
        for a, b, d in graph.edges(data=True)
        if d["relation"] in ("organizer", "participant") and graph.nodes[b]["type"] == type_
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "李志国接受海岳投资集团有限公司纪委纪律审查和曲靖市监委监察调查。",
            {"海岳投资集团有限公司纪委", "曲靖市监委"},
        ),
        (
            "张强接受国家开发银行纪检监察组纪律审查和湖北省监委监察调查。",
            {"国家开发银行纪检监察组", "湖北省监委"},
        ),
        ("海岳投资集团有限公司纪委召开会议，部署工作。", {"海岳投资集团有限公司纪委"}),
    ],
    ids=["firm", "bank", "meeting"],
)
def test_real_an_office_of_a_firm_acts_and_not_the_firm(text: str, bodies: set[str]) -> None:
    assert took_part(text, "Organization") == bodies


def test_real_a_section_in_a_chain_is_of_the_house_of_the_post_before() -> None:
    text = (
        "中国海洋大学举行签约仪式。区政府党组成员、蓝谷管理局副局长陈波，"
        "中国海洋大学校长助理、科技处处长李岩出席仪式。"
    )
    assert ("李岩", "中国海洋大学科技处处长", "in-office") in held(text)


def test_real_a_college_is_no_part_of_the_one_before_it() -> None:
    text = "海洋生命学院党委书记王建、院长张利民，工程学院院长黎明参加座谈会。"
    assert ("黎明", "工程学院院长", "in-office") in held(text)
    assert facts(text, "partOf") == {("海洋生命学院党委", "海洋生命学院")}


def test_real_a_union_has_no_manager() -> None:
    text = "国网昭通供电公司召开会议。公司工会主席陈芳宣读决定，副总经理赵勇通报情况。"
    assert ("赵勇", "国网昭通供电公司副总经理", "in-office") in held(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("再度委任陳美儀博士為語文教育委員會主席。", ("陳美儀", "語文教育委員會主席", "appointed")),
        ("免去张文全第六师政委，五家渠市委书记职务。", ("张文全", "五家渠市委书记", "removed")),
        ("县财政局派驻干部何涛作交流发言。", ("何涛", "县财政局派驻干部", "in-office")),
    ],
    ids=["doctor", "two-bodies", "sent"],
)
def test_real_posts_read_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in held(text)


def test_real_members_who_are_only_counted_are_not_the_one_before() -> None:
    text = "再度委任陳美儀博士為委員會主席，並委任四名新成員及再度委任六名現任成員。"
    assert not any(post.endswith("成員") for _, post, _ in held(text))


def test_real_an_office_of_a_town_is_of_no_bureau_near_it() -> None:
    text = (
        "庙坝镇召开会议，镇党委书记陈建军讲话。县财政局派驻干部何涛发言，"
        "应急办主任蒲云、农业服务中心主任邓海作了安排。"
    )
    assert not any("财政局" in post for person, post, _ in held(text) if person != "何涛")


def test_real_all_bodies_that_a_leader_brings_take_part() -> None:
    text = "副省长王世杰带领省公安厅、省应急厅、省卫生健康委、省交通运输厅等部门负责人赶赴现场指挥救援。"
    bodies = {"省公安厅", "省应急厅", "省卫生健康委", "省交通运输厅"}
    assert took_part(text, "Organization") == bodies


@pytest.mark.parametrize("division", ["立案一庭", "执行二庭", "破产审判庭"])
def test_real_a_numbered_division_of_a_court(division: str) -> None:
    text = f"任命张晓红、王文波为湖北省高级人民法院{division}副庭长。"
    posts = {(person, post) for person, post, _ in held(text)}
    post = f"湖北省高级人民法院{division}副庭长"
    assert posts == {("张晓红", post), ("王文波", post)}


def test_real_what_is_acted_against_is_nobodys_deed() -> None:
    text = "国家反诈中心累计下发预警指令940万条，会同相关部门拦截诈骗电话27.5亿次。"
    assert took_part(text, "Organization") == set()


def test_real_who_moves_up_into_a_committee() -> None:
    text = "会议替补龙晓华为省总工会常务委员会委员。"
    assert ("龙晓华", "省总工会常务委员会委员", "appointed") in held(text)
