"""Who takes part in an event: frames in which it is told, each with several names and bodies.

Those named take part, and nobody else: not who is only spoken of, sends greetings or is absent.
"""

from __future__ import annotations

import pytest
from tellings import ends, only, read, who

PEOPLE = (
    ("洛川县委书记王伟", "洛川县水利局局长李春梅", "西北农林科技大学教授陈建国"),
    ("洛川县副县长赵文斌", "延安市教育局副局长孙丽", "华泰生物科技有限公司董事长周宏远"),
)
BODIES = (
    ("洛川县教育局", "延安市水利局", "四川师范大学"),
    ("洛川县妇联", "中国农业大学", "洛川县人民检察院"),
)


def named(posted: tuple[str, ...]) -> list[str]:
    """The names at the ends of posts with their holders."""
    known = ("王伟", "李春梅", "陈建国", "赵文斌", "孙丽", "周宏远")
    return [name for one in posted for name in known if one.endswith(name)]


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize(
    ("frame", "part"),
    [
        ("{0}在{1}陪同下,深入洛川县老庙镇调研。", "调研"),
        ("{0}率团到洛川县老庙镇考察,受到{1}热情接待。", "考察"),
        ("洛川县举办春风行动专场招聘会。{0}在活动上指出,要压实责任。{1}主持活动。", "招聘会"),
        ("洛川县召开教育工作会议。{0}在会议上指出,要压实责任。{1}主持。", "教育工作会议"),
        ("洛川县举办教师培训班。{0}在培训上指出,要压实责任。{1}授课。", "教师培训班"),
        ("洛川县举办教师培训班。{0}强调,要压实责任。培训班邀请{1}授课。", "教师培训班"),
        ("乡村振兴论坛在洛川县举办。{0}主持。论坛邀请{1}作专题讲座。", "乡村振兴论坛"),
        ("洛川县举行消防演练。{0}任总指挥,{1}观摩演练。", "消防演练"),
    ],
)
def test_both_take_part(frame: str, part: str, people: tuple[str, ...]) -> None:
    found = who("11月3日," + frame.format(*people), part)
    assert found - {"洛川县"} == set(named(people[:2]))


@pytest.mark.parametrize(
    ("frame", "part"),
    [
        ("{0}签署合作协议。{1}出席签约仪式。", "签署合作协议"),
        ("{0}签署合作协议。签约仪式由{1}主持。", "签署合作协议"),
        ("{0}签署合作协议。签约仪式上,{1}致辞。", "签署合作协议"),
    ],
)
@pytest.mark.parametrize(("people", "bodies"), list(zip(PEOPLE, BODIES, strict=True)))
def test_ceremony_is_what_is_signed(
    frame: str, part: str, people: tuple[str, ...], bodies: tuple[str, ...]
) -> None:
    text = "11月3日," + frame.format("与".join(bodies[:2]), people[0])
    assert who(text, part) == {*bodies[:2], *named(people[:1])}
    assert not [e for e in read(text).entities if e.name == "签约仪式"]


@pytest.mark.parametrize("people", PEOPLE)
def test_ceremony_is_what_is_given(people: tuple[str, ...]) -> None:
    text = f"11月3日,四川师范大学向洛川县妇联捐赠图书500册。{people[0]}出席捐赠仪式。"
    assert who(text, "捐赠") == {"四川师范大学", "洛川县妇联", *named(people[:1])}


def test_ceremony_with_a_name_of_its_own_is_another() -> None:
    text = (
        "11月3日,洛川县举行重点项目集中签约仪式。洛川县妇联与四川师范大学签署合作协议。"
        "洛川县副县长赵文斌出席签约仪式。"
    )
    assert "赵文斌" in who(text, "集中签约仪式")
    assert who(text, "签署") == {"洛川县妇联", "四川师范大学"}


def test_ceremony_of_several_deals_is_none_of_them() -> None:
    text = (
        "11月3日,洛川县妇联与四川师范大学签署合作协议。洛川县教育局与中国农业大学签署人才协议。"
        "洛川县副县长赵文斌出席签约仪式。"
    )
    assert "赵文斌" not in who(text, "合作协议") | who(text, "人才协议")


@pytest.mark.parametrize("bodies", BODIES)
def test_those_of_a_joint_group_take_part(bodies: tuple[str, ...]) -> None:
    text = f"11月3日,由{bodies[0]}、{bodies[1]}组成的联合检查组对洛川县食品安全进行检查。"
    assert who(text, "检查") == set(bodies[:2])


@pytest.mark.parametrize(
    "absent",
    [
        "{0}向会议致贺信,{1}宣读贺信。",
        "{0}向大会发来贺信,{1}宣读贺信。",
        "{0}作出批示,{1}传达批示精神。",
        "{0}因公请假,{1}主持会议。",
        "受{0}委托,{1}主持会议。",
    ],
)
@pytest.mark.parametrize("people", PEOPLE)
def test_who_only_sends_words_is_not_there(absent: str, people: tuple[str, ...]) -> None:
    text = "11月3日,洛川县召开教育工作会议。" + absent.format(*people)
    assert who(text, "教育工作会议") - {"洛川县"} == set(named(people[1:2]))


@pytest.mark.parametrize("leader", ["县领导", "市领导", "洛川县领导", "校领导"])
@pytest.mark.parametrize("name", ["龙梅明", "于兰", "张年福"])
def test_leader_without_a_post_is_read(leader: str, name: str) -> None:
    lead = "11月3日,洛川县举行科技活动周启动仪式。"
    for frame in (
        "{0}、洛川县水利局局长李春梅以及洛川县教育局代表参加仪式。",
        "参加仪式的有{0}、洛川县水利局局长李春梅、洛川县教育局负责人。",
    ):
        text = lead + frame.format(leader + name)
        assert {name, "李春梅"} <= who(text, "启动仪式")


@pytest.mark.parametrize(
    "text",
    [
        "县领导班子成员、市领导干部包案。",
        "县领导和部门负责人参加,市领导全程陪同,校领导高度重视。",
        "慰问组看望了老人和儿童、妇女和学生。",
    ],
)
def test_classes_of_people_are_no_persons(text: str) -> None:
    assert not [e for e in read(text).entities if e.type == "Person"]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("11月3日,洛川县副县长赵文斌到{0}调研指导工作。", "洛川县教育局"),
        ("11月3日,洛川县副县长赵文斌到{0}调研指导工作。", "延安市水利局"),
    ],
)
def test_guidance_on_the_way_is_a_visit(text: str, site: str) -> None:
    text = text.format(site)
    event = only(text, "调研")
    assert ends(text, event, "organizer") == {"赵文斌"}
    assert ends(text, event, "place") == {site}


def test_under_guidance_is_no_visit() -> None:
    text = "11月3日,在应急管理部指导下,洛川县水利局举办乡村振兴论坛。"
    assert who(text, "乡村振兴论坛") == {"洛川县水利局"}
    assert not [e for e in read(text).entities if e.type == "Event" and "指导" in e.name]


@pytest.mark.parametrize("bodies", BODIES)
@pytest.mark.parametrize(
    "frame",
    [
        "主办单位为{0},承办单位为{1}。",
        "论坛主办单位是{0}、{1}。",
        "论坛由{0}主办,{1}承办。",
    ],
)
def test_hosts_named_behind(frame: str, bodies: tuple[str, ...]) -> None:
    text = "11月3日,乡村振兴论坛在洛川县举办。" + frame.format(*bodies)
    event = only(text, "乡村振兴论坛")
    assert ends(text, event, "organizer") == set(bodies[:2])


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("word", ["报告会", "表彰大会", "宣讲会", "茶话会"])
def test_those_at_a_gathering_of_a_class(word: str, people: tuple[str, ...]) -> None:
    text = (
        f"11月3日,洛川县举行先进典型{word}。{people[0]},洛川县教育局、四川师范大学有关负责人"
        f"参加{word}。"
    )
    wanted = {*named(people[:1]), "洛川县教育局", "四川师范大学"}
    assert who(text, word) - {"洛川县"} == wanted


@pytest.mark.parametrize("bodies", BODIES)
def test_each_host_has_its_own_role(bodies: tuple[str, ...]) -> None:
    text = "11月3日,乡村振兴论坛在洛川县举办。论坛由{}主办,{}承办,{}协办。".format(*bodies)
    event = only(text, "乡村振兴论坛")
    names = {e.key: e.name for e in read(text).entities}
    roles = {
        (names[f.object], dict(f.qualifiers)["role"])
        for f in read(text).facts
        if f.subject == event.key and f.relation == "organizer"
    }
    assert roles == set(zip(bodies, ("主办", "承办", "协办"), strict=True))
