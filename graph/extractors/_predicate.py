"""A verb with what it takes in a clause of a line, and the words of the line by place."""

from __future__ import annotations

from dataclasses import dataclass

from graph.context.coding import Coded
from graph.extractors._things import perceived
from graph.lexicons import forms, words
from graph.light import light
from graph.model import Token


@light
@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with what it takes; all numbers index the coded string."""

    verb: str
    at: int
    first: int
    end: int
    clause: int
    bare: bool
    wrong: bool = False  # a misdeed by the adverb before it: 违规为亲属办理…
    pivot: bool = False  # what it takes is also what does the rest: 组织3842艘渔船回港
    held: bool = False  # a verb of holding with what no list of heads sorts: 举行视频会商
    suffered: bool = False  # done to the subject by 被, 遭: 被“导师”骗走养老钱
    loose: bool = False  # not in the sense in which a list has the verb: 转入他人账户

    @property
    def frame(self) -> str:
        """act, undergo or move."""
        if self.suffered:
            return "undergo"
        return self._said("frame", "act")

    @property
    def kind(self) -> str:
        """The event's kind by its verb."""
        if self.wrong:
            return "case"
        return self._said("kind", "activity")

    @property
    def grounds(self) -> str:
        """one, both; or all for a verb that no list sorts: a name, a day and a plain telling."""
        if self.wrong or (self.held and self.verb in words("holding_verbs")):
            return "one"
        if self.pivot or (self.suffered and self.verb not in forms("event_acts")):
            return "both"
        if self.held:
            return "day"
        return self._said("grounds", "all")

    def _said(self, column: str, otherwise: str) -> str:
        table = forms("event_acts")
        return table[self.verb][column] if self.verb in table and not self.loose else otherwise


def token_at(coded: Coded, at: int) -> Token | None:
    """The token that starts at ``at`` outside all spans; None behind the last."""
    if at >= len(coded.spans) or coded.spans[at] is not None:
        return None
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return _rest(coded, at) if index is None else line.tokens[index]


def _rest(coded: Coded, at: int) -> Token | None:
    """The verb that the tagger took for the end of the name right before it: 邓志坚|送|上锦旗."""
    if at == 0 or coded.spans[at - 1] is None:
        return None
    start = coded.starts[at]
    torn = coded.line.words.covering(start)
    if torn is None or not torn.start < start < torn.end:
        return None
    form = forms("event_acts").at(coded.code, at)
    size = len(form) if form else 1
    return Token(start, min(start + size, torn.end), "v") if form else None


def compounded(coded: Coded, start: int) -> bool:
    """Whether the word behind a verb makes a noun with it: 安置|点, 搬迁|户."""
    token = token_at(coded, start) if coded.code[start] in words("compound_ends") else None
    return token is not None and token.end - token.start == 1


def witnessed(coded: Coded, done: Predicate) -> int:
    """Where what befalls others starts that somebody only sees (他看到|水渠被冲毁); else -1."""
    mishap = done.frame == "undergo" or done.kind in words("mishap_kinds")
    return perceived(coded, done.clause, done.at) if mishap else -1


def one_word(coded: Coded, at: int) -> bool:
    """Whether a character is a word of its own, or none is known to begin there."""
    token = token_at(coded, at)
    return token is None or token.end - token.start == 1
