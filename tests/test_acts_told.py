"""Events told by what is done, whatever names them: counted things, quoted names, steps of cases,
posts won or held for another, lists of works and of posts; and what tells of none.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("8月3日,漳浦县海洋与渔业局指挥1216艘渔船就近回港。", "指挥1216艘渔船就近回港"),
        ("8月3日夜间,省道S201线霞美段山体滑坡2处。", "山体滑坡"),
        ("8月3日,漳浦县防汛办将防台风应急响应提升为Ⅱ级。", "将防台风应急响应提升为Ⅱ级"),
        ("8月3日,漳浦县应急局组织开展“敲门行动”。", "敲门行动"),
        ("8月3日,漳浦县人民法院把“法庭”搬到田间地头。", "把“法庭”搬到田间地头"),
        ("8月3日,漳浦县纪委监委对造谣者林某立案调查。", "立案调查"),
        ("8月3日,漳浦县人民检察院检察长王磊向县林业局公开宣告送达检察建议书。", "公开宣告送达"),
        ("王磊不服提出上诉,8月3日,漳州市中级人民法院裁定驳回上诉。", "裁定驳回上诉"),
        ("8月3日,新当选人员面向国徽宣誓。", "面向国徽宣誓"),
        ("8月3日,漳浦县县长王磊为10个“职工书屋”授牌。", "为10个“职工书屋”授牌"),
        ("8月3日,局长陈强到龄退休,局长职务由副局长王磊代理。", "由副局长王磊代理"),
        ("8月3日,山东齐丰化工有限公司与浍沟镇人民政府签约。", "与浍沟镇人民政府签约"),
    ],
)
def test_acts_told_name_an_event(text: str, name: str) -> None:
    assert any(name in form for e in events(text).values() for form in (e.name, *e.aliases))


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇要把课堂搬到田间。",
        "适时提升应急响应。",
        "漳浦县文旅局每年组织景区从业人员培训。",
        "8月3日,漳州市公布一审判决的另一起案件。",
    ],
)
def test_acts_told_of_none(text: str) -> None:
    assert not [n for n in events(text) if not n.startswith("公布")]


def test_acts_told_posts_won_in_a_vote() -> None:
    text = "8月3日,关峡苗族乡人大举行会议,杨进喜当选为乡人大主席,杨再雄当选为乡人民政府乡长。"
    assert ends(text, only(text, "乡人大主席"), "participant") == {"杨进喜"}
    assert ends(text, only(text, "乡长"), "participant") == {"杨再雄"}


def test_acts_told_steps_of_two_cases_are_two() -> None:
    text = (
        "甲案通报\n　　王磊涉嫌受贿一案,由国家监察委员会调查终结。\n"
        "　　陈强涉嫌贪污一案,由安徽省监察委员会调查终结。"
    )
    assert sum(e.type == "Event" and e.name == "调查终结" for e in read(text).entities) == 2


def test_acts_told_posts_of_a_list_within_a_sentence() -> None:
    text = (
        "甘肃省人民政府任免\n　　甘肃省人民政府2023年7月18日决定,任命:王大成为甘肃省水利厅副厅长;"
        "李强为甘肃省审计厅副厅长。免去:赵立军的甘肃省教育厅副厅长职务;"
        "陈宗义的甘肃省水利厅副厅长职务。"
    )
    assert ends(text, only(text, "审计厅"), "participant") == {"李强"}
    assert ends(text, only(text, "免去陈宗义"), "organizer") == {"甘肃省人民政府"}


def test_acts_told_items_of_a_list_have_their_own_subject() -> None:
    text = "一周简讯\n　　▲8月3日,漳浦县县长王磊会见李国强▲古雷港经济开发区管委会印发《办法》。"
    assert "王磊" not in ends(text, only(text, "印发"), "organizer", "participant")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月3日,副县长李文宣布启动防汛Ⅱ级应急响应。", "防汛Ⅱ级应急响应"),
        ("云岭县老街维修工程已于11月3日展开。", "维修工程"),
        ("云岭刺绣展11月3日在云岭县博物馆开展。", "刺绣展"),
        ("11月3日3时,云岭县马鞍山水库溢洪道出现管涌。", "管涌"),
        ("11月3日,入汛以来最强降雨袭击云岭县。", "降雨"),
        ("11月3日,王立负有领导责任,受到诫勉。", "受到诫勉"),
        ("11月3日,云岭县医院与云州市医院结为对口帮扶单位。", "结为"),
        ("11月3日10时,云岭县青石镇一化工厂仓库起火。", "仓库起火"),
        ("11月3日,云岭县委第二巡察组向云岭县水利局反馈。", "反馈"),
        ("11月3日,李文在云岭县教育局反馈会上说,要抓好整改。", "反馈会"),
        ("云岭县运动会热闹非凡。3日的开幕式上,县长李文宣布开赛。", "开幕式"),
    ],
)
def test_acts_told_openings_dangers_and_reprimands(text: str, part: str) -> None:
    assert any(part in name for name in events(text))


def test_acts_told_a_meeting_of_some_days_and_of_one_of_them_is_one() -> None:
    text = (
        "11月10日至11日,市长李文到云岭县考察,并出席闽宁协作联席会议。"
        "11日下午,闽宁协作第十六次联席会议在云岭县召开,县长王立主持,市长李文讲话。"
    )
    assert "王立" in ends(text, only(text, "联席会议"), "participant", "organizer")
