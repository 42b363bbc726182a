"""Posts and acts in the forms of real notices: lists of removals, stand-ins, towns, houses."""

from __future__ import annotations

import pytest
from said_of import named, posts, read, told


def test_real_removed_from_his_post_behind_a_semicolon() -> None:
    text = "任命周立为国家税务总局副局长；免去其审计署总审计师职务。"
    assert ("周立", "审计署总审计师", "removed") in posts(text)


def test_real_his_post_of_two_is_left_open() -> None:
    text = "任命周立、王强为国家税务总局副局长；免去其审计署总审计师职务。"
    assert {p for p, post, _ in posts(text) if "审计师" in post} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("免去陈霞省商务厅二级巡视员职务，退休。", ("陈霞", "省商务厅二级巡视员", "removed")),
        ("会议决定免去江西省商务厅厅长王强职务。", ("王强", "江西省商务厅厅长", "removed")),
        ("免去白云区商务局局长李强的职务。", ("李强", "白云区商务局局长", "removed")),
        ("张明生前系海城市公安局民警。", ("张明", "海城市公安局民警", "former")),
        (
            "王志远，男，汉族，1968年3月生，贵州纳雍人，生前系纳雍县农业农村局副局长。",
            ("王志远", "纳雍县农业农村局副局长", "former"),
        ),
    ],
    ids=["name-first", "title-first", "with-的", "before-death", "life"],
)
def test_real_posts_that_are_over(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(text)


def test_real_a_party_post_that_is_taken_is_not_the_office() -> None:
    assert ("李强", "云岭县水利局局长", "removed") not in posts(
        "撤销云岭县水利局局长李强党内职务。"
    )


def test_real_a_bureau_is_no_other_whose_name_ends_alike() -> None:
    text = (
        "澳門特區政府代表團成員包括文化局局長梁啟賢、旅遊局副局長盧安妮等。"
        "展覽由文化局與泉州市文化廣電和旅遊局合辦。"
    )
    bodies = {post for person, post, _ in posts(text) if person == "盧安妮" and "局" in post}
    assert bodies and not any("泉州" in post for post in bodies)


def test_real_an_adviser_of_one_office_is_of_no_other() -> None:
    text = "省政府驻北京办事处主任王强出席。招商专班办公室顾问李明陪同。"
    assert not any("驻北京" in post for person, post, _ in posts(text) if person == "李明")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("署理行政長官陳國基出席典禮。", "署理行政長官"),
        ("署理財政司司長黃偉綸出席。", "署理司長"),
        ("勞工及福利局署理局長何啟明出席。", "勞工及福利局署理局長"),
    ],
)
def test_real_who_stands_in_for_another_does_not_hold_the_post(text: str, post: str) -> None:
    ((_, name, _),) = posts(text)
    assert name.endswith(post)


@pytest.mark.parametrize(
    "body",
    [
        "中国—东盟博览会秘书处",
        "中国-阿拉伯国家博览会执委会",
        "第八届中国—南亚博览会组委会",
    ],
)
def test_real_a_name_with_a_country_and_a_dash_is_whole(body: str) -> None:
    assert body in named(f"{body}召开会议，审议方案。", "Organization")


def test_real_a_dash_that_opens_a_list_is_no_part_of_a_name() -> None:
    text = "四个试点：中国——云南省商务厅牵头。"
    assert "云南省商务厅" in named(text, "Organization")


def took_part(text: str, type_: str) -> set[str]:
    reading, names = read(text)
    types = {e.key: e.type for e in reading.entities}
    ties = [f for f in reading.facts if f.relation in ("organizer", "participant")]
    return {names[f.object] for f in ties if types[f.object] == type_}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "李志国接受海岳投资集团有限公司纪委纪律审查和曲靖市监委监察调查。",
            {"海岳投资集团有限公司纪委", "曲靖市监委"},
        ),
        (
            "张强接受国家开发银行纪检监察组纪律审查和湖北省监委监察调查。",
            {"国家开发银行纪检监察组", "湖北省监委"},
        ),
        ("海岳投资集团有限公司纪委召开会议，部署工作。", {"海岳投资集团有限公司纪委"}),
    ],
    ids=["firm", "bank", "meeting"],
)
def test_real_an_office_of_a_firm_acts_and_not_the_firm(text: str, bodies: set[str]) -> None:
    assert took_part(text, "Organization") == bodies


def test_real_a_section_in_a_chain_is_of_the_house_of_the_post_before() -> None:
    text = (
        "中国海洋大学举行签约仪式。区政府党组成员、蓝谷管理局副局长陈波，"
        "中国海洋大学校长助理、科技处处长李岩出席仪式。"
    )
    assert ("李岩", "中国海洋大学科技处处长", "in-office") in posts(text)


def test_real_a_college_is_no_part_of_the_one_before_it() -> None:
    text = "海洋生命学院党委书记王建、院长张利民，工程学院院长黎明参加座谈会。"
    assert ("黎明", "工程学院院长", "in-office") in posts(text)
    assert told(text, "partOf") == {("海洋生命学院党委", "海洋生命学院")}


def test_real_a_union_has_no_manager() -> None:
    text = "国网昭通供电公司召开会议。公司工会主席陈芳宣读决定，副总经理赵勇通报情况。"
    assert ("赵勇", "国网昭通供电公司副总经理", "in-office") in posts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("再度委任陳美儀博士為語文教育委員會主席。", ("陳美儀", "語文教育委員會主席", "appointed")),
        ("免去张文全第六师政委，五家渠市委书记职务。", ("张文全", "五家渠市委书记", "removed")),
        ("县财政局派驻干部何涛作交流发言。", ("何涛", "县财政局派驻干部", "in-office")),
    ],
    ids=["doctor", "two-bodies", "sent"],
)
def test_real_posts_read_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in posts(text)


def test_real_members_who_are_only_counted_are_not_the_one_before() -> None:
    text = "再度委任陳美儀博士為委員會主席，並委任四名新成員及再度委任六名現任成員。"
    assert not any(post.endswith("成員") for _, post, _ in posts(text))


def test_real_an_office_of_a_town_is_of_no_bureau_near_it() -> None:
    text = (
        "庙坝镇召开会议，镇党委书记陈建军讲话。县财政局派驻干部何涛发言，"
        "应急办主任蒲云、农业服务中心主任邓海作了安排。"
    )
    assert not any("财政局" in post for person, post, _ in posts(text) if person != "何涛")


def test_real_all_bodies_that_a_leader_brings_take_part() -> None:
    text = "副省长王世杰带领省公安厅、省应急厅、省交通运输厅等部门负责人赶赴现场救援。"
    bodies = {"省公安厅", "省应急厅", "省交通运输厅"}
    assert took_part(text, "Organization") == bodies


@pytest.mark.parametrize("division", ["立案一庭", "执行二庭", "破产审判庭"])
def test_real_a_numbered_division_of_a_court(division: str) -> None:
    text = f"任命张晓红、王文波为湖北省高级人民法院{division}副庭长。"
    post = f"湖北省高级人民法院{division}副庭长"
    assert {(person, title) for person, title, _ in posts(text)} == {
        ("张晓红", post),
        ("王文波", post),
    }


def test_real_what_is_acted_against_is_nobodys_deed() -> None:
    text = "国家反诈中心累计下发预警指令940万条，会同相关部门拦截诈骗电话27.5亿次。"
    assert took_part(text, "Organization") == set()


def test_real_who_moves_up_into_a_committee() -> None:
    text = "会议替补龙晓华为省总工会常务委员会委员。"
    assert ("龙晓华", "省总工会常务委员会委员", "appointed") in posts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("前中国驻美国大使崔天凯讲话。", ("崔天凯", "中国驻美国大使", "former")),
        ("前驻美大使崔天凯讲话。", ("崔天凯", "驻美大使", "former")),
        ("驻俄大使张汉晖会见来宾。", ("张汉晖", "驻俄大使", "in-office")),
    ],
)
def test_real_envoys_of_before(text: str, expected: tuple[str, str, str]) -> None:
    assert posts(text) == {expected}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("网传“云岭县地震死亡10人”，县应急管理局称系谣言。", "县应急管理局称系谣言"),
        ("针对“学校食堂发霉”的传言，县教育局回应称不属实。", "县教育局回应称不属实"),
    ],
)
def test_real_a_rumour_is_not_what_its_denier_says(text: str, words: str) -> None:
    assert {said for _, said in told(text, "says")} == {words}


def test_real_a_quote_before_its_speaker_is_his() -> None:
    assert told("“我们一定办好”，县长李强称，将尽快开工。", "says") == {("李强", "我们一定办好")}


def test_real_a_measure_that_changes_is_no_doing_of_a_district() -> None:
    text = "通车后，浦口区到主城区行车时间由40分钟缩短至15分钟。"
    assert took_part(text, "Place") == set()
