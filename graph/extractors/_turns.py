"""A line with a speaker's name and a colon -> what he says in the next one.

水利部部长 李文: alone on a line of a transcript, or before a greeting only (李文:谢谢主持人。).
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import sentence_span
from graph.extractors._lists import clause_pattern
from graph.extractors._sayings import name_of

_TURN = ":"


def greets(coded: Coded, behind: Coded) -> bool:
    """Whether somebody only greets behind his name and goes on: 李文:谢谢主持人。|上半年…"""
    goes_on = coded.line.sentence.block == behind.line.sentence.block
    return goes_on and clause_pattern("greets-first").fullmatch(coded.code.strip()) is not None


def takes_turn(scene: Scene, label: Coded, coded: Coded) -> bool:
    """Write the first words that follow a line with only a name (水利部部长 李文:), no greeting;
    False where they are still to come."""
    if clause_pattern("speaker-line").match(label.code.strip()) is None:
        return True
    sentence = coded.line.sentence
    if clause_pattern("greeting").match(coded.line.text.strip()) or sentence.end <= sentence.start:
        return False
    write_turn(scene, label, coded, "speech/transcript")
    return True


def write_turn(scene: Scene, label: Coded, coded: Coded, rule: str) -> None:
    """Write that the last person of ``label`` says the words of another line."""
    sentence = coded.line.sentence
    named = label.spans[: label.code.find(_TURN) + 1 or None]
    speaker = next(s for s in reversed(named) if s is not None and s.type == "Person")
    quote = scene.report.text[sentence.start : sentence.end].strip()
    key: Key = ("Event", "statement", quote)
    scene.register.draft(
        key, "Event", name_of(quote), kind="statement", quote=quote, modality="asserted"
    )
    scene.register.mention(key, sentence.start, sentence.end)
    for who in scene.keys.get(speaker, ()):
        span = sentence_span(coded)
        scene.register.fact("says", who, key, span, rule, confidence=0.9)
