"""Offices, names and words said as wires and party papers tell them, with counter-cases."""

from __future__ import annotations

import pytest
from said_of import held, named, read, told
from tellings import ends, events, only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "上海市委书记陈吉远、韩立出席并讲话。安徽省委书记韩立介绍情况。",
            {("陈吉远", "上海市委书记"), ("韩立", "安徽省委书记")},
        ),
        (
            "共青团陇西县委副书记李明、王芳发言。",
            {("李明", "陇西县团委副书记"), ("王芳", "陇西县团委副书记")},
        ),
        (
            "市委常委会会议研究决定，将陈红兵同志作为九江市浔阳区区长候选人。",
            {("陈红兵", "浔阳区区长")},
        ),
        (
            "九江市委副书记、市长候选人李军作表态发言。",
            {("李军", "九江市委副书记"), ("李军", "九江市市长")},
        ),
        ("李军作为九江市人大代表参加会议。", set()),
        (
            "会议经投票表决，决定王启年为国务院总理。",
            {("王启年", "国务院总理")},
        ),
        (
            "国家主席刘怀远致电佩莱格里尼，祝贺他当选斯洛伐克共和国总统。",
            {("刘怀远", "国家主席"), ("佩莱格里尼", "斯洛伐克总统")},
        ),
        ("市长李明表示祝贺他当选副主席。", {("李明", "市长")}),
        (
            "商务部副部长盛平、亚洲司司长王立平陪同。非洲司司长杜晖说，中非友谊深厚。",
            {("盛平", "商务部副部长"), ("王立平", "商务部亚洲司司长"), ("杜晖", "非洲司司长")},
        ),
        (
            "安徽省副省长李明会见法国驻上海、南京总领事郭可为。",
            {("李明", "安徽省副省长"), ("郭可为", "法国驻上海、南京总领事")},
        ),
        ("中国驻意大利兼驻圣马力诺大使贾明出席。", {("贾明", "中国驻意大利兼驻圣马力诺大使")}),
        (
            "上海市、南京市市长郭可为到访，苏州市副市长李明陪同。",
            {("郭可为", "南京市市长"), ("李明", "苏州市副市长")},
        ),
        (
            "会议接受秦方辞去第十四届全国人大代表职务的请求。",
            {("秦方", "全国人大代表")},
        ),
        (
            "应国家主席刘怀远邀请，越南国家主席阮文山对中国进行国事访问。",
            {("刘怀远", "国家主席"), ("阮文山", "越南国家主席")},
        ),
    ],
)
def test_wire_offices_of_whom_a_post_is_told(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_wire_offices_where_a_delegation_goes_to_is_not_home() -> None:
    text = (
        "宜宾市党政代表团赴上海开展招商考察\n宜宾日报讯（记者 李想）4月22日，市委副书记、市长廖文彬"
        "率队赴上海开展招商考察。副市长张健参加。"
    )
    posts = {post for who, post in held(text) if who in ("廖文彬", "张健")}
    assert posts == {"宜宾市委副书记", "宜宾市市长", "宜宾市副市长"}
    text = "王明在宜昌调研\n4月22日，市委书记王明在宜昌市调研。市长李军参加。"
    assert ("李军", "宜昌市市长") in held(text)


def test_wire_offices_words_below_a_title_are_of_its_speaker() -> None:
    text = "李振邦在湖南调研时强调\n扎实推进乡村全面振兴\n国务委员李振邦16日在湖南调研。"
    assert ("李振邦", "扎实推进乡村全面振兴") in told(text, "says")
    text = "李振邦在湖南调研\n毛立新参加\n国务委员李振邦16日在湖南调研。"
    assert told(text, "says") == set()


def test_wire_offices_who_meets_somebody_speaks_and_not_whom_he_meets() -> None:
    text = "王文涛会见了哈萨克斯坦议会下院议长科沙诺夫，出席开幕式并致辞。"
    assert {who for who, _ in told(text, "says")} == {"王文涛"}
    text = "市委书记王刚主持会议，市长李军、副市长赵立出席并讲话。"
    assert {who for who, _ in told(text, "says")} == {"李军", "赵立"}


def test_wire_offices_what_is_told_of_ends_before_who_acts_next() -> None:
    text = "住房和城乡建设部部长倪军介绍了有关情况，水利部副部长王道席与委员互动交流。"
    assert told(text, "says") == {("倪军", "倪军介绍了有关情况")}
    text = "会上，国家林草局副局长唐芳林宣读“三北”工程攻坚战先进集体表彰决定。"
    assert told(text, "says") == set()


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        (
            "外交部部长助理徐飞同柬埔寨外交国际合作部国务秘书宋金通电话。",
            "Person",
            {"徐飞", "宋金"},
        ),
        ("最高人民法院院长应军，国家监察委员会负责同志列席会议。", "Person", {"应军"}),
        ("副委员长张庆伟、洛桑江村、雪克来提·扎克尔出席会议。", "Place", set()),
        ("他们先后到李家村、洛桑江村、扎西村调研。", "Place", {"李家村", "洛桑江村", "扎西村"}),
        ("李扬表示，宜宾动力电池产业集群加快壮大。", "Place", {"宜宾市"}),
        (
            "大使感谢各方长期以来对泰国驻成都总领事馆工作的支持。",
            "Organization",
            {"泰国驻成都总领事馆"},
        ),
        (
            "他来到岳麓山实验室、平陆运河项目建设指挥部。",
            "Organization",
            {"岳麓山实验室", "平陆运河项目建设指挥部"},
        ),
        ("他们在太湖边建设了实验室。", "Organization", set()),
        ("中国共产党第二十届中央委员会第三次全体会议在北京举行。", "Organization", {"中共中央"}),
    ],
)
def test_wire_offices_names_are_whole(text: str, type_: str, found: set[str]) -> None:
    assert named(text, type_) == found


def test_wire_offices_an_organ_is_called_by_its_own_name() -> None:
    text = "中共中央总书记刘怀远主持会议。中共中央政治局向中央委员会报告工作。"
    assert ("刘怀远", "中共中央总书记") in held(text)
    assert "国资委" in named("国资委副主任王刚出席。", "Organization")


@pytest.mark.parametrize(
    ("text", "name", "host"),
    [
        ("二十届中央纪委三次全会在京举行。", "二十届中央纪委三次全会", "中央纪委"),
        ("十四届全国人大二次会议在北京举行。", "十四届全国人大二次会议", "全国人大"),
        (
            "十四届全国人大常委会第十次会议在京闭幕。",
            "十四届全国人大常委会第十次会议",
            "全国人大常委会",
        ),
        ("全国政协十四届二次会议在北京开幕。", "全国政协十四届二次会议", "全国政协"),
    ],
)
def test_wire_offices_a_session_is_that_of_its_organ(text: str, name: str, host: str) -> None:
    assert ends(text, events(text)[name], "organizer") == {host}
    reading, _ = read(text)
    assert not [e for e in reading.entities if e.type == "Statistic"]


def test_wire_offices_meetings_are_still_counted() -> None:
    reading, _ = read("今年我县共召开三次会议，举办5期培训班。")
    assert len([e for e in reading.entities if e.type == "Statistic"]) == 2


def test_wire_offices_who_is_described_by_a_visit_does_what_follows() -> None:
    text = "应邀访问哈萨克斯坦的国家副主席王文涛在阿斯塔纳会见哈萨克斯坦总统托卡夫。"
    assert set(events(text)) == {"会见哈萨克斯坦总统托卡夫"}
    text = "正在广西考察的省长李明走访了南宁市第一中学。"
    assert set(events(text)) == {"走访南宁市第一中学"}
    text = "县长李明看望慰问退休的老局长王刚。"
    assert ends(text, only(text, "看望"), "participant") == {"李明", "王刚"}


def test_wire_offices_places_that_agree_sign() -> None:
    text = "合肥市与上海市闵行区、芜湖市与上海临港集团分别签署合作协议。"
    signed = only(text, "签署")
    sides = {"合肥市", "闵行区", "芜湖市", "上海临港集团"}
    assert ends(text, signed, "organizer", "participant") == sides


def test_wire_offices_deputies_are_of_the_session_that_they_attend() -> None:
    text = (
        "5日，出席十四届全国人大三次会议的青海代表团举行全体会议。省人大常委会主任王海发言。"
        "李敏、赵云等代表建议，加大支持力度。"
    )
    assert {("李敏", "全国人大代表"), ("赵云", "全国人大代表")} <= held(text)
    text = "市政协传达学习全国政协十四届三次会议精神。李敏委员建议，加强社区养老。"
    assert ("李敏", "全国政协委员") not in held(text)
