"""An event that befalls somebody masked or unnamed -> nobody of another clause takes part.

县委书记王立出席会议,|刘某受到党内警告处分 is not the secretary's punishment, whoever the clause
before speaks of; nor is 一名干部被开除公职 or 3人被判处有期徒刑.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._concerned import keys_of
from graph.extractors._counted import numbered
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern

_MARKS = ",;。:"
_CASE = "案"
_TIMES = "次回度"  # of what was done several times, by no other


def left_out(scene: Scene, one: Happening) -> None:
    """Take from an event whose clause has such a subject the persons of other clauses; a case that
    has a name is whoever's the text says."""
    code = one.coded.code
    start = mark_before(code, one.first, _MARKS) + 1
    if one.name.endswith(_CASE) or not (_masked(one.coded, start) or _unnamed(one, start)):
        return
    stop = mark_after(code, one.first, _MARKS)
    here = keys_of(scene, one.coded.covered(start, stop if stop >= 0 else len(code)))
    one.agents = [a for a in one.agents if a[0][0] != "Person" or a[0] in here]


def _masked(coded: Coded, start: int) -> bool:
    """Whether a clause has a masked subject, whom no verb takes: not 抓获|向某等9人."""
    found = clause_pattern("masked-subject").match(coded.code, start)
    if found is None:
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[found.start("m")])
    return index is None or line.tokens[index].tag not in ("v", "vd", "p")


def _unnamed(one: Happening, start: int) -> bool:
    """Whether what befalls is told of people whom the clause counts or calls by a noun alone."""
    found = clause_pattern("unnamed-subject").match(one.coded.code, start)
    stop = mark_after(one.coded.code, one.first, _MARKS)
    if found is None or found.end() < one.first - 1 or 0 <= stop < found.end():
        return False
    if one.coded.starts[found.end()] not in one.coded.line.words.starts:
        return False  # 慰问金1500元和棉|被
    told, people = numbered(one.coded, found.end()), [a for a in one.agents if a[0][0] == "Person"]
    if told is not None and told.people and told.number == len(people) > 1:
        return False  # 王强、李刚盗窃,两名嫌疑人被抓获: as many as are told of
    counted = [s for s in one.coded.covered(*found.span()) if s.type == "Figure"]
    text = one.coded.line.words.text
    return not any(text[s.end - 1] in _TIMES for s in counted)
