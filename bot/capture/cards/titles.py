"""Titles on a card: 采购经理, Regional Sales Manager."""

import re

from bot.capture.cards.spacing import humps_apart
from bot.capture.names.fold import fold

_CHINESE = re.compile(
    r"(?:经理|總經理|总监|总裁|主管|主任|部长|厂长|店长|站长|所长|院长|校长|行长|社长|会长|秘书长|理事长|科长|处长|局长|"
    r"组长|班长|课长|队长|董事长|董事|主席|书记|工程师|总工|设计师|会计师|会计|出纳|律师|医师|药师|技师|架构师|分析师|"
    r"助理|协理|襄理|副总|专员|顾问|代表人|代表|业务员|采购员|销售员|营业员|技术员|文员|秘书|合伙人|创始人|负责人|教授|讲师|研究员|"
    r"执行官|运营官|财务官|技术官|老板|掌柜|业务|销售|采购|客服|跟单|编辑|记者|教练|经纪人|买手|高管|总助|店主)"
    r"(?:[(（].{1,10}[)）])?$"
)
_LATIN = re.compile(
    r"\b(?:manager|director|officer|president|executive|engineer|buyer|head|partner|founder|"
    r"co-founder|consultant|assistant|specialist|representative|chief|ceo|cto|cfo|coo|cmo|owner|"
    r"chairman|chairwoman|supervisor|coordinator|accountant|architect|designer|analyst|"
    r"secretary|advis[eo]r|attorney|lawyer|professor|sales|purchasing|procurement|merchandiser|"
    r"principal|associate|administrator|developer|scientist|controller|treasurer|planner|"
    r"technician|vp|svp|evp|md|gm|"
    r"leiter(?:in)?|geschäftsführer(?:in)?|einkauf|einkäufer(?:in)?|vertrieb|prokurist(?:in)?|"
    r"inhaber(?:in)?|directeur|directrice|responsable|gérante?|acheteur|acheteuse|"
    r"gerente|jefe|jefa|compras|ventas|directora?|responsabile|direttore|diretora?)\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r".*(?:部|中心|处|科|室|组|事业部|车间|分公司)$")
_HAN = re.compile(r"[一-鿿]")
# set close behind the title: 总监/Director, 创始人/CEO
_TRANSLATION = re.compile(r"([一-鿿])\s*(?:/\s*(?=[A-Za-z]{2})|(?=[A-Za-z][a-z]{2}))")


def title_in(text: str) -> str | None:
    """The title that a line is, its department and its translation left out; None when it is
    none."""
    words = _TRANSLATION.sub(r"\1 ", text).replace("|", " ").split()
    chinese = [word for word in words if _HAN.search(word)]
    if chinese:
        return _chinese(chinese)
    plain = humps_apart(text.strip(" ,|/-"))
    if _LATIN.search(plain) and len(plain) <= 60 and not re.search(r"[@\d]", plain):
        return plain
    return None


def _chinese(words: list[str]) -> str | None:
    if not ends_in_title(words[-1]):
        words = ["".join(words)]  # a gap that was none
    if not ends_in_title(words[-1]) or len(words[-1]) > 16:
        return None
    kept = [word for word in words[:-1] if not _DEPARTMENT.match(fold(word))]
    return "".join(word + " " * bool(ends_in_title(word)) for word in kept) + words[-1]


def ends_in_title(text: str) -> re.Match[str] | None:
    return _CHINESE.search(fold(text))
