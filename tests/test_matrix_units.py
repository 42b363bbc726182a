"""Bodies of reports of all kinds in the frames that name them: whole, and nothing beside them."""

from __future__ import annotations

from itertools import product

import pytest
from bodies_read import names, said, ties

FRAMES = (
    "5月12日,{0}召开会议。",
    "据{0}介绍,全县未发现险情。",
    "近日,{0}印发通知。",
)


@pytest.mark.parametrize(
    ("frame", "group"),
    list(
        product(
            FRAMES,
            [
                "国务院就业促进和劳动保护工作领导小组",
                "兰西县委招商引资、双拥工作领导小组",
                "平坝区食品药品安全、耕地保护指挥部",
                "蕉城区生态保护暨质量监督工作专班",
                "营山县退役军人事务与旅游发展工作领导小组",
                "青羊区城市更新和文物保护委员会办公室",
            ],
        )
    ),
)
def test_two_fields_are_of_one_group(frame: str, group: str) -> None:
    whole = said(frame.format(group))[0]
    assert whole == group


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("5月12日,江苏省安委会和防汛抗旱指挥部召开会议。", ["江苏省安委会", "防汛抗旱指挥部"]),
        ("南京市副市长王强和防汛指挥部领导出席。", ["防汛指挥部"]),
    ],
)
def test_a_body_is_no_field(text: str, groups: list[str]) -> None:
    assert said(text) == groups


@pytest.mark.parametrize(
    ("frame", "name"),
    list(
        product(
            (
                "5月12日,{0}召开会议。",
                "活动由{0}主办。",
                "{0}负责人王强介绍情况。",
                "近日,{0}被评为先进集体。",
            ),
            [
                ("资阳公交集团", "输电运检班"),
                ("通城县云溪陶瓷有限公司", "窑炉班"),
                ("河海理工大学", "分析测试中心"),
                ("陇东学院", "实验室与设备管理处"),
                ("武昌区公安局", "法制科"),
                ("国网南京供电公司", "工会"),
                ("嘉定区自然资源局", "青年突击队"),
                ("江城师范学院", "旱区水土国家重点实验室"),
                ("贵州省第十批援藏工作队", "费县小组"),
                ("长江航运公安局", "九江分局"),
                ("人保财险", "托里支公司"),
                ("腾冲市地方公路管理段", "党支部"),
                ("磐江高速集团", "宜黄公司"),
                ("云南省委党校", "江孜分校"),
                ("国家能源集团宁煤公司", "安全部"),
            ],
        )
    ),
)
def test_a_unit_is_read_with_its_owner(frame: str, name: tuple[str, str]) -> None:
    text = frame.format("".join(name))
    assert "".join(name) in said(text)
    assert ("".join(name), name[0]) in ties(text, "partOf")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("5月12日,荆门华泰投资有限公司合资设厂。", ["荆门华泰投资有限公司"]),
        ("市应急管理局会同赤马矿务局技术处开展了检查。", ["市应急管理局", "赤马矿务局技术处"]),
        ("5月12日,资阳公交集团举办班组长培训班。", ["资阳公交集团"]),
        ("河海理工大学与北辰工业大学科研处签约。", ["河海理工大学", "北辰工业大学科研处"]),
    ],
)
def test_no_act_and_no_room_is_a_unit(text: str, bodies: list[str]) -> None:
    assert said(text) == bodies


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("恒峰重型装备集团有限公司企业管理部", "恒峰重型装备集团有限公司企业"),
        ("萝北县第二人民医院门诊部", "萝北县第二人民医院门诊"),
        ("新市坝镇城关社区党支部", "新市坝镇城关社区"),
        ("重庆渝之旅国际旅行社有限公司", "重庆渝之旅国际旅行社"),
        ("香港科技园公司", "香港科技园"),
    ],
)
def test_first_words_are_no_owner(name: str, wrong: str) -> None:
    assert not any(n.endswith(wrong) for n in names(f"5月12日,{name}召开会议。"))


def test_a_room_of_a_body_is_no_unit() -> None:
    assert names("会议在资阳公交集团会议室举行。") == {"资阳公交集团"}


@pytest.mark.parametrize(
    "frame",
    [
        "会上,副市长刘涛宣读了《{0}关于表彰优秀教师的决定》。",
        "会议印发《{0}关于加强安全生产工作的通知》。",
        "近日,《{0}关于优化营商环境的实施意见》出台。",
    ],
)
@pytest.mark.parametrize(
    ("before", "bodies"),
    [
        ("中共南漳县委 南漳县人民政府", {"南漳县委", "南漳县人民政府"}),
        ("中共南漳县委、南漳县人民政府", {"南漳县委", "南漳县人民政府"}),
        ("浠水县总工会", {"浠水县总工会"}),
        ("城北区人民检察院", {"城北区人民检察院"}),
    ],
)
def test_a_title_names_who_issues_it(frame: str, before: str, bodies: set[str]) -> None:
    found = {name.removeprefix("中共") for name in names(frame.format(before))}
    assert found == bodies


@pytest.mark.parametrize(
    "text",
    [
        "会议学习了《中华人民共和国安全生产法》。",
        "他介绍了《南漳县教育局简史》。",
        "会议审议《支持南漳县人民医院发展的意见》。",
    ],
)
def test_a_body_inside_another_title_issues_nothing(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    "frame",
    [
        "{0}召开会议\n5月12日,{0}召开会议。校长王强出席,{1}、{2}负责人参加会议。",
        "{0}召开会议\n5月12日,{0}召开会议。会议由{1}、{2}承办。",
    ],
)
@pytest.mark.parametrize(
    ("house", "first", "second"),
    [
        ("燕山大学", "法医鉴定中心", "化学与材料科学学院"),
        ("贵阳学院", "后勤保障处", "机械与动力学院"),
    ],
)
def test_a_list_of_departments_is_of_its_house(
    frame: str, house: str, first: str, second: str
) -> None:
    found = ties(frame.format(house, first, second), "partOf")
    assert {(house + first, house), (house + second, house)} <= found


@pytest.mark.parametrize(
    "text",
    [
        "5月12日,国际合作与交流处、招生就业处负责人参加会议。",
        "5月12日,消毒供应中心、卒中中心接受检查。",
    ],
)
def test_a_list_of_departments_without_a_house_names_nothing(text: str) -> None:
    assert names(text) == set()


def test_a_department_is_of_no_body_beside_it() -> None:
    assert "中央组织部宣传部" not in names("中央组织部、宣传部等单位参加。")
