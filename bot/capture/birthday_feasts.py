"""Feasts of the lunar year: who is born on one keeps the lunar day (腊八那天是老孟生日)."""

import re

# the feast as written, its lunar month and day, an example that says it is somebody's birthday
FEASTS: tuple[tuple[str, int, int, str], ...] = (
    (r"大?年初一|春节|(?:chinese|lunar) new year(?:['’]?s)?(?: day)?(?!['’]?s? eve)", 1, 1,
     "黎总大年初一生日"),
    (r"元宵节?|灯节|上元节|lantern festival", 1, 15, "元宵节那天郝经理过生日"),
    (r"龙抬头|二月二(?!十)", 2, 2, "邹总生日是龙抬头"),
    (r"三月三(?!十)|上巳节", 3, 3, "她三月三的生日"),
    (r"端午节?|端阳节?|dragon ?boat(?: festival| day)?|duanwu(?: festival)?|tuen ng", 5, 5,
     "born on the Dragon Boat Festival"),
    (r"七夕节?|qixi(?: festival)?", 7, 7, "段总是七夕生的"),
    (r"中元节?|七月半|hungry ghost festival", 7, 15, "柏姐生日是中元节"),
    (r"中秋佳?节?|mid-? ?autumn(?: festival| day)?|moon ?cake festival", 8, 15,
     "施姐的生日就是中秋"),
    (r"重阳节?|(?:double ninth|chung yeung|chongyang)(?: festival)?", 9, 9, "老孔重阳节过寿"),
    (r"下元节", 10, 15, "生日是下元节"),
    (r"腊八节?|laba festival", 12, 8, "腊八那天是老孟生日"),
    (r"小年(?!轻|糕)夜?", 12, 23, "小年那天是甘总生日"),  # 廿四 in the south
    (r"除夕夜?|大年三十|年三十|大年夜|(?:chinese|lunar) new year(?:['’]?s)? eve|cny eve", 12, 30,
     "钱工生日赶在除夕"),
)  # fmt: skip
_NEAR = r"(?![前后]|之[前后]|节[前后]|期间|左右|假|放假|礼|送| (?:gift|holiday|break|party|card))"
_YEAR = (
    r"(?:(?P<y>(?:19|20)\d\d|(?<!\d)\d\d|[一二][九零〇][一二三四五六七八九零〇]{2}"
    r"|[六七八九零〇][一二三四五六七八九零〇])\s?年\s?的?)?"
)
PHRASE = "(?:" + "|".join(phrase for phrase, *_ in FEASTS) + ")"
FEAST = rf"(?<!before )(?<!after ){_YEAR}(?P<feast>{PHRASE}){_NEAR}"
_EACH = tuple((re.compile(one, re.IGNORECASE), month, day) for one, month, day, _ in FEASTS)


def lunar_day(feast: str) -> tuple[int, int]:
    """The lunar month and day of a feast as written."""
    return next((month, day) for one, month, day in _EACH if one.fullmatch(feast))
