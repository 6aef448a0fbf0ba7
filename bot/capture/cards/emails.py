"""E-mail addresses in a card's print, and the points in them that small print loses."""

import re
from collections.abc import Iterable

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}", re.ASCII)
_GLUED = re.compile(r"^(?:[Ee]-[Mm]ail|Email)(?=\w{2})")
# Behind the ending a label and a number whose mark between was not read: `….comF0512-4145…`.
_RUN_ON = re.compile(
    r"(?<=\.com)(?=[A-Z]?[+\d])|(?<=\.cn)(?=[A-Z]?[+\d])"
    r"|(?<=\.com)(?=[TFMW]\b)|(?<=\.[a-z]{2})(?=[TFMW]\b)"
)
_ALIKE = frozenset("il1")
_ENDING = re.compile(r"(?<=\w{2})(com\.?cn|com|net|org|cn)$")


def emails_in(text: str, domains: Iterable[str] = ()) -> list[str]:
    """E-mail addresses in small letters; spaces that the reader put about @ are no part.
    `domains` are those that the card tells elsewhere, as in its web address."""
    tight = re.sub(r"\s*@\s*", "@", text.replace("＠", "@"))
    tight = re.sub(r"(?<=@)([\w.-]{1,60})[,，](?=\w{2,3}\b)", r"\1.", tight)
    tight = _RUN_ON.sub(" ", tight)
    found = (_without_label(match.group()).lower() for match in _EMAIL.finditer(tight))
    whole = (_with_points(email, domains) for email in found)
    return [email for email in whole if "." in email.partition("@")[2]]


def _without_label(email: str) -> str:
    """`Ewang@…` and `E-mailwang@…` are labels set too close."""
    email = _GLUED.sub("", email)
    swallowed = email[0] == "E" and email[1:2].islower() and email[1:] == email[1:].lower()
    return email[1:] if swallowed else email


def _with_points(email: str, domains: Iterable[str]) -> str:
    """`…@northgatecom` and `…@northgateco.uk` as the card's own web address spells them."""
    who, _, where = email.partition("@")
    where = where.replace("mai1.com", "mail.com")
    for domain in domains:
        if domain.replace(".", "") == where.replace(".", ""):
            return f"{who}@{domain}"
    if "." in where:
        return f"{who}@{where}"
    return f"{who}@" + _ENDING.sub(lambda end: "." + end[1].replace("comcn", "com.cn"), where)


def with_initial(email: str, name: str | None) -> str:
    """`i.chan@…` of a Linda Chan is l.chan@…: 1, I and l look alike, and an initial is known."""
    if email[:1] not in _ALIKE or email[1:2] not in (".", "-", "_") or not name:
        return email
    initials = {word[0].lower() for word in name.split()} & _ALIKE
    return initials.pop() + email[1:] if len(initials) == 1 else email
