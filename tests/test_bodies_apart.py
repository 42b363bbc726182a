"""Names that the words around them part: signs, joints, the page's own house, sites on a tour."""

from __future__ import annotations

import pytest
from said_of import held, named, told

PAGE = (
    "大兴安岭林业集团公司\n首页 > 新闻中心\n集团公司召开会议\n"
    "供稿：森林防火办公室　时间：2023-09-20\n\n"
)
CPPCC = (
    "盐城政协网　首页 | 政协概况\n市政协会议召开\n发布日期：2024-09-27\n\n"
    "　　9月26日，市政协召开会议。市政协主席周苏平讲话。"
    "东台市政协副主席丁立群，市政协委员陈学斌发言。东台市弶港镇作了汇报。"
)
OFFICE = "抚松检察　2024-08-16\n周报\n8月13日，抚松县人民检察院开会。\n编辑：第四检察部　宋佳\n"


@pytest.mark.parametrize(
    ("text", "there", "never"),
    [
        ("✅浛洸人民法庭召开会议。", {"浛洸人民法庭"}, {"✅浛洸人民法庭"}),
        ("①石城县琴江镇人民政府召开会议。", {"琴江镇人民政府"}, {"①石城县琴江镇人民政府"}),
        ("代表走访了那拉提镇阿尔善村和县第二中学。", set(), {"阿尔善村和县第二中学"}),
        (
            "客商参观了标准化厂房二期和安徽晟涡汽车零部件有限公司。",
            {"安徽晟涡汽车零部件有限公司"},
            set(),
        ),
        (
            "左权县寒王乡山西左权寒岭煤业有限公司发生事故。",
            set(),
            {"寒王乡山西左权寒岭煤业有限公司"},
        ),
        ("据前线指挥部介绍，火势得到控制。", {"前线指挥部"}, {"线指挥部"}),
        ("捐资方佛山市顺德区禾丰慈善基金会出席。", {"顺德区禾丰慈善基金会"}, set()),
        ("路东村、城上村党支部书记依次汇报。", {"城上村党支部"}, set()),
        ("加格达奇、松岭、新林、呼中四个林业局参加会议。", set(), {"中四个林业局"}),
        ("省文物局文物保护与考古处处长雷鸣主持。", {"省文物局文物保护与考古处"}, {"考古处"}),
        ("县农业农村局和县水利局联合召开会议。", set(), {"农业农村局和县水利局"}),
        ("马鞍山市和县第二中学召开会议。", {"和县第二中学"}, {"县第二中学"}),
    ],
)
def test_bodies_are_named_alone(text: str, there: set[str], never: set[str]) -> None:
    found = named(text, "Organization")
    assert there <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "there", "never"),
    [
        ("他来到岗巴县昌龙乡岗巴羊良种扩繁基地，查看情况。", {"岗巴羊良种扩繁基地"}, set()),
        ("他来到瑞丽口岸姐告货运通道，实地查看。", {"姐告货运通道"}, set()),
        ("他来到太平镇指导示范区建设工作。", {"太平镇"}, {"指导示范区"}),
        ("一行前往嵊泗县枸杞乡考察贻贝养殖基地。", {"枸杞乡"}, {"考察贻贝养殖基地"}),
        ("项目位于县经济开发区，计划开工。", {"县经济开发区"}, set()),
        ("宝鸡市陇县店子塬遗址出土文物。店子塬遗址面积大。", {"店子塬遗址"}, {"陇县店子塬遗址"}),
        ("陕西省将启动遗址东区的勘探。", {"陕西省"}, {"东区"}),
        ("企业家将赴博鳌乐城国际医疗旅游先行区考察。", {"博鳌乐城国际医疗旅游先行区"}, set()),
        ("重庆市长寿区开会，邻封镇种柚大户发言。", {"邻封镇"}, set()),
    ],
)
def test_sites_are_named_whole(text: str, there: set[str], never: set[str]) -> None:
    found = named(text, "Place")
    assert there <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (OFFICE, "抚松县人民检察院第四检察部", "抚松县人民检察院"),
        (
            PAGE + "9月19日，集团公司召开会议。",
            "大兴安岭林业集团公司森林防火办公室",
            "大兴安岭林业集团公司",
        ),
        (PAGE + "集团公司工会开展活动。", "大兴安岭林业集团公司工会", "大兴安岭林业集团公司"),
        ("事故抢险救援指挥部办公室发布通告。", "事故抢险救援指挥部办公室", "事故抢险救援指挥部"),
        (
            "辽宁科技学院土木与能源工程学院院长初子建参加。",
            "辽宁科技学院土木与能源工程学院",
            "辽宁科技学院",
        ),
    ],
)
def test_parts_are_tied_to_their_house(text: str, part: str, whole: str) -> None:
    assert (part, whole) in told(text, "partOf")


def test_division_beside_its_like_is_no_part_of_it() -> None:
    text = "就业促进司副司长陆文婕、养老保险司司长葛存义出席。"
    assert not {whole for _, whole in told(text, "partOf")} & {"就业促进司"}


def test_level_word_is_of_the_unit_of_the_masthead() -> None:
    posts = held(CPPCC)
    assert ("周苏平", "盐城市政协主席") in posts
    assert ("丁立群", "东台市政协副主席") in posts
    assert ("陈学斌", "盐城市政协委员") in posts


def test_level_word_behind_a_chief_is_of_his_unit() -> None:
    text = "霞浦县县长陈丽榕赴连江县访问，与连江县县长王忠平、县政协主席张永江会晤。霞浦县开会。"
    assert ("张永江", "连江县政协主席") in held(text)


def test_firm_right_behind_a_town_stands_there() -> None:
    text = "左权县寒王乡山西左权寒岭煤业有限公司发生事故。"
    assert "寒王乡" in {place for _, place in told(text, "locatedIn")}
