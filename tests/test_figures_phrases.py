"""Statistics told in set turns of phrase: what the number counts, and what it does not."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.numbers import find
from graph.pipeline import read_source


def found(text: str) -> set[tuple[str, float, str]]:
    """(measure, value, unit) of the statistics of a report."""
    reading = read_source(Source(text, published="2024-05-20"))
    rows = [dict(e.attributes) for e in reading.entities if e.type == "Statistic"]
    return {(str(r["measure"]), float(str(r["value"])), str(r.get("unit", ""))) for r in rows}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("骗款两亿三千余万元。", [(230_000_000, "元", ">")]),
        ("分别为31、28、19人。", [(31, "人", "="), (28, "人", "="), (19, "人", "=")]),
        ("有22万及35万人次。", [(220_000, "人次", "="), (350_000, "人次", "=")]),
        ("分别获第3、5名。", []),
        ("女性占比过半。", [(50, "%", ">")]),
        ("时间过半，任务过半；过半年再说。", []),
        ("投资收益为-2.4亿元。", [(-240_000_000, "元", "=")]),
        ("奖金3-5万元。", [(30_000, "元", "=")]),
        ("增速保持两位数，2名股东到场。", [(2, "名", "=")]),
        ("发行新股1.2亿股。", [(120_000_000, "股", "=")]),
        ("年收入8万出头。", [(80_000, "", ">")]),
        ("比率6成2。", [(62, "%", "=")]),
    ],
)
def test_figures_phrases_numbers(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(q.value, q.unit, q.comparator) for q in find(text)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("特困供养标准提高到每人每月812元。", {("特困供养标准", 812, "元")}),
        ("渡轮由每周5班加密到8班。", {("渡轮", 5, "班"), ("渡轮", 8, "班")}),
        ("高龄补贴按每人每月60元、90元两档发放。",
         {("高龄补贴", 60, "元"), ("高龄补贴", 90, "元")}),
        ("医保参保率（不含学生）为96.4%。", {("医保参保率", 96.4, "%")}),
        ("第一、二产业增加值分别为8亿元、9亿元。",
         {("第一产业增加值", 800_000_000, "元"), ("第二产业增加值", 900_000_000, "元")}),
        ("火灾起数、死亡人数分别下降11%和20%。",
         {("火灾起数", 11, "%"), ("死亡人数", 20, "%")}),
        ("批准逮捕41人，不批准逮捕17人。", {("逮捕", 41, "人"), ("不批准逮捕", 17, "人")}),
        ("授予韩梅等25人“市优秀教师”称号。", {("市优秀教师", 25, "人")}),
        ("被困的19人全部获救。", {("获救", 19, "人")}),
        ("四十余名来自上海、广东及浙江的客商到会。", {("客商", 40, "名")}),
        ("检获约3公斤怀疑海洛英。", {("海洛英", 3, "公斤")}),
        ("护林员从9人扩至16人。", {("护林员", 9, "人"), ("护林员", 16, "人")}),
        ("老周家今年种了20亩。", {("种", 20, "亩")}),
        ("旅客消费18亿澳门元。", {("旅客消费", 1_800_000_000, "澳门元")}),
        ("每月25日发工资，每年6至9月休渔。", set()),
    ],
)  # fmt: skip
def test_figures_phrases_measures(text: str, expected: set[tuple[str, float, str]]) -> None:
    assert found(text) == expected
