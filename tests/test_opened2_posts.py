"""Pages of leaders, lives and notices: who holds which post of which body."""

from __future__ import annotations

import pytest
from holdings import PUBLISHED, bodies, facts, posts

from graph.model import Source
from graph.pipeline import read_source

_SITE = "领导之窗-义乌市人民政府\n"


@pytest.mark.parametrize(
    "page",
    [
        "{a}\n市委副书记、市长\n工作分工:\n主持市政府全面工作。\n{b}\n市委常委、副市长\n分管教育。\n",
        "市长\n{a}\n市委副书记、市长\n主持市政府全面工作。\n副市长\n{b}\n市委常委、副市长\n",
        "姓名:{a}\n职务:市委副书记、市长\n姓名:{b}\n职务:市委常委、副市长\n",
        "{a}(女)\n市委副书记 市长\n{b}\n市委常委 副市长\n",
    ],
)
def test_posts_of_a_page_of_leaders_are_of_the_name_they_stand_around(page):
    text = _SITE + page.format(a="凌国忠", b="虞晓萍")
    assert posts(text, "凌国忠") == {"义乌市委副书记", "义乌市市长"}
    assert posts(text, "虞晓萍") == {"义乌市委常委", "义乌市副市长"}


def test_posts_of_a_page_of_leaders_head_the_names_below():
    text = "会泽县委领导\n县委书记\n孔德林\n县委常委\n施国平\n赵海云\n"
    assert posts(text, "孔德林") == {"会泽县委书记"}
    assert posts(text, "施国平") == posts(text, "赵海云") == {"会泽县委常委"}
    assert posts(text.replace("施国平", "施立群"), "孔德林") <= {"会泽县委书记"}


def test_posts_of_a_life_are_not_those_of_the_next_name():
    text = (
        _SITE + "凌国忠\n市委副书记、市长\n凌国忠,男,1970年8月生,浙江金华人。"
        "现任义乌市委副书记、市长。\n虞晓萍\n副市长\n虞晓萍,女,1980年1月生。\n"
    )
    assert posts(text, "虞晓萍") == {"义乌市副市长"}
    assert posts(text, "凌国忠") == {"义乌市委副书记", "义乌市市长"}


def test_posts_of_writers_are_no_leaders():
    assert "记者" not in str(posts("县里召开春耕会议\n记者\n陶立新\n通讯员\n鲁小芹\n", "鲁小芹"))


@pytest.mark.parametrize("birth", ["广西贵港人", "广西北流人", "广西平南人", "湖南永州人"])
def test_posts_of_a_life_are_not_of_where_its_bearer_was_born(birth):
    text = (
        f"桂平市人民政府门户网站\n韦庆华,男,壮族,1970年8月生,{birth},中共党员。"
        "现任中共桂平市委副书记、市人民政府党组书记、市长。\n主持市人民政府全面工作。\n"
    )
    assert bodies(text, "韦庆华") == {"桂平市委", "桂平市人民政府党组", "桂平市人民政府"}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("智利驻华大使何塞·里奥斯在西宁访问。", "何塞·里奥斯", "智利驻华大使馆"),
        ("中国驻贝宁大使范立群出席仪式。", "范立群", "中国驻贝宁大使馆"),
        ("泰国驻成都总领事颂猜·乍隆来访。", "颂猜·乍隆", "泰国驻成都总领事馆"),
        ("老挝驻长沙总领事馆领事坎平·西沙来访。", "坎平·西沙", "老挝驻长沙总领事馆"),
    ],
)
def test_posts_of_envoys_are_of_their_mission(text, person, body):
    assert bodies(text, person) == {body}


def test_posts_of_envoys_without_a_country_or_of_several_are_of_none():
    assert not bodies("驻华大使何塞·里奥斯到访。", "何塞·里奥斯")
    assert not bodies("中国驻贝宁、多哥大使范立群到任。", "范立群")


def test_posts_of_speakers_are_not_those_they_speak_of():
    text = "外交部发言人谷文澜主持记者会。\n谷文澜:商务部副部长、国际贸易谈判代表将率团访问。\n"
    assert posts(text, "谷文澜") == {"外交部发言人"}
    assert posts("表彰名单\n谷文澜:化隆县教育局局长\n", "谷文澜") == {"化隆县教育局局长"}


@pytest.mark.parametrize("birth", ["青海民和人", "贵州三都人", "青海民和县人"])
def test_posts_of_a_life_are_no_birthplace(birth):
    text = f"马占彪,男,回族,1976年1月生,{birth},大专学历,中共党员,现任同仁市公安局政委。"
    assert posts(text, "马占彪") == {"同仁市公安局政委"}
    assert {who for who, _ in facts(text, "holds")} == {"马占彪"}


_LIFE = "西充县教育局党组书记、局长何平接受审查。\n何平,男,1970年生,四川西充人。\n"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("1996年至2002年,仪陇县马鞍镇党委书记、县教育局局长;", "仪陇县教育局"),
        ("2006年至2010年,南部县副县长、县公安局局长;", "南部县公安局"),
        ("1996.05—2002.09 仪陇县教育局副局长\n2002.09—2004.03 县民政局局长", "仪陇县民政局"),
        ("1996.05—2002.09 西充县教育局副局长\n2002.09—2004.03 县民政局局长", "西充县民政局"),
    ],
)
def test_posts_of_a_life_are_of_the_county_where_it_is_lived(line, body):
    assert body in bodies(_LIFE + line + "\n", "何平")


def test_posts_of_a_chain_stay_in_the_county_named_before():
    text = "西充县召开教育会议\n5月10日,西充县召开会议。仪陇县委常委、县教育局局长鲁小川到会。"
    text += "县民政局局长田野参加。"
    assert bodies(text, "鲁小川") == {"仪陇县委", "仪陇县教育局"}
    assert bodies(text, "田野") == {"西充县民政局"}
    text = "西充县委书记祝林讲话。2007年至2012年,何平任祁南县县委副书记、县长。"
    assert "西充县县长" not in posts(text, "何平")


_ELECTED = (
    "武平县第十八届人民代表大会第一次会议于2021年12月22日选出:\n主 任:钟永春\n"
    "副主任:蓝玉堂 宋振海\n委 员:丁大伟 马骥\n县 长:苟平安\n"
)


def test_posts_of_a_congress_elected_are_of_its_standing_committee():
    assert posts(_ELECTED, "钟永春") == {"武平县人大常委会主任"}
    assert posts(_ELECTED, "宋振海") == {"武平县人大常委会副主任"}
    assert posts(_ELECTED, "马骥") == {"武平县人大常委会委员"}
    assert posts(_ELECTED, "苟平安") == {"武平县县长"}


def test_posts_of_a_congress_committee_are_not_of_the_standing_committee():
    text = _ELECTED + "武平县第十八届人大法制委员会组成人员\n主任委员:葛志杰\n委 员:石海燕\n"
    assert "武平县人大常委会" not in bodies(text, "石海燕")


def test_posts_of_members_of_a_discipline_commission_are_of_it():
    text = (
        "中国共产党武平县第十四届纪律检查委员会第一次全体会议选举产生:\n书 记:管占荣\n"
        "副书记:陶明\n常 委:丁大伟 曹进军\n"
    )
    assert bodies(text, "曹进军") == bodies(text, "陶明") == {"武平县纪律检查委员会"}


@pytest.mark.parametrize(
    "text",
    [
        "水務署助理署長邱志明將於6月3日接替退休的蔣耀輝,出任水務署副署長。",
        "邱志明接替蔣耀輝擔任水務署副署長。",
        "邱志明接棒蔣耀輝出任水務署副署長。",
    ],
)
def test_posts_taken_over_are_of_who_takes_over(text):
    reading = read_source(Source(text, published=PUBLISHED))
    names = {e.key: e.name for e in reading.entities}
    found = {
        (names[f.subject], dict(f.qualifiers)["status"])
        for f in reading.facts
        if f.relation == "holds" and names[f.object].endswith("副署長")
    }
    assert {("邱志明", "in-office"), ("蔣耀輝", "former")} == found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("湖北省第七届、第八届政协副主席傅廷川逝世。", "湖北省政协"),
        ("曾任江西省第九、十届人大常委会副主任的傅廷川逝世。", "江西省人大常委会"),
        ("傅廷川是玉溪市第三届人大代表。", "玉溪市人大"),
        ("傅廷川当选为玉溪市第三届、第四届人大代表。", "玉溪市人大"),
    ],
)
def test_posts_of_several_terms_are_of_the_assembly(text, body):
    assert bodies(text, "傅廷川") == {body}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("州政协原党组成员、副主席和国梁涉嫌受贿一案,由省监委调查终结。", "和国梁"),
        ("洞口县高沙镇党委书记向竹溪违规组织公款吃喝问题。", "向竹溪"),
        ("被告人于文峰利用担任县委书记的职务便利,为他人谋利。", "于文峰"),
        ("日喀则市委书记索朗多吉共同为学校揭牌。", "索朗多吉"),
    ],
)
def test_names_whose_surname_is_a_word_are_read_where_they_are_accused(text, person):
    assert {e.name for e in read_source(Source(text, published=PUBLISHED)).entities} >= {person}
    assert not facts(text, "holds") or {who for who, _ in facts(text, "holds")} == {person}


@pytest.mark.parametrize(
    "text",
    [
        "院长同意违规领取津贴,镇长明知违规使用资金,经理自己违规插手工程。",
        "党委书记带头违规收受礼金,局长多次违规接受宴请,主任和副主任涉嫌受贿。",
    ],
)
def test_names_are_no_words_behind_a_title_that_is_accused(text):
    assert not facts(text, "holds")


def test_bodies_whose_head_begins_with_a_word_for_many_are_bodies():
    text = "岑丽华任来宾市机关事务管理局副局长。来宾市机关干部参加。"
    assert bodies(text, "岑丽华") == {"来宾市机关事务管理局"}
    assert "来宾市机关" not in {e.name for e in read_source(Source(text)).entities}


def test_posts_of_an_aide_are_not_those_of_whom_he_serves():
    text = "联合国秘书长发言人加里克表示关切。县长秘书鲁小芹、行政长官发言人郭立明到场。"
    assert posts(text, "加里克") == {"联合国秘书长发言人"}
    assert posts(text, "鲁小芹") == {"县长秘书"}
    assert posts(text, "郭立明") == {"行政长官发言人"}
    assert not bodies(text, "郭立明")


def test_posts_of_a_house_are_not_of_a_section_before_them():
    text = "郭立明历任酉阳县检察院反贪局局长、副检察长,浏阳市农业银行信贷科科长、副主任。"
    assert "酉阳县检察院副检察长" in posts(text, "郭立明")
    assert not any(p.endswith("科副主任") for p in posts(text, "郭立明"))


def test_posts_of_an_office_behind_a_spokesman_are_of_his_body():
    text = "【发布人】水利部新闻发言人、办公厅主任 郭立明\n郭立明:大家好!\n"
    assert bodies(text, "郭立明") == {"水利部", "水利部办公厅"}


def test_posts_of_a_zone_are_of_no_prefecture():
    page = "都匀经济开发区管理委员会领导信息\n石永辉 党工委书记\n蓝海波 管委会主任\n"
    page += "简历:石永辉,男,1975年生。现任黔南州政协副主席,都匀经济开发区党工委书记。\n"
    assert "黔南州党工委" not in bodies(page, "石永辉")
    assert bodies(page, "蓝海波") == {"都匀经济开发区管理委员会"}
    text = "平凉市召开会议。市委书记高立讲话,党工委书记赵强、管委会主任王洪参加。"
    assert not bodies(text, "赵强") | bodies(text, "王洪")


def test_posts_planned_are_those_of_a_label():
    text = "任前公示\n姓名:尹桂华\n现任职务:彰武县副县长\n拟任职务:阜新市审计局副局长\n"
    assert posts(text, "尹桂华") == {"彰武县副县长", "阜新市审计局副局长"}


def test_posts_of_a_zones_organs_side_by_side_are_of_the_same_zone():
    text = "如东县委常委、洋口港经济开发区党工委书记、管委会主任周亚军到会。"
    assert bodies(text, "周亚军") == {
        "如东县委",
        "洋口港经济开发区党工委",
        "洋口港经济开发区管委会",
    }


def test_posts_of_a_funeral_committee_are_of_it():
    text = "沉痛悼念马志川同志\n马志川同志治丧委员会\n主 任:王文正\n副主任:杨玉山\n"
    assert posts(text, "杨玉山") == {"马志川同志治丧委员会副主任"}


def test_posts_of_a_pages_own_hospital_are_not_a_guests():
    text = (
        "赣南医科大学第三附属医院　首页 > 新闻中心 > 医院新闻\n我院召开医疗质量工作会议\n"
        "6月19日,我院召开会议,院长赫玉林讲话。南昌大学第一附属医院主任李平原到会指导。\n"
    )
    assert bodies(text, "赫玉林") == {"赣南医科大学第三附属医院"}
    assert bodies(text, "李平原") == {"南昌大学第一附属医院"}


@pytest.mark.parametrize(
    "text",
    [
        "组 长\n罗建平\n副组长\n李强 张明\n成员\n赵六",
        "市长\n罗建平\n副市长\n李强 张明 赵刚",
        "总 指 挥\n罗建平\n副指挥长\n李强\n成员\n张明",
    ],
)
def test_posts_of_a_list_of_titles_are_not_those_below_a_name(text: str) -> None:
    assert not posts(text, "罗建平") & {"副组长", "副市长", "副指挥长"}
