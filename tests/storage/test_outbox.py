"""The outbox: letters once per key, in order, remembered by what they are about."""

from datetime import datetime, timedelta

from sqlalchemy import text

from bot.domain.clock import MovableClock
from bot.domain.letters import About, Button, Enclosure, Letter, LetterKind, Reply
from bot.storage import outbox, sending
from bot.storage.transaction import Store


def letter(
    words: str,
    chat: int = 7,
    kind: LetterKind = LetterKind.NUDGE,
    key: str | None = None,
    not_before: datetime | None = None,
) -> Letter:
    return Letter(chat, Reply(words), kind, key, not_before=not_before)


def post(store: Store, *letters: Letter) -> list[int | None]:
    with store.transaction() as tx:
        return [outbox.post(tx, each) for each in letters]


def claim(store: Store, limit: int = 10, *, urgent: bool = False) -> list[sending.Sending]:
    with store.transaction() as tx:
        return sending.claim(tx, limit, urgent=urgent)


def words(claimed: list[sending.Sending]) -> list[str]:
    return [each.value["text"] for each in claimed]


def send_all(store: Store, *, urgent: bool = False) -> list[str]:
    said: list[str] = []
    while claimed := claim(store, urgent=urgent):
        said += words(claimed)
        with store.transaction() as tx:
            sending.sent(tx, [(each.id, each.id % 100_000) for each in claimed])
    return said


def test_a_key_that_was_used_is_not_posted_again(store: Store) -> None:
    first, second = post(store, letter("one", key="k"), letter("two", key="k"))
    assert first is not None
    assert second is None
    assert post(store, letter("three", key="k")) == [None]
    assert send_all(store) == ["one"]
    assert post(store, letter("four", key="k")) == [None]


def test_letters_of_one_moment_leave_in_the_order_they_were_written(store: Store) -> None:
    post(store, *(letter(str(n)) for n in range(20)))
    assert send_all(store) == [str(n) for n in range(20)]


def test_only_the_first_of_a_chat_is_claimed_and_others_wait_for_it(store: Store) -> None:
    post(store, letter("a1", 1), letter("a2", 1), letter("b1", 2))
    assert words(claim(store)) == ["a1", "b1"]
    assert claim(store) == []


def test_a_letter_for_later_holds_nobody_up_and_comes_in_its_time(
    store: Store, clock: MovableClock
) -> None:
    later = clock.now() + timedelta(hours=1)
    post(store, letter("later", not_before=later), letter("now"))
    assert send_all(store) == ["now"]
    with store.transaction() as tx:
        assert sending.due_at(tx) == later
    clock.move(timedelta(hours=1))
    assert send_all(store) == ["later"]


def test_a_letter_tried_in_vain_keeps_its_place_before_the_next(
    store: Store, clock: MovableClock
) -> None:
    post(store, letter("first"), letter("second"))
    (first,) = claim(store)
    with store.transaction() as tx:
        sending.retry(tx, first, tx.now + timedelta(seconds=5), "NotSent")
    assert claim(store) == []
    clock.move(timedelta(seconds=5))
    assert send_all(store) == ["first", "second"]


def test_an_answer_does_not_wait_for_a_nudge_of_its_chat(store: Store) -> None:
    post(store, letter("nudge"), letter("answer", kind=LetterKind.ANSWER))
    assert words(claim(store, urgent=True)) == ["answer"]


def test_a_parked_chat_is_silent_until_its_time(store: Store, clock: MovableClock) -> None:
    post(store, letter("a", 1), letter("b", 2), letter("c", 1, LetterKind.ANSWER))
    first = claim(store, 1)[0]
    with store.transaction() as tx:
        sending.park(tx, first, tx.now + timedelta(seconds=30))
    assert words(claim(store)) == ["b"]
    assert claim(store, urgent=True) == []
    clock.move(timedelta(seconds=31))
    assert words(claim(store)) == ["a"]
    assert words(claim(store, urgent=True)) == ["c"]


def test_leases_are_found_again_when_they_ran_out_or_their_holder_is_dead(
    store: Store, clock: MovableClock
) -> None:
    post(store, letter("a"))
    (held,) = claim(store)
    with store.transaction() as tx:
        assert sending.unsettled(tx) == []
        assert words(sending.unsettled(tx, alone=True)) == ["a"]
    clock.move(timedelta(minutes=5))
    with store.transaction() as tx:
        assert sending.unsettled(tx, [held.id]) == []
        assert words(sending.unsettled(tx)) == ["a"]


def test_a_message_of_ours_is_known_by_what_it_was_about(store: Store) -> None:
    card = Reply("card", about=About("interaction", 5, customer_id=9))
    post(store, Letter(7, card))
    (mine,) = claim(store, urgent=True)
    with store.transaction() as tx:
        sending.sent(tx, [(mine.id, 4711)])
        assert outbox.about(tx, 7, 4711) == About("interaction", 5, customer_id=9)
        assert outbox.about(tx, 8, 4711) is None
        assert outbox.about(tx, 7, 1) is None


def test_a_long_letter_becomes_messages_in_order_with_the_buttons_on_the_last(
    store: Store,
) -> None:
    line = "<b>客户</b> & so on" + "." * 80
    reply = Reply("\n".join([line] * 100), rows=((Button("ok", "k:1"),),))
    post(store, Letter(7, reply, LetterKind.NUDGE, key="long"))
    assert post(store, Letter(7, reply, LetterKind.NUDGE, key="long")) == [None]
    first = claim(store)[0]
    assert "rows" not in first.value
    with store.transaction() as tx:
        sending.sent(tx, [(first.id, 1)])
        assert outbox.counts(tx)["queued"] >= 2
    assert claim(store)[0].value["text"].startswith("<b>客户</b>")


def test_a_file_carries_its_bytes_and_the_first_of_its_words(store: Store) -> None:
    enclosure = Enclosure("digest.png", b"\x89PNG\n\x00\n", picture=True)
    post(store, Letter(7, Reply("x " * 900, enclosure=enclosure), LetterKind.DIGEST))
    (photo,) = claim(store)
    assert (photo.method, photo.content) == ("file", b"\x89PNG\n\x00\n")
    assert len(photo.value["text"]) <= 1024
    with store.transaction() as tx:
        sending.sent(tx, [(photo.id, 1)])
    assert claim(store)[0].method == "send"


def test_an_edit_of_a_letter_finds_the_message_it_became(store: Store) -> None:
    (first,) = post(store, letter("listening", kind=LetterKind.ANSWER))
    post(store, Letter(7, Reply("heard", edit_letter=first)))
    (sent,) = claim(store, urgent=True)
    with store.transaction() as tx:
        sending.sent(tx, [(sent.id, 88)])
    (edit,) = claim(store, urgent=True)
    assert (edit.method, edit.edits) == ("edit", 88)


def test_content_is_destroyed_after_its_days_and_its_subject_stays(
    store: Store, clock: MovableClock
) -> None:
    post(store, Letter(7, Reply("secret", about=About("customer", 3, 3)), LetterKind.NUDGE))
    (sent,) = claim(store)
    with store.transaction() as tx:
        sending.sent(tx, [(sent.id, 5)])
    clock.move(timedelta(days=1))
    post(store, letter("still waiting"))
    clock.move(timedelta(days=9))
    with store.transaction() as tx:
        assert outbox.forget(tx) == 1
        kept = tx.session.connection().execute(text("SELECT count(sealed) FROM outbox"))
        assert kept.scalar() == 1
        assert outbox.about(tx, 7, 5) == About("customer", 3, 3)
    assert send_all(store) == ["still waiting"]


def test_an_erased_customers_letters_lose_their_content_and_are_not_sent(store: Store) -> None:
    post(store, Letter(7, Reply("about 3", about=About("customer", 3, 3)), LetterKind.NUDGE))
    with store.transaction() as tx:
        outbox.forget_customer(tx, 3)
    assert send_all(store) == []
    with store.transaction() as tx:
        assert [each.fault for each in outbox.dead(tx)] == ["Erased"]


def test_a_letter_whose_row_is_damaged_is_dead_and_the_next_one_goes(store: Store) -> None:
    post(store, letter("broken"), letter("whole"))
    with store.transaction() as tx:
        damage = "UPDATE outbox SET sealed = :junk WHERE id = (SELECT min(id) FROM outbox)"
        tx.session.connection().execute(text(damage), {"junk": b"\x01junk"})
    claim(store)
    assert words(claim(store)) == ["whole"]
    with store.transaction() as tx:
        assert outbox.counts(tx) == {"dead": 1, "sending": 1}


def test_a_reader_may_ask_again_for_what_may_not_have_arrived(store: Store) -> None:
    post(store, letter("digest", kind=LetterKind.DIGEST))
    (lost,) = claim(store)
    with store.transaction() as tx:
        sending.uncertain(tx, lost, "TimedOut")
        assert not outbox.resend(tx, lost.id, chat_id=8)
        assert outbox.resend(tx, lost.id, chat_id=7)
        assert not outbox.resend(tx, lost.id, chat_id=7)
    assert send_all(store) == ["digest"]


def test_what_waits_for_a_group_follows_it_to_its_new_chat(store: Store) -> None:
    post(store, letter("a", -1), letter("b", -1))
    (first,) = claim(store)
    with store.transaction() as tx:
        sending.migrate(tx, first, -1001)
    assert [each.chat_id for each in claim(store)] == [-1001]
