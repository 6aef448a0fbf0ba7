"""Signs of a question: what must stand in one, and what no question has."""

import re

# Without any of these nothing is looked at closer.
HINT = re.compile(
    "[?？谁誰哪啥吗嗎]|什[么麼]|多少|多久|几[家个位点号]|幾|怎[么麼]|怎样|如何|有没有|電話|电话|手[机機]|号码|號碼|联系方式|座机|地址|生日"
    "|逾期|超期|到期|该去|该走访|该拜访|我的?.{0,6}客户|名下|(?:所有|全部)的?.{0,4}客户|客户的?(?:名单|列表|清单)|没留?(?:电话|手机|号码)|承[诺諾]|[应應該该]|没[去见拜跑联]|未[去见拜]|投[诉訴]|安排|计划|行程|介[绍紹]|资料|情况|档案|简报|喜[欢歡]|爱好|记录"
    r"|\b(?:who|whom|whose|what|which|when|where|how|why|any|anyone|anybody|is there|tell me|overdue|unvisited|unseen|birthdays?"
    r"|customers|clients|accounts|(?:is|are) .{2,40} (?:overdue|due|late|behind)|phone|number|mobile|tel|cell|address|promises|complaints|last (?:visit|call|meeting|contact)|my|our|everyone|everybody)\b",
    re.IGNORECASE,
)
# A note tells: a deed, or what somebody said, before what looks like a name.
DEED = re.compile(
    "给|跟|和|同|与|打|接|回了?|留|换|要|问|说|收|刚|了|发|约|让|请|找|拿|记|今|昨|明天|告|催|没|不|去|见|来|拜访|他|她|它|我|你|有|客户|公司|无|是"
    r"|\b(?:called|call|met|saw|got|took|left|gave|asked|left|changed|new|sent|emailed|texted|no|wrong|his|her|their|the new|on|by|over|via)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    "(?:他|她|他们|它|对方|这家|这个客户|该客户)|(?:he|she|they|them|him|her|it|this (?:customer|client|one))",
    re.IGNORECASE,
)
REPORTED = re.compile(
    "[问说讲想嫌让催提表]|要求|希望|反馈|觉得|关心|打听|了解|咨询|纠结|犹豫|讨论|商量|聊|谈|确认|核对|回复|答复|告诉|不知道|不清楚|没定|再看"
    r"|\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|said|says|told|wonder(?:s|ed|ing)?|query|queried|unsure|not sure|need(?:s|ed)? to know|discuss\w*|"
    r"concern\w*|check(?:ed|ing)?|confirm\w*|knows?|explain\w*|talk(?:ed|ing)?|met|visited|called|quoted|sent|he|she)\b",
    re.IGNORECASE,
)
OPENS = re.compile(
    "(?:今天|明天|本周|这周|下周|本月|这个月|我们?|咱们|还|都|最近|现在|目前){0,3}有?(?:谁|哪|(?:什么|啥)(?!都|也)|多少|多久|几[家个位]|怎么|为什么|为何|有没有|能不能|可不可以|是不是)"
    r"|(?:who|whom|whose|what|which|when|where|how|why|is there|are there|do (?:i|we)|did (?:i|we)|have (?:i|we)|can (?:i|you|we)|could you|should i|am i|any)\b",
    re.IGNORECASE,
)
# What asks by its order of words, or by how it ends, needs no mark: how much does X owe us,
# 鸿兴欠我们多少钱.
INVERTED = re.compile(
    r"(?:who|whom|whose|what|when|where|why|which \w+|how(?: much| many| often| long| far)?)"
    r"(?:(?:'s|’s|(?<=o)s|(?<=t)s)(?= (?:the|my|our|your)\b)|\s(?:is|are|was|were|do|does|did|has|have|can|could|will|should)\b)",
    re.IGNORECASE,
)
CLOSES = re.compile(
    "(?:多少(?:钱|人|个|家|天)?|几[个天号级]|叫(?:什么|啥)(?:名字?)?|是谁|(?:是|在|住)哪(?:里|儿|家|位)?|什么时候|啥时候"
    "|(?:是|做|干|姓)(?:什么|啥)的?|什么(?:职务|级别|等级|情况|关系)|怎么(?:回事|样了?|办))$"
)
INTERROGATIVE = re.compile(
    "谁|哪|什么|啥|多少|多久|几[家个位]|怎|为何|吗|有没有|能不能|是不是|可不可以"
)
MARK = re.compile("[?？]\\s*$|吗[?？。!]*\\s*$|呢[?？]\\s*$")
LONGEST_UNKNOWN = 50


# More than one clause is a note.
BREAK = re.compile(r"[。;!?\n…|:]|,(?!\s?(?:inc|ltd|llc|co)\b)|\.\s", re.IGNORECASE)
ENDS = " \t\n.。!?,~呢啊呀哦嘛哈呗"
LEAD = re.compile(
    r"(?:(?:请问|麻烦|劳驾|帮我|帮忙|给我|替我|你?(?:能|可以)?(?:告诉|帮)我|查一?下|查查|看一?下|看看|列一?下|列出|统计一?下|问一?下"
    r"|想知道|那么|那|hi|hey|hello|ok|and|so|please|pls|can you|could you|would you|tell me(?! about)|show me|show|list|give me|let me know"
    r"|i want to know|i'd like to know|do you know|all)[\s,:]*)+",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:\s*(?:please|pls|again|right now|吗|来着|谢谢|thanks|thank you))+$", re.IGNORECASE
)
BEFORE_DAY = re.compile(
    r"(?:\b(?:in|on|for|during|by|of|at|from|until|till)|在|于|到)\s*$", re.IGNORECASE
)
MINE = re.compile(r"(?<!告诉)(?<!帮)我(?!们)|\b(?:i|my|am i|me)\b", re.IGNORECASE)
LEAST = re.compile(r"最少|最懒|最不|\b(?:fewest|least|laziest)\b", re.IGNORECASE)
CALLS = re.compile(r"电话|通话|\b(?:call|phone|ring|sp(?:eak|oken)|talk)", re.IGNORECASE)
CONTACT = re.compile(r"联系|沟通|聊|\bcontact", re.IGNORECASE)
# Of a colleague: all that they did, not their visits alone.
DOES = re.compile(r"[干做忙]|工作|\b(?:do|done|doing|up to|work(?:ed|ing)?)\b", re.IGNORECASE)
GRADE_ZH = re.compile("[ABC](?=[ABC、和与及/,]*(?:[类级等]|的?客户|重点))", re.IGNORECASE)
GRADE_EN = re.compile(
    r"\b([ABC])\b(?=(?:(?:,|/| and| or| &)? ?[ABC])*(?:'?s\b|[- ](?:grade|class|list|level|customers?|clients?|accounts?|ones|have|haven|has|are|is|did|should)))",
)
GRADE_AFTER = re.compile(
    r"\b(?:grade|class) ([abc])\b|\b([abc])'?s? (?:customers|clients|accounts)\b", re.IGNORECASE
)


def tells(name: str) -> bool:
    """Whether what stands for a name has words in it that may tell of something done."""
    bare = name.strip()
    if PRONOUN.fullmatch(bare):
        return False
    return DEED.search(bare) is not None


def asked_at_all(whole: str, said: str) -> bool:
    """Whether a text of one clause asks us something, though nobody knows what."""
    if len(said) > LONGEST_UNKNOWN + 30 * said.isascii() or REPORTED.search(said):
        return False
    opens, marked = OPENS.match(said) is not None, MARK.search(whole) is not None
    if said.isascii():
        return (opens and marked) or INVERTED.match(said) is not None
    closes = CLOSES.search(said) is not None and REPORTED.search(whole) is None
    return opens or closes or (marked and INTERROGATIVE.search(whole) is not None)
