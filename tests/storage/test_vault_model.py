"""A model of the vault beside the real one: write, renew, rotate, destroy, reopen, roll back."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
)
from sqlmodel import Session

from bot.storage.engine import open_engine, sqlite_url
from bot.storage.migrations import migrate
from bot.storage.vault import Owner, SealError, Vault, create_vault, customer, domain
from bot.storage.vault.rotation import rotate
from tests.storage.engines import ROOT

OWNERS = [customer(1), customer(2), customer(3), domain("outbox"), domain("inbox-2026-03-05")]
owners = st.sampled_from(OWNERS)
sections = st.sampled_from(["identity", "notes"])


class Sealed(tuple[Owner, str, int, bytes, bytes]):
    """Owner, section, row, plain text and blob."""

    __slots__ = ()


class VaultModel(RuleBasedStateMachine):
    """What is sealed opens until its owner is destroyed, whatever else happens between."""

    blobs = Bundle("blobs")

    @initialize()
    def found(self) -> None:
        self.scratch = tempfile.TemporaryDirectory()
        self.engine = open_engine(sqlite_url(Path(self.scratch.name)))
        migrate(self.engine)
        with Session(self.engine) as session, session.begin():
            self.vault = create_vault(session, ROOT)
        self.destroyed: set[Owner] = set()
        self.rows = 0

    def _seal(self, session: Session, owner: Owner, section: str, plain: bytes) -> Sealed:
        self.rows += 1
        blob = self.vault.seal(
            session, owner, section, table="t", row=self.rows, version=1, plain=plain
        )
        return Sealed((owner, section, self.rows, plain, blob))

    @rule(target=blobs, owner=owners, section=sections, plain=st.binary(max_size=70))
    def write(self, owner: Owner, section: str, plain: bytes) -> Sealed:
        with Session(self.engine) as session, session.begin():
            if owner in self.destroyed:
                with pytest.raises(SealError):
                    self._seal(session, owner, section, plain)
                return Sealed((owner, section, 0, plain, b""))
            return self._seal(session, owner, section, plain)

    @rule(owner=owners, section=sections)
    def write_and_roll_back(self, owner: Owner, section: str) -> None:
        if owner not in self.destroyed:
            with Session(self.engine) as session:
                self._seal(session, owner, section, b"never was")
                session.rollback()

    @rule(owner=owners)
    def renew(self, owner: Owner) -> None:
        if owner not in self.destroyed:
            with Session(self.engine) as session, session.begin():
                self.vault.renew(session, owner)

    @rule(owner=owners, really=st.booleans())
    def destroy(self, owner: Owner, really: bool) -> None:
        with Session(self.engine) as session:
            self.vault.destroy(session, owner)
            if really:
                session.commit()
                self.destroyed.add(owner)

    @rule()
    def rotate(self) -> None:
        assert rotate(self.engine, self.vault, batch=2).damaged == 0

    @rule()
    def reopen(self) -> None:
        self.vault = Vault(ROOT)

    @rule(sealed=blobs)
    def read(self, sealed: Sealed) -> None:
        self._read(sealed)

    @rule(sealed=blobs, owner=owners)
    def read_as_another(self, sealed: Sealed, owner: Owner) -> None:
        if owner != sealed[0]:
            with Session(self.engine) as session, pytest.raises(SealError):
                self._open(session, Sealed((owner, *sealed[1:])))

    @rule(sealed=consumes(blobs))
    def read_for_the_last_time(self, sealed: Sealed) -> None:
        self._read(sealed)

    @invariant()
    def the_root_key_is_right(self) -> None:
        if hasattr(self, "vault"):
            with Session(self.engine) as session:
                self.vault.check(session)

    def _read(self, sealed: Sealed) -> None:
        with Session(self.engine) as session:
            if sealed[0] in self.destroyed:
                with pytest.raises(SealError):
                    self._open(session, sealed)
            else:
                assert self._open(session, sealed) == sealed[3]

    def _open(self, session: Session, sealed: Sealed) -> bytes:
        owner, section, row, _plain, blob = sealed
        return self.vault.open(session, owner, section, table="t", row=row, version=1, blob=blob)

    def teardown(self) -> None:
        if hasattr(self, "engine"):
            self.engine.dispose()
            self.scratch.cleanup()


TestVaultModel = VaultModel.TestCase
TestVaultModel.settings = settings(
    max_examples=15,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


class LongVaultModel(VaultModel):
    """The same, at the length of specification page 6.8."""


TestLongVaultModel = pytest.mark.long(LongVaultModel.TestCase)
TestLongVaultModel.settings = settings(
    TestVaultModel.settings, max_examples=200, stateful_step_count=40
)
