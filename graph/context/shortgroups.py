"""The bodies of a report -> papers' houses by their paper, mishaps' groups by the full name, a
legislature's committees by the name with their house."""

from __future__ import annotations

from collections.abc import Mapping

from graph.context.register import Key
from graph.gazetteer import gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.organs import organs

_HOUSE, _PAPER, _OF = "社", "报", "的"


def papers(names: Mapping[Key, str]) -> dict[Key, Key]:
    """云岭日报社 -> 云岭日报: the house of a paper that the report names too."""
    by_name = {name: key for key, name in names.items()}
    papers = ((k, by_name.get(n.removesuffix(_HOUSE))) for k, n in names.items() if _is_house(n))
    return {key: paper for key, paper in papers if paper is not None and paper != key}


def mishap_groups(names: Mapping[Key, str]) -> dict[Key, Key]:
    """事故救援指挥部 -> 迁西县“9·1”事故救援指挥部, the only group that is called so at its end."""
    found: dict[Key, Key] = {}
    for key, name in names.items():
        head = forms("organ_heads").ending(name, len(name)) or ""
        event = forms("event_heads").rows.get(name.removesuffix(head), {})
        if not head or event.get("kind") not in words("mishap_kinds"):
            continue
        longer = [k for k, n in names.items() if k != key and n.endswith(name)]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def house_committees_alone(
    text: str, names: Mapping[Key, str], above: Mapping[Key, Key]
) -> dict[Key, Key]:
    """衞生事務委員會 -> 立法會衞生事務委員會, the only committee called so that is of a house; none
    that others have too, as a table or ``text`` (聯合國的人權委員會) says."""
    heads, houses = ordered("legislature_committees"), ordered("legislatures")
    found: dict[Key, Key] = {}
    for key, name in names.items():
        other = name in organs().rows or bool(gazetteer().named(name)) or _OF + name in text
        if other or key in above or not name.endswith(heads) or name in heads:
            continue
        longer = [
            k
            for k, n in names.items()
            if k != key and n.endswith(name)
            if n[: -len(name)].endswith(houses)
        ]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _is_house(name: str) -> bool:
    return name.endswith(_HOUSE) and name[-2:-1] == _PAPER
