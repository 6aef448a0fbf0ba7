"""Bare answers: yes, no and none, and to which questions each of them says anything."""

import re

# Asked as "do they …, are they …?"
WHETHER = frozenset(
    ("marital", "partner", "children", "family", "drinking", "smoking", "pet", "military",
     "association", "clubs", "sports")
)  # fmt: skip
# Asked as "what do they think, how good are they?": to these a word of praise is an answer.
OPINIONS = frozenset(("attitude", "capability", "financial_state", "credit_standing"))

_LEADS = r"(?:暂时|目前|现在|应该|好像|可能|真的?|都|还|就|一直|并|well|i think|so far)*[,， ]*"
_ENDS = r"[了的吧呢啊呀哦啦]*[\s。.!！~]*"
_NONE = re.compile(
    _LEADS + r"(?:没有(?:过|啥|什么)?|没|无|暂无|没啥|一个也?没有|"
    r"none|nothing|nobody|no one|never|none (?:at all|yet|known)|not any|nothing (?:much|special)|"
    r"nobody else|no one else)" + _ENDS,
    re.IGNORECASE,
)
_NO = re.compile(_LEADS + r"(?:不|不是|不会|不能|没|否|no|nope|nah|rarely)" + _ENDS, re.IGNORECASE)
_YES = re.compile(
    _LEADS + r"(?:有|有的|是|是的|对|会|会的|能|"
    r"yes|yeah|yep|yup|a little|a bit|sometimes|often)" + _ENDS,
    re.IGNORECASE,
)
_OPINION = re.compile(
    _LEADS
    + r"(?:还行|还好|还可以|还不错|一般般?|凑合|马马虎虎|不错|挺好的?|很好|蛮好的?|不太行|不行|"
    r"so[- ]so|average|decent|good|bad|fine|not (?:too |so )?bad|"
    r"(?:very|pretty|quite) (?:good|bad)|ok|okay)" + _ENDS,
    re.IGNORECASE,
)
_LONGEST = 40


def is_none(text: str) -> bool:
    """Whether it says that there is none: an answer to any question in words."""
    return _NONE.fullmatch(text.strip()[:_LONGEST]) is not None


def is_yes_or_no(text: str) -> bool:
    """Whether it only says yes or no: an answer where that was asked."""
    return is_no(text) or _YES.fullmatch(text.strip()[:_LONGEST]) is not None


def is_no(text: str) -> bool:
    return _NO.fullmatch(text.strip()[:_LONGEST]) is not None


def is_opinion(text: str) -> bool:
    """Whether it only says how good something is: an answer where that was asked."""
    return _OPINION.fullmatch(text.strip()[:_LONGEST]) is not None
