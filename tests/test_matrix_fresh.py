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
        f"孙海文，男，汉族，1979年5月生，历任{seat}城关镇镇长、镇党委书记，{seat}委常委、"
        f"组织部部长，{seat}副县长，现任绵阳市审计局局长。"
    )
    assert {post for _, post, status in told if status == "in-office"} == {"绵阳市审计局局长"}
    assert ("孙海文", f"{seat}副县长", "former") in told


def test_a_post_held_now_beside_one_held_before() -> None:
    told = posts("孙海文，男，1979年5月生，曾任正定县县长，现任绵阳市副市长，拟任绵阳市委常委。")
    statuses = {post: status for _, post, status in told}
    assert statuses["绵阳市副市长"] == "in-office"
    assert statuses["绵阳市委常委"] == "nominated"


@pytest.mark.parametrize("school", ["中央党校", "省委党校", "市委党校"])
@pytest.mark.parametrize("level", ["大学", "研究生", "大专", "大学学历"])
def test_a_level_of_education_is_no_part_of_the_school(school: str, level: str) -> None:
    text = f"孙海文，男，1976年11月生，{school}{level}，中共党员，现任会泽县副县长。"
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
        f"{firm}董事会会议由董事长孙海文主持。会议聘任范天福为公司财务总监，"
        f"审议通过关于向子公司{daughter}增资2亿元的议案。"
    )
    assert {("孙海文", f"{firm}董事长"), ("范天福", f"{firm}财务总监")} <= held(text)
    assert {firm, daughter} <= named(text, "Organization")


def test_a_firm_by_its_place_or_its_short_name_is_the_firm() -> None:
    text = "上海申柏康复器械有限公司成立。申柏康复器械有限公司董事长孙海文讲话。申柏公司捐款。"
    assert named(text, "Organization") == {"上海申柏康复器械有限公司"}


@pytest.mark.parametrize("service", ["海军", "空军", "陆军"])
@pytest.mark.parametrize("theatre", ["东部战区", "南部战区", "北部战区"])
def test_the_service_of_a_theatre_named_again(theatre: str, service: str) -> None:
    text = (
        f"{theatre}{service}某旅开展训练。战区{service}副司令员孙海文到场，战区副司令员范天福讲话。"
    )
    told = {("孙海文", f"{theatre}{service}副司令员"), ("范天福", f"{theatre}副司令员")}
    assert held(text) == told


@pytest.mark.parametrize("name", ["农国梁", "零俊标", "撒立标", "乜海玉", "沙群业", "孙海文"])
@pytest.mark.parametrize(
    "frame",
    [
        "自治区党委副书记、自治区主席{}率自治区应急管理厅、水利厅负责人到三台县指导抢险救灾。",
        "河南省副省长{}率省农业农村厅、省发展改革委负责人赶赴三台县。",
        "三台县县长{}率县水利局、县应急管理局负责人到河西镇检查。",
    ],
)
def test_who_leads_a_body_is_no_part_of_its_name(name: str, frame: str) -> None:
    text = frame.format(name)
    assert named(text, "Person") == {name}
    assert not [body for body in named(text, "Organization") if name[1:] in body]


@pytest.mark.parametrize("taken", ["接替调离的前任第一书记范天福", "接替退休的范天福"])
@pytest.mark.parametrize("post", ["三台县水利局局长", "三台县审计局局长"])
def test_who_is_replaced_does_not_get_the_post(taken: str, post: str) -> None:
    told = posts(f"2021年7月，孙海文{taken}，来到三台县任{post}。")
    assert ("孙海文", post, "in-office") in told
    assert ("范天福", post, "in-office") not in told


@pytest.mark.parametrize("proposed", ["经总经理孙海文先生提名", "根据总经理孙海文提议"])
def test_who_proposes_does_not_appoint(proposed: str) -> None:
    text = f"{proposed}，聘任范天福为天坛生物股份有限公司财务总监。"
    assert "孙海文" not in who(text, "聘任")
    assert ("范天福", "天坛生物股份有限公司财务总监") in held(text)


@pytest.mark.parametrize("word", ["带领", "率领", "带着", "率"])
@pytest.mark.parametrize("some", ["等", "一行", "等县领导", "等6名干部", ""])
def test_all_who_are_led(word: str, some: str) -> None:
    text = f"三台县委书记孙海文{word}副县长范天福、县水利局局长孙丽娟{some}到河西镇检查防汛。"
    assert who(text, "检查") == {"孙海文", "范天福", "孙丽娟"}


@pytest.mark.parametrize("day", ["昨（12）日", "今（13）日", "昨(12)日", "12日"])
def test_a_day_behind_a_name(day: str) -> None:
    text = f"台中市政府農業局長林右昌{day}表示，將加強輔導。"
    assert named(text, "Person") == {"林右昌"}


@pytest.mark.parametrize("train", ["G3482", "D2206", "K1068", "G1"])
def test_a_train_is_no_road(train: str) -> None:
    assert not named(f"旅客乘坐{train}次列车出发。", "Place")
    assert named("施工队打通G3482线。", "Place") == {"G3482线"}


@pytest.mark.parametrize("desert", ["毛乌素", "库布其", "浑善达克", "巴丹吉林"])
def test_a_desert_is_no_person(desert: str) -> None:
    text = f"省长孙海文指出，{desert}、腾格里等沙地治理取得明显成效。"
    assert named(text, "Person") == {"孙海文"}


def test_words_that_are_no_names() -> None:
    assert named("被告范天福辩称，原告自己未注意避让。", "Person") == {"范天福"}
    assert named("随着团长秦芳成一声令下，数架战机腾空而起。", "Person") == {"秦芳成"}


@pytest.mark.parametrize("head", ["国务院总理", "福建省省长"])
def test_who_takes_part_in_what_is_decided_is_not_at_the_meeting(head: str) -> None:
    text = (
        f"{head}孙海文主持召开常务会议。会议决定，由国家发展改革委牵头，财政部、"
        "应急管理部等部门参加，成立协调机制。"
    )
    assert "财政部" not in who(text, "常务会议")


def test_who_answers_is_not_whom_he_speaks_of() -> None:
    text = (
        "外交部发言人孙海文主持例行记者会\n法新社记者：匈牙利外长西雅尔多将访华，能否介绍情况？\n"
        "孙海文：访问期间，范天福外长将同他会谈。\n孙海文：商务部发言人昨天已作出回应。"
    )
    assert not {"孙海文", "商务部"} & who(text, "会谈")


@pytest.mark.parametrize("time", ["任内", "任期内", "主政期间", "在任时"])
def test_in_whose_time_a_thing_was_made(time: str) -> None:
    assert "孙海文" not in who(f"原市长孙海文{time}兴建的旧市场已拆除。", "拆除")


def test_fire_prevention_is_no_fire() -> None:
    assert not who("附件：三台县森林草原防灭火重点区域责任表", "灭火")
    assert who("三台县消防大队扑灭山火。", "扑灭") == {"三台县消防大队"}


@pytest.mark.parametrize("union", ["中国教育工会", "中国国防邮电工会", "中国农林水利气象工会"])
@pytest.mark.parametrize("region", ["河北省", "绵阳市", "横州市"])
def test_the_assembly_of_a_branch_elects_no_officer_of_the_whole(union: str, region: str) -> None:
    text = f"6月2日，{union}{region}第三次代表大会召开。会议选举孙海文为主席。"
    assert ("孙海文", f"{union}主席") not in held(text)


def test_the_assembly_of_the_whole_elects_its_officers() -> None:
    text = "6月2日，石家庄市总工会第三次代表大会召开。会议选举孙海文为主席。"
    assert held(text) == {("孙海文", "石家庄市总工会主席")}


@pytest.mark.parametrize("court", ["三台县人民法院", "会泽县法院", "横州市人民法院"])
@pytest.mark.parametrize(
    ("long", "short"), [("河口法庭", "河口法庭"), ("西平人民法庭", "西平法庭")]
)
@pytest.mark.parametrize("title", ["法官", "庭长", "书记员"])
def test_a_tribunal_called_by_its_place_alone(
    court: str, long: str, short: str, title: str
) -> None:
    text = f"{court}{long}调解一起纠纷。\n近日，{short}{title}孙海文上门调解。"
    assert {body for body in named(text, "Organization") if "法庭" in body} == {court + long}
    assert not [place for place in named(text, "Place") if "法庭" in place]
    assert ("孙海文", f"{court}{long}{title}") in held(text)


COLLEGES = ("信息科学与技术学院", "化学与化工学院", "生命科学与技术学院", "外国语学院")


@pytest.mark.parametrize("college", COLLEGES)
@pytest.mark.parametrize("title", ["院长", "教授", "党委书记"])
def test_a_college_of_the_university_that_is_told_of(college: str, title: str) -> None:
    text = f"6月20日，兰州大学举行毕业典礼。{college}{title}孙海文发言。"
    assert any(post.startswith(f"兰州大学{college}") for _, post in held(text))


@pytest.mark.parametrize("society", ["工程师学会", "建筑师学会", "测量师学会"])
@pytest.mark.parametrize("place", ["香港", "澳门", "河北省"])
def test_a_society_of_a_calling(place: str, society: str) -> None:
    assert held(f"{place}{society}会长孙海文致辞。") == {("孙海文", f"{place}{society}会长")}


@pytest.mark.parametrize("when", ["期间", "其间"])
def test_what_is_held_in_the_same_days_is_not_at_the_ceremony(when: str) -> None:
    text = (
        f"安徽省妇联在三台县举行捐赠仪式，副县长范天福主持。{when}，安徽省妇联主席孙海文"
        "还主持召开座谈会。"
    )
    assert "孙海文" not in who(text, "捐赠仪式")
    assert "孙海文" in who(text, "座谈会")


@pytest.mark.parametrize("when", ["案件受理后", "法院受理后", "立案后", "审理过程中"])
def test_what_is_done_on_a_case_is_later_than_the_deed(when: str) -> None:
    text = (
        "去年11月6日，被告卢某饲养的狗将孙海文扑倒。孙海文诉至三台县人民法院。\n"
        f"{when}，法官范天福到现场走访。"
    )
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    days = [d.get("start") for _, d in graph.nodes(data=True) if "走访" in str(d.get("name"))]
    assert days == [None]
