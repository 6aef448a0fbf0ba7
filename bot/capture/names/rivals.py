"""The words around a name that make it a competitor's (用的是X, 比X贵, switching to X)."""

import re

_BEFORE = re.compile(
    r"(?:用的(?:还?是)?|在用(?:的是)?|用着|正用|一直用|使用|采用|竞品|竞争对手(?:是|叫)?|对手(?:是|叫)?|对?比|"
    r"买了|买的是?|换成了?|换到|换了|选了|选择了?|改用|转向|转给|输给|还有|除了|找的是|"
    r"\b(?:vs\.?|versus|than|using|uses?|with competitor|supplier(?: is)?|competitors?(?: is)?|"
    r"switch(?:ing|ed)? to|happy w(?:ith|/)|went with|going with|buys? from|bought from|against|"
    r"compar\w+ (?:us |it )?(?:to|with)|lost (?:it |the [\w ]{2,24})?to|contract with|"
    r"undercut by))"
    r"[\s:：]*$"
)
_AFTER = re.compile(
    r"\s*(?:的?报价比我们|的?价格比我们|的?报价更?低|比我们|也?在?抢|给的?(?:报?价|价格)|的?(?:报价|价格)?(?:更|还|要)?低|也在|也来|也报|更便宜|便宜|贵|的机[器子]|"
    r"also quoted|also offers?|is cheaper|are cheaper|undercut|offered less|is our competitor)"
)
# 被华兴抢了: what a rival takes; a customer complains of us, or puts us off.
_TAKEN_BY = re.compile(r"被[\s]*$")
_TAKES = re.compile(
    r"\s*(?:给|用低价|低价|直接|半路)?(?:抢|截|拿|撬|挖|签|吃|做了?去|中了?标|中了|翘|夺|占|替|顶)"
)
_WINDOW = 40


def is_rival(folded: str, start: int, end: int) -> bool:
    """Whether the note speaks of the firm at `start`…`end` as somebody else's supplier."""
    before = folded[max(0, start - _WINDOW) : start]
    taken = _TAKEN_BY.search(before) and _TAKES.match(folded, end)
    return bool(taken or _BEFORE.search(before) or _AFTER.match(folded, end))
