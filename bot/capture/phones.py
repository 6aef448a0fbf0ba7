"""Phones that were asked for: read strictly, or not at all."""

import phonenumbers


def read_phone(text: str, country: str) -> str | None:
    """E.164 of a valid number, written with or without its country; None for anything else."""
    try:
        number = phonenumbers.parse(text.strip(), country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
