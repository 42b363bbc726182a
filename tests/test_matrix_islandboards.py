"""Boards of Hong Kong, Macao and Taiwan: their names, whom a release lists, who speaks there."""

from __future__ import annotations

from itertools import product

import pytest
from tellings import bodies
from tellings import held as told_posts

NAMES = ("陳國華", "李慧敏", "黃志強")
BOARDS = (
    "古物諮詢委員會",
    "香港學術及職業資歷評審局",
    "漁農業可持續發展基金諮詢委員會",
    "香港科技大學校董會",
    "樓宇安全諮詢委員會",
)
ANNOUNCED = """（香港訊）政府今日公布{}的新一屆委任名單。主席：陳國華。成員：李慧敏、黃志強。"""
BELOW = """政府今日宣布委任{}的新一屆成員。新一屆委任名單如下：

主席：
陳國華教授

委員：
李慧敏女士
黃志強博士*
"""
HEADED = "{}\n主席：陳國華\n委員：李慧敏、黃志強\n"
MEETING = """{0}昨（十九）日在塔石廣場舉行本年度第一次平常會議，由社會文化司司長柯嵐主持。

文化局局長梁惠敏介紹了工作。委員陳國華、李慧敏就社區活動提出意見。

委員黃志強建議增加場地。
"""


@pytest.mark.parametrize(("board", "text"), product(BOARDS, (ANNOUNCED, BELOW)))
def test_listed(board: str, text: str) -> None:
    held = told_posts(text.format(board))
    assert set(held) == set(NAMES)
    assert all(board in post for posts in held.values() for post in posts)


@pytest.mark.parametrize("board", ["古物諮詢委員會", "交通諮詢委員會", "海濱事務委員會"])
def test_name_alone_in_its_line(board: str) -> None:
    held = told_posts(HEADED.format(board))
    assert held["陳國華"] == {f"{board}主席"}
    assert held["李慧敏"] == held["黃志強"] == {f"{board}委員"}


@pytest.mark.parametrize("board", ["文化諮詢委員會", "體育委員會", "都市更新委員會"])
def test_bare_members_of_the_only_board(board: str) -> None:
    held = told_posts(MEETING.format(board))
    assert all(held[name] == {f"{board}委員"} for name in NAMES)
    assert not any("日在" in post for posts in held.values() for post in posts)


@pytest.mark.parametrize("other", ["古物諮詢委員會", "海濱事務委員會", "運輸諮詢委員會"])
def test_two_such_bodies_leave_members_open(other: str) -> None:
    text = f"交通諮詢委員會與{other}昨日舉行座談會。\n\n委員陳國華表示，應加快推展計劃。\n"
    assert told_posts(text)["陳國華"] == {"委員"}


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("九龍樂善堂常務總理會", "主席"),
        ("東華三院董事局", "副主席"),
        ("澳門同善堂值理會", "主席"),
        ("競爭事務審裁處", "成員"),
        ("最高行政法院", "院長"),
        ("臺北高等行政法院", "庭長"),
    ],
)
def test_names(body: str, title: str) -> None:
    text = f"{body}{title}陳國華昨日出席典禮。"
    assert body in bodies(text)
    assert told_posts(text)["陳國華"] == {body + title}


@pytest.mark.parametrize(
    ("board", "title"),
    [("中央選舉委員會", "主任委員"), ("公平交易委員會", "委員"), ("國家通訊傳播委員會", "委員")],
)
def test_nominated_to_the_board_of_the_bill(board: str, title: str) -> None:
    text = f"立法院今日審查{board}委員提名案。行政院提名陳國華為{title}、李慧敏為委員。"
    held = told_posts(text)
    assert held["陳國華"] == {board + title}
    assert held["李慧敏"] == {f"{board}委員"}


@pytest.mark.parametrize(
    ("title", "verb"), product(("總統", "縣長", "市长", "主席"), ("接見", "提名", "拜會", "慰問"))
)
def test_no_verb_opens_a_name(title: str, verb: str) -> None:
    held = told_posts(f"{title}{verb}王美玉、林國明。")
    assert not any(verb in name for name in held)
    assert "王美玉" not in held


@pytest.mark.parametrize("name", ["平措扎西", "多吉次仁", "維克托", "阿不來提"])
def test_names_of_other_peoples_stay(name: str) -> None:
    assert name in told_posts(f"縣長{name}主持會議。")


@pytest.mark.parametrize("town", ["魚池鄉", "三地門鄉", "二崙鄉", "國姓鄉", "竹山鎮", "名間鄉"])
@pytest.mark.parametrize("post", ["民代表會主席", "農會理事長", "公所秘書"])
def test_a_township_of_a_name_that_the_mainland_has_too(town: str, post: str) -> None:
    assert told_posts(f"{town}{post}林怡君出席。") == {"林怡君": {town + post}}


@pytest.mark.parametrize("region", ["香港", "澳門"])
def test_a_class_word_alone_that_the_tagger_takes_for_somebody(region: str) -> None:
    posts = told_posts(f"{region}特區政府今日公布。\n選舉委員會委員陳建禎、林怡君出席。")
    board = f"{region.replace('澳門', '澳门')}特别行政区選舉委員會委員"
    assert posts["陳建禎"] == posts["林怡君"] == {board}
