"""A unit with a title of which the tagger took only the end for a name -> where it begins."""

from __future__ import annotations

from graph import names
from graph.lexicons import forms, words
from graph.mentions.spans import Words

_FIELDS = ("n", "v", "vn", "nz", "an")
_FIELD = 2  # characters of the word for a unit's field that the tagger left out
_CHAIN = "、"
_GIVEN = 2  # characters of a given name


def front(sentence: Words, start: int, end: int, head: str) -> int | None:
    """Where the unit begins whose end is [start, end): behind the mark before the word for its
    field (、组织|人事部|部长). None where that is the whole, or no title stands behind.

    A verb opens a clause (,联系|人事部|部长) but no item of a list; 生产 and its like are fields.
    """
    row = forms("organ_heads").rows.get(head)
    unit = row["unit"] == "yes" if row else head[-1:] in words("titled_heads")
    index = sentence.starts.get(start, 0)
    if not unit or index == 0:
        return None
    if forms("titles").at(sentence.text, end, sentence.sentence.end) is None:
        return None
    field = sentence.tokens[index - 1]
    word = sentence.word(field)
    if field.tag not in _FIELDS or field.end != start or len(word) != _FIELD:
        return None
    opens = field.start == sentence.sentence.start
    mark = _CHAIN if opens else sentence.text[field.start - 1]
    if mark not in (_CHAIN, ",") or word in words("titles") or word in words("general_verbs"):
        return None
    done = field.tag == "v" and word not in words("field_verbs")
    return None if done and (mark == "," or opens) else field.start


def is_given(sentence: Words, start: int, form: str) -> bool:
    """Whether a short name of a body is somebody's given name behind title and surname:
    副省长任|清华; or the word for acting with a body whose name goes on: 联合|国家电网."""
    text, floor = sentence.text, sentence.sentence.start
    if form[:-1] in words("joiners") and forms("nation_words").at(text, start + len(form) - 1):
        return True
    if len(form) > _GIVEN or start - 1 <= floor:
        return False
    if names.surname(text[start - 1 : start + len(form)]) != text[start - 1]:
        return False
    before = sentence.covering(start - 1)
    if before is not None and before.tag == "p":
        return False  # 记者|从|兵团
    titled = forms("titles").ending(text, start - 1, floor) is not None
    return titled and forms("titles").at(text, start + len(form)) is None  # 乙任清华|副校长
