"""Things to try, offered beside the chat; the program that opens the desk says which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.playground.people import Person


@dataclass(frozen=True)
class Suggestion:
    """One thing to try: words to say, or a move of the clock (as `travel` reads it).

    `title` says in the person's language what it shows; `say` is put into the message field.
    """

    title: str
    say: str = ""
    clock: str = ""


Suggestions = Callable[[Person], Sequence[Suggestion]]


def none_for(_person: Person) -> Sequence[Suggestion]:
    return ()
