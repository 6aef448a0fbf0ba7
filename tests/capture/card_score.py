"""How well a card was read: fields right of fields printed, spaces and case aside."""

import re
from typing import Any

from bot.domain.cards import CardRead

FIELDS = ("name", "title", "company", "phone", "email", "address")


def misses(card: CardRead | None, gold: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Field, printed, read: for each field that is not right."""
    pairs = [(field, gold[field], _read(card, field)) for field in FIELDS if field in gold]
    return [(field, want, got) for field, want, got in pairs if _plain(want) != _plain(got)]


def right_fields(card: CardRead | None, gold: dict[str, Any]) -> tuple[int, int]:
    of = sum(field in gold for field in FIELDS)
    return of - len(misses(card, gold)), of


def _read(card: CardRead | None, field: str) -> Any:
    if field == "phone":
        return list(card.phones) if card else []
    return getattr(card, field, None)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(value)
    return re.sub(r"[\s,，.。:：]", "", (value or "").lower())
