"""Names that the tagger does not see: shreds behind a title, words of two characters told again."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def people(text: str) -> set[str]:
    """The names of the persons that a report is read to name."""
    reading = read_source(Source(text, published="2024-05-10"))
    return {e.name for e in reading.entities if e.type == "Person"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("漳平市永福镇镇长门前雪在会上说,茶农每亩增收三百元。", {"门前雪"}),
        ("延安市副市长严守信、市农业农村局局长苟得利带队督导。", {"严守信", "苟得利"}),
        ("市人民医院院长柳成荫、护理部主任花满楼为获奖护士颁奖。", {"柳成荫", "花满楼"}),
        ("工信局局长房子建作报告。", {"房子建"}),
        ("奖章里有一半是护林员石发财的。", {"石发财"}),
        ("经研究,解聘佟立冬的集团副总经理职务。", {"佟立冬"}),
    ],
)
def test_unseen_names_behind_a_title_are_read(text: str, named: set[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "县委书记全程参加,县长高位推动,副县长任指挥长,局长包片督导,镇长包村联户。",
        "平鲁区区长安排部署了防汛工作,区长关注群众饮水。",
        "副市长干群座谈会,书记常委会,局长办公会通过决议。",
        "人民警察节当天,各级公安机关开展活动。",
        "采矿工程专业学习结束。",
        "免去其副县长职务的请求已经批准,撤销对他的处分。",
        "区长质量奖、市长特别奖、校长奖学金分别颁发。",
    ],
)
def test_unseen_names_what_a_holder_does_is_none(text: str) -> None:
    assert people(text) == set()


def test_unseen_names_of_two_characters_are_found_where_they_speak() -> None:
    text = "发布人:山西省水利厅河湖处处长沃野,山西省水利厅总工程师江向东\n\n沃野:这是误读。"
    reading = read_source(Source(text, published="2024-05-10"))
    assert {e.name for e in reading.entities if e.type == "Person"} == {"沃野", "江向东"}
    assert [m.text for m in reading.mentions if m.type == "Person"].count("沃野") == 2


def test_unseen_names_a_word_that_is_a_name_elsewhere_stays_one() -> None:
    text = "云岭县能源局局长文措参加。文措答应月底前拿出方案。这些文措施不多,报告文措辞严谨。"
    reading = read_source(Source(text, published="2024-05-10"))
    assert [m.start for m in reading.mentions if m.type == "Person"] == [8, 13]


def test_unseen_names_a_piece_of_a_firms_name_is_nobody() -> None:
    text = "何芳走访韩国星昌精密株式会社。他说,“星昌在日照17年,追加投资是第五次。”星昌负责人到会。"
    assert people(text) == {"何芳"}


def test_unseen_names_a_firm_that_is_called_by_a_person_keeps_him() -> None:
    text = "云岭县星昌机械有限公司总经理星昌宏致辞。星昌宏表示,星昌宏机械有限公司明年开工。"
    assert people(text) == {"星昌宏"}


def test_unseen_names_stand_in_the_cells_of_a_row() -> None:
    rows = (
        "部分获奖名单如下:\n推广大使 岑小满 水城区文化馆馆员 3万元\n"
        "特别奖 陶学林(追授) 盘州市文化站原站长 5万元\n◎尚　可　献县第一中学物理教师\n"
        "优秀组织奖 任务书 水城区人民政府 2万元\n会议时间 高新区 县教育局四楼会议室 下午"
    )
    assert people(rows) == {"岑小满", "陶学林", "尚可"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("湖口县公安局水上派出所所长危大江左手骨折。", {"危大江"}),
        ("伙同区城乡建设局出纳员苗秋华侵吞公款。", {"苗秋华"}),
        ("宁国市林业局林改股股长罗景行答疑。", {"罗景行"}),
        ("何芳、李明分别代表双方在《合作协议》上签字。", {"何芳", "李明"}),
        ("医院每月派出4名专家来岳坐诊、带教。", set()),
        ("何芳讲话。\n■ 会外\n6日晚,县政协召开会议。", {"何芳"}),
    ],
)
def test_unseen_names_begin_and_end_where_the_title_says(text: str, named: set[str]) -> None:
    assert people(text) == named
