"""Settings of the organisation: plain, small, and the same for everybody."""

from bot.domain.mornings import is_zone
from bot.storage.remembering import changed, remembered
from bot.storage.tables import SettingRow
from bot.storage.transaction import Tx

DEFAULTS = {
    "country": "CN",
    "zone": "Asia/Shanghai",
    "feb29": "feb28",
    "holidays": "",  # own days off beside the country's calendar, ISO dates
    "workdays": "",
    "visits_a_day": "4",
    "lean": "no",
    "ai": "off",  # or on:HOST, the server that an admin has agreed to
    "festivals": "new_year,spring,mid_autumn,national",
    "sample": "no",  # yes: the team of `fieldbook try`
    "keep_voices": "yes",  # the original sound of notes that were understood
}


def get(tx: Tx, name: str) -> str:
    return remembered(tx, ("setting", name), lambda: _get(tx, name))


def _get(tx: Tx, name: str) -> str:
    row = tx.session.get(SettingRow, name)
    return row.value if row else DEFAULTS[name]


def zone(tx: Tx) -> str:
    """The organisation's zone; UTC where this machine has lost it, which the doctor tells."""
    found = get(tx, "zone")
    return found if is_zone(found) else "UTC"


def put(tx: Tx, name: str, value: str) -> None:
    tx.session.merge(SettingRow(name=name, value=value))
    changed(tx)
