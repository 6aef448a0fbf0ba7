"""Who takes over from whom: how a new contact is named, and the one before."""

from bot.capture.notes.table import CJK
from bot.capture.notes.tables.people import DEPT, FULL, WORD

_POST = rf"(?:{DEPT}|<POST>|<TITLE>|对接|联系|接口|负责|经办|跟单|业务|管事|管采购|管这块)的?(?:人员?|窗口)?"
_NOW = "(?:那边|这边|现在|目前|已经?|又|也|都|以后|今后|刚刚?|换人了?|新|,|\\s){0,4}"
_BECAME = "(?:改成了?|改为了?|改由|换成了?|换了(?!个?人|别|地|新?(?:供|厂|家|方案|型号|牌|电话|号))|换作|变成了?|变更为|更换为|调整为|换为|改(?=[\u4e00-\u9fff])|换(?=[\u4e00-\u9fff]))"
_A = "(?:一个|一位|个|新来的|新的|新)?(?:叫|是)?"
_STOP = rf"(?=$|[\s,.;:、。(\d■]|了|负责|接手|接任|对接|跟进?|来|管|电话|手机|微信|他|她|{DEPT})"
_LATIN = rf"{WORD}(?:\s{WORD}){{0,2}}"
_TAKES = "(?:负责|接手|接任|接管|接替|对接|跟进|主管|分管|管|顶替|顶上|代管|做主|说了算)"
ZH = (
    rf"(?P<role>{_POST}){_NOW}{_BECAME}{_A}\s?(?P<name>{FULL}|{_LATIN}){_STOP}",
    rf"(?:换人了|新来的|新人|接手的|接班的|接替的)(?:,|\s)?(?:也|就)?(?:叫|是){_A}\s?(?P<name>{FULL}|{_LATIN}){_STOP}",
    rf"(?:现在|以后|今后|之后|后面|改|后续|目前|已经?|都|转)由(?:新来的|新的)?\s?(?P<name>{FULL}|{_LATIN})(?:来|全权|直接)?{_TAKES}",
    rf"(?:(?<![{CJK}])|(?<=[现以]在)|(?<=[后今]))(?P<name>{FULL}|{_LATIN})\s?(?:已经?|刚刚?|新|来)?(?:接手|接任|接替|顶替|接班)(?:了)?(?:(?P<old>{FULL}|[{CJK}]{{1,2}}<TITLE>|{_LATIN})(?=$|[,\s做当的负管]))?",
)
_CONTACT = r"(?:contact(?: person| there| now)?|point of contact|poc|person to (?:call|speak to|ask for|contact)|<EPOST>)"
_NAME = rf"(?-i:{WORD}(?:\s(?:van|von|de|da|del|bin|al)\s)?(?:\s?{WORD}){{0,2}})"
_BE = r"(?:['’]s now|['’]s| is now| is| now| will be| has changed to| changed to|:|,)"
EN = (
    rf"\b(?:new|current|latest|main|other|updated) {_CONTACT}(?: (?:at|for|in|of) [㊑\w]{{2,20}}(?: \w{{2,20}})?)?{_BE}\s?(?:called |a |named )?(?P<name>{_NAME})",
    rf"\b{_CONTACT}(?: there| now)?(?:['’]s now| is now| is changing to| has changed to| changed to| now)\s(?P<name>{_NAME})",
    rf"(?P<name>{_NAME})(?:['’]s|['’]ll)?\s(?:has |have |is |just |now |will be |will |recently |is now ){{0,3}}(?:took over|taken over|taking over|takes over|take over|taken the reins)(?: (?:from|for) (?:old )?(?P<old>{_NAME}))?(?![a-z])",
    rf"(?P<name>{_NAME})(?:['’]s)?\s(?:has |have |is |just |now |will be |will ){{0,3}}(?:replac(?:es|ed|ing)|succeed(?:s|ed|ing))\s(?P<old>{_NAME})(?:['’]s)?(?= as\b|$|[,.;])",
    rf"(?:(?P<old>{_NAME})\s)?(?:has |have |was |is |been |being |got |now ){{0,3}}(?:replaced by|succeeded by|taken over by|handed (?:us |me |it |everything |the account )?(?:over )?to|passed (?:us|me) (?:on |over )?to|(?:speak|talk) to|deal with)\s(?P<name>{_NAME})\s(?:from now on|now|instead|in future|going forward)",
    rf"(?P<old>{_NAME})\s(?:has |have |was |is |been |being |got |now ){{0,3}}(?:replaced by|succeeded by|taken over by|handed over to)\s(?P<name>{_NAME})",
    rf"\b(?:deal with|speak to|talk to|ask for|call|contact)\s(?P<name>{_NAME})\s(?:from now on|now|instead|in future|going forward)(?![a-z])",
)
GATE = "改[成为由]|换|变[成更]|更换|调整|接[手任管替班]|顶替|由[\u4e00-\u9fff]{1,4}(?:负责|对接|管)|新来|contact|poc|now\\b|new |took over|tak(?:en|ing|es|e) over|reins|replac|succe|handed|passed|instead|in future|going forward"
