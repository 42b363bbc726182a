"""Names of which only the place between a title and a mark is sure; the same place without one."""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月13日，州委副书记、州长刀文，州政协主席岩香带队走访。", {"刀文", "岩香"}),
        ("泰国商务部长披差、越南工贸部副部长阮生日新出席会议。", {"披差", "阮生日新"}),
        ("县委常委、县监委主任吉克曲一出席会议。", {"吉克曲一"}),
        ("副县长陈光成、益登、洛绒尼麻、程静出席。", {"陈光成", "益登", "洛绒尼麻", "程静"}),
        ("李强向英国首相斯塔默致慰问电。", {"李强", "斯塔默"}),
        ("县委副书记、县长热线，党委书记办公会、院长查房，区长信箱开通。", set()),
        ("县委副书记、县长带队，县委常委、副县长王立明均出席。", {"王立明"}),
        ("终止其县委委员资格，免去局党组书记职务，市委书记及各村代表参加。", set()),
        ("通过向人大代表、政协委员问策、向群众问需。", set()),
    ],
)
def test_a_closed_place_behind_a_title_holds_a_name(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_the_holder_of_a_closed_place_has_the_whole_chain_of_posts() -> None:
    assert held("勐海县委副书记、县长盘妹，打洛镇镇长岩罕尖陪同。") == {
        ("盘妹", "勐海县委副书记"),
        ("盘妹", "勐海县县长"),
        ("岩罕尖", "打洛镇镇长"),
    }


def test_what_that_house_is_goes_before_what_the_report_speaks_of() -> None:
    text = (
        "记者15日从中国科学院获悉，中国科学院地质与地球物理研究所团队有新发现。\n"
        "中国科学院院士吴福元介绍情况。\n"
        "上海交通大学医学院附属瑞金医院院长宁光宣布，平台启用。该院党委书记瞿介明参加。"
    )
    assert ("瞿介明", "上海交通大学医学院附属瑞金医院党委书记") in held(text)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "柬埔寨商业大臣占尼蒙、美国贸易代表格里尔与韩国通商交涉本部长郑仁教会谈。",
            {
                ("占尼蒙", "柬埔寨商业大臣"),
                ("格里尔", "美国贸易代表"),
                ("郑仁教", "韩国通商交涉本部长"),
            },
        ),
        (
            "给海军某潜艇支队艇长杨伟、陆军第77集团军某合成旅营长李军记功。",
            {("杨伟", "海军某潜艇支队艇长"), ("李军", "陆军第77集团军某合成旅营长")},
        ),
        (
            "日本日中友好会馆会长宫本雄二、南非非洲人国民大会总书记菲基莱·姆巴卢拉访华。",
            {("宫本雄二", "日中友好会馆会长"), ("菲基莱·姆巴卢拉", "非洲人国民大会总书记")},
        ),
        (
            "瑞士联邦经济总局国务秘书布德利格在伯尔尼签署协议。",
            {("布德利格", "瑞士联邦经济总局国务秘书")},
        ),
        (
            "国家铁路局局长费东斌、教育部部长怀进鹏出席。",
            {("费东斌", "国家铁路局局长"), ("怀进鹏", "教育部部长")},
        ),
    ],
)
def test_posts_abroad_and_of_units_without_a_number(text: str, posts: set[tuple[str, str]]) -> None:
    assert held(text) == posts


def test_from_whom_one_is_asked_is_no_part_of_the_body() -> None:
    assert named("受州政协常委会委托，李明作报告。", "Organization") >= {"州政协常委会"}
    assert "受州政协常委会" not in named("受州政协常委会委托，李明作报告。", "Organization")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "5月6日，驻法国大使李明赴里昂市访问，参观里昂大学，并出席揭牌仪式。",
            {("参观里昂大学", "李明"), ("揭牌仪式", "李明")},
        ),
        ("5月6日，县长李明到敬老院走访慰问，参观陈列馆。", {("参观陈列馆", "李明")}),
        (
            "5月8日，国台办发言人朱凤莲在北京主持例行新闻发布会时表示，两岸一家亲。",
            {("例行新闻发布会", "朱凤莲")},
        ),
        (
            "5月8日，全省防汛会议以视频方式召开，副省长王立主持。",
            {("全省防汛会议", "王立")},
        ),
        (
            "5月8日，国务院总理李强向英国首相斯塔默致慰问电。",
            {("致慰问电", "李强"), ("致慰问电", "斯塔默")},
        ),
    ],
)
def test_who_acts_behind_a_visit_and_before_what_is_said_meanwhile(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert told(text, "organizer", "participant") >= found


def test_whoever_only_asks_does_nothing_behind() -> None:
    assert ("揭牌仪式", "李明") not in told(
        "村民李明说，揭牌仪式由王立主持。", "organizer", "participant"
    )
