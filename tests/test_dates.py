"""Dates: the rules' own examples, the tables of cases, context, and the offsets."""

from __future__ import annotations

import re
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import calendar, date_grammar, rulebook
from graph.dates import Moment, When, find, published

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
import dates as benchmark

ANCHOR = date(2021, 4, 2)
ALPHABET = (
    "0123456789一二三十〇年月日号初正腊闰农历上下本周星期今去前后至到"
    "—-.:/时点半天个春节“”世纪代截每近 \n"
)
RULES = rulebook.rules("dates")
EXAMPLES = [(str(r["name"]), *map(str, e)) for r in RULES for e in list(r["examples"])]  # type: ignore[call-overload]
COUNTERS = [(str(r["name"]), str(t)) for r in RULES for t in list(r["counters"])]  # type: ignore[call-overload]
OFFICIAL = list(benchmark.official())


def one(text: str, anchor: date | None = ANCHOR) -> When:
    found = find(text, anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("rule", "text", "anchor", "begin", "finish"), EXAMPLES)
def test_dates_rule_reads_its_example(
    rule: str, text: str, anchor: str, begin: str, finish: str
) -> None:
    when = one(text, date.fromisoformat(anchor))
    assert (when.rule, when.text) == (rule, text)
    assert (when.begin or "", when.finish or "") == (begin, finish)


@pytest.mark.parametrize(("rule", "text"), COUNTERS)
def test_dates_rule_leaves_its_counter_example(rule: str, text: str) -> None:
    assert rule not in [when.rule for when in find(text, ANCHOR)]


def test_dates_every_rule_has_counter_examples() -> None:
    assert [r["name"] for r in RULES if not r.get("counters")] == []


def test_dates_official_table_is_large_enough() -> None:
    assert len(OFFICIAL) >= 120


@pytest.mark.parametrize("case", OFFICIAL, ids=lambda case: case.text)
def test_dates_official_phrase(case: benchmark.Case) -> None:
    assert case.good, case.found


@pytest.mark.parametrize("source", ["jionlp", "recognizers"])
def test_dates_foreign_tables_stay_above_their_mark(source: str) -> None:
    cases = list(getattr(benchmark, source)())
    assert benchmark.share(cases) >= 0.93
    assert benchmark.whole(cases) >= 0.77  # with all that is left out


def test_dates_kinds() -> None:
    text = "近日,2019年以来,3月1日至5日,上午9时,每年,从警22年"
    assert [w.kind for w in find(text, ANCHOR)] == [
        "vague", "open", "range", "datetime", "set", "duration",
    ]  # fmt: skip


def test_dates_parts_keep_the_month_and_narrow_the_bounds() -> None:
    when = one("今年1月上旬")
    assert (when.begin, when.earliest, when.latest) == ("2021-01", "2021-01-01", "2021-01-10")


def test_dates_context_gives_the_month() -> None:
    march = Moment(2021, 3, 5)
    assert find("24日", date(2021, 5, 10), context=march)[0].begin == "2021-03-24"
    assert find("24日", date(2021, 5, 10))[0].begin == "2021-04-24"


def test_dates_context_ends_with_the_paragraph() -> None:
    found = find("3月19日抵达。\n当天", date(2021, 5, 10))
    assert [w.begin for w in found] == ["2021-03-19", "2021-05-10"]


def test_dates_future_words_turn_the_year() -> None:
    anchor = date(2021, 4, 2)
    assert one("11月5日召开", anchor).begin == "2020-11-05"
    assert one("将于11月5日召开", anchor).begin == "2021-11-05"


@pytest.mark.parametrize("anchor", [date.min, date(1, 12, 31), date(9998, 3, 1), date.max])
def test_dates_find_bears_anchors_at_the_ends_of_the_calendar(anchor: date) -> None:
    text = "上月、上周五、去年春节、明年、次年、三年前、未来两个月、8月、24日、1000年后、农历正月"
    assert all(text[w.start : w.end] == w.text for w in find(text, anchor))


def test_dates_without_an_anchor_only_full_dates_are_known() -> None:
    assert one("2021年3月1日", None).begin == "2021-03-01"
    for text in ("今年", "昨日", "上周", "春节", "近三年", "三年前", "一季度", "截至目前"):
        assert (one(text, None).begin, one(text, None).finish) == (None, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间:2021-04-02 10:59:45     ", "2021-04-02"),
        ("2021年04月02日 10:59 来源:新华社", "2021-04-02"),
        ("时间:2021/4/2", "2021-04-02"),
        ("发布日期：２０２１-０４-０２", "2021-04-02"),
        ("会议2021年3月1日 发布时间:2021-04-02", "2021-04-02"),
        ("来源:甘肃法制报", None),
        ("发布时间:2021年4月", None),
    ],
)
def test_dates_published_reads_a_header_line(line: str, day: str | None) -> None:
    assert published(line) == day


@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        ((2012, 1, 15), date(2012, 2, 6)),
        ((1991, 8, 23), date(1991, 9, 30)),
        ((2022, 12, 10), date(2023, 1, 1)),
        ((1899, 1, 1), None),
        ((2021, 2, 30), date(2021, 4, 11)),
        ((2021, 1, 30), None),
    ],
)
def test_calendar_lunar_day(lunar: tuple[int, int, int], day: date | None) -> None:
    assert calendar.lunar_day(*lunar) == day


def test_calendar_lunar_years_follow_each_other() -> None:
    years = [calendar.lunar_month(year, 1) for year in range(1900, 2101)]
    ends = [calendar.lunar_day(year, 12, 0) for year in range(1900, 2101)]
    for end, following in zip(ends, years[1:], strict=False):
        assert end and following and (following[0] - end).days == 1


def test_calendar_solar_terms_are_a_fortnight_apart() -> None:
    days = [calendar.term(y, n) for y in range(1900, 2101) for n in range(24)]
    gaps = {(b - a).days for a, b in pairwise(days) if a and b}
    assert gaps <= {14, 15, 16}
    assert calendar.holiday("T 6", 2021) == date(2021, 4, 4)


@pytest.mark.parametrize("text", ["199X", "18XX", "2021", "2021-02", "2020-02-29"])
def test_calendar_bounds_hold_an_edtf_date(text: str) -> None:
    low, high = calendar.bounds(text)
    assert low <= high
    assert all(a in ("X", b) for a, b in zip(text, low.isoformat(), strict=False))


def test_calendar_bounds_refuses_other_text() -> None:
    with pytest.raises(ValueError, match="EDTF"):
        calendar.bounds("yesterday")


def test_dates_heads_pass_over_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [case.text for case in OFFICIAL] + [example[1] for example in EXAMPLES]
    texts += [case.text for case in benchmark.jionlp()]
    quick = [find(text, ANCHOR) for text in texts]
    monkeypatch.setattr(date_grammar, "heads", lambda: re.compile(".", re.DOTALL))
    assert quick == [find(text, ANCHOR) for text in texts]


def test_dates_no_rule_is_passed_over_where_it_matches() -> None:
    texts = [case.text for case in OFFICIAL] + [example[1] for example in EXAMPLES]
    for rule in date_grammar.rules():
        source = rule.pattern.pattern
        for text in texts:
            begun = (m for at in range(len(text)) if (m := rule.pattern.match(text, at)))
            assert all(date_grammar.can_begin(source, text[m.start()]) for m in begun if m[0])


@pytest.mark.parametrize(
    ("source", "begins", "others"),
    [
        ("a?[b-d]x", "abcd", "x"),
        ("(?:a|b*)(?=c)e", "abe", "c"),
        (r"(?<!\d)(?P<n>\d{1,2})[日号]", "17", "日"),
        ("(?:a{0,2}|b{2})+c", "abc", ""),
        ("[^a]b", "xa", ""),
        (r"^\u0020*x$", " x", "$"),
    ],
)
def test_dates_what_a_pattern_can_begin_with(source: str, begins: str, others: str) -> None:
    assert all(date_grammar.can_begin(source, char) for char in begins)
    assert not any(date_grammar.can_begin(source, char) for char in others)


@given(st.one_of(st.text(), st.text(alphabet=ALPHABET, max_size=30)),
       st.none() | st.dates())  # fmt: skip
def test_dates_find_bears_any_text(text: str, anchor: date | None) -> None:
    found = find(text, anchor)
    assert found == find(text, anchor)
    end = 0
    for when in found:
        assert end <= when.start < when.end <= len(text)
        assert text[when.start : when.end] == when.text
        for side in (when.begin, when.finish):
            assert side is None or calendar.bounds(side)
        if when.kind in ("date", "datetime") and when.begin:
            assert when.begin == when.finish
        if when.earliest and when.latest and when.kind != "open":
            assert when.earliest <= when.latest
        end = when.end


@pytest.mark.parametrize("text", ["24日前往云岭县", "24日前来报到"])
def test_dates_a_day_before_a_verb_of_going_is_a_day(text: str) -> None:
    (found,) = find(text, date(2021, 4, 2))
    assert (found.begin, found.finish) == ("2021-03-24", "2021-03-24")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("2020年至2022年,在春节、中秋节期间收受礼金", ["2020", None, None]),
        ("2018年以来,每逢春节收受礼金", ["2018", None]),
        ("每年清明节前祭扫", [None]),
        ("2021年,在春节期间收受礼金", ["2021", "2021-02-12"]),
        ("2012年至2020年收受财物,其中2016年清明节前收受200万元", ["2012", None]),
        ("清明节当天祭扫", ["2024-04-04"]),
    ],
)
def test_dates_a_feast_of_every_year_is_no_day(text: str, begins: list[str | None]) -> None:
    assert [w.begin for w in find(text, date(2024, 6, 10))] == begins
