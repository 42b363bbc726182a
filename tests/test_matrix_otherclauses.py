"""Who acts in one clause and who in the next: nobody does what only the clause beside tells."""

from __future__ import annotations

import pytest
from tellings import ends, only, who


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
