"""A person and the post said beside the name, or in place of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.capture.notes.table import compiled
from bot.capture.notes.tables import people as table
from bot.capture.notes.words import names


@dataclass(frozen=True)
class Person:
    """A person at a place in the text: the name's own span, and the post beside it; `certain`
    when the syntax leaves no doubt that somebody is named here."""

    start: int
    end: int
    name: str
    title: str | None = None
    whole_start: int = -1
    whole_end: int = -1
    certain: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """The name with the post said beside it."""
        return (
            self.start if self.whole_start < 0 else self.whole_start,
            self.end if self.whole_end < 0 else self.whole_end,
        )


def post_of(role: str | None, title: str | None) -> str | None:
    role = (role or "").removesuffix("的")
    if title in names.COURTESY:
        title = None
    if role and title and title not in {"工", "总", "董"}:
        return (role + title) if role not in names.POSTS else title
    return role or title or None


@cache
def _posts_after() -> re.Pattern[str]:
    stop = r"(?=[\s,.;):]|$)"
    office = r"quality|maintenance|logistics|operations|engineering|accounts|facilities|stores"
    whose = "(?:the |their |our |his |her |its )"
    return compiled(
        rf"\s?[,(-]\s?{whose}?(?P<post><EPOST>|(?:{office})(?=\s?[,)@]|\sat\s)){stop}|,?\s{whose}(?P<post2><EPOST>){stop}"
    )


def with_english_post(text: str, person: Person) -> Person:
    """The person with the post that an English note says before or after the name."""
    if person.title:
        return person
    if after := _posts_after().match(text, person.end):
        post = after["post"] or after["post2"]
        post = AT_LAST.sub("", post)
        return Person(person.start, person.end, person.name, post, person.start, after.end())
    before = compiled(
        r"(?<![\w'])(?P<post>(?:<EPOST>))(?:(?:,|:|\sis)?\s|(?:['’]s|\sis)?\s(?:called|named)\s|\s?的\s?|阿?)$"
    ).search(text, max(0, person.start - 44), person.start)
    if before and before["post"].lower() not in {"contact"}:
        return Person(
            person.start,
            person.end,
            person.name,
            lean_post(before["post"]),
            before.start(),
            person.end,
        )
    return person


def lean_post(post: str) -> str:
    """`the plant manager`, `their buyer`: the post without what stands before it."""
    return re.sub(
        r"^(?:the|their|our|his|her|to|with|met|saw|called|new|and|by|from|boss's)\s",
        "",
        post,
        flags=re.IGNORECASE,
    )


AT_LAST = re.compile(r"\s(?:at|of|from|for|in)$", re.IGNORECASE)


POST_AFTER = (
    rf"(?:\s|\s?[(,、]\s?)(?P<role>{table.DEPT}\s?(?:<TITLE>|<POST>|director|manager|head|lead"
    r"|主管|总监|经理|负责人)?|<TITLE>|<POST>|(?:IT|HR)\s?(?:manager|经理))(?=$|[\s,。;)(、:])"
)


def with_post_after(text: str, person: Person) -> Person:
    """冯博士 技术总监 · David 张 (采购 director): the post said after the name."""
    after = compiled(POST_AFTER).match(text, person.end)
    if after is None:
        return person
    role = after["role"].strip()
    if (
        person.title
        and person.title not in names.TITLES
        and not person.title.endswith(("部", "科", "处"))
    ):
        return person
    return replace(person, title=role, whole_start=person.span[0], whole_end=after.end())


def lone_posts(text: str, firms: list[tuple[int, int]]) -> Iterator[Person]:
    """A post that stands for the person: the purchasing head, 采购总监."""
    for pattern in (table.POSTS_ALONE, table.POSTS_ALONE_ZH):
        for match in compiled(pattern).finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in firms):
                name = match["name"]
                yield Person(match.start("name"), match.end("name"), name, name)
                return


# What a post ends in; what may lead to one and is no part of it.
POST_END = (
    r"(?:工程师|设计师|技师|老师|[师长]|店员|科员|[专职文委干雇务术检管银度业购作验货]员|总厨|主厨|总监|主管|经理|主任|专员|助理"
    r"|代表|顾问|负责人|秘书|会计|出纳|老板娘?|东家|掌柜|采购|库管|仓管|跟单|司机|监理|教练|护士|医生"
    r"|教授|导师)"
)
LEADING = (
    r".*(?:见到?了?|碰到?了?|遇到?了?|跟|和|给|找|与|同|陪|请|问|说|是|叫|让|在|的|由|联系|拜访|约|了"
    r"|对接人|接待)"
)
POST_BEFORE = rf"(?:^|(?<=[\s,。;:(、])|{LEADING})(?P<post>[\u4e00-\u9fff]{{0,5}}{POST_END})$"
POLITE = frozenset(["老师", "师傅", "姐", "哥", "先生", "女士", "小姐", "老板", "总", "工"])


def with_post_before(text: str, person: Person, firms: list[tuple[int, int]]) -> Person:
    """欧菲的结构工程师小曾: any word that ends as posts do, right before the name."""
    if person.title and person.title not in POLITE:
        return person
    bound = max([0, person.start - 10, *(end for _, end in firms if end <= person.start)])
    before = text[bound : person.start].rstrip(" 的是")
    found = compiled(POST_BEFORE).search(before)
    if found is None or len(found["post"]) < 2:
        return person
    at = bound + found.start("post")
    return replace(person, title=found["post"], whole_start=at, whole_end=person.span[1])
