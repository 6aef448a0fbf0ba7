"""Contact changes: what a note completed at people known before is taken back with the note.

王总, of whom it told that he is 王建国, is 王总 again; unless a note that stands says so too, or
somebody has changed it meanwhile."""

from dataclasses import replace
from typing import Any

from bot.actions.turn import Turn
from bot.domain.customers import Contact, Interaction
from bot.storage import contacts, interactions, pending

KIND = "completed"
WORDS = ("name", "title")
LISTS = ("phones", "emails")
LATEST = 100  # notes looked through for one that says the same
LAST_DIGITS = 7


def keep(turn: Turn, met: Interaction, before: Contact, after: Contact) -> None:
    """Notes down what the note of this interaction is about to change."""
    both = {name: (getattr(before, name), getattr(after, name)) for name in (*WORDS, *LISTS)}
    changes = {name: pair for name, pair in both.items() if pair[0] != pair[1]}
    known = pending.look(turn.tx, met, KIND).get("people", [])
    value = {"people": [*known, {"id": before.id, "changes": changes}]}
    pending.put(turn.tx, met, KIND, value)


def withdraw(turn: Turn, met: Interaction) -> None:
    """Puts back what is still as the note made it; the newest change first."""
    changed = pending.take(turn.tx, met, KIND).get("people", [])
    if not changed:
        return
    told = [one.text for one in interactions.latest(turn.tx, met.customer_id, LATEST)]
    for one in reversed(changed):
        who = contacts.get(turn.tx, one["id"])
        if who is not None and (before := _before(who, one["changes"], told)) != who:
            contacts.change(turn.tx, before)


def _before(who: Contact, changes: dict[str, Any], told: list[str]) -> Contact:
    fields: dict[str, Any] = {}
    for name in set(changes) & set(WORDS):
        old, new = changes[name]
        if getattr(who, name) == new and not any(new and new in text for text in told):
            fields[name] = old
    for name in set(changes) & set(LISTS):
        old, new = changes[name]
        gone = {one for one in new if one not in old and not _is_told(one, told)}
        fields[name] = tuple(one for one in getattr(who, name) if one not in gone)
    return replace(who, **fields)


def _is_told(one: str, told: list[str]) -> bool:
    """An address as it stands, a number by its last digits."""
    if "@" in one:
        return any(one.casefold() in text.casefold() for text in told)
    return any(one[-LAST_DIGITS:] in "".join(filter(str.isdigit, text)) for text in told)
