"""Refusals: what we will not or cannot do, as types; their words live in replies."""


class Refusal(Exception):
    """A stated no. `about` carries the values that its words need; never secret ones."""

    def __init__(self, **about: object) -> None:
        super().__init__(type(self).__name__)
        self.about = about


class NotOnStaff(Refusal):
    """The asker is nobody we know: one neutral line."""


class NoSuchCustomer(Refusal):
    """Missing and not-yours are the same answer."""


class NotAllowed(Refusal):
    """The asker's roles do not carry this action."""


class GoneByNow(Refusal):
    """The thing a button or a reply speaks of is no longer there, or has changed since."""


class TooLate(Refusal):
    """The time in which this could be taken back has passed."""


class NothingToRead(Refusal):
    """The message holds nothing that could be filed."""


class BadValue(Refusal):
    """A value was not of the kind asked for; `about["field"]` names it."""
