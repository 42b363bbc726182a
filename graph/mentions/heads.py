"""Words -> the heads of official names in a sentence, and what may stand before them.

A head (人民法院, 局, 领导小组) is a form of ``lexicons/organ_heads.tsv``; the tokens decide
where it may end, so that 局 is no head in 局长 and 部 none in 干部.
"""

from __future__ import annotations

import re

from graph import names
from graph.lexicons import among, forms, ordered, words
from graph.mentions.borders import joins_bodies, others_follow, over_word
from graph.mentions.holders import (
    chief_of,
    field_of,
    headed,
    held,
    serves,
    some,
    titled_at,
    torn_unit,
)
from graph.mentions.modifiers import modifies, of_task
from graph.mentions.pieces import pieces
from graph.mentions.spans import Words
from graph.wordings import pattern

_NET, _SITE, _LINE = "网", "站", "线"
_GROUP = "组"  # 湖南省委|第三巡视组
_ASSEMBLIES = ("congress", "cppcc")
_COMMITTEES = "委会"  # 市人大常委会|人事代表工委
_OUT = "出"  # 国家防总|派出|工作组
_PARTY_SCHOOL = "党校"
_CHIEF = "长"  # 大队|大队长: behind a body the title, not the head once more
_HOUSE, _BUREAUS, _BUREAU, _SECTIONS = "府", "局处", "局", "处科股"
_TASKED, _COUNTED, _CENTRE = "事务局", "部", "中心"
_LIMIT = 18  # characters between an opening and its first head
_UNIT_LIMIT = 14  # between a head and the head of a part
_FIELDS = 11  # before the 和 of a bureau's name: 文化体育广播电视|和|旅游局
_FURTHER = 6  # the same more where a title with its holder stands behind
_ORDINAL_UNIT = re.compile(r"第?[一二三四五六七八九十]+[处科室股]")
_SPLITTABLE = ("ORG", "nt", "n", "nz")


def aligned(sentence: Words, end: int) -> bool:
    """Whether a head may end here: at a token's end, or before a head or title in one token."""
    if end in sentence.ends:
        return True
    if (token := sentence.covering(end)) is None:
        return False
    if sentence.text[end - 1 : end + 1] in words("shared_titles") and end + 1 in sentence.ends:
        return True
    if token.tag not in _SPLITTABLE:
        return False
    inner = forms("organ_heads").ending(sentence.text, token.end, end) is not None
    if token.tag in ("ORG", "nt") and (inner or torn_unit(sentence, token)):
        return True
    for name in ("organ_heads", "titles", "joiners"):
        following = forms(name).at(sentence.text, end, sentence.sentence.end)
        behind = end + len(following or "")
        if following and (token.tag in ("ORG", "nt") or behind in sentence.ends):
            return True
        if following and name == "titles" and names.ethnic_name_end(sentence.text, behind):
            return True  # 县委|书记|知史平措
    return False


def direct(sentence: Words, cursor: int) -> tuple[int, str] | None:
    """(end, head) of the longest head right at ``cursor``."""
    text = sentence.text
    if text[cursor : cursor + 1] == "委" and text[cursor - 1] in words("levels"):
        branch = text[cursor - 1 : cursor + 2]
        if branch in words("party_branches") and cursor + 2 in sentence.ends:
            return cursor + 2, branch
        if text[cursor + 1 : cursor + 2] not in words("committee_words") and _committee(
            sentence, cursor + 1
        ):
            return cursor + 1, text[cursor - 1] + "委"
    heads = forms("organ_heads")
    if text[cursor : cursor + 1] not in heads.first:
        return None
    for head in heads.all_at(text, cursor):
        if head in words("not_bodies") or is_title(sentence, cursor, head):
            continue
        end = cursor + len(head)
        if used(text, cursor, head) or over_word(sentence, end) or _downtown(text, cursor, head):
            continue  # 县医院|门诊量, 成都市|中心
        site = head[-1] == _NET and text[end : end + 1] == _SITE  # 人民政府|网站
        graded = head in words("degree_levels") and (
            forms("degree_words").at(text, end) or text.endswith(_PARTY_SCHOOL, 0, cursor)
        )
        if site or graded:
            continue  # 中央党校|大学学历, 省委党校|大学
        if end > sentence.sentence.end or (len(head) == 1 and not _single(sentence, head, end)):
            continue
        if aligned(sentence, end):
            return end, head
    return None


def used(text: str, at: int, head: str) -> bool:
    """Whether a head at ``at`` begins a word that names no body (门诊量) or is the class of a
    contest behind it (男篮|职业|联赛, 女排|项目)."""
    if head[0] in forms("head_uses").first and forms("head_uses").at(text, at):
        return True
    if head not in words("sports_classes"):
        return False
    end = at + len(head)
    end += len(forms("contest_grades").at(text, end) or "")
    event = forms("event_heads").at(text, end)
    strong = event is not None and forms("event_heads")[event]["strength"] == "strong"
    return strong or forms("contest_names").at(text, end) is not None


def _downtown(text: str, at: int, head: str) -> bool:
    """Whether 中心 right behind a town tells its middle: 成都市|中心, but not 镇|中心主任."""
    town = head == _CENTRE and text[at - 1] in words("levels")
    return town and forms("titles").at(text, at + len(head)) is None


def is_title(sentence: Words, cursor: int, head: str) -> bool:
    """Whether a title stands at ``cursor``: 局长 is not the head 局."""
    title = forms("titles").at(sentence.text, cursor, sentence.sentence.end)
    if title is None or not title.startswith(head):
        return False
    rest = title[len(head) :]
    beat = head in words("village_words") and rest in words("titles")  # 派出所|社区民警
    return (len(head) == 1 and len(title) > 1) or rest == _CHIEF or beat


def is_past(text: str, at: int, floor: int) -> bool:
    """Whether the character at ``at`` tells, behind a body or a place, of what is no more:
    公安局|原|治安大队, 渣津镇|原|党委."""
    if text[at] not in words("past_chars") or text[at : at + 2] in words("raw_words"):
        return False
    unit = at - floor > 2 and text[at - 1] in words("levels")
    return unit or len(forms("organ_heads").ending(text, at, floor) or "") > 1


def is_committee(head: str) -> bool:
    """Whether a head is the Party's committee of a unit with its level word: 市委, 县委."""
    return head[:-1] in words("levels") and head.endswith("委") and head in forms("organ_heads")


def _single(sentence: Words, head: str, end: int) -> bool:
    """Whether a head of one character right behind a place names a body (县局, not 北京站)."""
    if head in words("level_heads"):
        aligned_ = end in sentence.ends or forms("titles").at(sentence.text, end) is not None
        return aligned_ and sentence.text[end - 2 : end - 1] in words("levels")
    if end not in sentence.ends:
        return False
    tagged = sentence.tokens[sentence.ends[end]].tag in ("ORG", "nt")
    return head in words("single_heads") and (tagged or head != "部")


def _committee(sentence: Words, end: int) -> bool:
    """州委 may end inside a token (州委常委, 县委书记) or at its end."""
    return aligned(sentence, end) or forms("organ_heads").at(sentence.text, end) is not None


def next_head(
    sentence: Words, cursor: int, *, part: bool, bare_level: bool, kind: str = ""
) -> tuple[int, str] | None:
    """(end, head) of the head that follows ``cursor``, with modifiers between.

    ``part``: behind a body, of this ``kind``, only the head of a part may follow.
    """
    if cursor >= sentence.sentence.end:
        return None
    if not part and sentence.text[cursor] in words("past_chars"):
        past = is_past(sentence.text, cursor, sentence.sentence.start)
        if past and (found := direct(sentence, cursor + 1)):
            return found  # 平定乡|原|人大
    found = direct(sentence, cursor)
    if found and not field_of(found[1], kind):
        if bare_level and not part and len(found[1]) == 1:
            return found if found[1] in words("level_heads") or found[1] == _BUREAU else None
        if (
            not part
            or _may_be_part(found[1], kind)
            or _of_government(sentence.text, cursor, found[1])
        ):
            return found
        return None
    heads, text = forms("organ_heads"), sentence.text
    limit = cursor + (_UNIT_LIMIT if part else _LIMIT)
    verbs = joined = fields = tasks = qualities = False
    for end, tag in pieces(sentence, cursor):
        word = text[cursor:end]
        if part and word in words("titles"):
            if _ORDINAL_UNIT.match(text, end):
                continue  # 办公室|秘书|一科
            return None  # 友谊关海关|关长
        if not part and tag[:1] == "v" and word in words("adjusting_verbs"):
            return None  # 某县|调整|招商引资工作领导小组
        paired = linked = False
        if tag == "c":
            if len(word) > 2 and forms("levels").at(text, end, sentence.sentence.end):
                village = forms("village_words").ending(text, end - 1, cursor)
                if village or text[end - 2] in words("levels"):
                    return None  # 建良村|和|县民族中学
            if len(word) == 1 and joins_bodies(sentence, cursor, end):
                return None  # 依布社区|和|县民族中学, 临空经济区管委会|和|鸡冠区红十字会
            paired = not part and word[-1] in "和与" and len(word) <= _FIELDS
            linked = part and word[-1] in "和与及" and len(word) > 1
            fields = fields or linked
            if (paired or linked) and others_follow(text, cursor, end):
                return None  # 湖南信托与|当地政府
            if paired and (known := direct(sentence, end)) and known[1].endswith(_TASKED):
                return known  # 民政和|退役军人事务局
            if linked and text.endswith(ordered("posted_trades"), cursor, end - 1):
                return None  # 规划室|工程师和|咨询办公室
        if end > limit + _FURTHER * part or (tag == "w" and not word.isalnum()):
            return None
        task = tag == "v" and _task(sentence, end)
        plain = modifies(sentence, end, tag)
        quality = not part and not plain and of_task(sentence, end)
        if not (plain or paired or linked or task or quality):
            described = tag == "a" and word not in among("status_words", "merit_words")
            if not part or not (described or (tag == "v" and chief_of(sentence, end))):
                return None
        tasks = tasks or task
        verbs, qualities = verbs or quality, qualities or quality
        if part and (tag == "v" or word[-1] == _OUT) and _sends(sentence, end):
            return None
        verbs = verbs or (tag == "v" and _last(sentence, end) not in words("field_verbs"))
        joined = joined or paired
        if not part and tag == "m" and some(sentence, end):
            return None  # 富国街道|一茶社
        if part and word in words("degree_levels"):
            return None  # 昆明理工大学|本科毕业
        head = heads.ending(text, end, cursor + 1)
        if head is None or field_of(head, kind) or word in words("group_words"):
            continue
        calling = forms("titles").at(text, cursor) or ""
        if len(calling) > len(word) and forms("titles")[calling]["kind"] == "profession":
            continue  # 全科|医生
        if is_common(sentence, end) and not _longer(sentence, end, head):
            continue
        row = heads[head]
        if part and not (_may_be_part(head, kind) or _of_government(text, cursor, head)):
            return None
        titled = fields and titled_at(sentence, end, chief=len(head) == 1)
        if (fields or end > limit) and not (held(sentence, end) or titled):
            return None  # 服务贸易|和|商贸服务业司, but only with a title and its holder
        told = part and (headed(sentence, end) or held(sentence, end))
        if tag == "m" and head == _COUNTED and len(word) > len(_COUNTED) + 1 and not told:
            continue  # 华为|手机三部
        group = row["kind"] == "group" or (head == _GROUP and told)  # 督导|第六组|组长
        group = group or (qualities and head in words("roster_groups"))
        if verbs and not group and (tasks or not told):
            continue
        if len(head) == 1 and (tag == "vn" or (joined and head not in _BUREAU)):
            continue
        if len(head) == 1 and forms("event_heads").ending(text, end, cursor):
            continue  # 甘南县委|工作动员会
        if serves(text, cursor, end) or (head == _SITE and text[cursor - 1] == _LINE):
            return None  # 地铁4号线|菜市口站 is where trains stop
        if pattern("of-a-class").fullmatch(text, cursor, end):
            continue  # 安徽省|第九届中小学班主任大赛
        if tag in ("n", "nz", "ORG", "nt", "vn", "LOC", "ns", "nw") or (tag == "m" and part):
            return end, head
    return None


def _of_government(text: str, cursor: int, head: str) -> bool:
    """Whether a bureau stands right behind its government: 台中市政府|警察局, 县府|农业处."""
    return text[cursor - 1] == _HOUSE and head[-1] in _BUREAUS and len(head) > 1


def _longer(sentence: Words, end: int, head: str) -> bool:
    """Whether a head is more than the token that ends with it: 第八届人民|代表大会."""
    index = sentence.ends.get(end)
    return index is not None and len(head) > len(sentence.word(sentence.tokens[index]))


def _last(sentence: Words, end: int) -> str:
    """The word that ends at ``end``."""
    return sentence.word(sentence.tokens[sentence.ends[end]]) if end in sentence.ends else ""


def _task(sentence: Words, end: int) -> bool:
    """Whether the verb that ends at ``end`` says what a group is for: 巡视|整改|工作领导小组."""
    word = _last(sentence, end)
    return word in words("group_tasks") and word in words("event_triggers")


def _sends(sentence: Words, end: int) -> bool:
    """Whether the word that ends at ``end`` says that a body forms another: 粮食局|派出|工作组."""
    said = (sentence.text, end, sentence.sentence.start)  # 法新社|援引|哈马斯政治局
    word = forms("citing_words").ending(*said) or forms("sending_verbs").ending(*said)
    return word is not None and word not in words("leading_words")


def is_common(sentence: Words, end: int) -> bool:
    """Whether the token that ends at ``end`` is a common word with a head's ending (干部)."""
    word = forms("not_bodies").ending(sentence.text, end, sentence.sentence.start)
    if word is None:
        return False
    whole = end in sentence.ends and sentence.word(sentence.tokens[sentence.ends[end]]) == word
    return whole or (forms("not_bodies")[word]["kind"] == "word" and len(word) > 1)


def _may_be_part(head: str, kind: str) -> bool:
    row = forms("organ_heads").rows.get(head)
    if row is not None and kind == "party" and row["kind"] == "group":
        return True  # 州委|党史学习教育领导小组办公室
    return (
        row is None
        or row["unit"] == "yes"
        or row["generic"] == "yes"
        or head in words("branches")
        or head[-1] == _GROUP
        or (kind == "government" and len(head) > 1 and head[-1] in _SECTIONS)
        or (kind == "government" and head in words("bureau_offices"))
        or (kind in _ASSEMBLIES and head[-1] in _COMMITTEES)
    )
