"""The parameters of the BiGRU-CRF that jieba carries in its folder ``lac_small``.

Nothing of jieba is imported or copied: its folder is found by the import system's
finder and the files are decoded with numpy. A parameter file is u32 version, u64
number of level-of-detail tables (each u64 length and bytes), u32 version, i32 length
of a protobuf, the protobuf (type and shape, known here beforehand), and little-endian
float32. Model: Apache-2.0, Baidu; jieba: MIT.

Two things are prepared here once, so that tagging has less to do:

- The gates' sigmoid is computed as ``(1 + tanh(x / 2)) / 2``. The inner half is folded
  into the columns of the update and reset gates, the outer half of the reset gate into
  the candidate's recurrent matrix.
- ``char_ids`` maps code points to vocabulary rows through the *width map*: characters
  whose own vector was never trained (full-width marks and Latin, capitals) take the row
  of their trained equivalent, one code point to one.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.errors import DataError, FormatError

Floats = NDArray[np.float32]
Ids = NDArray[np.int32]

HIDDEN = 128  # units of one direction; embeddings have the same width
GATES = 3 * HIDDEN  # columns: update, reset, candidate
BMP = 0x10000

# Trained vectors have norms of 2 to 43, those left at their initial values below 0.8.
TRAINED_NORM = 1.0

# Equivalents that compatibility normalization (NFKC) does not give. The marks 《》 and ·
# are trained as they are and never looked up here.
EQUIVALENT = {
    "\u3001": ",",  # ideographic comma
    "\u3002": ".",  # ideographic full stop
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u300c": '"',  # corner brackets
    "\u300d": '"',
    "\u300e": '"',
    "\u300f": '"',
    "\u301d": '"',
    "\u301e": '"',
    "\u3010": "[",  # lenticular brackets
    "\u3011": "]",
    "\u3016": "[",
    "\u3017": "]",
    "\u3014": "(",  # tortoise-shell brackets
    "\u3015": ")",
    "\u3008": "\u300a",  # single to double title marks
    "\u3009": "\u300b",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2014": "-",
    "\u2026": ".",
    "\u22ef": ".",
    "\u2236": ":",
    "\u2022": "\u00b7",  # bullets and middle dots of foreign names
    "\u2027": "\u00b7",
    "\u30fb": "\u00b7",
}


@dataclass(frozen=True, slots=True)
class Layer:
    """One bidirectional GRU layer, forward and backward stacked.

    ``inputs``: 3 (update, reset, candidate) x 2 x width x 128 with ``bias`` 3 x 2 x 1 x 128;
    ``gates``: 2 (update, reset) x 2 x 128 x 128; ``candidate``: 2 x 128 x 128. So each product
    is one run of memory.
    """

    inputs: Floats
    bias: Floats
    gates: Floats
    candidate: Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything the tagger needs; shapes as TAGGER names them.

    ``char_ids``: vocabulary row by code point, the last entry for all above the BMP;
    ``labels``: by index, with -B/-I; ``transitions[from, to]``, ``start``, ``stop``.
    """

    char_ids: Ids
    labels: tuple[str, ...]
    embedding: Floats
    layers: tuple[Layer, Layer]
    projection: Floats
    projection_bias: Floats
    start: Floats
    stop: Floats
    transitions: Floats


def load() -> Weights:
    """Read the weights of the installed jieba (about 0.1 s, 15 MB).

    FormatError if jieba or its folder is missing, DataError if a file has another form.
    """
    folder = _folder()
    vocabulary = _dictionary(folder / "word.dic")
    labels = _dictionary(folder / "tag.dic")
    model = folder / "model_baseline"
    embedding = _parameter(model / "word_emb", max(vocabulary.values()) + 1, HIDDEN)
    crf = _parameter(model / "crfw", len(labels) + 2, len(labels))
    return Weights(
        char_ids=char_ids(vocabulary, embedding),
        labels=tuple(sorted(labels, key=labels.__getitem__)),
        embedding=embedding,
        layers=(_layer(model, 0, HIDDEN), _layer(model, 2, 2 * HIDDEN)),
        projection=_parameter(model / "fc_4.w_0", 2 * HIDDEN, len(labels)),
        projection_bias=_parameter(model / "fc_4.b_0", len(labels)),
        start=crf[0],
        stop=crf[1],
        transitions=crf[2:],
    )


def char_ids(vocabulary: dict[str, int], embedding: Floats) -> Ids:
    """Vocabulary row by code point (65,537 entries), through the width map."""
    norms = np.linalg.norm(embedding, axis=1)
    trained = {c: i for c, i in vocabulary.items() if len(c) == 1 and norms[i] > TRAINED_NORM}
    ids = np.full(BMP + 1, vocabulary["OOV"], np.int32)
    for char, row in vocabulary.items():
        if len(char) == 1 and ord(char) < BMP:
            ids[ord(char)] = row
    for char in map(chr, range(BMP)):
        if char not in trained and _folds(char):
            same = _first_known(_equivalents(char), trained)
            if same is not None:
                ids[ord(char)] = same
    return ids


def _folds(char: str) -> bool:
    """Whether a character can have equivalents; most have none, and asking each takes long."""
    plain = unicodedata.is_normalized("NFKC", char) and char.lower() == char
    return not plain or char in EQUIVALENT


def _equivalents(char: str) -> Iterable[str]:
    """Replacements of an untrained character, the best first."""
    if char in EQUIVALENT:
        yield EQUIVALENT[char]
    yield char.lower()
    folded = unicodedata.normalize("NFKC", char)
    yield EQUIVALENT.get(folded, folded)
    yield folded.lower()


def _first_known(chars: Iterable[str], rows: dict[str, int]) -> int | None:
    return next((rows[c] for c in chars if c in rows), None)


def _folder() -> Path:
    spec = find_spec("jieba")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "lac_small"
        if folder.is_dir():
            return folder
    raise FormatError("taggers: neural reads the folder lac_small of jieba, which is not installed")


def _dictionary(path: Path) -> dict[str, int]:
    """Entry -> index of a file of ``index<TAB>entry`` lines."""
    entries: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        index, tab, entry = line.partition("\t")
        if tab and index.isdecimal():
            entries[entry.rstrip("\r")] = int(index)
        elif line:
            raise DataError(f"{path}:{number}: not of the form index, tab, entry")
    return entries


def _parameter(path: Path, *shape: int) -> Floats:
    """One parameter of the given shape; DataError if the file does not hold it."""
    try:
        data = path.read_bytes()
        (levels,) = struct.unpack_from("<Q", data, 4)
        offset = 12
        for _ in range(levels):
            offset += 8 + struct.unpack_from("<Q", data, offset)[0]
        (header,) = struct.unpack_from("<i", data, offset + 4)
        values = np.frombuffer(data, "<f4", offset=offset + 8 + header)
        return values.astype(np.float32, copy=False).reshape(shape)
    except (OSError, OverflowError, struct.error, ValueError) as error:
        raise DataError(f"{path}: not a parameter of shape {shape} ({error})") from error


def _layer(model: Path, first: int, width: int) -> Layer:
    """The layer whose directions have the numbers ``first`` and ``first + 1``."""
    directions = [_direction(model, number, width) for number in (first, first + 1)]
    inputs, bias, gates, candidate = map(np.stack, zip(*directions, strict=True))
    return Layer(_by_gate(inputs), _by_gate(bias[:, None]), _by_gate(gates), candidate)


def _by_gate(columns: Floats) -> Floats:
    """The columns of each gate, and of the candidate, as an array of their own."""
    return np.stack(np.split(columns, columns.shape[-1] // HIDDEN, axis=-1))


def _direction(model: Path, number: int, width: int) -> tuple[Floats, Floats, Floats, Floats]:
    half = np.ones(GATES, np.float32)
    half[: 2 * HIDDEN] = 0.5
    inputs = _parameter(model / f"fc_{number}.w_0", width, GATES)
    bias = _parameter(model / f"fc_{number}.b_0", GATES)
    bias = bias + _parameter(model / f"gru_{number}.b_0", GATES)
    # The recurrent matrix is two matrices one after the other, not one cut by columns.
    flat = _parameter(model / f"gru_{number}.w_0", HIDDEN * GATES)
    split = 2 * HIDDEN * HIDDEN
    gates = flat[:split].reshape(HIDDEN, 2 * HIDDEN)
    candidate = flat[split:].reshape(HIDDEN, HIDDEN)
    return inputs * half, bias * half, gates * np.float32(0.5), candidate * np.float32(0.5)
