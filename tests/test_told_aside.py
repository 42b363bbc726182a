"""What is planned, recalled or only said of others is none of what the story tells."""

from __future__ import annotations

import pytest
from said_of import named, read, told


@pytest.mark.parametrize(
    "text",
    [
        "渠县水利局将派出工作组下沉至各镇。",
        "渠县消防大队将调派力量增援到村。",
        "渠县将召开干部大会，参会人数增加到300人。",
    ],
)
def test_a_verb_with_its_object_behind_jiang_is_planned(text: str) -> None:
    reading, _ = read(text)
    events = [dict(e.attributes) for e in reading.entities if e.type == "Event"]
    assert {e.get("modality") for e in events} == {"planned"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("5月8日，县委书记李大同会见客商。", {"李大同"}),
        ("5月8日，县长王大同主持会谈。", {"王大同"}),
        ("5月8日，县长王大同", {"王大同"}),
    ],
)
def test_a_name_that_ends_with_tong_is_whole(text: str, who: set[str]) -> None:
    assert named(text, "Person") == who


@pytest.mark.parametrize(
    "said",
    [
        "村民王立说，他常和邻居李文聊天。",
        "村民王立说，去年省农科院专家李文为茶农进行了现场讲解。",
        "“我和省长李文交流过这个问题”，村民王立说。",
        "镇党委书记王立汇报，该镇曾与省农科院专家李文深入交流。",
    ],
)
def test_whom_somebody_only_tells_of_is_not_there(said: str) -> None:
    text = f"5月8日，县长赵明到渠县云岭茶厂调研。{said}"
    assert "李文" not in {who for event, who in told(text, "participant") if "调研" in event}


def test_whom_the_visitor_talks_with_is_there() -> None:
    text = "5月8日，县长赵明到渠县云岭茶厂调研。在车间，他与茶农李文亲切交谈。"
    assert "李文" in {who for event, who in told(text, "participant") if "调研" in event}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("5月8日，县里举行防汛演练。李文曾任现场总指挥。", "演练"),
        ("5月8日，渠县公安局为打掉李文犯罪团伙举行庆功会。", "庆功会"),
        ("5月8日，渠县纪念馆为已故县委书记李文举行追思会。", "追思会"),
        ("5月8日，县里召开表彰大会。教师李文三十年来给山里孩子上课。", "表彰大会"),
    ],
)
def test_who_is_spoken_of_at_it_is_not_there(text: str, event: str) -> None:
    assert "李文" not in {who for name, who in told(text, "participant") if event in name}


@pytest.mark.parametrize(
    "text",
    [
        "2.渠县纪委书记李文查处违规吃喝问题。",
        "三、县长李文带队检查违规占地问题。",
    ],
)
def test_whoever_looks_into_misdeeds_did_none(text: str) -> None:
    reading, names = read(text)
    facts = [f for f in reading.facts if names.get(f.object) == "李文"]
    assert not any(f.evidence[0].rule == "events/problem-listed" for f in facts)


@pytest.mark.parametrize(
    "text", ["机组未能并网成功。", "如果机组并网成功，将发电。", "确保大桥合龙一次成功。"]
)
def test_what_did_not_succeed_is_none(text: str) -> None:
    reading, _ = read(text)
    done = [dict(e.attributes) for e in reading.entities if "成功" in e.name]
    assert not any(e.get("modality") == "asserted" for e in done)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("中山大学举行毕业典礼", "市委书记陈明出席典礼。"),
        ("北京大学深圳医院举行启用仪式", "市卫生健康委主任陈明出席仪式。"),
        ("吉林大学珠海学院举行典礼", "省教育厅副厅长陈明出席典礼。"),
    ],
)
def test_a_school_elsewhere_says_nothing_of_the_region(title: str, said: str) -> None:
    posts = {post for _, post in told(f"{title}\n5月8日，{title}，{said}", "holds")}
    assert posts == {said[: said.index("陈明")]}
