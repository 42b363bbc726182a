"""Lists of holders put together by chance -> each person has his own posts, and no others."""

from __future__ import annotations

import random

import pytest

from tests.said_of import held

SEEDS = range(40)
# What stands before a name, and the posts that it gives behind the county's name.
POSTS = {
    "县委书记": ["县委书记"],
    "县委副书记、县长": ["县委副书记", "县县长"],
    "县人大常委会主任": ["县人大常委会主任"],
    "县政协副主席、县工商联主席": ["县政协副主席", "县工商联主席"],
    "县委副书记、政法委书记": ["县委副书记", "县委政法委书记"],
    "县委常委、组织部部长": ["县委常委", "县委组织部部长"],
    "县委常委、常务副县长": ["县委常委", "县常务副县长"],
    "县委常委、县纪委书记、县监委主任": ["县委常委", "县纪委书记", "县监委主任"],
    "县委常委、县委办公室主任": ["县委常委", "县委办公室主任"],
    "副县长、县公安局局长": ["县副县长", "县公安局局长"],
    "县人民法院院长": ["县人民法院院长"],
    "县人民检察院检察长": ["县人民检察院检察长"],
    "县教育局党组书记、局长": ["县教育局党组书记", "县教育局局长"],
    "县财政局局长": ["县财政局局长"],
    "县文旅局副局长": ["县文旅局副局长"],
    "县经开区管委会主任": ["县经开区管委会主任"],
    "县中医医院院长": ["县中医医院院长"],
    "县公安局交警大队大队长": ["县公安局交警大队大队长"],
}
NAMES = [
    "王立",
    "李伟",
    "张强",
    "刘洋",
    "陈静",
    "赵刚",
    "周平",
    "吴斌",
    "孙涛",
    "胡军",
    "王建国",
    "李晓明",
    "张志强",
    "陈卫东",
    "周海涛",
    "林锐武",
    "孙绍文",
    "郭元强",
    "梁言顺",
    "谢卫江",
    "宋凯文",
    "许忠建",
    "冯洪亮",
    "邓修明",
    "彭国甫",
    "田国立",
]
DONE = ("参加会议", "出席会议", "参加调研", "陪同调研", "分别发言", "到会指导", "列席会议")


@pytest.mark.parametrize("seed", SEEDS)
def test_each_has_his_own_posts(seed: int) -> None:
    chance = random.Random(seed)
    names = chance.sample(NAMES, 5)
    said = chance.sample(sorted(POSTS), chance.randint(3, 5))
    mark = chance.choice("，、")
    holders = list(zip(said, names, strict=False))
    text = mark.join(f"{post}{name}" for post, name in holders) + chance.choice(DONE)
    want = {(name, f"平江{post}") for titles, name in holders for post in POSTS[titles]}
    assert held(f"平江县召开会议。\n5月9日，平江县召开安全生产工作会议。{text}。") == want
