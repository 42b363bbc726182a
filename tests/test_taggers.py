"""The taggers: names found, offsets exact, results independent of the company they keep."""

from __future__ import annotations

import random
import struct
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import plugins
from graph.errors import DataError, FormatError
from graph.model import Token
from graph.taggers import _weights, jieba, neural

TAGGERS = plugins.names("taggers")
LABELS = neural.tagger().weights.labels
TAGS = {label.partition("-")[0] for label in LABELS}

SENTENCES = [
    "张伟民说,他明天去兰州。",
    "记者王建国从甘肃省公安厅获悉,庆阳市西峰区人民法院审理了此案。",
    "2019年5月,陈晓燕任青海省海东市教育局局长。",
    "全村有三百多户人家。",
    "《红楼梦》的作者是曹雪芹。",
    "",
    "定西市公安局局长刘志强、副局长马明参加了会议。",
]
ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None),
        st.sampled_from("李明在兰州市公安局。,、“”·\u3000\xa0 \r\n\t\x00\U00020000A９"),
    ),
    max_size=60,
)


def tag(name: str, *sentences: str) -> list[list[Token]]:
    tagged: list[list[Token]] = plugins.load("taggers", name).tagger().tag(sentences)
    return tagged


def found(name: str, sentence: str) -> set[tuple[str, str]]:
    return {(sentence[t.start : t.end], t.tag) for t in tag(name, sentence)[0]}


def assert_partition(text: str, tokens: list[Token]) -> None:
    assert "".join(text[t.start : t.end] for t in tokens) == text
    ends = [0, *(t.end for t in tokens)]
    assert [t.start for t in tokens] == ends[:-1]
    assert ends[-1] == len(text)
    assert all(t.start < t.end and t.tag in TAGS for t in tokens)


def test_taggers_lists_modules() -> None:
    assert TAGGERS == ["jieba", "neural"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (SENTENCES[0], {("张伟民", "PER"), ("兰州", "LOC"), ("明天", "TIME")}),
        (SENTENCES[1], {("王建国", "PER"), ("甘肃省公安厅", "ORG")}),
        (SENTENCES[2], {("2019年5月", "TIME"), ("陈晓燕", "PER"), ("青海省海东市教育局", "ORG")}),
        (SENTENCES[4], {("《", "w"), ("曹雪芹", "PER")}),
        (SENTENCES[6], {("定西市公安局", "ORG"), ("刘志强", "PER"), ("马明", "PER")}),
    ],
)
def test_neural_finds_names(sentence: str, names: set[tuple[str, str]]) -> None:
    assert names <= found("neural", sentence)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("王建国说,他明天去兰州。", {("王建国", "PER"), ("兰州", "LOC"), ("明天", "TIME")}),
        ("他在中国科学院工作。", {("中国科学院", "ORG"), ("。", "w")}),
    ],
)
def test_jieba_finds_names(sentence: str, names: set[tuple[str, str]]) -> None:
    assert names <= found("jieba", sentence)


@pytest.mark.parametrize(
    ("flag", "name"),
    [
        *[("nr", "PER"), ("nrt", "PER"), ("ns", "LOC"), ("nt", "ORG"), ("tg", "TIME"), ("x", "w")],
        *[("vn", "vn"), ("ng", "n"), ("uj", "u"), ("eng", "nz"), ("zg", "xc"), ("?", "xc")],
    ],
)
def test_jieba_maps_tags(flag: str, name: str) -> None:
    assert jieba.tag_name(flag) == name


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("他说：“李明，来！”（笑）", '他说:"李明,来!"(笑)'),
        ("王芳、李明去了北京。", "王芳,李明去了北京."),
        ("ＡＢＣ公司２０２１年成立；", "abc公司2021年成立;"),
        ("【新华社】ABC……", "[新华社]abc.."),
        ("李明\u3000在\xa0北京", "李明 在 北京"),
        ("约翰•史密斯", "约翰·史密斯"),
    ],
)
def test_neural_reads_widths_alike(wide: str, narrow: str) -> None:
    assert len(wide) == len(narrow)
    assert tag("neural", wide) == tag("neural", narrow)


def test_neural_keeps_title_marks_and_trained_characters() -> None:
    ids = neural.tagger().weights.char_ids
    assert len({int(ids[ord(c)]) for c in "《》·〈<>,.①1"}) == 9  # 〈 is read as 《
    assert ids[ord("《")] == ids[ord("〈")]
    assert ids[ord("①")] != ids[ord("1")]


@pytest.mark.parametrize("name", TAGGERS)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(ANY_TEXT, max_size=4))
def test_taggers_partition_any_text(name: str, texts: list[str]) -> None:
    tagged = tag(name, *texts)
    assert len(tagged) == len(texts)
    for text, tokens in zip(texts, tagged, strict=True):
        assert_partition(text, tokens)


@pytest.mark.parametrize("name", TAGGERS)
def test_taggers_give_white_space_its_own_token(name: str) -> None:
    text = " 李明 \u3000\n在兰州。\xa0"
    spaces = [text[t.start : t.end] for t in tag(name, text)[0] if t.tag == "w"]
    assert spaces == [" ", " \u3000\n", "。", "\xa0"]


def test_neural_offsets_count_astral_characters_once() -> None:
    text = "\U00020000\U0001f600" + SENTENCES[0]
    token = next(t for t in tag("neural", text)[0] if t.tag == "LOC")
    assert text[token.start : token.end] == "兰州"


@pytest.mark.parametrize("name", TAGGERS)
def test_taggers_take_empty_input(name: str) -> None:
    assert tag(name) == []
    assert tag(name, "", "") == [[], []]


@pytest.mark.parametrize("name", TAGGERS)
def test_taggers_do_not_depend_on_order(name: str) -> None:
    shuffled = list(range(len(SENTENCES)))
    random.Random(7).shuffle(shuffled)
    tagged = tag(name, *SENTENCES)
    again = tag(name, *(SENTENCES[i] for i in shuffled))
    assert again == [tagged[i] for i in shuffled]


def test_neural_does_not_depend_on_the_other_sentences() -> None:
    seed = Path(__file__).parents[1] / "seeds" / "gannan-2021.txt"
    lines = [line for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
    together = tag("neural", *lines, *SENTENCES)
    assert together == [tag("neural", line)[0] for line in [*lines, *SENTENCES]]


def test_neural_emissions_hardly_change_with_company() -> None:
    tagger = neural.tagger()
    rows = [tagger._rows(sentence) for sentence in (SENTENCES[1] * 2, SENTENCES[0])]
    scores = []
    for chosen in ([1], [0, 1], [0] * 30 + [1]):
        texts = [(SENTENCES[1] * 2, SENTENCES[0])[i] for i in chosen]
        (batch,) = neural.batches(neural.pieces(texts))
        grid = neural._grid(batch, [rows[i] for i in chosen])
        placed = next(p for p in batch if p.piece.sentence == len(chosen) - 1)
        steps = slice(placed.step, placed.step + placed.piece.size)
        scores.append(neural.emissions(tagger.weights, grid)[steps, :, placed.lane])
    np.testing.assert_allclose(scores[1], scores[0], atol=1e-4)
    np.testing.assert_allclose(scores[2], scores[0], atol=1e-4)


def test_neural_viterbi_finds_the_best_path() -> None:
    weights = neural.tagger().weights
    size = len(weights.labels)
    rng = np.random.default_rng(3)
    scores = rng.normal(size=(3, size, 1), scale=8).astype(np.float32)
    first, last = np.zeros((3, 1), np.bool_), np.zeros((3, 1), np.bool_)
    first[0], last[2] = True, True
    path = neural.viterbi(weights, scores, neural.Grid(np.zeros((3, 1), np.int32), first, last))
    a, b, c = scores[..., 0].astype(np.float64)
    moves = weights.transitions.astype(np.float64)
    total = (weights.start + a)[:, None, None] + moves[:, :, None] + b[None, :, None]
    total = total + moves[None] + (c + weights.stop)[None, None]
    assert path[:, 0].tolist() == list(np.unravel_index(total.argmax(), total.shape))


def test_neural_reads_long_sentences_in_pieces() -> None:
    text = "王建国在兰州市工作," * 1300
    tokens = tag("neural", text)[0]
    assert_partition(text, tokens)
    assert sum(t.tag == "PER" and text[t.start : t.end] == "王建国" for t in tokens) > 1290
    unbroken = "中" * 12_345
    assert_partition(unbroken, tag("neural", unbroken)[0])


@settings(max_examples=50, deadline=None)
@given(sizes=st.lists(st.integers(0, 700), max_size=40))
def test_neural_batches_place_each_character_once(sizes: list[int]) -> None:
    texts = ["好," * (size // 2) for size in sizes]
    kept = [[0] * len(text) for text in texts]
    for batch in neural.batches(neural.pieces(texts)):
        cells: set[tuple[int, int]] = set()
        for placed in batch:
            piece = placed.piece
            mine = {(placed.lane, placed.step + i) for i in range(piece.size)}
            assert not mine & cells
            assert placed.lane < placed.lanes and placed.step + piece.size <= neural.STEPS
            assert piece.first <= piece.start < piece.end <= piece.last
            cells |= mine
            for index in range(piece.start, piece.end):
                kept[piece.sentence][index] += 1
    assert all(count == 1 for counts in kept for count in counts)


def test_taggers_jieba_is_quiet_and_writes_no_cache(tmp_path: Path) -> None:
    code = "from graph.taggers import jieba; print(len(jieba.tagger().tag(['李明来了'])[0]))"
    run = subprocess.run(
        [sys.executable, "-W", "always::SyntaxWarning", "-B", "-c", code],
        cwd=Path(__file__).parents[1],
        env={"TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    assert int(run.stdout) >= 2
    assert list(tmp_path.iterdir()) == []


def test_taggers_neural_does_not_import_jieba() -> None:
    code = (
        "import sys; from graph.taggers import neural; "
        "neural.tagger(); print('jieba' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "False"


def test_weights_name_a_missing_jieba(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_weights, "find_spec", lambda name: None)
    with pytest.raises(FormatError, match="jieba"):
        _weights.load()


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 30, struct.pack("<IQIi", 0, 0, 0, 0) + b"\0" * 12, b"\xff" * 40]
)
def test_weights_name_a_broken_parameter(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "fc_9.w_0"
    path.write_bytes(data)
    with pytest.raises(DataError, match="fc_9"):
        _weights._parameter(path, 2, 2)


def test_weights_skip_level_of_detail_tables(tmp_path: Path) -> None:
    path = tmp_path / "p"
    values = struct.pack("<4f", 1, 2, 3, 4)
    levels = struct.pack("<IQQ", 0, 1, 8) + b"\7" * 8
    path.write_bytes(levels + struct.pack("<Ii", 0, 2) + b"\x08\x05" + values)
    assert _weights._parameter(path, 2, 2).tolist() == [[1, 2], [3, 4]]


def test_weights_load_without_warnings() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert _weights.load().transitions.shape == (57, 57)
