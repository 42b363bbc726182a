"""Steps of the authorities in a case: the suspect takes none of them.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("省政协原副主席云光远涉嫌受贿案提起公诉。", "提起公诉"),
        ("某县原县长王国强涉嫌受贿、滥用职权案开庭。", "开庭"),
        ("王国强涉嫌受贿案向法院提起公诉。", "提起公诉"),
    ],
)
def test_the_case_of_a_suspect_is_taken_forward_by_others(text: str, step: str) -> None:
    found = next(e for name, e in events(text).items() if name.endswith(step))
    assert not ends(text, found, "organizer")
    assert len(ends(text, found, "participant") & {"云光远", "王国强"}) == 1
    assert dict(found.attributes)["modality"] == "asserted"


def test_a_prosecutor_brings_the_charge_and_is_no_suspect() -> None:
    text = "市检察院检察官李明远对王国强涉嫌受贿案提起公诉。"
    named = only(text, "王国强涉嫌受贿案")
    assert ends(text, named, "organizer", "participant") == {"王国强"}
    assert ends(text, events(text)["提起公诉"], "organizer") == {"李明远"}


def test_an_offence_stays_alleged() -> None:
    text = "被告人王国强涉嫌非法吸收公众存款。"
    assert dict(only(text, "非法吸收").attributes)["modality"] == "alleged"


def test_the_years_of_an_offence_are_not_those_of_its_trial() -> None:
    text = (
        "近日,建安区人民法院公开开庭审理了某局原副局长李建远受贿案。"
        "经查,2010年至2021年,李建远非法收受他人财物共计312万元。"
    )
    tried = next(e for name, e in events(text).items() if "开庭审理" in name)
    assert not str(dict(tried.attributes).get("start") or "").startswith("20")
