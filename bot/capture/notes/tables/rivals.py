"""How a note names a competitor: the syntax, never a list of firms."""

from bot.capture.notes.table import Row, table

ZH = "(?P<v>(?!听说|他们|我们|客户|人家)[\u4e00-\u9fffA-Za-z0-9&]{2,8}?)"
HAN = "(?P<v>(?!听说|他们|我们|客户|人家)[一-鿿]{2,8}?)"
CAP = r"(?P<v>(?!(?:new|old|their|our|his|her)\s)(?-i:[A-Z])[A-Za-z0-9À-ÿ&+'’-]{1,24}(?:\s(?-i:[A-Z])[A-Za-z0-9À-ÿ&'’-]{1,20}){0,2})"
LATIN = r"(?P<v>(?-i:[A-Z])[A-Za-z0-9&'-]{1,20}(?:\s(?-i:[A-Z])[A-Za-z0-9&'-]{1,20}){0,2})"
GOODS = "(?:的|家)?(?:设备|机器|机子|机|产品|货|系统|软件|方案|服务|包装线|生产线|产线|贴片机|价|报价|单价|材料|料|品牌|牌子|线|泵|车|配件|纸|膜|油漆|涂料|药|耗材|平台|保险|产品线)"

# Who is not us, and what such a one does.
OTHERS = "(?:同行|别家|另一家|隔壁(?:厂|家)?|友商|竞品|竞对|竞争对手|对手|对家|其他家|(?:老|原|现有?的?|原来的?|之前的?|目前的?)供应商|供货商|competitor)"
DOES = "(?=也|报|在|的|正|给|已|降|来|出|只|才|能|可以|卖|开|送|承诺|平|要|便宜|低|更|比|那|抢|零|$|[,、\\s])"

RIVALS = table(
    Row("competitor", f"(?:(?:在|还在|也在|正在|都在)(?:看|谈|试|接触|了解|打听)|(?:在|还在|也在|想|要|会|准备|他们)(?:比|对比|比较|比价|考察|评估))(?:下|一下|着|看|过)?{HAN}(?=$|[,、\\s]|和|跟|与|两家|的|家|还)", "他们要对比下鸿泰和精美两家", "鸿泰"),
    Row("competitor", f"(?:还|也|正|都|一直|已经|目前|现在)?在用(?:的是)?{HAN}(?=$|[,、\\s]|和|跟|与|家|的)", "在用汉高", "汉高"),
    Row("chosen", f"(?:订单|单子|份额|量|生意|业务|项目|标|活|货|指标|名额)(?:都|全部?|已经?|大部分|大头|一半|也|又|就|被|早就){{0,3}}(?:给|归|落到?|让)了?{HAN}(?=了|拿|抢|做|$|[,\\s])", "订单都给金发科技了", "金发科技"),
    Row("chosen", f"(?:合同|年框|框架|协议|单子|今年|明年|已经?|又|刚|早就)(?:是)?(?:已经?)?(?:跟|和|与){HAN}(?:续|签|定|谈好|谈妥|绑|敲定)", "今年合同跟德邦续了", "德邦"),
    Row("competitor", f"(?:就|只好|宁愿|宁可|干脆|直接|转头|回头|打算|考虑|准备|威胁)(?:要)?(?:去|改)?(?:找|换|用|选|买|上|投|转){HAN}(?=$|[,、\\s]|了|的|那边|家)", "不给5个点就找长虹", "长虹"),
    Row("chosen", f"(?:上|买|装|进|添|定|订|换|用|下)了?(?:[一二两三四五几\\d]{{1,2}})?(?:台|套|条|批|辆|部){HAN}的", "去年刚上了台鸿铭的", "鸿铭"),
    Row("competitor", f"(?:跟|和|与|同){HAN}(?:有?接触|走得近|走得很近|眉来眼去|谈得|也有合作|是老关系|合作[了着多])", "最近在跟台湾的远东精机接触", "台湾的远东精机"),
    Row("competitor", f"(?:对手|竞品|同行|友商|别家)[^,]{{0,6}}(?:主要)?(?:就)?是{HAN}(?=$|[,、\\s]|和|跟|与)", "同行里主要就是华昌", "华昌"),
    Row("competitor", f"{HAN}(?:的)?(?:业务员?|销售|人|代表)(?:也|又|最近|天天|经常|老)?(?:来|去|跑|在跟|盯|蹲|找)(?:了|过)", "恒力的业务员也来过", "恒力"),
    Row("competitor", rf"(?:prefer|switch|match|change|go|move|use)(?:ed|s|ing)?\s?(?:去|到|返|咗|了|用|返咗)\s?{LATIN}", "switch 去 Avery", "Avery"),
    Row("competitor", rf"\b(?:went|going|goes|go|gone|moved|move|moving|switch(?:ed|ing)?|turn(?:ed|ing)?|lean(?:ed|ing)?|drift(?:ed|ing)?|return(?:ed|ing)?|defect(?:ed|ing)?|back|threaten\w* to go|look(?:ing)?)\s(?:back |over |across |straight )?(?:to|towards?)\s{CAP}(?!\s(?:in|on|next|this|for (?:a|the)))(?=$|[\s,.;:!?)])", "they're going back to Guangyi", "Guangyi"),
    Row("competitor", rf"\b(?:switch|change|move|shift|swap)(?:ed|ing|es)?\s(?:away |over )?from\s{CAP}", "would switch from Barcelet", "Barcelet"),
    Row("competitor", rf"\b(?:otherwise|or (?:else )?|then |probably |maybe |might |may |will |would |to )?(?:he|she|they|it)?\s?(?:goes|go|going|went|gone|stays?|stick(?:s|ing)?|stuck) with\s{CAP}", "otherwise she goes with Antalis", "Antalis"),
    Row("competitor", rf"(?:^|\s){CAP}(?:\s(?:is|are|was|were|and [\w ]+))?\s(?:still |also |both )?(?:in the (?:running|mix|frame|picture|race)|on the shortlist|shortlisted|sniffing|circling|knocking|chasing|pushing hard|got in first|beat us|are ahead|is ahead|have the edge|has the edge)", "Zoho still in the running", "Zoho"),
    Row("competitor", rf"\b(?:between|choosing between|undecided between|torn between|split between) (?:us|our \w+) (?:and|&|\+|or)\s{CAP}", "Undecided between us & Xerox", "Xerox"),
    Row("competitor", rf"\b(?:us|ours) (?:or|vs\.?|against|and|&)\s{CAP}", "it's us or Xerox", "Xerox"),
    Row("competitor", rf"\b(?:beat|beats|beating|outbid|undercut|underbid|outdid|pipped|edged out|ahead of|saw off|matched?|matching)\s{CAP}(?=$|[,.;!]|\s(?:on|by|to|for|at|in|again|over))", "beat Ostrava Pack on lead time", "Ostrava Pack"),
    Row("competitor", rf"{CAP}(?:'s)?\s(?:rep|guy|salesman|saleswoman|people|man|team|engineer|account manager)\s(?:comes|came|visits|visited|calls|called|drops|dropped|was|is|has|offered|turned up|shows up|showed)", "Pepsi rep comes weekly", "Pepsi"),
    Row("competitor", rf"^(?:(?:they|he|she|all|currently|now|still|already|happily|mostly|is|are|'re|'s|been|have been|just)\s){{0,3}}(?:using|uses?|used|running|runs|stocks?|stocking|buys?|buying|on|with|has|have|got)\s(?:the )?{CAP}(?=$|[.,;!]|\s(?:now|today|instead|already|for|at the moment|machines?|kit|gear|engines?|stuff|systems?|presses|lines?|printers?|pumps?|units?|products?|and|but|since)\b)", "Using Berry Global", "Berry Global"),
    Row("competitor", rf"\bon\s{CAP}\s(?:engines?|machines?|kit|gear|systems?|presses|lines?|printers?|pumps?|units?|software|forklifts?|trucks?|products?)\b", "Currently on Yanmar engines", "Yanmar"),
    Row("competitor", rf"\b(?:quotes?|offers?|bids?|samples?|proposals?|prices?|pricing|demo|trial|visit|pitch)\s(?:in |already |too |also )?(?:from|by|with)\s(?:the )?{CAP}(?=$|[,.;!]|\s(?:too|as well|also|already|at|for|is|was|on|and|which|that|in hand))", "has a quote from Xerox too", "Xerox"),
    Row("competitor", rf"\b(?:dearer|cheaper|pricier|slower|faster|better|worse|more expensive|less|lower|higher|steep(?:er)?|more|longer|shorter|stronger) (?:vs\.?|than|compared (?:to|with))\s{CAP}", "Premium too steep vs NFU", "NFU"),
    Row("competitor", rf"\b(?:threaten\w*|wants?|plans?|intends?|tempted|considering|thinking (?:of|about)|looking|going) (?:to (?:go|move|switch|defect)|going|moving|switching) (?:over |back )?(?:to|with)\s{CAP}", "threatens to go to DS Smith", "DS Smith"),
    Row("competitor", rf"\b(?:prefers?|preferred|favours?|likes?|loves?|rates?|trusts?)\s{CAP}(?=$|[,.;!]|\s(?:more|better|over|but|for|because|since|anyway)\b|\s?[,，])", "他们 prefer Novacide", "Novacide"),
    Row("competitor", f"(?:供货|供应|供|做|合作|配套)的(?:一直|主要|还|也|都)?是{HAN}(?=的|家|和|跟|、|$|[,\\s])", "目前供货的是华兴玻璃", "华兴玻璃"),
    Row("competitor", rf"{CAP}(?:'s|’s)\s(?:offer|quote|price|bid|proposal|tender|numbers|terms|lead time)", "wants to see Samsara's offer", "Samsara"),
    Row("competitor", f"(?:竞品|竞争对手|竞对|友商|对手|competitor|供应商)(?:本来|原来|之前|以前|目前|现在)?(?:都|主要)?(?:是|有|叫|为)\\s?{LATIN}", "competitor本来是Panasonic", "Panasonic"),
    Row("competitor", f"(?:用|采购|买|拿|进|订|装|卖|配|做|供|选|上|合作|代理)的(?:都|还|也|就|一直|主要)?是{HAN}(?=的|家|和|跟|、|$|[,\\s])", "现在主要采购的是三一的配件", "三一"),
    Row("competitor", f"(?:^|[,，\\s])?(?:听?说|讲|但是?|可是?|不过|而|因为|嫌)?{HAN}(?:给|开|报|出)的(?:价格?|条件|账期|折扣|政策|单价|返点)", "说中粮给的价低", "中粮"),
    Row("chosen", f"(?:和|跟|与|同){HAN}(?:续?签|定)(?:了|下)(?:了)?(?:独家|合同|协议|年框|框架|长约|战略|意向|年单|\\d|[一两三]年)", "已经和先正达签了独家", "先正达"),
    Row("competitor", f"(?:^|[,，\\s])(?:但是?|可是?|听?说|被|因为)?{HAN}(?:压着|占着|垄断|抢着|抢先|盯着|在争|也在争|霸着|先入为主|捷足先登|跟得紧|追得紧|抢单)", "但康师傅压着不让上", "康师傅"),
    Row("competitor", f"在?(?:试用|测试|试着用|试|评测)了?{HAN}(?:的|家)", "在试用科大讯飞的系统", "科大讯飞"),
    Row("chosen", rf"\blost\s.{{0,30}}\bto\s{CAP}", "Lost the Norton tender to Schneider", "Schneider"),
    Row("competitor", rf"\bcompar\w+ (?:us|our \w+|it) (?:to|with|against)\s{CAP}", "Compared us to Hilti", "Hilti"),
    Row("competitor", f"{OTHERS}(?:主要)?(?:是|有|叫|为|:)?\\s?{HAN}{DOES}", "同行兴达给7天", "兴达"),
    Row("competitor", f"(?:^|[^一-鿿]|[他它])(?:(?:另|还有|有|其中)?一家|主供|二供|主力|(?:现有|原来的?|目前的?)?供应商|厂家|牌子|品牌)(?:是|叫|为){ZH}(?=$|[,、\\s的]|和)", "一家是永臻", "永臻"),
    Row("competitor", f"(?:一起|也|同时|同场)(?:投标?|报价?|竞标|竞争|参与|比价|来)的?(?:还)?(?:有|是){ZH}(?=$|[,、\\s的]|和|跟|与)", "跟我们一起投的还有楚天", "楚天"),
    Row("competitor", rf"\b(?:is|are|was|were|be|been|'s|'re|he's|she's|they're|currently|now|all|mostly|still|running)\son\s{CAP}(?=$|\snow|\stoday|\sat|\sfor|\sand|\sbut|\sright|\s?[,.(])", "They're on Tetra now", "Tetra"),
    Row("chosen", rf"\b(?:went|gone|go|going|signed|sticking|stuck|siding|sided|stayed|staying)\s(?:over |ahead )?(?:with|for)\s(?:the )?{CAP}", "They've gone with Michelin", "Michelin"),
    Row("competitor", rf"\b(?:beat|match|undercut|below|under|above|over|meet)\s{CAP}(?='s|’s)", "if we can beat Fenner's price", "Fenner"),
    Row("competitor", rf"\b(?:rival|competing|competitor(?:'s)?|other|alternative|second)\s(?:bid|quote|offer|price|proposal|tender|bidder|supplier)s?\s(?:from|by|is|was|of)\s(?:the )?{CAP}", "Rival bid from Veolia", "Veolia"),
    Row("competitor", f"比{ZH}(?:的|家|那边)?(?:价格?|报价)?(?:还|更|要|都)?(?:贵|便宜|高|低|差|慢|好|少|多|长|短|快|强|稳|大|小|轻|重|耐用|划算|专业|靠谱|省|香)", "价格比东方精工贵8个点", "东方精工"),
    Row("competitor", f"(?:竞品|竞争对手|竞对|友商|对手|对家)(?:主要)?(?:是|有|叫|为|:)?\\s?{ZH}(?=也|报|在|的|正|给|已|降|来|出|$|\\s|、|和|那|,|更|比|便|抢)", "对手立邦报得低", "立邦"),
    Row("competitor", f"(?:竞品|竞争对手|竞对|友商|对手|competitor)(?:主要)?(?:是|有|叫|为|:)?\\s?{LATIN}", "竞争对手是Merck", "Merck"),
    Row("competitor", f"(?:用的(?:还|都|就|一直|也)?是|在用的?(?:是)?|一直用|一直在用|现用的?是?|目前用的?是?|现在用的?是?|正在用|还在用|之前用的?是?|长期用|都用|合作的是|供应商是|供货商是|买的是|采购的是|装的是|换成了?|改用了?|换了|转用|转向了?|找了?|(?:已经?|刚)(?:签|买|选|订|定|上)了?|被|签了|选了|选择了?|给了|输给了?|让给了?){LATIN}", "现在用Canon", "Canon"),
    Row("competitor", f"(?:用的(?:还|都|就|一直|也)?是|在用的?(?:是)?|一直用|一直在用|现用的?是?|目前用的?是?|现在用的?是?|正在用|还在用|之前用的?是?|长期用|都用){ZH}{GOODS}", "用的是长荣的机子", "长荣"),
    Row("competitor", f"(?:用的(?:还|都|就|一直|也)?是|在用的?是|现用的是|目前用的?是|现在用的?是|合作的是|供应商是|供货商是|买的是|采购的是|装的是|跟的是){ZH}(?=$|的|,|，|家|\\s|、|用了|,)", "合作的是振华", "振华"),
    Row("chosen", f"(?:已经?(?:跟|和|与)?|人家|刚|直接|最后|最终|还是|结果)(?:已经?)?(?:买|签|选|订|定|换)了?(?:的)?(?:是)?(?:成了?)?{ZH}(?:的(?:机器|设备|产品|货|系统)?|$|,|家)", "已经买了博斯特的机器", "博斯特"),
    Row("chosen", f"(?:选了|选择了?|签给了?|定给了?|转给了?|输给了?|给了|转投|投了|改用了?|换成了?|换到了?|转用了?|改成){ZH}(?:的|$|,|那边|家)", "最后选了海天", "海天"),
    Row("competitor", f"(?:(?<!现)在|从|找|跟){ZH}(?:那边|那里|家|那)?(?:拿货|进货|拿的?货|采购|供货|买(?!单)|订(?!会|货会)|下单|配套|做代工|定做|定制)", "现在从德庄拿货", "德庄"),
    Row("competitor", f"(?:从|在|找|跟|由){LATIN}(?:那边|那里)?(?:拿货|进货|采购|供货|买|订|下单)", "从Bosch拿货", "Bosch"),
    Row("chosen", rf"(?:dropped|left|leaving|ditched|swapped|replaced|dumped|replacing) us (?:for|with) {CAP}", "dropped us for Lallemand", "Lallemand"),
    Row("competitor", f"(?:不然|否则|要不|大不了|不行)(?:就)?(?:找|换|用|选|跟){ZH}(?=$|,|的|了|家|那边)", "不然找正大", "正大"),
    Row("chosen", f"(?:中标的是|中标方是?|中标单位是?|赢的是){ZH}(?=$|,|的|了|家)", "中标的是中冶", "中冶"),
    Row("competitor", rf"(?:unhappy|not happy|dissatisfied|fed up|frustrated) with {CAP}", "unhappy with DHL", "DHL"),
    Row("chosen", f"被{ZH}(?:抢|拿|截|挖|撬|接|做|中标|低价)(?:走|了|胡|下|去)?", "被新海抢走了", "新海"),
    Row("competitor", f"(?:跟|和|与|拿|同){ZH}(?:那边|他们|家|的)?(?:比价?|对比|比较|做比较|比一比|PK|谈|合作|接触|签|有合同|在谈|也在谈)(?!过(?:面|话))", "还在跟康师傅那边比", "康师傅"),
    Row("competitor", f"(?:^|[,，。\\s]|说|讲|听说)(?:听说|说)?(?:隔壁|另外|还有|另一家)?{ZH}(?:也|那边也|他们也|家也)(?:在|给|报|来|送|找|参与|投标|盯|跟|想|有|派)", "听说德龙也在跟", "德龙"),
    Row("competitor", f"{ZH}(?:的)?(?:报价|价格|报得|报的|价|给的价|要价)(?:比我们|更|也)?(?:低|便宜|少|有优势|优惠|比我们低|比我们便宜)", "海天报价比我们低", "海天"),
    Row("competitor", f"{LATIN}(?:的)?(?:也|报价|价格|报得|报的|那边也|便宜|更便宜|比我们)", "Bosch报价低", "Bosch"),
    Row("competitor", f"比{LATIN}", "比Bosch贵", "Bosch"),
    Row("chosen", f"(?:改买|换用|就换|换成|改找|改跟){ZH}(?=的|了|$|,|家|那边)", "改买富兴的了", "富兴"),
    Row("competitor", f"(?:高过|低过|贵过|平过|高于|低于|不如|输给)\\s?{LATIN}", "报价高过 ABB 一成", "ABB"),
    Row("competitor", f"(?:高过|低过|贵过|高于|低于|不如){ZH}(?=的|一|两|三|几|很|不少|$|,)", "价格高于海天一成", "海天"),
    Row("competitor", f"(?:除了|除)(?:我们)?(?:还有|还找了|,还有|,还找了){ZH}(?=$|,|在|也|、|和)", "除了我们还有科达", "科达"),
    Row("competitor", rf"(?:\bvs\.?|versus|against|than|compar\w+ (?:us )?(?:with|to|against)|alternative(?: is|:)|benchmark(?:ing)? (?:us )?against|undercut by|lost (?:it |the (?:deal|order|bid|tender|account|contract) )?to|beaten by|between us and|up against|competing with|competitor(?:s)?(?: is| are|:)?|rival(?:s)?(?: is|:)?|incumbent(?: is| supplier is|:)?|(?:current |existing |main )?supplier(?: is|:))\s(?:the )?{CAP}", "comparing us with Siemens", "Siemens"),
    Row("competitor", rf"(?:happy w(?:ith|/)|loyal to|satisfied with|(?:currently|still|already|now|presently|at the moment|locked in|tied|contract|deal|stuck|staying|signed|sticks?|sticking|remain\w*|been) (?:in )?(?:with|w/)|(?:currently |still |already |now |today )?(?:us(?:es|ing|ed)|runs? on|running|buys? (?:it |them )?from|buying (?:it |them )?from|bought (?:it |them )?from|sourc(?:es|ing) from|orders? from|gets? (?:it|them) from|supplied by|served by|switch(?:ed|ing) (?:over )?to|mov(?:ed|ing) to|chang(?:ed|ing) to|went with|going with|go with|chose|picked|prefers?|preferred|installed|trialling|trialing|testing|evaluating|talking to|speaking to|also (?:meeting|seeing|talking to|looking at|asked)|looking at|considering|trying))\s(?:the |a |an )?{CAP}", "happy w/ Heidelberg", "Heidelberg"),
    Row("competitor", rf"{CAP}(?:'s)?\s(?:(?:has |have |is |was |were |are )?(?:also|just|already)?\s?(?:quoted|quoting|quotes|bid|offered|offers|offering|undercut\w*|pitched|pitching|came in|comes in|submitted|is cheaper|are cheaper|was cheaper|cheaper|beats?|in the running|is (?:their )?(?:current )?(?:supplier|incumbent)|is \d+%|was \d+%|is lower|sniffing around|price is|rep (?:was|is)|got (?:the|it)|won (?:it|the)))", "Bobst also quoted", "Bobst"),
)  # fmt: skip
