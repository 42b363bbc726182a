"""Parts before or behind a number -> what it counts, where a set turn of phrase says it.

对俄进出口221亿元, 与2010年的52万人相比, 最大为三墩乡512毫米, 60岁及以上|人口.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors._lists import clause_pattern
from graph.extractors._parts import NOUNS, NUMBER, Part, empty, hollow, kind
from graph.extractors._phrases import bounds, first, length
from graph.lexicons import ordered, words
from graph.numbers import Quantity, find
from graph.numerals import words as numerals

_NOTE = re.compile(r"\[\d{1,2}\]?")
_TRADE = 8  # parts of 对“一带一路”共建国家进出口
_ACTORS = ("BODY", "NAME", "POST")
_EACH = "分别"
_GROUND, _IN = "基础上", "在"
_SITES = ("PLACE", "LOC", "ns", "BODY")
_SUM = "元"
_REACHES, _REACHED = "达超", 3
_VALUE = 2  # characters of a word for an amount: 收入, 产量


def unnoted(measure: str) -> str:
    """What is counted without the mark of a note (常住人口[2]), or 达 that a noun of amount took
    along (贸易额|达)."""
    if len(measure) > _REACHED and measure[-1] in _REACHES and measure[-2] in kind("amount"):
        measure = measure[:-1]
    return _NOTE.sub("", measure) if "[" in measure else measure


def unbounded(measure: str) -> str:
    """What is counted without the bound that sorts it: 3.0级以上|最大余震, not 规模以上工业."""
    after = (measure.rfind(w) + len(w) for w in numerals("after") if w in measure[:-2])
    sums = (e for e in after if _SUM in measure[:e] or any(c.isdigit() for c in measure[:e]))
    end = max(sums, default=0)
    return measure[end:].removeprefix("的")


def behind_passive(left: list[Part]) -> list[Part]:
    """The phrase behind those by whom it is done: 因管理不到位被某局|罚款."""
    for index in range(len(left) - 2, 0, -1):
        if left[index].tag in _ACTORS and left[index - 1].word in words("passive_words"):
            return left[index + 1 :]
    return left


def without_aside(left: list[Part]) -> list[Part]:
    """The phrase without brackets right before the number or its verb: 总消费(不含博彩)为."""
    end = len(left)
    while end and empty(left[end - 1]) and left[end - 1].word != ")":
        end -= 1
    if not end or left[end - 1].word != ")":
        return left
    start = next((i for i in range(end - 1, 0, -1) if left[i].word == "("), 0)
    return left[:start] + left[end:] if start else left


def without_ground(left: list[Part]) -> list[Part]:
    """The phrase without from what on something changes: 一般性支出|在上年基础上|再压减10%."""
    end = next((i for i, p in enumerate(left) if i and left[i - 1].word + p.word == _GROUND), -1)
    start = next((i for i in range(end - 1, -1, -1) if left[i].word == _IN), -1)
    return left[:start] + left[end + 1 :] if 0 < start < end else left


def peaked(left: list[Part]) -> list[Part]:
    """What is greatest, with neither where that is nor a verb: 最大降雨点|某镇某村达612.8毫米."""
    at = next((i for i, p in enumerate(left) if p.tag in _SITES), 0)
    behind = [p for p in left[at + 1 :] if not hollow(p) and p.word != "的"]
    said = left[:at]
    while said and (
        empty(said[-1]) or said[-1].word in words("occurring_verbs") or said[-1].word == _IN
    ):
        said = said[:-1]
    most = next((i for i, p in enumerate(said) if p.word in words("extremes")), -1)
    noun = most >= 0 and any(p.tag in NOUNS for p in said[most + 1 :])
    plain = all(p.tag in NOUNS | {"q"} for p in said[most + 1 :]) and all(
        p.tag in NOUNS for p in behind
    )
    return said[most:] if noun and plain else []


def class_of(phrase: list[Part]) -> list[Part]:
    """The nouns that say what those named are: 创伤专家|贺兰山等7人; [] without them."""
    if not phrase or phrase[-1].tag not in ("NAME", "PER", "nr"):
        return []
    start = end = len(phrase) - 1
    while start and phrase[start - 1].tag in ("n", "nz", "vn"):
        start -= 1
    return phrase[start:end]


def bounded(quantity: Quantity, left: list[Part], right: Sequence[Part]) -> bool:
    """Whether a lower bound counts the object of a verb, and sorts nothing: 培训|20名以上骨干."""
    acts = bool(left) and left[-1].tag == "v" and not empty(left[-1])
    whole = bool(right) and right[-1].tag != NUMBER and all(p.word != "的" for p in right)
    counts = quantity.comparator == ">=" and quantity.unit in kind("counted-from")
    return acts and whole and counts and bounds(quantity)


def batch(left: list[Part]) -> list[Part]:
    """首批, where nothing else says what is counted: 首批|4台计划5月交付."""
    said = [p for p in left if not hollow(p)]
    return said if len(said) == 1 and said[0].word in words("batches") else []


def present(left: list[Part]) -> str:
    """实到, 应到 at the end of a phrase that else only says when or where: 闭幕会|实到."""
    for start in range(len(left) - 1, max(-1, len(left) - 3), -1):
        said = "".join(p.word for p in left[start:])
        if said in kind("present"):
            return (
                said
                if all(hollow(p) or p.tag in NOUNS | {"v", "DATE"} for p in left[:start])
                else ""
            )
    return ""


def undated(left: list[Part]) -> list[Part]:
    """The phrase without when it was: 最大余震为|1月23日发生的."""
    if len(left) < 3 or left[-1].word != "的" or left[-2].word not in words("occurring_verbs"):
        return left
    index = len(left) - 3
    while index >= 0 and left[index].tag in ("DATE", "TIME", "t", "p"):
        index -= 1
    return left[: index + 1] if 0 <= index < len(left) - 3 else left


def traded(left: list[Part]) -> list[Part]:
    """对俄进出口: with whom trade is done and what is counted of it; [] elsewhere."""
    end = len(left)
    while end and empty(left[end - 1]):
        end -= 1
    phrase = left[:end]
    if not 1 < len(phrase) <= _TRADE or phrase[0].word not in words("trade_openers"):
        return []
    said = "".join(p.word for p in phrase)
    return phrase if said.endswith(ordered("trade_ends")) else []


def compared(right: Sequence[Part]) -> bool:
    """Whether a number is what another one is compared with: 与2010年的522541人|相比."""
    return bool(right) and right[0].word in words("against_ends")


def converted(left: Sequence[Part]) -> bool:
    """Whether a number says the one before it in another unit: (按年平均汇率折算为|11698美元)."""
    said = [p for p in left if not hollow(p) or p.word in kind("conversion")]
    if not said or said[-1].word not in kind("conversion"):
        return False
    return len(said) == 1 or said[0].word in kind("means")


def shared_out(left: Sequence[Part]) -> bool:
    """Whether a phrase only says that each of those before gets a sum: 各获, 各奖."""
    rest = [p for p in left if not hollow(p)]
    acts = len(rest) == 2 and rest[1].tag == "v" and len(rest[1].word) == 1
    return acts and rest[0].word in kind("several")


def extreme(left: list[Part]) -> bool:
    """Whether a number is the most of what was told, at a place: 最大为三墩乡仁里村|512.8毫米."""
    said = [p for p in left if not (hollow(p) and p.word not in words("extremes"))]
    if len(said) < 2 or said[0].word not in words("extremes"):
        return False
    return said[-1].tag in ("PLACE", "BODY", "LOC") and len(said) <= 3


def sorting(quantity: Quantity, left: list[Part], right: Sequence[Part]) -> bool:
    """Whether an amount only sorts those whose number follows: 其中超|500万元|的村6个."""
    if quantity.unit in kind("grades") and right and right[0].tag == NUMBER:
        return True  # 3.0—3.9级|2次
    if bounds(quantity) and _counted_behind(right):
        return True  # 600分以上|27人, 年收入10万元以下|的村还有2个
    if quantity.kind == "count" or len(right) < 3 or right[0].word != "的":
        return False
    nouns = 1
    while nouns < len(right) and right[nouns].tag in NOUNS:
        nouns += 1
    counted = 1 < nouns < len(right) and right[nouns].tag == NUMBER
    return counted and all(hollow(p) or p.tag in ("r", "v", "f", "d") for p in left)


def _counted_behind(right: Sequence[Part]) -> bool:
    """Whether a number of things follows, with at most what they are in between."""
    index = 1 if right and right[0].word == "的" else 0
    while index < len(right) and right[index].tag in NOUNS:
        index += 1
    while index < len(right) and right[index].tag != NUMBER and _having(right[index]):
        index += 1
    found = find(right[index].word) if index < len(right) and right[index].tag == NUMBER else []
    return bool(found) and found[0].kind == "count" and not bounds(found[0])


def _having(part: Part) -> bool:
    return empty(part) or part.word in kind("there") or part.word in kind("lead")


def aged(text: str, measure: str, end: int) -> str:
    """What is counted with the age before it: 60岁及以上|人口."""
    at = text.rfind(measure, max(0, end - len(measure) - 8), end)
    found = clause_pattern("aged").search(text, max(0, at - 12), at) if at > 0 else None
    return f"{found[0]}{measure}" if found and at > 0 else measure


def apart(own: str) -> list[str]:
    """Each of 外商企业、国有企业分别进出口, with what is then said of each of them."""
    front, word, act = own.partition(_EACH)
    return [half + act for half in re.split("[、和與与及]", front) if half] if word else []


def shared(halves: list[str], last: Sequence[Part]) -> list[str]:
    """Each of 牛肉、禽肉产量 with the head that only the last has: 牛肉产量, 禽肉产量."""
    goods = [h for h in halves[:-1] if h[-1] not in words("measuring_ends") and not h.isascii()]
    head = next((w for w in ordered("goods_heads") if halves[-1].endswith(w)), "")
    if head and halves[-1] != head and len(goods) == len(halves) - 1:
        return [*(h + head for h in goods), halves[-1]]  # 鲜菜、食用油和虾蟹类价格
    if not last or any(len(h) != len(last[0].word) for h in halves[:-1]):
        return halves
    head = halves[-1][len(last[0].word) :]
    bare = all(h[-1] not in words("measuring_ends") for h in halves[:-1])
    if not bare or len(head) < _VALUE or not halves[-1].startswith(last[0].word):
        return halves
    return [*(h + head for h in halves[:-1]), halves[-1]]


def honoured(text: str, left: Sequence[Part], end: int) -> str | None:
    """What those behind names are given: 授予金莉等30人|“市先进工作者”称号."""
    if not any(p.word in kind("granting") for p in left):
        return None
    found = clause_pattern("honour-given").match(text, end)
    return found["honour"] if found else None


def told_of(clause: list[Part]) -> list[Part]:
    """The nouns that end a clause behind its verb: 调高 慰问金."""
    start = len(clause)
    while start and (
        clause[start - 1].tag in NOUNS or (start < len(clause) and clause[start - 1].word == "、")
    ):
        start -= 1
    if length(clause[start:]) == 1 and start and clause[start - 1].tag == "v":
        start -= 1  # 慰问 金 cut in two by the tagger
        while start and clause[start - 1].tag in NOUNS:
            start -= 1
    if 1 < start < len(clause) and [p.tag for p in clause[start - 2 : start]] == ["v", "r"]:
        return clause[start - 2 :]  # 收受 他人 财物
    behind = clause[start - 1].tag in ("v", "a") if start else False
    return clause[start:] if behind and length(clause[start:]) > 1 else []


def before_predicate(clause: list[Part]) -> list[Part]:
    """The nouns right before the verb or adjective that ends a clause: 混凝土强度 不足."""
    end = len(clause)
    while end and clause[end - 1].tag in ("v", "a", "d", "ad", "f", "u"):
        end -= 1
    start = end
    while start and clause[start - 1].tag in NOUNS:
        start -= 1
    return clause[start:end] if end < len(clause) and length(clause[start:end]) > 1 else []


def topic(left: Sequence[Part]) -> list[Part]:
    """The first noun phrase of a clause: 座谈会|在某地召开了11次."""
    phrase: list[Part] = []
    for index, part in enumerate(left):
        goes_on = left[index + 1 : index + 3]
        if part.tag == "ad" and phrase and [p.tag for p in goes_on] == ["v", "n"]:
            phrase = []  # 早稻集中育秧|面积
            continue
        if part.tag in ("p", "w") and phrase:
            break
        if part.word == "的" or part.tag in ("v", "r", "d", "DATE"):
            phrase = []
        elif part.tag in NOUNS:
            phrase.append(part)
        elif phrase:
            break
    return phrase


def such(text: str, quantity: Quantity, right: Sequence[Part]) -> str | None:
    """Those like somebody, of whom a clause says how many: 像他这样的驻村干部,全县有|248名."""
    if quantity.kind != "count" or (right and right[0].tag in NOUNS):
        return None
    found = clause_pattern("such-things").search(text)
    return found["m"] if found else None


def without_basis(left: list[Part]) -> list[Part]:
    """The phrase of a change without how it is reckoned: 扣除价格因素后, 同口径, 名义."""
    if len(left) > 1 and left[-1].word in (*numerals("greater"), *numerals("fewer")):
        left = left[:-1]  # 进度同比|快
    behind = next((i for i, p in enumerate(left) if p.word == "后"), None)
    if behind is not None and left[0].word in kind("basis"):
        left = left[behind + 1 :]
    against = (i for i, p in enumerate(left) if i and p.word in kind("compare"))
    end = next(against, len(left))
    while end and empty(left[end - 1]):
        end -= 1
    said = "".join(p.word for p in left[:end])
    way = max((w for w in kind("way") if said.endswith(w)), key=len, default="")
    while end and length(left[:end]) > len(said) - len(way):
        end -= 1
    if left and left[0].word in kind("basis"):
        return left[first(left, "的") : end] if first(left, "的") else []  # 扣除…的|核心CPI
    return left[:end] if way else left
