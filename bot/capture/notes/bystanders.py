"""Names that stand where a competitor's would and are none: places, schools, the served."""

import re

from bot.capture.notes.table import compiled
from bot.capture.notes.tables.facts_zh import SCH
from bot.capture.notes.tables.nobodies import NOBODY, NOT_CAPS
from bot.capture.notes.words import names

# 从广州拿货, HKU: a place or a school, whatever stands around it.
SCHOOL = SCH.replace("[A-Z]{2,5}U|", "")  # NFU and many another firm are written so too
PLACE_OR_SCHOOL = compiled(
    f"(?:<PLACE>){{1,2}}[省市县区]?|{SCHOOL}|(?:<EKIN>|<KIN>)\\b.*|.*(?:礼盒|礼品)|R&D|Q[ACS]|HR|IT"
)


def is_nobody(name: str) -> bool:
    """Whether a name that stands where a competitor would is none."""
    if PLACE_OR_SCHOOL.fullmatch(name):
        return True
    first = name.split()[0].lower()
    if name[0].isdigit():  # 3M is a firm, 300 is none
        return not name[1:2].isalpha() or not name.isascii()
    if name[0].isascii():
        return first in NOT_CAPS or (
            first in names.GIVEN_NAMES and first not in names.WORDLIKE_NAMES
        )
    return len(name) < 2 or NOBODY.match(name) is not None


# 他们的客户主要是万科, they supply Tesco: whom the customer sells to.
SERVED = compiled(
    "(?:(?:他们?|她们?|主要|大)的?(?:客户|甲方|业主|买家|下游|终端)"
    "(?:主要|大多|大部分|多半|基本)?(?:都)?(?:是|有|包括|在)"
    r"|\b(?:their|its|his|her|our) (?:[a-z]+ )?(?:customers?|clients?|end users?)"
    r"(?: are| is| include| like| such as|,)?\s"
    r"|\b(?:they|he|she|who)(?: also| now| mainly)? (?:suppl(?:y|ies)|sells? (?:in)?to"
    r"|exports? to|makes? (?:\w+ )?for|packs? for|delivers? (?:in)?to)\s)$"
)
# 给比亚迪供货.
FOR = re.compile("[给为向替](?:[一-鿿A-Za-z0-9]{2,8}[和与跟、])?$")
SUPPLIED = re.compile("[一-鿿A-Za-z0-9、 ]{0,10}?(?:供货|供应|配套|代工|贴牌|做外包)")


# 老家是安溪的: whence somebody comes.
HOME = re.compile("(?:老家|家乡|籍贯|祖籍|娘家|来自|生在|长在)(?:都|也|就)?(?:是|在)?$")


def is_bystander(text: str, start: int, end: int) -> bool:
    """Whether the words around a name make it a customer of the customer, or somebody's home."""
    if HOME.search(text, max(0, start - 6), start):
        return True
    if FOR.search(text, max(0, start - 12), start):
        return SUPPLIED.match(text, end) is not None
    return SERVED.search(text, max(0, start - 40), start) is not None


# He went to Purdue: a school; they went to Guangyi: a competitor.
WENT = compiled(
    r"\b(?:he|she|son|daughter|kids?|and|(?<!\w),|^)\s?(?:also |both )?went to (?:the )?$"
)


def is_alumnus(text: str, start: int) -> bool:
    """Whether the words before a name tell of somebody's school."""
    return WENT.search(text, max(0, start - 24), start) is not None
