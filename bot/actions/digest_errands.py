"""Errands for digests: of very many customers one is gathered beside the queue, team by team."""

from dataclasses import dataclass

from bot.actions import digests
from bot.actions.digest_frame import Team, is_much
from bot.actions.digest_gathering import Gathering
from bot.actions.turn import House, Turn
from bot.domain.digests import Digest, Form, Rights
from bot.domain.letters import Letter, Reply
from bot.domain.periods import Period
from bot.domain.refusals import NotOnStaff
from bot.storage import errands, staff
from bot.storage.errands import Errand
from bot.storage.transaction import Tx

KIND = "digest"


class ReachChanged(Exception):
    """The reader sees other people than when it was begun: it is gathered anew."""


@dataclass(frozen=True)
class Asked:
    """What somebody asked for; `letter` says that it is being gathered."""

    form: Form
    first: str
    last: str
    letter: int

    @property
    def is_sheet(self) -> bool:
        return self.form is Form.SHEET


def is_needed(turn: Turn) -> bool:
    """Whether it takes more than a moment; raises NotAllowed."""
    digests.allowed(turn)
    return is_much(turn)


def is_under_way(turn: Turn, form: Form, over: Period) -> bool:
    """Whether the asker waits for just this already."""
    waiting = errands.unfinished(turn.tx, KIND, turn.asker.id)
    return any(_is_same(opened(one), form, over) for one in waiting)


def begin(turn: Turn, form: Form, over: Period, waiting: Reply) -> None:
    """Says at once that it is being gathered, and queues the work."""
    days = {"first": over.first.isoformat(), "last": over.last.isoformat()}
    value = {"form": form.value, **days, "letter": turn.answer(waiting)}
    errands.add(turn.tx, KIND, turn.chat_id, turn.asker.id, value)


def opened(errand: Errand) -> Asked:
    """What an errand kept."""
    value = errand.value
    return Asked(Form(value["form"]), value["first"], value["last"], value["letter"])


def began(tx: Tx, house: House, errand: Errand) -> Gathering:
    """Nobody looked at yet. The lists are as long as a sheet's, so that the sheet and the chart
    of a digest that was just read can be made of what was gathered for it."""
    turn, asked = turn_of(tx, house, errand), opened(errand)
    digests.allowed(turn)
    return digests.began(
        turn, digests.period_of(turn, asked.first, asked.last), most=digests.WHOLE
    )


def look(tx: Tx, house: House, errand: Errand, gathering: Gathering, team: Team) -> None:
    gathering.look(turn_of(tx, house, errand), team)


def made(tx: Tx, house: House, errand: Errand, gathering: Gathering) -> tuple[str, Digest, Rights]:
    """What was gathered, and what its wording needs besides: language and rights."""
    turn = turn_of(tx, house, errand)
    most = digests.WHOLE if opened(errand).is_sheet else digests.SHOWN
    return turn.lang, gathering.digest(turn, most), digests.rights(turn)


def deliver(
    tx: Tx, house: House, errand: Errand, gathering: Gathering, letters: list[Letter]
) -> None:
    """Posts it to whoever may still see all of it. Raises NotAllowed, NotOnStaff, ReachChanged."""
    turn = turn_of(tx, house, errand)
    if not gathering.is_for(turn):
        digests.allowed(turn)
        raise ReachChanged
    if opened(errand).is_sheet:
        digests.exported(turn)
    digests.recorded(turn)
    for letter in letters:
        turn.post(letter)


def turn_of(tx: Tx, house: House, errand: Errand) -> Turn:
    who = staff.by_id(tx, errand.staff_id)
    if not who.active:
        raise NotOnStaff
    return Turn(tx, house, who, errand.chat_id)


def _is_same(asked: Asked, form: Form, over: Period) -> bool:
    days = (over.first.isoformat(), over.last.isoformat())
    return (asked.form, asked.first, asked.last) == (form, *days)
