"""Gatherings: digests of very many customers, as errands; notes are answered between two teams.

Gatherings(house, scribe, on_commit) · await gatherings.run() · gatherings.wake() · .stop().
One at a time, since all of them are gathered in the scribe's one thread; the message that says
so becomes the digest, and is told now and then how far it is."""

from asyncio import get_running_loop, to_thread
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from bot.actions import digest_errands
from bot.actions.digest_errands import KIND, Asked, opened
from bot.actions.digest_gathering import Gathering
from bot.actions.turn import House
from bot.domain.digests import Digest, Form, Rights
from bot.domain.letters import Letter, LetterKind, Reply
from bot.domain.refusals import NotOnStaff, Refusal
from bot.handlers.errands import Errands, Finish
from bot.replies import charts, refusals, sheets
from bot.replies import digests as digest_words
from bot.replies import gatherings as wording
from bot.storage import outbox, staff
from bot.storage.errands import Errand
from bot.storage.scribe import Scribe
from bot.storage.transaction import Tx

HOW_FAR = 10.0  # seconds after which its message says how far it is
FRESH = timedelta(minutes=10)  # for which a chart or a sheet shows what the message showed


@dataclass
class Gatherings:
    house: House
    scribe: Scribe
    on_commit: Callable[[], None] = lambda: None
    _latest: tuple[datetime, Gathering] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.errands = Errands(
            self.scribe, {KIND: self._gather}, _give_up, self.on_commit, at_most=1,
            patience=None, refuse=_refuse,
        )  # fmt: skip

    async def run(self) -> None:
        await self.errands.run()

    def wake(self) -> None:
        self.errands.wake()

    def stop(self) -> None:
        self.errands.stop()

    async def _gather(self, errand: Errand) -> Finish:
        write, house = self.scribe.write, self.house
        begun = await write(digest_errands.began, house, errand)
        gathering = self._known(opened(errand), begun)
        await self._look(errand, gathering)
        self._latest = (self.scribe.store.clock.now(), gathering)
        said = await write(digest_errands.made, house, errand, gathering)
        letters = await to_thread(_worded, errand, *said)
        deliver = digest_errands.deliver
        return partial(deliver, house=house, errand=errand, gathering=gathering, letters=letters)

    def _known(self, asked: Asked, begun: Gathering) -> Gathering:
        """For a chart or a sheet what its digest was made of a moment ago, if it is the same
        people's; else what has begun."""
        if asked.form is not Form.MESSAGE and self._latest is not None:
            at, latest = self._latest
            if latest.sees == begun.sees and self.scribe.store.clock.now() - at < FRESH:
                return latest
        return begun

    async def _look(self, errand: Errand, gathering: Gathering) -> None:
        clock = get_running_loop().time
        told = clock()
        for team in gathering.frame.teams:
            await self.scribe.write(digest_errands.look, self.house, errand, gathering, team)
            if clock() - told >= HOW_FAR:
                told = clock()
                await self.scribe.write(_tell_how_far, errand, gathering.share)
                self.on_commit()


def _tell_how_far(tx: Tx, errand: Errand, share: float) -> None:
    _instead(tx, errand, partial(wording.gathering, share=share))


def _worded(errand: Errand, lang: str, one: Digest, rights: Rights) -> list[Letter]:
    """The letters in the order in which they are read; that which stands in place of "being
    gathered" makes no sound, a file does."""
    asked = opened(errand)
    if asked.form is Form.MESSAGE:
        text = replace(digest_words.digest(lang, one, rights), edit_letter=asked.letter)
        files = [charts.chart(lang, one)] if one.rows else []
    else:
        text = replace(wording.ready(lang, asked.form), edit_letter=asked.letter)
        files = [(sheets.sheet if asked.is_sheet else charts.chart)(lang, one)]
    return [_letter(errand, text), *(_letter(errand, each, LetterKind.FILE) for each in files)]


def _letter(errand: Errand, reply: Reply, kind: LetterKind = LetterKind.ANSWER) -> Letter:
    return Letter(errand.chat_id, reply, kind, staff_id=errand.staff_id)


def _refuse(tx: Tx, errand: Errand, refusal: Refusal) -> Letter | None:
    if isinstance(refusal, NotOnStaff):
        return None
    return _over(errand, refusals.refused(staff.by_id(tx, errand.staff_id).lang, refusal))


def _give_up(tx: Tx, errand: Errand) -> Letter | None:
    asked = opened(errand)
    lang = staff.by_id(tx, errand.staff_id).lang
    return _over(errand, wording.given_up(lang, asked.form, asked.first, asked.last))


def _instead(tx: Tx, errand: Errand, words: Callable[[str], Reply]) -> None:
    outbox.post(tx, _over(errand, words(staff.by_id(tx, errand.staff_id).lang)))


def _over(errand: Errand, reply: Reply) -> Letter:
    return _letter(errand, replace(reply, edit_letter=opened(errand).letter))
