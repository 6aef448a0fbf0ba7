"""Headings: which column of a list is what, in both languages.

A further synonym is one more word in SYNONYMS. Case, spaces and punctuation do not count; a
number in a heading (联系人2, Contact 2 phone) names a further contact."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.capture.names.fold import bare, fold

# field → its headings. Fields of a person belong to the contact of the row.
SYNONYMS: dict[str, str] = {
    "name": "name | customer | customer name | client | client name | company | company name "
    "| account | account name | organisation | organization | firm | 客户 | 客户名称 | 客户名 "
    "| 客户全称 | 公司 | 公司名称 | 公司名 | 单位 | 单位名称 | 企业 | 企业名称 | 名称 | 全称",
    "aliases": "alias | aliases | short name | also known as | 简称 | 客户简称 | 公司简称 | 别名",
    "kind": "kind | type | customer type | account type | 类型 | 客户类型 | 性质 | 客户性质",
    "grade": "grade | class | level | rating | tier | abc | customer grade | value grade "
    "| 等级 | 级别 | 客户等级 | 客户级别 | 价值等级 | 分级 | 评级",
    "keeper": "keeper | owner | account owner | account manager | sales | sales rep | rep "
    "| salesperson | responsible | assigned to | 负责人 | 业务员 | 销售 | 销售员 | 销售负责人 "
    "| 跟进人 | 客户经理 | 业务负责人 | 归属人 | 所有人",
    "phone": "phone | telephone | tel | phone number | contact number | phones | 电话 "
    "| 电话号码 | 联系电话 | 号码",
    "own_phone": "company phone | office phone | switchboard | main phone | landline | 公司电话 "
    "| 单位电话 | 办公电话 | 总机 | 座机 | 固定电话",
    "mobile": "mobile | mobile phone | cell | cell phone | contact phone | 手机 | 手机号 "
    "| 手机号码 | 移动电话 | 联系人电话 | 联系人手机 | 联系方式",
    "contact": "contact | contact name | contact person | person | full name | 联系人 "
    "| 联系人姓名 | 姓名 | 对接人 | 主要联系人",
    "title": "title | job title | position | role | 职务 | 职位 | 头衔 | 联系人职务 | 联系人职位",
    "email": "email | e-mail | mail | email address | 邮箱 | 电子邮箱 | 邮件 | 电子邮件",
    "birthday": "birthday | birth date | birthdate | date of birth | dob | born | 生日 "
    "| 出生日期 | 生辰 | 联系人生日 | 阳历生日 | 公历生日",
    "lunar_birthday": "lunar birthday | 农历生日 | 阴历生日",
    "region": "region | area | territory | city | province | state | 地区 | 区域 | 城市 | 省份 "
    "| 省市 | 所在地 | 所在地区",
    "address": "address | street | 地址 | 公司地址 | 单位地址 | 联系地址 | 详细地址",
}
PERSONAL = (
    "contact", "title", "phone", "mobile", "email", "birthday", "lunar_birthday",
)  # fmt: skip
MOST_CONTACTS = 9
_NUMBER = re.compile(r"[1-9]|[一二三四五六七八九](?=$)")
_HAN = "一二三四五六七八九"


def key(words: str) -> str:
    """A heading without case, spaces and punctuation."""
    return bare(fold(words))


KNOWN = {key(word): name for name, words in SYNONYMS.items() for word in words.split("|") if word}


@dataclass(frozen=True)
class Column:
    """What one column holds: a field or a facet, of which contact (0 is the first)."""

    field: str
    contact: int = 0
    facet: bool = False


@dataclass(frozen=True)
class Headings:
    """The columns by place, and the headings that mean nothing to us."""

    columns: dict[int, Column] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    def has(self, name: str) -> bool:
        return any(column.field == name for column in self.columns.values())


def understood(
    cells: Sequence[str], facets: Mapping[str, str], mapping: Mapping[str, str]
) -> Headings:
    """What a row of headings says. `facets` gives further headings (by `key`) their facet;
    `mapping` (heading or number of a column → field or facet) goes before everything."""
    given = {key(words): name for words, name in mapping.items()}
    columns: dict[int, Column] = {}
    unknown = []
    for place, words in enumerate(cells):
        wanted = given.get(key(words)) or given.get(str(place + 1))
        column = _named(wanted, facets) if wanted else _column(words, facets)
        if column is None and words.strip():
            unknown.append(words.strip())
        if column is not None and column not in columns.values():
            columns[place] = column
    return Headings(columns, tuple(unknown))


def _named(name: str, facets: Mapping[str, str]) -> Column | None:
    """A field or facet by its own name, as `--mapping` gives it: phone, contact2, industry."""
    if name in facets.values():
        return Column(name, facet=True)
    return _column(name, facets)


def _column(words: str, facets: Mapping[str, str]) -> Column | None:
    found = key(words)
    if found in KNOWN:
        return Column(KNOWN[found])
    if found in facets:
        return Column(facets[found], facet=True)
    number = _NUMBER.search(found)
    if number is None:
        return None
    rest = found[: number.start()] + found[number.end() :]
    name = KNOWN.get(rest)
    if name not in PERSONAL:
        return None
    place = _HAN.index(number[0]) if number[0] in _HAN else int(number[0]) - 1
    return Column(name, place)
