"""A customer's own cadence in words: how often, until when and why, in any order.

"走访每月1次，到6月30日，工厂停产" · "once a month until 30 June because the plant is shut"."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from bot.capture.cadences import read_rule, said_cell
from bot.capture.dates import DateRead, find_dates
from bot.domain.cadence import Rule
from bot.domain.readings import Channel
from bot.domain.refusals import BadRule
from bot.domain.staff import Role

_PARTS = re.compile(
    r"[,，。;；、:：\n]|(?:因为|由于|原因是?|理由是?)|\b(?:because(?: of)?|since|due to|as)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:一直)?(?:到|至|直到|截至|截止到?)\s*$|\b(?:until|till|through|up to|to|by)\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^\s*(?:为止|止|之前|以前|前|结束)")
_EDGES = " \t,，。.;；:：、"


@dataclass(frozen=True)
class ExceptionSaid:
    """`ruled` when the words hold a rule at all (None is one: not owed)."""

    ruled: bool
    rule: Rule | None
    channel: Channel | None
    role: Role | None
    until: date | None
    reason: str


def read_exception(text: str, ref: datetime) -> ExceptionSaid:
    """What a reply says of a customer's own cadence. Raises BadRule for a rule that cannot be."""
    found = [one for one in find_dates(text, ref=ref, context="future") if _last(one)]
    latest = max(found, key=lambda one: _last(one) or date.min, default=None)
    rest = _without(text, latest) if latest else text
    parts = [part.strip(_EDGES) for part in _PARTS.split(rest) if part.strip(f"{_EDGES}-")]
    said = ExceptionSaid(False, None, None, None, _last(latest) if latest else None, "")
    reasons = []
    for part in parts:
        read = None if said.ruled else _ruled(part, said)
        if read is None:
            reasons.append(part)
        else:
            said = read
    return ExceptionSaid(
        said.ruled, said.rule, said.channel, said.role, said.until,
        ", ".join(reasons) if text.isascii() else "，".join(reasons),
    )  # fmt: skip


def _last(read: DateRead) -> date | None:
    return read.end or read.start


def _without(text: str, read: DateRead) -> str:
    before, after = text[: read.span[0]], text[read.span[1] :]
    return f"{_UNTIL.sub('', before)},{_AFTER.sub('', after)}"


def _ruled(part: str, said: ExceptionSaid) -> ExceptionSaid | None:
    """The part as a rule; None where it is but words. One with an absurd number is refused."""
    cell = said_cell(part)
    try:
        rule = read_rule(cell.rule)
    except BadRule as bad:
        if bad.about["reason"] == "unreadable":
            return None
        raise
    return ExceptionSaid(True, rule, cell.channel, cell.role, said.until, "")
