"""People's names on a card, Chinese and Latin."""

import re
import unicodedata

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庞殷章葛管"
    "甘柯祝倪季柳骆游欧区凌裴詹霍单柴翟岳齐沙关成蓝申涂路房祁符麦古焦牛艾卜车屈鲍项童颜辛聂兰盛左耿包施俞鲁安阮"
    "樊伍费苗纪华尚景米宁卓连盖时仇宗应舒梅解苟巫冷卞褚宫常康洪翁倪喻谈甄曲窦易桂娄丛简饶邢缪栾池岑芦宣伊胥封乐虞"
    "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂鐘譚陸賈韋鄒龍賀顧龔邵錢嚴莊庄蕭羅盧"
)
_COMPOUND = [
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "东方",
    "独孤",
    "南宫",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "宇文",
    "长孙",
    "端木",
    "歐陽",
    "司馬",
]
_HAN = re.compile(r"[一-鿿]+")
LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_LATIN = re.compile(
    rf"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.? )?{_CAPITAL}[{LETTERS}'’-]*\.?"
    rf"(?: (?:{_CAPITAL}[{LETTERS}'’-]*\.?|van|von|de|der|da|di|del|la|bin|al|ten)){{1,4}}"
)
_POLITE = re.compile(r"\s*(?:先生|女士|小姐)$")
_DOCTOR = re.compile(r"^(?:(?:Dr|Prof|Dipl|Mag)\.?[- ]?){1,2}(?:Ing|Kfm|Phys|Chem|Inf)\.? ")
_DEGREES = re.compile(r",? *\b(?:Ph\.? ?D|MBA|CPA|PE|PMP|Esq|Jr|Sr|M\.?D)\b\.?.*$")


def chinese_name(text: str) -> str | None:
    """The name that a short Chinese text may be: two to four characters, five at most after a
    double surname."""
    bare = "".join(_POLITE.sub("", text).split())
    if not _HAN.fullmatch(bare) or not 2 <= len(bare) <= 4:
        return None
    return bare


def has_surname(name: str) -> bool:
    if len(name) == 4:
        return name[:2] in _COMPOUND
    return name[0] in _SURNAMES or name[:2] in _COMPOUND


def latin_name(text: str) -> str | None:
    plain = _DEGREES.sub("", _DOCTOR.sub("", text.strip(" ,|"))).strip()
    return plain if _LATIN.fullmatch(plain) and len(plain) <= 40 else None


def in_email(name: str, email: str) -> bool:
    """Whether the address's first half is made of the name (t.walker, xiaomei)."""
    local = re.sub(r"[^a-z]", "", email.partition("@")[0].lower())
    pieces = [piece for piece in re.split(r"[^a-z]+", _unaccented(name)) if len(piece) >= 3]
    return any(piece in local for piece in pieces)


def run_together(text: str, email: str) -> str | None:
    """`LEEMIN-HO` with `l.min-ho@…` is LEE MIN-HO: the address tells where the space was."""
    if not re.fullmatch(rf"[{LETTERS}-]{{6,30}}", text):
        return None
    plain = _unaccented(text)
    for piece in re.split(r"[._\d]+", email.partition("@")[0].lower()):
        rest = len(text) - len(piece)
        if len(piece) < 3 or rest < 2:
            continue
        if plain.endswith(piece):
            return f"{text[:rest]} {text[rest:]}"
        if plain.startswith(piece):
            return f"{text[: len(piece)]} {text[len(piece) :]}"
    return None


def _unaccented(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))
