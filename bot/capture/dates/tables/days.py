"""Days by their distance from today, and the parts of a day."""

from datetime import timedelta

from bot.capture.dates.pieces import DayPart, Days, Row, row
from bot.capture.dates.reads import Part
from bot.capture.dates.stretches import Grain, Now, Resolve, Stretch, day


def away(days: int) -> Resolve:
    return lambda now, _: day(now.today + timedelta(days=days))


def tonight(now: Now, _: Stretch | None) -> Stretch:
    return day(now.today, part="evening")


def stretch(first: int, last: int) -> Resolve:
    def resolve(now: Now, _: Stretch | None) -> Stretch:
        start, end = (now.today + timedelta(days=days) for days in (first, last))
        return Stretch(start, end, Grain.DAY)

    return resolve


# phrase, days from today, example
AWAY: tuple[tuple[str, int, str], ...] = (
    ("大大前[天日]", -4, "past 大大前天 = 2026-03-14"),
    ("大前[天日儿]", -3, "past 大前天 = 2026-03-15"),
    ("前(?:[天日](?!鹅)|儿个?(?!子))", -2, "past 前天 = 2026-03-16"),
    ("[昨琴寻](?:[天日]|儿个?)", -1, "past 昨儿 = 2026-03-17"),
    ("今(?:[天日]|儿个?(?!子))", 0, "今儿个 = 2026-03-18"),
    ("[明名]天|明(?:日(?!报|星|之星)|儿个?(?!子))", 1, "明天报价 = 2026-03-19"),
    ("听日|听朝|听晚(?!$)", 1, "听日 = 2026-03-19"),
    ("后(?:[天日](?!性)|儿个?(?!子))", 2, "后天 = 2026-03-20"),
    ("大后[天日儿]", 3, "大后天 = 2026-03-21"),
    ("大大后[天日]", 4, "大大后天 = 2026-03-22"),
    ("昨(?=[早晚晨夜])", -1, "past 昨晚 = 2026-03-17 evening"),
    ("前(?=[晚夜])", -2, "past 前晚 = 2026-03-16 evening"),
    ("今(?=[早晚晨夜])", 0, "今早 = 2026-03-18 morning"),
    ("明(?=[早晚晨](?!说))", 1, "明早 = 2026-03-19 morning"),
    ("后(?=晚(?:上|[0-9一二三四五六七八九十]))", 2, "后晚8点 = 2026-03-20T20:00"),
    ("当[天日](?=[早晚上下中前])", 0, "past 当天下午 = 2026-03-18 afternoon"),
    ("刚才|刚刚|方才|适才", 0, "past 刚才 = 2026-03-18"),
    (
        r"the day before yesterday|day before yesterday",
        -2,
        "past day before yesterday = 2026-03-16",
    ),
    (r"yesterday|yest|ystd|yday|ytd(?=$|,)", -1, "past yest = 2026-03-17"),
    (r"(?:later |earlier )?today|just now|right now|2day", 0, "past earlier today = 2026-03-18"),
    (r"tomorrow|tomorow|tommorow|tommorrow|tomorr?w|tmrw?|tmr|tmw|2morrow", 1, "tmr = 2026-03-19"),
    (r"(?:the )?day after(?: tomorrow| tmrw?)", 2, "day after tomorrow = 2026-03-20"),
    (r"(?:the )?next day", 1, "the next day = 2026-03-19"),
    (r"last(?= night| evening)", -1, "past last night = 2026-03-17 evening"),
    (r"this(?= morning| afternoon| evening| noon| arvo)", 0, "this evening = 2026-03-18 evening"),
)

# phrase, first and last day from today, example
STRETCHES: tuple[tuple[str, int, int, str], ...] = (
    ("明后(?:两)?天", 1, 2, "明后天 = 2026-03-19..2026-03-20"),
    ("今明(?:两)?天", 0, 1, "今明两天 = 2026-03-18..2026-03-19"),
    ("昨今两天", -1, 0, "past 昨今两天 = 2026-03-17..2026-03-18"),
    ("[昨前][前昨](?:两)?天", -2, -1, "past 前昨两天 = 2026-03-16..2026-03-17"),
    ("过(?:一?两天|[12]、?[23]天|个?一两天)", 1, 3, "过两天 = 2026-03-19..2026-03-21"),
    ("过(?:几|些|数|三五)(?:天|日)(?:子)?|改天|改日", 2, 7, "过几天 = 2026-03-20..2026-03-25"),
    ("几天(?:之|以)?后|in a few days|in several days", 2, 7, "几天后 = 2026-03-20..2026-03-25"),
    ("(?<!年)前(?:两|几)天", -5, -2, "past 前几天 = 2026-03-13..2026-03-16"),
    ("几天(?:之|以)?前|a few days (?:ago|back)", -5, -2, "past 几天前 = 2026-03-13..2026-03-16"),
    ("the other day", -5, -2, "past the other day = 2026-03-13..2026-03-16"),
    ("(?<!过)这(?:两|几)天|近(?:两|几)日", 0, 2, "这两天 = 2026-03-18..2026-03-20"),
    (
        "(?:in )?the next (?:few|couple of) days|in the coming days",
        1,
        3,
        "in the next few days = 2026-03-19..2026-03-21",
    ),
)

# phrase, part, example
PARTS: tuple[tuple[str, Part, str], ...] = (
    (
        "上午|午前|早上(?!好)|早晨|清晨|清早|大清早|(?<![周期拜])一大?早|大早上?|早间|朝早|上昼",
        "morning",
        "明天一早 = 2026-03-19 morning",
    ),
    (
        "(?<=[昨今明前后天儿日一二三四五六末号])[早晨](?!点|些|餐|饭|会|茶|班|已|就|了)",
        "morning",
        "周五早 = 2026-03-20 morning",
    ),
    ("中午|正午|午间|晌午|午饭(?:时间?|前后)", "noon", "明天中午 = 2026-03-19 noon"),
    ("下午|午后|晏昼|下昼", "afternoon", "周五下午 = 2026-03-20 afternoon"),
    (
        "晚上(?!好)|傍晚|夜里|夜晚|晚间|夜间|当晚|今晚夜",
        "evening",
        "后天晚上 = 2026-03-20 evening",
    ),
    (
        "(?<=[昨今明前后天儿日一二三四五六末号])[晚夜](?!点|些|餐|饭|会|班|宴|市|总)",
        "evening",
        "周五晚 = 2026-03-20 evening",
    ),
    ("凌晨|半夜|深夜|后半夜|午夜", "night", "past 昨天凌晨 = 2026-03-17 night"),
)

# English: parts stand only beside a day, or after "in the"
PARTS_EN: tuple[tuple[str, Part, str], ...] = (
    (r"(?<=[a-z] )a\.?m\.?", "morning", "Friday am = 2026-03-20 morning"),
    (r"(?<=[a-z] )p\.?m\.?", "afternoon", "tomorrow pm = 2026-03-19 afternoon"),
    (
        r"(?:early |late |in the |first thing in the )?(?:morning|morn)|first thing"
        r"(?: in the morning)?"
        r"|before noon|(?<=tmr |row )a\.?m(?![A-Za-z])",
        "morning",
        "tomorrow morning = 2026-03-19 morning",
    ),
    (r"lunch ?time|over lunch|at lunch", "noon", "Friday lunchtime = 2026-03-20 noon"),
    (
        r"(?:early |late |in the )?(?:afternoon|aft|arvo)(?:s)?|after lunch",
        "afternoon",
        "Friday afternoon = 2026-03-20 afternoon",
    ),
    (
        r"(?:early |late |in the )?evening|(?<=last )night|night",
        "evening",
        "past last night = 2026-03-17 evening",
    ),
)

ROWS: tuple[Row, ...] = (
    *(row(phrase, Days(away(days)), eg) for phrase, days, eg in AWAY),
    row(r"tonight|tonite|2nite", Days(tonight), "tonight = 2026-03-18 evening"),
    *(row(phrase, Days(stretch(a, b)), eg) for phrase, a, b, eg in STRETCHES),
    *(row(phrase, DayPart(part), eg) for phrase, part, eg in PARTS),
    *(row(phrase, DayPart(part, weak=True), eg) for phrase, part, eg in PARTS_EN),
)
