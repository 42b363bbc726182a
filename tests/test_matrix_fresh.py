"""What reports of every kind told wrongly, by cross products: frames × fillers."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source
from tests.said_of import held, named, posts

SEATS = ("正定县", "会泽县", "横州市", "三台县")


def who(text: str, deed: str) -> set[str]:
    """The persons and bodies of the events whose names hold ``deed``."""
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    return {
        graph.nodes[other]["name"]
        for one, other, edge in graph.edges(data=True)
        if edge["relation"] in ("organizer", "participant") and deed in graph.nodes[one]["name"]
    }


@pytest.mark.parametrize("seat", SEATS)
def test_posts_of_one_life_after_a_comma_are_all_former(seat: str) -> None:
    told = posts(
        f"何英文，男，汉族，1979年5月生，历任{seat}城关镇镇长、镇党委书记，{seat}委常委、"
        f"组织部部长，{seat}副县长，现任绵阳市审计局局长。"
    )
    assert {post for _, post, status in told if status == "in-office"} == {"绵阳市审计局局长"}
    assert ("何英文", f"{seat}副县长", "former") in told


def test_a_post_held_now_beside_one_held_before() -> None:
    told = posts("何英文，男，1979年5月生，曾任正定县县长，现任绵阳市副市长，拟任绵阳市委常委。")
    statuses = {post: status for _, post, status in told}
    assert statuses["绵阳市副市长"] == "in-office"
    assert statuses["绵阳市委常委"] == "nominated"


@pytest.mark.parametrize("school", ["中央党校", "省委党校", "市委党校"])
@pytest.mark.parametrize("level", ["大学", "研究生", "大专", "大学学历"])
def test_a_level_of_education_is_no_part_of_the_school(school: str, level: str) -> None:
    text = f"何英文，男，1976年11月生，{school}{level}，中共党员，现任会泽县副县长。"
    assert not [name for name in named(text, "Organization") if name.endswith(level)]


@pytest.mark.parametrize("state", ["塞内加尔", "多哥", "冰岛"])
@pytest.mark.parametrize(
    "ministry",
    ["非洲一体化和外交部", "外交和海外侨民事务部", "外交、地区合作和海外侨民部", "欧洲和外交部"],
)
def test_a_minister_of_another_state(state: str, ministry: str) -> None:
    text = f"外交部长范天福在北京同来华访问的{state}{ministry}长亚辛·法尔举行会谈。"
    assert ("亚辛·法尔", f"{state}{ministry}部长") in held(text)
    assert ("亚辛·法尔", "外交部部长") not in held(text)
    assert named(text, "Place") <= {state, "北京市"}


def test_a_city_behind_its_state_stays_a_place() -> None:
    assert "金边" in named("代表团抵达柬埔寨金边。", "Place")


@pytest.mark.parametrize("heads", ["两国元首", "两国领导人", "双方领导人", "两国总理"])
@pytest.mark.parametrize("when", ["去年9月", "今年3月", ""])
def test_heads_of_state_of_whom_another_speaks(heads: str, when: str) -> None:
    text = f"外交部长范天福同塞内加尔外长法尔举行会谈。范天福说，{when}{heads}在达喀尔成功会晤。"
    assert not who(text, "会晤")


def test_heads_of_state_who_met() -> None:
    text = "塞内加尔总统法尔同中国国家主席范天福举行会谈。会谈后，两国元首共同签署了联合声明。"
    assert who(text, "签署") == {"法尔", "范天福"}


DAUGHTERS = ("天坛生物（海南）有限公司", "浙江天坛生物科技有限公司", "天坛生物（上海）有限公司")


@pytest.mark.parametrize("daughter", DAUGHTERS)
@pytest.mark.parametrize("form", ["股份有限公司", "集团股份有限公司", "有限责任公司"])
def test_a_firm_is_not_its_daughter(form: str, daughter: str) -> None:
    firm = f"天坛生物{form}"
    text = (
        f"{firm}董事会会议由董事长何英文主持。会议聘任范天福为公司财务总监，"
        f"审议通过关于向子公司{daughter}增资2亿元的议案。"
    )
    assert {("何英文", f"{firm}董事长"), ("范天福", f"{firm}财务总监")} <= held(text)
    assert {firm, daughter} <= named(text, "Organization")


def test_a_firm_by_its_place_or_its_short_name_is_the_firm() -> None:
    text = "上海申柏康复器械有限公司成立。申柏康复器械有限公司董事长何英文讲话。申柏公司捐款。"
    assert named(text, "Organization") == {"上海申柏康复器械有限公司"}
