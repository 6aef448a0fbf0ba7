"""Labels on a card (手机, Tel, Fax, 地址 …): a line → its labelled and its bare parts."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a part of a line is; BARE parts carry no label and tell by their own look."""

    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    ADDRESS = "address"
    WEB = "web"
    OTHER = "other"
    BARE = "bare"


@dataclass(frozen=True)
class Part:
    kind: Kind
    text: str


_CHINESE = {
    Kind.PHONE: "手机号码 手机号 手机 移动电话 联系电话 办公电话 公司电话 服务电话 联系方式 "
    "电话号码 电话 座机 固话 直线 总机 热线 咨询 行动电话 手機 電話",
    Kind.FAX: "传真号码 传真 傳真",
    Kind.EMAIL: "电子邮箱 电子邮件 电子信箱 邮箱 邮件 信箱 電郵 電子郵件",
    Kind.ADDRESS: "公司地址 单位地址 办公地址 工厂地址 联系地址 详细地址 总部地址 "
    "地址 厂址 店址 总部",
    Kind.WEB: "公司网址 官方网站 网址 网站 官网 主页 網址",
    Kind.OTHER: "微信公众号 微信号 微信 公众号 邮政编码 邮编 "
    "开户银行 开户行 账号 帐号 税号 统一社会信用代码 旺旺 抖音",
}
_LATIN = {
    Kind.PHONE: "telephone tel te1 phone ph mobile mob cellphone cell hotline office direct "
    "telefon téléphone tél teléfono telefono mobil móvil movil celular cel handy durchwahl "
    "whatsapp h/p hp m t p c o d tel/fax mobile/wechat",
    Kind.FAX: "facsimile fax f",
    Kind.EMAIL: "e-mail email e-mai1 emai1 mail e",
    Kind.ADDRESS: "address addr add ad a",
    Kind.WEB: "website web site url http w",
    Kind.OTHER: "qq wechat postcode post code zip p.c skype line linkedin",
}
# What must follow a Latin label, or the word is only a word ("Direct Sales", "Office Supplies").
_AFTER = {
    Kind.PHONE: re.compile(r"[+(]{0,2}\d[\d\s().–-]{4}"),
    Kind.FAX: re.compile(r"[+(]{0,2}\d"),
    Kind.EMAIL: re.compile(r"\w[\w.+-]{0,63} ?@"),
    Kind.ADDRESS: re.compile(r"\S"),
    Kind.WEB: re.compile(r"(?:https?|www|[\w-]{1,60}\.[a-z])", re.IGNORECASE),
    Kind.OTHER: re.compile(r"[\w+]"),
}


# A label set behind its number: `+1 206 555 0841 (mobile)`.
_BEHIND = r"\s*[(（\[]?\s*(?:{})\s*[)）\]]?\s*$"
PHONE_BEHIND = re.compile(
    _BEHIND.format(
        "mobile|cell|office|direct|home|work|tel|phone|main|手机|办公|直线|座机|微信同号"
    ),
    re.IGNORECASE,
)
FAX_BEHIND = re.compile(_BEHIND.format("fax|传真|傳真"), re.IGNORECASE)


def _table() -> dict[str, Kind]:
    table = {word: kind for kind, words in _CHINESE.items() for word in words.split()}
    return table | {word: kind for kind, words in _LATIN.items() for word in words.split()}


_KINDS = _table()
_SPACED = {word: r"\s?".join(map(re.escape, word)) for word in _KINDS if not word.isascii()}
_SPACED["qq"] = r"Q\s{1,3}Q"
_LABEL = re.compile(
    "("
    + "|".join(_SPACED[word] for word in sorted(_SPACED, key=len, reverse=True))
    + r"|(?<![A-Za-z0-9@._&-])(?:"
    + "|".join(re.escape(word) for word in sorted(_KINDS, key=len, reverse=True) if word.isascii())
    + r")(?![A-Za-z@&'-]))(?:[\s:：/|)]|\.(?=[\s\d(+])|(?<=[A-Za-z]{4})\.)*",
    re.IGNORECASE,
)


def parts(text: str) -> list[Part]:
    """The line cut at its labels, in order; `手机 Mobile: 138…` is one part."""
    cuts = _cuts(text)
    if not cuts:
        return [Part(Kind.BARE, text)]
    head = text[: cuts[0][0]].strip(" |/")
    found = [Part(Kind.BARE, head)] if head else []
    ends = [start for start, _, _ in cuts[1:]] + [len(text)]
    for (_, value, kind), end in zip(cuts, ends, strict=True):
        found.append(Part(kind, text[value:end].strip(" |/;,，；")))
    return found


def lone_label(text: str) -> Kind | None:
    """The kind of a line that is a label and nothing else."""
    match = _LABEL.match(text.strip())
    whole = match is not None and match.end() == len(text.strip())
    return _kind(match) if match and whole else None


def _cuts(text: str) -> list[tuple[int, int, Kind]]:
    """Where labels begin, where their values begin, and their kinds."""
    cuts: list[tuple[int, int, Kind]] = []
    for match in _LABEL.finditer(text):
        kind = _kind(match)
        close = cuts[-1][2] if cuts and cuts[-1][1] == match.start() else None
        if close and _doubles(close, match, kind, text):  # a second language, or 手机/微信
            cuts[-1] = (cuts[-1][0], match.end(), Kind.PHONE if Kind.PHONE is close else kind)
        elif _stands(match, kind, text):
            cuts.append((match.start(), match.end(), kind))
    return cuts


def _doubles(first: Kind, match: re.Match[str], kind: Kind, text: str) -> bool:
    """Whether the label belongs to the same value as the one right before it."""
    if first is kind:
        return kind is Kind.ADDRESS or _stands(match, kind, text)
    return Kind.PHONE in (first, kind) and _stands(match, kind, text)


def _stands(match: re.Match[str], kind: Kind, text: str) -> bool:
    label, rest = match.group(1), text[match.end() :]
    if not label.isascii():
        return kind is not Kind.ADDRESS or match.start() == 0 or text[match.start() - 1] == " "
    if kind is Kind.ADDRESS:
        apart = match.end() > len(label) or not rest[:1].isascii()
        return match.start() == 0 and apart and len(rest) > 6
    second = _LABEL.match(rest)
    return bool(_AFTER[kind].match(rest) or (second and second.end() < len(rest)))


def _kind(match: re.Match[str]) -> Kind:
    return _KINDS["".join(match.group(1).lower().split())]
