"""What ends like the name of a firm and only tells its class: 国内|商业银行, 连锁|房产|经纪公司."""

from __future__ import annotations

import re
from functools import cache

from graph.lexicons import among, either, forms

_KIND = "company"
_SHORT = 2  # characters of the class words of firms that name no legal form


def of_class(said: str, head: str) -> bool:
    """Whether ``said`` ends with a firm's ``head`` and has nothing before it but words for whose
    firms, which size and what trade."""
    row = forms("organ_heads").rows.get(head)
    if row is None or row["kind"] != _KIND:
        return False
    if len(head) > _SHORT and head in forms("legal_forms"):
        return False  # 投资|有限公司
    return _classes().fullmatch(said, 0, len(said) - len(head)) is not None


@cache
def _classes() -> re.Pattern[str]:
    return re.compile(f"{either(among('firm_kinds', 'firm_trades', 'class_fronts'))}+")
