"""Who is what in the group that a notice sets up, and what he is elsewhere."""

from __future__ import annotations

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def held(text: str) -> set[tuple[str, str]]:
    graph = assemble([read_source(Source(text, published="2023-03-22"))])
    return {
        (graph.nodes[s]["name"], graph.nodes[o]["name"])
        for s, o, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }


def test_a_role_is_of_the_group_and_the_post_of_its_own_body() -> None:
    told = held(
        "关于调整辽宁省防汛抗旱指挥部组成人员的通知\n各市人民政府:\n"
        "省政府决定调整辽宁省防汛抗旱指挥部组成人员。名单如下:\n"
        "总　指　挥：李乐明　省委副书记、省长\n"
        "副总指挥：王明玉　副省长\n"
        "　　　　　赵志勇　省军区副司令员\n"
        "秘　书　长：冯东昕　省水利厅厅长\n"
        "成　　　员：高　涛　省政府副秘书长\n"
        "　　　　　孙英和（省气象局局长）\n"
    )
    group = "辽宁省防汛抗旱指挥部"
    for name, role in (
        ("李乐明", "总指挥"),
        ("王明玉", "副总指挥"),
        ("赵志勇", "副总指挥"),
        ("冯东昕", "秘书长"),
        ("高涛", "成员"),
        ("孙英和", "成员"),
    ):
        assert (name, group + role) in told
    assert ("王明玉", "辽宁省副省长") in told
    assert ("冯东昕", "辽宁省水利厅厅长") in told
    assert not any(name == "冯东昕" and post.endswith("政府秘书长") for name, post in told)


def test_a_role_takes_no_group_of_another_kind() -> None:
    told = held(
        "辽宁省人民政府办公厅通知\n省政府成立辽宁省金融风险专项工作领导小组。\n"
        "组长:李乐明 省长\n成员:高涛 省政府副秘书长\n"
        "同日,省防汛机构名单公布。\n总指挥:李乐明 省长;秘书长:冯东昕 省水利厅厅长\n"
    )
    assert ("李乐明", "辽宁省金融风险专项工作领导小组组长") in told
    assert not any(name == "冯东昕" and "秘书长" in post for name, post in told)
    assert not any(post.endswith("领导小组总指挥") for _, post in told)


def test_a_row_ends_with_the_names() -> None:
    told = held(
        "关于成立平江县创卫工作指挥部的通知\n县政府决定成立平江县创卫工作指挥部。\n"
        "指挥长:彭晓燕 县长\n联系人:县教育局余丽华。\n方勇 县城管局局长\n"
    )
    assert ("方勇", "平江县城管局局长") in told
    assert not any(name in ("方勇", "余丽华") and "指挥" in post for name, post in told)


def test_the_name_of_a_group_opens_with_its_level_behind_the_verb() -> None:
    told = held(
        "辽宁省人民政府通知\n省政府决定成立省防范化解金融风险专项工作领导小组。\n"
        "组　长：李乐明　省长\n省政府调整省打击整治养老诈骗专项行动指挥部成员。\n"
        "指挥长:王明玉 副省长\n"
    )
    assert ("李乐明", "辽宁省防范化解金融风险专项工作领导小组组长") in told
    assert ("王明玉", "辽宁省打击整治养老诈骗专项行动指挥部指挥长") in told


def test_a_body_torn_behind_another_is_not_the_regions() -> None:
    told = held(
        "北海市人民政府通知\n关于调整北海市防汛抗旱指挥部组成人员的通知\n成员:\n"
        "吴军  北海军分区战备建设处处长\n黄伟  市应急局局长\n"
    )
    assert not any(name == "吴军" and "建设处" in post for name, post in told)
    assert ("黄伟", "北海市应急局局长") in told
