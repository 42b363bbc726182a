"""Societies' lists in traditional characters: their names, and who is what in them."""

from __future__ import annotations

import pytest
from tellings import bodies, read

BODIES = (
    "新竹市教師會",
    "雪隆潮州會館",
    "旅美福州同鄉會",
    "香港中華廠商聯合會",
    "黃大仙上邨居民聯會",
    "菲律賓晉江同鄉總會",
    "旅港番禺會所",
    "臺中市糕餅商業同業公會",
)
NONE = ("家長會", "家长会", "公會", "禮堂", "工會", "學會", "学会", "教会", "总会")
TITLES = (
    ("理事長", ("區永福",)),
    ("副理事長", ("陳美惠", "莊麗華")),
    ("永遠名譽會長", ("司徒金龍",)),
    ("司庫", ("麥水木", "歐金龍")),
    ("總務", ("方慶堂",)),
    ("監事長", ("林志明",)),
    ("顧問", ("范姜慶堂", "簡慧敏", "游弘毅")),
)


def _held(text: str) -> dict[tuple[str, str], str]:
    """(name, title) -> body of all posts that a text tells."""
    found = read(text)
    entities = {e.key: e for e in found.entities}
    within = {f.subject: entities[f.object].name for f in found.facts if f.relation == "postIn"}
    held = [f for f in found.facts if f.relation == "holds"]
    return {
        (entities[f.subject].name, str(dict(entities[f.object].attributes)["title"])): within.get(
            f.object, ""
        )
        for f in held
    }


def _rows(between: str, join: str) -> str:
    return "\n".join(f"{title}{between}{join.join(people)}" for title, people in TITLES)


LAYOUTS = {
    "colon": lambda b: f"{b}第十二屆理監事改選結果出爐，當選名單如下：\n" + _rows("：", "、"),
    "blank": lambda b: f"{b}\n" + _rows("　", "　"),
    "head": lambda b: f"{b}職員名單\n" + _rows(" ", " "),
    "below": lambda b: f"{b}新一屆名單如下：\n\n" + _rows("\n", "\n"),
    "behind": lambda b: f"{b}幹部名單\n" + "\n".join(f"{n} {t}" for t, p in TITLES for n in p),
    "bracket": lambda b: (
        f"{b}出席名單：\n" + "、".join(f"{n}（{t}）" for t, p in TITLES for n in p)
    ),
    "clause": lambda b: (
        f"{b}新一屆職員如下：" + "；".join(f"{t}：{'、'.join(p)}" for t, p in TITLES) + "。"
    ),
    "elects": lambda b: (
        f"{b}昨日舉行會員大會，選出" + "，".join(f"{'、'.join(p)}為{t}" for t, p in TITLES) + "。"
    ),
    "sworn": lambda b: (
        f"{b}第二十屆就職典禮20日晚舉行，"
        + "，".join(f"{'、'.join(p)}接任{t}" for t, p in TITLES)
        + "。"
    ),
}


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("body", BODIES)
def test_officers_of_a_list(body: str, layout: str) -> None:
    held = _held(LAYOUTS[layout](body))
    expected = {(name, title) for title, people in TITLES for name in people}
    assert set(held) == expected
    assert set(held.values()) == {body}


@pytest.mark.parametrize("body", BODIES)
def test_officers_of_a_clause(body: str) -> None:
    held = _held(f"{body}理事長林志明20日率總幹事陳美惠、顧問莊麗華、麥水木等一行拜會市長。")
    assert {(n, t): b for (n, t), b in held.items()} == {
        ("林志明", "理事長"): body,
        ("陳美惠", "總幹事"): body,
        ("莊麗華", "顧問"): body,
        ("麥水木", "顧問"): body,
    }


def test_officers_that_a_list_of_members_names_are_no_members_beside() -> None:
    held = _held("新竹市教師會日前完成換屆，新一屆成員包括：理事長林志明，顧問陳美惠、莊麗華。")
    assert ("林志明", "成員") not in held
    assert held["陳美惠", "顧問"] == "新竹市教師會"


@pytest.mark.parametrize(
    "text",
    [
        "市長20日出席學校家長會，會長陳美惠致詞。",
        "校方昨日在禮堂舉行家長會。",
        "20日，鎮巴中學禮堂舉行典禮。",
        "一線工會幹部參加培訓。",
        "王小华学会感谢父母。",
        "周建国教会第一批学员操作。",
        "李明总会在村口等候。",
        "高三年级家长会\n5月6日,李明出席。",
        "敦煌中学家长会\n会长:李明\n",
        "陳美惠學會感謝父母。",
        "赵文斌教会于老师下棋。",
    ],
)
def test_no_society(text: str) -> None:
    assert not any(b.endswith(NONE) for b in bodies(text))


def test_titles_below_another_heading_stay_without_a_body() -> None:
    held = _held("新竹市教師會20日舉行大會。\n\n市府人事異動，局長多人調動。\n秘書：林志明\n")
    assert "新竹市教師會" not in held.values()


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("雲林縣長", "云林县"),
        ("屏東縣長", "屏东县"),
        ("口湖鄉長", "口湖乡"),
        ("頭城鎮長", "头城镇"),
        ("基隆市長", "基隆市"),
    ],
)
def test_chief_of_a_unit_of_the_island(said: str, owner: str) -> None:
    found = read(f"{said}林志明20日出席活動並致詞。")
    names = {e.name for e in found.entities}
    assert owner in names and said[:-2] not in names
    assert any(f.relation == "holds" for f in found.facts)


@pytest.mark.parametrize("unit", ["口湖鄉", "信義鄉", "員林市"])
def test_assembly_of_residents(unit: str) -> None:
    assert f"{unit}民代表會" in bodies(f"{unit}民代表會主席林志明20日列席說明。")


@pytest.mark.parametrize(
    ("text", "name", "title", "owner"),
    [
        ("大賽評審團由國立臺灣藝術大學教授林文雄擔任召集人。", "林文雄", "召集人", ""),
        (
            "香港廚師協會昨日選出香港大學教授陳大文為會長。",
            "陳大文",
            "會長",
            "香港廚師協會",
        ),
        (
            "旅美福州同鄉會舉行就職典禮，華僑日報社長陳大文出任主席。",
            "陳大文",
            "主席",
            "旅美福州同鄉會",
        ),
    ],
)
def test_where_an_appointee_is_from_gets_no_office(
    text: str, name: str, title: str, owner: str
) -> None:
    assert _held(text).get((name, title), "") == owner


@pytest.mark.parametrize(
    "row",
    [
        "代表:连云港 张家港 曹妃甸",
        "顾问:高质量 江河水",
        "导演:花鼓戏 黄梅戏",
        "顾问:周转金 华侨城 文昌宫 康复科",
        "會長：連雲港　張家港",
    ],
)
def test_row_of_places_and_things_names_nobody(row: str) -> None:
    assert not any(e.type == "Person" for e in read(f"新竹市教師會\n{row}\n").entities)
