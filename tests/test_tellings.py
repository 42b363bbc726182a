"""How a report tells its events: tours and their stations, lists of attendants, what is planned.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only, read

TOUR = "11月8日至9日,淄博市市长张文华先后到桓台县、沂源县,就冬季供暖进行调研。"


def of(text: str, part: str, *relations: str) -> set[str]:
    return ends(text, only(text, part), *relations)


def start(text: str, part: str) -> object:
    return dict(only(text, part).attributes).get("start")


def speakers(text: str) -> set[str]:
    names = {e.key: e.name for e in read(text).entities}
    return {names[f.subject] for f in read(text).facts if f.relation == "says"}


def test_tellings_tour_through_counties_has_these() -> None:
    text = f"{TOUR}\n在沂源县鲁村镇,他走进供热站,察看锅炉运行。"
    assert of(text, "就冬季供暖进行调研", "place") == {"桓台县", "沂源县"}


def test_tellings_stations_of_others_are_no_sites_of_the_tour() -> None:
    text = f"{TOUR}\n在高青县,县长李新民走进供热站,察看锅炉运行。"
    assert "高青县" not in of(text, "就冬季供暖进行调研", "place")


def test_tellings_another_piece_of_news_has_its_own_sites() -> None:
    text = f"{TOUR}\n又讯 在高青县,张文华走进供热站,察看锅炉运行。"
    assert "高青县" not in of(text, "就冬季供暖进行调研", "place")


def test_tellings_closing_list_goes_with_the_tour() -> None:
    text = f"{TOUR}\n副市长孙立新、周明远陪同。"
    assert {"孙立新", "周明远"} <= of(text, "就冬季供暖进行调研", "participant")


def test_tellings_list_goes_on_over_brackets_and_staff() -> None:
    text = (
        "5月6日,淄博市召开教育工作会议。副市长孙立新(女,回族),市政协副主席周明远出席。"
        "山东省财政厅、市审计局负责同志,市财政局负责人列席。"
    )
    attending = of(text, "教育工作会议", "participant")
    assert {"孙立新", "周明远", "山东省财政厅", "淄博市审计局", "淄博市财政局"} <= attending


def test_tellings_list_ends_at_a_verb_between_two_names() -> None:
    text = "5月6日,淄博市召开教育工作会议。李新民陪同周明远、孙立新出席。"
    assert "李新民" not in of(text, "教育工作会议", "participant")


def test_tellings_subject_is_a_list_over_commas() -> None:
    text = "5月6日,山东省委书记张文华,省委副书记、省长李新民会见了来访的王海。"
    assert {"张文华", "李新民"} <= of(text, "会见", "participant", "organizer")


def test_tellings_who_speaks_at_a_meeting_takes_part() -> None:
    text = "5月6日,淄博市召开教育工作会议。副市长孙立新指出,要办好每所学校。"
    assert "孙立新" in of(text, "教育工作会议", "participant")


def test_tellings_who_speaks_on_a_tour_before_the_meeting_does_not() -> None:
    text = (
        "5月6日,市长张文华到桓台县检查学校安全,并主持召开淄博市教育工作会议。"
        "随行的桓台县县长李新民说,隐患已经整改。"
    )
    assert "李新民" not in of(text, "教育工作会议", "participant")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月6日,淄博市能源局逐矿验收。", "逐矿验收"),
        ("5月6日,淄博市应急管理局组织验收。", "验收"),
        ("5月6日,淄博市消防救援支队从楼顶上接下被困群众19人。", "接下被困群众19人"),
        ("5月6日,被告人李大勇不服,提起上诉。", "提起上诉"),
        ("5月6日,副市长孙立新在应急指挥中心视频连线震中。", "视频连线震中"),
        ("5月6日,淄博市启动雪灾二级应急响应。", "启动雪灾二级应急响应"),
        ("会议明确,11月30日在桓台县召开粮食生产现场推进会。", "粮食生产现场推进会"),
        ("5月6日,市长张文华主持召开现场调度会。", "现场调度会"),
        ("5月6日,湖南省桂阳县发生3.8级地震。", "3.8级地震"),
    ],
)
def test_tellings_names_an_event(text: str, name: str) -> None:
    assert any(name in found for found in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "淄博市公安局昨日公布,今年刑事案件下降一成。",
        "孙立新表示,要认真落实会议精神。",
        "签约前一天,下了一场大雨。",
        "会议明确,要召开粮食生产现场推进会。",
    ],
)
def test_tellings_tells_no_event(text: str) -> None:
    assert events(text) == {}


def test_tellings_notice_before_appointment_plans_the_post() -> None:
    text = (
        "李新民,男,汉族,1978年3月生,现任淄博市桓台县委副书记,拟任桓台县委书记。\n"
        "孙立新,女,1980年5月生,现任淄博市财政局副局长,拟提名为桓台县副县长人选。"
    )
    planned = {e.name: e for e in events(text).values()}
    assert set(planned) == {"拟任桓台县委书记", "拟提名为桓台县副县长人选"}
    assert {dict(e.attributes)["modality"] for e in planned.values()} == {"planned"}
    assert of(text, "拟任", "participant") == {"李新民"}


def test_tellings_candidate_in_office_is_no_event() -> None:
    assert events("候任市长李新民出席。") == {}


def test_tellings_case_is_told_beside_its_sentence() -> None:
    text = "5月6日,淄博市中级人民法院一审公开宣判李大勇受贿、滥用职权案。"
    assert of(text, "李大勇受贿、滥用职权案", "participant") == {"李大勇"}
    assert any("宣判" in name and "案" not in name for name in events(text))


def test_tellings_body_that_approves_acts_and_the_arrested_does_not() -> None:
    text = "5月6日,经淄博市人民检察院批准,李大勇因涉嫌诈骗罪被依法逮捕。"
    assert of(text, "逮捕", "organizer") == {"淄博市人民检察院"}
    assert of(text, "逮捕", "participant") == {"李大勇"}


def test_tellings_story_of_a_mishap_has_its_running_day() -> None:
    text = (
        "8月12日20时,湖南省桂阳县发生山体滑坡。县长张文华率队赶到现场。\n"
        "县消防救援大队连夜救出5名被困群众。\n"
        "8月13日凌晨,武警桂阳中队抢通道路3公里。\n"
        "县供电公司恢复1260户供电。"
    )
    assert start(text, "救出5名被困群众") == "2023-08-12"
    assert start(text, "抢通道路3公里") == "2023-08-13"


def test_tellings_same_day_behind_a_span_of_days_is_its_last() -> None:
    text = (
        "8月2日至4日,山东省安委会第一检查组在淄博市检查煤矿安全。"
        "同日,山东省安委会第二检查组在济南市开展了检查。"
    )
    assert start(text, "在济南市开展检查") == "2023-08-04"


def test_tellings_day_of_the_verb_and_not_the_year_of_the_name() -> None:
    text = "10月25日上午,淄博市召开2023年前三季度经济运行情况新闻发布会。"
    assert start(text, "新闻发布会") == "2023-10-25"


def test_tellings_body_that_decides_on_posts_does_so_to_the_end() -> None:
    text = "5月6日,淄博市政府决定:任命李新民为市财政局副局长。免去孙立新的市审计局副局长职务。"
    assert "淄博市政府" in of(text, "免去孙立新", "organizer")


def test_tellings_who_reports_is_heard() -> None:
    text = "5月6日,淄博市委常委会召开会议,听取淄博市总工会、淄博市妇联工作情况汇报。"
    assert {"淄博市总工会", "淄博市妇联"} <= of(text, "听取", "participant")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "淄博市委书记张文华、市长李新民分别作出批示,要求全力搜救失联人员。",
            {"张文华", "李新民"},
        ),
        ("副市长孙立新(某某党)表示,要办好每所学校。", {"孙立新"}),
        ("副市长孙立新通报了检查情况:10月以来,发现问题27个。", {"孙立新"}),
    ],
)
def test_tellings_speakers(text: str, who: set[str]) -> None:
    assert speakers(text) == who


def test_tellings_deputies_of_an_assembly_stand_for_no_body() -> None:
    text = (
        "5月6日,云南代表团举行全体会议。全国人大代表、昆明市市长李新民,全国政协委员、"
        "云南大学校长周明远,昆明市水利局代表等参加。"
    )
    attending = of(text, "全体会议", "participant")
    assert {"李新民", "周明远", "昆明市水利局"} <= attending
    assert attending.isdisjoint({"全国人大", "全国政协"})
