"""Numbers: values, units, comparators, what is no quantity, and the offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import number_grammar
from graph.numbers import Quantity, find, parse
from graph.numerals import words

ALPHABET = (
    "0123456789０１,.一二三两十百千万亿〇零第年月日元人名次期本%成余多近约至—-“”个分之以上增长到 \n"
)


def one(text: str) -> Quantity:
    found = find(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("54", 54),
        ("1,200.5", 1200.5),
        ("一百二十三", 123),
        ("十五", 15),
        ("两", 2),
        ("二〇二一", 2021),
        ("一千零五", 1005),
        ("一万零三百", 10300),
        ("三万五", 35000),
        ("3万5千", 35000),
        ("1.5亿", 150_000_000),
        ("1.2万亿", 1_200_000_000_000),
        ("三点五万", 35000),
        ("廿三", 23),
        ("１２", 12),
        ("伍佰", 500),
        ("十余", None),
        ("", None),
        ("1.2.3", None),
        ("人", None),
    ],
)
def test_numbers_parse_reads_a_bare_numeral(numeral: str, value: int | float | None) -> None:
    assert parse(numeral) == value


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("将500余本《汇编》分发", 500, "本", ">"),
        ("举办各级读书班54期", 54, "期", "="),
        ("投资1.5亿元", 150_000_000, "元", "="),
        ("约12.3万人参加", 123_000, "人", "~"),
        ("近500人", 500, "人", "~"),
        ("不到500人", 500, "人", "<"),
        ("超过500人", 500, "人", ">"),
        ("不少于500人", 500, "人", ">="),
        ("500人以上", 500, "人", ">="),
        ("不超过3次", 3, "次", "<="),
        ("500人以下", 500, "人", "<="),
        ("500人左右", 500, "人", "~"),
        ("20多万元", 200_000, "元", ">"),
        ("新生儿1万2,345名", 12_345, "名", "="),
        ("毒品128万7,000元", 1_287_000, "元", "="),
        ("成交1億1,200萬元", 112_000_000, "元", "="),
        ("比去年同期少5人", 5, "人", "="),
        ("3 460余万元", 34_600_000, "元", ">"),
        ("三成七半", 37.5, "%", "="),
        ("增加一倍多", 1, "倍", ">"),
        ("占了一半", 50, "%", "="),
        ("近半数", 50, "%", "~"),
        ("高出五个多百分点", 5, "个百分点", ">"),
        ("粮食产量约占全国的40%", 40, "%", "~"),
        ("月薪过万元", 10_000, "元", ">"),
        ("18支队伍", 18, "支", "="),
        ("31车", 31, "车", "="),
        ("3.0级及以上", 3, "级", ">="),
        ("最重可罚2000万元", 20_000_000, "元", "<="),
        ("十余万元", 100_000, "元", ">"),
        ("3万多人", 30_000, "人", ">"),
        ("三千多人", 3000, "人", ">"),
        ("百余名", 100, "名", ">"),
        ("一百二十三件", 123, "件", "="),
        ("５００余本", 500, "本", ">"),
        ("1,234.5万元", 12_345_000, "元", "="),
        ("用户突破1亿", 100_000_000, "", ">"),
        ("百分之五十", 50, "%", "="),
        ("三成", 30, "%", "="),
        ("最近500人", 500, "人", "="),
        ("节约5万元", 50_000, "元", "="),
        ("启动,5名英模", 5, "名", "="),
        ("损失达4 300万元", 43_000_000, "元", "="),
        ("签订率九成二", 92, "%", "="),
        ("减少一成半", 15, "%", "="),
        ("不得高于8万元", 80_000, "元", "<="),
        ("最高可罚款5000元", 5000, "元", "<="),
        ("罚金伍万元", 50_000, "元", "="),
        ("港币280万", 2_800_000, "港元", "="),
        ("4126万元人民币", 41_260_000, "元", "="),
        ("提高0.8个百分点", 0.8, "个百分点", "="),
        ("达1.2 亿元", 120_000_000, "元", "="),
        ("提出三点建议", 3, "点", "="),
        ("二人被送医", 2, "人", "="),
    ],
)
def test_numbers_find_reads_value_unit_and_comparator(
    text: str, value: float, unit: str, comparator: str
) -> None:
    found = one(text)
    assert (found.value, found.unit, found.comparator) == (value, unit, comparator)
    assert found.value_max is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3至5名", 3, 5),
        ("三至五名", 3, 5),
        ("10—20万元", 100_000, 200_000),
        ("10万-20万元", 100_000, 200_000),
        ("三四十人", 30, 40),
        ("五六百人", 500, 600),
        ("十七八名", 17, 18),
        ("10%-20%", 10, 20),
        ("百分之二十至百分之三十", 20, 30),
    ],
)
def test_numbers_find_reads_ranges(text: str, low: float, high: float) -> None:
    found = one(text)
    assert (found.value, found.value_max) == (low, high)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("同比增长5.2%", "up"),
        ("增幅达5.2%", "up"),
        ("同比下降0.5个百分点", "down"),
        ("下滑了3%", "down"),
        ("提高到95%", None),
        ("占比95%", None),
    ],
)
def test_numbers_find_reads_the_direction_of_change(text: str, change: str | None) -> None:
    assert one(text).change == change


def test_numbers_change_is_shared_by_a_list() -> None:
    assert [q.change for q in find("分别下降5.2%、6.3%,占8%")] == ["down", "down", None]


@pytest.mark.parametrize(
    "text",
    [
        "第三次会议", "第1次", "2021年", "2020-2021年", "2021年3月1日", "8时30分",
        "国发〔2021〕3号", "一些",
        "一定", "一起", "统一部署", "进一步", "一方面", "十分重要", "千方百计", "三农",
        "四个意识", "“十个一”活动", "“三问”", "“十四五”", "一带一路", "两部门", "一成立",
        "0931-8159799", "拨打12345热线", "数十人", "3:2", "二期工程", "",
        "十五届三次会议", "三期厂房", "祁万里", "下午3点到会",
    ],
)  # fmt: skip
def test_numbers_find_leaves_out_what_counts_nothing(text: str) -> None:
    assert find(text) == []


def test_numbers_durations_have_their_kind() -> None:
    assert one("从警22年的杨小军").kind == "time"


def test_numbers_a_spelled_one_is_bare() -> None:
    assert one("举办一次“读书班”").bare
    assert not one("举办11次").bare
    assert not one("举办1次").bare
    assert not one("造成一人死亡").bare
    assert one("无一人伤亡").bare


def test_numbers_fractions_become_percent() -> None:
    found = one("占三分之二")
    assert (found.unit, round(found.value, 2)) == ("%", 66.67)


def test_numbers_spans_tell_number_and_unit_apart() -> None:
    text = "发放约500余本资料"
    found = one(text)
    assert text[found.start : found.end] == "约500余本"
    assert text[found.number_start : found.unit_start] == "500余"
    assert text[found.unit_start : found.end] == "本"


def test_numbers_longest_unit_wins() -> None:
    units = sorted(number_grammar.kinds(), key=len)
    longer = [(a, b) for a in units for b in units if b != a and b.startswith(a)]
    assert longer
    noun = next(iter(words("needed")))
    for _, unit in longer:
        after = noun if unit in words("needs") else ""
        counted = words("plain").get(unit, unit)
        assert [q.unit for q in find(f"共12{unit}{after}")] == [counted]


@given(st.one_of(st.text(), st.text(alphabet=ALPHABET, max_size=40)))
def test_numbers_find_bears_any_text(text: str) -> None:
    found = find(text)
    assert found == find(text)
    end = 0
    for quantity in found:
        assert end <= quantity.start <= quantity.number_start < quantity.number_end
        assert quantity.number_end <= quantity.unit_start <= quantity.end <= len(text)
        assert quantity.value_max is None or quantity.value_max > quantity.value
        end = quantity.end


@given(st.integers(0, 10**12))
def test_numbers_parse_reads_what_find_reads(value: int) -> None:
    assert parse(f"{value:,}") == parse(str(value)) == value
    assert [q.value for q in find(f"共{value}人")] == [value]


def test_numbers_of_different_units_are_no_range() -> None:
    found = [(q.value, q.value_max, q.unit) for q in find("旅客增8.7倍至322.3万人次")]
    assert found == [(8.7, None, "倍"), (3_223_000, None, "人次")]
