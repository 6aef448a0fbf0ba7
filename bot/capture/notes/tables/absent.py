"""Who was not there, and who was met instead. Rows are tried on a veiled text: ㊚ covers a person,
㊑ a customer, ㊐ a day, ㊊ one to come."""

from bot.capture.notes.table import Row, table

# Between the name and what tells that the one was away.
_STILL = "(?:今天|昨天|㊐+|刚好|正好|恰好|碰巧|临时|又|也|还|人|都|刚|去|,|\\s|这周|最近|他|她|还是|那边|本人){0,4}"
_WAS = r"\s?(?:,\s?)?(?:the \w{3,12}\s)?(?:is|was|'s|had|has been|have been|had been|has|have|are|were|been)?\s?(?:still |just |already |also |again )?"

ABSENT = table(
    Row("absent", f"(?P<v>㊚+){_STILL}(?:[不没](?!在乎|在意|在话)在(?!意|乎)|出差|外出|休假|请假|出国|休息|开会去|没(?:来|上班|到)|不巧|下乡|出门|出去|产假|年假|跑工地|没空见|不方便见|没见[到着]|没碰[上到着]|没找[到着]|没等[到着])", "㊚㊚今天不在", "㊚㊚"),
    Row("absent", "(?P<v>㊚+)(?![^,。;]*[说讲让问的])[^,。;㊚]{1,10}(?:没来(?![过得])|没到(?=$|公司|厂)|没上班|[请休](?:了)?(?:[病事产年婚丧]|几天|两天)?假|病假|[不没]在(?=$|公司|厂|店|办公室|单位))", "㊚㊚生病没来", "㊚㊚"),
    Row("absent", "(?P<v>㊚+)(?:今天|这周|刚好|正好|又|,|\\s){0,3}(?:病假|生病|病了|身体不舒服|感冒在家|发烧)", "㊚㊚病假", "㊚㊚"),
    Row("absent", "(?:没(?:能)?(?:见|碰|找|等|遇|堵)(?:到|着|上)|找不[到着]|见不[到着]|白等)(?P<v>㊚+)", "没见着㊚㊚", "㊚㊚"),
    Row("absent", "(?:找|见|等|堵|拜访|去看)(?P<v>㊚+)[,\\s]?(?:没|扑了?个?空|不[在遇])(?:在|找[到着]|见[到着]|等[到着]|碰[到着上]|遇[到上])?", "找㊚㊚没找着", "㊚㊚"),
    Row("absent", rf"(?P<v>㊚+){_WAS}\b(?:not (?:in|there|around|at (?:work|the office|his desk|her desk))|not available|out(?! of (?:stock|our|paper|ink))|out of (?:the )?office|away|off(?: (?:sick|ill|with \w+))?|out sick|(?:ill|sick|poorly) (?:today|again|this week)|(?:called|phoned|rang) in sick|signed off|on (?:annual |sick |maternity |parental )?(?:leave|holiday|vacation)|on the road|travel+ing|abroad|off sick|stuck in|in (?:a |another )?(?:meeting|surgery|court)s?|at (?:a|the) (?:funeral|market|hospital|dentist)|left for|left already|gone home|unavailable)(?![a-z])", "㊚㊚㊚㊚ was out", "㊚㊚㊚㊚"),
    Row("absent", r"(?P<v>㊚+)\s(?:wasn'?t|isn'?t|weren'?t) (?:in|there|around|available|at (?:work|the office))(?![a-z])", "㊚㊚㊚㊚ wasn't in", "㊚㊚㊚㊚"),
    Row("absent", r"\b(?:missed|couldn'?t (?:see|meet|reach|catch|find|get hold of)|didn'?t (?:see|meet|catch|find)|failed to (?:see|meet)|unable to (?:see|meet|reach)|no sign of)\s(?P<v>㊚+)", "missed ㊚㊚㊚", "㊚㊚㊚"),
)  # fmt: skip

# Whom one wanted to see; a clause behind may tell that it came to nothing.
SOUGHT = table(
    Row("sought", "(?:找|见|等|堵|拜访|拜会|回访|走访|去看|看望|约好?|堵)[了过]?(?:㊑+)?的?(?:他们|她们)?的?(?:[\u4e00-\u9fff]{2,4})??(?P<v>㊚+)", "去㊑㊑找㊚㊚", "㊚㊚"),
    Row("sought", "(?:跟|和|与|同)?(?P<v>㊚+)(?:㊐+)?(?:约|说)好?了?(?:㊐+|[一二两三四五六七八九十\\d]{1,3}[点时])", "㊚㊚约了十点", "㊚㊚"),
    Row("sought", r"\b(?:to (?:see|meet|catch|visit|find|speak (?:to|with)|talk (?:to|with))|look(?:ed|ing) for|ask(?:ed|ing) for|visit(?:ed|ing)?|call(?:ed|ing) on|wait(?:ed|ing) for|(?:stopped|dropped|popped|called|swung|went) (?:by|in|round|over)(?: (?:at|to))?(?: ㊑+)? for|㊑ for)\s(?:the \w{3,12},? |their \w{3,12},? )?(?P<v>㊚+)", "went to see ㊚㊚㊚㊚", "㊚㊚㊚㊚"),
)  # fmt: skip
_LEAD = "(?:但|可|而|结果|不过|可惜|不巧|偏偏|不料|谁知|到了?|去了|是|等了[^,㊚]{1,6}|(?:前台|门卫|保安|秘书|同事|店员|家里?人?|对方)说|说|他们?|她们?|人家?|对方|本人|㊐+|今天|当时|正好|刚好|恰好|碰巧|临时|还|也|又|都|就|却|刚|好像|,|\\s){0,6}"
_LEAD_EN = r"^(?:(?:but|though|although|however|only|unfortunately|sadly|apparently|and|so|then|which|was|is|were|had|has|have|he|she|they|who|just|still|already|again|also|the (?:front )?desk said|reception(?:ist)? (?:said|says)|told)\s|(?:he|she|they|it)['’](?:s|d|re|ve)\s){0,5}"
# Told of nobody by name: who was sought before was not there.
AWAY = table(
    Row("away", f"^{_LEAD}(?P<v>(?:没(?:能)?(?:见|碰|找|等|遇|堵)(?:到|着|上)|[找见]不[到着]|不在(?!乎|意|话|于)|没在(?!乎|意|话)|没碰面|扑了?个?空|白跑|白等|不见人|没人|没来(?!过|得)|没上班|没到(?=$|公司|单位|厂|店)|(?:去)?出差|外出|休假|请假|出国|休息|放假|开会(?!说|谈|讨论)|下乡|出门|出去|不方便见|没空见|吃了?闭门羹))(?!.{{0,4}}㊚)(?!.{{0,8}}㊊)", "他今天没来", "没来"),
    Row("away", _LEAD_EN + r"(?P<v>(?:wasn'?t|weren'?t|isn'?t|not|never) (?:in|there|around|available|home|at (?:work|the office|home|his desk|her desk))|out(?= all|$| (?:at|on|for|with|today|until|till)\b)|out of (?:the )?office|away|off(?= sick| today| until| till|$)|on (?:annual |sick |maternity |parental )?(?:leave|holiday|vacation)|in (?:a |another )?(?:meeting|surgery|court)s?|gone (?:home|out|to lunch|already)|left (?:early|already|for)|travel+ing|abroad|unavailable|no luck|no (?:show|joy|sign)|a no[- ]show|nobody (?:home|there|in|about)|no one (?:home|there|in|about)|(?:just )?missed (?:him|her|them)|(?:could not|couldn'?t|didn'?t|did not) (?:see|meet|find|catch|get (?:hold|to see))(?: of)?(?: (?:him|her|them))?)(?![a-z])(?!.{0,12}㊚)(?!(?! until| till| back).{0,24}㊊)", "but she was not in", "not in"),
)  # fmt: skip

# Somebody else was spoken with, so that the way was not for nothing.
INSTEAD = table(
    Row("met", "(?:跟|和|与|同|找|陪|请|约)(?:他们|她们|了)?的?(?:[\u4e00-\u9fff]{2,4})??(?P<v>㊚+)(?:[^,。;]{0,6})(?:聊|谈|碰|坐|吃|喝|开了?会|对了?|说了|看了|沟通|交流|过了)", "跟㊚㊚㊚聊了会", "㊚㊚㊚"),
    Row("met", "(?<!没)(?<!未)(?<!不)(?<!没能)(?<![想要求约])(?:见[到着]?了?|碰[到上见]了?|遇[到见]了?)的?是?(?:他们|她们|其|另一位)?的?(?:[\u4e00-\u9fff]{2,4})??(?P<v>㊚+)", "见了㊚㊚", "㊚㊚"),
    Row("met", "(?P<v>㊚+)(?:出面)?(?:接待|接见|陪(?:我|着|同)|招呼|带我|替他|代他|出来见)", "㊚㊚接待", "㊚㊚"),
    Row("met", r"\b(?<!n't )(?<!not )(?:met|saw|spoke (?:to|with)|talked (?:to|with)|sat down with|chatted (?:to|with)|caught up with|had (?:a )?(?:coffee|tea|lunch|chat|word) with|dealt with)\s(?:instead )?(?:(?:his|her|their|the|with)\s(?:\w{3,14}\s){1,2})?(?P<v>㊚+)", "spoke to ㊚㊚㊚㊚", "㊚㊚㊚㊚"),
)  # fmt: skip
