"""What later sentences say of an event: who holds it, when it began, who is of a group set up.

Each case is one short report of its own; people, cases and bodies are made up.
"""

from __future__ import annotations

import pytest
from tellings import events, only, read
from test_tellings import of, speakers, start

from graph.model import Entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "5月6日,洛阳市召开农村人居环境整治提升暨乡村建设现场推进会。",
            "农村人居环境整治提升暨乡村建设现场推进会",
        ),
        ("5月6日,蒙自市召开安全生产暨森林防火工作会议。", "安全生产暨森林防火工作会议"),
        ("5月6日,公主岭市启动环境整治“百日清洁”行动。", "环境整治“百日清洁”行动"),
        ("5月6日,甘肃省委第二巡视组巡视省水利厅党组工作动员会召开。", "省水利厅党组工作动员会"),
        ("5月6日,与会人员在敦化市观摩了解户厕改造情况。", "观摩了解户厕改造情况"),
    ],
)
def test_referred_names_are_whole(text: str, name: str) -> None:
    assert only(text, name)
    assert len(events(text)) == 1


def test_referred_verb_of_holding_is_no_part_of_the_name() -> None:
    assert "启动" not in only("5月6日,公主岭市启动环境整治“百日清洁”行动。", "行动").name


def test_referred_two_bodies_joined_are_no_name() -> None:
    (name,) = events("5月6日,荔波县委暨县政府召开安全生产工作会议。")
    assert "暨" not in name


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,在泰州市委统一指挥下,泰州市公安局抓获嫌疑人3人。",
        "5月6日,泰州市公安局接群众举报称,有人通过微信群组织网络赌博。",
    ],
)
def test_referred_what_only_leads_in_is_no_event(text: str) -> None:
    assert not [name for name in events(text) if "指挥" in name or "举报" in name]
    assert not speakers(text)


def test_referred_body_that_leads_is_no_place() -> None:
    text = "5月6日,在泰州市委统一指挥下,泰州市公安局抓获嫌疑人3人。"
    assert of(text, "抓获", "place") == set()
    assert "泰州市公安局" in of(text, "抓获", "organizer")


def test_referred_bodies_that_help_take_part() -> None:
    text = "5月6日凌晨,在泸县公安局、习水县公安局协助下,永川区公安局同步收网。"
    assert {"泸县公安局", "习水县公安局"} <= of(text, "收网", "organizer", "participant")
    assert of(text, "收网", "place") == set()


def test_referred_lot_of_a_thing_is_not_its_owners() -> None:
    text = "5月6日,李大勇涉案款物被收缴,责令退赔。"
    assert of(text, "收缴", "organizer", "participant") == set()
    assert of(text, "退赔", "organizer", "participant") == set()
    assert "李大勇" in of("5月6日,李大勇被抓获。", "抓获", "participant")


def test_referred_team_is_not_the_hospital_of_its_experts() -> None:
    text = "5月6日,由北京协和医院、河北省人民医院专家组成的医疗队抵达涿鹿县。"
    assert not any(of(text, name, "organizer") for name in events(text))


def test_referred_noun_tells_who_holds_it() -> None:
    text = (
        "5月6日,泰州市启动环境整治“百日清洁”行动。"
        "行动5月8日启动,由泰州市城市管理局牵头,泰州市公安局、泰州市水利局配合。"
    )
    bodies = {"泰州市城市管理局", "泰州市公安局", "泰州市水利局"}
    assert bodies <= of(text, "百日清洁", "organizer", "participant")
    assert start(text, "百日清洁") == "2023-05-08"


def test_referred_noun_of_another_event_tells_nothing_of_it() -> None:
    text = "5月6日,泰州市召开防汛工作会议。行动由泰州市公安局牵头,泰州市水利局配合。"
    assert "泰州市水利局" not in of(text, "防汛工作会议", "organizer", "participant")


def test_referred_group_has_its_head_and_those_who_send_people() -> None:
    text = (
        "5月6日,蒙自市成立事故调查组,副市长赵海涛任组长,"
        "蒙自市应急管理局、蒙自市总工会派员参加,邀请蒙自市人民检察院介入。"
    )
    wanted = {"赵海涛", "蒙自市应急管理局", "蒙自市总工会", "蒙自市人民检察院"}
    assert wanted <= of(text, "成立", "participant", "organizer")


def test_referred_head_of_something_else_is_not_of_the_group() -> None:
    text = "5月6日,蒙自市成立事故调查组。\n5月9日,副市长赵海涛任局长。"
    assert "赵海涛" not in of(text, "成立事故调查组", "participant", "organizer")


def test_referred_session_ends_where_its_sentence_says() -> None:
    text = (
        "11月8日下午,海北藏族自治州第十五届人民代表大会第五次会议完成各项议程,"
        "在西海镇闭幕。高彦斌主持闭幕会。"
    )
    assert list(events(text)) == ["海北藏族自治州第十五届人民代表大会第五次会议"]
    assert "西海镇" in of(text, "第五次会议", "place")
    assert "高彦斌" in of(text, "第五次会议", "participant")


def test_referred_last_paragraph_is_of_the_meeting_that_opens_the_news() -> None:
    text = (
        "11月8日,江苏省省长马国强主持召开省政府第13次常务会议。\n"
        "会议指出,全省降水偏多。\n"
        "11月2日,副省长赵海涛带队到宜兴市周铁镇暗访河道。\n会议强调,要守住底线。\n"
        "会议要求,要抓好落实。\n副省长高彦斌、谭敬修出席,省水利厅有关负责同志列席。"
    )
    assert "高彦斌" in of(text, "第13次常务会议", "participant")
    assert "江苏省政府" in of(text, "第13次常务会议", "organizer")
    assert "高彦斌" not in of(text, "暗访", "participant")


def test_referred_list_behind_a_preposition_does_nothing() -> None:
    text = (
        "日前,山西省纪委监委对长治市政协原副主席申屠建业,"
        "岚县县委原书记兰子敬严重违纪违法问题进行了立案审查调查。"
    )
    assert {"申屠建业", "兰子敬"} <= of(text, "审查调查", "participant")
    assert not {"申屠建业", "兰子敬"} & of(text, "审查调查", "organizer")


def test_referred_transcript_names_its_speakers() -> None:
    assert speakers("[马国强]:2023年,全省法院审结案件1218件。") == {"马国强"}
    assert speakers("[马国强]摄") == set()


def test_referred_reading_is_the_same_twice() -> None:
    text = "5月6日,洛阳市召开乡村建设暨春耕生产现场推进会。"
    assert read(text) == read.__wrapped__(text)


def test_referred_clause_that_adds_goes_on_with_its_subject() -> None:
    text = "5月6日上午,如皋市红十字会在江安镇开展义诊活动。当天下午,又赴白蒲镇看望老党员。"
    assert "如皋市红十字会" in of(text, "看望老党员", "organizer")


def test_referred_sum_goes_on_with_nobody() -> None:
    text = "5月6日,如皋市市长王建军到江安镇看望群众。截至8日,转移安置群众486人。"
    assert not any("王建军" in of(text, n, "organizer") for n in events(text) if "转移" in n)


def test_referred_launching_body_is_the_organizer() -> None:
    text = "5月6日,如皋市公安局启动环境整治“百日清洁”行动。"
    assert of(text, "百日清洁", "organizer") == {"如皋市公安局"}


def test_referred_head_that_opens_a_sentence_says_which_gathering() -> None:
    text = (
        "5月6日,如皋市举行风电装备基地项目开工仪式。\n"
        "5月7日,如皋市召开安全生产座谈会。\n开工仪式由李文海主持,陈晓梅致辞。"
    )
    assert {"李文海", "陈晓梅"} <= of(text, "开工仪式", "participant")
    assert "陈晓梅" not in of(text, "座谈会", "participant")


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,云岭县县长李文到白水镇调研。随后,前往白水村看望慰问老党员。",
        "5月6日,云岭县县长李文到白水镇调研。\n当天下午,前往白水村看望慰问老党员。",
    ],
)
def test_referred_line_that_takes_up_the_one_before_has_its_subject(text: str) -> None:
    assert "李文" in of(text, "看望", "organizer", "participant")


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        # a thing of its own does it
        ("5月6日,县长李文登上大坝。当天,受威胁的群众转移至白水镇中心小学。", "转移", "李文"),
        # who is quoted does nothing in the sentence behind
        ("副县长王芳说,今年要抓好春耕。当天还印发了《春耕工作方案》。", "印发", "王芳"),
        # another paragraph, another piece of news
        ("5月6日,县长李文到白水镇调研。\n查获假种子20袋,罚款2万元。", "查获", "李文"),
        ("5月6日,县长李文到白水镇调研。\n又讯 5月8日,会见绿源公司董事长周平。", "会见", "李文"),
        # a team is nobody's name
        ("5月6日,县长李文到白水镇调研。执法组在白水村查获假种子20袋。", "查获", "李文"),
    ],
)
def test_referred_nobody_acts_who_is_not_said_to(text: str, name: str, person: str) -> None:
    assert person not in of(text, name, "organizer", "participant")


def test_referred_open_activities_are_only_the_main_one() -> None:
    text = (
        "5月6日,云州市市长马国强到云岭县调研。在白水镇,马国强走访了农户。\n"
        "当天下午,马国强到石桥镇检查安全生产。县长李文参加有关活动。"
    )
    assert "李文" in of(text, "到云岭县调研", "participant")
    assert "李文" not in of(text, "检查安全生产", "participant")


def test_referred_list_of_elected_elects_nobody() -> None:
    text = "云岭县十届人大二次会议5月6日举行。会议选举马国强为县人大常委会主任,李文为县长。"
    assert "马国强" not in of(text, "李文", "organizer", "participant")


def test_referred_session_is_not_held_in_its_region() -> None:
    text = "5月6日,洛阳市第十五届人民代表大会第三次会议在会展中心开幕。"
    assert "洛阳市" not in of(text, "第三次会议", "place")


def test_referred_list_ends_where_another_clause_has_its_verb() -> None:
    text = (
        "5月6日,云州市召开座谈会。云州市水利局、云州市林业局主要负责人作了发言,市长李文汇报工作。"
    )
    gathered = only(text, "座谈会")
    roles = {(n, q) for n, q in _roles(text, gathered) if n.endswith("局")}
    assert ("云州市水利局", "汇报") not in roles


def _roles(text: str, event: Entity) -> set[tuple[str, str]]:
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    return {
        (names[f.object], str(dict(f.qualifiers).get("role")))
        for f in reading.facts
        if f.subject == event.key and f.object in names
    }


def test_referred_what_befalls_those_taken_along_does_not_befall_who_takes_them() -> None:
    text = "檢察官林佳裕昨指揮警方搜索，約談負責人陳姓男子等5人到案。"
    befell = [event for name, event in events(text).items() if name.endswith("到案")]
    roles = {role for event in befell for name, role in _roles(text, event) if name == "林佳裕"}
    assert roles == {"约谈"}  # who has them come does not come himself


def test_referred_gathering_between_two_places_is_held_in_neither() -> None:
    text = "6月16日,“中国—中亚”合作论坛在乌鲁木齐举行。"
    assert of(text, "合作论坛", "place") == {"乌鲁木齐市"}


def test_referred_document_that_is_only_studied_is_issued_by_nobody() -> None:
    text = "5月6日,云岭县委常委会集体学习了新修订的《信访工作条例》。"
    reading = read(text)
    assert not [f for f in reading.facts if f.relation == "issues"]
