"""A person's TSV -> corrections of a graph: facts, aliases and types rejected or added, merges.

Columns ``do`` (reject, add), ``what`` (fact, alias, type, merge), ``subject``, ``relation``,
``object``, ``reason``, and for added facts ``report`` and ``quote``. Subject and object are ids
or names; a name counts where one entity alone bears it. An added fact quotes a report like
every other: what the report does not say is not added. What no longer applies (the entity is
gone, the quote is not there) is reported, never silently passed over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import DataError, InputError
from graph.identity import fact_id
from graph.judgements import DIFFERENT, SAME, Judgements, pair
from graph.ontology import ontology
from graph.usertable import rows

if TYPE_CHECKING:
    import networkx

DO: tuple[str, ...] = ("reject", "add")
WHAT: tuple[str, ...] = ("fact", "alias", "type", "merge")
RULE = "correction"
_COLUMNS = ("do", "what", "subject", "relation", "object", "reason", "report", "quote")
_OWED = {
    "fact": ("subject", "relation", "object"),
    "alias": ("subject", "object"),
    "type": ("subject", "object"),
    "merge": ("subject", "object"),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One line; ``where`` is its file and line for messages."""

    where: str
    do: str
    what: str
    subject: str
    relation: str
    object: str
    reason: str
    report: str
    quote: str

    def told(self) -> dict[str, str]:
        """What the exports say of it."""
        return {name: getattr(self, name) for name in _COLUMNS if getattr(self, name)}


def read(paths: Iterable[Path | str]) -> list[Correction]:
    """The corrections of all files; InputError names the file, the line and what is wrong."""
    return [
        _correction(f"{path}: line {number}", row)
        for path in paths
        for number, row in rows(path, _COLUMNS[:6])
    ]


def _correction(where: str, row: dict[str, str]) -> Correction:
    found = Correction(where, *(row.get(name, "") for name in _COLUMNS))
    for name, said, known in (("do", found.do, DO), ("what", found.what, WHAT)):
        if said not in known:
            raise InputError(f"{where}: unknown {name} {said!r}; known: {', '.join(known)}")
    missing = [name for name in _OWED[found.what] if not getattr(found, name)]
    if found.what == "fact" and found.do == "add":
        missing += [name for name in ("report", "quote") if not getattr(found, name)]
    if not found.reason:
        missing.append("reason")
    if missing:
        raise InputError(f"{where}: no {', '.join(missing)}")
    if found.what == "fact" and found.relation not in ontology().relations:
        relations = ", ".join(ontology().relations)
        raise InputError(f"{where}: unknown relation {found.relation!r}; known: {relations}")
    if found.what == "type" and (found.do != "add" or found.object not in ontology().types):
        raise InputError(f"{where}: a type is added, one of {', '.join(ontology().types)}")
    return found


def judgements(corrections: Iterable[Correction], given: Judgements) -> Judgements:
    """``given`` with the merges that the corrections add or reject; both ends must be ids."""
    merges = {
        pair(c.subject, c.object): SAME if c.do == "add" else DIFFERENT
        for c in corrections
        if c.what == "merge"
    }
    return Judgements({**given.pairs, **merges}) if merges else given


def apply(
    g: networkx.MultiDiGraph, corrections: Iterable[Correction]
) -> tuple[networkx.MultiDiGraph, list[str]]:
    """A corrected copy of ``g``, and for each correction that does not apply a sentence.

    Those that apply stand in the graph's attribute ``corrections``.
    """
    found = g.copy()
    names = _Names(found)
    done: list[dict[str, str]] = []
    failed: list[str] = []
    for one in corrections:
        try:
            _HOW[one.what](found, names, one)
        except InputError as error:
            failed.append(f"{one.where}: does not apply: {error}")
            continue
        done.append(one.told())
    if done:
        found.graph["corrections"] = done
    return found, failed


class _Names:
    """Entities by id, by former id and by name."""

    def __init__(self, g: networkx.MultiDiGraph) -> None:
        self._ids: dict[str, str] = {}
        self._named: dict[str, set[str]] = {}
        for node, data in g.nodes(data=True):
            for key in (node, *data.get("formerIds", ())):
                self._ids[key] = node
            for name in (data.get("name"), *data.get("aliases", ()), data.get("source")):
                if name:
                    self._named.setdefault(name, set()).add(node)

    def node(self, word: str) -> str:
        """The entity of an id or of a name that it alone bears."""
        if word in self._ids:
            return self._ids[word]
        found = sorted(self._named.get(word, ()))
        if len(found) != 1:
            many = f"{len(found)} entities have the name" if found else "nothing has the id or name"
            raise InputError(f"{many} {word!r}")
        return found[0]


def _fact(g: networkx.MultiDiGraph, names: _Names, one: Correction) -> None:
    subject, object_ = names.node(one.subject), names.node(one.object)
    if one.do == "reject":
        edges = g.get_edge_data(subject, object_) or {}
        keys = [key for key, data in edges.items() if data["relation"] == one.relation]
        if not keys:
            raise InputError("there is no such fact")
        g.remove_edges_from([(subject, object_, key) for key in keys])
        return
    try:
        ontology().check(one.relation, g.nodes[subject]["type"], g.nodes[object_]["type"])
    except DataError as error:
        raise InputError(str(error)) from None
    report = names.node(one.report)
    start = str(g.nodes[report].get("text", "")).find(one.quote)
    if start < 0:
        raise InputError(f"the quote does not stand in {one.report}")
    evidence = {"report": report, "start": start, "end": start + len(one.quote)}
    key = fact_id(one.relation, subject, object_, "asserted", {})
    attributes: dict[str, Any] = {
        "relation": one.relation,
        "evidence": [{**evidence, "quote": one.quote, "rule": RULE}],
        "confidence": 1.0,
        "modality": "asserted",
        "qualifiers": {},
    }
    g.add_edge(subject, object_, key=key, **attributes)


def _alias(g: networkx.MultiDiGraph, names: _Names, one: Correction) -> None:
    data = g.nodes[names.node(one.subject)]
    aliases = set(data.get("aliases", ()))
    if one.do == "reject":
        if one.object not in aliases:
            raise InputError(f"there is no alias {one.object!r}")
        aliases.remove(one.object)
    elif one.object != data.get("name"):
        aliases.add(one.object)
    data["aliases"] = sorted(aliases)


def _type(g: networkx.MultiDiGraph, names: _Names, one: Correction) -> None:
    """Change a type; the facts that the new one does not allow go."""
    node = names.node(one.subject)
    g.nodes[node]["type"] = one.object
    g.nodes[node].pop("kind", None)
    edges = [*g.in_edges(node, keys=True, data=True), *g.out_edges(node, keys=True, data=True)]
    for subject, object_, key, data in edges:
        try:
            ontology().check(data["relation"], g.nodes[subject]["type"], g.nodes[object_]["type"])
        except DataError:
            g.remove_edge(subject, object_, key)


def _merge(g: networkx.MultiDiGraph, names: _Names, one: Correction) -> None:
    """Done by the resolution; here it is only seen whether it came true."""
    same = names.node(one.subject) == names.node(one.object)
    if same != (one.do == "add"):
        raise InputError("the two are still apart" if one.do == "add" else "the two are still one")


_HOW = {"fact": _fact, "alias": _alias, "type": _type, "merge": _merge}
