"""Command ``explain``: why mentions are one entity, or why people of one name are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph._cli_options import judgements_of, judgements_option
from graph._cli_screen import complain

if TYPE_CHECKING:
    from graph.verdicts import Verdict

HEADER = ("one", "other", "judgement", "score", "name", "reasons")


@click.command()
@click.argument("entities", metavar="[ENTITY]...", nargs=-1)
@click.option("--store", metavar="FILE", required=True, help="The store, an SQLite file.")
@judgements_option
def explain(entities: tuple[str, ...], store: str, judgements: tuple[str, ...]) -> int:
    """Say why the mentions of ENTITY (an id or a name) are one, or are not.

    A line for each pair of people of one name: same, different or unsure, with the reasons.
    Without ENTITY all pairs. The lines can be edited and given back with --judgements.
    """
    from graph import resources
    from graph.gathered import Gathered
    from graph.resolution import resolve
    from graph.store import Store

    with Store(store, must_exist=True) as kept:
        gathered = Gathered(kept.readings())
    resolution = resolve(gathered, judgements_of(judgements))
    words = {
        row["feature"]: f"{row['zh']} {float(row['weight']):+g}"
        for row in resources.table("lexicons/identity_features.tsv")
    }
    unknown = set(entities)
    click.echo("\t".join(HEADER))
    for verdict in resolution.verdicts:
        known = {verdict.one, verdict.other, verdict.name}
        if not entities or known & set(entities):
            unknown -= known
            click.echo(_line(verdict, words))
    alone = unknown & {name for n in gathered.nodes.values() for name in n.names}
    for name in sorted(alone | unknown & gathered.nodes.keys()):
        click.echo(f"# {name}: told apart from nobody: no other id bears the name")
        unknown.discard(name)
    for name in sorted(unknown):
        complain(f"{store}: no entity {name!r}")
    return 1 if unknown else 0


def _line(verdict: Verdict, words: dict[str, str]) -> str:
    reasons = [words[feature] for feature in verdict.features]
    if verdict.told:
        reasons.insert(0, "人工判定")
    cells = (verdict.one, verdict.other, verdict.judgement, f"{verdict.score:g}", verdict.name)
    return "\t".join((*cells, "; ".join(reasons)))
