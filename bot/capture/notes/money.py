"""Amounts of money in a note, in figures and in Chinese numerals, with their currency."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.capture.notes.numerals import NUMERALS, numeral
from bot.capture.notes.spelled import spelled
from bot.capture.notes.tables.money import (
    ARRIVED,
    COUNTED,
    CUE,
    DIFFERENCE,
    LOT,
    ORDERED,
    PLURAL,
    QUOTES,
    RATE,
    SHARE,
    SINGLE,
    STRUCK,
    THINGS,
    TOTAL,
)
from bot.capture.notes.words.currencies import CODE_OF, CURRENCIES, UNITS
from bot.capture.sieve import gated
from bot.domain.readings import Amount

# 3万欧, but not 3万欧洲.
LONGER = {"欧": "欧(?![洲美盟式派])"}


# R22,000 is money, an R32 refrigerant is none.
RAND = "r"


def _is_type(match: re.Match[str]) -> bool:
    """Whether a figure behind a bare R is rather the name of a thing."""
    if (match["before"] or "").lower() != RAND:
        return False
    large = match["unit"] or "," in (match["figure"] or "") or value_of(match) >= 10_000
    return match["before"] != "R" or not large


def _signs(before: bool) -> str:
    signs = sorted((one for one in CODE_OF if before or one != RAND), key=len, reverse=True)
    guard = r"(?<![A-Za-z]){}" if before else r"{}(?![A-Za-z])"
    worded = (guard.format(re.escape(s)) if s[0].isascii() else LONGER.get(s, s) for s in signs)
    return "|".join(worded)


# 12 500 SEK: only the codes say that the space groups a figure.
_CODES = "|".join(sorted(sign for sign in CURRENCIES if sign != "CNY"))
MONEY = gated(
    rf"(?:(?P<before>{_signs(before=True)})\s?)?"
    r"(?:(?P<figure>(?<![\d.])(?<!\d,)\d{1,3}(?:[,'’]\d{3}){1,4}(?:\.\d{1,4})?(?![\d])"
    rf"|(?<![\d.])(?<!\d[, ])\d{{1,3}}(?: \d{{3}}){{1,3}}(?=\s?(?:{_CODES})(?![A-Za-z]))"
    r"|(?<![\d.])(?<!\d,)\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)"
    r"|(?<=€)\d{1,3}(?:\.\d{3}){1,3}(?![\d,])"
    r"|(?(before)(?<![\d.])|(?<![\d.A-Za-z-]))(?<!\d,)\d{1,12}(?:\.\d{1,4})?(?![\d]))"
    rf"|(?P<numeral>(?<![第{NUMERALS}])[{NUMERALS}]{{1,9}}))"
    r"(?:[多余来几]|个(?=[亿万w])|把(?=[亿万块])|-odd)?\s?"
    r"(?:(?P<unit>千万|百万|十万|亿|万|千|百|仟|lakhs?(?![A-Za-z])|lacs?(?![A-Za-z])|crores?(?![A-Za-z])"
    r"|(?:million|thousand|billion|grand|mil|mio|mn|bn|[kwmb])(?![A-Za-z]))"
    r"(?:(?P<thousands>\d)千(?P<hundreds>\d?)(?!\d))?"
    rf"(?:(?P<tail>\d{{1,4}})(?![\d.%])|(?P<rest>[{NUMERALS}]{{1,7}})(?![年个台套月天次件箱吨辆批桶]|(?<=一)[^\W\d元块多的左整]))?(?:多点?)?)?"
    rf"(?:\s{{0,9}}(?P<after>{_signs(before=False)})(?:(?<=块)(?P<jiao>[1-9])(?!\d))?)?",
    re.IGNORECASE,
)


PIECES = 100  # 三块, 五块: below this pieces of something, unless a word says that it is money
LEAST_OF_A_LOT = 100
SPACES = re.compile(r"\s{2,}")
# Units that count money more often than anything else.
LARGE = frozenset(
    ("万", "w", "十万", "百万", "千万", "亿", "k", "grand", "lakh", "lakhs", "lac", "lacs",
     "crore", "crores", "mio", "mil", "mn", "million", "bn", "billion")
)  # fmt: skip
COUNTING = frozenset(("k", "mil", "mn", "million", "bn", "billion"))  # things as well as money
# 30到40万, 40-50k: the lower end of a range, in the unit that the upper one has.
RANGE = gated(
    r"(?<![\d.])(\d{1,4}(?:\.\d{1,2})?)\s?(?:[-~–]|到|至|\sto\s)\s?\d{1,4}(?:\.\d{1,2})?\s?"
    r"(?P<unit>千万|百万|十万|亿|万|w|k|mio|m|grand|lakhs?)(?![A-Za-z])",
    re.IGNORECASE,
)
RANGES = frozenset(("-", "–", "~", "to", "到", "至"))
BETWEEN = re.compile(r"\bbetween\s?$", re.IGNORECASE)


@dataclass(frozen=True)
class Money:
    """An amount at its place; of several the one of most `weight` is what the note is about."""

    start: int
    end: int
    amount: Amount
    weight: int


def value_of(match: re.Match[str]) -> Decimal:
    figure = match["figure"]
    value = (
        Decimal(_digits(figure, match["before"])) if figure else Decimal(numeral(match["numeral"]))
    )
    unit = UNITS.get((match["unit"] or "").lower(), 1)
    value *= unit
    if match["thousands"]:
        value += int(match["thousands"]) * 1000 + int(match["hundreds"] or 0) * 100
    if match["tail"]:
        value += Decimal(match["tail"]) * (Decimal(unit) / 10 if len(match["tail"]) == 1 else 1)
    if match["rest"]:
        rest = numeral(match["rest"])
        value += Decimal(rest) * (Decimal(unit) / 10 if len(match["rest"]) == 1 else 1)
    if match["jiao"]:
        value += Decimal(match["jiao"]) / 10
    return value


def _country(match: re.Match[str]) -> str | None:
    """The code behind a sum of dollars that says whose they are: $1,150 SGD."""
    told = match["after"]
    return told if match["before"] == "$" and told and told.isascii() else None


NOT_DIGITS = re.compile("[,'’ ]")
POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def _digits(figure: str, sign: str | None) -> str:
    """The figure without what groups it: 46,800, and in euros 21.500."""
    grouped = sign and sign.upper() in ("€", "EUR") and POINTS.fullmatch(figure)
    return NOT_DIGITS.sub("", figure.replace(".", "") if grouped else figure)


def _weight(text: str, match: re.Match[str]) -> int:
    """0 when it is no money; else how likely it is the note's own amount."""
    before = SPACES.sub(" ", text[max(0, match.start() - 36) : match.start()])
    after = text[match.end() :]
    sign = match["before"] or match["after"]
    if _is_type(match) or (sign is None and COUNTED.match(after)) or DIFFERENCE.search(before):
        return 0
    if (match["after"] == "块" and match["numeral"] == "一") or (
        match["after"] == "刀" and not match["unit"]
    ):
        return 0
    unit = (match["unit"] or "").lower()
    if not (sign or unit) and QUOTES.search(before) and PLURAL.match(after):
        return 0
    if SHARE.search(before) or (not (sign or unit) and ORDERED.search(before)):
        return 0
    cued = _is_cued(text, match, before, after)
    if not (sign or cued or unit in LARGE):
        return 0
    value = value_of(match)
    if match["after"] == "块" and not cued and value < PIECES:
        return 0
    if value < 1 or (not sign and value < (10 if cued else 1000)):
        return 0
    if not (sign or cued) and unit in COUNTING and THINGS.match(after):
        return 0
    single = SINGLE.search(before) is not None or RATE.match(after) is not None
    if single and value < 100:
        return 0
    weight = 4 + bool(sign) + bool(cued) + 4 * bool(TOTAL.search(before))
    return max(1, weight - 4 * single)


def _is_cued(text: str, match: re.Match[str], before: str, after: str) -> bool:
    """Whether something says that it is money: a word, where it stands, how it is written."""
    if CUE.search(before) or ARRIVED.match(after) or _is_spoken(text, match):
        return True
    if CENTS.search(match["figure"] or ""):
        return True
    alone = ENDS.match(after) is not None
    if STRUCK.search(before) and alone:
        return True
    apart = alone or " " in (match[0][-1], after[:1])
    return bool(LOT.search(before)) and apart and value_of(match) >= LEAST_OF_A_LOT


CENTS = re.compile(r",\d{3}\.\d{2}$")  # 1,840.00 is no number of things
# 欠款，五千六，八九千: thousands and hundreds that stand alone count nothing but money.
_ONE = "[一二两三四五六七八九]"
SPOKEN = re.compile(f"(?:{_ONE}千{_ONE}(?:百{_ONE}?)?|{_ONE}{_ONE}千)$")
ALONE = re.compile(r"(?:^|[,，;；:。\s的付清结欠])$")
ENDS = re.compile(r"\s*(?:$|[,，;；。!?\n])")


def _is_spoken(text: str, match: re.Match[str]) -> bool:
    said = match["numeral"] is not None and SPOKEN.match(match[0].strip()) is not None
    return said and bool(ALONE.search(text, 0, match.start()) and ENDS.match(text, match.end()))


def _tidy(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == int(value) else value.normalize()


# 货款九万三, 三万一箱; 九万里科技 is a firm.
PLAIN_SUM = re.compile(
    rf"(?:(?:[货尾首余头][款期]|[定订押]金|[运租]费|[报总单]价|金额|预算).*|)"
    rf"(?:[{NUMERALS}\d.]{{1,7}}[万亿千百][{NUMERALS}\d]{{0,4}}(?:元|块钱?|一?[箱台套吨件个批辆桶])?)?"
)


def is_sum(name: str) -> bool:
    """Whether the words are money and nothing else: INR, 19.5k, 12 500 SEK; 3M is a firm."""
    if PLAIN_SUM.fullmatch(name):
        return True
    if name.upper() in CURRENCIES or name == "Rs":
        return True
    told = MONEY.fullmatch(name)
    if told is None or not any(char.isdigit() for char in name):
        return False
    return bool(told["before"] or told["after"]) or (bool(told["unit"]) and len(name) > 2)


def _lower(match: re.Match[str]) -> str:
    """The lower end with the unit, in as many characters."""
    return f"{match[1]}{match['unit']}".ljust(len(match[0]))


def _is_upper(text: str, lower: Money, match: re.Match[str]) -> bool:
    """Whether it only closes a range: between $8,000 and $10,000."""
    between = text[lower.end : match.start()].strip().lower()
    if between == "and":
        return BETWEEN.search(text, 0, lower.start) is not None
    return between in RANGES and value_of(match) > lower.amount.value


def find_money(text: str, hidden: Iterable[tuple[int, int]] = ()) -> list[Money]:
    """The amounts in a plain text, in order; `hidden` are places (dates, phones) to skip."""
    masked = list(text)
    for start, end in hidden:
        masked[start:end] = "\0" * (end - start)
    seen = RANGE.sub(_lower, spelled("".join(masked)))
    found: list[Money] = []
    for match in MONEY.finditer(seen):
        weight = _weight(seen, match)
        if weight and not (found and _is_upper(seen, found[-1], match)):
            sign = (_country(match) or match["before"] or match["after"] or "").lower()
            amount = Amount(_tidy(value_of(match)), CODE_OF.get(sign))
            found.append(Money(match.start(), match.end(), amount, weight))
    return found
