"""Complaints and objections: the words that are the trouble itself, and those that lead to it."""

from bot.capture.notes.table import Row

# Words that open a complaint and are no part of it.
LEADS = (
    r"^(?:(?:但|但是|不过|可是|另外|而且|还|又|也|都|就|就是|主要|说是?|话|讲|觉得|认为|嫌|嫌弃|怪|怪我们|骂|骂我们|抱怨说?|反映说?|反馈说?|投诉说?|投诉了|吐槽|指出|质问|不满(?:意)?|"
    r"客户|对方|他们?|她们?|老板|采购|我们的?|咱们?的?|老是|一直|上次|上批货有?|这批货有?|这批|有|存在|因为|由于|IT部门|质量部|车间|工人|仓库|"
    r"(?:[\u4e00-\u9fff]{1,3}(?:总|经理|工|姐|哥|主任|厂长|老板|科长|部长|生))(?:说|讲|嫌|抱怨|投诉|反映)?)\s?){0,5}"
)
LEADS_EN = (
    r"^.{0,40}?\b(?:complain(?:s|ed|ing)?(?: about| of| that)?|unhappy(?: about| with| over)?|angry (?:about|over|with|that)|furious (?:about|over|that)|annoyed (?:about|by|with|that)|"
    r"upset (?:about|over|with|that)|frustrated (?:with|by|about|that)|fed up with|not happy (?:with|about)|mad about|says?(?: that)?|said(?: that)?|thinks?(?: that)?|feels?(?: that)?|reports?|reported|claims?|issue(?: is|:| with)|problem(?: is|:| with))[:\s]\s?"
)
MOOD = r"^(?:很|非常|特别|相当|超|极其|有点|十分|好)?(?:不爽|生气|恼火|火大|不满|不满意|不高兴|嬲|发火|生气了|不开心|着急|抱怨|投诉了?|骂人)了?$"

PRICE = (
    Row("price", "(?:报价|价格|单价|价钱|费用|价位|进场费|运费|年费|价)(?:比.{1,8}?)?(?:还|也|太|偏|有点|比较|贼|确实|很|稍|略)?(?:贵|高)(?:了|点|些)?", "嫌价格太高", "价格太高"),
    Row("price", "(?:比.{2,8}?)(?:贵|高)(?:了)?(?:.{0,5}(?:点|个点|%|成|块|万|元))?|太贵|偏贵|有点贵|嫌贵|贵了", "比东方精工贵8个点", "比东方精工贵8个点"),
    Row("price", r"(?:(?:price|quote|pricing|cost|rate|fee)s?\s(?:is |are |was |were |still |a bit |way |far |much |bit |slightly )*(?:too |rather |quite )?(?:high|expensive|steep|dear|over budget|higher|above budget)|too (?:expensive|pricey|dear|costly)|(?:over|above|beyond) (?:their |his |her |the )?budget|\d+\s?% (?:higher|more expensive|dearer|above))", "price too high", "price too high"),
    Row("price", r"(?:price|quote|价格?|报价)\s?(?:太|too|有点|偏)?\s?(?:高|贵|high|expensive)", "price太高", "price太高"),
)  # fmt: skip

TROUBLE = (
    Row("trouble", "停机|色差|破损|漏水|漏油|漏液|故障|坏了?|死机|报错|卡顿|开错|发错|少发|漏发|错发|没修好|没装好|没人(?:管|修|理|接|来)|响应慢|太慢|很慢|慢|拖|迟|晚到|延期|延误|误期|delay|不稳|不合格|不良|次品|残次|瑕疵|发霉|异味|变质|过期|短少|缺|掉漆|开裂|脱胶|起皮|生锈|渗漏|断线|宕机|打不开|用不了|掉线|杂质|受潮|变形|偏差|误差大|不准|不全|不够|不好用|难用|太吵|噪音|太硬|太软|太薄|太厚|不匹配|对不上|错|退换|退货|要求退|毛病|一直响|三天两头|质量差|质量问题|服务差|态度差|交期长|交货(?:慢|晚)|账期短|起订量|没有案例|不支持|不兼容|售后|投诉", "色差", "色差"),
    Row("trouble", r"\b(?:late|delay\w*|slow|broke\w*|break\w*|fail\w*|fault\w*|defect\w*|damag\w*|leak\w*|wrong|missing|short|jam\w*|crash\w*|tear\w*|torn|crack\w*|scratch\w*|noisy|poor|bad|rude|no response|no reply|unresponsive|stopp?\w* working|down|outage|overcharg\w*|too long|too (?:slow|small|big|heavy|loud|complicated|thin|thick)|not (?:working|responding|matching|as|what)|keeps? \w+ing|mould\w*|mold\w*|expired|contaminat\w*|rust\w*|peel\w*|smell\w*|bug\w*|glitch\w*|error\w*|trip\w*|freez\w*|lead time|refund|returned?|mislabel\w*|inconsisten\w*|unstable)\b", "sealing film keeps tearing", "keeps tearing"),
    Row("trouble", r"(?:太|好|很|一直|老|总是?)(?:慢|差|响|断|漏|卡)|不[全稳准够]", "delivery太慢", "太慢"),
)  # fmt: skip
