"""Whose a post is, and who holds it, where the words could be cut or joined in another way."""

from __future__ import annotations

import pytest
from tellings import held, read
from test_matrix_boards import seats

PREFECTURES = (
    ("表彰大会在喀什市召开。地委书记聂壮、行署专员安尼瓦尔出席大会。", "喀什地委", "喀什地区行署"),
    (
        "大会在阿克苏市召开。地委书记聂壮、行署专员安尼瓦尔出席大会。",
        "阿克苏地委",
        "阿克苏地区行署",
    ),
    ("10月9日，地委书记聂壮、行署专员安尼瓦尔到噶尔县调研。", "阿里地委", "阿里地区行署"),
)


@pytest.mark.parametrize(("text", "party", "office"), PREFECTURES)
def test_committees_of_a_prefecture_are_none_of_its_city(
    text: str, party: str, office: str
) -> None:
    assert seats(text) == {"聂壮": {party}, "安尼瓦尔": {office}}


def test_committees_of_a_prefecture_stay_open_in_a_unit_of_another_kind() -> None:
    found = seats("10月9日，地委书记聂壮、行署专员安尼瓦尔到库尔勒市调研。")
    assert not any("库尔勒" in b or "巴音" in b for bodies in found.values() for b in bodies)


def test_the_office_of_a_league_is_its_own() -> None:
    assert seats("兴安盟召开推进会。行署副盟长李明讲话。")["李明"] == {"兴安盟行署"}


AND = (
    ("县委书记张平、和静县县长巴特尔参加会议。", {"张平": "和静县委书记", "巴特尔": "和静县县长"}),
    ("州长马力、和政县县长马忠参加。", {"马力": "临夏州州长", "马忠": "和政县县长"}),
    (
        "赛罕区委书记云志强、和林格尔新区管委会主任王志兵参加。",
        {"云志强": "赛罕区委书记", "王志兵": "和林格尔新区管委会主任"},
    ),
    ("焉耆县县长马力、和静县委书记李明参加。", {"马力": "焉耆县县长", "李明": "和静县委书记"}),
    (
        "乌鲁木齐市委书记马力和和田市委书记艾力参加。",
        {"马力": "乌鲁木齐市委书记", "艾力": "和田市委书记"},
    ),
    ("县委书记王平和和平县县长李明参加。", {"王平": "和平县委书记", "李明": "和平县县长"}),
    ("苏州市市长王平和、昆山市市长李明参加。", {"王平和": "苏州市市长", "李明": "昆山市市长"}),
    ("县长李和平和市长王平参加。", {"李和平": "县长", "王平": "市长"}),
)


@pytest.mark.parametrize(("text", "posts"), AND)
def test_a_place_keeps_the_word_for_and_that_it_begins_with(
    text: str, posts: dict[str, str]
) -> None:
    assert held(text) == {person: {post} for person, post in posts.items()}


ELSEWHERE = (
    ("专班办公室设在县财政局，王平任办公室主任。", {"王平": "办公室主任"}),
    ("指挥部办公室设在省水利厅，王平兼任办公室主任。", {"王平": "办公室主任"}),
    ("县教育局副局长王平、办公室主任李明参加。", {"李明": "县教育局办公室主任"}),
    ("比亚迪总裁江涛、阳光电源副董事长顾亦磊参加。", {"顾亦磊": "阳光电源副董事长"}),
    ("华为公司总裁王平、轮值董事长李明参加。", {"李明": "华为公司轮值董事长"}),
    ("会宁县人民法院巡回法庭庭长李明主持会议。", {"李明": "会宁县人民法院巡回法庭庭长"}),
    ("县人民法院巡回法庭庭长李明主持会议。", {"李明": "县人民法院巡回法庭庭长"}),
    ("大庆油田有限责任公司召开大会，集团公司党组书记戴厚良讲话。", {"戴厚良": "书记"}),
    ("徐工集团召开会议，集团公司党委副书记王平讲话。", {"王平": "徐工集团党委副书记"}),
)


@pytest.mark.parametrize(("text", "posts"), ELSEWHERE)
def test_a_post_is_of_no_body_that_is_only_named_near(text: str, posts: dict[str, str]) -> None:
    found = held(text)
    assert {p: found.get(p) for p in posts} == {p: {post} for p, post in posts.items()}


@pytest.mark.parametrize("branch", ["山东省人民检察院济南铁路运输分院", "重庆市人民检察院第五分院"])
def test_the_boards_of_a_branch_of_prosecutors_are_its_own(branch: str) -> None:
    titles = ("副检察长", "检察委员会委员", "检察员")
    expected = {"王平": {branch + title for title in titles}}
    assert held(f"免去王平的{branch}{'、'.join(titles)}职务。") == expected
    assert held(f"任命王平为{branch}{'、'.join(titles)}。") == expected


COMING = (
    ("全国政协委员来滇考察茶产业。", set()),
    ("省人大代表来陇调研。", set()),
    ("市教育局局长刘强来校调研。", {"刘强"}),
    ("县卫健局局长王平来院检查。", {"王平"}),
    ("董事长来永祥出席会议。", {"来永祥"}),
    ("市长张来甘主持会议。", {"张来甘"}),
)


@pytest.mark.parametrize(("text", "people"), COMING)
def test_who_comes_here_has_no_name_of_that(text: str, people: set[str]) -> None:
    assert held(text).keys() == people


def test_a_class_of_institutes_is_no_body() -> None:
    found = read("合肥工业大学教授李明作为高校和院所代表发言。")
    assert not any("院所" in e.name for e in found.entities if e.type == "Organization")


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("蒲城县政协常委会第十二次会议决定,接受王强辞去副主席职务。", "王强", "蒲城县政协副主席"),
        ("安远县政协常务委员会会议决定,增补李明为委员。", "李明", "安远县政协委员"),
        ("贵州省政协常委会会议决定,增补李红为常务委员。", "李红", "贵州省政协常务委员"),
        ("蒲城县人大常委会会议决定,接受王强辞去副主任职务。", "王强", "蒲城县人大常委会副主任"),
    ],
)
def test_posts_that_a_standing_committee_fills(text: str, name: str, post: str) -> None:
    assert post in held(text)[name]
