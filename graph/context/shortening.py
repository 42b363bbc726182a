"""The bodies of a report -> which of them only shorten another's name: 岭海微电子, 打洛派出所."""

from __future__ import annotations

from collections.abc import Mapping

from graph.context.register import Key, Register
from graph.context.shortgroups import house_committees_alone, mishap_groups, papers
from graph.context.special import full_form
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, ordered, words
from graph.mentions.organs import organs
from graph.script import simplified

_SEAT = "总部"  # 携程集团总部: where 携程集团 sits
_TRIBUNAL, _PEOPLES = "法庭", "人民"
_POLICE, _BRANCH = "公安", "分局"
_OFFICES = "局委厅办"  # last characters of the names of a region's offices
_STATIONS = "站所队场"
_LIMITED = "有限"  # in every form of a firm's registered name, and in no short one
_PLACED = 8  # characters of a name in which its place has its class word
_STEM = 2  # characters of the shortest name before the word for a zone
_TASK = 6  # characters of a group's name that tell its task
_GROUP = "集团"
_TOLD = 4  # characters of a name that tells a body apart


def short_names(
    register: Register, above: Mapping[Key, Key], called: Mapping[str, Key]
) -> dict[Key, Key]:
    """岭海微电子 -> 广州岭海微电子股份有限公司: a name inside a company's longer name, or one used
    before the bracket that explains it (``called``: such a name -> its body).

    ``above``: a part -> the body that its name holds; wholes and parts keep their names.
    """
    drafts = register.drafts
    names = {k: simplified(d.name) for k, d in drafts.items() if k[0] == "Organization"}
    if len(names) < 2:
        return {}
    told = {key: called[str(key[1])] for key in names if key not in above and str(key[1]) in called}
    whole = {k: n for k, n in names.items() if _is_firm(n, drafts[k].attributes.get("kind"))}
    short: dict[Key, Key] = {}
    for key, name in sorted(names.items(), key=lambda item: -len(item[1])):
        if name in organs().rows:
            continue  # 国铁集团 is no 中国铁路某局集团有限公司
        core = _core(name) if key in whole else name
        longer = [
            k
            for k, n in whole.items()
            if k not in short and k != key and len(name) >= 3 and len(n) > len(name)
            if core in n or (key in whole and (_abridges(core, n) or _of_group(name, n)))
            if not _daughter(name, n) and not n.startswith(name + _SEAT)
            if n.endswith(name) or not _registered(name)
        ]
        formal = [k for k in longer if forms("legal_forms").ending(whole[k], len(whole[k]))]
        longer = formal if len(formal) == 1 else longer
        if len(longer) > 1:  # 津泰集团 is the firm that is a 集团, no daughter of it
            alike = [k for k in longer if name[len(core) :] in whole[k]]
            longer = alike if len(alike) == 1 else longer
        if len(longer) > 1:
            opened = [k for k in longer if _opens(core, whole[k])]
            longer = opened if len(opened) == 1 else longer
        headless = forms("organ_heads").ending(name, len(name)) is None
        firm = any(_core(whole[k]) == name for k in longer)  # 港航局 of 港航局集团有限公司
        headless = headless or (firm and not key[2] and words("levels").isdisjoint(name[1:_PLACED]))
        if len(longer) == 1 and (headless or key in whole):
            over = names.get(above[longer[0]], "") if longer[0] in above else None
            if over is None or over + name == whole[longer[0]]:
                short[key] = longer[0]  # 某高速集团|雅西公司
    short |= _posted(names) | papers(names) | _plainer(names) | _zoned(names) | mishap_groups(names)
    short |= {key: whole for key, whole in told.items() if whole in drafts and whole != key}
    short |= _bureaus(register, names, above) | _of_region(names, above)
    short |= house_committees_alone(simplified(register.text), names, above)
    return _placed(register, names, above) | short | _local_posts(names, above)


def named_whole(
    register: Register, above: Mapping[Key, Key], short: Mapping[Key, Key]
) -> dict[Key, Key]:
    """黔岭集团党委 -> 贵州黔岭磷化工集团有限责任公司党委: parts called by a short name of their
    body (``short``), under the longer one."""
    renamed: dict[Key, Key] = {}
    for part, body in above.items():
        draft, longer = register.drafts[part], register.drafts[short.get(body, body)]
        called = register.drafts[body].name
        if part not in short and body in short and draft.name.startswith(called):
            full = str(part[1]).removeprefix(str(body[1]))
            key: Key = (part[0], str(short[body][1]) + full, part[2])
            name = longer.name + draft.name.removeprefix(called)
            register.draft(key, draft.type, name, **draft.attributes)
            renamed[part] = key
    return {old: new for old, new in renamed.items() if old != new}


def retied(above: Mapping[Key, Key], old: Key, new: Key) -> dict[Key, Key]:
    """``above`` (a part -> its whole) with ``new`` in the place of ``old``; a tie by which a body
    would come to lie above itself is left out (a firm's short name that its full one is above)."""
    kept = {part: whole for part, whole in above.items() if old not in (part, whole)}
    for part, whole in above.items():
        part, whole = (new if key == old else key for key in (part, whole))
        top: Key | None = whole
        while top is not None and top != part:
            top = kept.get(top)
        if top is None:
            kept.setdefault(part, whole)
    return kept


def _is_firm(name: str, kind: object) -> bool:
    return kind == "company" or forms("legal_forms").ending(name, len(name)) is not None


def _registered(name: str) -> bool:
    """Whether a firm's name ends as it is registered: 某生物股份有限公司 is its own, no short name
    of 某生物(海南)有限公司."""
    return _LIMITED in (forms("legal_forms").ending(name, len(name)) or "")


def _posted(names: Mapping[Key, str]) -> dict[Key, Key]:
    """驻某集团纪检监察组 -> 中央纪委国家监委驻某集团有限公司纪检监察组: the group alone."""
    groups = {k: n for k, n in names.items() if n.endswith(ordered("posted_groups"))}
    found: dict[Key, Key] = {}
    for key, name in groups.items():
        house = name.removesuffix(next(g for g in ordered("posted_groups") if name.endswith(g)))
        longer = [k for k, n in groups.items() if k != key and _within(house, n.partition("驻")[2])]
        if len(longer) == 1 and longer[0] not in found:
            found[key] = longer[0]
    return found


def _zoned(names: Mapping[Key, str]) -> dict[Key, Key]:
    """井冈山经开区管委会 -> 井冈山经济技术开发区管理委员会: a zone by its short word."""
    short: dict[Key, Key] = {}
    zones = [(w, r["full"].split("|")) for w, r in forms("zone_heads").rows.items() if r["full"]]
    for key, name in names.items():
        for word, wholes in zones:
            at = name.find(word, _STEM)
            rest = full_form(name[at + len(word) :], None) if at >= 0 else ""
            if not rest:
                continue
            opened = [name[:at] + whole for whole in wholes]
            same = [k for k, n in names.items() for o in opened if full_form(n, None) == o + rest]
            if len(same) == 1:
                short[key] = same[0]
    return short


def _plainer(names: Mapping[Key, str]) -> dict[Key, Key]:
    """東華大學 -> 國立東華大學, 湖里分局 -> 湖里公安分局: a name without the word for its kind."""
    by_name = {name: key for key, name in names.items()}
    found: dict[Key, Key] = {}
    for key, name in names.items():
        full = [by_name.get(word + name) for word in ordered("founding_words")]
        if name.endswith(_BRANCH) and not name.endswith(_POLICE + _BRANCH):
            full.append(by_name.get(name.removesuffix(_BRANCH) + _POLICE + _BRANCH))
        longer = [k for k in full if k is not None]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _daughter(name: str, longer: str) -> bool:
    """Whether a name goes on from another's with a place: 远疆集团|海拉尔煤业有限责任公司."""
    if not longer.startswith(name) or forms("organ_heads").ending(name, len(name)) is None:
        return False
    return any(match.start == 0 for match in gazetteer().match(longer[len(name) :]))


def _local_posts(names: Mapping[Key, str], above: Mapping[Key, Key]) -> dict[Key, Key]:
    """打洛边境派出所 -> 勐海边境管理大队打洛边境派出所, 柯桥区分局 -> 绍兴市公安局柯桥区分局: a
    local unit without the body it is of; 骨科学分会 -> 河北省医学会骨科学分会."""
    found: dict[Key, Key] = {}
    heads = among("outposts", "dependent_heads", "society_branches")
    ends = tuple(sorted(heads))
    for key, name in names.items():
        if key in above or not name.endswith(ends) or name in heads:
            continue
        longer = [
            k
            for k, n in names.items()
            if k in above and n.startswith(names.get(above[k], n))
            if _ends(n, name) or _precinct(n, name)
        ]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _precinct(longer: str, name: str) -> bool:
    """Whether a police branch is called by its place first: 川汇公安分局, 周口市公安局川汇分局."""
    place = name.removesuffix(_POLICE + _BRANCH)
    return place != name and longer.endswith(f"{_POLICE}局{place}{_BRANCH}")


def _ends(longer: str, name: str) -> bool:
    """Whether a unit's name ends with another's, whose 人民 may be left out: 加义法庭."""
    if longer.endswith(name):
        return True
    full = name.removesuffix(_TRIBUNAL) + _PEOPLES + _TRIBUNAL
    return name.endswith(_TRIBUNAL) and longer.endswith(full)


def _bureaus(
    register: Register, names: Mapping[Key, str], above: Mapping[Key, Key]
) -> dict[Key, Key]:
    """哈密市文旅局 -> 哈密市文化体育广播电视和旅游局: the characters of a bureau's short name
    stand in its long one in order, from the first to the last."""
    offices: dict[object, list[tuple[Key, str, str]]] = {}
    for key, name in names.items():
        kind = register.drafts[key].attributes.get("kind")
        if not key[2] or kind != "government" or key in above or name[-1] not in _OFFICES:
            continue
        place = gazetteer().place(str(key[2])) if str(key[2]).isdigit() else None
        full = str(key[1])
        if place is not None and full.startswith(place.name):
            offices.setdefault(key[2], []).append((key, name, full[len(place.name) :]))
    found: dict[Key, Key] = {}
    for same in offices.values():
        for key, name, full in same:
            if name.endswith(full):
                continue  # 靖州县农业局, which 农业农村局 took the place of
            longer = [
                k
                for k, n, f in same
                if k != key and f[0] == full[0] and n[-1] == name[-1] and len(n) > len(name)
                if _within(name, n) and len(f) > len(full)
            ]
            if len(longer) == 1 and longer[0] not in found:
                found[key] = longer[0]
    return found


def _of_region(names: Mapping[Key, str], above: Mapping[Key, Key]) -> dict[Key, Key]:
    """省医疗质量安全专项检查组 -> 省卫健委医疗质量安全专项检查组: a group by its region alone."""
    found: dict[Key, Key] = {}
    for key in names:
        place = gazetteer().place(str(key[2])) if str(key[2]).isdigit() else None
        core = str(key[1]).removeprefix(place.name) if place is not None else ""
        if key in above or len(core) < _TASK or not core.endswith(ordered("roster_groups")):
            continue
        longer = [k for k in names if k in above and str(k[1]) == str(above[k][1]) + core]
        if len(longer) == 1 and longer[0] != key and above[longer[0]][2] == key[2]:
            found[key] = longer[0]
    return found


def _within(short: str, longer: str) -> bool:
    """Whether the characters of ``short`` stand in ``longer`` in their order."""
    rest = iter(longer)
    return all(char in rest for char in short)


def _filled(name: str, longer: str) -> bool:
    """Whether a name leaves out what stands before its class word: 汉丰湖|消防救援|站."""
    told = name[-1] in _STATIONS and longer.startswith(name[:-1])
    return told and not longer.startswith(name)


def _placed(
    register: Register, names: Mapping[Key, str], above: Mapping[Key, Key]
) -> dict[Key, Key]:
    """苍岩山地救援队 -> 黔南州苍岩山地救援队, 汉丰湖站 -> 汉丰湖消防救援站: a name without its
    place, or without the words between what it is called and its class word."""
    found: dict[Key, Key] = {}
    for key, name in names.items():
        kind = register.drafts[key].attributes.get("kind")
        if key[2] or key in above or len(name) < _TOLD or kind == "company":
            continue
        longer = [
            k
            for k, n in names.items()
            if k != key and n[-1] == name[-1]
            if (n.endswith(name) and (n == name or gazetteer().named(n[: -len(name)])))
            or (_filled(name, n) and not (k[2] or k in above))
        ]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _opens(core: str, name: str) -> bool:
    """Whether a firm's name begins with a core, its place left out: 上海|申柏康复器械有限公司."""
    at = name.find(core)
    return at == 0 or (at > 0 and bool(gazetteer().named(name[:at])))


def _abridges(core: str, name: str) -> bool:
    """Whether a core takes characters of a firm's name in their order: its first two, at the start
    or behind the place, then one of each word (云南能投 of 云南能源投资集团有限公司); 山东能源 with
    a whole word is no 山东新能源集团有限公司."""
    firm = _core(name)
    begins = [0, *(i for i in range(2, len(firm)) if gazetteer().named(firm[:i]))]
    opened = next((i for i in begins if firm[i : i + 2] == core[:2]), -1)
    if len(core) <= _STEM or opened < 0:
        return False
    at = opened + 1
    for number, char in enumerate(core[2:]):
        found = firm.find(char, at + 1)
        if found < 0 or (number and found == at + 1):
            return False
        at = found
    return True


def _of_group(name: str, longer: str) -> bool:
    """Whether a group's name leaves out a word inside its full one: 中国华原|装备集团 of
    中国华原重型装备集团有限公司."""
    at = longer.find(_GROUP) + len(_GROUP)
    group = longer[:at]
    cuts = range(_TOLD, len(name) - len(_GROUP) - 1)
    ends = any(group.startswith(name[:n]) and group.endswith(name[n:]) for n in cuts)
    return ends and name.endswith(_GROUP) and len(group) - len(name) > 1


def _core(name: str) -> str:
    """The words that tell a company apart: 昆源 of 昆源公司; a place alone tells none."""
    form = forms("legal_forms").ending(name, len(name), 2)
    core = name[: len(name) - len(form)] if form else name
    return name if gazetteer().named(core) else core
