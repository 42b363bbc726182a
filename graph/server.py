"""A file of a graph -> a read-only web site: SPARQL endpoint, pages, one address an entity.

The SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/, query operations only)
on starlette and uvicorn: negotiation, forms, limits on connections and slow clients are
theirs. Questions are answered by ``graph.keeper``; what a person sees is ``graph.site``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from graph import described
from graph.keeper import Keeper
from graph.negotiation import Refusal, best
from graph.replies import Limits, Reply
from graph.results import GRAPHS
from graph.site import Site
from graph.templates import HTML, graph_response, root

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL = ("127.0.0.1", "localhost", "[::1]", "::1")
LARGEST = 1_000_000  # bytes of a request
WAITING = 32  # questions that may wait for those that are asked
AT_ONCE = 4
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def application(
    file: Path,
    engine: str | None = None,
    limits: Limits | None = None,
    origins: Sequence[str] = (),
    hosts: Sequence[str] = LOCAL,
) -> Starlette:
    """The web application; its state has the keeper, which must be closed at the end.

    ``origins`` are those of other sites that may ask (CORS); ``hosts`` the names that
    this one may be called by, so that no other site can pass for it (DNS rebinding).
    """
    own = limits or Limits()
    keeper = Keeper(file, engine, own)
    endpoint = _Endpoint(keeper, own, file)
    routes = [
        Route("/sparql", endpoint.sparql, methods=["GET", "POST"]),
        Route("/.well-known/void", endpoint.void),
        Route("/dataset", endpoint.dataset),
        *endpoint.site.routes(),
    ]
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=[*hosts])]
    if origins:
        middleware.append(
            Middleware(CORSMiddleware, allow_origins=[*origins], allow_methods=["GET", "POST"])
        )
    made = Starlette(routes=routes, middleware=middleware, exception_handlers={Refusal: _refused})
    made.add_middleware(_Headers)
    made.state.keeper = keeper
    return made


class _Headers:
    """Adds what every answer says to a browser."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message = {**message, "headers": [*message["headers"], *added]}
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return PlainTextResponse(f"{error}\n", error.status, error.headers)


class _Endpoint:
    """The protocol's query operation, and the descriptions."""

    def __init__(self, keeper: Keeper, limits: Limits, file: Path) -> None:
        self._keeper = keeper
        self._limits = limits
        self.site = Site(file, self.ask, self.named)
        self._places = CapacityLimiter(AT_ONCE)

    async def _asked(self, call: Callable[[], Reply]) -> Reply:
        if self._places.statistics().tasks_waiting >= WAITING:
            raise Refusal(503, "too many questions at once", **{"Retry-After": "5"})
        return await anyio.to_thread.run_sync(call, limiter=self._places)

    async def ask(
        self, text: str, accept: str, graphs: Mapping[str, list[str]] | None = None
    ) -> Reply:
        """The answer to a question of SPARQL."""
        return await self._asked(partial(self._keeper.sparql, text, accept, graphs))

    async def named(self, name: str, values: Mapping[str, str], form: str) -> Reply:
        """The answer to a named question."""
        return await self._asked(partial(self._keeper.named, name, values, form))

    async def sparql(self, request: Request) -> Response:
        """https://www.w3.org/TR/sparql11-protocol/#query-operation"""
        accept = request.headers.get("accept", "")
        pairs = await _parameters(request)
        queries = [value for key, value in pairs if key == "query"]
        if any(key == "update" for key, _ in pairs):
            raise Refusal(403, "updates are refused: this endpoint only answers questions")
        if not queries and request.method != "POST":
            return await self._service(request, accept)
        if len(queries) != 1:
            raise Refusal(400, f"one parameter query is owed, {len(queries)} are given")
        graphs = {
            "default": [value for key, value in pairs if key == "default-graph-uri"],
            "named": [value for key, value in pairs if key == "named-graph-uri"],
        }
        chosen = {key: values for key, values in graphs.items() if values}
        return _response(await self.ask(queries[0], accept, chosen))

    async def _service(self, request: Request, accept: str) -> Response:
        """Its description, for who asks nothing; for a browser the page to ask from."""
        if best(accept, [*GRAPHS, HTML]) == HTML:
            return RedirectResponse(f"{root(request)}/query", 303)
        seconds, rows = self._limits.seconds, self._limits.rows
        words = f"Read-only. A question takes {seconds:g} seconds and {rows} rows at most."
        iri = f"{await self.site.base()}dataset"
        graphs = await self.site.graphs()
        answer = described.service(f"{request.base_url}sparql", iri, words, graphs)
        return graph_response(request, "SPARQL", answer)

    async def dataset(self, request: Request) -> Response:
        """The description of the data set."""
        answer = await self.site.description(str(request.base_url))
        return graph_response(request, "dataset", answer)

    async def void(self, request: Request) -> Response:
        """https://www.w3.org/TR/void/#well-known"""
        return RedirectResponse(f"{root(request)}/dataset", 303)


def _response(reply: Reply) -> Response:
    headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
    if reply.status == 503:
        headers["Retry-After"] = "5"
    # Not media_type=: starlette would add a charset to what has one in its own rules.
    return Response(reply.content, reply.status, headers | {"Content-Type": reply.media})


async def _parameters(request: Request) -> list[tuple[str, str]]:
    """The parameters of the operation, from the address or the body (clauses 2.1.1–2.1.3)."""
    pairs = _decoded(request.url.query.encode("ascii", "replace"))
    if request.method != "POST":
        return pairs
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == UPDATE:
        return [("update", "")]
    if media not in (FORM, QUERY):
        raise Refusal(
            415, f"a question is posted as {FORM} or {QUERY}, not as {media or 'nothing'}"
        )
    body = await _body(request)
    if media == FORM:
        return pairs + _decoded(body)
    try:
        return [*pairs, ("query", body.decode("utf-8"))]
    except UnicodeDecodeError:
        raise Refusal(400, "the question is not UTF-8") from None


def _decoded(text: bytes) -> list[tuple[str, str]]:
    try:
        found = parse_qsl(text.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError):
        raise Refusal(400, "the parameters are not UTF-8 in percent signs") from None
    return found


async def _body(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise Refusal(413, f"a request has {LARGEST} bytes at most")
    return b"".join(parts)
