"""People given in lists as members of one body: frames × bodies × ways of listing."""

from __future__ import annotations

import pytest
from memberships import members

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

A, B, C = "周文斌", "何清晨", "刘海燕"


def all_of(text: str, ends: tuple[str, ...], people: tuple[str, ...] = (A, B, C)) -> None:
    """Check that each of the people is of one body, whose name ends so."""
    found = members(text)
    for person in people:
        (body,) = found[person]
        assert body.endswith(ends), (person, body)


CONGRESSES = ("榕江县第十六届人民代表大会第三次会议", "政协榕江县第八届委员会第二次会议")
PRESIDIUM = (
    f"{{c}}开幕。大会主席团常务主席{A}、{B}、{C}在主席台前排就座。",
    f"{{c}}闭幕。大会执行主席、主席团常务主席{A}、{B}、{C}主持会议。",
    f"{{c}}举行主席团第一次会议，推选{A}、{B}、{C}为主席团常务主席。",
    f"{{c}}今天开幕。在主席台前排就座的大会主席团常务主席有：{A}、{B}、{C}。",
    f"{{c}}主席团常务主席名单\n（按姓氏笔画为序）\n{A}　{B}　{C}",
    f"{{c}}主席团和秘书长名单\n主席团（3人）\n{A}　{B}　{C}",
)


@pytest.mark.parametrize("congress", CONGRESSES)
@pytest.mark.parametrize("frame", PRESIDIUM)
def test_presidium(frame: str, congress: str) -> None:
    all_of(frame.format(c=congress), ("主席团",))


@pytest.mark.parametrize("congress", CONGRESSES)
@pytest.mark.parametrize(
    "frame", ["{c}闭幕。大会执行主席{a}、{b}就座。", "{c}开会。执行主席：{a}、{b}。"]
)
def test_those_who_preside_are_of_no_body(frame: str, congress: str) -> None:
    found = members(frame.format(c=congress, a=A, b=B))
    assert found[A] == found[B] == set()


BOARDS = (
    ("绥德县总工会第八届委员会", "委员"),
    ("绥德县妇女联合会第十六届执行委员会", "执行委员"),
    ("绥德县养蜂协会第三届理事会", "理事"),
    ("绥德县慈善总会第二届监事会", "监事"),
    ("红星村村民委员会", "委员"),
)
ELECTED = (
    f"会议选举产生了{{b}}，{A}、{B}、{C}当选{{t}}。",
    f"会议选举产生{{b}}，{A}、{B}、{C}等3人当选为{{t}}。",
    f"会议选举产生了{{b}}，由{A}、{B}、{C}组成。",
    f"根据选举结果，{{b}}由以下3人组成：{A}、{B}、{C}。",
    f"{{b}}{{t}}名单\n（共3名，按姓氏笔画为序）\n{A}　{B}　{C}",
    f"{{b}}{{t}}当选名单\n（按姓氏笔画为序）\n{A}\n{B}\n{C}",
)


@pytest.mark.parametrize(("board", "title"), BOARDS)
@pytest.mark.parametrize("frame", ELECTED)
def test_elected_to_a_board(frame: str, board: str, title: str) -> None:
    stem = board.partition("第")[0]
    all_of(frame.format(b=board, t=title), (stem, "委员会", "理事会", "监事会"))


OWN = (
    f"{{b}}召开会议，选举产生新一届{{t}}。{A}、{B}、{C}当选。",
    f"{{b}}会议补选了{{t}}，{A}、{B}、{C}当选。",
    f"{{b}}5月12日选举产生了新一届领导班子。当选的{{t}}是：{A}、{B}、{C}。",
    f"{{b}}新一届{{t}}名单\n{A}\n{B}\n{C}",
    f"{{b}}选举结果\n{{t}}（3名）：{A}、{B}、{C}",
)


@pytest.mark.parametrize(("body", "title"), [("绥德县妇联", "常委"), ("绥德县养蜂协会", "理事")])
@pytest.mark.parametrize("frame", OWN)
def test_a_body_chooses_its_own(frame: str, body: str, title: str) -> None:
    all_of(frame.format(b=body, t=title), (body,))


GROUPS = ("老旧小区改造工作专班", "非物质文化遗产保护专家组", "黑臭水体治理督查组", "县志起草组")
IN_GROUP = (
    f"平远县成立{{g}}，成员包括{A}、{B}、{C}。",
    f"平远县成立了{{g}}，由{A}、{B}、{C}组成。",
    f"平远县成立{{g}}，{A}任组长，{B}任副组长，{C}为成员。",
    f"5月12日，由{A}、{B}、{C}组成的{{g}}召开会议。",
    f"平远县{{g}}组成人员名单\n组长　{A}\n副组长　{B}\n成　员　{C}",
)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("frame", IN_GROUP)
def test_members_of_a_group(frame: str, group: str) -> None:
    all_of(frame.format(g=group), (group,))


DELEGATIONS = ("柳州市经贸代表团", "柳州市企业家考察团", "柳州市友好代表团")
DELEGATED = (
    f"{{g}}团长{A}，成员{B}、{C}参加座谈。",
    f"{{g}}成员有：{A}、{B}、{C}。",
    f"{{g}}名单\n团　长：{A}\n成　员：{B}、{C}",
)


@pytest.mark.parametrize("group", DELEGATIONS)
@pytest.mark.parametrize("frame", DELEGATED)
def test_members_of_a_delegation(frame: str, group: str) -> None:
    all_of(frame.format(g=group), (group,))


def test_members_each_with_a_post() -> None:
    found = members(f"柳州市经贸代表团成员有：柳州市财政局局长{A}、柳州市水利局局长{B}。")
    assert found[A] == {"柳州市经贸代表团", "柳州市财政局"}
    assert found[B] == {"柳州市经贸代表团", "柳州市水利局"}


THEIRS = {
    "定远县男子篮球队": ("球员", "教练", "队员"),
    "定远县歌舞团": ("演员",),
    "定远县陶瓷有限公司": ("技术员", "驾驶员", "焊工"),
    "定远县人民医院": ("护士", "医生"),
}
OF_IT = (
    f"5月12日，{{b}}的{{w}}{A}、{B}到现场。",
    f"{{b}}{A}、{B}等2名{{w}}获奖。",
    f"{{b}}{A}、{B}等{{w}}获奖。",
)


@pytest.mark.parametrize(("body", "who"), [(b, w) for b, ws in THEIRS.items() for w in ws])
@pytest.mark.parametrize("frame", OF_IT)
def test_those_of_a_body(frame: str, body: str, who: str) -> None:
    all_of(frame.format(b=body, w=who), (body,), (A, B))


def test_winners_in_brackets() -> None:
    found = members(f"冠军：定远县男子篮球队（{A}、{B}）；亚军：定远县第一中学（{C}）。")
    assert found[A] == found[B] == {"定远县男子篮球队"} and found[C] == {"定远县第一中学"}


def test_a_name_that_is_not_read_hides_no_others() -> None:
    found = members(f"绥德县养蜂协会理事会由金平、{A}、{B}组成。")
    assert all(body.endswith("理事会") for p in (A, B) for body in found[p]) and found[A]


def test_rows_of_the_next_body_are_of_no_group_before() -> None:
    rows = f"成立县志编纂委员会。\n主任　{A}\n\n布拖县人大常委会\n主任　{B}\n副主任　{C}"
    found = members(rows)
    assert not any("编纂" in body for p in (B, C) for body in found[p])


@pytest.mark.parametrize(
    "text",
    [
        f"绥德县妇联召开会议，选举产生新一届常委。市民{A}、{B}前来观看。",
        f"绥德县成立专家组，对{A}、{B}等人反映的问题进行调查。",
        f"绥德县养蜂协会理事名单公布后，村民{A}、{B}表示支持。",
        f"绥德县养蜂协会理事候选人名单\n{A}　{B}\n供稿　{C}",
        f"会议评选出最美教师，{A}、{B}当选。绥德县养蜂协会祝贺。",
        f"绥德县人民医院救治{A}、{B}等3名伤员。",
        f"在绥德县陶瓷有限公司，民警{A}、{B}宣讲反诈知识。",
        f"绥德县红星村的{A}、{B}家里装上了自来水。",
        f"绥德县龙舟队与柳州市龙舟队比赛。队员{A}、{B}说，比赛精彩。",
    ],
)
def test_people_of_no_body(text: str) -> None:
    assert not {body for bodies in members(text).values() for body in bodies}


def test_a_delegation_without_a_name_is_not_the_one_before() -> None:
    text = (
        f"9月3日，省长{A}率陕西省友好代表团访问匈牙利。\n\n9月11日，{B}在西安会见奥什州副州长"
        f"{C}率领的代表团一行。代表团12日前往宝鸡市眉县考察。"
    )
    graph = assemble([read_source(Source(text, published="2026-09-20"))])
    names = {n: d.get("name", "") for n, d in graph.nodes(data=True)}
    went = [n for n, name in names.items() if name.startswith("前往")]
    assert went and not any("友好" in names[o] for n in went for _, o in graph.out_edges(n))


def test_a_team_acts_with_those_of_whom_it_is_made_up() -> None:
    text = f"由{A}、{B}组成的榕江县调查组9月18日赴绥德县调研。"
    graph = assemble([read_source(Source(text, published="2026-09-20"))])
    who = {
        graph.nodes[o]["name"]
        for _, o, e in graph.edges(data=True)
        if e["relation"] in ("organizer", "participant")
    }
    assert who == {A, B, "榕江县调查组"}


def test_no_person_in_words_of_a_choice() -> None:
    found = members(f"经选举，{A}同志当选为绥德县养蜂协会会长。")
    assert set(found) == {A}


@pytest.mark.parametrize("verb", ["选举", "推选", "推举", "补选", "改选"])
def test_all_of_a_list_are_elected_by_one_act(verb: str) -> None:
    text = (
        f"11月18日,曲靖市作家协会举行代表大会,{verb}陈少荣、杨华昌、王江平为副主席,"
        "决定聘任田涛为秘书长。"
    )
    found = read_source(Source(text, published="2026-11-20")).entities
    named = {e.name for e in found if e.type == "Event"}
    assert f"{verb}陈少荣、杨华昌、王江平为副主席" in named
    assert not any(name.startswith(("任命杨", "任命王", "选举推")) for name in named)
