"""Where what is dictated in one breath goes on to something else."""

import re
from itertools import pairwise

from bot.capture.notes.clauses import Clause

LONG, LONG_EN = 22, 44
# Where somebody who speaks without a pause goes on to say, to ask, to promise.
GOES_ON = re.compile(
    r"(?<=[\u4e00-\u9fff])(?=(?:想|就|还|又|所以)?(?:让|叫|要求|催|希望)(?:我们?|咱们?|先|尽快|下|明|后|周)"
    r"|然后|另外|顺便|不过|但是|(?:他|她|对方|客户|老板)(?:说|讲|表示|答应)"
    r"|(?:(?:他|她|佢)(?:们)?(?:人|家|自己)?|(?<!的)(?<![他她佢]))(?:老家|儿子|女儿|老婆|老公|太太|平时|属[鼠牛虎兔龙蛇马羊猴鸡狗猪])"
    r"|(?<![他她佢听再户板来方])(?:说|讲|反映|抱怨)(?:我们|咱们?|上[次回批]|这[个批台次]|那[个批台次]|最近|机器|货|价格|质量|交期)"
    r"|(?:他|她|佢)(?:还|也)?(?:最?喜欢|爱|是[^,]{2,4}人|生日|养|信)|答应(?:了)?(?:我|他|下|明|月|周))"
)
SENDS = (
    "(?:send|post|email|mail|ring|call|phon|dropp|shipp|deliver|bring|quot|courier|forward|text"
    "|chas|popp|go|com|swing|head|visit|meet|see|invoic|fax|messag)ing"
)
GOES_ON_EN = re.compile(
    # she loves it | he will pay
    r"(?<=\w)\s(?=(?:he|she|they|we|i)(?:'ll|'d|'m|'re|'s|'ve)?\s"
    r"(?:will|wants?|needs?|asked|loves?|likes?|promis\w+|said|say|told|owe|am|are|is|has|have|can|pays?)\b)"
    r"(?<!\bthat\s)(?<!\bsays\s)(?<!\bsaid\s)(?<!\bif\s)(?<!\bwhen\s)(?<!\bwhat\s)(?<!\bthinks\s)(?<!\breckons\s)"
    # 7 days late | Kim says she pays
    r"|(?<=\w)\s(?=(?-i:[A-Z][a-z]+)\s(?:says|said|reckons|wants|asked|told)\b)"
    # the lab liked it | wants another
    r"|(?<!\bhe)(?<!\bshe)(?<!\bthey)(?<!\bwe)(?<!\bi)(?<!\bwho)(?<!\bwhich)(?<!\bthat)(?<!\band)(?<!\bonly)(?<!'s)(?<!\bis)(?<!\bwas)(?<!\bare)"
    r"\s(?=(?:wants|needs|asked|asks|asking)\s(?:to|for|a|an|the|me|us|our|if|how|\d))"
    # nobody home | ringing him on the 9th
    rf"|(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bbe)(?<!'m)(?<!'re)(?<!\bam)(?<!\bof)(?<!\bfor)(?<!\bby)(?<!\band)(?<!\bmind)(?<!\babout)(?<!\bbefore)(?<!\bafter)"
    rf"\s(?={SENDS}\s(?:it|him|her|them|over|out|back|the|an?|on|by|next|tomorrow|to|round|in|again)\b)",
    re.IGNORECASE,
)


def finer(parts: list[Clause]) -> list[Clause]:
    """The clauses with the long ones cut where a dictated sentence goes on."""
    return [piece for part in parts for piece in _pieces(part)]


def _pieces(part: Clause) -> list[Clause]:
    if len(part.text) <= LONG:
        return [part]
    cuts = [cut.start() for cut in GOES_ON.finditer(part.text)]
    if len(part.text) > LONG_EN:
        cuts = sorted({*cuts, *(cut.end() for cut in GOES_ON_EN.finditer(part.text))})
    return [
        part._replace(start=part.start + start, end=part.start + end, text=part.text[start:end])
        for start, end in pairwise([0, *cuts, len(part.text)])
    ]
