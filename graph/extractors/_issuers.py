"""Scene -> who issued a document that the text only names: 县委、县政府《关于…的决定》.

The bodies stand right before the title, or before a verb of issuing and 的 (某局印发的《…》), or
in the title before 关于 (《某县人民政府关于表彰…的决定》).
What is told as an event of its own is for the happenings.
"""

from __future__ import annotations

import re

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered
from graph.script import simplified

_ABOUT = "关于"


def extract(scene: Scene) -> None:
    """Write an ``issues`` fact for each body in front of a document."""
    for coded in scene.coded:
        for found in clause_pattern("issued").finditer(coded.code):
            (document,) = coded.covered(found.start("d"), found.end("d"))
            object_ = scene.key(document)
            for body in coded.covered(found.start("b"), found.end("b")):
                for key in scene.keys.get(body, ()):
                    if object_ is not None and body.type == "Organization":
                        evidence = (coded.starts[found.start()], document.end)
                        scene.register.fact(
                            "issues", key, object_, evidence, "text/issues", confidence=0.85
                        )
    _titled(scene)


def _titled(scene: Scene) -> None:
    """Bodies that a document's title names before 关于, where the report knows all of them."""
    drafts = scene.register.drafts
    known: dict[str, set[Key]] = {}
    for key in (k for k in drafts if k[0] == "Organization"):
        for form in (drafts[key].name, str(key[1]), *drafts[key].forms):
            known.setdefault(_plain(form), set()).add(key)
    told: set[Key] = set()
    for start, end, key in sorted(scene.register.mentions, key=lambda m: m[:2]):
        if key[0] != "Document" or key in told:
            continue
        before, about, rest = drafts[key].name.partition(_ABOUT)
        if not (before and about and rest.endswith(ordered("document_kinds"))):
            continue
        found = [known.get(_plain(part), set()) for part in re.split(r"[\s、]+", before)]
        told.add(key)
        if all(len(keys) == 1 for keys in found):
            for keys in found:
                scene.register.fact(
                    "issues", min(keys), key, (start, end), "name/issues", confidence=0.9
                )


def _plain(name: str) -> str:
    """A body's name without the Party's own before it: 中共|某县委."""
    return simplified(name).removeprefix("中共").removeprefix("中国共产党")
