"""Plans: how a meeting or a call to come is said, and what shows that something has been done."""

from bot.capture.notes.table import Row, table

# To be met by a clause that holds a day ahead.
MEETINGS = table(
    Row("meets", r"(?<!last )(?<!the )\b(?:visit(?:ing)?|meet(?:ing)?|see(?:ing)?|lunch|dinner|breakfast|coffee|drinks|golf|demo|presentation|workshop|training|install(?:ation)?|review|appointment|site walk|audit|drop(?:ping)? (?:by|in)|stop(?:ping)? (?:by|at)|swing(?:ing)? by|pop(?:ping)? (?:in|over)|go(?:ing)? (?:to|back|over|out)|driv(?:e|ing) to|head(?:ing)? (?:to|over)|catch(?:ing)?[- ]up|at their (?:office|plant|site))\b", "Visit Redwood tomorrow", "Visit"),
    Row("meets", "(?:拜访|走访|上门|回访|约见|约访|面谈|见面|碰面|碰头|开会|吃饭|喝茶|喝咖啡|参观|登门|过去|跑一趟|演示|培训|验收|对账|见|去|约)(?!了|过(?!去)|着|期|货|账|年|不|求|得)", "明天拜访麦凯", "拜访"),
)  # fmt: skip
CALLS = table(
    Row("calls", r"\b(?:call(?:ing)?|phon(?:e|ing)|ring(?:ing)?|zoom|video call|teams|dial(?:ing)?|email(?:ing)?|text(?:ing)?)\b", "Call Redwood tomorrow", "Call"),
    Row("calls", "(?:打(?:个|一个|通)?电话|通(?:个)?电话|电话|致电|联系|视频|微信|发邮件)(?!了|过|里|中|说)", "明天给麦凯打电话", "打电话"),
)  # fmt: skip
# An appointment that was made is a plan, though making it is done.
ARRANGED = table(
    Row("plan", "约(?:好|定|在|上|到)?了?(?!.{0,8}(?:昨|前天))|定(?:好|在)了?|说好了?|排(?:好|在)了?", "约了麦凯下周二10点", "约了"),
    Row("plan", r"\b(?:booked|scheduled|arranged|set up|agreed to meet|appointment|confirmed (?:a |the )?(?:meeting|visit|call))\b", "Booked a meeting", "Booked"),
)  # fmt: skip
# Arranged in a call or a message: that has taken place.
RUNG = table(
    Row("done", "(?:电话|微信|短信|视频|邮件|QQ|钉钉)(?:上|里)?(?:跟|和|与|同)?[^,]{0,8}约|(?:打了|通了)[^,]{0,8}约", "电话约了后天", "电话约"),
    Row("done", r"\b(?:called|phoned|rang|emailed|texted|messaged)\b", "called and booked Friday", "called"),
)  # fmt: skip
# What is to be done first: the day behind it lies ahead. 我先赔礼，周四登门.
INTENDED = table(
    Row("intended", "^(?:那|就|所以|但|我们?|咱们?|还是|得|要|应该|准备|打算|想|只能|只好|这边)*(?:先|得|打算|准备|计划)(?!.{0,14}(?:了|过(?![来去])))(?!后|生|进|锋|达|科|前)[\u4e00-\u9fff]", "我先赔礼", "我先赔"),
    Row("intended", r"^(?:and |but |so )?(?:i'?ll|we'?ll|(?:i |we )?(?:will|must|need to|plan to|am going to|are going to)|going to|to)\s", "I'll apologise first", "I'll "),
)  # fmt: skip
DONE = table(
    Row("done", "[\u4e00-\u9fff](?:了(?!解)|过(?![去来年几两完一户程会敏滤磅目度]))|刚|已经?|昨|前天|上周|上个?月|没|不在|今早|说|讲|反馈|问|嫌|表示|投诉|答应|同意|(?:让|要|叫|催|等)(?:我|咱)|要求|希望", "去了麦凯", "去了"),
    Row("done", r"\b(?:visited|met|saw|called|phoned|rang|spoke|talked|emailed|texted|went|came|was|were|had|has|have been|did|didn'?t|got|said|says|told|asked|wants?|wanted|needs|needed|signed|ordered|bought|paid|complained|agreed|discussed|dropped|stopped|popped|caught|delivered|us to|me to|installed|showed|gave|sent|took|lunched|yesterday|last (?:week|month|night|mon|tue|wed|thu|fri))\b", "met Tom", "met"),
)  # fmt: skip
# A meeting that was, and the next one: again next Tuesday, 下周二再去.
AGAIN = table(
    Row("again", r"^(?:and |then |will be |i'?ll be |we'?ll be |going |see (?:him|her|them) |seeing (?:him|her|them) |meeting |meet |visit |back |there )*(?:again|back|next (?:one|time|visit|meeting|appointment)(?: is)?(?: on)?|follow[- ]up(?: visit| meeting)?(?: on)?)\b", "again next Tuesday", "again"),
    Row("again", r"^(?:.{0,24}\b(?:told|promised|assured|said|say)\b.{0,14}?\s)?(?:that )?(?:i|we)(?:['’](?:d|ll)|\swould|\swill) (?:be|come|go|pop|call|drop|swing) (?:back|again|in|round|by)\b", "told them I'd be back", "told them I'd be back"),
    Row("again", "(?:改天|到时候?)?再(?:来|去|过[来去]|跑|登门|上门|拜访)(?:一?[趟次])?(?:吧)?$", "说下周二再来", "再来"),
)  # fmt: skip
# To be asked to a feast is a plan, whichever clause says so: 12月6号满月酒，邀请我去.
FEASTS = table(
    Row("feast", "满月酒|百日宴|周岁(?:宴|酒)|婚礼|婚宴|喜酒|寿宴|寿酒|乔迁(?:宴|酒)?|升学宴|谢师宴|答谢宴|年会|开业(?:典礼|庆典|酒会)|剪彩", "12月6号满月酒", "满月酒"),
    Row("feast", r"\b(?:wedding|baby shower|christening|house-?warming|(?:birthday|retirement|christmas|engagement) (?:party|dinner|do)|opening (?:ceremony|party)|banquet|anniversary dinner)\b", "wedding on 6 December", "wedding"),
)  # fmt: skip
INVITED = table(
    Row("invited", "邀请?(?:了)?(?:我|咱)们?|(?<!我)请(?:了)?(?:我|咱)们?(?:去|过去|吃|喝|参加|出席|到场|$|,)|叫(?:我|咱)们?(?:去|吃|喝|参加)|(?:发|给|收到|送来)(?:了|我)?.{0,4}(?:请帖|请柬|喜帖|邀请函)", "邀请我去", "邀请我"),
    Row("invited", r"\b(?:invited (?:me|us)|(?:i'?m|we'?re|i am|we are) invited|(?:asked|wants) (?:me|us) (?:to come|along|to join)|sent (?:me|us) an invitation)\b", "invited me to his wedding", "invited me"),
)  # fmt: skip
