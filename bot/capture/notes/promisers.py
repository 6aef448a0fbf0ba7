"""Who promised: the subject of 答应 or "promised to", said in the clause or in the one before."""

import re

from bot.capture.notes.table import CJK, says
from bot.capture.notes.tables import promises as table
from bot.capture.notes.veil import PERSON

_VOWS = r"(?:答应|承诺|保证|应承|表态)"
# Whom the customer's side is: a pronoun, a post, a person (veiled), one with a title.
_THEY = (
    rf"(?:他|她|对方|客户|人家|老板娘?|采购|{PERSON}+"
    rf"|[{CJK}](?:总|董|工|姐|哥|主任|经理|厂长|科长|部长|老师))(?:们|那边)?"
)
_STEP = r"(?:也|还|都|又|当场|口头|最后|已经?|爽快|勉强|一口|今天|当面|主动|,|\s){0,3}"
_THEY_VOW = re.compile(rf"{_THEY}{_STEP}{_VOWS}(?!了?(?:你|[让由]我))")
_WE_VOW = re.compile(
    rf"(?:^|[^{CJK}]|那)(?:我|我们|咱们?|本人)(?:这边|司|方)?{_STEP}{_VOWS}"
    rf"|{_VOWS}了?(?:他|她|对方|客户|人家|{PERSON}+|给(?:他|她|对方|客户|人家))"
)
_BARE_VOW = re.compile(rf"^\W*(?:并且?|还|也|又|就|最后|然后|当场|同时)?{_VOWS}")
_THEY_SPEAK = re.compile(
    rf"^\W*{_THEY}{_STEP}(?:说|讲|表示|觉得|认为|看了|看过|反馈|很|挺|对|嫌|比较|提到|同意|满意)"
)
_THEY_VOW_EN = re.compile(
    rf"(?:\b(?:he|she|they|(?:the|their) (?:buyer|owner|manager|boss|customer|client))|{PERSON}+)"
    r"(?:\s(?:has|have|had|also|both|kindly|then|finally|verbally))?\s"
    r"(?:promised|agreed|committed|offered|undertook|pledged)\s(?!us to\b|that we\b|we\b|i\b)",
    re.IGNORECASE,
)
_WE_VOW_EN = re.compile(
    r"\b(?:i|we)(?:['’]ve| have)?(?:\salso)?\s(?:promised|agreed|committed|offered|undertook)\b"
    r"|\b(?:told|promised|assured)\s(?:him|her|them|"
    rf"{PERSON}+)(?:\s(?:that\s)?(?:i|we)(?:['’](?:d|ll)| would| will)|\sto\b)"
    r"|\b(?:i|we)['’]d\s(?!like)",
    re.IGNORECASE,
)
# architect promised feedback: somebody else, and none of us.
_OTHER_VOW_EN = re.compile(
    r"^\W*(?:the |their )?(?!i\b|we\b|and\b|but\b|also\b|have\b|has\b|just\b|then\b|not\b|never\b)"
    r"[a-z]{3,14}(?: has| have)? (?:promised|agreed|committed)"
    r"(?! (?:him|her|them|us to|that we|we|i|to (?:him|her|them)|㊚))",
    re.IGNORECASE,
)
_WANTS_OURS_EN = re.compile(
    r"\b(?:wants?|needs?) (?:our|my|us|me|someone|somebody)\b", re.IGNORECASE
)
_BARE_VOW_EN = re.compile(
    r"^\W*(?:and |also |but )*(?:promised|agreed|committed)\b", re.IGNORECASE
)
_THEY_SPEAK_EN = re.compile(rf"^\W*(?:and |but )?(?:he|she|they|{PERSON}+)\b", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:给|做|有)?(?:个|我们?|一个)?(?:正式|明确|准确|最终)?(?:的)?(?:答复|回复|反馈|结果|回话|消息|准信|说法)"
    r"|\b(?:answer|reply|feedback|decision|response|confirmation|verdict)\b",
    re.IGNORECASE,
)


# 让下周二再来, come back on Friday: said at their place, that is our way to go.
_AGAIN = re.compile(
    r"(?:(?:改天|到时候?)?再|改天|重新)(?:[来去跑]|过[来去]|拜访|[上登]门|见面?|碰面?|[谈聊])"
    r"(?:一?[次趟下]|[谈聊看碰]{1,2}|面谈|见面)?吧?"
    r"|(?:to )?(?:come|be|pop|drop|call|swing|go|try|head|stop)(?:ing)?"
    r" (?:back|again|in again|by again|round again)(?: (?:again|then))?",
    re.IGNORECASE,
)
_THEY_COME = re.compile(
    rf"(?:说|讲|答应|表示)(?:他|她|{PERSON}+)们?(?:自己|亲自)?|自己|亲自|主动"
    r"|\b(?:he|she|they)(?:['’](?:ll|d)| will| would)",
    re.IGNORECASE,
)


def is_theirs(hidden: str, before: str, words: str) -> bool | None:
    """Whether the other side promised, by the clause and the one `before` it in its sentence, both
    with their names veiled; None where no subject tells, and the deed must (寄样品 is ours)."""
    if _AGAIN.fullmatch(words) and not _THEY_COME.search(hidden):
        return False
    if any(one.search(hidden) for one in (_WE_VOW, _WE_VOW_EN, _WANTS_OURS_EN)):
        return False
    if any(one.search(hidden) for one in (_THEY_VOW, _THEY_VOW_EN, _OTHER_VOW_EN)):
        return True
    bare = _BARE_VOW.match(hidden) or _BARE_VOW_EN.match(hidden)
    spoke = _THEY_SPEAK.match(before) or _THEY_SPEAK_EN.match(before)
    if not (bare and spoke):
        return None
    if _ANSWER.search(words) or says(table.THEIRS, words):
        return True
    return None
