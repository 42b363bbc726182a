"""The pages beside the endpoint: start, questions, explorer, and one address an entity.

Everything a page shows is an answer of the endpoint; nothing comes from elsewhere, and no
page may load anything from elsewhere (``graph.templates``).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from graph import described, questions, resources
from graph.addresses import Addresses, Ask
from graph.negotiation import Refusal, best
from graph.ontology import FILE, TERMS, ontology
from graph.results import GRAPHS, Answer
from graph.templates import FOLDER, HTML, graph_response, page

FILES = {
    ".json": "application/json",
    ".ttl": "text/turtle",
    ".trig": "application/trig",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".nq": "application/n-quads",
}
VOCABULARY, CONTEXT = "ontology.html", "context.jsonld"  # in graph/data
# A page that is complete in itself: its only style is inside.
DOCUMENT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
STATIC = {".js": "text/javascript", ".css": "text/css"}


class Site:
    """The pages of one file; ``ask`` and ``named`` answer questions."""

    def __init__(self, file: Path, ask: Ask, named: Ask) -> None:
        self._file, self._named = file, named
        self._addresses = Addresses(ask)
        self.base = self._addresses.base
        self._known: dict[str, Any] = {}
        self._explorer: bytes | None = None
        self._lock = asyncio.Lock()

    def routes(self) -> list[Route]:
        """All pages; the addresses of entities come last."""
        return [
            Route("/", self.start),
            Route("/query", self.query),
            Route("/questions", self.questions),
            Route("/questions/{name}", self.question),
            Route("/explorer", self.explorer),
            Route("/ontology", self.vocabulary),
            Route("/context.jsonld", self.context),
            Route("/shapes", self.shapes),
            Route("/static/{name}", self.static),
            Route(f"/{self._file.name}", self.download),
            Route("/{folder}/{name}", self._addresses.entity),
        ]

    # ---- What is known of the data ----

    async def graphs(self) -> list[str]:
        """The named graphs."""
        found = await self._addresses.table(
            "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
        )
        return [row["g"] for row in found]

    async def _counts(self) -> dict[str, Any]:
        async with self._lock:
            if not self._known:
                for name, sparql in described.COUNTS.items():
                    rows = await self._addresses.table(sparql)
                    self._known[name] = [list(row.values()) for row in rows]
        return self._known

    async def description(self, place: str) -> Answer:
        """That of the data set, served at this address."""
        media = FILES.get(self._file.suffix.lower(), "application/octet-stream")
        file = (self._file.name, media, self._file.stat().st_size)
        base = await self._addresses.base()
        own = await self._addresses.terms(described.OWN)
        return described.dataset(f"{base}dataset", base, place, file, await self._counts(), own)

    # ---- Pages ----

    async def start(self, request: Request) -> Response:
        """Where a visitor begins."""
        counts = await self._counts()
        types = {
            term: int(n) for term, n in counts["classes"] if term.removeprefix(TERMS) in _types()
        }
        return page(
            request,
            "start.html",
            file=self._file.name,
            triples=int(counts["triples"][0][0]),
            types=[
                (t, types[TERMS + t.name]) for t in _types().values() if TERMS + t.name in types
            ],
            reports=await self._addresses.table(
                "SELECT ?report ?name ?date { ?report a baotu:Report ; schema:name ?name "
                "OPTIONAL { ?report schema:datePublished ?date } } ORDER BY ?date ?name LIMIT 100"
            ),
            questions=[(name, questions.named(name)) for name in questions.names()],
            local=await self._addresses.local(request),
        )

    async def query(self, request: Request) -> Response:
        """The page to ask from."""
        return page(request, "query.html")

    async def questions(self, _: Request) -> Response:
        """The named questions, for the page and for programs."""
        return JSONResponse([_described(name) for name in questions.names()])

    async def question(self, request: Request) -> Response:
        """The answer to a named question: a page, CSV or JSON."""
        name, values = request.path_params["name"], dict(request.query_params)
        wanted = values.pop("format", None) or best(
            request.headers.get("accept", ""), [HTML, "application/json", "text/csv"]
        )
        if name not in questions.names():
            raise Refusal(404, f"unknown question; known: {', '.join(questions.names())}")
        values = {key: value for key, value in values.items() if value}
        form = "csv" if wanted in ("csv", "text/csv") else "json"
        reply = await self._named(name, values, form)
        if wanted != HTML:
            return Response(reply.content, reply.status, {"Content-Type": reply.media})
        good = reply.status == 200
        return page(
            request,
            "question.html",
            200 if good else reply.status,
            name=name,
            question=questions.named(name),
            values=values,
            answer=json.loads(reply.content) if good else None,
            error=None if good else reply.content.decode(),
        )

    async def explorer(self, _: Request) -> Response:
        """The interactive page of the whole graph; made once, it has a policy of its own."""
        async with self._lock:
            if self._explorer is None:
                self._explorer = await anyio.to_thread.run_sync(_explorer, self._file)
        return Response(self._explorer, media_type=HTML)

    async def vocabulary(self, request: Request) -> Response:
        """The ontology, at the address that its terms begin with; for a browser its page."""
        if best(request.headers.get("accept", ""), [*GRAPHS, HTML]) == HTML:
            headers = {"Content-Security-Policy": DOCUMENT, "Vary": "Accept"}
            return Response(resources.text(VOCABULARY), headers=headers, media_type=HTML)
        return _turtle(request, FILE, resources.text(FILE))

    async def context(self, _: Request) -> Response:
        """The context of the JSON-LD exports."""
        return Response(resources.text(CONTEXT), media_type="application/ld+json")

    async def shapes(self, request: Request) -> Response:
        """The SHACL shapes."""
        from graph.shapes import SHAPES, shapes

        return _turtle(request, SHAPES, shapes())

    async def static(self, request: Request) -> Response:
        """Scripts and style of the pages."""
        name = request.path_params["name"]
        suffix = f".{name.rpartition('.')[2]}"
        if suffix not in STATIC or name.removesuffix(suffix) not in resources.names(FOLDER, suffix):
            raise Refusal(404, "no such file")
        return Response(resources.text(f"{FOLDER}/{name}"), media_type=STATIC[suffix])

    async def download(self, _: Request) -> Response:
        """The file itself."""
        media = FILES.get(self._file.suffix.lower(), "application/octet-stream")
        return FileResponse(self._file, media_type=media)


def _types() -> Mapping[str, Any]:
    return ontology().types


def _described(name: str) -> dict[str, Any]:
    question = questions.named(name)
    return {
        "name": name,
        "comment": question.comment,
        "sparql": question.sparql,
        "parameters": [parameter._asdict() for parameter in question.parameters],
        "algorithm": question.algorithm,
    }


def _explorer(file: Path) -> bytes:
    from graph.loading import load
    from graph.writers.html import page as whole

    return whole(load(file)).encode()


def _turtle(request: Request, title: str, text: str) -> Response:
    from graph.engines.rdflib import triples_in

    return graph_response(request, title, Answer("graph", rows=triples_in(text)), text)
