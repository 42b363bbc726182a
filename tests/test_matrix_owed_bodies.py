"""Whose a bare title is, and which body it is of, where a nearer one could take it."""

from __future__ import annotations

import pytest
from holdings import facts

# The name between 免去 and a bare 县, 省 body is cut as a name.
REMOVED = (
    (
        "会议决定任命王强为县教育局局长;因工作变动,免去李大鹏县教育局局长职务。",
        {("王强", "县教育局局长"), ("李大鹏", "县教育局局长")},
    ),
    ("免去李大鹏省总工会常务委员职务。", {("李大鹏", "省总工会常务委员")}),
    ("免去何大海州财政局副局长职务。", {("何大海", "州财政局副局长")}),
    ("免去王强明光市审计局局长职务。", {("王强", "明光市审计局局长")}),
    (
        "聘请安吉县教育局局长王强为顾问。",
        {("王强", "安吉县教育局局长"), ("王强", "安吉县教育局顾问")},
    ),
)


@pytest.mark.parametrize(("text", "owed"), REMOVED)
def test_a_bare_title_is_of_the_body_that_its_words_tell(
    text: str, owed: set[tuple[str, str]]
) -> None:
    assert facts(text, "holds") == owed
