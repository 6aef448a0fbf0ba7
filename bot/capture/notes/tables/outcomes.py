"""What came of it. Each label's cues; `order` says which label leads when several are met."""

from bot.capture.notes.table import Row, table

ORDER = (
    "rejected", "complaint", "not_met", "ordered", "payment", "sample_requested", "quote_requested", "undecided",
    "interested", "relationship",
)  # fmt: skip

NUM = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千万半几]{1,5})"
CLASSIFIER = "(?:台|套|个|件|箱|吨|条|支|桶|包|袋|只|张|盒|瓶|卷|组|批|车|柜|方|斤|公斤|千克|米|把|双|副|打|盘|份|块|片|本|辆|部|枚|罐|筐|板|平方?)"
EVENTS = r"(?:calls?|photos?|days?|hours?|weeks?|minutes?|pictures?|notes?|samples?|months?|years?|times?|visits?|meetings?|months?)"

OUTCOMES = table(
    Row("ordered", f"(?<![想先不没打算需希望])(?:订|定|补|加订|加定|追加|订购|采购|买|下|进|拿|签)(?:了|货|单|货了|单了)\\s?(?!.{{0,12}}(?:样|试|报价|方案)){NUM}\\s?{CLASSIFIER}", "老板娘补了两箱纸杯", "补了两箱"),
    Row("ordered", f"(?<![想先不没打算需希望])(?:订|定|加订|加定|追加|订购|补货)\\s?(?!.{{0,12}}(?:样|试|报价|方案)){NUM}\\s?{CLASSIFIER}", "镜布定3000条", "定3000条"),
    Row("ordered", rf"\b(?:took|taking|will take|bought|picked up|reordered|re-ordered|orders|ordering)\s(?:another |a further |in )?(?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve|twenty|a dozen)\s(?!{EVENTS}\b)(?:\w+\s)?(?!{EVENTS}\b)\w+s\b", "took 10 cases", "took 10 cases"),
    Row("ordered", r"\b(?:contract|agreement|deal|order|po|offer)\s?(?:has |have |is |was |been |now |already |finally |got |已经?|都|just ){0,3}(?:signed|sign(?:了)?(?![a-z])|confirmed|placed|countersigned)|\bsigned off on (?:the|our)\b", "contract已经sign", "contract已经sign"),
    Row("ordered", r"\b(?:gave|given|giving|raised|released|issued|sent|emailed) (?:us |me )?(?:the |a |an |his |her |their )?(?:po|purchase order)\b|\bput (?:us|me) down for \d", "he has given PO for 2 nos", "given PO"),
    Row("ordered", r"\b(?:go(?:ing)? ahead(?: with)?|went ahead|given the (?:green light|go-ahead|nod)|gave (?:us )?the (?:green light|go-ahead|nod)|green-?lit|sold (?:him |her |them )?\d+|deal is (?:done|ours)|in the bag|shook (?:hands )?on (?:it|\d))\b", "happy to go ahead", "go ahead"),
    Row("ordered", "(?<!没)(?<!未)(?<!想)(?:先|又|再|直接)?签(?:了)?(?:[一两二三四五半几\\d]+个?)(?:年|个?月|季)|合同(?:已经?|都)?(?:盖章|走完|回传|寄回)了?|打款提货|现款现货拿", "先签半年", "先签半年"),
    Row("complaint", r"\b(?:fuming|irate|seething|disappointed|cross (?:with|about)|hopping mad|losing patience|lost patience|escalat(?:ed|ing)|rant(?:ed|ing)?|moan(?:ed|ing)|grumbl(?:ed|ing)|packed up|playing up|out of order|conked out|gone again)\b", "manager Lisa fuming", "fuming"),
    Row("complaint", "(?:很|非常|特别|挺|相当|十分|大为)(?:恼|气|失望|不高兴|不开心|着急上火|有意见)|意见(?:很|特别|挺)?大|黑着?脸|训了|数落|兴师问罪|告状|要说法|给个说法|退单|扣(?:了)?(?:我们)?(?:货|尾)?款", "厂长意见很大", "意见很大"),
    Row("rejected", "(?:被|让|给)[^,]{1,8}(?:拿下|抢走|截走|撬走|拿走)(?:了|的)?|(?:是|由|给)[^,]{2,10}(?:拿下|中了?标)(?:的|了)", "被伊利拿下了", "被伊利拿下了"),
    Row("rejected", r"\b(?:stay(?:ing|ed|s)?|stick(?:ing|s)?|stuck) (?:put\b|with (?!us)(?-i:[A-Z]))", "They're staying with Ecolab", "staying with E"),
    Row("not_met", r"\b(?:couldn'?t|didn'?t|unable to|failed to|not) (?:get (?:past|in|through|hold of|to see)|see|meet|reach|catch)\b|\b(?:turned away|stood (?:me|us) up|in meetings? all (?:day|morning|afternoon)|tied up|unavailable)\b", "Couldn't get past security", "Couldn't get past"),
    Row("undecided", r"\b(?:wants? to (?:see|compare|wait|think)|would rather wait|sit(?:ting)? on it|weighing|torn between|shopping around|getting other quotes)\b.{0,30}(?:first|other|offer|quote|until|options|it over|$)", "wants to see their offer first", "wants to see their offer first"),
    Row("undecided", "(?:等|要等|得等)[^,]{1,12}(?:后|完|了)?(?:再|才)(?:定|说|签|看|谈|决定|考虑)", "要等九月开学后再定", "要等九月开学后再定"),
    Row("interested", "反馈.{0,10}(?:不错|可以|很好|挺好|满意|没问题)|(?:效果|手感|口感|性能|涂布性|表现|样品|颜色|反响)[^,]{0,4}(?:不错|可以|很好|挺好|满意|达标|没问题)|目前供货|年用量|月用量|一(?:年|个?月)(?:大概|大约|能|要)?用", "反馈涂布性不错", "反馈涂布性不错"),
    Row("rejected", r"\b(?:will not|won't|not going to|has decided not to|decided against|decided not to|no longer)\s(?:be )?(?:renew\w*|buy\w*|order\w*|proceed\w*|go(?:ing)? ahead|continu\w*|need\w*|us(?:e|ing) us|extend\w*|work\w* with us)|\bbudget(?:s)? (?:has been |have been |been |is |was |got )?(?:cut|frozen|gone|pulled|slashed)|\bcancell?ed\b(?!.{0,20}(?:meeting|visit|call|appointment|flight))", "will not renew", "will not renew"),
    Row("rejected", "(?:今年|这次|暂时|目前|先|明确|最终|决定|就)(?:就|都|说|肯定|先)?(?:不(?:做|买|订|签|上|要|换|采购|合作|考虑|续|安排|弄)(?:了|住|$|,|这))", "今年不做住", "今年不做住"),
    Row("undecided", "再(?:想想|想一想|看看?|考虑|商量|议|说(?!一遍)|等等?|研究|讨论|论证|斟酌|权衡|比较|对比|比比)|卡在|卡住了?|僵(?:住|持)|谈到一半|未谈(?:妥|拢)|没谈(?:妥|拢|成)|未倾掂|不倾掂|没敲定|没定论|没松口|不肯(?:松口|让|降)|只肯", "她看了说再比较比较", "再比较"),
    Row("undecided", r"\b(?:haven'?t|hasn'?t|not|yet to|didn'?t|couldn'?t) (?:yet |fully |quite |really )?(?:decided?|made up|chosen|agreed?|committed|commit|settled|finali[sz]ed?)\b", "haven't decided yet", "haven't decided"),
    Row("interested", r"\bpo\b.{0,24}\b(?:coming|to follow|on (?:its|the) way|next|soon|expected|due)\b|\bPO(?:会|要|明天|下周|马上|月底|就)", "PO for 250 units coming", "PO for 250 units coming"),
    Row("interested", "(?:要|需要|想看|要看|索要|缺|补齐?|讨)(?:一?[份套下])?[^,]{0,8}(?:图纸|资质|资料|参数|规格书|证书|检测报告|样本|画册|许可证|说明书|案例|目录|手册)", "宁工要图纸", "要图纸"),
    Row("interested", r"\b(?:needs?|wants?|asked for|asking for|requires?|would like|requested)\s.{0,24}?\b(?:data ?sheets?|spec(?:ification)?s?(?: sheets?)?|certs?|certificat\w+|catalogue?s?|brochures?|drawings?|references?|msds|case stud(?:y|ies))\b", "Needs datasheets", "Needs datasheets"),
    Row("not_met", r"\b(?:shut|closed) (?:for|until|till|down|due|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|停业|歇业|装修中|打烊|卷帘门|关着门|铁将军", "shut for refurb", "shut for"),
    Row("sample_requested", f"(?:样品?|小样|样布|样机|样件|试样)\\s?(?:要|来|先要|各要|再要|拿|给|需要|准备|寄|发)\\s?{NUM}", "釉料样品要一公斤", "样品要一"),
    Row("complaint", r"投诉|很不满|不满意|不爽|生气|发火|发飙|火大|很恼火|抱怨|骂|嬲|发脾气|讨说法|要求赔|索赔|赔偿|要求退|退货|退换|要退|拒收|退回|退了\d|赔了|翻脸|拍桌|质量问题|出问题了|次品|不良率|残次|破损|色差|漏水|漏油|停机|坏了|故障|开错了|发错|少发|漏发|错发|没修好|报错|死机|一直响|卡顿|三天两头|迟迟|拖了|拖拖|太慢|响应慢|delay", "投诉售后响应慢", "投诉"),
    Row("complaint", "嫌(?!.{0,18}(?:贵|价|高))|毛病(?:多|不断)|(?:批次|质量)不稳|不合格|发霉|异味|变质|过期|短斤|缺斤|短少|掉漆|开裂|脱胶|起皮|生锈|渗漏|断线|宕机|打不开|用不了|掉线|有杂质|受潮|变形", "嫌批次不稳", "嫌"),
    Row("complaint", r"\b(?:complain\w*|unhappy(?! with (?-i:[A-Z]))|angry|furious|annoyed|upset|frustrat\w*|livid|dissatisf\w*|not happy|fed up|mad (?:about|at)|keeps? (?:tearing|breaking|failing|jamming|crashing|leaking|stopping|freezing|going|tripping|dropping)|broke(?:n)? (?:down|again)?|defect\w*|faulty|damaged|leak(?:s|ed|ing)|wrong (?:item|part|size|label|colou?r|goods|invoice|quantity)|late (?:delivery|deliveries|again|shipment)|delayed|short[- ]shipp?(?:ed|ment)s?|short shipments?|missing (?:parts|items|units|pieces|boxes)|returned? (?:the|goods)|refund|unacceptable|poor quality|quality issues?|not working|stopped working|down for|outage|jammed|mould\w*|mold\w*|contaminat\w*|expired|scratched|cracked)\b", "Buyer Carl unhappy", "unhappy"),
    Row("rejected", "(?:[被让给][^,。;\\s]{1,10}?)?(?:(?<!收)给?拒(?:绝)?了|回绝了|(?<!是)否(?:决|掉)?了(?!解)|毙(?:掉)?了)", "让金麦穗给拒了", "让金麦穗给拒了"),
    Row("rejected", "不考虑|没中(?!间|午|断)|中标的是|差了?.{0,2}分|谈崩|没谈成|谈不拢|改买|接受不了|断供|没(?:有)?兴趣|不感兴趣|不需要|用不上|不要了|不做了|不买了|不合作|拒绝|婉拒|回绝|黄了|丢了(?!.{0,3}(?:箱|件))|丢单|输了|没中标|流标|落标|废标|出局|选了别家|选了别人|定了别家|已经?(?:买|签|选|定|订)了(?!合同|单|字|我们)|签给了|给了别家|暂时不换|不打算换|没打算换|不想换|不换|别再来|不用再来|不续(?!保)|不续约|停止合作|取消(?:了)?(?:订单|合作|项目)|项目(?:取消|停了|暂停)|没预算|没有预算|项目砍了|被截胡", "明确说不考虑了", "不考虑"),
    Row("rejected", r"\b(?:not (?:interested|now|buying|ready)|just bought from|no interest|lost (?:it|the (?:deal|order|bid|tender|account))|went with (?!me|us|him|her)|going with (?!us)|chose (?!us)|no need|declined|(?:dropped|left|ditched|dumped) us|turned (?:us|it) down|pass(?:ed|ing) on|rejected|said no|no thanks|cancell?ed (?:the|their)|not renewing|won't renew|don't call again|no budget|doesn't need|don't need|won't (?:buy|switch|change)|not switching|no plans? to (?:switch|change|buy)|happy w(?:ith|/) (?!us|our|the (?:sample|demo|quality|product|price))(?-i:[A-Z]))", "boss not interested", "not interested"),
    Row("not_met", "没见(?:到|着)|没碰(?:到|上|着)|不在(?:公司|厂里?|办公室|店里?|家|,|$|。|\\s)|没人(?:在|接|应|$|,)|扑了?个?空|没接(?:电话)?|未接|打不通|没打通|占线|关机|锁着?门|没开门|关门|放假了|出差了|出国了|休假了|外出了|开会去了|没空见|才回(?!复|信)|没来上班|没上班|休产假|没等到|没遇(?:到|上)|没让进|在开会|不见客|不方便见|吃了?闭门羹|白跑", "没见到人", "没见到"),
    Row("not_met", r"\b(?:out of (?:the )?office|not in(?= |,|\.|$)(?! (?:a|the|our|stock|this|any|favou?r|use|need|it|scope|place|writing|time|touch|terested))|wasn't (?:in|there|around)|no one (?:at|in|there|home|was)|nobody (?:at|in|there|home|was)|no answer|didn't (?:pick up|answer)|didn't (?:meet|get to see|see him|see her)|couldn't (?:meet|see|reach|get hold)|voice ?mail|no show|no-show|missed (?:him|her|them)|was (?:out|away|travelling|traveling|on leave|on holiday|off sick)|in (?:surgery|a meeting|court|class|theatre)|left (?:my|a) card|left a (?:message|note|vm)|closed (?:today|for|when)|(?:is |owner |boss |manager )?away (?:until|till|on|this|for)|(?:off|out) (?:today|until|till|this week)|(?:is )?(?:away|travelling|traveling|on leave|on vacation))\b", "mr tan out of office", "out of office"),
    Row("ordered", "(?<!没)(?<!未)(?<!还没)(?<!等)(?:签了(?!证)|签下|签好了|签完|签掉|签约了|已签|签单|成交|成单|下了?(?:单|订单)了?|下定了|下了\\d|订了|定了\\d|拿下|中标了|续签|续约了|续了|续费了|追加了|加订|补货了|付了?定金|打了?定金|合同签|谈妥了?.{0,4}签|拍板了|确认订单|订单确认|先来\\d|追加\\d|加单|要追加|confirm\\s?了|先要\\d|要货\\d|PO ?已签|定金(?:已经?|都)?(?:打|付|交|到))", "签了,订单12.5万", "签了"),
    Row("ordered", r"\b(?:signed(?! up)|^closed (?-i:[A-Z])[a-z]+|(?:placed|confirmed|put in|got|won|landed|closed) (?:an?|the|their|his|her|it)?\s?(?:\w+ )?(?:order|deal|contract|po|tender|bid)|ordered|re-?order(?:ed)?(?: of)?|po (?:signed|received|in|issued|came)|closed the deal|we won|deal (?:done|closed)|took the|renewed|bought(?! (?:from|a|an))|purchase order (?:signed|received|in)|order (?:confirmed|placed|in)|confirmed (?:the )?order|order of \d|extended (?:the|their) contract)\b", "PO signed 3 machines", "PO signed"),
    Row("payment", "尾款|回款|欠款|货款(?!压力)|到账|打款|付款(?!方式|条件|周期)|付清|结清|催款|应收|收款|欠着?我们|还没付|没付|拖欠|逾期|账期到|对账|汇款|汇出|已汇|款子|余款|剩.{0,8}付|收到.{0,20}(?:款|TT|T/T)|催.{0,3}款|结款|结账|转账|开票后付|承兑", "尾款3万8还没付", "尾款"),
    Row("payment", r"\b(?:owes?|overdue|payments?(?! terms)|paid(?! (?:a|us a|them a) )|outstanding|arrears|remittance|past due|unpaid|to pay|will pay|wire transfer|(?:chas\w+|about|the|our) invoice|balance due|settled?|late paying|cheque)\b", "owes 8,200 EUR", "owes"),
    Row("sample_requested", "打样|寄样|送样|(?:要|拿|寄|送|发|求|催|催下|想要|再要|索要|先看|先试|给他|提供).{0,8}样(?:品|机|板|册|件|布|衣|$|,)?(?!册)|样品(?:申请|需求)|申请试用|想试用|要试用|试用装|小样(?!.{0,4}收到)", "要打样200个", "要打样"),
    Row("sample_requested", r"\b(?:(?:wants?|need(?:s|ed)?|asked for|ask(?:s|ing)? for|send|requested|requests?|would like|'d like|sending|after|pls send|please send|could we send)\b.{0,24}\b(?:samples?|swatch(?:es)?|trial (?:unit|pack|batch|kit|size)|test (?:unit|batch|roll)|prototype)|sample request)\b", "she wants samples in 2 weeks", "wants samples"),
    Row("sample_requested", r"\b(?:can|could|may) (?:he|she|they|we) (?:have|get|try)\b.{0,16}\b(?:samples?|trial|tester|swatch)", "can she have 3 sample trays", "can she have 3 sample"),
    Row("quote_requested", "(?:要|让|想要|需要|求|给|出|发|报|问|催|等|索要|希望|重新|最新|补)[^,。]{0,14}?(?:报价(?!高|低|贵|已|比)|报个价|询价|报一?下价|价格表|价目表|报价单)|询价|询盘|问(?:了|一下)?(?:下)?价|求报价|(?:报价|价格)(?:单)?(?:发|给)(?:我|他|她)", "让周三前给报价", "让周三前给报价"),
    Row("quote_requested", r"\b(?:(?:wants?|need(?:s|ed)?|ask(?:s|ed|ing)? (?:us )?(?:for|to)|send|requested|requests?|would like|waiting for|expects?|get (?:him|her|them)|give (?:him|her|them)|prepare|after)\b.{0,30}\b(?:quot(?:e|ation|es)|pric(?:ing|e list)|estimate|proposal with price|rfq|bid|offer)|rfq|quote request(?:ed)?|requote|re-quote)\b", "Wants a quote by Fri", "Wants a quote"),
    Row("undecided", "考虑(?:下|一下|考虑|看看|中)|再考虑|再说|再看看?|再等等|再议|在审|审图|出结果|等结果|审批中|评估中|再review|再评估|没定|未定|还没(?:定|决定|签|想好|批|答复)|没签|未签|没表态|没给(?:准话|答复)|没松口|犹豫|对比|比较(?:一下|中)|比价|货比|压价|砍价|还价|再降|降点|让点|再让|再便宜|优惠点|等[^,]{0,8}(?:通过|审批|批准|表决|点头)|等(?:他|她|对方|客户|老细|boss)|等(?:领导|老板|总部|上面|董事会|财务|审批|批|通知|消息|答复|回复)|要(?:请示|汇报|开会定|上会|商量)|商量|内部讨论|走流程|回复|答复|给信|给准信|回话|观望|调走了|离职了|换人了|换了(?:人|采购|负责人)|新接手|拖着|价格(?:高|贵|偏高)|报价高|太贵|偏贵|月底前定|定下来|拍板", "他说考虑下", "考虑下"),
    Row("undecided", r"\b(?:undecided|not (?:yet )?decided|(?:to |will |they |he |she )?decid(?:e|es|ing)|decision|think(?:ing)? (?:about|it over)|compar(?:ing|es?)|get(?:ting)? back to|consider(?:ing)?|on the fence|hesitant|not sure|haven't signed|hasn't signed|not signed|pending|reviewing|under review|waiting (?:for|on)|wait and see|(?:price|quote|quotation) (?:is )?(?:too|a bit|still|\d+% )?\s?(?:high|higher|expensive|steep)|too (?:expensive|pricey|dear)|needs? (?:approval|sign-off|to check|board|time)|discuss (?:internally|with (?:the |his |her )?(?:boss|team|board|management|partner))|pushed back|negotiat\w+|haggl\w+|discount|mull\w*|stalled|on hold|non-?committal|no decision|left the company|moved on|taking over)\b", "decide EOM", "decide"),
    Row("undecided", r"(?:跟|和|要|同)[^,]{0,8}(?:discuss|check|confirm|review)|等.{0,8}(?:approve|批|confirm|sign)", "要跟boss discuss", "要跟boss discuss"),
    Row("interested", "(?<!没)(?<!不)感兴趣|(?<!没)有兴趣|兴趣(?:很|挺|较)?(?:大|浓)|有意向|意向(?:强|很强|不错|明确)|(?<!不)满意|质量(?:可以|不错|没问题|很好)|(?:很|挺|非常|比较)?认可|看好|夸|想(?:要|买|订|换|上|试|看|了解|合作|采购|年后买)|打算(?:买|订|上|换|采购|增加|扩)|准备(?:买|订|上|换|采购|扩产|扩线)|预算|招标|投标|立项|试用|试机|试点|试一下|大单|(?:有|新)(?:需求|项目)|方案|演示|demo|下个?月.{0,6}(?:下单|订|签)|准备.{0,4}下|下.{1,6}的单|(?<![A-Za-z])ok(?![A-Za-z])|(?:会|要|准备)下单|下单|落单|合作意向|可以谈|聊得(?:不错|很好|挺好)|愿意(?:试|合作|谈)|看中|相中|定下来要|进一步|扩产|新厂|追加|加一?条线|增加|要\\d+[台套个件]|(?:觉得|都|挺|说)\\s?ok|样品(?:ok|可以|没问题|通过|不错)|通过了|approve", "有意向,回头寄目录", "有意向"),
    Row("interested", r"\b(?:interested|keen(?! on)|likes? (?:the|our|it)|liked|loved (?:the|our)|impressed|positive|enthusiastic|promising|wants? (?:to (?:buy|order|try|see|test|trial|start|switch|discuss|meet|expand|know more)|a (?:demo|trial|meeting|pilot|proposal|presentation))|want (?:a demo|to)|budget|tender|pilot|trial|demo|good meeting|good call|good vibes|plans? to (?:buy|order|expand|open|switch|upgrade)|looking (?:to|for|at)|samples? (?:arrived|ok|fine|approved|good|passed)|happy with (?:the|our)|opening (?:a )?new|expanding|next order|order likely|likely to (?:order|buy)|po (?:coming|to follow|on the way|next|soon)|sounds? (?:good|promising)|open to|warm)\b", "he likes the new line", "likes the"),
    Row("relationship", "送了|打高尔夫|吃饭|喝茶|钓鱼|没(?:有)?谈(?:业务|生意|正事)|没聊(?:业务|生意|正事)|叙旧|联络感情|走动|拜年|祝(?:他|她)?生日|闲聊|唠|拉家常|看望|探望", "没谈业务", "没谈业务"),
    Row("relationship", r"\b(?:no business|just (?:caught up|a catch[- ]?up|social|chatting|saying hi|small talk)|social (?:call|visit|lunch)|catch[- ]?up|small talk|lunch|dinner|coffee|golf|courtesy (?:call|visit)|birthday (?:call|greetings?))\b", "no business today", "no business"),
)  # fmt: skip

# The words before a cue that turn it round, or put it ahead: 还没签, 下周签, haven't signed.
NEGATED = table(
    Row("payment", r"\b(?:i|we)\s$", "I ", "I "),
    Row("ordered", "(?:没|未|还没|没有|不|别|尚未|haven't|hasn't|not|didn't|don't|won't|not yet|yet to|never)\\s?(?:\\w+ )?$", "还没", "还没"),
    Row("ordered", "(?:要|会|再|想|才|等|前|准备|打算|计划|可能|应该|争取|will|to|to be|going to|might|may|could|when|before|once|if|until|get it|ready to be)\\s?(?:他|把合同|合同|把)?$", "准备", "准备"),
    Row("complaint", "(?:没|没有|无|不再|不|未|零|no|not|never|without|any)\\s?(?:any )?(?:过|人)?$", "没有", "没有"),
    Row("interested", "(?:没|没有|不|不太|不大|无|no|not|isn't|not really|aren't|wasn't|hardly)\\s?(?:什么|很|so |very |that |too )?$", "不太", "不太"),
)  # fmt: skip

# How it is to be paid some day is a matter of talk; that money is owed or came is an outcome.
TERMS = table(
    Row("payment", "账期|预付|付款(?:方式|条件|比例|周期|节点|期)|首付|月结|天结|[\\d一二三四五六七八九十]\\s?天(?:付|结)|分期|[一二三四五六七八九]成|货到付款|款到发货|质保金|保证金", "付款要60天账期", "账期"),
    Row("payment", r"\b(?:payment terms|net \d+|credit terms|deposit|down ?payment|upfront|instal?ments?|\d+ days)\b", "wants payment at 60 days", "60 days"),
)  # fmt: skip
OWED = table(
    Row("payment", "欠|没付|未付|还没|拖|逾期|催|到账|已经?付|付清|结清|付了|打了|汇了|已汇|打款|打过来|收到|尾款|回款", "欠着60天账期", "欠"),
    Row("payment", r"\b(?:owe[sd]?|overdue|late|unpaid|outstanding|paid|settled?|received|transferred|remitted)\b", "paid the deposit", "paid"),
)  # fmt: skip
