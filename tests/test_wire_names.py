"""Names of people and bodies as news wires and the papers of Hong Kong and Taiwan write them."""

from __future__ import annotations

import pytest
from said_of import held, named, told

_ACTING = "香港特別行政區政府公布，陳國基離港期間，由副司長卓永興署任政務司司長。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("監察院長陳菊昨接見訪團。", {"陳菊"}),
        ("市長蔣萬安昨視察工地。", {"蔣萬安"}),
        ("陳國基其後與廣東省副省長張新會面。", {"陳國基", "張新"}),
        ("市委书记高度重视，市长全面部署。", set()),
        ("盟委委员、秘书长毅德日其勒，旗委书记贾晓刚参加活动。", {"毅德日其勒", "贾晓刚"}),
        ("检察院邀请听证员闭门评议。", set()),
    ],
)
def test_wire_names_end_where_the_bearer_acts(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_wire_names_an_acting_secretary_is_no_part_of_the_department() -> None:
    assert ("卓永興", "香港特别行政区政務司司長") in held(_ACTING)
    assert not any("卓永興" in body for body in named(_ACTING, "Organization"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("經發局長廖泰翔出席見證。", {("廖泰翔", "經發局局長")}),
        (
            "市府、都發局長李怡德與觀旅局長王大明陪同。",
            {("李怡德", "都發局局長"), ("王大明", "觀旅局局長")},
        ),
        ("市府要辦活動，請老局長到場。", set()),
        ("台電董事長曾文生答詢。", {("曾文生", "台電董事長")}),
        ("國發會主委劉鏡清明天說明。", {("劉鏡清", "國發會主委")}),
        ("與熊本縣知事木村敬共同簽署備忘錄。", {("木村敬", "熊本县知事")}),
        (
            "大律師公會主席杜淦堃、律師會會長湯文龍均認為修例方向正確。",
            {
                ("杜淦堃", "香港特别行政区大律師公會主席"),
                ("湯文龍", "香港特别行政区律師會會長"),
            },
        ),
        (
            "7月8日，交通运输部部长刘伟在北京举行会谈。部国际合作司司长李冠玉、海事局局长徐伟参加。",
            {
                ("刘伟", "交通运输部部长"),
                ("李冠玉", "交通运输部国际合作司司长"),
                ("徐伟", "交通运输部海事局局长"),
            },
        ),
        (
            "醫管局行政總裁高拔陞透露，新大樓將啟用。",
            {("高拔陞", "醫管局行政總裁")},
        ),
        ("國際公司行政總裁高拔陞透露。", {("高拔陞", "國際公司行政總裁")}),
        ("代表與拱北海關關長謝松舉行工作會議。", {("謝松", "拱北海關關長")}),
        (
            "19日，商务部部长王文涛会见新加坡贸工部常任秘书马宣仁。",
            {("王文涛", "商务部部长"), ("马宣仁", "新加坡贸工部常任秘书")},
        ),
        ("唐超与法国佛吉亚集团亚太区总裁杜彼埃签约。", {("杜彼埃", "法国佛吉亚集团亚太区总裁")}),
    ],
)
def test_wire_names_posts_have_their_bodies(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_wire_names_where_delegates_are_from_is_no_part_of_the_congress() -> None:
    assert named("住渝全国政协委员一行乘机抵达北京。", "Organization") == {"全国政协"}
    assert "渝北区政府" in named("渝北区政府召开会议。", "Organization")


def test_wire_names_a_government_is_that_of_the_committee_before_it() -> None:
    text = (
        "黔西市委书记罗洪波汇报了工作。在毕节期间，他听取毕节市委、市政府工作汇报。"
        "黔西市委副书记吴明、黔西市副市长王丽参加。"
    )
    assert "毕节市政府" in named(text, "Organization")
    assert "黔西市政府" not in named(text, "Organization")


def test_wire_names_who_explains_says_not_what_follows_the_first_character() -> None:
    text = "县委书记马军今天说明案情，县长李丽说明年将开工建设。"
    assert told(text, "says") == {("李丽", "明年将开工建设")}


@pytest.mark.parametrize(
    "text",
    [
        "青海代表团举行全体会议。住青全国政协委员马海山列席会议。",
        "海南消息：驻琼全国政协委员马海山发言。",
    ],
)
def test_wire_names_where_members_live_is_no_part_of_the_conference(text: str) -> None:
    assert held(text) == {("马海山", "全国政协委员")}
