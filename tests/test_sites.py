"""Text -> places among others: in lists, on roads, in zones, beside persons of one name."""

from __future__ import annotations

from graph.mentions.places import places
from graph.mentions.spans import Words
from graph.model import Sentence, Source, Token
from graph.pipeline import read_source


def said(*tagged: tuple[str, str]) -> list[str]:
    """The places of a sentence of (word, tag) pairs."""
    tokens, at = [], 0
    for word, tag in tagged:
        tokens.append(Token(at, at + len(word), tag))
        at += len(word)
    text = "".join(word for word, _ in tagged)
    found = Words(text, Sentence(0, len(text), 0, "paragraph"), tokens)
    return [found.text[s.start : s.end] for s in places(found)]


def test_sites_of_a_list_are_whole_however_the_tagger_cuts_them() -> None:
    found = said(("梅山", "LOC"), ("、", "w"), ("响", "v"), ("洪甸", "LOC"), ("等", "u"))
    assert found == ["梅山", "响洪甸"]
    found = said(("曼庄村", "LOC"), ("、", "w"), ("磨憨", "v"), ("口岸", "n"), ("设点", "v"))
    assert found == ["曼庄村", "磨憨口岸"]
    found = said(("游", "v"), ("泰山", "LOC"), ("、", "w"), ("登", "v"), ("黄山", "LOC"))
    assert found == ["泰山", "黄山"]


def test_sites_work_on_a_road_is_called_by_a_name_of_its_own() -> None:
    found = said(("拉林高速", "LOC"), ("布", "n"), ("久", "a"), ("收费站", "n"), ("拥堵", "v"))
    assert found == ["拉林高速布久收费站"]
    found = said(("太和路", "LOC"), ("路段", "n"), ("积水", "v"))
    assert found == ["太和路"]


def test_sites_zone_under_development_is_there() -> None:
    found = said(("支持", "v"), ("褒禅山", "LOC"), ("旅游度假区", "LOC"), ("建设", "vn"))
    assert found == ["褒禅山旅游度假区"]


def test_sites_work_that_leads_water_is_no_place() -> None:
    found = said(("引", "v"), ("汉济渭", "LOC"), ("二期", "LOC"), ("工程", "n"), ("黄池沟", "LOC"))
    assert found == ["黄池沟"]


def test_sites_a_person_of_another_line_is_no_mountain() -> None:
    text = "市长曹卫疆与政委石河山出席仪式。石河山致辞。渔船在博利瑙角西北沉没。"
    names = {(e.type, e.name) for e in read_source(Source(text)).entities}
    assert ("Person", "石河山") in names and ("Place", "石河山") not in names


def test_sites_land_kept_for_floods_is_a_place() -> None:
    found = said(("察看", "v"), ("姜唐湖", "LOC"), ("行洪区", "LOC"), (",", "w"), ("返回", "v"))
    assert found == ["姜唐湖行洪区"]


def test_sites_bare_stem_of_a_longer_unit_is_no_seat() -> None:
    text = "四川省石渠县长沙贡马国家级自然保护区内，招鹰架达1.6万个。"
    names = {e.name for e in read_source(Source(text)).entities}
    assert "长沙贡马国家级自然保护区" in names and "长沙市" not in names


def test_sites_word_that_ends_like_a_place_is_none() -> None:
    text = "江苏大丰川东港入海口滩涂广阔。兴州街道办事处高台社区党支部开展活动。"
    names = {e.name for e in read_source(Source(text)).entities if e.type == "Place"}
    assert not names & {"海口市", "办事处高台社区"}


def test_sites_one_word_of_the_tagger_is_a_site_though_it_opens_with_a_units_name() -> None:
    found = said(("到", "v"), ("滨江花园小区", "LOC"), ("走访", "v"))
    assert found == ["滨江花园小区"]
    assert said(("县城", "n"), ("小区", "n"), ("改造", "v")) == []
