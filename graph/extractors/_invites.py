"""某校邀请教授甲作专题辅导 -> the school holds it, and its guest takes part."""

from __future__ import annotations

from graph.context.scene import Scene
from graph.extractors._coded import mark_before
from graph.extractors._concerned import keys_of
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern, listed

_KINDS = ("training", "report-session", "activity", "meeting", "ceremony")


def invite(scene: Scene, one: Happening) -> None:
    """Give ``one`` the body that invites somebody to it, in whose name its guests do nothing."""
    coded = one.coded
    start = mark_before(coded.code, one.first, MARKS) + 1
    found = clause_pattern("invites").search(coded.code, start, one.first)
    if found is None or one.kind not in _KINDS or one.titled:
        return
    hosts = [k for k in keys_of(scene, listed(coded, found.start())) if k[0] == "Organization"]
    guests = set(keys_of(scene, coded.covered(*found.span("g"))))
    if not hosts or guests & set(hosts):
        return
    others = [a for a in one.agents if a[0] not in hosts]  # what is done there its guests do
    one.agents[:] = [(k, r, "participant" if k in guests else way) for k, r, way in others]
    for key in sorted(guests, key=str):
        one.join(key, "", "participant")
    for key in hosts:
        one.join(key, found["v"], "organizer")
