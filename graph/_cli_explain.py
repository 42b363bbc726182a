"""Command ``explain``: why mentions are one entity, or why two that are alike are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph._cli_options import judgements_of, judgements_option
from graph._cli_screen import complain

if TYPE_CHECKING:
    from graph.gathered import Gathered
    from graph.verdicts import Verdict

HEADER = ("one", "other", "judgement", "score", "name", "reasons")
# What makes the mentions of one id one before any features are weighed: its key.
KEYS = {
    "Person": "one name, and the body of the first post or one report",
    "Organization": "one full name and region",
    "Place": "one division code, or one name and parent",
    "Position": "one title in one body",
    "Event": "one name, start, and first organizer or place",
    "Document": "one title",
    "Statistic": "one report, measure, value, unit and period",
}


@click.command()
@click.argument("entities", metavar="[ENTITY]...", nargs=-1)
@click.option("--store", metavar="FILE", required=True, help="The store, an SQLite file.")
@judgements_option
def explain(entities: tuple[str, ...], store: str, judgements: tuple[str, ...]) -> int:
    """Say why the mentions of ENTITY (an id or a name) are one, or are not.

    A line for each pair of people, bodies, places or events that may be one: same, different
    or unsure, with the reasons; before them, behind a #, what each id of ENTITY stands for.
    Without ENTITY all pairs. The lines can be edited and given back with --judgements.
    """
    from graph import resources
    from graph.gathered import Gathered
    from graph.reprints import reprints
    from graph.resolution import resolve
    from graph.store import Store

    with Store(store, must_exist=True) as kept:
        gathered = Gathered(kept.readings())
    found = resolve(gathered, judgements_of(judgements), reprints(gathered.prints, gathered.body))
    words = {
        (row["type"], row["feature"]): f"{row['zh']} {float(row['weight']):+g}"
        for row in resources.table("lexicons/identity_features.tsv")
    }
    asked = _asked(gathered, entities)
    ids = set().union(*asked.values())
    kept_ids = {found.into.get(key, key) for key in ids}
    ids |= {key for key, stays in found.into.items() if stays in kept_ids}
    click.echo("\t".join(HEADER))
    for key in sorted(ids | kept_ids):
        click.echo(_entity(gathered, key, found.into.get(key)))
    compared = set()
    for verdict in found.verdicts:
        if not entities or {verdict.one, verdict.other} & ids:
            compared |= {verdict.one, verdict.other}
            click.echo(_line(verdict, words))
    unknown = [word for word, keys in asked.items() if not keys]
    for word, keys in asked.items():
        if keys and not keys & compared:
            click.echo(f"# {word}: told apart from nobody: nothing else may be it")
    for word in unknown:
        complain(f"{store}: no entity {word!r}")
    return 1 if unknown else 0


def _asked(gathered: Gathered, entities: tuple[str, ...]) -> dict[str, set[str]]:
    """Each word that was asked for -> the ids that it is, or that bear it as a name."""
    asked: dict[str, set[str]] = {word: set() for word in sorted(set(entities))}
    for key, node in gathered.nodes.items() if asked else ():
        for word in {key, *node.names, *node.aliases} & asked.keys():
            asked[word].add(key)
    return asked


def _entity(gathered: Gathered, key: str, into: str | None) -> str:
    """What an id stands for, why its mentions are one, and of which id it became a part."""
    from graph.corpus import best_name

    node = gathered.nodes[key]
    reports = {report for report, _, _ in node.mentions}
    forms = ", ".join(sorted({*node.names, *node.aliases}))
    became = f"; one with {into}" if into else ""
    return (
        f"# {key}\t{node.type}\t{best_name(node)}\t{len(node.mentions)} mentions in "
        f"{len(reports)} reports, by {KEYS.get(node.type, 'its key')}: {forms}{became}"
    )


def _line(verdict: Verdict, words: dict[tuple[str, str], str]) -> str:
    reasons = [words[verdict.type, feature] for feature in verdict.features]
    if verdict.told:
        reasons.insert(0, "人工判定")
    cells = (verdict.one, verdict.other, verdict.judgement, f"{verdict.score:g}", verdict.name)
    return "\t".join((*cells, "; ".join(reasons)))
