"""People with a title in a transcript: 采购礼经理 → 采购李经理, 建了李经理 → 见了李经理."""

import re
from functools import cache

from bot.capture.names.sounds import readings
from bot.capture.voice.trade_words import dictionary

# The commonest first: of surnames that sound alike, the one most likely to be met.
_COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖金韦贾夏"
    "方邹熊孟秦江闫薛尹段雷侯陶黎贺顾毛郝龚邵万钱严"
)
_TITLE = "(?:总(?=[的说问嫌要讲谈答介,，。、和跟]|$)|经理|总监|主任|主管|厂长|科长|部长|老板)"
_BEFORE = "(?:[见建访找给跟和与请约](?:了|到|过)?|采购|销售|财务|技术|生产)"
# Before a title these tell of the post, or are no part of a name.
_NO_NAME = frozenset(
    "总副大小老正区部店厂科室组女男新前现各两几个位名级兼任某该的是在有也都他她它"
)
_TITLED = re.compile(f"(?<=[一-鿿])([一-鿿])({_TITLE})")
_MET = re.compile(f"[建件剑健渐](?=[了到过](?:采购|销售|技术|财务|生产)?[一-鿿]{_TITLE})")
_LEADS = re.compile(f"{_BEFORE}$")


def correct_titled(text: str) -> str:
    """A character that stands where a surname does before a title, is none, and sounds like
    one, is that surname; who was built before a title was met."""
    text = _TITLED.sub(_named, text)
    return _MET.sub("见", text)


def _named(found: re.Match[str]) -> str:
    char, before = found[1], found.string[: found.start()]
    if char in _surnames() or char in _NO_NAME or not _LEADS.search(before[-4:]):
        return found[0]
    if before[-1:] + char in dictionary() or char + found[2] in dictionary():
        return found[0]
    return _by_sound().get(readings(char)[0], char) + found[2]


@cache
def _surnames() -> frozenset[str]:
    from bot.capture.notes.words.names import SURNAMES  # late: it brings the reader of notes

    return SURNAMES


@cache
def _by_sound() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _COMMON:
        found.setdefault(readings(one)[0], one)
    return found
