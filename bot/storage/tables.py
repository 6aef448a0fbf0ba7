"""Tables: what is on disk. Plain are ids, times, grades and states; the rest is in sealed blobs.

Rows never leave this room: queries turn them into the nouns of `bot.domain`."""

from datetime import date, datetime, time

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, Table, UniqueConstraint
from sqlmodel import Field, SQLModel


def table_of(row: type[SQLModel]) -> Table:
    """The plain table behind a row class, for statements that are built once."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


def _id() -> int:
    field: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    return field


def _ref(target: str, *, index: bool = True) -> int:
    field: int = Field(
        sa_column=Column(BigInteger, ForeignKey(target), index=index, nullable=False)
    )
    return field


def _maybe(target: str, *, index: bool = False) -> int | None:
    column = Column(BigInteger, ForeignKey(target), index=index, nullable=True)
    field: int | None = Field(default=None, sa_column=column)
    return field


def _big(*, index: bool = False) -> int:
    field: int = Field(sa_column=Column(BigInteger, index=index, nullable=False))
    return field


def _maybe_big(*, index: bool = False) -> int | None:
    field: int | None = Field(
        default=None, sa_column=Column(BigInteger, index=index, nullable=True)
    )
    return field


def _blob() -> bytes:
    field: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    return field


class StaffRow(SQLModel, table=True):
    __tablename__ = "staff"
    id: int = _id()
    telegram_id: int = Field(sa_column=Column(BigInteger, unique=True, nullable=False))
    manager_id: int | None = _maybe("staff.id", index=True)
    roles: str  # role names, comma-separated
    lang: str
    lang_chosen: bool = False
    zone: str
    morning: time
    quiet_from: time
    quiet_to: time
    active: bool = True
    reachable: bool = True
    version: int = 1
    created_at: datetime
    sealed: bytes = _blob()


class LeaveRow(SQLModel, table=True):
    __tablename__ = "leave"
    id: int = _id()
    staff_id: int = _ref("staff.id")
    first_day: date
    last_day: date


class InvitationRow(SQLModel, table=True):
    __tablename__ = "invitation"
    id: int = _id()
    code_hash: bytes = Field(sa_column=Column(LargeBinary, unique=True, nullable=False))
    role: str
    manager_id: int | None = _maybe("staff.id")
    inviter_id: int | None = _maybe("staff.id")
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = _maybe_big()


class SettingRow(SQLModel, table=True):
    """Settings of the organisation that are no secret: zone, country, festivals, policies."""

    __tablename__ = "setting"
    name: str = Field(primary_key=True)
    value: str


class CustomerRow(SQLModel, table=True):
    __tablename__ = "customer"
    # All that a morning asks of a customer, so that it need not look up two hundred rows.
    __table_args__ = (
        Index("ix_customer_duty", "keeper_id", "gone", "standing", "grade", "assigned_on", "id"),
    )
    id: int = _id()
    kind: str  # enterprise | individual
    grade: str
    intent: str | None = None
    relation: str | None = None
    standing: str
    standing_on: date  # since when
    keeper_id: int = _ref("staff.id", index=False)
    assigned_on: date
    created_at: datetime
    created_by: int = _ref("staff.id", index=False)
    note_id: int | None = _maybe_big()  # the note that it was added from
    version: int = 1
    changed: int = _big(index=True)  # change sequence: other processes refresh their index by it
    gone: bool = False  # taken back or erased: nothing of it is shown any more
    sealed: bytes = _blob()  # section identity


class ContactRow(SQLModel, table=True):
    __tablename__ = "contact"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    interaction_id: int | None = _maybe_big(index=True)  # the note that named them first
    version: int = 1
    created_at: datetime
    gone: bool = False
    sealed: bytes = _blob()  # section contact


class AliasRow(SQLModel, table=True):
    """A name that a member of staff confirmed for a customer."""

    __tablename__ = "alias"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    staff_id: int | None = _maybe("staff.id")
    sealed: bytes = _blob()


class PhraseRow(SQLModel, table=True):
    """What a member of staff means by a phrase: the channel that they corrected it to."""

    __tablename__ = "phrase"
    id: int = _id()
    staff_id: int = _ref("staff.id")
    channel: str
    created_at: datetime
    sealed: bytes = _blob()  # the phrase, without names and days


class PhoneMarkRow(SQLModel, table=True):
    """A truncated HMAC of a phone, for the duplicate check alone; never backed up."""

    __tablename__ = "phone_mark"
    __table_args__ = (Index("ix_phone_mark_mark", "mark"),)
    id: int = _id()
    customer_id: int = _ref("customer.id")
    contact_id: int | None = _maybe("contact.id")
    mark: bytes = _blob()


class FactRow(SQLModel, table=True):
    __tablename__ = "fact"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    contact_id: int | None = _maybe("contact.id", index=True)
    interaction_id: int | None = _maybe("interaction.id", index=True)
    section: str
    staff_id: int = _ref("staff.id", index=False)
    observed_on: date
    created_at: datetime
    verified_at: datetime | None = None
    verified_by: int | None = _maybe("staff.id")
    superseded_by: int | None = _maybe_big()
    gone: bool = False
    sealed: bytes = _blob()  # facet, value, source


class InteractionRow(SQLModel, table=True):
    __tablename__ = "interaction"
    __table_args__ = (
        Index("ix_interaction_duty", "customer_id", "happened_on", "channel", "staff_id", "gone"),
        Index("ix_interaction_staff", "staff_id", "happened_on"),
    )
    id: int = _id()
    customer_id: int = _ref("customer.id", index=False)
    staff_id: int = _ref("staff.id", index=False)
    channel: str
    happened_on: date
    created_at: datetime
    note_id: int | None = _maybe_big(index=True)
    version: int = 1
    gone: bool = False
    sealed: bytes = _blob()  # section notes: the text, outcomes, objections, amounts, …


class PromiseRow(SQLModel, table=True):
    __tablename__ = "promise"
    __table_args__ = (Index("ix_promise_due", "staff_id", "state", "due_on"),)
    id: int = _id()
    customer_id: int = _ref("customer.id")
    contact_id: int | None = _maybe("contact.id")
    interaction_id: int | None = _maybe("interaction.id", index=True)
    staff_id: int = _ref("staff.id", index=False)
    ours: bool
    due_on: date | None = None
    state: str  # open | kept | broken | dropped
    created_at: datetime
    closed_at: datetime | None = None
    version: int = 1
    gone: bool = False
    sealed: bytes = _blob()


class PlanRow(SQLModel, table=True):
    """A visit that is planned; `at` is the start as a UTC instant where a time was said."""

    __tablename__ = "plan"
    __table_args__ = (
        Index("ix_plan_day", "staff_id", "state", "day"),
        Index("ix_plan_open", "state", "day"),
    )
    id: int = _id()
    customer_id: int = _ref("customer.id")
    staff_id: int = _ref("staff.id", index=False)
    interaction_id: int | None = _maybe("interaction.id", index=True)
    day: date
    at: datetime | None = None
    state: str  # open | done | dropped
    created_at: datetime
    sealed: bytes = _blob()


class OccasionRow(SQLModel, table=True):
    __tablename__ = "occasion"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    contact_id: int | None = _maybe("contact.id", index=True)
    fact_id: int | None = _maybe("fact.id", index=True)
    kind: str
    opted_out: bool = False
    skip_year: int | None = None  # "not this year"
    known_on: date | None = None
    gone: bool = False
    sealed: bytes = _blob()  # calendar, month, day, year, leap month
    replaced_by: int | None = _maybe_big()  # the newer one that this gave way to
    section: str = "family"  # or minor, identity: which key seals it
    gift: bool = False  # something is posted for it: an earlier nudge


class LookAheadRow(SQLModel, table=True):
    """Which days of a keeper's customers do not come between two days, by id alone."""

    __tablename__ = "lookahead"
    id: int = Field(sa_column=Column(BigInteger, ForeignKey("staff.id"), primary_key=True))
    since: date
    reach: date
    sealed: bytes = _blob()


class EntryRow(SQLModel, table=True):
    """Orders, payments, complaints, gifts, expenses, competitors seen: entries with dates."""

    __tablename__ = "entry"
    __table_args__ = (Index("ix_entry_day", "customer_id", "kind", "day"),)
    id: int = _id()
    customer_id: int = _ref("customer.id", index=False)
    interaction_id: int | None = _maybe("interaction.id", index=True)
    staff_id: int = _ref("staff.id")
    kind: str
    day: date
    open: bool = False  # a complaint that waits for its answer
    closed_at: datetime | None = None
    created_at: datetime
    gone: bool = False
    sealed: bytes = _blob()


class HoldRow(SQLModel, table=True):
    """A duty put off (snooze) or not wanted, by one member of staff for one customer."""

    __tablename__ = "hold"
    __table_args__ = (UniqueConstraint("staff_id", "customer_id", "channel"),)
    id: int = _id()
    customer_id: int = _ref("customer.id")
    staff_id: int = _ref("staff.id", index=False)
    channel: str
    until: date
    created_at: datetime
    sealed: bytes = _blob()  # the reason


class CadenceRow(SQLModel, table=True):
    """One cell of the organisation's visit table; absent cells are the default table's."""

    __tablename__ = "cadence"
    __table_args__ = (UniqueConstraint("grade", "channel", "role"),)
    id: int = _id()
    grade: str
    channel: str
    role: str
    rule: str  # as bot.domain.cadence writes it


class CadenceChangeRow(SQLModel, table=True):
    """Who changed which cell of the visit table, from what to what, and when."""

    __tablename__ = "cadence_change"
    id: int = _id()
    grade: str
    channel: str
    role: str
    old: str
    new: str
    staff_id: int = _ref("staff.id", index=False)
    changed_at: datetime


class ExceptionRow(SQLModel, table=True):
    """One customer's own cadence, with a reason and an end date."""

    __tablename__ = "cadence_exception"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    staff_id: int = _ref("staff.id", index=False)
    role: str
    channel: str
    rule: str
    until: date
    created_at: datetime
    sealed: bytes = _blob()  # the reason


class GradeChangeRow(SQLModel, table=True):
    """A grade proposed or changed: evidence and reason sealed, signature and state plain."""

    __tablename__ = "grade_change"
    id: int = _id()
    customer_id: int = _ref("customer.id")
    old: str
    new: str
    proposed_by: int = _ref("staff.id", index=False)
    decided_by: int | None = _maybe("staff.id")
    state: str  # waiting | signed | refused
    created_at: datetime
    decided_at: datetime | None = None
    sealed: bytes = _blob()


class NoteRow(SQLModel, table=True):
    """A raw note as it came, sealed before it was read; `waiting` until its customer is known."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_message", "chat_id", "message_id"),)
    id: int = _id()
    staff_id: int = _ref("staff.id")
    chat_id: int = _big()
    message_id: int = _big()
    state: str  # waiting | filed | dropped
    received_at: datetime
    version: int = 1
    sealed: bytes = _blob()


class PendingRow(SQLModel, table=True):
    """What a card still waits for: consent to sensitive facts, the answer to its question."""

    __tablename__ = "pending"
    interaction_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("interaction.id"), primary_key=True)
    )
    kind: str = Field(primary_key=True)
    customer_id: int = _ref("customer.id")
    sealed: bytes = _blob()


class DocumentRow(SQLModel, table=True):
    __tablename__ = "document"
    id: int = _id()
    customer_id: int | None = _maybe("customer.id", index=True)
    staff_id: int = _ref("staff.id")
    note_id: int | None = _maybe_big(index=True)  # the note that it was sent with
    kind: str  # document | picture | voice
    folder: int | None = None  # 1 … 5, None while the folder is still asked for
    number: str | None = None  # catalogue number
    state: str  # waiting | kept | filed | dropped
    size: int = _big()
    created_at: datetime
    gone: bool = False
    sealed: bytes = _blob()  # file name, kind by its bytes, digest


class ChunkRow(SQLModel, table=True):
    """A sealed piece of a document, a voice or a picture."""

    __tablename__ = "chunk"
    __table_args__ = (UniqueConstraint("document_id", "part"),)
    id: int = _id()
    document_id: int = _ref("document.id")
    part: int
    sealed: bytes = _blob()


class ProposalRow(SQLModel, table=True):
    """Something sent that waits for a word: people, a file, a place, somebody else's words."""

    __tablename__ = "proposal"
    id: int = _id()
    staff_id: int = _ref("staff.id")
    kind: str  # people | file | place | words
    state: str  # waiting | done | dropped
    version: int = 1
    created_at: datetime
    sealed: bytes = _blob()


class DialogueRow(SQLModel, table=True):
    """What one member of staff is being asked in one chat; survives any restart."""

    __tablename__ = "dialogue"
    __table_args__ = (UniqueConstraint("chat_id", "staff_id"),)
    id: int = _id()
    chat_id: int = _big()
    staff_id: int = _ref("staff.id")
    kind: str
    version: int = 1
    updated_at: datetime
    sealed: bytes = _blob()


class InboxRow(SQLModel, table=True):
    """An update, written down before Telegram is told that we have it."""

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_state", "state", "arrival"),)
    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    arrival: int = _big()  # order of arrival; update ids restart at random after a quiet week
    chat_id: int | None = _maybe_big(index=True)
    state: str  # new | done | quarantined
    attempts: int = 0
    next_try_at: datetime
    received_at: datetime
    day: str  # names the day key that seals it, thrown away after seven days
    fault: str | None = None  # reference of the last fault, for the log
    sealed: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class OutboxRow(SQLModel, table=True):
    """A letter: queued → sending (leased) → sent | parked | uncertain | dead."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_queue", "state", "urgent", "id"),
        Index("ix_outbox_lane", "chat_id", "state", "id"),
        Index("ix_outbox_message", "chat_id", "message_id"),
    )
    id: int = _id()
    key: str | None = Field(default=None, unique=True)  # kind:subject:local-date:recipient
    chat_id: int = _big()
    staff_id: int | None = _maybe("staff.id")
    kind: str
    method: str
    state: str
    urgent: bool = False  # an interactive answer goes before nudges
    attempts: int = 0
    not_before: datetime
    lease_until: datetime | None = None
    created_at: datetime
    sent_at: datetime | None = None
    message_id: int | None = _maybe_big()
    about_kind: str | None = None
    about_id: int | None = _maybe_big()
    customer_id: int | None = _maybe_big(index=True)
    fault: str | None = None  # an error's name, never its text
    sealed: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class ErrandRow(SQLModel, table=True):
    """Slow work (voice, cards, exports): worked off beside the inbox, durable like it."""

    __tablename__ = "errand"
    __table_args__ = (Index("ix_errand_state", "state", "not_before"),)
    id: int = _id()
    kind: str
    chat_id: int = _big()
    staff_id: int = _ref("staff.id")
    state: str  # queued | working | done | dead
    attempts: int = 0
    not_before: datetime
    lease_until: datetime | None = None
    created_at: datetime
    fault: str | None = None
    sealed: bytes = _blob()


class LedgerRow(SQLModel, table=True):
    """What time has already done: one row a key, so that no tick does it twice."""

    __tablename__ = "ledger"
    key: str = Field(primary_key=True)
    at: datetime


class CounterRow(SQLModel, table=True):
    """Counters that only grow: arrival order, change sequence, catalogue numbers."""

    __tablename__ = "counter"
    name: str = Field(primary_key=True)
    value: int = _big()
