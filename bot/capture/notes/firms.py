"""The firms that a note names: whom the directory knows, and, where it knows nobody, what the
syntax shows to be a customer's name."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.capture.names.mentions import Mention
from bot.capture.notes.met_persons import is_met_person
from bot.capture.notes.money import is_sum
from bot.capture.notes.table import compiled
from bot.capture.notes.tables.firms import (
    LEAD_VERBS,
    LEAD_ZH,
    MEETS,
    NO_FIRM_NEXT,
    NOBODY,
    PERSON_AT,
    PERSON_NEXT,
    UNLIKE,
    VENUE,
)
from bot.capture.notes.tables.promises import DEEDS
from bot.capture.notes.words import firms as words
from bot.capture.notes.words import names
from bot.domain.readings import CustomerRead


@dataclass(frozen=True)
class Firm:
    """A firm at its place; `known` when somebody of the directory was meant, `sure` when the
    syntax leaves no doubt that it is a firm's name, `certain` when the model has none that it is a
    customer's."""

    start: int
    end: int
    read: CustomerRead
    rival: bool = False
    sure: bool = False
    certain: bool = False

    @property
    def known(self) -> bool:
        return bool(self.read.candidates)


def from_mentions(mentions: tuple[Mention, ...]) -> list[Firm]:
    return [Firm(one.start, one.end, one.customer, one.rival) for one in mentions]


PARTICLE = re.compile(
    "[的了是在有没说要这那他她我你把被们吗就也还不]|(?<![成首丰])都|喜欢|^(?:[之以]?[前后内]|底)前?[给发报要把签定付送交出寄回派再来去答做换修到]|老乡|跳|每|感觉|觉得|今年|去年|明年"
)
SURNAMES = "".join(sorted(names.SURNAMES))
PERSON = rf"(?:{PERSON_NEXT})"
SURNAME = f"[{SURNAMES}小老阿]"


def is_person(name: str) -> bool:
    """Whether a name in Latin letters is a person's; Met Laura Chen is, for all its capitals."""
    while (space := name.find(" ")) > 0 and name[:space].lower() in LEAD_VERBS:
        name = name[space + 1 :]
    return name[0].isascii() and not is_ended(name) and person_only(name)


def is_ended(name: str) -> bool:
    """Whether the name ends in a trade or a legal form."""
    if any(word.lower().strip(".,") in words.ENGLISH_ENDINGS for word in name.split()[1:]):
        return True
    return compiled("..(?:<FIRM>)").search(name) is not None


OF_FIRM = re.compile(r"[\w'.-]{2,20}(?: [\w'.-]{2,20})? (?:of|at|from) (?P<firm>.+)$")


# GM of Keystone: whose post it is.
POST_OF = r"(?:the\s)?(?:<EPOST>)\s(?:of|at|from|for)\s(?:the\s)?(?P<firm>(?-i:[A-Z0-9]).+)$"
PRONOUN_LAST = re.compile(r"\s(?:I|He|She|We|They|It|The|This)(?:['’]\w{1,3})?$")


def trimmed(firm: Firm, after: str = "") -> Firm:
    """A name without the verb that a capital at the sentence's start brought in, and without the
    department that `after`, the next character, makes of its end."""
    if firm.known:
        return firm
    name, start = firm.read.text, firm.start
    while (space := name.find(" ")) > 0 and name[:space].lower().rpartition("-")[2] in LEAD_VERBS:
        name, start = name[space + 1 :], start + space + 1
    name = PRONOUN_LAST.sub("", name)
    if post := compiled(POST_OF).match(name):
        name, start = post["firm"], start + post.start("firm")
    if (two := OF_FIRM.match(name)) and person_only(name) and is_ended(two["firm"]):
        name, start = two["firm"], start + two.start("firm")
    if lead := LEAD_ZH.match(name):
        name, start = name[lead.end() :], start + lead.end()
    if taken := TAKEN_TO.match(name):
        name, start = name[taken.end() :], start + taken.end()
    if given := GIVEN.search(name):
        name = name[: given.start()]
    if after and compiled(SURNAME).match(after):
        name = compiled(MEETS).sub("", name)
    end = start + len(name)
    if after and after in "科部处课" and (part := DEPARTMENT.search(name)):
        name, end = name[: part.start()], end - len(part[0])
    return replace(firm, start=start, end=end, read=CustomerRead(name, None, firm.read.candidates))


# 送了|挂历到|利群副食: what was taken, and where to.
TAKEN_TO = re.compile(r"[\u4e00-\u9fff]{2,4}到(?=[\u4e00-\u9fff]{4})")
# 给百味居|送中秋礼盒: what is taken there, not 百味配送.
GIVEN = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<![配运速派直转])[送捎](?=[\u4e00-\u9fff]{2}|样)")
# 恒信医疗|设备科: the end of the name is the department's.
DEPARTMENT = compiled("(?<=..)(?:<DEPT>)$")


ENDED_ZH = compiled("..(?:<FIRM>)$")
# 周三|前给报价: the end of a day, and what is to be done by it; 前进 and 前海 are names.
LEADS_ON = compiled(
    "^(?:[到去见在跟和与把被给从对]|[之以]?前(?:给|把|发|寄|交|送|回|付|签|要|得))"
)


def is_deed(name: str) -> bool:
    """Whether the words say what is to be done, and name nobody: 明天|发样品, 周三|前给报价."""
    deed = compiled(DEEDS[0].pattern).match(name)
    return LEADS_ON.match(name) is not None or (deed is not None and not ENDED_ZH.search(name))


def is_venue(text: str, start: int, end: int) -> bool:
    """Whether one only met there: 在国宾饭店请…"""
    return text[start - 1 : start] == "在" and any(
        match.end() == end for match in compiled(VENUE).finditer(text, start)
    )


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether somebody of another firm was met there: AAHAR stall, his Moscow office,
    在ThaiFex跟Mango House的Pim."""
    if compiled(NO_FIRM_NEXT).match(text, end):
        return True
    if SCHOOL.search(text[start:end]) and STUDIED.match(text, end):
        return True
    if OFFICE.search(text[start:end]) and WHOSE_OFFICE.search(text, max(0, start - 8), start):
        return True
    return text[start - 1 : start] == "在" and AT_FAIR.match(text, end) is not None


# 中国美院毕业, 江南大学食品系的: where somebody studied.
SCHOOL = re.compile("(?:大学?|学院|[美音体戏医农工]院|理工|[师科财医农工林]大)$")
STUDIED = re.compile(
    "(?:的?(?:毕业|出身|校友|[研博硕]士?|本科|MBA|EMBA)"
    "|[一-鿿]{0,5}(?:系|专业|级|届)(?:的|毕业|出身|$|[ ,，]))"
)
OFFICE = re.compile(r"\s(?:office|plant|factory|site|warehouse|store|shop)$", re.IGNORECASE)
WHOSE_OFFICE = re.compile(r"\b(?:his|her|their|its|our|the)\s$", re.IGNORECASE)
AT_FAIR = re.compile(
    r"\s?展?(?:跟|和|与|碰[到见]了?|遇[到见]了?|见到?了?)\s?[A-Z\u4e00-\u9fff][^,。;]{1,20}?的"
)


def plausible(text: str, firm: Firm) -> bool:
    """Whether words that nobody knows may be a firm's name at all."""
    name = text[firm.start : firm.end]
    if is_nobody(name) or LEADS_ON.match(name) or compiled(UNLIKE).search(name):
        return False
    if is_elsewhere(text, firm.start, firm.end):
        return False
    if is_venue(text, firm.start, firm.end) or is_met_person(text, firm.start, firm.end):
        return False
    if name[0] == "天" and text[firm.start - 1 : firm.start] in tuple("今明后昨前"):
        return False
    if compiled("展|博览|师").match(text, firm.end):
        return False
    if name[0].isascii():
        beside = re.compile(r"\s\([^()]{2,30},\s").match(text, firm.end) is not None
        return not is_person(name) and (is_ended(name) or not beside)
    titled = compiled(PERSON).match(text, firm.start)
    return titled is None or titled.end() < firm.end - 1


def person_only(name: str) -> bool:
    first = name.split()[0].lower().rstrip(".")
    return first in names.GIVEN_NAMES or first in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "herr",
        "frau",
    }


BY_SURNAME = compiled(f"[小老阿][{SURNAMES}]$")


# What customers order for a feast: 中秋礼盒.
PRESENT = re.compile(
    "(?:中秋|端午|春节|元旦|国庆|圣诞|新年|年货|过年)(?:礼|月饼|福利|粽|物资|贺|挂历|台历|慰问)"
)
SHORTENED = re.compile(
    r"(?:i|we|he|she|they|you|it|that|there)['’](?:ve|m|ll|d|re|s)\b", re.IGNORECASE
)


def is_nobody(name: str) -> bool:
    """Whether the words stand for nobody's firm: a post, a day, a person with a title."""
    plain = name.strip()
    if len(plain) < 6 and BY_SURNAME.search(plain):
        return True
    if compiled(PERSON_AT).match(plain):
        return True
    if compiled(PERSON).fullmatch(plain) or len(set(plain)) == 1:
        return True
    if is_sum(plain) or SHORTENED.match(plain) or PRESENT.match(plain):
        return True
    if plain in words.NOT_A_FIRM or len(plain) < 2 or plain.lower() in NOBODY or plain.isdigit():
        return True
    return bool(
        compiled(
            "^(?:<TITLE>|<POST>|<DEPT>部?|<KIN>|今天.{0,2}|明天.{0,2}|没.{1,4}|不.{1,4}|.{0,3}了)$"
        ).match(plain)
    )


Same = Callable[[Firm, Firm], bool]


def same(one: Firm, other: Firm) -> bool:
    """Whether two mentions are of one customer, as far as the words tell."""
    if one.read.match and other.read.match:
        return one.read.match.customer_id == other.read.match.customer_id
    a, b = one.read.text.lower(), other.read.text.lower()
    return a in b or b in a or a[:2] == b[:2]
