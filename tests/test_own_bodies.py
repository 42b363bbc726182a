"""Posts whose body stands elsewhere in the report, bodies that only a post behind them shows."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

WATER = "市水务局召开会议\n发布时间：2024-05-31 来源：梧州市水务局\n5月30日，梧州市水务局召开会议。"
COURT = "兴化法院下乡\n发布时间：2024-06-04 来源：兴化市人民法院\n6月3日，兴化法院开庭。"
POLICE = (
    "周口市公安局川汇分局通报\n发布时间：2024-03-15 来源：川汇公安\n3月14日，川汇公安分局召开会议。"
)
COLLEGE = "我校教师获奖\n发布时间：2023-12-08 来源：甘肃陇原职业技术学院\n近日，我校举行比赛。"
BANK = "瑞金农商银行召开会议\n发布时间：2024-01-25 来源：瑞金农商银行\n瑞金农商银行召开会议。"
TOWN = "汤池镇巡河\n发布时间：2024-07-05 来源：庐江县汤池镇人民政府\n汤池镇党委书记夏克勤巡河。"
CUSTOMS = "石狮海关走访\n发布时间：2023-08-11 来源：石狮海关\n石狮海关走访福建宏盛纺织有限公司。"


def posts(text: str, person: str) -> set[str]:
    """The names of the posts that a report gives a person."""
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    name = {node: str(data.get("name")) for node, data in graph.nodes(data=True)}
    edges = graph.edges(data="relation")
    return {name[o] for s, o, kind in edges if kind == "holds" and name[s] == person}


@pytest.mark.parametrize(
    ("text", "person", "held"),
    [
        (
            WATER + "党组书记、局长王志强主持。",
            "王志强",
            {"梧州市水务局党组书记", "梧州市水务局局长"},
        ),
        (WATER + "办公室主任周海说。", "周海", {"梧州市水务局办公室主任"}),
        (WATER + "机关党委书记赵敏宣读文件。", "赵敏", {"梧州市水务局机关党委书记"}),
        (
            COURT + "兴化市检察院检察官仇玉梅到场。副院长倪德贵说,该院已开庭28次。",
            "倪德贵",
            {"兴化市人民法院副院长"},
        ),
        (POLICE + "分局党委书记路宏伟讲话。", "路宏伟", {"周口市公安局川汇分局党委书记"}),
        (POLICE + "刑侦大队大队长王海峰汇报。", "王海峰", {"周口市公安局川汇分局刑侦大队大队长"}),
        (
            COLLEGE + "机电工程学院党总支书记漆建业祝贺。",
            "漆建业",
            {"甘肃陇原职业技术学院机电工程学院党总支书记"},
        ),
        (
            COLLEGE + "学生处辅导员缑敏获奖。校长乔国华讲话。",
            "乔国华",
            {"甘肃陇原职业技术学院校长"},
        ),
        (
            BANK + "合规部总经理温志勇、办公室主任邹丽萍列席。",
            "邹丽萍",
            {"瑞金农商银行办公室主任"},
        ),
        (TOWN + "水利站站长徐家富随同。", "徐家富", {"汤池镇水利站站长"}),
        (
            CUSTOMS + "公司董事长蔡建设、外贸部经理施美娜介绍。",
            "施美娜",
            {"福建宏盛纺织有限公司外贸部经理"},
        ),
        (
            "永寿县成立县森林防灭火指挥部。指挥部下设办公室，办公室设在县林业局，刘亚妮兼任办公室主任。",
            "刘亚妮",
            {"永寿县森林防灭火指挥部办公室主任"},
        ),
    ],
)
def test_own_bodies_of_titles_without_one(text: str, person: str, held: set[str]) -> None:
    assert posts(text, person) == held


@pytest.mark.parametrize(
    ("text", "person", "held"),
    [
        ("渠县通报。加义法庭庭长喻家和说。", "喻家和", {"加义法庭庭长"}),
        ("绥宁县通报。武阳林场关峡分场场长石明贵说。", "石明贵", {"武阳林场关峡分场场长"}),
        (
            "渠县通报。县文化体育广播电视和旅游局局长李志强说。",
            "李志强",
            {"渠县文化体育广播电视和旅游局局长"},
        ),
        (
            "克罗地亚外交和欧洲事务部部长托米斯拉夫·格尔德利奇来访。",
            "托米斯拉夫·格尔德利奇",
            {"克罗地亚外交和欧洲事务部部长"},
        ),
        (
            "波兰外交部和法国财政部部长马丁到会。",
            "马丁",
            {"法国财政部部长"},
        ),
        (
            "福建医科大学附属第二医院关节外科教授林建平参加。",
            "林建平",
            {"福建医科大学附属第二医院关节外科教授"},
        ),
        ("免去陶学斌的渠县经济信息委党组书记职务。", "陶学斌", {"渠县经济信息委党组书记"}),
        ("李集派出所所长王强说,渠县一切正常。", "王强", {"李集派出所所长"}),
        ("会上，房屋署助理署长陈志球说。", "陈志球", {"房屋署助理署长"}),
        ("渠县供电所所长助理孔令臣说。", "孔令臣", {"渠县供电所所长助理"}),
        ("渠县人大会选举。大会上，黄生田当选为副县长。", "黄生田", {"渠县副县长"}),
        (
            "选举结果公布。黄生田、苏小凤（女，苗族）、刘　飞当选为渠县副县长。",
            "黄生田",
            {"渠县副县长"},
        ),
        ("名单如下。\n李翠萍  渠县教师进修学校", "李翠萍", set()),
    ],
)
def test_own_bodies_that_a_post_shows(text: str, person: str, held: set[str]) -> None:
    assert posts(text, person) == held


def test_own_bodies_of_a_unit_that_two_regions_have() -> None:
    text = "海州区举行运动会。区委常委、区总工会主席姜涛宣布开幕。海州区总工会发布。"
    assert posts(text, "姜涛") == {"海州区委常委", "海州区总工会主席"}


def test_own_bodies_of_the_only_county_named() -> None:
    text = (
        "跨越千里的守望\n西藏察隅县委召开会议，深圳市民政局、深圳市慈善会、深圳市人民医院参加。"
        "县委副书记邱泽楷主持，县医院、县中学、县财政局派人。市卫生健康委主任多布杰致辞。"
    )
    assert posts(text, "多布杰") == {"林芝市卫生健康委主任"}


def test_own_bodies_are_none_of_a_class_of_units() -> None:
    reading = read_source(Source("宜章县公示。文华现任莽山瑶族乡副乡长，拟任乡镇党委书记。"))
    assert not {e.name for e in reading.entities if e.name.endswith("乡镇党委")}


def test_own_bodies_a_deputy_who_speaks_is_of_the_congress_that_meets() -> None:
    text = (
        "新华社北京3月6日电 出席十四届全国人大三次会议的江西代表团6日举行全体会议。"
        "江西省省长温如海代表说,要发展产业。王立代表学校向全国人大致意。全国人大将表决议案。"
    )
    reading = read_source(Source(text, published="2025-03-06"))
    names = {e.key: e.name for e in reading.entities}
    held = {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "holds"}
    assert ("温如海", "全国人大代表") in held
    assert not any(who == "王立" for who, _ in held)
