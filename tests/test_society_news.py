"""News of villages, schools, hospitals and firms: names, posts and bodies, with counter-cases.

Each case is one short report of its own; people and bodies are made up.
"""

from __future__ import annotations

import pytest
from said_of import held, named
from tellings import ends, events, only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县长李世和主持仪式，局长赵之和讲话。", {"李世和", "赵之和"}),
        ("扎西平措先后来到九寨千古情景区、漳扎镇，了解客房预订情况。", {"扎西平措"}),
        ("王启兰、扎西东主、马晓梅等12名教师获奖。", {"王启兰", "扎西东主", "马晓梅"}),
        ("特色林果产品热销，汛期高洪水位回落。", set()),
        ("老党员高山同志发言。", {"高山"}),
    ],
)
def test_names_end_where_what_is_done_begins(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "拖顶乡大村村党总支书记李学军、洛吉古村村委会主任余建国参加座谈。",
            {("李学军", "大村村党总支书记"), ("余建国", "洛吉古村村委会主任")},
        ),
        ("走进周庄镇东浜古村，古村村委会主任沈建国介绍情况。", {("沈建国", "东浜古村委会主任")}),
        ("大石新村村党总支书记李有才发言。", {("李有才", "大石新村村党总支书记")}),
        ("小庄村村党支部书记赵亮发言。", {("赵亮", "小庄村村党支部书记")}),
    ],
)
def test_post_of_a_village_that_is_called_a_site(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # the college that is unveiled is not the house
            "我校举行校企签约暨“鲲鹏学院”揭牌仪式\n\n5月6日，我校与西安鲲鹏软件股份有限公司签约暨鲲鹏"
            "学院揭牌仪式举行。陕西理工职业大学党委书记郭振华，校长尚永斌出席。",
            {("郭振华", "陕西理工职业大学党委书记"), ("尚永斌", "陕西理工职业大学校长")},
        ),
        (  # nor is it a college with a dean
            "我校与华为技术有限公司共建“鸿蒙学院”\n\n5月6日，我校与华为技术有限公司签约共建鸿蒙学院。"
            "校长尚永斌出席，信息工程学院院长柴立军主持。",
            {("尚永斌", "校长"), ("柴立军", "信息工程学院院长")},
        ),
        (
            "我校与云南大学签订协议\n\n昭通学院\n\n5月6日，我校与云南大学签订协议。校长何林出席。",
            {("何林", "昭通学院校长")},
        ),
    ],
)
def test_our_school_is_not_the_one_set_up(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "十师北屯市党委书记、政委周秉义宣布开工。",
            {("周秉义", "第十师北屯市党委书记"), ("周秉义", "第十师政委")},
        ),
        (
            "四师可克达拉市党委常委、副师长李伟出席。",
            {("李伟", "可克达拉市党委常委"), ("李伟", "第四师副师长")},
        ),
        (
            "石河子市党委常委、秘书长李强参加。",
            {("李强", "石河子市党委常委"), ("李强", "石河子市党委秘书长")},
        ),
    ],
)
def test_post_of_a_division_behind_one_of_its_town(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_a_title_that_begins_like_the_end_of_a_unit() -> None:
    text = "县医院召开大会。麻醉科住院医师韩有德、住院部护士长马丽发言。"
    assert ("韩有德", "县医院麻醉科住院医师") in held(text)
    assert named(text, "Organization") == {"县医院", "县医院麻醉科", "县医院住院部"}


def test_a_round_of_a_race_and_lanes_are_no_sites() -> None:
    text = "环广西公路自行车世界巡回赛南宁站开赛。新路为双向六车道。旅客从柳州站广场出站。"
    assert {"南宁站", "双向六车道"}.isdisjoint(named(text, "Place"))
    assert "柳州站广场" in named(text, "Place")


def test_what_goes_on_with_an_intention_is_intended() -> None:
    text = (
        "昆明植物所与勐海县政府签约。根据协议，双方将开展合作，共建橡胶林研究中心。"
        "县医院将扩建，新建了门诊楼2栋。"
    )
    found = {n: dict(e.attributes)["modality"] for n, e in events(text).items()}
    assert found["共建橡胶林研究中心"] == "planned"
    assert found["新建门诊楼2栋"] == "asserted"


def test_later_works_are_no_intention_of_who_signs() -> None:
    text = "5月8日，县住建局与广西交通投资集团有限公司就公路后续绿化工程签署备忘录。"
    assert dict(only(text, "备忘录").attributes)["modality"] == "asserted"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # an academy has no 校长
            "青岛市市长赵豪志，中国科学院院士、副校长吴立新出席。",
            {("赵豪志", "青岛市市长"), ("吴立新", "中国科学院院士"), ("吴立新", "副校长")},
        ),
        (  # 为 is no 任 before what is done
            "副市长林秋月、市总工会主席徐祥清为获奖代表颁奖。",
            {("林秋月", "副市长"), ("徐祥清", "市总工会主席")},
        ),
        (
            "副市长林秋月、市总工会主席徐祥清任副总指挥。",
            {
                ("林秋月", "副市长"),
                ("徐祥清", "市总工会主席"),
                ("林秋月", "副总指挥"),
                ("徐祥清", "副总指挥"),
            },
        ),
    ],
)
def test_posts_that_only_seem_to_be_given(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_what_guests_sign_is_not_the_hosts_deed() -> None:
    text = "本届交易会由自治区林业厅、阿克苏地区行署主办，共有32家企业参会，签订购销合同73份。"
    assert not any("签订" in n and ends(text, e, "organizer") for n, e in events(text).items())
    text = "青海大学西宁校区启用仪式暨校地合作协议签约仪式在海湖新区举行。"
    assert named(text, "Organization") == {"青海大学"}


def test_units_of_the_house_behind_a_guest_who_speaks() -> None:
    text = (
        "我院举办学术会议\n\n承德市中心医院\n\n11月4日，由承德市中心医院承办的学术会议召开。"
        "河北医科大学第三医院透析科主任刘素敏作专题报告，肾内科主任赵欣、护理部主任韩雪讲课。"
    )
    assert {("赵欣", "承德市中心医院肾内科主任"), ("韩雪", "承德市中心医院护理部主任")} <= held(
        text
    )
    text = "河北医科大学第三医院透析科主任刘素敏、护理部主任韩雪讲课。"
    assert any("第三医院" in post for who, post in held(text) if who == "韩雪")


def test_times_and_cohorts_are_no_figures_and_measures_end_in_a_noun() -> None:
    text = "代表队以1分58秒32夺冠。教务处、信息学院2020级全体学员参加，会上颁发了奖杯和3万元奖金。"
    assert named(text, "Statistic") == {"奖金 3万元"}
    assert named("表彰了炼铁厂等8个先进单位和李四等10名先进个人。", "Statistic") == {
        "先进单位 8个",
        "先进个人 10名",
    }


def test_a_hamlet_is_called_without_the_committee_of_its_village() -> None:
    text = "杨志刚一行来到勐库镇公弄村委会三家村，看望李扎妥。"
    assert "三家村" in named(text, "Place")
    assert named(text, "Organization") == set()
    text = "大城村召开会议，村委会主任李强主持。"
    assert held(text) == {("李强", "大城村委会主任")}
