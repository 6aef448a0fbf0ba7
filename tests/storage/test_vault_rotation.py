"""A rotation re-wraps every key while the house works on, and loses none when it is killed."""

import random
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from bot.storage.transaction import Store
from bot.storage.vault import SealError, Vault, customer, domain, open_vault
from bot.storage.vault.rotation import Rotation, rotate
from tests.storage.engines import ROOT

BOX = domain("outbox")


def filled(store: Store, many: int = 25) -> dict[int, bytes]:
    """Blobs of many customers, some of whom have several keys."""
    blobs = {}
    with store.transaction() as tx:
        for id in range(1, many + 1):
            blobs[id] = tx.seal_bytes(customer(id), "notes", "note", id, b"of %d" % id)
            if id % 3 == 0:
                store.vault.renew(tx.session, customer(id))
        blobs[0] = tx.seal_bytes(BOX, "notes", "note", 0, b"of 0")
    return blobs


def check_all(engine: Engine, blobs: dict[int, bytes]) -> None:
    with Session(engine) as session, session.begin():
        vault = open_vault(session, ROOT)
        for id, blob in blobs.items():
            owner = customer(id) if id else BOX
            place = {"table": "note", "row": id, "version": 1}
            plain = vault.open(session, owner, "notes", blob=blob, **place)  # type: ignore[arg-type] # one of each kind
            assert plain == b"of %d" % id


def states(engine: Engine) -> list[str]:
    with Session(engine) as session:
        rows = session.connection().execute(text("SELECT state FROM keyring ORDER BY id"))
        return [str(row.state) for row in rows]


def execute(engine: Engine, statement: str) -> None:
    with Session(engine) as session, session.begin():
        session.connection().execute(text(statement))


@pytest.mark.parametrize("batch", [1, 7, 500])
def test_everything_opens_after_a_rotation_and_the_old_key_is_gone(
    store: Store, batch: int
) -> None:
    blobs = filled(store)
    assert rotate(store.engine, store.vault, batch=batch) == Rotation(2, 34, 0)
    assert states(store.engine) == ["destroyed", "active"]
    with Session(store.engine) as session:
        left = text("SELECT sealed FROM keyring WHERE id = 1")
        assert session.connection().scalar(left) is None
    check_all(store.engine, blobs)


def test_rotations_follow_each_other(store: Store) -> None:
    blobs = filled(store)
    for epoch in (2, 3, 4):
        assert rotate(store.engine, store.vault).epoch == epoch
        check_all(store.engine, blobs)
    assert states(store.engine) == ["destroyed"] * 3 + ["active"]


def test_what_was_destroyed_stays_destroyed(store: Store) -> None:
    blobs = filled(store)
    with store.transaction() as tx:
        store.vault.destroy(tx.session, customer(4))
    rotate(store.engine, store.vault)
    with store.transaction() as tx, pytest.raises(SealError):
        tx.open_bytes(customer(4), "notes", "note", 4, blobs[4])


def test_a_damaged_key_keeps_its_epoch_and_stops_no_other(store: Store) -> None:
    blobs = filled(store)
    spoil = "UPDATE customer_key SET sealed = {} WHERE owner = 5"
    take = "(SELECT k.sealed FROM customer_key k WHERE k.owner = 4)"
    execute(store.engine, spoil.format(take))
    again = Vault(ROOT)
    assert rotate(store.engine, again, batch=4) == Rotation(2, 33, 1)
    assert states(store.engine) == ["retiring", "active"]
    del blobs[5]
    check_all(store.engine, blobs)


def test_the_house_seals_and_opens_during_a_rotation(store: Store) -> None:
    blobs = filled(store)
    other, done = Store(store.engine, Vault(ROOT), store.clock), Event()

    def work() -> None:
        for id in range(1000, 1400):
            with other.transaction() as tx:
                blobs[id] = tx.seal_bytes(customer(id), "notes", "note", id, b"of %d" % id)
            if done.wait(0.002):  # without a breath SQLite might let nobody else in
                return

    thread = Thread(target=work)
    thread.start()
    for _ in range(3):
        rotate(store.engine, store.vault, batch=3)
    done.set()
    thread.join()
    check_all(store.engine, blobs)


def test_two_rotations_at_once_do_no_harm(store: Store) -> None:
    blobs = filled(store)
    threads = [
        Thread(target=rotate, args=(store.engine, Vault(ROOT)), kwargs={"batch": 3})
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check_all(store.engine, blobs)
    assert states(store.engine)[-1] == "active"
    assert "retiring" not in states(store.engine)


ROTATING = """
import sys
from bot.storage.engine import open_engine
from bot.storage.vault import Vault
from bot.storage.vault.rotation import rotate
engine, vault = open_engine(sys.argv[1]), Vault(bytes.fromhex(sys.argv[2]))
print("ready", flush=True)
while True:
    rotate(engine, vault, batch=5)
"""


def rotated_until_killed(url: str, seconds: float) -> None:
    command = [sys.executable, "-c", ROTATING, url, ROOT.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as one:
        try:
            assert one.stdout is not None
            assert one.stdout.readline() == b"ready\n"
            time.sleep(seconds)
        finally:
            one.kill()


@pytest.mark.parametrize("kills", [3, pytest.param(100, marks=pytest.mark.long)])
def test_kill_9_during_a_rotation_leaves_nothing_unreadable(
    store: Store, url: str, kills: int
) -> None:
    chance, engine = random.Random(20261122), store.engine
    blobs = filled(store, many=60)
    for _ in range(kills):
        rotated_until_killed(url, chance.uniform(0.0, 0.15))
        check_all(engine, blobs)
    rotate(engine, Vault(ROOT))
    check_all(engine, blobs)
    assert set(states(engine)) == {"destroyed", "active"}
