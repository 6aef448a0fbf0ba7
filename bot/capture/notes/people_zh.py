"""Persons as Chinese notes name them: surname and title, nickname, full name by its place."""

import re
from collections.abc import Iterator

from bot.capture.notes.met_persons import likely_full
from bot.capture.notes.posts import Person, post_of
from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.tables import people as table
from bot.capture.notes.words import names


def titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    pattern, at = compiled(table.TITLED), 0
    ends = {end for _, end in firms}
    while match := pattern.search(text, at):
        at = match.end()
        start = match.start("name")
        within = [end for frm, end in firms if frm <= start < end < match.end("name")]
        if within:  # 麦凯王总: a firm whose name begins as a surname, and its 王总
            at = within[0]
            continue
        if not _surname_fits(text, match, ends):
            at = match.start("name") + 1
            continue
        inside = match["role"] and any(
            frm <= match.start() and match.end("role") <= end + 1 for frm, end in firms
        )
        role, begin = (None, start) if inside else (match["role"], match.start())
        yield Person(
            start, match.end("name"), match["name"], post_of(role, match["title"]),
            begin, match.end(),
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
        or text[start - 1] in "的了跟和找给见是与同到约陪请由叫把被向对访问让说去看等催里"
    )
    if given and (not free or given[-1] in "的了是和跟个副老" or given[0] in "的了是和跟"):
        return False
    return free or surname not in names.DOUBTFUL | names.WORDLIKE_SURNAMES


def latin_titled(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.LATIN_TITLED).finditer(text):
        yield Person(
            match.start("name"), match.end("name"), match["name"], post_of(None, match["title"])
        )


# 国梁的赵晓梅打了电话: behind a firm a person may do more than after a bare cue.
BESIDE_FIRM = (
    rf"(?:的|\s|-|:|,|、|是)?(?P<name>{table.FULL})"
    rf"(?:{table.AFTER_FULL}|(?=(?:又|也|刚)?(?:打[了过来个]|通[了话]|发[了来]|回[了复]|寄[了来]|写了|留了|视频|见了?|签了?|说|喝)))"
)
# 国梁的总经理，王建民: after the post of a firm, a name that is a clause by itself.
BEHIND_POST = rf"的?{table.ROLE}\s?[,、:]\s?(?P<name>{table.SURNAME}[{CJK}]{{1,2}})(?=$|[,.;。])"
# 王建(国梁 总经理): before the bracket that holds the firm.
BEFORE_FIRM = rf"(?<![{CJK}])(?P<name>{table.FULL})\s?\($"


def latin_role(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for match in compiled(table.LATIN_ROLE).finditer(text):
        role = re.sub("^[的个新位是]+", "", match["role"])
        yield Person(
            match.start("name"), match.end("name"), match["name"], role,
            match.start("name") - len(match["role"]), match.end("name"),
        )  # fmt: skip


def placed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
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
            if likely_full(match["name"]):
                role = match.groupdict().get("role")
                yield Person(
                    match.start("name"), match.end("name"), match["name"], post_of(role, None),
                    min(match.start("name"), match.start("role") if role else match.start("name")),
                    max(match.end("name"), match.end("role") if role else match.end("name")),
                )  # fmt: skip
    for _, end in firms:
        for pattern in (BESIDE_FIRM, BEHIND_POST):
            if (after := compiled(pattern).match(text, end)) and likely_full(after["name"]):
                yield Person(after.start("name"), after.end("name"), after["name"])
    for start, _ in firms:
        before = compiled(BEFORE_FIRM).search(text, max(0, start - 6), start)
        if before and likely_full(before["name"]):
            yield Person(before.start("name"), before.end("name"), before["name"])


def surnamed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    for pattern in (table.NAMED, table.NAMED_LAST):
        for match in compiled(pattern).finditer(text):
            name = match["sur"] + match["title"]
            yield Person(match.start(), match.end(), name, post_of(None, match["title"]))


def nicknamed(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    ends = {end for _, end in firms}
    for match in compiled(table.NICK).finditer(text):
        at = match.start("name")
        if _free(text, at, ends, match["role"]) and (
            match["name"][0] == "老" or match["name"][1] not in names.DOUBTFUL or match["role"]
        ):
            yield Person(
                at,
                match.end("name"),
                match["name"],
                post_of(match["role"], None),
                match.start(),
                match.end(),
            )


def _free(text: str, at: int, firm_ends: set[int], role: str | None = None) -> bool:
    """Whether a name may begin here: after a firm, a post, a word that leads to persons."""
    if at == 0 or at in firm_ends or role:
        return True
    return text[at - 1] in table.BEFORE_NICK or not _han(text[at - 1])


def by_name(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """胖哥, 阿辉: what people are called where they stand free and do something."""
    ends = {end for _, end in firms}
    for match in compiled(table.BY_NAME).finditer(text):
        if _free(text, match.start("name"), ends):
            yield Person(match.start("name"), match.end("name"), match["name"])


def by_post(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """By-names of any character, where a post stands before them."""
    for match in compiled(table.ROLE_NICK).finditer(text):
        yield Person(match.start("name"), match.end("name"), match["name"])


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
