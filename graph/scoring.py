"""Gold file, graph -> how much of the gold the graph holds, and what it holds beside.

The form of a gold file and the rules of matching are those of ``gold/README.md``. Where
its words leave a choice, the stricter one is taken: of two event names that hold one
another the shorter must have four characters too, and a node that only repeats an entity
already matched is spurious. In a graph of many reports only what the gold's own report
says is scored. ``scoring_names``
matches the nodes, ``scoring_facts`` compares what lies between them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InputError
from graph.scoring_facts import JUDGED, Facts
from graph.scoring_names import forms, match, normal

if TYPE_CHECKING:
    import networkx

COMPLETE = ("Person", "Organization", "Place")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``part`` is entities, events, facts, statistics or mentions.

    ``owed`` and ``found`` count things of the gold; ``missed`` names those not found.
    ``spurious`` names what the graph has beside, None where the gold is not complete.
    """

    part: str
    name: str
    owed: int
    found: int
    missed: tuple[str, ...] = ()
    spurious: tuple[str, ...] | None = None

    @property
    def recall(self) -> float | None:
        """Found of owed, 0..1; None when nothing is owed."""
        return self.found / self.owed if self.owed else None

    @property
    def precision(self) -> float | None:
        """Found of found and spurious, 0..1; None where the gold is not complete."""
        if self.spurious is None or not self.found + len(self.spurious):
            return None
        return self.found / (self.found + len(self.spurious))

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where either is."""
        p, r = self.precision, self.recall
        if p is None or r is None:
            return None
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The rows in the order of the table; each part of several rows ends in one named ``all``."""

    rows: tuple[Row, ...]

    def row(self, part: str, name: str = "all") -> Row:
        """One row; KeyError when the gold has no such part."""
        for row in self.rows:
            if (row.part, row.name) == (part, name):
                return row
        raise KeyError((part, name))


def read_gold(path: Path | str) -> dict[str, Any]:
    """The gold file at ``path``; InputError says what is wrong with it."""
    try:
        gold = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except ValueError as error:
        raise InputError(f"{path}: not JSON ({error})") from None
    if not isinstance(gold, dict) or not isinstance(gold.get("entities"), list):
        raise InputError(f'{path}: not a gold file (no list "entities")')
    try:
        _check(gold)
    except (AttributeError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not the form of a gold file ({error})") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None
    return gold


def _check(gold: Mapping[str, Any]) -> None:
    """Every id that the gold uses is one of its entities (or a title, null, the report)."""
    known = {entity["id"] for entity in gold["entities"]} | {"report"}
    used = [(f"entity {e['id']}", i) for e in gold["entities"] for i in _slots(e)]
    for fact in gold.get("facts", ()):
        where = f"fact {fact['subject']} {fact['relation']}"
        used.append((where, fact["subject"]))
        if fact["relation"] not in ("holds", "says"):
            used.append((where, fact["object"]))
    for where, identifier in used:
        if identifier not in known:
            raise InputError(f"{where}: unknown id {identifier!r}")


def _slots(event: Mapping[str, Any]) -> list[str]:
    return [i for slot in ("agent", "place", "issued") for i in event.get(slot, ())]


def score(gold: Mapping[str, Any], g: networkx.MultiDiGraph) -> Score:
    """Compare ``g`` with a gold file's content (``read_gold``).

    Raises InputError when ``g`` holds several reports and none is the gold's.
    """
    report = _report(gold, g)
    g = _of_report(g, report)
    matched = match(gold["entities"], g)
    facts = Facts(g, {**matched, "report": report} if report else matched)
    rows = [
        *_entity_rows(gold, g, matched),
        *_part("events", facts.slots(gold["entities"])),
        *_fact_rows(gold, facts),
        *_part("statistics", facts.statistics(gold.get("statistics", ()))),
    ]
    if "mentions" in gold:
        rows += _mention_rows(gold, g, report)
    return Score(tuple(rows))


def _report(gold: Mapping[str, Any], g: networkx.MultiDiGraph) -> str | None:
    reports = sorted(n for n, a in g.nodes(data=True) if a.get("type") == "Report")
    named = [n for n in reports if g.nodes[n].get("source") == gold.get("report")]
    if len(reports) > 1 and len(named) != 1:
        raise InputError(
            f"{len(named)} of the {len(reports)} reports in the graph are {gold.get('report')!r}"
        )
    return next(iter(named or reports), None)


def _of_report(g: networkx.MultiDiGraph, report: str | None) -> networkx.MultiDiGraph:
    """``g`` itself when it has one report, else the nodes and edges that ``report`` names."""
    if sum(a.get("type") == "Report" for _, a in g.nodes(data=True)) < 2:
        return g
    edges = [
        (u, v, key)
        for u, v, key, a in g.edges(keys=True, data=True)
        if any(e["report"] == report for e in a.get("evidence", ()))
    ]
    part = g.edge_subgraph(edges).copy()
    for node, attributes in g.nodes(data=True):
        if any(m["report"] == report for m in attributes.get("mentions", ())):
            part.add_node(node, **attributes)
    part.add_node(report, **g.nodes[report])
    return part


def _entity_rows(
    gold: Mapping[str, Any], g: networkx.MultiDiGraph, matched: Mapping[str, str]
) -> list[Row]:
    complete = {*COMPLETE, *gold.get("complete", ())}
    neutral = {normal(name) for name in gold.get("neutral", ())}
    taken = set(matched.values())
    rows = []
    for type_ in dict.fromkeys([*COMPLETE, *(e["type"] for e in gold["entities"])]):
        owed = [e for e in gold["entities"] if e["type"] == type_ and not e.get("optional")]
        beside = sorted(
            str(a.get("name"))
            for n, a in g.nodes(data=True)
            if a.get("type") == type_ and n not in taken and not forms(a) & neutral
        )
        rows.append(
            Row(
                "entities",
                type_,
                len(owed),
                sum(e["id"] in matched for e in owed),
                tuple(e["name"] for e in owed if e["id"] not in matched),
                tuple(beside) if type_ in complete else None,
            )
        )
    complete_rows = [row for row in rows if row.spurious is not None]
    return [*rows, _total("entities", complete_rows, "complete"), _total("entities", rows)]


def _mention_rows(
    gold: Mapping[str, Any], g: networkx.MultiDiGraph, report: str | None
) -> list[Row]:
    """Exact spans of equal type, for the types that the gold's mentions have."""
    owed = {(m["type"], m["start"], m["end"]) for m in gold["mentions"]}
    neutral = {normal(name) for name in gold.get("neutral", ())}
    found: dict[tuple[str, int, int], set[str]] = {}
    for _, a in g.nodes(data=True):
        for m in a.get("mentions", ()):
            if m["report"] == report:
                found.setdefault((a["type"], m["start"], m["end"]), set()).update(forms(a))
    text = (g.nodes[report].get("text") or "") if report else ""

    def words(span: tuple[str, int, int]) -> str:
        return f"{span[1]}-{span[2]} {text[span[1] : span[2]]}".rstrip()

    rows = []
    for type_ in sorted({span[0] for span in owed}):
        wanted = {span for span in owed if span[0] == type_}
        beside = {
            s
            for s, f in found.items()
            if s[0] == type_ and s not in owed and not f & neutral and not _chained(s, found)
        }
        rows.append(
            Row(
                "mentions",
                type_,
                len(wanted),
                len(wanted & found.keys()),
                tuple(words(span) for span in sorted(wanted - found.keys())),
                tuple(words(span) for span in sorted(beside)),
            )
        )
    return [*rows, _total("mentions", rows)]


def _chained(span: tuple[str, int, int], found: Iterable[tuple[str, int, int]]) -> bool:
    """Whether the span is a nested place of a chain (海西州 in 海西州德令哈市)."""
    return span[0] == "Place" and any(
        s[0] == "Place" and s[1] <= span[1] and span[2] <= s[2] and s != span for s in found
    )


def _part(part: str, checks: Mapping[str, list[tuple[str, bool]]]) -> list[Row]:
    rows = [
        Row(
            part,
            name,
            len(found),
            sum(ok for _, ok in found),
            tuple(words for words, ok in found if not ok),
        )
        for name, found in checks.items()
    ]
    return [*rows, _total(part, rows)] if rows else []


def _fact_rows(gold: Mapping[str, Any], facts: Facts) -> list[Row]:
    """Recall of each relation, and precision of those that the gold names completely.

    Found counts facts of the gold; a precision counts the facts of the graph.
    """
    rows = _part("facts", facts.relations(gold.get("facts", ())))
    complete = [name for name in JUDGED if name in gold.get("complete", ())]
    if not complete:
        return rows
    judged = []
    for name in complete:
        wrong, right = facts.beside(gold, name)
        judged.append(Row("fact precision", name, right + len(wrong), right, (), wrong))
    return [*rows, *judged, _total("fact precision", judged)]


def _total(part: str, rows: Iterable[Row], name: str = "all") -> Row:
    """The sum of ``rows``; it has a precision only when each of them has."""
    rows = list(rows)
    beside = [row.spurious for row in rows]
    return Row(
        part,
        name,
        sum(row.owed for row in rows),
        sum(row.found for row in rows),
        spurious=None if None in beside else tuple(n for names in beside for n in names or ()),
    )
