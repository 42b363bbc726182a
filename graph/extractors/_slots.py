"""Fills a telling's slots: who does it, to whom, when, where, what it issues."""

from __future__ import annotations

from collections.abc import Iterable

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._agents import agents_by, meant_by_his
from graph.extractors._around import (
    clause_places,
    doers,
    honoured,
    led_places,
    no_origins,
    site_before,
)
from graph.extractors._assemblies import join_hosts, of_assembly
from graph.extractors._attends import attendance, held_before
from graph.extractors._called import only_names, said_of
from graph.extractors._clauses import subject
from graph.extractors._coded import Found, mark_before
from graph.extractors._continuing import taken_along
from graph.extractors._dating import MISHAPS, beside, moment
from graph.extractors._decisions import approved
from graph.extractors._fronts import front_site
from graph.extractors._groups import group
from graph.extractors._happening import MARKS, Happening, relation
from graph.extractors._learnt import of_guest, topic_of
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import year_in
from graph.extractors._mood import negation
from graph.extractors._places import (
    faced_places,
    front_region,
    item_site,
    led_region,
    regions_named,
    seen,
)
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_MEET = "meet"  # the rule of whom somebody meets
_TOWARDS = "方向"
_NATIVE = [*"籍援驻"]  # of those who come from a place: 慰问达州籍务工人员, 中国援外医疗队
_NAMED = (
    "events/case-named",
    "events/misdeed",
    "events/misused",
)  # what persons did who are named before it
_HELD = ("meeting", "campaign", "ceremony", "report-session", "activity", "training")


def fill(scene: Scene, found: Found, told: Happening, named: Span | None) -> None:
    """Fill the slots of ``told`` by its match; ``named`` is the span that names it."""
    first = min(told.first, found.match.start())
    told.modality = negation(found.coded, first)
    learnt = found.name == "meeting-spirit"  # on whatever day and wherever it was
    if learnt or (found.name == "strong-name" and topic_of(found.coded, found.match.end())):
        day = beside(told) if told.kind in MISHAPS else None
        told.when = day or year_in(told.coded, told.start, told.end)
        locate(told, regions_named(scene, named) if named is not None else ())
        if learnt and named is not None:
            join_hosts(scene, told, named)
        return
    if of_guest(found.coded, told.first):
        told.when = year_in(told.coded, told.start, told.end)
        return _who(scene, found, told, first)
    verb = found.match.start("verb") if "verb" in found.match.re.groupindex else -1
    fronted = found.coded.report_text[told.start : told.start + 1] in words("fronting_words")
    if told.modality == "asserted" and verb >= 0 and not fronted:
        behind = negation(found.coded, verb)  # 决赛将于8月24日举行, 计划6月底前投产
        told.modality = behind if behind == "planned" else told.modality
    moment(scene, told, named, _told_at(found, told))
    _who(scene, found, told, first)
    sited = _sited(scene, found, told, first)
    if not told.places and (site := front_site(found.coded, told.first)):
        locate(told, scene.keys.get(site, ()))
    if named is not None:
        if not (sited or of_assembly(scene, named)):
            told.regional = [k for k in regions_named(scene, named) if k not in told.places]
            locate(told, told.regional)
        join_hosts(scene, told, named)
    for held in found.spans("m", "Event"):  # 经某常委会第十次会议|表决通过
        join_hosts(scene, told, held)
    told.documents += [k for s in found.spans("d") for k in scene.keys.get(s, ())]
    told.objects += [k for s in found.spans("o", "Organization") for k in scene.keys.get(s, ())]


def _sited(scene: Scene, found: Found, told: Happening, first: int) -> bool:
    """Whether its clause names the site of a gathering, beside which no region counts.

    日照市…推介会在南山区举行 is not in 日照市, nor is 献县…大会 more than in its theatre.
    """
    acting = list(told.places)
    _where(scene, found, told, first)
    sites = [key for key in told.places if key not in acting]
    if not sites or told.kind not in _HELD:
        return False
    told.places = sites
    return True


def _told_at(found: Found, told: Happening) -> int:
    """Where it is told that it happens: at the verb behind its name (大桥9月底前通车)."""
    verb = found.match.start("verb") if "verb" in found.match.re.groupindex else -1
    apart = found.name == "is-held" and "," in found.coded.code[told.first : verb]  # 全会,于…举行
    between = found.coded.covered(told.first + 1, verb) if verb > told.first else []
    apart = apart or (found.name == "is-held" and any(s.type == "Date" for s in between))
    behind = verb > told.first and (found.rule.get("kind") == "project" or apart)
    later = clause_pattern("held-later").match(found.coded.code, found.match.end())
    if later and held_before(found):  # 由某协会主办的论坛,14日在某园揭幕
        return later.end() - 1
    return verb if behind else told.first


def _who(scene: Scene, found: Found, told: Happening, first: int) -> None:
    """Who does it and to whom: subjects, 由…, 其, a bare 代表团."""
    verb = found.match.groupdict().get("verb") or ""
    happens = told.kind in MISHAPS or found.name == "happened"
    if happens and (sites := _sites(found, first)):
        locate(told, [k for s in sites for k in scene.keys.get(s, ())])
        return
    direct = [(s, verb) for s in found.spans("a")]
    if not (direct or (found.rule.get("patient") and taken_along(found.coded, first))):
        direct = _acting(found, first, verb)
    by = _by(found, first)
    for span, role in direct:
        for key in scene.keys.get(span, ()):
            if key in {k for s in by for k in scene.keys.get(s, ())}:
                continue
            if by:  # 某公司被某局|罚款12万元
                told.join(key, "", "participant")
            else:
                _act(told, found, key, role)
    if not direct and not held_before(found) and (body := group(scene, found.coded, first)):
        told.join(body, verb, relation(body, verb))
    whom = told.kind in words("concerning_kinds") | words("tour_kinds")
    concerned = found.spans("e", "Person") if whom else []
    concerned += honoured(found.coded, told.first) if told.kind in _HELD else []
    done_to = found.spans("o", "Person") if "inner" in found.match.re.groupindex else []
    for span in [*found.spans("p"), *done_to, *concerned]:  # 对甲进行了…
        for key in scene.keys.get(span, ()):
            told.join(key, "", "participant")
    approved(scene, told, first)
    for span in by or (doers(found.coded, first) if found.rule.get("patient") else ()):
        for key in scene.keys.get(span, ()):
            told.join(key, "", "organizer")
    if found.rule.get("done_to"):
        for span in [*found.spans("w", "Organization"), *found.spans("w", "Place")]:
            for key in scene.keys.get(span, ()):
                told.join(key, "", "participant")
    if told.kind == "establishment":
        made = found.spans("o")
        for span in (s for s in found.spans("e", "Organization") if s not in made):
            for key in scene.keys.get(span, ()):
                told.join(key, "", "participant")
    if told.kind == "investigation":
        for span in found.spans("e", "Organization"):
            for key in scene.keys.get(span, ()):
                told.join(key, found.match["e"][:2], "organizer")
    meant = meant_by_his(scene, found, told, first)
    if meant is not None:
        told.join(meant, "", "participant")


def _by(found: Found, first: int) -> list[Span]:
    """Those by whom it is done to the subject of a clause in the passive: 被某局|罚款."""
    led = found.rule.get("brief") or found.name == "strong-name"  # 被某委|立案调查
    if (span := next(iter(doers(found.coded, first)), None)) is None or not led:
        return []
    at = found.coded.spans.index(span)
    while at and found.coded.spans[at - 1] is not None:
        at -= 1
    led = found.coded.code[at - 1 : at] in words("suffering_words")
    return doers(found.coded, first) if led else []


def _sites(found: Found, first: int) -> list[Span]:
    """The places, and the bodies where it happens, that a mishap's clause names before it."""
    start = mark_before(found.coded.code, first, MARKS) + 1
    sited = ("Place", "Organization") if _happens(found) else ("Place",)
    said = [(s, at) for at, s in enumerate(found.coded.spans[start:first], start) if s is not None]
    native = no_origins(found.coded, start, first)
    said = [(s, at) for s, at in said if s in native]
    code = found.coded.code  # 张石高速石家庄|方向: no site
    return [s for s, at in said if s.type in sited and not code.startswith(_TOWARDS, at + 1)]


def _happens(found: Found) -> bool:
    """Whether a rule says that it happens there: a body that deals with it is no site."""
    return found.name == "happened" or bool(found.rule.get("sited"))


def _where(scene: Scene, found: Found, told: Happening, first: int) -> None:
    """The sites of the rule's own group, else of the clause, and of what it is done to."""

    def there(spans: Iterable[Span]) -> None:
        for span in spans:
            locate(told, scene.keys.get(span, ()))

    own = found.spans("l") and no_origins(found.coded, *found.match.span("l"))
    at = _told_at(found, told)
    there(own or clause_places(found.coded, first if at == told.first else at, at))
    tours = told.kind in words("tour_kinds")
    if own and tours:
        there(led_places(found.coded, first))
    if told.kind in words("headed_kinds"):
        there(item_site(found.coded))
    clause = mark_before(found.coded.code, first, MARKS) + 1
    if told.kind in MISHAPS and not told.places:
        there(site_before(found.coded, clause))
    met = found.name == _MEET  # whose home is no place: 会见新加坡客人
    if not met and (tours or told.kind in words("sited_kinds")):
        named = "e" in found.match.re.groupindex
        seats = not tours
        kept = no_origins(found.coded, *found.match.span("e"), seats=seats) if named else []
        text = scene.report.text
        there(s for s in kept if s.type == "Place" and text[s.end : s.end + 1] not in _NATIVE)
    if tours and not met:
        there(seen(found.coded, found.match.start("e"), found.match.end("e")))
    if tours and not told.places:
        there(faced_places(found.coded, clause, found.match.end("e")))
    region = led_region(scene, found.coded, told.first)
    if region is None and not told.places:
        region = front_region(scene, found.coded, first, told.kind)
    locate(told, (region,) if region else ())
    if met:
        for span in found.spans("o", "Organization"):
            guest = span.head.endswith(ordered("guest_heads"))  # is met, and no place
            told.agents += [(k, "", "participant") for k in scene.keys.get(span, ()) if guest]
            locate(told, () if guest else scene.keys.get(span, ()))
    if "inner" in found.match.re.groupindex and told.kind != "award":
        there(found.spans("o", "Place"))


def _acting(found: Found, first: int, verb: str) -> list[tuple[Span, str]]:
    """The subjects; of 参加在云州举办的博览会 only who takes part, not who holds it."""
    coded = found.coded
    decides = found.name == "is-held" and verb in words("deciding_verbs")
    built = found.name == "begin-build" and found.match.start("verb") > found.match.start("e")
    faced = found.name == "case-named" and coded.code[first - 1 : first] in words("facing_chars")
    if found.name == "is-held" and front_site(coded, first):
        return []  # 陇南市武都区,|第五届龙舟赛在某公园开幕
    if decides or built or faced:  # 检察官甲对|乙涉嫌受贿案提起公诉
        return agents_by(coded, first)  # the work is the subject, not who spoke of it
    if (there := attendance(coded, first)) is not None:
        return there
    if found.rule.get("owned"):
        return [(s, verb) for s in found.spans("e", "Organization")[:1]]
    if (found.rule.get("strength") or found.name == "is-held") and said_of(coded, first):
        return []  # 甲通报了|"8·12"抢劫案侦破经过
    described = clause_pattern("relative").match(coded.code, first)
    if described and found.rule.get("attends"):
        return [(s, verb) for s in coded.covered(*described.span("p"))]  # 会见出席大会的总理甲
    if not held_before(found):
        return subject(coded, first, verb)
    start = mark_before(coded.code, first, MARKS) + 1
    verbs = forms("attending_verbs")
    word = next((v for at in range(start, first) if (v := verbs.at(coded.code, at, first))), None)
    return subject(coded, first, word) if word else agents_by(coded, first)


def _act(told: Happening, found: Found, key: Key, role: str) -> None:
    """Who does it, or to whom it is done; a mishap has a place and no one who does it."""
    if told.kind in MISHAPS or found.rule.get("sited") or found.name == "happened":
        if key[0] == "Place" or (key[0] == "Organization" and _happens(found)):
            locate(told, (key,))
        return
    if found.rule.get("patient"):
        if key[0] == "Place" and found.name == "befell":
            return locate(told, (key,))
        if key[0] == "Person" or told.name[:1] == "获":
            return told.join(key, "", "participant")
        if told.name.startswith(ordered("passive_words")):
            return
    if told.rule in _NAMED and key[0] == "Person" and only_names(told.coded, told.first):
        told.join(key, "", "participant")
        return
    if told.kind in ("project", "case") and key[0] == "Place":
        locate(told, (key,))
        return
    rowed = "|" in told.coded.code and told.kind in ("judgment", "inspection")
    amid = found.coded.code.startswith(ordered("event_amid"), found.match.end())
    joins = rowed or found.rule.get("attends") or (amid and key[0] == "Person")  # 峰会期间
    joins = joins or (told.titled and key[0] == "Place" and told.kind == "signing")  # 我校与某县
    done = found.match.groupdict().get("act") or role  # 赴某县|调研
    told.join(key, done, "participant" if joins else relation(key, role))
    if key[0] == "Place" and told.kind in (*_HELD, "rescue") and not joins:
        locate(told, (key,))


def locate(told: Happening, keys: Iterable[Key]) -> None:
    told.places += [k for k in keys if k not in told.places and k[0] != "Person"]
