"""Opaque, stable ids: hashes of content, never of romanized or stripped text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from json.encoder import encode_basestring

from graph.model import Source

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
DIGITS = 20  # 80 bits: a collision among 10**8 ids has odds below 10**-8


def digest(*parts: object) -> str:
    """Hexadecimal id of a sequence of JSON values; the same in every process."""
    texts = [part for part in parts if isinstance(part, str)]
    if len(texts) == len(parts):  # what _encode gives for them too, in a third of the time
        data = f"[{','.join(map(encode_basestring, texts))}]"
    else:
        data = _encode(parts)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def entity_id(type_: str, *key: object) -> str:
    """Id of an entity from its type and the key parts that the contract names."""
    return digest("entity", type_, *key)


def fact_id(
    relation: str, subject: str, object_: str, modality: str, qualifiers: Mapping[str, object]
) -> str:
    """Id of a fact: relation, ends, modality and the qualifiers that tell facts apart."""
    return digest("fact", relation, subject, object_, modality, dict(qualifiers))


def text_sha256(text: str) -> str:
    """Full SHA-256 (64 digits) of a report's text as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def told(source: Source) -> str:
    """What a source says of its text from outside; sources of one text are ordered by it."""
    said = (source.source, source.published, source.title, source.url, source.publisher)
    return "\1".join(value or "" for value in (*said, source.source_sha256))
