"""The table of national organs -> their forms, by name and alias."""

from __future__ import annotations

from functools import cache

from graph import resources
from graph.lexicons import Forms, words
from graph.script import simplified

_COMMITTEE, _BANK = "委员会", "银行"


@cache
def organs() -> Forms:
    """National organs by name and alias."""
    rows = []
    for row in resources.table("lexicons/national_organs.tsv"):
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            rows.append((form, row))
        if row["kind"] == "government":
            rows += [(state + row["name"], row) for state in sorted(words("state_names"))]
    return Forms(reversed(rows))


def whole(form: str, said: str) -> str:
    """``said`` as the name of the organ that ``form`` means: its own name where that is only the
    end of another form of it (中央委员会) or holds the number of a session; the form itself for a
    word that only stands for it in a list (民生, 工)."""
    row = organs().rows.get(form)
    if row is None:
        return said
    if len(said) == 1 or (form.endswith(_BANK) and form == said + _BANK):
        return form
    others, plain = (row["name"], *row["aliases"].split("|")), simplified(said)
    torn = plain.endswith(_COMMITTEE) and any(o != plain and o.endswith(plain) for o in others)
    torn = torn or (_COMMITTEE in form and plain != form)
    return row["name"] if torn and plain != row["name"] else said
