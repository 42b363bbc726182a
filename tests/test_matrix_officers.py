"""Officers of societies: elections, rows of names, those who came with the one who speaks."""

from __future__ import annotations

import pytest
from test_matrix_boards import seats

FRAMES = (
    "{B}新一屆理事名單：\n主席：{0}\n副主席：{1}、{2}\n秘書：{3}\n財政：{4}",
    "{B}日前改選，{0}蟬聯主席，{1}、{2}任副主席，秘書{3}，財政{4}。",
    "{B}主席{0}說，{B}將主辦活動；出席者包括署理主席{1}、副主席{2}、秘書{3}及財政{4}。",
)
SOCIETIES = ("吉隆坡安溪會館", "怡保福建互助會", "檳城鍾靈董事部", "雪隆海南家協", "澳門中華青年組")
PEOPLE = ("鄭志明", "羅偉倫", "邱美玲", "呂思敏", "莊佩芬")


@pytest.mark.parametrize("society", SOCIETIES)
@pytest.mark.parametrize("frame", FRAMES)
def test_officers_of_a_society(frame: str, society: str) -> None:
    assert seats(frame.format(*PEOPLE, B=society)) == {name: {society} for name in PEOPLE}


@pytest.mark.parametrize(
    "text",
    [
        "江川县财政张明、教育李华两个部门参加。",  # simplified: the noun is no office
        "花蓮縣政府主管教育、財政、文化的單位出席。",
    ],
)
def test_nouns_that_are_no_offices(text: str) -> None:
    assert seats(text) == {}
