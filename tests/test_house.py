"""The rules of the house: order of imports, public names, sizes, the wheel, the lock file."""

from __future__ import annotations

import ast
import importlib.metadata
import io
import os
import re
import subprocess
import sys
import tokenize
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import graph

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "graph"
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "data" not in p.relative_to(PACKAGE).parts)
# The import order, written once: a module imports from its own line and those above it.
LAYERS = (
    ("errors", "light", "model"),
    ("identity", "resources", "plugins", "width", "bounds", "collector", "pool", "packing",
     "pinyin", "communities", "usertable"),
    ("lexicons", "script", "calibration"),
    ("ontology", "standards", "numerals", "calendar", "rulebook", "vocabulary",
     "wordings"),
    ("number_grammar", "number_values", "numbers", "date_grammar", "date_readers", "period_readers",
     "date_reading", "dates"),
    ("names", "gazetteer"), ("foreignnames",),
    ("glossary",),
    ("readers", "taggers"),
    ("labels", "reading", "sentences", "nearness", "reprints"),
    ("mentions",),
    ("context", "patterns"),
    ("extractors",),
    ("extraction",),
    ("recording", "store"),
    ("corpus", "judgements", "successions", "eventnames"),
    ("gathered", "bodykeys", "homes", "tenures", "verdicts", "spill"),
    ("profiles", "renames", "occurrences"),
    ("namesakes", "eventpairs"),
    ("resolution",),
    ("assembly",),
    ("rows", "runs"),
    ("annotations", "intervals", "plain", "dataset"),
    ("confidence", "withholding", "corrections", "statements", "report_graphs", "parts", "layout",
     "writers", "saving", "shelf", "parsing", "loading", "marked", "digest", "overview",
     "comparison", "answers", "results", "sparql", "questions", "measures", "engines",
     "endpoint", "queries", "invariants", "shapes", "checks", "negotiation", "replies", "keeper",
     "described", "templates", "addresses", "site", "server", "notebook",
     "scoring_names", "scoring_facts", "scoring"),
    ("pipeline",),
    ("gathering",),
    ("__init__",),
    ("_cli_screen",),
    ("_cli_options",),
    ("_cli_build", "_cli_check", "_cli_compare", "_cli_explain", "_cli_mentions", "_cli_serve",
     "_cli_store", "_cli_ask", "_cli_lists", "__main__"),
)  # fmt: skip
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}
LONGEST = 320
# Three Han words in a row on one line, as a list in code would have them.
HAN_LIST = re.compile(r"[\u4e00-\u9fff]{2,}.*[,|].*[\u4e00-\u9fff]{2,}.*[,|].*[\u4e00-\u9fff]{2,}")


def _code(source: str) -> list[str]:
    """Lines of ``source`` with docstrings and comments, which may give examples, left blank."""
    lines = source.split("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = ""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            line, column = token.start
            lines[line - 1] = lines[line - 1][:column]
    return lines


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _part(path: Path) -> str:
    """The top-level name of a module: ``readers`` for graph/readers/txt.py."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _imported(tree: ast.Module) -> Iterator[str]:
    """Top-level parts of ``graph`` that a module imports, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "graph":
                    yield alias.name.partition(".")[2].partition(".")[0] or "__init__"
        elif isinstance(node, ast.ImportFrom) and node.module == "graph":
            for alias in node.names:
                file = PACKAGE / f"{alias.name}.py"
                is_module = file.exists() or file.with_suffix("").is_dir() or alias.name in LAYER
                yield alias.name if is_module else "__init__"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("graph."):
            yield str(node.module).split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_house_imports_follow_the_order(path: Path) -> None:
    part = _part(path)
    assert part in LAYER, f"{part}: give it a place in LAYERS"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not any(isinstance(n, ast.ImportFrom) and n.level for n in ast.walk(tree))
    wrong = sorted({name for name in _imported(tree) if LAYER.get(name, 99) > LAYER[part]})
    assert not wrong, f"{_relative(path)} imports from above: {', '.join(wrong)}"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("from graph import pipeline", "pipeline"),
        ("from graph import build", "__init__"),
        ("import graph.writers.ttl", "writers"),
        ("def f():\n    from graph.readers.txt import read", "readers"),
    ],
)
def test_house_sees_every_way_to_import(line: str, part: str) -> None:
    assert list(_imported(ast.parse(line))) == [part]


def test_house_public_names_are_sorted_and_exist() -> None:
    assert graph.__all__ == sorted(graph.__all__) == dir(graph)
    for name in graph.__all__:
        assert callable(getattr(graph, name)), name


def test_house_import_is_quick_because_it_is_lazy() -> None:
    code = (
        "import sys, graph, graph.__main__\n"
        "heavy = {'rdflib', 'numpy', 'jieba', 'pyvis', 'networkx', 'trafilatura', 'rich'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_house_words_live_in_data(path: Path) -> None:
    lists = [line for line in _code(path.read_text(encoding="utf-8")) if HAN_LIST.search(line)]
    assert not lists, "Chinese word lists belong in graph/data"


def test_house_finds_word_lists() -> None:
    source = '"""州委, 全州, 该局."""\nWORDS = ("主持", "出席", "讲话")  # 一次, 二次, 三次'
    assert [line for line in _code(source) if HAN_LIST.search(line)] == [
        'WORDS = ("主持", "出席", "讲话")  '
    ]


@pytest.mark.parametrize("path", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=_relative)
def test_house_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").split("\n")) <= LONGEST, "this may be two nouns"


def _given(source: str) -> list[str]:
    """The names that a module gives at its top level: constants, functions, classes."""
    found: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            found += [n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)]
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.append(node.name)
    return found


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_house_gives_no_name_twice(path: Path) -> None:
    given = _given(path.read_text(encoding="utf-8"))
    assert sorted(given) == sorted(set(given))


def test_house_finds_a_name_given_twice() -> None:
    assert _given('_FAR, _NEAR = 3, 1\n_FAR = "x"\n') == ["_FAR", "_NEAR", "_FAR"]


def test_house_the_only_one_who_opens_data_is_resources() -> None:
    named = [_relative(p) for p in MODULES if 'files("graph")' in p.read_text("utf-8")]
    assert named == ["graph/resources.py"]


def _requirements(lines: list[str], extra: str = "") -> Iterator[Requirement]:
    for line in lines:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement


def test_house_lock_pins_all_that_is_needed() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line) for line in pins)
    locked = {canonicalize_name(line.partition("==")[0]) for line in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    extras = (lines for name, lines in optional.items() if name != "all")
    direct = [*project["dependencies"], *(line for lines in extras for line in lines)]
    waiting, seen = [(r.name, "") for r in _requirements(direct)], set[tuple[str, str]]()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        assert canonicalize_name(name) in locked, f"{name}: run make lock"
        for needed in _requirements(importlib.metadata.requires(name) or [], extra):
            waiting += [(needed.name, e) for e in ("", *needed.extras)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "wheel", *options, ROOT], check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_house_wheel_holds_the_package_and_its_data(wheel: Path) -> None:
    shipped = set(zipfile.ZipFile(wheel).namelist())
    owed = {
        _relative(path)
        for path in PACKAGE.rglob("*")
        if path.is_file()
        and not any(p == "__pycache__" or p.startswith(".") for p in path.parts[len(ROOT.parts) :])
        and not path.is_relative_to(PACKAGE / "data" / "generate")
    }
    assert owed <= shipped
    beside = {name for name in shipped - owed if ".dist-info/" not in name}
    assert not beside


def test_house_wheel_runs_far_from_the_sources(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    options = ("--no-deps", "--no-index", "--target", str(target))
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "install", *options, wheel], check=True)
    environment = {**os.environ, "PYTHONPATH": str(target), "PYTHONIOENCODING": "utf-8"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return done.stdout

    assert Path(run("-c", "import graph; print(graph.__file__)").strip()).is_relative_to(target)
    formats = [line.split("\t")[0] for line in run("-m", "graph", "formats").splitlines()]
    assert {"json", "ttl", "graphml", "html"} <= set(formats)
    assert "holds\t" in run("-m", "graph", "relations")
