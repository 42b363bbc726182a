"""Scene -> statistics: what is counted, how many, of what unit, over which period.

``_measures`` finds what is counted, ``_periods`` the time, ``_tables`` the rows of tables.
Durations, ages, ordinals and the bare 一次 of a programme's items are no statistics. A
number in a name that the body grammar took along (沁水县3座煤矿) is read all the same.
What a headline or a caption says again is a second mention of the text's own statistic.
"""

from __future__ import annotations

import re

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import mark_before, sentence_span
from graph.extractors._measures import Known, Measures
from graph.extractors._parts import MARKS, NUMBER, kind, parts
from graph.extractors._periods import Periods
from graph.extractors._quantities import implied_unit, quantities, rumoured
from graph.extractors._tables import Cell, tables
from graph.extractors._unitless import unitless
from graph.lexicons import ordered
from graph.lexicons import words as lexicon
from graph.mentions.lines import TEXT_ROLES, Line
from graph.number_grammar import kinds
from graph.numbers import Quantity
from graph.numerals import words
from graph.patterns import pattern

_AND = "和与及"
_SUBJECT = (
    r"^(?:<Date>|{clause_openers}|[ \"])*(?P<a><Agent>)(?!<Post>|<Agent>|、|和|与|及|的?<Person>)"
)
_NOT_SUBJECT = re.compile(r"(?:为|由|经|对|向|给|将|把|被|从|自)$")
_MARKS = ",;。!?:|"
_SEATS = "班子"
_ALSO = re.compile(r"[（(]([^（）()]{1,2})[）)]")
_ABOVE = ("title", "subtitle", "caption")  # read last: they repeat the text
_TELLING = 10  # from here on two equal numbers of a report are taken for the same one


def extract(scene: Scene) -> None:
    """Write the statistics of a report and their facts into its register."""
    cells = {row.sentence: row.cells for row in tables(scene) if row.cells}
    block, periods, known = -1, Periods(), list[Known]()
    above: list[Coded] = []
    for index, coded in enumerate(scene.coded):
        line = coded.line
        if line.sentence.block != block:
            block, periods, known = line.sentence.block, Periods(), []
        if index in cells:
            for cell in cells[index]:
                _write_cell(scene, coded, cell)
        if line.sentence.role in _ABOVE and index not in cells:
            above.append(coded)
        elif line.sentence.role in TEXT_ROLES:
            _sentence(scene, coded, periods, known, [c.span for c in cells.get(index, ())])
        periods.next(line)
    for coded in above:
        _sentence(scene, coded, Periods(), [], [], again=True)


def _sentence(
    scene: Scene,
    coded: Coded,
    periods: Periods,
    known: list[Known],
    cells: list[tuple[int, int]],
    *,
    again: bool = False,
) -> None:
    """The statistics of one sentence, without those of ``cells``; ``again``: see ``_said``."""
    line, text = coded.line, scene.report.text
    found = [q for q in quantities(line) if not any(a < q[1] and q[0] < b for a, b in cells)]
    found = [q for q in found if not _of_house(line, q[0], q[1]) and not _of_seats(line, q[1])]
    for start, end, what, quantity in unitless(line):
        if rumoured(line.text, start - line.sentence.start):
            continue
        said = _said(scene, what, quantity, quantity.unit) if again else None
        if said is not None:
            scene.register.mention(said, start, end)
        elif not any(a < end and start < b for a, b, _ in found):
            period = periods.of(line, start)
            _write(scene, coded, what, quantity, quantity.unit, period, (start, end))
    if not found:
        return
    pieces = parts(line, [(a, b) for a, b, _ in found], text)
    reader = Measures(text, pieces, known)
    places = [i for i, p in enumerate(pieces) if p.tag == NUMBER]
    for at, (start, end, quantity) in zip(places, found, strict=True):
        measure = reader.of(at, quantity)
        if measure and measure[-1] in _AND and text[start - 1] == measure[-1]:
            measure = _behind(line, end) or measure
        unit = _unit(text, line, quantity) or implied_unit(measure or "")
        if measure is None or not unit or _read_by(measure, line) or _of_session(line, end):
            continue
        if rumoured(line.text, start - line.sentence.start):
            continue
        said = _said(scene, measure, quantity, unit) if again else None
        if said is not None:
            scene.register.mention(said, start, end)
            continue
        key = _write(scene, coded, measure, quantity, unit, periods.of(line, start), (start, end))
        _about(scene, coded, key, start)


def _of_house(line: Line, start: int, end: int) -> bool:
    """Whether a number is part of a building's name: 和平小区|5栋2单元."""
    inside = any(p.start < start and end <= p.end for p in line.places)
    return inside and any(u in line.words.text[start : end + 1] for u in ordered("house_units"))


def _of_seats(line: Line, end: int) -> bool:
    """Whether a number is that of the four bodies that lead a county: 四家|班子, 四大|班子."""
    return line.words.text.startswith(_SEATS, end)


def _read_by(measure: str, line: Line) -> bool:
    """Whether a page only says how many have read it: 已有2761人阅读."""
    return measure in kind("counter") and line.text.rstrip()[-1:] not in MARKS


def _of_session(line: Line, end: int) -> bool:
    """Whether a number is that of a session in the name of a meeting: 中央纪委|三次|全会."""
    text = line.words.text
    named = (e for e in line.events if e.kind == "meeting" and e.start < end < e.end)
    return any(
        end == e.end - len(e.head) and text[end - 1] in lexicon("session_units") for e in named
    )


def _said(scene: Scene, measure: str, quantity: Quantity, unit: str) -> Key | None:
    """The statistic of the text that a headline's number repeats."""
    persons = words("person")
    for key in scene.register.drafts:
        if key[0] != "Statistic" or key[2] != quantity.value:
            continue
        if key[3] != unit and not (key[3] in persons and unit in persons):
            continue
        name, telling = str(key[1]), quantity.value >= _TELLING or quantity.value % 1
        if telling or measure in name or name in measure:
            return key
    return None


def _unit(text: str, line: Line, quantity: Quantity) -> str:
    """The unit as the report writes it (個), or the one that it stands for."""
    start = line.sentence.start + quantity.unit_start
    written = line.words.text[start : start + len(quantity.unit)]
    also = _ALSO.match(text, start + len(quantity.unit))
    if written == quantity.unit and also and also[1] in kinds():
        return text[start : also.end()]  # 台(套)
    return text[start : start + len(quantity.unit)] if written == quantity.unit else quantity.unit


def _behind(line: Line, end: int) -> str | None:
    """The noun right behind a number that a joiner parts from what is before: 奖杯和3万元|奖金."""
    index = line.words.starts.get(end)
    noun = line.words.tokens[index] if index is not None else None
    return line.words.word(noun) if noun is not None and noun.tag in ("n", "nz") else None


def _trimmed(measure: str) -> str:
    """What is counted, without the joiner that a list left at its ends: 、教务处, 先进单位和."""
    shorter = measure.strip("、").rstrip(_AND)
    return shorter if len(shorter) > 1 else measure


def _write(
    scene: Scene,
    coded: Coded,
    measure: str,
    quantity: Quantity,
    unit: str,
    period: str | None,
    span: tuple[int, int],
) -> Key:
    """Draft one statistic with its mention and ``states``."""
    measure = _trimmed(measure)
    register = scene.register
    said = scene.report.text[span[0] : span[1]]
    unit = "%" if unit == "％" else unit
    key: Key = (
        "Statistic",
        measure,
        quantity.value,
        unit,
        quantity.comparator,
        quantity.change or "",
        period or "",
    )
    register.draft(
        key,
        "Statistic",
        f"{measure} {said}",
        measure=measure,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=unit,
        comparator=quantity.comparator,
        change=quantity.change,
        period=period,
        words=said,
    )
    register.mention(key, span[0], span[1])
    register.fact("states", ("Report",), key, sentence_span(coded), "figures/stated")
    return key


def _write_cell(scene: Scene, coded: Coded, cell: Cell) -> None:
    key = _write(
        scene, coded, cell.measure, cell.quantity, cell.quantity.unit, cell.period, cell.span
    )
    draft = scene.register.drafts[key]
    draft.name, draft.attributes["words"] = f"{cell.measure} {cell.words}", cell.words


def _about(scene: Scene, coded: Coded, key: Key, start: int) -> None:
    """Tie a statistic to the body or place that is the subject of its own clause."""
    end = next((i for i, at in enumerate(coded.starts) if at >= start), len(coded.code))
    marks = _MARKS + " " if coded.line.sentence.role in _ABOVE else _MARKS
    floor = mark_before(coded.code, end, marks) + 1
    item = coded.code.rfind("、", floor, end) + 1  # 甲队120人、乙队85人
    if CODES["Figure"] in coded.code[floor:item] and pattern(_SUBJECT).search(coded.code[item:end]):
        floor = item
    clause = coded.code[floor:end]
    found = pattern(_SUBJECT).search(clause)
    if found is None or _NOT_SUBJECT.search(clause[: found.start("a")]):
        return
    span = coded.spans[floor + found.start("a")]
    if span is None or span.type not in ("Organization", "Place") or span.end > start:
        return
    keys = scene.keys.get(span, ())
    if len(keys) == 1:
        stretch = sentence_span(coded)
        scene.register.fact("about", key, keys[0], stretch, "figures/subject", confidence=0.8)
