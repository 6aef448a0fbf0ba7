"""People as staff name them, a surname and a title (王总, Mr Lam), and whose they are."""

import re
from collections.abc import Callable

from bot.capture.names.directory import Directory
from bot.capture.names.fold import fold
from bot.capture.names.persons import SURNAMES, TITLE, TITLES
from bot.domain.readings import Candidate, CustomerRead

_SURNAME_TITLE = re.compile(rf"([{SURNAMES}])({TITLE})")
_LATIN_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof)\.?\s+([a-z'-]+)$")


def _is_called(contact: str, said: str) -> bool:
    """Whether `contact`, as written down, may be whom `said` means."""
    if said == contact or (len(said) > 1 and contact.removeprefix(said) in TITLES):
        return True
    if found := _SURNAME_TITLE.fullmatch(said):
        surname, title = found.groups()
        return contact.startswith(surname) and _may_be(contact, title)
    if found := _LATIN_TITLE.match(said):
        return found[1] in contact.split()
    return len(said) > 1 and said in contact.split()


def _may_be(contact: str, title: str) -> bool:
    """总 is short for every title with 总 in it; a contact without a title may have any."""
    known = next((one for one in TITLES if contact.endswith(one) and one != contact), "")
    return not known or known.endswith(title) or (title == "总" and known[0] in "总董副")


def _exactly(contact: str, said: str) -> bool:
    found = _SURNAME_TITLE.fullmatch(said)
    return contact == said or bool(found and contact.endswith(found[2]) and contact[0] == found[1])


def resolve_contact(
    query: str,
    directory: Directory,
    asker_id: int | None,
    allowed: Callable[[int], bool] | None = None,
) -> CustomerRead:
    """The customer whose contact `query` (王总, Mr Lam) is, when only one of the asker's own
    customers has such a contact; two or three of them as candidates otherwise."""
    said = fold(query).strip()
    own = [
        entry
        for entry in directory.of_keeper(asker_id)
        if allowed is None or allowed(entry.customer_id)
    ]
    loose = [one for one in own if any(_is_called(fold(who), said) for who in one.contacts)]
    exact = [one for one in loose if any(_exactly(fold(who), said) for who in one.contacts)]
    found = exact or loose
    shown = tuple(Candidate(one.customer_id, one.name, 90.0) for one in found[:3])
    return CustomerRead(query, shown[0] if len(found) == 1 else None, shown)
