"""Readings of characters, as they are typed."""

from __future__ import annotations

import pytest

from graph.pinyin import readings


@pytest.mark.parametrize(
    ("character", "expected"),
    [("重", {"zhong", "chong"}), ("单", {"dan", "shan"}), ("绿", {"lv"}), ("曾", {"zeng", "ceng"})],
)
def test_pinyin_knows_the_usual_readings(character, expected):
    assert expected <= set(readings([character])[character].split())


def test_pinyin_has_plain_letters_only_in_order_of_the_characters():
    table = readings(["甘南藏族自治州", "吕", "A公司", "", "𠮷\ud800\u202e<"])
    assert list(table) == sorted(table)
    assert all(
        part.isascii() and part.isalpha() for text in table.values() for part in text.split()
    )
    assert "A" not in table and "<" not in table
