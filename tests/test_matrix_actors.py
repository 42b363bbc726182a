"""Who does what is told, and who does not: bodies of a class, two persons' doings in one sentence,
cases and who oversees them."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read, who


def doers(text: str, part: str) -> set[str]:
    """Who takes part in the one event whose name holds ``part``; nobody where none is told."""
    return who(text, part) if any(part in name for name in events(text)) else set()


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("湖北省监委对陈刚立案调查，检察机关对其提起公诉。", "提起公诉", {"陈刚"}),
        ("平凉市公安局对马强立案侦查，检察机关批准逮捕。", "批准逮捕", {"马强"}),
        ("泗水县纪委对李刚立案审查，司法机关追究其刑事责任。", "追究", {"李刚"}),
        ("赣州市委对李明作出处分，监察机关移送司法机关。", "移送", {"李明"}),
        ("丹东市气象局发布暴雨预警，消防部门出动消防车12辆。", "消防车", set()),
        ("岷县公安局组织搜救，医院全力救治。", "救治", set()),
        ("四川省防指启动二级响应，各市州组织转移群众。", "转移", set()),
        ("刘伟涉嫌诈骗，检察院已提起公诉。", "提起公诉", {"刘伟"}),
        # the body told of before, of its own kind
        ("泗水县人民医院接诊15名伤员，医院全力救治。", "救治", {"泗水县人民医院"}),
        ("平江县检察院受理该案，检察机关依法批准逮捕。", "逮捕", {"平江县检察院"}),
        ("昆明市公安局破获一起诈骗案，警方抓获嫌疑人5名。", "抓获", {"昆明市公安局"}),
        # named itself, or only the one to whom it goes
        ("许昌市监委对刘伟立案调查，许昌市检察院提起公诉。", "提起公诉", {"许昌市检察院", "刘伟"}),
        ("云南省公安厅抓获嫌疑人李强，移送检察机关审查起诉。", "移送", {"云南省公安厅", "李强"}),
    ],
)
def test_body_of_a_class_is_none_told_before(text: str, part: str, expected: set[str]) -> None:
    assert doers(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("省长王平在长沙会见张明一行，副省长李刚出席签约仪式。", "签约仪式", {"李刚"}),
        ("省长王平在长沙主持会议，副省长李刚出席开工仪式。", "开工仪式", {"李刚"}),
        ("10月8日，县委书记王平走访困难群众，县长李明出席植树活动。", "植树活动", {"李明"}),
        ("市委书记王平到宁乡县医院看望伤员，市长李明出席座谈会。", "座谈会", {"李明"}),
        ("省长王平会见考察团一行。副省长李刚陪同考察。", "会见", {"王平"}),
        ("省长王平会见考察团一行。市长李明、县长张刚分别陪同调研。", "会见", {"王平"}),
        ("省长王平会见考察团一行。副省长李刚陪同会见。", "会见", {"王平", "李刚"}),
        ("10月8日，副省长王平在黄石市调研，市长李明参加调研。", "调研", {"王平", "李明"}),
        (
            "10月8日，临泉县举行签约仪式。县委书记王平致辞，县长李明出席仪式。",
            "签约仪式",
            {"临泉县", "王平", "李明"},
        ),
    ],
)
def test_two_persons_each_at_his_own(text: str, part: str, expected: set[str]) -> None:
    assert doers(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "places"),
    [
        ("省长王平在长沙会见张明一行，副省长李刚出席签约仪式。", "签约仪式", set()),
        ("10月8日，副省长王平在黄石市调研，市长李明参加调研。", "调研", {"黄石市"}),
    ],
)
def test_place_of_what_another_person_does(text: str, part: str, places: set[str]) -> None:
    assert ends(text, only(text, part), "place") == places


def test_who_observes_is_at_what_that_word_names() -> None:
    text = (
        "10月9日，省军区在海东市组织防汛演练。省应急厅救援队进行水上救援训练。"
        "司令员张强现场观摩演练。"
    )
    assert "张强" in who(text, "防汛演练")
    assert "张强" not in who(text, "水上救援训练")


@pytest.mark.parametrize(
    ("text", "part", "relation", "expected"),
    [
        ("王强受贿案由岳阳市人民检察院提起公诉。", "提起公诉", "organizer", "岳阳市人民检察院"),
        ("王强受贿案由岳阳市人民检察院提起公诉。", "提起公诉", "participant", "王强"),
        ("李明诈骗案由岳阳市公安局侦查终结。", "侦查终结", "organizer", "岳阳市公安局"),
        (
            "10月8日，孙大海贪污案由许昌市中级人民法院公开宣判。",
            "宣判",
            "organizer",
            "许昌市中级人民法院",
        ),
        ("公安部挂牌督办的特大贩毒案在银川宣判。", "贩毒案", "organizer", ""),
        (
            "最高检挂牌督办的“3·18”特大跨境电信网络诈骗案提起公诉。",
            "提起公诉",
            "organizer",
            "",
        ),
        ("10月8日，最高检对该案挂牌督办。", "督办", "organizer", "最高检"),
    ],
)
def test_cases_and_who_deals_with_them(text: str, part: str, relation: str, expected: str) -> None:
    assert ends(text, only(text, part), relation) == ({expected} if expected else set())


def test_a_thief_does_not_try_his_case() -> None:
    assert not doers("被告人张强盗窃案由长沙市岳麓区人民法院审理。", "审理")


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        (
            "10月9日，平阴县委常委会召开会议，传达学习全省乡村振兴工作会议精神。",
            "全省乡村振兴工作会议",
            set(),
        ),
        (
            "10月8日，夏邑县委召开会议，传达学习全市安全生产工作会议精神和全省教育大会精神。",
            "全市安全生产工作会议",
            set(),
        ),
        ("10月8日，夏邑县政府召开常务会议，部署防汛工作。", "常务会议", {"夏邑县政府"}),
    ],
)
def test_who_learns_of_a_meeting_does_not_hold_it(text: str, part: str, expected: set[str]) -> None:
    named = [e for name, e in events(text).items() if name.endswith(part)]
    named = [e for e in named if not e.name.startswith("传达")]
    assert {end for e in named for end in ends(text, e, "organizer", "participant")} == expected


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        (
            "市长王平在厦门会见出席第三十届投洽会的韩国客商金哲。",
            "第三十届投洽会",
            {"金哲"},
        ),
        (
            "10月9日，省委书记李明在长沙会见来湘出席第三届中非经贸博览会的赞比亚总统希奇莱马。",
            "第三届中非经贸博览会",
            {"希奇莱马"},
        ),
        (
            "10月9日，省委书记李明在长沙出席第三届中非经贸博览会，会见参会的客商金哲。",
            "第三届中非经贸博览会",
            {"李明"},
        ),
    ],
)
def test_whoever_is_met_attends(text: str, part: str, expected: set[str]) -> None:
    (event,) = [e for name, e in events(text).items() if name == part]
    assert ends(text, event, "organizer", "participant") == expected


def test_what_a_guest_attends_is_elsewhere() -> None:
    text = "省长李明11日在郑州会见来豫参加第十届航空产业大会的航空学会理事长林左鸣。"
    (event,) = [e for name, e in events(text).items() if name == "第十届航空产业大会"]
    assert not ends(text, event, "place")
    assert not dict(event.attributes).get("start")


def test_who_heads_a_group_does_not_found_it() -> None:
    text = "会议决定，成立由李云泽任组长的成渝中线高铁建设协调推进工作专班。"
    assert not ends(text, only(text, "成立"), "organizer")
    text = "10月3日，榆林市政府成立由副市长张明任组长的事故调查组。"
    assert ends(text, only(text, "成立"), "organizer") == {"榆林市政府"}


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        (
            "10月5日，商洛市防指启动四级应急响应，派出由副局长李明率领的工作组赴镇安县指导。",
            "启动",
            {"商洛市防指"},
        ),
        (
            "9月3日，黔西市法院召开听证会。10月9日，院长刘涛走访新仁乡。"
            "乡长张明介绍了调解工作情况。",
            "听证会",
            {"黔西市法院"},
        ),
        (
            "9月28日，平湖市税务局与平湖市气象局签署合作备忘录。"
            "同日，嘉兴海关关长韩冰率队来局考察，双方就数据共享开展座谈。",
            "座谈",
            {"韩冰"},
        ),
        (
            "9月28日，南靖县与漳浦县签署合作协议。双方就文旅合作进行了座谈。",
            "座谈",
            {"南靖县", "漳浦县"},
        ),
        ("10月3日，陇县召开教育大会。局长张明介绍了工作情况。", "教育大会", {"陇县", "张明"}),
    ],
)
def test_who_is_at_the_last_only(text: str, part: str, expected: set[str]) -> None:
    assert doers(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "winner"),
    [
        ("安徽队选手王一梅以15比13战胜上海队选手林声，摘得女子重剑金牌。", "金牌", "王一梅"),
        ("10月3日，江苏选手陈明4比1击败浙江选手刘强，获得男单冠军。", "冠军", "陈明"),
        ("10月3日，广东队陈明不敌浙江队刘强，获得亚军。", "亚军", "陈明"),
        ("10月3日，选手郑明获得金牌，教练王涛获得最佳教练奖。", "最佳教练奖", "王涛"),
    ],
)
def test_whoever_beats_the_other_wins(text: str, part: str, winner: str) -> None:
    assert doers(text, part) == {winner}


def test_a_role_is_of_those_of_its_clause() -> None:
    text = (
        "9月21日，表彰大会在喀什市召开。地委书记聂壮、行署专员李文出席大会并为获奖代表颁奖，"
        "地委委员、统战部部长马强宣读表彰决定。"
    )
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    event = only(text, "表彰大会")
    roles = {
        (names[f.object], dict(f.qualifiers).get("role"))
        for f in reading.facts
        if f.subject == event.key and f.relation == "participant"
    }
    assert ("聂壮", "出席") in roles
    assert ("马强", "宣读") in roles
    assert ("聂壮", "宣读") not in roles
