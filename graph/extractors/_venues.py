"""A line that says only where and when the gathering told before is held -> its sites and day.

主会场设在某剧院,分会场设在某镇; 本次活动于5月6日至9日在某馆举行; the rows 时间:…, 地点:… of a
notice.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._gatherings import gathers
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import when
from graph.extractors._storydays import WHOLES
from graph.lexicons import forms, ordered

_FAR, _ROWS = 1, 8  # paragraphs back that a sentence, or a row, can speak of
_YEAR = len("2021")


def venue(scene: Scene, coded: Coded, told: list[Happening], found: list[Happening]) -> None:
    """Give the gathering told last the sites of its halls, and what a line says of it alone."""
    halls = [m for n in ("hall-set", "hall-at") for m in clause_pattern(n).finditer(coded.code)]
    if halls and (main := _last(coded, told, _FAR)) is not None:
        for match in halls:
            _place(scene, coded, main, match.span("l"), more=True)
        return
    if any(gathers(h) for h in found):
        return
    if said := clause_pattern("held-there").match(coded.code):
        main = _last(coded, told, _FAR, said["h"])
        if main is not None:
            chosen = coded.code.endswith(ordered("setting_words"), 0, said.start("l"))
            _place(scene, coded, main, said.span("l"), more=chosen)
            _date(main, when(coded, said.start("l")))
    elif row := clause_pattern("venue-row").match(coded.code):
        if (main := _last(coded, told, _ROWS)) is not None:
            _place(scene, coded, main, row.span("l"))
    elif row := clause_pattern("time-row").match(coded.code):
        span = coded.spans[row.start("d")]
        if (main := _last(coded, told, _ROWS)) is not None and span is not None:
            _date(main, span.value if isinstance(span.value, When) else None)


def _last(coded: Coded, told: list[Happening], far: int, word: str = "") -> Happening | None:
    """The gathering told last that a word can mean, of the text rather than of a title."""
    block = coded.line.sentence.block
    held = [h for h in told if h.kind in WHOLES and gathers(h)]
    held = [h for h in held if block - h.coded.line.sentence.block <= far]
    row = forms("gathering_words").rows.get(word)
    kinds = f"{row['kinds']}|{row['otherwise']}".split("|") if row else ("activity", "training")
    if word:
        held = [h for h in held if h.kind in kinds or word in h.name]
    own = [h for h in held if not h.titled]
    return (own or held)[-1] if held else None


def _place(
    scene: Scene, coded: Coded, main: Happening, stretch: tuple[int, int], *, more: bool = False
) -> None:
    """Note the sites in a stretch, if it has none but the region in its name or the one that holds
    it (桃源县举办招聘会,地点为…), or has ``more``."""
    wide = {*main.regional, *(key for key, *_ in main.agents)}
    own: list[Key] = [k for k in main.places if k not in wide]
    if own and not more:
        return
    sites = [k for s in coded.covered(*stretch) for k in scene.keys.get(s, ())]
    sites = [k for k in sites if k[0] != "Person"]
    if sites:
        main.places = [*own, *(k for k in dict.fromkeys(sites) if k not in own)]
        main.inherited.update((k, coded) for k in sites if k not in own)


def _date(main: Happening, moment: When | None) -> None:
    """Note the day, if none but the year in its name is known."""
    known = main.when is not None and len(main.when.begin or "") > _YEAR
    if moment is not None and moment.begin and not known:
        main.when = moment
