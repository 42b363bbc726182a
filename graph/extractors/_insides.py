"""A telling that does not say where -> the site of what was told before, at which it happens.

What is done at a gathering (会上,甲与乙签订…), what follows a meeting at once (会见后,双方签署…),
what is pronounced at a hearing (当庭宣判), those who come to the scene of a mishap (赶赴现场),
what those who go somewhere then do (到某寺看望僧人,检查消防).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.context.coding import Coded
from graph.context.register import Key
from graph.extractors._asides import dates_of
from graph.extractors._clauses import own_subject
from graph.extractors._coded import mark_before
from graph.extractors._gatherings import gathers
from graph.extractors._happening import MARKS, Happening, beyond, opening
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered, words

INSIDE = "events/inside"  # the rule of a site that what was told before has
_AT_ONCE = ("award", "signing", "ceremony", "distribution")
_PASSED = ("election", "appointment", "removal")
_MET = ("visit", "negotiation", "meeting")
_TALKS = ("negotiation", "signing")
_WHOLES = (
    "meeting",
    "ceremony",
    "activity",
    "training",
    "report-session",
    "negotiation",
    "signing",
)
_ELSEWHERE = ("project", "case", "statement")
_LEGAL = ("judgment", "case", "investigation")
_MISHAPS = ("accident", "disaster")
_HONOURS = ("award", "publication")
_SPOT = 2  # places that tell one spot: the road and the village
_RESCUE = "rescue"
_ENDS = ";。!?:"
_DURING = "期间"
_WORD = 2  # characters of 会谈, 会见
_FAR = 3  # paragraphs back that the site of what goes on can stand
_NAMED = 2  # where a village's name stands in its key; items of the key of a table's place
_CLAUSE = 8  # characters behind a name in which its clause says where: …赶赴|现场


def settle(one: Happening, told: list[Happening], lines: Sequence[Coded] = ()) -> None:
    """Give ``one`` the sites of what it takes place at, where its sentence names none."""
    if one.places or one.titled or one.modality != "asserted":
        return
    start = mark_before(one.coded.code, one.first, "。;!?") + 1
    if _DURING in one.coded.code[start : one.first] and one.kind == "meeting":
        return  # 调研期间,他主持召开座谈会: not where he was last
    whole = next(_wholes(one, told), None) or next(_amid(one, told, lines), None)
    if whole is None and one.kind in _MET and (came := _came_to(one, told)):
        one.places += sorted(came, key=str)
        one.inherited.update((place, one.coded) for place in came)
    elif whole is not None:
        for place in whole.places:
            one.places.append(place)
            one.inherited[place] = whole.inherited.get(place, whole.coded)


def _wholes(one: Happening, told: list[Happening]) -> Iterator[Happening]:
    """What ``one`` can take place at, with its sites, the surest first."""
    block = one.coded.line.sentence.block
    sited = (h for h in reversed(told) if h.places and not h.titled and h.modality == "asserted")
    near = [h for h in sited if block - h.coded.line.sentence.block <= _FAR]
    if one.whole is not None and one.whole.places and one.kind not in _ELSEWHERE:
        if opening(one.coded) and one.whole.kind not in words("tour_kinds"):
            if not _meets_day(one.whole, one):
                return
            yield one.whole  # 访问期间 is anywhere in the country
    if not told or not near:
        return
    if one.kind in _MISHAPS and near[0].kind in _MISHAPS and near[0].coded is one.coded:
        yield near[0]  # 某村发生山体滑坡,3户房屋被掩埋
    if one.kind in (*_AT_ONCE, *_PASSED) and near[0] is told[-1] and _goes_on(one, told[-1]):
        yield near[0]
    if thing := clause_pattern("that-thing").search(one.name):
        yield from (h for h in near if h.name.endswith(thing["n"]))  # 设立窝点。…捣毁该窝点
    if clause_pattern("on-the-spot").search(_clause(one)) and near[0].coded is one.coded:
        yield near[0]  # …,当场抓获4人
    if one.kind == "signing" and beyond(one.coded):  # 会见结束后,双方签署: where they last met
        said = one.coded.line.text.strip()[:_WORD]
        met = [h for h in told if h.kind in _MET and h.coded is not one.coded]
        named = [h for h in met if said in h.name] or met
        yield from (h for h in near if h in named[-1:])
    if _same_way(one, told[-1]) or _honours(one, told[-1]):
        yield told[-1]
    if (
        one.name.startswith(ordered("watching_words"))
        and near[0] is told[-1]
        and _shown(one, near[0])
    ):
        yield near[0]  # 晚会在某剧院举行。市长观看演出
    signed = told[-1].kind == "signing" and told[-1].coded is one.coded
    if signed and one.kind == "publication" and near[0] is told[-1] and one.day == told[-1].day:
        yield told[-1]  # 双方签署…,|发表联合声明
    if one.kind in _TALKS:
        yield from _visited(one, told)
    pronounced = any(w in one.coded.line.text for w in words("court_moments"))
    if one.kind in _LEGAL and pronounced and not dates_of(one.coded):
        yield from (h for h in near if any(w in h.name for w in words("trial_words")))
    saved = one.kind == _RESCUE and clause_pattern("saved-there").search(one.name)
    come = one.kind in (_RESCUE, *words("tour_kinds"))
    come = come or bool(clause_pattern("met-on-spot").search(_clause(one)))
    if saved or (come and any(w in _clause(one) for w in words("scene_words"))):
        after = words("interruption_verbs")  # 国道541线中断 is no scene
        mishaps = [h for h in near if h.kind in _MISHAPS]
        mishaps = [h for h in mishaps if not any(w in h.name for w in after)]
        if not saved or _one_scene(mishaps):
            yield from mishaps


def _amid(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> Iterator[Happening]:
    """The gathering at which it is done, by the front of the paragraph (仪式上,甲致辞。|乙与丙签订
    协议), or whose show those look at who leave it: 仪式结束后,甲|参观了园区."""
    block = one.coded.line.sentence.block
    front = next((c for c in lines if c.line.sentence.block == block), one.coded)
    held = [h for h in told if h.kind in _WHOLES and gathers(h) and not h.titled and h.places]
    last = held[-1] if held else None
    if last is None or block - last.coded.line.sentence.block > _FAR or dates_of(one.coded):
        return
    if not _meets_day(last, one) or last.modality != "asserted":
        return
    at_once = one.kind in (*_AT_ONCE, *_PASSED) and front is not one.coded
    if at_once and opening(front) and not _moved(last, told):
        yield last
    shown = one.kind in words("tour_kinds") and clause_pattern("shown-there").search(one.name)
    if shown and (beyond(one.coded) or opening(one.coded)):
        yield last


def _moved(last: Happening, told: list[Happening]) -> bool:
    """Whether something is told elsewhere since."""
    since = told[told.index(last) + 1 :]
    return any(set(h.places) - set(last.places) for h in since)


def _one_scene(mishaps: list[Happening]) -> bool:
    """Whether all that is told of before is one accident at one spot: not a flood of four towns."""
    scenes = {tuple(h.places) for h in mishaps}
    alike = len(scenes) == 1 and all(len(scene) <= _SPOT for scene in scenes)
    alone = len(scenes) == 1 and all(len(scene) == 1 for scene in scenes)
    return alone or (alike and all(h.kind == _MISHAPS[0] for h in mishaps))


def _same_way(one: Happening, last: Happening) -> bool:
    """Whether those who go to one place do it there too, told in the next clause: 到某寺看望僧人,
    宣讲政策,|检查消防情况; not 查看了某厂,|慰问7户村民."""
    kinds, who = words("tour_kinds"), {k for k, _, _ in last.agents}
    if last.coded is not one.coded or not (one.kind in kinds and len(last.places) == 1):
        return False
    if one.day != last.day:
        return False  # 到某镇调研,次日|检查市场
    gone = mark_before(one.coded.code, last.first, _ENDS) + 1
    if clause_pattern("at").search(one.coded.code, gone, one.first) is None:
        return False
    if one.name.startswith(ordered("meeting_verbs")) or not who & {k for k, _, _ in one.agents}:
        return False
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    between = one.coded.code[last.first : one.first]
    alone = not any(m in between for m in _ENDS) and between.count(",") == 1
    return alone and not own_subject(one.coded, start, one.first)


def _shown(one: Happening, last: Happening) -> bool:
    """Whether what is watched is the show told of right before."""
    here = last.coded.line.sentence.block == one.coded.line.sentence.block
    held = last.kind in _WHOLES and last.head in words("event_heads")
    return here and held and one.day == last.day and not dates_of(one.coded)


def _honours(one: Happening, last: Happening) -> bool:
    """Whether those who visit one site award somebody there in the next sentence of the paragraph:
    来到某派出所,看望民警。局长宣读嘉奖令,给予…。"""
    here = last.coded.line.sentence.block == one.coded.line.sentence.block
    if not here or one.day != last.day or one.kind not in _HONOURS or dates_of(one.coded):
        return False
    going = last.kind in words("tour_kinds") or (last.kind in _HONOURS and bool(last.inherited))
    who = {k for k, _, _ in last.agents if k[0] == "Person"}
    known = len(last.places) == 1 and len(last.places[0]) > _NAMED
    return going and known and bool(who & {k for k, _, _ in one.agents})


def _meets_day(whole: Happening, one: Happening) -> bool:
    """Whether nothing says that a part is on another day than the whole: 第一次会议17日举行."""
    moment = whole.when
    if one.day is None or moment is None or not moment.begin:
        return True
    ends = (moment.begin, moment.finish or moment.begin)
    first, last = (end[: len(one.day)] for end in ends)
    return first <= one.day[: len(first)] and one.day[: len(last)] <= last


def _visited(one: Happening, told: list[Happening]) -> list[Happening]:
    """The visit to one city or country in which somebody talks with others: 甲今日访问上海。上午,他
    与副市长乙会面; not 返回贵阳后,他与丙会面."""
    if clause_pattern("gone-back").search(one.coded.code, 0, one.first):
        return []
    visits = [h for h in told if h.kind == "visit" and h.places and not h.titled]
    visits = [h for h in visits if any(w in h.name for w in words("visit_words"))]
    units = {place for h in visits for place in h.places if place[0] == "Place"}
    who = {k for k, _, _ in one.agents if k[0] == "Person"}
    own = [h for h in visits if who & {k for k, _, _ in h.agents} and h.day == one.day]
    alone = len({k for k in units if len(k) == _NAMED}) == 1
    return [h for h in own if len(h.places[0]) == _NAMED] if alone and one.day else []


def _came_to(one: Happening, told: list[Happening]) -> set[Key]:
    """The one site to which those went who meet at the end of a sentence: 来到某村,察看…,|并召开
    座谈会, 来到某镇服务中心和某村,|并在村部召开座谈会; not 到某县调研,|并在县城召开会议."""
    code = one.coded.code
    start = mark_before(code, one.first, MARKS) + 1
    if clause_pattern("and-met").match(code, start) is None:
        return set()
    gone = [h for h in told if h.coded is one.coded and h.kind in words("tour_kinds")]
    gone = [h for h in gone if not any(m in code[h.first : one.first] for m in _ENDS)]
    sites = {place for h in gone for place in h.places}
    if clause_pattern("at-village").search(code, start, one.first):
        named = (k for k in sites if len(k) > _NAMED)
        sites = {k for k in named if str(k[_NAMED]).endswith(ordered("village_ends"))}
    who = {k for h in gone for k, _, _ in h.agents}
    known = len(sites) == 1 and bool(who & {k for k, _, _ in one.agents})
    return sites if known else set()


def _clause(one: Happening) -> str:
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    return one.coded.code[start : max(one.first, start) + len(one.name) + _CLAUSE]


def _goes_on(one: Happening, last: Happening) -> bool:
    """Whether a paragraph goes on with what is done at the gathering told last in it."""
    here = last.coded.line.sentence.block == one.coded.line.sentence.block
    inside = last.whole is not None or (last.kind in _WHOLES and gathers(last))
    inside = inside or (bool(last.inherited) and last.kind in (*_AT_ONCE, *_PASSED))
    dated = dates_of(one.coded) and one.coded is not last.coded
    return here and inside and one.day == last.day and not dated
