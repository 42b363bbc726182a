"""Resources -> Turtle: terms, blocks and headings, which Turtle and TriG share.

Written block by block as ``graph.statements`` yields it, never through an rdflib
graph (60 microseconds a triple); the order is theirs, so the bytes are stable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from graph.ontology import BASE, ontology
from graph.statements import MODALITY, NAME, PARTS
from graph.vocabulary import PREFIXES, RDF, XSD, Literal, Object, Pair, Resource

LONGEST = 40  # characters of a name in a comment
SHORT = 40  # predicates: forms of more seldom come twice
LONG = 16  # characters: longer literals are quotes, which seldom come twice
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
ASSERTED = Literal("asserted")
_BARE = frozenset({XSD + "integer", XSD + "decimal", XSD + "boolean"})
_HEADINGS = {
    "dataset": "Data set",
    "fact": "Facts, each with its evidence",
    "evidence": "Evidence: where a report says it",
    "quote": "Quotes",
    "span": "Places in the texts, in characters from 0",
    "interval": "Tenures in time",
    "instant": "Instants",
}


def head(prefixes: dict[str, str], base: str) -> Iterator[str]:
    """The declarations, after a word on the base where it is only the placeholder."""
    if base == BASE:
        yield f"# {BASE} is a placeholder; build --base IRI sets your own.\n"
    for prefix, namespace in sorted(prefixes.items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"


def blocks(
    terms: Terms, resources: Iterable[Resource], names: dict[str, str] | None = None
) -> Iterator[str]:
    """Each resource as a block, under a heading where a new section begins.

    Over a fact stands in a comment what it says. ``names``: of entities written before; those
    of the resources are added.
    """
    section, forms = None, _Forms(terms)
    known = {} if names is None else names
    for resource in resources:
        if resource.section != section:
            section = resource.section
            yield f"\n# ---- {_heading(section)} ----\n"
        pairs = resource.pairs
        form = forms[tuple([predicate for predicate, _ in pairs])]
        block = form % (terms[resource.iri], *[terms[value] for _, value in pairs])
        if section == "fact":
            block = _sentence(pairs, known) + block
        elif section not in _HEADINGS:
            for predicate, value in pairs:
                if predicate == NAME:
                    known[resource.iri] = _short(value[0])
                    break
        yield block


def _sentence(pairs: list[Pair], names: Mapping[str, str]) -> str:
    """A fact as a comment: subject, relation, object, and what it is unless asserted."""
    said = dict(pairs)
    if PARTS[0] not in said:
        return ""  # they are in a triple term
    one, relation, other = (str(said[part]) for part in PARTS)
    modality = said.get(MODALITY, ASSERTED)
    doubt = "" if modality == ASSERTED else f" ({_short(modality[0])})"
    relation = relation.rpartition("#")[2]
    return f"\n# {names.get(one, one)} {relation} {names.get(other, other)}{doubt}"


def _short(text: str) -> str:
    """The beginning of a text, on one line: whatever a name holds, no comment ends early."""
    kept = text[:LONGEST]
    return kept if kept.isprintable() else " ".join(re.sub(r"\W", " ", kept).split())


def prefixes_of(base: str) -> dict[str, str]:
    folders = [*ontology().types, *(name for name in _HEADINGS if name != "dataset")]
    return PREFIXES | {name: f"{base}{name}/" for name in folders}


def _heading(section: str) -> str:
    if section in _HEADINGS:
        return _HEADINGS[section]
    term = ontology().types[section]
    return f"{term.label_zh} {section}"


class Terms(dict[Object, str]):
    """IRI or literal -> its Turtle; each is worked out once, long literals each time."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        super().__init__({RDF + "type": "a"})
        self._prefixes = {namespace: prefix for prefix, namespace in prefixes.items()}

    def __missing__(self, term: Object) -> str:
        if isinstance(term, Literal):
            text = self._literal(*term)
            if len(text) > LONG:
                return text
        else:
            text = self._iri(term)
        self[term] = text
        return text

    def _iri(self, iri: str) -> str:
        """The short name where Turtle allows one."""
        cut = (iri.rfind("/") if "#" not in iri else max(iri.rfind("/"), iri.rfind("#"))) + 1
        prefix, local = self._prefixes.get(iri[:cut]), iri[cut:]
        short = prefix is not None and _LOCAL.fullmatch(local) is not None
        return f"{prefix}:{local}" if short else f"<{iri}>"

    def _literal(self, value: str, language: str | None, datatype: str | None) -> str:
        if datatype in _BARE:
            return value
        plain = value.isprintable() and '"' not in value and "\\" not in value
        if not plain and _SPECIAL.search(value):
            value = _SPECIAL.sub(_escape, value)
        if language:
            return f'"{value}"@{language}'
        return f'"{value}"^^{self[datatype]}' if datatype else f'"{value}"'


class _Forms(dict[tuple[str, ...], str]):
    """Predicates of a subject -> its block, ``%s`` for the subject and each value.

    A predicate a line; equal predicates in a row share it. Most resources are of a few forms.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, predicates: tuple[str, ...]) -> str:
        parts, previous = ["\n%s"], ""
        separator = " "
        for predicate in predicates:
            if predicate == previous:
                parts.append(" , %s")
            else:
                parts.append(f"{separator}{self._terms[predicate].replace('%', '%%')} %s")
                separator, previous = " ;\n    ", predicate
        parts.append(" .\n")
        form = "".join(parts)
        if len(predicates) <= SHORT:
            self[predicates] = form
        return form


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"
