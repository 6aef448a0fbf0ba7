"""What makes a clause a matter of trade, and a child one under age."""

import re

from bot.capture.notes.words.life import MINORS
from bot.capture.sieve import gated

GUARDED = frozenset({"health", "religion", "politics"})
BUSINESS = gated(
    "报价|价格|合同|订单|下单|货款|付款|采购|样品|样机|设备|机器|方案|产品|款式|型号|新款|这款|我们|咱们?|公司|厂里|质量|服务|包装|供应商|交货|发货|账期|品牌|售后|保单|保费|投保"
    r"|\b(?:our|quote|price|order|contract|sample|supplier|product|product line|line|packag\w*|delivery|invoice|machine|design|proposal|demo|offer|deal|discount|new model|policy|premium|endowment)\b",
    re.IGNORECASE,
)
# Facets whose open patterns would also take words of trade.
WARY = frozenset({"hobby", "dislikes", "gift", "diet", "career", "education", "family"})
AGE = re.compile(
    r"(?<!\d)(\d{1,2})\s?(?:岁|周岁|个月大|years? old|yrs? old|yo\b|y/o|-year-old)|(?:\bis|aged|turns?|turning|age)\s(\d{1,2})\b|([一二三四五六七八九十两]{1,2})岁"
)
YOUNG = re.compile(
    "孩子|小孩|娃|宝宝|小朋友|囡囡|"
    + "|".join(MINORS)
    + r"|\b(?:kids?|child(?:ren)?|babies|little (?:boy|girl|one)s?|school ?run)\b",
    re.IGNORECASE,
)
LIST = re.compile("、|和(?=[\u4e00-\u9fff])|以及|还有| and | & ")

# Of kin, only these make it trade: 老公开了家装修公司 is family.
TRADE = re.compile(
    "报价|价格|合同|订单|下单|货款|付款|样品|交货|发货|保单|保费|投保|险种"
    r"|\b(?:quotes?|price|orders?|invoice|contract|supplier|policy|premium|endowment|plan)\b",
    re.IGNORECASE,
)
