"""A number in a sentence -> the words behind its unit that say what it counts.

Nouns (5名英模), what those counted do or suffer (3人失联), the state that they are in
(3人伤势较重), or nouns behind a verb of their own (6.2万座跨航道桥梁).
"""

from __future__ import annotations

from graph.extractors import _phrases as phrases
from graph.extractors._parts import (
    CLOSING,
    JOINTS,
    LONGEST,
    MARKS,
    NOUNS,
    NUMBER,
    Clauses,
    Part,
    empty,
    grouped,
    kind,
)
from graph.lexicons import words
from graph.numbers import find

_ATTRIBUTES = NOUNS | {"a", "m", "v", "ad", "d", "BODY", "POST", "PLACE"}
_SENTENCE = 16  # characters of a predicate that is taken with its object


class Runs(Clauses):
    """Reads what stands behind the numbers of one sentence."""

    def _leads(self, right: list[Part]) -> bool:
        """Whether the nouns behind the unit lead to a number of their own (3座 总面积 50亩).

        Not where that number has nouns behind it too: 9个 班 412名 学生.
        """
        nouns = 0
        while nouns < len(right) and right[nouns].tag in NOUNS:
            nouns += 1
        if nouns == len(right) or right[nouns].tag != NUMBER:
            return False
        at = self._parts.index(right[nouns])
        behind = self._parts[at + 1 : at + 2]
        return not (nouns == 1 and phrases.starts_noun(list(behind)))

    def _run(self, right: list[Part], *, sums: bool = True) -> str | None:
        """The nouns right behind the unit; with ``sums`` off only nouns of money."""
        named = bool(right) and right[0].tag == "DOC"
        rest = right[1:] if named else right
        while rest and (self._skipped(rest[0]) or grouped_noun(rest)):
            rest = rest[1:]
        if len(rest) > 1 and rest[0].tag == "s" and not phrases.starts_noun(rest[1:2]):
            return None  # 34车 途中待命
        run: list[Part] = []
        for index, part in enumerate(rest):
            joins = (
                part.word in JOINTS
                and run
                and phrases.starts_noun(list(rest[index + 1 : index + 2]))
            )
            quoted = part.word[0] == '"' and phrases.honoured(rest[index + 1 :], run)
            fused = part.tag == "f" and part.word + self._begin(rest, index + 1) in kind("fused")
            season = part.tag == "t" and len(part.word) == 1  # 秋 作物
            tiered = (part.tag == "m" and self._tier(rest, index + 1)) or part.word in kind("tier")
            if tiered and (run or part.tag == "m") and not any(p.tag != "m" for p in run):
                run.append(part)
                continue
            graded = (
                (part.tag == "m" or season or fused)
                and not run
                and phrases.starts_noun(rest[index + 1 :][:1])
            )
            if (
                not (part.tag in phrases.RUN or joins or graded)
                or quoted
                or part.word in kind("each")
            ):
                break
            run.append(part)
        while run and run[-1].tag == "a" and not (run[1:] and run[-1].word in kind("plight")):
            run.pop()
        behind = rest[len(run) :]
        if len(run) > 1 and behind and behind[0].tag == "v" and _torn(run[-1], behind[0]):
            run.pop()  # 香港 青年 茶|聚
        if len(run) > 1 and run[-1].tag == "s" and behind and behind[0].tag == "v":
            run.pop()  # 18个 项目 现场 签约
        if run and run[-1].tag == "s" and behind[:1] and behind[0].word == "的":
            return self._run(behind[1:]) or self._said(behind[1:2])  # 三件 群众 身边 的 事
        whose = (i for i, p in enumerate(run) if i and p.word.startswith(tuple(kind("condition"))))
        run = run[: next(whose, len(run))]  # 三名 重伤员 生命体征
        next_ = next((p for p in behind if not (phrases.adverbial(p) or empty(p))), None)
        if len(run) > 1 and next_ and next_.tag == NUMBER and self._sums(run, next_):
            run = run[: 1 + (run[0].tag == "vn")]  # 11个 村 集体经济 收入 20万元
        elif len(run) > 1 and next_ and next_.tag == NUMBER and phrases.measured(run[-1:]):
            gauge = (i for i, p in enumerate(run) if i and p.word in kind("gauge"))
            run = run[: next(gauge, len(run) - 1)]  # 17个街镇|雨量超过100毫米, 3家厂|日加工能力
        if named and not run:
            return self._said(right[:1])
        turned = len(run) == 1 and run[0].tag == "vn" and rest[1:2]  # 15个整合为6个
        if not run or (turned and rest[1].word in kind("filler")):
            return None
        if not sums and not run[-1].word.endswith(tuple(kind("sum"))):
            return None
        return self._take(run)

    def _tier(self, rest: list[Part], index: int) -> bool:
        """Whether a tier and its noun follow an amount: 亿元|以上项目."""
        tier = index < len(rest) and rest[index].word in kind("tier")
        return tier and phrases.starts_noun(rest[index + 1 :][:1])

    def _sums(self, run: list[Part], number: Part) -> bool:
        """Whether nouns end with what a sum of money of its own is: 11个 项目 专项 资金 2万元."""
        if phrases.amounts(run[-1]):
            return True
        found = find(number.word) if run[-1].word.endswith(tuple(kind("sum"))) else []
        return len(found) == 1 and found[0].kind == "money"

    def _begin(self, rest: list[Part], index: int) -> str:
        """The first character of a part, empty behind the last."""
        return rest[index].word[0] if index < len(rest) else ""

    def _skipped(self, part: Part) -> bool:
        """的, 等 or an opening quotation mark before the nouns."""
        if part.word in kind("suspected"):
            return True
        return part.word in ("的", '"', "等") and self._text[part.start] not in CLOSING

    def _take(self, run: list[Part]) -> str | None:
        said = self._said(run)
        if said is not None:
            self._taken = run[-1].end
        return said

    def _thought(self, right: list[Part]) -> str | None:
        """What a share of those asked think, up to a mark: 62%的|受访者表示满意."""
        verb = next((i for i, p in enumerate(right) if p.tag not in NOUNS), 0)
        if not verb or right[verb].word not in kind("opinion") or len(right) < verb + 2:
            return None
        end = next((i for i, p in enumerate(right) if p.tag == NUMBER or p.word in MARKS), None)
        return self._take(right[:end]) if len("".join(p.word for p in right)) < LONGEST else None

    def _state(self, right: list[Part]) -> str | None:
        """The state of those counted: 伤势较重, 生命体征平稳."""
        nouns = 0
        while nouns < len(right) and right[nouns].tag in NOUNS:
            nouns += 1
        last = nouns
        while last < len(right) and right[last].tag in ("d", "ad"):
            last += 1
        if not nouns or last == len(right) or right[last].tag != "a" or right[last + 1 :]:
            return None
        return self._take(right[: last + 1])

    def _predicate(self, right: list[Part]) -> str | None:
        """What those counted do or suffer: 失联, 全部下撤, 荣获"…"称号, (身为)党员."""
        start = 0
        if right and right[0].word in kind("copula"):
            return self._run(right[1:])
        while start < len(right) and (
            phrases.adverbial(right[start]) or right[start].word in kind("modal")
        ):
            start += 1 + (phrases.governed(right[start + 1 :]) if right[start].tag == "p" else 0)
        verb = start
        while verb < len(right) and (
            right[verb].tag == "v" or (verb == start and phrases.split_verb(right[verb:]))
        ):
            verb += 1
        if verb == start or phrases.no_predicate(right[start]):
            return None
        behind = right[verb + 1 :]
        if right[verb : verb + 1] and right[verb].word == "的" and not self._leads(behind):
            return self._run(behind) or self._said(right[start:verb])  # 5人组成的义诊小分队
        if start and right[start - 1].word == "被":
            start -= 1
        whole = right[start:]
        closed = (
            whole
            and whole[-1].tag != NUMBER
            and all(p.tag not in ("p", "d", "u") for p in whole[1:])
        )
        full = self._said(whole) if closed and whole[-1].tag in NOUNS | {"v", "a"} else None
        said = full if full and len(full) <= _SENTENCE else self._said(right[start:verb])
        if said is not None:
            self._taken = right[verb - 1].end
        return said if said is None or len(said) > 1 else None

    def _does(self, right: list[Part]) -> str | None:
        """The predicate behind a number, of which no part is taken by it."""
        taken = self._taken
        said = self._predicate(right)
        self._taken = taken
        return said

    def _whole(self, right: list[Part]) -> str | None:
        """All that is said of those counted, up to the end of the clause: 没有整改到位."""
        while right and (right[0].tag == "DATE" or phrases.adverbial(right[0])):
            if phrases.negates(right[0]):
                break
            if right[0].tag == "p" and right[0].word not in words("passive_words"):
                return None
            if right[0].tag == "p":
                break
            right = right[1:]
        if not right or right[0].tag not in ("v", "a", "d", "p") or right[0].word in kind("copula"):
            return None
        if phrases.no_predicate(right[0]) or any(p.tag in (NUMBER, "DATE") for p in right):
            return None
        said = self._said(right)
        return self._take(right) if said and 1 < len(said) <= _SENTENCE else None

    def _beyond(self, number: Part, *, people: bool = False) -> str | None:
        """What the number right behind counts, which both count."""
        taken = self._taken
        right = self._right(self._parts.index(number))
        said = self._run(right) or (self._predicate(right) if people else None)
        self._taken = taken
        return said

    def _coming(self, at: int) -> str | None:
        """The nouns behind 来自甲、乙及丙的: those counted, told by where they come from."""
        right = list(self._parts[at + 1 :])
        if not right or right[0].word not in kind("from"):
            return None
        end = next((i for i, p in enumerate(right) if p.word[0] in MARKS), len(right))
        return self._headed(right[:end])

    def _because(self, right: list[Part]) -> str | None:
        """The nouns behind what befell them and why, or what was done: 36名因灾受困|群众."""
        if not right or right[0].word[0] not in kind("because") or len(right[0].word) > 2:
            return None
        passive_words = tuple(words("passive_words"))
        if passive := next((i for i, p in enumerate(right) if p.word.startswith(passive_words)), 0):
            return self._predicate(right[passive:])  # 12人因涉嫌诈骗|被刑事拘留
        why = len(right[0].word) == 2 or (
            phrases.starts_noun(right[1:2]) and len(right[1].word) < 3
        )
        verb = 3 - len(right[0].word)
        if not why or right[verb : verb + 1] == [] or right[verb].tag != "v":
            return None
        while verb + 1 < len(right) and (
            right[verb + 1].tag == "v" or right[verb + 1].word == "的"
        ):
            verb += 1
        return self._run(right[verb + 1 :])

    def _headed(self, right: list[Part]) -> str | None:
        """The nouns behind the last 的 of a description: 打掉1个借“调解”之名收费的团伙."""
        last = next((i for i in range(len(right) - 1, 0, -1) if right[i].word == "的"), None)
        return self._run(right[last + 1 :]) if last else None

    def _matter(self, right: list[Part]) -> str | None:
        """The noun of cases behind what they are about: 3起党员干部违反规定典型问题."""
        about = right[:1] and right[0].tag in NOUNS and any(p.tag == "v" for p in right)
        if not about or right[-1].word not in kind("matter"):
            return None
        start = len(right) - 1
        while start and right[start - 1].tag in ("a", "b", "vn"):
            start -= 1
        return self._take(right[start:])

    def _attributive(self, right: list[Part]) -> str | None:
        """A noun behind a verb of its own: 3起违反规定典型问题, 6.2万座跨航道桥梁."""
        run: list[Part] = []
        if right and right[0].tag == "p":
            return self._headed(right)  # 五名在该院交流的医生
        right = right[1:] if right and right[0].word in kind("copula") else right
        if right and right[-1].tag == "a":
            return None  # 一度 吃水 困难
        for part in right:
            tied = run and (part.word in JOINTS or part.word == "的")
            stops = part.tag not in _ATTRIBUTES and not tied
            if stops or part.word in kind("each") or (run and part.word in kind("inner")):
                break
            run.append(part)
        while run and run[-1].tag not in NOUNS - {"vn"}:
            run.pop()
        if not run or run[0].tag not in ("v", "ad", "d"):
            return None
        nouns = next((i for i in range(len(run) - 1, 0, -1) if run[i].word == "的"), None)
        whole = self._take(run)  # 盘踞多地的倒票团伙
        return whole if whole or nouns is None else self._take(run[nouns + 1 :])


def _torn(noun: Part, verb: Part) -> bool:
    """Whether a noun and a verb of one character each are one word that the tagger cut in two."""
    return len(noun.word) == len(verb.word) == 1 and noun.end == verb.start


def grouped_noun(rest: list[Part]) -> bool:
    """A word for all of a group before the noun: 各级 学校."""
    if not grouped(rest[0]) or not phrases.starts_noun(rest[1:2]):
        return False
    rate = phrases.measured(rest[1:2])  # 101个乡镇|通畅率达到100%
    return rest[1].word[0] != '"' and rest[1].word not in kind("each") and not rate
