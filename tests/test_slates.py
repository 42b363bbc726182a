"""Lists of those elected or appointed and lives of the dead, each with a counter-case."""

from __future__ import annotations

import pytest
from said_of import held, named

from graph.model import Source
from graph.pipeline import build

SLATE = (
    "衢州市第八届人民代表大会第一次会议公告\n"
    "衢州市第八届人民代表大会第一次会议于2022年4月14日选举产生了衢州市人民政府市长、副市长。\n"
    "市　长：徐张艳（女）\n"
    "副市长：吴国升　傅利常　田俊　钱伟刚\n"
    "衢州市第八届人民代表大会常务委员会\n"
    "主　任：吴国民\n"
    "副主任：方健忠　胡仲明　童建中\n"
    "秘书长：邵俊\n"
    "委　员（按姓名笔画为序）：\n"
    "王　健　毛建民　方　伟　姜良米\n"
)


def test_slates_rows_below_a_heading_are_of_its_body() -> None:
    found = held(SLATE)
    house = "衢州市人民代表大会常务委员会"
    assert ("徐张艳", "衢州市市长") in found
    assert {("傅利常", "衢州市副市长"), ("钱伟刚", "衢州市副市长")} <= found
    assert {("童建中", house + "副主任"), ("邵俊", house + "秘书长")} <= found
    assert {("王健", house + "委员"), ("姜良米", house + "委员")} <= found


def test_slates_what_is_no_row_of_names() -> None:
    assert not named("首页　新闻中心　政务公开　办事服务\n江苏省　南京市　常州市　盐城市", "Person")
    assert not held("值班电话：\n王健　毛建民　方伟")


def test_slates_a_decision_goes_on_with_the_body_of_the_one_before() -> None:
    text = (
        "国家能源投资集团有限责任公司董事长刘国跃主持会议。\n"
        "会上宣布自治区党委决定：张海峰同志任内蒙古能源集团有限公司党委书记、董事长；"
        "黄学农同志任党委副书记、总经理。"
    )
    assert ("黄学农", "内蒙古能源集团有限公司总经理") in held(text)
    assert ("黄学农", "内蒙古能源集团有限公司党委副书记") in held(text)
    other = "会议选举李明为县委书记；班飞为副书记。县纪委全会选举黄卜荣为书记。"
    assert ("黄卜荣", "县纪委书记") in held(other)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("张明，男，汉族，现任湖北省政协副主席、党组成员。", "湖北省政协党组成员"),
        ("李文，女，汉族，现任武汉市人大常委会秘书长、党组成员。", "武汉市人大常委会党组成员"),
        ("康乐县副县长、党组成员马明讲话。", "康乐县政府党组成员"),
        ("绵阳市委副书记、市长、党组书记王强讲话。", "绵阳市政府党组书记"),
        ("辽宁省水利厅副厅长、党组成员王强讲话。", "辽宁省水利厅党组成员"),
    ],
)
def test_slates_a_party_group_is_of_an_office_and_of_no_committee(text: str, post: str) -> None:
    assert post in {one for _, one in held(text)}


def test_slates_who_is_named_like_a_thing_or_a_river() -> None:
    assert "高原" in named("免去高原同志云岭县人民医院党委书记、院长职务。", "Person")
    text = "大会选举何晓勇为主席，党彦宝、黄河为副主席。"
    assert {"何晓勇", "党彦宝", "黄河"} <= named(text, "Person")
    assert not named("会议决定免去有关同志的职务，黄河、长江为重点。", "Person")


def test_slates_a_life_told_of_a_comrade_goes_on() -> None:
    text = (
        "徐文荣同志1928年3月出生于吉林省龙井县，1946年5月参加革命工作。"
        "历任和龙县公安局局长，和龙县委副书记。1978年11月任吉林省农业厅厅长、党组书记。"
    )
    found = held(text)
    assert ("徐文荣", "和龙县公安局局长") in found
    assert ("徐文荣", "吉林省农业厅厅长") in found
    two = "陈福生同志1953年生。李大同，白族，生于1942年5月。1961年任大理县教育局局长。"
    assert held(two) == {("李大同", "大理县教育局局长")}


LEADER = (
    "领导之窗\n马建华\n男，回族，1978年10月生，甘肃广河人，1999年7月参加工作。"
    "现任康乐县委常委、副县长，县公安局局长。\n工作简历\n"
    "2005.03—2009.11　广河县委办公室秘书、副主任\n2013.08—2016.10　广河县庄窠集镇党委书记\n"
    "2016.10—2021.06　临夏州扶贫开发办公室副主任"
    "（其间：2018.05—2019.05挂职任厦门市思明区扶贫办副主任）\n"
    "2021.06—2021.08　康乐县委常委\n2021.08—　　　　康乐县委常委、副县长\n"
    "工作分工\n分管县发改局、县财政局。联系县税务局。\n"
)


def test_slates_a_leader_serves_where_he_serves_now() -> None:
    graph = build([Source(LEADER)])
    name = graph.nodes
    said = {
        name[b]["name"]: dict(e.get("qualifiers") or {})
        for _, b, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }
    assert said["康乐县公安局局长"]["status"] == "in-office"
    assert said["康乐县委常委"] == {"status": "in-office", "start": "2021-06"}
    assert said["康乐县副县长"] == {"status": "in-office", "start": "2021-08"}
    aside = said["思明区扶贫办副主任"]
    assert aside == {"status": "former", "start": "2018-05", "end": "2019-05"}
    assert said["广河县委办公室副主任"]["end"] == "2009-11"
    bodies = {d["name"] for _, d in name(data=True) if d["type"] == "Organization"}
    assert {"康乐县发改局", "康乐县财政局", "康乐县税务局"} <= bodies
    assert not any(one.startswith("分管") for one in bodies)


def test_slates_a_grade_of_schooling_is_no_part_of_a_school() -> None:
    found = named("张三，男，省委党校大学，中共党员，现任云岭县委书记。", "Organization")
    assert "省委党校大学" not in found
    assert "浙江大学" in named("张三，男，浙江大学，中共党员，现任云岭县委书记。", "Organization")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "免去王志刚的科学技术部部长职务，任命阴和俊为科学技术部部长。",
            ("阴和俊", "科学技术部部长"),
        ),
        ("决定免去旺堆同志县农业农村局局长职务。", ("旺堆", "县农业农村局局长")),
        (
            "免去李尚福的国务委员、国防部部长职务，中央军事委员会委员职务。",
            ("李尚福", "中央军事委员会委员"),
        ),
        ("决定：刘志仁代理湘潭市人民政府市长职务。", ("刘志仁", "湘潭市人民政府市长")),
        ("任命傅聪为中国常驻联合国代表。", ("傅聪", "中国常驻联合国代表")),
        (
            "提名赵俊武先生、蒋艳辉女士为湖南华菱钢铁股份有限公司独立董事候选人。",
            ("赵俊武", "湖南华菱钢铁股份有限公司独立董事"),
        ),
        (
            "何芳，女，1976年生。曾在炼铁厂任副厂长、经理，现任云岭县教育局局长。",
            ("何芳", "云岭县教育局局长"),
        ),
        ("王厚斌曾任南海舰队参谋长、海军副司令员。", ("王厚斌", "海军副司令员")),
    ],
)
def test_slates_who_holds_what(text: str, found: tuple[str, str]) -> None:
    assert found in held(text)


def test_slates_what_names_no_holder() -> None:
    assert not held("刘志仁代理李文提起诉讼。")
    assert ("周明", "海城市国资委副主任") not in held(
        "免去周明的海城市财政局局长职务，由海城市国资委副主任何芳接任。"
    )
    assert "北京市海军" not in named("新华社北京7月31日电 王厚斌曾任海军副司令员。", "Organization")


def _decided(text: str) -> dict[str, tuple[str, set[str]]]:
    """Event -> its day and who decides."""
    graph = build([Source(text)])
    name = graph.nodes
    found: dict[str, tuple[str, set[str]]] = {}
    for key, data in name(data=True):
        if data["type"] == "Event":
            by = (
                name[b]["name"]
                for _, b, e in graph.out_edges(key, data=True)
                if e["relation"] == "organizer"
            )
            found[data["name"]] = (str(data.get("start") or ""), set(by))
    return found


def test_slates_who_decides_the_items_of_a_list_and_when() -> None:
    found = _decided(
        "湘潭市人民代表大会常务委员会关于决定任免刘永珍等职务的名单\n"
        "（2022年4月28日湘潭市第十六届人民代表大会常务委员会第三次会议通过）\n"
        "决定任命：\n刘永珍为湘潭市人民政府副市长\n"
        "接受胡贺波辞去湘潭市人民政府市长职务的请求\n"
        "新华社记者报道，市民很高兴。\n"
    )
    house = {"湘潭市人民代表大会常务委员会"}
    assert found["任命刘永珍为湘潭市人民政府副市长"] == ("2022-04-28", house)
    assert found["接受胡贺波辞去湘潭市人民政府市长职务的请求"] == ("2022-04-28", house)
    stamped = _decided(
        "国务院任免国家工作人员\n新华社北京8月28日电 国务院任免国家工作人员。\n"
        "任命徐加爱为公安部副部长；免去李东的中国气象局副局长职务。\n国务院\n2023年8月25日\n"
    )
    assert stamped["任命徐加爱为公安部副部长"] == ("2023-08-25", {"国务院"})
    state = _decided(
        "国家主席任免驻外大使\n中华人民共和国主席习近平根据全国人民代表大会常务委员会的决定任免下列驻外大使：\n"
        "一、免去赵卫平的中华人民共和国驻赞比亚共和国特命全权大使职务；\n"
    )
    assert {"习近平"} in [by for _, by in state.values()]
    alone = _decided("徐加爱任公安部副部长\n记者获悉，徐加爱任公安部副部长。\n2023年8月25日\n")
    assert not any(by for _, by in alone.values())


def test_slates_titles_behind_a_label_and_of_a_party_group() -> None:
    text = "县长\n龙启伦\n职务：剑河县委副书记、县人民政府党组书记、县长\n"
    assert ("龙启伦", "剑河县委副书记") in held(text)
    assert not held("职务：云岭县教育局局长、副局长\n联系电话：0851-1234567\n")
    graph = build([Source("西藏自治区政协原副主席、党组成员扎西次仁同志因病逝世。")])
    said = [
        e["qualifiers"]["status"] for *_, e in graph.edges(data=True) if e["relation"] == "holds"
    ]
    assert said == ["former", "former"]
    life = "扎西次仁，男，藏族，1936年11月生。1956年9月至1961年8月任江孜县委干事。"
    assert named(life, "Person") == {"扎西次仁"}


def test_slates_who_asks_to_leave_is_accepted_by_nobody_yet() -> None:
    found = _decided(
        "2024年3月27日，黄艳莉女士因个人原因申请辞去云岭医疗股份有限公司副总经理职务。"
    )
    assert not any(
        name.startswith("接受") or by for name, (_, by) in found.items() if "辞去" in name
    )
    taken = _decided("云岭县人大常委会会议接受何芳辞去云岭县副县长职务的请求。")
    assert any(name.startswith("接受") for name in taken)


def test_slates_a_table_with_one_cell_a_line() -> None:
    heads = "拟任职干部公示\n姓名\n性别\n民族\n学历学位\n现任职务\n拟任职务\n"
    text = (
        heads
        + "孙斌\n男\n汉族\n大学、法学硕士\n济南市委副书记、政法委书记\n拟提名为市政协主席候选人\n"
        "于晓燕\n女\n满族\n研究生\n青岛市市南区政府副区长\n市直部门正职\n"
        "公示期间，可向省委组织部反映。\n"
    )
    found = held(text)
    assert {("孙斌", "济南市委副书记"), ("孙斌", "济南市委政法委书记")} <= found
    assert ("于晓燕", "市南区政府副区长") in found
    assert not any(post.endswith("硕士") for _, post in found)
    assert not held("姓名\n性别\n民族\n学历学位\n现任职务\n拟任职务\n济南市委副书记\n孙斌\n")


def test_slates_an_institute_whose_name_has_a_joining_word() -> None:
    text = "2006年起，杨桂山任中国科学院南京地理与湖泊研究所所长。"
    assert ("杨桂山", "中国科学院南京地理与湖泊研究所所长") in held(text)
    assert "中国科学院南京地理" not in named(text, "Organization")
    assert "江苏省委" in named("江苏省委与研究所签约。", "Organization")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("颜宁、俞大鹏等当选中国科学院院士。", ("俞大鹏", "中国科学院院士")),
        (
            "深圳湾实验室主任颜宁、鹏城实验室副主任田永鸿等当选中国科学院院士。",
            ("颜宁", "中国科学院院士"),
        ),
        ("在民建临沂市委会七届一次全会上，王皓玉当选主委。", ("王皓玉", "民建临沂市委会主委")),
        (
            "宁夏回族自治区工商业联合会（总商会）第十二次会员代表大会选举何晓勇为主席。",
            ("何晓勇", "宁夏回族自治区工商业联合会主席"),
        ),
    ],
)
def test_slates_elected_to_what(text: str, found: tuple[str, str]) -> None:
    assert found in held(text)
    assert ("李江", "中国科学院院士") not in held(
        "省政协主席李江、校长王强等会见中国科学院院士何芳。"
    )
