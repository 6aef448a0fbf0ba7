"""Postal addresses on a card."""

import re

from bot.capture.names.fold import fold

_CHINESE = re.compile(
    r"省|市|自治[区州]|新区|开发区|区|县|镇|乡|街道|大道|路|街|巷|弄|胡同|号|幢|栋|楼|座|室|层|村|社区|工业园|工业区|"
    r"产业园|科技园|大厦|广场|中心|花园"
)
_STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|suite|ste|floor|fl|"
    r"level|building|bldg|block|unit|room|rm|no|district|dist|way|park|plaza|square|highway|hwy|"
    r"court|tower|po box|p\.o\. box|parkway|pkwy|industrial|zone|city|province|"
    r"\w+str(?:asse|a[ßB8]e)?|platz|rue|via|calle)\b\.?",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"(?:^|, ?)(?:p\.? ?r\.? ?)?(?:china|hong kong|taiwan|macau|singapore|malaysia|thailand|"
    r"vietnam|india|japan|korea|indonesia|philippines|australia|new zealand|"
    r"united states|u\.?s\.?a|canada|mexico|brazil|united kingdom|u\.?k|england|scotland|ireland|"
    r"germany|deutschland|france|italy|italia|spain|españa|portugal|netherlands|belgium|"
    r"switzerland|austria|poland|sweden|norway|denmark|finland|turkey|israel|egypt|"
    r"united arab emirates|u\.?a\.?e|saudi arabia|south africa|russia)\.?$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:[A-Z]{2} \d{5}|\d{5,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4})\b")
_TOWN = re.compile(r"(?:[A-Z]{1,2}-)?\d{5} [A-Z]")  # `20457 Hamburg`
_HAN = re.compile(r"[一-鿿]")
_OLD_ZEROS = re.compile(r"\b\d+o[\do]*\b")  # old-style figures: `145o`, `3ooo`
_CHINA_CODE = re.compile(
    r"[\s,，(（]*(?:邮编|P\.?C)?[:：\s]*(?<!\d)\d{6}[)）]?$|^[(（]?\d{6}[)）]?\s*"
)


def address_score(text: str) -> float:
    """How surely a bare line is an address, 0 to 4."""
    if _HAN.search(text):
        marks = len(set(_CHINESE.findall(fold(text))))
        return float(min(4, marks)) if marks >= 2 and len(text) >= 6 else 0.0
    streets, digits = len(_STREET.findall(text)), bool(re.search(r"\d", text))
    score = (
        0.5 * bool(_TOWN.match(text))
        + min(2, streets)
        + (0.5 if "," in text else 0)
        + (1 if _POSTCODE.search(text) else 0)
    )
    return float(score) if digits and score >= 1.5 else 0.0


def goes_on(text: str) -> bool:
    """Whether a line may be the second line of an address."""
    if _HAN.search(text):
        return bool(re.search(r"[号楼室层座栋幢厦园场村路街]", fold(text)))
    return bool(_POSTCODE.search(text) or _STREET.search(text) or _COUNTRY.search(text))


# 12,70565Stuttgart: the spaces that the reader of the print leaves out
_SWALLOWED = re.compile(r"(?<=,)(?=\w)|(?<=\d{4})(?=[A-ZÀ-ÖØ-Þ][^\W\d]{2})")


def tidy(address: str) -> str:
    """Without the Chinese post code, which is a line of its own; elsewhere it belongs."""
    address = " ".join(address.split()).strip(" ,，;；|")
    address = _OLD_ZEROS.sub(lambda number: number[0].replace("o", "0"), address)
    if not _HAN.search(address):
        return _SWALLOWED.sub(" ", address)
    return _CHINA_CODE.sub("", address).strip(" ,，")


def is_chinese(text: str) -> bool:
    return bool(_HAN.search(text))
