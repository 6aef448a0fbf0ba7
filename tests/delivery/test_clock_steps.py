"""A clock that is set back or forward by a day: what waits goes on, and nothing is sent twice."""

from datetime import timedelta

import httpx
import pytest

from bot.domain.clock import MovableClock
from bot.handlers import intake
from bot.handlers.delivery import SWEEP
from bot.handlers.errands import Finish
from bot.handlers.health import Health
from bot.handlers.intake import Webhook
from bot.storage import inbox, outbox, sending
from bot.storage.errands import Errand
from bot.storage.scribe import Scribe
from bot.storage.transaction import Store
from tests.crash.telegram import SmallTelegram, note
from tests.delivery.road import delivering, post, states
from tests.delivery.test_errands import add, count, effect, heard, running
from tests.delivery.test_intake import polling
from tests.delivery.test_outcomes import said, saying, times
from tests.waiting import until

DAY = timedelta(days=1)
STEPS = pytest.mark.parametrize("step", [-DAY, DAY], ids=["back", "forward"])


async def further_polls(telegram: SmallTelegram) -> None:
    asked = telegram.calls["getUpdates"]
    await until(lambda: telegram.calls["getUpdates"] > asked + 3)


@STEPS
async def test_the_silence_of_telegram_is_told_by_no_clock_that_can_be_set(
    store: Store, telegram: SmallTelegram, clock: MovableClock, step: timedelta,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(intake, "PAUSES", (0.01,))
    alarms, passed = list[str](), [0.0]
    async with polling(store, telegram, alarm=alarms.append, seconds=lambda: passed[0]) as poller:
        await until(lambda: poller.last_success)
        clock.move(step)
        telegram.fault = saying(502, "Bad Gateway")
        await further_polls(telegram)
        passed[0] += intake.SILENCE - 1
        await further_polls(telegram)
        assert alarms == []
        passed[0] += 2
        await until(lambda: alarms)
    assert "two minutes" in alarms[0]


@STEPS
async def test_a_monitor_hears_of_silence_whatever_the_clock_says(
    store: Store, clock: MovableClock, step: timedelta
) -> None:
    passed = [0.0]
    scribe = Scribe(store)
    hook = Webhook(scribe, "secret", lambda: None, seconds=lambda: passed[0])
    health = Health(scribe, hook.silence)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(hook.app)) as client:
        headers = {"x-telegram-bot-api-secret-token": "secret"}
        await client.post("http://us/telegram", json=note(1, 7), headers=headers)
    clock.move(step)
    assert "polling" not in (await health.report())["troubles"]
    passed[0] += 200
    assert "polling" in (await health.report())["troubles"]
    scribe.close()


async def test_a_lease_that_a_day_forward_ran_out_makes_no_second_copy(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    post(store, "under way")
    async with delivering(store, telegram) as delivery:
        held = delivery.line.call

        async def slowly(*call: object, **how: object) -> object:
            clock.move(DAY)  # the lease runs out, and so does the time to the next sweep
            delivery.wake()
            await until(lambda: delivery._swept > clock.now().timestamp() - SWEEP)
            return await held(*call, **how)  # type: ignore[arg-type] # as it was asked

        delivery.line.call = slowly  # type: ignore[method-assign] # a slow road
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == ["under way"]


@pytest.mark.parametrize("fault", [saying(429, "Too Many", retry_after=30), saying(502, "Bad")])
async def test_a_start_with_the_clock_a_day_back_keeps_no_letter_waiting(
    store: Store, telegram: SmallTelegram, clock: MovableClock, fault: object
) -> None:
    telegram.fault = times(1, fault)  # type: ignore[arg-type] # one of two answers
    post(store, "tried before")
    async with delivering(store, telegram):
        await until(lambda: states(store) in ({"parked": 1}, {"queued": 1}))
    telegram.fault = None
    clock.move(-DAY - timedelta(hours=3))
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert [text.removeprefix("可能重复 / may repeat\n") for text in said(telegram)] == [
        "tried before"
    ]


def test_a_letter_meant_for_an_hour_waits_for_that_hour(store: Store, clock: MovableClock) -> None:
    with store.transaction() as tx:
        outbox.erase(tx, 7, 1, tx.now + timedelta(hours=47))
    clock.move(-DAY)
    with store.transaction() as tx:
        assert sending.claim(tx, 1, urgent=True) + sending.claim(tx, 1, urgent=False) == []


@STEPS
async def test_slow_work_and_its_next_try_wait_for_no_clock(
    store: Store, clock: MovableClock, step: timedelta
) -> None:
    tries = 0

    async def deaf_once(_errand: Errand) -> Finish:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError("no network")
        return heard

    add(store)
    clock.move(step)
    async with running(store, deaf_once) as worker:
        await until(lambda: tries == 1 and count(store) == {"queued": 1})
        clock.move(step)
        worker.wake()
        await until(lambda: count(store) == {"done": 1})
    assert effect(store) == 1


@STEPS
def test_an_update_that_waits_for_another_try_waits_for_no_clock(
    store: Store, clock: MovableClock, step: timedelta
) -> None:
    with store.transaction() as tx:
        inbox.receive(tx, [note(1, 7)])
        inbox.failed(tx, 1, tx.now + timedelta(seconds=30), "Fault")
        assert inbox.next_due(tx) is None
    clock.move(step)
    with store.transaction() as tx:
        assert inbox.next_due(tx) is not None
