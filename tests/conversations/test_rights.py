"""Rights: every cell of the table, and every button pressed with what is somebody else's."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from bot.domain import refusals as no
from bot.domain.cadence import CadenceException
from bot.domain.customers import Contact, Draft, Fact, Interaction, Plan, Promise
from bot.domain.documents import Document
from bot.domain.grade_changes import Evidence, GradeChange
from bot.domain.letters import Letter, Reply
from bot.domain.readings import BirthdayRead, Channel
from bot.domain.refusals import NoSuchCustomer
from bot.domain.rights import RIGHTS, Action, Whose
from bot.domain.staff import Role, Staff
from bot.domain.workdays import Leave
from bot.handlers.routes import PRESSES
from bot.playground.desk import Press
from bot.playground.people import Person
from bot.replies.refusals import refused
from bot.storage import (
    contacts,
    customers,
    documents,
    exceptions,
    facts,
    grade_changes,
    interactions,
    invitations,
    leaves,
    notes,
    occasions,
    outbox,
    plans,
    promises,
    proposals,
    staff,
)
from bot.storage.tables import OutboxRow
from bot.storage.transaction import Tx
from tests.conversations.world import HAN, JOHN, LI, ROOT, STRANGER, World

SECRETS = ("麦凯", "王建国", "报价", "龙井", "38000", "李雷")
TODAY = date(2026, 3, 18)

# The data of each button that names a thing, with the things of Li's by their kind.
FORGED = {
    "ask": "ask:{letter}:麦凯", "plan": "plan:{customer}", "unadd": "unadd:{customer}",
    "edit": "edit:{customer}", "field": "field:{customer}:1:name", "person": "person:{contact}",
    "pfield": "pfield:{contact}:1:name", "toggle": "toggle:{contact}:1:left",
    "addperson": "addperson:{customer}", "sign": "sign:{grade}", "nosign": "nosign:{grade}",
    "settle": "settle:{grade}:yes",
    "undo": "undo:{met}", "fix": "fix:{met}", "take": "take:{met}", "ignore": "ignore:{met}",
    "pieces": "pieces:{met}", "remove": "remove:{met}:fact:{fact}", "card": "card:{met}",
    "channel": "channel:{met}:call", "day": "day:{met}:1", "words": "words:{met}",
    "more": "more:{met}", "move": "move:{met}", "pick": "pick:{note}:0:{customer}",
    "new": "new:{note}:0", "drop": "drop:{note}:0", "original": "original:{note}",
    "answers": "answers:{doubt}:yes",
    "consent": "consent:{met}:yes", "truth": "truth:{fact}:{other}",
    "takeleave": "takeleave:{resting}", "noleave": "noleave:{resting}",
    "depart": "depart:{met}:{contact}:agreed",
    "query": "query:{asked}:0:team", "asnote": "asnote:{asked}",
    "brief": "brief:{customer}", "all": "all:{customer}", "calls": "calls:{customer}",
    "log": "log:{customer}", "done": "done:{customer}:visit",
    "snooze": "snooze:{customer}:visit", "until": "until:{customer}:visit:3days",
    "pickday": "pickday:{customer}:visit", "why": "why:{customer}:visit",
    "notwanted": "notwanted:{customer}:visit", "reason": "reason:{customer}:visit:no-need",
    "kept": "kept:{promise}", "unkept": "unkept:{promise}",
    "later": "later:{promise}", "endleave": "endleave:{leave}",
    "planon": "planon:{customer}:20260320", "moveplan": "moveplan:{plan}:20260320",
    "unplan": "unplan:{plan}", "greet": "greet:{occasion}", "greeted": "greeted:{occasion}:2026",
    "gift": "gift:{occasion}", "notyear": "notyear:{occasion}:2026",
    "postgift": "postgift:{occasion}:yes", "never": "never:{occasion}",
    "neverday": "neverday:{occasion}:yes", "neverwho": "neverwho:{occasion}:yes",
    "askwhy": "askwhy:{customer}", "exempt": "exempt:{customer}",
    "exemptfor": "exemptfor:{customer}:30", "handover": "handover:{customer}",
    "give": "give:{customer}:{john}:1", "join": "join:{joining}", "away": "away:{joining}",
    "resend": "resend:{letter}", "listen": "listen:{voice}", "hearsay": "hearsay:{words}",
    "forget": "forget:{people}", "whom": "whom:{people}:{customer}", "fresh": "fresh:{people}",
    "somebody": "somebody:{people}", "welcome": "welcome:{people}:apart",
    "unsave": "unsave:{saved}", "retouch": "retouch:{people}", "folder": "folder:{file}:1",
    "unfile": "unfile:{document}", "unfileall": "unfileall:{together}",
    "folders": "folders:{customer}",
    "shelf": "shelf:{customer}:1", "fetch": "fetch:{document}", "adopt": "adopt:{place}",
    "unplace": "unplace:{place}", "own": "own:{customer}",
    "ownrule": "ownrule:{customer}:quota 1-1", "endown": "endown:{exception}",
    "cadence": "cadence:0", "cells": "cells:A:visit", "cell": "cell:A:visit:rep",
    "rule": "rule:A:visit:rep:quota 1-1", "otherrule": "otherrule:A:visit:rep",
    "settable": "settable:{table}", "droptable": "droptable:{table}",
    "cadencelog": "cadencelog:0", "cadencesheet": "cadencesheet:0",
    "org": "org:country:US",
}  # fmt: skip

# Buttons about the presser's own things alone: there is nothing in them to forge.
OWN = {
    "rest": "rest:0", "week": "week", "ics": "ics", "round": "round", "feast": "feast:spring",
    "nofeast": "nofeast:spring:2026", "digest": "digest:2026-03-09:2026-03-15",
    "waiting": "waiting",
    "sheet": "sheet:2026-03-09:2026-03-15", "chart": "chart:2026-03-09:2026-03-15",
    "set": "set:morning:0845", "ai": "ai:on", "other": "other:{note}",
}  # fmt: skip

# Li's own buttons that show something when Li presses them: they are live, not merely wrong.
LIVE = (
    "plan", "edit", "field", "person", "pfield", "toggle", "addperson", "undo", "fix", "pieces",
    "remove", "card", "channel", "day", "words", "more", "move", "pick", "new", "drop",
    "original", "answers", "truth", "brief", "all", "calls", "log", "done", "snooze", "until",
    "pickday", "notwanted", "reason", "kept", "later", "endleave", "planon", "moveplan", "unplan",
    "greet", "greeted", "gift", "notyear", "postgift", "never",
    "neverday", "neverwho", "listen", "hearsay", "forget", "whom", "fresh", "somebody",
    "welcome", "unsave", "retouch", "folder", "unfile", "folders", "shelf", "fetch", "adopt",
    "unplace", "resend", "query", "asnote", "unfileall",
)  # fmt: skip
LIVE_FOR_HAN = (
    "sign", "nosign", "settle", "askwhy", "exempt", "exemptfor", "handover", "give", "join", "own",
    "ownrule", "endown", "cadence", "cells", "cell", "rule", "otherrule", "settable", "droptable",
    "cadencelog", "cadencesheet",
)  # fmt: skip

_UNTOUCHED = {"inbox", "outbox", "counter", "audit", "audit_head", "errand"}


@dataclass
class Office:
    """A world in which Li has one of everything."""

    world: World
    ids: dict[str, int]

    async def press(self, who: Person, data: str) -> str:
        """Presses a button that was never offered, under any message of the chat."""
        chat, desk = self.world.chat, self.world.chat.api.desk
        if not any(post.by_bot for post in desk.chats[who.id].living()):
            await chat.says(who, "/help")
        press_id = str(next(desk.press_ids))
        query = {
            "id": press_id, "from": who.as_user(), "message": chat.last(who),
            "chat_instance": str(who.id), "data": data.format(**self.ids),
        }  # fmt: skip
        desk.presses[press_id] = Press(desk.unix(), who.id)
        said = await chat.after(who, lambda: desk.updates.put("callback_query", query))
        answer = desk.presses[press_id].answer
        assert answer is not None  # or the button would spin for ever
        return said or str(answer["text"])

    async def rows(self) -> dict[str, list[str]]:
        """Everything that is stored, but for the post itself."""
        return dict(await self.world.write(_rows))


def _rows(tx: Tx) -> list[tuple[str, list[str]]]:
    return [
        (table.name, sorted(map(repr, tx.session.connection().execute(select(table)))))
        for table in SQLModel.metadata.sorted_tables
        if table.name not in _UNTOUCHED and "key" not in table.name
    ]


@pytest.fixture
async def office(world: World) -> Office:
    return Office(world, await world.write(_belongings, world.staff))


def _belongings(tx: Tx, team: dict[int, Staff]) -> dict[str, int]:
    li = team[LI.id].id
    one = customers.add(
        tx, Draft("麦凯信封", grade="B", standing="active"), keeper_id=li, by=li,
        assigned_on=date(2026, 1, 5),
    )  # fmt: skip
    who = contacts.add(tx, Contact(0, one.id, "王建国", phones=("+8613800000001",)))
    waiting = {"index": 0, "text": "见了，聊了报价", "named": "麦凯二厂"}
    note = notes.add(
        tx, staff_id=li, chat_id=LI.id, message_id=1,
        value={"text": "麦凯 王建国 要报价", "waiting": [waiting]},
    )  # fmt: skip
    met = interactions.add(
        tx, Interaction(0, one.id, li, "visit", TODAY, tx.now, "王建国 要报价", note_id=note)
    )
    fact, other = (
        facts.add(tx, Fact(0, one.id, "drinking", value, "personal", li, TODAY, who.id, met.id)).id
        for value in ("龙井", "普洱")
    )
    doubtful = {"index": 0, "text": "龙井", "named": None, "answers": met.id}
    doubt = notes.add(
        tx, staff_id=li, chat_id=LI.id, message_id=2,
        value={"text": "龙井", "waiting": [doubtful]},
    )  # fmt: skip
    named = {
        "customer": one.id, "contact": who.id, "note": note, "met": met.id, "fact": fact,
        "doubt": doubt, "other": other, "john": team[JOHN.id].id,
    }  # fmt: skip
    more = (_owed(tx, li, one.id, who.id), _kept(tx, li, one.id), _waiting(tx, team, one.id))
    return {key: value for each in (named, *more) for key, value in each.items()}


def _owed(tx: Tx, li: int, one: int, who: int) -> dict[str, int]:
    owed = Promise(0, one, li, "给报价 38000", True, TODAY, "open", tx.now)
    born = occasions.add(
        tx, customer_id=one, contact_id=who, kind="birthday", day=BirthdayRead(False, 3, 20)
    )
    away = Leave(TODAY + timedelta(days=9), TODAY + timedelta(days=10))
    return {
        "promise": promises.add(tx, owed).id, "occasion": born.id,
        "plan": plans.add(tx, Plan(0, one, li, TODAY + timedelta(days=1))).id,
        "leave": leaves.add(tx, li, away),
    }  # fmt: skip


def _kept(tx: Tx, li: int, one: int) -> dict[str, int]:
    def keep(kind: str) -> Document:
        new = Document(0, li, kind, "麦凯报价", "pdf", 0, "", tx.now)
        return documents.keep(tx, new, b"%PDF-1.4 38000")

    def proposed(kind: str, state: str = "waiting", **value: Any) -> int:
        made = proposals.add(tx, staff_id=li, kind=kind, value={"named": "麦凯二厂", **value})
        return proposals.change(tx, made, made.value, state=state).id

    person = {
        "name": "王建国", "title": None, "company": None, "phones": ["+8613800000002"],
        "emails": [], "address": None,
    }  # fmt: skip
    people: dict[str, Any] = {
        "people": [person],
        "left_out": 0,
        "broken": 0,
        "document": None,
        "customer": one,
    }
    return {
        "document": documents.file(tx, keep("document"), one, 1, 2026).id,
        "voice": keep("voice").id,
        "file": proposed("file", document=keep("document").id, customer=one, caption=""),
        "people": proposed("people", "waiting", **people),
        "saved": proposed("people", "done", **people, saved=[], addressed=None),
        "place": proposed("place", "done", at=[31.2, 121.5], customer=one, met=None),
        "words": proposed("words", text="麦凯要报价", customer=one),
        "together": proposed(
            "file",
            "done",
            document=documents.file(tx, keep("document"), one, 3, 2026).id,
            customer=one,
            folder=3,
        ),
        "asked": proposed("query", text="谁喜欢龙井", message=1, customer=one),
        "resting": proposed(
            "leave", text="下周休息", message=1, first="2026-03-23", last="2026-03-24"
        ),
    }


def _waiting(tx: Tx, team: dict[int, Staff], one: int) -> dict[str, int]:
    change = GradeChange(0, one, "B", "A", team[LI.id].id, "订单 38000", Evidence())
    joining = staff.add(tx, Staff(0, 999, "新人", frozenset({Role.REP}), active=False))
    invitations.add(
        tx, b"code", role=Role.REP, manager_id=None, inviter_id=team[HAN.id].id,
        expires_at=tx.now + timedelta(days=1),
    )  # fmt: skip
    invitations.take(tx, b"code", 999)
    letter = outbox.post(tx, Letter(LI.id, Reply("麦凯 38000"), staff_id=team[LI.id].id))
    assert letter is not None
    tx.session.get_one(OutboxRow, letter).state = "uncertain"
    rest = CadenceException(Role.REP, Channel.VISIT, None, "麦凯停产", TODAY + timedelta(days=9))
    exceptions.add(tx, one, team[HAN.id].id, rest)
    cell = ["A", "visit", "rep", "quota 3-3", "quota 1-1"]
    table = proposals.add(tx, staff_id=team[HAN.id].id, kind="cadence", value={"changes": [cell]})
    return {
        "exception": exceptions.of_customer(tx, one, TODAY)[0].id, "table": table.id,
        "grade": grade_changes.add(tx, change).id, "joining": joining.id, "letter": letter,
    }  # fmt: skip


def test_every_kind_of_button_is_pressed_here() -> None:
    assert set(FORGED) | set(OWN) == set(PRESSES)
    assert set(LIVE) | set(LIVE_FOR_HAN) <= set(FORGED)


async def test_another_reps_things_are_neither_shown_nor_changed(office: Office) -> None:
    await _all_refused(office, JOHN)


async def test_an_admin_presses_in_vain(office: Office) -> None:
    await _all_refused(office, ROOT, but="org")


async def test_who_was_revoked_presses_in_vain(office: Office) -> None:
    await office.world.chat.says(JOHN, "/help")
    await office.world.write(_revoke, office.ids["john"])
    await _all_refused(office, JOHN, everything=True)


async def test_a_stranger_presses_in_vain(office: Office) -> None:
    await _all_refused(office, STRANGER, everything=True)


async def test_buttons_about_ones_own_show_nothing_of_others(office: Office) -> None:
    before = await office.rows()
    for kind, data in OWN.items():
        said = await office.press(JOHN, data)
        assert not [word for word in SECRETS if word in said], f"{kind}: {said}"
    after = await office.rows()
    changed = {name for name in before if before[name] != after[name]}
    # one's own morning, one's own "not this year", which of one's own days are far off
    assert changed <= {"staff", "ledger", "lookahead"}


@pytest.mark.parametrize("kind", LIVE)
async def test_the_same_buttons_work_for_whose_they_are(office: Office, kind: str) -> None:
    assert await office.press(LI, FORGED[kind]) not in _refusals()


@pytest.mark.parametrize("kind", LIVE_FOR_HAN)
async def test_and_those_of_a_manager_for_the_manager(office: Office, kind: str) -> None:
    assert await office.press(HAN, FORGED[kind]) not in _refusals()


async def test_a_confirmed_member_who_was_revoked_is_not_let_in_again(office: Office) -> None:
    await office.press(HAN, FORGED["join"])
    await office.world.write(_revoke, office.ids["joining"])
    assert await office.press(HAN, FORGED["join"]) in _refusals()
    assert not (await office.world.write(staff.by_id, office.ids["joining"])).active


async def _all_refused(
    office: Office, who: Person, *, everything: bool = False, but: str = ""
) -> None:
    before, refusals = await office.rows(), _refusals()
    pressed = {**FORGED, **(OWN if everything else {})}
    for kind, data in ((kind, data) for kind, data in pressed.items() if kind != but):
        said = await office.press(who, data)
        assert said in refusals, f"{kind}: {said}"
        assert not [word for word in SECRETS if word in said], kind
    assert await office.rows() == before


def _revoke(tx: Tx, staff_id: int) -> None:
    staff.change(tx, replace(staff.by_id(tx, staff_id), active=False))


def _refusals() -> set[str]:
    kinds = (no.NoSuchCustomer(), no.GoneByNow(), no.NotAllowed(), no.NotOnStaff(),
             no.NotAllowed(field="cadence"), no.NotAllowed(field="settings"),
             no.NotAllowed(field="leave"))  # fmt: skip
    return {refused(lang, kind).text for kind in kinds for lang in ("zh", "en")}


CELLS = [(action, role) for action in Action for role in Role]


@pytest.mark.parametrize(("action", "role"), CELLS, ids=lambda cell: str(cell))
async def test_a_right_reaches_exactly_as_far_as_the_table_says(
    world: World, action: Action, role: Role
) -> None:
    """Own, of one's team, of everybody: who asks gets these and no other."""
    owned, reached = await world.write(_reached, world.staff[JOHN.id].id, action, role)
    wanted = {Whose.NONE: 0, Whose.OWN: 1, Whose.TEAM: 2, Whose.ALL: 3}[RIGHTS[action][role]]
    assert reached == owned[:wanted]


def _reached(tx: Tx, boss: int, action: Action, role: Role) -> tuple[list[int], list[int]]:
    asker = staff.add(tx, Staff(0, 901, "甲", frozenset({role})))
    report = staff.add(tx, Staff(0, 902, "乙", frozenset({Role.REP}), manager_id=asker.id))
    owned = [
        customers.add(tx, Draft(name), keeper_id=keeper, by=keeper, assigned_on=TODAY).id
        for name, keeper in (("一", asker.id), ("二", report.id), ("三", boss))
    ]
    found = []
    for one in owned:
        try:
            found.append(customers.get(tx, asker, one, action).id)
        except NoSuchCustomer:
            continue
    keepers = customers.keepers(tx, asker, action)
    kept = [customers.get(tx, asker, one, action).keeper_id for one in found]
    assert keepers is None or set(kept) <= keepers
    gone = replace(asker, active=False)
    assert customers.keepers(tx, gone, action) == frozenset()
    return owned, found
