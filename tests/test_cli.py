"""The command line: what it writes, what it says, and with which status it leaves."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import networkx
import pytest

from graph import plugins
from graph.__main__ import main
from graph.errors import FormatError, OutputError

ROOT = Path(__file__).parents[1]
TEXT = "3月24日，合作市公安局召开座谈会。合作市人民法院审判委员会专职委员杨树琴说：“要学习。”\n"
NAMES = "PREFIX schema: <https://schema.org/> SELECT ?name WHERE { ?x schema:name ?name }"


class Done(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: Any) -> Run:
    """Run ``baotu`` in this process, in an empty folder; paths in it may be relative."""
    monkeypatch.chdir(tmp_path)

    def run_(*arguments: str) -> Done:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Done(int(left.value.code or 0), out, err)

    return run_


def baotu(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m graph`` in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
    command = [sys.executable, "-m", "graph", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, **options)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The JSON of one short report."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "甲.txt").write_text(TEXT, encoding="utf-8")
    done = baotu("build", "甲.txt", "--out", ".", "--to", "json,ttl", cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    return folder / "甲.json"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], "nonsense"),
        (["build"], "no INPUT"),
        (["mentions"], "no INPUT"),
        (["build", "a.txt", "--to", "json,docx"], "unknown format docx; known: "),
        (["build", "a.txt", "--to", ","], "no format; known: "),
        (["build", "a.txt", "--tagger", "none"], "known: jieba, neural"),
        (["build", "a.txt", "--published", "2021-02-30"], "2021-02-30"),
        (["build", "a.txt", "--published", "2021-13"], "2021-13"),
        (["build", "a.txt", "--published", "yesterday"], "yesterday"),
        (["build", "a.txt", "--name", "a/b"], "a/b"),
        (["build", "a.txt", "--jobs", "0"], "--jobs"),
        (["build", "a.txt", "--base", "data.example.com"], "ends in / or #"),
        (["query", "g.json"], "--named"),
        (["query", "g.json", NAMES, "--named", "x"], "--named"),
        (["query", "g.json", NAMES, "--set", "x"], "key=value"),
        (["score", "gold.json"], "GRAPH"),
    ],
)
def test_cli_a_wrong_call_is_one_line_and_status_2(
    run: Run, arguments: list[str], words: str
) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("baotu: ") and err.count("\n") == 1 and words in err


def test_cli_help_names_every_command(run: Run) -> None:
    status, out, _ = run("--help")
    assert status == 0
    for command in "build mentions query score formats queries relations".split():  # noqa: SIM905
        assert f"\n  {command} " in out
        assert run(command, "--help").status == 0


def test_cli_lists_begin_each_line_with_the_name(run: Run) -> None:
    formats = [line.split("\t") for line in run("formats").out.splitlines()]
    assert [name for name, _ in formats] == plugins.names("writers")
    assert {"json", "ttl", "graphml", "html"} <= {name for name, _ in formats}
    relations = [line.split("\t")[0] for line in run("relations").out.splitlines()]
    assert {"holds", "organizer", "publisher", "mentions"} <= set(relations)
    queries = run("queries").out.splitlines()
    assert queries and all("\t" in line for line in queries), "each question says what it asks"


def test_cli_build_writes_every_format_and_a_summary(run: Run) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = run("build", "报.txt", "--published", "2021-04-02")
    assert (status, err) == (0, "")
    written = sorted(path.name for path in Path("exports").iterdir())
    assert written == ["报.graphml", "报.html", "报.json", "报.ttl"]
    assert all(name in out for name in written)
    assert "Organization" in out and "seconds" in out
    with open("exports/报.json", encoding="utf-8") as file:
        g = networkx.node_link_graph(json.load(file), edges="edges")
    reports = [a for _, a in g.nodes(data=True) if a["type"] == "Report"]
    assert [(r["source"], r["published"]) for r in reports] == [("报.txt", "2021-04-02")]
    assert reports[0]["text"] == TEXT


@pytest.mark.parametrize(
    ("arguments", "stem"),
    [(["夹/甲.txt"], "甲"), (["夹"], "夹"), (["夹/"], "夹"), (["夹", "夹/甲.txt"], "graph")],
)
def test_cli_build_names_the_files_after_the_only_input(
    run: Run, arguments: list[str], stem: str
) -> None:
    Path("夹").mkdir()
    Path("夹/甲.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", *arguments, "--to", "json", "--out", "出", "--quiet") == (0, "", "")
    assert [path.name for path in Path("出").iterdir()] == [f"{stem}.json"]


def test_cli_build_reports_bad_inputs_and_does_the_others(run: Run) -> None:
    Path("in").mkdir()
    Path("in/empty.txt").write_bytes(b"")
    Path("in/binary.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    Path("in/lines.jsonl").write_text(json.dumps({"text": TEXT}) + "\n{broken\n", encoding="utf-8")
    Path("a.png").write_bytes(b"x")
    status, _, err = run("build", "in", "none.txt", "a.png", "--to", "json", "--name", "g")
    assert status == 1
    lines = err.splitlines()
    assert len(lines) == 5 and all(line.startswith("baotu: ") for line in lines)
    for words in ("empty.txt: ", "binary.md: ", "lines.jsonl: line 2", "none.txt: ", "a.png: "):
        assert sum(words in line for line in lines) == 1
    assert Path("exports/g.json").exists()


def test_cli_build_writes_nothing_when_no_input_can_be_read(run: Run) -> None:
    Path("in").mkdir()
    status, out, err = run("build", "in", "none.txt")
    assert (status, out, err.count("\n")) == (1, "", 2)
    assert list(Path("exports").iterdir()) == []


def test_cli_build_says_when_the_folder_for_outputs_cannot_be(run: Run) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = run("build", "报.txt", "--out", "报.txt")
    assert (status, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(("formats", "expected"), [("json,ttl", 1), ("json", 2)])
def test_cli_build_goes_on_when_one_output_fails(run: Run, formats: str, expected: int) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    Path("exports/报.json").mkdir(parents=True)
    status, _, err = run("build", "报.txt", "--to", formats)
    assert status == expected and err.count("\n") == 1 and "报.json" in err
    assert Path("exports/报.ttl").exists() == ("ttl" in formats)


def test_cli_build_interrupted_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.pipeline.build", interrupt)
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    status, _, err = run("build", "报.txt")
    assert status == 130 and err.strip() == "baotu: interrupted"


def test_saving_keeps_the_good_file_when_a_writer_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.saving import save
    from graph.writers import json as writer

    def half(_: object, path: Path) -> None:
        path.write_text("{", encoding="utf-8")
        raise OSError("disk full")

    good = tmp_path / "g.json"
    good.write_text("good", encoding="utf-8")
    monkeypatch.setattr(writer, "write", half)
    with pytest.raises(OutputError, match=r"g\.json: disk full"):
        save(networkx.MultiDiGraph(), good)
    assert good.read_text(encoding="utf-8") == "good"
    assert list(tmp_path.iterdir()) == [good], "nothing half-written is left beside it"


@pytest.mark.parametrize("name", ["g.docx", "g"])
def test_saving_an_unknown_suffix_lists_the_known_ones(tmp_path: Path, name: str) -> None:
    from graph.saving import save

    with pytest.raises(FormatError, match=r"known: .*json.*ttl"):
        save(networkx.MultiDiGraph(), tmp_path / name)


def test_cli_mentions_are_json_lines_in_order(run: Run) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    status, out, _ = run("mentions", "报.txt", "none.txt")
    assert status == 1
    found = [json.loads(line) for line in out.splitlines()]
    assert [m["text"] for m in found] == [TEXT[m["start"] : m["end"]] for m in found]
    assert found == sorted(found, key=lambda m: (m["start"], -m["end"]))
    assert "合作市公安局" in {m["text"] for m in found}
    assert set(found[0]) >= {"report", "start", "end", "text", "type", "entity", "nested"}


def test_cli_names_only_are_the_names_of_the_whole_reading(run: Run) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    whole = [json.loads(line) for line in run("mentions", "报.txt").out.splitlines()]
    found = [json.loads(line) for line in run("mentions", "报.txt", "--names").out.splitlines()]
    kinds = ("Person", "Organization", "Place")
    assert found == [m for m in whole if m["type"] in kinds and not m["reference"]]
    assert 0 < len(found) < len(whole)


def test_cli_line_ends_and_encoding_do_not_change_the_graph(run: Run) -> None:
    Path("a").mkdir(), Path("b").mkdir()
    Path("a/报.txt").write_bytes(TEXT.encode("utf-8"))
    Path("b/报.txt").write_bytes(TEXT.replace("\n", "\r\n").encode("gb18030"))
    assert run("mentions", "a/报.txt").out == run("mentions", "b/报.txt").out


def test_cli_query_answers_in_three_forms(run: Run, built: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("query", str(built), NAMES, "--format", "csv").out)))
    names = {row["name"] for row in rows}
    assert "合作市公安局" in names
    answer = json.loads(run("query", str(built), NAMES, "--format", "json").out)
    assert {row["name"] for row in answer} == names
    table = run("query", str(built.with_suffix(".ttl")), NAMES).out.splitlines()
    assert table[0] == "name" and {line.strip() for line in table[1:]} == names


def test_cli_query_takes_files_and_bindings(run: Run, built: Path) -> None:
    Path("q.rq").write_text(NAMES, encoding="utf-8")
    assert run("query", str(built), "--file", "q.rq") == run("query", str(built), NAMES)
    assert run("query", str(built), "--file", "none.rq").status == 1


def test_cli_query_says_what_is_wrong(run: Run, built: Path) -> None:
    for arguments, expected in (
        ((str(built), "SELECT nonsense"), 2),
        ((str(built), "--named", "nonsense"), 2),
        (("none.json", NAMES), 1),
    ):
        status, out, err = run("query", *arguments)
        assert (status, out) == (expected, "")
        assert err.startswith("baotu: ") and err.count("\n") == 1


def test_cli_score_prints_a_table_and_the_lists(run: Run, built: Path) -> None:
    entities = [
        {"id": "p", "type": "Person", "name": "杨树琴"},
        {"id": "q", "type": "Person", "name": "无此人"},
    ]
    Path("gold.json").write_text(
        json.dumps({"report": "甲.txt", "entities": entities}), encoding="utf-8"
    )
    status, out, _ = run("score", "gold.json", str(built), "--list")
    assert status == 0
    (persons,) = [line.split() for line in out.splitlines() if line.startswith("entities  Person")]
    assert persons[2:4] == ["2", "1"]
    assert "missed\tentities\tPerson\t无此人" in out.splitlines()


def test_cli_on_a_console_that_lacks_a_character() -> None:
    done = baotu("build", "𠮷无此.txt", env={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"})
    assert done.returncode == 1
    assert done.stderr.decode("gbk").startswith("baotu: ?无此.txt: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="closes a POSIX pipe")
def test_cli_is_silent_when_nobody_reads_its_output() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "graph", "relations"],
        cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
