"""What people stand for and whose they are: parties, delegates, teams sent out, the engaged."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

A, B, C = "周文斌", "何清源", "刘海燕"


class Told:
    """What a text tells, by names."""

    def __init__(self, text: str) -> None:
        graph = assemble([read_source(Source(text, published="2026-05-20"))])
        nodes = graph.nodes
        self.people = {a["name"] for _, a in nodes(data=True) if a["type"] == "Person"}
        self.bodies = {a["name"] for _, a in nodes(data=True) if a["type"] == "Organization"}
        self.agents: dict[str, dict[str, set[str]]] = {
            a["name"]: defaultdict(set) for _, a in nodes(data=True) if a["type"] == "Event"
        }
        self.posts: set[tuple[str, str]] = set()
        self.parties: set[tuple[str, str]] = set()
        self.speakers: set[str] = set()
        for u, v, d in graph.edges(data=True):
            if nodes[u]["type"] == "Event" and "name" in nodes[v]:
                self.agents[nodes[u]["name"]][d["relation"]].add(nodes[v]["name"])
            elif d["relation"] == "holds":
                self.posts.add((nodes[u]["name"], nodes[v].get("title") or nodes[v]["name"]))
            elif d["relation"] == "memberOf":
                self.parties.add((nodes[u]["name"], nodes[v]["name"]))
            elif d["relation"] == "says":
                self.speakers.add(nodes[u]["name"])

    def who(self, part: str) -> set[str]:
        """Who organizes or takes part in the event whose name holds ``part``."""
        return {
            name
            for event, told in self.agents.items()
            if part in event
            for relation in ("organizer", "participant")
            for name in told[relation]
        }


@cache
def told(text: str) -> Told:
    return Told(text)


@pytest.mark.parametrize("word", ["逝世", "去世", "病逝", "辞世"])
@pytest.mark.parametrize(
    "frame",
    [
        "中国共产党优秀党员、原安庆市委副书记{a}同志，因病医治无效，于2026年5月11日在昆明{w}。",
        "5月11日，中国共产党的优秀党员、原广东省政协副主席{a}在广州{w}，享年80岁。",
        "5月11日，九三学社社员、南京大学教授{a}在南京{w}。",
    ],
)
def test_a_party_does_not_die_with_its_member(frame: str, word: str) -> None:
    assert told(frame.format(a=A, w=word)).who(word) == {A}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (f"民盟盟员、东南大学教授{A}提交了提案。", "民盟"),
        (f"九三学社社员{A}到村里义诊。", "九三学社"),
        (f"农工党党员、市中医院主任医师{A}参加义诊。", "农工党"),
    ],
)
def test_a_party_told_before_the_name(text: str, party: str) -> None:
    assert (A, party) in told(text).parties


@pytest.mark.parametrize("who", ["被告人陈某", "陈某", "男子王某", "被执行人", "村民孙某"])
@pytest.mark.parametrize(
    ("deed", "part"),
    [("当庭认罪", "认罪"), ("支付了赔偿款3万元", "赔偿款"), ("表示服从判决", "服从")],
)
def test_masked_people_do_it_themselves(who: str, deed: str, part: str) -> None:
    found = told(f"5月12日，审判长{A}主持庭审，{who}{deed}。")
    assert A not in found.who(part)
    assert A not in found.speakers


def test_a_word_for_people_that_is_a_verb_is_no_subject() -> None:
    found = told(f"市长{A}、副市长{B}会见了客人，代表双方签署了协议。")
    assert found.who("签署") == {A, B}


@pytest.mark.parametrize("post", ["法律顾问", "客座教授", "特约监察员", "形象大使"])
@pytest.mark.parametrize(
    "frame",
    [
        "浙江大学教授{a}、南京大学教授{b}受聘担任{p}。",
        "浙江大学教授{a}，南京大学教授{b}被聘为{p}。",
        "{a}、{b}获聘{p}。",
        "5月12日，浙江大学教授{a}和南京大学教授{b}被聘请为{p}。",
    ],
)
def test_all_of_a_list_are_engaged(frame: str, post: str) -> None:
    found = told(frame.format(a=A, b=B, p=post))
    assert {(A, post), (B, post)} <= found.posts
    (event,) = (e for e in found.agents if "聘" in e)
    assert found.agents[event]["participant"] >= {A, B}
    assert not found.agents[event]["organizer"]


@pytest.mark.parametrize(
    "group", ["及省、市有关部门负责同志", "及省、市有关部门负责人", "和市、县相关部门负责人"]
)
def test_a_class_of_departments_is_no_body(group: str) -> None:
    found = told(f"5月18日，副省长{A}到保定市调研，副市长{B}{group}陪同。")
    assert not any("有关" in b or "相关" in b for b in found.bodies)
    assert found.who("调研") == {A, B}


@pytest.mark.parametrize(
    "whom", ["“七一勋章”获得者", "“感动中国”年度人物", "全国道德模范提名奖获得者", "老党员"]
)
def test_who_is_given_something_gives_nothing(whom: str) -> None:
    found = told(f"校长{A}向{whom}{B}赠送了油画。")
    (event,) = (e for e in found.agents if "赠送" in e)
    assert (found.agents[event]["organizer"], found.agents[event]["participant"]) == ({A}, {B})


@pytest.mark.parametrize("of", ["“两优一先”", "获奖者", "企业界", "护士", "全国劳动模范", "妇女"])
def test_who_stands_for_a_class_holds_no_post(of: str) -> None:
    assert not told(f"座谈会上，{of}代表{A}发言。").posts


def test_deputies_hold_their_posts() -> None:
    assert told(f"会上，人大代表{A}发言，首席代表{B}发言。").posts


TEAMS = (
    "山东省第八批援助湖北医疗队",
    "南京市第十批援疆工作队",
    "浙江省驻武汉医疗队",
    "上海市对口支援西藏日喀则工作队",
    "中国第24批援助坦桑尼亚医疗队",
    "江苏省援疆前方指挥部",
)


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize(
    "frame", ["{t}队长{a}介绍了情况。", "{a}是{t}成员。", "2020年2月，护士{a}随{t}出征。"]
)
def test_a_team_sent_out_has_its_whole_name(frame: str, team: str) -> None:
    found = told(frame.format(t=team, a=A)).bodies
    assert team in found
    assert not any(b != team and team.endswith(b) for b in found)


def test_a_prefecture_committee_is_of_no_province() -> None:
    bodies = told(f"辽宁省对口支援新疆工作前方指挥部副总指挥、地委副书记{A}出席。").bodies
    assert "辽宁省对口支援新疆工作前方指挥部" in bodies


@pytest.mark.parametrize("team", ["中国女排", "辽宁男篮", "国家跳水队", "上海申花队"])
@pytest.mark.parametrize("title", ["主教练", "助理教练", "主帅"])
def test_teams_and_their_people(team: str, title: str) -> None:
    found = told(f"5月8日晚，{team}主场战胜对手，{team}{title}{A}说，队员们发挥出了水平。")
    assert team in found.bodies
    assert not any("主场" in b for b in found.bodies)
    assert (A, team + title) in found.posts or (A, title) in found.posts


LEAGUES = (
    "中国男篮职业联赛",
    "中国女排超级联赛",
    "全国女排锦标赛",
    "中国女乒锦标赛",
    "肥西县男篮比赛",
)


@pytest.mark.parametrize("league", LEAGUES)
def test_a_league_is_no_team(league: str) -> None:
    assert not told(f"{league}在天津开赛，{A}出席。").bodies


def test_a_team_that_meets_somebody_is_one() -> None:
    assert told(f"中国女排会见了市长{A}。").bodies == {"中国女排"}


@pytest.mark.parametrize("house", ["至善中学", "至诚集团", "至德小学"])
@pytest.mark.parametrize("verb", ["参观", "走访", "考察"])
def test_a_house_that_is_called_by_what_else_is_behind_a_verb_of_motion(
    verb: str, house: str
) -> None:
    assert told(f"5月8日，{A}{verb}{house}。").bodies == {house}


def test_where_somebody_is_brought_has_no_word_of_the_verb() -> None:
    assert told("5月8日，学生转移至镇中心小学。").bodies == {"镇中心小学"}


@pytest.mark.parametrize(
    "text",
    [
        f"“现在办事方便多了。”村民{A}一边走一边向记者介绍。",
        f"合作社理事长{A}擦了擦汗，告诉记者：“现在办事方便多了。”",
        f"“脐橙丰收了，”村民{A}指着眼前的果园说，“日子越过越好。”",
    ],
)
def test_who_does_something_while_speaking_speaks(text: str) -> None:
    assert told(text).speakers == {A}


def test_both_leaders_of_a_side_talk() -> None:
    found = told(f"5月8日，市长{A}，浙江大学副校长{B}与商务部副部长{C}举行工作会谈。")
    assert found.who("会谈") == {A, B, C}


def test_whom_one_meets_is_not_in_the_talks_of_another() -> None:
    assert told(f"县长{A}会见了王强，副县长{B}与{C}举行会谈。").who("会谈") == {B, C}


def test_a_name_in_a_list_before_a_word_for_the_rest() -> None:
    assert "彭伟平" in told(f"向{A}、彭伟平等颁发证书。").people


def test_a_title_that_shares_the_last_character_of_its_body() -> None:
    found = told(f"黄麓镇党委委员、武装部长{A}带领民兵加固堤坝。")
    assert any(b.endswith("武装部") for b in found.bodies)


@pytest.mark.parametrize(
    "frame", ["记者{a}采访了医生{b}，他说：“{q}”", "记者{a}采访了{b}。他说，{q}"]
)
def test_who_is_interviewed_speaks(frame: str) -> None:
    assert told(frame.format(a=A, b=B, q="时间就是生命。")).speakers == {B}


def test_a_reporter_who_speaks_of_himself() -> None:
    assert told(f"{A}是一名记者。她采访过许多人。她说，新闻要真实。").speakers == {A}


def test_the_committee_of_whom_one_goes_with_does_not_come() -> None:
    text = f"县委书记{A}陪同市委常委、洛阳市副市长{B}调研防汛工作。"
    assert told(text).who("调研") == {A, B}


@pytest.mark.parametrize("end", ["经抢救无效死亡", "因抢救无效去世", "经抢救无效不幸离世"])
def test_who_could_not_be_saved_saved_nobody(end: str) -> None:
    found = told(f"伤者{A}{end}。")
    (event,) = (e for e in found.agents if "无效" in e)
    assert (found.agents[event]["organizer"], found.agents[event]["participant"]) == (set(), {A})


def test_praise_given_says_nothing_of_what_follows() -> None:
    text = f"教授{A}对论文给予高度评价，秘书{B}宣布结果。"
    assert A not in told(text).speakers
    assert told(f"教授{A}说，论文的结论可靠，值得推广。").speakers == {A}


def test_a_group_posted_to_a_body_has_its_head() -> None:
    found = told(f"驻甘肃省财政厅纪检监察组组长{A}主持会议。")
    assert (A, "组长") in found.posts  # 驻省财政厅纪检监察组组长 was of no body
