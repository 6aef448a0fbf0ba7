"""Company names on a card, told by their legal form, their trade word or the e-mail's domain."""

import re

from bot.capture.names.fold import fold

_SURE = re.compile(
    r"(?:有限公司|有限责任公司|股份公司|公司|集团|总厂|分厂|厂|事务所|研究院|研究所|商行|商店|经营部|营业部|门市部|"
    r"分公司|办事处|医院|工作室|合作社|协会|商会|专卖店|旗舰店|株式会社|出版社|俱乐部|加工场|养殖场)"
    r"(?:[(（].{1,12}[)）])?$"
)
_LIKELY = re.compile(
    r"(?:学校|大学|学院|银行|酒店|宾馆|超市|企业|商社|实业|控股|农场|餐厅|饭店|诊所|药房|书店|中心|科技|贸易|印刷|包装|"
    r"机械|电子|食品|建材|物流|传媒|服饰|家具|化工)$"
)
_LEGAL = re.compile(
    r"(?:\b(?:co\.?,? ?ltd|ltd|limited|inc|incorporated|llc|llp|corp|corporation|gmbh|plc|pty|"
    r"company|holdings?|s\.a|s\.r\.l|b\.v|ag|kg|oy|ab|sdn bhd)\b\.?|\bco\.)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:group|industr(?:y|ies)|works|trading|consult(?:ing|ants)|bank|hotel|university|"
    r"institute|associates|sons|technolog(?:y|ies)|solutions|systems|logistics|foods?|"
    r"packaging|printing|machinery|electronics|manufacturing|enterprises?|studios?|agency|"
    r"partners|international|materials?|chemicals?|supply|services|products|textiles?|labs?|"
    r"motors|media|ventures|capital|energy|pharma(?:ceuticals)?|clinic|school|college)\b",
    re.IGNORECASE,
)
FORM_ALONE = re.compile(r"(?:股份)?有限(?:责任)?公司|Co\.?,? ?Ltd\.?", re.IGNORECASE)


def company_score(text: str, domains: tuple[str, ...] = ()) -> float:
    """How surely a line names a company: 0 not at all, 3 by its legal form."""
    plain = fold(text)
    if _LEGAL.search(text) or _SURE.search(plain):
        return 3.0
    if _LIKELY.search(plain):
        return 1.5
    score = 1.5 if _TRADE.search(text) else 0.0
    return score + (1.5 if _of_domain(text, domains) else 0.0)


def _of_domain(text: str, domains: tuple[str, ...]) -> bool:
    squashed = re.sub(r"[^a-z0-9]", "", text.lower())
    return any(
        len(core) >= 4 and len(squashed) >= 4 and (core in squashed or squashed in core)
        for core in (re.sub(r"[^a-z0-9]", "", domain.lower()) for domain in domains)
    )
