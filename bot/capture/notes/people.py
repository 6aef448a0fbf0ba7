"""Persons in a note: surname and title, full names where the syntax shows one, English names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.capture.notes.table import compiled
from bot.capture.notes.tables import people as table
from bot.capture.notes.words import names


@dataclass(frozen=True)
class Person:
    """A person at a place in the text: the name's own span, and the post beside it."""

    start: int
    end: int
    name: str
    title: str | None = None
    whole_start: int = -1
    whole_end: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """The name with the post said beside it."""
        return (
            self.start if self.whole_start < 0 else self.whole_start,
            self.end if self.whole_end < 0 else self.whole_end,
        )


def find_people(text: str, firms: list[tuple[int, int]]) -> list[Person]:
    """The persons of a plain text in order; nobody is found inside a firm's name (`firms`)."""
    found: list[Person] = []
    for reader in (
        _titled,
        _latin_titled,
        _courtesy,
        _surnamed,
        _placed,
        _nicknamed,
        _mixed,
        _english,
    ):
        for person in reader(text, firms):
            if not _overlaps(person, firms, found):
                found.append(person)
    found = [_with_post_after(text, person) for person in sorted(found, key=lambda one: one.start)]
    return found or list(_posts(text, firms))


def _overlaps(person: Person, firms: list[tuple[int, int]], found: list[Person]) -> bool:
    taken = firms + [other.span for other in found]
    return any(person.start < end and start < person.end for start, end in taken)


def _post(role: str | None, title: str | None) -> str | None:
    role = (role or "").removesuffix("的")
    if title in names.COURTESY:
        title = None
    if role and title and title not in {"工", "总", "董"}:
        return (role + title) if role not in names.POSTS else title
    return role or title or None


def _titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    pattern, at = compiled(table.TITLED), 0
    ends = {end for _, end in firms}
    while match := pattern.search(text, at):
        at = match.end()
        start = match.start("name")
        if not _surname_fits(text, match, ends):
            at = match.start("name") + 1
            continue
        yield Person(
            start, match.end("name"), match["name"], _post(match["role"], match["title"]),
            match.start(), match.end(),
        )  # fmt: skip


def _surname_fits(text: str, match: re.Match[str], firm_ends: set[int]) -> bool:
    """Whether these characters are a name, not the tail of another word."""
    start, surname, given = match.start("name"), match["sur"], match["given"]
    word = surname + given + match["title"]
    if table.EVERYDAY.search(word) or table.EVERYDAY.search(
        text[max(0, start - 1) : match.end("name")]
    ):
        return False
    free = start == 0 or start in firm_ends or not _han(text[start - 1])
    free = (
        free
        or match["role"] is not None
        or text[start - 1] in "的了跟和找给见是与同到约陪请由叫把被向对访问让说去"
    )
    if given and (not free or given[-1] in "的了是和跟个副老" or given[0] in "的了是和跟"):
        return False
    return free or surname not in names.DOUBTFUL


def _latin_titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.LATIN_TITLED).finditer(text):
        yield Person(
            match.start("name"), match.end("name"), match["name"], _post(None, match["title"])
        )


def _courtesy(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.COURTESY).finditer(text):
        end = _before_firm(match.start(), match.end(), firms)
        yield _english_post(text, Person(match.start(), end, text[match.start() : end].rstrip()))


def _placed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """Full names that only their place betrays: after a cue, beside a phone, a post or a firm."""
    for pattern in (
        table.SPEAKS,
        table.CALLED,
        table.BEFORE_ROLE,
        table.PHONED,
        table.ROLE_NAME,
        table.MET,
    ):
        for match in compiled(pattern).finditer(text):
            if _likely_full(match["name"]):
                role = match.groupdict().get("role")
                yield Person(
                    match.start("name"), match.end("name"), match["name"], _post(role, None),
                    min(match.start("name"), match.start("role") if role else match.start("name")),
                    max(match.end("name"), match.end("role") if role else match.end("name")),
                )  # fmt: skip
    beside = compiled(rf"(?:的|\s|-|:|,|、|是)?(?P<name>{table.FULL}){table.AFTER_FULL}")
    for _, end in firms:
        if (after := beside.match(text, end)) and _likely_full(after["name"]):
            yield Person(after.start("name"), after.end("name"), after["name"])


def _likely_full(name: str) -> bool:
    return (
        len(name) >= 2
        and name not in table.NOT_NAMES
        and name[:2] not in table.NOT_NAMES
        and not table.NOT_GIVEN.search(name[1:])
    )


def _surnamed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.NAMED).finditer(text):
        name = match["sur"] + match["title"]
        yield Person(match.start(), match.end(), name, _post(None, match["title"]))


def _nicknamed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    ends = {end for _, end in firms}
    for match in compiled(table.NICK).finditer(text):
        at = match.start("name")
        free = at == 0 or at in ends or text[at - 1] in table.BEFORE_NICK or not _han(text[at - 1])
        if free and (
            match["name"][0] == "老" or match["name"][1] not in names.DOUBTFUL or match["role"]
        ):
            yield Person(
                at,
                match.end("name"),
                match["name"],
                _post(match["role"], None),
                match.start(),
                match.end(),
            )


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _mixed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.MIXED).finditer(text):
        if match["name"].split()[0].lower()[:20] not in {"the", "po", "ok"}:
            yield _english_post(
                text, Person(match.start("name"), match.end("name"), match["name"])
            )


def _english(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """English names: known given names, or capitals where a person must stand."""
    cued = compiled(table.MEETING + table.NAMES)
    for match in cued.finditer(text):
        end = _before_firm(match.start("name"), match.end("name"), firms)
        name = re.sub(r"['’]s$", "", text[match.start("name") : end].rstrip(" '"))
        if name and (known_given(name) or _person_like(text, match.start("name"), end, firms)):
            yield _english_post(
                text, Person(match.start("name"), match.start("name") + len(name), name)
            )
    for match in compiled(r"(?<![\w'&-])" + table.NAMES).finditer(text):
        yield from _standing(text, match, firms)


KIN_BEFORE = compiled(r"(?:\b<EKIN>|<KIN>|called|named|叫|名叫|<EPET>|<PET>)(?:\sis)?[\s,]{0,2}$")


# Ed at Mountain Roasters: whoever stands there is a person.
AT_FIRM = re.compile(r"\s(?:at|from|of|over at|@)\s(?:the\s)?")
LED = tuple("的见跟和找给约陪")


def _standing(text: str, match: re.Match[str], firms: list[tuple[int, int]]) -> Iterator[Person]:
    start = match.start("name")
    end = _before_firm(start, match.end("name"), firms)
    name = re.sub(r"['’]s$", "", text[start:end].rstrip(" '"))
    post = compiled(r"^(?P<post><EPOST>)\s", re.IGNORECASE).match(name)
    if post:
        yield _english_post(
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
    if KIN_BEFORE.search(text, max(0, start - 16), start):
        return
    after = compiled(table.SAYING).match(text, start + len(name)) is not None
    first = name.split()[0].lower() if name else ""
    before = compiled(r"(?<![\w])(?P<post><EPOST>)[,:]?\s$").search(
        text, max(0, start - 40), start
    )
    if not name or first in table.NOT_FIRST:
        return
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
        yield _english_post(text, person)


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


@cache
def _posts_after() -> re.Pattern[str]:
    stop = r"(?=[\s,.;):]|$)"
    whose = "(?:the |their |our |his |her |its )"
    return compiled(
        rf"\s?[,(-]\s?{whose}?(?P<post><EPOST>){stop}|,?\s{whose}(?P<post2><EPOST>){stop}"
    )


def _english_post(text: str, person: Person) -> Person:
    """The person with the post that an English note says before or after the name."""
    if person.title:
        return person
    if after := _posts_after().match(text, person.end):
        post = after["post"] or after["post2"]
        return Person(person.start, person.end, person.name, post, person.start, after.end())
    before = compiled(r"(?<![\w'])(?P<post>(?:<EPOST>))(?:(?:,|:|\sis)?\s|\s?的\s?)$").search(
        text, max(0, person.start - 44), person.start
    )
    if before and before["post"].lower() not in {"contact"}:
        return Person(
            person.start,
            person.end,
            person.name,
            _lean(before["post"]),
            before.start(),
            person.end,
        )
    return person


def _lean(post: str) -> str:
    """`the plant manager`, `their buyer`: the post without what stands before it."""
    return re.sub(
        r"^(?:the|their|our|his|her|to|with|met|saw|called|new|and|by|from|boss's)\s",
        "",
        post,
        flags=re.IGNORECASE,
    )


def _with_post_after(text: str, person: Person) -> Person:
    """冯博士 技术总监 · David 张 (采购 director): the post said after the name."""
    after = compiled(
        rf"(?:\s|\s?[(,、]\s?)(?P<role>{table.DEPT}\s?(?:<TITLE>|<POST>|director|manager|head|lead|主管|总监|经理|负责人)?|<TITLE>|<POST>|(?:IT|HR)\s?(?:manager|经理))(?=$|[\s,。;)(、:])"
    ).match(text, person.end)
    if after is None:
        return person
    role = after["role"].strip()
    if (
        person.title
        and person.title not in names.TITLES
        and not person.title.endswith(("部", "科", "处"))
    ):
        return person
    return Person(person.start, person.end, person.name, role, person.span[0], after.end())


def _posts(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """A post that stands for the person: the purchasing head, 采购总监."""
    for pattern in (table.POSTS_ALONE, table.POSTS_ALONE_ZH):
        for match in compiled(pattern).finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in firms):
                name = match["name"]
                yield Person(match.start("name"), match.end("name"), name, name)
                return
