"""Names of persons, bodies and sites that the tagger tears, swallows or misses."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import read_source


def named(text: str, type_: str) -> set[str]:
    """The canonical names of what a report mentions."""
    reading: Reading = read_source(Source(text, published="2024-05-10"))
    entities = {e.key: e.name for e in reading.entities}
    return {entities[m.entity] for m in reading.mentions if m.type == type_}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("盐津县委书记马学刚到牛寨乡调研。", {"马学刚"}),
        ("县能源局局长折志刚停职检查。", {"折志刚"}),
        ("副市长张华为获奖企业授牌。", {"张华"}),
        ("县长王有为教授颁发聘书。", {"王有为"}),
        ("秘书长　高　尚等37名组成人员出席。", {"高尚"}),
        ("迪庆州委副书记江楚培初、副州长格桑朗杰参加。", {"江楚培初", "格桑朗杰"}),
        ("咸安区委书记胡光前，市直有关单位负责同志参加会议。", {"胡光前"}),
        ("县长许雅筑担任总指挥，许雅筑致词表示，将加强演练。", {"许雅筑"}),
        (
            "矿长薛建国，安全副矿长景保平停职。市议会议长冈本惠子一行18人来访。",
            {"薛建国", "景保平", "冈本惠子"},
        ),
        ("腾冲市地方公路管理段党支部书记、段长寸守仁违规操办宴席。", {"寸守仁"}),
        ("队员有骨科医师关博、超声科主治医师那云龙和护师刘洋。", {"关博", "那云龙", "刘洋"}),
        ("俞雪峰任恒颐投资总经理，负责市场推广。", {"俞雪峰"}),
        (
            "国务院副总理阮敬修，全国人大常委会副委员长雪克来提·扎克尔江，",
            {"阮敬修", "雪克来提·扎克尔江"},
        ),
        ("县长江治理领导小组开会，市长春管护站成立，红军长征甘南。", set()),
        (
            "在嘎查牧民苏雅拉图家，孟和巴图算起了账。牧民巴特尔家受灾。",
            {"苏雅拉图", "孟和巴图", "巴特尔"},
        ),
        ("县长李明前往现场，书记赵勇会后说，局长王强来到村里。", {"李明", "赵勇", "王强"}),
        ("一、石磊，男，汉族，1980年5月生，现任水务局局长。", {"石磊"}),
        ("联系人：王小雨、李　强；电话：0871-00000000。", {"王小雨", "李强"}),
        ("都安用“贝侬小院”调解邻里纠纷。", set()),
        ("8月的羌塘草原，草美牛壮。", set()),
        ("省委书记石家庄调研，市长唐山考察。", set()),
        ("检察官帕提古丽·买买提讯问了被告人。", {"帕提古丽·买买提"}),
        ("敦煌研究院研究馆员苏伯民，自治区文物局副局长刘世忠参加。", {"苏伯民", "刘世忠"}),
        ("白居寺民管会主任阿旺曲扎介绍，寺院日均接待游客1200人次。", {"阿旺曲扎"}),
        ("丰垦种业当场赔付，村民田大叔和李师傅很高兴。", set()),
        ("现役军人王子豪的父亲王家旺说，全家都光荣。", {"王子豪", "王家旺"}),
        ("辩护人程涛和被害人的代理人、律师程永和出席。", {"程涛", "程永和"}),
        ("部长感谢中方向赞捐赠物资，院方向患者致歉。", set()),
        ("县安监局组织矿工安全培训，货车司机何时休息有规定。", set()),
        ("县委书记全程陪同，局长严格要求，县长项目推进会召开。", set()),
        ("局长高度重视，县委书记高质量、高标准推进，董事会未批、撤回两案。", set()),
        ("区长华丽转身，县委书记阳光普照，主任安全返回，市长万里行动启动。", set()),
        ("县委书记边疆致辞，市委第五巡察组副组长和平在英豪镇反馈。", {"边疆", "和平"}),
        ("省委书记景从之、省长施惠民，国务院副秘书长成渝陪同。", {"景从之", "施惠民", "成渝"}),
        ("约谈县人民医院院长邸宏图、县中医院党总支书记牛得草。", {"邸宏图", "牛得草"}),
        ("县委书记呼延博领办一件，由县文联主席介子修接任。", {"呼延博", "介子修"}),
        ("县公安局网安大队大队长金虎查证，市纪检监察组组长蒙海以此为例。", {"金虎", "蒙海"}),
        ("公共关系处处长施文杰警司昨出席简报会。", {"施文杰"}),
        (
            "市水利局局长江山、副局长雷雨，为叶问心、何必、钟乐之颁奖。",
            {"江山", "雷雨", "叶问心", "何必", "钟乐之"},
        ),
    ],
)
def test_persons_whose_names_are_words_too(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_persons_of_other_headlines_and_below_the_footer() -> None:
    text = (
        "云岭县召开春耕会议\n5月8日，云岭县召开春耕生产现场会，部署春耕备耕工作，各乡镇负责人参加会议。\n"
        "上一篇：严冬梅到石羊镇调研\n相关链接：原局长路金龙被开除党籍\n编辑：田　蕊　审核：贺　军\n"
    )
    assert named(text, "Person") == {"严冬梅", "路金龙", "田蕊", "贺军"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("陈巴尔虎旗人民政府、鄂温克旗应急管理局派队增援。", {"鄂温克旗应急管理局"}),
        ("昆山市与苏州大学共建昆山产业技术研究院。", {"苏州大学", "昆山产业技术研究院"}),
        ("他是省委党校研究生学历，中央党校在职大学学历。", {"中央党校"}),
        ("红塔、江川两区法院联合执行。", {"红塔区法院", "江川区法院"}),
        ("他在沾化区富国街道一茶社接受宴请。", set()),
        ("山东省对口支援西藏日喀则工作组抵达。", {"山东省对口支援西藏日喀则工作组"}),
        (
            "区政府与东浩康展会展（上海）有限公司共同主办。",
            {"区政府", "东浩康展会展（上海）有限公司"},
        ),
        ("福格尔申柏（上海）智能假肢有限公司落户。", {"福格尔申柏（上海）智能假肢有限公司"}),
        ("码市人民法庭庭长盘金凤到场，我市人民法庭增至九个。", {"码市人民法庭"}),
        (
            "新建镇换届。新建派出所民警周全、新建司法所所长叶知秋到场。",
            {"新建派出所", "新建司法所"},
        ),
        ("市一院支援医疗队在镇上义诊。", {"市一院支援医疗队"}),
        ("大坝出现管涌，库区管理所所长卜庆余跳进水里。", {"库区管理所"}),
        ("会议由中国华序总经理佘鹏举主持。", {"中国华序"}),
        ("工人吸入浓烟送镜湖医院治理。", {"镜湖医院"}),
        ("温水镇社火队　领队 白银环", {"温水镇社火队"}),
        ("市纪委监委将会同市委巡察办开展督查。", {"市纪委", "市监委", "市委巡察办"}),
    ],
)
def test_bodies_without_what_the_tagger_adds(text: str, found: set[str]) -> None:
    bodies = named(text, "Organization")
    assert found <= bodies
    assert not {b for b in bodies if b.endswith(("派队", "茶社", "大学学历")) or "共建" in b}


def test_bodies_of_a_university_with_two_fields() -> None:
    text = "江淮理工大学举行签约仪式。机械与动力学院教授闻人杰、校团委书记毕夏禾出席。"
    assert named(text, "Organization") == {
        "江淮理工大学",
        "江淮理工大学机械与动力学院",
        "江淮理工大学团委",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大会在城关镇县文化艺术中心闭幕。", {"县文化艺术中心"}),
        ("王强在县文化馆工作。", set()),
        ("佳荣至水尾公路塌方13处。", {"佳荣至水尾公路"}),
        ("组织师生参观泸定县红色遗址、金寨县刘邓大军千里跃进大别山纪念馆。", {"金寨县"}),
        ("代表团在亚的斯亚贝巴与非盟委员会官员会谈。", {"亚的斯亚贝巴"}),
        ("刘家峡电站、盐锅峡电站、隔河岩电站联合调度。", {"隔河岩电站"}),
        ("县里新建水库3座，中小型水库除险加固。", set()),
    ],
)
def test_places_with_words_for_a_name(text: str, found: set[str]) -> None:
    places = named(text, "Place")
    assert found <= places
    assert bool(places) == bool(found)


def test_a_school_beside_the_own_is_not_the_own() -> None:
    text = "我校与榆林学院举行签约仪式。我校党委书记马宁出席。"
    reading = read_source(Source(text, published="2024-05-10"))
    held = [f for f in reading.facts if f.relation == "memberOf"]
    assert held == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海关上周在葵涌检获走私货物，本周将公布结果。", set()),
        ("记者从周在勤处获悉，工程完工。", {"周在勤"}),
        ("乡党委书记马占元红着脸表态。", {"马占元"}),
        ("村民贡保扎西把刚签好的协议揣进怀里。", {"贡保扎西"}),
        ("公司由李明任经理，会议由张建国主持。", {"李明", "张建国"}),
        ("供水工程月底通水，可惠及32万人。", set()),
        ("一名姓洪男子被捕，72岁姓叶妇人已出院。", set()),
        ("关 鹏、佟 立新为沈阳市人民检察院检察员。", {"关鹏", "佟立新"}),
        ("免去张 伟、欧阳 明、赵 国强的检察员职务。", {"张伟", "欧阳明", "赵国强"}),
        ("党 委、政 府、人 大", set()),
        ("州公安局治安支队支队长斯那定珠在直播中澄清。", {"斯那定珠"}),
        ("与其弟揭光辉订立攻守同盟，其妻吴秀兰收受财物。", {"揭光辉", "吴秀兰"}),
        ("白音宝力格、海棠等4人作了典型发言。", {"白音宝力格", "海棠"}),
        ("大会通过阿拉坦苏和为旗人大农牧委员会主任委员。", {"阿拉坦苏和"}),
        ("李长河、王大江出席，杨家河、白银河水位上涨。", {"李长河", "王大江"}),
    ],
)
def test_words_that_the_tagger_takes_into_names(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("岳阳楼区人民法院判令鸿坤公司支付工资。", {"岳阳楼区人民法院", "鸿坤公司"}),
        ("白坭镇广东粤岭建材集团有限公司报警。", {"广东粤岭建材集团有限公司"}),
        ("县委组织员办公室、马边县组织人事局到会。", {"马边县组织人事局"}),
        ("匈方正积极研究开通航线，美方宣布对华加征关税。", set()),
        (
            "高雄市政府警察局三民第一分局员警到场。",
            {"高雄市政府", "高雄市政府警察局", "高雄市政府警察局三民第一分局"},
        ),
    ],
)
def test_clauses_that_the_tagger_takes_for_bodies(text: str, found: set[str]) -> None:
    assert found <= named(text, "Organization") and ("方正" not in str(named(text, "Organization")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("白坭镇广东粤岭建材集团有限公司报警。", {"白坭镇"}),
        ("吐尔逊江曾任莎车县县长。", {"莎车县"}),
        ("现任宣汉县委副书记，拟任县（市、区）党委常委。", set()),
        ("公安交管部门在京沪、沪昆等12条高速设立检查点。", set()),
        ("恩和俄罗斯族民族乡组织边防派出所民警巡边。", {"恩和俄罗斯族民族乡"}),
        (
            "【香港电】大埔、元朗及屯门多间学校停课。",
            {"香港特别行政区", "大埔区", "元朗区", "屯门区"},
        ),
    ],
)
def test_places_beside_words_of_the_clause(text: str, found: set[str]) -> None:
    assert named(text, "Place") == found


def test_a_person_called_otherwise_in_a_bracket_is_one_from_there_on() -> None:
    text = "市政署主席Carlos Xavier（沙維嘉）到訪街市。沙維嘉滿意。副站長José Lau（劉若瑟）說明。"
    assert named(text, "Person") == {"Carlos Xavier", "José Lau"}


def test_a_firms_short_name_is_of_the_firm_that_begins_with_it() -> None:
    text = (
        "上海申柏康复器械有限公司合资成立福格尔申柏（上海）智能假肢有限公司。\n"
        "申柏公司董事长倪向东致辞。"
    )
    assert named(text, "Organization") == {
        "上海申柏康复器械有限公司",
        "福格尔申柏（上海）智能假肢有限公司",
    }


def test_a_joining_word_before_a_level_is_no_county() -> None:
    text = "海原县召开会议。\n代表团到三河镇、七营镇和县职业技术学校走访。"
    assert "海原县职业技术学校" in named(text, "Organization")
    assert "和县" not in named(text, "Place")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议以习近平新时代中国特色社会主义思想为指导，审议通过了《实施意见》。", set()),
        ("全市举办学习贯彻习近平新时代中国特色社会主义思想主题教育读书班。", set()),
        ("县里弘扬雷锋精神、焦裕禄精神。", set()),
        ("党员李明思想汇报写得好。队员王强精神饱满。", {"李明", "王强"}),
        ("会议传达学习习近平总书记重要讲话精神。", {"习近平"}),
        ("总理7日在北京同纳扎罗夫举行会谈。", {"纳扎罗夫"}),
        ("医疗队由四人组成，关博任队长。", {"关博"}),
        ("全力保障用地用林手续办理。", set()),
        ("阅读 2.3万　　赞 118　　在看 64", set()),
    ],
)
def test_names_in_set_phrases(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_town_that_begins_with_a_preposition() -> None:
    assert "由旺镇" in named("施甸县由旺镇副镇长杨发祥公车私用。", "Place")
    assert "龙泉镇" in named("县长李强由龙泉镇副镇长陪同。", "Place")


def test_home_is_the_unit_of_the_masthead_where_nothing_else_says() -> None:
    text = (
        "大田县人民政府　>　乡镇动态　>　桃源镇\n\n桃源镇召开会议\n\n　　1月5日，桃源镇召开会议。"
    )
    assert {"桃源镇", "大田县", "三明市", "福建省"} <= {
        e.name for e in read_source(Source(text)).entities if e.type == "Place"
    }


def test_torn_before_a_merit_noted() -> None:
    text = "给予岱山县公安局高亭派出所副所长庄海记个人三等功,给予定海区公安局民警王璐记个人三等功。"
    reading = read_source(Source(text, published="2024-05-10"))
    assert {e.name for e in reading.entities if e.type == "Person"} == {"庄海", "王璐"}
