"""The lexicons of official Chinese are consistent.

Every table is read the way the engine reads it; a key is what a reader looks a row up by.
"""

from __future__ import annotations

import pytest

from graph import resources
from graph.lexicons import Forms, forms
from graph.mentions.organs import organs

organization_kinds = frozenset(
    [
        "party",
        "government",
        "congress",
        "cppcc",
        "court",
        "procuratorate",
        "public-security",
        "justice",
        "discipline",
        "military",
        "school",
        "hospital",
        "company",
        "media",
        "association",
        "group",
        "other",
    ]
)
event_kinds = frozenset(
    [
        "meeting",
        "ceremony",
        "campaign",
        "activity",
        "inspection",
        "visit",
        "training",
        "report-session",
        "negotiation",
        "signing",
        "publication",
        "appointment",
        "removal",
        "election",
        "establishment",
        "distribution",
        "investigation",
        "case",
        "judgment",
        "accident",
        "disaster",
        "rescue",
        "award",
        "project",
        "statement",
    ]
)

columns = {
    "titles": ("title", "kind", "rank"),
    "organ_heads": ("head", "kind", "tie", "unit", "generic"),
    "short_forms": ("short", "full", "kind", "level"),
    "national_organs": ("name", "aliases", "kind", "parent"),
    "event_heads": ("head", "kind", "strength"),
    "event_triggers": ("verb", "kind", "object", "frame"),
    "speech_verbs": ("verb", "role"),
    "roles": ("form", "role", "side"),
    "units": ("unit", "kind"),
    "modality": ("form", "modality", "note"),
    "ethnic_groups": ("name", "short"),
    "group_words": ("form", "note"),
    "site_heads": ("head", "kind"),
}

keys = {
    "short_forms": ("short", "level", "full"),
    "event_triggers": ("verb", "kind", "object"),
    "roles": ("form", "side"),
}

allowed: dict[tuple[str, str], frozenset[str]] = {
    ("titles", "kind"): frozenset({"post", "profession", "rank", "honorific"}),
    ("titles", "rank"): frozenset({"head", "deputy", "member", "none"}),
    ("organ_heads", "kind"): organization_kinds,
    ("organ_heads", "tie"): frozenset({"jurisdiction", "locatedIn", "none"}),
    ("organ_heads", "unit"): frozenset({"yes", "no", "pair"}),
    ("organ_heads", "generic"): frozenset({"yes", "no"}),
    ("short_forms", "kind"): organization_kinds | {"pair"},
    ("short_forms", "level"): frozenset({"any", "province", "prefecture", "county"}),
    ("national_organs", "kind"): organization_kinds,
    ("event_heads", "kind"): event_kinds,
    ("event_heads", "strength"): frozenset({"strong", "weak"}),
    ("event_triggers", "kind"): event_kinds,
    ("event_triggers", "object"): frozenset(
        {"body", "document", "event", "person", "place", "goods"}
    ),
    ("event_triggers", "frame"): frozenset({"organizer", "agent", "participant"}),
    ("speech_verbs", "role"): frozenset(
        {"say", "point", "demand", "answer", "announce", "promise", "feel", "object"}
    ),
    ("roles", "side"): frozenset({"before", "after"}),
    ("units", "kind"): frozenset(
        {"count", "money", "area", "length", "mass", "percent", "energy", "time"}
    ),
    ("modality", "modality"): frozenset({"planned", "alleged", "denied"}),
    ("site_heads", "kind"): frozenset({"site", "natural", "region"}),
}

may_be_empty = {("national_organs", "aliases"), ("national_organs", "parent")}


def rows(name: str) -> tuple[dict[str, str], ...]:
    return resources.table(f"lexicons/{name}.tsv")


def column(name: str, key: str) -> set[str]:
    return {row[key] for row in rows(name)}


@pytest.mark.parametrize("name", sorted(columns))
def test_lexicons_have_their_columns(name: str) -> None:
    assert rows(name)
    assert tuple(rows(name)[0]) == columns[name]


@pytest.mark.parametrize("name", sorted(columns))
def test_lexicons_have_clean_cells(name: str) -> None:
    for row in rows(name):
        for key, cell in row.items():
            assert cell == cell.strip(), row
            assert cell or (name, key) in may_be_empty, row


@pytest.mark.parametrize("name", sorted(columns))
def test_lexicons_have_no_duplicate_keys(name: str) -> None:
    key = keys.get(name, columns[name][:1])
    found = [tuple(row[part] for part in key) for row in rows(name)]
    assert sorted({entry for entry in found if found.count(entry) > 1}) == []


@pytest.mark.parametrize(("name", "key"), sorted(allowed))
def test_lexicons_use_allowed_values(name: str, key: str) -> None:
    assert column(name, key) <= allowed[name, key]


@pytest.mark.parametrize("name", sorted(columns))
def test_lexicons_state_source_and_licence(name: str) -> None:
    head = resources.text(f"lexicons/{name}.tsv").split("\t")[0]
    assert "# Source:" in head
    assert "Licence:" in head


def test_organ_heads_pairs_are_taken_apart() -> None:
    pairs = {row["head"] for row in rows("organ_heads") if row["unit"] == "pair"}
    apart = {row["short"] for row in rows("short_forms") if row["kind"] == "pair"}
    assert pairs - apart == set()


def test_short_forms_pairs_and_only_they_have_several_bodies() -> None:
    for row in rows("short_forms"):
        assert ("|" in row["full"]) == (row["kind"] == "pair"), row


def test_short_forms_are_heads() -> None:
    known = column("organ_heads", "head") | column("site_heads", "head")
    shorts = {row["short"] for row in rows("short_forms") if row["kind"] != "pair"}
    assert shorts - known == set()


def test_short_forms_change_the_name() -> None:
    assert [row for row in rows("short_forms") if row["short"] == row["full"]] == []


def test_national_organs_parents_are_names() -> None:
    assert column("national_organs", "parent") - {""} <= column("national_organs", "name")


def test_national_organs_forms_name_one_body() -> None:
    owner: dict[str, str] = {}
    for row in rows("national_organs"):
        for form in {row["name"], *row["aliases"].split("|")} - {""}:
            assert owner.setdefault(form, row["name"]) == row["name"], form


def test_national_organs_parents_have_no_cycle() -> None:
    parent = {row["name"]: row["parent"] for row in rows("national_organs")}
    for name in parent:
        seen = set()
        while name:
            assert name not in seen
            seen.add(name)
            name = parent[name]


def test_titles_hold_no_body() -> None:
    # 党工委书记 and 机关纪委书记 are titles by the annotation rules, so party bodies are exempt.
    party = {"party", "discipline"}
    organs = {
        row["head"]
        for row in rows("organ_heads")
        if row["generic"] == "no" and row["kind"] not in party and len(row["head"]) > 2
    }
    heads = {"书记", "主任", "局长", "部长", "主席", "组长", "院长", "队长"}
    titles = column("titles", "title")
    assert sorted(t for t in titles if t[:-2] in organs and t[-2:] in heads) == []


@pytest.mark.parametrize("table", [forms("titles"), forms("special_only"), organs()])
def test_lexicons_read_by_two_characters_have_no_shorter_form(table: Forms) -> None:
    assert [form for form in table.rows if len(form) < 2] == []


def test_ethnic_groups_are_all_there() -> None:
    assert len(rows("ethnic_groups")) == 56
    assert all(
        row["name"].removesuffix("族").startswith(row["short"]) for row in rows("ethnic_groups")
    )


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("titles", "title", "书记 专职委员 代县长 常务副州长 一级巡视员 三级警监 党组书记 法官"),
        ("organ_heads", "head", "人民法院 政法委 反诈中心 审判委员会 纪委监委 小学 驻点指导组"),
        ("event_heads", "head", "座谈会 报告会 动员部署会 读书班 实践活动 启动仪式 专项行动"),
        ("event_triggers", "verb", "成立 发布 召开 举办 任命 免去 赴 走进 分发 捐赠"),
        ("speech_verbs", "verb", "说 表示 指出 强调 告诉记者 坦言"),
        ("units", "unit", "期 场 本 件 元 % 个百分点 公顷 千瓦时"),
        ("site_heads", "head", "旧居 旧址 纪念馆 纪念碑 草原 高速公路"),
    ],
)
def test_lexicons_know_common_words(name: str, key: str, words: str) -> None:
    assert set(words.split()) <= column(name, key)
