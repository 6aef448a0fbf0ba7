"""The firms that a note names: whom the directory knows, and, where it knows nobody, what the
syntax shows to be a customer's name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.capture.names.mentions import Mention
from bot.capture.notes.clauses import Clause
from bot.capture.notes.table import CJK, compiled
from bot.capture.notes.words import firms as words
from bot.capture.notes.words import names
from bot.domain.readings import CustomerRead

WHEN = (
    "(?:今天|昨天|昨日|前天|昨晚|今早|今晚|昨儿|上午|下午|中午|早上|晚上|傍晚|刚才|刚刚?|方才|上周[一二三四五六日天末]?|本周[一二三四五六日天]?"
    "|这周[一二三四五六日天]?|周[一二三四五六日天]|星期[一二三四五六日天]|\\d{1,2}月\\d{1,2}[号日]?|\\d{1,2}[号日点]半?|\\d{1,2}:\\d{2})"
)
OPENER = (
    "(?:我们?|咱们?|又|再|顺路|顺道|顺便|专程|特意|一早|第[一二三]次|带队|陪领导|跟同事|一起|先|然后|接着|最后|客户|老客户|新客户|关于|应收"
    "|去了?一?趟|去了|去|跑了一?趟|跑了|来到|来了|到了?|拜访了?|走访了?|回访了?|拜会了?|探访|见到了?|见了|见|碰到了?|遇到了?|跟|和|与|同|陪"
    "|约了?|找|打给|给|在|从|收到了?|接到了?|联系了?|联系上|打电话给|电话|微信|视频|发给|寄给|送到了?|送给|请了?|是|对接|服务|安装在|帮)"
)
BEFORE_NAME = compiled(rf"^(?:\s|{WHEN}|{OPENER}|了){{0,8}}")
ENDED = rf"(?P<name>[{CJK}A-Za-z0-9&·]{{1,12}}?(?:<FIRM>)+(?:\((?:[{CJK}]{{2,6}})\))?)(?!的?[机设产材]|方案)"
PERSON_NEXT = rf"(?:<DOUBLE>|[{''.join(sorted(names.SURNAMES))}])[{CJK}]{{0,2}}?(?:<TITLE>|生(?=\s))|[小老阿][{''.join(sorted(names.SURNAMES))}]|<DEPT>[部科]?|老板|前台|财务"
PLAIN_ZH = (
    rf"(?P<name>[{CJK}]{{2,6}}?)(?:的|那边的?|\s)(?={PERSON_NEXT}|[A-Z][a-z])",
    rf"(?P<name>[{CJK}]{{2,5}}?)(?={PERSON_NEXT})",
    rf"(?P<name>[{CJK}]{{2,6}}?)(?:那边|这边|那里|他们家|他们)",
    rf"(?P<name>(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}){{0,3}}(?:[{CJK}]{{2,6}})?)(?:的|\s的|那边)",
    rf"(?P<name>(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}(?:\s(?-i:[A-Z])[A-Za-z0-9&']{{1,16}}){{0,3}})(?=[{CJK}]|\s[{CJK}])",
    rf"(?P<name>[{CJK}]{{2,6}})$",
)
CAPS = r"(?-i:[A-Z0-9][A-Za-z0-9&'’.-]{0,20}(?:\s(?:&|and|of|the|de|la|van|von)(?=\s(?-i:[A-Z])))?(?:\s(?-i:[A-Z0-9&][A-Za-z0-9&'’.-]{0,20})){0,4})"
PLAIN_EN = (
    rf"(?:\bvisit(?:ed)?(?: to)?|\bat|\bfrom|\bof|@|\bby|\binto|\bcalled|\brang|\bphoned|\bemailed|\bto see|\bwith|\bw/|\bto|\bat the|\bre|\bmet|\bsaw)\s(?:the\s)?(?P<name>{CAPS})",
    rf"^(?P<name>{CAPS})$",
    rf"\((?:[^(),]{{2,30}},\s)?(?P<name>{CAPS})\)",
    rf"^(?P<name>{CAPS})(?=\s(?:want|need|owe|order|pay|paid|took|sign|ask|reception|office|is|are|has|have|had|says?|said|will|still|complain|not|no|now|just|like|prefer|reject|decline|confirm|cancel|still|also|team|people|guys|folks)\w*\b)",
)
ENGLISH_ENDED = compiled(
    rf"(?P<name>{CAPS})|(?:(?:called|visited|at|from|with|saw|rang|emailed|met|@)\s(?P<low>[a-z&' ]{{3,40}}))"
)


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
    for reader in (_ended_zh, _ended_en, _plain_zh, _plain_en):
        for start, end in reader(text, parts):
            if not _nobody(text[start:end]):
                return Firm(start, end, CustomerRead(raw[start:end]))
    return None


Spans = Iterator[tuple[int, int]]


def _ended_zh(text: str, parts: list[Clause]) -> Spans:
    for part in parts:
        begin = BEFORE_NAME.match(part.text)
        at = begin.end() if begin else 0
        match = compiled(ENDED).match(part.text, at)
        if match and _core(match["name"]):
            yield part.start + match.start(), part.start + match.end()


def _core(name: str) -> bool:
    """Whether something is left of a firm's name without its trade."""
    bare = compiled("(?:<FIRM>)+$").sub("", name)
    return len(bare) >= 2 and not re.search("[的了是在有没说要这那他她我你把被]", bare)


def _ended_en(text: str, parts: list[Clause]) -> Spans:
    for match in ENGLISH_ENDED.finditer(text):
        group = "name" if match["name"] else "low"
        pieces = list(re.finditer(r"[\w&'’-]+", match[group]))
        last = max((i for i, piece in enumerate(pieces) if piece[0].lower() in words.ENGLISH_ENDINGS), default=0)
        if last and pieces[0][0].lower() not in {"the", "a", "our", "their", "his"}:
            yield match.start(group) + pieces[0].start(), match.start(group) + pieces[last].end()


def _plain_zh(text: str, parts: list[Clause]) -> Spans:
    if not re.search(f"[{CJK}]", text):
        return
    for part in parts[:4]:
        begin = BEFORE_NAME.match(part.text)
        at = begin.end() if begin else 0
        patterns: tuple[str, ...] = PLAIN_ZH if at or part is parts[0] else PLAIN_ZH[:1]
        for pattern in patterns:
            match = compiled(pattern).match(part.text, at)
            if match:
                yield part.start + match.start("name"), part.start + match.end("name")
                break


def _plain_en(text: str, parts: list[Clause]) -> Spans:
    for pattern in PLAIN_EN:
        for part in parts:
            for match in compiled(pattern).finditer(part.text):
                name = match["name"].rstrip(".")
                if not _person_only(name):
                    yield part.start + match.start("name"), part.start + match.start("name") + len(name)


def _person_only(name: str) -> bool:
    first = name.split()[0].lower().rstrip(".")
    return first in names.GIVEN_NAMES or first in {"mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau"}


NOBODY = frozenset(
    """po eta rmb usd eur gbp monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december q1 q2 q3 q4 teams zoom whatsapp wechat skype today tomorrow yesterday the
    english chinese german signed new ok great good no yes it hr ceo cfo cto lunch dinner coffee call visit met sent quick
    follow next budget he she they we i you will send wants quick phone needs price quote please asked""".split()
)


def _nobody(name: str) -> bool:
    plain = name.strip()
    if plain in words.NOT_A_FIRM or len(plain) < 2 or plain.lower() in NOBODY or plain.isdigit():
        return True
    return bool(compiled("^(?:<TITLE>|<POST>|<DEPT>部?|<KIN>|今天.{0,2}|明天.{0,2}|没.{1,4}|不.{1,4}|.{0,3}了)$").match(plain))


Same = Callable[[Firm, Firm], bool]


def same(one: Firm, other: Firm) -> bool:
    """Whether two mentions are of one customer, as far as the words tell."""
    if one.read.match and other.read.match:
        return one.read.match.customer_id == other.read.match.customer_id
    a, b = one.read.text.lower(), other.read.text.lower()
    return a in b or b in a or a[:2] == b[:2]
