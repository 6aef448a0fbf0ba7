"""Folder words: which folder the few words beside a file name, and what they say besides."""

import re
from dataclasses import dataclass

LONGEST = 60
# folder → the words of a file that lies in it; None: a file of no folder in particular.
_WORDS: tuple[tuple[int | None, str], ...] = (
    (
        5,
        r"退货单?|退换货?|换货单?|售后(?:单|资料)?|维修单?|质量?投诉(?:单|函)?"
        r"|returns?(?: (?:note|form|slip))?|after[- ]sales|repair (?:order|report)"
        r"|warranty(?: claim)?",
    ),
    (
        3,
        r"对账单|对账函|授信(?:申请|协议|合同|资料|额度)?|信用(?:申请|资料|报告|证)?"
        r"|账期(?:申请|协议)?|催款函|(?:account )?statements?(?: of account)?"
        r"|credit (?:application|agreement|report|limit|note|check)|credit",
    ),
    (
        1,
        r"营业执照|执照|经营许可证|许可证|资质(?:证书|文件)?|开票(?:资料|信息)"
        r"|公司(?:简介|章程)|法人身份证|名片|门头照片?|(?:business |trading )?licen[cs]e"
        r"|(?:registration|tax|vat) certificate|company profile|business card",
    ),
    (
        2,
        r"(?:销售|采购|购销|供货|框架|年度|补充)*(?:合同|协议)书?|采购(?:订单|单)|订货单|订单"
        r"|中标通知书?|(?:(?:sales|supply|frame(?:work)?|signed|annual) )*(?:contract|agreement)s?"
        r"|purchase orders?|order forms?|orders?|p\.?o\.?",
    ),
    (
        4,
        r"送货单|发货单|出库单|签收单|回单|收货单|装箱单|物流单"
        r"|delivery (?:note|slip|docket)s?|packing (?:list|slip)s?|consignment note"
        r"|proof of delivery|pod",
    ),
    (None, r"照片|图片|相片|文件|资料|材料|附件|photos?|pictures?|files?|documents?|papers?"),
)
# What stands about a name before the word of the file: "这是麦凯最新的", "our Keystone's new".
_AROUND = re.compile(
    r"^(?:这个?是|发(?:一)?下|存(?:一)?下|附上?|here(?: i|')s|this is|attached)?\s*"
    r"(?:the|an?|our|their)?\s*"
    r"|(?:的|'s|’s)?\s*(?:最新|新|今年|去年|本月|上月|20\d\d年?度?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]+)月份?)?(?:的)?\s*(?:signed|new|latest|20\d\d)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\s*(?:扫描件|复印件|副本|照片|图片|原件|正本|scans?|cop(?:y|ies)|photos?)?\s*"
    r"(?:(?:of|for|from|with|by|-|–|:|：)\s+(?:the )?)?",
    re.IGNORECASE,
)
_BEFORE_EN = re.compile(r"(?:scan|copy|photo|picture) of (?:the )?$", re.IGNORECASE)
_EDGE = " ,，。.!！:：、-–"


@dataclass(frozen=True)
class FolderSaid:
    """`folder` that the words name, if they do; `who` is what is left of them: a customer's
    name, or nothing."""

    folder: int | None
    who: str


def folder_said(words: str) -> FolderSaid | None:
    """None where the words speak of no file."""
    text = " ".join(words.split()).strip(_EDGE)
    if not text or len(text) > LONGEST:
        return None
    for folder, pattern in _WORDS:
        edges = rf"(?:(?<![A-Za-z])(?:{pattern})(?![A-Za-z]))"
        found = re.search(edges, text, re.IGNORECASE)
        if found is not None:
            before = _BEFORE_EN.sub("", text[: found.start()])
            after = _AFTER.sub("", text[found.end() :])
            return FolderSaid(folder, f"{_AROUND.sub('', before)} {after}".strip(_EDGE))
    return None
