"""The place tables, the short names made for them, and finding places in a text."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph.gazetteer
from graph.errors import DataError
from graph.gazetteer import Gazetteer, gazetteer

GENERATE = Path(graph.gazetteer.__file__).parent / "data" / "generate"
HEADER = "code\tname\tshort\tlevel\tparent\tlat\tlon\twikidata\tsince\tuntil\tsuccessor\n"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("places_generator", GENERATE / "places.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def forms(text: str) -> list[str]:
    return [match.form for match in gazetteer().match(text)]


def test_gazetteer_table_is_complete() -> None:
    places = [gazetteer().place(code) for code in gazetteer().codes()]
    count = Counter(p.level for p in places if p.is_division and p.until is None)
    assert count == {"province": 34, "prefecture": 333, "county": 2845, "township": 38723}
    assert sum(1 for p in places if p.level == "country") == 197


def test_gazetteer_codes_refer_to_rows() -> None:
    known = set(gazetteer().codes())
    for code in known:
        place = gazetteer().place(code)
        assert not place.parent or place.parent in known
        assert set(place.successor) <= known
        assert all(len(form) > 1 for form in (place.name, *place.short))


def test_gazetteer_every_division_lies_in_the_country() -> None:
    china = gazetteer().place("100000")
    places = map(gazetteer().place, gazetteer().codes())
    assert not [p.code for p in places if p.is_division and not gazetteer().within(p, china)]


@pytest.mark.parametrize(
    ("code", "name", "short", "parent"),
    [
        ("620000", "甘肃省", ("甘肃",), "100000"),
        ("623000", "甘南藏族自治州", ("甘南自治州", "甘南州", "甘南"), "620000"),
        (
            "653000",
            "克孜勒苏柯尔克孜自治州",
            ("克孜勒苏自治州", "克孜勒苏州", "克孜勒苏", "克州"),
            "650000",
        ),
        ("632221", "门源回族自治县", ("门源自治县", "门源县", "门源"), "632200"),
        ("150724", "鄂温克族自治旗", ("鄂温克自治旗", "鄂温克旗", "鄂温克"), "150700"),
        ("623027", "夏河县", ("夏河",), "623000"),
        ("130633", "易县", (), "130600"),
        ("530102", "五华区", ("五华",), "530100"),
        ("110105", "朝阳区", ("朝阳",), "110000"),
        ("419001", "济源市", ("济源",), "410000"),
        ("429004", "仙桃市", ("仙桃",), "420000"),
        ("710000", "台湾省", ("台湾",), "100000"),
        ("622926", "东乡族自治县", ("东乡自治县", "东乡县", "东乡"), "622900"),
    ],
)
def test_gazetteer_place(code: str, name: str, short: tuple[str, ...], parent: str) -> None:
    place = gazetteer().place(code)
    assert (place.name, place.short, place.parent) == (name, short, parent)


def test_gazetteer_place_has_coordinates_and_item() -> None:
    place = gazetteer().place("623000")
    assert place.wikidata == "Q1012462"
    assert place.lat is not None and 34 < place.lat < 36
    assert place.lon is not None and 102 < place.lon < 104


def test_gazetteer_named_keeps_both_gannan() -> None:
    assert [p.code for p in gazetteer().named("甘南")] == ["230225", "623000"]
    assert gazetteer().named("没有这个地方") == ()


def test_gazetteer_named_existing_before_abolished() -> None:
    places = gazetteer().named("即墨")
    ends = [(p.name, p.until) for p in places]
    assert ends == [("即墨区", None), ("即墨县", 1989), ("即墨市", 2017)]


@pytest.mark.parametrize(
    ("name", "heirs"),
    [("襄樊市", ["襄阳市"]), ("渝北区", ["两江新区", "北碚区"]), ("夏河县", ["夏河县"])],
)
def test_gazetteer_current(name: str, heirs: list[str]) -> None:
    (old,) = (p for p in gazetteer().named(name) if p.level in ("prefecture", "county"))
    assert [p.name for p in gazetteer().current(old)] == heirs


def test_gazetteer_chain_ends_at_the_province() -> None:
    (town,) = gazetteer().named("拉卜楞镇")
    names = [p.name for p in gazetteer().chain(town)]
    assert names == ["拉卜楞镇", "夏河县", "甘南藏族自治州", "甘肃省"]


def test_gazetteer_chain_of_foreign_places() -> None:
    (tokyo,) = gazetteer().named("东京")
    (japan,) = gazetteer().named("日本")
    assert gazetteer().chain(tokyo) == (tokyo,)
    assert gazetteer().chain(japan) == (japan,)
    assert gazetteer().within(tokyo, japan)
    assert gazetteer().within(tokyo, gazetteer().named("亚洲")[0])
    assert not gazetteer().within(japan, tokyo)


@pytest.mark.parametrize(("text", "code"), [("洱海", "530000"), ("长江", "100000")])
def test_gazetteer_natural_places_lie_in_divisions(text: str, code: str) -> None:
    (place,) = gazetteer().named(text)
    assert place.level == "natural"
    assert gazetteer().within(place, gazetteer().place(code))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南省昆明市五华区", ["云南省", "昆明市", "五华区"]),
        ("甘南藏族自治州合作市", ["甘南藏族自治州", "合作市"]),
        ("夏河县拉卜楞镇九甲小学", ["夏河县", "拉卜楞镇"]),
        ("江夏区五里界街道", ["江夏区", "五里界街道"]),
        ("访问美国加利福尼亚州", ["美国", "加利福尼亚州"]),
        ("城关一带", []),
        ("", []),
        ("甘", []),
    ],
)
def test_gazetteer_match_finds_the_longest_forms(text: str, expected: list[str]) -> None:
    assert [f for f in forms(text) if f not in ("城关", "尼亚")] == expected


def test_gazetteer_match_leaves_township_stems_alone() -> None:
    assert all(p.level != "township" for m in gazetteer().match("拉卜楞寺") for p in m.places)


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("甘南州", True),
        ("夏河县", True),
        ("拉卜楞镇", True),
        ("鄂温克旗", True),
        ("加利福尼亚州", True),
        ("合作", False),
        ("甘南", False),
        ("张家川", False),
        ("城区", False),
        ("和县", False),
        ("海地", False),
    ],
)
def test_gazetteer_match_says_which_forms_need_context(form: str, full: bool) -> None:
    match = gazetteer().match(form)[0]
    assert (match.form, match.full) == (form, full)


@given(
    st.lists(st.sampled_from("甘南州合作市夏河县拉卜楞镇的在美国,朝阳区"), max_size=30).map("".join)
)
def test_gazetteer_match_spans_quote_the_text(text: str) -> None:
    matches = gazetteer().match(text)
    assert [m.start for m in matches] == sorted({m.start for m in matches})
    for match in matches:
        assert text[match.start : match.end] == match.form
        assert match.places == gazetteer().named(match.form)
        assert match.places
        longer = (text[match.start : end] for end in range(match.end + 1, len(text) + 1))
        assert not any(gazetteer().named(form) for form in longer)


def test_gazetteer_bad_row_is_named() -> None:
    broken = Gazetteer(HEADER + "999999\t某县\t\tcounty\n", [])
    with pytest.raises(DataError, match="999999"):
        broken.named("某县")


def test_gazetteer_unknown_parent_is_named() -> None:
    row = {"name": "甲", "short": "", "level": "city", "parent": "乙", "code": "", "wikidata": ""}
    with pytest.raises(DataError, match="乙"):
        Gazetteer(HEADER, [row])


@pytest.mark.parametrize(
    ("name", "level", "short"),
    [
        ("内蒙古自治区", "province", ["内蒙古"]),
        ("积石山保安族东乡族撒拉族自治县", "county", ["积石山自治县", "积石山县", "积石山"]),
        ("碑林区", "county", ["碑林"]),
        ("神农架林区", "county", ["神农架"]),
        ("管城回族区", "county", ["管城区", "管城"]),
        ("浦东新区", "county", ["浦东"]),
        ("沙县区", "county", ["沙县"]),
        ("土默特左旗", "county", []),
        ("泽县", "county", []),
        ("城关镇", "township", []),
    ],
)
def test_places_generator_short_names(
    generator: ModuleType, name: str, level: str, short: list[str]
) -> None:
    naming = generator.Naming(GENERATE / "naming.toml")
    assert naming.short(generator.Row("0", name, level, "")) == short


def test_places_generator_joins_codes_of_one_division(generator: ModuleType) -> None:
    def past(code: str, name: str, since: int, until: int, *heirs: str) -> object:
        return generator.Past(code, "甲省", "甲省", name, "county", since, until, heirs)

    province = generator.Past("100000", "甲省", "", "甲省", "province", 1950, 0, ())
    lines = [
        province,
        past("100101", "乙县", 1950, 1980, "100202"),
        past("100202", "乙县", 1980, 2000, "100203"),
        past("100203", "乙市", 2000, 0),
    ]
    chronicle = generator.Chronicle(lines, generator.Naming(GENERATE / "naming.toml"))
    (row,) = chronicle.rows()
    assert (row.code, row.name, row.since, row.until) == ("100202", "乙县", 1950, 2000)
    assert row.successor == ("100203",)


@pytest.mark.parametrize(
    ("form", "parents"),
    [
        ("善化区", ["台南市"]),
        ("中正区", ["台北市", "基隆市"]),
        ("观塘", ["香港特别行政区"]),
        ("路环", ["澳门特别行政区"]),
        ("沿河自治县", ["铜仁市"]),
        ("布朗山乡", ["勐海县"]),
        ("旧金山市", ["美国"]),
    ],
)
def test_gazetteer_forms_of_the_finer_tables(form: str, parents: list[str]) -> None:
    table = gazetteer()
    above = (table.parent(p) for p in table.named(form) if p.until is None)
    assert sorted(p.name for p in above if p) == sorted(parents)


def test_gazetteer_gives_the_matches_of_a_stretch_as_if_it_stood_alone() -> None:
    text = "甘南藏族自治州夏河县拉卜楞镇和合作市"
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            alone = [(m.start + start, m.form) for m in gazetteer().match(text[start:end])]
            assert [(m.start, m.form) for m in gazetteer().matches(text, start, end)] == alone
