"""Terms of an answer -> the result formats of SPARQL, the same from every engine.

Results of SELECT and ASK: https://www.w3.org/TR/sparql11-results-json/, …/rdf-sparql-XMLres/,
…/sparql11-results-csv-tsv/. Of CONSTRUCT and DESCRIBE: Turtle and N-Triples sorted by us,
RDF/XML and JSON-LD by rdflib.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from graph.vocabulary import PREFIXES, RDF, XSD, Literal


class Blank(NamedTuple):
    """A blank node, which only a question can make: the graph has none."""

    label: str


Term = str | Literal | Blank
Solution = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine gives back: ``rows`` may be read once.

    ``kind``: select, ask (``truth`` is the answer) or graph (rows are triples).
    """

    kind: str
    columns: tuple[str, ...] = ()
    rows: Iterable[Solution] = ()
    truth: bool = False


# kind of answer -> media type -> token; the first is the default.
TABLES = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
}
GRAPHS = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/json": "jsonld",
    "application/xml": "rdfxml",
    "text/plain": "nt",
}

_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f]')
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_TYPE = f"<{RDF}type>"
# Numbers that Turtle writes without quotes, as it reads them: decimals have a point.
_POINTS = {XSD + "integer": False, XSD + "decimal": True}
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_KNOWN = PREFIXES | {
    "dcterms": "http://purl.org/dc/terms/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
}
_PREFIX = {iri: name for name, iri in _KNOWN.items()}
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")


def term_of(cell: Mapping[str, str]) -> Term:
    """A term as the JSON of results has it."""
    if cell["type"] == "uri":
        return cell["value"]
    if cell["type"] == "bnode":
        return Blank(cell["value"])
    return Literal(cell["value"], cell.get("xml:lang"), cell.get("datatype"))


def media_types(kind: str) -> dict[str, str]:
    """Media type -> token of the formats that an answer of this kind can take."""
    return GRAPHS if kind == "graph" else TABLES


def written(answer: Answer, token: str) -> Iterator[str]:
    """The answer in the format of this token, in pieces."""
    if answer.kind == "graph":
        yield from _graph(answer, token)
    else:
        yield from {"json": _json, "xml": _xml, "csv": _csv, "tsv": _tsv}[token](answer)


def n_triples(term: Term) -> str:
    """A term as N-Triples, and so Turtle and SPARQL, write it."""
    if isinstance(term, Blank):
        return f"_:{term.label}"
    if isinstance(term, str):
        return f"<{term}>"
    text = _SPECIAL.sub(lambda match: _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}", term[0])
    if term.language:
        return f'"{text}"@{term.language}'
    return f'"{text}"^^<{term.datatype}>' if term.datatype else f'"{text}"'


def _json(answer: Answer) -> Iterator[str]:
    head = {"vars": list(answer.columns)} if answer.kind == "select" else {}
    yield f'{{"head": {json.dumps(head, ensure_ascii=False)}, '
    if answer.kind == "ask":
        yield f'"boolean": {json.dumps(answer.truth)}}}\n'
        return
    yield '"results": {"bindings": ['
    for number, row in enumerate(answer.rows):
        cells = zip(answer.columns, row, strict=True)
        binding = {name: _json_term(term) for name, term in cells if term is not None}
        yield ("," if number else "") + "\n" + json.dumps(binding, ensure_ascii=False)
    yield "\n]}}\n"


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, Blank):
        return {"type": "bnode", "value": term.label}
    if isinstance(term, str):
        return {"type": "uri", "value": term}
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype:
        found["datatype"] = term.datatype
    return found


def _xml(answer: Answer) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'
    yield "".join(f"<variable name={quoteattr(name)}/>" for name in answer.columns)
    yield "</head>"
    if answer.kind == "ask":
        yield f"<boolean>{json.dumps(answer.truth)}</boolean></sparql>\n"
        return
    yield "<results>\n"
    for row in answer.rows:
        cells = zip(answer.columns, row, strict=True)
        found = (
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in cells
            if term is not None
        )
        yield f"<result>{''.join(found)}</result>\n"
    yield "</results></sparql>\n"


def _xml_term(term: Term) -> str:
    if isinstance(term, Blank):
        return f"<bnode>{escape(term.label)}</bnode>"
    if isinstance(term, str):
        return f"<uri>{escape(term)}</uri>"
    attributes = ""
    if term.language:
        attributes = f" xml:lang={quoteattr(term.language)}"
    elif term.datatype:
        attributes = f" datatype={quoteattr(term.datatype)}"
    # Characters that XML cannot hold, even escaped.
    text = escape(_NOT_XML.sub("\ufffd", term.value), {"\r": "&#13;"})
    return f"<literal{attributes}>{text}</literal>"


def _csv(answer: Answer) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in _table(answer):
        writer.writerow([_plain(cell) for cell in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _tsv(answer: Answer) -> Iterator[str]:
    if answer.kind == "ask":
        yield f"?answer\n{json.dumps(answer.truth)}\n"
        return
    yield "\t".join(f"?{name}" for name in answer.columns) + "\n"
    for row in answer.rows:
        yield "\t".join("" if term is None else n_triples(term) for term in row) + "\n"


def _table(answer: Answer) -> Iterator[tuple[Term | None, ...]]:
    if answer.kind == "ask":  # the recommendation has no CSV of ASK
        yield (Literal("answer"),)
        yield (Literal(json.dumps(answer.truth)),)
        return
    yield tuple(Literal(name) for name in answer.columns)
    yield from answer.rows


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, Blank):
        return f"_:{term.label}"
    return term if isinstance(term, str) else term.value


def _graph(answer: Answer, token: str) -> Iterator[str]:
    found = {tuple(n_triples(term) for term in row if term) for row in answer.rows}
    lines = sorted(found, key=lambda line: (line[0], line[1] != _TYPE, line))
    if token == "ttl":
        yield from _turtle(lines)
    elif token == "nt":
        yield from (f"{' '.join(line)} .\n" for line in lines)
    else:
        yield _by_rdflib("".join(f"{' '.join(line)} .\n" for line in lines), token)


def _turtle(lines: list[tuple[str, ...]]) -> Iterator[str]:
    for name, iri in sorted(_KNOWN.items()):
        yield f"@prefix {name}: <{iri}> .\n"
    subject = predicate = ""
    for one, two, three in lines:
        if one != subject:
            yield (" .\n" if subject else "") + f"\n{_short(one)} {_verb(two)} {_short(three)}"
        elif two != predicate:
            yield f" ;\n    {_verb(two)} {_short(three)}"
        else:
            yield f" , {_short(three)}"
        subject, predicate = one, two
    yield " .\n" if subject else ""


def _verb(text: str) -> str:
    return "a" if text == _TYPE else _short(text)


def _short(text: str) -> str:
    """A term of N-Triples with the prefix that Turtle allows."""
    if text.startswith('"'):
        value, mark, datatype = text.rpartition("^^<")
        if not mark or text[-1] != ">":
            return text
        lexical, point = value[1:-1], _POINTS.get(datatype[:-1])
        if point is not None and _NUMBER.fullmatch(lexical) and ("." in lexical) == point:
            return lexical
        return f"{value}^^{_short('<' + datatype)}"
    iri = text[1:-1]
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _PREFIX.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.fullmatch(iri[cut:]) else text


def _by_rdflib(lines: str, token: str) -> str:
    import rdflib

    graph = rdflib.Graph().parse(data=lines, format="nt")
    for name, iri in PREFIXES.items():
        graph.bind(name, iri)
    return graph.serialize(format={"jsonld": "json-ld", "rdfxml": "pretty-xml"}[token])
