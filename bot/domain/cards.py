"""A business card, as read: a proposal for one contact and the customer it belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CardRead:
    """What stands on a card. `phones` are digits, led by + where a foreign country code is
    printed; `qr` is the code's own text, word for word."""

    name: str | None = None
    title: str | None = None
    company: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    qr: str | None = None
    name_en: str | None = None

    @property
    def email(self) -> str | None:
        return self.emails[0] if self.emails else None
