"""Who attends what a body holds: he is there and holds nothing, the body holds it.

Of one who meets somebody that attends, only the other is there.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only, who

BODIES = ("甘肃省总工会", "兰州交通大学", "榆中县农业农村局党组", "榆中县委")
NAMES = (
    "专题民主生活会",
    "主题党日活动",
    "安全生产月启动仪式",
    "青年人才座谈会",
    "警示教育大会",
    "志愿服务集中行动",
    "百日攻坚推进会",
)
VERBS = ("出席", "参加", "应邀出席", "列席", "全程参加", "以普通党员身份参加")


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("name", NAMES)
def test_who_attends_what_a_body_holds(body: str, name: str) -> None:
    for verb in VERBS:
        text = f"11月18日,市长吴刚{verb}{body}{name}。"
        event = only(text, name[-5:])
        assert ends(text, event, "participant") == {"吴刚"}, text
        assert ends(text, event, "organizer") == {body}, text


@pytest.mark.parametrize("verb", VERBS)
def test_who_attends_holds_nothing(verb: str) -> None:
    text = f"11月18日,市长吴刚{verb}所在的第三党支部主题党日活动。"
    assert ends(text, only(text, "主题党日活动"), "organizer") == set()


@pytest.mark.parametrize("team", ["常委班子", "领导班子"])
def test_committee_by_those_in_it(team: str) -> None:
    text = f"11月18日,榆中县委{team}召开民主生活会。"
    assert who(text, "民主生活会") == {"榆中县委"}
    text = f"11月18日,榆中县委{team}2025年度民主生活会召开。副省长王立到会指导。"
    assert who(text, "民主生活会") == {"榆中县委", "王立"}


def test_whom_one_meets_is_there() -> None:
    text = "11月18日,市长吴刚会见出席第三十届兰洽会的马来西亚驻华大使诺曼·穆罕默德。"
    event = events(text)["第三十届兰洽会"]
    assert ends(text, event, "organizer", "participant") == {"诺曼·穆罕默德"}


@pytest.mark.parametrize(
    "text",
    [
        "11月18日,市长吴刚因病未出席甘肃省总工会青年人才座谈会。",
        "11月18日,市长吴刚要求各部门积极参加甘肃省总工会青年人才座谈会。",
    ],
)
def test_who_does_not_attend(text: str) -> None:
    found = [e for name, e in events(text).items() if "座谈会" in name]
    assert found
    assert all("吴刚" not in ends(text, e, "organizer", "participant") for e in found)


HELD = "11月18日,张掖市政协五届三次会议在张掖举行。"


@pytest.mark.parametrize(
    "sentence",
    [
        "区委书记罗永芳作动员部署,副区长周晓燕作具体安排。",
        "区委书记罗永芳提出要求,副区长周晓燕就抓好落实作了强调。",
        "企业代表罗永芳先后发言,副区长周晓燕逐一回应。",
    ],
)
def test_who_speaks_at_it(sentence: str) -> None:
    assert who(HELD + sentence, "三次会议") >= {"罗永芳", "周晓燕"}


@pytest.mark.parametrize("reason", ["因公出差", "因病住院", "在外地开会"])
@pytest.mark.parametrize("sends", ["委托", "委派", "特委托"])
def test_who_sends_another_is_not_there(reason: str, sends: str) -> None:
    text = HELD + f"区委书记罗永芳{reason},{sends}副区长周晓燕出席并讲话。"
    assert "周晓燕" in who(text, "三次会议")
    assert "罗永芳" not in who(text, "三次会议")


@pytest.mark.parametrize("deed", ["接访", "公开接访"])
def test_petitions_heard(deed: str) -> None:
    text = f"11月18日,县长吴刚到榆中县信访局{deed}。"
    assert who(text, deed) == {"吴刚"}


@pytest.mark.parametrize("deed", ["作专题辅导报告", "作学术报告", "来校开展专题讲座"])
def test_who_invites_somebody_to_speak_holds_it(deed: str) -> None:
    text = f"11月18日,甘州区教育局邀请兰州大学教授王大山{deed}。"
    (event,) = [e for name, e in events(text).items() if name.endswith(deed[-2:])]
    assert ends(text, event, "organizer") == {"甘州区教育局"}
    assert ends(text, event, "participant") == {"王大山"}


def test_at_whose_wish_one_comes_holds_nothing() -> None:
    text = "应市长李国栋邀请,王大山11月18日到张掖作专题辅导报告。"
    event = only(text, "辅导报告")
    assert "李国栋" not in ends(text, event, "organizer", "participant")
