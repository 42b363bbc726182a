"""Lists and notices of offices: whose post, whose sanction; each with a counter-case."""

from __future__ import annotations

import pytest
from said_of import held, named, told

from graph.model import Source
from graph.pipeline import read_source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "八所海关党委委员、副关长王绍雄到会。",
            {("王绍雄", "八所海关党委委员"), ("王绍雄", "八所海关副关长")},
        ),
        (
            "江门市纪委监委通报：外海边检站原政治处主任李文接受审查调查。",
            {("李文", "外海边检站政治处主任")},
        ),
        ("皇岗海关旅检二处副处长赵明介绍情况。", {("赵明", "皇岗海关旅检二处副处长")}),
        (
            "友谊关海关关长陈明与东兴海关副关长李文到会。",
            {("陈明", "友谊关海关关长"), ("李文", "东兴海关副关长")},
        ),
    ],
)
def test_notices_a_frontier_office_called_after_no_unit(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert held(text) == found


def test_notices_words_before_an_office_are_no_name_of_one() -> None:
    found = named("海关关长李明、协助海关关员王强会同海关缉私局到场。", "Organization")
    assert not any(name.startswith(("协助", "会同")) for name in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "永寿县人民医院副院长王强，设备科原科长李文被查。",
            {("王强", "永寿县人民医院副院长"), ("李文", "永寿县人民医院设备科科长")},
        ),
        (
            "云岭县司法局副局长王强、办公室原主任李文到会。",
            {("王强", "云岭县司法局副局长"), ("李文", "云岭县司法局办公室主任")},
        ),
        (
            "县委书记李强、办公室主任李文到会。",
            {("李强", "县委书记"), ("李文", "办公室主任")},
        ),
        (
            "任命李文为临夏县人民法院刑事审判庭庭长、审判员。",
            {("李文", "临夏县人民法院刑事审判庭庭长"), ("李文", "临夏县人民法院审判员")},
        ),
    ],
)
def test_notices_a_part_named_behind_another_post(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def _befell(text: str) -> set[tuple[str, str]]:
    return told(text, "participant")


def test_notices_severally_each_has_the_sanction_in_his_place() -> None:
    found = _befell("2022年5月，彭国华、廖军分别受到党内警告、政务记过处分。")
    assert found == {("受到党内警告", "彭国华"), ("政务记过处分", "廖军")}
    both = _befell("2022年5月，彭国华、廖军分别受到党内警告处分。")
    assert {who for _, who in both} == {"彭国华", "廖军"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "任命李雪梅、杞正华为楚雄彝族自治州人民检察院检察员。",
            {(n, "楚雄彝族自治州人民检察院检察员") for n in ("李雪梅", "杞正华")},
        ),
        ("县政府研究决定：\n陈焕新任临高县中医院院长；", {("陈焕新", "临高县中医院院长")}),
        (
            "李文同志任瓮安县副县长，免去其州民宗委副主任职务。",
            {("李文", "瓮安县副县长"), ("李文", "黔南州民宗委副主任")},
        ),
        ("李文到会，新任云岭县财政局局长陈明发言。", {("陈明", "云岭县财政局局长")}),
    ],
)
def test_notices_where_a_name_ends_before_its_post(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_notices_a_schools_own_titles_are_of_the_school_and_of_no_bureau() -> None:
    text = "永州市第一中学副校长李文、教导主任赵军到会。"
    assert ("赵军", "永州市第一中学教导主任") in held(text)
    assert ("赵军", "教导主任") in held(text.replace("第一中学副校长", "教育局副局长"))


def test_notices_a_misdeed_on_an_occasion_is_his_who_is_named() -> None:
    text = (
        "1.衡南县三塘镇原镇长欧阳志军违规收受礼品礼金问题。2022年4月，欧阳志军受到党内警告处分。\n"
        "2.祁东县水利局副局长彭小平借其子结婚之机违规收受礼金问题。2022年3月，彭小平被诫勉谈话。"
    )
    found = {who for event, who in told(text, "organizer", "participant") if "礼金" in event}
    assert found == {"欧阳志军", "彭小平"}
    assert ("违规收受礼金问题", "彭小平") in told(text, "participant")
    assert ("违规收受礼金问题", "欧阳志军") not in told(text, "participant", "organizer")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("中秋、国庆将至，县纪委通报3起典型案例。", None),
        ("元旦春节来临之际，县纪委通报3起典型案例。", None),
        ("国庆节，县纪委通报3起典型案例。", "2023-10-01"),
    ],
)
def test_notices_a_holiday_on_its_way_is_no_day_of_what_is_done(text: str, day: str | None) -> None:
    reading = read_source(Source(text, published="2023-10-09"))
    (event,) = (e for e in reading.entities if e.type == "Event")
    assert (dict(event.attributes).get("start"), dict(event.attributes)["modality"]) == (
        day,
        "asserted",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "鹤岗市富力煤矿党委副书记、纪委书记、工会主席孟庆林到会。",
            {
                ("孟庆林", "鹤岗市富力煤矿党委副书记"),
                ("孟庆林", "鹤岗市富力煤矿纪委书记"),
                ("孟庆林", "鹤岗市富力煤矿工会主席"),
            },
        ),
        (
            "益新煤矿党委书记、矿长李文到会，生产副矿长田野主持。",
            {
                ("李文", "益新煤矿党委书记"),
                ("李文", "益新煤矿矿长"),
                ("田野", "益新煤矿生产副矿长"),
            },
        ),
        (
            "鹤岗市委副书记、市纪委书记李文到富力煤矿调研。",
            {("李文", "鹤岗市委副书记"), ("李文", "鹤岗市纪委书记")},
        ),
    ],
)
def test_notices_a_mine_with_its_party_bodies_is_a_house(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert held(text) == found


def test_notices_a_page_of_leaders_goes_on_with_the_one_named_last() -> None:
    text = (
        "环县人民政府领导\n慕琼（女）　副县长\n工作分工：负责教育工作。\n"
        "敬海龙　副县长、县公安局局长\n工作分工：主持县公安局工作，兼任县公安局督察长。\n"
    )
    assert held(text) == {
        ("慕琼", "环县副县长"),
        ("敬海龙", "环县副县长"),
        ("敬海龙", "环县公安局局长"),
        ("敬海龙", "环县公安局督察长"),
    }


def test_notices_a_title_of_no_region_alone_in_a_line_is_no_post() -> None:
    assert not held("值班表\n慕琼（女）　主任\n")


def test_notices_those_who_preside_over_a_session_hold_no_post_of_the_congress() -> None:
    text = (
        "天门市政协召开十届三次会议　主席团和秘书长名单\n（2024年1月6日预备会议通过）\n"
        "主席团（15人）\n万里　王静（女）　邓小军\n秘书长：邓小军\n副秘书长：万里　王静（女）\n"
    )
    there = {(who, "主席团成员") for who in ("万里", "王静", "邓小军")}
    assert held(text) == there | {
        ("邓小军", "大会秘书长"),
        ("万里", "大会副秘书长"),
        ("王静", "大会副秘书长"),
    }


def test_notices_of_two_in_one_case_none_is_its_organizer() -> None:
    text = "洋浦海事局原副局长苏启明，三亚边检站原主任钟海涛受贿案，近日由法院公开宣判。"
    assert "苏启明" not in {who for _, who in told(text, "organizer")}
    other = "云岭县公安局侦破张三诈骗案。"
    assert "云岭县公安局" in {who for _, who in told(other, "organizer")}


def test_notices_who_is_dismissed_from_a_hired_post() -> None:
    text = "解聘王卫东的鹤岗市供热有限公司财务总监职务。"
    assert held(text) == {("王卫东", "鹤岗市供热有限公司财务总监")}


def test_notices_a_word_for_a_life_is_no_part_of_the_name() -> None:
    text = "阿迪力·吐尔逊简历：男，维吾尔族，1974年4月生。曾任莎车县副县长。"
    assert held(text) == {("阿迪力·吐尔逊", "莎车县副县长")}
    assert named("艾力·买买提到会。", "Person") == {"艾力·买买提"}


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("经研究并报市委组织部备案同意：", "鹤岗市国资委"),
        ("经研究，报市政府同意，决定：", "鹤岗市国资委"),
        ("市政府研究决定：", "鹤岗市政府"),
    ],
)
def test_notices_to_whom_a_decision_is_submitted_does_not_take_it(said: str, body: str) -> None:
    text = (
        f"鹤岗市国资委关于孙洪波任职的通知\n{said}\n聘任孙洪波为鹤岗市城投集团有限公司副总经理；\n"
        "鹤岗市国资委\n2023年4月10日\n"
    )
    found = {who for event, who in told(text, "organizer") if event.startswith("聘任")}
    assert found == {body}
