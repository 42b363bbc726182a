"""Days that a story leaves out, and where it says that something takes place.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

from datetime import date

import pytest
from tellings import ends, events, only

from graph.dates import Moment, find
from graph.model import Source
from graph.pipeline import read_source

EARLIER = Moment(2024, 3, 5, earlier=True)


@pytest.mark.parametrize(
    ("text", "anchor", "context", "begin"),
    [
        ("7日凌晨", date(2024, 5, 10), EARLIER, "2024-05-07"),  # just past
        ("12日凌晨", date(2024, 6, 10), EARLIER, "2024-03-12"),  # of the story's month
        ("3日,专家组抵达", date(2024, 6, 28), EARLIER, "2024-04-03"),  # the story goes on
        ("8日上午,区安委会将召开会议", date(2023, 11, 6), None, "2023-11-08"),
        ("8日,民警将陈某抓获", date(2023, 11, 6), None, "2023-10-08"),
        ("局里訂於22日辦理演練", date(2024, 11, 14), None, "2024-11-22"),
        ("10月增加31家。8日,市长调研", date(2023, 11, 10), None, "2023-11-08"),
        ("原定12月10日前完工。20日,县长调研", date(2023, 12, 1), None, "2023-11-20"),
        ("最快下周出院。29日,县长看望伤员", date(2023, 12, 1), None, "2023-11-29"),
        ("今年1至8月增长。2日,县长调研", date(2023, 9, 19), None, "2023-09-02"),
        (
            "12日起,村里办“六月六”歌会;15日,比赛鸣枪。",
            date(2024, 8, 19),
            None,
            "2024-08-15",
        ),
        ("12日10时将在白云乡举行悼念活动", date(2023, 8, 11), EARLIER, "2023-08-12"),
        ("【丰乐】11日上午,县长走访企业", date(2023, 8, 12), None, "2023-08-11"),
    ],
)
def test_story_day_without_its_month(
    text: str, anchor: date, context: Moment | None, begin: str
) -> None:
    assert find(text, anchor, context=context)[-1 if "。" in text else 0].begin == begin


def test_story_day_in_brackets_behind_what_is_planned() -> None:
    found = find("今年1至8月增长两成。还将举办读书会(20日)、邀请赛(21日)", date(2023, 9, 19))
    assert [w.begin for w in found[-2:]] == ["2023-09-20", "2023-09-21"]


@pytest.mark.parametrize(
    ("text", "begin"),
    [("周五(28日)下午提堂", "2025-02-28"), ("周三(19日)举行", "2025-02-19")],
)
def test_story_day_of_the_week_is_that_in_brackets(text: str, begin: str) -> None:
    assert find(text, date(2025, 2, 26))[0].begin == begin


def test_story_days_that_say_how_long_are_no_dates() -> None:
    assert [w.kind for w in find("被行政拘留5日", date(2024, 3, 15))] == ["duration"]
    assert find("计划20日前抢通", date(2024, 6, 18))[0].finish == "2024-06-20"


def start(text: str, part: str) -> object:
    (found,) = [dict(e.attributes) for name, e in events(text).items() if part in name]
    return found.get("start")


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (
            "11月3日,如皋市重大项目开工仪式举行。\n同日开工的项目有:\n"
            "■东陈镇:如皋宏远轴承有限公司扩建项目,投资2亿元;",
            "扩建项目",
            "2023-11-03",
        ),
        (
            "11月3日,如皋市召开项目签约仪式。签约环节,如皋市政府与江北大学签订《合作协议》。",
            "签订《合作协议》",
            "2023-11-03",
        ),
        ("一、赵志强违规收受礼金问题。2019年3月,赵志强收下购物卡。", "礼金问题", "2019-03"),
        ("10月以来,如皋市公安局开展“护企”专项行动。", "专项行动", "2023-10"),
        (
            "11月3日,在国家宪法日到来之际,如皋市人民法院举行公众开放日活动。",
            "开放日",
            "2023-11-03",
        ),
        (
            "11月3日,如皋市法院开庭审理陈某诈骗案。法院当庭宣判,判处陈某有期徒刑三年。",
            "有期徒刑",
            "2023-11-03",
        ),
        (  # what somebody says or plans is not the day of the story
            "11月3日,市长李明到如皋市东陈镇检查。厂长王强说,工程10月5日投用。\n"
            "下午,安全生产座谈会在石桥镇召开。",
            "座谈会",
            "2023-11-03",
        ),
        (
            "【3日 20:15】如皋市气象台发布暴雨预警。铁路预计5日中午开通。\n"
            "【22:40】如皋市防汛指挥部召开会商会。",
            "会商会",
            "2023-11-03",
        ),
        (  # a day long past, told by the way
            "11月3日,市长李明到如皋市检查。9月27日,该厂发生泄漏,未造成伤亡。\n"
            "10点半,李明来到东陈镇慰问职工。",
            "慰问",
            "2023-11-03",
        ),
        (
            "11月3日14时,如皋市东陈镇发生山洪。\n就在前一天,镇里刚刚开过运动会。\n"
            "15时10分,如皋市防汛指挥部启动三级应急响应。",
            "应急响应",
            "2023-11-03",
        ),
        (  # another piece of news
            "11月3日,如皋市政府召开新闻通气会。\n【东陈】10月9日,民警查获走私案一起。\n"
            "▶又讯(李明)同日下午,“平安2023”应急演练在石桥镇举行。",
            "演练",
            "2023-11-03",
        ),
        (
            "【镜头一·3日,颁奖】\n当天,东陈镇中心小学新教学楼启用。",
            "启用",
            "2023-11-03",
        ),
        (  # the heading of the section
            "【镜头一】\n王强谈体会。\n【镜头二·5日,演练】\n李明到东陈镇检查安全生产。",
            "检查",
            "2023-11-05",
        ),
        ("展览将于12月14日、15日在石桥镇举行,另有读书会。", "展览", "2023-12-14"),
        (  # the year is that of the name
            "11月3日一早,学员报到。上午9点,2023年村干部培训班开班,李明讲授“第一课”。",
            "第一课",
            "2023-11-03",
        ),
        (
            "如皋市还将举办康养产业对接会(25日)、残疾人电竞邀请赛(26日)等活动。",
            "邀请赛",
            "2023-11-26",
        ),
        ("原定14日举行的赛龙舟比赛因降雨推迟到17日。", "比赛", "2023-11-17"),
        (
            "11月3日,庭长李明主持调解,款项已于11月6日到账,经理王强当庭致歉。",
            "致歉",
            "2023-11-03",
        ),
        (  # the meeting goes on for days
            "11月6日,如皋市政协全体会议开幕。\n8日下午,会议选举王强为秘书长。"
            "会议通过《政治决议》。",
            "政治决议",
            "2023-11-08",
        ),
        (
            "11月8日至9日,李明到如皋市考察,并出席闽宁协作联席会议。\n"
            "9日下午,闽宁协作联席会议在石桥镇召开。",
            "联席会议",
            "2023-11-09",
        ),
        ("今年6月如皋市遭遇洪灾,省医疗队当天赶赴灾区。", "赶赴", "2023-06"),
        ("11月3日,如皋市法院开庭。法庭休庭20分钟后宣判,判处陈某拘役三个月。", "拘役", "2023-11-03"),
        (  # the only day of the story, which opens behind what somebody says
            "“听它说,跟它做。”11月3日上午,在东陈镇广场,李明演示急救。\n捐赠\n"
            "如皋宏远医药公司经理王强与李明签署捐赠协议。",
            "捐赠协议",
            "2023-11-03",
        ),
        (  # the day on which an agency sent it
            "【相关链接】\n如皋11月9日讯(记者 李明)今天上午,如皋市召开领导干部会议。",
            "领导干部会议",
            "2023-11-09",
        ),
    ],
)
def test_story_gives_the_day(text: str, part: str, begin: str) -> None:
    assert start(text, part) == begin


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月3日,李明到如皋市检查。王强涉嫌受贿,正接受如皋市监委审查调查。", "审查调查"),
        ("11月3日,李明到如皋市检查。如皋市卫生院被通报批评。", "通报批评"),
        ("11月3日,李明到如皋市检查。省卫健委抽调专家9名驻点会诊。", "抽调"),
    ],
)
def test_story_gives_no_day_to_what_holds_of_somebody(text: str, part: str) -> None:
    assert start(text, part) is None


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("11月3日,如皋市安委会办公室通知:自即日起,全市开展“清患”专项行动。", "专项行动", "如皋市"),
        (
            "11月3日,开工的项目有:\n■东陈镇:如皋宏远轴承有限公司扩建项目,投资2亿元;",
            "扩建项目",
            "东陈镇",
        ),
        ("11月3日,如皋市会议中心落成典礼在我市东陈镇举行。", "典礼", "东陈镇"),
        ("11月3日,省政府派出2个督导组,赴如皋市、海安市开展检查。", "督导组", "海安市"),
        ("11月3日,省体育局对如皋市、海安市的健身中心进行验收。", "验收", "海安市"),
        ("11月3日,石桥村补选村民委员会主任。", "补选", "石桥村"),
        ("【海安市】3日上午,李明拜会企业家王强。双方签署《合作备忘录》。", "备忘录", "海安市"),
        ("如皋市委全体会议,于11月3日在东陈镇举行。", "全体会议", "东陈镇"),
    ],
)
def test_story_says_where(text: str, part: str, place: str) -> None:
    assert place in ends(text, only(text, part), "place")


def test_story_gives_no_day_of_what_a_clause_says_by_the_way() -> None:
    assert start("新站已于10月8日投用,如皋市总工会捐赠图书500册。", "捐赠") is None


def test_story_gathering_is_at_its_site_not_in_the_region_of_its_name() -> None:
    text = "11月3日,海安市在东陈镇举行海安市智能制造产业推介会。"
    assert ends(text, only(text, "推介会"), "place") == {"东陈镇"}


def test_story_day_behind_the_number_of_its_item() -> None:
    for text in (
        "2.4月10日,县应急管理局责令停产",
        "(1．4月10日,约谈",
        "完成。3.2023年4月10日,约谈",
    ):
        assert find(text, date(2023, 4, 13))[0].begin == "2023-04-10"
    assert find("均值为2.4月3日", date(2023, 4, 13))[0].begin is None


def test_story_day_with_which_a_row_of_documents_ends() -> None:
    text = (
        "云岭县人民政府网\n11月10日,县政府召开会议。\n最新文件\n"
        "·云岭县人民政府关于印发《云岭县应急预案》的通知 云政发〔2023〕8号 2023-11-02\n"
    )
    assert dict(only(text, "印发").attributes)["start"] == "2023-11-02"


def test_story_day_those_sent_look_into_places_of_the_next_clause() -> None:
    text = "今年以来,省统计局派出6个督察组,对安康、商洛等8个市开展了统计督察。"
    assert ends(text, only(text, "派出"), "place") == {"安康市", "商洛市"}


def test_story_day_next_goes_on_with_the_same_people() -> None:
    text = (
        "11月9日,县委书记李伟到双乳镇调研。据悉,10月28日县荷花节在这里开幕以来,接待游客8万人次。\n"
        "随后,李伟来到涧池镇紫云村蚕桑产业园。"
    )
    assert dict(only(text, "来到").attributes)["start"] == "2023-11-09"


def test_story_day_of_a_trial_is_not_that_of_the_deed() -> None:
    text = (
        "11月8日,县法院在水昔村公开开庭审理一起滥伐林木案。今年1月9日,潘某到派出所投案。\n"
        "当天下午,庭长李伟到姑挂村调解一起相邻纠纷。"
    )
    assert dict(only(text, "调解").attributes)["start"] == "2023-11-08"


def test_story_day_goes_on_in_the_earlier_year_that_is_told() -> None:
    text = "2020年9月17日,公安局立案,次日将章某抓获。9月21日,俞某投案。"
    assert find(text, date(2022, 11, 11))[-1].begin == "2020-09-21"
    text = "2020年4月1日,学校成立。11月5日,学校举行会议。"
    assert find(text, date(2022, 11, 11))[-1].begin == "2022-11-05"


def test_story_day_of_a_hearing_that_lasts_two() -> None:
    text = "2023年3月8日至9日,绍兴中院公开开庭审理本案。"
    assert {dict(e.attributes)["start"] for e in events(text).values()} == {"2023-03-08"}


def test_story_days_without_a_publication_go_on_in_the_year_that_is_told() -> None:
    text = "小市镇发生火灾\n2024年2月9日,小市镇发生火灾。\n2月11日上午,本溪县召开消防安全会议。"
    found = read_source(Source(text))
    starts = {e.name: dict(e.attributes).get("start") for e in found.entities}
    assert starts["消防安全会议"] == "2024-02-11"
