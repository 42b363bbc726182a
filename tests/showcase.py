"""exports/ and the outputs that both READMEs show: ``make showcase`` writes them anew.

In a README a fenced block behind ``<!-- example: NAME -->`` is run, and the block or table
behind ``<!-- output: NAME -->`` is what came of it. The English README says what the examples
are; the Chinese one has copies. Outputs without an example are tables: their heads belong to
the README, their rows to this module. ``test_readme.py`` runs the
same functions in a folder of its own and compares.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from halves import HELD_OUT, numbered
from pictures import film, still

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
NAME = "gannan-2021"
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
PICTURE = ROOT / "exports" / f"{NAME}.png"
FILM = ROOT / "exports" / f"{NAME}.webp"
# The event whose pane the picture shows: a date, who, four places, and the sentence.
SHOWN = "红色教育活动"
TYPED = "yangjun"  # the person whom the film searches, in pinyin

_EXAMPLE = re.compile(r"(?<=<!-- example: )(\S+) -->\n```(sh|python)\n(.*?)(?=```\n)", re.S)
# Head, name, body: what an example prints, and the rows of a table.
_OUTPUTS = (
    re.compile(r"(<!-- output: (\S+) -->\n```text\n)(.*?)(?=```\n)", re.S),
    re.compile(r"(<!-- output: (\S+) -->\n\|.*\n\|[-|: ]+\n)((?:\|.*\n)*)"),
)
_SECONDS = re.compile(r"(seconds +)\d+\.\d")
# What the scorer's parts are called where they have no term in the ontology.
PARTS = {
    "en": {
        "facts": "all facts",
        "fact precision": "facts of ten relations, of those read",
        "events": "slots of events",
        "statistics": "figures (value, unit)",
    },
    "zh": {
        "facts": "全部关系",
        "fact precision": "读出的十种关系",
        "events": "事件要素",
        "statistics": "数据（数值、单位）",
    },
}


@dataclass(frozen=True, slots=True)
class Example:
    """A block that is run: ``language`` is ``sh`` or ``python``."""

    name: str
    language: str
    code: str


def examples(text: str) -> list[Example]:
    """The examples of a README, in its order."""
    return [Example(*found.groups()) for found in _EXAMPLE.finditer(text)]


def copied(text: str, of: Mapping[str, Example]) -> str:
    """``text`` with the code of its examples made that of the examples of the same names."""
    return _EXAMPLE.sub(lambda found: f"{found[1]} -->\n```{found[2]}\n{of[found[1]].code}", text)


def outputs(text: str) -> dict[str, str]:
    """The outputs that a README shows, by name; of a table its rows."""
    return {found[2]: found[3] for form in _OUTPUTS for found in form.finditer(text)}


def replaced(text: str, new: Mapping[str, str]) -> str:
    """``text`` with its outputs made ``new``; one that differs only in seconds stays."""

    def block(found: re.Match[str]) -> str:
        head, name, body = found.groups()
        return head + (body if same(new[name], body) else new[name])

    for form in _OUTPUTS:
        text = form.sub(block, text)
    return text


def same(one: str, other: str) -> bool:
    """Whether two outputs are equal but for the seconds that a build took."""
    return _SECONDS.sub(r"\1?", one) == _SECONDS.sub(r"\1?", other)


def run(example: Example, folder: Path) -> str:
    """What the example prints when it is run in ``folder``."""
    if example.language == "python":
        commands = [[sys.executable, "-c", example.code]]
    else:
        commands = list(_commands(example.code))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    printed = ""
    for command in commands:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8"
        )
        if done.returncode:
            raise SystemExit(f"{example.name}: {shlex.join(command)}\n{done.stderr}")
        printed += done.stdout
    return printed


def _commands(code: str) -> Iterator[list[str]]:
    """The calls of ``baotu`` in shell code, each as the module it stands for."""
    for call in re.split(r"^baotu ", code, flags=re.M):
        if call.strip():
            yield [sys.executable, "-m", "graph", *shlex.split(call)]


def tables(language: str) -> dict[str, str]:
    """The rows of the tables that no example prints: types, relations, quality."""
    return {**_terms(language), "quality": _quality(language)}


def _terms(language: str) -> dict[str, str]:
    from rdflib import RDFS, Graph, URIRef

    from graph import resources
    from graph.ontology import ontology

    file = Graph().parse(data=resources.text("ontology.ttl"), format="turtle")
    base = dict(file.namespaces())["baotu"]

    def words(name: str, property_: URIRef) -> str:
        found = file.objects(URIRef(base + name), property_)
        return str(next(text for text in found if text.language == language))

    def row(name: str, *between: str) -> str:
        cells = (_named(name, words(name, RDFS.label)), *between, words(name, RDFS.comment))
        return f"| {' | '.join(cells)} |\n"

    known = ontology()

    def ends(names: tuple[str, ...]) -> str:
        return "*" if len(names) == len(known.types) else ", ".join(names)

    return {
        "types": "".join(row(name) for name in known.types),
        "relations": "".join(
            row(term.name, f"{ends(term.domain)} → {ends(term.range)}")
            for term in known.relations.values()
        ),
    }


def _named(name: str, label: str) -> str:
    """A term with its label, where the label says anything more."""
    return f"`{name}`" if label == name.lower() else f"`{name}` {label}"


@dataclass(slots=True)
class Count:
    """Things of the gold that are owed and found; ``beside`` is None where nobody counted."""

    owed: int = 0
    found: int = 0
    beside: int | None = 0

    def cell(self, read: bool = False) -> str:
        """Precision, recall and, in brackets, how many are owed; with ``read`` how many were read,
        of which a share is right."""
        if not self.owed:
            return ""
        if read:
            return f"{self.found / self.owed:.2f} / – ({self.owed})"
        all_found = self.found + (self.beside or 0)
        counted = self.beside is not None and all_found
        precision = f"{self.found / all_found:.2f}" if counted else "–"
        return f"{precision} / {self.found / self.owed:.2f} ({self.owed})"


def half(report: str) -> str:
    """The half of the gold that a report is of: ``seed``, ``development`` or ``held-out``."""
    number = numbered(report)
    return "seed" if not number else "held-out" if number in HELD_OUT else "development"


_counted: dict[tuple[str, str, str], Count] = {}


def counts() -> dict[tuple[str, str, str], Count]:
    """(part, name, half) -> count, over all gold reports; counted once a process.

    Each report is read alone. Where it states no date, it gets the one of its gold.
    """
    from graph.assembly import assemble
    from graph.model import Source
    from graph.pipeline import readings
    from graph.reading import report
    from graph.scoring import read_gold, score

    if _counted:
        return _counted
    golds = [read_gold(path) for path in sorted(GOLD.glob("*.gold.json"))]
    sources = []
    for gold in golds:
        folder = GOLD if half(gold["report"]) != "seed" else ROOT / "seeds"
        text = (folder / gold["report"]).read_bytes().decode("utf-8")
        dated = report(Source(text)).published
        published = None if dated else gold.get("published")
        sources.append(Source(text, source=gold["report"], published=published))
    for gold, read in zip(golds, readings(sources), strict=True):
        for row in score(gold, assemble([read])).rows:
            count = _counted.setdefault((row.part, row.name, half(gold["report"])), Count())
            count.owed += row.owed
            count.found += row.found
            if row.spurious is None:
                count.beside = None
            elif count.beside is not None:
                count.beside += len(row.spurious)
    return _counted


def _quality(language: str) -> str:
    from graph.ontology import ontology

    known, counted = ontology(), counts()
    label = "label_" + language
    wanted = [("entities", name, getattr(term, label)) for name, term in known.types.items()]
    wanted += [(part, "all", words) for part, words in PARTS[language].items()]
    wanted += [("facts", name, getattr(term, label)) for name, term in known.relations.items()]
    lines = ""
    for part, name, words in wanted:
        found = [counted.get((part, name, h)) for h in ("seed", "development", "held-out")]
        if any(count and count.owed for count in found):
            cells = [words if name == "all" else _named(name, words)]
            cells += [count.cell(part == "fact precision") if count else "" for count in found]
            lines += f"| {' | '.join(cells)} |\n"
    return lines


def shown_node() -> str:
    """The id of the event that the picture shows; the one with most facts of that name."""
    import graph

    g = graph.load(ROOT / "exports" / f"{NAME}.json")
    named = [
        (g.degree(node), node)
        for node, data in g.nodes(data=True)
        if data["type"] == "Event" and SHOWN in (data["name"], *data["aliases"])
    ]
    if not named:
        raise SystemExit(f"showcase: no event {SHOWN} to show; choose another")
    return str(max(named)[1])


def main() -> None:
    """Everything anew, in the order in which one thing needs another."""
    shown = {one.name: one for one in examples(READMES["en"].read_text(encoding="utf-8"))}
    # the others read what this one writes
    first = [shown["build"], *(one for name, one in shown.items() if name != "build")]
    printed = {one.name: run(one, ROOT) for one in first}
    page = ROOT / "exports" / f"{NAME}.html"
    still(page, f"#node={shown_node()}", PICTURE)
    film(page, TYPED, shown_node(), FILM)
    for language, path in READMES.items():
        text = path.read_text(encoding="utf-8")
        new = replaced(copied(text, shown), {**printed, **tables(language)})
        path.write_text(new, encoding="utf-8", newline="\n")
        print(f"{path.name}: {'changed' if new != text else 'as it was'}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
