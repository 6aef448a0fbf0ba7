"""How staff name a person: a surname and a title (王总, 李经理), 小 or 老 and a surname."""

import re
from importlib.resources import files

_LISTS = dict(
    line.split(": ", 1)
    for line in files(__package__).joinpath("people.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
SURNAMES = _LISTS["surnames"]
TITLES = tuple(sorted(_LISTS["titles"].split(), key=len, reverse=True))
TITLE = "|".join(TITLES)
PERSON = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{0,2}}?(?:{TITLE})|[小老阿][{SURNAMES}]")
FULL = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{2}}")
SHORT_FULL = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]")
# (腾达采购): the post that closes a bracket after its firm.
_OFFICE = "采购|财务|技术|生产|质量|品质|设备|工程|研发|销售|市场|行政|仓库|物流|人事|前台|设计"
# 国梁|总经理王建: a post, and whose it is.
POST_NAMED = re.compile(
    rf"的?(?:(?:{_OFFICE})[部科]?(?:{TITLE})?|{TITLE})(?:[{SURNAMES}][\u4e00-\u9fff]|[小老阿][{SURNAMES}])"
)
POST_CLOSED = re.compile(rf" ?的?(?:(?:{_OFFICE})[部科]?(?:{TITLE})?|{TITLE}) ?[)\]】]")
