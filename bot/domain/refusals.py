"""Refusals: what we will not or cannot do, as types; their words live in replies."""


class Refusal(Exception):
    """A stated no. `about` carries the values that its words need; never secret ones."""

    def __init__(self, **about: object) -> None:
        super().__init__(type(self).__name__)
        self.about = about


class NotOnStaff(Refusal):
    """The asker is nobody we know: one neutral line."""


class NotInGroups(Refusal):
    """Customers are spoken of in private chats alone."""


class NoSuchCustomer(Refusal):
    """Missing and not-yours are the same answer."""


class DamagedRecord(Refusal):
    """The customer is there and its sealed record does not open; the doctor names the row."""


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


class BadRule(Refusal):
    """A rule of the visit table that cannot be: `about["reason"]` is too_small, too_large,
    minimum_above_maximum, not_a_number or unknown_kind; `about["column"]` is the sheet's."""


class BadTable(Refusal):
    """A visit table with faults, all of them in `about["problems"]` (cadence_sheet.Problem)."""


class BadException(Refusal):
    """An exception to the visit table that cannot be: `about["reason"]` is no_reason,
    in_the_past or too_long."""


class BadSnooze(Refusal):
    """A snooze into the past or too far ahead: `about["reason"]` is in_the_past or too_long."""


class BadLeave(Refusal):
    """Days off that end before they begin: `about["first"]`, `about["last"]`."""


class UnknownZone(Refusal):
    """No such IANA time zone; `about["zone"]` is what was given."""


class NotInstalled(Refusal):
    """This needs an extra that is not installed; `about["extra"]` is `cards` or `voice`."""


class EngineFailed(Refusal):
    """The reader crashed, ran out of memory or took too long over this file."""


class FileTooBig(Refusal):
    """More than `about["limit"]` bytes."""


class PictureTooLarge(Refusal):
    """More pixels than we decode; `about["limit"]` is how many we do."""


class FileNotTaken(Refusal):
    """A kind of file that is not filed here; `about["kind"]` is archive, program, page, empty
    or unknown."""


class Unreadable(Refusal):
    """The file says it is a picture, a voice or a contact, but it is broken."""


class VoiceTooLong(Refusal):
    """Longer than `about["limit"]` seconds."""


class BadPeriod(Refusal):
    """A period that no digest can be made of: `about["reason"]` is unreadable, backwards, ahead
    or too_long."""
