"""Bodies in single sentences of the news: short names, classes that name none, glued edges."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.extraction import NAMING
from graph.model import Source
from graph.pipeline import read_sources


def _named(text: str, kind: str = "Organization") -> list[str]:
    """The outermost names of a kind, in order."""
    found, reach = [], -1
    (reading,) = read_sources([Source(text)], stages=NAMING)
    for m in sorted(reading.mentions, key=lambda m: m.start):
        if m.type in ("Person", "Place", "Organization") and not m.reference and m.end > reach:
            found += [m.text] if m.type == kind else []
            reach = m.end
    return found


@pytest.mark.parametrize("name", ["招行", "中行", "国航", "俄新社", "美军", "诺基亚", "普华永道"])
@pytest.mark.parametrize(
    "frame", ["{}昨日公布了新的规定。", "记者从{}获悉，这项工作已经开始。", "据{}介绍，情况属实。"]
)
def test_short_names_known_everywhere(frame: str, name: str) -> None:
    assert _named(frame.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "内蒙古遭遇暴雪袭击，牧民受灾。",
        "他驾驶一辆丰田汽车驶入加油站。",
        "高通量测序平台建成。",
    ],
)
def test_common_words_are_no_short_names(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize("time", ["上周", "本周", "目前", "昨日", "去年", "近日"])
@pytest.mark.parametrize("name", ["交通银行", "工商银行", "兴业银行"])
def test_a_time_is_no_part_of_the_name_behind_it(time: str, name: str) -> None:
    assert _named(f"{time}{name}发行了“安心”系列债券。") == [name]


@pytest.mark.parametrize("name", ["国米", "国家电网", "最高人民检察院"])
def test_the_particle_of_the_passive_is_no_part_of_a_name(name: str) -> None:
    assert _named(f"这一纪录去年被{name}所终结。") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "国内商业银行普遍面临息差压力。",
        "电子银行业务增长迅速，手机银行用户达三千万。",
        "外资零售银行纷纷进入。",
        "投资银行和证券公司参与了承销。",
        "几家大型连锁超市公司签了合同。",
        "一家连锁房产经纪公司的经理说。",
        "多家租车公司涨价。",
        "我省第一家村镇银行开业。",
    ],
)
def test_classes_of_firms_name_none(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "金源房地产公司",
        "华宇拍卖公司",
        "宏远建筑公司",
        "江苏海外旅游公司",
        "深圳城市商业银行",
        "平安保险公司",
        "中粮贸易公司",
    ],
)
def test_a_name_before_the_class_makes_a_firm(name: str) -> None:
    assert _named(f"{name}中标。") == [name]


def test_the_middle_of_a_town_is_no_body() -> None:
    assert _named("成都市中心的广场上人潮涌动。") == []
    assert _named("呼和浩特市是内蒙古自治区首府。") == []
    assert _named("泸州市中心血站采血车到场。") == ["泸州市中心血站"]


def test_things_counted_behind_a_firm_are_no_department() -> None:
    assert _named("现场查获华为手机三部。") == ["华为"]


@pytest.mark.parametrize("place", ["徐州", "日本", "曼谷", "香港"])
def test_the_police_of_a_place(place: str) -> None:
    assert _named(f"据{place}警方介绍，事故致两人死亡。") == [f"{place}警方"]
    assert _named("当地警方赶到现场，警方提醒市民注意。") == []


@pytest.mark.parametrize("name", ["俄海军", "美空军", "德外交部", "美国防部"])
def test_organs_of_a_state_by_its_letter(name: str) -> None:
    assert _named(f"{name}发表声明。") == [name]


def test_a_minister_is_of_his_state_and_no_other_joins_his_ministry() -> None:
    assert _named("美国防部长访问韩国。") == ["美国防部"]
    assert _named("印度国防部长与海军司令会谈。") == ["印度国防部"]
    assert _named("湖南信托与当地政府签署协议。") == ["湖南信托"]
    assert _named("中美国防部门对话。") == []


@pytest.mark.parametrize(
    ("text", "banks"),
    [
        ("工、农、中、建四大国有银行下调利率。", ["工", "农", "中", "建"]),
        ("目前，工、中、建、交等银行均未公布细则。", ["工", "中", "建", "交"]),
        ("中信、兴业、民生等股份制银行跟进。", ["中信", "兴业", "民生"]),
        ("浦发、华夏、平安等银行也已上调。", ["浦发", "华夏", "平安"]),
        ("他在工、农、商等各界任职，多家银行邀请他。", []),
        ("理工、农林、建筑等专业在银行业受欢迎。", []),
    ],
)
def test_banks_of_a_list_that_only_its_end_calls_so(text: str, banks: list[str]) -> None:
    assert _named(text) == banks


@pytest.mark.parametrize(
    "text",
    ["{}拟增资。", "据{}公告，项目获批。", "{}发布公告，全年产值一百亿元。", "{}中标印度项目。"],
)
@pytest.mark.parametrize("name", ["湖南信托", "上海电气", "陕西煤业", "重庆啤酒", "云南铜业"])
def test_a_place_and_a_trade_make_a_listed_firm(name: str, text: str) -> None:
    assert _named(text.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    ["湖南信托业发展迅速。", "云南旅游持续升温。", "北京地产市场回暖。", "四川能源结构优化。"],
)
def test_a_trade_of_a_place_is_a_field(text: str) -> None:
    assert _named(text) == []
    assert len(_named(text, "Place")) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("光大和招行的细则出炉。", ["光大", "招行"]),
        ("浦发、中信与招行上调利率。", ["浦发", "中信", "招行"]),
        ("中国银行长城卡用户可享优惠。", ["中国银行"]),
        ("由新浪网联合组办的评选揭晓。", ["新浪网"]),
        ("活动地点：南京路86号市青少年俱乐部。", ["市青少年俱乐部"]),
        ("江苏队VS浙江队将于今晚开打。", ["江苏队", "浙江队"]),
        ("罗马vs热那亚，两队交手三次。", ["罗马", "热那亚"]),
        ("赫城队vs米尔德队两队无交锋战绩。", ["赫城队", "米尔德队"]),
        ("中国队vs日本队。", ["中国队", "日本队"]),
    ],
)
def test_names_beside_each_other(text: str, names: list[str]) -> None:
    assert _named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "京港地铁4号线菜市口站客流增加。",
        "福建省第二届金融机构评选揭晓。",
        "女单决赛：王曼昱vs孙颖莎。",
        "传统燃油车vs新能源车。",
        "钱从外资行挪到中资行了。",
    ],
)
def test_no_bodies_beside(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中国驻釜山总领馆提醒公民。", ["中国驻釜山总领馆"]),
        ("法国欧洲时报网报道称，会谈破裂。", ["法国欧洲时报网"]),
        ("联合国驻华协调员到访。", ["联合国"]),
        ("驻港部队举行军营开放日。", ["驻港部队"]),
        ("国家级博物馆免费开放。", []),
        ("江苏沙钢集团有限公司增资。", ["江苏沙钢集团有限公司"]),
        ("上海申花队教练到访。", ["上海申花队"]),
    ],
)
def test_missions_media_and_ranks(text: str, names: list[str]) -> None:
    assert _named(text) == names


@pytest.mark.parametrize(
    "name, house",
    [
        ("中国建筑设计学院", set()),
        ("中央财经大学中国银行业研究中心", {"中央财经大学"}),
        ("中国移动通信联合会", set()),
        ("中国电信研究院", {"中国电信"}),
    ],
)
def test_a_firm_is_not_the_house_of_its_trade(name: str, house: set[str]) -> None:
    (reading,) = read_sources([Source(f"{name}主任王平到访。")])
    g = assemble([reading])
    wholes = {g.nodes[v]["name"] for _, v, d in g.edges(data=True) if d["relation"] == "partOf"}
    assert wholes == house


@pytest.mark.parametrize(
    "text, body",
    [
        ("他住在南京路86号市青少年俱乐部旁。", "市青少年俱乐部"),
        ("他在解放路8号武汉市青少年宫工作。", "武汉市青少年宫"),
    ],
)
def test_a_house_number_ends_an_address(text: str, body: str) -> None:
    (reading,) = read_sources([Source(text)])
    named = {e.name for e in reading.entities}
    assert body in named
    assert not any("号" in name and name.endswith(body) for name in named)
