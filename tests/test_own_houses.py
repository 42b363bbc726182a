"""Whom 我院, 市局 and 州医院 mean, and whose posts stand behind them: with counter-cases.

Each case is one short report of its own; people and bodies are made up.
"""

from __future__ import annotations

import pytest
from said_of import held, named, told

_TAX = "国家税务总局铜川市税务局召开学习会。"
_POLICE = "德保县公安局破获一起诈骗案。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            _TAX + "市局党委书记、局长高建军主持会议。",
            {("高建军", "铜川市税务局党委书记"), ("高建军", "铜川市税务局局长")},
        ),
        (_TAX + "会议传达了省局局长王海涛的要求。", {("王海涛", "陕西省税务局局长")}),
        (_TAX + "市局纳税服务科科长刘倩参加。", {("刘倩", "铜川市税务局纳税服务科科长")}),
        (
            _TAX + "铜川市税务局党委委员、纪检组组长李秀萍,党委委员、总经济师杨凯参加。",
            {
                ("李秀萍", "铜川市税务局党委委员"),
                ("李秀萍", "铜川市税务局纪检组组长"),
                ("杨凯", "铜川市税务局党委委员"),
                ("杨凯", "铜川市税务局总经济师"),
            },
        ),
        (_TAX + "耀州区局局长何勇参加。", {("何勇", "耀州区税务局局长")}),
        (_POLICE + "县局政委凌云参加。", {("凌云", "德保县公安局政委")}),
        (_POLICE + "市局副局长王明到县局督导。", {("王明", "百色市公安局副局长")}),
        # no bureau told, or several alike: whose it is stays open
        ("市局副局长王明到会讲话。", {("王明", "副局长")}),
    ],
)
def test_own_houses_bureau_of_a_level(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize("text", ["上市局面打开。", "8月1日,全县局势稳定。", "市局领导到会讲话。"])
def test_own_houses_no_bureau_from_a_word(text: str) -> None:
    assert not [name for name in named(text, "Organization") if name.endswith("局")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "我院与北京大学第三医院签订协议\n3月18日,延边州人民医院与北京大学第三医院签约仪式举行。"
            "北医三院副院长付卫,我院党委书记朴成日、院长李光浩出席。骨科主任全永学介绍情况。",
            {
                ("付卫", "北京大学第三医院副院长"),
                ("朴成日", "延边州人民医院党委书记"),
                ("李光浩", "延边州人民医院院长"),
                ("全永学", "延边州人民医院骨科主任"),
            },
        ),
        (
            "平安银行、顺丰集团与我校举行洽谈会\n11月8日,平安银行长沙分行行长彭志明来我校洽谈。"
            "学生工作部部长罗斌陪同。",
            {("彭志明", "平安银行长沙分行行长"), ("罗斌", "学生工作部部长")},
        ),
        (
            "阿克陶县人民医院受到表扬。州卫健委召开大会。"
            "克州人民医院党委书记赵德国、院长吐尔洪·艾买提发言。",
            {("赵德国", "克州人民医院党委书记"), ("吐尔洪·艾买提", "克州人民医院院长")},
        ),
        # who acts in the house's own report is the house's
        (
            "滨州医学院举行报告会。山东大学教授李建明作报告,副院长王芳主持。",
            {("李建明", "山东大学教授"), ("王芳", "滨州医学院副院长")},
        ),
    ],
)
def test_own_houses_guests_are_not_the_house(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_own_houses_short_name_of_a_hospital() -> None:
    text = "延边州人民医院举行义诊。州医院院长李光浩参加。"
    assert held(text) == {("李光浩", "延边州人民医院院长")}
    assert "敦化市医院" in named("敦化市医院举行义诊。", "Organization")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“路修好了，出行也方便多了。”村民王大山高兴地说。", {"王大山"}),
        ("“心里特别高兴！”70岁的牧民其其格玛激动地说。", {"其其格玛"}),
        ('"灾民已全部得到安置,每户领到2000元。"理塘县民政局副局长格桑卓玛说。', {"格桑卓玛"}),
        ("王大山听着说明,点了点头。", set()),
        ("王大山高兴地走了。", set()),
    ],
)
def test_own_houses_words_said_before_their_speaker(text: str, who: set[str]) -> None:
    assert {speaker for speaker, _ in told(text, "says")} == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "在都呼木苏木呼格吉勒图雅嘎查，嘎查党支部书记那仁朝克图告诉记者。",
            {("那仁朝克图", "呼格吉勒图雅嘎查党支部书记")},
        ),
        ("查干淖尔苏木举行那达慕，嘎查党支部书记宝音汇报。", {("宝音", "书记")}),
        (
            "巴什拉克村工作队联合村“两委”开展活动。村党支部第一书记王志强参加。",
            {("王志强", "巴什拉克村党支部第一书记")},
        ),
        ("3月5日，联合村党支部书记王强走访。", {("王强", "联合村党支部书记")}),
    ],
)
def test_own_houses_village_of_its_class(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("村民买买提明·吐尔逊说，路修好了。", {"买买提明·吐尔逊"}),
        ("牧民吐尔地阿洪·买买提明高兴地说，路修好了。", {"吐尔地阿洪·买买提明"}),
        ("里耶镇长潭村发生滑坡。", set()),
        ("检察长奇建军讲话。", {"奇建军"}),
    ],
)
def test_own_houses_whole_names(text: str, person: set[str]) -> None:
    assert named(text, "Person") == person


def test_own_houses_sent_group_is_no_name() -> None:
    assert named("国家防总派出工作组赴湖南指导。", "Organization") == {"国家防总"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "红河卷烟厂开展演练。厂专职消防队队长张开荣扑救,厂安全管理科科长马云飞点评。",
            {("张开荣", "红河卷烟厂专职消防队队长"), ("马云飞", "红河卷烟厂安全管理科科长")},
        ),
        (
            "君坝乡党委书记四郎多吉、乡长扎西泽仁赶到现场。",
            {("四郎多吉", "君坝乡党委书记"), ("扎西泽仁", "君坝乡乡长")},
        ),
        # of the township whose committee stands before, not the own one
        (
            "礼县白河镇举行活动。石坝沟镇党委书记李强、镇长王亚军出席。",
            {("李强", "石坝沟镇党委书记"), ("王亚军", "石坝沟镇镇长")},
        ),
    ],
)
def test_own_houses_units_of_the_house_and_the_town(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "集团领导赴新疆公司检查\n5月15日，中煤能源集团有限公司副总经理张成斌带队检查。"
            "集团安全监管部总经理孟德厚陪同。",
            {
                ("张成斌", "中煤能源集团有限公司副总经理"),
                ("孟德厚", "中煤能源集团有限公司安全监管部总经理"),
            },
        ),
        (
            "都安瑶族自治县审计局召开会议。县乡村振兴局副局长韦小玲到会。\n"
            "审计局副局长李强主持，局总审计师黄丽莎提出要求。",
            {
                ("韦小玲", "都安瑶族自治县乡村振兴局副局长"),
                ("李强", "都安瑶族自治县审计局副局长"),
                ("黄丽莎", "都安瑶族自治县审计局总审计师"),
            },
        ),
        (
            "6月2日，覃国强到凭祥综合保税区走访广西海翔物流有限公司。公司总经理阮文雄介绍情况。",
            {("阮文雄", "广西海翔物流有限公司总经理")},
        ),
        # what a department is for, and no word for the firm
        (
            "覃国强走访广西海翔物流有限公司。企业管理科科长梁冬梅回答提问。",
            {("梁冬梅", "广西海翔物流有限公司企业管理科科长")},
        ),
    ],
)
def test_own_houses_class_words(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_own_houses_whole_bodies() -> None:
    text = "友谊关海关与市税务局签订备忘录。"
    assert "友谊关海关" in named(text, "Organization")
    assert "市税务局" in named(text, "Organization")


def test_own_houses_those_who_unveil_do_not_sign() -> None:
    text = "付卫与李光浩签署协议,金哲洙、朴成日共同揭牌。"
    assert {who for event, who in told(text, "participant") if event == "签署协议"} == {
        "付卫",
        "李光浩",
    }


def test_own_houses_meeting_of_a_speech_is_another_day() -> None:
    text = (
        "10月9日,雅尔塞镇召开整治推进会。会议传达了区委书记安志刚在全区乡村振兴现场会上的讲话精神。"
        "会上,包村干部苏日娜汇报了整治情况。"
    )
    found = told(text, "participant", "organizer")
    assert ("整治推进会", "苏日娜") in found
    assert ("全区乡村振兴现场会", "苏日娜") not in found
    assert not [whole for part, whole in told(text, "subEventOf")]


def test_own_houses_whom_somebody_calls_on() -> None:
    text = (
        "省公司领导到我司调研\n11月21日,国网新疆电力有限公司副总经理吴刚到国网伊犁供电公司调研。"
        "公司总经理李明辉陪同,公司安监部、营销部参加。省公司营销部主任郭建国提出意见。"
    )
    assert held(text) == {
        ("吴刚", "国网新疆电力有限公司副总经理"),
        ("李明辉", "国网伊犁供电公司总经理"),
        ("郭建国", "省公司营销部主任"),
    }


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("自治区应急管理厅副厅长唐标文率工作组连夜赶赴现场。", {"唐标文"}),
        ("镇人大主席罗开学带队巡查。", {"罗开学"}),
        ("副厅长李建率队到场。", {"李建"}),
        ("镇长王开学主持。", {"王开学"}),
    ],
)
def test_own_houses_names_torn_apart(text: str, person: set[str]) -> None:
    assert named(text, "Person") == person


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("5月8日,居马洪代表受表扬集体发言。", set()),
        ("5月8日,杨建坤代表集团对演练成功表示祝贺。", set()),
        ("5月8日,云岭县人民政府表扬先进集体。", {"表扬先进集体"}),
    ],
)
def test_own_houses_what_only_leads_to_a_speech(text: str, events: set[str]) -> None:
    assert {event for event, _ in told(text, "organizer")} == events
