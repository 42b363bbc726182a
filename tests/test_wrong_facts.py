"""What must not be said of a named person or body: each case with a counter-case beside it."""

from __future__ import annotations

import pytest
from said_of import held, named, told

from graph.model import Source
from graph.pipeline import read_source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县长在会上要求，学员要自觉接受教育，职工应主动报到。", set()),
        ("教练应建国、村民能玉芬先后发言。", {"应建国", "能玉芬"}),
        ("代表队教练、体育学院副教授缪琳赛后说，大家很努力。", {"缪琳"}),
        ("队员图尔荪赛后说，大家很努力。", {"图尔荪"}),
        ("本报讯（记者 穆国梁 通讯员 许诺）1月9日，田家庵区发生火灾。", {"穆国梁", "许诺"}),
    ],
)
def test_wrong_facts_no_clause_ends_or_makes_a_name(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "宁夏师范学院召开会议。党委委员、组织部部长苏志刚，校长助理、统战部部长海向军出席。",
            {
                ("苏志刚", "宁夏师范学院党委委员"),
                ("苏志刚", "宁夏师范学院党委组织部部长"),
                ("海向军", "宁夏师范学院校长助理"),
                ("海向军", "宁夏师范学院统战部部长"),
            },
        ),
        (
            "婺源县委常委、组织部部长余萍出席。",
            {("余萍", "婺源县委常委"), ("余萍", "婺源县委组织部部长")},
        ),
        (
            "赣州经开区党工委委员、管委会副主任廖志远出席。",
            {("廖志远", "赣州经开区党工委委员"), ("廖志远", "赣州经开区管委会副主任")},
        ),
        (
            "宁夏师范学院召开会议。发展规划处处长丁生虎、党委委员、组织人事部部长李梅参加。",
            {
                ("丁生虎", "宁夏师范学院发展规划处处长"),
                ("李梅", "宁夏师范学院党委委员"),
                ("李梅", "宁夏师范学院党委组织人事部部长"),
            },
        ),
        ("会见了教育部部长怀进鹏。", {("怀进鹏", "教育部部长")}),
        (
            "宁夏师范学院召开会议。数学与计算机科学学院院长杨凤霞，文学院教授马晓雁发言。",
            {
                ("杨凤霞", "宁夏师范学院数学与计算机科学学院院长"),
                ("马晓雁", "宁夏师范学院文学院教授"),
            },
        ),
        (
            "县卫健局办公室主任王芳、规划股股长李强参加。",
            {("王芳", "县卫健局办公室主任"), ("李强", "县卫健局规划股股长")},
        ),
    ],
)
def test_wrong_facts_posts_of_the_body_they_are_of(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "铜仁市税务局总会计师、一级高级主办田素芬出席，活动由市文旅局主办。",
            {("田素芬", "铜仁市税务局总会计师"), ("田素芬", "铜仁市税务局一级高级主办")},
        ),
        (
            "学员代表、赵川镇党委副书记安志伟发言，校友代表何晓蕾致辞。",
            {("安志伟", "赵川镇党委副书记")},  # a 代表 of a class holds no office
        ),
        (
            "咸阳市教育局党组成员马强、基础教育科科长李梅出席。",
            {
                ("马强", "咸阳市教育局党组成员"),
                ("李梅", "咸阳市教育局基础教育科科长"),
            },
        ),
        (
            "岳阳市中级人民法院执行局局长许愿、刑一庭副庭长汤沐雨参加。",
            {
                ("许愿", "岳阳市中级人民法院执行局局长"),
                ("汤沐雨", "岳阳市中级人民法院刑一庭副庭长"),
            },
        ),
    ],
)
def test_wrong_facts_posts_beside_each_other(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云岭县委书记王晓鹏到党校调研时强调，要办好学。", {("王晓鹏", "要办好学")}),
        ("据石泉县水利局介绍，水库已经除险。", {("石泉县水利局", "水库已经除险")}),
        (
            "县委书记马强走进石泉县人民医院慰问时说，大家都辛苦了。",
            {("马强", "大家都辛苦了")},
        ),
    ],
)
def test_wrong_facts_no_body_speaks_that_somebody_visits(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert told(text, "says") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "章贡区队主攻手谢俊杰被评为最有价值球员。",
            {("被评为最有价值球员", "谢俊杰")},
        ),
        (
            "文山州人民医院举行大会。该院前任护理部主任张玉珍已于去年12月退休。",
            {("退休", "张玉珍")},
        ),
        (
            "延安市公安局抓获嫌疑人王建军。",
            {("抓获嫌疑人王建军", "延安市公安局"), ("抓获嫌疑人王建军", "王建军")},
        ),
    ],
)
def test_wrong_facts_who_is_meant_not_the_body_he_is_of(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert told(text, "participant", "organizer") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "徐汇区中心医院派驻文山州人民医院挂职副院长周诗倩发言。",
            {("周诗倩", "文山州人民医院挂职副院长")},
        ),
        ("中国驻美国大使谢锋出席。", {("谢锋", "中国驻美国大使")}),
        (
            "广东国信信扬（南宁）律师事务所律师莫兆军、四川康维律师事务所律师王芳出庭。",
            {
                ("莫兆军", "广东国信信扬（南宁）律师事务所律师"),
                ("王芳", "四川康维律师事务所律师"),
            },
        ),
        (
            "洞山消防救援站站长助理卜一凡介绍。新桥消防救援站政治指导员孙浩说。",
            {
                ("卜一凡", "洞山消防救援站站长助理"),
                ("孙浩", "新桥消防救援站政治指导员"),
            },
        ),
        (
            "宁夏师范学院开会。第五代表团团长杨凤霞，第九代表团副团长、文学院教授马晓雁发言。",
            {
                ("杨凤霞", "第五代表团团长"),
                ("马晓雁", "副团长"),
                ("马晓雁", "宁夏师范学院文学院教授"),
            },
        ),
    ],
)
def test_wrong_facts_whose_post_it_is(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "选举李强、王芳等5人为县总工会第八届经费审查委员会委员。",
            {"县总工会", "县总工会经费审查委员会"},
        ),
        ("全市金融机构增加贷款，全县医疗机构开展义诊。", set()),
        (
            "4月3日，人民银行晋城市中心支行组织召开会议。",
            {"人民银行", "人民银行晋城市中心支行"},
        ),
    ],
)
def test_wrong_facts_bodies_from_end_to_end(text: str, found: set[str]) -> None:
    assert named(text, "Organization") == found


def test_wrong_facts_what_comes_behind_a_ceremony_is_not_at_it() -> None:
    text = (
        "2021年9月6日，云岭县委党校举行开学典礼，县长李强出席。"
        "典礼结束后，省委党校教授祁云松为学员作了专题辅导报告。"
    )
    there = {who for event, who in told(text, "participant") if event.endswith("典礼")}
    assert there == {"李强"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("赣州市总工会举行2022年“中国梦·劳动美”气排球比赛。", set()),
        ("赣州市全民健身气排球比赛5月7日举行。", {"赣州市"}),
    ],
)
def test_wrong_facts_no_place_out_of_a_motto(text: str, found: set[str]) -> None:
    assert {place for _, place in told(text, "place")} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("韦红梅，女，毛南族，1980年1月生，现任云岭县副县长。", {"韦红梅"}),
        ("毛南山、韦红梅等代表出席。", {"毛南山", "韦红梅"}),
    ],
)
def test_wrong_facts_no_people_is_a_person(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "广东纳思达科技股份有限公司公告\n会议同意聘任谭婉仪女士为公司财务总监。\n"
            "丘志宏先生：1978年出生，曾任深圳环保有限公司经理；2019年3月至今任公司总工程师。",
            {
                ("丘志宏", "深圳环保有限公司经理"),
                ("丘志宏", "广东纳思达科技股份有限公司总工程师"),
            },
        ),
        (
            "临夏县土桥镇举行汇演。镇长马自祥、镇人大主席何得录、党委副书记张学文观看，"
            "党委委员、宣传委员妥秀兰主持。",
            {
                ("马自祥", "土桥镇镇长"),
                ("何得录", "土桥镇人大主席"),
                ("张学文", "土桥镇党委副书记"),
                ("妥秀兰", "土桥镇党委委员"),
                ("妥秀兰", "土桥镇党委宣传委员"),
            },
        ),
        ("副特派员孙海琳、特派员唐文弘出席。", {("孙海琳", "副特派员"), ("唐文弘", "特派员")}),
        ("福建省台港澳办主任钟志刚出席。", {("钟志刚", "福建省台港澳办主任")}),
    ],
)
def test_wrong_facts_of_whom_a_life_and_a_committee_are(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert found <= held(text)
    assert {post for _, post in held(text)} == {post for _, post in found} | (
        {"广东纳思达科技股份有限公司财务总监"} & {post for _, post in held(text)}
    )


def test_wrong_facts_the_company_is_the_one_declared() -> None:
    text = (
        "广东纳思达科技股份有限公司（以下简称“公司”）董事庄伟鹏辞职，仍任惠州纳思水务有限公司董事。\n"
        "公司于2023年5月9日召开董事会会议。"
    )
    assert {who for _, who in told(text, "organizer")} == {"广东纳思达科技股份有限公司"}


def test_wrong_facts_who_answers_is_not_at_what_he_tells() -> None:
    text = (
        "云岭县政府举行发布会。\n马晓光：论坛主会场活动5月20日在厦门举行，"
        "县台办主任钟志刚日前已作介绍。\n中央电视台记者：请问有何安排？"
    )
    assert {who for _, who in told(text, "participant")} <= {"钟志刚"}
    assert not any(event.endswith("主会场活动") for event, _ in told(text, "participant"))


def test_wrong_facts_that_school_is_no_college() -> None:
    text = "大使访问新疆大学。新疆大学语言学院教师阿依努尔担任翻译。代表处主任夏泽翰此前到访该校。"
    assert ("到访该校", "新疆大学") in told(text, "place")


@pytest.mark.parametrize("end", ["，", ",", "、", "：", "；", "（", "“"])
def test_wrong_facts_a_report_may_break_off_at_any_mark(end: str) -> None:
    text = f"5月8日，全市卫生健康工作会议在云州市召开，市长李文出席会议并讲话{end}"
    assert "李文" in named(text, "Person")


@pytest.mark.parametrize(
    "text", ["即使在富裕的江浙两省", "中国央行和银监会九月底宣布", "会议指出，"]
)
def test_wrong_facts_a_line_may_end_where_more_is_looked_for(text: str) -> None:
    read_source(Source(text))
