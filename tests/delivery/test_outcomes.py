"""The table of spec 5.3, row by row: what Telegram did, and what becomes of the letter."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.domain.clock import MovableClock
from bot.domain.letters import Enclosure, LetterKind
from bot.handlers.clearing import doubt_all
from bot.handlers.halting import TOKEN_REFUSED, Halted
from bot.storage import sending
from bot.storage.transaction import Store
from tests.crash.subject import Words
from tests.crash.telegram import SmallTelegram, refused
from tests.delivery.road import delivering, faults, post, states
from tests.waiting import until

Answer = Callable[[web.Request, str, dict[str, Any]], Awaitable[web.StreamResponse | None]]
MARK = "可能重复 / may repeat\n"


def times(number: int, fault: Answer, method: str = "send") -> Answer:
    """That fault for the first calls of methods named so, then nothing."""
    left = number

    async def answer(
        request: web.Request, called: str, fields: dict[str, Any]
    ) -> web.StreamResponse | None:
        nonlocal left
        if not called.startswith(method) or left <= 0:
            return None
        left -= 1
        return await fault(request, called, fields)

    return answer


def saying(code: int, description: str, **parameters: Any) -> Answer:
    async def answer(*_call: Any) -> web.StreamResponse:
        return refused(code, description, **parameters)

    return answer


def body(text: bytes, status: int = 200) -> Answer:
    async def answer(*_call: Any) -> web.StreamResponse:
        return web.Response(body=text, status=status)

    return answer


async def reset_before(request: web.Request, *_call: Any) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


def reset_after(telegram: SmallTelegram) -> Answer:
    async def answer(
        request: web.Request, method: str, fields: dict[str, Any]
    ) -> web.StreamResponse:
        await telegram.result(method, fields)
        return await reset_before(request)

    return answer


def said(telegram: SmallTelegram) -> list[str]:
    return [each.text for each in telegram.said]


async def test_what_was_surely_not_sent_is_tried_until_it_is(
    store: Store, clock: MovableClock
) -> None:
    async with SmallTelegram() as telegram:
        address = telegram.url
    post(store, "morning")
    nowhere = SmallTelegram(url=address)  # nobody listens there any more
    async with delivering(store, nowhere) as delivery:
        await until(lambda: delivery.sent == 0 and not delivery.under_way and tried(store))
    assert states(store) == {"queued": 1}
    async with SmallTelegram() as telegram, delivering(store, telegram) as delivery:
        clock.move(timedelta(seconds=5))
        delivery.wake()
        await until(lambda: states(store) == {"sent": 1})
        assert said(telegram) == ["morning"]  # no mark: it cannot have arrived before


def tried(store: Store) -> bool:
    with store.transaction() as tx:
        query = "SELECT max(attempts) FROM outbox"
        return bool(tx.session.connection().exec_driver_sql(query).scalar())


@pytest.mark.parametrize("kind", [LetterKind.NUDGE, LetterKind.ANSWER])
@pytest.mark.parametrize("after", [True, False], ids=["after the body", "before it"])
async def test_a_reset_makes_one_marked_copy(
    store: Store, telegram: SmallTelegram, kind: LetterKind, after: bool
) -> None:
    telegram.fault = times(1, reset_after(telegram) if after else reset_before)
    post(store, "morning", kind=kind)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == (["morning"] if after else []) + [MARK + "morning"]


@pytest.mark.parametrize(
    "fault",
    [body(b'{"ok":tru'), body(b"<html>", 502), body(b"[]"), body(b"", 504), body(b"", 302)],
    ids=["truncated", "502", "not telegram's", "504", "redirect"],
)
async def test_rubbish_for_an_answer_makes_one_marked_copy(
    store: Store, telegram: SmallTelegram, fault: Answer
) -> None:
    telegram.fault = times(1, fault)
    post(store, "morning")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == [MARK + "morning"]


async def test_a_second_lost_answer_ends_it_and_an_admin_can_see_it(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(2, reset_after(telegram))
    post(store, "morning")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"uncertain": 1})
    assert said(telegram) == ["morning", MARK + "morning"]
    assert len(faults(store)) == 1


async def test_ends_one_after_the_other_in_the_midst_of_a_letter_skip_nobody(
    store: Store, telegram: SmallTelegram
) -> None:
    post(store, "morning")
    for _ in range(3):
        in_the_midst(store)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == [MARK + "morning"]


async def test_a_letter_in_whose_midst_every_life_ends_is_left_to_an_admin(
    store: Store, telegram: SmallTelegram
) -> None:
    post(store, "morning")
    for _ in range(6):
        in_the_midst(store)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"uncertain": 1})
    assert said(telegram) == []
    assert faults(store) == ["Crash"]


def in_the_midst(store: Store) -> None:
    """A life that begins, takes the letter to send, and ends."""
    with store.transaction() as tx:
        doubt_all(tx, Words())
        assert sending.claim(tx, 1, urgent=False)


async def test_an_approval_is_simply_sent_again(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = times(1, reset_after(telegram))
    post(store, "approve?", kind=LetterKind.APPROVAL)
    async with delivering(store, telegram) as delivery:
        await until(lambda: tried(store))
        clock.move(timedelta(seconds=2))
        delivery.wake()
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == ["approve?", "approve?"]


@pytest.mark.parametrize("kind", [LetterKind.DIGEST, LetterKind.FILE, LetterKind.NUDGE])
async def test_digests_and_files_are_not_sent_twice_but_offered(
    store: Store, telegram: SmallTelegram, kind: LetterKind
) -> None:
    telegram.fault = times(1, reset_after(telegram))
    post(store, "the week", kind=kind, enclosure=Enclosure("week.xlsx", b"PK"))
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"uncertain": 1, "sent": 1})
    assert said(telegram) == ["the week", "again?"]


async def test_an_edit_is_simply_made_again(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = times(1, reset_after(telegram), "edit")
    post(store, "card, corrected", kind=LetterKind.ANSWER, edit_message=55)
    async with delivering(store, telegram) as delivery:
        await until(lambda: tried(store))
        clock.move(timedelta(seconds=2))
        delivery.wake()
        await until(lambda: states(store) == {"sent": 1})
    assert [(each.message_id, each.text) for each in telegram.said] == [
        (55, "card, corrected")
    ] * 2


async def test_an_edit_that_changes_nothing_is_done(store: Store, telegram: SmallTelegram) -> None:
    unchanged = "Bad Request: message is not modified: specified new message content …"
    telegram.fault = times(1, saying(400, unchanged), "edit")
    post(store, "same", edit_message=55)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == []


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(1, saying(400, "Bad Request: message to edit not found"), "edit")
    post(store, "card", edit_message=55)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert [each.method for each in telegram.said] == ["sendMessage"]


async def test_a_flood_parks_the_chat_for_as_long_as_telegram_says(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = times(1, saying(429, "Too Many Requests: retry after 30", retry_after=30))
    post(store, "a", 1)
    post(store, "b", 1)
    async with delivering(store, telegram) as delivery:
        await until(lambda: states(store) == {"parked": 1, "queued": 1})
        post(store, "c", 2)
        delivery.wake()
        await until(lambda: said(telegram) == ["c"])
        clock.move(timedelta(seconds=31))
        delivery.wake()
        await until(lambda: states(store) == {"sent": 3})
    assert said(telegram) == ["c", "a", "b"]


async def test_floods_in_several_chats_silence_all(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = times(3, saying(429, "Too Many Requests: retry after 30", retry_after=30))
    for chat in (1, 2, 3):
        post(store, f"to {chat}", chat)
    async with delivering(store, telegram) as delivery:
        await until(lambda: states(store) == {"parked": 3})
        post(store, "to 4", 4, LetterKind.ANSWER)
        delivery.wake()
        await asyncio.sleep(0.05)
        assert said(telegram) == []
        clock.move(timedelta(seconds=31))
        delivery.wake()
        await until(lambda: states(store) == {"sent": 4})


async def test_a_reader_who_blocked_us_is_marked_and_told_of_once(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(9, saying(403, "Forbidden: bot was blocked by the user"))
    post(store, "morning")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"dead": 1})
    assert telegram.calls["sendMessage"] == 1
    assert faults(store) == ["Forbidden"]


async def test_a_group_that_became_another_chat_gets_its_letters_there(
    store: Store, telegram: SmallTelegram
) -> None:
    moved = saying(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1007)
    telegram.fault = times(1, moved)
    post(store, "a", -7)
    post(store, "b", -7)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 2})
    assert [(each.chat_id, each.text) for each in telegram.said] == [(-1007, "a"), (-1007, "b")]


async def test_markup_that_telegram_cannot_read_is_sent_as_plain_text(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(1, saying(400, "Bad Request: can't parse entities: <b"))
    post(store, "<b>麦凯 &amp; co</b>")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 1})
    assert said(telegram) == ["麦凯 & co"]


async def test_what_telegram_refuses_even_as_plain_text_is_a_dead_letter(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(2, saying(400, "Bad Request: text must be non-empty"))
    post(store, "x")
    post(store, "y")
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"dead": 1, "sent": 1})
    assert said(telegram) == ["y"]


async def test_a_refused_token_stops_the_program_and_keeps_the_letter(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.fault = times(99, saying(401, "Unauthorized"))
    post(store, "morning")
    alarms: list[str] = []

    async def serve() -> None:
        async with delivering(store, telegram) as delivery:
            delivery.alarm = alarms.append
            await asyncio.Event().wait()

    with pytest.raises(ExceptionGroup) as raised:
        await serve()
    (halted,) = raised.value.exceptions
    assert isinstance(halted, Halted)
    assert halted.status == TOKEN_REFUSED
    assert "secret" not in halted.line
    assert states(store) == {"queued": 1}
    assert len(alarms) == 1


async def test_rubbish_for_ten_minutes_costs_no_letter(
    store: Store, telegram: SmallTelegram
) -> None:
    rubbish = 12
    telegram.fault = times(rubbish, body(b"<html>we are down</html>"), "")
    for chat in range(30):
        post(store, f"to {chat}", chat)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 30})
    plain = {text.removeprefix(MARK) for text in said(telegram)}
    assert plain == {f"to {chat}" for chat in range(30)}
    assert len(said(telegram)) == 30


async def crash_while_sending(store: Store, telegram: SmallTelegram) -> None:
    """A process claims its letters, sends them, and is gone before it can write that down."""
    from bot.storage import sending

    with store.transaction() as tx:
        claimed = sending.claim(tx, 10, urgent=False)
    for letter in claimed:
        await telegram.result(
            "sendMessage", {"chat_id": letter.chat_id, "text": letter.value["text"]}
        )


async def test_a_crash_while_sending_makes_one_marked_copy(
    store: Store, telegram: SmallTelegram
) -> None:
    post(store, "a", 1)
    post(store, "b", 2)
    await crash_while_sending(store, telegram)
    post(store, "c", 1)
    async with delivering(store, telegram):
        await until(lambda: states(store) == {"sent": 3})
    assert sorted(said(telegram)) == sorted(["a", "b", MARK + "a", MARK + "b", "c"])
    assert [s.text for s in telegram.said if s.chat_id == 1] == ["a", MARK + "a", "c"]


async def test_nothing_is_claimed_once_it_is_stopping(
    store: Store, telegram: SmallTelegram
) -> None:
    telegram.latency = 0.05
    for chat in range(100):
        post(store, "x", chat)
    async with delivering(store, telegram) as delivery:
        await until(lambda: delivery.sent >= 4)
    left = states(store)
    assert left["sent"] == len(telegram.said)
    assert left["sent"] + left["queued"] == 100


async def test_a_clock_that_jumps_back_delays_neither_a_new_letter_nor_another_try(
    store: Store, telegram: SmallTelegram, clock: MovableClock
) -> None:
    telegram.fault = times(1, saying(429, "Too Many Requests", retry_after=30))
    post(store, "parked", 1)
    seconds = clock.now().timestamp()
    async with delivering(store, telegram) as delivery:
        delivery.seconds = lambda: seconds
        await until(lambda: states(store) == {"parked": 1})
        post(store, "posted before", 2)
        clock.move(timedelta(days=-1))
        delivery.wake()
        await until(lambda: said(telegram) == ["posted before"])
        clock.move(timedelta(seconds=35))
        seconds += 35
        delivery.wake()
        await until(lambda: said(telegram) == ["posted before", "parked"])
