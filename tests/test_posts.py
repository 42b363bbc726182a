"""Who is named, and who holds which post where and when: one sentence a mechanism."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def held(text: str, published: str = "2024-05-10") -> set[tuple[str, str, str]]:
    """(person, post by its full name, status) of all that a text says."""
    graph = assemble([read_source(Source(text, published=published))])
    return {
        (graph.nodes[s]["name"], graph.nodes[o]["name"], str(e["qualifiers"].get("status")))
        for s, o, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }


def tenures(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Post -> (start, end)."""
    graph = assemble([read_source(Source(text))])
    return {
        graph.nodes[o]["name"]: (e["qualifiers"].get("start"), e["qualifiers"].get("end"))
        for _, o, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }


def people(text: str) -> set[str]:
    graph = assemble([read_source(Source(text))])
    return {d["name"] for _, d in graph.nodes(data=True) if d["type"] == "Person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("广南县副县长危卫东任总指挥。", {"危卫东"}),
        ("去年,时任渭南市副市长车向东因犯受贿罪被判刑。", {"车向东"}),
        ("昭觉县三岔河乡党委书记沙马曲布、乡长吉布小龙陪同。", {"沙马曲布", "吉布小龙"}),
        ("共和县副县长昂秀加通报情况。", {"昂秀加"}),
        ("皮山县副县长买买提明·图尔荪到会指导。", {"买买提明·图尔荪"}),
        ("老挝国会主席赛宋蓬会见代表团。", {"赛宋蓬"}),
        ("大姚县县委常委(挂职)陆维钧全程陪同。", {"陆维钧"}),
        ("鄱阳县荻溪村村民程腊梅领到了物资。", {"程腊梅"}),
        ("自治区领导雷东生、买彦州、王刚出席。", {"雷东生", "买彦州", "王刚"}),
        ("彭  莉同志为秀山县教育委员会主任。", {"彭莉"}),
    ],
)
def test_posts_names_behind_titles_and_nouns(text: str, names: set[str]) -> None:
    assert people(text) == names


def test_posts_no_name_of_a_place_is_a_person() -> None:
    assert people("阿合奇县哈拉奇乡发生地震。哈拉奇已恢复供电。") == set()


def test_posts_a_lone_surname_is_the_person_named_before() -> None:
    text = "被告羅偉衡到庭。羅則以20萬元保釋。"
    assert people(text) == {"羅偉衡"}


def test_posts_first_part_of_a_name_with_a_dot_is_the_same_person() -> None:
    text = "热依汗古丽·麦提尼亚孜当选。副乡长热依汗古丽讲话。"
    assert people(text) == {"热依汗古丽·麦提尼亚孜"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "广州市人民检察院、广州市公安局派员参加,检察长古耀华讲话。",
            {("古耀华", "广州市人民检察院检察长", "in-office")},
        ),
        (
            "云南省总工会工会代表走访了大姚县公安局桂花派出所,派出所所长索昂江介绍情况。",
            {("索昂江", "大姚县公安局桂花派出所所长", "in-office")},
        ),
        (
            "泾川县水务局局长万启明、副局长涂少安到场。",
            {
                ("万启明", "泾川县水务局局长", "in-office"),
                ("涂少安", "泾川县水务局副局长", "in-office"),
            },
        ),
        (
            "南宁市副市长郭明晖与诸葛振东签字。",
            {("郭明晖", "南宁市副市长", "in-office")},
        ),
        (
            "商务部国际贸易谈判代表兼副部长王受文陪同。",
            {
                ("王受文", "商务部国际贸易谈判代表", "in-office"),
                ("王受文", "商务部副部长", "in-office"),
            },
        ),
        (
            "李明、王芳分别任泾川县教育局局长、泾川县审计局局长。",
            {
                ("李明", "泾川县教育局局长", "in-office"),
                ("王芳", "泾川县审计局局长", "in-office"),
            },
        ),
        (
            "崇左市第五届人民代表大会第一次会议选举:\n农文、卢梅为崇左市人民政府副市长;",
            {
                ("农文", "崇左市人民政府副市长", "elected"),
                ("卢梅", "崇左市人民政府副市长", "elected"),
            },
        ),
        (
            "郑州煤电股份有限公司党委委员、纪委书记张建民，总经理杨恒、纪委书记刘伟到会。",
            {
                ("张建民", "郑州煤电股份有限公司党委委员", "in-office"),
                ("张建民", "郑州煤电股份有限公司纪委书记", "in-office"),
                ("杨恒", "郑州煤电股份有限公司总经理", "in-office"),
                ("刘伟", "郑州煤电股份有限公司纪委书记", "in-office"),
            },
        ),
        (
            "六安市淠史杭灌区管理总局副局长、党委委员徐国强,宜昌市纪委副书记赵勇参加。",
            {
                ("徐国强", "六安市淠史杭灌区管理总局副局长", "in-office"),
                ("徐国强", "六安市淠史杭灌区管理总局党委委员", "in-office"),
                ("赵勇", "宜昌市纪委副书记", "in-office"),
            },
        ),
        (
            "老挝副总理兼财政部长本勒·西潘敦、马来西亚交通部长陆兆福到访。",
            {
                ("本勒·西潘敦", "老挝副总理", "in-office"),
                ("本勒·西潘敦", "老挝财政部部长", "in-office"),
                ("陆兆福", "马来西亚交通部部长", "in-office"),
            },
        ),
        (
            "衢州市召开座谈会。民建市委会主委徐国强、社市委副主委方敏发言。",
            {
                ("徐国强", "民建衢州市委会主委", "in-office"),
                ("方敏", "九三学社衢州市委副主委", "in-office"),
            },
        ),
        (
            "政协第十四届普洱市委员会副主席李春荣出席。",
            {("李春荣", "普洱市政协副主席", "in-office")},
        ),
        (
            "三维通信副总裁周波、泸州老窖党委书记、董事长刘淼、民营企业董事长李强参会。",
            {
                ("周波", "三维通信副总裁", "in-office"),
                ("刘淼", "泸州老窖党委书记", "in-office"),
                ("刘淼", "泸州老窖董事长", "in-office"),
                ("李强", "董事长", "in-office"),
            },
        ),
        (
            "余姚市公安局低塘派出所社区民警沈杰作报告。",
            {("沈杰", "余姚市公安局低塘派出所社区民警", "in-office")},
        ),
        (
            "江西师范大学举行典礼。教务处处长李敏、学生工作处处长王强、文学院院长詹艾斌参加。"
            "党委组织部部长李伟、纪委书记赵强发言。",
            {
                ("李敏", "江西师范大学教务处处长", "in-office"),
                ("王强", "江西师范大学学生工作处处长", "in-office"),
                ("詹艾斌", "江西师范大学文学院院长", "in-office"),
                ("李伟", "江西师范大学党委组织部部长", "in-office"),
                ("赵强", "江西师范大学纪委书记", "in-office"),
            },
        ),
        (
            "台南市議會定期會昨日舉行,警察局長廖宗山、教育局副局長鄭新輝列席。",
            {
                ("廖宗山", "台南市警察局局長", "in-office"),
                ("鄭新輝", "台南市教育局副局長", "in-office"),
            },
        ),
        (
            "云南省副省长、公安厅厅长杨亚林汇报。",
            {
                ("杨亚林", "云南省副省长", "in-office"),
                ("杨亚林", "云南省公安厅厅长", "in-office"),
            },
        ),
        (
            "株洲市教育局局长李强出席。组织部部长王刚参加。",
            {
                ("李强", "株洲市教育局局长", "in-office"),
                ("王刚", "株洲市委组织部部长", "in-office"),
            },
        ),
        (
            "湖南省委组织部副部长王兵,岳阳市纪委书记高强,宣传部部长李达参加。",
            {
                ("王兵", "湖南省委组织部副部长", "in-office"),
                ("高强", "岳阳市纪委书记", "in-office"),
                ("李达", "岳阳市委宣传部部长", "in-office"),
            },
        ),
        (
            "山东省运会组委会副主任邓云锋,省体育局党组书记李政,组委会办公室主任王伟汇报。",
            {
                ("邓云锋", "山东省运会组委会副主任", "in-office"),
                ("李政", "山东省体育局党组书记", "in-office"),
                ("王伟", "山东省运会组委会办公室主任", "in-office"),
            },
        ),
        (
            "九三学社中央常委、浙江省委会主委葛知非,社贵州省委副主委卯琼英到会。",
            {
                ("葛知非", "九三学社中央常委", "in-office"),
                ("葛知非", "九三学社浙江省委会主委", "in-office"),
                ("卯琼英", "九三学社贵州省委副主委", "in-office"),
            },
        ),
        (
            "宁夏回族自治区主席张雨浦讲话。自治区主席张雨浦到会。",
            {("张雨浦", "宁夏回族自治区主席", "in-office")},
        ),
    ],
)
def test_posts_are_in_the_right_body(text: str, facts: set[tuple[str, str, str]]) -> None:
    assert held(text) == facts


def test_posts_of_a_life_have_start_and_end() -> None:
    text = (
        "杨晓东,男,壮族,1969年8月生。\n2008.11—2012.03 上林县委书记\n"
        "2012.03—2016.05 南宁市委常委、秘书长"
    )
    assert tenures(text) == {
        "上林县委书记": ("2008-11", "2012-03"),
        "南宁市委常委": ("2012-03", "2016-05"),
        "南宁市委秘书长": ("2012-03", "2016-05"),
    }


def test_posts_told_one_after_another_are_over() -> None:
    text = "龙志毅2008年1月任六盘水市市长,2013年3月转任黔东南州委书记,2022年1月退休。"
    assert {(post, status) for _, post, status in held(text)} == {
        ("六盘水市市长", "former"),
        ("黔东南州委书记", "former"),
    }


def test_posts_a_rank_in_a_bracket_is_no_post() -> None:
    assert held("贵州省委原副书记龙志毅(副部级)被查。") == {
        ("龙志毅", "贵州省委副书记", "former"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "云岭县副县长杨瑜率县应急、林草、公安等部门负责人赶赴一线。",
        "县长李文带领水利、林草、文旅等单位负责人检查。",
    ],
)
def test_posts_short_words_of_departments_are_no_people(text: str) -> None:
    assert "林草" not in people(text)


def test_posts_of_a_committee_keep_its_short_name() -> None:
    text = (
        "中国共产党沈阳市铁西区第十四届委员会第五次全体会议举行。铁西区委书记林强代表常委会作报告。"
    )
    reading = read_source(Source(text, published="2024-05-10"))
    names = {e.key: e.name for e in reading.entities}
    held = [names[f.object] for f in reading.facts if f.relation == "holds"]
    assert held == ["铁西区委书记"]


def test_posts_surname_with_a_form_of_address_is_no_person() -> None:
    assert people("派出所接旅客杨女士报警称背包被盗。") == set()


def test_a_list_of_posts_goes_on_behind_a_semicolon() -> None:
    text = (
        "会议任命王强为云岭县人民检察院检察员；李春梅（女）、韩东升为云岭县人民检察院副检察长；"
        "免去周明的云岭县人民法院审判员职务；何芳的云岭县人民法院副院长职务。"
    )
    reading = read_source(Source(text, published="2024-05-10"))
    name = {e.key: e.name for e in reading.entities}
    assert {
        (name[f.subject], name[f.object], dict(f.qualifiers)["status"])
        for f in reading.facts
        if f.relation == "holds"
    } == {
        ("王强", "云岭县人民检察院检察员", "appointed"),
        ("李春梅", "云岭县人民检察院副检察长", "appointed"),
        ("韩东升", "云岭县人民检察院副检察长", "appointed"),
        ("周明", "云岭县人民法院审判员", "removed"),
        ("何芳", "云岭县人民法院副院长", "removed"),
    }
