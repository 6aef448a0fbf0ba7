"""Who was not there, and who was met instead. Rows are tried on a veiled text: ㊚ covers a person,
㊑ a customer, ㊐ a day."""

from bot.capture.notes.table import Row, table

# Between the name and what tells that the one was away.
_STILL = "(?:今天|昨天|㊐+|刚好|正好|恰好|碰巧|临时|又|也|还|人|都|刚|去|,|\\s|这周|最近|他|她|还是|那边|本人){0,4}"
_WAS = r"\s?(?:,\s?)?(?:the \w{3,12}\s)?(?:is|was|'s|had|has|are|were)?\s?(?:still |just |already |also |again )?"

ABSENT = table(
    Row("absent", f"(?P<v>㊚+){_STILL}(?:[不没](?!在乎|在意|在话)在(?!意|乎)|出差|外出|休假|请假|出国|休息|开会去|没(?:来|上班|到)|不巧|下乡|出门|出去|产假|年假|跑工地|没空见|不方便见|没见[到着]|没碰[上到着]|没找[到着]|没等[到着])", "㊚㊚今天不在", "㊚㊚"),
    Row("absent", "(?:没(?:能)?(?:见|碰|找|等|遇|堵)(?:到|着|上)|找不[到着]|见不[到着]|白等)(?P<v>㊚+)", "没见着㊚㊚", "㊚㊚"),
    Row("absent", "(?:找|见|等|堵|拜访|去看)(?P<v>㊚+)[,\\s]?(?:没|扑了?个?空|不[在遇])(?:在|找[到着]|见[到着]|等[到着]|碰[到着上]|遇[到上])?", "找㊚㊚没找着", "㊚㊚"),
    Row("absent", rf"(?P<v>㊚+){_WAS}\b(?:not (?:in|there|around|at (?:work|the office|his desk|her desk))|not available|out(?! of (?:stock|our|paper|ink))|out of (?:the )?office|away|off(?: sick)?|on (?:annual |sick |maternity |parental )?(?:leave|holiday|vacation)|on the road|travel+ing|abroad|off sick|stuck in|in (?:a |another )?(?:meeting|surgery|court)s?|at (?:a|the) (?:funeral|market|hospital|dentist)|left for|left already|gone home|unavailable)(?![a-z])", "㊚㊚㊚㊚ was out", "㊚㊚㊚㊚"),
    Row("absent", r"(?P<v>㊚+)\s(?:wasn'?t|isn'?t|weren'?t) (?:in|there|around|available|at (?:work|the office))(?![a-z])", "㊚㊚㊚㊚ wasn't in", "㊚㊚㊚㊚"),
    Row("absent", r"\b(?:missed|couldn'?t (?:see|meet|reach|catch|find|get hold of)|didn'?t (?:see|meet|catch|find)|failed to (?:see|meet)|unable to (?:see|meet|reach)|no sign of)\s(?P<v>㊚+)", "missed ㊚㊚㊚", "㊚㊚㊚"),
)  # fmt: skip

# Somebody else was spoken with, so that the way was not for nothing.
INSTEAD = table(
    Row("met", "(?:跟|和|与|同|找|陪|请|约)(?:他们|她们|了)?的?(?:[\u4e00-\u9fff]{2,4})??(?P<v>㊚+)(?:[^,。;]{0,6})(?:聊|谈|碰|坐|吃|喝|开了?会|对了?|说了|看了|沟通|交流|过了)", "跟㊚㊚㊚聊了会", "㊚㊚㊚"),
    Row("met", "(?<!没)(?<!未)(?<!不)(?<!没能)(?:见[到着]?了?|碰[到上见]了?|遇[到见]了?)的?是?(?:他们|她们|其|另一位)?的?(?:[\u4e00-\u9fff]{2,4})??(?P<v>㊚+)", "见了㊚㊚", "㊚㊚"),
    Row("met", "(?P<v>㊚+)(?:出面)?(?:接待|接见|陪(?:我|着|同)|招呼|带我|替他|代他|出来见)", "㊚㊚接待", "㊚㊚"),
    Row("met", r"\b(?<!n't )(?<!not )(?:met|saw|spoke (?:to|with)|talked (?:to|with)|sat down with|chatted (?:to|with)|caught up with|had (?:a )?(?:coffee|tea|lunch|chat|word) with|dealt with)\s(?:instead )?(?:(?:his|her|their|the|with)\s(?:\w{3,14}\s){1,2})?(?P<v>㊚+)", "spoke to ㊚㊚㊚㊚", "㊚㊚㊚㊚"),
)  # fmt: skip
