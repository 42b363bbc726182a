"""Names of persons, bodies and sites that the tagger tears, swallows or misses."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import read_source


def named(text: str, type_: str) -> set[str]:
    """The canonical names of what a report mentions."""
    reading: Reading = read_source(Source(text, published="2024-05-10"))
    entities = {e.key: e.name for e in reading.entities}
    return {entities[m.entity] for m in reading.mentions if m.type == type_}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("盐津县委书记马学刚到牛寨乡调研。", {"马学刚"}),
        ("县能源局局长折志刚停职检查。", {"折志刚"}),
        ("秘书长　高　尚等37名组成人员出席。", {"高尚"}),
        ("迪庆州委副书记江楚培初、副州长格桑朗杰参加。", {"江楚培初", "格桑朗杰"}),
        ("一、石磊，男，汉族，1980年5月生，现任水务局局长。", {"石磊"}),
        ("联系人：王小雨、李　强；电话：0871-00000000。", {"王小雨", "李强"}),
        ("都安用“贝侬小院”调解邻里纠纷。", set()),
        ("县安监局组织矿工安全培训，货车司机何时休息有规定。", set()),
        ("县委书记全程陪同，局长严格要求，县长项目推进会召开。", set()),
    ],
)
def test_persons_whose_names_are_words_too(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_persons_of_other_headlines_and_below_the_footer() -> None:
    text = (
        "云岭县召开春耕会议\n5月8日，云岭县召开春耕生产现场会，部署春耕备耕工作，各乡镇负责人参加会议。\n"
        "上一篇：严冬梅到石羊镇调研\n相关链接：原局长路金龙被开除党籍\n编辑：田　蕊　审核：贺　军\n"
    )
    assert named(text, "Person") == {"严冬梅", "路金龙", "田蕊", "贺军"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("陈巴尔虎旗人民政府、鄂温克旗应急管理局派队增援。", {"鄂温克旗应急管理局"}),
        ("昆山市与苏州大学共建昆山产业技术研究院。", {"苏州大学", "昆山产业技术研究院"}),
        ("他是省委党校研究生学历，中央党校在职大学学历。", {"中央党校"}),
        ("红塔、江川两区法院联合执行。", {"红塔区法院", "江川区法院"}),
        ("他在沾化区富国街道一茶社接受宴请。", set()),
        ("山东省对口支援西藏日喀则工作组抵达。", {"山东省对口支援西藏日喀则工作组"}),
        ("市纪委监委将会同市委巡察办开展督查。", {"市纪委监委", "市委巡察办"}),
    ],
)
def test_bodies_without_what_the_tagger_adds(text: str, found: set[str]) -> None:
    bodies = named(text, "Organization")
    assert found <= bodies
    assert not {b for b in bodies if b.endswith(("派队", "茶社", "大学学历")) or "共建" in b}


def test_bodies_of_a_university_with_two_fields() -> None:
    text = "江淮理工大学举行签约仪式。机械与动力学院教授闻人杰、校团委书记毕夏禾出席。"
    assert named(text, "Organization") == {
        "江淮理工大学",
        "江淮理工大学机械与动力学院",
        "江淮理工大学团委",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大会在城关镇县文化艺术中心闭幕。", {"县文化艺术中心"}),
        ("王强在县文化馆工作。", set()),
        ("佳荣至水尾公路塌方13处。", {"佳荣至水尾公路"}),
        ("组织师生参观泸定县红色遗址、金寨县刘邓大军千里跃进大别山纪念馆。", {"金寨县"}),
        ("代表团在亚的斯亚贝巴与非盟委员会官员会谈。", {"亚的斯亚贝巴"}),
        ("刘家峡电站、盐锅峡电站、隔河岩电站联合调度。", {"隔河岩电站"}),
        ("县里新建水库3座，中小型水库除险加固。", set()),
    ],
)
def test_places_with_words_for_a_name(text: str, found: set[str]) -> None:
    places = named(text, "Place")
    assert found <= places
    assert bool(places) == bool(found)


def test_a_school_beside_the_own_is_not_the_own() -> None:
    text = "我校与榆林学院举行签约仪式。我校党委书记马宁出席。"
    reading = read_source(Source(text, published="2024-05-10"))
    held = [f for f in reading.facts if f.relation == "memberOf"]
    assert held == []
