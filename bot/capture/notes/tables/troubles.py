"""Complaints and objections: the words that are the trouble itself, and those that lead to it."""

from bot.capture.notes.table import Row, table

# Words that open a complaint and are no part of it.
LEADS = (
    r"^(?:(?:但|但是|不过|可是|另外|而且|还|又|也|都|就|就是|主要|说是?|话|讲|觉得|认为|嫌|嫌弃|怪|怪我们|骂|骂我们|抱怨说?|反映说?|反馈说?|投诉说?|投诉了|吐槽|指出|质问|不满(?:意)?|"
    r"客户|对方|他们?|她们?|老板|采购|我们的?|咱们?的?|老是|一直|上次|上批货有?|这批货有?|这批|有|存在|因为|由于|IT部门|质量部|车间|工人|仓库|"
    r"(?:[\u4e00-\u9fff]{1,3}(?:总|经理|工|姐|哥|主任|厂长|老板|科长|部长|生))(?:说|讲|嫌|抱怨|投诉|反映)?)\s?){0,5}"
)
# 技术员小覃反映轴承换了两回, 庞校长对安装师傅态度很不满意: who says so, and of what.
SAID_BY = "^[^,。;]{0,24}?(?:(?:微信|语音|电话|邮件|群)里?(?:语音)?(?:说|讲)|反映|反馈|投诉|抱怨|吐槽|告状|来信说|来电说|(?:总|工|经理|主任|厂长|老板娘?|科长|部长|师傅|姐|哥|会计|店长|采购)(?:说|讲|嫌))(?:说|了)?(?=[^,。;]{3})"
ABOUT = "^[^,。;]{0,12}?[对跟](?P<v>[^,。;]{2,16}?)(?:很|非常|特别|相当|十分|极其|有点|挺)?(?:不满意?|有意见|意见很?大|有怨气)"
LEADS_EN = (
    r"^.{0,40}?\b(?:complain(?:s|ed|ing)?(?: about| of| that)?|unhappy(?: about| with| over| w/)?|angry (?:about|over|with|that)|furious (?:about|over|that)|annoyed (?:about|by|with|that)|"
    r"upset (?:about|over|with|that)|frustrated (?:with|by|about|that)|fed up with|not happy (?:with|about)|mad about|had it with|sick of|tired of|moan(?:s|ed|ing)? (?:about|that)|grumbl(?:es|ed|ing) (?:about|that)|grip(?:es|ed|ing) about|ranting about|ranted about|cross (?:about|that)|livid (?:about|that)|fuming (?:about|that)|not impressed (?:with|by)|not keen on|reckons?(?: that)?|says?(?: that)?|said(?: that)?|thinks?(?: that)?|feels?(?: that)?|reports?|reported|claims?|issue(?: is|:| with)|problem(?: is|:| with))[:\s]\s?"
)
MOOD = r"^被[^,。]{1,10}?(?:投诉|骂|数落|训)了?(?:一[顿通])?$|^(?:很|非常|特别|相当|超|极其|有点|十分|好)?(?:不爽|生气|恼火|火大|不满|不满意|不高兴|嬲|发火|生气了|不开心|着急|抱怨|投诉了?|骂人)了?$|^.{0,16}(?:骂骂咧咧|骂了[^,]{0,6}|骂娘|拍桌子|黑着?脸|甩脸子?|发了[^,]{0,3}火|大发雷霆|没好气|没给好脸色?|吵了(?:一架|几句)|气得[^,]{0,6})$"

PRICE = table(
    Row("price", r"(?:premiums?|rates?|charges?|tariffs?|moq|minimum(?: order)?|deposit|delivery charge|carriage|surcharge|lead price|day rate|mark-?up)\s(?:is |are |was |were |still |a bit |way |far |much |bit )*(?:too |rather |quite )?(?:steep|high|daft|silly|excessive|over the odds|sky[- ]high|ridiculous|punchy|hefty)", "Premium too steep", "Premium too steep"),
    Row("price", "(?:MOQ|起订量|起订|订量|门槛|账期|定金|首付|押金)[^,]{0,5}(?:嫌|太|偏|有点|也)(?:高|大|贵|短|多)", "MOQ 3K嫌高", "MOQ 3K嫌高"),
    Row("price", "贵过(?:人|别家|同行|[\u4e00-\u9fff]{2,4})|比(?:人家|别家|同行|别人|市面|市场)[^,]{0,4}贵", "贵过人", "贵过人"),
    Row("price", "(?:报价|价格|单价|价钱|费用|价位|租金|房租|进场费|运费|年费|价)(?:比.{1,8}?)?(?:还|也|太|偏|有点|比较|贼|确实|很|稍|略)?(?:贵|高)(?:了|点|些)?", "嫌价格太高", "价格太高"),
    Row("price", "嫌弃?(?:我们?|咱们?|俺们?|你们)(?:家|的|这边)?(?:东西)?(?:太|有点|偏|还是)?(?:贵|高)(?:了|点)?(?=$|[ ,，。;了点])", "嫌咱贵", "嫌咱贵"),
    Row("price", "(?:比.{2,8}?)(?:贵|高)(?:了)?(?:.{0,5}(?:点|个点|%|成|块|万|元))?|太贵|偏贵|有点贵|嫌贵|贵了", "比东方精工贵8个点", "比东方精工贵8个点"),
    Row("price", r"(?:(?:price|quote|pricing|cost|rate|fee)s?\s(?:is |are |was |were |still |a bit |way |far |much |bit |slightly )*(?:too |rather |quite )?(?:high|expensive|steep|dear|over budget|higher|above budget)|too (?:expensive|pricey|dear|costly)|(?:over|above|beyond) (?:their |his |her |the )?budget|\d+\s?% (?:higher|more expensive|dearer|above))", "price too high", "price too high"),
    Row("price", r"(?:price|quote|rate|cost|fee|价格?|报价|运费|费率)\s?(?:太|too|有点|偏)?\s?(?:高|贵|high|expensive)", "price太高", "price太高"),
)  # fmt: skip

# What goods come to: a verb of damage with 了 after what it befell.
BROKEN = "(?:松|裂|断|漏|烂|碎|瘪|弯|歪|锈|霉|塌|皱|糊|翘|崩|爆|化|潮|脱落|变形|压扁|渗水|脱线|磨损|散架|发软|(?<!口气)(?<!语气)(?<!态度)松动|崩(?:刃|口|边|角)|掉(?:色|漆|毛|粉|渣|皮|字)|起(?:毛|球|皮|泡|雾)|开(?:胶|焊|线|裂)|失灵|卡死|卡住|熄火|跑电|漏电|跳闸)"
TROUBLE = table(
    Row("trouble", "(?:理赔款?|退款|赔款|发票|保单|配件|货|单子|维修|师傅|质保金|押金)[^,]{0,3}(?:还|都|到现在|至今|一直|迟迟)(?:都)?(?:没|未)(?:[^,]{0,2})(?:到|来|收到|寄到?|给|退|开|修|动静|音信|下落)", "理赔款还没到", "理赔款还没到"),
    Row("trouble", "(?:换|修|返工|催|报修|打电话|投诉|退)了?(?:[两三四五六七八九十几\\d]{1,2})(?:次|回|趟|遍)(?:了|还)|(?:[错坏漏断晚]了?(?:[两三四五六七八九十几\\d]{1,2})(?:次|回|趟)了?)", "发票错了两次了", "错了两次了"),
    Row("trouble", "(?:锈|脏|破|皱|磨|晒|淋|压|摔|碰|划|变|缩水?|掉|裂|烂|晃|响|漏|臭|烫|吵|shrink|fade|leak)得(?:很|挺|好|太)?(?:厉害|不行|严重|不成样|没法用|很|够呛)", "钢板表面锈得厉害", "锈得厉害"),
    Row("trouble", "(?:偏|太|过于|有点|有些|比较)(?:酸|咸|苦|淡|涩|腥|油|腻|甜|刺激|扎手|掉渣|塌|松垮|发飘)(?=$|[,\\s了的])|爆线|爆边|起毛边|涨袋|胀袋|炸(?:了|裂)|长毛|掉链子", "上次的豆子偏酸", "偏酸"),
    Row("trouble", f"[\u4e00-\u9fff]{{2}}(?:都|又|也|全|就|给|被|已经?|居然|一直)?{BROKEN}(?:了|掉了?|开了?|坏|(?=$|[,。\\d一二三四五六七八九十两几好]))", "新装的滑梯螺丝松了", "螺丝松了"),
    Row("trouble", "不(?:均匀|均|牢|稳定?|平整?|齐|直|亮|响|转|粘|干净|清晰|灵敏|防水|严实|密封|透气|够厚|够硬|够亮|对版|达标|合格|环保|吸水|服帖|显色|上色|顺滑|耐磨|耐用|好使|给力|作声|理人|吭声)(?:了|的)?(?=$|[,。\\s])", "膜热缩不均匀", "不均匀"),
    Row("trouble", "(?<!没有)(?<![没无不未])(?:滑丝|滑牙|串色|窜色|断针|跳针|断墨|漏印|漏焊|虚焊|脱扣|做歪|印歪|装歪|硬度不够|强度不够|厚度不够|长度不够|划痕|划伤|毛刺|气泡|针孔|麻点|黑点|白点|斑点|水纹|条纹|重影|糊版|套印不准|漏气|漏粉|漏胶|漏料|飘丝|断丝|毛边|飞边|披锋|凹痕|凸点|偏位|孔位偏|偏心|跳动|超差|超标|超公差|分层|沉淀|结皮|结晶|返潮|返碱|返色|泛黄|发白|发粘|发脆|发臭|有味|刺鼻|呛人|回潮|虫子|头发丝|异物|缩水|缩水率|掉价|短斤|缺斤少两|缺斤|少件|漏装|装错|贴错|送错|算错|写错|印错|标错|配错|货不对版|不对版|假货|翻新(?:件|机)|以次充好|偷工减料|虚标|异响|抖动|发烫|冒烟|黑屏|白屏|花屏|连不上|登不上|登录不了|打不通|敷衍|推诿|甩锅|爽约|放鸽子|崩溃|崩了|报废|返工|整批退|全退|要退|退了|索赔|扣了?(?:钱|款)|赔偿|要我们赔|让我们承担)", "收到的滚筒有划痕", "划痕"),
    Row("trouble", "(?:噪音|声音|动静|味道?|气味|震动|振动|误差|偏差|损耗|灰尘|粉尘|耗电|耗油|油耗|废品率?|次品率?|破损率?|返修率?|投诉率?|故障率?|飞丝|毛病|问题)(?:也|都|还|太|很|特别|非常|有点|比较|真|超|实在|越来越){0,2}(?:大|重|高|多|厉害|严重)", "机器噪音特别大", "噪音特别大"),
    Row("trouble", r"\b(?:is|are|was|were|'s|looks?|feels?|seems?|came|arrived|turned up|got here|showed up|ended up|comes? out|went|gone|goes|now|far|way|bit)\s(?:a |an |all |too |so |really |very |totally |completely |half |absolutely )?(?:daft|ridiculous|a joke|a mess|a nightmare|a disgrace|rubbish|garbage|awful|terrible|dreadful|shocking|useless|hopeless|appalling|unacceptable|disappointing|shoddy|flimsy|cheap-looking|tacky|sloppy|patchy|inconsistent|wonky|warped|bent|dented|chipped|scuffed|scratched|smudged|stained|soaked|soggy|damp|thawed|melted|frozen|stale|mouldy|rancid|sour|bitter|crumbly|brittle|stiff|sticky|dusty|greasy|rusty|dead|down|offline|frozen up|overheating|vibrating|flickering|squeaking|rattling|clunky|confusing|fiddly|unusable|untraceable|unreachable|too salty|too sweet|too thick|too thin)\b", "our MOQ is daft", "is daft"),
    Row("trouble", r"\b(?:stinks?|reeks?|squeals?|squeaks?|rattles?|wobbles?|overheats?|vibrates?|flickers?|smudges?|curls?|warps?|shrinks?|shrank|bleeds?|frays?|splits?|snaps?|snapped|chips?(?=$|[\s,.;])|melts?|thaw(?:s|ed)?|spills?|sticks|stains?|rots?|died|dead (?:since|again|on)|packed up|burst|bursts|stuck (?:in|at)|(?:don'?t|doesn'?t|didn'?t|won'?t) (?:fit|work|stick|close|open|hold|last|match|dry|print|start|charge|scan|seal|turn on|connect|cut|froth)|(?:froths?|prints?|cuts?|fits?|seals?|works?|performs?|wears?|washes) badly|conked out|gone again|playing up|misprint\w*|typos?|double[- ]billed|billed twice|charged twice|overbilled|no[- ]shows?|never (?:arrived|came|turned up|called back|replied|answered|does)|(?:didn'?t|hasn'?t|haven'?t|not) (?:arrived?|turn(?:ed)? up|show(?:ed)? up|call(?:ed)? back|been (?:delivered|fixed|credited|refunded|answered))|nobody (?:came|called|answered|replied|showed)|kept waiting|on hold for|passed around|short[- ]shipped|short[- ]delivered|yet again)\b", "glue stinks", "stinks"),
    Row("trouble", r"\bfar too \w+|\btoo (?:salty|sweet|bitter|sour|spicy|oily|greasy|dry|wet|stiff|flimsy|bulky|fiddly|bright|dark|pale|shiny|sticky|brittle|dusty|crumbly|chewy|smelly|hot|cold|strong|weak|few|many|often|rarely)\b", "far too salty", "far too salty"),
    Row("trouble", "(?:容易|老是|总是|经常|频繁|反复|一直|动不动|隔三差五|三天两头)[\u4e00-\u9fff]{0,3}(?:坏|破|断|漏|卡|响|掉|裂|堵|跳|停|烂|脱|松|歪|串|烧|糊|错|修|崩|分层|起毛|褪|发热|断丝|报警|死机|出错)", "包装袋容易破", "容易破"),
    Row("trouble", "(?:尺寸|颜色|色号|规格|数量|型号|批次|重量|厚度|味道|口感|账目|发票|数据|标签|包装|货|单子|配置|接口|版本)[^,]{0,4}(?:不对|不符|有误|搞错|弄错|不稳|对不上|偏了?|不一致|有问题|出错|发错)", "导柱尺寸不对", "尺寸不对"),
    Row("trouble", "(?:良率|合格率|精度|强度|稳定性|质量|品质|服务|态度|手感|口感|续航|画质|信号|速度|效率|响应|产能|效果|附着力|密封性?|寿命)[^,]{0,4}(?:低|(?<!出)差(?!不多)|不行|下降|不达标|不过关|不好|太慢|不够|不足|不理想|跟不上)", "贴片良率低", "良率低"),
    Row("trouble", "(?:出|有)(?:了)?(?:点|些)?问题|不对劲|不好使|不达标|没修|还没到货|没收到货|一直没到|没回音|联系不上(?:我们|售后|客服)|不回(?:信息|消息|电话)|推三阻四|踢皮球|等了[^,]{1,5}(?:天|周|个月)|起泡|起皱|褪色|串味|结块|发黄|发黑|跑偏|打滑|卡纸|堵塞|短路|跳闸|烧了|报警|蓝屏|闪退", "锡膏有问题", "有问题"),
    Row("trouble", r"\b(?:is|are|was|were|looks?|seems?|feels?|came|arrived|keeps?)\s(?:\w+ )?(?:off|poor|bad|weak|loose|uneven|wrong|dirty|wet|faded|blurry|unstable|unreliable|inaccurate|out of spec|short|late|slow|leaking|torn|broken|smelly|cracked|crushed|damaged|mouldy|stuck|noisy|incomplete)\b", "dye lot is off", "is off"),
    Row("trouble", "停机|色差|破损|漏水|漏油|漏液|故障|(?<![乐忙累饿吓高兴气急冻渴笑])坏了?|死机|报错|卡顿|开错|发错|少发|漏发|错发|没修好|没装好|没人(?:管|修|理|来)|响应慢|太慢|很慢|慢了|慢吞吞|(?<!款)(?<!账)(?<!钱)拖了|拖拖|迟迟|(?<!推)迟到|晚到|晚了延期|延误|误期|delay|不稳|不合格|不良|次品|残次|瑕疵|发霉|异味|变质|过期|短少|缺货|缺件|少了|掉漆|开裂|脱胶|起皮|生锈|渗漏|断线|宕机|打不开|用不了|掉线|杂质|受潮|变形|偏差|误差大|不准|不全|不够用|不好用|难用|太吵|噪音大|太硬|太软|太薄|太厚|不匹配|对不上|(?<!不)(?<!没)错(?!过)|退换|退货|要求退|(?<![没无])毛病|一直响|三天两头|质量差|质量问题|服务差|态度差|交期长|交货(?:慢|晚)|不兼容|投诉", "色差", "色差"),
    Row("trouble", r"\b(?:late(?!\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|this|in|on|afternoon|morning|summer|spring|autumn|winter|\d))|delay\w*|(?<!business )(?<!business is )(?<!trade )(?<!is )(?<!sales )slow|broke(?!r)\w*|break(?!fast)\w*|fail\w*|fault\w*|defect\w*|damag\w*|leak\w*|wrong|missing|(?<!it )short(?! (?:call|visit|chat|meeting|list|term|notice|week|break|trip))|jam\w*|crash\w*|tear\w*|torn|crack\w*|scratch\w*|noisy|poor|bad|rude|no response|no reply|unresponsive|stopp?\w* working|(?<!sat )(?<!sit )(?<!sitting )(?<!come )(?<!came )(?<!put )(?<!drove )(?<!drive )(?<!set )(?<!wrote )down(?! (?:to|well|a treat|the road|in|with|at))|doa|dead on arrival|lost (?:a|half a|two|three|the) (?:days?|shifts?|weeks?|mornings?)|outage|overcharg\w*|too long|too (?:slow|small|big|heavy|loud|complicated|thin|thick)|not (?:working|responding|matching|as|what)|keeps? (?!saying|asking|telling|going|coming|growing|looking|buying|ordering|calling|ringing|an? |bees|selling)\w+ing|mould(?:y|ed)?\b|mold(?:y|ed)?\b|expired|contaminat\w*|rust\w*|peel\w*|smell\w*|bug\w*|glitch\w*|error\w*|trip\w*|freez\w*|lead time|refund|returned?|mislabel\w*|inconsisten\w*|unstable)\b", "sealing film keeps tearing", "keeps tearing"),
    Row("trouble", r"(?:太|好|很|一直|老|总是?)(?:慢|差|响|断|漏|卡)|不[全稳准够]", "delivery太慢", "太慢"),
)  # fmt: skip

# What no supplier can help: the season, the trade, the weather.
NOT_OURS = (
    r"^(?:the |their |his |her |says? |said )*(?:harvest|season|trade|business|weather|traffic|market|sales|footfall|year|crop|turnout|economy)\b"
    "|^(?:[^,]{0,6}(?:说|讲))?(?:今年|最近|现在|这阵子)?(?:行情|生意|市场|天气|收成|大环境|路上|堵车|停车|高速|棉价|原料价?|钢价|粮价|经济|淡季)"
)
# The customer says so.
TOLD = table(
    Row("told", "嫌|怪|骂|投诉|抱怨|反映|反馈|吐槽|不满|指出|质疑|担心|怀疑|说|觉得|认为", "嫌太慢", "嫌"),
    Row("told", r"\b(?:complain\w*|says?|said|thinks?|feels?|reports?|reported|claims?|unhappy|angry|upset|annoyed|worried|concerned)\b", "says it leaks", "says"),
)  # fmt: skip

# After these, whatever is said is the trouble.
BLAME = table(
    Row("blame", r"\b(?:moan(?:s|ed|ing)?|grumbl(?:es|ed|ing)|grip(?:es|ed|ing)|whing(?:es|ed|ing)|rant(?:s|ed|ing)?|bitch(?:es|ed|ing)|kick(?:s|ed|ing) off|went off|had a go|livid|fuming|furious|cross|annoyed|not (?:at all )?(?:impressed|happy|pleased|thrilled|amused)|unimpressed|wasn'?t (?:happy|keen|impressed)|isn'?t happy|sick of|tired of|had it with|had enough of|gripe|grievance|niggle|bone to pick)\s(?:on |about |at |over |with |w/ ?|re |that |is |because |of ){1,2}.{3,}", "moaned about ink smell", "moaned about ink smell"),
    Row("blame", "(?:对|跟)[^,]{2,14}?(?:很|非常|特别|相当|十分|极其|有点|挺)?(?:不满意|不满(?!意)|有意见|意见很?大|有怨气|一肚子火)", "对安装师傅态度很不满意", "对安装师傅态度很不满意"),
    Row("blame", "(?:反映|来信说|来电说|反馈说?|跟我说|吐苦水说?)(?=.{0,16}(?:[一二两三四五六七八九十几\\d](?:次|回|趟|遍)了?|又|老是?|总是?|一直|还没|到现在|迟迟|厉害|严重|不好|不行|不够))(?:.{3,})", "反映轴承三个月换了两回", "反映轴承三个月换了两回"),
    Row("blame", "(?:嫌弃?|抱怨|吐槽|骂|怪(?:我们|咱|罪)|投诉)(?!了?$)(?:.{2,})", "嫌我们起订量大", "嫌我们起订量大"),
    Row("blame", r"\b(?:complain(?:s|ed|ing)? (?:about|of|that)|unhappy (?:about|with(?! (?-i:[A-Z]))|over|that)|fed up with|angry about|annoyed (?:by|about|that)|frustrated (?:with|by)|(?:unhappy|not happy|cross|annoyed|fed up) w/)\s.{3,}", "unhappy with the colour", "unhappy with the colour"),
)  # fmt: skip
SAID = r"(?:说|讲|反映|反馈|抱怨|\b(?:says?|said|reports?|claims?|complain(?:s|ed)?)(?: that)?\s)(?P<v>.{2,48})$"
# The customer takes it: no complaint any more.
TAKEN_WELL = table(
    Row("well", r"\b(?:is|was|are|were|he's|she's|they're)\s(?:totally |quite |absolutely )?(?:fine|ok|okay|happy|cool|good|relaxed) (?:with|about)|\b(?:no hard feelings|understood|accepted (?:it|our|the))\b", "he is fine with 1 August", "is fine with"),
    Row("well", "没意见|没关系|不介意|(?:表示|能|可以|都)理解|接受了|不计较", "他说没关系", "没关系"),
)  # fmt: skip

# 报价谈妥, price agreed: what was settled befell nobody.
SETTLED = (
    r"(?<![没未不])(?:谈妥|谈拢|谈成|谈好|说妥|敲定)|(?<!not )\b(?:agreed|settled|sorted)\b(?! to)"
)
