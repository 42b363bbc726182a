"""Who acts in one clause and who in the next: nobody does what only the clause beside tells."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read, who


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("技术员王强为村民讲解技术,医生李红带领医疗队义诊167人次。", "义诊", {"李红"}),
        ("副局长王强通报了案情,检察官李红组织公开听证。", "听证", {"李红"}),
        (
            "会议由副市长王强主持,市气象局、市水务局分别汇报雨情、水情。",
            "汇报",
            {"市气象局", "市水务局"},
        ),
        ("座谈会由校长李明主持,市教育局通报了督导情况。", "通报", {"市教育局"}),
        ("李强出席由县工商联主办、县农商行协办的年会,并为企业家颁奖。", "颁奖", {"李强"}),
        (
            "5月6日,由县委宣传部主办、县文旅局承办的文艺晚会在人民广场举行。",
            "文艺晚会",
            {"县委宣传部", "县文旅局"},
        ),
        ("市长张伟一行走访慰问了烈士家属,与村支书李刚座谈交流。", "走访慰问", {"张伟"}),
        ("市长张伟一行走访慰问了烈士家属,与村支书李刚座谈交流。", "座谈", {"张伟", "李刚"}),
        ("5月6日,县长王强到云岭茶厂调研,与厂长李刚座谈交流。", "调研", {"王强", "李刚"}),
    ],
)
def test_a_clause_with_its_own_people_takes_none_of_the_next(
    text: str, part: str, expected: set[str]
) -> None:
    assert who(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("镇人大主席黄锡佳被开除党籍,按规定取消其享受的待遇。", "开除党籍", "黄锡佳"),
        (
            "金晓东还存在其他问题,被开除党籍,涉嫌犯罪问题移送司法机关处理。",
            "移送司法机关",
            "金晓东",
        ),
        ("省国资委下属绿通公司原总经理郑国明公车私用问题。", "公车私用", "郑国明"),
        ("县交通局下属公路段段长王强收受礼金问题。", "收受礼金", "王强"),
        ("省水利厅所属设计院院长李红私车公养问题。", "私车公养", "李红"),
    ],
)
def test_a_misdeed_is_of_the_accused_alone(text: str, part: str, expected: str) -> None:
    event = only(text, part)
    assert ends(text, event, "participant") == {expected}
    assert not ends(text, event, "organizer")


def test_those_at_a_plenary_are_at_no_session_of_the_board_told_by_the_way() -> None:
    text = (
        "5月6日,云岭县第十八届人民代表大会第五次会议举行第二次全体会议。县领导王强、李明出席会议"
        "并在主席台就座。会前,县十八届人大常委会第三十次会议决定接受张华辞职。"
    )
    assert who(text, "第二次全体会议") == {"王强", "李明"}
    assert not {"王强", "李明"} & who(text, "常委会第三十次会议")


@pytest.mark.parametrize(
    "text",
    [
        "李军同种植大户王强亲切握手。",
        "将2025年预算执行情况和2026年预算草案提请大会审查。",
        "会议决定将工作报告提请会议审议。",
        "佛祖街、中正路一段共計62戶地上物已完成拆遷補償。",
    ],
)
def test_nothing_happens_in_a_noun_or_a_motion(text: str) -> None:
    assert not events(text)


def test_a_road_gives_nothing() -> None:
    text = "佛祖街、中正路一段共計62戶地上物已完成拆遷補償,發放金額逾3,100萬元。"
    assert not [f for f in read(text).facts if f.relation == "organizer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新四军老战士、原省军区副司令员李成因病逝世,享年100岁。", {"李成"}),
        ("八路军老战士王明因病医治无效逝世。", {"王明"}),
    ],
)
def test_who_died_is_no_army(text: str, expected: set[str]) -> None:
    assert who(text, "逝世") == expected


def test_a_title_that_somebody_died_tells_the_same_event() -> None:
    text = "王明同志逝世\n\n新华社北京5月6日电 原省委书记王明同志因病于5月4日逝世,享年90岁。"
    assert set(events(text)) == {"逝世"}


@pytest.mark.parametrize(
    "text",
    [
        "调查组建议,对王强移送司法机关;给予李明党内警告处分;责成县政府作出检查。",
        "调查组建议:对公司法定代表人王强移送司法机关追究刑事责任;给予李明党内警告处分。",
    ],
)
def test_what_is_still_advised_is_not_done(text: str) -> None:
    assert dict(only(text, "给予李明").attributes)["modality"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,县纪委决定,给予张华政务记大过处分;给予李明党内警告处分。",
        "县纪委采纳检察建议,对王强立案调查;给予李明党内警告处分。",
    ],
)
def test_what_is_decided_is_done(text: str) -> None:
    assert dict(only(text, "给予李明").attributes)["modality"] == "asserted"


def test_no_school_files_a_case() -> None:
    text = "4月8日,听证会在县检察院举行。浙江树人学院副教授俞国良参加。今年3月,该院对此立案。"
    assert who(text, "立案") == {"县检察院"}
