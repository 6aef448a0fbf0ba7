"""When it happened and what lies ahead: which of a note's dates is the meeting's own day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.capture.dates import DateRead, find_both
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import says
from bot.capture.notes.tables.ahead import DONE as WAS
from bot.capture.notes.tables.ahead import INTENDED

# A date that only tells which thing is meant: 上周发的样品, 去年买的机器.
OF_A_THING = re.compile(
    r"(?!(?:谈|聊|见|碰|去|跑|走|看|拜访)的(?:[,。;\s]|$))[^,。;\s]{0,6}(?:发|寄|送|签|买|订|下|给|报|说|谈|提|装|交|(?<![遇见碰])到|做|来|聊|约|讲|试|卖|换|修|投|问)[^,。;\s]{0,4}的|[^,。;\s]{0,4}(?:拜访|访|见|去|碰)(?:过的|那次)"
)
TIMES_A = re.compile(r"\s?(?:一次|两次|三次|[x×]\s?(?:a|per|/)|每)")
NOT_THE_DAY = re.compile(
    r"(?:since|from|last|到期|以来|上次|上回|之前|以前|去年|自从|原定|原计划|本来|until|till|欠|过期|batch|delivered|ordered|sent|bought|shipped|expired|installed)\W{0,2}$",
    re.IGNORECASE,
)
# A feast that tells the occasion, not the day: CNY visit, 五一回来.
FEAST = re.compile(
    r"(?:cny|chinese new year|new year|xmas|christmas|easter|diwali|eid|ramadan|lunar new year"
    r"|春节|国庆|五一|中秋|元旦|清明|端午|年)",
    re.IGNORECASE,
)
OCCASION = re.compile(
    r"\s?(?:visit|call|lunch|dinner|greet|gift|card|hamper|party|回来|过后|长假)", re.IGNORECASE
)
# 下午, said at noon, is the afternoon to come and not yesterday's.
HOUR = re.compile(
    r"(?:[上中下]午|傍晚|早上|[\d一二三四五六七八九十两]{1,2}[点时:](?:\d\d|半|钟)?"
    r"|(?:this )?(?:morning|afternoon))+",
    re.IGNORECASE,
)
MORNING, NOON = 8, 12
# 晚上, said in the afternoon, is the evening to come.
EVENINGS = re.compile("晚上|夜里|今晚|傍晚|evening")
LONG_AGO = timedelta(days=92)
FAR_AHEAD = timedelta(days=240)


@dataclass(frozen=True)
class Days:
    """A note's dates, each read as in a report (`past`) and as in a plan (`ahead`)."""

    past: tuple[DateRead, ...]
    ahead: tuple[DateRead, ...]


def read_days(text: str, now: datetime, shut: Sequence[tuple[int, int]]) -> Days:
    """The dates of a plain text outside the places that are `shut` (facts, phones, names)."""

    squeezed, places = _squeezed(text)

    def free(reads: tuple[DateRead, ...]) -> tuple[DateRead, ...]:
        placed = (one._replace(span=_placed(one.span, places)) for one in reads)
        days = (one for one in placed if not _inside(one.span, shut))
        return tuple(one for one in days if not _is_occasion(text, one))

    past, ahead = find_both(squeezed, ref=now.replace(tzinfo=None))
    return Days(free(past), free(tuple(one for one in ahead if not _is_lately(one, past, now))))


def _is_lately(one: DateRead, past: Sequence[DateRead], now: datetime) -> bool:
    """Whether 4月2号, said on the 9th, is last week: nobody plans for a year ahead so barely."""
    if one.start is None or one.deadline or one.start < now.date() + FAR_AHEAD:
        return False
    gone = next((read.start for read in past if read.span == one.span and read.start), now.date())
    return now.date() - LONG_AGO <= gone < now.date()


# 九万三 15号打款 is a sum and a day.
SPACED = re.compile(
    r"(?<=[年月周日号天期午上早晚点到至第前约])[^\S\n](?=\d)|(?<=\d)[^\S\n](?=[年月日号点时分天周个])"
)


def _squeezed(text: str) -> tuple[str, Sequence[int]]:
    """下月 5 号 → 下月5号, and where each character stood."""
    gaps = {gap.start() for gap in SPACED.finditer(text)}
    if not gaps:
        return text, range(len(text) + 1)
    places = [at for at in range(len(text)) if at not in gaps]
    return "".join(text[at] for at in places), [*places, len(text)]


def _placed(span: tuple[int, int], places: Sequence[int]) -> tuple[int, int]:
    return places[span[0]], places[span[1] - 1] + 1


def _is_occasion(text: str, one: DateRead) -> bool:
    return bool(FEAST.fullmatch(one.text) and OCCASION.match(text, one.span[1]))


def _inside(span: tuple[int, int], shut: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in shut)


def without_owners(text: str, people: Sequence[tuple[int, int]]) -> str:
    """The text without the 的 before a person: 昨天给国梁的赵晓梅 tells whose, and of no thing."""
    shown = list(text)
    for start, _ in people:
        if text[max(0, start - 1) : start] == "的":
            shown[start - 1] = " "
    return "".join(shown)


def meeting_day(
    text: str, days: Days, parts: Sequence[Clause], now: datetime, met: Sequence[int]
) -> DateRead | None:
    """The day of the meeting as the note states it. `met` are the places of the words of meeting:
    a date counts beside them, or in the note's first clause."""
    best: tuple[int, DateRead] | None = None
    for one in days.past:
        if not _could_be(text, one, now):
            continue
        part = next((part for part in parts if part.start <= one.span[0] < part.end), None)
        if part is not None and part.planned:
            continue
        near = part is not None and any(part.start <= at < _beside(part, parts) for at in met)
        weight = 4 * near + 2 * (part is parts[0] if parts else False) + (one.at is not None)
        if CORRECTS.search(text, max(0, one.span[0] - 16), one.span[0]):
            return one
        bare = _looks_ahead(one, days.ahead, now)
        if bare and part is not None and _is_intended(parts, part):
            continue
        if (bare and not near) or (met and not near and part is not parts[0]):
            continue
        if best is None or weight > best[0]:
            best = (weight, one)
    return best[1] if best else None


def _is_intended(parts: Sequence[Clause], part: Clause) -> bool:
    """Whether a clause tells what is to be done after something else: 我先赔礼，周四登门."""
    before = parts[: parts.index(part)]
    first = bool(before) and says(INTENDED, before[-1].text)
    return first and not says(WAS, part.text)


def _beside(part: Clause, parts: Sequence[Clause]) -> int:
    """Where the words about a clause's day end: the first clause may only lead to the next."""
    return parts[1].end if part is parts[0] and len(parts) > 1 else part.end


def _could_be(text: str, one: DateRead, now: datetime) -> bool:
    if one.start is None or one.start > now.date() or one.deadline or one.impossible:
        return False
    if one.start < now.date() - LONG_AGO or (
        one.kind == "range" and one.at is None and one.start != one.end
    ):
        return False
    if one.start < now.date() and now.hour >= MORNING and HOUR.fullmatch(one.text):
        return False
    if one.start < now.date() and now.hour >= NOON and EVENINGS.fullmatch(one.text):
        return False
    before, after = (
        text[max(0, one.span[0] - 12) : one.span[0]],
        text[one.span[1] : one.span[1] + 12],
    )
    if one.start == now.date() and ASKED.search(text, max(0, one.span[0] - 16), one.span[0]):
        return False
    if OBLIGES.match(text, one.span[1]) or WILL.search(
        text, max(0, one.span[0] - 40), one.span[0]
    ):
        return False
    return not (OF_A_THING.match(after) or NOT_THE_DAY.search(before) or TIMES_A.match(after))


# Self-corrections: 昨天拜访的，不对是前天.
CORRECTS = re.compile(
    r"(?:不对|错了|更正|应该是|口误|no wait|sorry|i mean|correction|actually)[^。;\n]{0,8}$",
    re.IGNORECASE,
)
# I'll send it tonight.
WILL = re.compile(
    r"(?:['’]ll|\bwill|\bgoing to|\bshall|\bmust|\bneed to)\s[^.,;]{0,36}$", re.IGNORECASE
)
# 要我们今天给说明, wants them posted today: the day of what is asked for.
ASKED = re.compile(
    r"(?:[要让叫催请]我们?|要求|答应|承诺|保证|必须|务必|说好|催着?|[要让叫催请](?:咱们|他|她)|我说|说)[^,。;]{0,6}$"
    r"|\b(?:wants?|needs?|asked|promised|asap|due|owed|deliver\w*|posted|going|send|sending)\b[^,.;]{0,16}$",
    re.IGNORECASE,
)
EVENING = 21


def _looks_ahead(one: DateRead, ahead: Sequence[DateRead], now: datetime) -> bool:
    """Whether the same words, in a plan, mean a later day (周五, Friday, 3月20号)."""
    other = next((read for read in ahead if read.span == one.span), None)
    return other is not None and other.start is not None and other.start > now.date()


# No day that anything is due on: 今年转运, 改天再去.
VAGUE = re.compile(
    r"今年|本年|改[天日]|哪天|this year|(?:some|one|another) (?:day|time)", re.IGNORECASE
)


def still_to_come(days: Days, day: DateRead | None, now: datetime, text: str) -> list[DateRead]:
    """Dates that lie ahead: later than today, or today's deadlines and hours to come."""
    found = []
    for one in days.ahead:
        if one.start is None or one.impossible or (day is not None and one.span == day.span):
            continue
        if VAGUE.fullmatch(one.text):
            continue
        if DONE.match(text, one.span[1]) and _has_been(one, days.past, now):
            continue
        later = one.start > now.date() or (one.end is not None and one.end > now.date())
        today = one.start == now.date() and (
            one.deadline
            or (one.at is not None and one.at > now.time())
            or OBLIGES.match(text, one.span[1]) is not None
            or (now.hour < EVENING and WILL.search(text, max(0, one.span[0] - 40), one.span[0]))
            or (
                now.hour < EVENING
                and TO_WHOM.search(text, 0, one.span[0])
                and LAST.match(text, one.span[1])
            )
            or (now.hour < EVENING and TONIGHT.match(one.text) and TO_DO.match(text, one.span[1]))
            or (one.part is not None and AGAIN.match(text, one.span[1]) is not None)
        )
        if later or today:
            begun = one.end is not None and (one.start < now.date() or CLOSING.search(one.text))
            found.append(one._replace(start=one.end) if begun else one)
    return found


def today_left(
    days: Days, day: DateRead | None, ahead: Sequence[DateRead], now: datetime
) -> list[DateRead]:
    """The words for today, or for an hour of it to come, that are neither the meeting's own nor
    dates ahead already: a step in their clause is due then."""
    taken = {one.span for one in ahead} | ({day.span} if day else set())
    return [
        one
        for one in days.ahead
        if one.start == now.date()
        and one.span not in taken
        and (one.at is None or one.at > now.time())
        and not (one.part == "morning" and now.hour >= NOON)
    ]


# 上午去新陆签了单: a verb with 了 after an hour that may be past tells what was, not what will be.
DONE = re.compile(
    r"[^,。;!?\n]{0,12}(?:签|送|发|寄|下|打|付|定|订|买|给|换|修|见|谈|聊|交|收|退|去|到|跑|看|做|补|开|拿|问|说|催|装|试|约|拜访|回|拨|打|甩|吃|喝|逛|坐|扑)了(?!再|就|款|单就)"
)


def _has_been(one: DateRead, past: Sequence[DateRead], now: datetime) -> bool:
    """Whether the same words, in a report, mean a moment gone by."""
    other = next((read for read in past if read.span == one.span), None)
    return other is not None and other.start is not None and other.start <= now.date()


# Figures to her tonight.
TO_WHOM = re.compile(
    r"\b(?:to|for|back to) (?:him|her|them|both|us|me|all)(?: of them)? $", re.IGNORECASE
)
LAST = re.compile(r"\s*(?:$|[,.;!?\n])")
# 今晚传, 我答应今晚发出.
TONIGHT = re.compile("今晚|今天晚上|今儿晚上|晚上|晚点")
TO_DO = re.compile(r"\s?(?:[发寄传送交报回](?![了过的来现生])|给(?!了))")
CLOSING = re.compile("底|末|end", re.IGNORECASE)
OBLIGES = re.compile(
    r"\s?(?:就(?=[给发传寄送打回把补报出])|之?内|必须|一定|务必|下班前|之前|前|就要|就得|(?:发|寄|送|出货|交货|到货|给)(?:$|[,。货])|得(?!知)|要(?!求|了)|内)"
)
AGAIN = re.compile(r"\s?(?:再|就去|去(?!了|过)|给(?!了)|把)")
