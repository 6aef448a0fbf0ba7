"""Disk full, read-only: no partial effect, no receipt without storage, and on it goes after."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from telegram.ext import MessageHandler, filters

from bot.domain.letters import LetterKind
from bot.handlers.delivery import Delivery
from bot.handlers.desk import Desk
from bot.handlers.intake import Polling
from bot.handlers.office import Office
from bot.handlers.paces import UNPACED, Paces
from bot.handlers.wire import Line, Wire
from bot.storage.outages import is_outage
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.subject import Words, _begin, application_for, counting, effects
from tests.crash.telegram import TOKEN, SmallTelegram, notes
from tests.waiting import until


@contextmanager
def pragma_on_every_use(store: Store, statement: Callable[[], str]) -> Iterator[None]:
    """Runs a pragma whenever a connection is taken, so that trouble begins and ends at will."""

    def taken(connection: object, *_rest: object) -> None:
        connection.execute(statement()).close()  # type: ignore[attr-defined] # sqlite3's own

    event.listen(store.engine, "checkout", taken)
    yield
    event.remove(store.engine, "checkout", taken)


@pytest.mark.parametrize(
    ("trouble", "relief"),
    [
        ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823"),
        ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
    ],
    ids=["disk full", "read-only"],
)
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_storage_that_refuses_costs_nothing_and_work_resumes_by_itself(
    store: Store, telegram: SmallTelegram, trouble: str, relief: str
) -> None:
    now = relief
    scribe = Scribe(store)
    with pragma_on_every_use(store, lambda: now):
        async with Wire() as wire, Wire() as polls, asyncio.TaskGroup() as group:
            application = application_for(telegram.url, wire, polls)
            application.add_handler(MessageHandler(filters.TEXT, counting(LetterKind.ANSWER)))
            await application.initialize()
            line, poll_line = (Line(w, f"{telegram.url}/bot{TOKEN}") for w in (wire, polls))
            delivery = Delivery(scribe, line, Words(), Paces(UNPACED))
            desk = Desk(application, scribe, _begin, Words(), delivery.after_commit)
            polling = Polling(scribe, poll_line, desk.wake, long_poll=1)
            office = Office(scribe, desk, delivery, [polling])
            group.create_task(office.run())
            first, later = notes(40, 5, 1)[:20], notes(40, 5, 1)[20:]
            telegram.tell(first)
            await until(lambda: len(telegram.said) == 20)
            now = trouble
            telegram.tell(later)
            await asyncio.sleep(0.5)
            assert telegram.pending  # no receipt
            assert len(telegram.said) == 20
            now = relief
            await until(lambda: len(telegram.said) == 40)
            office.stop()
    with store.transaction() as tx:
        assert set(effects(tx, "effect:").values()) == {1}
        assert len(effects(tx, "effect:")) == 40


def test_a_mistake_in_a_statement_is_no_outage(store: Store) -> None:
    with pytest.raises(DBAPIError) as raised, store.transaction() as tx:
        tx.session.connection().exec_driver_sql("SELECT * FROM no_such_table")
    assert not is_outage(raised.value)


def test_a_full_disk_is_an_outage_and_a_missing_file_is_not() -> None:
    assert is_outage(OSError(28, "No space left on device"))
    assert not is_outage(FileNotFoundError(2, "No such file"))
    assert not is_outage(ValueError())
