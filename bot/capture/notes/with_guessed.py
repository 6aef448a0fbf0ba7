"""The customers with the guesses of the syntax, where no customer is known."""

from collections.abc import Sequence
from dataclasses import replace

from bot.capture.notes.clauses import Clause
from bot.capture.notes.firms import Firm
from bot.capture.notes.rivals import find_rivals
from bot.capture.notes.spans import over
from bot.capture.notes.table import compiled
from bot.domain.readings import CustomerRead

CLOSED = compiled("(?:<FIRM>)$")


def with_guessed(
    text: str, parts: Sequence[Clause], customers: list[Firm], guesses: list[Firm]
) -> list[Firm]:
    """The mentions with the likeliest guess, and with those that are surely firms besides."""
    if not guesses:
        return customers
    first = guesses[0]
    customers = _better(customers, first)
    sure = [one for one in guesses[1:] if one.sure]
    if not sure and len(customers) < 2:
        return customers
    rivals = find_rivals(text, parts, [(first.start, first.end)])
    customers = [one for one in customers if not any(over(one, rival) for rival in rivals)]
    sure = [one for one in sure if not any(over(one, rival) for rival in rivals)]
    customers = [
        one if one.sure else replace(one, sure=any(over(one, other) for other in sure))
        for one in customers
    ]
    return with_more(customers, sure)


def with_more(customers: list[Firm], more: list[Firm]) -> list[Firm]:
    """More customers besides, unless something is read in their places already."""
    free = [one for one in more if not any(over(one, other) for other in customers)]
    return [*customers, *free]


def _better(customers: list[Firm], guess: Firm) -> list[Firm]:
    """The firms with the guess: in place of what it overlaps, and first when nothing is there."""
    met = [one for one in customers if over(one, guess)]
    if met or not customers:
        rest = [one for one in customers if one not in met]
        start = max(one.start for one in [guess, *met])
        end = max(one.end for one in [guess, *met])
        name = guess.read.text[start - guess.start :] if end == guess.end else met[0].read.text
        if len(name) == end - start and not (CLOSED.search(guess.read.text) and end > guess.end):
            guess = Firm(start, end, CustomerRead(name, guess.read.match, guess.read.candidates))
        return [guess, *rest]
    return [guess, *customers]
