"""Digests: a period of one's people, read in words, gathered and trimmed for one reader."""

from datetime import date

from bot.actions import duties as owed
from bot.actions import signing
from bot.actions.digest_frame import frame
from bot.actions.digest_gathering import Gathering
from bot.actions.turn import Turn
from bot.capture.dates import read_date
from bot.domain.digests import Digest, Rights
from bot.domain.periods import Period, last_week, period
from bot.domain.refusals import BadPeriod, GoneByNow, NotAllowed
from bot.domain.rights import Action, Whose, reach

SHOWN = 4  # of each list, in the message
WHOLE = 1000  # in the sheet


def asked_period(turn: Turn, words: str) -> Period:
    """The period that the words say; without any, the last week that was worked."""
    if not words:
        return last_week(turn.today, owed.calendar_of(turn, turn.asker))
    read = read_date(words, turn.local, "past")
    if read is None or read.start is None or read.deadline:
        raise BadPeriod
    return period(read.start, read.end or read.start, turn.today)


def period_of(turn: Turn, first: str, last: str) -> Period:
    """The period that a button names by its two days."""
    try:
        return period(date.fromisoformat(first), date.fromisoformat(last), turn.today)
    except ValueError as fault:
        raise GoneByNow from fault


def gather(turn: Turn, over: Period, *, most: int = SHOWN) -> Digest:
    """The digest of a period, with the first `most` of each list, all of it at once."""
    recorded(turn)
    gathering = began(turn, over, most=most, whole=True)
    for team in gathering.frame.teams:
        gathering.look(turn, team)
    return gathering.digest(turn)


def recorded(turn: Turn) -> None:
    """That the asker reads a digest is on record; raises NotAllowed."""
    allowed(turn)
    turn.record("digest", "staff", turn.asker.id)


def allowed(turn: Turn) -> None:
    """Raises NotAllowed for whom no digest is."""
    if reach(turn.asker, Action.DIGEST) is Whose.NONE:
        raise NotAllowed


def began(turn: Turn, over: Period, *, most: int = SHOWN, whole: bool = False) -> Gathering:
    """The gathering of a digest, with nobody looked at yet."""
    return Gathering(frame(turn, over, whole=whole), most)


def whole(turn: Turn, over: Period) -> Digest:
    """With every list to its end, for the sheet."""
    exported(turn)
    return gather(turn, over, most=WHOLE)


def exported(turn: Turn) -> None:
    """That the asker takes a sheet away is on record."""
    turn.record("export", "staff", turn.asker.id)


def rights(turn: Turn) -> Rights:
    """Which buttons the reader is offered; each is authorised again when it is pressed."""
    widest = {action: reach(turn.asker, action) for action in Action}
    return Rights(
        ask=widest[Action.ASK] > Whose.NONE,
        exempt=widest[Action.EXEMPT] > Whose.NONE,
        handover=widest[Action.HANDOVER] > Whose.NONE,
        read=widest[Action.READ] > Whose.NONE,
        asker_id=turn.asker.id,
        waiting=signing.count(turn),
    )
