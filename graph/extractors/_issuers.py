"""Scene -> who issued a document that the text only names: 县委、县政府《关于…的决定》.

The bodies stand right before the title, or before a verb of issuing and 的 (某局印发的《…》).
What is told as an event of its own is for the happenings.
"""

from __future__ import annotations

from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern


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
