"""Parts before or behind a number -> the phrase among them that says what is counted.

Words of holding (``lexicons/counting_verbs.tsv``), change, time and degree are cut away.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.extractors._finished import masked
from graph.extractors._parts import LONGEST, NOUNS, Part, grouped, kind
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals

AGENTS = ("NAME", "BODY", "POST")
LONGEST_EACH = 4  # characters of 每人每年
RUN = NOUNS | {"a", "POST", "BODY", "PLACE", "NAME"}  # what nouns behind a unit consist of
_PLAN = 6  # characters of 年度计划, 年初预算
_WHOLE = 16  # characters up to which a phrase keeps what stands before 的


def front(phrase: list[Part], *, verb: bool = False) -> list[Part]:
    """The phrase behind the last word that does not belong to what is counted."""
    last = len(phrase) - 1
    cuts = (i + 1 for i in range(last, -1, -1) if _cuts(phrase, i, verb=verb))
    phrase = _closed(phrase[next(cuts, 0) :])
    while phrase and (cut := dropped(phrase)):
        phrase = _closed(phrase[cut:])
    if done := _done(phrase):
        phrase = phrase[done:]
    while length(phrase) > _WHOLE and (de := first(phrase, "的")):
        phrase = phrase[de:]
    while length(phrase) > LONGEST and len(phrase) > 1:
        phrase = phrase[_late(phrase) or 1 :]
    return phrase


def _cuts(phrase: list[Part], index: int, *, verb: bool) -> bool:
    """Whether what is counted starts behind ``phrase[index]``: a time, or a verb that holds it.

    Right before the number only a verb of holding cuts: in 专题交流研讨77场 the verb counts.
    """
    part, behind = phrase[index], phrase[index + 1 :]
    if part.word == "的" and [p.tag for p in behind] == ["POST"]:
        return any(p.word in kind("there") for p in phrase[:index])  # 有选举权的|市委委员
    if part.tag in ("DATE", "TIME"):
        return True
    if part.tag == "NAME" and index and length(behind) > 1 and behind[0].tag == "v":
        return True  # 校友、集团董事长肖立志|捐资
    if part.tag == "v" and holds(part):
        if (index and negates(phrase[index - 1])) or (behind and behind[0].word in kind("done")):
            return False  # 不批准逮捕, 整改到位
        if index and phrase[index - 1].tag in ("n", "vn") and measured(behind):
            return False  # 研发投入强度
        return length(behind) != 1 and not (verb and not behind)
    single = length(behind) == 1 and behind[0].tag != "v"  # 时 长 cut in two by the tagger
    if behind and part.word in kind("while") and not single:  # 完工后, 最多时
        return True
    if not behind or length(behind) == 1:
        return False
    if part.word in kind("means"):  # 按合同额
        return True
    if part.word in kind("then") and behind[0].tag == "v":  # 头一趟就捡回, 听说后追捐
        return True
    verbs = [p for p in phrase[:index] if p.tag == "v" and not holds(p)]
    if part.word == "、" and verbs and not any(p.tag == "v" for p in behind):  # 出现裂缝、库水位
        return True
    toward = any(p.word in kind("toward") and p.tag == "p" for p in phrase[:index])
    acts = behind[0].tag == "v" and all(p.tag in NOUNS for p in behind[1:])
    if toward and acts and part.tag in NOUNS and len(behind) > 1:  # 医疗队为牧民|做白内障手术
        return True
    listed = part.word in ("等", "等人") and behind[0].word not in kind("aspect")
    said = part.tag == "v" and len(part.word) > 1 and part.word in words("speech_verbs")
    return listed or (said and len(behind) > 1)  # 批评教育 is one act


def amounts(part: Part) -> bool:
    """Whether a noun is an amount of money that a number of its own follows: 收入, 总产值."""
    return part.word.endswith(tuple(w for w in kind("paying") if len(w) > 1))


def allotted(phrase: list[Part]) -> bool:
    """Whether a verb of holding only says that an amount is given: 预算收入|安排."""
    if len(phrase) < 2 or not holds(phrase[-1]):
        return False
    before = phrase[-2]
    return before.tag in NOUNS and before.word.endswith(tuple(words("allotted_amounts")))


def measured(behind: list[Part]) -> bool:
    """Whether nothing but a noun of amount follows: 强度, 总额, 收入."""
    return len(behind) == 1 and behind[0].word[-1] in kind("amount")


def holds(part: Part) -> bool:
    """Whether a verb only has what is counted as its object: 举办, 查处."""
    return part.word.rstrip("了到出") in words("counting_verbs")


def dropped(phrase: list[Part]) -> int:
    """How many parts at the front are no part of what is counted."""
    first = phrase[0]
    rest = length(phrase[1:])
    if phrase[1:] and first.word + phrase[1].word in kind("fused"):
        return 0  # 二 产
    if first.word[0] == "每" and first.word not in kind("lead"):
        return 0
    if first.word in kind("negation") and rest:
        return 0
    if first.tag == "r" and len(phrase) > 2 and phrase[1].word in words("levels") | kind("own"):
        return 2  # 我 省 增加值
    if first.tag in ("u", "w", "d", "c", "r", "t", "q", "TIME", "DATE") or (
        first.tag == "f" and rest > 1
    ):
        return 1
    if first.tag == "v" and len(first.word) == 1 and first.word in kind("direction") and rest > 1:
        return 1
    if first.word in kind("party") and not rest:
        return 0
    if first.tag == "m" and len(phrase) > 2 and phrase[1].word in kind("tier"):
        return 0  # 亿元 以上 项目
    if first.tag == "m" and first.word[0] not in "第首" and first.word[-1] not in kind("grade"):
        return 1
    if first.word in kind("degree"):
        return 1 if rest > 1 else 0
    if first.word in kind("part") and len(phrase) > 2 and phrase[1].word == "的":
        return 2
    topic = first.tag == "POST" and len(phrase) > 1 and phrase[1].tag == "v"  # 书记讲党课
    if first.word in kind("lead") or grouped(first) or (first.tag in AGENTS and not topic):
        return 1
    if first.tag == "PLACE" and len(phrase) == 2 and phrase[1].word in kind("origin"):
        return 0  # 菲律宾籍 5人
    if first.tag == "PLACE" and len(phrase) > 1 and phrase[1].tag not in ("p", "c"):
        return 2 if phrase[1].word == "的" else 1
    if first.tag == "PLACE" and len(phrase) == 1:
        return 1
    if first.tag == "p" and first.word not in ("为", "每"):
        verb = next((i for i, p in enumerate(phrase) if p.tag == "v"), None)
        return 0 if verb == 1 else verb or 1  # 被骗12万元
    return 0


def _closed(phrase: list[Part]) -> list[Part]:
    """The phrase behind a bracket that was opened before it, and before one left open."""
    closing = [i for i, p in enumerate(phrase) if p.word == ")"]
    opening = [i for i, p in enumerate(phrase) if p.word == "("]
    if len(closing) > len(opening):
        return phrase[closing[-1] + 1 :]
    return phrase[: opening[-1]] if len(opening) > len(closing) else phrase


def _done(phrase: list[Part]) -> int:
    """Where the verb starts that ends a phrase with a preposition: 合作社向社员 分红."""
    start = len(phrase)
    while start and phrase[start - 1].tag == "v":
        start -= 1
    toward = any(p.word in kind("toward") and p.tag == "p" for p in phrase[:start])
    return start if toward and length(phrase[start:]) > 1 else 0


def first(phrase: list[Part], word: str) -> int:
    """Where the phrase goes on behind the first ``word`` in it, 0 if it does not."""
    return next((i + 1 for i, p in enumerate(phrase[:-1]) if p.word == word), 0)


def _late(phrase: list[Part]) -> int:
    """Where an overlong phrase can begin: behind its last verb, preposition or place."""
    found = (i + 1 for i in range(len(phrase) - 2, -1, -1) if phrase[i].tag in ("v", "p", "PLACE"))
    return next(found, 0)


def length(phrase: list[Part]) -> int:
    return sum(len(p.word) for p in phrase)


def without_each(left: list[Part]) -> list[Part]:
    """The phrase without 每人, 每月, 每人每年 right before the number, where more is left."""
    whole = len(left)
    while len(left) > 1 and left[-1].word[0] == "每" and len(left[-1].word) <= LONGEST_EACH:
        left = left[:-1]
    while len(left) > 2 and left[-2].word == "每":
        left = left[:-2]
    if 1 < len(left) < whole and left[-1].tag == "p" and left[-1].word in kind("means"):
        left = left[:-1]  # 高龄津贴按|每人每月50元
    return left


def passed(left: list[Part], right: list[Part]) -> bool:
    """Whether those whom something befell are counted by how it ended: 被困的43人|全部脱险."""
    befell = any(p.word in words("passive_words") for p in left)
    return befell and bool(right) and (right[0].word in kind("passed") or grouped(right[0]))


def without_source(left: list[Part]) -> list[Part]:
    """The phrase without what says from where something changes: 由原建议的, 由月均."""
    short = next((i for i, p in enumerate(left) if i and p.word in kind("source")), None)
    if short is not None and length(left[short + 1 :]) <= LONGEST_EACH and left[-1].tag != "v":
        return list(left[: short - (left[short - 1].word == "的")])  # 有文化的由1人升为2人
    if not left or left[-1].word != "的":
        return list(left)
    start = next((i for i, p in enumerate(left) if p.word in kind("source")), None)
    return list(left if start is None else left[:start])


def negates(part: Part) -> bool:
    """未, 没有, 不: kept where a predicate is what is said."""
    return part.word in kind("negation")


def listing(left: list[Part]) -> bool:
    """Whether a list of those who did something ends the phrase: 代表、教授等."""
    return any(p.word == "、" for p in left) and any(p.word in kind("closing") for p in left)


def with_group(left: list[Part], at: int) -> list[Part]:
    """一行 with the nouns right before it: 专家团一行."""
    start = at
    while start and left[start - 1].tag in ("n", "nz", "vn", "BODY"):
        start -= 1
    return left[start : at + 1]


def governed(rest: list[Part]) -> int:
    """How many parts a preposition governs before the verb: 在 主会场 参会."""
    nouns = 0
    while nouns < len(rest) and (
        rest[nouns].tag in NOUNS | {"PLACE", "BODY", "DATE", "w"} or rest[nouns].word[0] in '"等'
    ):
        nouns += 1
    return nouns if nouns < len(rest) and rest[nouns].tag == "v" else 0


def honoured(rest: Sequence[Part], run: Sequence[Part]) -> bool:
    """Whether a quotation behind nouns is what they were given: 296个单位“全国模范”称号."""
    return bool(run) and (not rest or rest[0].word in kind("honour") or rest[0].tag not in NOUNS)


def verbal(left: list[Part]) -> bool:
    """Whether a phrase ends with a verb: 被扣了."""
    last = left[-1]
    return last.tag == "v" or (last.tag == "u" and len(left) > 1 and left[-2].tag == "v")


def sorts(own: str | None, right: list[Part], quantity: Quantity) -> bool:
    """Whether a bound describes what follows: a grade, or where nothing before it is measured."""
    noun = bool(right) and (right[0].tag in RUN or right[0].word == "的")
    return noun and (own is None or quantity.unit in kind("grades"))


def says_nothing(phrase: list[Part]) -> bool:
    """Whether a phrase only names persons, or to whom something is done: 王某|先后3次."""
    toward = bool(phrase) and phrase[-1].tag == "p" and phrase[-1].word in kind("toward")
    return toward or (bool(phrase) and all(p.tag == "NAME" or masked(p.word) for p in phrase))


def relates(left: list[Part]) -> bool:
    """Whether a phrase relates a number to another amount: 占…, 为…的, 低于…水平."""
    phrase = [p for p in left if p.tag != "d"]
    return bool(phrase) and (phrase[0].word in kind("share") or measured_by(left))


def measured_by(left: list[Part]) -> bool:
    """为设计值的 52%, 完成预算的 102%: the amount is what the number is a share of."""
    phrase = [p for p in left if p.tag != "d"]
    if len(phrase) < 2 or phrase[-1].word != "的":
        return False
    attained = phrase[0].word in kind("attained") and length(phrase[1:-1]) <= _PLAN
    return attained or phrase[0].word in kind("as")


def starts_noun(phrase: list[Part]) -> bool:
    return bool(phrase) and phrase[0].tag in NOUNS


def split_verb(right: list[Part]) -> bool:
    """下撤, 上岗 cut in two by the tagger."""
    return len(right) > 1 and right[0].tag == "f" and right[1].tag == "v"


def dated(phrase: list[Part]) -> bool:
    """A 的 behind a time: 由去年同期的9起, 由原来的31项."""
    if len(phrase) < 2 or phrase[-1].word != "的":
        return False
    return phrase[-2].tag in ("DATE", "TIME") or phrase[-2].word in kind("former")


def adverbial(part: Part) -> bool:
    """What may stand between those counted and their verb: 全部, 被, 不幸, 正在."""
    if part.tag in ("d", "p", "ad", "vd"):
        return True
    return part.tag != "v" and (grouped(part) or part.word in kind("each"))


def no_predicate(part: Part) -> bool:
    """A verb that says nothing of those counted: 是, 达到, 可以."""
    return part.tag == "v" and (part.word in kind("lead") or part.word in kind("filler"))


def bounds(quantity: Quantity) -> bool:
    """Whether the number sorts what follows and counts nothing: 12座以下渡船."""
    behind = quantity.end > quantity.unit_start + len(quantity.unit)
    return behind and quantity.comparator in (">=", "<=")


def is_rate(quantity: Quantity, left: list[Part]) -> bool:
    """Whether a number is about another one: a share, or a change against something."""
    if quantity.kind in ("percent", "share"):
        return True
    compared = any(p.word[0] in kind("compare") or p.word[:2] in kind("rate") for p in left)
    return quantity.change is not None and (compared or not left)


def alike(one: str, other: str) -> bool:
    """Whether two units are one, or both of persons: 15名队员, 市人民医院4人."""
    return one == other or (one in numerals("person") and other in numerals("person"))
