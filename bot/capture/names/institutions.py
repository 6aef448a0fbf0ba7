"""An institution's name taken apart: where or whose, its number, its marks, its kind of house."""

import re
from functools import cache
from typing import NamedTuple

from bot.capture.dates.numerals import number as numeral
from bot.capture.names.firms import Firm, beginning
from bot.capture.names.fold import bare, fold
from bot.capture.names.words import institution_rows, regions

ATTACHED = "附属"
_KIND = "@"
_NEUTRAL = "-"
_LONGEST = 15
_NUMERAL = "[一二三四五六七八九十百]{1,4}|\\d{1,3}"
_NTH = re.compile(rf"第({_NUMERAL})$")
_SHORT = re.compile(rf"第?({_NUMERAL})([院医中小幼])$")  # 二院, 九中, 三小
_SHORT_KINDS = {"院": "@医院", "医": "@医院", "中": "@中学", "小": "@小学", "幼": "@幼儿园"}
_BARE = re.compile(r"([一二三四五六七八九十]|\d{1,2})$")
_NUMBERED = frozenset(
    {"附院", "附中", "附小", "附幼", "附属", "医院", "中心医院", "中医院", "人民", "高中"}
)
_LIKE_A_NUMBER = ("统", "专", "唯", "八", "五", "六", "三", "合")  # 统一, 八一, 三八 are names
_BRANDED = frozenset({"@银行", "@保险"})
_ABOVE = re.compile(r"^(?:国家税务总局|中国石油|中国石化|中石油|中石化|国家电网|国网|中国)(?=..)")
_PLACE = re.compile(r"(.{2,}?)(?:自治[州县区旗]|地区|街道|社区|新区|[省市县区镇乡村])(?=$|..)")
_OPEN_MARK = re.compile(r"^[省市县区镇乡]")
_ASIDE = re.compile(r"[(\[【〔][^)\]】〕]*[)\]】〕]|[a-z][a-z0-9&'. -]*")
_COMPANY = re.compile(r"(?:集团|控股)?(?:股份有限|有限责任|有限|股份)公司|集团(?:公司)?")
_AT_END = re.compile(r"(?:集团|控股|股份|有限|责任|公司)*$")
_AS_BRANCHES = ("支公司", "分公司", "营业部")
_SAID_BRANCH = re.compile("(.{1,5}行)(.{2,4})")
_BRANCH = re.compile(r"(?:中心)?[支分]公司$|营业部$")


class Institution(NamedTuple):
    """`names` from the widest place to the house's own; `placed` when a place alone is its name.
    `above` holds the marks of the house that it is attached to, `word` its kind as written."""

    names: tuple[str, ...]
    placed: bool
    number: int | None
    marks: frozenset[str]
    above: frozenset[str]
    kind: str
    word: str

    @property
    def name(self) -> str:
        """The names in one."""
        return "".join(self.names)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {word: row.says for row in institution_rows() for word in row.words}


@cache
def _endings() -> frozenset[str]:
    return frozenset(word[-1] for word in _words()) | _SHORT_KINDS.keys()


@cache
def _brands() -> tuple[tuple[str, str], ...]:
    """(word, mark) of every bank's and insurer's brand, the longest word first."""
    found = [
        (word, mark)
        for word, says in _words().items()
        if _BRANDED & set(says)
        for mark in says
        if not mark.startswith(_KIND)
    ]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


class _Read:
    """A name read from its end, as far as it is made of the table's words."""

    def __init__(self, text: str) -> None:
        self.rest = text
        self.number: int | None = None
        self.kind = self.word = ""
        self.marks: set[str] = set()
        self.above: set[str] = set()
        self.attached = False
        last = ""
        while (word := self._numbered(last) or self._listed()) is not None:
            last = word

    def _say(self, says: tuple[str, ...], word: str) -> None:
        for one in says:
            if one.startswith(_KIND) and not self.kind and not self.marks:
                self.kind, self.word = one, word
        for one in says:
            if one == self.kind or one == _NEUTRAL:
                continue
            further = self.attached or one.startswith(_KIND)
            (self.above if further else self.marks).add(one)
        self.attached = self.attached or ATTACHED in says

    def _numbered(self, last: str) -> str | None:
        if self.number is not None:
            return None
        if not last and (short := _SHORT.search(self.rest)):
            kind = _SHORT_KINDS[short[2]]
            self._say((kind,), short[2])
        else:
            short = _NTH.search(self.rest)
            if not short and last in _NUMBERED:
                short = _BARE.search(self.rest)
                short = None if self.rest[:-1].endswith(_LIKE_A_NUMBER) else short
        if not short:
            return None
        self.number = numeral(short[1])
        self.rest = self.rest[: short.start()]
        return short[0]

    def _listed(self) -> str | None:
        for size in range(min(_LONGEST, len(self.rest)), 0, -1):
            word = self.rest[-size:]
            if (says := _words().get(word)) and not (size == 1 and not self._told()):
                break
        else:
            if self.rest.endswith("附") and self._told():  # 附三院
                word, says = "附", (ATTACHED,)
            else:
                return None
        self._say(says, word)
        self.rest = self.rest[: -len(word)]
        return word

    def says_something(self) -> bool:
        """Whether any word of the table stood at the end."""
        return self._told() or self.number is not None

    def take_brand(self) -> None:
        """Take a bank's or insurer's brand out of what is left: 农行|东门支行."""
        for word, mark in _brands():
            if word in self.rest:
                self.marks.add(mark)
                self.rest = self.rest.replace(word, "|", 1)
                return

    def _told(self) -> bool:
        return bool(self.kind or self.marks)


def of_firm(firm: Firm) -> Institution | None:
    """What a name is as an institution's that was taken apart as a firm's; most are none."""
    whole = firm.whole + firm.form
    if _AT_END.sub("", whole)[-1:] not in _endings() and not whole.endswith(_AS_BRANCHES):
        return None
    return parse(whole)


def parse(name: str) -> Institution | None:
    """The parts of an institution's name or of a mention of one; None when it is no such house."""
    text = "|".join(filter(None, _COMPANY.split(bare(_ASIDE.sub("", fold(name))))))
    read = _Read(text) if text and text[-1] in _endings() else None
    if read is None or not read.says_something():
        read = _branch(text)
    if read is None:
        return None
    if read.kind in _BRANDED:
        read.take_brand()
    names, placed = _names(_ABOVE.sub("", read.rest))
    marks, above = frozenset(read.marks), frozenset(read.above)
    placed = placed or read.kind in _BRANDED
    return Institution(names, placed, read.number, marks, above, read.kind, read.word)


def _branch(text: str) -> _Read | None:
    """中国人寿洋山支公司: a branch of one of the brands; 中行福田, as it is said."""
    if said := _SAID_BRANCH.fullmatch(text):
        read = _Read(said[1])
        read.rest = said[2]
        if read.kind:
            return read
    rest = _BRANCH.sub("", text)
    for word, _ in _brands() if rest != text else ():
        if word in rest:
            before, _, after = rest.rpartition(word)
            read = _Read(word)
            read.rest = before + "|" + after
            return read
    return None


def _names(text: str) -> tuple[tuple[str, ...], bool]:
    found: list[str] = []
    placed = False
    for piece in filter(None, text.split("|")):
        rest = _OPEN_MARK.sub("", piece)
        placed = not rest  # 市血站: this town's
        while rest:
            listed = beginning(rest, regions(), 0)
            marked = None if listed else _PLACE.match(rest)
            part = listed or (marked[1] if marked else rest)
            rest = rest[marked.end() if marked else len(part) :]
            rest = _OPEN_MARK.sub("", rest) if listed else rest
            placed = bool(listed or marked)
            found.append(part)
    return tuple(found), placed
