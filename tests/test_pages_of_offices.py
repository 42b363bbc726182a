"""What divisions of work, slates, judgments, obituaries and the like say, and what they do not."""

from __future__ import annotations

import pytest
from holdings import posts
from tellings import bodies, ends, events, only, read, who


def named(text: str, kind: str = "Person") -> set[str]:
    return {e.name for e in read(text).entities if e.type == kind}


def says(text: str) -> set[str]:
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    return {names[f.subject] for f in reading.facts if f.relation == "says"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("厂长向周伟介绍了生产情况。", {"周伟"}),
        ("校长向周伟、王林颁发证书。", {"周伟", "王林"}),
        ("秘书长随王林调研。", {"王林"}),
        ("院长向延年主持开幕式。", {"向延年"}),
        ("局长向志刚介绍,项目已开工。", {"向志刚"}),
    ],
)
def test_pages_a_preposition_before_a_name(text: str, people: set[str]) -> None:
    assert named(text) == people


def test_pages_who_is_told_something_does_not_say_it() -> None:
    text = "5月3日,省长周伟到安化县调研。在茶厂,村党支部书记向省长汇报了情况。"
    assert not says(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("免去姚建国的中国气象局副局长(副部长级)职务。", {"中国气象局副局长"}),
        (
            "浙江省海洋港口发展委员会副主任、党委委员姚建国参加。",
            {"浙江省海洋港口发展委员会副主任", "浙江省海洋港口发展委员会党委委员"},
        ),
        (
            "青海省湖区保护利用管理委员会主任、党委书记姚建国参加。",
            {"青海省湖区保护利用管理委员会主任", "青海省湖区保护利用管理委员会党委书记"},
        ),
        ("云岭镇人民政府镇长、党委副书记姚建国参加。", {"云岭镇人民政府镇长", "云岭镇党委副书记"}),
        ("河南省作协主席、著名作家姚建国出席。", {"河南省作协主席"}),
        ("省农科院小麦育种专家姚建国出席。", {"省农科院小麦育种专家"}),
        (
            "被告人姚建国,男,汉族,大学文化,原系衡阳市住房和城乡建设局党组书记、局长。",
            {"衡阳市住房和城乡建设局党组书记", "衡阳市住房和城乡建设局局长"},
        ),
        ("姚建国退休前系平凉市崆峒区政协副主席。", {"崆峒区政协副主席"}),
    ],
)
def test_pages_posts(text: str, expected: set[str]) -> None:
    assert posts(text, "姚建国") == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("万立骏  吉林(蒙古族)  许宗衡  洛桑江村(藏族)", {"吉林", "洛桑江村"}),
        ("任命安平(女)为云岭县统计局局长。", {"安平"}),
        ("审 判 员  阳 小 丽", {"阳小丽"}),
        ("龙沙镇党委书记熊建因落实主体责任不力受到诫勉谈话处理。", {"熊建"}),
        ("局长王建因表示感谢。", {"王建因"}),
        ("才让当智走访了仁青家、卓玛家等牧家乐。", {"才让当智"}),
        ("局长吕秀家等参加。", {"吕秀家"}),
        ("库尔班·尼亚孜的妻子阿米娜·吾守尔说,好。", {"库尔班·尼亚孜", "阿米娜·吾守尔"}),
    ],
)
def test_pages_names(text: str, people: set[str]) -> None:
    assert people <= named(text)
    assert not named(text) & {"员阳", "卓玛家", "熊建因", "任命安平"}


@pytest.mark.parametrize(
    "text",
    ["衡阳市人民检察院以衡检刑诉〔2023〕41号起诉书指控。", "分布在贵州、云南(彝族)等地。"],
)
def test_pages_a_number_of_a_file_is_no_place_and_a_province_no_person(text: str) -> None:
    assert "衡检" not in named(text, "Place")
    assert not named(text)


@pytest.mark.parametrize(
    "text", ["湖南某建设集团有限公司法定代表人陈某提供帮助。", "四川某某科技有限公司签订合同。"]
)
def test_pages_a_firm_whose_name_is_hidden_is_none(text: str) -> None:
    assert not bodies(text)


def test_pages_a_unit_behind_a_masked_name_is_one() -> None:
    assert "成都市公安局" in bodies("犯罪嫌疑人刘某成都市公安局民警抓获。")


def test_pages_the_city_of_which_the_counties_named_later_are_parts() -> None:
    text = (
        "市委副书记、市长周伟出席会议并讲话。\n\n会上,零陵区、祁阳市、蓝山县作表态发言。"
        "各县区设分会场。"
    )
    assert posts(text, "周伟") == {"永州市委副书记", "永州市市长"}


def test_pages_what_an_official_is_in_charge_of() -> None:
    text = (
        "平利县人民政府关于领导分工的通知\n\n周伟(县委副书记、县长):主持县政府全面工作。"
        "分管县财政局。联系县法院、县检察院。"
    )
    assert not says(text) and not any("联系" in name for name in events(text))


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("5月5日,周伟在嘉鱼县潘家湾镇蔬菜长廊考察。", "考察", "潘家湾镇"),
        ("5月5日,周伟在嘉鱼县潘家湾镇的田间地头调研。", "调研", "潘家湾镇"),
        ("近日,周伟在嘉鱼县调研中强调,要抓好落实。", "调研", "嘉鱼县"),
    ],
)
def test_pages_a_visit_to_what_no_list_of_sites_has(text: str, part: str, place: str) -> None:
    assert who(text, part) == {"周伟"}
    assert ends(text, only(text, part), "place") == {place}


def test_pages_a_search_in_a_county_is_no_visit() -> None:
    assert not events("在嘉鱼县安全生产大检查中,发现问题3个。")


def test_pages_who_accompanies_a_reception() -> None:
    assert who("周伟接见全体代表。王林、张强等陪同接见。", "接见") == {"周伟", "王林", "张强"}


def test_pages_an_event_about_a_person() -> None:
    text = "林秉南先生铜像揭幕仪式在莆田学院举行。仪式由莆田学院副校长李永苍主持。"
    assert who(text, "林秉南先生铜像揭幕仪式") == {"李永苍"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("十四届全国人大二次会议预备会议3月4日上午在北京举行。", "十四届全国人大二次会议预备会议"),
        ("县十八届人大四次会议主席团第二次会议召开。", "县十八届人大四次会议主席团第二次会议"),
    ],
)
def test_pages_a_meeting_of_a_session(text: str, name: str) -> None:
    assert [*events(text)] == [name]


def test_pages_a_slate_of_a_session_is_no_event_of_the_house() -> None:
    text = "贵州省第十四届人民代表大会第三次会议主席团常务主席名单"
    assert "贵州省第十四届人民代表大会" not in events(text)


def test_pages_who_is_dismissed_retires() -> None:
    text = "决定:周伟同志任中国航发董事长;免去曹建新同志的中国航发董事长职务,退休。"
    assert who(text, "退休") == {"曹建新"}


def test_pages_his_post_is_that_of_whom_the_sentence_is_about() -> None:
    text = (
        "郑州市人大常委会原主任周富强,因涉嫌严重违纪违法,被接受辞职。空军原副司令员林志国,"
        "因涉嫌严重违纪违法,军人代表大会决定罢免其第十四届全国人民代表大会代表职务。"
    )
    assert who(text, "罢免") == {"林志国"}
    assert not who(text, "军人代表大会")


def test_pages_the_two_sides_are_those_of_the_sentence() -> None:
    text = (
        "记者:据报道,美国国防部长奥斯汀近日与菲律宾国防部长特奥多罗通电话,请问有何评论?\n\n"
        "吴谦:3月26日,中央军委国际军事合作办公室副主任张保群少将与塞尔维亚国防部国务秘书"
        "科夫泽维奇在京共同主持防务战略磋商,双方就国际和地区形势等交换意见。"
    )
    assert not who(text, "交换意见") & {"奥斯汀", "特奥多罗"}


def test_pages_whose_speech_is_passed_on_takes_no_part() -> None:
    text = "县长周伟主持召开座谈会,传达了习近平总书记关于巡视工作的重要讲话精神。"
    assert who(text, "座谈会") == {"周伟"}


def test_pages_the_meeting_goes_on_behind_what_was_before_it() -> None:
    text = (
        "4月17日,巡视工作动员会召开。会前,组长陈小光主持召开见面沟通会。会上通报了情况。"
        "潘胜利主持会议并讲话。"
    )
    assert "潘胜利" in who(text, "动员会") and "潘胜利" not in who(text, "沟通会")


def test_pages_what_two_talk_about_is_named_whole() -> None:
    text = "5月3日,王毅会见法国外长科隆纳,双方就双边关系和国际地区问题交换意见。"
    assert who(text, "就双边关系和国际地区问题交换意见") == {"王毅", "科隆纳"}


def test_pages_a_village_with_a_township_of_its_own() -> None:
    reading = read("黑榜:永顺县首车镇、盐井乡、勺哈乡洋堡村。")
    names = {e.key: e.name for e in reading.entities}
    within = [(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "within"]
    assert ("勺哈乡洋堡村", "盐井乡") not in within


@pytest.mark.parametrize("text", ["泰国外交部长马里出席", "投资部长", "工业和信息化部、农业部长"])
def test_pages_a_text_that_ends_with_its_last_word_is_read(text: str) -> None:
    read(text)


def test_pages_who_accompanies_a_tour_is_not_at_the_talk_before_it() -> None:
    text = (
        "5月7日,市长周伟会见了华能集团董事长王强。华能集团副总经理陈红参加会见。随后,周伟到高新区"
        "调研。高新区管委会主任赵刚陪同。"
    )
    assert who(text, "会见") == {"周伟", "王强", "陈红"}
    assert who(text, "调研") == {"周伟", "赵刚"}


def test_pages_a_bare_title_beside_a_ruler_is_of_no_body_named_behind_it() -> None:
    text = "衡阳市副市长刘洋、秘书长周伟、市政协主席陈红参加。"
    assert posts(text, "周伟") == {"秘书长"}
    assert posts("省政协主席王林出席,副主席刘洋、秘书长周伟参加。", "周伟") == {"省政协秘书长"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("该楼原为县委书记周伟的办公室。", "in-office"),
        ("时任县长周伟参加。", "former"),
        ("周伟此前为吉林大学副校长。", "former"),
    ],
)
def test_pages_what_something_was_is_not_said_of_who_is_named_behind(
    text: str, status: str
) -> None:
    (fact,) = [f for f in read(text).facts if f.relation == "holds"]
    assert dict(fact.qualifiers)["status"] == status


def test_pages_a_status_word_is_not_torn_out_of_a_title() -> None:
    assert not any("统管" in post for post in posts("原系统管理员周伟表示感谢。", "周伟"))


def test_pages_who_leaves_in_a_clause_of_his_own_leaves_alone() -> None:
    text = "5月3日,县政府召开会议。会上,任命李明为水利局局长,周伟离任。"
    assert "周伟" in who(text, "离任") and "李明" not in who(text, "离任")
