"""A chief who also heads a bureau: whose bureau it is, and that 原 is said of both."""

from __future__ import annotations

import pytest
from said_of import held, read


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "海北州委书记韩延年在门源县东滩村慰问群众,州长才旦、副州长兼公安局局长段青山参加。",
            {("才旦", "海北州州长"), ("段青山", "海北州公安局局长")},
        ),
        (
            "太原市市长李明到古交市调研,古交市市长王强、副市长、公安局局长赵刚陪同。",
            {("赵刚", "古交市副市长"), ("赵刚", "古交市公安局局长")},
        ),
        (
            "平罗县副县长、公安局局长丁学军到陶乐镇调研。",
            {("丁学军", "平罗县副县长"), ("丁学军", "平罗县公安局局长")},
        ),
    ],
)
def test_the_bureau_is_of_the_unit_of_the_chief(text: str, posts: set[tuple[str, str]]) -> None:
    assert posts <= held(text)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("习水县原副县长、公安局局长穆光荣接受审查。", ["former", "former"]),
        ("习酒镇原党委委员、人大主席穆光荣接受审查。", ["former", "former"]),
        ("习水县原副县长、遵义市公安局副局长穆光荣接受审查。", ["former", "in-office"]),
    ],
)
def test_former_is_said_of_what_goes_on_with_the_post_before(
    text: str, statuses: list[str]
) -> None:
    reading, _ = read(text)
    found = [dict(f.qualifiers)["status"] for f in reading.facts if f.relation == "holds"]
    assert sorted(map(str, found)) == statuses
