"""What a reading says is written in no codes of coded lines, and roles as the report has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tellings import read

from graph.model import Reading

CODES = re.compile("[\ue000-\ue0ff]")
TEXTS = (
    "云岭县先进模范表彰大会昨日举行，县小学教师何芳、农民李海涛作为代表发言。",
    "李明告诉工作人员，洪水已经退去。",
    "县长李明握着村民何芳的手说：“房子一定要修好。”",
    "云岭县县长李明在2023年11月18日的会议上强调，要抓好3个项目。",
)
# reports in which a speech, a document or an event stands inside what is said of somebody's role
TOLD = (96, 126, 149, 177, 192, 240, 251, 264, 334, 340, 346, 354, 383, 390, 421, 467)
GOLD = Path(__file__).parent / "gold"
REPORTS = [path for number in TOLD for path in GOLD.glob(f"{number}-*.txt")]


def written(reading: Reading) -> list[str]:
    """All words of a reading that are taken from the report."""
    told = [e.name for e in reading.entities] + [a for e in reading.entities for a in e.aliases]
    told += [str(v) for e in reading.entities for _, v in e.attributes]
    return told + [str(value) for f in reading.facts for _, value in f.qualifiers]


@pytest.mark.parametrize("text", TEXTS)
def test_no_codes_in_what_is_read(text: str) -> None:
    told = written(read(text))
    assert told
    assert not [word for word in told if CODES.search(word)]


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_no_codes_in_reports(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    told = written(read(text))
    assert told
    assert not [word for word in told if CODES.search(word)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("縣長李明發表題為《暢通歐亞通道》的主旨演講。", "發表題為《暢通歐亞通道》的主旨演講"),
        ("云岭县小学教师何芳作为代表发言。", "作为代表发言"),
    ],
)
def test_roles_are_as_the_report_has_them(text: str, role: str) -> None:
    told = [dict(f.qualifiers).get("role") for f in read(text).facts if f.relation == "says"]
    assert told == [role]


@pytest.mark.parametrize(
    "text",
    ["县人民医院帮扶", "宁波大学携手", "市中医院支援", "国家电网帮扶", "委員：鄧慧珍、黃啟明"],
)
def test_a_text_may_end_behind_any_word(text: str) -> None:
    assert written(read(text))
