"""The address of an entity, fact or quote -> the document about it.

The address itself answers with 303 to the document in the form that is wanted
(https://www.w3.org/TR/cooluris/#r303gendocument).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph.negotiation import Refusal, best
from graph.ontology import BASE, TERMS
from graph.replies import Reply
from graph.results import Solution, n_triples, term_of
from graph.templates import HTML, page, root

JSON = "application/sparql-results+json"
# Suffix of an entity's document -> media type.
DOCUMENTS = {
    "html": HTML,
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
SHOWN = 300  # facts of an entity on its page
KNOWN = "ASK {{ {iri} ?p ?o }}"
OWN = """SELECT ?p ?o ?name WHERE {{ {iri} ?p ?o OPTIONAL {{ ?o schema:name ?name }} }}
ORDER BY ?p ?name ?o LIMIT 1000"""
# An entity with its facts and their evidence, or whatever else has an address.
ABOUT = """CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ VALUES ?s {{ {iri} }} }}
  UNION {{ ?s rdf:subject {iri} }} UNION {{ ?s rdf:object {iri} }}
  UNION {{ ?f rdf:subject|rdf:object {iri} ; prov:wasDerivedFrom ?s }}
  UNION {{ ?f rdf:subject|rdf:object {iri} ; prov:wasDerivedFrom/oa:hasSelector ?s }}
  ?s ?p ?o }}"""
FACTS = """SELECT ?subject ?subject_name ?predicate ?object ?object_name ?modality
    (SAMPLE(?words) AS ?quote) (SAMPLE(?source) AS ?report) (SAMPLE(?title) AS ?report_name)
WHERE {{
  {{ ?fact rdf:subject {iri} }} UNION {{ ?fact rdf:object {iri} }}
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
      baotu:modality ?modality ; prov:wasDerivedFrom ?evidence .
  FILTER ( ?predicate != baotu:mentions )
  OPTIONAL {{ ?subject schema:name ?subject_name }}
  OPTIONAL {{ ?object schema:name ?object_name }}
  OPTIONAL {{ ?evidence oa:hasSelector/oa:exact ?words }}
  OPTIONAL {{ ?evidence oa:hasSource ?source . ?source schema:name ?title }}
}} GROUP BY ?fact ?subject ?subject_name ?predicate ?object ?object_name ?modality
ORDER BY ?predicate ?subject_name ?object_name LIMIT {limit}"""

Ask = Callable[..., Awaitable[Reply]]
Table = list[dict[str, str]]


class Addresses:
    """The addresses of one data set; ``ask`` answers questions of SPARQL."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._base: str | None = None

    async def table(self, sparql: str) -> Table:
        """The rows of a question of our own, as plain text."""
        rows = await self._rows(sparql)
        return [{name: cell["value"] for name, cell in row.items()} for row in rows]

    async def terms(self, sparql: str) -> list[Solution]:
        """The rows of a question of our own in which nothing is unbound."""
        return [tuple(map(term_of, row.values())) for row in await self._rows(sparql)]

    async def _rows(self, sparql: str) -> list[dict[str, dict[str, str]]]:
        reply = await self._ask(sparql, JSON)
        if reply.status != 200:
            raise Refusal(reply.status, reply.content.decode().strip())
        found: list[dict[str, dict[str, str]]] = json.loads(reply.content)["results"]["bindings"]
        return found

    async def base(self) -> str:
        """What the addresses of the entities begin with."""
        if self._base is None:
            found = await self.table("SELECT ?s { ?s a dcat:Dataset } ORDER BY ?s")
            self._base = found[0]["s"].removesuffix("dataset") if found else BASE
        return self._base

    async def local(self, request: Request) -> Callable[[str], str]:
        """IRI -> the address where this site answers for it, else the IRI itself."""
        base = await self.base()

        def local(iri: str) -> str:
            if iri.startswith((base, TERMS)):
                return f"{root(request)}/{iri.removeprefix(base).removeprefix(BASE)}"
            return iri if iri.startswith(("http://", "https://")) else ""

        return local

    async def entity(self, request: Request) -> Response:
        """An entity, fact, quote … by its address, or the document about it."""
        # As it came: what an id has in percent signs is part of its IRI.
        raw = request.scope.get("raw_path", b"").decode("ascii").partition("?")[0]
        path = raw.removeprefix(root(request)).lstrip("/")
        stem, _, suffix = path.rpartition(".")
        if suffix in DOCUMENTS and stem:
            return await self._document(request, stem, suffix)
        await self._iri(path)
        media = best(request.headers.get("accept", ""), list(DOCUMENTS.values()))
        if media is None:
            raise Refusal(406, f"this is one of {', '.join(DOCUMENTS.values())}")
        suffix = next(suffix for suffix, one in DOCUMENTS.items() if one == media)
        target = f"{root(request)}/{path}.{suffix}"
        return RedirectResponse(target, 303, {"Vary": "Accept"})

    async def _iri(self, path: str) -> str:
        """The IRI at this path, as SPARQL writes it; 404 when nothing is said of it."""
        iri = await self.base() + path
        if any(mark in iri for mark in '<>"{}|^`\\ '):
            raise Refusal(404, "no such entity")
        reply = await self._ask(KNOWN.format(iri=n_triples(iri)), JSON)
        if reply.status == 200 and not json.loads(reply.content)["boolean"]:
            raise Refusal(404, "nothing is known of this address")
        return n_triples(iri)

    async def _document(self, request: Request, path: str, suffix: str) -> Response:
        iri = await self._iri(path)
        if suffix != "html":
            reply = await self._ask(ABOUT.format(iri=iri), DOCUMENTS[suffix])
            return Response(reply.content, reply.status, {"Content-Type": reply.media})
        facts = await self.table(FACTS.format(iri=iri, limit=SHOWN + 1))
        return page(
            request,
            "entity.html",
            iri=iri[1:-1],
            path=path,
            own=await self.table(OWN.format(iri=iri)),
            facts=facts[:SHOWN],
            more=len(facts) > SHOWN,
            documents=[name for name in DOCUMENTS if name != "html"],
            local=await self.local(request),
        )
