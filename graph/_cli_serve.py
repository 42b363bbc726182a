"""Command ``serve``: a graph as a web site on this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from graph import plugins
from graph.errors import FormatError, InputError


@click.command()
@click.argument("graph")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8000, show_default=True, help="0 takes any that is free.")
@click.option("--engine", type=click.Choice(plugins.names("engines")), help="Who answers.")
@click.option("--timeout", default=10.0, show_default=True, help="Seconds of a question at most.")
@click.option("--max-rows", default=100_000, show_default=True, help="Rows of an answer at most.")
@click.option("--cors", metavar="ORIGIN", multiple=True, help="Another site that may ask here.")
def serve(
    graph: str,
    host: str,
    port: int,
    engine: str | None,
    timeout: float,
    max_rows: int,
    cors: tuple[str, ...],
) -> None:
    """Serve GRAPH, a file that build wrote: SPARQL endpoint, questions and pages; read-only."""
    try:
        import uvicorn

        from graph import replies, server
    except ImportError as error:
        hint = "pip install 'baotu[serve]'"
        raise FormatError(f"serve: the package {error.name} is not installed ({hint})") from None
    if not Path(graph).is_file():
        raise InputError(f"{graph}: no such file")
    # Whoever listens beyond this machine is called by names that are not known here.
    hosts = server.LOCAL if host in server.LOCAL else ("*",)
    with _bound(host, port) as listening:
        limits = replies.Limits(seconds=timeout, rows=max_rows)
        made = server.application(Path(graph), engine, limits, cors, hosts)
        name = f"[{host}]" if ":" in host else host
        click.echo(f"http://{name}:{listening.getsockname()[1]}/")
        settings = uvicorn.Config(
            made, log_level="warning", access_log=False, server_header=False, limit_concurrency=200
        )
        try:
            uvicorn.Server(settings).run(sockets=[listening])
        finally:
            made.state.keeper.close()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(100)  # who comes before the start is done waits
    except (OSError, OverflowError) as error:
        made.close()
        raise click.UsageError(f"serve: {host}:{port}: {error}") from None
    return made
