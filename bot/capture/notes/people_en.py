"""Persons as English and mixed notes name them."""

import re
from collections.abc import Iterator

from bot.capture.notes.posts import Person, with_english_post
from bot.capture.notes.table import compiled
from bot.capture.notes.tables import people as table
from bot.capture.notes.words import names

CUED = table.MEETING + table.NAMES
STANDING = r"(?<![\w'&-])" + table.NAMES


def courtesy(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.COURTESY).finditer(text):
        end = _before_firm(match.start(), match.end(), firms)
        name = re.sub(r"['’]s$", "", text[match.start() : end].rstrip())
        person = Person(match.start(), match.start() + len(name), name)
        yield with_english_post(text, person)


def mixed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.MIXED).finditer(text):
        if match["name"].split()[0].lower()[:20] not in {"the", "po", "ok"}:
            yield with_english_post(
                text, Person(match.start("name"), match.end("name"), match["name"])
            )


def english(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """English names: known given names, or capitals where a person must stand."""
    for match in compiled(CUED).finditer(text):
        end = _before_firm(match.start("name"), match.end("name"), firms)
        name = re.sub(r"['’]s$", "", text[match.start("name") : end].rstrip(" '"))
        if placed(text, match.start("name")):
            continue
        if name and (known_given(name) or _person_like(text, match.start("name"), end, firms)):
            yield with_english_post(
                text, Person(match.start("name"), match.start("name") + len(name), name)
            )
    for match in compiled(STANDING).finditer(text):
        yield from _standing(text, match, firms)


def apposed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """Two capitals that a clause or a post after the comma makes a person."""
    for match in compiled(table.APPOSED).finditer(text):
        words = match["name"].lower().split()
        if len(words) > 1 and not table.NOT_FIRST & set(words):
            person = Person(match.start("name"), match.end("name"), match["name"])
            yield with_english_post(text, person)


KIN_BEFORE = compiled(r"(?:\b<EKIN>|<KIN>|called|named|叫|名叫|<EPET>|<PET>)(?:\sis)?[\s,]{0,2}$")


# Ed at Mountain Roasters: whoever stands there is a person.
# The manager's called Fern.
CALLED_BY_POST = compiled(r"<EPOST>(?:['’]s|\sis)?\s(?:called|named)\s$")
AT_FIRM = re.compile(r"\s(?:at|from|of|over at|@)\s(?:the\s)?")
# Solaris Energy: Jin Park.
INTRODUCED = re.compile(r"\s?[:,(–-]\s?|['’]s\s|\s?的\s?")
# Larkspur Interiors (Tamsin): alone in brackets after a firm.
BRACKETED = re.compile(r"\s?\(")
BRACKET_ENDS = re.compile(
    r"\s?(?:[),:]|\s(?:said|says|wants|wanted|asked|needs|happy|keen|not)\b)"
)
LED = tuple("的见跟和找给约陪")


def _standing(text: str, match: re.Match[str], firms: list[tuple[int, int]]) -> Iterator[Person]:
    start = match.start("name")
    end = _before_firm(start, match.end("name"), firms)
    name = re.sub(r"['’]s$", "", text[start:end].rstrip(" '"))
    post = compiled(r"^(?P<post><EPOST>)\s", re.IGNORECASE).match(name)
    if post:
        yield with_english_post(
            text,
            Person(
                start + post.end(),
                start + len(name),
                name[post.end() :],
                post["post"],
                start,
                start + len(name),
            ),
        )
        return
    called = CALLED_BY_POST.search(text, max(0, start - 40), start)
    kin = called is None and KIN_BEFORE.search(text, max(0, start - 16), start)
    if kin or placed(text, start):
        return
    after = compiled(table.SAYING).match(text, start + len(name)) is not None
    first = name.split()[0].lower() if name else ""
    before = compiled(r"(?<![\w])(?P<post><EPOST>)[,:]?\s$").search(
        text, max(0, start - 40), start
    )
    if not name or first in table.NOT_FIRST:
        return
    told = any(INTRODUCED.fullmatch(text, to, start) for _, to in firms)
    alone = BRACKET_ENDS.match(text, start + len(name)) is not None and any(
        BRACKETED.fullmatch(text, to, start) for _, to in firms
    )
    two = len(name.split()) > 1 and all(
        part.lower() not in table.NOT_FIRST for part in name.split()
    )
    given = first in names.GIVEN_NAMES
    at_firm = any(AT_FIRM.fullmatch(text, start + len(name), frm) for frm, _ in firms)
    sure = at_firm or (
        given and (first not in names.WORDLIKE_NAMES or text[start - 1 : start] in LED)
    )
    if (
        sure
        or (first in names.GIVEN_NAMES and (two or after))
        or before
        or ((two or given) and told)
        or called
        or alone
        or (two and after and _near_firm(start, end, firms))
    ):
        person = Person(start, start + len(name), name)
        if before:
            person = Person(
                start,
                start + len(name),
                name,
                before["post"].strip(),
                before.start("post"),
                start + len(name),
            )
        yield with_english_post(text, person)


# Studied at Howard, he's from Leeds: a place, whatever its name.
PLACED = compiled(
    r"(?:\b(?:in|near|outside|around|via)"
    r"|\b(?:studied|studies|educated|graduated|grad|degree|mba|went|school|uni|university|college)"
    r"\s(?:\w+\s){0,3}(?:at|from|to)|"
    r"(?:\b(?:he|she|is|was|originally|comes|hails|grew up)|['’]s)\s(?:originally )?from)"
    r"\s(?:the\s)?$"
)


# May 14, Jan 8.
DAY = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d")


def placed(text: str, start: int) -> bool:
    """Whether a day stands here, or the words before tell of a place: no person comes."""
    if DAY.match(text, start):
        return True
    return PLACED.search(text, max(0, start - 40), start) is not None


def known_given(name: str) -> bool:
    first = name.split()[0].lower()
    return first in names.GIVEN_NAMES


def _person_like(text: str, start: int, end: int, firms: list[tuple[int, int]]) -> bool:
    """After "met" or "with": one to three capitals that another word ties to a firm or a post."""
    if text[start:end].split()[0].lower() in table.NOT_FIRST:
        return False
    tied = compiled(
        r"\s?(?:\(|,|from\b|at\b|of\b|@|w/|over\b|re\b|about\b|today\b|yesterday\b|-\s<EPOST>)"
    ).match(text, end)
    return tied is not None and _near_firm(start, end, firms)


def _near_firm(start: int, end: int, firms: list[tuple[int, int]]) -> bool:
    return bool(firms) and not any(start < to and frm < end for frm, to in firms)


def _before_firm(start: int, end: int, firms: list[tuple[int, int]]) -> int:
    """Where a name ends that runs into a firm's."""
    return min([end] + [frm for frm, _ in firms if start < frm < end])
