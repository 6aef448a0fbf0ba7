"""How an amount is written, and what about it says that it is money."""

import re

COUNTED = re.compile(
    r"\s?(?:个|台|套|件|只|条|把|张|吨|公斤|斤|千克|克|米|平|瓶|箱|桶|包|盒|批(?!了|下|复|准|给|,|$)|家|人|名|位|次|遍|趟|年|月|日|号|天|周"
    r"|小时|分钟|点|时|岁|%|折|成|层|楼|期|辆|部|本|份|度|倍|段|支|卷|双|组|户|亩|头|行|页|寸|厘米|毫米|公里|升|款"
    r"|分之|颗|粒|袋|车|柜|单|片|根|块板|方|立方|字|句|声|[-~]?\d|:\d"
    r"|(?:kg|st|nd|rd|th|am|pm|pcs|pieces|units?|sets?|bags?|rolls?|tons?|tonnes?|box(?:es)?|days?|weeks?|months?"
    r"|years?|hours?|hrs?|mins?|minutes?|km|cm|mm|ml|people|staff|machines?|x|percent|seats?|licen[cs]es?|users?"
    r"|pallets?|cartons?|lit(?:er|re)s?|kva|kw|copies|trucks?|cases?|containers?|runs?|points?|miles|orders"
    r"|samples?|labels?|bottles?|sqm|rooms?|beds?|stores?|sites?|lines?|reams?|sheets?|meters?|metres?|followers)\b)",
    re.IGNORECASE,
)
CUE = re.compile(
    r"(?:订单|签单|还差|还剩|意向价|合同额?|金额|总价|总额|合计|一共|总共|共计|单价|价格|价|报|报(?:一|每)(?:天|台|套|个?月|年|次|趟|吨|箱|平米?|人)|报(?:过去|出去|上去)了?|报给(?:了)?(?:他|她|对方|客户)们?|报了|报到|预算|货款|尾款|定金|订金|首付|欠|欠款|欠了|付"
    r"|付了|打了|回款|收款|收到|到账|汇|汇了|汇款|少算了?|多算了?|少收了?|多收了?|少付了?|赔|赔偿|承担|补偿|赔付|扣|扣款|要扣|罚|月供|年缴|月缴|缴|缴费|保额|保费|总保费|共|共计|拢共|统共|加起来|总的|算下来|净|抵|垫付?|预付|报销|要价|开价|出价|还价|谈成|打款|结了|结清|收了|付讫|实收|货值|产值|造价|成本|追加|续了?|退款?|罚款?|保费|费用?|成交|谈到"
    r"|降到|押金|年费|租金|发票|转了|花了?|卖|砍到|业绩|回扣|转账|转来|现金|刷卡|结算|承兑|流水|budget|worth|total(?:l?ing)?|quoted?|price[ds]?|paid|pays?|owes?"
    r"|owed|cheque|check|bill|premium|renewed|approval|price (?:we|i) (?:gave|offered)(?: (?:him|her|them))?|invoiced|invoice (?:for|of)|deposit|balance|fee|cost|value|amount|overcharged|refund|order|deal|contract|settled|cleared|spends?|turnover|revenue|retainer|outstanding|arrears|wired|transferred|remitted|upfront|PO(?: for| of)?)"
    r"[是为了约大概我们他们(\s:=~-]{0,6}(?:of|is|at|was|about|around|approx|by|for|us|no|the)?\.?\s?~?\s?$",
    re.IGNORECASE,
)
ARRIVED = re.compile(
    r"\s?(?:已经?)?(?:到账|入账|回款|的货款|的尾款|的单|的订单|的合同|付清|结清|汇出|paid\b|received|deposit|budget|in full|outstanding|overdue|cleared|upfront|(?:inc|ex|plus|\+|incl|excl)\.?\s?(?:vat|gst)|pcm\b)",
    re.IGNORECASE,
)
DIFFERENCE = re.compile(
    r"(?:MOQ|起订量?|订量|minimum|quantity|qty|数量|产量|产能|月用量|年用量|用量|便宜|贵|低|高|省|优惠|让利|降|涨|再让|cheaper by|save[sd]?)[了出近约差不多\s]{0,4}$",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"(?:合计|总价|总额|总共|一共|共计|合同额?|订单|金额|谈到|降到|成交|改为|最终|total(?:l?ing)?|in all)"
    r"[^\d]{0,8}$",
    re.IGNORECASE,
)
SINGLE = re.compile(
    r"(?:instead of|单价|(?:每|一)(?:台|个|件|套|吨|箱|斤|公斤|瓶|米|平|方|条|只|张|桶|包|袋|卷)|每[\u4e00-\u9fff]{1,2}|定金|订金|首付|押金|运费|unit price|deposit|shipping)[^\d]{0,6}$",
    re.IGNORECASE,
)
# 订单5000, ordered 5000: pieces as likely as money, so that it is asked.
ORDERED = re.compile(
    r"(?:订单|下单|订了?|\border(?:ed|s)?(?: of| for)?|\bsigned(?: for)?)\s?$", re.IGNORECASE
)
# 百分之三十, and two thirds: a share is no sum.
SHARE = re.compile(r"(?:百分之|千分之|[一二三四五六七八九]分之)$")
# asked us to quote 400 hinge sets: pieces that are to be priced.
QUOTES = re.compile(r"\b(?:quot(?:e|ing)|pric(?:e|ing)|cost)(?: (?:for|on|up))?\s$", re.IGNORECASE)
PLURAL = re.compile(r"\s?(?:[a-z-]{2,14}\s){0,3}?[a-z]{2,14}s\b", re.IGNORECASE)
# 20k window envelopes: so many things, no money.
THINGS = re.compile(
    r"\s(?!(?:deposit|budget|order|deal|contract|job|project|quote|bill|invoice|cheque|loan|limit|credit|aside|a (?:year|month)|per|total|plus|paid|in|for|by|on|upfront|up"
    r"|now|net|inc|incl|ex|and|or|if|with|over|max|tops|all|is|was|from|to|at|down|euros?|dollars?|pounds?)\b)[a-z]{3,}",
    re.IGNORECASE,
)
RATE = re.compile(
    r"\s?(?:元|块)?\s?(?:/|每|一)\s?(?:台|个|件|套|吨|箱|斤|公斤|瓶|米|pc|piece|unit|each)|\s(?:each|apiece)"
)
# 机油40桶 18600: a figure on its own behind how many there are.
LOT = re.compile(
    r"(?:\d|[一二两三四五六七八九十百千])\s?(?:个|台|套|件|只|条|把|张|吨|公斤|斤|桶|瓶|箱|包|盒|批|卷|辆|部|本|份|双|组|袋|车"
    r"|柜|单|片|根|块|扇|樘|盏|株|棵|头|箱子)[,， ]\s?$"
)
# 和吉总敲定了，58000，30号装机: what was struck stands behind it.
STRUCK = re.compile(r"(?:敲定|谈妥|谈拢|拍板|成交|签[了下]|拿下)了?[,，]\s?$")
