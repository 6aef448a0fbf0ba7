"""Finding: a customer by name, short name, pinyin, initials or the end of a phone."""

from bot.actions import ears, reading
from bot.actions.turn import Turn
from bot.capture.notes.phones import find_phones
from bot.domain.briefs import Lookup
from bot.domain.readings import CustomerRead
from bot.domain.rights import Action, Whose, reach
from bot.storage import contacts, customers

LONGEST_NAME = 40
SHORT = 20
PHONE = 7  # digits by which a number is told from others


def find(turn: Turn, query: str) -> int | Lookup:
    """The customer's id when one is meant; else whom it may mean."""
    tail = _tail(query)
    read = resolve(turn, tail or query)
    if tail is not None and _is_whole_phone(query):
        return _by_phone(turn, query, [one.customer_id for one in read.candidates])
    if read.match is not None:
        return read.match.customer_id
    return _lookup(turn, query, [one.customer_id for one in read.candidates])


def lone_name(turn: Turn, text: str) -> int | Lookup | None:
    """When the whole text is just a name (or initials, or four digits): whom it means.
    None when it says more than that, which makes it a note."""
    query = text.strip()
    if not query or len(query) > LONGEST_NAME or "\n" in query:
        return None
    if _tail(query) is None and not _may_be_name(turn, query):
        return None
    found = find(turn, query)
    if isinstance(found, int) or found.candidates or len(query) <= SHORT:
        return found
    return None


def resolve(turn: Turn, query: str) -> CustomerRead:
    """Who is meant, among those the asker may read."""
    return ears.directory(turn).resolve(
        query,
        asker_id=turn.asker.id,
        recent=ears.recent(turn),
        allowed=ears.within_reach(turn, Action.READ),
    )


def _by_phone(turn: Turn, query: str, ids: list[int]) -> int | Lookup:
    """Whose whole number it is: the same last four digits are not enough."""
    said = _digits(query)[-PHONE:]
    marked = [
        one
        for phone in find_phones(query)
        for one in contacts.customers_with_phone(turn.tx, phone.number)
    ]
    own = customers.within_reach(turn.tx, turn.asker, {*ids, *marked}, Action.READ)
    known = contacts.of_customers(turn.tx, own)
    found = [
        one
        for one in own
        if any(
            _digits(phone).endswith(said)
            for phone in (
                own[one].phone or "",
                *(each for who in known.get(one, []) for each in who.phones),
            )
        )
    ]
    return found[0] if len(found) == 1 else _lookup(turn, query, found)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _is_whole_phone(query: str) -> bool:
    return len(_digits(query)) >= PHONE


def _may_be_name(turn: Turn, query: str) -> bool:
    items = reading.read(turn, query).items
    if len(items) != 1:
        return False
    item = items[0]
    says_more = (
        item.channel or item.facts or item.promises or item.outcomes or item.contacts
        or item.complaint or item.amount or item.objections or item.next_visit
        or item.competitors or item.do_not_mention or item.on not in (None, turn.today)
    )  # fmt: skip
    if says_more:
        return False
    named = item.customer.text if item.customer else ""
    bare = query.isascii() and len(query) <= SHORT and len(query.split()) <= 3
    return bare or _same(named, query)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _tail(query: str) -> str | None:
    """The last four digits, when the query is a phone or the end of one."""
    digits = _digits(query)
    if not 4 <= len(digits) <= 15 or any(char.isalpha() for char in query):
        return None
    return digits[-4:]


def _lookup(turn: Turn, query: str, ids: list[int]) -> Lookup:
    known = customers.by_ids(turn.tx, ids)
    may_add = reach(turn.asker, Action.ADD) is not Whose.NONE
    found = tuple(known[one] for one in ids if one in known)[:5]
    return Lookup(query, found, may_add, ears.share(turn))
