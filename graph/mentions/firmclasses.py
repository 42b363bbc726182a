"""What ends like the name of a firm or a house and only tells its class: 国内|商业银行,
连锁|房产|经纪公司, 国家级|博物馆."""

from __future__ import annotations

import re
from functools import cache

from graph.lexicons import among, either, forms, words

_KIND, _MARKET = "company", "市场"
_SHORT = 2  # characters of the class words of firms that name no legal form


def firm_class(said: str, head: str) -> bool:
    """Whether ``said`` ends with ``head`` and has nothing before it but words for the rank of a
    house, or for whose firms, which size and what trade."""
    row = forms("organ_heads").rows.get(head)
    stem = said[: len(said) - len(head)]
    if row is None or row["kind"] != _KIND:
        return row is not None and _grades().fullmatch(stem) is not None
    if len(head) > _SHORT and head in forms("legal_forms"):
        return False  # 投资|有限公司
    return _classes().fullmatch(stem) is not None


def is_market(said: str, head: str | None) -> bool:
    """Whether a word before 市场 says what is traded there, or where: 资本|市场."""
    return head == _MARKET and said[: -len(_MARKET)] in words("market_fields")


def is_kind(said: str, head: str | None) -> bool:
    """Whether all that stands before a class word tells a class of bodies or sites and names none:
    中介|公司, 汽车|公园, 外资|银行."""
    front = said[: -len(head)] if head else ""
    return is_market(said, head) or front in words("class_stems") or front in words("class_fronts")


@cache
def _classes() -> re.Pattern[str]:
    return re.compile(f"{either(among('firm_kinds', 'firm_trades', 'class_fronts'))}+")


@cache
def _grades() -> re.Pattern[str]:
    return re.compile(f"{either(among('grade_words', 'class_fronts'))}+")
