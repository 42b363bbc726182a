"""Names that a bracket or a line of a play holds, who acts where a place stands first: frames."""

from __future__ import annotations

from itertools import product

import pytest

from tests.tellings import bodies, ends, events, only, read, who

PLACES = ("深圳", "安徽", "满洲里", "武汉")
FAIRS = ("国际文化产业博览交易会", "科技创新成果转化交易会", "投资贸易洽谈会")


def named_places(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Place"}


def persons(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Person"}


@pytest.mark.parametrize(("place", "fair"), [*product(PLACES, FAIRS)])
def test_fair_has_its_bracket_and_is_where_it_is_held(place: str, fair: str) -> None:
    name = f"第三届中国（{place}）{fair}"
    for text in (f"11月8日，{name}在兰州市开幕。", f"11月8日，兰州市举办{name}。"):
        assert set(events(text)) == {name}
        assert ends(text, only(text, fair), "place") == {"兰州市"}


def test_bracket_of_a_meeting_is_none_of_a_fair() -> None:
    found = events("11月8日，荣县召开县委常委会（扩大）会议。")
    assert set(found) == {"县委常委会（扩大）会议"}


def test_free_trade_zone_is_one_place() -> None:
    text = "11月8日，中国（安徽）自由贸易试验区合肥片区举行政策推介会。"
    assert "中国（安徽）自由贸易试验区" in named_places(text)
    assert "中华人民共和国" not in named_places(text)
    assert who(text, "推介会") == {"合肥片区"}


CROWDS = ("游客", "村民", "志愿者", "渔民")
DEEDS = (("放流鱼苗5万尾", "放流"), ("开展清洁河道活动", "清洁河道"))


@pytest.mark.parametrize(("crowd", "deed"), [*product(CROWDS, DEEDS)])
def test_place_before_those_who_act_is_only_where(crowd: str, deed: tuple[str, str]) -> None:
    for front in (
        "安徽省宣城市泾县桃花潭镇",
        "安徽省宣城市泾县桃花潭镇内",
        "在安徽省宣城市泾县桃花潭镇",
    ):
        text = f"11月8日，{front}，{crowd}{deed[0]}。"
        assert not who(text, deed[1])
        assert ends(text, only(text, deed[1]), "place") == {"桃花潭镇"}


def test_place_that_holds_something_is_who_does_it() -> None:
    text = "11月8日，荣县举办首届龙舟赛。"
    assert who(text, "龙舟赛") == {"荣县"}


RESCUED = ("将3名群众救出", "将2名被困人员救出", "将3名被困群众全部安全救出", "救出被困群众3人")


@pytest.mark.parametrize("said", RESCUED)
def test_who_puts_those_rescued_before_the_verb_rescues_them(said: str) -> None:
    text = f"11月8日，绿春县消防救援大队赶到现场，{said}。"
    assert ends(text, only(text, "救出"), "organizer") == {"绿春县消防救援大队"}
    assert not ends(text, only(text, "救出"), "participant")


def test_who_is_caught_by_whom() -> None:
    text = "11月8日，荣县公安局将12名犯罪嫌疑人抓获归案。"
    event = only(text, "抓获归案")
    assert ends(text, event, "organizer") == {"荣县公安局"}
    assert not event.name.startswith("荣县公安局")


@pytest.mark.parametrize("maker", ["国家大剧院", "中央歌剧院"])
def test_who_made_a_play_is_not_where_it_is_shown(maker: str) -> None:
    text = f"11月8日，由{maker}创排的舞剧《青春之歌》在武汉首演。"
    assert ends(text, only(text, "首演"), "place") == {"武汉市"}


def test_names_end_before_verbs_and_prepositions() -> None:
    assert persons("王毅与埃及外长阿卜杜勒阿提举行会谈。") == {"王毅", "阿卜杜勒阿提"}
    assert "镇中心小学" in bodies("11月8日，荣县将23户群众转移至镇中心小学安置。")


def test_score_is_no_mark_between_clauses() -> None:
    text = "11月8日，车江二村队以3:1战胜平地村队夺冠。"
    assert who(text, "夺冠") >= {"车江二村队"}


def test_sum_of_a_day_is_nobodys() -> None:
    text = "11月8日，桂林市委书记李楠赶赴现场。至当日18时，共转移群众2300余人。"
    assert "李楠" not in who(text, "转移群众")


def test_theatre_command_acts_not_the_army_whose_it_is() -> None:
    text = "11月8日，中国人民解放军东部战区组织兵力开展演习。"
    assert who(text, "演习") == {"中国人民解放军东部战区"}
    assert "中欧" not in named_places("11月8日，中欧班列从西安开出。")


def test_noun_keeps_its_first_character() -> None:
    assert set(events("11月8日，荣县中药材开市。")) == {"荣县中药材开市"}


@pytest.mark.parametrize("said", ["致贺信", "致贺电", "发来贺信", "发来视频贺辞"])
def test_who_greets_from_afar_neither_holds_nor_attends(said: str) -> None:
    text = f"11月8日，国家主席习近平向第五届全球发展论坛{said}。论坛当日在北京开幕。"
    assert not who(text, "全球发展论坛")
    text = "11月8日，市长王立向大会致欢迎辞。第五届世界浙商大会由王立主持。"
    assert who(text, "浙商大会") == {"王立"}
