"""Reading ahead in a second process: the same readings, or none; and whatever befalls it."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, permutations
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from bot.capture.child import Limits
from bot.capture.names import Directory, Entry
from bot.capture.names.verdict import Priors, is_steadfast, verdict
from bot.capture.notes import read_note
from bot.capture.readahead import Asker, Inputs, ReadAhead, Written, is_to_spare, lives, reader
from bot.domain.readings import Reading
from tests.waiting import block_until

HERE = Path(__file__).parent
NOW = datetime(2026, 3, 18, 7, 30, tzinfo=UTC)  # 15:30 in Shanghai
LI = Asker(1, "Asia/Shanghai", frozenset({1}))
JOHN = Asker(2, "Europe/London", None)
CHATS = {LI: 101, JOHN: 103}
ENTRIES = (
    Entry(1, "麦凯信封有限公司", ("麦凯",), keeper_id=1, contacts=("王总", "李经理")),
    Entry(2, "麦凯包装有限公司", keeper_id=1),
    Entry(3, "上海同辉包装印刷厂", keeper_id=1, contacts=("周工",)),
    Entry(4, "Riverside Foods Ltd", keeper_id=2, contacts=("Mr Chen",)),
    Entry(5, "Keystone Printing Co., Ltd", keeper_id=2),
    Entry(6, "华盛电子有限公司", keeper_id=1),
    Entry(7, "华盛食品有限公司", keeper_id=1),
)
VISIT = "今天拜访同辉包装，要新报价，下周三前给他"
_FIRST = count(1000, 1000)  # message ids only grow
WHOSE = "刚见了周工，要新报价"  # which customer this is, only the contacts tell


@contextmanager
def beside(limits: Limits = reader.LIMITS) -> Iterator[ReadAhead]:
    """A second process that knows the customers, and both askers."""
    ahead = ReadAhead(lambda: NOW, limits)
    try:
        up(ahead)
        yield ahead
    finally:
        ahead.close()


def up(ahead: ReadAhead) -> None:
    ahead.begin()
    ahead.come_up(ENTRIES)
    for asker, chat in CHATS.items():
        ahead.take(Written(chat, 0, ""), Inputs(asker, NOW))


@pytest.fixture(scope="module")
def ahead() -> Iterator[ReadAhead]:
    """One for all tests that do it no harm."""
    with beside() as ahead:
        yield ahead


def looked_after(ahead: ReadAhead, true: Callable[[], bool]) -> None:
    """Waits for it while the office looks after them."""

    def after_a_look() -> bool:
        ahead.look_after()
        return true()

    block_until(after_a_look)


def offered(ahead: ReadAhead, *texts: str, asker: Asker = LI) -> list[Written]:
    """These words, written one after the other, with one more so that none waits alone."""
    first = next(_FIRST)
    many = [Written(CHATS[asker], first + n, text) for n, text in enumerate([*texts, "再见"])]
    ahead.offer(many)
    return many[:-1]


def read(ahead: ReadAhead, *texts: str, asker: Asker = LI) -> list[Written]:
    """The same, all of them finished."""
    many = offered(ahead, *texts, asker=asker)

    looked_after(ahead, lambda: ahead.ready == len(many) + 1)
    last = many[-1]
    ahead.take(Written(last.chat, last.message_id + 1, "再见"), Inputs(asker, NOW))
    return many


def taken(ahead: ReadAhead, one: Written, asker: Asker = LI, at: datetime = NOW) -> Reading | None:
    """As the desk comes to it."""
    ahead.reached(one.chat, one.message_id)
    return ahead.take(one, Inputs(asker, at))


def sample_notes() -> list[str]:
    files = [*sorted(HERE.glob("notes_?.json")), HERE / "unseen_notes.json"]
    return [one["text"] for each in files for one in json.loads(each.read_text("utf-8"))["items"]]


@pytest.mark.parametrize("asker", [LI, JOHN])
def test_every_sample_note_is_read_as_the_desk_reads_it(ahead: ReadAhead, asker: Asker) -> None:
    texts = [*sample_notes(), VISIT, WHOSE, "Visited Riverside, Mr Chen ordered for $12k"]
    book, found = Directory(ENTRIES), 0
    for first in range(0, len(texts), 80):
        for one in read(ahead, *texts[first : first + 80], asker=asker):
            reading = taken(ahead, one, asker)
            found += reading is not None
            for recent in ((), (1,), (2, 1), (5, 3, 1), (4,)) if reading else ():
                assert reading == at_the_desk(one.text, asker, book, recent)
    assert found > 0.9 * len(texts)


def at_the_desk(text: str, asker: Asker, book: Directory, recent: tuple[int, ...]) -> Reading:
    return read_note(
        text, now=NOW.astimezone(ZoneInfo(asker.zone)), directory=book, asker_id=asker.staff_id,
        recent=recent,
        allowed=lambda one: asker.keepers is None or book.entries[one].keeper_id in asker.keepers,
    )  # fmt: skip


def test_what_turns_on_whom_the_asker_met_of_late_is_left_to_the_desk(ahead: ReadAhead) -> None:
    twins, plain = read(ahead, "今天拜访华盛，要新报价", VISIT)
    assert taken(ahead, twins) is None
    assert taken(ahead, plain) is not None


def test_a_verdict_that_is_called_steadfast_is_so_for_any_recent_dealings() -> None:
    chance, entries = random.Random(11), {one.customer_id: one for one in ENTRIES}
    steadfast = 0
    for _ in range(3000):
        many = chance.randint(0, 4)
        scores = {one: chance.choice((60.0, 66.0, 79.0, 84.0, 86.0, 92.0, 100.0))
                  for one in chance.sample(sorted(entries), many)}  # fmt: skip
        found = {
            verdict("麦凯", scores, entries, Priors(1, recent))
            for size in range(4)
            for recent in permutations(entries, size)
        }
        if is_steadfast("麦凯", scores, entries, 1):
            steadfast += 1
            assert len(found) == 1, scores
    assert 300 < steadfast < 2900


@pytest.mark.parametrize(
    ("asker", "at"),
    [
        (replace(LI, keepers=frozenset({1, 2})), NOW),
        (replace(LI, zone="Asia/Urumqi"), NOW),
        (LI, NOW + timedelta(minutes=1)),
    ],
)
def test_a_reading_for_somebody_else_or_another_minute_is_not_used(
    ahead: ReadAhead, asker: Asker, at: datetime
) -> None:
    (one,) = read(ahead, VISIT)
    assert taken(ahead, one, asker, at) is None
    taken(ahead, one)  # as they were


def test_other_words_in_the_same_place_are_not_answered(ahead: ReadAhead) -> None:
    (one,) = read(ahead, VISIT)
    assert taken(ahead, one._replace(text=VISIT[:6])) is None
    assert taken(ahead, one) is not None


def test_half_a_character_harms_nobody(ahead: ReadAhead) -> None:
    pid = ahead.pid
    broken = Written(CHATS[LI], next(_FIRST), "今天拜访\ud83d同辉")
    ahead.offer([broken])
    (whole,) = read(ahead, VISIT)
    assert ahead.pid == pid
    assert taken(ahead, whole) is not None
    assert taken(ahead, broken) is None


def test_a_reading_is_used_once(ahead: ReadAhead) -> None:
    (one,) = read(ahead, VISIT)
    assert [taken(ahead, one) is None, taken(ahead, one) is None] == [False, True]


def test_a_text_that_the_desk_has_come_to_is_not_read_ahead_any_more() -> None:
    with beside() as ahead:
        stranger = [Written(999, number, VISIT) for number in range(1, 31)]
        ahead.offer(stranger)  # nobody knows whose they are, so they wait
        ahead.reached(999, 20)
        inputs = Inputs(LI, NOW)
        assert ahead.take(stranger[19], inputs) is None
        looked_after(ahead, lambda: ahead.ready == 10)
        assert ahead.take(stranger[20], inputs) is not None


def test_a_directory_that_has_changed_meanwhile_makes_readings_of_before_void() -> None:
    text, new = "今天拜访蓝海商贸，要新报价", Entry(8, "蓝海商贸有限公司", keeper_id=1)
    with beside() as ahead:
        (before,) = read(ahead, text)
        ahead.known(new, None)
        assert taken(ahead, before) is None
        (after,) = read(ahead, text)
        assert taken(ahead, after) == at_the_desk(text, LI, Directory((*ENTRIES, new)), ())
        ahead.removed(8)
        (at_last,) = read(ahead, text)
        assert taken(ahead, at_last) == at_the_desk(text, LI, Directory(ENTRIES), ())


def test_another_contact_makes_void_only_what_rests_on_contacts() -> None:
    with beside() as ahead:
        named, whose = read(ahead, VISIT, WHOSE)
        more = replace(ENTRIES[0], contacts=("王总", "李经理", "周工"))
        ahead.known(more, ENTRIES[0])
        assert taken(ahead, named) is not None
        assert taken(ahead, whose) is None
        (again,) = read(ahead, WHOSE)
        book = Directory((more, *ENTRIES[1:]))
        assert taken(ahead, again) == at_the_desk(WHOSE, LI, book, ())


def test_a_directory_that_is_forgotten_is_learned_anew() -> None:
    with beside() as ahead:
        ahead.forgot()
        (one,) = read(ahead, VISIT)
        assert taken(ahead, one) == at_the_desk(VISIT, LI, Directory(), ())
        for entry in ENTRIES:
            ahead.known(entry, None)
        (one,) = read(ahead, VISIT)
        assert taken(ahead, one) == at_the_desk(VISIT, LI, Directory(ENTRIES), ())


def test_a_text_that_waits_alone_is_the_desks_own(ahead: ReadAhead) -> None:
    one = Written(CHATS[LI], next(_FIRST), VISIT)
    ahead.offer([one])
    ahead.reached(one.chat, one.message_id)
    ahead.look_after()
    assert taken(ahead, one) is None


def test_a_process_is_wanted_only_where_many_texts_wait() -> None:
    ahead = ReadAhead(lambda: NOW)
    ahead.offer(Written(7, number, VISIT) for number in range(reader.MANY - 1))
    assert not ahead.is_wanted
    ahead.offer([Written(8, 1, VISIT)])
    assert ahead.is_wanted
    ahead.close()
    assert not ahead.is_wanted


def test_one_that_is_killed_is_replaced_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(lives, "time", SimpleNamespace(monotonic=lambda: now))
    with beside() as ahead:
        offered(ahead, *[VISIT] * reader.MANY)
        first = ahead.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        looked_after(ahead, lambda: ahead.pid is None)
        (one, *_) = offered(ahead, *[VISIT] * reader.MANY)
        assert taken(ahead, one) is None
        assert not ahead.is_wanted
        now += lives.PAUSES[0]
        assert ahead.is_wanted
        up(ahead)
        assert ahead.pid not in (None, first)
        looked_after(ahead, lambda: ahead.ready > 1)


def test_one_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    with beside(replace(reader.LIMITS, seconds=0.3)) as ahead:
        pid = ahead.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        (one,) = offered(ahead, VISIT)
        assert taken(ahead, one) is None
        looked_after(ahead, lambda: ahead.pid is None)
        assert not Path(f"/proc/{pid}").exists()


def test_readings_that_come_too_late_hold_up_no_others() -> None:
    with beside() as ahead:
        pid = ahead.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        many = offered(ahead, *[VISIT] * 200)
        assert not any(taken(ahead, one) for one in many[:150])
        os.kill(pid, signal.SIGCONT)
        looked_after(ahead, lambda: ahead.ready > 0)
        assert taken(ahead, many[150]) is not None


def test_one_without_enough_memory_leaves_the_desk_to_itself() -> None:
    with beside(replace(reader.LIMITS, megabytes=48)) as ahead:
        assert ahead.pid is None
        (one,) = offered(ahead, VISIT)
        assert taken(ahead, one) is None


def test_one_that_has_nothing_to_do_gives_its_memory_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with beside() as ahead:
        monkeypatch.setattr(reader, "IDLE", 0.0)
        looked_after(ahead, lambda: ahead.pid is None)


def test_it_has_pipes_and_no_secret_and_can_write_no_file(
    ahead: ReadAhead, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = Path(f"/proc/{ahead.pid}")
    opened = {os.readlink(one).partition(":")[0] for one in (process / "fd").iterdir()}
    assert opened == {"pipe", "/dev/null"}
    assert b"FIELDBOOK" not in (process / "environ").read_bytes()
    limits = (process / "limits").read_text()
    assert "Max file size             0 " in limits
    assert "Max core file size        0 " in limits


PARENT = """
import sys, time
from tests.capture.test_reading_ahead import beside
with beside() as ahead:
    print(ahead.pid, flush=True)
    time.sleep(60)
"""


def test_it_ends_with_its_parent_however_that_ends() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    try:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert Path(f"/proc/{pid}").exists()
    finally:
        parent.kill()
        parent.communicate()
    block_until(lambda: not Path(f"/proc/{pid}").exists() or "Z" in _state(pid))


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


@pytest.mark.parametrize(
    ("quota", "spare"), [("200000 100000", True), ("150000 100000", False), ("max 100000", True)]
)
def test_a_container_of_less_than_two_cores_has_none_to_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str, spare: bool
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0, 1})
    (tmp_path / "cpu.max").write_text(quota)
    assert is_to_spare(tmp_path / "cpu.max") == spare
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0})
    assert not is_to_spare(tmp_path / "cpu.max")
