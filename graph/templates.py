"""Values -> a page of the site, by the templates in data/serve; all text is escaped."""

from __future__ import annotations

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from graph import resources
from graph.negotiation import Refusal, best
from graph.ontology import TERMS, ontology
from graph.results import GRAPHS, Answer, written
from graph.vocabulary import short

HTML = "text/html"
FOLDER = "serve"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """The page, which may load nothing from elsewhere."""
    text = _template(template).render(root=root(request), short=short, label=_label, **values)
    headers = {"Content-Security-Policy": POLICY, "Vary": "Accept"}
    return Response(text, status, headers, media_type=HTML)


def graph_response(request: Request, title: str, answer: Answer, turtle: str = "") -> Response:
    """Triples in the form that is wanted; a browser gets a page with their Turtle.

    ``turtle`` is theirs where somebody wrote it.
    """
    media = best(request.headers.get("accept", ""), [*GRAPHS, HTML])
    if media is None:
        raise Refusal(406, f"this is one of {', '.join([*GRAPHS, HTML])}")
    token = "ttl" if media == HTML else GRAPHS[media]
    text = turtle if turtle and token == "ttl" else "".join(written(answer, token))
    if media == HTML:
        return page(request, "text.html", title=title, text=text)
    return Response(text, media_type=media, headers={"Vary": "Accept"})


def root(request: Request) -> str:
    """What stands before every path, when the site is one behind another server."""
    return str(request.scope.get("root_path", ""))


@cache
def _template(name: str) -> Any:
    from jinja2 import Environment, FunctionLoader

    loader = FunctionLoader(lambda name: resources.text(f"{FOLDER}/{name}"))
    return Environment(autoescape=True, loader=loader, trim_blocks=True).get_template(name)


def _label(iri: str) -> str:
    """The Chinese name of a relation."""
    term = ontology().relations.get(iri.removeprefix(TERMS))
    return term.label_zh if term else short(iri)
