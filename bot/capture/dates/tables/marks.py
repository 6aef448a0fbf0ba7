"""Words beside a date that make it a deadline, a stretch after it, or the end of a range."""

from bot.capture.dates.pieces import Link, Mark, Row, row

# a festival that last, next or 上个 may stand before
_FEAST = (
    "(?= ?(?:christmas|xmas|easter|chinese new|new year|spring fest|thanksgiving|halloween"
    "|mid-?autumn|national day|cny|春节|中秋|国庆|端午|清明|五一|元旦))"
)

ROWS: tuple[Row, ...] = (
    row(
        "(?:的)?(?:期间|假期|长假|小长假|黄金周|放假|那几天|前后)(?!后|前)",
        Mark("during", "post"),
        "春节期间 = 2027-02-06..2027-02-12",
        "国庆长假 = 2026-10-01..2026-10-07",
    ),
    row(
        "假期(?=[后前之以])|长假(?=[后前之以])",
        Mark("soft", "post"),
        "国庆假期后 = 2026-10-01..2026-10-17",
    ),
    row(
        "during|over(?= (?:the )?[a-z])",
        Mark("during", "pre"),
        "during Chinese New Year = 2027-02-06..2027-02-12",
    ),
    row(
        "(?:last|上(?:一)?[个次])" + _FEAST,
        Mark("last", "pre"),
        "last Christmas = 2025-12-25",
    ),
    row(
        "(?:next|this|coming|this coming|下(?:一)?[个次]|这个?)" + _FEAST,
        Mark("next", "pre"),
        "past next Christmas = 2026-12-25",
    ),
    row(
        "not before|no(?:t)? earlier than|not until|earliest(?: on)?|不早于|最早|最快",
        Mark("soft", "pre"),
        "not before Monday = 2026-03-23",
        "最早下周三 = 2026-03-25",
    ),
    row("出了?(?=正月)", Mark("after", "pre"), "出了正月 = 2026-03-19..2026-03-28"),
    row(
        "之前|以前|前(?!台|面|后|景|提|来|往|期|夫|妻|途|者|锋|沿|列|天|年|儿|十|三|几|两|一|排|任|段|身|线)",
        Mark("before", "post"),
        "周五前 = <=2026-03-20",
        "周三前台说 = 2026-03-25",
    ),
    row(
        "(?:为止|截止|截至)(?!日)",
        Mark("by", "any"),
        "截止周五 = <=2026-03-20",
        "周五为止 = <=2026-03-20",
    ),
    row(
        "(?:截止|截至)(?:日期?)?(?:是|为|到|至|于)?|最[迟晚](?:不(?:超过|晚于))?(?:到|在)?|不[晚迟]于|赶在"
        "|(?:不|别)(?:超过|要超过)(?=.?[\\d下这本周月年明后今])|至迟|deadline[:：]?",
        Mark("by", "pre"),
        "最迟周五 = <=2026-03-20",
        "不晚于4月10日 = <=2026-04-10",
    ),
    row(
        "(?:之内|以内|内(?!部|容|存|销|蒙|地|行|测))",
        Mark("within", "post"),
        "下周内 = <=2026-03-29",
    ),
    row(
        "下班(?:之|以)?前|收工(?:之|以)?前|打烊前",
        Mark("closing", "any"),
        "周五下班前 = <=2026-03-20",
        "下班前 = <=2026-03-18",
    ),
    row(
        "之后|以后|过后|后(?!面|台|续|来|期|勤|天|年|悔|备|半|两|三|一|几|第|方|果|缀|排|卫|妈|人|代|生|院|门)",
        Mark("after", "post"),
        "清明后 = 2026-04-06..2026-04-15",
        "国庆后 = 2026-10-01..2026-10-17",
    ),
    row("过完|等到?过了|过了", Mark("after", "pre"), "过完年 = 2027-02-06..2027-02-22"),
    row("到|至|—|～|~|–|-", Link(), "周四到周六 = 2026-03-19..2026-03-21"),
    row(
        "between",
        Mark("between", "pre"),
        "between Monday and Wednesday = 2026-03-23..2026-03-25",
        "between April 6 and April 8 = 2026-04-06..2026-04-08",
    ),
    row("and(?= )", Link(between=True), "between Q2 and Q3 = 2026-04-01..2026-09-30"),
    row(
        "[和跟与](?=[^，。,;；和跟与]{1,12}之间)",
        Link(),
        "4月6号和8号之间 = 2026-04-06..2026-04-08",
    ),
    row("之间", Mark("soft", "post"), "下周一和周三之间 = 2026-03-23..2026-03-25"),
    row(r"to|through|thru", Link(), "Monday to Wednesday = 2026-03-23..2026-03-25"),
    row(
        r"(?:no|not) later than|on or before|by|until|till|til|due(?: (?:on|by|date"
        r"))?[:]?|deadline(?: is| of| for|:)?"
        r"|up to|at the latest by|latest by|latest|no later",
        Mark("by", "pre"),
        "by Friday = <=2026-03-20",
        "no later than April 10 = <=2026-04-10",
        "due Fri = <=2026-03-20",
    ),
    row(
        r"before|b4|prior to|ahead of|(?:sometime )?before",
        Mark("before", "pre"),
        "before Christmas = <=2026-12-25",
        "before next week = <=2026-03-23",
    ),
    row(
        r"within|(?:sometime )?(?:in|during) the course of",
        Mark("within", "pre"),
        "within this week = <=2026-03-22",
    ),
    row(
        r"(?:at the )?latest|or (?:earlier|sooner|before)",
        Mark("by", "post"),
        "Friday at the latest = <=2026-03-20",
    ),
    row(
        r"after|following|post|once past",
        Mark("after", "pre"),
        "after Easter = 2026-04-06..2026-04-15",
    ),
    row(
        r"eod|eob|cob|(?:close|end) of (?:business|play)|end of (?:the )?(?:day|business)|"
        r"(?:the )?end of (?:the )?(?:working )?day(?: on)?|close of day",
        Mark("closing", "any"),
        "EOD = <=2026-03-18",
        "COB tomorrow = <=2026-03-19",
    ),
    row(
        r"on|since|from|starting|beginning|as of|w\.?e\.?f\.?|effective|for|this coming"
        r"|sometime|some time|about",
        Mark("soft", "pre"),
        "on sat = 2026-03-21",
    ),
    row(
        r"in|throughout|sometime in|around",
        Mark("month", "pre"),
        "in May = 2026-05-01..2026-05-31",
    ),
)
