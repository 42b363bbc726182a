"""Newly opened reports -> who made a page, who said what, and what its figures measure."""

from __future__ import annotations

import pytest
from said_of import read

NEWS = "7月5日，云岭县召开防汛抗旱工作会议，要求各乡镇落实责任，二十四小时值班值守，确保安全度汛。"


def made(text: str, relation: str) -> set[str]:
    reading, names = read(text)
    return {names[f.object] for f in reading.facts if f.relation == relation}


@pytest.mark.parametrize(
    ("text", "publishers"),
    [
        (
            f"云岭县开会\n发布时间：2023-07-06 来源：云岭县水利局\n{NEWS}\n"
            f"警情通报发布\n发布时间：2023-07-07 来源：云岭公安\n{NEWS}",
            {"云岭县水利局", "云岭公安"},
        ),
        (f"防汛会议召开\n来源：应急管理部网站 2023-07-06 10:00\n{NEWS}", {"应急管理部网站"}),
        (
            f"云州大学 首页 学校概况 新闻中心\n防汛会议召开\n来源：本站 2023-07-06\n"
            f"7月5日，云州大学召开防汛会议，校长李文出席。{NEWS}",
            {"云州大学"},
        ),
        # an agency's report on another's page: its own source stands in a line of text
        (
            f"云岭县开会\n发布时间：2023-07-06 来源：云岭日报\n{NEWS}\n数据来源：县统计局\n{NEWS}",
            {"云岭日报"},
        ),
        (f"防汛会议召开\n来源：本站 2023-07-06\n云州大学召开防汛会议。{NEWS}", set()),
    ],
)
def test_credits_publisher_of_each_piece_of_news(text: str, publishers: set[str]) -> None:
    assert made(text, "publisher") == publishers


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("作者：宣传科 李晓云", {"云岭县人民医院宣传科", "李晓云"}, set()),
        ("供稿：宣传科", {"云岭县人民医院宣传科"}, set()),
        ("图/宣传科 李晓云", {"李晓云"}, set()),  # of the office, who took the picture
        ("编辑：王强　审核：赵敏　签发：孙立军", set(), {"王强", "赵敏", "孙立军"}),
        ("签发：孙立军　核稿：赵敏", set(), {"赵敏"}),  # of a bulletin
    ],
)
def test_credits_offices_and_who_releases(line: str, authors: set[str], editors: set[str]) -> None:
    text = f"云岭县人民医院 首页 新闻\n我院召开会议\n7月5日，云岭县人民医院召开会议。{NEWS}\n{line}"
    assert (made(text, "author"), made(text, "editor")) == (authors, editors)


def test_credits_line_that_opens_with_the_house_and_its_address() -> None:
    text = f"防汛会议召开\n云岭县人大 www.ylrd.gov.cn 发布时间：2023-07-06 责任编辑：李晓\n{NEWS}"
    assert made(text, "editor") == {"李晓"}


def test_credits_site_and_township_of_a_header_are_no_persons() -> None:
    text = f"安风网　中共云岭县纪律检查委员会　云岭县监察委员会\n首页 > 要闻\n县里开会\n{NEWS}"
    reading, _ = read(text)
    assert {e.name for e in reading.entities if e.type == "Person"} == set()
    text = "走村督查\n原创　马金镇　马金发布　2023年7月6日 18:30　浙江\n马金镇党委书记李文督查。"
    reading, _ = read(text)
    assert {e.name for e in reading.entities if e.type == "Person"} == {"李文"}


def counted(text: str) -> list[tuple[str, str]]:
    """(what is counted, its unit) of each number of a text, by place."""
    reading, _ = read(text)
    found = {e.key: dict(e.attributes) for e in reading.entities if e.type == "Statistic"}
    places = sorted((m.start, m.entity) for m in reading.mentions if m.entity in found)
    return [(str(found[k]["measure"]), str(found[k]["unit"])) for _, k in places]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "全县完成造林12万亩，完成年度任务的94.8%。",
            [("造林", "亩"), ("造林完成年度任务", "%")],
        ),
        ("利润总额9.8亿元，同比下降6.5%。", [("利润总额", "元"), ("利润总额", "%")]),
        (
            "云岭供电公司恢复供电3条线路、4200户。",
            [("线路", "条"), ("恢复供电", "户")],
        ),
        ("公司出动车辆3台、人员20名。", [("车辆", "台"), ("人员", "名")]),
        (
            "去年全州接待游客3276万人次，今年要力争突破3500万人次。",
            [("接待游客", "人次"), ("接待游客", "人次")],
        ),
        ("他为他人谋利，非法收受他人财物，共计折合人民币936万余元。", [("收受他人财物", "元")]),
        ("法院对被告人赵某伟等6人寻衅滋事、故意伤害一案公开宣判。", [("被告人", "人")]),
        ("被告人赵某等6人不服提出上诉。", [("不服提出上诉", "人")]),
        ("县长任命办公室主任和11名非驻会成员。", [("非驻会成员", "名")]),
        (
            "出席全会的有省委委员76人，省委候补委员14人。",
            [("省委委员", "人"), ("省委候补委员", "人")],
        ),
        ("应到会有选举权的市委委员49人，实到47人。", [("市委委员", "人"), ("实到市委委员", "人")]),
        ("县里下拨棉被600床、毛毯150条等救灾物资。", [("棉被", "床"), ("毛毯", "条")]),
        (
            "救援队共15名队员，其中云岭县人民医院4人、县中医院5人。",
            [("队员", "名"), ("云岭县人民医院队员", "人"), ("县中医院队员", "人")],
        ),
        ("他看望了五名在当地交流的医院医生。", [("医院医生", "名")]),
        ("市民代表王军等7人围绕养老服务、品牌建设等作发言。", [("作发言", "人")]),
        (
            "全县早稻育秧面积1120亩，进度同比快2.3个百分点。",
            [("早稻育秧面积", "亩"), ("进度", "个百分点")],
        ),
        ("全县小麦一二类苗比例达88.6%。", [("小麦一二类苗比例", "%")]),
        ("2024年中坦双边贸易额达92.6亿美元。", [("中坦双边贸易额", "美元")]),
    ],
)
def test_figures_measure_what_the_turn_of_phrase_counts(
    text: str, figures: list[tuple[str, str]]
) -> None:
    assert counted(text) == figures


def speakers(text: str) -> set[str]:
    reading, names = read(text)
    return {names[f.subject] for f in reading.facts if f.relation == "says"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("云岭县副县长李文与云州县县长马国强座谈时说，双方要深化合作。", {"李文"}),
        ("云岭县副县长李文与马国强座谈，马国强说，双方要深化合作。", {"马国强"}),
        ("被告人李文进行了最后陈述，并当庭表示认罪悔罪。", {"李文"}),
        ("牧民李文作了发言，表示将恪尽职守。", {"李文"}),
        ("村民李文谈及近年变化，感慨地说：“日子越过越好。”", {"李文"}),
        ("村民李文走进大棚，高兴地说：“今年收成好。”", {"李文"}),
        ("牧民巴特尔告诉云岭县县长李文，家里养牛46头。", {"巴特尔"}),
        ("李文處長說明，縣府將於10月15日舉辦說明會。", {"李文"}),
        ("县长李文的说明，会议同意。", set()),
        (
            "云岭县县长李文在现场听取了水利局局长马国强工作汇报，要求抓实安全生产。",
            {"李文", "马国强"},
        ),
        (
            "会议听取和审议了云岭县法院院长李文《关于执行工作的报告》、检察长马国强《关于诉讼的报告》。",
            {"李文", "马国强"},
        ),
        ("会议审议了云岭县县长李文签署的《关于执行工作的报告》。", set()),
        ("云岭县副县长李文就候选人产生情况作说明。", {"李文"}),
        ("云岭县副县长李文将就候选人产生情况作说明。", set()),
        ("水利局局长李文作了雨水情预测分析。", {"李文"}),
        ("市政府召开通气会，副书记李文通报了情况。她表示，将一查到底。", {"李文"}),
        ("李晓、王强和马国强同志的妻子李文作了发言。", {"李晓", "王强", "李文"}),
        ("李文、马国强等前往医院看望或以不同方式表示哀悼，向其亲属表示慰问。", set()),
    ],
)
def test_speech_who_says_it_in_set_turns(text: str, who: set[str]) -> None:
    assert speakers(text) == who


def test_speech_she_is_whom_the_line_before_names_alone() -> None:
    text = "对局长马国强诫勉谈话。\n市政府开会，副书记李文通报了情况。她表示，将一查到底。"
    assert "马国强" not in speakers(text)
    text = "褚怀璋讲话。省委将成立小组，由他和冯砚秋任组长。他强调，要整改。"
    assert "冯砚秋" not in speakers(text)


def test_events_what_is_heard_is_not_issued() -> None:
    text = "会议听取和审议了县长李文所作的《关于预算的报告》、局长王强所作的《关于环保的报告》。"
    assert made(text, "issues") == set()
    text = "会议表决通过《关于预算的决议》。"
    assert made(text, "issues") == {"关于预算的决议"}
