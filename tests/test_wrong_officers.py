"""Officers of the wrong body, and words and things that are nobody: with counter-cases."""

from __future__ import annotations

import pytest
from said_of import held, named, read, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "12月17日，宁夏乒乓球协会第五次会员代表大会在银川召开，中国乒乓球协会发来贺信。"
            "韩志强当选主席，哈文任秘书长，孙海鹏当选监事长。\n会后向银川恒泰置业有限公司致谢。",
            {
                ("韩志强", "宁夏乒乓球协会主席"),
                ("哈文", "宁夏乒乓球协会秘书长"),
                ("孙海鹏", "宁夏乒乓球协会监事长"),
            },
        ),
        (
            "会议选举李卫东为会长。\n曲靖市茶业协会秘书长王芳、玉溪市烟草学会的同志到会。",
            {("李卫东", "会长"), ("王芳", "曲靖市茶业协会秘书长")},
        ),
        (
            "大会听取了台州市象棋协会主席吴占东的报告。路桥区政协副主席李刚到会。"
            "据了解，前任主席吴占东因年龄原因卸任。",
            {
                ("吴占东", "台州市象棋协会主席"),
                ("李刚", "路桥区政协副主席"),
            },
        ),
        (
            "三岔镇党委书记卢朝阳主持，镇人大主席犹勇，专职副书记冯倩参加。",
            {
                ("卢朝阳", "三岔镇党委书记"),
                ("犹勇", "镇人大主席"),
                ("冯倩", "三岔镇党委专职副书记"),
            },
        ),
    ],
)
def test_wrong_officers_of_the_body_that_meets(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "冷月曾任民革界首一中支部主委，现任主委为该校物理教研组组长明亮。",
            {("冷月", "民革界首一中支部主委"), ("明亮", "主委"), ("明亮", "组长")},
        ),
        ("副旗长先后为孟和、王殿臣。", {("孟和", "副旗长"), ("王殿臣", "副旗长")}),
        ("书记由白彦担任。", {("白彦", "书记")}),
        ("现任校长是张建国。", {("张建国", "校长")}),
        ("校长是张建国的父亲。会长为获奖者李明颁奖。", set()),
        (
            "原旗长苏和任旗人大常委会主任。",
            {("苏和", "旗长"), ("苏和", "旗人大常委会主任")},
        ),
        ("邢台市任县人民法院院长王强到会。", {("王强", "任县人民法院院长")}),
    ],
)
def test_wrong_officers_who_holds_what(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("台风“苏拉”减弱为强台风级，“苏拉”可能登陆。市长李苏拉到场。", {"李苏拉"}),
        ("全国劳动模范、三义井林场场长马海超出席会议。", {"马海超"}),
        (
            "吴氏宗亲总会会长吴强到会。吴家三兄弟（吴国良、吴国温）捐款。",
            {"吴强", "吴国良", "吴国温"},
        ),
        ("1958年，乌兰召、敖吉两公社合并。", set()),
        ("李明、王强两人到会。", {"李明", "王强"}),
    ],
)
def test_wrong_officers_words_are_nobody(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_wrong_officers_a_harbour_is_no_region() -> None:
    assert "香港特别行政区" not in named("福建省东山县铜陵镇的3条渔船已回港。", "Place")
    assert "香港特别行政区" in named("赴港参加会议的有李明。", "Place")


@pytest.mark.parametrize(
    "text", ["主任先后", "校长是", "台风“", "兼", "任县", "大会选举", "吴家三"]
)
def test_wrong_officers_texts_that_end_early(text: str) -> None:
    assert read(text)[0].facts is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "神木市大柳塔镇党委书记刘建军到会。乌兰木伦镇镇长娜仁其木格，副镇长贺喜格图、"
            "人大副主席呼和参加考察。",
            {
                ("刘建军", "大柳塔镇党委书记"),
                ("娜仁其木格", "乌兰木伦镇镇长"),
                ("贺喜格图", "乌兰木伦镇副镇长"),
                ("呼和", "人大副主席"),
            },
        ),
        (
            "县侨联主席周峰会见意大利华侨华人贸易总会会长陈正溪。代表团里有常务副会长刘光华。",
            {
                ("周峰", "县侨联主席"),
                ("陈正溪", "意大利华侨华人贸易总会会长"),
                ("刘光华", "意大利华侨华人贸易总会常务副会长"),
            },
        ),
        (
            "西关清真大寺教长马长明以及贡唐仓活佛参加座谈。",
            {("马长明", "西关清真大寺教长"), ("贡唐仓", "活佛")},
        ),
        (
            "西工区人民法院院长孔维刚对新任陪审员提出三点要求。",
            {("孔维刚", "西工区人民法院院长")},
        ),
        (
            "洛阳市西工区人民法院人民陪审员、退休教师荆楚发言。市中心医院党员、主治医师李明发言。",
            {
                ("荆楚", "西工区人民法院人民陪审员"),
                ("荆楚", "退休教师"),
                ("李明", "洛阳市中心医院主治医师"),
            },
        ),
        (
            "会宁县县长李明、王强到会，副县长何涛、赵芳参加。",
            {("李明", "会宁县县长"), ("何涛", "会宁县副县长"), ("赵芳", "会宁县副县长")},
        ),
        (
            "法国青田同乡会前会长张福昌、西班牙《欧华报》总编辑麻卓民座谈。",
            {("张福昌", "法国青田同乡会会长"), ("麻卓民", "总编辑")},
        ),
    ],
)
def test_wrong_officers_of_the_unit_beside(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_wrong_officers_who_was_not_there() -> None:
    text = (
        "3月28日，墨玉县举行开业仪式。县长王强出席。县委书记赵明因出差未能出席，委托王强宣读贺信，"
        "副县长李刚主持。"
    )
    there = {who for _, who in told(text, "participant")}
    assert "赵明" not in there
    assert {"王强", "李刚"} <= there


def test_wrong_officers_who_tells_something_elsewhere() -> None:
    text = (
        "9月1日，汕头市市长曾风保赶赴海门渔港督导防风工作。\n澳门社会文化司司长欧阳瑜宣布学校停课。"
    )
    assert "欧阳瑜" not in {who for _, who in told(text, "participant")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "银川客运段列车长李海燕当选全国人大代表候选人初步人选。银川市公安局局长王强当选全国人大代表。",
            {
                ("李海燕", "银川客运段列车长"),
                ("王强", "银川市公安局局长"),
                ("王强", "全国人大代表"),
            },
        ),
        (
            "巴彦淖尔市公安局临河区分局发布通告。有线索请拨打电话。奖励5万元。副局长高利军督办。",
            {("高利军", "巴彦淖尔市公安局临河区分局副局长")},
        ),
        ("王强历经杨戌标、裘东耀两任市长。", set()),
        (
            "新党主席吴成典到会，全国政协主席王沪宁致信。",
            {("吴成典", "新党主席"), ("王沪宁", "全国政协主席")},
        ),
    ],
)
def test_wrong_officers_chosen_and_counted(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_wrong_officers_in_brackets_and_cases() -> None:
    text = "嫌疑人王二小（系刘海军表弟）已于1月8日由其母陪同投案。"
    assert told(text, "participant") == {("投案", "王二小")}
    text = "县纪委书记林觉就近期查处的水头村党支部书记符亚弟案作了说明。"
    assert "符亚弟" not in {who for who, _ in told(text, "says")}


def test_wrong_officers_nobody_elects_for_another() -> None:
    text = "兰州车站站长关岳获奖章，银川客运段列车长李海燕当选全国人大代表。"
    assert "关岳" not in {who for _, who in told(text, "organizer")}


def test_wrong_officers_a_village_in_charge_of_is_none() -> None:
    text = "鲁甸县龙头山镇翠屏村召开选举大会。镇包村领导马仲芬到场。龙兴志当选村民委员会主任。"
    assert held(text) == {("龙兴志", "翠屏村民委员会主任")}
    assert "沙包村" in named("荆门市东宝区马河镇沙包村召开会议。", "Place")


def test_wrong_officers_works_are_not_their_makers() -> None:
    text = "12月1日，国家图书馆展出张大千、常书鸿临本。馆长王强看望李明。"
    there = {who for _, who in told(text, "participant")}
    assert "李明" in there
    assert not {"张大千", "常书鸿"} & there


def test_wrong_officers_a_hospital_in_an_aside_has_no_offices_here() -> None:
    text = (
        "公示\n1. 杨昌盛家庭（黔东南州榕江县古州镇，妻子石爱莲系县中医院护士）\n"
        "如有异议，请向省民宗委反映。\n联系人：龙娅（政法处四级调研员）"
    )
    assert ("龙娅", "政法处四级调研员") in held(text)


def test_wrong_officers_a_national_firm_is_no_other_of_its_letters() -> None:
    text = "中国铁路兰州局集团有限公司原董事长于仰民调国铁集团任职。"
    assert len(named(text, "Organization")) == 2
