"""The command line: ``baotu`` and ``python -m graph``.

Each command is a function in one of the ``_cli`` modules, which import nothing heavy, so
that ``--help`` answers at once. This module turns errors into one line and a status:
0 all done, 1 some inputs failed, 2 the call is wrong, 130 interrupted.
"""

from __future__ import annotations

import io
import sys

import click

from graph import (
    _cli_ask,
    _cli_build,
    _cli_check,
    _cli_compare,
    _cli_explain,
    _cli_lists,
    _cli_mentions,
    _cli_serve,
    _cli_store,
)
from graph.errors import GraphError, InputError

EPILOG = "Status: 0 all done, 1 some inputs failed (the others are done), 2 the call is wrong."


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=lambda context, _, wanted: _version(context) if wanted else None,
    help="Show the version and exit.",
)
def cli() -> None:
    """报图: Chinese reports to a knowledge graph, every fact with its sentence."""


def _version(context: click.Context) -> None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"baotu {version('baotu')}")
    except PackageNotFoundError:
        click.echo("baotu (a checkout that is not installed)")
    context.exit()


for _command in (
    _cli_build.build,
    _cli_mentions.mentions,
    _cli_store.add,
    _cli_store.remove,
    _cli_store.list_,
    _cli_explain.explain,
    _cli_compare.stats,
    _cli_compare.diff,
    _cli_ask.query,
    _cli_ask.score,
    _cli_check.check,
    _cli_serve.serve,
    _cli_lists.formats,
    _cli_lists.queries,
    _cli_lists.relations,
):
    cli.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its status; a broken pipe is silent (status 1)."""
    _prepare_streams()
    try:
        status = cli.main(arguments, prog_name="baotu", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        status = 2
    except click.ClickException as error:
        status = _complain(error.format_message().replace("\n", " "), 2)
    except click.Abort:
        status = _complain("interrupted", 130)
    except BrokenPipeError:
        sys.stdout = io.StringIO()  # the interpreter flushes it once more on its way out
        status = 1
    except OSError as error:  # what is printed does not fit on the disk, or the console is gone
        sys.stdout = io.StringIO()
        status = _complain(f"{error.filename or 'output'}: {error.strerror or error}", 1)
    except InputError as error:
        status = _complain(str(error), 1)
    except GraphError as error:
        status = _complain(str(error), 2)
    sys.exit(status if isinstance(status, int) else 0)


def _complain(message: str, status: int) -> int:
    click.echo(f"baotu: {message}", err=True)
    return status


def _prepare_streams() -> None:
    """No crash on a console that lacks a character (GBK), and LF in every pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", newline="\n")


if __name__ == "__main__":
    main()
