"""A match of a rule -> which of its posts are somebody's offices; the posts told before (上述)."""

from __future__ import annotations

from dataclasses import replace

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._aides import of_aides
from graph.extractors._bare import named_before
from graph.extractors._boardposts import board
from graph.extractors._coded import Found, mark_before, sentence_span, unled
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import when
from graph.extractors._mood import negation
from graph.extractors._positions import fresh
from graph.extractors._served import open_ended, past, tenure
from graph.extractors._titles import no_office
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.patterns import pattern
from graph.script import simplified

STRANGER = pattern(
    r"^(?:\(?[一二三四五六七八九十\d]+[).、]+ ?)?(?:[\u4e00-\u9fff· ]{2,12}|[\ue001-\ue007])"
    r",(?:男|女|[\u4e00-\u9fff]{1,5}族,)"
)
_SAID = ("in-office", "nominated", "former", "appointed", "elected")
_LEADING = 6  # characters of a number or a label before a life in a list
_CLAUSE = ",;。!?:"
_JOINED = "兼"
_SPOKESMAN, _SEAT = "发言人", "委员"


def offices(scene: Scene, found: Found, persons: list[Span], posts: list[Span]) -> list[Span]:
    """The posts without callings (矿工, 实习生), whose body says only who belongs to it, nor those
    of somebody unnamed (某局主要负责人、某县县长甲)."""
    posts = of_aides(posts)
    done = found.rule.get("status") == "elected"
    if done and forms("candidate_words").at(found.coded.code, found.match.end()):
        return []  # 当选全国人大代表|候选人初步人选
    callings = [p for p in posts if p.head in words("not_posts")]
    for post in callings:
        keys = [scene.key(b) for b in post.inner if b.type == "Organization"]
        keys += [board(scene, post)] if found.rule.get("owned") else []
        for key in filter(None, keys):
            for person in persons:
                belong(scene, found, person, key)
    owned = max((i for i, p in enumerate(posts) if p.inner), default=-1)
    unnamed = [p for p in posts[:owned] if p.inner and p.head in words("unnamed_staff")]
    unnamed += [p for p in posts if found.rule.get("bound") and _crowd(found, p)]
    unnamed += [p for p in posts if found.rule.get("known") and _addresses(scene, p)]
    unnamed += [p for p in posts[1:] if not p.inner and _known_as(found, p)]
    unnamed += [p for p in posts if found.name == "those-who" and _labels(p)]
    unnamed += [p for p in posts if no_office(found.coded.report_text, p)]
    return [p for p in posts if p not in callings and p not in unnamed]


def _labels(post: Span) -> bool:
    """Whether a title only labels a row of minutes by what its persons do there: 主持人:甲."""
    named = post.inner or post.head.endswith(_SPOKESMAN)
    return not named and post.head in words("label_posts")


def _addresses(scene: Scene, post: Span) -> bool:
    """Whether a calling behind a name is a form of address in a report on who is appointed."""
    called = not post.inner and post.head in words("callings")
    return called and forms("board_acts").inside(simplified(scene.report.text))


def _known_as(found: Found, post: Span) -> bool:
    """Whether a title behind others of the same person is no post but what he is known as: 某大学
    教授、著名水利专家甲."""
    joined = found.coded.report_text[post.start - 1 : post.start] == "、"
    return joined and forms("known_ends").ending(post.head, len(post.head)) is not None


def _crowd(found: Found, post: Span) -> bool:
    """Whether a post behind a name is that of the many who take part beside him: 林生,校领导班子
    成员,各学院负责人参加会议."""
    if post.head not in words("plural_staff"):
        return False
    behind = found.coded.code[found.match.end() :].partition("。")[0]
    return any(verb in behind for verb in words("attending_verbs"))


def announced(scene: Scene, found: Found) -> list[Key]:
    """Those whose decision the sentence announces: 宣布省委、省政府关于…的决定:李文任某校长."""
    code, start = found.coded.code, found.match.start()
    before = code[max(code.rfind("。", 0, start), code.rfind(";", 0, start)) + 1 : start]
    told = clause_pattern("decision-of").search(before)
    if told is None:
        return []
    at = start - len(before) + told.start("b")
    first = at
    while first > 1 and code[first - 1] == "、" and found.coded.spans[first - 2] is not None:
        first -= 2  # 党中央、国务院关于…
    said = found.coded.covered(first, at + 1)
    return [key for s in said if s.type == "Organization" for key in scene.keys.get(s, ())]


def given_up(scene: Scene, person: Span, post: Key) -> bool:
    """Whether the report has told that the post, the last one of a life, is a former one."""
    holder = scene.key(person)
    return any(
        f.relation == "holds"
        and (f.subject, f.object) == (holder, post)
        and dict(f.qualifiers).get("status") == "former"
        for f in scene.register.facts
    )


def of_another(found: Found) -> bool:
    """Whether the posts are of somebody behind them who was not read as a name: 原局长|康某."""
    groups = found.match.re.groupindex
    last = (found.match.end("t") if "t" in groups else found.match.end()) - 1
    line, end = found.coded.line, found.coded.ends[last]
    if clause_pattern("masked-name").match(line.words.text, end, line.sentence.end):
        return True
    return any(t.start == end for t in line.words.tagged("PER", "nr"))


def only(scene: Scene, found: Found, posts: list[Span], whole: Key | None) -> bool:
    """Whether a match tells but one of the titles of its rule, of a body that is known."""
    titles = tuple(str(found.rule["title"]).split("|"))
    if found.rule.get("opens") and len(posts) == 1:
        return simplified(scene.report.text[posts[0].start : posts[0].end]).startswith(titles)
    if len(posts) != 1 or posts[0].head not in titles:
        return False
    if found.rule.get("house") and not whole and posts[0].head in forms("title_bodies"):
        return False
    if not found.rule.get("owned") or posts[0].inner:
        return True
    known = whole or board(scene, posts[0])
    if posts[0].head != _SEAT:
        known = known or named_before(scene, posts[0])
    return fresh(scene, posts[0]) and known is not None


def serves(text: str, post: Span, ends: str = "serving_ends") -> bool:
    """Whether the words for a post begin with a verb of holding it: 曾任, 现任, not 原; with the
    table of ``being_chars`` of being it: 原系, 现为."""
    word = forms("status_words").at(simplified(text[post.start : post.end]), 0)
    return word is not None and word[-1] in words(ends)


def as_told(found: Found) -> Found | None:
    """``found``; a post that its words only plan (将任, 拟安排甲担任) is one he is to have, and
    None is what they deny, wish or think likely: 甲并未担任局长, 乙可能出任省长, 希望丙当镇长."""
    if not found.rule.get("mood"):
        return found
    if unled(found):
        return None
    mood, status = negation(found.coded, found.match.start("t")), found.rule.get("status")
    if found.rule.get("houses"):
        status = forms("status_words").rows.get(found.match["w"], {}).get("status", status)
    at = found.match.start()
    clause = found.coded.code[mark_before(found.coded.code, at, _CLAUSE) + 1 : at]
    if clause_pattern("post-unreal").search(clause):
        return None
    if mood == "asserted" and clause_pattern("post-asked").search(clause):
        mood = "planned"
    if status == "in-office" and clause_pattern("post-earlier").search(found.coded.code[:at]):
        status = "former"  # 加入某大学前,甲是某公司总工程师
    if mood == "planned":  # 甲将接替乙任局长: 乙 still is
        status = "in-office" if status == "former" else "nominated"
    return (
        None
        if mood in ("denied", "alleged")
        else replace(found, rule={**found.rule, "status": status})
    )


def own_status(text: str, post: Span, person: Span) -> str:
    """The status that the words before a post give it, if they say it of who holds it: not 该楼原为
    县委书记|甲的办公室."""
    others = person.start > post.start and serves(text, post, "being_chars")
    return "" if others else str(post.value or "")


def told_before(scene: Scene, index: int, found: Found) -> list[Span]:
    """上述职务: the posts that the sentence, else the one before, tells of the person before."""
    lines = [(found.coded, found.match.start())]
    if index:
        lines.append((scene.coded[index - 1], len(scene.coded[index - 1].code)))
    for coded, end in lines:
        spans = [s for s in coded.spans[:end] if s is not None]
        person = max((i for i, s in enumerate(spans) if s.type == "Person"), default=None)
        if person is not None:
            behind = [s for s in spans[person:] if s.type == "Position"]
            return behind or [s for s in spans[:person] if s.type == "Position"]
    return []


def one_alone(found: Found) -> bool:
    """Whether a post is held by one person at a time: 晋安区区长甲、乙 are no two heads of it."""
    posts = found.spans("t", "Position")
    if not posts or posts[-1].value or found.rule.get("those"):
        return False
    post, heads = posts[-1], forms("titles").rows
    if heads.get(post.head, {}).get("rank") != "head":
        return False
    chief = post.head in words("chief_titles") or post.head in words("party_titles")
    return post.head in forms("region_titles") or bool(post.inner and chief)


def own_title(found: Found, person: Span) -> bool:
    """Whether a person of a list bears a title behind the name: 教长甲以及乙|活佛."""
    at = found.coded.spans.index(person) + 1 if person in found.coded.spans else 0
    coded = found.coded
    titled = coded.code[at : at + 1] == CODES["Position"] and coded.starts[at] == person.end
    return at > 0 and titled and coded.code[at + 1 : at + 2] not in (CODES["Person"], " ")


def belong(scene: Scene, found: Found, person: Span, object_: Key) -> None:
    if (subject := scene.key(person)) is not None:
        evidence, sure = sentence_span(found.coded), float(str(found.rule["confidence"]))
        rule = f"posts/{found.name}"
        scene.register.fact("memberOf", subject, object_, evidence, rule, confidence=sure)


def still(scene: Scene, life: Span | None, coded: Coded) -> Span | None:
    """The life told before that a line goes on with: beyond its paragraph only one that opens a
    line; 致辞的禄群(女,彝族) is no life."""
    if life is None or coded.line.sentence.start < life.end:
        return life
    blocks = scene.report.blocks
    first = next(b for b in blocks if b.start <= life.start < b.end)
    if coded.line.sentence.start < first.end:
        return life
    opened = len(scene.report.text[first.start : life.start].strip()) <= _LEADING
    led = coded.spans[0] if coded.spans else None  # 白崇义|同志系沁县人: another's paragraph
    other = led is not None and led.type == "Person" and scene.key(led) != scene.key(life)
    return life if opened and not other else None


def next_life(scene: Scene, life: Span | None, coded: Coded) -> Span | None:
    """The person whose life a line tells or goes on with, after that of the line before."""
    if STRANGER.match(coded.code):
        return None
    return life_of(coded) or still(scene, life, coded)


def life_of(coded: Coded) -> Span | None:
    """The person whose life a line tells: 何芳,女,… or a name that is all of the line."""
    if CODES["Person"] not in coded.code:
        return None
    found = clause_pattern("life-told").search(coded.code)
    told = coded.covered(found.start(), found.end()) if found else ()
    return next((s for s in told if s.type == "Person"), None)


def appointee(coded: Coded, span: Span) -> bool:
    """Whether a person is given a post there, and so appoints nobody: 甲任局长,免去乙…."""
    if span.type != "Person" or span not in coded.spans:
        return False
    return clause_pattern("appointee").match(coded.code, coded.spans.index(span)) is not None


def hold(scene: Scene, found: Found, person: Span, key: Key, status: str) -> None:
    """Write that a person holds a post, by what a match tells."""
    subject = scene.key(person)
    if subject is None:
        return
    times = tenure(found)
    moment = when(found.coded, found.match.start()) if found.rule.get("event") else None
    if moment is not None and moment.begin:
        ended = found.rule.get("status") in ("removed", "resigned")
        times = {"end" if ended else "start": moment.begin}
    status = status or str(found.rule.get("status") or "")
    if status == "in-office" and past(scene, times.get("end")):
        status = "former"  # 2002年4月至2008年7月任某公司经理
    scene.register.fact(
        "holds",
        subject,
        key,
        sentence_span(found.coded),
        f"posts/{found.name}",
        confidence=float(str(found.rule["confidence"])),
        status=status or None,
        start=times.get("start"),
        end=times.get("end"),
    )


def of_life(scene: Scene, found: Found, person: Span, key: Key, status: str) -> str:
    """The status of a post by a line of a life; "" for that of the rule."""
    if status == "in-office" and tenure(found).get("end"):
        return "former"  # 其间:2018.05—2019.05挂职任某局副局长
    over = not status and not open_ended(found) and given_up(scene, person, key)
    return "former" if over else status


def led(post: Span) -> bool:
    """Whether no word of its own says of whom its body is, which goes on with the post before:
    原副主席、党组成员, 原副县长、公安局局长."""
    return post.inner[0].source == "bare"


def joined(text: str, post: Span) -> bool:
    """Whether a post is held with the one before: 原副主任|兼|市总工会主席."""
    at = post.start - (simplified(text[post.start]) not in _JOINED)
    return simplified(text[at]) in _JOINED


def untold(post: Span) -> bool:
    """Whether no word before a post says how it is held."""
    return post.value not in _SAID
