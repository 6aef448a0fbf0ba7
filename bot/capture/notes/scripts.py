"""Names in other letters than Latin and Han: Ромашка ООО, さくら商事. The models have learnt from
none, so that the letters themselves tell where such a name begins and ends."""

import re
from collections.abc import Iterator

from bot.capture.notes.words.scripts import OTHER

# Whether a text holds any at all: most do not.
_ANY = re.compile(OTHER)
_WORD = rf"{OTHER}{{1,40}}(?:['’.-]{OTHER}{{1,40}})*"
_LEGAL = r"(?:株式会社|有限会社|合同会社|\(株\)|\(주\)|주식회사)"
_TRADE = (
    "(?:商事|商店|商会|工业|制作所|制药|电机|电器|化学|化成|建设|建筑|产业|食品|印刷|物产|物流|运输|银行"
    "|农园|酒造|机械|精机|金属|钢铁|造船|通商|贸易|酒店|旅馆|病院|医院|学园|大学|有限公司|公司|工厂)"
)
_NAME = re.compile(
    rf"{_LEGAL}?[\"«„“]?{_WORD}(?:(?:\s(?:[&-]\s)?|[·・])[\"«„“]?{_WORD}){{0,5}}[\"»“”]?{_TRADE}?{_LEGAL}?"
)
# Whom one meets is a person, where one goes is a firm.
_MEETS = re.compile(
    r"(?:见到?过?了?|约了?|找到?了?|碰[到见上]了?|遇[到见]了?|跟|和|与|同|问了?|联系人是?)\s?$"
    r"|\b(?:met|meet|saw|see|with|spoke to|talked to|called|rang|emailed|contact)\s$",
    re.IGNORECASE,
)
LONGEST = 100  # more of it is no name: a note in a language that is not read
# φ20 is a measure, 木村さん a person with a courtesy.
_NO_NAME = re.compile("さん|さま|くん|ちゃん|の|씨|님|.")
_AT_FIRM = re.compile(r"\s(?:at|of|from|@)\s|\(")


def names_in(text: str, *, firm_named: bool) -> Iterator[tuple[int, int, str]]:
    """The names in other letters, each with its place and what it is called there: a `firm`, or a
    `person` where one is met and a firm is named besides (`firm_named`)."""
    if _ANY.search(text) is None:
        return
    found = [match for match in _NAME.finditer(text) if not _NO_NAME.fullmatch(match[0])]
    if sum(len(match[0]) for match in found) > LONGEST:
        return
    for number, match in enumerate(found):
        start, end = match.span()
        firm_named = firm_named or number > 0 or _AT_FIRM.match(text, end) is not None
        met = firm_named and _MEETS.search(text, max(0, start - 16), start)
        yield start, end, "person" if met else "firm"
