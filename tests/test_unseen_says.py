"""Who speaks where a speech is only told of, and who is only spoken to or with."""

from __future__ import annotations

import pytest
from said_of import told


def speakers(text: str) -> set[str]:
    """Who says something in a text."""
    return {who for who, _ in told(text, "says")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("会上,市司法局局长陈立新就条例草案作了说明。", {"陈立新"}),
        (
            "会上,乐清市农业农村局、瑞安市农业农村局作经验交流。",
            {"乐清市农业农村局", "瑞安市农业农村局"},
        ),
        ("襄州区区长李国强、宜城市市长王建军先后在分会场汇报。", {"李国强", "王建军"}),
        ("演练结束后,县消防救援大队大队长李国强现场讲评。", {"李国强"}),
        ("市监委副主任李国强作开班动员,各县业务骨干参训。", {"李国强"}),
        ("聂荣县委书记李国强汇报了寺庙“三个意识”教育开展情况。", {"李国强"}),
        ("县气象局局长李国强、县水文局负责人分别汇报了天气和水情趋势。", {"李国强"}),
        ("公司董事长李国强反映了用电成本高、外来务工人员子女入学难等问题。", {"李国强"}),
        ("副市长李国强应邀到会,通报今年以来全市经济社会发展情况。", {"李国强"}),
        (
            "会议听取了市财政局局长李国强受市政府委托所作的关于上半年预算执行情况的报告。",
            {"李国强"},
        ),
        (
            "会议审议了镇长李国强所作的《丁蜀镇人民政府工作报告》、镇人大主席王建军所作的《丁蜀镇人大主席团工作报告》。",
            {"李国强", "王建军"},
        ),
        ("宜兴市应急管理局有关负责同志介绍了汛情。", {"宜兴市应急管理局"}),
        ("市委组织部副部长李国强到水务集团宣布市委任免决定。", {"李国强"}),
        ("院长李国强为队员送行,并就遵守纪律、注意交通安全提出要求。", {"李国强"}),
    ],
)
def test_unseen_says_who_takes_the_floor(text: str, who: set[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "会议审议了李国强的履职报告。",
        "群众反映的问题已经解决。",
        "李国强反映的问题已经解决。",
        "水务集团召开干部大会,宣布市委任免决定。",
        "会议通报了情况,并就下一步工作提出要求。",
        "县里按照“一对一”要求抽调干部,李国强按照“一对一”要求抽调干部。",
        "李国强到南岭村调研指天椒产业。",
        "市教育局副局长李国强到会祝贺,永安酒业有限公司总经理王建军捐资助学。",
    ],
)
def test_unseen_says_nobody_speaks(text: str) -> None:
    assert speakers(text) == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县长李国强与医疗队队长王建军亲切交谈,感谢他付出的辛劳。", {"李国强"}),
        ("市长李国强同老党员王建军座谈,希望大家把产业做大做强。", {"李国强"}),
        ("李国强、王建军表示,要把产业做大做强。", {"李国强", "王建军"}),
        ("县长李国强走进大棚,问种粮大户王建军:“一亩地能攒下几个钱?”", {"李国强"}),
        ("县长李国强问村民王建军:“今年收成怎么样?”王建军回答:“比去年强。”", {"李国强", "王建军"}),
        ("面对记者的询问,村支书王建军说:“路是自己修的。”", {"王建军"}),
    ],
)
def test_unseen_says_to_whom_one_speaks_is_no_speaker(text: str, who: set[str]) -> None:
    assert speakers(text) == who


def test_unseen_says_words_behind_whom_they_are_said_to() -> None:
    text = "县长李国强叮嘱村支书王建军:“汛期要盯紧,一刻不能松。”"
    assert told(text, "says") == {("李国强", "汛期要盯紧")}


_BELOW = (
    "县长李国强主持召开县政府常务会议\n2024-05-09\n"
    "会议研究了防汛工作,部署了下一步任务。\n相关报道:\n"
)


def test_unseen_says_agency_text_told_in_full_below_the_page() -> None:
    more = (
        "本报青州5月8日讯(记者 王建军) 5月8日,县长李国强到云门山街道调研防汛抗旱和安全生产工作。\n"
        "李国强强调,要守住安全底线。"
    )
    assert speakers(_BELOW + more) == {"李国强"}


def test_unseen_says_links_below_the_page_tell_nothing() -> None:
    more = (
        "李国强到云门山街道调研\n本报青州5月8日讯 县长李国强到云门山街道……\n"
        "李国强强调,要守住安全底线。"
    )
    assert speakers(_BELOW + more) == set()
