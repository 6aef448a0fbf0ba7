"""The firms that a note names: whom the directory knows, and, where it knows nobody, what the
syntax shows to be a customer's name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.capture.names.mentions import Mention
from bot.capture.names.rivals import is_rival
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.tables.firms import (
    BEFORE_NAME,
    ENDED,
    ENGLISH_ENDED,
    LABELLED,
    LEAD_VERBS,
    LEAD_ZH,
    NOBODY,
    PERSON_NEXT,
    PLAIN_EN,
    PLAIN_ZH,
    SOMEONES,
)
from bot.capture.notes.tables.promises import DEEDS
from bot.capture.notes.words import firms as words
from bot.capture.notes.words import names
from bot.domain.readings import CustomerRead


@dataclass(frozen=True)
class Firm:
    """A firm at its place; `known` when somebody of the directory was meant."""

    start: int
    end: int
    read: CustomerRead
    rival: bool = False

    @property
    def known(self) -> bool:
        return bool(self.read.candidates)


def from_mentions(mentions: tuple[Mention, ...]) -> list[Firm]:
    return [Firm(one.start, one.end, one.customer, one.rival) for one in mentions]


def guessed(raw: str, text: str, parts: list[Clause]) -> Firm | None:
    """The customer that only the syntax shows, likeliest way first."""
    low = text.lower()
    for reader in (
        _labelled,
        _beside_person,
        _ended_zh,
        _ended_en,
        _someones,
        _plain_zh,
        _plain_en,
    ):
        for start, end in reader(text, parts):
            name = text[start:end]
            if not (is_nobody(name) or is_person(name) or is_rival(low, start, end)):
                return Firm(start, end, CustomerRead(raw[start:end]))
    return None


PARTICLE = re.compile(
    "[的了是在有没说要这那他她我你把被们吗就都也还不]|喜欢|^(?:[之以]?[前后内]|底)前?[给发报要把签定付送交出寄回派再来去答做换修到]|老乡|跳|每|感觉|觉得|今年|去年|明年"
)
SURNAMES = "".join(sorted(names.SURNAMES))
PERSON = rf"(?:{PERSON_NEXT})"


def is_person(name: str) -> bool:
    """Whether a name in Latin letters is a person's."""
    return name[0].isascii() and not is_ended(name) and _person_only(name)


def is_ended(name: str) -> bool:
    """Whether the name ends in a trade or a legal form."""
    if any(word.lower().strip(".,") in words.ENGLISH_ENDINGS for word in name.split()[1:]):
        return True
    return compiled("..(?:<FIRM>)").search(name) is not None


OF_FIRM = re.compile(r"[\w'.-]{2,20}(?: [\w'.-]{2,20})? (?:of|at|from) (?P<firm>.+)$")


PRONOUN_LAST = re.compile(r"\s(?:I|He|She|We|They|It|The|This)(?:['’]\w{1,3})?$")


def trimmed(firm: Firm, after: str = "") -> Firm:
    """A name without the verb that a capital at the sentence's start brought in, and without the
    department that `after`, the next character, makes of its end."""
    if firm.known:
        return firm
    name, start = firm.read.text, firm.start
    while (space := name.find(" ")) > 0 and name[:space].lower() in LEAD_VERBS:
        name, start = name[space + 1 :], start + space + 1
    name = PRONOUN_LAST.sub("", name)
    if (two := OF_FIRM.match(name)) and _person_only(name) and is_ended(two["firm"]):
        name, start = two["firm"], start + two.start("firm")
    if lead := LEAD_ZH.match(name):
        name, start = name[lead.end() :], start + lead.end()
    end = start + len(name)
    if after and after in "科部处课" and (part := DEPARTMENT.search(name)):
        name, end = name[: part.start()], end - len(part[0])
    return Firm(start, end, CustomerRead(name, None, firm.read.candidates), firm.rival)


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


def plausible(text: str, firm: Firm) -> bool:
    """Whether words that nobody knows may be a firm's name at all."""
    name = text[firm.start : firm.end]
    if is_nobody(name) or LEADS_ON.match(name):
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


Spans = Iterator[tuple[int, int]]


def _labelled(text: str, parts: list[Clause]) -> Spans:
    for pattern in LABELLED:
        for match in compiled(pattern).finditer(text):
            yield match.start("name"), match.end("name")


def _beside_person(text: str, parts: list[Clause]) -> Spans:
    """蜀香园 邱姐: a name alone, and then a person."""
    for part, after in pairwise(parts):
        begin = BEFORE_NAME.match(part.text)
        at = begin.end() if begin else 0
        name = part.text[at:]
        whole = compiled(f"[{CJK}]{{2,8}}").fullmatch(name)
        near = text[part.end : after.start] == " "
        if whole and near and compiled(PERSON).match(after.text) and not PARTICLE.search(name):
            yield part.start + at, part.end


def _ended_zh(text: str, parts: list[Clause]) -> Spans:
    """Names by their ending at a clause's start; those before a person first."""
    found = []
    for part in parts:
        begin = BEFORE_NAME.match(part.text)
        match = compiled(ENDED).match(part.text, begin.end() if begin else 0)
        if match and _core(match["name"]):
            near = compiled(rf"(?:的|\s)?(?:{PERSON_NEXT})").match(part.text, match.end())
            found.append((near is None, part.start + match.start(), part.start + match.end()))
    yield from (span[1:] for span in sorted(found))


def _core(name: str) -> bool:
    """Whether something is left of a firm's name without its trade."""
    bare = compiled("(?:<FIRM>)+$").sub("", name)
    return len(bare) >= 2 and not PARTICLE.search(bare)


def _ended_en(text: str, parts: list[Clause]) -> Spans:
    for match in (one for part in parts for one in _in(ENGLISH_ENDED, text, part)):
        group = "name" if match["name"] else "low"
        pieces = list(re.finditer(r"[\w&'’-]+", match[group]))
        last = max(
            (i for i, piece in enumerate(pieces) if piece[0].lower() in words.ENGLISH_ENDINGS),
            default=0,
        )
        if last and pieces[0][0].lower() not in {"the", "a", "our", "their", "his"}:
            yield match.start(group) + pieces[0].start(), match.start(group) + pieces[last].end()


def _in(pattern: re.Pattern[str], text: str, part: Clause) -> Iterator[re.Match[str]]:
    return pattern.finditer(text, part.start, part.end)


def _someones(text: str, parts: list[Clause]) -> Spans:
    """Gupta at Orient Spices: the firm of somebody whom one met or rang."""
    for part in parts:
        for match in compiled(SOMEONES).finditer(part.text):
            yield part.start + match.start("name"), part.start + match.end("name")


def _plain_zh(text: str, parts: list[Clause]) -> Spans:
    if not re.search(f"[{CJK}]", text):
        return
    for part in parts[:4]:
        begin = BEFORE_NAME.match(part.text)
        at = begin.end() if begin else 0
        patterns: tuple[str, ...] = PLAIN_ZH if at or part is parts[0] else PLAIN_ZH[:1]
        for pattern in patterns:
            match = compiled(pattern).match(part.text, at)
            if match and not (PARTICLE.search(match["name"]) or is_deed(match["name"])):
                yield part.start + match.start("name"), part.start + match.end("name")
                break


def _plain_en(text: str, parts: list[Clause]) -> Spans:
    for pattern in PLAIN_EN:
        for part in parts:
            for match in compiled(pattern).finditer(part.text):
                name = match["name"].rstrip(".")
                if not _person_only(name):
                    yield (
                        part.start + match.start("name"),
                        part.start + match.start("name") + len(name),
                    )


def _person_only(name: str) -> bool:
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


def is_nobody(name: str) -> bool:
    """Whether the words stand for nobody's firm: a post, a day, a person with a title."""
    plain = name.strip()
    if re.search(f"[小老阿][{SURNAMES}]$", plain) and len(plain) < 6:
        return True
    if compiled(PERSON).fullmatch(plain) or len(set(plain)) == 1:
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
