"""A number in a sentence -> the words for what it counts.

What is counted stands behind the unit (5名英模; ``_runs``), before the number (读书班54期;
``_before``), or is that of each number of a list (分别为…): here is what goes before what.
"""

from __future__ import annotations

from graph.extractors import _objects as objects
from graph.extractors import _phrases as phrases
from graph.extractors import _told as told
from graph.extractors._before import Known
from graph.extractors._each import Each
from graph.extractors._finished import finished, masked, reckoned
from graph.extractors._parts import JOINTS, NOUNS, NUMBER, Part, empty, hollow, kind
from graph.lexicons import words
from graph.numbers import Quantity
from graph.numerals import words as numerals

__all__ = ["Known", "Measures"]

_NAMED = ("PLACE", "BODY")
_POINTS = "百分点"
_FEW = 10  # 九次打破纪录 is not what is compared behind it


class Measures(Each):
    """Reads the measures of the numbers of one sentence, from its first to its last."""

    def of(self, at: int, quantity: Quantity) -> str | None:
        """What ``parts[at]`` counts; None when the sentence does not say."""
        measure = self._read(at, quantity)
        measure = None if measure and masked(measure) else measure
        if measure is not None:
            measure = finished(self._text, told.unnoted(measure), self._parts[at].start)
            plain = told.unbounded(measure)
            plain = self._compared.get(measure, plain)
            measure = self._labelled(at, measure)
            aged = told.aged(self._text, measure, self._parts[at].start)
            measure, plain = aged, plain if aged == measure else aged
            self._known.append(Known(self._parts[at].start, quantity, plain))
        return measure

    def _read(self, at: int, quantity: Quantity) -> str | None:
        left, right = self._left(at), self._right(at)
        named = bool(right) and any(p.tag in _NAMED for p in [*right[:1], *left[-1:]])
        if quantity.unit in numerals("spec") and (named or phrases.starts_noun(right[:1])):
            return None
        left = told.undated(told.behind_passive(phrases.without_each(left)))
        left = told.without_ground(told.without_aside(left))
        if peak := self._said(told.peaked(left)):
            return peak
        if honour := told.honoured(self._text, left, self._parts[at].end):
            return honour
        if some := self._named_people(at, quantity, left) or self._subset(at, quantity, left):
            return some
        if said := self._set_phrase(at, quantity, left, right):
            return said
        if quantity.unit in numerals("districts"):
            return quantity.unit  # 3县11乡镇
        if told.sorting(quantity, left, right):
            self._sorting.add(self._parts[at].start)
            return None  # 其中超500万元的村6个
        sorted_ = bool(right) and right[0].word in kind("age")  # 三名年龄介乎34至52岁的男子
        if come := self._coming(at) or self._because(right):
            return come
        if (quantity.bare or sorted_) and (one := self._headed(self._right(at))):
            return one  # 拘捕一名涉嫌扒窃的外籍男子
        if quantity.unit in kind("case") and (one := self._matter(right)):
            return one
        first = self._list_start(at)
        shared = self._respective(at, first, quantity) or self._turned(at)
        if shared is not None:
            return shared
        if phrases.is_rate(quantity, left):
            return self._rate(at, first, quantity, right)
        turned = quantity.kind == "count" and left and left[-1].word in kind("means") and right
        left = [] if turned else left  # 将63户未达标贫困户 …
        if said := self._deep(quantity, left, right):
            return said
        graded = right and right[0].word in kind("graded") and not phrases.bounds(quantity)
        if graded and quantity.kind == "count":
            return self._take(right[:1])  # 6.2级地震
        if told.bounded(quantity, left, right) and (run := self._run(right)):
            return run
        own = self._before(left)
        if phrases.bounds(quantity) and phrases.sorts(own, right, quantity):
            self._sorting.add(self._parts[at].start)
            return None
        if quantity.kind == "money":
            taken = self._taken
            measure = self._sum(left, right, own)
            if right[:1] and right[0].word == "的" and self._leads(right[1:]):
                self._taken = taken  # 价值85万元的彩超设备2台: of both
        else:
            measure = self._count(at, quantity, left, right, own)
        if measure is None and all(hollow(p) for p in left) and quantity.kind == "count":
            measure = self._headed(right)  # 四十余名在当地工作的港人
        if measure is None and quantity.kind == "money" and left and all(empty(p) for p in left):
            measure = self._chain(at)  # 骗取61名老人共计87万元
        measure = measure or self._topic(at, left, first, quantity) or self._before(left, verb=True)
        measure = measure or self._chain(at) or self._last(at, left, right, quantity)
        return measure or self._said(told.batch(left))

    def _set_phrase(
        self, at: int, quantity: Quantity, left: list[Part], right: list[Part]
    ) -> str | None:
        """What a set turn of phrase says that is counted: 对俄进出口, 与上年的5人相比."""
        before = self._text[self._parts[0].start : self._parts[at].start]
        said = self._said(told.traded(left)) or told.such(before, quantity, right)
        if said := said or (reckoned(self._parts, at) if quantity.kind == "money" else None):
            return said
        if quantity.kind == "money" and told.shared_out(left) and self._known and self._near():
            return self._known[-1].measure  # 92名学子|各获5000元
        beside = at > len(left) + 1 and self._parts[at - len(left) - 2].tag == NUMBER
        if beside and told.converted(left) and self._known and self._near():
            return self._known[-1].measure  # 82436元(折合11698美元)
        if present := told.present(left):
            return self._counted_in(present, at, quantity)
        if quantity.kind == "count" and left and left[-1].word in JOINTS and left[:-1]:
            return self._run(right) or self._attributive(right)  # 主席和|十一名非官方成员
        if quantity.kind == "count" and not right and (act := self._acted_on(at, left, quantity)):
            return act
        same = [k for k in self._known if k.quantity.unit == quantity.unit]
        if not same or not (told.compared(right) or told.extreme(left)):
            return None
        return same[-1].measure if self._near() else None

    def _deep(self, quantity: Quantity, left: list[Part], right: list[Part]) -> str | None:
        """沟谷深 for 约80米深的沟谷: what the number measures of the noun behind it; or 浪高4米.

        年产玻璃 for 年产5万吨玻璃项目: what is made of it in a year.
        """
        if left and left[-1].word in kind("yield") and quantity.kind != "money":
            made = self._run(right) or ""
            ends = tuple(e for e in words("project_words") if made.endswith(e))
            return (
                left[-1].word + made.removesuffix(max(ends, key=len, default="")) if made else None
            )
        if quantity.kind != "length":
            return None
        if len(left) > 1 and left[-1].word in kind("dimension") and left[-2].tag in NOUNS:
            return self._said(left[-2:])
        if left and left[-1].word in kind("dimension") and right[:1] and right[0].word == "的":
            noun = self._run(right[1:])
            return f"{noun}{left[-1].word}" if noun else None  # 宽12米的河街
        if len(right) < 3 or right[1].word != "的":
            return None
        dimension = right[0].word
        noun = self._run(right[2:]) if dimension in kind("dimension") else None
        return f"{noun}{dimension}" if noun else None

    def _sum(self, left: list[Part], right: list[Part], own: str | None) -> str | None:
        """What an amount of money is: 处以15万元罚款, 奖金5000元, 以5万元保释."""
        verb = bool(left) and phrases.verbal(left)
        if given := self._said(objects.given(left)):
            return given  # 赔偿王某2万元
        if (
            own
            and left[-1].word.endswith(tuple(kind("worth")))
            and right[:1]
            and right[0].word == "的"
        ):  # 价值65万元的设备
            return self._attributive(right[1:]) or self._run(right[1:]) or own
        if objects.pays(left) and right[:1] and right[0].tag == "v":
            return self._predicate(right) or own  # 花6800万元修复
        by = next((p for p in reversed(left) if p.tag not in NOUNS), None)
        if by is not None and by.word in kind("means"):
            done = self._run(right[1:]) if right[:1] and right[0].word in kind("as") else None
            done = done or self._predicate(right)
            done = done or (self._run(right) if by is left[-1] else None)  # 以80万元交保
            if done:
                return done
        said = (verb and self._run(right, sums=False)) or own or self._run(right, sums=False)
        whose = right[1:] if right[:1] and right[0].word == "的" else []
        return said or self._run(whose)  # 300元左右的收入

    def _last(self, at: int, left: list[Part], right: list[Part], quantity: Quantity) -> str | None:
        """What is left to take: what befalls things, a verb before 的, or who pays."""
        same = [k for k in self._known if k.quantity.unit == quantity.unit]
        if quantity.kind == "count":
            said = self._headed(right) or self._predicate(right)
            posts = left[-1:] if left and left[-1].tag == "POST" else []
            return said or self._said(posts)  # 县人大常委会委员3名
        if quantity.kind != "money":
            return same[-1].measure if same and self._near() else None
        said = self._before(left, change=True) or self._run(right)
        said = said or self._subject(left)
        before = list(self._parts[at - 1 : at]) if not left else []
        lost = bool(before) and before[0].tag == "v"  # 致19人被骗164.3万元
        return said or (self._said(before) if lost else None)

    def _count(
        self, at: int, quantity: Quantity, left: list[Part], right: list[Part], own: str | None
    ) -> str | None:
        if len(whole := phrases.without_source(left)) < len(left) and whole:
            left = whole  # 志愿者|由最初的17人发展到286人
        beside = bool(own) and bool(left) and left[-1].tag in NOUNS | {"v"}
        noun = beside and left[-1].tag in NOUNS
        people = quantity.unit in numerals("people")
        sited = noun and left[-1].tag == "s" and phrases.starts_noun(right[:1])  # 下游约37公顷农地
        if (
            own
            and noun
            and not sited
            and (quantity.kind != "count" or left[-1].word.endswith(quantity.unit))
        ):
            if quantity.kind == "length" and left[-1].word[-1] in kind("dimension"):
                return own  # 浪高4米多的海面
            acts = any(p.tag == "v" and p.word not in kind("filler") for p in left[:-1])
            acts = acts and not self._leads(right)  # 安装单机6.25兆瓦风机160台
            return (acts and phrases.starts_noun(right[:1]) and self._run(right)) or own
        if own and own.endswith(tuple(kind("party"))):
            return own
        if people and objects.summed(left) and objects.joined(left):
            going = self._does(right) or ""
            all_told = going not in kind("gathers") or not objects.joint(own)
            if all_told and going.startswith(tuple(kind("gathers"))):
                return going  # 领队及委员共53人出席会议
        if own and noun and right and right[0].word == "等":
            return own  # 棉被556床|等救灾物资
        if own and noun and objects.object_of(left) and not self._leads(right):
            return own  # 抽调专家9名驻点会诊
        if people and own and phrases.listing(left):
            done = self._predicate(right)  # 人大代表、群众等60余人旁听
            if done and done not in kind("attend"):
                return done
        if people and own and objects.summed(left) and self._does(right) not in kind("gathers"):
            return own  # 干部、群众共1260人巡守
        if people and own and self._does(right) in kind("attend"):
            if (
                last := next((p for p in reversed(left) if not empty(p)), None)
            ) and last.tag in NOUNS:
                return own  # 教师代表共260余人参加
        if people and own and left[-1].word in kind("sending"):
            return own  # 劝阻2300人过数
        if people and not noun:
            state = self._state(right)
            if state:
                return state
        if not (own and beside and self._leads(right)):
            run = self._run(right)
            if run:
                return run if not phrases.bounds(quantity) else None
        if own is None and right and right[0].tag == NUMBER:
            beyond = self._beyond(right[0], people=True)  # 23户86名群众, 23户86人受灾
            if beyond:
                return beyond
        if (next_ := self._listed_behind(at)) and (own is None or own == left[-1].word):
            beyond = self._beyond(next_)  # 派出17批、194人次医疗队
            if beyond:
                sent = own and left[-1].tag == "v" and quantity.unit in kind("sendings")
                return f"{own}{beyond}" if sent else beyond
        if left and left[-1].word in kind("split"):
            return self._predicate(right) or own
        if (people and not noun) or own is None:
            done = self._predicate(right) if people else None
            said = (done if phrases.passed(left, right) else None) or self._verbal(left)
            said = said or self._group(left) or done
            if said:
                return said
        alone = own is None or (not noun and left[-1].tag == "v" and len(own) == len(left[-1].word))
        alone = alone or phrases.verbal(left)
        bare = own is None or quantity.kind == "count"
        said = self._attributive(right) if alone and bare else None  # 38万亩退化草原修复任务
        if own and alone and not said and len(right) == 1 and right[0].tag == "v":
            return f"{own}{self._said(right)}"  # 恢复1120户供电
        repeated = quantity.unit.endswith("次")
        if repeated and left and left[-1].tag == "d" and (named := self._headed(right)):
            return named  # 先后17次接受安排的高尔夫球活动
        if repeated and right and right[0].word in words("light_verbs") and right[-1].tag == "v":
            return self._take(right[-1:])  # 先后三次到牧民家中走访
        return said or own or (self._predicate(right) if repeated else None)

    def _rate(self, at: int, first: int, quantity: Quantity, right: list[Part]) -> str | None:
        """What a share or a change is of: its clause's phrase, or that of an earlier number."""
        if not quantity.change and right and right[0].word == "的":
            run = None if right[1:] and right[1].word in kind("level") else self._run(right[1:])
            if run:
                run = self._thought(right[1:]) or run
                return run
        left = told.without_ground(phrases.without_each(self._left(first)))
        left = told.without_basis(left) if quantity.change else left
        own = self._before(left, change=True) or self._process(quantity, left)
        done = [p for p in left if p.tag != "u"][-1:]
        acts = own and not quantity.change and done and done[0].tag == "v"
        if acts and own == done[0].word and not phrases.relates(left):
            return self._run(right) or self._changed(left, own)  # 持有30%股权
        if own and not quantity.change and left[-1].tag in NOUNS and phrases.starts_noun(right[:1]):
            if right[0].word not in kind("level") and (run := self._run(right)):
                return run  # 某公司三成股权
        if own and phrases.relates(left):
            return self._related(first - len(self._left(first)) - 1, left, own)
        if own or (not quantity.change and not left):
            said = own or self._run(right) or self._predicate(right)
            state = right if len(right) == 1 and right[0].tag == "a" else []
            return said or self._said(state)  # 四成鲜销
        if not quantity.change and (run := self._run(right)):
            return run  # 收购某公司四成股权
        last = self._known[-1] if self._known and self._near() else None
        if last and last.quantity.unit == quantity.unit and last.quantity.change:
            return last.measure  # 增速回升0.7个百分点,比全省高0.9个百分点
        if last and quantity.unit.endswith(_POINTS) and last.quantity.kind == "percent":
            return last.measure  # 增长14.2%,比全州高6.7个百分点
        plain = [k for k in self._known if not k.quantity.change]
        same = [k for k in plain if k.quantity.unit == quantity.unit]
        if quantity.kind not in ("percent", "share") and same:
            return same[-1].measure
        if not quantity.change and (said := self._clause_before(first - len(left) - 1)):
            return said
        often = [k for k in plain if k.quantity.unit.endswith("次") and k.quantity.value < _FEW]
        earlier = [k for k in plain if k not in often] or plain or self._known
        if not earlier or not (quantity.change or self._near()):
            return None
        return earlier[-1].measure
