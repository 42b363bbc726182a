"""The clause as predicate: what is named an event, who acts, and what goes on from before.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

from functools import cache

import pytest

from graph.model import Entity, Reading, Source
from graph.pipeline import read_source

PUBLISHED = "2023-11-20"


@cache
def read(text: str) -> Reading:
    return read_source(Source(text, published=PUBLISHED))


def events(text: str) -> dict[str, Entity]:
    """The events of a text that are no statements, by name."""
    found = (e for e in read(text).entities if e.type == "Event")
    return {e.name: e for e in found if dict(e.attributes).get("kind") != "statement"}


def only(text: str, part: str) -> Entity:
    """The one event whose name holds ``part``."""
    (found,) = [e for name, e in events(text).items() if part in name]
    return found


def ends(text: str, event: Entity, *relations: str) -> set[str]:
    names = {e.key: e.name for e in read(text).entities}
    facts = (f for f in read(text).facts if f.subject == event.key)
    return {names[f.object] for f in facts if f.relation in relations}


def start(event: Entity) -> object:
    return dict(event.attributes).get("start")


def speakers(text: str) -> set[str]:
    names = {e.key: e.name for e in read(text).entities}
    return {names[f.subject] for f in read(text).facts if f.relation == "says"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("8月3日,如皋市公安局捣毁一处制假窝点。", "捣毁一处制假窝点"),
        ("8月3日,如皋市公安局将嫌疑人王磊移送检察机关。", "将嫌疑人王磊移送检察机关"),
        ("8月3日,如皋市市长王磊与企业代表座谈。", "与企业代表座谈"),
        ("8月3日,如皋市长江大桥通车。", "长江大桥通车"),
        ("8月3日,如皋市启动防汛三级应急响应。", "启动防汛三级应急响应"),
        ("8月3日凌晨,现场明火全部扑灭。", "现场明火全部扑灭"),
        ("8月3日,红石村有2人失联。", "失联"),
    ],
)
def test_predicates_clause_names_an_event(text: str, name: str) -> None:
    assert any(name in one for one in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "8月3日,王磊在会上表示,要查处一批违法案件。",
        "如皋市公安局加强检查工作,提高监管水平。",
        "今年以来,全市共检查企业86家。",
        "成立以来,合作社成绩显著。",
        "王磊负责查处违法案件。",
        "市委给予大力支持。",
    ],
)
def test_predicates_tasks_states_and_counts_are_none(text: str) -> None:
    assert events(text) == {}


def test_predicates_way_gives_its_place_to_what_is_done_there() -> None:
    text = "8月3日,如皋市市长王磊赶赴白蒲镇,看望受灾群众,检查堤防抢修。"
    assert not [name for name in events(text) if "赶赴" in name]
    assert ends(text, only(text, "看望"), "place") == {"白蒲镇"}
    assert "白蒲镇" in ends(text, only(text, "检查堤防"), "place")


def test_predicates_subject_goes_on_over_sentences() -> None:
    text = "8月3日,如皋市市长王磊到白蒲镇调研。他先后察看了粮食烘干中心和灌溉泵站。"
    event = only(text, "察看")
    assert ends(text, event, "organizer", "participant") == {"王磊"}
    assert start(event) == "2023-08-03"


def test_predicates_doer_behind_passive_mark() -> None:
    text = "8月3日,许茂林已被如皋市公安局采取强制措施。"
    event = only(text, "采取强制措施")
    assert ends(text, event, "organizer") == {"如皋市公安局"}
    assert ends(text, event, "participant") == {"许茂林"}


def test_predicates_body_of_the_meeting_decides() -> None:
    text = "8月3日,如皋市第十八届人民代表大会常务委员会第九次会议召开。会议补选了两名省人大代表。"
    event = only(text, "补选")
    assert ends(text, event, "organizer") == {"如皋市第十八届人民代表大会常务委员会"}
    assert start(event) == "2023-08-03"


def test_predicates_part_of_a_gathering() -> None:
    text = "8月3日,如皋市举行教师节表彰大会。会上,市长王磊为获奖教师颁发荣誉证书。"
    whole, part = only(text, "表彰大会"), only(text, "颁发荣誉证书")
    assert ends(text, part, "subEventOf") == {whole.name}
    assert ends(text, whole, "subEventOf") == set()


def test_predicates_date_of_birth_is_no_date_of_the_event() -> None:
    text = "王磊,男,1975年3月生,现任白蒲镇镇长,拟提名为如皋市副市长人选。"
    assert start(only(text, "拟提名")) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("如皋市市长王磊到白蒲镇调研。他强调,要守住底线。", {"王磊"}),
        ("王磊听取汇报后说,要守住底线。", {"王磊"}),
        ("据如皋市水利局局长王磊介绍,三座水库已经除险。", {"王磊"}),
        ("王磊翻开账本:“今年的收成比去年多了三成。”", {"王磊"}),
        ("如皋市水利局负责人表示,三座水库已经除险。", {"如皋市水利局"}),
        ("8月3日,如皋市召开防汛会议。会议强调,要守住底线。", set()),
        ("王磊听取情况汇报,随后察看堤防。", set()),
    ],
)
def test_predicates_speaker_is_the_subject(text: str, who: set[str]) -> None:
    assert speakers(text) == who
