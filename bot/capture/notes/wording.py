"""A promise in its own words, whose it is by them, and the words that make none."""

import re
from datetime import date, timedelta
from functools import lru_cache

from bot.capture.dates import DateRead
from bot.capture.dates.workdays import works
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import compiled, says
from bot.capture.notes.tables import promises as table
from bot.capture.sieve import gated

LATER = gated(
    r"再说|再议|再看情况|到时候看|推迟|延期|推后|延后|推到|顺延"
    r"|\bpostponed|\b(?:pushed (?:back )?|delayed )(?:to|until)",
    re.IGNORECASE,
)
STILL = re.compile(r"\b(?:until|till|through|since)\s", re.IGNORECASE)
NEGOTIATES = re.compile(
    r"降|便宜|让[点利步]|优惠|打折|压价|打扰|discount|cheaper|lower the price", re.IGNORECASE
)
NOT_TO = gated(
    r"(?<![特级区分类])别(?![人家的])|不要|不用|无需|勿|don't|do not|never|no need|^no\b"
    r"|\bnot? (?:visit|meeting|call|order|delivery|plan)",
    re.IGNORECASE,
)
UNDONE = re.compile(
    r"(?:还|就|都|也|先|暂时)?(?:不(?!错|少|断)|没|未|无法)|no\b|not\b|won't\b", re.IGNORECASE
)


SETTLES = re.compile("[结付打汇清还补缴]")
OWED = re.compile("(?:[货尾余欠首定]款|[定订]金|钱|房租|租金|运费|保费)$")


def deed(text: str, part: Clause, due: DateRead | None) -> str:
    """The clause without its day and without the words that lead to the deed."""
    if due is None:
        return lean(part.text)
    owned = text[due.span[1] : due.span[1] + 2] in ("'s", "’s")  # after Tuesday's board
    after = "" if owned else lean(text[due.span[1] : part.end])
    before = lean(text[part.start : due.span[0]])
    if SETTLES.fullmatch(after) and (owed := OWED.search(before)):  # 货款月底结
        return after + owed[0]
    if re.search("[\u4e00-\u9fff]", part.text):
        return after if len(after) > 1 or says(table.DEEDS, after) else before or after
    return before if says(table.DEEDS, before) else (after or before)


@lru_cache(maxsize=512)  # the tables and the model ask for the same clause's deed
def lean(words: str) -> str:
    """A deed in its own words: 让我们出方案 → 出方案, "will try again" → "try again"."""
    words = words.strip(" ,.、:;()\"'。!-–~")
    words = compiled(table.SUBJECT_EN).sub("", compiled(table.LEADS).sub("", words))
    words = compiled(table.LEADS_EN).sub("", words)
    words = compiled(table.TAIL_EN).sub("", words)
    return re.sub("(?:了|的|吧|哦|啊|呢|哈)+$", "", words.strip(" ,.、:;()\"'。!-–~")).strip()


AFTER_FEAST = re.compile(
    "(?:节|庆|五一|旦|清明|端午|中秋|年|假期?)(?:过|之|以)?后$|^过完|^after ", re.IGNORECASE
)


def due_day(due: DateRead) -> date | None:
    """The day that a promise is due: 国庆后 is the first day that people work again."""
    day = due.start
    if day is None or due.kind != "range" or not AFTER_FEAST.search(due.text):
        return day
    country = "CN" if HAN.search(due.text) else None
    return next((one for ahead in range(14) if works(one := day + timedelta(ahead), country)), day)


def is_ours(words: str, clause: str) -> bool:
    """Whose promise: what the clause says of who asks whom, then what kind of deed it is."""
    if says(table.ASK_US, clause) or re.search("约(?:了|好|定|在)", clause):
        return True
    if says(table.THEY_WILL, clause):
        return False
    theirs, ours = says(table.THEIRS, words), says(table.OURS, words) or says(table.OURS, clause)
    if re.search("答应|承诺|保证|promised to|agreed to|会计|应收", clause) and theirs:
        return False
    if re.search("^(?:答复|回复|反馈|给结果)$", words):
        return says(table.ASKED_OF_US, clause) or not re.search("他|她|客户|对方|总|经理", clause)
    return ours or not (theirs or says(table.THEY_SAY, clause))


HAN = re.compile("[\u4e00-\u9fff]")
BRIEF = re.compile(
    r"[\u4e00-\u9fff]{1,4}|[A-Za-z]+(?: [A-Za-z]+)?|[A-Za-z]+ ?[\u4e00-\u9fff]{1,3}"
)


def is_brief(words: str) -> bool:
    """Whether a deed is so short that the thing it is done with stands elsewhere."""
    return is_objectless(words) or BRIEF.fullmatch(words) is not None


def is_objectless(words: str) -> bool:
    """Whether a deed has no object of its own."""
    return not words or table.OBJECTLESS.fullmatch(words) is not None


def asked_for(clause: str) -> str | None:
    """The thing that a clause of Chinese asks for: 要50套刀模的报价 → 报价."""
    asked = table.ASKED_ZH.search(clause)
    if asked is None:
        return None
    return table.COUNTED.sub("", asked["v"].rsplit("的", 1)[-1]).strip().removesuffix("了") or None


def wanted(clause: str) -> str | None:
    """What a clause of Chinese asks for, with how much of it: 要50套刀模 → 50套刀模."""
    asked = table.ASKED_ZH.search(clause)
    return lean(asked["v"]) if asked else None


# 送过去, 给他寄, 发给她: where the thing goes into a deed.
BRINGS = re.compile(
    r"(?P<to>给[他她你]们?)?"
    r"(?P<verb>送|寄|发|带|拿|交|传|递|捎|快递|邮|补|拉|提交|(?:send|email|ship|fax|quote) ?)"
    r"(?P<way>(?:给[他她你]们?)?(?:过去|过来|上门|[去来])?)"
)
# 台样机试几天: neither the measure alone nor what for.
FOR_TRIAL = re.compile(
    r"^[台个套件份款把]|(?<=..)(?:来?试[用试一几].*|[看用][看用一]?.?|[打做]个?(?:小?样|测试|试验).*)$"
)


PRONOUN = re.compile(r"\b(?:it|them|same|one)\b")


def brought(short: str, thing: str) -> str | None:
    """样机, 送过去 → 送样机过去."""
    deed = BRINGS.fullmatch(short)
    if deed is None or not HAN.search(thing + short):
        return None
    what = FOR_TRIAL.sub("", thing.removeprefix("给") if deed["verb"] == "提交" else thing)
    return f"{deed['to'] or ''}{deed['verb']}{what}{' ' * deed['verb'].isascii()}{deed['way']}"


def completed(short: str, request: str, thing: str | None) -> str:
    """A deed with the thing that was asked for before: 要报价单, 周二前发 → 发报价单; where it
    says more than a verb, beside it: 要两桶小样, 周五送检 → 两桶小样，送检."""
    deed = table.OBJECTLESS.fullmatch(short)
    if deed and deed["verb"] in ("要", "期限"):  # 列个价目表, 后天要
        return request
    if deed and deed["word"] in table.BACK:
        return request
    if deed and deed["word"] == short:
        return request if request.startswith(short) else f"{short} {request}"
    if deed and deed["verb"] == short and len(short) == 1:
        return short + thing if thing else request
    return beside(request, short)


def beside(thing: str, short: str) -> str:
    """A thing and what is done with it, in the words of the note."""
    if not thing or short in thing:
        return thing or short
    if whole := brought(short, thing):
        return whole
    if PRONOUN.search(short) and not HAN.search(thing):  # a sample mic, shipping it
        return PRONOUN.sub(lambda _: thing, short, count=1)  # a backslash in it is one
    return f"{thing}，{short}" if HAN.search(thing + short) else f"{thing}, {short}"


def with_thing(before: str, words: str) -> str:
    """A short deed behind its day with the thing that its own clause asks for before the day:
    要 foil stamping 的 sample 周四快递."""
    thing = wanted(before.rstrip(" ,")) if words and is_brief(words) else None
    return beside(thing, words) if thing else words
